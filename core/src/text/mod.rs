//! Words: choosing a language, and saying dates, numbers and sentences in it.
//!
//! The words are Fluent files in `core/text/<language>/`: `app.ftl` has the fixed words of buttons,
//! headings and sentences; `sentences.ftl` those that take arguments, and the names of days, months
//! and the like. Each language is complete; a test compares them.
//!
//! - [`language`]: the languages.
//! - [`texts`]: a language's messages.
//! - [`dates`]: days, dates, intervals and waiting times as people say them.
//! - [`help_numbers`]: who to call: a dated data file.

pub mod dates;
pub mod help_numbers;
pub mod language;
pub mod texts;

pub use language::Language;
pub use texts::Texts;
