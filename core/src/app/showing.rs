//! Showing the contact what was answered without them, and taking that back.
//!
//! What the user answers alone in a vault of their own lies in that vault's own circle. The pair is
//! told that the round is answered ([`Showing`]); to show the answers is to copy them there. Taken
//! back, they are seen no more on any screen of the contact's; what was seen before was seen.

use super::cases::case_state;
use super::command::Command;
use super::error::AppError;
use super::finished::showings;
use super::life::App;
use super::place::Place;
use crate::ledger::{Record, RecordKey, ToRecord};
use crate::model::id::CaseId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::showing::Showing;
use crate::model::time::{Moment, Now};
use crate::questionnaire::answer::Part;
use crate::questionnaire::assessment::Assessment;
use crate::store::projection::ASSESSMENT;
use crate::store::{parts, view};

/// What the pair knows of a round that was answered without the contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// That it is answered, and whether it is shown.
    pub showing: Showing,
    /// Answers of it have lain where the contact could see them, and may have been seen.
    pub was_shown: bool,
}

impl App {
    /// Shows the contact a round that the user answered without them, or takes that back.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] in any vault but the user's; `round` is [`Reason::OutOfRange`]
    /// for one that the two answered together; `shown` is [`Reason::Exists`] when it is so already;
    /// [`AppError::NotFound`] for a round whose answers aren't here.
    pub fn show_answers(
        &self,
        case: CaseId,
        round: u32,
        shown: bool,
        now: Now,
    ) -> Result<Showing, AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            if place.me != place.user() {
                return Err(Invalid::new("by", Reason::OutOfRange).into());
            }
            let state = case_state(command.database, case)?;
            let newest = state.newest(round, Part::Subjective);
            let newest = newest.ok_or(AppError::NotFound("assessment"))?;
            if !newest.is_without_contact() {
                return Err(Invalid::new("round", Reason::OutOfRange).into());
            }
            let there = command.showing(&place, round)?;
            let next = match there {
                Some(there) => there.chosen(shown, &moment)?,
                // answered on the contact's phone, before there was a vault of the user's own
                None => new(&place, newest, shown, &moment),
            };
            command.show(&place, &next, newest, false)?;
            Ok(next)
        })
    }

    /// What the pair knows of a round that was answered without the contact; none of another.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn showing(&self, case: CaseId, round: u32) -> Result<Option<Known>, AppError> {
        self.look(case, |database, place| {
            let Some(pair) = place.pair else { return Ok(None) };
            let all = showings(database, pair, case)?;
            let Some(showing) = all.into_iter().find(|of| of.round == round) else {
                return Ok(None);
            };
            let there = parts::without_answers(database, pair, case)?;
            let is_it = |part: &Assessment| part.round == round && part.is_without_contact();
            Ok(Some(Known { showing, was_shown: there.iter().any(is_it) }))
        })
    }
}

impl Command<'_> {
    /// Writes a part that has just been finished where it belongs: what the user answered without
    /// the contact, in a vault of their own, there; all else to the pair's circle.
    pub(super) fn put_finished(
        &mut self,
        place: &Place,
        part: &Assessment,
        now: &Moment,
    ) -> Result<(), AppError> {
        if part.by != place.me || !part.is_without_contact() {
            return self.write(place.pair()?, &[record(part)?]);
        }
        let there = self.showing(place, part.round)?;
        let mut next = new(place, part, part.shown_to_contact, now);
        next.date = there.map_or(next.date, |there| there.date);
        self.show(place, &next, part, true)
    }

    /// Writes what the pair is told of a round, with its newest version when that is shown.
    fn show(
        &mut self,
        place: &Place,
        showing: &Showing,
        newest: &Assessment,
        is_new: bool,
    ) -> Result<(), AppError> {
        let (pair, case) = (place.pair()?, place.case());
        let there = view::assessments(self.database, pair, case)?;
        let own = view::assessments(self.database, place.own, case)?;
        let is_in = |all: &[Assessment], part: &Assessment| all.iter().any(|of| of.id == part.id);
        let mut kept: Vec<Record> = Vec::new();
        if is_new {
            kept.push(record(newest)?);
        }
        if !showing.shown {
            // what lies nowhere else is the user's to keep
            let of_round = there.iter().filter(|of| of.round == showing.round);
            let alone = of_round.filter(|of| of.is_without_contact() && !is_in(&own, of));
            kept.extend(alone.map(record).collect::<Result<Vec<_>, _>>()?);
        }
        let mut told: Vec<Record> = Vec::new();
        if showing.shown && !is_in(&there, newest) {
            told.push(record(&Assessment { shown_to_contact: true, ..newest.clone() })?);
        }
        told.push(showing.to_record()?);
        if !kept.is_empty() {
            self.write(place.own, &kept)?;
        }
        self.write(pair, &told)
    }

    fn showing(&self, place: &Place, round: u32) -> Result<Option<Showing>, AppError> {
        let all = showings(self.database, place.pair()?, place.case())?;
        Ok(all.into_iter().find(|of| of.round == round))
    }
}

fn new(place: &Place, part: &Assessment, shown: bool, now: &Moment) -> Showing {
    let (case, by, changed) = (place.case(), place.me, now.clone());
    Showing { case, round: part.round, date: part.date(), shown, changed, by }
}

fn record(part: &Assessment) -> Result<Record, AppError> {
    Ok(Record::of(RecordKey::new(ASSESSMENT, part.id), part)?)
}
