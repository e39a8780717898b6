//! Several at once: threads in one open vault, and the vault open twice.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};

use medspiller_core::app::App;
use medspiller_core::app::cases::NewCase;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_core::vault::CodeCost;
use medspiller_tests::{CODE, Phone, now, open_case, walk};

struct Open {
    _folder: tempfile::TempDir,
    phone: Phone,
    app: App,
}

fn open() -> Open {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let app = phone.create().unwrap().0;
    Open { _folder: folder, phone, app }
}

#[test]
fn a_part_begun_twice_at_once_is_one_draft() {
    let Open { app, .. } = &open();
    for _ in 0..20 {
        let case = open_case(app, now(0).unwrap()).unwrap();
        let together = Barrier::new(4);
        let begin = || {
            together.wait();
            app.begin_user_part(case, SatWith::Contact, now(0).unwrap()).map(|draft| draft.id)
        };
        let begun: BTreeSet<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(begin)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap().unwrap()).collect()
        });
        assert_eq!(begun.len(), 1);
    }
}

#[test]
fn a_screen_never_sees_a_part_neither_under_way_nor_finished() {
    let Open { app, .. } = &open();
    let cases: Vec<CaseId> = (0..30).map(|_| open_case(app, now(0).unwrap()).unwrap()).collect();
    for case in &cases {
        app.begin_contact_part(*case, now(0).unwrap()).unwrap();
    }
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for case in &cases {
                let draft = app.case(*case).unwrap().drafts.remove(0);
                app.finish(draft.id, None, now(0).unwrap()).unwrap();
            }
            ended.store(true, Ordering::Relaxed);
        });
        while !ended.load(Ordering::Relaxed) {
            for state in app.cases().unwrap() {
                let there = (state.under_way(Part::Objective).is_some(), state.assessments.len());
                assert!(matches!(there, (true, 0) | (false, 1)), "{there:?}");
            }
        }
    });
}

#[test]
fn a_service_user_has_one_case_however_often_it_is_opened_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let app = App::create(&phone.vault, Role::ServiceUser, CODE, CodeCost::FLOOR, &phone.key);
    let app = app.unwrap().0;
    let together = Barrier::new(4);
    let opened: usize = std::thread::scope(|scope| {
        let open = || {
            together.wait();
            usize::from(open_case(&app, now(0).unwrap()).is_ok())
        };
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(open)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!((opened, app.cases().unwrap().len()), (1, 1));
}

#[test]
fn a_vault_that_is_open_twice_loses_nothing() {
    let Open { app: first, phone, .. } = &open();
    let second = phone.unlock(now(0).unwrap()).unwrap();
    let case = open_case(first, now(0).unwrap()).unwrap();
    for days in [0, 200, 400] {
        let at = now(days).unwrap();
        walk::through(first, first.begin_user_part(case, SatWith::Contact, at).unwrap(), at)
            .unwrap();
        walk::through(&second, second.begin_contact_part(case, at).unwrap(), at).unwrap();
        for app in [first, &second] {
            let correction = app.begin_correction(case, 1, Part::Objective).unwrap();
            walk::through(app, correction, at).unwrap();
        }
    }
    let new = NewCase {
        user_name: "Ola".into(),
        contact_name: "Kari".into(),
        user_under_18: true,
        contact_under_18: false,
        without_substance: true,
    };
    second.open_case(&new, now(400).unwrap()).unwrap();
    assert_eq!(first.cases().unwrap().len(), 2);
    for app in [first, &second] {
        assert_eq!(app.case(case).unwrap().assessments.len(), 12);
        assert_eq!(app.check().unwrap(), []);
    }
}
