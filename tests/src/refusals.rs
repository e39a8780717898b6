//! What is refused changes nothing.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fmt::Debug;

use medspiller_core::app::{App, AppError};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::store::projection::Row;

/// `command` refuses `field` for `reason`, and `app`'s read model and envelopes are as before.
///
/// # Panics
/// When it is not so.
#[track_caller]
pub fn refused<T: Debug>(
    app: &App,
    field: &str,
    reason: Reason,
    command: impl FnOnce() -> Result<T, AppError>,
) {
    match changing_nothing(app, command) {
        Err(AppError::Invalid(found)) => assert_eq!(found, Invalid::new(field, reason)),
        other => unreachable!("{field} should be refused: {other:?}"),
    }
}

/// `command` says that what it is about is not here, and `app`'s read model and envelopes are as
/// before.
///
/// # Panics
/// When it is not so.
#[track_caller]
pub fn not_found<T: Debug>(app: &App, command: impl FnOnce() -> Result<T, AppError>) {
    let result = changing_nothing(app, command);
    assert!(matches!(result, Err(AppError::NotFound(_))), "should not be found: {result:?}");
}

/// What `command` gives; `app`'s read model and envelopes are the same before and after it.
///
/// # Panics
/// When they are not.
#[track_caller]
pub fn changing_nothing<T>(app: &App, command: impl FnOnce() -> T) -> T {
    let before = all(app);
    let result = command();
    assert!(all(app) == before, "something changed");
    result
}

/// The read model and every envelope.
fn all(app: &App) -> (Vec<Row>, Vec<Vec<Vec<u8>>>) {
    let circles = app.circles().unwrap();
    let envelopes = circles.into_iter().map(|circle| app.envelopes(circle).unwrap());
    (app.read_model().unwrap(), envelopes.collect())
}
