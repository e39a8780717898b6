//! What lies ahead: plans, single occurrences, pauses; and the contact's groups.

use medspiller_core::app::plans::{OccurrenceOf, PlanOf};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::change::ChangedTo;

use super::{Done, Result, Scope, Vault, case_id};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::sessions::groups::GroupsScreen;
use crate::screens::sessions::occurrence::{CaseOccurrence, OccurrenceScreen};
use crate::screens::sessions::pauses::{NewPause, PauseScreen};
use crate::screens::sessions::plans::{CasePlan, NewPlan, PlanForm, PlansScreen};
use crate::screens::sessions::words::Planned;

fn ahead(id: String) -> Done {
    Done { id, changed: vec![Scope::Cases, Scope::Reminders] }
}

fn cases(ids: &[String]) -> Result<Vec<CaseId>> {
    ids.iter().map(|id| case_id(id)).collect()
}

impl Vault {
    fn change(
        &self,
        occurrences: &[CaseOccurrence],
        (to, reason): (ChangedTo, &str),
        acting: Acting,
        form: Option<&str>,
        at: &Moment,
    ) -> Result<Done> {
        let here = Here::at(at)?;
        let read: Vec<OccurrenceOf> =
            occurrences.iter().map(CaseOccurrence::read).collect::<Result<_>>()?;
        let made = self.open(|app| {
            Ok(app.change_occurrences(&read, (to, reason), acting.into(), form, here.now)?)
        })?;
        Ok(ahead(made.first().map(|made| made.id.to_string()).unwrap_or_default()))
    }
}

#[uniffi::export]
impl Vault {
    /// What is planned in a case.
    pub fn plans(&self, case_id: String, at: Moment) -> Result<PlansScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| PlansScreen::of(app, case, &here))
    }

    /// What a new plan of a case, or of a group, begins with.
    pub fn plan_form(
        &self,
        case_id: Option<String>,
        group_id: Option<String>,
        at: Moment,
    ) -> Result<PlanForm> {
        let here = Here::at(&at)?;
        self.open(|app| {
            let group = match group_id.as_deref() {
                Some(group) => Some(app.group(moment::id(group)?)?),
                None => None,
            };
            let first = group.as_ref().and_then(|group| group.cases.first().copied());
            let case = case_id.as_deref().map(moment::id).transpose()?;
            let case = case.or(first).ok_or(crate::MedspillerError::NotFound)?;
            PlanForm::of(app, (case, group.as_ref()), &here)
        })
    }

    /// Plans sessions, weekly or once, in one case or in each of a group's. [`Done::id`] is the
    /// first plan's.
    pub fn plan_sessions(
        &self,
        case_ids: Vec<String>,
        plan: NewPlan,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, cases, plan) = (Here::at(&at)?, cases(&case_ids)?, plan.read()?);
        let made = self.open(|app| {
            let (acting, form) = (acting.into(), form.as_deref());
            Ok(app.plan_sessions(&cases, &plan, acting, form, here.now)?)
        })?;
        Ok(ahead(made.first().map(|made| made.id.to_string()).unwrap_or_default()))
    }

    /// Ends plans: `last` is the last day they reach to.
    pub fn end_plans(
        &self,
        plans: Vec<CasePlan>,
        last: String,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, last) = (Here::at(&at)?, moment::date("until", &last)?);
        let read: Vec<PlanOf> = plans.iter().map(CasePlan::read).collect::<Result<_>>()?;
        self.open(|app| {
            Ok(app.end_plans(&read, last, acting.into(), form.as_deref(), here.now)?)
        })?;
        Ok(ahead(plans.into_iter().next().map(|plan| plan.plan_id).unwrap_or_default()))
    }

    /// Takes plans back that should never have been.
    pub fn withdraw_plans(&self, plans: Vec<CasePlan>, acting: Acting, at: Moment) -> Result<Done> {
        let here = Here::at(&at)?;
        let read: Vec<PlanOf> = plans.iter().map(CasePlan::read).collect::<Result<_>>()?;
        self.open(|app| Ok(app.withdraw_plans(&read, acting.into(), here.now)?))?;
        Ok(ahead(plans.into_iter().next().map(|plan| plan.plan_id).unwrap_or_default()))
    }

    /// One occurrence.
    pub fn occurrence(
        &self,
        case_id: String,
        planned: Planned,
        acting: Acting,
        at: Moment,
    ) -> Result<OccurrenceScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let of = planned.read()?;
        self.open(|app| OccurrenceScreen::of(app, (case, of), acting, &here))
    }

    /// Moves occurrences, one in each case, to `local` (`2026-11-26T17:00`). `reason` may be empty.
    #[allow(clippy::too_many_arguments, reason = "a call is flat for Kotlin and Swift")]
    pub fn move_occurrences(
        &self,
        occurrences: Vec<CaseOccurrence>,
        local: String,
        minutes: u16,
        reason: String,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let to = ChangedTo::Moved { local: moment::local("local", &local)?, minutes };
        self.change(&occurrences, (to, &reason), acting, form.as_deref(), &at)
    }

    /// Drops occurrences, one in each case. `reason` may be empty.
    pub fn drop_occurrences(
        &self,
        occurrences: Vec<CaseOccurrence>,
        reason: String,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let to = (ChangedTo::Dropped, reason.as_str());
        self.change(&occurrences, to, acting, form.as_deref(), &at)
    }

    /// Takes the last change of occurrences back, one in each case.
    pub fn take_changes_back(
        &self,
        occurrences: Vec<CaseOccurrence>,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let here = Here::at(&at)?;
        let read: Vec<OccurrenceOf> =
            occurrences.iter().map(CaseOccurrence::read).collect::<Result<_>>()?;
        self.open(|app| Ok(app.take_changes_back(&read, acting.into(), here.now)?))?;
        Ok(ahead(String::new()))
    }

    /// The pauses of a case.
    pub fn pauses(&self, case_id: String, acting: Acting, at: Moment) -> Result<PauseScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| PauseScreen::of(app, case, acting, &here))
    }

    /// Begins a pause.
    pub fn begin_pause(
        &self,
        case_id: String,
        pause: NewPause,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case, new) = (Here::at(&at)?, super::case_id(&case_id)?, pause.read()?);
        let made = self.open(|app| {
            Ok(app.begin_pause(case, new, acting.into(), form.as_deref(), here.now)?)
        })?;
        Ok(ahead(made.id.to_string()))
    }

    /// Changes a pause, or ends it.
    pub fn change_pause(
        &self,
        case_id: String,
        pause_id: String,
        pause: NewPause,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let here = Here::at(&at)?;
        let of = (super::case_id(&case_id)?, moment::id(&pause_id)?);
        let new = pause.read()?;
        self.open(|app| {
            Ok(app.change_pause(of, new, acting.into(), form.as_deref(), here.now)?)
        })?;
        Ok(ahead(pause_id))
    }

    /// Takes a pause back that should never have been.
    pub fn withdraw_pause(&self, case_id: String, pause_id: String, at: Moment) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let pause = moment::id(&pause_id)?;
        self.open(|app| Ok(app.withdraw_pause(case, pause, here.now)?))?;
        Ok(ahead(pause_id))
    }

    /// The contact's groups.
    pub fn groups(&self, at: Moment) -> Result<GroupsScreen> {
        let here = Here::at(&at)?;
        self.open(|app| GroupsScreen::of(app, &here))
    }

    /// Makes a group.
    pub fn make_group(
        &self,
        called: String,
        case_ids: Vec<String>,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, cases) = (Here::at(&at)?, cases(&case_ids)?);
        let made =
            self.open(|app| Ok(app.make_group(&called, &cases, form.as_deref(), here.now)?))?;
        Ok(Done { id: made.id.to_string(), changed: vec![Scope::Cases] })
    }

    /// Gives a group another name or other participants.
    pub fn change_group(
        &self,
        group_id: String,
        called: String,
        case_ids: Vec<String>,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, group, cases) = (Here::at(&at)?, moment::id(&group_id)?, cases(&case_ids)?);
        self.open(|app| {
            Ok(app.change_group(group, &called, &cases, form.as_deref(), here.now)?)
        })?;
        Ok(Done { id: group_id, changed: vec![Scope::Cases] })
    }

    /// Puts a group away.
    pub fn put_group_away(&self, group_id: String, at: Moment) -> Result<Done> {
        let (here, group) = (Here::at(&at)?, moment::id(&group_id)?);
        self.open(|app| Ok(app.put_group_away(group, here.now)?))?;
        Ok(Done { id: group_id, changed: vec![Scope::Cases] })
    }
}
