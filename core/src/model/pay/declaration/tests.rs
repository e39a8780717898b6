use super::super::assignment::Assignment;
use super::super::samples::*;
use super::*;

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

struct Desk {
    assignment: Assignment,
    rows: Vec<TimesheetRow>,
    declarations: Vec<Declaration>,
}

impl Desk {
    fn new(rows: &[TimesheetRow]) -> Self {
        Self { assignment: assignment(), rows: rows.to_vec(), declarations: Vec::new() }
    }

    fn sheets(&self) -> Sheets<'_> {
        Sheets { assignment: &self.assignment, rows: &self.rows, declarations: &self.declarations }
    }

    fn try_declare(
        &self,
        period: Period,
        rows: &[&TimesheetRow],
        days: i64,
    ) -> Result<Declaration, Invalid> {
        let now = noon(days);
        let id = DeclarationId([self.declarations.len() as u8; 16]);
        Declaration::make(period, &ids(rows), id, &self.sheets(), &entry(CONTACT, &now))
    }

    fn declare(&mut self, period: Period, rows: &[&TimesheetRow], days: i64) {
        let declared = self.try_declare(period, rows, days).unwrap();
        self.declarations.push(declared);
    }

    fn sheet(&self, period: Period) -> Vec<RowId> {
        self.sheets().sheet(period, CONTACT).iter().map(|row| row.id).collect()
    }
}

#[test]
fn a_declaration_names_the_exact_versions() {
    let (one, other) = (row(1, 5), row(2, 6));
    let mut desk = Desk::new(&[one.clone(), other.clone()]);
    desk.declare(january(), &[&one, &other], 31);
    let declared = &desk.declarations[0];
    assert_eq!(declared.rows, ids(&[&one, &other]));
    assert_eq!((declared.by, declared.replaces), (CONTACT, None));
    assert!(declared.broken_by(&desk.rows).is_empty());
    assert!(desk.sheets().is_declared(&one));
    assert_eq!(desk.sheets().handed_in(one.row), Some(day(31)));
}

#[test]
fn a_correction_breaks_it_visibly_and_declaring_again_replaces_it() {
    let first = row(1, 5);
    let mut desk = Desk::new(std::slice::from_ref(&first));
    desk.declare(january(), &[&first], 31);
    let second = corrected(&first, 2, 60);
    desk.rows.push(second.clone());
    assert_eq!(desk.declarations[0].broken_by(&desk.rows), ids(&[&first]));
    assert!(!desk.sheets().is_declared(&second));
    assert_eq!(desk.try_declare(january(), &[&first], 32), refused("rows", Reason::OutOfRange));
    desk.declare(january(), &[&second], 33);
    assert_eq!(desk.declarations[1].replaces, Some(desk.declarations[0].id));
    assert_eq!(desk.declarations[0].rows, ids(&[&first]));
    assert!(desk.sheets().is_declared(&second));
    assert_eq!(desk.sheets().handed_in(first.row), Some(day(31)));
    assert_eq!(desk.sheets().last_handed_in(first.row), Some(day(33)));
    assert_eq!(desk.sheets().standing(CONTACT, january()), Some(&desk.declarations[1]));
}

#[test]
fn a_row_taken_back_breaks_it_too() {
    let first = row(1, 5);
    let mut desk = Desk::new(std::slice::from_ref(&first));
    desk.declare(january(), &[&first], 31);
    desk.rows = vec![first.take_back("Feil", &desk.rows, true, &noon(32)).unwrap()];
    assert_eq!(desk.declarations[0].broken_by(&desk.rows), ids(&[&first]));
}

#[test]
fn each_bad_declaration_names_its_field() {
    let (one, later) = (row(1, 5), row(2, 40));
    let theirs = TimesheetRow { who: STRANGER, ..row(3, 7) };
    let elsewhere = TimesheetRow { assignment: AssignmentId([99; 16]), ..row(4, 8) };
    let mut desk = Desk::new(&[one.clone(), later.clone(), theirs.clone(), elsewhere.clone()]);
    for (rows, reason) in [
        (vec![], Reason::Empty),
        (vec![&one, &later], Reason::OutOfRange),
        (vec![&one, &theirs], Reason::OutOfRange),
        (vec![&one, &elsewhere], Reason::OutOfRange),
        (vec![&row(9, 9)], Reason::OutOfRange),
    ] {
        assert_eq!(desk.try_declare(january(), &rows, 50), refused("rows", reason));
    }
    assert_eq!(desk.try_declare(february(), &[&one], 30), refused("period", Reason::InFuture));
    let now = noon(50);
    let on = Entry { by: CONTACT, on: Some(USER), now: &now };
    let id = DeclarationId([1; 16]);
    let made = Declaration::make(january(), &ids(&[&one]), id, &desk.sheets(), &on);
    assert_eq!(made, refused("on", Reason::OutOfRange));
    let by = entry(COORDINATOR, &now);
    let made = Declaration::make(january(), &ids(&[&one]), id, &desk.sheets(), &by);
    assert_eq!(made, refused("rows", Reason::OutOfRange));
    desk.declare(january(), &[&one], 50);
    assert_eq!(desk.try_declare(january(), &[&one], 51), refused("rows", Reason::Exists));
    assert_eq!(desk.try_declare(february(), &[&one, &later], 51), refused("rows", Reason::Exists));
    assert!(desk.try_declare(february(), &[&later], 51).is_ok());
}

#[test]
fn a_row_is_on_one_sheet_and_a_late_one_on_the_next_that_is_handed_in() {
    let (one, late, next) = (row(1, 5), row(2, 6), row(3, 40));
    let mut desk = Desk::new(&[one.clone(), next.clone()]);
    desk.declare(january(), &[&one], 31);
    desk.rows.push(late.clone());
    assert_eq!(desk.sheet(january()), [one.id, late.id]);
    assert_eq!(desk.sheet(february()), [late.id, next.id]);
    desk.declare(february(), &[&late, &next], 60);
    assert_eq!(desk.sheet(january()), [one.id]);
    let earlier =
        |period| desk.sheets().earlier(period, CONTACT).iter().map(|r| r.id).collect::<Vec<_>>();
    assert_eq!((earlier(january()), earlier(february())), (vec![], vec![one.id]));
    // corrected, it stays on the sheet it was on
    let again = corrected(&late, 4, 60);
    desk.rows.push(again.clone());
    assert_eq!(desk.sheet(january()), [one.id]);
    assert_eq!(desk.sheet(february()), [again.id, next.id]);
}

#[test]
fn of_two_declared_at_once_the_later_counts_on_every_phone() {
    let (one, other) = (row(1, 5), row(2, 6));
    let mut desk = Desk::new(&[one.clone(), other.clone()]);
    let (a, b) =
        (declare(1, january(), &[&one], noon(31)), declare(2, january(), &[&other], noon(32)));
    desk.declarations = vec![b.clone(), a.clone()];
    assert!(desk.sheets().is_declared(&other) && !desk.sheets().is_declared(&one));
    desk.declarations.reverse();
    assert_eq!(desk.sheets().standing(CONTACT, january()), Some(&b));
}

#[test]
fn who_stood_in_declares_their_own_hours() {
    let own = row(1, 5);
    let theirs = TimesheetRow { who: STRANGER, ..row(2, 6) };
    let desk = Desk::new(&[own.clone(), theirs.clone()]);
    let now = noon(31);
    let declare = |by, rows: &[&TimesheetRow]| {
        let id = DeclarationId([1; 16]);
        Declaration::make(january(), &ids(rows), id, &desk.sheets(), &entry(by, &now)).map(|_| ())
    };
    assert_eq!(declare(STRANGER, &[&theirs]), Ok(()));
    assert_eq!(declare(STRANGER, &[&own]), refused("rows", Reason::OutOfRange));
    assert_eq!(desk.sheets().sheet(january(), STRANGER), [&theirs]);
    assert_eq!(desk.sheet(january()), [own.id]);
}
