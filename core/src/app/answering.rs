//! Drafts, from the first tap to the locked part.
//!
//! A draft is saved whole in `here_draft` at every tap, before the tap's effect is shown. Finishing
//! writes one envelope in each circle it touches and removes the draft, in one transaction.

use super::cases::{CaseState, case_state};
use super::command::make_id;
use super::error::AppError;
use super::life::App;
use super::place::{Place, of_case};
use crate::model::closing::Doing;
use crate::model::id::{AssessmentId, CaseId, DraftId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::sharing::{self, Audience, SharingChoice, Thing};
use crate::model::time::{Date, Now};
use crate::questionnaire::answer::{ItemCode, Part};
use crate::questionnaire::assessment::{Assessment, SatWith};
use crate::questionnaire::draft::{Draft, NewDraft};
use crate::questionnaire::instrument::Instrument;
use crate::questionnaire::rounds::{self, NextRound};
use crate::store::{Database, drafts};

/// The instrument that is asked.
///
/// # Errors
/// [`AppError::Instrument`], a fault of the build.
pub fn instrument() -> Result<&'static Instrument, AppError> {
    Instrument::embedded().map_err(|error| error.clone().into())
}

impl CaseState {
    /// What is asked of a part: of one that is under way what it began with, else what it would
    /// begin with on `today`.
    ///
    /// # Errors
    /// [`AppError::Instrument`].
    pub fn asked(&self, part: Part, today: Date) -> Result<Vec<ItemCode>, AppError> {
        match self.under_way(part) {
            Some(draft) => Ok(draft.asked.clone()),
            None => Ok(instrument()?.items_asked(part, &self.asked_on(today))),
        }
    }

    /// The round after the last one held, and when it is due.
    ///
    /// # Errors
    /// [`AppError::Instrument`].
    pub fn next_round(&self, today: Date) -> Result<NextRound, AppError> {
        let held: Vec<(u32, Date)> =
            self.rounds().into_iter().map(|held| (held.round, held.date)).collect();
        Ok(rounds::next_round(&held, instrument()?.interval_months(), today))
    }

    /// The round that `part` would begin on `today`: the next one if it is open, else the newest
    /// one if it lacks this part. None when there is nothing to begin.
    ///
    /// # Errors
    /// [`AppError::Instrument`].
    pub fn round_to_begin(&self, part: Part, today: Date) -> Result<Option<u32>, AppError> {
        let next = self.next_round(today)?;
        if next.is_open(today) {
            return Ok(Some(next.round));
        }
        let newest = self.rounds().pop();
        Ok(newest.map(|held| held.round).filter(|round| !self.is_finished(*round, part)))
    }

    /// A part that a newer version finished is neither answered again nor corrected from what can
    /// be read of it.
    fn refuse_newer(&self, round: u32, part: Part) -> Result<(), Invalid> {
        match self.newer_parts.contains(&(round, part)) {
            true => Err(Invalid::new("round", Reason::NewerVersion)),
            false => Ok(()),
        }
    }

    /// The correction of a round's part that is under way.
    fn correction_under_way(&self, round: u32, part: Part) -> Option<&Draft> {
        let mut corrections = self.drafts.iter().filter(|draft| draft.corrects.is_some());
        corrections.find(|draft| draft.part == part && draft.round == round)
    }
}

impl App {
    /// Begins the user's part of the round that can be answered now, or gives the one under way.
    ///
    /// # Errors
    /// `round` is [`Reason::NotDue`] when none is open, [`Reason::NewerVersion`] when a newer
    /// version has finished this part of it; `sat_with` is [`Reason::Exists`] for anyone but the
    /// contact, on the contact's phone, when the user has a vault of their own there: then it is
    /// answered in that; `case` is [`Reason::Ended`] when it is closed; [`AppError::NotFound`].
    pub fn begin_user_part(
        &self,
        case: CaseId,
        sat_with: SatWith,
        now: Now,
    ) -> Result<Draft, AppError> {
        self.begin(case, Part::Subjective, Some(sat_with), now)
    }

    /// Begins the contact's part of the round that can be answered now, or gives the one under way.
    ///
    /// # Errors
    /// `round` is [`Reason::NotDue`] when none is open, [`Reason::NewerVersion`] when a newer
    /// version has finished this part of it; [`AppError::NotFound`].
    pub fn begin_contact_part(&self, case: CaseId, now: Now) -> Result<Draft, AppError> {
        self.begin(case, Part::Objective, None, now)
    }

    fn begin(
        &self,
        case: CaseId,
        part: Part,
        sat_with: Option<SatWith>,
        now: Now,
    ) -> Result<Draft, AppError> {
        let id = DraftId(make_id()?);
        self.command(|command| {
            let state = case_state(command.database, case)?;
            if let Some(draft) = state.under_way(part) {
                return Ok(draft.clone());
            }
            let round = state
                .round_to_begin(part, now.date())?
                .ok_or_else(|| Invalid::new("round", Reason::NotDue))?;
            state.refuse_newer(round, part)?;
            let place = command.place(case)?;
            command.may(&place, Doing::Planning(now.date()))?;
            let for_person = match part {
                Part::Subjective => place.user(),
                Part::Objective => place.contact(),
            };
            let on = place.on_whose_phone(for_person);
            let without_contact = sat_with.is_some_and(|with| with != SatWith::Contact);
            if on.is_some() && without_contact && self.has_users_vault(command, case)? {
                return Err(Invalid::new("sat_with", Reason::Exists).into());
            }
            let new = NewDraft { id, round, part, sat_with, for_person, on };
            let mut draft = Draft::begin(new, instrument()?, &state.asked_on(now.date()))?;
            if on.is_none() && without_contact && shows_answers(command.database, &place)? {
                draft.set_shown_to_contact(true)?;
            }
            drafts::save(command.database, &draft)?;
            Ok(draft)
        })
    }

    /// A draft as it stands.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it is finished or never was.
    pub fn draft(&self, id: DraftId) -> Result<Draft, AppError> {
        self.read(|database| draft(database, id))
    }

    /// Takes a step in a draft; when this returns, the step is on disk.
    ///
    /// # Errors
    /// The step's, which has then not been taken; [`AppError::NotFound`]; what the disk says.
    pub fn step(
        &self,
        id: DraftId,
        step: impl FnOnce(&mut Draft) -> Result<(), Invalid>,
    ) -> Result<Draft, AppError> {
        self.command(|command| {
            let mut draft = draft(command.database, id)?;
            step(&mut draft)?;
            drafts::save(command.database, &draft)?;
            Ok(draft)
        })
    }

    /// Locks a part and removes the draft. It is written to the pair's circle; what the user answered
    /// without the contact, in a vault of their own, to that vault's, and to the pair's if they show
    /// it. `reason` is for a correction only.
    ///
    /// # Errors
    /// What [`Draft::finish`] refuses; `case` is [`Reason::Ended`] for a round that was begun when it
    /// was closed; [`AppError::NotFound`]; what the disk says.
    pub fn finish(
        &self,
        id: DraftId,
        reason: Option<&str>,
        now: Now,
    ) -> Result<Assessment, AppError> {
        let assessment_id = AssessmentId(make_id()?);
        self.command(|command| {
            let (draft, moment) = (draft(command.database, id)?, now.moment());
            let place = command.place(draft.case)?;
            let assessment = draft.finish(instrument()?, assessment_id, &moment, reason)?;
            if draft.corrects.is_none() {
                command.may(&place, Doing::Recording(assessment.first_answer.date()))?;
            }
            command.put_finished(&place, &assessment, &moment)?;
            drafts::remove(command.database, id)?;
            Ok(assessment)
        })
    }

    /// Begins a new version of a finished part, or gives the one under way.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the part is not finished; [`Reason::NewerVersion`] when a newer
    /// version wrote it, or a version of it.
    pub fn begin_correction(
        &self,
        case: CaseId,
        round: u32,
        part: Part,
    ) -> Result<Draft, AppError> {
        let id = DraftId(make_id()?);
        self.command(|command| {
            let state = case_state(command.database, case)?;
            if let Some(draft) = state.correction_under_way(round, part) {
                return Ok(draft.clone());
            }
            state.refuse_newer(round, part)?;
            let old = state.newest(round, part).ok_or(AppError::NotFound("assessment"))?;
            let on = command.place(case)?.on_whose_phone(old.by);
            let draft = Draft::begin_correction(old, instrument()?, id, on)?;
            drafts::save(command.database, &draft)?;
            Ok(draft)
        })
    }
}

/// The user has chosen to show the contact what they answer without them.
fn shows_answers(database: Database<'_>, place: &Place) -> Result<bool, AppError> {
    let choices: Vec<SharingChoice> = of_case(database, place.pair, place.case())?;
    Ok(sharing::last(&choices, Thing::Answers, Audience::Contact).is_shared())
}

fn draft(database: Database<'_>, id: DraftId) -> Result<Draft, AppError> {
    drafts::get(database, id)?.ok_or(AppError::NotFound("draft"))
}
