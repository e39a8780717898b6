//! Trips in one's own car, and expenses.
//!
//! What a trip says is what the tax rules ask for before mileage may be paid without deduction:
//! purpose, start and end point, the reason for a detour, the distance, and the names of the
//! passengers that are claimed for (skattebetalingsforskriften § 5-6-12).

use serde::{Deserialize, Serialize};

use super::super::money::Ore;
use crate::model::invalid::{Invalid, Reason};
use crate::model::person;
use crate::model::text::{self, REASON_CHARACTERS};

/// The most metres of a row's trip: 2000 km.
pub const METRES: u32 = 2_000_000;

/// The most passengers of a trip.
pub const PASSENGERS: usize = 8;

/// The most characters of a start or end point.
pub const POINT_CHARACTERS: usize = 100;

/// The most characters of a trip's purpose.
pub const PURPOSE_CHARACTERS: usize = 200;

/// The most expenses of a row.
pub const EXPENSES: usize = 20;

/// The most of one expense: 100,000 kr. More is a slip of the finger.
pub const EXPENSE_MOST: Ore = Ore(10_000_000);

/// The most characters of what an expense was for.
pub const WHAT_FOR_CHARACTERS: usize = 100;

/// A trip in one's own car.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Travel {
    /// What it was for.
    pub purpose: String,
    /// Where it began.
    pub start_point: String,
    /// Where it ended.
    pub end_point: String,
    /// Why it was longer than the straight way, if it was.
    pub detour: Option<String>,
    /// How far, in metres.
    pub metres: u32,
    /// The names of the passengers that are claimed for. Others who sat in the car are not named.
    pub passengers: Vec<String>,
}

/// What sort of expense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExpenseKind {
    /// "Bompenger", ferries too.
    Toll,
    /// "Parkering".
    Parking,
    /// "Utlegg": a ticket, equipment.
    Outlay,
}

/// An expense, paid back as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expense {
    /// What sort.
    pub kind: ExpenseKind,
    /// How much.
    pub ore: Ore,
    /// What for.
    pub what_for: String,
}

/// A trip as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewTravel {
    /// What it was for.
    pub purpose: String,
    /// Where it began.
    pub start_point: String,
    /// Where it ended.
    pub end_point: String,
    /// Why it was longer than the straight way; may be empty.
    pub detour: String,
    /// How far, in metres; none until said.
    pub metres: Option<u32>,
    /// The names of the passengers that are claimed for.
    pub passengers: Vec<String>,
}

/// An expense as it is given, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExpense {
    /// What sort.
    pub kind: ExpenseKind,
    /// How much; none until said.
    pub ore: Option<Ore>,
    /// What for.
    pub what_for: String,
}

impl NewTravel {
    /// The trip, fit to store.
    ///
    /// # Errors
    /// Names the field: `purpose`, `start_point` and `end_point` as [`text::line`](fn@text::line);
    /// `detour` as [`text::lines`]; `metres` is [`Reason::Empty`] when not said and
    /// [`Reason::OutOfRange`] outside 1 to [`METRES`]; `passengers` is [`Reason::OutOfRange`] over
    /// [`PASSENGERS`], and each, `passengers.0` for the first, as [`person::name`], or
    /// [`Reason::Exists`] when it is there twice.
    pub fn checked(&self) -> Result<Travel, Invalid> {
        let metres = self.metres.ok_or_else(|| Invalid::new("metres", Reason::Empty))?;
        if !(1..=METRES).contains(&metres) {
            return Err(Invalid::new("metres", Reason::OutOfRange));
        }
        Ok(Travel {
            purpose: text::line("purpose", &self.purpose, PURPOSE_CHARACTERS)?,
            start_point: text::line("start_point", &self.start_point, POINT_CHARACTERS)?,
            end_point: text::line("end_point", &self.end_point, POINT_CHARACTERS)?,
            detour: text::lines_if_any("detour", &self.detour, REASON_CHARACTERS)?,
            metres,
            passengers: self.checked_passengers()?,
        })
    }

    fn checked_passengers(&self) -> Result<Vec<String>, Invalid> {
        if self.passengers.len() > PASSENGERS {
            return Err(Invalid::new("passengers", Reason::OutOfRange));
        }
        let mut names: Vec<String> = Vec::new();
        for (at, typed) in self.passengers.iter().enumerate() {
            let field = format!("passengers.{at}");
            let name = person::name(&field, typed)?;
            if names.contains(&name) {
                return Err(Invalid::new(field, Reason::Exists));
            }
            names.push(name);
        }
        Ok(names)
    }
}

/// A row's expenses, fit to store, in the order they were given.
///
/// # Errors
/// `expenses` is [`Reason::OutOfRange`] over [`EXPENSES`]; of the first, `expenses.0.ore` is
/// [`Reason::Empty`] when not said and [`Reason::OutOfRange`] for nothing or over [`EXPENSE_MOST`],
/// `expenses.0.what_for` as [`text::line`](fn@text::line).
pub(super) fn checked_expenses(given: &[NewExpense]) -> Result<Vec<Expense>, Invalid> {
    if given.len() > EXPENSES {
        return Err(Invalid::new("expenses", Reason::OutOfRange));
    }
    let checked = given.iter().enumerate().map(|(at, new)| {
        let (ore, what_for) = (format!("expenses.{at}.ore"), format!("expenses.{at}.what_for"));
        let amount = new.ore.ok_or_else(|| Invalid::new(&ore, Reason::Empty))?;
        Ok(Expense {
            kind: new.kind,
            ore: amount.checked(&ore, Ore(1), EXPENSE_MOST)?,
            what_for: text::line(&what_for, &new.what_for, WHAT_FOR_CHARACTERS)?,
        })
    });
    checked.collect()
}
