//! What leaves the phone to be read: files and pages. What is in them is worked out elsewhere.
//!
//! - [`everything`]: all that a vault holds, for a machine to read.
//! - [`page`]: the same for a person to read.
//! - [`naming`]: what kinds, fields and circles are called on it.
//! - [`timesheet`]: a timesheet as a file and as a page.
//! - [`html`]: text in a page, escaped.

pub mod everything;
pub mod html;
pub mod naming;
pub mod page;
pub mod timesheet;
