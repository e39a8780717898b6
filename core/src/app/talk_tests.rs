//! What talks are derived from, through the store: sessions, plans, pauses, goals, rounds.

use chrono::TimeDelta;

use super::agenda::SignalPoints;
use super::cases::NewCase;
use super::holding::{NewHeld, NewPromise, Onward};
use super::life::App;
use super::place::Acting;
use crate::ledger::ToRecord;
use crate::model::decision::{Form, NewDecision};
use crate::model::goal::{Goal, Level, Rating, Status, samples as goals};
use crate::model::id::{CaseId, GoalId, SessionId, TalkId};
use crate::model::person::Role;
use crate::model::session::pause::Pause;
use crate::model::session::plan::SessionPlan;
use crate::model::session::ratings::Attendance;
use crate::model::session::record::{SessionCorrection, TrainingSession};
use crate::model::session::samples as sessions;
use crate::model::talk::Kind;
use crate::model::talk::agenda::Source;
use crate::model::time::{Date, Now};
use crate::vault::{CodeCost, InsecureDemoPhoneKey};

/// `days` after 22 November 2026, at five in the afternoon in Oslo.
fn now(days: i64) -> Now {
    Now::new(1_795_363_200_000 + days * 86_400_000, "Europe/Oslo").unwrap()
}

fn day(days: i64) -> Date {
    now(0).date() + TimeDelta::days(days)
}

/// A contact's phone with a case in it.
struct Phone {
    app: App,
    case: CaseId,
    _folder: tempfile::TempDir,
}

impl Phone {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(folder.path()).unwrap();
        let (vault, role) = (folder.path().join("vault"), Role::TrainingContact);
        let app = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap().0;
        let new = NewCase {
            user_name: "Åse".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let case = app.open_case(&new, now(0)).unwrap();
        Self { app, case, _folder: folder }
    }

    fn put(&self, record: &dyn ToRecord) {
        let pair = self.app.place(self.case).unwrap().pair().unwrap();
        self.app.command(|command| command.put(pair, &[record])).unwrap();
    }

    fn session(&self, id: u8, days: i64) -> TrainingSession {
        TrainingSession { case: self.case, ..sessions::session(id, now(days).moment()) }
    }

    /// From `days` on, Tuesdays and Fridays.
    fn plan(&self, days: i64) -> SessionPlan {
        let mut plan = sessions::plan(&sessions::new_plan());
        plan.weekly.from = day(days);
        SessionPlan { case: self.case, ..plan }
    }

    fn pause(&self, id: u8, from: i64, to: i64) -> Pause {
        Pause { case: self.case, ..sessions::pause(id, day(from), Some(day(to))) }
    }

    fn due(&self, days: i64) -> Option<(Kind, Option<Date>)> {
        let next = self.app.next_talk(self.case, now(days)).unwrap();
        next.map(|next| (next.kind, next.due))
    }

    /// Plans a talk of the rhythm and holds it the same day.
    fn hold(&self, days: i64, agreements: Vec<NewPromise>) -> TalkId {
        let acting = Acting::Owner;
        let talk = self.app.plan_talk(self.case, None, acting, None, now(days)).unwrap().id;
        let owner = self.app.place(self.case).unwrap().contact();
        let next = Onward::Within { by: Some(day(days + 30)), owner: Some(owner) };
        let summary = "Det går".to_owned();
        let new = NewHeld { date: day(days), summary, agreements, next: Some(next) };
        self.app.hold_talk(self.case, talk, &new, acting, None, now(days)).unwrap();
        talk
    }

    /// The agenda proposed to the user for the talk that is planned, or for a new one.
    fn proposed(&self, days: i64, signals: &SignalPoints) -> Vec<Source> {
        let planned = self.app.talks(self.case, now(days)).unwrap().planned;
        let talk = planned.first().map_or_else(
            || self.app.plan_talk(self.case, None, Acting::Owner, None, now(days)).unwrap().id,
            |talk| talk.id,
        );
        let (app, acting) = (&self.app, Acting::User);
        let proposal = app.agenda_proposed(self.case, talk, signals, acting, now(days)).unwrap();
        proposal.left.into_iter().map(|point| point.source).collect()
    }

    fn decide(&self, end: Option<i64>) {
        let new = NewDecision::of(Form::Individual, day(0), end.map(day));
        self.app.set_decision(self.case, &new, now(0)).unwrap();
    }
}

#[test]
fn the_start_talk_is_due_at_the_first_session_that_is_planned_and_then_at_the_one_held() {
    let phone = Phone::new();
    assert_eq!(phone.due(0), Some((Kind::Start, None)));
    // Sunday 22 November: the first Tuesday is two days on
    phone.put(&phone.plan(0));
    assert_eq!(phone.due(0), Some((Kind::Start, Some(day(2)))));
    let pause = phone.pause(1, 0, 10);
    phone.put(&pause);
    assert_eq!(phone.due(0), Some((Kind::Start, Some(day(12)))), "the Friday after the pause");
    phone.put(&pause.withdraw(&now(0).moment()));
    assert_eq!(phone.due(0), Some((Kind::Start, Some(day(2)))));

    let missed = TrainingSession { attendance: Attendance::DidNotCome, ..phone.session(1, 2) };
    phone.put(&missed);
    phone.put(&phone.session(2, 9));
    assert_eq!(phone.due(9), Some((Kind::Start, Some(day(9)))), "the first that was held");
}

#[test]
fn the_first_held_session_is_found_among_many_by_the_version_that_counts() {
    let phone = Phone::new();
    phone.hold(0, vec![]);
    // twenty that were not held, more than are read at a time
    for id in 1..=20 {
        let one = phone.session(id, i64::from(id));
        phone.put(&TrainingSession { attendance: Attendance::Ill, ..one });
    }
    assert_eq!(phone.due(21).map(|due| due.0), Some(Kind::Regular), "none was held");
    let held = phone.session(30, 30);
    phone.put(&held);
    assert_eq!(phone.due(31), Some((Kind::Early, Some(day(72)))), "six weeks on");
    // corrected: it was two days earlier
    let correction = SessionCorrection { corrects: held.id, reason: Some("Feil dag".into()) };
    let earlier = TrainingSession {
        id: SessionId([31; 16]),
        session: held.session,
        version: 2,
        correction: Some(correction),
        ..phone.session(31, 28)
    };
    phone.put(&earlier);
    assert_eq!(phone.due(31), Some((Kind::Early, Some(day(70)))));
    // and undone: what stood before counts again
    phone.put(&TrainingSession { withdrawn: Some(now(31).moment()), ..earlier });
    assert_eq!(phone.due(31), Some((Kind::Early, Some(day(72)))));
}

#[test]
fn then_every_third_month_or_as_set_moved_by_pauses_until_the_end_talk() {
    let phone = Phone::new();
    phone.put(&phone.session(1, 0));
    phone.hold(0, vec![]);
    assert_eq!(phone.due(1), Some((Kind::Early, Some(day(42)))));
    phone.hold(35, vec![]);
    // 27 December and three months
    let march = "2027-03-27".parse::<Date>().unwrap();
    assert_eq!(phone.due(36), Some((Kind::Regular, Some(march))));
    phone.put(&phone.pause(1, 40, 49));
    assert_eq!(phone.due(60), Some((Kind::Regular, Some(march + TimeDelta::days(10)))));
    phone.app.set_talk_interval(phone.case, 2, Acting::Owner, now(36)).unwrap();
    let february = "2027-02-27".parse::<Date>().unwrap();
    assert_eq!(phone.due(60), Some((Kind::Regular, Some(february + TimeDelta::days(10)))));
    phone.decide(Some(170));
    assert_eq!(phone.due(60), Some((Kind::End, Some(february + TimeDelta::days(10)))));
    phone.decide(None);
    assert_eq!(phone.due(60).map(|due| due.0), Some(Kind::Regular));
}

#[test]
fn which_talk_is_planned_depends_on_the_day_it_is_to_be() {
    let phone = Phone::new();
    phone.put(&phone.session(1, 0));
    phone.decide(Some(150));
    let plan = |at: i64, days: i64| {
        let when = super::talks::When {
            local: now(days).local(),
            zone: "Europe/Oslo".into(),
            place: String::new(),
        };
        let planned = phone.app.plan_talk(phone.case, Some(&when), Acting::Owner, None, now(at));
        let planned = planned.unwrap();
        let reason = "Ny plan";
        let cancel =
            phone.app.cancel_talk(phone.case, planned.id, reason, Acting::Owner, None, now(at));
        cancel.unwrap();
        planned.kind
    };
    assert_eq!(plan(0, 5), Kind::Start);
    assert_eq!(plan(0, 94), Kind::End, "eight weeks before the period ends");
    phone.hold(0, vec![]);
    assert_eq!(plan(1, 40), Kind::Early);
}

fn goal(phone: &Phone, id: u8, date: i64) -> Goal {
    Goal {
        id: GoalId([id; 16]),
        case: phone.case,
        date: day(date),
        made: now(date).moment(),
        status: Status::Active,
        ..goals::active(id)
    }
}

fn rating(goal: &Goal, id: u8, date: i64) -> Rating {
    let level = Level::checked("level", 0).unwrap();
    let entered = now(date).moment();
    Rating { date: day(date), entered, ..goals::rating(id, goal, 1, level) }
}

#[test]
fn goals_to_rate_are_active_and_untouched_for_four_weeks() {
    let phone = Phone::new();
    let [old, rated, fresh, met] =
        [(1, 0), (2, 1), (3, 30), (4, 0)].map(|(id, date)| goal(&phone, id, date));
    for one in [&old, &rated, &fresh] {
        phone.put(one);
    }
    phone.put(&met.meet(&now(5).moment()).unwrap());
    phone.put(&rating(&rated, 1, 12));
    let of_goals = |days| -> Vec<Source> {
        let all = phone.proposed(days, &[]);
        all.into_iter().filter(|source| matches!(source, Source::Goal { .. })).collect()
    };
    let to_rate =
        |goal: &Goal, rated: Option<i64>| Source::Goal { goal: goal.id, rated: rated.map(day) };
    assert_eq!(of_goals(27), []);
    assert_eq!(of_goals(28), [to_rate(&old, None)]);
    assert_eq!(of_goals(40), [to_rate(&old, None), to_rate(&rated, Some(12))]);
    let taken_back = rating(&old, 2, 39);
    phone.put(&taken_back);
    assert_eq!(of_goals(40), [to_rate(&rated, Some(12))]);
    phone.put(&taken_back.withdraw(&now(40).moment()));
    assert_eq!(of_goals(40), [to_rate(&old, None), to_rate(&rated, Some(12))]);
}

#[test]
fn attendance_is_of_the_sessions_logged_since_the_last_held_talk() {
    let phone = Phone::new();
    let logged = |id: u8, days: i64, attendance| {
        phone.put(&TrainingSession { attendance, ..phone.session(id, days) });
    };
    let attendance = |days| -> Option<(u32, u32)> {
        phone.proposed(days, &[]).into_iter().find_map(|source| match source {
            Source::Attendance { came, planned } => Some((came, planned)),
            _ => None,
        })
    };
    assert_eq!(attendance(1), None, "nobody has logged any");
    logged(1, 1, Attendance::Came);
    logged(2, 2, Attendance::DidNotCome);
    logged(3, 3, Attendance::Late);
    assert_eq!(attendance(3), Some((2, 3)));
    assert_eq!(attendance(2), Some((1, 2)), "what lies ahead doesn't count");
    // on the day of the talk it was talked about
    let talk = phone.app.talks(phone.case, now(3)).unwrap().planned[0].id;
    let owner = phone.app.place(phone.case).unwrap().contact();
    let next = Onward::Within { by: Some(day(30)), owner: Some(owner) };
    let new = NewHeld { date: day(3), summary: "Ok".into(), agreements: vec![], next: Some(next) };
    phone.app.hold_talk(phone.case, talk, &new, Acting::Owner, None, now(3)).unwrap();
    assert_eq!(attendance(4), None);
    logged(4, 5, Attendance::CancelledByContact);
    assert_eq!(attendance(6), Some((0, 1)));
}

#[test]
fn rounds_open_agreements_and_the_periods_end_are_proposed_and_signals_of_items_in_pairs() {
    let phone = Phone::new();
    assert_eq!(phone.proposed(0, &[]), [Source::AssessmentDue { round: 1, due: day(0) }]);
    let draft = phone.app.begin_contact_part(phone.case, now(1)).unwrap();
    let item = draft.asked[0].clone();
    let instrument = super::answering::instrument().unwrap();
    let answer = crate::questionnaire::answer::Answer::Code(2);
    let moment = now(1).moment();
    phone.app.step(draft.id, |d| d.mark(&item, answer, instrument, &moment)).unwrap();
    phone.app.finish(draft.id, None, now(1)).unwrap();
    assert_eq!(phone.proposed(1, &[]), [Source::AssessmentDone { round: 1, date: day(1) }]);

    let who = phone.app.place(phone.case).unwrap().contact();
    let promise = NewPromise { who: Some(who), what: "Ringe hallen".into(), by: Some(day(10)) };
    let planned = phone.app.talks(phone.case, now(1)).unwrap().planned[0].id;
    phone.app.cancel_talk(phone.case, planned, "Ny", Acting::Owner, None, now(1)).unwrap();
    phone.hold(2, vec![promise]);
    let agreement = phone.app.agreements(phone.case).unwrap().remove(0).id;
    let of_agreement = Source::Agreement { agreement, by: day(10) };
    assert_eq!(phone.proposed(3, &[]), std::slice::from_ref(&of_agreement));

    phone.decide(Some(100));
    assert_eq!(phone.proposed(15, &[]), std::slice::from_ref(&of_agreement), "not near yet");
    let end = Source::PeriodEnds { on: day(100) };
    assert_eq!(phone.proposed(16, &[]), [of_agreement.clone(), end.clone()]);
    phone.app.agreement_done(phone.case, agreement, Acting::Owner, now(16)).unwrap();
    assert_eq!(phone.proposed(16, &[]), std::slice::from_ref(&end));

    // S9 is in a pair; S10 to S14 and what they are paired with elsewhere are not
    let of = |item: &str| (format!("answer_changed/{item}/2"), Some(item.to_owned()));
    let mut signals = vec![("not_held/none/1".to_owned(), None), of("S9")];
    signals.extend(["S10", "S11", "S12", "S13", "O12", "O15", "O17"].map(of));
    let signal = |at: usize| {
        let (signal, item) = signals[at].clone();
        Source::Signal { signal, item }
    };
    assert_eq!(phone.proposed(16, &signals), [signal(0), signal(1), end]);
}
