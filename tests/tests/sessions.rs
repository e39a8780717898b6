//! The story: a month of sessions with a group, on the contact's phone, and on the phones of one
//! participant and of the municipality.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::sessions::Rewritten;
use medspiller_core::app::{Acting, App};
use medspiller_core::ledger::ToRecord;
use medspiller_core::model::goal::{Goal, Level, NewGoal};
use medspiller_core::model::id::{CaseId, GoalId, SessionId};
use medspiller_core::model::session::change::ChangedTo;
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::occurrence::Standing;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::SessionPlan;
use medspiller_core::model::session::ratings::{Attendance, GivenBy, NewRatings};
use medspiller_core::model::session::record::{TrainingSession, WorkNote};
use medspiller_core::model::time::Now;
use medspiller_core::vault::SigningKey;
use medspiller_tests::circles;
use medspiller_tests::club::{self, at, common, contacts, day, later, local, of, own, part, said};
use medspiller_tests::trio::{Trio, assert_well};

struct Month {
    trio: Trio,
    cases: [CaseId; 3],
    plans: Vec<SessionPlan>,
}

impl Month {
    fn app(&self) -> &App {
        &self.trio.contact
    }

    /// Logs a Tuesday of the group, each with what is said of them.
    fn log(
        &self,
        days: i64,
        what: &Common,
        rows: &[(usize, Said)],
        clock: &str,
    ) -> Vec<TrainingSession> {
        let parts: Vec<_> = rows
            .iter()
            .map(|(n, said)| part(self.cases[*n], Some(of(&self.plans[*n], days)), said.clone()))
            .collect();
        let now = at((what.start.date() - day(0)).num_days(), clock);
        let logged = self.app().log_sessions(what, &parts, Acting::Owner, None, now).unwrap();
        logged.into_iter().map(|logged| logged.session).collect()
    }

    fn standing(&self, n: usize, days: i64) -> Vec<Standing> {
        let found = self.app().occurrences(self.cases[n], (day(days), day(days))).unwrap();
        found.iter().map(|occurrence| occurrence.standing).collect()
    }

    fn unlogged(&self, n: usize, now: Now) -> usize {
        self.app().unlogged(self.cases[n], now).unwrap().len()
    }
}

fn begin(folder: &std::path::Path) -> Month {
    let trio = Trio::new(folder).unwrap();
    let (cases, _) = club::group(&trio.contact, trio.case).unwrap();
    let plans = club::plan(&trio.contact, &cases).unwrap();
    Month { trio, cases, plans }
}

#[test]
fn a_month_of_sessions_with_a_group() {
    let folder = tempfile::tempdir().unwrap();
    let month = begin(folder.path());
    let (app, [aase, bo, dagfinn]) = (month.app(), month.cases);

    // the first Tuesday: what the log begins with is the plan, and how it went is empty
    let beginning = app.begin_log(&month.cases, true, None, at(2, "18:35")).unwrap();
    assert_eq!(beginning.defaults.start, local(2, "17:00"));
    assert_eq!(beginning.defaults.activity.as_deref(), Some("Håndball"));
    let planned: Vec<_> =
        beginning.participants.iter().map(|one| one.planned.as_ref().unwrap().of).collect();
    assert_eq!(planned, month.plans.iter().map(|plan| of(plan, 2)).collect::<Vec<_>>());

    let mut first = said(Attendance::Came);
    first.ratings = NewRatings { exertion: Some(own(3)), ..NewRatings::default() };
    first.shared_note = "Traff på mål to ganger.".into();
    first.work_note = "Spør om nye sko.".into();
    let rows = [(0, first), (1, said(Attendance::Late)), (2, said(Attendance::DidNotCome))];
    let logged = month.log(2, &common(2), &rows, "18:35");
    assert_eq!(app.work_notes(aase, logged[0].session).unwrap().len(), 1);
    assert_eq!(month.unlogged(1, at(2, "18:36")), 0);

    // wrong after all: nine seconds later all of it is undone at once
    let all: Vec<(CaseId, SessionId)> = logged.iter().map(|one| (one.case, one.id)).collect();
    let nine_later = later(at(2, "18:35"), 9);
    app.undo_sessions(&all, nine_later).unwrap();
    assert_eq!(app.work_notes(aase, logged[0].session).unwrap(), Vec::<WorkNote>::new());
    for n in 0..3 {
        assert_eq!(month.unlogged(n, at(2, "18:36")), 1);
        assert_eq!(app.sessions(month.cases[n], (day(0), day(9))).unwrap(), []);
    }
    let logged = month.log(2, &common(2), &rows, "18:40");

    // the next is moved from Tuesday to Thursday for all, and logged there
    let tuesday: Vec<_> = (0..3).map(|n| (month.cases[n], of(&month.plans[n], 9))).collect();
    let to = ChangedTo::Moved { local: local(11, "17:00"), minutes: 60 };
    app.change_occurrences(
        &tuesday,
        (to, "Hallen er opptatt"),
        Acting::Owner,
        None,
        at(7, "10:00"),
    )
    .unwrap();
    assert_eq!((month.standing(1, 9), month.standing(1, 11)), (vec![], vec![Standing::Moved]));
    let thursday = Common { start: local(11, "17:00"), minutes: Some(60), ..common(9) };
    let came = || said(Attendance::Came);
    month.log(9, &thursday, &[(0, came()), (1, came()), (2, said(Attendance::Ill))], "18:10");

    // Dagfinn is away the week after: nothing is asked of him, the two others are logged
    let holiday = (PauseKind::Holiday, (day(15), Some(day(21))));
    app.begin_pause(dagfinn, holiday, Acting::Owner, None, at(12, "10:00")).unwrap();
    assert_eq!(month.standing(2, 16), [Standing::Paused]);
    let beginning = app.begin_log(&month.cases, true, None, at(16, "18:35")).unwrap();
    let paused: Vec<bool> = beginning.participants.iter().map(|one| one.paused).collect();
    assert_eq!(paused, [false, false, true]);
    let mut rated = came();
    rated.ratings.mood_after = Some(contacts(4));
    month.log(16, &common(16), &[(0, rated), (1, said(Attendance::CancelledWithNotice))], "18:35");
    assert_eq!(month.unlogged(2, at(17, "10:00")), 0);

    // the last before Christmas is dropped
    let last: Vec<_> = (0..3).map(|n| (month.cases[n], of(&month.plans[n], 23))).collect();
    app.change_occurrences(&last, (ChangedTo::Dropped, ""), Acting::Owner, None, at(18, "09:00"))
        .unwrap();
    assert_eq!(month.standing(0, 23), [Standing::Dropped]);

    // on her own phone Åse sees her sessions, fills what was empty, and says herself how she felt
    month.trio.exchange().unwrap();
    let user = &month.trio.user;
    let seen = user.sessions(aase, (day(0), day(30))).unwrap();
    assert_eq!(seen.len(), 3);
    let ratings =
        NewRatings { exertion: Some(own(7)), mood_after: Some(own(5)), ..NewRatings::default() };
    let now = at(17, "12:00");
    let version = (aase, seen[2].id);
    let rated = user.rate_session(version, (&ratings, ""), Acting::Owner, None, now).unwrap();
    assert_eq!((rated.version, rated.by), (2, user.place(aase).unwrap().me));
    assert_eq!(rated.ratings.mood_after.unwrap().given_by, GivenBy::User);
    // and the contact corrects the first, with a reason
    let mut new = Rewritten {
        common: Common::of(&logged[0]),
        said: Said::of(&logged[0]),
        reason: "Hun kom ti minutter for sent".into(),
    };
    new.said.attendance = Some(Attendance::Late);
    app.correct_session((aase, logged[0].id), &new, Acting::Owner, None, at(17, "13:00")).unwrap();
    month.trio.exchange().unwrap();

    // what all who share the envelopes see is the same
    month.trio.assert_same();
    for app in [app, user] {
        let seen = app.sessions(aase, (day(0), day(30))).unwrap();
        let attendance: Vec<_> = seen.iter().map(|one| one.attendance).collect();
        assert_eq!(attendance, [Attendance::Late, Attendance::Came, Attendance::Came]);
        assert_eq!(seen[2], rated);
        assert_eq!(app.session_versions(aase, logged[0].session).unwrap().len(), 2);
        assert_eq!(app.last_held(aase).unwrap().unwrap(), rated);
    }
    // the municipality has the work note, and no session
    let note = month.trio.coordinator.work_notes(aase, logged[0].session).unwrap();
    assert_eq!(
        note.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(),
        ["Spør om nye sko."]
    );
    assert_eq!(month.trio.coordinator.sessions(aase, (day(0), day(30))).unwrap(), []);
    // the user has neither the note nor the group
    assert_eq!(user.work_notes(aase, logged[0].session).unwrap(), []);
    assert_eq!(user.groups().unwrap(), []);
    assert_eq!(app.sessions(bo, (day(0), day(30))).unwrap().len(), 3);
    assert_well(app);
}

#[test]
fn steps_on_goals_and_moods_of_both_kinds_come_through() {
    let folder = tempfile::tempdir().unwrap();
    let month = begin(folder.path());
    let (app, case) = (month.app(), month.cases[0]);
    let goal = goal(&month);
    let planned = of(&month.plans[0], 2);

    // said an hour before, on the contact's phone
    app.keep_mood_before((case, planned), own(2), at(2, "16:00")).unwrap();
    let kept = app.begin_log(&[case], false, Some(planned), at(2, "18:35")).unwrap();
    assert_eq!(kept.participants[0].mood_before.unwrap().mood.value.number(), 2);
    assert_eq!(kept.participants[0].goals, std::slice::from_ref(&goal));
    let mut row = said(Attendance::Came);
    row.ratings.steps = [(goal.id, own(1))].into();
    row.ratings.mood_after = Some(own(4));
    let logged = month.log(2, &common(2), &[(0, row)], "18:35").remove(0);
    let before = logged.ratings.mood_before.unwrap();
    assert_eq!((before.retrospective, before.entered), (false, at(2, "16:00").utc));
    assert_eq!(logged.ratings.steps[&goal.id].value, Level::More);
    assert_eq!(app.kept_mood(case, planned).unwrap(), None);

    // a mood before that is said afterwards is marked
    let other = month.log(9, &common(9), &[(0, said(Attendance::Came))], "18:35").remove(0);
    let ratings =
        NewRatings { mood_before: Some((own(3), at(9, "19:00").utc)), ..NewRatings::default() };
    let rated = app
        .rate_session((case, other.id), (&ratings, ""), Acting::User, None, at(9, "19:00"))
        .unwrap();
    assert!(rated.ratings.mood_before.unwrap().retrospective);
    assert_eq!(rated.on, Some(app.place(case).unwrap().me));
    assert_well(app);
}

/// Åse's goal, written into the pair's circle as another phone of it would.
fn goal(month: &Month) -> Goal {
    let app = month.app();
    let case = month.cases[0];
    let place = app.place(case).unwrap();
    let new = NewGoal {
        words: "Spille en hel kamp".into(),
        domains: vec!["health".into()],
        importance: None,
        difficulty: None,
        date: day(0),
        start: -1,
        levels: ["", "", "Ti minutter", "", ""].map(str::to_owned),
    };
    let moment = at(0, "14:00").moment();
    let entry = place.entry(Acting::Owner, &moment);
    let id = GoalId([7; 16]);
    let goal = Goal::make(&new, &["health"], id, case, &entry).unwrap();
    let (key, pair) = (SigningKey::make().unwrap(), place.pair().unwrap());
    app.add_phone(case, place.user(), &key.public()).unwrap();
    let record = goal.to_record().unwrap();
    let written = circles::write(&app.envelopes(pair).unwrap(), &key, &[record]).unwrap();
    assert_eq!(app.ingest(&[written]).unwrap(), 1);
    goal
}
