//! Hours and pay: "Timer", and all that is behind it.
//!
//! - here: the assignments to choose between, and the sheet that is shown.
//! - [`sheet`], [`lines`]: a period's sheet.
//! - [`rows`], [`row_input`]: what a row's form begins with, and what is typed in it.
//! - [`about_user`]: what the user is shown of it, and "Stemmer dette?".
//! - [`terms`]: rates and pay periods.
//! - [`assignments`], [`clubs`]: assignments, substitutes, clubs.
//! - `typed`: amounts as people type them.

pub mod about_user;
pub mod assignments;
pub mod clubs;
pub mod lines;
pub mod row_input;
pub mod rows;
pub mod sheet;
pub mod terms;
pub(crate) mod typed;

use medspiller_core::app::App;
use medspiller_core::app::pay::{Engaged, Partner};
use medspiller_core::model::id::{AssignmentId, PersonId};
use medspiller_core::model::time::Date;

use self::sheet::SheetScreen;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// "Timer".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HoursScreen {
    /// The assignments to choose between, those that have begun last first.
    pub assignments: Vec<AssignmentChoice>,
    /// Cases whose assignment isn't written down.
    pub without: Vec<CaseWithoutAssignment>,
    /// The sheet of the one that is chosen; none where there is no assignment.
    pub sheet: Option<SheetScreen>,
    /// "Du har ingen oppdragsavtale her ennå."
    pub none: Option<String>,
}

/// An assignment to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AssignmentChoice {
    /// Which.
    pub assignment_id: String,
    /// "Åse"; "Byåsen IL, Håndball".
    pub text: String,
    /// It is the one that is shown.
    pub chosen: bool,
}

/// A case whose assignment isn't written down.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseWithoutAssignment {
    /// Which.
    pub case_id: String,
    /// "Oppdragsavtalen om Åse er ikke skrevet inn."
    pub text: String,
}

impl HoursScreen {
    pub(crate) fn of(
        app: &App,
        assignment: Option<AssignmentId>,
        (who, day): (Option<PersonId>, Option<Date>),
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let all = app.assignments()?;
        // the one that is under way, where none is named
        let is_on = |one: &&Engaged| one.assignment.holds(here.today());
        let first = all.there.iter().find(is_on).or(all.there.first());
        let chosen = assignment.or(first.map(|one| one.assignment.id));
        let sheet = match chosen {
            Some(id) => {
                let sheet = app.pay_sheet(id, who, day, here.now)?;
                Some(SheetScreen::of(&sheet, &app.assignment(id)?, here))
            }
            None => None,
        };
        let choice = |one: &Engaged| AssignmentChoice {
            assignment_id: one.assignment.id.to_string(),
            text: partner(&one.partner, here),
            chosen: Some(one.assignment.id) == chosen,
        };
        let without = |(case, name): &(_, String)| CaseWithoutAssignment {
            case_id: medspiller_core::model::id::CaseId::to_string(case),
            text: here.texts.with_one("hours-without", "name", name.as_str()),
        };
        Ok(Self {
            assignments: all.there.iter().map(choice).collect(),
            without: all.without.iter().map(without).collect(),
            none: sheet.is_none().then(|| here.texts.get("hours-none")),
            sheet,
        })
    }
}

/// With whom an assignment is: "Åse", "Byåsen IL, Håndball".
pub(crate) fn partner(partner: &Partner, here: &Here) -> String {
    match partner {
        Partner::Case(name) => name.clone(),
        Partner::Club(club) => {
            let (club, team) = (club.0.name.as_str(), club.1.team.as_str());
            here.texts.with("hours-with-club", &args![club = club, team = team])
        }
        Partner::Unknown => here.texts.get("hours-with-unknown"),
    }
}

#[cfg(test)]
mod tests;
