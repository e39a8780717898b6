//! What law keeps: what was handed in for pay, and what tells whose it is.

use std::collections::BTreeSet;

use crate::app::error::AppError;
use crate::ledger::{Record, RecordKey};
use crate::model::erasing::{ABOUT_THE_CONTACT, KEPT_WITH_PAY};
use crate::model::id::CircleId;
use crate::model::kept::Kept;
use crate::model::pay::assignment::Assignment;
use crate::model::pay::declaration::{Declaration, Sheets};
use crate::model::pay::keeping::row_may_be_erased_from;
use crate::model::pay::row::TimesheetRow;
use crate::model::time::Date;
use crate::store::{Database, circles, records};

/// What of a circle law keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lawful {
    /// The first day on which all of it may be erased.
    pub until: Date,
    /// The rows of timesheets, all versions, and the declarations that handed them in.
    rows: BTreeSet<RecordKey>,
}

impl Lawful {
    /// Whether law keeps a record.
    pub fn keeps(&self, key: &RecordKey) -> bool {
        self.rows.contains(key) || KEPT_WITH_PAY.contains(&key.kind.as_str())
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows.iter().filter(|key| key.kind == TimesheetRow::KIND).count()
    }

    /// Of these records those that go with their case: law does not keep them, and they are not
    /// about the contact.
    pub fn others(of: Option<&Self>, records: &[Record]) -> BTreeSet<RecordKey> {
        let keys = records.iter().map(|record| record.key.clone());
        let goes = |key: &RecordKey| !ABOUT_THE_CONTACT.contains(&key.kind.as_str());
        keys.filter(|key| goes(key) && !of.is_some_and(|lawful| lawful.keeps(key))).collect()
    }
}

/// What of a circle law keeps today; none where nothing was handed in, or all of it is old enough.
pub fn lawful(
    database: Database<'_>,
    circle: CircleId,
    today: Date,
) -> Result<Option<Lawful>, AppError> {
    let all: Vec<TimesheetRow> = records::all(database, circle)?;
    if all.is_empty() {
        return Ok(None);
    }
    let declarations: Vec<Declaration> = records::all(database, circle)?;
    let (mut until, mut rows) = (None, BTreeSet::new());
    for assignment in records::all::<Assignment>(database, circle)? {
        let sheets = Sheets { assignment: &assignment, rows: &all, declarations: &declarations };
        let of = all.iter().filter(|row| row.assignment == assignment.id);
        for row in of {
            let from = row_may_be_erased_from(row, &sheets).filter(|from| today < *from);
            if let Some(from) = from {
                until = until.max(Some(from));
                rows.insert(RecordKey::new(TimesheetRow::KIND, row.key()));
                let with = declarations.iter().filter(|one| one.rows.contains(&row.id));
                rows.extend(with.map(|one| RecordKey::new(Declaration::KIND, one.key())));
            }
        }
    }
    Ok(until.map(|until| Lawful { until, rows }))
}

/// The circles of work that this vault is in: where pay lies.
pub fn of_work(database: Database<'_>) -> Result<Vec<CircleId>, AppError> {
    Ok(circles::of_kind(database, "work")?)
}
