//! The vault: its life and its commands.

use std::sync::Arc;

use crate::error::MedspillerError;
use crate::moment::Moment;
use crate::phone_key::PhoneKey;
use crate::screens::assessment::{
    AssessmentStartScreen, DayKind, FinishedScreen, Mark, RunnerScreen, SatWith,
};
use crate::screens::case::{HandOverScreen, NewCase, OwnRole};
use crate::screens::contact_part::ContactPartScreen;
use crate::screens::home::HomeScreen;
use crate::screens::perspectives::PerspectivesScreen;
use crate::screens::rounds::{CompareScreen, RoundScreen, RoundsScreen};
use crate::screens::settings::{SettingsScreen, UnlockScreen, VaultState};

type Result<T> = std::result::Result<T, MedspillerError>;

/// What a command made and what it changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Done {
    /// The id of what was made or changed.
    pub id: String,
    /// What changed: screens about these are to be loaded again.
    pub changed: Vec<Scope>,
}

/// What a command changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Scope {
    /// Cases and their records.
    Cases,
    /// What is under way on this phone.
    Drafts,
    /// The vault's settings.
    Settings,
}

/// A recovery code. An object, since a record prints itself; close it when it has been written down.
#[derive(uniffi::Object)]
pub struct RecoveryCode;

#[uniffi::export]
impl RecoveryCode {
    /// The four groups to write down.
    pub fn groups(&self) -> Vec<String> {
        Vec::new()
    }
    /// The two groups to ask back, 0 to 3, in order.
    pub fn asked_back(&self) -> Vec<u32> {
        Vec::new()
    }
    /// Whether `typed` is group `group` (0 to 3); capitals, spaces and look-alikes don't matter.
    pub fn matches(&self, group: u32, typed: String) -> bool {
        let _ = (group, typed);
        false
    }
}

/// One person's folder on this phone: missing, locked or open.
#[derive(uniffi::Object)]
pub struct Vault;

fn nothing<T>() -> Result<T> {
    Err(MedspillerError::Internal { reference: "contract".into() })
}

#[uniffi::export]
#[allow(unused_variables, missing_docs)]
impl Vault {
    /// The vault in `folder`, whether there is one or not.
    #[uniffi::constructor]
    pub fn at(folder: String, phone_key: Arc<dyn PhoneKey>) -> Arc<Self> {
        Arc::new(Self)
    }
    pub fn state(&self) -> VaultState {
        VaultState::Missing
    }
    /// Makes the vault and leaves it open. The recovery code is shown once.
    pub fn create(&self, role: OwnRole, code: String, at: Moment) -> Result<Arc<RecoveryCode>> {
        nothing()
    }
    pub fn unlock_screen(&self, at: Moment) -> Result<UnlockScreen> {
        nothing()
    }
    pub fn unlock(&self, code: String, at: Moment) -> Result<()> {
        nothing()
    }
    /// Opens with the recovery code and sets a new code, which may be on a new phone key.
    pub fn unlock_with_recovery_code(
        &self,
        typed: String,
        new_code: String,
        at: Moment,
    ) -> Result<()> {
        nothing()
    }
    /// Whether `code` is the vault's, under the same delays as unlocking: for leaving the hand-over.
    pub fn check_code(&self, code: String, at: Moment) -> Result<()> {
        nothing()
    }
    pub fn lock(&self) {}
    /// Before going to the background: closes the database file, keeps the key.
    pub fn pause(&self) {}
    /// After coming back.
    pub fn resume(&self) -> Result<()> {
        nothing()
    }
    pub fn change_code(&self, old: String, new: String, at: Moment) -> Result<()> {
        nothing()
    }
    pub fn make_new_recovery_code(&self) -> Result<Arc<RecoveryCode>> {
        nothing()
    }
    /// The person has written the recovery code down and two groups of it were right.
    pub fn recovery_code_written_down(&self) -> Result<Done> {
        nothing()
    }
    /// Writes one file that the recovery code opens on another phone. `file` must not exist.
    pub fn back_up(&self, file: String, at: Moment) -> Result<Done> {
        nothing()
    }
    /// Makes the vault in this folder (which must hold none) from a backup, with a new code.
    pub fn restore(
        &self,
        file: String,
        recovery_code: String,
        new_code: String,
        at: Moment,
    ) -> Result<()> {
        nothing()
    }
    pub fn settings(&self, at: Moment) -> Result<SettingsScreen> {
        nothing()
    }
    pub fn set_lock_after(&self, minutes: u32) -> Result<Done> {
        nothing()
    }
    pub fn home(&self, at: Moment) -> Result<HomeScreen> {
        nothing()
    }
    /// `Done.id` is the case's.
    pub fn open_case(&self, case: NewCase, at: Moment) -> Result<Done> {
        nothing()
    }
    pub fn hand_over(&self, case_id: String, at: Moment) -> Result<HandOverScreen> {
        nothing()
    }
    pub fn assessment_start(&self, case_id: String, at: Moment) -> Result<AssessmentStartScreen> {
        nothing()
    }
    /// Begins the user's part of the round that is due, or goes on with the one under way.
    pub fn begin_user_part(
        &self,
        case_id: String,
        sat_with: SatWith,
        at: Moment,
    ) -> Result<RunnerScreen> {
        nothing()
    }
    /// The runner where it was left.
    pub fn runner(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// Marks an answer to the question shown. When this returns, it is on disk.
    pub fn mark(
        &self,
        draft_id: String,
        item: String,
        mark: Mark,
        at: Moment,
    ) -> Result<RunnerScreen> {
        nothing()
    }
    /// Takes an answer back.
    pub fn clear(&self, draft_id: String, item: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// "Hopp over": goes on without an answer.
    pub fn skip(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// "Neste": Invalid{field: the item, reason: unanswered} when there is no answer.
    pub fn next(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// "Tilbake": from any step to the one before; at the first question it stays.
    pub fn back(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// "Ja": to the first skipped question.
    pub fn answer_skipped(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// "Nei, jeg vil ikke svare".
    pub fn decline_skipped(&self, draft_id: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// Sort of day; none is "Hopp over". Goes on to the finish.
    pub fn set_day(
        &self,
        draft_id: String,
        day: Option<DayKind>,
        at: Moment,
    ) -> Result<RunnerScreen> {
        nothing()
    }
    /// From the finish back to one question; "Neste" there returns to the finish.
    pub fn edit(&self, draft_id: String, item: String, at: Moment) -> Result<RunnerScreen> {
        nothing()
    }
    /// When the user answered alone: whether theirs may be set beside the contact's.
    pub fn set_shown_to_contact(
        &self,
        draft_id: String,
        shown: bool,
        at: Moment,
    ) -> Result<RunnerScreen> {
        nothing()
    }
    /// "Lås svarene". `reason` only for a correction.
    pub fn finish_user_part(
        &self,
        draft_id: String,
        reason: Option<String>,
        at: Moment,
    ) -> Result<FinishedScreen> {
        nothing()
    }
    /// Begins the contact's part of the round that is due, or goes on with the one under way.
    pub fn begin_contact_part(&self, case_id: String, at: Moment) -> Result<ContactPartScreen> {
        nothing()
    }
    pub fn contact_part(&self, draft_id: String, at: Moment) -> Result<ContactPartScreen> {
        nothing()
    }
    pub fn mark_contact(
        &self,
        draft_id: String,
        item: String,
        mark: Mark,
        at: Moment,
    ) -> Result<ContactPartScreen> {
        nothing()
    }
    pub fn clear_contact(
        &self,
        draft_id: String,
        item: String,
        at: Moment,
    ) -> Result<ContactPartScreen> {
        nothing()
    }
    /// Locks the contact's part; questions without an answer are allowed. `reason` only for a correction.
    pub fn finish_contact_part(
        &self,
        draft_id: String,
        reason: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        nothing()
    }
    /// Begins a new version of a finished user's part, at its finish step.
    pub fn correct_user_part(
        &self,
        case_id: String,
        round: u32,
        at: Moment,
    ) -> Result<RunnerScreen> {
        nothing()
    }
    /// Begins a new version of a finished contact's part.
    pub fn correct_contact_part(
        &self,
        case_id: String,
        round: u32,
        at: Moment,
    ) -> Result<ContactPartScreen> {
        nothing()
    }
    /// The pairs of the round.
    pub fn perspectives(
        &self,
        case_id: String,
        round: u32,
        at: Moment,
    ) -> Result<PerspectivesScreen> {
        nothing()
    }
    pub fn rounds(&self, case_id: String, at: Moment) -> Result<RoundsScreen> {
        nothing()
    }
    pub fn round(&self, case_id: String, round: u32, at: Moment) -> Result<RoundScreen> {
        nothing()
    }
    /// Two rounds whose user's part is finished, the older left.
    pub fn compare(
        &self,
        case_id: String,
        older: u32,
        newer: u32,
        at: Moment,
    ) -> Result<CompareScreen> {
        nothing()
    }
}
