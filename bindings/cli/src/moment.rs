//! The system's clock, which the core doesn't read.

use std::time::{SystemTime, UNIX_EPOCH};

use medspiller_core::model::invalid::Invalid;
use medspiller_core::model::time::{Date, Now};

/// Where the invented people live.
pub const ZONE: &str = "Europe/Oslo";

const DAY: i64 = 86_400_000;

/// Now, as the system's clock has it.
pub fn now() -> Result<Now, Invalid> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Now::new(i64::try_from(since.as_millis()).unwrap_or(i64::MAX), ZONE)
}

/// A little after three in the afternoon in Oslo (four in summer) on `date`.
pub fn afternoon(date: Date) -> Result<Now, Invalid> {
    let days = (date - Date::default()).num_days();
    Now::new(days * DAY + DAY / 24 * 14 + 5 * 60_000, ZONE)
}
