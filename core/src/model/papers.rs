//! A contact's papers and growth. All of it is between the contact and the municipality and lies in
//! the circle of the contact's work, but for the hours agreed with the user ([`reachable`]).
//!
//! - here: papers with their dates, what a municipality asks for, and what is missing.
//! - [`profile`]: interests, and free or on assignment.
//! - [`reachable`]: when user and contact may reach each other.
//! - [`guidance`]: guidance talks, and when the next is due.
//! - [`forum`]: where contacts meet and share what they know.

pub mod forum;
pub mod guidance;
pub mod profile;
pub mod reachable;

use serde::{Deserialize, Serialize};

use super::dates::{check_near, check_past};
use super::goal::Entry;
use super::id::{PaperId, PaperListId, PersonId};
use super::invalid::{Invalid, Reason};
use super::text;
use super::time::{Date, Moment, months_after};

/// The most characters of a course's name.
pub const COURSE_CHARACTERS: usize = 100;

/// The most papers a municipality's list asks for.
pub const LIST_PAPERS: usize = 20;

/// The most months a paper lasts: ten years.
pub const LASTS_MONTHS: u16 = 120;

/// What sort of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The declaration of confidentiality, signed.
    Confidentiality,
    /// A police certificate was shown (helse- og omsorgstjenesteloven § 5-4): the day and no more.
    PoliceCertificate,
    /// First aid.
    FirstAid,
    /// A course, by its name.
    Course,
}

/// A paper: that there is one, and of which day. What stands in it is never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Which.
    pub id: PaperId,
    /// Whose.
    pub contact: PersonId,
    /// What sort.
    pub kind: PaperKind,
    /// The course's name; none for the others.
    pub name: Option<String>,
    /// The day it was signed, shown, or the course was held.
    pub date: Date,
    /// When it was entered.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// A paper that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// What sort.
    pub kind: PaperKind,
    /// Which course; none when any will do.
    pub name: Option<String>,
    /// How many calendar months it lasts; none when it doesn't run out.
    pub lasts_months: Option<u16>,
}

/// What a municipality asks for from a date on: data, not code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperList {
    /// Which.
    pub id: PaperListId,
    /// From this day on, until the next begins.
    pub from: Date,
    /// What is asked for. May be nothing.
    pub papers: Vec<Requirement>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
}

/// A paper that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What is asked for.
    pub required: Requirement,
    /// The day it ran out; none when there never was one.
    pub ran_out: Option<Date>,
}

impl Paper {
    /// A paper. `name` is a course's, and empty for the others: of a police certificate nothing but
    /// its day can be said.
    ///
    /// # Errors
    /// Names the field: `name` as [`text::line`](fn@text::line) with at most [`COURSE_CHARACTERS`],
    /// and [`Reason::OutOfRange`] for anything but a course; `date` is [`Reason::InFuture`] after
    /// today, [`Reason::InPast`] over ten years ago.
    pub fn make(
        (kind, name, date): (PaperKind, &str, Date),
        id: PaperId,
        contact: PersonId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let name = match kind {
            PaperKind::Course => Some(text::line("name", name, COURSE_CHARACTERS)?),
            _ if name.trim().is_empty() => None,
            _ => return Err(Invalid::new("name", Reason::OutOfRange)),
        };
        check_past("date", date, entry.now.date())?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, contact, kind, name, date, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

impl Requirement {
    /// A paper that has to be there, and doesn't run out.
    fn once(kind: PaperKind) -> Self {
        Self { kind, name: None, lasts_months: None }
    }

    fn checked(&self) -> Result<Self, Invalid> {
        if self.lasts_months.is_some_and(|months| !(1..=LASTS_MONTHS).contains(&months)) {
            return Err(Invalid::new("lasts_months", Reason::OutOfRange));
        }
        let name =
            text::line_if_any("name", self.name.as_deref().unwrap_or(""), COURSE_CHARACTERS)?;
        match name.is_some() && self.kind != PaperKind::Course {
            true => Err(Invalid::new("name", Reason::OutOfRange)),
            false => Ok(Self { name, ..self.clone() }),
        }
    }

    fn is_met_by(&self, paper: &Paper) -> bool {
        let same = |name: &str| {
            paper.name.as_deref().is_some_and(|has| has.to_lowercase() == name.to_lowercase())
        };
        paper.kind == self.kind && self.name.as_deref().is_none_or(same)
    }

    /// The first day on which a paper of this date counts no more; none when it doesn't run out.
    fn runs_out(&self, date: Date) -> Option<Date> {
        self.lasts_months.map(|months| months_after(date, months.into()))
    }
}

impl PaperList {
    /// A list; or, with the id of one that is there, that one changed. `others` are the
    /// municipality's.
    ///
    /// # Errors
    /// Names the field: `from` is [`Reason::InPast`] or [`Reason::InFuture`] over ten years away,
    /// [`Reason::Exists`] when another begins on that day; `papers` is [`Reason::TooLong`] over
    /// [`LIST_PAPERS`]; `lasts_months` is [`Reason::OutOfRange`] outside 1 to [`LASTS_MONTHS`];
    /// `name` as in [`Paper::make`], but a course may go without.
    pub fn make(
        (from, papers): (Date, &[Requirement]),
        id: PaperListId,
        others: &[Self],
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_near("from", from, entry.now.date())?;
        let same_day =
            |other: &Self| other.id != id && other.withdrawn.is_none() && other.from == from;
        if others.iter().any(same_day) {
            return Err(Invalid::new("from", Reason::Exists));
        }
        if papers.len() > LIST_PAPERS {
            return Err(Invalid::new("papers", Reason::TooLong));
        }
        let papers = papers.iter().map(Requirement::checked).collect::<Result<_, _>>()?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, from, papers, entered, by, on, withdrawn: None })
    }

    /// Takes it back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// What is asked for on a day. As long as the municipality has no list: confidentiality signed, a
/// police certificate shown, and a course, since the scheme's contacts are trained.
pub fn required_on(lists: &[PaperList], date: Date) -> Vec<Requirement> {
    let begun = lists.iter().filter(|list| list.withdrawn.is_none() && list.from <= date);
    match begun.max_by_key(|list| (list.from, list.entered.utc, list.id)) {
        Some(list) => list.papers.clone(),
        None => [PaperKind::Confidentiality, PaperKind::PoliceCertificate, PaperKind::Course]
            .map(Requirement::once)
            .to_vec(),
    }
}

/// What a contact lacks on a day, in the list's order.
pub fn missing(
    required: &[Requirement],
    papers: &[Paper],
    contact: PersonId,
    today: Date,
) -> Vec<Missing> {
    let lacks = |required: &Requirement| {
        let theirs = papers.iter().filter(|paper| {
            paper.contact == contact
                && paper.withdrawn.is_none()
                && paper.date <= today
                && required.is_met_by(paper)
        });
        let last = theirs.map(|paper| paper.date).max();
        let ran_out = last.and_then(|date| required.runs_out(date)).filter(|day| *day <= today);
        (last.is_none() || ran_out.is_some())
            .then(|| Missing { required: required.clone(), ran_out })
    };
    required.iter().filter_map(lacks).collect()
}

#[cfg(test)]
mod tests;
