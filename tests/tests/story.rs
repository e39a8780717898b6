//! The story: a case is opened, the user answers with the contact, is interrupted and goes on, the
//! contact answers, both perspectives are seen, and half a year later round 2.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::App;
use medspiller_core::app::answering::instrument;
use medspiller_core::model::id::{CaseId, DraftId};
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::questionnaire::answer::{Answer, ItemCode, Missing, Part};
use medspiller_core::questionnaire::assessment::{DayKind, SatWith};
use medspiller_core::questionnaire::draft::Step;
use medspiller_tests::{Phone, now, open_case};

fn answer(app: &App, draft: DraftId, code: u8, days: i64) {
    let at = now(days).unwrap();
    app.step(draft, |draft| {
        let item = draft.current().cloned().unwrap();
        draft.mark(&item, Answer::Code(code), instrument().unwrap(), &at.moment())?;
        draft.go_on()
    })
    .unwrap();
}

/// Answers all 18 with yes and locks them.
fn contact_answers(app: &App, case: CaseId, days: i64) {
    let at = now(days).unwrap();
    let draft = app.begin_contact_part(case, at).unwrap();
    for item in &draft.asked {
        let moment = at.moment();
        app.step(draft.id, |d| d.mark(item, Answer::Code(2), instrument().unwrap(), &moment))
            .unwrap();
    }
    app.finish(draft.id, None, at).unwrap();
}

#[test]
fn two_rounds_with_an_interruption() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (app, _) = phone.create().unwrap();
    let case = open_case(&app, now(0).unwrap()).unwrap();

    // together, two skipped, put down at question 9
    let draft = app.begin_user_part(case, SatWith::Contact, now(0).unwrap()).unwrap().id;
    for question in 1..=8 {
        if question == 3 || question == 6 {
            app.step(draft, |d| d.skip()).unwrap();
        } else {
            answer(&app, draft, 4, 0);
        }
    }
    drop(app);

    let app = phone.unlock(now(1).unwrap()).unwrap();
    let state = app.case(case).unwrap();
    let resumed = state.under_way(Part::Subjective).unwrap();
    assert_eq!((resumed.id, resumed.progress()), (draft, (9, 14)));
    for _ in 9..=14 {
        answer(&app, draft, 2, 1);
    }

    // one answered after all, the other declined
    let asked = app.step(draft, |d| d.answer_skipped()).unwrap();
    assert_eq!(asked.current(), Some(&ItemCode::from("S3")));
    answer(&app, draft, 5, 1);
    let again = app.step(draft, |d| d.skip()).unwrap();
    assert_eq!((again.step.clone(), again.skipped_count()), (Step::AskSkipped, 1));
    app.step(draft, |d| d.decline_skipped()).unwrap();
    app.step(draft, |d| d.set_day(Some(DayKind::Ordinary))).unwrap();
    let locked = app.finish(draft, None, now(1).unwrap()).unwrap();
    assert_eq!(locked.answers[&ItemCode::from("S3")], Answer::Code(5));
    assert_eq!(locked.answers[&ItemCode::from("S6")], Answer::Missing(Missing::Declined));
    assert!(matches!(app.draft(draft), Err(medspiller_core::app::AppError::NotFound(_))));

    contact_answers(&app, case, 2);
    let state = app.case(case).unwrap();
    assert_eq!(state.newest(1, Part::Subjective), Some(&locked));
    assert_eq!(state.rounds().len(), 1);
    assert_eq!(state.round_to_begin(Part::Subjective, now(2).unwrap().date()).unwrap(), None);
    let too_early = app.begin_user_part(case, SatWith::Contact, now(100).unwrap()).unwrap_err();
    assert!(matches!(
        too_early,
        medspiller_core::app::AppError::Invalid(Invalid { ref field, reason: Reason::NotDue })
            if field == "round"
    ));

    // six months later round 2 is due
    let due = app.case(case).unwrap().next_round(now(2).unwrap().date()).unwrap().due.unwrap();
    assert_eq!(due.to_string(), "2027-05-22");
    let draft = app.begin_user_part(case, SatWith::Alone, now(183).unwrap()).unwrap();
    assert_eq!((draft.round, draft.shown_to_contact), (2, false));
    for _ in 1..=14 {
        answer(&app, draft.id, 3, 183);
    }
    app.step(draft.id, |d| d.set_day(None)).unwrap();
    app.finish(draft.id, None, now(183).unwrap()).unwrap();
    contact_answers(&app, case, 184);

    // a correction is a new version; both stay
    let draft = app.begin_correction(case, 1, Part::Subjective).unwrap();
    app.step(draft.id, |d| d.edit(&"S1".into())).unwrap();
    answer(&app, draft.id, 1, 185);
    let corrected = app.finish(draft.id, Some("Trykket feil"), now(185).unwrap()).unwrap();
    let state = app.case(case).unwrap();
    assert_eq!(state.newest(1, Part::Subjective), Some(&corrected));
    assert_eq!(state.versions(1, Part::Subjective).count(), 2);
    assert_eq!(state.rounds().len(), 2);

    assert_eq!(app.check().unwrap(), vec![]);
    app.rebuild().unwrap();
    assert_eq!(app.case(case).unwrap().assessments, state.assessments);
}
