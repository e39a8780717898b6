//! A clock set back a year or forward, and zones that change: delays restart, what is under way and
//! what is finished stays, and dates stay sane.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::{App, AppError};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::time::Now;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_core::vault::{self, VaultError};
use medspiller_tests::walk::{self, Done};
use medspiller_tests::{CODE, DAY, Phone, START, now, open_case};

const YEAR: i64 = 365;

fn zoned(utc: i64, zone: &str) -> Now {
    Now::new(utc, zone).unwrap()
}

fn wait(result: Result<App, AppError>) -> u64 {
    match result.map(drop) {
        Err(AppError::Vault(VaultError::WrongCode { wait_seconds, .. })) => wait_seconds,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_wait_starts_anew_and_ends() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    drop(phone.create().unwrap());
    let at = now(0).unwrap().utc;
    let guess = |code: u32, at| App::unlock(&phone.vault, &format!("{code:06}"), &phone.key, at);
    assert_eq!((1..=5).map(|code| wait(guess(code, at))).collect::<Vec<_>>(), [0, 0, 0, 0, 60]);

    // set back a year while the wait runs: no shorter, and no longer than the wait itself
    let back = at - YEAR * DAY;
    assert_eq!(wait(guess(270_431, back)), 60, "also the right code waits");
    assert_eq!(vault::waiting(&phone.vault, back + 30_000).unwrap(), Some(30));
    // and forth again, which can't be told from time that passed
    assert_eq!(vault::waiting(&phone.vault, at).unwrap(), None);
    let app = phone.unlock(now(0).unwrap()).unwrap();
    drop(app);

    // a clock that jumps about while codes are free costs nothing
    for (code, days) in [(1, -YEAR), (2, YEAR), (3, -10 * YEAR)] {
        assert_eq!(wait(guess(code, at + days * DAY)), 0);
    }
    assert!(phone.unlock(now(-YEAR).unwrap()).is_ok());
}

#[test]
fn a_year_back_in_the_middle_of_it_all() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let app = phone.create().unwrap().0;
    let case = open_case(&app, now(0).unwrap()).unwrap();
    // the user's part begins today, and goes on a year ago
    let draft = app.begin_user_part(case, SatWith::Contact, now(0).unwrap()).unwrap();
    let Done::Saved(draft) = walk::advance(&app, &draft, now(0).unwrap()).unwrap() else {
        unreachable!()
    };
    drop(app);
    let then = now(-YEAR).unwrap();
    let app = phone.unlock(then).unwrap();
    assert_eq!(app.draft(draft.id).unwrap(), *draft);
    let finished = walk::through(&app, *draft, then).unwrap();
    let contact = walk::through(&app, app.begin_contact_part(case, then).unwrap(), then).unwrap();
    assert_eq!(finished.finished.date(), then.date());
    assert_eq!(contact.date(), then.date());

    // the round is where its first answer is, and is not asked again
    let state = app.case(case).unwrap();
    assert_eq!((state.rounds().len(), state.rounds()[0].date), (1, then.date()));
    let next = state.next_round(then.date()).unwrap();
    assert_eq!((next.round, next.days_overdue), (2, 0));
    assert_eq!(next.due.unwrap().to_string(), "2026-05-22");
    let early = app.begin_user_part(case, SatWith::Contact, then).unwrap_err();
    assert!(matches!(early, AppError::Invalid(Invalid { reason: Reason::NotDue, .. })));

    // the clock is right again: round 2 is due, and what was done while it was wrong is there
    let app = {
        drop(app);
        phone.unlock(now(0).unwrap()).unwrap()
    };
    let overdue = app.case(case).unwrap().next_round(now(0).unwrap().date()).unwrap();
    assert_eq!((overdue.round, overdue.days_overdue), (2, 184));
    walk::round(&app, case, now(0).unwrap()).unwrap();
    let correction = app.begin_correction(case, 1, Part::Subjective).unwrap();
    let corrected = walk::through(&app, correction, now(-3 * YEAR).unwrap()).unwrap();
    let state = app.case(case).unwrap();
    assert_eq!(state.newest(1, Part::Subjective), Some(&corrected), "versions, not dates, tell");
    assert_eq!(state.rounds()[0].date, then.date(), "a correction doesn't move a round");
    assert_eq!(app.check().unwrap(), []);
    app.rebuild().unwrap();
}

#[test]
fn zones_change_and_dates_are_those_of_the_wall_clock() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let app = phone.create().unwrap().0;
    // 23:30 in Oslo on the 22nd is the 23rd on Kiritimati and still the 22nd in Honolulu
    let late = START + 6 * 3_600_000 + 1_800_000;
    let zones = ["Europe/Oslo", "Pacific/Kiritimati", "Pacific/Honolulu", "America/St_Johns"];
    for (zone, date) in zones.iter().zip(["2026-11-22", "2026-11-23", "2026-11-22", "2026-11-22"]) {
        let at = zoned(late, zone);
        let case = open_case(&app, at).unwrap();
        walk::round(&app, case, at).unwrap();
        let state = app.case(case).unwrap();
        assert_eq!(state.rounds()[0].date.to_string(), date, "{zone}");
        assert_eq!(state.view.case.opened, at.moment());
        // due by the calendar, wherever the phone is then
        for other in zones {
            let today = zoned(late + 181 * DAY, other).date();
            let next = state.next_round(today).unwrap();
            assert_eq!(next.due, Some(medspiller_core::model::time::months_after(at.date(), 6)));
            assert!(next.days_overdue <= 1, "{zone} {other}");
        }
    }
    // an hour that is there twice
    for (utc, local) in [(1_792_888_200_000, "02:30"), (1_792_891_800_000, "02:30")] {
        assert!(zoned(utc, "Europe/Oslo").local().to_string().contains(local));
        let case = open_case(&app, zoned(utc, "Europe/Oslo")).unwrap();
        walk::round(&app, case, zoned(utc, "Europe/Oslo")).unwrap();
    }
    assert_eq!(app.check().unwrap(), []);
    let before = format!("{:?}", app.cases().unwrap());
    app.rebuild().unwrap();
    assert_eq!(format!("{:?}", app.cases().unwrap()), before);
    drop(app);
    let again = phone.unlock(zoned(late, "Pacific/Kiritimati")).unwrap();
    assert_eq!(format!("{:?}", again.cases().unwrap()), before);
}

#[test]
fn the_first_and_the_last_moment_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let app = phone.create().unwrap().0;
    // 1 January of the year 1, and 31 December 9998
    for utc in [-62_135_596_800_000, 0, 253_370_764_799_000] {
        for zone in ["Pacific/Kiritimati", "Etc/GMT+12"] {
            let at = zoned(utc, zone);
            let case = open_case(&app, at).unwrap();
            walk::round(&app, case, at).unwrap();
            let state = app.case(case).unwrap();
            assert_eq!(state.rounds()[0].date, at.date());
            assert!(state.next_round(at.date()).unwrap().due.unwrap() > at.date());
        }
    }
    assert_eq!(app.check().unwrap(), []);
    for utc in [i64::MIN, i64::MAX, 253_370_764_800_000 + DAY] {
        let refused = Now::new(utc, "Europe/Oslo").unwrap_err();
        assert_eq!((refused.field.as_str(), refused.reason), ("utc", Reason::OutOfRange));
    }
    for utc in [i64::MIN, i64::MAX] {
        assert!(App::unlock(&phone.vault, CODE, &phone.key, utc).is_ok());
        assert!(vault::waiting(&phone.vault, utc).is_ok());
    }
}
