//! A language's messages, from its Fluent files.

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use fluent_bundle::FluentArgs as Args;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use super::language::Language;

macro_rules! files {
    ($language:literal) => {
        &[
            include_str!(concat!("../../text/", $language, "/app.ftl")),
            include_str!(concat!("../../text/", $language, "/sentences.ftl")),
            include_str!(concat!("../../text/", $language, "/cases.ftl")),
            include_str!(concat!("../../text/", $language, "/goals.ftl")),
            include_str!(concat!("../../text/", $language, "/sessions.ftl")),
            include_str!(concat!("../../text/", $language, "/talks.ftl")),
            include_str!(concat!("../../text/", $language, "/reminders.ftl")),
            include_str!(concat!("../../text/", $language, "/signals.ftl")),
            include_str!(concat!("../../text/", $language, "/today.ftl")),
            include_str!(concat!("../../text/", $language, "/ending.ftl")),
            include_str!(concat!("../../text/", $language, "/contacts.ftl")),
            include_str!(concat!("../../text/", $language, "/service_list.ftl")),
            include_str!(concat!("../../text/", $language, "/case_life.ftl")),
            include_str!(concat!("../../text/", $language, "/hours.ftl")),
            include_str!(concat!("../../text/", $language, "/sharing.ftl")),
            include_str!(concat!("../../text/", $language, "/privacy.ftl")),
        ]
    };
}

/// The files of each language, embedded: the fixed words, then the sentences, room by room.
const FILES: [(Language, &[&str]); 3] = [
    (Language::Bokmal, files!("nb")),
    (Language::Nynorsk, files!("nn")),
    (Language::English, files!("en")),
];

/// A language's messages.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    fixed: BTreeMap<String, String>,
}

impl Texts {
    /// The messages of `language`, read once.
    pub fn of(language: Language) -> &'static Self {
        static BOKMAL: OnceLock<Texts> = OnceLock::new();
        static NYNORSK: OnceLock<Texts> = OnceLock::new();
        static ENGLISH: OnceLock<Texts> = OnceLock::new();
        let texts = match language {
            Language::Bokmal => &BOKMAL,
            Language::Nynorsk => &NYNORSK,
            Language::English => &ENGLISH,
        };
        texts.get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // the isolating marks around arguments are read aloud by some screen readers
        bundle.set_use_isolating(false);
        let files = FILES.iter().find(|(of, _)| *of == language).map(|(_, files)| *files);
        for file in files.into_iter().flatten() {
            // a file with a fault keeps its sound messages; a test finds the others
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(r, _)| r);
            bundle.add_resource_overriding(resource);
        }
        let mut texts = Self { language, bundle, fixed: BTreeMap::new() };
        let keys = files.iter().filter_map(|files| files.first()).flat_map(|app| keys(app));
        texts.fixed = keys.map(|key| (key.to_owned(), texts.get(key))).collect();
        texts
    }

    /// Which language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The fixed words of buttons, headings and sentences, by key.
    pub fn fixed(&self) -> &BTreeMap<String, String> {
        &self.fixed
    }

    /// A message without arguments. A key that is missing, which a test would find, is shown
    /// itself.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &Args::new())
    }

    /// A message with its arguments.
    pub fn with(&self, key: &str, args: &Args<'_>) -> String {
        let message = self.bundle.get_message(key).and_then(|message| message.value());
        match message {
            Some(pattern) => {
                let mut errors = Vec::new();
                self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()
            }
            None => key.to_owned(),
        }
    }

    /// A message with one argument.
    pub fn with_one<'a>(
        &self,
        key: &str,
        name: &'a str,
        value: impl Into<FluentValue<'a>>,
    ) -> String {
        let mut args = Args::new();
        args.set(name, value);
        self.with(key, &args)
    }
}

/// The keys of a file: each message begins at a line's beginning.
fn keys(file: &str) -> impl Iterator<Item = &str> {
    file.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use fluent_syntax::parser;

    use super::*;

    /// Every message of a file with the arguments it names.
    fn messages(file: &str) -> BTreeMap<String, BTreeSet<String>> {
        let resource = parser::parse(file).expect("the file is sound");
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => {
                let mut arguments = BTreeSet::new();
                collect(message.value.as_ref().expect("a value"), &mut arguments);
                Some((message.id.name.to_owned(), arguments))
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
            other => panic!("not understood: {other:?}"),
        });
        messages.collect()
    }

    fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                let (selector, variants) = match expression {
                    Expression::Inline(inline) => (inline, &[][..]),
                    Expression::Select { selector, variants } => (selector, variants.as_slice()),
                };
                if let InlineExpression::VariableReference { id } = selector {
                    arguments.insert(id.name.to_owned());
                }
                for variant in variants {
                    collect(&variant.value, arguments);
                }
            }
        }
    }

    #[test]
    fn every_language_has_every_message_with_the_same_arguments() {
        let [(_, bokmal), others @ ..] = &FILES;
        for (language, files) in others {
            for (file, original) in files.iter().zip(*bokmal) {
                assert_eq!(messages(file), messages(original), "{language:?}");
            }
        }
    }

    #[test]
    fn no_key_stands_in_two_files_or_twice_in_one() {
        for (language, files) in &FILES {
            let mut seen = BTreeSet::new();
            for key in files.iter().flat_map(|file| keys(file)) {
                assert!(seen.insert(key), "{language:?}: {key} twice");
            }
        }
    }

    #[test]
    fn fixed_words_take_no_arguments_and_are_all_there() {
        for (language, files) in &FILES {
            let app = files[0];
            let messages = messages(app);
            assert!(messages.values().all(BTreeSet::is_empty), "{language:?}");
            let fixed = Texts::of(*language).fixed();
            assert_eq!(fixed.keys().collect::<Vec<_>>(), messages.keys().collect::<Vec<_>>());
            assert!(fixed.iter().all(|(key, text)| key != text && !text.trim().is_empty()));
        }
    }

    #[test]
    fn a_missing_key_shows_itself() {
        assert_eq!(Texts::of(Language::English).get("no-such-key"), "no-such-key");
    }
}
