//! What of their own someone may have gone, to choose from.

use super::records::by;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::ledger::{Circle, Record};
use crate::model::erasing::{Wisher, is_ones_own};
use crate::model::id::{CaseId, CircleId};
use crate::model::time::Date;
use crate::store::{log, records};

/// A record that may be erased by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasable {
    /// What kind it is.
    pub kind: String,
    /// Its id among those of its kind.
    pub id: String,
    /// The civil date it is about.
    pub day: Option<Date>,
    /// The first words in it; empty where there are none.
    pub words: String,
    /// It is erased here at once; else the phone that administers its circle is asked.
    pub at_once: bool,
}

impl App {
    /// What of a case is one's own to have gone, or about oneself, the newest first. What is in
    /// several circles is one.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`], [`AppError::Ledger`].
    pub fn erasable(&self, case: CaseId, acting: Acting) -> Result<Vec<Erasable>, AppError> {
        let (place, phone) = (self.place(case)?, self.phone());
        let person = place.person(acting);
        let wisher = Wisher { person, is_user: person == place.user() };
        let own = (person == place.me).then_some(place.own);
        let shared = [place.pair, place.triangle, place.work, place.voice].into_iter().flatten();
        let circles: Vec<CircleId> = own.into_iter().chain(shared).collect();
        self.read(|database| {
            let mut found: Vec<Erasable> = Vec::new();
            for id in circles {
                let circle = Circle::replay(&log::of_circle(database, id)?)?;
                let at_once = circle.is_administered_by(&phone);
                for record in circle.records() {
                    let kind = record.key.kind.as_str();
                    if !is_ones_own(kind, by(&record), wisher).unwrap_or_default() {
                        continue;
                    }
                    match found.iter_mut().find(|one| one.kind == kind && one.id == record.key.id) {
                        Some(there) => there.at_once &= at_once,
                        None => found.push(erasable(&record, at_once)),
                    }
                }
            }
            found.sort_by(|a, b| (b.day, &a.kind, &a.id).cmp(&(a.day, &b.kind, &b.id)));
            Ok(found)
        })
    }
}

fn erasable(record: &Record, at_once: bool) -> Erasable {
    let said = |name: &&str| record.fields.get(*name)?.as_str();
    let words = WORDS.iter().find_map(said).unwrap_or_default().to_owned();
    let (kind, id) = (record.key.kind.clone(), record.key.id.clone());
    Erasable { kind, id, day: records::place_of(record).1, words, at_once }
}

/// The fields in which people write, the most telling first.
const WORDS: [&str; 11] = [
    "words",
    "summary",
    "what",
    "shared_note",
    "text",
    "note",
    "activity",
    "place",
    "called",
    "why",
    "reason",
];
