//! What the stories of triangle talks share.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::talks::When;
use medspiller_core::app::talks::agenda::Point;
use medspiller_core::app::talks::holding::{NewHeld, Onward};
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::id::{CaseId, PersonId, TalkId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::talk::NewPreparation;
use medspiller_core::model::time::Date;

use crate::refusals::refused;
use crate::trio::Trio;
use crate::{Phone, now, open_case};

/// The phone's owner.
pub const OWN: Acting = Acting::Owner;

/// Nobody of any case.
pub const STRANGER: PersonId = PersonId([77; 16]);

/// A national identity number, which no text may hold.
pub const NUMBER: &str = "01129950184";

/// A day of the stories.
///
/// # Panics
/// When there is no such day.
pub fn day(days: i64) -> Date {
    now(days).unwrap().date()
}

/// A talk's time: the day `days` after the start, at one o'clock.
///
/// # Panics
/// When there is no such day.
pub fn at(days: i64, place: &str) -> When {
    let local = day(days).and_hms_opt(13, 0, 0).unwrap();
    When { local, zone: "Europe/Oslo".into(), place: place.into() }
}

/// A preparation that nobody has read back.
pub fn preparation(of: PersonId, phrases: &[&str], words: &str) -> NewPreparation {
    let phrases = phrases.iter().map(|&phrase| phrase.to_owned()).collect();
    NewPreparation { of, phrases, words: words.into(), read_back: false }
}

/// The keys of points.
pub fn keys(points: &[Point]) -> Vec<String> {
    points.iter().map(Point::key).collect()
}

/// User, contact, coordinator.
///
/// # Panics
/// When one is missing.
pub fn people(app: &App, case: CaseId) -> [PersonId; 3] {
    let place = app.place(case).unwrap();
    [place.user(), place.contact(), place.coordinator().unwrap().person]
}

/// A talk that the contact has planned on day 0 for day 10, and everyone knows of.
///
/// # Panics
/// When it can't be.
pub fn planned(trio: &Trio) -> TalkId {
    let when = at(10, "Rådhuset");
    let talk = trio.contact.plan_talk(trio.case, Some(&when), OWN, None, now(0).unwrap()).unwrap();
    trio.exchange().unwrap();
    talk.id
}

/// What a talk came to, without agreements.
pub fn held(days: i64, next: Onward) -> NewHeld {
    NewHeld { date: day(days), summary: "Det går".into(), agreements: vec![], next: Some(next) }
}

/// A contact's phone, with a case in which all three are named.
pub struct Table {
    /// The vault.
    pub app: App,
    /// The case.
    pub case: CaseId,
    /// The service user.
    pub user: PersonId,
    /// The contact.
    pub contact: PersonId,
    /// The coordinator.
    pub coordinator: PersonId,
}

impl Table {
    /// In `folder`.
    ///
    /// # Panics
    /// When it can't be made.
    pub fn in_folder(folder: &std::path::Path) -> Self {
        let app = Phone::at(folder).unwrap().create().unwrap().0;
        let case = open_case(&app, now(0).unwrap()).unwrap();
        app.name_coordinator(case, "Mona").unwrap();
        let [user, contact, coordinator] = people(&app, case);
        Self { app, case, user, contact, coordinator }
    }

    /// A talk of the rhythm, planned on day 5 for day `days`.
    ///
    /// # Panics
    /// When it can't be.
    pub fn planned(&self, days: i64) -> TalkId {
        let (when, on) = (at(days, ""), now(5).unwrap());
        self.app.plan_talk(self.case, Some(&when), OWN, None, on).unwrap().id
    }

    /// The command is refused; nothing has changed, and what was typed is still there.
    ///
    /// # Panics
    /// When it is not so.
    #[track_caller]
    pub fn refuses<T: std::fmt::Debug>(
        &self,
        field: &str,
        reason: Reason,
        command: impl FnOnce(&App, CaseId, Option<&str>) -> Result<T, AppError>,
    ) {
        let fields = [("what".to_owned(), "Noe".to_owned())].into();
        self.app.keep_form("typed", &fields).unwrap();
        refused(&self.app, field, reason, || command(&self.app, self.case, Some("typed")));
        assert_eq!(self.app.form("typed").unwrap(), Some(fields));
    }
}

/// Each text that a short explanation can't be, and why.
pub fn bad_reasons() -> [(String, Reason); 4] {
    [
        (" \n".into(), Reason::Empty),
        ("å".repeat(501), Reason::TooLong),
        (NUMBER.into(), Reason::IdentityNumber),
        ("\u{7}".into(), Reason::ControlCharacter),
    ]
}

/// Each time and place that no talk can be agreed for on day 10, with the field and why.
pub fn bad_times() -> Vec<(When, &'static str, Reason)> {
    let place = |place: &str| at(20, place);
    vec![
        (at(10, ""), "agreed", Reason::OutOfRange),
        (at(742, ""), "agreed", Reason::InFuture),
        (When { zone: "Oslo".into(), ..at(20, "") }, "zone", Reason::Malformed),
        (place(&"å".repeat(101)), "place", Reason::TooLong),
        (place(NUMBER), "place", Reason::IdentityNumber),
        (place("\u{7}"), "place", Reason::ControlCharacter),
    ]
}
