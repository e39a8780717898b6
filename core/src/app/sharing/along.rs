//! What goes along: copied from the pair's circle into that of all three.

use std::collections::BTreeMap;

use super::{Shared, shared};
use crate::app::command::Command;
use crate::app::error::AppError;
use crate::app::finished::showings;
use crate::app::place::{of_case, place_if_in};
use crate::ledger::{CircleKind, Record, RecordKey, ToRecord};
use crate::model::goal::{Goal, Rating};
use crate::model::id::{CaseId, CircleId};
use crate::model::kept::Kept;
use crate::model::session::record::TrainingSession;
use crate::model::sharing::{Audience, SharingChoice};
use crate::model::showing::Showing;
use crate::questionnaire::assessment::Assessment;
use crate::store::projection::ASSESSMENT;
use crate::store::{Database, records, view};

impl Command<'_> {
    /// Copies what was just written to a pair's circle, as far as the user shares it.
    pub(in crate::app) fn share_along(
        &mut self,
        circle: CircleId,
        written: &[Record],
    ) -> Result<(), AppError> {
        if !written.iter().any(|record| SHAREABLE.contains(&record.key.kind.as_str())) {
            return Ok(());
        }
        let Some((case, triangle)) = self.beside(circle)? else { return Ok(()) };
        let shared = shared(self.database, circle, case)?;
        if shared.is_nothing() {
            return Ok(());
        }
        let showings = showings(self.database, circle, case)?;
        let mut copies = Vec::new();
        for record in written {
            copies.extend(copy(record, shared, &showings)?);
        }
        self.write_here(triangle, &copies)
    }

    /// Copies what others have written to a pair's circle, as far as the user shares it and this
    /// phone is the one to do so.
    pub(in crate::app) fn share_what_came(&mut self, circle: CircleId) -> Result<(), AppError> {
        let Some((case, _)) = self.beside(circle)? else { return Ok(()) };
        let Some(place) = place_if_in(self.database, case, &self.phone())? else { return Ok(()) };
        let (me, user) = (place.me, place.user());
        let is_mine =
            me == user || (me == place.contact() && !view::has_phone(self.database, circle, user)?);
        match is_mine && !shared(self.database, circle, case)?.is_nothing() {
            true => self.share_all(circle, case),
            false => Ok(()),
        }
    }

    /// Copies all that the user shares and that isn't there yet, and what they chose.
    pub(super) fn share_all(&mut self, circle: CircleId, case: CaseId) -> Result<(), AppError> {
        let Some((_, triangle)) = self.beside(circle)? else { return Ok(()) };
        let database = self.database;
        let shared = shared(database, circle, case)?;
        let showings = showings(database, circle, case)?;
        let mut copies = Vec::new();
        let mut choices: Vec<SharingChoice> = of_case(database, Some(circle), case)?;
        choices.retain(|choice| choice.with == Audience::Municipality);
        copies.extend(missing(database, triangle, choices)?);
        if shared.goals {
            copies.extend(missing::<Goal>(database, triangle, records::all(database, circle)?)?);
            copies.extend(missing::<Rating>(database, triangle, records::all(database, circle)?)?);
        }
        if shared.sessions || shared.mood {
            let all: Vec<TrainingSession> = of_case(database, Some(circle), case)?;
            let all = all.into_iter().filter_map(|session| shared.session(session)).collect();
            copies.extend(missing(database, triangle, all)?);
        }
        if shared.answers {
            copies.extend(missing(database, triangle, showings.clone())?);
            let there = view::assessments(database, triangle, case)?;
            for part in view::assessments(database, circle, case)? {
                let is_there = there.iter().any(|of| of.id == part.id);
                let copy = shared.part(&part, &showings)?.filter(|_| !is_there);
                copies.extend(copy.map(|copy| part_record(&copy)).transpose()?);
            }
        }
        self.write_here(triangle, &copies)
    }

    /// The case of a pair's circle, and the circle of all three beside it, when this phone writes in
    /// both.
    fn beside(&mut self, circle: CircleId) -> Result<Option<(CaseId, CircleId)>, AppError> {
        let CircleKind::Pair { case } = self.circle(circle)?.membership().circle else {
            return Ok(None);
        };
        let triangle = view::circle_about(self.database, "triangle", case)?;
        let phone = self.phone();
        for of in [Some(circle), triangle].into_iter().flatten() {
            if view::member_with(self.database, of, &phone)?.is_none() {
                return Ok(None);
            }
        }
        Ok(triangle.map(|triangle| (case, triangle)))
    }
}

/// The kinds of what is copied along.
const SHAREABLE: [&str; 5] =
    [Goal::KIND, Rating::KIND, TrainingSession::KIND, Showing::KIND, ASSESSMENT];

/// What of a record goes along. Fields that a newer version knows don't: nobody here can tell what
/// they would say.
fn copy(record: &Record, shared: Shared, showings: &[Showing]) -> Result<Option<Record>, AppError> {
    fn again<T: Kept>(value: Option<T>) -> Result<Option<Record>, AppError> {
        Ok(value.map(|value| value.to_record()).transpose()?)
    }
    match record.key.kind.as_str() {
        Goal::KIND if shared.goals => again::<Goal>(record.read()),
        Rating::KIND if shared.goals => again::<Rating>(record.read()),
        Showing::KIND if shared.answers => again::<Showing>(record.read()),
        TrainingSession::KIND => again(record.read().and_then(|session| shared.session(session))),
        ASSESSMENT => {
            let part: Option<Assessment> = record.read();
            let part = part.map(|part| shared.part(&part, showings)).transpose()?.flatten();
            part.map(|part| part_record(&part)).transpose()
        }
        _ => Ok(None),
    }
}

/// The records of those that a circle doesn't have, or has otherwise.
fn missing<T: Kept>(
    database: Database<'_>,
    circle: CircleId,
    wanted: Vec<T>,
) -> Result<Vec<Record>, AppError> {
    let there: Vec<T> = records::all(database, circle)?;
    let there: Vec<Record> = there.iter().map(ToRecord::to_record).collect::<Result<_, _>>()?;
    let wanted: Vec<Record> = wanted.iter().map(ToRecord::to_record).collect::<Result<_, _>>()?;
    let there: BTreeMap<String, Record> =
        there.into_iter().map(|record| (record.key.id.clone(), record)).collect();
    let is_new = |record: &Record| there.get(&record.key.id) != Some(record);
    Ok(wanted.into_iter().filter(is_new).collect())
}

fn part_record(part: &Assessment) -> Result<Record, AppError> {
    Ok(Record::of(RecordKey::new(ASSESSMENT, part.id), part)?)
}
