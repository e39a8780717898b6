//! What is said of a row by those it is about: the user of a case ("Stemmer dette?" Ja / Nei /
//! Vet ikke), or a club.
//!
//! What is said names one version of a row. When the row is corrected, what was said stands, of the
//! old version, and the new one is open. Nobody is asked for a reason.
//!
//! - here: what is said, and how a row stands.
//! - `shown`: what the user sees of a row.

mod shown;

use serde::{Deserialize, Serialize};

pub use shown::ShownRow;

use super::assignment::{Assignment, With};
use super::row::{TimesheetRow, current};
use crate::model::goal::Entry;
use crate::model::id::{CaseId, ConfirmationId, PersonId, RowId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::person;
use crate::model::time::{Date, Moment, UtcMillis};

/// What the user says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// "Ja".
    Yes,
    /// "Nei": it goes to the municipality, past the contact.
    No,
    /// "Vet ikke".
    DontKnow,
}

/// What a [`Confirmation`] can say. There is no No here: it can't come along by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// "Ja".
    Yes,
    /// "Vet ikke".
    DontKnow,
}

/// On which phone it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// "egen telefon".
    OwnPhone,
    /// "på treningskontaktens telefon".
    ContactsPhone,
}

/// A Yes or a Don't know of the user's, as the pair's circle holds it; the contact's phone copies
/// it to the circle of the contact's work, where the municipality sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Which.
    pub id: ConfirmationId,
    /// Whose case.
    pub case: CaseId,
    /// Which row.
    pub row: RowId,
    /// Which version of it.
    pub version: RowId,
    /// What was said.
    pub answer: Answer,
    /// On which phone.
    pub how: How,
    /// When.
    pub entered: Moment,
    /// The user, or who acts for them.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// A No of the user's. It goes past the contact: the circle of the user and the municipality holds
/// it, and neither the pair's nor that of the contact's work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// Which.
    pub id: ConfirmationId,
    /// Whose case.
    pub case: CaseId,
    /// Which row.
    pub row: RowId,
    /// Which version of it.
    pub version: RowId,
    /// On which phone.
    pub how: How,
    /// When.
    pub entered: Moment,
    /// The user, or who acts for them.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// Where what the user said is to lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// In the pair's circle.
    InThePair(Confirmation),
    /// Past the contact.
    PastTheContact(Objection),
}

/// A club's word for a row, as the circle of the work with it holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClubConfirmation {
    /// Which.
    pub id: ConfirmationId,
    /// Which row.
    pub row: RowId,
    /// Which version of it.
    pub version: RowId,
    /// The name of who said it for the club.
    pub name: String,
    /// The day they said it.
    pub date: Date,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// Who may say whether a case's row is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The user.
    pub user: PersonId,
    /// The contact: on whose phone it may be said, never by whom.
    pub contact: PersonId,
    /// Who acts for the user: guardians, as the law says.
    pub acting: &'a [PersonId],
}

/// What the user says of a row that is shown to them. `all` are the rows shown, all versions. Said
/// again, what is said last counts.
///
/// # Errors
/// `row` is [`Reason::OutOfRange`] when it isn't the version that counts, or was taken back; `by` is
/// [`Reason::OutOfRange`] for anyone but the user and who acts for them, `on` for any phone but
/// theirs and the contact's.
pub fn answer(
    said: Said,
    shown: &ShownRow,
    all: &[ShownRow],
    asked: &Asked<'_>,
    id: ConfirmationId,
    entry: &Entry<'_>,
) -> Result<Answered, Invalid> {
    if shown.withdrawn.is_some() || shown::newest(all, shown.row).is_none_or(|of| of.id != shown.id)
    {
        return Err(Invalid::new("row", Reason::OutOfRange));
    }
    let is_asked = |person| person == asked.user || asked.acting.contains(&person);
    if entry.by == asked.contact || !is_asked(entry.by) {
        return Err(Invalid::new("by", Reason::OutOfRange));
    }
    let how = match entry.on {
        Some(on) if on == asked.contact => How::ContactsPhone,
        Some(on) if !is_asked(on) => return Err(Invalid::new("on", Reason::OutOfRange)),
        _ => How::OwnPhone,
    };
    let (case, row, version) = (shown.case, shown.row, shown.id);
    let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
    let confirmed = |answer| {
        let entered = entered.clone();
        Answered::InThePair(Confirmation { id, case, row, version, answer, how, entered, by, on })
    };
    Ok(match said {
        Said::Yes => confirmed(Answer::Yes),
        Said::DontKnow => confirmed(Answer::DontKnow),
        Said::No => Answered::PastTheContact(Objection {
            id,
            case,
            row,
            version,
            how,
            entered: entered.clone(),
            by,
            on,
        }),
    })
}

impl ClubConfirmation {
    /// A club's word for a row of the assignment with it. `rows` are all versions.
    ///
    /// # Errors
    /// `row` is [`Reason::OutOfRange`] when it is a case's, another assignment's, or not the version
    /// that counts; `name` as [`person::name`]; `date` is [`Reason::OutOfRange`] before the row's
    /// and [`Reason::InFuture`] after today.
    pub fn make(
        (name, date): (&str, Date),
        row: &TimesheetRow,
        rows: &[TimesheetRow],
        assignment: &Assignment,
        id: ConfirmationId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let is_club = matches!(assignment.with, With::Club { .. });
        let counts = current(rows).iter().any(|of| of.id == row.id);
        if !is_club || row.assignment != assignment.id || !counts {
            return Err(Invalid::new("row", Reason::OutOfRange));
        }
        let name = person::name("name", name)?;
        if date < row.date() {
            return Err(Invalid::new("date", Reason::OutOfRange));
        }
        if date > entry.now.date() {
            return Err(Invalid::new("date", Reason::InFuture));
        }
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, row: row.row, version: row.id, name, date, entered, by, on })
    }
}

/// All that was said of some rows, as far as a circle's members see it: where the contact looks
/// there are no objections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words<'a> {
    /// Yes and Don't know.
    pub confirmations: &'a [Confirmation],
    /// No; empty for the contact.
    pub objections: &'a [Objection],
    /// The club's word.
    pub club: &'a [ClubConfirmation],
}

/// How a row's version stands with those it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Nothing has been said.
    Open,
    /// Something was said of an older version, and nothing of this one.
    CorrectedSince,
    /// The user said yes.
    Confirmed(How),
    /// The user doesn't know.
    DontKnow(How),
    /// The user said no.
    Denied(How),
    /// The club said yes: who, and on which day.
    ByClub(&'a str, Date),
}

/// How a version of a row stands: by what was said last of it.
pub fn standing<'a>(row: &TimesheetRow, words: &Words<'a>) -> Standing<'a> {
    standing_of((row.row, row.id), words)
}

/// How a version stands, as who sees only what is shown of it knows: the row, and which version.
pub fn standing_of<'a>((row, id): (RowId, RowId), words: &Words<'a>) -> Standing<'a> {
    let mut of_version: Vec<((UtcMillis, ConfirmationId), Standing<'a>)> = Vec::new();
    let mut of_older = false;
    let mut note = |of: RowId, version: RowId, order: (UtcMillis, ConfirmationId), says| {
        if version == id {
            of_version.push((order, says));
        } else if of == row {
            of_older = true;
        }
    };
    for said in words.confirmations {
        let says = match said.answer {
            Answer::Yes => Standing::Confirmed(said.how),
            Answer::DontKnow => Standing::DontKnow(said.how),
        };
        note(said.row, said.version, (said.entered.utc, said.id), says);
    }
    for said in words.objections {
        note(said.row, said.version, (said.entered.utc, said.id), Standing::Denied(said.how));
    }
    for said in words.club {
        let says = Standing::ByClub(&said.name, said.date);
        note(said.row, said.version, (said.entered.utc, said.id), says);
    }
    let last = of_version.into_iter().max_by_key(|(order, _)| *order).map(|(_, says)| says);
    last.unwrap_or(if of_older { Standing::CorrectedSince } else { Standing::Open })
}

#[cfg(test)]
mod tests;
