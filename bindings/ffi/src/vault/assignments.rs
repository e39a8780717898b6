//! Assignments, clubs, substitutes, rates and pay periods.

use medspiller_core::model::id::AssignmentId;

use super::hours::done;
use super::{Done, Result, Vault};
use crate::moment::{self, Here, Moment};
use crate::screens::hours::assignments::{AssignmentInput, AssignmentScreen, SubstituteInput};
use crate::screens::hours::clubs::{ClubChoice, ClubInput, ClubPlaceLine, places};
use crate::screens::hours::terms::{PayTermsScreen, RatesInput, ScheduleInput};

fn ids(assignment_ids: &[String]) -> Result<Vec<AssignmentId>> {
    assignment_ids.iter().map(|id| moment::id(id)).collect()
}

#[uniffi::export]
impl Vault {
    /// One assignment.
    pub fn assignment(&self, assignment_id: String, at: Moment) -> Result<AssignmentScreen> {
        self.on_assignment(&assignment_id, &at, AssignmentScreen::of)
    }

    /// Writes down the assignment of a case's contact. [`Done::id`] is the assignment's.
    pub fn set_assignment(
        &self,
        case_id: String,
        assignment: AssignmentInput,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let terms = assignment.read()?;
        self.open(|app| Ok(done(app.set_assignment(case, &terms, form.as_deref(), here.now)?.id)))
    }

    /// Mends what is written down of an assignment.
    pub fn correct_assignment(
        &self,
        assignment_id: String,
        assignment: AssignmentInput,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let terms = assignment.read()?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            Ok(done(app.correct_assignment(id, &terms, form.as_deref(), here.now)?.id))
        })
    }

    /// Ends an assignment: `last` is its last day.
    pub fn end_assignment(&self, assignment_id: String, last: String, at: Moment) -> Result<Done> {
        let last = moment::date("to", &last)?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            Ok(done(app.end_assignment(id, last, here.now)?.id))
        })
    }

    /// Takes an assignment without rows back.
    pub fn withdraw_assignment(&self, assignment_id: String, at: Moment) -> Result<Done> {
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            app.withdraw_assignment(id, here.now)?;
            Ok(done(id))
        })
    }

    /// Writes down an assignment with a club. `like_case_id` is the case whose contact and
    /// municipality it is theirs too. [`Done::id`] is the assignment's.
    pub fn engage_with_club(
        &self,
        club: ClubChoice,
        assignment: AssignmentInput,
        like_case_id: Option<String>,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let here = Here::at(&at)?;
        let new = club.read(assignment.read()?, like_case_id.as_deref())?;
        self.open(|app| Ok(done(app.engage_with_club(&new, form.as_deref(), here.now)?.id)))
    }

    /// Mends what is written down of an assignment's club.
    pub fn correct_club(
        &self,
        assignment_id: String,
        club: ClubInput,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let new = club.read()?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            let form = form.as_deref();
            Ok(done(app.correct_club(id, &club.name, &new, form, here.now)?.id))
        })
    }

    /// Lets the municipality of a case into the work with a club.
    pub fn share_club_work(
        &self,
        assignment_id: String,
        case_id: String,
        at: Moment,
    ) -> Result<Done> {
        let case = super::case_id(&case_id)?;
        self.on_assignment(&assignment_id, &at, |app, id, _| {
            app.share_club_work(id, case)?;
            Ok(done(id))
        })
    }

    /// The clubs' teams that a case is served by or was, the newest first.
    pub fn club_places(&self, case_id: String, at: Moment) -> Result<Vec<ClubPlaceLine>> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| places(app, case, &here))
    }

    /// Says by which club's team a case is served: that of an assignment. [`Done::id`] is the
    /// place's.
    pub fn set_club_place(
        &self,
        case_id: String,
        assignment_id: String,
        from: String,
        to: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let case = super::case_id(&case_id)?;
        let from = moment::date("from", &from)?;
        let days = (from, moment::date_if_any("to", to.as_deref())?);
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            // of an assignment with a case this is no agreement's id
            let agreement = moment::id(&app.desk(id)?.assignment.with.key())?;
            Ok(done(app.set_club_place((case, agreement), days, None, here.now)?.id))
        })
    }

    /// Takes back that a case is served by a club's team.
    pub fn withdraw_club_place(
        &self,
        case_id: String,
        place_id: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let place = moment::id(&place_id)?;
        self.open(|app| Ok(app.withdraw_club_place(case, place, here.now)?))?;
        Ok(done(place_id))
    }

    /// Says who stands in for an assignment's contact; with an id, changes that. [`Done::id`] is
    /// the substitute's.
    pub fn set_substitute(
        &self,
        assignment_id: String,
        substitute_id: Option<String>,
        substitute: SubstituteInput,
        at: Moment,
    ) -> Result<Done> {
        let which = substitute_id.as_deref().map(moment::id).transpose()?;
        let new = substitute.read()?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            Ok(done(app.set_substitute(id, which, &new, here.now)?.id))
        })
    }

    /// Takes back that someone stands in.
    pub fn withdraw_substitute(
        &self,
        assignment_id: String,
        substitute_id: String,
        at: Moment,
    ) -> Result<Done> {
        let which = moment::id(&substitute_id)?;
        self.on_assignment(&assignment_id, &at, |app, id, here| {
            app.withdraw_substitute(id, which, here.now)?;
            Ok(done(&substitute_id))
        })
    }

    /// The rates and pay periods of an assignment.
    pub fn pay_terms(&self, assignment_id: String, at: Moment) -> Result<PayTermsScreen> {
        self.on_assignment(&assignment_id, &at, PayTermsScreen::of)
    }

    /// Sets rates from a day on, for some assignments; with an id, changes those. [`Done::id`] is
    /// the rates'.
    pub fn set_rates(
        &self,
        assignment_ids: Vec<String>,
        rates_id: Option<String>,
        rates: RatesInput,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, ids) = (Here::at(&at)?, ids(&assignment_ids)?);
        let which = rates_id.as_deref().map(moment::id).transpose()?;
        let new = rates.read()?;
        self.open(|app| Ok(done(app.set_rates(&ids, which, &new, form.as_deref(), here.now)?)))
    }

    /// Takes rates back: those before them count again.
    pub fn take_rates_back(
        &self,
        assignment_ids: Vec<String>,
        rates_id: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, ids) = (Here::at(&at)?, ids(&assignment_ids)?);
        let which = moment::id(&rates_id)?;
        self.open(|app| Ok(app.take_rates_back(&ids, which, here.now)?))?;
        Ok(done(rates_id))
    }

    /// Sets pay periods and their deadline from a day on, for some assignments; with an id, changes
    /// those. [`Done::id`] is theirs.
    pub fn set_pay_schedule(
        &self,
        assignment_ids: Vec<String>,
        schedule_id: Option<String>,
        schedule: ScheduleInput,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, ids) = (Here::at(&at)?, ids(&assignment_ids)?);
        let which = schedule_id.as_deref().map(moment::id).transpose()?;
        let new = schedule.read()?;
        self.open(|app| {
            Ok(done(app.set_pay_schedule(&ids, which, new, form.as_deref(), here.now)?))
        })
    }

    /// Takes pay periods back.
    pub fn take_pay_schedule_back(
        &self,
        assignment_ids: Vec<String>,
        schedule_id: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, ids) = (Here::at(&at)?, ids(&assignment_ids)?);
        let which = moment::id(&schedule_id)?;
        self.open(|app| Ok(app.take_pay_schedule_back(&ids, which, here.now)?))?;
        Ok(done(schedule_id))
    }
}
