//! What goes with what is erased: versions of the same, and what belongs to it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::app::command::Command;
use crate::app::error::AppError;
use crate::ledger::{Record, RecordKey};
use crate::model::id::CircleId;
use crate::store::records;

/// Records by their circle.
pub type ByCircle = BTreeMap<CircleId, Vec<Record>>;

impl Command<'_> {
    /// All records of some circles.
    pub fn records_of(
        &mut self,
        circles: impl IntoIterator<Item = CircleId>,
    ) -> Result<ByCircle, AppError> {
        let of = |circle| Ok((circle, self.circle(circle)?.records()));
        circles.into_iter().map(of).collect()
    }
}

/// `first` and all of these that go with it: other versions of the same, what belongs to any of
/// them, and so on. A circle's copy of a record has the same name as another's.
pub fn with_belonging(first: &RecordKey, all: &ByCircle) -> BTreeSet<RecordKey> {
    let ties: Vec<(&RecordKey, Vec<String>)> =
        all.values().flatten().map(|record| (&record.key, ties(record))).collect();
    let mut gone = BTreeSet::from([first.clone()]);
    loop {
        let before = gone.len();
        let ids: BTreeSet<&str> = gone.iter().map(|key| key.id.as_str()).collect();
        // what versions name as theirs: the first of them
        let versions = ties.iter().filter(|(key, _)| gone.contains(*key));
        let firsts: BTreeSet<(&str, &str)> = versions
            .flat_map(|(key, ties)| ties.iter().map(|tie| (key.kind.as_str(), tie.as_str())))
            .collect();
        let goes = |key: &RecordKey, ties: &[String]| {
            ties.iter().any(|tie| ids.contains(tie.as_str()))
                || firsts.contains(&(key.kind.as_str(), key.id.as_str()))
        };
        let more: Vec<RecordKey> = ties
            .iter()
            .filter(|(key, ties)| goes(key, ties))
            .map(|(key, _)| (*key).clone())
            .collect();
        gone.extend(more);
        if gone.len() == before {
            return gone;
        }
    }
}

/// The ids that a record is tied to: what it belongs to, and the version that it corrects.
fn ties(record: &Record) -> Vec<String> {
    let correction = record.fields.get("correction").and_then(|of| of.get("corrects"));
    let corrects = correction.and_then(Value::as_str).map(str::to_owned);
    let (about, _) = records::place_of(record);
    about.into_iter().chain(corrects).collect()
}

/// Whether a record names one of these ids, anywhere in it.
pub fn mentions(record: &Record, ids: &BTreeSet<String>) -> bool {
    let in_key = record.key.id.split('-').any(|id| ids.contains(id));
    in_key || record.fields.values().any(|value| names_one(value, ids))
}

fn names_one(value: &Value, ids: &BTreeSet<String>) -> bool {
    match value {
        Value::String(text) => ids.contains(text),
        Value::Array(items) => items.iter().any(|item| names_one(item, ids)),
        Value::Object(fields) => {
            fields.iter().any(|(name, value)| ids.contains(name) || names_one(value, ids))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::ToRecord;
    use crate::model::id::{CaseId, GroupId};
    use crate::model::session::group::Group;
    use crate::model::time::Now;
    use serde_json::json;

    fn record(kind: &str, id: &str, fields: Value) -> Record {
        Record::of(RecordKey::new(kind, id), &fields).unwrap()
    }

    #[test]
    fn versions_of_the_same_go_together_whichever_is_named() {
        let of = |corrects: &str| json!({"correction": {"corrects": corrects}});
        let all = ByCircle::from([(
            CircleId([1; 16]),
            vec![
                record("assessment", "a", json!({"correction": null})),
                record("assessment", "b", of("a")),
                record("assessment", "c", of("b")),
                record("assessment", "other", json!({})),
            ],
        )]);
        for named in ["a", "b", "c"] {
            let gone = with_belonging(&RecordKey::new("assessment", named), &all);
            let ids: Vec<&str> = gone.iter().map(|key| key.id.as_str()).collect();
            assert_eq!(ids, ["a", "b", "c"], "{named}");
        }
    }

    #[test]
    fn what_names_a_case_is_found_wherever_the_name_stands() {
        let ids = BTreeSet::from([CaseId([3; 16]).to_string()]);
        let now = Now::new(0, "Europe/Oslo").unwrap().moment();
        let cases = [CaseId([2; 16]), CaseId([3; 16])];
        let group = Group::make("Tirsdag", &cases, &cases, GroupId([1; 16]), &now).unwrap();
        assert!(mentions(&group.to_record().unwrap(), &ids));
        let id = CaseId([3; 16]).to_string();
        assert!(mentions(&record("x", "y", json!({"a": [{"b": id}]})), &ids));
        assert!(mentions(&record("x", "y", json!({"a": {id.clone(): 1}})), &ids));
        assert!(mentions(&record("x", &format!("{id}-z"), json!({})), &ids));
        assert!(!mentions(&record("x", "y", json!({"a": format!("{id} "), "n": 3})), &ids));
    }
}
