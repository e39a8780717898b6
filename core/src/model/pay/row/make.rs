//! A row as it is given, made fit to store.

use chrono::{NaiveTime, TimeDelta, Timelike};

use super::super::assignment::Assignment;
use super::super::substitute::Substitute;
use super::travel::{NewExpense, NewTravel, checked_expenses};
use super::{RowCorrection, TimesheetRow, check_counts, current, minutes_between};
use crate::model::goal::Entry;
use crate::model::id::{PersonId, RowId, SessionId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::MINUTES;
use crate::model::text::{self, REASON_CHARACTERS};
use crate::model::time::{Date, Moment, moment_of};

/// How far back a row's date may be, in days: three years, after which a claim for pay has lapsed
/// (foreldelsesloven § 2). Rows over two months old are late, and say so.
pub const ROW_DAYS_BACK: i64 = 1096;

/// A row as it is given, before it is checked. From and to come from the clock, or from a
/// [`super::super::proposal`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    /// Whose hours.
    pub who: PersonId,
    /// The logged session it comes from, if it does: the id of its first version.
    pub session: Option<SessionId>,
    /// The day it began.
    pub date: Date,
    /// When, by the wall clock of `zone`; whole minutes.
    pub from: NaiveTime,
    /// When it ended; before `from` it is past midnight.
    pub to: NaiveTime,
    /// The zone's IANA name.
    pub zone: String,
    /// What is paid for; none for what the clock says.
    pub minutes: Option<u16>,
    /// Why more is paid for than the clock says; may be empty.
    pub why: String,
    /// A trip in one's own car; none until one is given. A usual one is never put here unasked.
    pub travel: Option<NewTravel>,
    /// Tolls, parking, outlays.
    pub expenses: Vec<NewExpense>,
}

/// What must be known to check a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// The assignment it is of.
    pub assignment: &'a Assignment,
    /// Who stands in for its contact, and when.
    pub substitutes: &'a [Substitute],
    /// Its rows, all versions.
    pub rows: &'a [TimesheetRow],
}

impl TimesheetRow {
    /// A new row.
    ///
    /// # Errors
    /// Names the field: `assignment` is [`Reason::Ended`] when it was taken back; `date` is
    /// [`Reason::OutOfRange`] outside its days, [`Reason::InFuture`] after today and
    /// [`Reason::InPast`] over [`ROW_DAYS_BACK`] days ago; `from` and `to` are
    /// [`Reason::Malformed`] unless whole minutes; `to` is [`Reason::OutOfRange`] when it is `from`
    /// and [`Reason::InFuture`] after now; `from` is [`Reason::Exists`] when another row of the same
    /// person has some of the same time; `zone` is [`Reason::Malformed`] when unknown; `who` is
    /// [`Reason::OutOfRange`] for anyone but the contact and who stands in for them on that day;
    /// `session` is [`Reason::Exists`] when another row came from it; `minutes` is
    /// [`Reason::OutOfRange`] over a day, [`Reason::Empty`] when there is nothing to pay at all;
    /// `why` is [`Reason::Empty`] when more is paid for than the clock says, otherwise as
    /// [`text::lines`]; the trip as [`NewTravel::checked`]; expenses, of the first
    /// `expenses.0.ore` and `expenses.0.what_for`: [`Reason::Empty`], [`Reason::OutOfRange`] and as
    /// [`text::line`](fn@text::line).
    pub fn make(
        new: &NewRow,
        id: RowId,
        known: &Known<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        make(new, id, known, entry, true)
    }

    /// The next version of this row, which must be the one that counts. Whoever confirmed or
    /// declared it said so of the old version, and that stands as it was.
    ///
    /// # Errors
    /// As [`TimesheetRow::make`], and: `row` is [`Reason::OutOfRange`] when this version doesn't
    /// count any more, [`Reason::Exists`] when nothing is changed; `reason` as [`text::lines`].
    pub fn correct(
        &self,
        new: &NewRow,
        reason: &str,
        id: RowId,
        known: &Known<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_counts(self, known.rows)?;
        let rest: Vec<Self> = known.rows.iter().filter(|of| of.row != self.row).cloned().collect();
        // a date that stands is not too long ago, however old it is
        let stands = new.date == self.date();
        let made = make(new, id, &Known { rows: &rest, ..*known }, entry, !stands)?;
        if made.says_the_same(self) {
            return Err(Invalid::new("row", Reason::Exists));
        }
        let reason = text::lines("reason", reason, REASON_CHARACTERS)?;
        Ok(Self {
            row: self.row,
            version: self.version.saturating_add(1),
            correction: Some(RowCorrection { corrects: self.id, reason }),
            ..made
        })
    }

    fn says_the_same(&self, other: &Self) -> bool {
        (self.who, self.session, self.minutes) == (other.who, other.session, other.minutes)
            && (&self.start, &self.end, &self.why) == (&other.start, &other.end, &other.why)
            && (&self.travel, &self.expenses) == (&other.travel, &other.expenses)
    }
}

impl NewRow {
    /// What would have to be given to make the same again: a correction begins with it.
    pub fn of(row: &TimesheetRow) -> Self {
        let expenses = row.expenses.iter().map(|expense| NewExpense {
            kind: expense.kind,
            ore: Some(expense.ore),
            what_for: expense.what_for.clone(),
        });
        let travel = row.travel.as_ref().map(|travel| NewTravel {
            purpose: travel.purpose.clone(),
            start_point: travel.start_point.clone(),
            end_point: travel.end_point.clone(),
            detour: travel.detour.clone().unwrap_or_default(),
            metres: Some(travel.metres),
            passengers: travel.passengers.clone(),
        });
        Self {
            who: row.who,
            session: row.session,
            date: row.date(),
            from: row.start.local.time(),
            to: row.end.local.time(),
            zone: row.start.zone.clone(),
            minutes: Some(row.minutes),
            why: row.why.clone().unwrap_or_default(),
            travel,
            expenses: expenses.collect(),
        }
    }
}

fn make(
    new: &NewRow,
    id: RowId,
    known: &Known<'_>,
    entry: &Entry<'_>,
    check_age: bool,
) -> Result<TimesheetRow, Invalid> {
    check_date(new.date, known.assignment, entry.now.date(), check_age)?;
    let (start, end) = clock(new)?;
    if end.utc > entry.now.utc {
        return Err(Invalid::new("to", Reason::InFuture));
    }
    check_who(new.who, new.date, known)?;
    check_new(new, &start, &end, known.rows)?;
    let travel = new.travel.as_ref().map(NewTravel::checked).transpose()?;
    let expenses = checked_expenses(&new.expenses)?;
    let (minutes, why) = paid(new, minutes_between(&start, &end))?;
    if minutes == 0 && travel.is_none() && expenses.is_empty() {
        return Err(Invalid::new("minutes", Reason::Empty));
    }
    Ok(TimesheetRow {
        id,
        row: id,
        assignment: known.assignment.id,
        version: 1,
        correction: None,
        who: new.who,
        session: new.session,
        start,
        end,
        minutes,
        why,
        travel,
        expenses,
        entered: entry.now.clone(),
        by: entry.by,
        on: entry.on,
        withdrawn: None,
    })
}

fn check_date(date: Date, of: &Assignment, today: Date, check_age: bool) -> Result<(), Invalid> {
    let refuse = |reason| Err(Invalid::new("date", reason));
    if of.withdrawn.is_some() {
        return Err(Invalid::new("assignment", Reason::Ended));
    }
    match (today - date).num_days() {
        days if days < 0 => refuse(Reason::InFuture),
        days if days > ROW_DAYS_BACK && check_age => refuse(Reason::InPast),
        _ if !of.holds(date) => refuse(Reason::OutOfRange),
        _ => Ok(()),
    }
}

/// Its start and end. An end before the start is past midnight.
fn clock(new: &NewRow) -> Result<(Moment, Moment), Invalid> {
    for (field, time) in [("from", new.from), ("to", new.to)] {
        if (time.second(), time.nanosecond()) != (0, 0) {
            return Err(Invalid::new(field, Reason::Malformed));
        }
    }
    let days = TimeDelta::days(i64::from(new.to < new.from));
    let last = new.date.checked_add_signed(days).unwrap_or(new.date);
    let start = moment_of(new.date.and_time(new.from), &new.zone)?;
    let end = moment_of(last.and_time(new.to), &new.zone)?;
    // the same minute; or in the hour that a change of the clock leaves out
    if end.utc <= start.utc {
        return Err(Invalid::new("to", Reason::OutOfRange));
    }
    Ok((start, end))
}

fn check_who(who: PersonId, date: Date, known: &Known<'_>) -> Result<(), Invalid> {
    let stands_in = |one: &Substitute| {
        one.assignment == known.assignment.id && one.person == who && one.holds(date)
    };
    match who == known.assignment.contact || known.substitutes.iter().any(stands_in) {
        true => Ok(()),
        false => Err(Invalid::new("who", Reason::OutOfRange)),
    }
}

/// No minute is paid for twice, and no session.
fn check_new(
    new: &NewRow,
    start: &Moment,
    end: &Moment,
    rows: &[TimesheetRow],
) -> Result<(), Invalid> {
    for there in current(rows) {
        if new.session.is_some() && there.session == new.session {
            return Err(Invalid::new("session", Reason::Exists));
        }
        if there.who == new.who && there.start.utc < end.utc && start.utc < there.end.utc {
            return Err(Invalid::new("from", Reason::Exists));
        }
    }
    Ok(())
}

fn paid(new: &NewRow, clock_minutes: u64) -> Result<(u16, Option<String>), Invalid> {
    let by_clock = u16::try_from(clock_minutes).unwrap_or(u16::MAX);
    let minutes = new.minutes.unwrap_or(by_clock);
    let why = text::lines_if_any("why", &new.why, REASON_CHARACTERS)?;
    match (minutes > by_clock, &why) {
        // a night on which the clock is put back is longer than a day's minutes
        _ if minutes > MINUTES.max(by_clock) => Err(Invalid::new("minutes", Reason::OutOfRange)),
        (true, None) => Err(Invalid::new("why", Reason::Empty)),
        (true, Some(_)) => Ok((minutes, why)),
        (false, _) => Ok((minutes, None)),
    }
}
