//! Words: choosing a language, and saying dates, numbers and sentences in it.
//!
//! The words are Fluent files in `core/text/<language>/`: `app.ftl` has the fixed words of buttons,
//! headings and sentences; the others those that take arguments or are put together, room by
//! room, `sentences.ftl` with the names of days, months and the like. Each language is complete; a test compares them.
//!
//! - [`language`]: the languages.
//! - [`texts`]: a language's messages.
//! - [`amounts`]: money, distances, working time.
//! - [`clock`]: times of day, and days near today.
//! - [`dates`]: days, dates, intervals and waiting times as people say them.
//! - [`help_numbers`]: who to call: a dated data file.

pub mod amounts;
pub mod clock;
pub mod dates;
pub mod help_numbers;
pub mod language;
pub mod texts;

pub use language::Language;
pub use texts::Texts;
