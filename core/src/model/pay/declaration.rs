//! The contact's declaration that a sheet is true: with it the sheet is handed in.
//!
//! It names the exact versions of the rows it declares. When one of them is corrected or taken back
//! the declaration stays as it was and is broken, visibly; declaring the same period again replaces
//! it. A row is on one sheet only: that of its own period, or, when it comes late, a later one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::assignment::Assignment;
use super::period::Period;
use super::row::{TimesheetRow, current};
use crate::model::goal::Entry;
use crate::model::id::{AssignmentId, DeclarationId, PersonId, RowId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment};

/// A declaration, as the circle of the contact's work holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Which.
    pub id: DeclarationId,
    /// Of which assignment.
    pub assignment: AssignmentId,
    /// Of which pay period.
    pub period: Period,
    /// The versions of rows that it declares to be true.
    pub rows: BTreeSet<RowId>,
    /// The declaration of the same period that it replaces.
    pub replaces: Option<DeclarationId>,
    /// When.
    pub entered: Moment,
    /// Who declares: the contact, or who stood in for them, each their own hours.
    pub by: PersonId,
}

/// What must be known of an assignment to hand in a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheets<'a> {
    /// The assignment.
    pub assignment: &'a Assignment,
    /// Its rows, all versions.
    pub rows: &'a [TimesheetRow],
    /// Its declarations.
    pub declarations: &'a [Declaration],
}

impl Declaration {
    /// Declares a period's sheet. `rows` are the versions that were on the screen: what has been
    /// corrected meanwhile is not declared unseen.
    ///
    /// # Errors
    /// Names the field: `period` is [`Reason::InFuture`] before it has begun; `rows` is
    /// [`Reason::Empty`] without any, [`Reason::OutOfRange`] with one that doesn't count any more,
    /// is another person's or another assignment's, or lies after the period, [`Reason::Exists`]
    /// with one that is on another sheet, or when the same has been declared already; `on` is
    /// [`Reason::OutOfRange`] on another's phone.
    pub fn make(
        period: Period,
        rows: &BTreeSet<RowId>,
        id: DeclarationId,
        sheets: &Sheets<'_>,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let refuse = |field, reason| Err(Invalid::new(field, reason));
        if period.from > entry.now.date() {
            return refuse("period", Reason::InFuture);
        }
        if entry.on.is_some_and(|on| on != entry.by) {
            return refuse("on", Reason::OutOfRange);
        }
        if rows.is_empty() {
            return refuse("rows", Reason::Empty);
        }
        let current = current(sheets.rows);
        let can_be = |row: &&&TimesheetRow| {
            row.assignment == sheets.assignment.id && row.who == entry.by && row.date() <= period.to
        };
        let declared: Vec<_> =
            current.iter().filter(|row| rows.contains(&row.id)).filter(can_be).collect();
        if declared.len() != rows.len() {
            return refuse("rows", Reason::OutOfRange);
        }
        let elsewhere = sheets.on_other_sheets(period, entry.by);
        if declared.iter().any(|row| elsewhere.contains_key(&row.row)) {
            return refuse("rows", Reason::Exists);
        }
        let before = sheets.standing(entry.by, period);
        if before.is_some_and(|before| before.rows == *rows) {
            return refuse("rows", Reason::Exists);
        }
        Ok(Self {
            id,
            assignment: sheets.assignment.id,
            period,
            rows: rows.clone(),
            replaces: before.map(|before| before.id),
            entered: entry.now.clone(),
            by: entry.by,
        })
    }

    /// The versions it declares that count no more: corrected since, or taken back. `rows` are all
    /// versions.
    pub fn broken_by(&self, rows: &[TimesheetRow]) -> BTreeSet<RowId> {
        let counting: BTreeSet<RowId> = current(rows).into_iter().map(|row| row.id).collect();
        self.rows.difference(&counting).copied().collect()
    }
}

/// Whose sheet of which assignment, and its period's first day.
pub type SheetKey = (AssignmentId, PersonId, Date);

/// Of each sheet the declaration that counts: the one entered last.
pub fn standing(declarations: &[Declaration]) -> BTreeMap<SheetKey, &Declaration> {
    let mut standing: BTreeMap<SheetKey, &Declaration> = BTreeMap::new();
    for declaration in declarations {
        let order = |of: &Declaration| (of.entered.utc, of.id);
        let key = (declaration.assignment, declaration.by, declaration.period.from);
        let there = standing.entry(key).or_insert(declaration);
        if order(declaration) > order(there) {
            *there = declaration;
        }
    }
    standing
}

impl<'a> Sheets<'a> {
    /// The declaration that counts of a person's sheet for a period: the one entered last.
    pub fn standing(&self, who: PersonId, period: Period) -> Option<&'a Declaration> {
        self.all_standing(who).get(&period.from).copied()
    }

    /// The rows of a person's sheet, in order of time: those of the period, and those before it
    /// that are on no other sheet, which come late.
    pub fn sheet(&self, period: Period, who: PersonId) -> Vec<&'a TimesheetRow> {
        let elsewhere = self.on_other_sheets(period, who);
        let is_on_it = |row: &&TimesheetRow| {
            row.assignment == self.assignment.id
                && row.who == who
                && row.date() <= period.to
                && !elsewhere.contains_key(&row.row)
        };
        current(self.rows).into_iter().filter(is_on_it).collect()
    }

    /// The rows of a person's earlier sheets, in order of time, each as it counts now. They have
    /// used up a month's cap before this sheet's.
    pub fn earlier(&self, period: Period, who: PersonId) -> Vec<&'a TimesheetRow> {
        let elsewhere = self.on_other_sheets(period, who);
        let is_earlier =
            |row: &&TimesheetRow| elsewhere.get(&row.row).is_some_and(|from| *from < period.from);
        current(self.rows).into_iter().filter(is_earlier).collect()
    }

    /// The day a row, in any version, was first handed in.
    pub fn handed_in(&self, row: RowId) -> Option<Date> {
        self.handings(row).map(|declaration| declaration.entered.date()).min()
    }

    /// The day a row, in any version, was last handed in.
    pub fn last_handed_in(&self, row: RowId) -> Option<Date> {
        self.handings(row).map(|declaration| declaration.entered.date()).max()
    }

    /// Whether this very version is declared, by a declaration that counts.
    pub fn is_declared(&self, row: &TimesheetRow) -> bool {
        self.all_standing(row.who).values().any(|declaration| declaration.rows.contains(&row.id))
    }

    fn handings(&self, row: RowId) -> impl Iterator<Item = &'a Declaration> {
        let versions: BTreeSet<RowId> = self
            .rows
            .iter()
            .filter(|version| version.row == row)
            .map(|version| version.id)
            .collect();
        self.declarations.iter().filter(move |of| !of.rows.is_disjoint(&versions))
    }

    /// Of each of a person's periods, by its first day, the declaration entered last.
    fn all_standing(&self, who: PersonId) -> BTreeMap<Date, &'a Declaration> {
        let own = |(of, by, _): &SheetKey| (*of, *by) == (self.assignment.id, who);
        let all = standing(self.declarations).into_iter();
        all.filter(|(key, _)| own(key)).map(|((_, _, from), of)| (from, of)).collect()
    }

    /// The rows that a person has on sheets of other periods, and these periods' first days.
    fn on_other_sheets(&self, period: Period, who: PersonId) -> BTreeMap<RowId, Date> {
        let rows: BTreeMap<RowId, RowId> =
            self.rows.iter().map(|version| (version.id, version.row)).collect();
        let others = self.all_standing(who).into_iter().filter(|(from, _)| *from != period.from);
        others
            .flat_map(|(from, of)| of.rows.iter().map(move |version| (version, from)))
            .filter_map(|(version, from)| Some((*rows.get(version)?, from)))
            .collect()
    }
}

#[cfg(test)]
mod tests;
