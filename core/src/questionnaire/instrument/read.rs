//! The form of an instrument's file, and every check of it.
//!
//! Reading happens in two steps: serde refuses what has the wrong shape (a misspelt field is an
//! error, not a silently missing one), then [`instrument`] refuses what has the right shape but
//! points nowhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Instrument, InstrumentError, Item, Module, Reference, Wording};
use crate::questionnaire::answer::{ItemCode, Missing, Part};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    version: u32,
    title_nb: String,
    title_nn: String,
    title_en: String,
    source: String,
    /// Who made the wordings that are not the source's; read by people only.
    #[serde(rename = "translated")]
    _translated: Option<String>,
    interval_months: u32,
    domains: Vec<String>,
    modules: Vec<Module>,
    references: Vec<Reference>,
    missing: BTreeMap<Missing, Wording>,
    domain_names: BTreeMap<String, Wording>,
    responses: BTreeMap<String, Responses>,
    items: Vec<FileItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Responses {
    #[serde(rename = "source")]
    _source: String,
    nb: Vec<String>,
    nn: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileItem {
    code: String,
    part: Part,
    module: Module,
    domain: String,
    responses: String,
    reversed: bool,
    in_mean: bool,
    compare_with: Option<String>,
    #[serde(default)]
    no_need_allowed: bool,
    #[serde(default)]
    adult_contact_only: bool,
    text_nb: String,
    text_nn: String,
    text_en: String,
    help_nb: Option<String>,
    help_nn: Option<String>,
    help_en: Option<String>,
}

fn wrong<T>(field: impl Into<String>, problem: impl Into<String>) -> Result<T, InstrumentError> {
    Err(InstrumentError::Wrong { field: field.into(), problem: problem.into() })
}

fn require(condition: bool, field: &str, problem: &str) -> Result<(), InstrumentError> {
    if condition { Ok(()) } else { wrong(field, problem) }
}

/// The number of answers an item of `part` has.
fn choices_in(part: Part) -> usize {
    match part {
        Part::Objective => 2,
        Part::Subjective => 5,
    }
}

pub(super) fn instrument(text: &str) -> Result<Instrument, InstrumentError> {
    let file: File =
        toml::from_str(text).map_err(|error| InstrumentError::Unreadable(error.to_string()))?;
    check_head(&file)?;
    let domains = domains(&file)?;
    let mut items = Vec::with_capacity(file.items.len());
    for item in file.items {
        items.push(checked_item(item, &file.domains, &file.modules, &file.responses)?);
    }
    check_codes(&items)?;
    check_pairs(&items)?;
    check_references(&file.references, &items)?;
    let title = Wording { nb: file.title_nb, nn: file.title_nn, en: file.title_en };
    check_wording("title", &title)?;
    Ok(Instrument {
        id: file.id,
        version: file.version,
        title,
        source: file.source,
        interval_months: file.interval_months,
        domains,
        items,
        missing: file.missing,
        references: file.references,
    })
}

fn check_head(file: &File) -> Result<(), InstrumentError> {
    require(!file.id.trim().is_empty(), "id", "is empty")?;
    require(file.version >= 1, "version", "begins at 1")?;
    require(file.interval_months >= 1, "interval_months", "is at least 1")?;
    require(!file.items.is_empty(), "items", "there are none")?;
    let modules: BTreeSet<_> = file.modules.iter().collect();
    require(modules.len() == file.modules.len(), "modules", "one stands there twice")?;
    for kind in [
        Missing::DontKnow,
        Missing::Declined,
        Missing::NoNeed,
        Missing::NotApplicable,
        Missing::Skipped,
        Missing::NotReached,
    ] {
        match file.missing.get(&kind) {
            Some(wording) => check_wording(&format!("missing.{kind:?}"), wording)?,
            None => return wrong("missing", format!("{kind:?} has no words")),
        }
    }
    Ok(())
}

fn check_wording(field: &str, wording: &Wording) -> Result<(), InstrumentError> {
    for (language, text) in [("nb", &wording.nb), ("nn", &wording.nn), ("en", &wording.en)] {
        require(!text.trim().is_empty(), &format!("{field}.{language}"), "is empty")?;
    }
    Ok(())
}

fn domains(file: &File) -> Result<Vec<(String, Wording)>, InstrumentError> {
    let mut seen = BTreeSet::new();
    let mut named = Vec::new();
    for domain in &file.domains {
        require(seen.insert(domain), "domains", &format!("{domain} stands there twice"))?;
        match file.domain_names.get(domain) {
            Some(name) => named.push((domain.clone(), name.clone())),
            None => return wrong(format!("domain_names.{domain}"), "is missing"),
        }
    }
    for (domain, name) in &file.domain_names {
        let field = format!("domain_names.{domain}");
        require(seen.contains(domain), &field, "is not among the domains")?;
        check_wording(&field, name)?;
    }
    Ok(named)
}

fn checked_item(
    item: FileItem,
    domains: &[String],
    modules: &[Module],
    responses: &BTreeMap<String, Responses>,
) -> Result<Item, InstrumentError> {
    let field = |name: &str| format!("items.{}.{name}", item.code);
    // a code is also the name of a column in an evaluator's file, where ".2" is round 2
    let is_code = item.code.starts_with(|c: char| c.is_ascii_alphabetic())
        && item.code.chars().all(|c| c.is_ascii_alphanumeric());
    require(is_code, &field("code"), "is a letter, then letters and digits")?;
    require(domains.contains(&item.domain), &field("domain"), "is not among the domains")?;
    require(modules.contains(&item.module), &field("module"), "is not among the modules")?;
    let Some(set) = responses.get(&item.responses) else {
        return wrong(field("responses"), format!("there is no responses.{}", item.responses));
    };
    let choices = choices(&item.responses, set, choices_in(item.part))?;
    let text =
        Wording { nb: item.text_nb.clone(), nn: item.text_nn.clone(), en: item.text_en.clone() };
    check_wording(&field("text"), &text)?;
    let help = match (&item.help_nb, &item.help_nn, &item.help_en) {
        (None, None, None) => None,
        (Some(nb), Some(nn), Some(en)) => {
            Some(Wording { nb: nb.clone(), nn: nn.clone(), en: en.clone() })
        }
        _ => return wrong(field("help"), "stands in some languages and not in others"),
    };
    if let Some(help) = &help {
        check_wording(&field("help"), help)?;
    }
    Ok(Item {
        code: ItemCode(item.code),
        part: item.part,
        module: item.module,
        domain: item.domain,
        reversed: item.reversed,
        in_mean: item.in_mean,
        compare_with: item.compare_with.map(ItemCode),
        no_need_allowed: item.no_need_allowed,
        adult_contact_only: item.adult_contact_only,
        text,
        help,
        choices,
    })
}

fn choices(name: &str, set: &Responses, needed: usize) -> Result<Vec<Wording>, InstrumentError> {
    for (language, labels) in [("nb", &set.nb), ("nn", &set.nn), ("en", &set.en)] {
        if labels.len() != needed {
            let problem = format!("has {} labels where the part has {needed}", labels.len());
            return wrong(format!("responses.{name}.{language}"), problem);
        }
    }
    let mut choices = Vec::with_capacity(needed);
    for ((nb, nn), en) in set.nb.iter().zip(&set.nn).zip(&set.en) {
        let choice = Wording { nb: nb.clone(), nn: nn.clone(), en: en.clone() };
        check_wording(&format!("responses.{name}"), &choice)?;
        choices.push(choice);
    }
    Ok(choices)
}

fn check_codes(items: &[Item]) -> Result<(), InstrumentError> {
    let mut seen = BTreeSet::new();
    for item in items {
        require(seen.insert(&item.code), &format!("items.{}.code", item.code), "is used twice")?;
    }
    Ok(())
}

fn check_pairs(items: &[Item]) -> Result<(), InstrumentError> {
    for item in items {
        let Some(other) = &item.compare_with else { continue };
        let field = format!("items.{}.compare_with", item.code);
        match items.iter().find(|candidate| candidate.code == *other) {
            None => return wrong(field, format!("there is no item {other}")),
            Some(other) if other.part == item.part => {
                return wrong(field, format!("{} is of the same part", other.code));
            }
            Some(other) if other.compare_with.as_ref() == Some(&item.code) => {
                return wrong(field, format!("{} already names this pair", other.code));
            }
            // what a minor may not be asked is too sensitive to be set beside anything
            Some(other) if item.adult_contact_only || other.adult_contact_only => {
                return wrong(field, "a question for adults only is never compared");
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn check_references(references: &[Reference], items: &[Item]) -> Result<(), InstrumentError> {
    let mut seen = BTreeSet::new();
    for reference in references {
        let field = |name: &str| format!("references.{}.{name}", reference.item);
        let exists = items.iter().any(|item| item.code == reference.item);
        require(exists, &field("item"), "is not among the items")?;
        require(seen.insert(&reference.item), &field("item"), "stands there twice")?;
        require(reference.sd.is_finite() && reference.sd > 0.0, &field("sd"), "is not above 0")?;
        require((0.0..=1.0).contains(&reference.r), &field("r"), "is not from 0 to 1")?;
        require(reference.n >= 2, &field("n"), "is under 2")?;
        require(!reference.source.trim().is_empty(), &field("source"), "is empty")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::super::samples;
    use super::*;

    #[test]
    fn a_second_instrument_needs_only_a_second_file() {
        let tiny = samples::tiny();
        let codes: Vec<_> = tiny.items().iter().map(|item| item.code.0.as_str()).collect();
        assert_eq!(codes, ["A1", "B1", "B2"]);
        assert_eq!(tiny.interval_months(), 3);
        assert_eq!(tiny.domain_name("rest").map(|name| name.en.as_str()), Some("Rest"));
        assert_eq!(tiny.reference_values(&"B1".into()).map(|r| r.n), Some(120));
        assert!(tiny.reference_values(&"B2".into()).is_none());
    }

    /// The tiny instrument's file with one text replaced by another.
    fn error(from: &str, to: &str) -> InstrumentError {
        assert!(samples::TINY.contains(from), "{from}");
        instrument(&samples::TINY.replacen(from, to, 1)).unwrap_err()
    }

    #[test]
    fn each_thing_that_can_be_wrong_is_named() {
        for (from, to, field) in [
            ("id = \"tiny\"", "id = \" \"", "id"),
            ("version = 4", "version = 0", "version"),
            ("interval_months = 3", "interval_months = 0", "interval_months"),
            ("\"core\", \"work\"]", "\"core\", \"core\"]", "modules"),
            ("\"core\", \"work\"]", "\"core\"]", "items.B2.module"),
            ("\"sleep\", \"rest\"]", "\"sleep\", \"sleep\"]", "domains"),
            ("\"sleep\", \"rest\"]", "\"sleep\"]", "domain_names.rest"),
            ("\"sleep\", \"rest\"]", "\"sleep\", \"rest\", \"food\"]", "domain_names.food"),
            ("en = \"Rest\"", "en = \"\"", "domain_names.rest.en"),
            ("skipped =", "# skipped =", "missing"),
            ("en = \"Skip\"", "en = \" \"", "missing.Skipped.en"),
            ("title_nn = \"Søvn\"", "title_nn = \"\"", "title.nn"),
            ("code = \"A1\"", "code = \"A.1\"", "items.A.1.code"),
            ("code = \"B2\"", "code = \"B1\"", "items.B1.code"),
            ("domain = \"rest\"", "domain = \"work\"", "items.B2.domain"),
            ("responses = \"often\"", "responses = \"seldom\"", "items.B1.responses"),
            ("responses = \"often\"", "responses = \"yes_no\"", "responses.yes_no.nb"),
            ("\"No\", \"Yes\"]", "\"No\"]", "responses.yes_no.en"),
            ("\"No\", \"Yes\"]", "\"No\", \"\"]", "responses.yes_no.en"),
            ("text_en = \"Rested?\"", "text_en = \"\"", "items.B2.text.en"),
            ("help_en = \"Last week.\"", "", "items.B1.help"),
            ("compare_with = \"B1\"", "compare_with = \"B3\"", "items.A1.compare_with"),
            ("compare_with = \"B1\"", "compare_with = \"A1\"", "items.A1.compare_with"),
            ("code = \"B1\"", "code = \"B1\"\ncompare_with = \"A1\"", "items.A1.compare_with"),
            ("code = \"A1\"", "code = \"A1\"\nadult_contact_only = true", "items.A1.compare_with"),
            ("item = \"B1\"", "item = \"B9\"", "references.B9.item"),
            ("sd = 1.1", "sd = 0.0", "references.B1.sd"),
            ("sd = 1.1", "sd = nan", "references.B1.sd"),
            ("r = 0.8", "r = 1.2", "references.B1.r"),
            ("n = 120", "n = 1", "references.B1.n"),
        ] {
            match error(from, to) {
                InstrumentError::Wrong { field: named, .. } => assert_eq!(named, field, "{to}"),
                other => panic!("{to}: {other}"),
            }
        }
    }

    #[test]
    fn a_misspelt_missing_or_unknown_field_is_an_error() {
        for (from, to) in [
            ("reversed = true", "reverse = true"),
            ("reversed = true", ""),
            ("module = \"work\"", "module = \"wrok\""),
            ("part = \"objective\"", "part = \"objektiv\""),
            ("version = 4", "version = -4"),
            ("[missing]", "[missing"),
        ] {
            assert!(matches!(error(from, to), InstrumentError::Unreadable(_)), "{to}");
        }
        assert!(instrument("").is_err());
    }
}
