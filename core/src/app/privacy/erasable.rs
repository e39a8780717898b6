//! What of their own someone may have gone, to choose from.

use super::records::by;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::ledger::Record;
use crate::model::erasing::{Wisher, is_ones_own};
use crate::model::id::{CaseId, CircleId};
use crate::model::time::Date;
use crate::store::projection::ASSESSMENT;
use crate::store::{parts, records, view};

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
    /// [`AppError::NotFound`], [`AppError::Store`].
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
                let member = view::member_with(database, id, &phone)?;
                let at_once = member.is_some_and(|(_, administers)| administers);
                let one = |record: &Record| erasable(record, at_once);
                let is_own = |record: &Record| {
                    let of = record.fields.get("case").and_then(|case| case.as_str());
                    of.is_none_or(|of| of == case.to_string())
                        && is_ones_own(&record.key.kind, by(record), wisher).unwrap_or_default()
                };
                let kept = records::of_any_kind(database, id)?;
                found.extend(kept.iter().filter(|record| is_own(record)).map(one));
                for part in parts::without_answers(database, id, case)? {
                    if is_ones_own(ASSESSMENT, Some(part.by), wisher).unwrap_or_default() {
                        let day = Some(part.first_answer.date());
                        let (kind, id) = (ASSESSMENT.to_owned(), part.id.to_string());
                        found.push(Erasable { kind, id, day, words: String::new(), at_once });
                    }
                }
            }
            // what is in several circles is one, and gone at once only where it is from all
            found.sort_by(|a, b| (&a.kind, &a.id, a.at_once).cmp(&(&b.kind, &b.id, b.at_once)));
            found.dedup_by(|b, a| a.kind == b.kind && a.id == b.id);
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
