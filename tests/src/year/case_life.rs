//! The year's end: decisions, people, the way onward, closing and opening again. What goes past the
//! contact is on no phone of theirs.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::AppError;
use medspiller_core::app::case_life::NewGuardian;
use medspiller_core::model::closing::NewClosing;
use medspiller_core::model::decision::{Decision, Form, NewDecision};
use medspiller_core::model::id::{CaseId, ClosingId, PersonId};
use medspiller_core::model::people::guardian::Guardian;
use medspiller_core::model::person::Role;
use medspiller_core::model::talk::Because;
use medspiller_core::model::time::Now;
use medspiller_core::model::transition::ServiceKind;

use super::{FORM, OWN, Step, Year};
use crate::case_life::{closing, decision, ola};
use crate::club::{at as moment, day};
use crate::talks::at as when;
use medspiller_core::app::Acting;

/// The day on which all of it is written down.
fn on(clock: &str) -> Now {
    moment(52, clock)
}

impl Year {
    /// Åse's case and her decision in a form.
    fn decided(&self, form: Form) -> Result<(CaseId, Decision), AppError> {
        let case = self.ase()?;
        let found = self.app.decisions(case)?.into_iter().find(|one| one.form == form);
        Ok((case, found.ok_or(AppError::NotFound("decision"))?))
    }

    /// Someone around Åse.
    fn around(&self, role: Role) -> Result<(CaseId, PersonId), AppError> {
        let case = self.ase()?;
        let place = self.app.place(case)?;
        let found = place.people.iter().find(|one| one.role == Some(role));
        Ok((case, found.ok_or(AppError::NotFound("person"))?.person))
    }

    /// The closing that stands.
    fn closing(&self) -> Result<(CaseId, ClosingId), AppError> {
        let case = self.ase()?;
        let endings = self.app.endings(case)?;
        Ok((case, endings.standing(day(52)).ok_or(AppError::NotFound("closing"))?.id))
    }

    fn close(&self, form: Option<&str>, clock: &str) -> Result<(), AppError> {
        self.app.close_case(self.ase()?, None, &closing(50), OWN, form, on(clock)).map(drop)
    }
}

fn group(end: Option<i64>) -> NewDecision {
    NewDecision { form: Form::Group, ..decision(10, end) }
}

/// In order of time.
pub const STEPS: &[Step] = &[
    ("keep_form", |y| y.type_in("Gruppe")),
    ("add_decision", |y| {
        y.app.add_decision(y.ase()?, &group(None), Some(FORM), on("09:00")).map(drop)
    }),
    ("correct_decision", |y| {
        let (case, there) = y.decided(Form::Group)?;
        let new = NewDecision { purpose: "Treffe andre".into(), ..group(None) };
        y.app.correct_decision(case, there.id, &new, None, on("09:05")).map(drop)
    }),
    ("review_decision", |y| {
        let (case, there) = y.decided(Form::Group)?;
        let review = (day(51), "Det går");
        y.app.review_decision((case, there.id), review, OWN, None, on("09:10")).map(drop)
    }),
    ("withdraw_review", |y| {
        let case = y.ase()?;
        let review = y.app.case_life(case)?.reviews.first().ok_or(AppError::NotFound("review"))?.id;
        y.app.withdraw_review(case, review, on("09:15")).map(drop)
    }),
    ("end_decision", |y| {
        let (case, there) = y.decided(Form::Group)?;
        y.app.end_decision(case, there.id, day(70), None, on("09:20")).map(drop)
    }),
    ("withdraw_decision", |y| {
        let (case, there) = y.decided(Form::Group)?;
        y.app.withdraw_decision(case, there.id, on("09:25")).map(drop)
    }),
    ("ask_for_renewal", |y| {
        let (case, there) = y.decided(Form::Individual)?;
        y.app.ask_for_renewal(case, there.id, day(51), OWN, on("09:30")).map(drop)
    }),
    ("withdraw_renewal", |y| {
        let case = y.ase()?;
        let asked =
            y.app.case_life(case)?.renewals.first().ok_or(AppError::NotFound("request"))?.id;
        y.app.withdraw_renewal(case, asked, on("09:35")).map(drop)
    }),
    ("settle_way_onward", |y| {
        let ways = [ServiceKind::Club].into();
        let new = (&ways, "Klubben", day(51));
        y.app.settle_way_onward(y.ase()?, None, new, OWN, None, on("09:40")).map(drop)
    }),
    ("withdraw_way_onward", |y| {
        let case = y.ase()?;
        let way = y.app.case_life(case)?.ways.first().ok_or(AppError::NotFound("way"))?.id;
        y.app.withdraw_way_onward(case, way, on("09:45")).map(drop)
    }),
    ("name_around", |y| y.app.name_around(y.ase()?, Role::Guardian, "Per").map(drop)),
    ("name_around", |y| y.app.name_around(y.ase()?, Role::Relative, "Siri").map(drop)),
    ("set_birth_date", |y| {
        let born = "2009-01-20".parse().unwrap();
        y.app.set_birth_date(y.ase()?, born, OWN, on("10:00")).map(drop)
    }),
    ("set_guardian", |y| {
        let (case, person) = y.around(Role::Guardian)?;
        let from = "2010-12-30".parse().unwrap();
        let new = NewGuardian { person, guardian: Guardian::Parental, from, to: None };
        y.app.set_guardian(case, None, &new, on("10:05")).map(drop)
    }),
    ("withdraw_guardian", |y| {
        let case = y.ase()?;
        let there = y.app.people_around(case)?.guardians;
        let id = there.first().ok_or(AppError::NotFound("guardianship"))?.id;
        y.app.withdraw_guardian(case, id, on("10:10")).map(drop)
    }),
    ("let_birth_dates_go", |y| y.app.let_birth_dates_go(moment(60, "10:15")).map(drop)),
    ("set_birth_date", |y| {
        let born = "2013-12-30".parse().unwrap();
        y.app.set_birth_date(y.ase()?, born, OWN, on("10:20")).map(drop)
    }),
    ("ask_not_to_pass_on", |y| {
        y.app.ask_not_to_pass_on(y.ase()?, "Noe", Acting::User, None, on("10:25")).map(drop)
    }),
    ("let_pass_on", |y| {
        let case = y.ase()?;
        let there = y.app.people_around(case)?.not_passed_on;
        let id = there.first().ok_or(AppError::NotFound("asked"))?.id;
        y.app.let_pass_on(case, id, Acting::User, on("10:30")).map(drop)
    }),
    ("plan_extra_talk", |y| {
        let because = Because::Signal { signal: "contact_changed".into() };
        let (case, when, now) = (y.ase()?, when(60, ""), on("10:40"));
        y.app.plan_extra_talk(case, &because, Some(&when), OWN, None, now).map(drop)
    }),
    ("write_relative_card", |y| {
        let (case, relative) = y.around(Role::Relative)?;
        let talk = y.app.talks(case, on("10:45"))?.planned.into_iter().next();
        let talk = talk.ok_or(AppError::NotFound("talk"))?.id;
        y.app.write_relative_card((case, talk), relative, "Sliten", None, on("10:45")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Ola")),
    ("change_person", |y| {
        y.app.change_person(y.ase()?, &ola(51), OWN, Some(FORM), on("11:00")).map(drop)
    }),
    ("withdraw_person_change", |y| {
        let case = y.ase()?;
        let change = y.app.case_life(case)?.changes.first().ok_or(AppError::NotFound("change"))?.id;
        y.app.withdraw_person_change(case, change, on("11:05")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Slutt")),
    ("close_case", |y| y.close(Some(FORM), "12:00")),
    ("close_case", |y| {
        let (case, closing) = y.closing()?;
        let new = NewClosing { others_took_over: false, ..crate::case_life::closing(51) };
        y.app.close_case(case, Some(closing), &new, OWN, None, on("12:05")).map(drop)
    }),
    ("take_closing_back", |y| {
        let (case, closing) = y.closing()?;
        y.app.take_closing_back(case, closing, on("12:10")).map(drop)
    }),
    ("close_case", |y| y.close(None, "12:15")),
    ("reopen_case", |y| {
        let (case, closing) = y.closing()?;
        y.app.reopen_case(case, closing, day(52), OWN, on("12:20")).map(drop)
    }),
    ("take_reopening_back", |y| {
        let case = y.ase()?;
        let opened = y.app.endings(case)?.reopenings;
        let id = opened.first().ok_or(AppError::NotFound("reopening"))?.id;
        y.app.take_reopening_back(case, id, on("12:25")).map(drop)
    }),
];
