//! Open or closed on a day; what may be done then.

use crate::app::command::Command;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Place, of_case};
use crate::model::closing::{self, Closing, Doing, History, Life, Reopening, closed_spans};
use crate::model::id::{CaseId, CircleId};
use crate::model::invalid::Invalid;
use crate::model::talk::{Next, Outcome};
use crate::model::time::Date;
use crate::store::Database;

/// How a case was closed and opened so far, as the circle of all three has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Endings {
    /// All closings, those that were taken back too.
    pub closings: Vec<Closing>,
    /// All openings.
    pub reopenings: Vec<Reopening>,
}

impl Endings {
    /// As the rules know it.
    pub fn history(&self) -> History<'_> {
        History { closings: &self.closings, reopenings: &self.reopenings }
    }

    /// The closing that counts on a day on which the case is closed.
    pub fn closed_by(&self, date: Date) -> Option<&Closing> {
        match closing::on(self.history(), date) {
            Life::Open => None,
            Life::Closed(closing) => Some(closing),
        }
    }

    /// Whether the case is open on a day.
    pub fn is_open(&self, date: Date) -> bool {
        self.closed_by(date).is_none()
    }

    /// The closing that stands and after which the case is not open again by `today`: its last day
    /// may lie ahead. Of two that two phones made at once the one with the earlier last day.
    pub fn standing(&self, today: Date) -> Option<&Closing> {
        let opened = |closing: &Closing| self.history().opening_after(closing).map(|one| one.date);
        let stands = |closing: &&Closing| {
            closing.withdrawn.is_none() && opened(closing).is_none_or(|date| today < date)
        };
        let found = self.closings.iter().filter(stands);
        found.min_by_key(|closing| (closing.date, closing.entered.utc, closing.id))
    }

    /// The newest closing that wasn't taken back, whether the case was opened after it or not: what
    /// is asked afterwards is about it.
    pub fn newest(&self) -> Option<&Closing> {
        let there = self.closings.iter().filter(|closing| closing.withdrawn.is_none());
        there.max_by_key(|closing| (closing.date, closing.entered.utc, closing.id))
    }

    /// The opening that ends a closing.
    pub fn opened_after(&self, closing: &Closing) -> Option<&Reopening> {
        self.history().opening_after(closing)
    }

    /// Whether the case was opened again on or after a day: what was said before it, that the case
    /// closes, no longer counts.
    pub fn opened_since(&self, date: Date) -> bool {
        let since = |one: &Reopening| one.withdrawn.is_none() && date <= one.date;
        self.reopenings.iter().any(since)
    }

    /// At the last talk it was said that the case closes, and it was not opened again since.
    pub fn said_to_close(&self, last: Option<&Outcome>) -> bool {
        let closes =
            |last: &Outcome| last.next == Next::CaseCloses && !self.opened_since(last.date);
        last.is_some_and(closes)
    }

    /// The days on which it is closed.
    pub fn spans(&self) -> Vec<(Date, Option<Date>)> {
        closed_spans(self.history())
    }

    /// Whether something may be done in the case: see [`History::check`].
    ///
    /// # Errors
    /// `case` is `Ended`.
    pub fn check(&self, doing: Doing) -> Result<(), Invalid> {
        self.history().check(doing)
    }
}

impl App {
    /// How a case was closed and opened so far; nothing on a phone that isn't in the circle of all
    /// three.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn endings(&self, case: CaseId) -> Result<Endings, AppError> {
        self.look(case, of)
    }
}

impl Command<'_> {
    /// Whether something may be done in the case: each command that does something in one asks this.
    ///
    /// # Errors
    /// `case` is `Ended` for what is about a day on which the case is closed.
    pub fn may(&self, place: &Place, doing: Doing) -> Result<(), AppError> {
        check(self.database, place, doing)
    }
}

/// [`Command::may`], inside a transaction of any sort.
pub(in crate::app) fn check(
    database: Database<'_>,
    place: &Place,
    doing: Doing,
) -> Result<(), AppError> {
    match doing {
        // no closing is in the way of these
        Doing::Correcting | Doing::Ending => Ok(()),
        Doing::Planning(_) | Doing::Recording(_) => Ok(of(database, place)?.check(doing)?),
    }
}

/// How a case was closed and opened so far, inside a transaction.
pub(in crate::app) fn of(database: Database<'_>, place: &Place) -> Result<Endings, AppError> {
    of_circle(database, place.triangle, place.case())
}

/// As [`of`], in the circle of all three, where only that is known of the case.
pub(in crate::app) fn of_circle(
    database: Database<'_>,
    triangle: Option<CircleId>,
    case: CaseId,
) -> Result<Endings, AppError> {
    let closings: Vec<Closing> = of_case(database, triangle, case)?;
    if closings.is_empty() {
        return Ok(Endings::default());
    }
    Ok(Endings { closings, reopenings: of_case(database, triangle, case)? })
}
