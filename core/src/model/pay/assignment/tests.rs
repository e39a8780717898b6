use super::super::samples::{self, CONTACT, day, entry, new_assignment, noon};
use super::*;

fn make(new: &NewAssignment, others: &[Assignment]) -> Result<Assignment, Invalid> {
    let now = noon(0);
    Assignment::make(new, AssignmentId([50; 16]), others, &entry(CONTACT, &now))
}

#[test]
fn each_bad_field_is_named() {
    let good = new_assignment();
    let hours = |minutes, per| NewAssignment { hours: Hours { minutes, per }, ..good.clone() };
    let number = |number: &str| NewAssignment { number: number.into(), ..good.clone() };
    let hourly = |hourly| NewAssignment { hourly: Ore(hourly), ..good.clone() };
    let signed = |days| NewAssignment { signed_on: Some(day(days)), ..good.clone() };
    let dates =
        |from, to: Option<i64>| NewAssignment { from: day(from), to: to.map(day), ..good.clone() };
    for (bad, field, reason) in [
        (number("KH"), "number", Reason::Malformed),
        (number("01129950184"), "number", Reason::IdentityNumber),
        (number(&"1".repeat(31)), "number", Reason::TooLong),
        (number("1\u{7}"), "number", Reason::ControlCharacter),
        (dates(-3654, None), "from", Reason::InPast),
        (dates(3654, None), "from", Reason::InFuture),
        (dates(5, Some(4)), "to", Reason::OutOfRange),
        (dates(5, Some(3659)), "to", Reason::OutOfRange),
        (hours(0, Per::Week), "hours", Reason::OutOfRange),
        (hours(10_081, Per::Week), "hours", Reason::OutOfRange),
        (hours(44_641, Per::Month), "hours", Reason::OutOfRange),
        (hourly(0), "hourly", Reason::OutOfRange),
        (hourly(500_001), "hourly", Reason::OutOfRange),
        (signed(1), "signed_on", Reason::InFuture),
        (signed(-3654), "signed_on", Reason::InPast),
    ] {
        assert_eq!(make(&bad, &[]), Err(Invalid::new(field, reason)));
    }
    for good in [
        number(""),
        number("2026/1234"),
        dates(5, Some(5)),
        hours(10_080, Per::Week),
        hours(44_640, Per::Month),
        hourly(500_000),
        signed(0),
    ] {
        assert!(make(&good, &[]).is_ok(), "{good:?}");
    }
}

#[test]
fn a_contact_has_one_at_a_time_with_the_same_case_or_club() {
    let there = Assignment { to: Some(day(9)), ..samples::assignment() };
    let from = |days| NewAssignment { from: day(days), to: None, ..new_assignment() };
    let exists = Err(Invalid::new("from", Reason::Exists));
    let others = std::slice::from_ref(&there);
    assert_eq!(make(&from(9), others), exists);
    assert_eq!(make(&from(-400), others), exists);
    assert!(make(&from(10), others).is_ok());
    let before = NewAssignment {
        from: day(-400),
        to: Some(there.from - chrono::TimeDelta::days(1)),
        ..new_assignment()
    };
    assert!(make(&before, others).is_ok());
    let club = With::Club { agreement: ClubAgreementId([1; 16]) };
    assert!(make(&NewAssignment { with: club, ..from(9) }, others).is_ok());
    assert!(make(&NewAssignment { contact: PersonId([99; 16]), ..from(9) }, others).is_ok());
    assert!(make(&from(9), &[there.withdraw(&noon(0))]).is_ok());
    assert!(make(&from(9), &[Assignment { id: AssignmentId([50; 16]), ..there }]).is_ok());
}

#[test]
fn it_is_ended_within_its_days_and_kept_when_taken_back() {
    let now = noon(3);
    let (open, entry) = (samples::assignment(), entry(CONTACT, &now));
    let ended = open.end(day(9), &entry).unwrap();
    assert!(ended.holds(day(9)) && !ended.holds(day(10)));
    let refused = Err(Invalid::new("to", Reason::OutOfRange));
    assert_eq!(ended.end(day(10), &entry), refused);
    assert_eq!(open.end(open.from - chrono::TimeDelta::days(1), &entry), refused);
    assert_eq!(open.withdraw(&now).withdraw(&noon(4)), open.withdraw(&now));
}
