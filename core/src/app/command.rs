//! The transaction that every command is: all of it on disk, or none.

use std::collections::HashMap;
use std::sync::MutexGuard;

use ring::rand::{SecureRandom, SystemRandom};
use serde_json::Value;

use super::error::AppError;
use super::life::App;
use crate::ledger::{Circle, Membership, Record, ToRecord};
use crate::model::id::{Bits, CircleId};
use crate::model::identity_number;
use crate::model::invalid::{Invalid, Reason};
use crate::store::{Database, Writer, WrittenElsewhere, log, projection};
use crate::vault::{PublicKey, SigningKey};

/// The writing half of an open vault.
pub struct Writing {
    pub store: Writer,
    /// The circles that a command has needed so far.
    pub circles: HashMap<CircleId, Circle>,
}

/// A command at work, inside its transaction.
pub struct Command<'a> {
    /// The database, inside the transaction.
    pub database: Database<'a>,
    circles: &'a mut HashMap<CircleId, Circle>,
    touched: &'a mut Vec<CircleId>,
    pub(super) key: &'a SigningKey,
}

impl App {
    /// Does `work` in one transaction. When it fails, at whatever point, nothing is changed on
    /// disk, and the circles it touched are thrown away in memory and loaded again when needed.
    pub(super) fn command<T>(
        &self,
        work: impl FnOnce(&mut Command<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let mut writing = self.writing();
        let Writing { store, circles } = &mut *writing;
        let mut touched = Vec::new();
        let result = store.transaction(|database, WrittenElsewhere(elsewhere)| {
            if elsewhere {
                // their chains may have grown
                circles.clear();
            }
            let key = self.unlocked.signing_key();
            work(&mut Command { database, circles, touched: &mut touched, key })
        });
        if result.is_err() {
            for circle in touched {
                circles.remove(&circle);
            }
        }
        result
    }
}

impl App {
    /// The writing half. After a panic, the circles in memory may be half-changed: they are loaded
    /// again.
    pub(super) fn writing(&self) -> MutexGuard<'_, Writing> {
        self.writing.lock().unwrap_or_else(|poisoned| {
            let mut writing = poisoned.into_inner();
            writing.circles.clear();
            self.writing.clear_poison();
            writing
        })
    }
}

impl Command<'_> {
    /// Founds a circle.
    pub fn found(&mut self, membership: &Membership) -> Result<CircleId, AppError> {
        let id = CircleId(make_id()?);
        let (circle, sealed) = Circle::found(id, membership, self.key)?;
        self.touched.push(id);
        self.circles.insert(id, circle);
        log::add(self.database, &sealed)?;
        projection::put_membership(self.database, id, membership)?;
        Ok(id)
    }

    /// Forgets what is known of a circle in memory: it is loaded from what is stored when it is next
    /// needed.
    pub fn forget(&mut self, circle: CircleId) {
        self.circles.remove(&circle);
    }

    /// Lets a circle that came from elsewhere be one that this command knows. Nothing is stored.
    pub fn adopt(&mut self, circle: Circle) {
        self.touched.push(circle.id());
        self.circles.insert(circle.id(), circle);
    }

    /// Writes records to a circle, as one envelope.
    ///
    /// # Errors
    /// [`Reason::IdentityNumber`] with the field's name: each text is checked where it is read, and
    /// once more here, so that none is stored that a rule has forgotten.
    pub fn write(&mut self, circle: CircleId, records: &[Record]) -> Result<(), AppError> {
        records.iter().try_for_each(refuse_identity_numbers)?;
        let key = self.key;
        let sealed = self.circle(circle)?.write(records, key)?;
        if let Some(sealed) = sealed {
            log::add(self.database, &sealed)?;
            for record in records {
                self.project(circle, record)?;
            }
        }
        Ok(())
    }

    /// Writes records of the scheme to a circle, as one envelope.
    pub fn put(&mut self, circle: CircleId, kept: &[&dyn ToRecord]) -> Result<(), AppError> {
        let records: Vec<Record> =
            kept.iter().map(|one| one.to_record()).collect::<Result<_, _>>()?;
        self.write(circle, &records)
    }

    /// Puts `next` in the place of a circle's membership.
    pub fn put_membership(&mut self, circle: CircleId, next: &Membership) -> Result<(), AppError> {
        let key = self.key;
        let sealed = self.circle(circle)?.change_membership(next, key)?;
        log::add(self.database, &sealed)?;
        Ok(projection::put_membership(self.database, circle, next)?)
    }

    /// This phone's key in the circles.
    pub fn phone(&self) -> PublicKey {
        self.key.public()
    }

    /// Puts this phone's key in the place of `former`'s, which signs for it.
    pub fn succeed(&mut self, circle: CircleId, former: &SigningKey) -> Result<(), AppError> {
        let key = self.key;
        let there = self.circle(circle)?;
        let sealed = there.succeed(former, key)?;
        let membership = there.membership().clone();
        log::add(self.database, &sealed)?;
        Ok(projection::put_membership(self.database, circle, &membership)?)
    }

    fn project(&mut self, circle: CircleId, record: &Record) -> Result<(), AppError> {
        // as it stands in the document: with fields that this version doesn't know
        let whole = self.circle(circle)?.record(&record.key).ok_or(AppError::NotFound("record"))?;
        Ok(projection::put_record(self.database, circle, &record.key, Some(&whole))?)
    }

    /// The circle, loaded from its envelopes if this is the first command that needs it.
    pub fn circle(&mut self, id: CircleId) -> Result<&mut Circle, AppError> {
        self.touched.push(id);
        match self.circles.entry(id) {
            std::collections::hash_map::Entry::Occupied(entry) => Ok(entry.into_mut()),
            std::collections::hash_map::Entry::Vacant(entry) => {
                let stored = log::of_circle(self.database, id)?;
                if stored.is_empty() {
                    return Err(AppError::NotFound("circle"));
                }
                Ok(entry.insert(Circle::replay(&stored)?))
            }
        }
    }
}

/// No text of a record, however deep in it, holds a national identity number.
fn refuse_identity_numbers(record: &Record) -> Result<(), Invalid> {
    fn holds_one(value: &Value) -> bool {
        match value {
            Value::String(text) => identity_number::found_outside_ids(text),
            Value::Array(items) => items.iter().any(holds_one),
            Value::Object(fields) => fields
                .iter()
                .any(|(name, value)| identity_number::found_outside_ids(name) || holds_one(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }
    match record.fields.iter().find(|(_, value)| holds_one(value)) {
        Some((field, _)) => Err(Invalid::new(field, Reason::IdentityNumber)),
        None => Ok(()),
    }
}

/// 128 random bits for an id.
pub fn make_id() -> Result<Bits, AppError> {
    let mut bits = [0; 16];
    SystemRandom::new().fill(&mut bits).map_err(|_| AppError::NoRandomness)?;
    Ok(bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::cases::NewCase;
    use crate::ledger::RecordKey;
    use crate::model::person::Role;
    use crate::model::time::Now;
    use crate::questionnaire::answer::{Answer, Part};
    use crate::store::StoreError;
    use crate::vault::{CodeCost, InsecureDemoPhoneKey};

    fn now() -> Now {
        Now::new(1_795_363_200_000, "Europe/Oslo").unwrap()
    }

    /// Opens a case, answers the contact's part and locks it.
    fn live(app: &App) -> Result<(), AppError> {
        let new = NewCase {
            user_name: "Åse".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let case = app.open_case(&new, now())?;
        let draft = app.begin_contact_part(case, now())?;
        let embedded = crate::app::answering::instrument()?;
        for item in &draft.asked {
            let moment = now().moment();
            app.step(draft.id, |d| d.mark(item, Answer::Code(2), embedded, &moment))?;
        }
        app.finish(draft.id, None, now())?;
        app.begin_correction(case, 1, Part::Objective)?;
        Ok(())
    }

    #[test]
    fn a_command_that_does_not_fit_leaves_nothing_and_the_next_succeeds() {
        let dir = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(dir.path()).unwrap();
        let (app, _) = App::create(
            &dir.path().join("vault"),
            Role::TrainingContact,
            "270431",
            CodeCost::FLOOR,
            &key,
        )
        .unwrap();
        let said = || format!("{:?}", app.cases().unwrap());
        let mut refused = 0;
        for pages in [0, 1, 2, 3, 5, 8, 13] {
            app.writing().store.limit_growth(Some(pages)).unwrap();
            let full = loop {
                let before = app.cases().unwrap();
                match live(&app) {
                    Ok(()) => {}
                    Err(error) => break (error, before.len()),
                }
            };
            refused += 1;
            assert!(matches!(full.0, AppError::Store(StoreError::Full)), "{full:?}");
            assert!(app.cases().unwrap().len() <= full.1 + 1);
            app.writing().store.limit_growth(None).unwrap();
            // the circles in memory are what is on disk
            for state in app.cases().unwrap() {
                if let Some(draft) = state.drafts.iter().find(|draft| draft.corrects.is_none()) {
                    app.finish(draft.id, None, now()).unwrap();
                }
            }
            live(&app).unwrap();
            assert_eq!(app.check().unwrap(), []);
            let before = said();
            app.rebuild().unwrap();
            assert_eq!(said(), before);
        }
        assert_eq!(refused, 7);
    }

    #[test]
    fn no_text_of_any_record_is_stored_with_an_identity_number_in_it() {
        let dir = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(dir.path()).unwrap();
        let role = Role::TrainingContact;
        let made = App::create(&dir.path().join("vault"), role, "270431", CodeCost::FLOOR, &key);
        let app = made.unwrap().0;
        let own = app.read(|database| Ok(crate::store::view::own_circle(database)?)).unwrap();
        let write = |fields: serde_json::Value| {
            let key = RecordKey::new("any", "a");
            let record = Record::of(key, &fields).unwrap();
            app.command(|command| command.write(own.unwrap(), &[record]))
        };
        let number = "hun er 011299-50184";
        for fields in [
            serde_json::json!({"words": number}),
            serde_json::json!({"n": 1, "words": ["x", {"y": number}]}),
            serde_json::json!({"words": {number: true}}),
        ] {
            let refused = write(fields);
            let invalid = Invalid::new("words", Reason::IdentityNumber);
            assert!(matches!(&refused, Err(AppError::Invalid(one)) if *one == invalid));
        }
        write(serde_json::json!({"words": "ring 22 40 00 40", "at": 1_129_950_184})).unwrap();
        assert_eq!(app.envelopes(own.unwrap()).unwrap().len(), 2);
    }

    #[test]
    fn a_command_that_panics_leaves_nothing_and_the_next_succeeds() {
        let dir = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(dir.path()).unwrap();
        let (app, _) = App::create(
            &dir.path().join("vault"),
            Role::TrainingContact,
            "270431",
            CodeCost::FLOOR,
            &key,
        )
        .unwrap();
        live(&app).unwrap();
        let before = format!("{:?}", app.cases().unwrap());
        let draft = app.cases().unwrap().remove(0).drafts.remove(0);
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            app.step(draft.id, |_| panic!("a fault of ours"))
        }));
        assert!(panicked.is_err());
        assert_eq!(format!("{:?}", app.cases().unwrap()), before);
        live(&app).unwrap();
        assert_eq!(app.check().unwrap(), []);
    }
}
