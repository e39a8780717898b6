//! A row: what its form begins with, its versions.

use medspiller_core::app::App;
use medspiller_core::app::pay::RowBeginning;
use medspiller_core::model::id::{AssignmentId, PersonId, RowId, SessionId};
use medspiller_core::model::pay::proposal::Proposal;
use medspiller_core::model::pay::row::{NewTravel, TimesheetRow};

use super::lines::{SessionWithoutRow, WhoseChoice, expense_key, when, when_text};
use super::row_input::{ExpenseSort, RowInput, TripInput};
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// A row's form.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowFormScreen {
    /// The assignment.
    pub assignment_id: String,
    /// The version that is corrected; none for a new row.
    pub version_id: Option<String>,
    /// "Før timer", "Rett timer".
    pub title: String,
    /// The key of the form that what is typed is kept in.
    pub form_key: String,
    /// What it begins with. A trip and expenses are empty until they are given.
    pub row: RowInput,
    /// The usual trip, to be tapped: "Svømming: Heimdal–Pirbadet, 12,4 km".
    pub usual_trip: Option<TripOffer>,
    /// Sessions that have no row, to begin with instead.
    pub proposals: Vec<SessionWithoutRow>,
    /// Whose hours; empty where they can only be the contact's.
    pub whose: Vec<WhoseChoice>,
    /// The sorts of expense.
    pub expense_kinds: Vec<ExpenseChoice>,
}

/// The usual trip.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TripOffer {
    /// "Svømming: Heimdal–Pirbadet, 12,4 km".
    pub text: String,
    /// What a tap puts in the form.
    pub trip: TripInput,
}

/// A sort of expense, to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ExpenseChoice {
    /// Which.
    pub kind: ExpenseSort,
    /// "Parkering".
    pub text: String,
}

/// A row's versions.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowScreen {
    /// All versions, the first first.
    pub versions: Vec<RowVersionLine>,
    /// "Tatt bort i dag kl. 18".
    pub taken_back: Option<String>,
}

/// A version of a row.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowVersionLine {
    /// Which.
    pub version_id: String,
    /// "Tirsdag 24. november, 17.30–19".
    pub when: String,
    /// "1 t 30 min".
    pub worked: String,
    /// "Ført i dag kl. 18", "Rettet i dag kl. 18: Vi gikk før".
    pub made: String,
}

impl RowFormScreen {
    pub(crate) fn new_row(
        app: &App,
        (id, session): (AssignmentId, Option<SessionId>),
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        Ok(Self::of(&app.begin_row(id, session, here.now)?, here))
    }

    pub(crate) fn correction(
        app: &App,
        (id, version): (AssignmentId, RowId),
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        Ok(Self::of(&app.begin_row_correction(id, version)?, here))
    }

    fn of(beginning: &RowBeginning, here: &Here) -> Self {
        let (id, old) = (beginning.desk.assignment.id, beginning.old.as_ref());
        let (title, form_key) = match old {
            Some(old) => ("row-form-correct", format!("row-correct-{}", old.id)),
            None => ("row-form-title", format!("row-new-{id}")),
        };
        let whose = whose(beginning, here);
        let kinds = [ExpenseSort::Toll, ExpenseSort::Parking, ExpenseSort::Outlay];
        Self {
            assignment_id: id.to_string(),
            version_id: old.map(|old| old.id.to_string()),
            title: here.texts.get(title),
            form_key,
            row: RowInput::of(beginning.new.as_ref(), here),
            usual_trip: beginning.trip.as_ref().map(|trip| TripOffer::of(trip, here)),
            proposals: beginning.proposals.iter().map(|one| proposal(one, here)).collect(),
            whose,
            expense_kinds: kinds
                .map(|kind| ExpenseChoice { kind, text: here.texts.get(expense_key(kind.into())) })
                .into(),
        }
    }
}

fn whose(beginning: &RowBeginning, here: &Here) -> Vec<WhoseChoice> {
    let contact = beginning.desk.assignment.contact;
    let chosen = beginning.new.as_ref().map_or(contact, |new| new.who);
    let choice = |person: PersonId, text| WhoseChoice {
        person_id: person.to_string(),
        text,
        chosen: person == chosen,
    };
    let mut all = vec![choice(contact, here.texts.get("hours-of-contact"))];
    all.extend(beginning.substitutes.iter().map(|one| {
        let name = one.called.as_str();
        choice(one.person, here.texts.with_one("hours-of-substitute", "name", name))
    }));
    if all.len() > 1 { all } else { Vec::new() }
}

fn proposal(of: &Proposal, here: &Here) -> SessionWithoutRow {
    SessionWithoutRow { session_id: of.session.to_string(), text: proposal_text(of, here) }
}

/// "Tirsdag 24. november, 17–18, 1 t".
pub(crate) fn proposal_text(of: &Proposal, here: &Here) -> String {
    let when = when_text(of.date.and_time(of.from), of.to, here);
    let worked = here.texts.worked(of.minutes.into());
    here.texts.with("proposal-line", &args![when = when, worked = worked])
}

impl TripOffer {
    fn of(trip: &NewTravel, here: &Here) -> Self {
        let km = here.texts.kilometres(trip.metres.unwrap_or_default().into());
        let (from, to) = (trip.start_point.as_str(), trip.end_point.as_str());
        let purpose = trip.purpose.as_str();
        let text = args![purpose = purpose, from = from, to = to, km = km];
        Self { text: here.texts.with("trip-usual", &text), trip: TripInput::of(trip) }
    }
}

impl RowScreen {
    pub(crate) fn of(versions: &[TimesheetRow], here: &Here) -> Self {
        let texts = here.texts;
        let said =
            |moment: &medspiller_core::model::time::Moment| texts.when(moment.local, here.today());
        let line = |version: &TimesheetRow| {
            let when_made = said(&version.entered);
            let made = match &version.correction {
                Some(correction) => {
                    let reason = correction.reason.as_str();
                    let args = args![when = when_made, reason = reason];
                    texts.with("row-version-corrected", &args)
                }
                None => texts.with_one("row-version-made", "when", when_made),
            };
            RowVersionLine {
                version_id: version.id.to_string(),
                when: when(version, here),
                worked: texts.worked(version.minutes.into()),
                made,
            }
        };
        let last = versions.last().and_then(|version| version.withdrawn.as_ref());
        let taken = last.map(|of| texts.with_one("row-taken-back", "when", said(&of.at)));
        Self { versions: versions.iter().map(line).collect(), taken_back: taken }
    }
}
