//! The year's hours and pay.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::AppError;
use medspiller_core::app::pay::{Engaged, NewTerms, Partner, StandIn};
use medspiller_core::model::id::{AssignmentId, ClubAgreementId, RowId};
use medspiller_core::model::pay::confirmation::Said;
use medspiller_core::model::pay::row::NewRow;
use medspiller_core::model::time::Now;

use super::{FORM, Step, Year};
use crate::club::{at, day};
use crate::pay::{new_agreement, new_club, new_rates, new_row, new_travel, schedule, terms};

/// The day of the rows, all but the last.
const ON: i64 = 40;

fn evening() -> Now {
    at(ON, "20:00")
}

impl Year {
    fn engaged(&self, is: fn(&Partner) -> bool) -> Result<Engaged, AppError> {
        let found = self.app.assignments()?.there.into_iter().find(|one| is(&one.partner));
        found.ok_or(AppError::NotFound("assignment"))
    }

    /// The assignment with Åse's case.
    fn assignment(&self) -> Result<AssignmentId, AppError> {
        Ok(self.engaged(|partner| matches!(partner, Partner::Case(_)))?.assignment.id)
    }

    /// The one with the club.
    fn club(&self) -> Result<AssignmentId, AppError> {
        Ok(self.engaged(|partner| matches!(partner, Partner::Club(_)))?.assignment.id)
    }

    fn club_agreement(&self) -> Result<ClubAgreementId, AppError> {
        match self.engaged(|partner| matches!(partner, Partner::Club(_)))?.partner {
            Partner::Club(club) => Ok(club.1.id),
            _ => Err(AppError::NotFound("club")),
        }
    }

    /// The versions of an assignment's rows, in order of time.
    fn rows(&self, id: AssignmentId) -> Result<Vec<RowId>, AppError> {
        let sheet = self.app.pay_sheet(id, None, Some(day(ON)), evening())?;
        Ok(sheet.table().lines.iter().map(|line| line.row.id).collect())
    }

    fn row(&self, id: AssignmentId, number: usize) -> Result<RowId, AppError> {
        self.rows(id)?.get(number).copied().ok_or(AppError::NotFound("row"))
    }

    fn new_row(&self, id: AssignmentId, days: i64) -> Result<NewRow, AppError> {
        let who = self.app.desk(id)?.assignment.contact;
        Ok(NewRow { travel: Some(new_travel()), ..new_row(who, days) })
    }

    fn make(&self, id: AssignmentId, days: i64, form: Option<&str>) -> Result<(), AppError> {
        self.app.make_row(id, &self.new_row(id, days)?, form, at(days, "20:00")).map(drop)
    }
}

/// In order of time.
pub const STEPS: &[Step] = &[
    ("keep_form", |y| y.type_in("Oppdraget")),
    ("set_assignment", |y| {
        y.app.set_assignment(y.ase()?, &terms(), Some(FORM), at(31, "10:00")).map(drop)
    }),
    ("correct_assignment", |y| {
        let terms = NewTerms { number: "2026/118".into(), ..terms() };
        y.app.correct_assignment(y.assignment()?, &terms, None, at(31, "10:05")).map(drop)
    }),
    ("set_rates", |y| {
        y.app.set_rates(&[y.assignment()?], None, &new_rates(-60), None, at(31, "10:10")).map(drop)
    }),
    ("set_pay_schedule", |y| {
        let id = y.assignment()?;
        y.app.set_pay_schedule(&[id], None, schedule(), None, at(31, "10:15")).map(drop)
    }),
    ("engage_with_club", |y| {
        y.app.engage_with_club(&new_club(None), None, at(31, "10:20")).map(drop)
    }),
    ("correct_club", |y| {
        let (club, new) = (y.club()?, new_agreement());
        y.app.correct_club(club, "Byåsen IF", &new, None, at(31, "10:25")).map(drop)
    }),
    ("share_club_work", |y| y.app.share_club_work(y.club()?, y.ase()?)),
    ("set_club_place", |y| {
        let (of, days) = ((y.ase()?, y.club_agreement()?), (day(31), None));
        y.app.set_club_place(of, days, None, at(31, "10:30")).map(drop)
    }),
    ("withdraw_club_place", |y| {
        let place = y.app.club_places(y.ase()?)?.into_iter().next();
        let place = place.ok_or(AppError::NotFound("place"))?.0.id;
        y.app.withdraw_club_place(y.ase()?, place, at(31, "10:35"))
    }),
    ("set_substitute", |y| {
        let kim = StandIn { called: "Kim".into(), from: day(45), to: Some(day(50)) };
        y.app.set_substitute(y.assignment()?, None, &kim, at(31, "10:40")).map(drop)
    }),
    ("withdraw_substitute", |y| {
        let id = y.assignment()?;
        let kim = y.app.substitutes(id)?.into_iter().next();
        let kim = kim.ok_or(AppError::NotFound("substitute"))?.id;
        y.app.withdraw_substitute(id, kim, at(31, "10:45"))
    }),
    ("set_rates_of_two", |y| {
        let both = [y.assignment()?, y.club()?];
        y.app.set_rates(&both, None, &new_rates(35), None, at(31, "10:50")).map(drop)
    }),
    ("take_rates_back", |y| {
        let both = [y.assignment()?, y.club()?];
        let rates = y.app.pay_terms(both[0])?.rates.first().map(|rates| rates.id);
        let rates = rates.ok_or(AppError::NotFound("rates"))?;
        y.app.take_rates_back(&both, rates, at(31, "10:55"))
    }),
    ("keep_form", |y| y.type_in("Timene")),
    ("make_row", |y| y.make(y.assignment()?, ON, Some(FORM))),
    ("make_row", |y| y.make(y.club()?, ON, None)),
    ("show_rows", |y| {
        let id = y.assignment()?;
        y.app.show_rows(id, &y.rows(id)?).map(drop)
    }),
    ("answer_row", |y| {
        let row = y.row(y.assignment()?, 0)?;
        let acting = medspiller_core::app::Acting::User;
        y.app.answer_row((y.ase()?, row), Said::Yes, acting, at(ON, "20:10"))
    }),
    ("confirm_by_club", |y| {
        let club = y.club()?;
        let rows = y.rows(club)?;
        y.app.confirm_by_club(club, &rows, ("Tone", day(ON)), None, at(ON, "20:15")).map(drop)
    }),
    ("hand_in", |y| {
        let id = y.assignment()?;
        let rows = y.rows(id)?.into_iter().collect();
        y.app.hand_in(id, day(29), &rows, at(ON, "20:20")).map(drop)
    }),
    ("correct_row", |y| {
        let id = y.assignment()?;
        let new = NewRow { minutes: Some(60), ..y.new_row(id, ON)? };
        let what = (&new, "Vi gikk før");
        y.app.correct_row((id, y.row(id, 0)?), what, None, at(ON, "20:25")).map(drop)
    }),
    ("take_row_back", |y| {
        let id = y.assignment()?;
        y.app.take_row_back((id, y.row(id, 0)?), "Feil dag", None, at(ON, "20:30")).map(drop)
    }),
    ("end_assignment", |y| {
        y.app.end_assignment(y.assignment()?, day(50), at(ON, "20:35")).map(drop)
    }),
    ("withdraw_assignment", |y| y.app.withdraw_assignment(y.assignment()?, at(ON, "20:40"))),
];
