//! A part finished, signed, in the read model: against its bare parts, an automerge transaction of an
//! equal record and `save_after`, one Ed25519 signature, one transaction that inserts the same rows.

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::time::Duration;

use automerge::transaction::Transactable;
use automerge::{AutoCommit, ChangeHash, ObjId, ObjType, ROOT, ScalarValue};
use medspiller_core::app::{App, AppError};
use medspiller_core::ledger::{Record, RecordKey};
use medspiller_core::model::id::CaseId;
use medspiller_core::questionnaire::assessment::{Assessment, SatWith};
use medspiller_core::store::DATABASE_FILE;
use medspiller_core::vault::SigningKey;
use medspiller_tests::measuring::{Bound, Row, in_turn, time};
use medspiller_tests::{Phone, bare, five_years, now, open_case};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Map, Value as Json};

/// Two parts a round, ten rounds a case: then comes the next case.
const OF_A_CASE: usize = 2 * five_years::ROUNDS as usize;

/// Measures it.
pub fn run() -> Row {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (app, _) = phone.create().unwrap();
    let unlocked = app.close();
    let key = unlocked.derive_database_key();
    let app = App::reopened(&phone.vault, unlocked).unwrap();

    let finished: RefCell<Option<Assessment>> = RefCell::new(None);
    let case: Cell<Option<CaseId>> = Cell::new(None);
    let finish = |turn| {
        if turn % OF_A_CASE == 0 {
            case.set(Some(open_case(&app, now(0)?)?));
        }
        let (took, assessment) = finish(&app, case.get().unwrap(), turn)?;
        finished.replace(Some(assessment));
        Ok::<_, AppError>(took)
    };
    let mut parts = BareParts::new(folder.path(), &phone.vault.join(DATABASE_FILE), &key);
    let bare = |turn| {
        if turn % OF_A_CASE == 0 {
            parts.begin_case();
        }
        Ok(parts.finish(finished.borrow().as_ref().unwrap()))
    };
    let (ours, bare) = in_turn((OF_A_CASE, 10 * OF_A_CASE), finish, bare).unwrap();
    Row::ratio("a part finished, signed, in the read model", &ours, &bare, Bound::AtMost(1.5))
}

/// Answers the next part of the case; locking it is what is measured.
fn finish(app: &App, case: CaseId, turn: usize) -> Result<(Duration, Assessment), AppError> {
    let at = now((turn % OF_A_CASE / 2) as i64 * 184)?;
    let draft = match turn % 2 {
        0 => app.begin_user_part(case, SatWith::Contact, at)?,
        _ => app.begin_contact_part(case, at)?,
    };
    five_years::answer(app, &draft, draft.asked.len(), at)?;
    let (took, finished) = time(|| app.finish(draft.id, None, at));
    Ok((took, finished?))
}

/// The same work without anything around it, in a database of its own.
struct BareParts {
    /// Reads the rows that are to be the same.
    theirs: Connection,
    database: Connection,
    document: AutoCommit,
    heads: Vec<ChangeHash>,
    key: SigningKey,
}

impl BareParts {
    fn new(folder: &Path, theirs: &Path, key: &[u8; 32]) -> Self {
        Self {
            theirs: bare::keyed(theirs, key),
            database: bare::database(&folder.join("bare.db"), bare::SCHEMA),
            document: AutoCommit::new(),
            heads: Vec::new(),
            key: SigningKey::make().unwrap(),
        }
    }

    /// A document with as much in it as a new case's: the case and two people.
    fn begin_case(&mut self) {
        self.document = AutoCommit::new();
        for kind in ["case", "person", "person"] {
            let fields = serde_json::json!({"id": "0".repeat(32), "called": "Åse Bjørgsdotter"});
            let key = RecordKey::new(kind, self.document.get_actor());
            put(&mut self.document, &Record::of(key, &fields).unwrap());
        }
        self.document.commit();
        self.heads = self.document.get_heads();
    }

    fn finish(&mut self, assessment: &Assessment) -> Duration {
        let record = Record::of(RecordKey::new("assessment", assessment.id), assessment).unwrap();
        let id = assessment.id.0;
        let rows = [
            ("log_envelope", "position = (SELECT max(position) FROM log_envelope) OR ?1 IS NULL"),
            ("view_assessment", "id = ?1"),
            ("view_answer", "assessment = ?1"),
        ]
        .map(|(table, which)| rows(&self.theirs, table, which, id));
        let circle = &rows[1].1[0][0];
        let known = "INSERT OR IGNORE INTO view_circle (id, kind) VALUES (?, 'pair')";
        self.database.execute(known, [circle]).unwrap();
        let Some(Value::Blob(envelope)) = rows[0].1[0].last() else { return Duration::ZERO };
        time(|| {
            put(&mut self.document, &record);
            self.document.commit();
            let change = self.document.save_after(&self.heads);
            self.heads = self.document.get_heads();
            let signature = self.key.sign(envelope);
            let transaction = self.database.transaction().unwrap();
            for (insert, rows) in &rows {
                let mut insert = transaction.prepare_cached(insert).unwrap();
                for row in rows {
                    insert.execute(params_from_iter(row)).unwrap();
                }
            }
            transaction.commit().unwrap();
            (change, signature)
        })
        .0
    }
}

/// Rows of a table, and what inserts such rows.
fn rows(
    database: &Connection,
    table: &str,
    which: &str,
    id: [u8; 16],
) -> (String, Vec<Vec<Value>>) {
    let sql = format!("SELECT * FROM {table} WHERE {which}");
    let mut statement = database.prepare_cached(&sql).unwrap();
    let columns = statement.column_count();
    let found = statement.query_map([id], |row| (0..columns).map(|at| row.get(at)).collect());
    let found = found.unwrap().collect::<Result<_, _>>().unwrap();
    let places = vec!["?"; columns].join(", ");
    (format!("INSERT INTO {table} VALUES ({places})"), found)
}

/// Puts a new record into a document, field by field.
fn put(document: &mut AutoCommit, record: &Record) {
    let object = document.put_object(ROOT, record.key.to_string(), ObjType::Map).unwrap();
    put_fields(document, &object, &record.fields);
}

fn put_fields(document: &mut AutoCommit, object: &ObjId, fields: &Map<String, Json>) {
    for (name, value) in fields {
        let scalar = match value {
            Json::Object(inner) => {
                let object = document.put_object(object, name.as_str(), ObjType::Map).unwrap();
                put_fields(document, &object, inner);
                continue;
            }
            Json::Null | Json::Array(_) => ScalarValue::Null,
            Json::Bool(value) => ScalarValue::Boolean(*value),
            Json::String(value) => ScalarValue::Str(value.as_str().into()),
            Json::Number(value) => ScalarValue::Int(value.as_i64().unwrap()),
        };
        document.put(object, name.as_str(), scalar).unwrap();
    }
}
