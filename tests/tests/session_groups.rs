//! An activity group's sessions: each participant's case holds what is theirs, and names nobody else.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use medspiller_core::app::sessions::Rewritten;
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::{CaseId, CircleId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::plan::NewPlan;
use medspiller_core::model::session::ratings::Attendance;
use medspiller_tests::club::{
    self, Club, NAMES, at, common, later, local, log_one, of, part, said, tuesdays,
};
use medspiller_tests::refusals::refused;
use medspiller_tests::trio::{assert_well, rows};
use rusqlite::types::Value;

fn circles_of(app: &App, case: CaseId) -> [CircleId; 3] {
    let place = app.place(case).unwrap();
    [place.pair.unwrap(), place.triangle.unwrap(), place.work.unwrap()]
}

fn envelopes(app: &App) -> BTreeMap<CircleId, usize> {
    let all = app.circles().unwrap().into_iter();
    all.map(|circle| (circle, app.envelopes(circle).unwrap().len())).collect()
}

/// How many envelopes each circle got by `command`.
fn written(app: &App, command: impl FnOnce()) -> BTreeMap<CircleId, usize> {
    let before = envelopes(app);
    command();
    let new = envelopes(app).into_iter().map(|(circle, count)| (circle, count - before[&circle]));
    new.filter(|(_, count)| *count > 0).collect()
}

/// Everything a participant's circles hold, as text: ids as they are written.
fn all_of(app: &App, case: CaseId) -> String {
    let mut text = String::new();
    for row in circles_of(app, case).iter().flat_map(|circle| rows(app, *circle)) {
        for value in row.1 {
            match value {
                Value::Blob(bytes) => bytes.iter().for_each(|b| text.push_str(&format!("{b:02x}"))),
                Value::Text(words) => text.push_str(&words),
                _ => {}
            }
            text.push('\n');
        }
    }
    text
}

#[test]
fn no_participants_case_names_another() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let app = &club.app;
    let plans = club::plan(app, &club.cases).unwrap();
    let moved = ChangedTo::Moved { local: local(4, "17:00"), minutes: 60 };
    let second: Vec<_> =
        club.cases.iter().zip(&plans).map(|(case, plan)| (*case, of(plan, 2))).collect();
    let why = (moved, "Hallen er opptatt");
    app.change_occurrences(&second, why, Acting::Owner, None, at(1, "12:00")).unwrap();
    let logged = club.log_group(9).unwrap();
    for (n, case) in club.cases.iter().enumerate() {
        let all = all_of(app, *case);
        // what is their own is there
        assert!(all.contains(NAMES[n]) && all.contains(&logged[n].id.to_string()));
        assert!(all.contains("Gikk på banen") && all.contains("Møt ti minutter før"));
        for other in (0..3).filter(|other| *other != n) {
            let place = app.place(club.cases[other]).unwrap();
            for theirs in [
                NAMES[other].to_owned(),
                club.cases[other].to_string(),
                place.user().to_string(),
                logged[other].id.to_string(),
                plans[other].id.to_string(),
                place.pair.unwrap().to_string(),
            ] {
                assert!(!all.contains(&theirs), "{theirs} of {other} in {n}");
            }
        }
        assert!(!all.contains("Tirsdagsgruppa"));
    }
}

#[test]
fn a_text_that_names_another_of_the_group_is_refused_wherever_it_would_go() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let (app, [aase, bo, dagfinn]) = (&club.app, club.cases);
    let plans = club::plan(app, &[aase, bo]).unwrap();
    let log = |said: Said, common: Common| {
        let parts = [part(aase, None, said)];
        app.log_sessions(&common, &parts, Acting::Owner, None, at(2, "18:35"))
    };
    let with = |shared: &str, work: &str| Said {
        shared_note: shared.into(),
        work_note: work.into(),
        ..said(Attendance::Came)
    };
    let names = Reason::NamesAnother;
    // also of one who took no part that day
    refused(app, "participants.0.shared_note", names, || log(with("Med Dagfinn", ""), common(2)));
    refused(app, "participants.0.work_note", names, || log(with("", "Bos bror ringte"), common(2)));
    let place = Common { place: "Hos Bo".into(), ..common(2) };
    refused(app, "place", names, || log(with("", ""), place));
    let activity = Common { activity: "Dagfinns idé".into(), ..common(2) };
    refused(app, "activity", names, || log(with("", ""), activity));
    let new = tuesdays();
    let new = NewPlan { place: "Hos Bo".into(), ..new };
    refused(app, "place", names, || {
        app.plan_sessions(&[aase, bo], &new, Acting::Owner, None, at(0, "13:00"))
    });
    let dropped = [(aase, of(&plans[0], 2))];
    refused(app, "reason", names, || {
        let why = (ChangedTo::Dropped, "Dagfinn er syk");
        app.change_occurrences(&dropped, why, Acting::Owner, None, at(1, "12:00"))
    });
    let logged = log(with("", ""), common(2)).unwrap().remove(0).session;
    for (field, shared, reason) in [("shared_note", "Med Bo", "x"), ("reason", "", "Bo sa det")] {
        let said = Said { shared_note: shared.into(), ..Said::of(&logged) };
        let new = Rewritten { common: Common::of(&logged), said, reason: reason.into() };
        refused(app, field, names, || {
            app.correct_session((aase, logged.id), &new, Acting::Owner, None, at(3, "12:00"))
        });
    }
    refused(app, "work_note", names, || {
        app.add_work_note((aase, logged.session), "Ring Bo", None, at(3, "12:00"))
    });
    // one's own name is one's own, and in a log of one alone the others are not known to be others
    log_one(app, dagfinn, 2, Said { shared_note: "Dagfinn løp".into(), ..said(Attendance::Came) })
        .unwrap();
}

#[test]
fn a_log_is_one_envelope_a_circle_and_so_is_its_undo() {
    let folder = tempfile::tempdir().unwrap();
    let club = Club::new(folder.path()).unwrap();
    let app = &club.app;
    let mut logged = Vec::new();
    let new = written(app, || logged = club.log_group(2).unwrap());
    let expected: BTreeMap<CircleId, usize> = club
        .cases
        .iter()
        .flat_map(|case| {
            let [pair, _, work] = circles_of(app, *case);
            [(pair, 1), (work, 1)]
        })
        .collect();
    assert_eq!(new, expected);
    let all: Vec<_> = logged.iter().map(|one| (one.case, one.id)).collect();
    let undo = || app.undo_sessions(&all, later(at(2, "18:35"), 10)).unwrap();
    assert_eq!(written(app, undo), expected);
    assert_well(app);
}
