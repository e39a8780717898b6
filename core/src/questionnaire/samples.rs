//! What the tests of this room share: a case, a moment, and a second, tiny instrument that proves
//! that an instrument is data.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answer::{Answer, ItemCode, Part};
use super::assessment::{Assessment, SatWith};
use super::instrument::Instrument;
use crate::model::case::Case;
use crate::model::id::{AssessmentId, CaseId, PersonId};
use crate::model::time::{Date, Moment, Now};

pub(crate) const USER: PersonId = PersonId([1; 16]);
pub(crate) const CONTACT: PersonId = PersonId([2; 16]);

pub(crate) fn day(year: i32, month: u32, day: u32) -> Date {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// `minutes` after 2026-01-12 at ten in Oslo.
pub(crate) fn minute(minutes: i64) -> Moment {
    Now::new(1_768_208_400_000 + minutes * 60_000, "Europe/Oslo").unwrap().moment()
}

/// Two adults, everything asked.
pub(crate) fn case() -> Case {
    Case {
        id: CaseId([3; 16]),
        user: USER,
        contact: CONTACT,
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
        opened: minute(-60),
    }
}

/// Every item of the part answered with `code`, but for `others`.
pub(crate) fn answers(
    part: Part,
    code: u8,
    others: &[(&str, Answer)],
) -> BTreeMap<ItemCode, Answer> {
    let instrument = Instrument::embedded().unwrap();
    let all = instrument.part(part).map(|item| (item.code.clone(), Answer::Code(code)));
    all.chain(others.iter().map(|(item, answer)| ((*item).into(), answer.clone()))).collect()
}

/// A finished part with 1 for every answer, filled in together.
pub(crate) fn assessment(part: Part, round: u32, first_answer: Moment) -> Assessment {
    let (sat_with, by, on) = match part {
        Part::Subjective => (Some(SatWith::Contact), USER, Some(CONTACT)),
        Part::Objective => (None, CONTACT, None),
    };
    Assessment {
        id: AssessmentId([round as u8; 16]),
        case: case().id,
        instrument: Instrument::embedded().unwrap().reference(),
        round,
        part,
        version: 1,
        correction: None,
        answers: answers(part, 1, &[]),
        sat_with,
        day: None,
        shown_to_contact: true,
        finished: first_answer.clone(),
        first_answer,
        by,
        on,
    }
}

pub(crate) fn tiny() -> Instrument {
    Instrument::read(TINY).unwrap()
}

pub(crate) const TINY: &str = r#"
id = "tiny"
version = 4
title_nb = "Søvn"
title_nn = "Søvn"
title_en = "Sleep"
source = "made for tests"
interval_months = 3
domains = ["sleep", "rest"]
modules = ["core", "work"]
references = [
    { item = "B1", sd = 1.1, r = 0.8, kind = "short_retest", n = 120, source = "made for tests" },
]

[missing]
dont_know = { nb = "Vet ikke", nn = "Veit ikkje", en = "Don't know" }
declined = { nb = "Vil ikke svare", nn = "Vil ikkje svare", en = "Won't answer" }
no_need = { nb = "Har ikke behov", nn = "Har ikkje behov", en = "No need" }
skipped = { nb = "Hopp over", nn = "Hopp over", en = "Skip" }
not_applicable = { nb = "Ikke spurt", nn = "Ikkje spurt", en = "Not asked" }
not_reached = { nb = "Ikke besvart", nn = "Ikkje svart", en = "Not answered" }

[domain_names]
sleep = { nb = "Søvn", nn = "Søvn", en = "Sleep" }
rest = { nb = "Hvile", nn = "Kvile", en = "Rest" }

[responses.yes_no]
source = "made for tests"
nb = ["Nei", "Ja"]
nn = ["Nei", "Ja"]
en = ["No", "Yes"]

[responses.often]
source = "made for tests"
nb = ["1", "2", "3", "4", "5"]
nn = ["1", "2", "3", "4", "5"]
en = ["1", "2", "3", "4", "5"]

[[items]]
code = "A1"
part = "objective"
module = "core"
domain = "sleep"
responses = "yes_no"
reversed = true
in_mean = true
compare_with = "B1"
text_nb = "Er hen trøtt?"
text_nn = "Er hen trøytt?"
text_en = "Tired?"

[[items]]
code = "B1"
part = "subjective"
module = "core"
domain = "sleep"
responses = "often"
reversed = false
in_mean = true
text_nb = "Sover du?"
text_nn = "Søv du?"
text_en = "Asleep?"
help_nb = "Sist uke."
help_nn = "Sist veke."
help_en = "Last week."

[[items]]
code = "B2"
part = "subjective"
module = "work"
domain = "rest"
responses = "often"
reversed = false
in_mean = true
text_nb = "Er du uthvilt?"
text_nn = "Er du utkvilt?"
text_en = "Rested?"
"#;
