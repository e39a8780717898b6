//! What leaves the phone, as text: files and pages. What is in them is worked out elsewhere.
//!
//! - [`timesheet`]: a timesheet as a file and as a page.

pub mod timesheet;
