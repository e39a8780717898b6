//! All that a vault holds, for a machine to read: one JSON, described in `docs/export.md`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::ledger::{CircleKind, Record};
use crate::model::id::{CircleId, PersonId};
use crate::model::person::Role;
use crate::model::time::Moment;
use crate::store::records;
use crate::store::view::Involved;

/// What the format is called in the file.
pub const FORMAT: &str = "medspiller-export";

/// The format's version: one more when something that is there changes its meaning.
pub const VERSION: u32 = 1;

/// All that a vault holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Everything {
    /// When it was taken out.
    pub made: Moment,
    /// Whose vault it is.
    pub person: PersonId,
    /// Which app it is.
    pub role: Role,
    /// Its circles, in the order they came to it.
    pub circles: Vec<CircleOut>,
    /// What has been typed and not used yet.
    pub typed: Vec<TypedOut>,
    /// Answering under way, each as it is kept.
    pub drafts: Vec<Value>,
}

/// A circle.
#[derive(Debug, Clone, PartialEq)]
pub struct CircleOut {
    /// Which.
    pub id: CircleId,
    /// What it is for.
    pub kind: CircleKind,
    /// Who can see it.
    pub people: Vec<Involved>,
    /// All that is in it.
    pub records: Vec<Record>,
}

/// What has been typed in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedOut {
    /// The form.
    pub form: String,
    /// Its fields, by name.
    pub fields: BTreeMap<String, String>,
}

impl Everything {
    /// What someone is called, in whichever circle says so; empty where none does.
    pub fn called(&self, person: PersonId) -> &str {
        let people = self.circles.iter().flat_map(|circle| &circle.people);
        let mut called = people.filter(|one| one.person == person && !one.called.is_empty());
        called.next().map_or("", |one| &one.called)
    }
}

/// The JSON.
pub fn json(everything: &Everything) -> String {
    let circles: Vec<Value> =
        everything.circles.iter().map(|circle| circle_out(everything, circle)).collect();
    let typed: Vec<Value> = everything
        .typed
        .iter()
        .map(|typed| json!({"form": typed.form, "fields": typed.fields}))
        .collect();
    let whole = json!({
        "format": FORMAT,
        "version": VERSION,
        "made": everything.made,
        "owner": {"person": everything.person, "role": everything.role},
        "circles": circles,
        "typed": typed,
        "drafts": everything.drafts,
    });
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

fn circle_out(everything: &Everything, circle: &CircleOut) -> Value {
    let people: Vec<Value> = circle
        .people
        .iter()
        .map(|one| json!({"person": one.person, "role": one.role, "called": one.called}))
        .collect();
    let records: Vec<Value> =
        circle.records.iter().map(|record| record_out(everything, record)).collect();
    json!({
        "id": circle.id,
        "kind": circle.kind.name(),
        "about": circle.kind,
        "people": people,
        "records": records,
    })
}

fn record_out(everything: &Everything, record: &Record) -> Value {
    let (belongs_to, day) = records::place_of(record);
    let mut out = Map::new();
    out.insert("kind".into(), record.key.kind.clone().into());
    out.insert("id".into(), record.key.id.clone().into());
    out.insert("belongs_to".into(), json!(belongs_to));
    out.insert("day".into(), json!(day));
    let by = who(record);
    out.insert("by".into(), json!(by));
    out.insert("by_called".into(), json!(by.map(|by| everything.called(by))));
    out.insert("fields".into(), Value::Object(record.fields.clone()));
    Value::Object(out)
}

/// Who wrote a record, as it says.
pub(super) fn who(record: &Record) -> Option<PersonId> {
    record.fields.get("by").and_then(Value::as_str).and_then(|id| id.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::RecordKey;
    use crate::model::time::Now;
    use proptest::prelude::*;

    fn leaf() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ]
    }

    pub fn one(fields: Map<String, Value>) -> Everything {
        let person = PersonId([1; 16]);
        let record = Record { key: RecordKey::new("goal", "a"), fields };
        let people = vec![Involved { person, role: None, called: "Åse".into() }];
        let (id, kind) = (CircleId([2; 16]), CircleKind::Own);
        Everything {
            made: Now::new(0, "Europe/Oslo").unwrap().moment(),
            person,
            role: Role::ServiceUser,
            circles: vec![CircleOut { id, kind, people, records: vec![record] }],
            typed: Vec::new(),
            drafts: Vec::new(),
        }
    }

    proptest! {
        #[test]
        fn every_field_reads_back_as_it_was(
            fields in prop::collection::btree_map(".{0,8}", leaf(), 0..6),
            typed in prop::collection::btree_map(".{0,8}", any::<String>(), 0..3),
        ) {
            let fields: Map<String, Value> = fields.into_iter().collect();
            let mut everything = one(fields.clone());
            everything.typed = vec![TypedOut { form: "f".into(), fields: typed.clone() }];
            let read: Value = serde_json::from_str(&json(&everything)).unwrap();
            prop_assert_eq!(&read["circles"][0]["records"][0]["fields"], &Value::Object(fields));
            prop_assert_eq!(&read["typed"][0]["fields"], &json!(typed));
        }
    }

    #[test]
    fn who_wrote_it_is_said_by_name() {
        let by = PersonId([1; 16]).to_string();
        let fields = json!({ "by": by }).as_object().unwrap().clone();
        let read: Value = serde_json::from_str(&json(&one(fields))).unwrap();
        assert_eq!(read["circles"][0]["records"][0]["by_called"], "Åse");
        assert_eq!((&read["format"], &read["version"]), (&json!(FORMAT), &json!(VERSION)));
    }
}
