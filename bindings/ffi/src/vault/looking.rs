//! The screens: one call each.

use medspiller_core::app::{App, CaseState};

use super::{Result, Vault};
use crate::moment::{Here, Moment};
use crate::screens::assessment::AssessmentStartScreen;
use crate::screens::case::{HandOverScreen, OwnRole};
use crate::screens::home::HomeScreen;
use crate::screens::perspectives::PerspectivesScreen;
use crate::screens::rounds::{CompareScreen, RoundScreen, RoundsScreen};
use crate::screens::settings::SettingsScreen;

impl Vault {
    /// A screen of one case.
    fn of_case<T>(
        &self,
        case_id: &str,
        at: &Moment,
        screen: impl FnOnce(&App, &CaseState, &Here) -> Result<T>,
    ) -> Result<T> {
        let (here, id) = (Here::at(at)?, super::case_id(case_id)?);
        self.open(|app| screen(app, &app.case(id)?, &here))
    }
}

#[uniffi::export]
impl Vault {
    /// The first screen.
    pub fn home(&self, at: Moment) -> Result<HomeScreen> {
        let here = Here::at(&at)?;
        self.open(|app| HomeScreen::of(app, &here))
    }

    /// The vault's part of the settings.
    pub fn settings(&self, at: Moment) -> Result<SettingsScreen> {
        let here = Here::at(&at)?;
        self.open(|app| SettingsScreen::of(app, &here))
    }

    /// "Gi telefonen til ...".
    pub fn hand_over(&self, case_id: String, at: Moment) -> Result<HandOverScreen> {
        self.of_case(&case_id, &at, HandOverScreen::of)
    }

    /// Before the first question.
    pub fn assessment_start(&self, case_id: String, at: Moment) -> Result<AssessmentStartScreen> {
        self.of_case(&case_id, &at, AssessmentStartScreen::of)
    }

    /// The two perspectives of a round, or why they can't be seen yet.
    pub fn perspectives(
        &self,
        case_id: String,
        round: u32,
        at: Moment,
    ) -> Result<PerspectivesScreen> {
        self.of_case(&case_id, &at, |app, case, here| {
            PerspectivesScreen::of(app, case, round, here)
        })
    }

    /// The list of rounds.
    pub fn rounds(&self, case_id: String, at: Moment) -> Result<RoundsScreen> {
        self.of_case(&case_id, &at, |_, case, here| RoundsScreen::of(case, here))
    }

    /// One round's answers.
    pub fn round(&self, case_id: String, round: u32, at: Moment) -> Result<RoundScreen> {
        self.of_case(&case_id, &at, |app, case, here| {
            RoundScreen::of(app, case, round, OwnRole::of(app)?, here)
        })
    }

    /// Two rounds whose user's part is finished, the older left.
    pub fn compare(
        &self,
        case_id: String,
        older: u32,
        newer: u32,
        at: Moment,
    ) -> Result<CompareScreen> {
        self.of_case(&case_id, &at, |_, case, here| CompareScreen::of(case, older, newer, here))
    }
}
