//! All that a vault holds, for a person to read: one page that needs nothing else, and prints.
//!
//! A heading for each circle, in it one for each theme and kind of record, and every record with
//! when, by whom, and each field that holds something. Ids of things are not on it; the JSON has
//! them.

use serde_json::{Map, Value};

use super::everything::{CircleOut, Everything, who};
use super::html::escaped;
use super::naming::{self, OTHER, THEMES};
use crate::ledger::Record;
use crate::model::id::PersonId;
use crate::model::time::{Date, Moment};
use crate::questionnaire::answer::{Answer, ItemCode};
use crate::questionnaire::instrument::Instrument;
use crate::store::records;
use crate::text::Texts;

/// Calm, and the same on paper.
const STYLE: &str = "body{font:1.05rem/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;\
padding:0 1rem;color:#1b1b1b;background:#fff}h1{font-size:1.7rem}h2{margin-top:2.5rem;\
border-top:2px solid #1b1b1b;padding-top:.6rem}article{border-top:1px solid #767676;\
padding:.4rem 0;break-inside:avoid}h5{margin:.3rem 0;font-size:1rem}dl{margin:.2rem 0 .2rem 1rem}\
dt{font-weight:600}dd{margin:0 0 .4rem 0;white-space:pre-wrap;overflow-wrap:anywhere}\
ul{margin:0;padding-left:1.2rem}@media print{body{margin:0;max-width:none}}";

struct Page<'a> {
    all: &'a Everything,
    texts: &'a Texts,
    instrument: &'a Instrument,
    html: String,
}

/// The page, in the language of `texts`.
pub fn page(all: &Everything, texts: &Texts, instrument: &Instrument) -> String {
    let mut page = Page { all, texts, instrument, html: String::new() };
    page.begin();
    for circle in &all.circles {
        page.circle(circle);
    }
    page.under_way();
    page.html.push_str("</main>\n</body>\n</html>\n");
    page.html
}

impl Page<'_> {
    fn begin(&mut self) {
        let title = escaped(&self.texts.get("kept-title"));
        let made = self.texts.with_one("kept-made", "date", self.texts.date(self.all.made.date()));
        let language = self.texts.language().tag();
        self.html.push_str(&format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>{title}</h1>\n<p>{}</p>\n",
            escaped(&made)
        ));
    }

    fn heading(&mut self, level: u8, text: &str) {
        self.html.push_str(&format!("<h{level}>{}</h{level}>\n", escaped(text)));
    }

    fn circle(&mut self, circle: &CircleOut) {
        if circle.records.is_empty() {
            return;
        }
        self.html.push_str("<section>\n");
        self.heading(2, &naming::circle(&circle.kind, self.texts));
        let people: Vec<&str> = circle.people.iter().map(|one| one.called.as_str()).collect();
        let named: Vec<&str> = people.into_iter().filter(|called| !called.is_empty()).collect();
        if !named.is_empty() {
            let who = self.texts.with_one("kept-seen-by", "names", named.join(", "));
            self.html.push_str(&format!("<p>{}</p>\n", escaped(&who)));
        }
        for (theme, kinds) in THEMES {
            self.theme(theme, circle, |kind| kinds.contains(&kind));
        }
        let known = |kind: &str| THEMES.iter().any(|(_, kinds)| kinds.contains(&kind));
        self.theme(OTHER, circle, |kind| !known(kind));
        self.html.push_str("</section>\n");
    }

    fn theme(&mut self, theme: &str, circle: &CircleOut, is_of: impl Fn(&str) -> bool) {
        let mut records: Vec<&Record> =
            circle.records.iter().filter(|record| is_of(&record.key.kind)).collect();
        if records.is_empty() {
            return;
        }
        let day = |record: &Record| records::place_of(record).1;
        records.sort_by_cached_key(|record| (record.key.kind.clone(), day(record)));
        self.heading(3, &self.texts.get(theme));
        let mut last = "";
        for record in records {
            if record.key.kind != last {
                last = &record.key.kind;
                self.heading(4, &naming::kind(last, self.texts));
            }
            self.record(record, day(record));
        }
    }

    fn record(&mut self, record: &Record, day: Option<Date>) {
        let by = who(record).map(|by| self.all.called(by)).filter(|called| !called.is_empty());
        let day = day.map(|day| self.texts.date(day));
        let said: Vec<&str> = day.as_deref().into_iter().chain(by).collect();
        self.html.push_str("<article>\n");
        if !said.is_empty() {
            self.heading(5, &said.join(" · "));
        }
        self.fields(&record.fields);
        self.html.push_str("</article>\n");
    }

    fn fields(&mut self, fields: &Map<String, Value>) {
        let mut open = false;
        for (name, value) in fields {
            let Some(shown) = self.shown(name, value) else { continue };
            if !open {
                self.html.push_str("<dl>\n");
                open = true;
            }
            let label = self.label(name);
            self.html.push_str(&format!("<dt>{label}</dt>\n<dd>{shown}</dd>\n"));
        }
        if open {
            self.html.push_str("</dl>\n");
        }
    }

    /// What a field is called: the question itself where it is an item of the instrument.
    fn label(&self, name: &str) -> String {
        match self.instrument.item(&ItemCode(name.to_owned())) {
            Some(item) => escaped(naming::said(&item.text, self.texts)),
            None => match name.parse::<PersonId>() {
                Ok(person) => escaped(self.all.called(person)),
                Err(_) => escaped(&naming::field(name, self.texts)),
            },
        }
    }

    /// A value as it stands on the page; none where it holds nothing to read.
    fn shown(&self, name: &str, value: &Value) -> Option<String> {
        if let Some(answer) = self.answer(name, value) {
            return Some(answer);
        }
        match value {
            Value::Null => None,
            Value::Bool(true) => Some(escaped(&self.texts.get("kept-yes"))),
            Value::Bool(false) => Some(escaped(&self.texts.get("kept-no"))),
            Value::Number(number) => Some(number.to_string()),
            Value::String(text) => self.text(name, text),
            Value::Array(items) => {
                let items: Vec<String> =
                    items.iter().filter_map(|item| self.shown(name, item)).collect();
                let list = |item: &String| format!("<li>{item}</li>");
                (!items.is_empty())
                    .then(|| format!("<ul>{}</ul>", items.iter().map(list).collect::<String>()))
            }
            Value::Object(fields) => self.inner(value, fields),
        }
    }

    fn inner(&self, value: &Value, fields: &Map<String, Value>) -> Option<String> {
        if let Ok(moment) = serde_json::from_value::<Moment>(value.clone()) {
            let at = moment.local.format("%H:%M");
            return Some(escaped(&format!("{} {at}", self.texts.date(moment.date()))));
        }
        let mut inner = Page {
            all: self.all,
            texts: self.texts,
            instrument: self.instrument,
            html: String::new(),
        };
        inner.fields(fields);
        (!inner.html.is_empty()).then_some(inner.html)
    }

    fn text(&self, name: &str, text: &str) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        if let Ok(person) = text.parse::<PersonId>() {
            // any id is of this form; one that is nobody's is of a thing
            let called = self.all.called(person);
            return (!called.is_empty()).then(|| escaped(called));
        }
        if let Ok(date) = text.parse::<Date>() {
            return Some(escaped(&self.texts.date(date)));
        }
        let domain = (name == "domains").then(|| self.instrument.domain_name(text)).flatten();
        Some(escaped(domain.map_or(text, |domain| naming::said(domain, self.texts))))
    }

    /// An answer to an item of the instrument, in its own words.
    fn answer(&self, name: &str, value: &Value) -> Option<String> {
        let item = ItemCode(name.to_owned());
        self.instrument.item(&item)?;
        let answer: Answer = serde_json::from_value(value.clone()).ok()?;
        let words = self.instrument.words(&item, &answer)?;
        Some(escaped(naming::said(words, self.texts)))
    }

    /// What is typed and not used, and answers under way.
    fn under_way(&mut self) {
        if self.all.typed.is_empty() && self.all.drafts.is_empty() {
            return;
        }
        self.html.push_str("<section>\n");
        self.heading(2, &self.texts.get("kept-under-way"));
        for typed in &self.all.typed {
            let fields =
                typed.fields.iter().map(|(name, text)| (name.clone(), text.clone().into()));
            self.html.push_str("<article>\n");
            self.fields(&fields.collect());
            self.html.push_str("</article>\n");
        }
        for draft in &self.all.drafts {
            self.html.push_str("<article>\n");
            self.fields(draft.as_object().unwrap_or(&Map::new()));
            self.html.push_str("</article>\n");
        }
        self.html.push_str("</section>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{CircleKind, RecordKey};
    use crate::model::id::CircleId;
    use crate::model::person::Role;
    use crate::model::time::Now;
    use crate::report::everything::TypedOut;
    use crate::report::html::text_of;
    use crate::store::view::Involved;
    use crate::text::Language;
    use proptest::prelude::*;
    use serde_json::json;

    fn everything(records: Vec<Record>) -> Everything {
        let person = PersonId([1; 16]);
        let people = vec![Involved { person, role: None, called: "Åse <3".into() }];
        let (id, kind) = (CircleId([2; 16]), CircleKind::Own);
        Everything {
            made: Now::new(1_795_363_200_000, "Europe/Oslo").unwrap().moment(),
            person,
            role: Role::ServiceUser,
            circles: vec![CircleOut { id, kind, people, records }],
            typed: Vec::new(),
            drafts: Vec::new(),
        }
    }

    fn of(all: &Everything, language: Language) -> String {
        page(all, Texts::of(language), Instrument::embedded().unwrap())
    }

    fn record(kind: &str, fields: Value) -> Record {
        Record::of(RecordKey::new(kind, "a"), &fields).unwrap()
    }

    #[test]
    fn what_is_on_it_is_said_in_the_readers_language() {
        let by = PersonId([1; 16]).to_string();
        let goal = json!({"id": "40".repeat(16), "by": by, "words": "Svømme", "domains": ["leisure"],
            "date": "2026-11-22", "odd_field": true});
        let answers = json!({"answers": {"S1": 4, "S2": "declined"}});
        let all = everything(vec![record("goal", goal), record("assessment", answers)]);
        for (language, words) in [
            (Language::Bokmal, ["Svømme", "Fritid", "22. november 2026", "odd field", "Ja"]),
            (Language::Nynorsk, ["Svømme", "Fritid", "22. november 2026", "odd field", "Ja"]),
            (Language::English, ["Svømme", "Leisure", "22 November 2026", "odd field", "Yes"]),
        ] {
            let page = of(&all, language);
            let text = text_of(&page);
            for word in words {
                assert!(text.contains(word), "{language:?}: {word}\n{text}");
            }
            assert!(page.contains(&format!("<html lang=\"{}\">", language.tag())));
            assert!(text.contains("Åse <3") && !page.contains("Åse <3"));
            assert!(!text.contains(&"40".repeat(16)));
            assert!(!text.contains("kept-"), "{text}");
        }
        let said = text_of(&of(&all, Language::Bokmal));
        assert!(said.contains("Vil ikke svare") && said.contains("Ganske fornøyd"), "{said}");
    }

    #[test]
    fn nothing_on_it_comes_from_elsewhere() {
        let page = of(&everything(vec![record("goal", json!({"words": "x"}))]), Language::Bokmal);
        for outside in ["http", "src=", "href=", "<script", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
    }

    proptest! {
        #[test]
        fn every_text_stands_on_it_whole(
            texts in prop::collection::vec("[^\\x00-\\x1f\\x7f-\\x9f]{1,30}", 1..6),
            typed in "[^\\x00-\\x1f\\x7f-\\x9f]{1,20}",
        ) {
            let inner = json!({"list": texts, "in": {"deep": texts[0]}});
            let mut all = everything(vec![record("goal", inner), record("newer", json!({"x": typed}))]);
            let fields = [("what".to_owned(), typed.clone())].into();
            all.typed = vec![TypedOut { form: "f".into(), fields }];
            let page = of(&all, Language::Bokmal);
            let text = text_of(&page);
            for one in texts.iter().chain([&typed]) {
                let is_date = one.parse::<Date>().is_ok();
                let kept: String = text_of(&escaped(one));
                prop_assert!(is_date || text.contains(&kept), "{:?}", one);
            }
            // and no markup but the page's own
            let opened = page.matches('<').count();
            prop_assert_eq!(opened, page.matches('>').count());
        }
    }
}
