use chrono::TimeDelta;

use super::super::ratings::{Given, GivenBy, Ratings};
use super::super::samples::{CASE, CONTACT, OTHER_CASE, PLAN, day, entry, noon};
use super::super::{DAYS_AHEAD, DAYS_BACK, MINUTES};
use super::*;
use crate::model::id::PlanId;

const GOAL: GoalId = GoalId([8; 16]);

/// An hour until noon on 1 January 2026, which is now.
fn common() -> Common {
    Common {
        start: noon(0).local - TimeDelta::hours(1),
        zone: "Europe/Oslo".into(),
        minutes: Some(60),
        place: " Pirbadet ".into(),
        activity: "Svømming".into(),
        in_group: false,
    }
}

fn came() -> Said {
    Said { attendance: Some(Attendance::Came), ..Said::default() }
}

fn participant<'a>(n: u8, called: &'a str, sessions: &'a [TrainingSession]) -> Participant<'a> {
    Participant {
        case: [CASE, OTHER_CASE][usize::from(n)],
        called,
        goals: &[GOAL],
        sessions,
        planned: None,
        session: SessionId([0x10 + n; 16]),
        work_note: WorkNoteId([0x20 + n; 16]),
    }
}

fn log_now(
    common: &Common,
    participants: &[(Participant<'_>, Said)],
) -> Result<Vec<Logged>, Invalid> {
    log(common, participants, &entry(&noon(0)))
}

fn one(common: &Common, said: Said) -> Result<Logged, Invalid> {
    log_now(common, &[(participant(0, "Åse", &[]), said)]).map(|mut logged| logged.remove(0))
}

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

#[test]
fn the_usual_log_is_attendance_and_nothing_else() {
    let logged = one(&common(), came()).unwrap();
    let session = &logged.session;
    assert_eq!((session.attendance, session.minutes), (Attendance::Came, Some(60)));
    assert_eq!((session.version, session.session), (1, session.id));
    assert_eq!(session.place.as_deref(), Some("Pirbadet"));
    assert_eq!((session.by, session.entered.clone()), (CONTACT, noon(0)));
    // what was not given is missing, and not nought
    assert_eq!((&session.ratings, &session.shared_note), (&Ratings::default(), &None));
    assert_eq!(logged.work_note, None);
}

#[test]
fn attendance_is_never_preselected() {
    assert_eq!(Said::default().attendance, None);
    assert_eq!(one(&common(), Said::default()), refused("attendance", Reason::Empty));
}

#[test]
fn a_work_note_is_a_record_for_another_circle() {
    let said = Said { shared_note: "Gikk fint".into(), work_note: "Ring meg".into(), ..came() };
    let logged = one(&common(), said).unwrap();
    let note = logged.work_note.unwrap();
    assert_eq!((note.text.as_str(), note.session), ("Ring meg", logged.session.session));
    let stored = serde_json::to_string(&logged.session).unwrap();
    assert!(stored.contains("Gikk fint") && !stored.contains("Ring meg"));
}

#[test]
fn what_was_not_held_has_no_minutes_and_needs_none() {
    for attendance in Attendance::ALL {
        let said = Said { attendance: Some(attendance), ..Said::default() };
        let logged = one(&common(), said.clone()).unwrap().session;
        assert_eq!(logged.minutes.is_some(), attendance.is_held());
        let without = one(&Common { minutes: None, ..common() }, said).map(|logged| logged.session);
        let expected = attendance.is_held().then(|| Invalid::new("minutes", Reason::Empty));
        assert_eq!(without.err(), expected);
    }
}

#[test]
fn only_what_is_known_ahead_is_logged_before_its_time() {
    let tomorrow = Common { start: noon(1).local, ..common() };
    let ahead: Vec<_> = Attendance::ALL
        .into_iter()
        .filter(|a| one(&tomorrow, Said { attendance: Some(*a), ..Said::default() }).is_ok())
        .collect();
    use Attendance::{CancelledByContact, CancelledWithNotice, Ill};
    assert_eq!(ahead, [CancelledWithNotice, CancelledByContact, Ill]);
    assert_eq!(one(&tomorrow, came()), refused("start", Reason::InFuture));
}

#[test]
fn each_bad_field_of_a_log_is_named() {
    let ill = Said { attendance: Some(Attendance::Ill), ..Said::default() };
    let with = |change: &dyn Fn(&mut Common)| {
        let mut common = common();
        change(&mut common);
        common
    };
    let long = "å".repeat(NOTE_CHARACTERS + 1);
    let say = |change: &dyn Fn(&mut Said)| {
        let mut said = came();
        change(&mut said);
        said
    };
    let given = |value| Some(Given { value, given_by: GivenBy::User });
    for (common, said, field, reason) in [
        (with(&|c| c.start = noon(-DAYS_BACK - 1).local), came(), "start", Reason::InPast),
        (with(&|c| c.start = noon(DAYS_AHEAD + 1).local), ill, "start", Reason::InFuture),
        (with(&|c| c.zone = "Oslo".into()), came(), "zone", Reason::Malformed),
        (with(&|c| c.minutes = Some(0)), came(), "minutes", Reason::OutOfRange),
        (with(&|c| c.minutes = Some(MINUTES + 1)), came(), "minutes", Reason::OutOfRange),
        (with(&|c| c.place = long.clone()), came(), "place", Reason::TooLong),
        (with(&|c| c.activity = "tur\u{7}".into()), came(), "activity", Reason::ControlCharacter),
        (common(), say(&|s| s.shared_note = long.clone()), "shared_note", Reason::TooLong),
        (common(), say(&|s| s.work_note = long.clone()), "work_note", Reason::TooLong),
        (
            common(),
            say(&|s| s.work_note = "fnr 01129950184".into()),
            "work_note",
            Reason::IdentityNumber,
        ),
        (common(), say(&|s| s.ratings.exertion = given(1)), "exertion", Reason::OutOfRange),
        (common(), say(&|s| s.ratings.mood_after = given(0)), "mood_after", Reason::OutOfRange),
    ] {
        assert_eq!(one(&common, said), refused(field, reason));
    }
}

#[test]
fn a_group_gives_each_participant_a_record_in_their_own_case() {
    let group = Common { in_group: true, ..common() };
    let late = Said { attendance: Some(Attendance::DidNotCome), ..Said::default() };
    let said = Said { shared_note: "Ny rekord".into(), work_note: "Bra dag".into(), ..came() };
    let both = [(participant(0, "Åse", &[]), said), (participant(1, "Per", &[]), late)];
    let logged = log_now(&group, &both).unwrap();
    let of = |n: usize| &logged[n].session;
    assert_eq!((of(0).case, of(0).attendance), (CASE, Attendance::Came));
    assert_eq!((of(1).case, of(1).attendance), (OTHER_CASE, Attendance::DidNotCome));
    assert_eq!((of(0).minutes, of(1).minutes), (Some(60), None));
    assert_eq!(of(0).start, of(1).start);
    assert!(logged.iter().all(|logged| logged.session.in_group));
}

#[test]
fn no_record_of_a_group_names_another_participant() {
    let group = Common { in_group: true, ..common() };
    let said = |note: &str| Said {
        shared_note: format!("{note} fellesord"),
        work_note: format!("{note} arbeid"),
        ..came()
    };
    let both =
        [(participant(0, "Åse", &[]), said("første")), (participant(1, "Per", &[]), said("andre"))];
    let logged = log_now(&group, &both).unwrap();
    let stored: Vec<String> = logged
        .iter()
        .map(|l| serde_json::to_string(&(&l.session, &l.work_note)).unwrap())
        .collect();
    for (own, other) in [(0, 1), (1, 0)] {
        let participant = &both[other].0;
        for theirs in [
            participant.case.to_string(),
            participant.session.to_string(),
            participant.work_note.to_string(),
            participant.called.to_owned(),
            ["første", "andre"][other].to_owned(),
        ] {
            assert!(!stored[own].contains(&theirs), "{theirs}");
            assert!(theirs == participant.called || stored[other].contains(&theirs));
        }
    }
}

#[test]
fn a_note_that_names_another_participant_is_refused() {
    let group = Common { in_group: true, ..common() };
    let note = |text: &str, work: &str| {
        let said = Said { shared_note: text.into(), work_note: work.into(), ..came() };
        let others =
            [(participant(0, "Åse", &[]), came()), (participant(1, "Per Olav", &[]), said)];
        log_now(&group, &others).map(|_| ())
    };
    for named in ["Gikk tur med Åse.", "Åses idé", "(Åse)"] {
        assert_eq!(note(named, ""), refused("participants.1.shared_note", Reason::NamesAnother));
        assert_eq!(note("", named), refused("participants.1.work_note", Reason::NamesAnother));
    }
    for other in ["Per Olav gikk", "åse er et ord", "Åsen er bratt", ""] {
        assert_eq!(note(other, other), Ok(()));
    }
    // two of the same name can't be told apart, so it says nothing
    let said = Said { shared_note: "Per gikk".into(), ..came() };
    let alike = [(participant(0, "Per", &[]), said), (participant(1, "Per", &[]), came())];
    assert!(log_now(&group, &alike).is_ok());
    // several names are one name, and only as a whole
    let of_the_first = |text: &str| {
        let said = Said { shared_note: text.into(), ..came() };
        let both = [(participant(0, "Åse", &[]), said), (participant(1, "Per Olav", &[]), came())];
        log_now(&group, &both).map(|_| ())
    };
    assert_eq!(of_the_first("Per gikk"), Ok(()));
    let field = "participants.0.shared_note";
    assert_eq!(of_the_first("Som Per Olavs tur"), refused(field, Reason::NamesAnother));
}

#[test]
fn a_groups_log_is_made_whole_or_not_at_all() {
    let group = Common { in_group: true, ..common() };
    let rows = |first: Said, second: Said| {
        log_now(
            &group,
            &[(participant(0, "Åse", &[]), first), (participant(1, "Per", &[]), second)],
        )
    };
    let nothing = Said::default;
    assert_eq!(rows(came(), nothing()), refused("participants.1.attendance", Reason::Empty));
    assert_eq!(rows(nothing(), came()), refused("participants.0.attendance", Reason::Empty));
    // what they have in common is not one participant's
    let bad = Common { minutes: Some(0), ..group.clone() };
    let both = [(participant(0, "Åse", &[]), came()), (participant(1, "Per", &[]), came())];
    assert_eq!(log_now(&bad, &both), refused("minutes", Reason::OutOfRange));
    assert_eq!(log_now(&group, &[]), refused("participants", Reason::Empty));
    let twice = [both[0].clone(), both[0].clone()];
    assert_eq!(log_now(&group, &twice), refused("participants", Reason::Exists));
    assert_eq!(log_now(&common(), &both), refused("participants", Reason::OutOfRange));
}

#[test]
fn an_occurrence_and_a_time_are_logged_once() {
    let there = [one(&common(), came()).unwrap().session];
    let again = |sessions: &[TrainingSession], start, planned| {
        let participant = Participant { planned, ..participant(0, "Åse", sessions) };
        log_now(&Common { start, ..common() }, &[(participant, came())]).map(|_| ())
    };
    let start = common().start;
    assert_eq!(again(&there, start, None), refused("start", Reason::Exists));
    let earlier = start - TimeDelta::hours(3);
    assert_eq!(again(&there, earlier, None), Ok(()));
    let planned = Some(OccurrenceRef { plan: PLAN, date: day(2026, 1, 1) });
    let there = [TrainingSession { planned, ..there[0].clone() }];
    assert_eq!(again(&there, earlier, planned), refused("planned", Reason::Exists));
    let other = planned.map(|of| OccurrenceRef { plan: PlanId([7; 16]), ..of });
    assert_eq!(again(&there, earlier, other), Ok(()));
    let undone = [TrainingSession { withdrawn: Some(noon(0)), ..there[0].clone() }];
    assert_eq!(again(&undone, start, planned), Ok(()));
}

/// A session of a year and a half ago, and what its correction begins with.
fn old() -> (TrainingSession, Common, Said) {
    let said = Said { shared_note: "Gikk fint".into(), ..came() };
    let mut session = one(&common(), said).unwrap().session;
    session.start = noon(-500);
    session.planned = Some(OccurrenceRef { plan: PLAN, date: day(2024, 8, 19) });
    let (common, said) = (Common::of(&session), Said::of(&session));
    (session, common, said)
}

fn correct_now(
    old: &TrainingSession,
    common: &Common,
    said: &Said,
    reason: &str,
) -> Result<TrainingSession, Invalid> {
    let sessions = [old.clone()];
    let participant =
        Participant { session: SessionId([0x30; 16]), ..participant(0, "Åse", &sessions) };
    correct(old, common, (&participant, said), &["Per"], reason, &entry(&noon(0)))
}

#[test]
fn a_correction_is_a_new_version_that_names_the_old_one_by_whom_and_why() {
    let (old, common, mut said) = old();
    said.attendance = Some(Attendance::Late);
    let new = correct_now(&old, &common, &said, " Kom ti over ").unwrap();
    assert_eq!((new.version, new.session, new.by), (2, old.session, CONTACT));
    let correction = new.correction.clone().unwrap();
    assert_eq!((correction.corrects, correction.reason.as_deref()), (old.id, Some("Kom ti over")));
    assert_eq!((new.attendance, &new.shared_note), (Attendance::Late, &old.shared_note));
    assert_eq!((&new.start, new.planned), (&old.start, old.planned));
    assert_eq!(current(&[old, new.clone()]), [&new]);
}

#[test]
fn filling_what_was_empty_needs_no_reason_and_changing_what_stood_does() {
    let (old, common, said) = old();
    let given = Some(Given { value: 5, given_by: GivenBy::User });
    let mut filled = said.clone();
    filled.ratings.exertion = given;
    let version = correct_now(&old, &common, &filled, "").unwrap();
    assert_eq!(version.correction.unwrap().reason, None);
    for change in [
        Said { shared_note: String::new(), ..said.clone() },
        Said { shared_note: "Gikk dårlig".into(), ..said.clone() },
        Said { attendance: Some(Attendance::Ill), ..said.clone() },
    ] {
        assert_eq!(correct_now(&old, &common, &change, " "), refused("reason", Reason::Empty));
        assert!(correct_now(&old, &common, &change, "Trykket feil").is_ok());
    }
    assert_eq!(correct_now(&old, &common, &said, "Hm"), refused("session", Reason::Exists));
    let long = "å".repeat(REASON_CHARACTERS + 1);
    assert_eq!(correct_now(&old, &common, &filled, &long), refused("reason", Reason::TooLong));
}

#[test]
fn a_correction_keeps_the_rules_of_a_log() {
    let (old, common, said) = old();
    let correct_to = |common: &Common, said: &Said| correct_now(&old, common, said, "Feil");
    let moved = Common { start: noon(-DAYS_BACK - 1).local, ..common.clone() };
    assert_eq!(correct_to(&moved, &said), refused("start", Reason::InPast));
    let ahead = Common { start: noon(1).local, ..common.clone() };
    assert_eq!(correct_to(&ahead, &said), refused("start", Reason::InFuture));
    let empty = Said { attendance: None, ..said.clone() };
    assert_eq!(correct_to(&common, &empty), refused("attendance", Reason::Empty));
    let naming = Said { shared_note: "Med Per".into(), ..said.clone() };
    assert_eq!(correct_to(&common, &naming), refused("shared_note", Reason::NamesAnother));
}

#[test]
fn only_the_version_that_counts_is_corrected() {
    let (old, common, mut said) = old();
    said.attendance = Some(Attendance::Late);
    let newer = correct_now(&old, &common, &said, "Feil").unwrap();
    let sessions = [old.clone(), newer];
    let participant = participant(0, "Åse", &sessions);
    said.attendance = Some(Attendance::Ill);
    let both = (&participant, &said);
    let refusal = correct(&old, &common, both, &[], "Feil", &entry(&noon(0)));
    assert_eq!(refusal, refused("session", Reason::OutOfRange));
}
