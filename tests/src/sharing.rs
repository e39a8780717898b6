//! What the stories of sharing have to share.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::cases::NewCase;
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::ratings::{Attendance, NewRatings};

use crate::club::{common, contacts, own, part};
use crate::now;

/// Logs a session on that day, with a note, how hard it was and how the user felt after.
///
/// # Panics
/// When it is refused.
pub fn session(app: &App, case: CaseId, days: i64) {
    let ratings = NewRatings {
        exertion: Some(own(3)),
        mood_after: Some(contacts(4)),
        ..NewRatings::default()
    };
    let said = Said {
        attendance: Some(Attendance::Came),
        ratings,
        shared_note: format!("Notatet på dag {days}"),
        ..Said::default()
    };
    let common = Common { in_group: false, ..common(days) };
    let parts = [part(case, None, said)];
    app.log_sessions(&common, &parts, Acting::Owner, None, now(days + 1).unwrap()).unwrap();
}

/// The case of someone under 18.
///
/// # Panics
/// When it is refused.
pub fn child(app: &App) -> CaseId {
    let case = NewCase {
        user_name: "Siv".into(),
        contact_name: "Kari Nordmannsen".into(),
        user_under_18: true,
        contact_under_18: false,
        without_substance: true,
    };
    app.open_case(&case, now(0).unwrap()).unwrap()
}
