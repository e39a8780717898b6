//! The system's clock, which the core doesn't read.

use std::time::{SystemTime, UNIX_EPOCH};

use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::time::{Date, Now, instant_of, zone_called};

/// Where the invented people live.
pub const ZONE: &str = "Europe/Oslo";

/// Now, as the system's clock has it.
pub fn now() -> Result<Now, Invalid> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Now::new(i64::try_from(since.as_millis()).unwrap_or(i64::MAX), ZONE)
}

/// When the wall clock in Oslo shows `hour` and `minute` on `date`.
pub fn at(date: Date, (hour, minute): (u32, u32)) -> Result<Now, Invalid> {
    let Some(local) = date.and_hms_opt(hour, minute, 0) else {
        return Err(Invalid::new("time", Reason::OutOfRange));
    };
    Now::new(instant_of(local, zone_called(ZONE)?), ZONE)
}
