//! What a closed case refuses, and what it still takes: each command is asked, by the day it is about.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::goals::Purpose;
use medspiller_core::app::sessions::{LogPart, Rewritten};
use medspiller_core::app::talks::holding::{NewHeld, NewPromise, Onward};
use medspiller_core::app::{Acting, App};
use medspiller_core::model::id::{CaseId, GoalId, SessionId, TalkId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::occurrence::OccurrenceRef;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::SessionPlan;
use medspiller_core::model::session::ratings::{Attendance, Given, GivenBy, NewRatings};
use medspiller_core::model::talk::Asked;
use medspiller_core::model::time::Now;
use medspiller_core::model::transition::ServiceKind;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_tests::case_life::{closing, decision, ola};
use medspiller_tests::club::{self, local, of, own, part, said, tuesdays};
use medspiller_tests::goals::{new_goal, rating};
use medspiller_tests::now;
use medspiller_tests::refusals::refused;
use medspiller_tests::talks::{OWN, Table, at, day, held, preparation};

/// The last day: a Tuesday, on which a session is planned.
const LAST: i64 = 30;

/// The day after next.
fn today() -> Now {
    now(LAST + 2).unwrap()
}

/// A case with a bit of everything, closed two days ago, on a contact's phone.
struct Closed {
    _folder: tempfile::TempDir,
    table: Table,
    goal: GoalId,
    plan: SessionPlan,
    session: SessionId,
    talk: TalkId,
}

fn closed() -> Closed {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let (app, case) = (&table.app, table.case);
    let goal = app.set_goal(case, &new_goal("Svømme", 0), None, now(0).unwrap()).unwrap().id;
    let plans = app.plan_sessions(&[case], &tuesdays(), OWN, None, now(0).unwrap());
    let plan = plans.unwrap().remove(0);
    let logged = log(app, case, &plan, 23, now(23).unwrap()).unwrap();
    app.set_decision(case, &decision(0, Some(80)), now(0).unwrap()).unwrap();
    let talk = table.planned(40);
    app.close_case(case, None, &closing(LAST), OWN, None, now(LAST).unwrap()).unwrap();
    Closed { goal, session: logged, plan, talk, table, _folder: folder }
}

fn log(
    app: &App,
    case: CaseId,
    plan: &SessionPlan,
    days: i64,
    now: Now,
) -> Result<SessionId, medspiller_core::app::AppError> {
    let common = Common { in_group: false, ..club::common(days) };
    let parts: [LogPart; 1] = [part(case, Some(of(plan, days)), said(Attendance::Came))];
    Ok(app.log_sessions(&common, &parts, OWN, None, now)?.remove(0).session.id)
}

impl Closed {
    #[track_caller]
    fn refuses<T: std::fmt::Debug>(
        &self,
        command: impl FnOnce(&App, CaseId) -> Result<T, medspiller_core::app::AppError>,
    ) {
        let (app, case) = (&self.table.app, self.table.case);
        refused(app, "case", Reason::Ended, || command(app, case));
    }
}

#[test]
fn what_is_about_a_day_after_the_last_is_refused() {
    let story = closed();
    let (goal, talk, plan) = (story.goal, story.talk, story.plan.clone());
    // goals
    let new = new_goal("Løpe", 0);
    for purpose in [Purpose::New, Purpose::Next(goal), Purpose::Change(goal)] {
        story.refuses(|app, case| app.write_goal(case, purpose, &new, None, today()));
        story.refuses(|app, case| app.check_goal(case, purpose, &new, today()));
    }
    let rated = rating(&story.table.app, story.table.case, 1, LAST + 1);
    story.refuses(|app, case| app.rate_goal(case, goal, &rated, Acting::User, None, today()));
    story.refuses(|app, case| app.meet_goal(case, goal, today()));
    story.refuses(|app, case| app.set_goal_aside(case, goal, "Ikke nå", None, today()));
    // plans, pauses
    let later =
        medspiller_core::model::session::plan::NewPlan { from: day(LAST + 3), ..tuesdays() };
    story.refuses(|app, case| app.plan_sessions(&[case], &later, OWN, None, today()));
    let moved = ChangedTo::Moved { local: local(LAST + 5, "17:00"), minutes: 60 };
    let occurrence = OccurrenceRef { plan: plan.id, date: day(LAST + 7) };
    story.refuses(|app, case| {
        app.change_occurrences(&[(case, occurrence)], (moved, ""), OWN, None, today())
    });
    let pause = (PauseKind::Holiday, (day(LAST + 3), None));
    story.refuses(|app, case| app.begin_pause(case, pause, OWN, None, today()));
    // sessions
    let common = Common { in_group: false, ..club::common(LAST + 1) };
    story.refuses(|app, case| {
        let parts = [part(case, None, said(Attendance::Came))];
        app.log_sessions(&common, &parts, OWN, None, today())
    });
    let next = OccurrenceRef { plan: plan.id, date: day(LAST + 7) };
    story.refuses(|app, case| app.keep_mood_before((case, next), own(3), today()));
    // talks
    let when = at(LAST + 4, "");
    story.refuses(|app, case| app.move_talk(case, talk, &when, "Syk", OWN, None, today()));
    story.refuses(|app, case| {
        let because = medspiller_core::model::talk::Because::Signal { signal: "x".into() };
        app.plan_extra_talk(case, &because, Some(&when), OWN, None, today())
    });
    story.refuses(|app, case| app.set_talk_interval(case, 4, OWN, today()));
    story.refuses(|app, case| app.ask_for_talk(case, Asked::Triangle, "", OWN, None, today()));
    let own = preparation(story.table.user, &["phrase-user-new"], "");
    story.refuses(|app, case| app.prepare(case, talk, &own, Acting::User, None, today()));
    let keys = ["attendance".to_owned()];
    story.refuses(|app, case| app.pass_on(case, talk, &keys, &[], Acting::User, today()));
    let after = held(LAST + 1, Onward::CaseCloses);
    story.refuses(|app, case| app.hold_talk(case, talk, &after, OWN, None, today()));
    // the talk was on the last day, and something is agreed for later
    let contact = story.table.contact;
    let promise = NewPromise { who: Some(contact), what: "Ringe".into(), by: Some(day(40)) };
    let late = NewHeld { agreements: vec![promise], ..held(LAST, Onward::CaseCloses) };
    story.refuses(|app, case| app.hold_talk(case, talk, &late, OWN, None, today()));
    // the assessment
    story.refuses(|app, case| app.begin_user_part(case, SatWith::Contact, today()));
    story.refuses(|app, case| app.begin_contact_part(case, today()));
    // decisions and people
    let new = decision(100, Some(120));
    story.refuses(|app, case| app.add_decision(case, &new, None, today()));
    let there = story.table.app.decision(story.table.case).unwrap().unwrap().id;
    story.refuses(|app, case| app.ask_for_renewal(case, there, day(LAST + 1), OWN, today()));
    story.refuses(|app, case| app.change_person(case, &ola(LAST + 1), OWN, None, today()));
}

#[test]
fn what_was_up_to_the_last_day_is_taken_after_it_too() {
    let story = closed();
    let (app, case, goal) = (&story.table.app, story.table.case, story.goal);
    log(app, case, &story.plan, LAST, today()).unwrap();
    app.rate_goal(case, goal, &rating(app, case, 1, LAST), Acting::User, None, today()).unwrap();
    let held = held(LAST, Onward::CaseCloses);
    app.hold_talk(case, story.talk, &held, OWN, None, today()).unwrap();
    let there = app.decision(case).unwrap().unwrap().id;
    app.ask_for_renewal(case, there, day(LAST), OWN, today()).unwrap();
    app.change_person(case, &ola(LAST), OWN, None, today()).unwrap();
}

#[test]
fn what_mends_and_what_belongs_to_the_end_is_taken() {
    let story = closed();
    let (app, case, goal) = (&story.table.app, story.table.case, story.goal);
    app.set_importance(case, goal, Some(2)).unwrap();
    let ratings = NewRatings {
        exertion: Some(Given { value: 5, given_by: GivenBy::User }),
        ..NewRatings::default()
    };
    let rated =
        app.rate_session((case, story.session), (&ratings, ""), Acting::User, None, today());
    let rewritten = |days| Rewritten {
        common: Common { in_group: false, minutes: Some(60), ..club::common(days) },
        said: Said { ratings: ratings.clone(), ..said(Attendance::Late) },
        reason: "Feil".into(),
    };
    let version = rated.unwrap().id;
    // moved to a day on which it was closed, it is about that day
    story.refuses(|app, case| {
        app.correct_session((case, version), &rewritten(LAST + 1), Acting::User, None, today())
    });
    app.correct_session((case, version), &rewritten(23), Acting::User, None, today()).unwrap();
    app.end_plans(&[(case, story.plan.id)], day(LAST + 3), OWN, None, today()).unwrap();
    app.cancel_talk(case, story.talk, "Avsluttet", OWN, None, today()).unwrap();
    let corrected = decision(0, Some(70));
    let there = app.decision(case).unwrap().unwrap().id;
    app.correct_decision(case, there, &corrected, None, today()).unwrap();
    let ways = [ServiceKind::OnOnesOwn].into();
    let way = app.settle_way_onward(case, None, (&ways, "", day(LAST + 1)), OWN, None, today());
    app.withdraw_way_onward(case, way.unwrap().id, today()).unwrap();
    app.set_birth_date(case, "1990-01-01".parse().unwrap(), OWN, today()).unwrap();
    let standing = app.endings(case).unwrap().standing(today().date()).unwrap().id;
    app.close_case(case, Some(standing), &closing(29), OWN, None, today()).unwrap();
    app.reopen_case(case, standing, day(LAST + 2), OWN, today()).unwrap();
    app.set_goal(case, &new_goal("Løpe", LAST), None, today()).unwrap();
}

#[test]
fn an_answering_that_was_begun_before_the_end_can_be_finished() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::in_folder(folder.path());
    let (app, case) = (&table.app, table.case);
    let draft = app.begin_contact_part(case, now(10).unwrap()).unwrap();
    let instrument = medspiller_core::app::answering::instrument().unwrap();
    let mark = |item: &str, days: i64| {
        let moment = now(days).unwrap().moment();
        let answer = medspiller_core::questionnaire::answer::Answer::Code(2);
        app.step(draft.id, |draft| draft.mark(&item.into(), answer, instrument, &moment)).unwrap()
    };
    mark("O1", 10);
    app.close_case(case, None, &closing(12), OWN, None, now(11).unwrap()).unwrap();
    // under way, it is given; what is new is refused
    assert_eq!(app.begin_contact_part(case, now(14).unwrap()).unwrap().id, draft.id);
    mark("O2", 14);
    let finished = app.finish(draft.id, None, now(14).unwrap()).unwrap();
    assert_eq!(finished.date(), day(10));
    let corrected = app.begin_correction(case, 1, finished.part).unwrap();
    assert_eq!(corrected.round, 1);
}
