//! A row as it is typed.

use medspiller_core::model::id::{AssignmentId, PersonId, RowId};
use medspiller_core::model::pay::row::{self, NewRow, NewTravel};

use super::typed::{carried_kilometres, carried_kroner, kilometres, kroner};
use crate::error::MedspillerError;
use crate::moment::{self, Here, Moment};
use crate::screens::sessions::words::same;

/// A row as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowInput {
    /// Whose hours; none for the contact's.
    pub person_id: Option<String>,
    /// The session it comes from.
    pub session_id: Option<String>,
    /// `2026-11-24`.
    pub date: String,
    /// `17:30`; empty until it is given.
    pub from: String,
    /// `19:00`; before `from` it is past midnight.
    pub to: String,
    /// What is paid for, in minutes; none for what the clock says.
    pub minutes: Option<u16>,
    /// Why more is paid for than the clock says; may be empty.
    pub why: String,
    /// A trip in one's own car.
    pub trip: Option<TripInput>,
    /// Tolls, parking, outlays.
    pub expenses: Vec<ExpenseInput>,
}

/// A trip as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TripInput {
    /// What it was for.
    pub purpose: String,
    /// Where it began.
    pub start_point: String,
    /// Where it ended.
    pub end_point: String,
    /// Why it was longer than the straight way; may be empty.
    pub detour: String,
    /// "12,4".
    pub km: String,
    /// The names of the passengers that are claimed for.
    pub passengers: Vec<String>,
}

/// An expense as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ExpenseInput {
    /// What sort.
    pub kind: ExpenseSort,
    /// "45,50".
    pub kroner: String,
    /// What for.
    pub what_for: String,
}

/// What sort of expense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ExpenseSort {
    /// "Bompenger".
    Toll,
    /// "Parkering".
    Parking,
    /// "Utlegg".
    Outlay,
}

same!(ExpenseSort, row::ExpenseKind: Toll, Parking, Outlay);

/// A version of a row, in its assignment.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowVersion {
    /// The assignment.
    pub assignment_id: String,
    /// Which version.
    pub version_id: String,
}

impl TripInput {
    pub(super) fn of(trip: &NewTravel) -> Self {
        Self {
            purpose: trip.purpose.clone(),
            start_point: trip.start_point.clone(),
            end_point: trip.end_point.clone(),
            detour: trip.detour.clone(),
            km: trip.metres.map(carried_kilometres).unwrap_or_default(),
            passengers: trip.passengers.clone(),
        }
    }

    fn read(&self) -> Result<NewTravel, MedspillerError> {
        Ok(NewTravel {
            purpose: self.purpose.clone(),
            start_point: self.start_point.clone(),
            end_point: self.end_point.clone(),
            detour: self.detour.clone(),
            metres: kilometres("metres", &self.km)?,
            passengers: self.passengers.clone(),
        })
    }
}

impl RowInput {
    pub(super) fn of(new: Option<&NewRow>, here: &Here) -> Self {
        let Some(new) = new else {
            return Self {
                person_id: None,
                session_id: None,
                date: here.today().to_string(),
                from: String::new(),
                to: String::new(),
                minutes: None,
                why: String::new(),
                trip: None,
                expenses: Vec::new(),
            };
        };
        let expenses = new.expenses.iter().map(|expense| ExpenseInput {
            kind: expense.kind.into(),
            kroner: expense.ore.map(carried_kroner).unwrap_or_default(),
            what_for: expense.what_for.clone(),
        });
        Self {
            person_id: Some(new.who.to_string()),
            session_id: new.session.map(|session| session.to_string()),
            date: new.date.to_string(),
            from: new.from.format("%H:%M").to_string(),
            to: new.to.format("%H:%M").to_string(),
            minutes: new.minutes,
            why: new.why.clone(),
            trip: new.travel.as_ref().map(TripInput::of),
            expenses: expenses.collect(),
        }
    }

    /// The row; `contact` is whose it is where nothing is said.
    pub(crate) fn read(&self, contact: PersonId, at: &Moment) -> Result<NewRow, MedspillerError> {
        let expense = |(at, one): (usize, &ExpenseInput)| {
            Ok::<_, MedspillerError>(row::NewExpense {
                kind: one.kind.into(),
                ore: kroner(&format!("expenses.{at}.ore"), &one.kroner)?,
                what_for: one.what_for.clone(),
            })
        };
        Ok(NewRow {
            who: self.person_id.as_deref().map_or(Ok(contact), moment::id)?,
            session: self.session_id.as_deref().map(moment::id).transpose()?,
            date: moment::date("date", &self.date)?,
            from: moment::time("from", &self.from)?,
            to: moment::time("to", &self.to)?,
            zone: at.zone.clone(),
            minutes: self.minutes,
            why: self.why.clone(),
            travel: self.trip.as_ref().map(TripInput::read).transpose()?,
            expenses: self.expenses.iter().enumerate().map(expense).collect::<Result<_, _>>()?,
        })
    }
}

impl RowVersion {
    pub(crate) fn read(&self) -> Result<(AssignmentId, RowId), MedspillerError> {
        Ok((moment::id(&self.assignment_id)?, moment::id(&self.version_id)?))
    }
}
