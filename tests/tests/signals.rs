//! The story: what is worth talking about, to each of the three, from what their circles hold.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::talks::When;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::insight::signals::{Evidence, SignalKind};
use medspiller_core::ledger::ToRecord;
use medspiller_core::model::closing::{Closing, ClosingReason, History, NewClosing};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::id::{CaseId, CircleId, ClosingId, PersonChangeId, WayOnwardId};
use medspiller_core::model::invalid::Reason;
use medspiller_core::model::people::change::{self, ChangeReason, NewPersonChange, PersonChange};
use medspiller_core::model::session::log::{Common, Said};
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::plan::{NewPlan, SessionPlan};
use medspiller_core::model::session::ratings::{Attendance, NewRatings};
use medspiller_core::model::talk::Because;
use medspiller_core::model::time::Now;
use medspiller_core::model::transition::{ServiceKind, WayOnward};
use medspiller_core::questionnaire::answer::{Answer, Part};
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_tests::circles;
use medspiller_tests::club::{self, at, day, local, of, own, part, said, tuesdays};
use medspiller_tests::refusals::{not_found, refused};
use medspiller_tests::trio::{Trio, assert_well};
use medspiller_tests::{Phone, walk};

/// A case on three phones, with a session every Tuesday.
struct Story {
    _folder: tempfile::TempDir,
    trio: Trio,
    case: CaseId,
    plan: SessionPlan,
}

fn begin() -> Story {
    let folder = tempfile::tempdir().unwrap();
    let trio = Trio::new(folder.path()).unwrap();
    let case = trio.case;
    let plans =
        trio.contact.plan_sessions(&[case], &tuesdays(), Acting::Owner, None, at(0, "13:00"));
    let plan = plans.unwrap().remove(0);
    Story { _folder: folder, trio, case, plan }
}

impl Story {
    /// Logs a Tuesday on the contact's phone.
    fn log(&self, days: i64, said: Said) {
        let common = Common { in_group: false, ..club::common(days) };
        let parts = [part(self.case, Some(of(&self.plan, days)), said)];
        let now = at(days, "18:40");
        self.trio.contact.log_sessions(&common, &parts, Acting::Owner, None, now).unwrap();
    }

    fn missed(&self, days: &[i64]) {
        days.iter().for_each(|days| self.log(*days, said(Attendance::DidNotCome)));
    }

    fn keys(&self, app: &App, acting: Acting, now: Now) -> Vec<String> {
        let found = app.signals(self.case, acting, now).unwrap();
        found.signals.into_iter().map(|signal| signal.key).collect()
    }

    fn kinds(&self, app: &App, now: Now) -> Vec<SignalKind> {
        kinds(app, self.case, Acting::Owner, now)
    }
}

fn kinds(app: &App, case: CaseId, acting: Acting, now: Now) -> Vec<SignalKind> {
    app.signals(case, acting, now).unwrap().signals.iter().map(|signal| signal.kind).collect()
}

#[test]
fn each_hears_what_their_circles_hold_once_they_hold_it() {
    use SignalKind::{NotHeld, PeriodEnds, TalkOverdue, UserDidNotCome};
    let story = begin();
    let [contact, user, coordinator] = story.trio.apps();
    story.log(2, said(Attendance::Came));
    story.trio.exchange().unwrap();
    let now = at(24, "12:00");
    story.missed(&[9, 16, 23]);
    // sessions are the pair's: the coordinator's phone holds none
    assert_eq!(story.kinds(coordinator, now), []);
    let decision = NewDecision::of(Form::Individual, day(0), Some(day(70)));
    contact.set_decision(story.case, &decision, now).unwrap();
    assert_eq!(story.kinds(contact, now), [NotHeld, UserDidNotCome, PeriodEnds, TalkOverdue]);
    // the user's phone knows of one session held, and of what was planned since
    assert_eq!(story.kinds(user, now), [NotHeld, TalkOverdue]);
    story.trio.exchange().unwrap();
    assert_eq!(story.kinds(user, now), [NotHeld, UserDidNotCome, PeriodEnds, TalkOverdue]);
    // the decision is all three's, and the end talk is counted from it
    assert_eq!(story.kinds(coordinator, now), [PeriodEnds, TalkOverdue]);
    // each in words for them
    let words = |app: &App| {
        app.signals(story.case, Acting::Owner, now).unwrap().signals[0].text_key.clone()
    };
    assert_eq!(words(user), "signal-not-held-user");
    assert_eq!(words(contact), "signal-not-held-contact");
    assert_eq!(words(coordinator), "signal-period-ends-coordinator");
    // handed over, the contact's phone says to the user what their own says
    assert_eq!(story.keys(contact, Acting::User, now), story.keys(user, Acting::Owner, now));
    // nothing of it is stored
    story.trio.apps().into_iter().for_each(assert_well);
}

#[test]
fn what_is_dismissed_is_away_for_its_viewer_alone_until_its_evidence_is_new() {
    let story = begin();
    let [contact, user, _] = story.trio.apps();
    let case = story.case;
    story.log(2, said(Attendance::Came));
    story.missed(&[9, 16]);
    story.trio.exchange().unwrap();
    let now = at(17, "12:00");
    let key = |app: &App, acting, now| {
        let keys = story.keys(app, acting, now);
        keys.into_iter().find(|key| key.starts_with("user_did_not_come"))
    };
    let first = key(contact, Acting::Owner, now).unwrap();
    contact.dismiss_signal(case, Acting::Owner, &first, "Vi har snakket om det", now).unwrap();
    assert_eq!(key(contact, Acting::Owner, now), None);
    // on the same phone, handed over, and on the user's own, it stands
    assert_eq!(key(contact, Acting::User, now), Some(first.clone()));
    story.trio.exchange().unwrap();
    assert_eq!(key(user, Acting::Owner, now), Some(first.clone()));

    // the user puts it away on the contact's phone: then on their own too, and not before
    contact.dismiss_signal(case, Acting::User, &first, "Bussen", now).unwrap();
    assert_eq!(key(contact, Acting::User, now), None);
    assert_eq!(key(user, Acting::Owner, now), Some(first.clone()));
    story.trio.exchange().unwrap();
    assert_eq!(key(user, Acting::Owner, now), None);

    // a correction of a note changes nothing; one more that was missed is new
    story.missed(&[23]);
    story.trio.exchange().unwrap();
    let later = at(24, "12:00");
    let second = key(contact, Acting::Owner, later).unwrap();
    assert_ne!(first, second);
    assert_eq!(key(user, Acting::Owner, later), Some(second));
    story.trio.assert_same();
    // after a restart and a rebuild as before
    contact.rebuild().unwrap();
    assert_eq!(key(contact, Acting::Owner, now), None);
}

#[test]
fn each_bad_dismissal_is_refused_and_changes_nothing() {
    let story = begin();
    let (contact, case) = (&story.trio.contact, story.case);
    story.log(2, said(Attendance::Came));
    story.missed(&[9, 16]);
    let now = at(17, "12:00");
    let key = story.keys(contact, Acting::Owner, now).remove(0);
    let dismiss =
        |key: &str, reason: &str| contact.dismiss_signal(case, Acting::Owner, key, reason, now);
    refused(contact, "signal", Reason::OutOfRange, || dismiss("user_did_not_come/x", "Bussen"));
    refused(contact, "signal", Reason::OutOfRange, || dismiss("", "Bussen"));
    refused(contact, "reason", Reason::Empty, || dismiss(&key, " \n "));
    refused(contact, "reason", Reason::TooLong, || dismiss(&key, &"å".repeat(3000)));
    refused(contact, "reason", Reason::IdentityNumber, || dismiss(&key, "Ring 01129950184"));
    refused(contact, "reason", Reason::ControlCharacter, || dismiss(&key, "Bus\u{7}sen"));
    not_found(contact, || {
        contact.dismiss_signal(CaseId([9; 16]), Acting::Owner, &key, "Bussen", now)
    });
    dismiss(&key, "Bussen").unwrap();
    refused(contact, "signal", Reason::OutOfRange, || dismiss(&key, "Bussen"));
}

#[test]
fn a_pause_stops_them_and_what_was_long_ago_is_still_counted_from() {
    use SignalKind::NotHeld;
    let story = begin();
    let (contact, case) = (&story.trio.contact, story.case);
    story.log(2, said(Attendance::Came));
    // a year later nobody has trained since: far outside what is read as a rule
    let later = at(367, "12:00");
    let found = contact.signals(case, Acting::Owner, later).unwrap();
    let Evidence::NotHeld { since, planned, .. } = &found.signals[0].evidence else {
        unreachable!()
    };
    assert_eq!((*since, *planned), (day(2), 52));
    assert_eq!(found.sessions.len(), 1);

    let days = (day(300), None);
    contact
        .begin_pause(case, (PauseKind::Hospital, days), Acting::Owner, None, at(300, "12:00"))
        .unwrap();
    assert_eq!(story.kinds(contact, later), []);
    assert_eq!(story.kinds(contact, at(299, "12:00"))[0], NotHeld);
    // nothing was ever held: counted from the first that was planned
    let folder = tempfile::tempdir().unwrap();
    let app = Phone::at(folder.path()).unwrap().create().unwrap().0;
    let other = club::open(&app, "Bo").unwrap();
    let new = NewPlan { until: Some(day(30)), ..tuesdays() };
    app.plan_sessions(&[other], &new, Acting::Owner, None, at(0, "13:00")).unwrap();
    let found = app.signals(other, Acting::Owner, at(300, "12:00")).unwrap();
    let Evidence::NotHeld { last: None, since, planned, .. } = &found.signals[0].evidence else {
        unreachable!()
    };
    assert_eq!((*since, *planned), (day(2), 5));
}

#[test]
fn a_run_longer_than_what_is_read_keeps_its_key() {
    let story = begin();
    let (contact, case) = (&story.trio.contact, story.case);
    let all_i_had = |days| {
        let ratings = NewRatings { exertion: Some(own(10)), ..NewRatings::default() };
        story.log(days, Said { ratings, ..said(Attendance::Came) });
    };
    // Tuesdays for most of a year
    (0..40).map(|week| 2 + 7 * week).for_each(all_i_had);
    let key = |days| {
        let keys = story.keys(contact, Acting::Owner, at(days, "19:00"));
        keys.into_iter().find(|key| key.starts_with("exertion_highest")).unwrap()
    };
    let last = 2 + 7 * 39;
    let first = key(last);
    contact.dismiss_signal(case, Acting::Owner, &first, "Hun vil det", at(last, "19:00")).unwrap();
    for days in last..last + 21 {
        let keys = story.keys(contact, Acting::Owner, at(days, "20:00"));
        assert!(!keys.iter().any(|key| key.starts_with("exertion_highest")), "{days}");
    }
    // the 41st makes no new three; the 42nd does
    all_i_had(last + 7);
    let keys = story.keys(contact, Acting::Owner, at(last + 7, "19:00"));
    assert!(!keys.iter().any(|key| key.starts_with("exertion_highest")));
    all_i_had(last + 14);
    assert_ne!(key(last + 14), first);
}

/// Answers the user's part of the round that can be answered, all with the same.
fn answer(app: &App, case: CaseId, sat_with: SatWith, code: u8, now: Now) {
    let draft = app.begin_user_part(case, sat_with, now).unwrap();
    let instrument = medspiller_core::app::answering::instrument().unwrap();
    for item in draft.asked.clone() {
        let moment = now.moment();
        app.step(draft.id, |draft| {
            draft.mark(&item, Answer::Code(code), instrument, &moment)?;
            draft.go_on()
        })
        .unwrap();
    }
    app.step(draft.id, |draft| draft.set_day(None)).unwrap();
    app.finish(draft.id, None, now).unwrap();
}

#[test]
fn an_answer_that_is_another_is_said_only_to_those_who_may_see_it() {
    use SignalKind::AnswerChanged;
    let story = begin();
    let [contact, user, coordinator] = story.trio.apps();
    let case = story.case;
    let changed = |app: &App, acting, now| {
        let kinds = kinds(app, case, acting, now);
        kinds.into_iter().filter(|kind| *kind == AnswerChanged).count()
    };
    answer(contact, case, SatWith::Contact, 4, at(0, "14:00"));
    let half_a_year = at(185, "14:00");
    answer(contact, case, SatWith::Contact, 1, half_a_year);
    story.trio.exchange().unwrap();
    // S10 to S13
    assert_eq!(changed(contact, Acting::Owner, half_a_year), 4);
    assert_eq!(changed(user, Acting::Owner, half_a_year), 4);
    assert_eq!(changed(coordinator, Acting::Owner, half_a_year), 0);
    let keys = contact.signal_keys(case, Acting::Owner, half_a_year).unwrap();
    assert!(keys.iter().all(|(_, item)| item.is_none()), "none of them is in a comparable pair");

    // alone, and not shown: only the user hears of it, also on the contact's phone
    let a_year = at(370, "14:00");
    answer(contact, case, SatWith::Alone, 5, a_year);
    story.trio.exchange().unwrap();
    assert_eq!(changed(contact, Acting::Owner, a_year), 0);
    assert_eq!(changed(contact, Acting::User, a_year), 4);
    assert_eq!(changed(user, Acting::Owner, a_year), 4);
}

#[test]
fn an_overdue_part_is_found_and_named() {
    let story = begin();
    let (contact, case) = (&story.trio.contact, story.case);
    walk::round(contact, case, at(0, "14:00")).unwrap();
    let due = contact.case(case).unwrap().next_round(day(1)).unwrap().due.unwrap();
    let days = (due - day(0)).num_days();
    let parts = |days| {
        let found = contact.signals(case, Acting::Owner, at(days, "12:00")).unwrap().signals;
        let part = |evidence: &Evidence| match evidence {
            Evidence::AssessmentOverdue { part, round: 2, .. } => Some(*part),
            _ => None,
        };
        found.iter().filter_map(|signal| part(&signal.evidence)).collect::<Vec<_>>()
    };
    assert_eq!(parts(days + 13), []);
    assert_eq!(parts(days + 14).len(), 2);
    let now = at(days + 14, "12:00");
    walk::through(contact, contact.begin_contact_part(case, now).unwrap(), now).unwrap();
    assert_eq!(parts(days + 14), [Part::Subjective]);
}

#[test]
fn a_talk_is_proposed_until_one_is_near() {
    let story = begin();
    let (contact, case) = (&story.trio.contact, story.case);
    let when = |days| When {
        local: local(days, "13:00"),
        zone: "Europe/Oslo".into(),
        place: String::new(),
    };
    // the start talk is agreed on, far ahead
    contact.plan_talk(case, Some(&when(60)), Acting::Owner, None, at(0, "14:00")).unwrap();
    story.log(2, said(Attendance::CancelledByContact));
    story.log(9, said(Attendance::ContactDidNotCome));
    let now = at(10, "12:00");
    let proposed = |now| contact.signals(case, Acting::Owner, now).unwrap().extra_talk;
    // the start talk is overdue itself: then that is the talk to hold
    assert_eq!(proposed(now), None);
    let app_of = |days| contact.overview(case, Acting::Owner, at(days, "12:00")).unwrap();
    assert!(app_of(10).talk_due().is_some_and(|next| next.days_overdue > 0));

    let talk = contact.talks(case, now).unwrap().planned.remove(0);
    let held = medspiller_core::app::talks::holding::NewHeld {
        date: day(10),
        summary: "Vi ble kjent".into(),
        agreements: vec![],
        next: Some(medspiller_core::app::talks::holding::Onward::Within {
            by: Some(day(40)),
            owner: Some(contact.place(case).unwrap().contact()),
        }),
    };
    contact.hold_talk(case, talk.id, &held, Acting::Owner, None, now).unwrap();
    let Some(Because::Signal { signal }) = proposed(now) else { unreachable!() };
    assert!(signal.starts_with("contact_did_not_come"));
    let because = Because::Signal { signal };
    contact.plan_extra_talk(case, &because, Some(&when(20)), Acting::Owner, None, now).unwrap();
    assert_eq!(proposed(now), None);
}

#[test]
fn a_way_onward_a_change_and_a_closing_are_heard_of() {
    use SignalKind::{ContactChanged, PeriodEnds};
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let mut app = phone.create().unwrap().0;
    let case = club::open(&app, "Åse").unwrap();
    let now = at(24, "12:00");
    let decision = NewDecision::of(Form::Individual, day(0), Some(day(70)));
    app.set_decision(case, &decision, now).unwrap();
    let heard = |app: &App| {
        let of_these = |kind: &SignalKind| matches!(kind, PeriodEnds | ContactChanged);
        kinds(app, case, Acting::Owner, now).into_iter().filter(of_these).collect::<Vec<_>>()
    };
    assert_eq!(heard(&app), [PeriodEnds]);

    let (place, moment) = (app.place(case).unwrap(), now.moment());
    let entry = place.entry(Acting::Owner, &moment);
    let change = |n: u8, days| {
        let new = NewPersonChange {
            place: change::Place::Contact,
            before: place.user(),
            after: place.contact(),
            date: day(days),
            reason: ChangeReason::Left,
            words: String::new(),
        };
        PersonChange::make(&new, PersonChangeId([n; 16]), case, &entry).unwrap()
    };
    let kinds = [ServiceKind::Club].into();
    let way = WayOnward::make((&kinds, "", day(23)), WayOnwardId([1; 16]), case, &entry).unwrap();
    let triangle = place.triangle.unwrap();
    app = put(app, &phone, triangle, &[&change(1, -200), &change(2, 3), &way]);
    assert_eq!(heard(&app), [ContactChanged]);

    let new = NewClosing {
        date: day(23),
        reason: ClosingReason::Moved,
        words: String::new(),
        others_took_over: false,
    };
    let none = History::NONE;
    let closing = Closing::make(&new, ClosingId([1; 16]), case, day(0), none, &entry).unwrap();
    app = put(app, &phone, triangle, &[&closing]);
    assert!(app.overview(case, Acting::Owner, now).unwrap().closes());
    assert_eq!(heard(&app), []);
    let before = at(23, "12:00");
    assert!(
        !app.overview(case, Acting::Owner, before).unwrap().closes(),
        "on its last day it is on"
    );
}

/// Writes records of which no command is told here. Gives the vault open again.
fn put(app: App, phone: &Phone, circle: CircleId, kept: &[&dyn ToRecord]) -> App {
    let records: Vec<_> = kept.iter().map(|one| one.to_record().unwrap()).collect();
    let envelopes = app.envelopes(circle).unwrap();
    let unlocked = app.close();
    let written = circles::write(&envelopes, unlocked.signing_key(), &records).unwrap();
    let app = App::reopened(&phone.vault, unlocked).unwrap();
    assert_eq!(app.ingest(&[written]).unwrap(), 1);
    app
}

#[test]
fn an_unknown_case_is_not_found() {
    let story = begin();
    let found = story.trio.contact.signals(CaseId([9; 16]), Acting::Owner, at(0, "14:00"));
    assert!(matches!(found, Err(AppError::NotFound(_))));
}
