//! The commands of an answering. When one returns, what was tapped is on disk.

use medspiller_core::app::App;
use medspiller_core::model::id::{CaseId, DraftId};
use medspiller_core::model::invalid::Invalid;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::draft::Draft;

use super::{Done, Result, Scope, Vault, case_id};
use crate::error::MedspillerError;
use crate::moment::{Here, Moment};
use crate::screens::assessment::{DayKind, FinishedScreen, Mark, RunnerScreen, SatWith};
use crate::screens::contact_part::ContactPartScreen;

impl Vault {
    fn runner_screen(&self, app: &App, draft: &Draft, here: &Here) -> Result<RunnerScreen> {
        RunnerScreen::of(app, draft, &app.case(draft.case)?, here)
    }

    /// Takes a step in a draft of the user's part and gives the screen after it.
    fn step(
        &self,
        draft: &str,
        at: &Moment,
        step: impl FnOnce(&mut Draft, &Here) -> std::result::Result<(), Invalid>,
    ) -> Result<RunnerScreen> {
        let here = Here::at(at)?;
        self.open(|app| {
            let draft = app.step(draft_id(draft)?, |draft| step(draft, &here))?;
            self.runner_screen(app, &draft, &here)
        })
    }

    /// Takes a step in a draft of the contact's part and gives the list after it.
    fn step_in_list(
        &self,
        draft: &str,
        at: &Moment,
        step: impl FnOnce(&mut Draft, &Here) -> std::result::Result<(), Invalid>,
    ) -> Result<ContactPartScreen> {
        let here = Here::at(at)?;
        self.open(|app| {
            let draft = app.step(draft_id(draft)?, |draft| step(draft, &here))?;
            Ok(ContactPartScreen::of(&draft, &app.case(draft.case)?, &here))
        })
    }

    fn begin_list(
        &self,
        case: &str,
        at: &Moment,
        begin: impl FnOnce(&App, CaseId, &Here) -> Result<Draft>,
    ) -> Result<ContactPartScreen> {
        let (here, id) = (Here::at(at)?, case_id(case)?);
        self.open(|app| {
            let draft = begin(app, id, &here)?;
            Ok(ContactPartScreen::of(&draft, &app.case(id)?, &here))
        })
    }
}

#[uniffi::export]
impl Vault {
    /// Begins the user's part of the round that is due, or goes on with the one under way.
    pub fn begin_user_part(
        &self,
        case_id: String,
        sat_with: SatWith,
        at: Moment,
    ) -> Result<RunnerScreen> {
        let (here, id) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| {
            let draft = app.begin_user_part(id, sat_with.into(), here.now)?;
            self.runner_screen(app, &draft, &here)
        })
    }

    /// The runner where it was left.
    pub fn runner(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        let here = Here::at(&at)?;
        self.open(|app| {
            let draft = app.draft(self::draft_id(&draft_id)?)?;
            self.runner_screen(app, &draft, &here)
        })
    }

    /// Marks an answer to the question shown. When this returns, it is on disk.
    pub fn mark(
        &self,
        draft_id: String,
        item: String,
        mark: Mark,
        at: Moment,
    ) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, here| {
            draft.mark(&item.as_str().into(), mark.into(), here.instrument, &here.now.moment())
        })
    }

    /// Takes an answer back.
    pub fn clear(&self, draft_id: String, item: String, at: Moment) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.clear(&item.as_str().into()))
    }

    /// "Hopp over": goes on without an answer.
    pub fn skip(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.skip())
    }

    /// "Neste": Invalid{field: the item, reason: unanswered} when there is no answer.
    pub fn next(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.go_on())
    }

    /// "Tilbake": from any step to the one before; at the first question it stays.
    pub fn back(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| {
            draft.back();
            Ok(())
        })
    }

    /// "Ja": to the first skipped question.
    pub fn answer_skipped(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.answer_skipped())
    }

    /// "Nei, jeg vil ikke svare".
    pub fn decline_skipped(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.decline_skipped())
    }

    /// Sort of day; none is "Hopp over". Goes on to the finish.
    pub fn set_day(
        &self,
        draft_id: String,
        day: Option<DayKind>,
        at: Moment,
    ) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.set_day(day.map(Into::into)))
    }

    /// From the finish back to one question; "Neste" there returns to the finish.
    pub fn edit(&self, draft_id: String, item: String, at: Moment) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.edit(&item.as_str().into()))
    }

    /// When the user answered alone: whether theirs may be set beside the contact's.
    pub fn set_shown_to_contact(
        &self,
        draft_id: String,
        shown: bool,
        at: Moment,
    ) -> Result<RunnerScreen> {
        self.step(&draft_id, &at, |draft, _| draft.set_shown_to_contact(shown))
    }

    /// "Lås svarene". `reason` only for a correction.
    pub fn finish_user_part(
        &self,
        draft_id: String,
        reason: Option<String>,
        at: Moment,
    ) -> Result<FinishedScreen> {
        let here = Here::at(&at)?;
        self.open(|app| {
            let id = self::draft_id(&draft_id)?;
            let finished = app.finish(id, reason.as_deref(), here.now)?;
            FinishedScreen::of(app, &finished, &app.case(finished.case)?, &here)
        })
    }

    /// Begins the contact's part of the round that is due, or goes on with the one under way.
    pub fn begin_contact_part(&self, case_id: String, at: Moment) -> Result<ContactPartScreen> {
        self.begin_list(&case_id, &at, |app, id, here| Ok(app.begin_contact_part(id, here.now)?))
    }

    /// The contact's list where it was left.
    pub fn contact_part(&self, draft_id: String, at: Moment) -> Result<ContactPartScreen> {
        let here = Here::at(&at)?;
        self.open(|app| {
            let draft = app.draft(self::draft_id(&draft_id)?)?;
            Ok(ContactPartScreen::of(&draft, &app.case(draft.case)?, &here))
        })
    }

    /// Marks an answer in the contact's list. When this returns, it is on disk.
    pub fn mark_contact(
        &self,
        draft_id: String,
        item: String,
        mark: Mark,
        at: Moment,
    ) -> Result<ContactPartScreen> {
        self.step_in_list(&draft_id, &at, |draft, here| {
            draft.mark(&item.as_str().into(), mark.into(), here.instrument, &here.now.moment())
        })
    }

    /// Takes an answer in the contact's list back.
    pub fn clear_contact(
        &self,
        draft_id: String,
        item: String,
        at: Moment,
    ) -> Result<ContactPartScreen> {
        self.step_in_list(&draft_id, &at, |draft, _| draft.clear(&item.as_str().into()))
    }

    /// Locks the contact's part; questions without an answer are allowed. `reason` only for a
    /// correction. [`Done::id`] is the assessment's.
    pub fn finish_contact_part(
        &self,
        draft_id: String,
        reason: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let here = Here::at(&at)?;
        self.open(|app| {
            let id = self::draft_id(&draft_id)?;
            let finished = app.finish(id, reason.as_deref(), here.now)?;
            let changed = vec![Scope::Cases, Scope::Drafts];
            Ok(Done { id: finished.id.to_string(), changed })
        })
    }

    /// Begins a new version of a finished user's part, at its finish step.
    pub fn correct_user_part(
        &self,
        case_id: String,
        round: u32,
        at: Moment,
    ) -> Result<RunnerScreen> {
        let (here, id) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| {
            let draft = app.begin_correction(id, round, Part::Subjective)?;
            self.runner_screen(app, &draft, &here)
        })
    }

    /// Begins a new version of a finished contact's part.
    pub fn correct_contact_part(
        &self,
        case_id: String,
        round: u32,
        at: Moment,
    ) -> Result<ContactPartScreen> {
        self.begin_list(&case_id, &at, |app, id, _| {
            Ok(app.begin_correction(id, round, Part::Objective)?)
        })
    }
}

fn draft_id(text: &str) -> Result<DraftId> {
    text.parse().map_err(|_| MedspillerError::NotFound)
}
