//! The year's end: what is no longer wanted goes.

use medspiller_core::app::AppError;
use medspiller_core::model::kept::Kept;
use medspiller_core::model::talk::{Asked, TalkRequest};
use medspiller_core::model::time::Now;

use super::{OWN, Step};
use crate::club::{at, day};

/// After all else.
fn last(clock: &str) -> Now {
    at(59, clock)
}

const WHY: &str = "Sagt i sinne";

/// In order of time.
pub const STEPS: &[Step] = &[
    ("set_retention", |y| y.app.set_retention(y.ase()?, (day(0), 24), last("13:00")).map(drop)),
    ("ask_for_talk", |y| {
        let (with, now) = (Asked::Triangle, last("13:10"));
        y.app.ask_for_talk(y.case("Gro")?, with, WHY, OWN, None, now).map(drop)
    }),
    ("erase_record", |y| {
        let case = y.case("Gro")?;
        let requests = y.app.talks(case, last("13:20"))?.requests;
        let asked = requests.into_iter().find(|one| one.why.as_deref() == Some(WHY));
        let id = asked.ok_or(AppError::NotFound("request"))?.id.to_string();
        y.app.erase_record(case, TalkRequest::KIND, &id, OWN, last("13:20")).map(drop)
    }),
    ("erase_case", |y| y.app.erase_case(y.case("Gro")?, last("13:30")).map(drop)),
];
