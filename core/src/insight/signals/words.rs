//! The sentences of signals: all there, in all three languages, with arguments that the evidence
//! has, and nothing said that a signal never says.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::samples::day;
use super::{Argument, Evidence, OfTheLast, Running, SignalKind};
use crate::insight::person::Given;
use crate::model::id::{AgreementId, GoalId, SessionId};
use crate::model::person::Role;
use crate::model::talk::Kind;
use crate::questionnaire::answer::{Answer, Part};

const FILES: [(&str, &str); 3] = [
    ("nb", include_str!("../../../text/nb/signals.ftl")),
    ("nn", include_str!("../../../text/nn/signals.ftl")),
    ("en", include_str!("../../../text/en/signals.ftl")),
];

const HEARING: [Role; 3] = [Role::ServiceUser, Role::TrainingContact, Role::Coordinator];

/// One of each kind; both where a sentence chooses.
fn every_evidence() -> Vec<Evidence> {
    let (session, date, days) = (SessionId([1; 16]), day(-30), 30);
    let missed = vec![session; 2];
    let of = OfTheLast { missed, first: date, held: 2, planned: 4 };
    let running = Running { sessions: vec![session; 3], first: date, anchor: session };
    let given = |code, round| Given { answer: Answer::Code(code), round, date, day: None };
    let not_held = |last| Evidence::NotHeld { last, since: date, days, planned: 3 };
    let assessment = |part| Evidence::AssessmentOverdue { round: 2, part, due: date, days };
    let goal = GoalId([1; 16]);
    let unrated = |rated| Evidence::GoalUnrated { goal, rated, since: date, days };
    vec![
        not_held(Some(session)),
        not_held(None),
        Evidence::ContactDidNotCome(of.clone()),
        Evidence::UserDidNotCome(of),
        Evidence::PeriodEnds { on: date, days },
        Evidence::AnswerChanged { item: "S13".into(), earlier: given(1, 1), later: given(5, 2) },
        Evidence::MoodLower(running.clone()),
        Evidence::ExertionHighest(running),
        Evidence::TalkOverdue { kind: Kind::Regular, due: date, days },
        Evidence::AgreementOverdue { agreement: AgreementId([1; 16]), by: date, days },
        Evidence::GuidanceOverdue { due: date, days },
        Evidence::ContactChanged { on: vec![date; 2] },
        assessment(Part::Objective),
        assessment(Part::Subjective),
        unrated(true),
        unrated(false),
    ]
}

/// What a message names: its arguments, and the words it chooses by.
#[derive(Default)]
struct Named {
    arguments: BTreeSet<String>,
    choices: BTreeSet<String>,
}

fn messages(file: &str) -> BTreeMap<String, Named> {
    let resource = parser::parse(file).expect("the file is sound");
    let message = |entry: Entry<&str>| match entry {
        Entry::Message(message) => {
            let mut named = Named::default();
            collect(message.value.as_ref().unwrap(), &mut named);
            Some((message.id.name.to_owned(), named))
        }
        _ => None,
    };
    resource.body.into_iter().filter_map(message).collect()
}

fn collect(pattern: &Pattern<&str>, named: &mut Named) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (selector, variants) = match expression {
            Expression::Inline(inline) => (inline, &[][..]),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?}") };
        named.arguments.insert(id.name.to_owned());
        for variant in variants {
            let VariantKey::Identifier { name } = variant.key else { panic!("{variant:?}") };
            named.choices.insert(name.to_owned());
            collect(&variant.value, named);
        }
    }
}

/// The sentence as the screen would say it.
fn said(language: &str, key: &str, evidence: &Evidence) -> String {
    let (_, file) = FILES.into_iter().find(|(of, _)| *of == language).unwrap();
    let mut bundle: FluentBundle<FluentResource> =
        FluentBundle::new_concurrent(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(file.to_owned()).unwrap()).unwrap();
    let mut args = FluentArgs::new();
    args.set("user", "Åse");
    args.set("contact", "Kari");
    for (name, argument) in evidence.arguments() {
        match argument {
            Argument::Count(count) => args.set(name, count),
            Argument::Choice(word) => args.set(name, word),
            Argument::Day(_) => args.set(name, "3. mai 2026"),
            Argument::Goal(_) | Argument::Agreement(_) => args.set(name, "Svømme"),
            Argument::Item(_) => args.set(name, "Hvordan går det?"),
        }
    }
    let mut errors = Vec::new();
    let pattern = bundle.get_message(key).unwrap().value().unwrap();
    let said = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{key}: {errors:?}");
    said
}

#[test]
fn each_sentence_is_there_in_each_language_and_no_other() {
    let wanted: BTreeSet<_> = SignalKind::ALL
        .into_iter()
        .flat_map(|kind| HEARING.map(|role| kind.text_key(role)))
        .flatten()
        .collect();
    for (language, file) in FILES {
        // the others are the screen's
        let there = messages(file).into_keys().filter(|key| key.starts_with("signal-"));
        let there: BTreeSet<_> = there.collect();
        assert_eq!(there, wanted, "{language}");
    }
}

#[test]
fn the_evidence_has_every_argument_and_every_choice_that_a_sentence_names() {
    for (language, file) in FILES {
        let messages = messages(file);
        let original = self::messages(FILES[0].1);
        for evidence in every_evidence() {
            let arguments = evidence.arguments();
            let names: BTreeSet<_> = arguments.iter().map(|(name, _)| *name).collect();
            for key in HEARING.into_iter().filter_map(|role| evidence.kind().text_key(role)) {
                let Named { arguments: named, choices } = &messages[&key];
                let known = |name: &String| {
                    names.contains(name.as_str()) || ["user", "contact"].contains(&name.as_str())
                };
                assert!(named.iter().all(known), "{language}: {key} names {named:?}");
                assert_eq!(named, &original[&key].arguments, "{language}: {key}");
                for (_, argument) in &arguments {
                    if let Argument::Choice(word) = argument {
                        assert!(choices.contains(*word), "{language}: {key} for {word}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_kind_has_its_evidence_here() {
    let kinds: BTreeSet<_> = every_evidence().iter().map(Evidence::kind).collect();
    assert_eq!(kinds, SignalKind::ALL.into());
}

#[test]
fn no_sentence_blames_praises_or_grades() {
    let never = [
        "!",
        "verre",
        "dårlig",
        "dårleg",
        "forverr",
        "worse",
        "better",
        "bad ",
        "flink",
        "bra ",
        "good ",
        "score",
        "poeng",
        "burde",
        "should",
        "dessverre",
        "unnskyld",
    ];
    for (language, _) in FILES {
        for evidence in every_evidence() {
            for role in HEARING {
                let Some(key) = evidence.kind().text_key(role) else { continue };
                let said = said(language, &key, &evidence);
                let lower = said.to_lowercase();
                assert!(!lower.contains('{'), "{said}");
                assert!(never.iter().all(|word| !lower.contains(word)), "{said}");
                assert!(said.chars().count() <= 180, "{said}");
            }
        }
    }
}

#[test]
fn the_user_is_told_in_the_schemes_words() {
    let evidence = every_evidence().remove(3);
    let key = evidence.kind().text_key(Role::ServiceUser).unwrap();
    let said = |language| said(language, &key, &evidence);
    assert_eq!(
        said("nb"),
        "Dere har fått til 2 av 4 treninger. Hva skal til for at det passer bedre?"
    );
    assert_eq!(
        said("nn"),
        "De har fått til 2 av 4 treningar. Kva skal til for at det passar betre?"
    );
    assert_eq!(said("en"), "You two managed 2 of 4 sessions. What would make it suit you?");
}
