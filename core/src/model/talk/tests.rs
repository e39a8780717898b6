use super::agenda::{self, Source, Struck};
use super::samples::*;
use super::*;
use crate::model::id::{AgendaItemId, AgreementId, BroughtUpId, GoalId, PreparationId};

fn refused<T>(field: &str, reason: Reason) -> std::result::Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

/// Each text that a short explanation can't be, and why.
fn bad_reasons() -> [(String, Reason); 4] {
    [
        (" \n".into(), Reason::Empty),
        ("å".repeat(REASON_CHARACTERS + 1), Reason::TooLong),
        ("01129950184".into(), Reason::IdentityNumber),
        ("\u{7}".into(), Reason::ControlCharacter),
    ]
}

fn agreement(id: u8, by: i64) -> Agreement {
    let new = new_agreement(id, by);
    Agreement::make(&new, TALK, CASE, day(10), &PARTY).unwrap()
}

fn new_agreement(id: u8, by: i64) -> NewAgreement {
    let (id, what) = (AgreementId([id; 16]), "Ringe hallen".into());
    NewAgreement { id, who: Some(CONTACT), what, by: Some(day(by)) }
}

fn new_outcome() -> NewOutcome {
    NewOutcome {
        date: day(10),
        summary: " Det går\nbra ".into(),
        agreements: vec![new_agreement(1, 20), new_agreement(2, 10)],
        next: Some(NewNext::Within { by: Some(day(30)), owner: Some(COORDINATOR) }),
    }
}

fn hold(new: &NewOutcome) -> std::result::Result<HeldTalk, Invalid> {
    planned(10).hold(new, &PARTY, &entry(CONTACT, &noon(11)))
}

fn new_preparation() -> NewPreparation {
    let phrases = ["phrase-good", "phrase-time"].map(str::to_owned).to_vec();
    NewPreparation { of: USER, phrases, words: "Mer svømming".into(), read_back: false }
}

fn prepare(new: &NewPreparation, by: PersonId) -> std::result::Result<Preparation, Invalid> {
    let known = ["phrase-good", "phrase-time", "phrase-more"];
    Preparation::write(new, &known, PreparationId([8; 16]), TALK, &PARTY, &entry(by, &noon(5)))
}

#[test]
fn a_talk_is_agreed_ahead_in_its_own_zone_with_a_place_or_none_yet() {
    let local = day(10).and_hms_opt(12, 30, 0).unwrap();
    let ahead = |zone: &str, place: &str| Agreed::ahead(local, zone, place, &noon(10));
    assert_eq!(ahead("Europe/Oslo", " ").unwrap().place, None);
    assert_eq!(ahead("Europe/Oslo", " Rådhuset ").unwrap().place.as_deref(), Some("Rådhuset"));
    // half past twelve is over in Helsinki when it is noon in Oslo
    assert_eq!(ahead("Europe/Helsinki", ""), refused("agreed", Reason::OutOfRange));
    assert_eq!(ahead("Oslo", ""), refused("zone", Reason::Malformed));
    let far = |days: i64| {
        Agreed::ahead(at(10 + days).local, "Europe/Oslo", "", &noon(10)).map(|to| to.date())
    };
    assert_eq!((far(731), far(732)), (Ok(day(741)), refused("agreed", Reason::InFuture)));
    let long = "å".repeat(PLACE_CHARACTERS + 1);
    assert_eq!(ahead("Europe/Oslo", &long), refused("place", Reason::TooLong));
    assert_eq!(ahead("Europe/Oslo", "01129950184"), refused("place", Reason::IdentityNumber));
}

#[test]
fn only_an_extra_talk_says_what_it_came_from() {
    let now = noon(1);
    let plan = |kind, because| {
        TriangleTalk::plan(TALK, CASE, kind, because, None, &entry(USER, &now)).map(|t| t.status)
    };
    let because = Some(Because::Signal { signal: "not-held".into() });
    assert_eq!(plan(Kind::Extra, None), refused("because", Reason::Empty));
    assert_eq!(plan(Kind::End, because.clone()), refused("because", Reason::OutOfRange));
    assert_eq!(plan(Kind::Extra, because), Ok(Status::Planned));
    assert_eq!(plan(Kind::Start, None), Ok(Status::Planned));
}

#[test]
fn a_talk_is_moved_with_a_reason_and_keeps_what_was_agreed_before() {
    let now = noon(5);
    let moved = planned(10).move_to(at(12), " Syk ", &entry(USER, &now)).unwrap();
    let again = moved.move_to(at(14), "Ferie", &entry(CONTACT, &now)).unwrap();
    let kept: Vec<_> = again.moves.iter().map(|m| (m.from.clone(), m.reason.as_str())).collect();
    assert_eq!(kept, [(at(10), "Syk"), (at(12), "Ferie")]);
    assert_eq!((again.agreed, again.status), (Some(at(14)), Status::Planned));
    let to = |to, reason: &str| planned(10).move_to(to, reason, &entry(USER, &now));
    assert_eq!(to(at(10), "Syk"), refused("agreed", Reason::Exists));
    for (bad, reason) in bad_reasons() {
        assert_eq!(to(at(12), &bad), refused("reason", reason));
    }
    let without = TriangleTalk { agreed: None, ..planned(10) };
    let moved = without.move_to(at(12), "Syk", &entry(USER, &now));
    assert_eq!(moved, refused("agreed", Reason::Empty));
    assert_eq!(without.agree(at(12)).unwrap().agreed, Some(at(12)));
    assert_eq!(planned(10).agree(at(12)), refused("agreed", Reason::Exists));
}

#[test]
fn a_talk_is_missed_with_a_reason_once_its_time_is_over() {
    let missed = planned(10).miss(" Glemt ", &noon(11)).unwrap();
    assert_eq!(missed.status, Status::Missed { at: noon(11), reason: "Glemt".into() });
    assert_eq!(planned(10).miss("Glemt", &noon(10)), refused("agreed", Reason::OutOfRange));
    let without = TriangleTalk { agreed: None, ..planned(10) };
    assert_eq!(without.miss("Glemt", &noon(11)), refused("agreed", Reason::Empty));
    for (bad, reason) in bad_reasons() {
        assert_eq!(planned(10).miss(&bad, &noon(11)), refused("reason", reason));
    }
}

#[test]
fn a_talk_is_cancelled_with_a_reason_and_what_has_ended_stays() {
    let cancelled = planned(10).cancel("Flyttet", &noon(5)).unwrap();
    assert_eq!(cancelled.status, Status::Cancelled { at: noon(5), reason: "Flyttet".into() });
    for (bad, reason) in bad_reasons() {
        assert_eq!(planned(10).cancel(&bad, &noon(5)), refused("reason", reason));
    }
    let missed = planned(10).miss("Glemt", &noon(11)).unwrap();
    let held = hold(&new_outcome()).unwrap().talk;
    for ended in [cancelled, missed, held] {
        let now = noon(11);
        let by = entry(USER, &now);
        assert_eq!(ended.cancel("x", &now), refused("talk", Reason::Ended));
        assert_eq!(ended.miss("x", &now), refused("talk", Reason::Ended));
        assert_eq!(ended.move_to(at(20), "x", &by), refused("talk", Reason::Ended));
        assert_eq!(ended.agree(at(20)), refused("talk", Reason::Ended));
        assert!(ended.hold(&new_outcome(), &PARTY, &by).is_err());
    }
}

#[test]
fn a_held_talk_has_a_summary_agreements_and_how_it_goes_on() {
    let held = hold(&new_outcome()).unwrap();
    let counted = rhythm::Held { kind: Kind::Regular, date: day(10) };
    assert_eq!((held.talk.held(), planned(10).held()), (Some(counted), None));
    assert_eq!(held.outcome.summary, "Det går\nbra");
    assert_eq!(held.outcome.next, Next::Within { by: day(30), owner: COORDINATOR });
    assert_eq!(held.agreements, [agreement(1, 20), agreement(2, 10)]);
    for next in [NewNext::Agreed(at(40)), NewNext::CaseCloses] {
        assert!(hold(&NewOutcome { next: Some(next), ..new_outcome() }).is_ok());
    }
}

#[test]
fn without_all_of_it_a_talk_is_not_finished() {
    let check = |field, reason, bad: NewOutcome| assert_eq!(hold(&bad), refused(field, reason));
    check("date", Reason::OutOfRange, NewOutcome { date: day(12), ..new_outcome() });
    check("date", Reason::InPast, NewOutcome { date: day(-356), ..new_outcome() });
    let summary = |summary: &str| NewOutcome { summary: summary.into(), ..new_outcome() };
    check("summary", Reason::Empty, summary(" "));
    check("summary", Reason::TooLong, summary(&"å".repeat(SUMMARY_CHARACTERS + 1)));
    check("summary", Reason::IdentityNumber, summary("01129950184"));
    let next = |next| NewOutcome { next, ..new_outcome() };
    let within = |by, owner| next(Some(NewNext::Within { by, owner }));
    check("next", Reason::Empty, next(None));
    check("next", Reason::OutOfRange, next(Some(NewNext::Agreed(at(10)))));
    check("next_by", Reason::Empty, within(None, Some(USER)));
    check("next_by", Reason::OutOfRange, within(Some(day(10)), Some(USER)));
    check("next_by", Reason::InFuture, within(Some(day(742)), Some(USER)));
    check("next_owner", Reason::Empty, within(Some(day(20)), None));
    check("next_owner", Reason::OutOfRange, within(Some(day(20)), Some(STRANGER)));
    let agreed = |new| NewOutcome { agreements: vec![new], ..new_outcome() };
    let good = || new_agreement(1, 20);
    check("agreements.0.what", Reason::Empty, agreed(NewAgreement { what: " ".into(), ..good() }));
    check("agreements.0.who", Reason::Empty, agreed(NewAgreement { who: None, ..good() }));
    check(
        "agreements.0.who",
        Reason::OutOfRange,
        agreed(NewAgreement { who: Some(STRANGER), ..good() }),
    );
    check("agreements.0.by", Reason::Empty, agreed(NewAgreement { by: None, ..good() }));
    check("agreements.0.by", Reason::OutOfRange, agreed(new_agreement(1, 9)));
    check("agreements.0.by", Reason::InFuture, agreed(new_agreement(1, 742)));
    let second = NewOutcome {
        agreements: vec![good(), NewAgreement { who: None, ..new_agreement(2, 20) }],
        ..new_outcome()
    };
    check("agreements.1.who", Reason::Empty, second);
    let twice = NewOutcome { agreements: vec![good(), good()], ..new_outcome() };
    check("agreements", Reason::Exists, twice);
}

#[test]
fn an_agreement_is_done_or_not_done_with_a_follow_up() {
    let (open, now) = (agreement(1, 20), noon(21));
    assert!(open.is_overdue(day(21)) && !open.is_overdue(day(20)));
    let done = open.done(&now).unwrap();
    assert!(!done.is_open() && !done.is_overdue(day(30)));
    let let_go = open.let_go(" Ikke aktuelt ", &now).unwrap();
    let follow_up = FollowUp::LetGo { reason: "Ikke aktuelt".into() };
    assert_eq!(let_go.came, Some(Came::NotDone { at: noon(21), follow_up }));
    let instead = open.instead(&agreement(2, 40), &now).unwrap();
    let follow_up = FollowUp::Instead { agreement: AgreementId([2; 16]) };
    assert_eq!(instead.came, Some(Came::NotDone { at: noon(21), follow_up }));
    for ended in [done, let_go, instead] {
        assert_eq!(ended.done(&now), refused("agreement", Reason::Ended));
        assert_eq!(ended.let_go("x", &now), refused("agreement", Reason::Ended));
        assert_eq!(ended.instead(&agreement(3, 40), &now), refused("agreement", Reason::Ended));
    }
    assert_eq!(open.instead(&open, &now), refused("id", Reason::Exists));
    let elsewhere = Agreement { case: CaseId([9; 16]), ..agreement(2, 40) };
    assert_eq!(open.instead(&elsewhere, &now), refused("case", Reason::OutOfRange));
    for (bad, reason) in bad_reasons() {
        assert_eq!(open.let_go(&bad, &now), refused("reason", reason));
    }
}

#[test]
fn one_tap_is_enough_to_prepare_and_words_alone_are_too() {
    let tap = NewPreparation { words: String::new(), ..new_preparation() };
    assert_eq!(prepare(&tap, USER).unwrap().words, None);
    let words = NewPreparation { phrases: vec![], ..new_preparation() };
    assert_eq!(prepare(&words, USER).unwrap().words.as_deref(), Some("Mer svømming"));
    let none = NewPreparation { phrases: vec![], words: " ".into(), ..new_preparation() };
    assert_eq!(prepare(&none, USER), refused("words", Reason::Empty));
    let unknown = NewPreparation { phrases: vec!["other".into()], ..new_preparation() };
    assert_eq!(prepare(&unknown, USER), refused("phrases", Reason::OutOfRange));
    let long = "å".repeat(PREPARATION_CHARACTERS + 1);
    let long = NewPreparation { words: long, ..new_preparation() };
    assert_eq!(prepare(&long, USER), refused("words", Reason::TooLong));
}

#[test]
fn only_the_contact_writes_for_another_only_for_the_user_and_only_read_back() {
    let approved = NewPreparation { read_back: true, ..new_preparation() };
    let written = prepare(&approved, CONTACT).unwrap();
    assert_eq!((written.of, written.by), (USER, CONTACT));
    assert_eq!(prepare(&new_preparation(), CONTACT), refused("read_back", Reason::Unanswered));
    assert_eq!(prepare(&approved, COORDINATOR), refused("by", Reason::OutOfRange));
    let of = |of| NewPreparation { of, ..approved.clone() };
    assert_eq!(prepare(&of(COORDINATOR), CONTACT), refused("by", Reason::OutOfRange));
    assert_eq!(prepare(&of(STRANGER), STRANGER), refused("of", Reason::OutOfRange));
}

#[test]
fn a_preparation_is_ones_own_until_brought_up() {
    let own = prepare(&new_preparation(), USER).unwrap();
    let ready = serde_json::to_value(own.ready()).unwrap();
    assert_eq!(ready.as_object().map(serde_json::Map::len), Some(2), "who and which talk only");
    let (id, now) = (BroughtUpId([6; 16]), noon(10));
    let bring = |by, phrases: &[&str], words| {
        let phrases: Vec<_> = phrases.iter().map(|&phrase| phrase.to_owned()).collect();
        own.bring_up(&phrases, words, id, &entry(by, &now)).map(|up| (up.phrases, up.words))
    };
    assert_eq!(bring(USER, &["phrase-time"], false), Ok((vec!["phrase-time".into()], None)));
    assert_eq!(bring(USER, &[], true), Ok((vec![], Some("Mer svømming".into()))));
    assert_eq!(bring(USER, &[], false), refused("words", Reason::Empty));
    assert_eq!(bring(USER, &["phrase-more"], true), refused("phrases", Reason::OutOfRange));
    assert_eq!(bring(CONTACT, &["phrase-time"], false), refused("by", Reason::OutOfRange));
}

const PAIRS: [(&str, &str); 1] = [("O4", "S1")];

#[test]
fn the_agenda_is_proposed_from_the_case_each_point_with_its_reason() {
    let (open, done) = (agreement(1, 20), agreement(2, 20).done(&noon(15)).unwrap());
    let agreements = [open.clone(), done];
    let signals = [("not-held".to_owned(), None)];
    let facts = agenda::Facts {
        agreements: &agreements,
        goals: &[(GoalId([1; 16]), None)],
        round_due: Some((2, day(30))),
        rounds_done: &[(1, day(2))],
        attendance: (2, 4),
        signals: &signals,
        perspectives: &[],
        brought_up: &[BroughtUpId([6; 16])],
        period_ends: Some(day(90)),
    };
    let signal = Source::Signal { signal: "not-held".into(), item: None };
    let all = [
        Source::BroughtUp { brought_up: BroughtUpId([6; 16]) },
        Source::Agreement { agreement: open.id, by: day(20) },
        Source::Goal { goal: GoalId([1; 16]), rated: None },
        Source::AssessmentDue { round: 2, due: day(30) },
        Source::AssessmentDone { round: 1, date: day(2) },
        Source::Attendance { came: 2, planned: 4 },
        signal,
        Source::PeriodEnds { on: day(90) },
    ];
    assert_eq!(agenda::proposed(&facts, &PAIRS), all);
    assert!(all.iter().map(Source::rank).is_sorted());
    assert!(agenda::proposed(&agenda::Facts::default(), &PAIRS).is_empty());
}

#[test]
fn a_sensitive_item_never_comes_on_an_agenda() {
    let of = |item: &str| ("answer-changed".to_owned(), Some(item.to_owned()));
    let signals = [of("S11"), of("S1")];
    let pairs = [("O4", "S1"), ("O17", "S11"), ("O4", "S11")];
    let perspectives = pairs.map(|(o, s)| (o.to_owned(), s.to_owned()));
    let facts =
        agenda::Facts { signals: &signals, perspectives: &perspectives, ..Default::default() };
    let signal = Source::Signal { signal: "answer-changed".into(), item: Some("S1".into()) };
    let pair = Source::Perspectives { objective: "O4".into(), subjective: "S1".into() };
    assert_eq!(agenda::proposed(&facts, &PAIRS), [signal, pair]);
    let bad = Source::Perspectives { objective: "O17".into(), subjective: "S11".into() };
    let now = noon(5);
    let passed = bad.pass_on(AgendaItemId([1; 16]), TALK, &PAIRS, &PARTY, &entry(USER, &now));
    assert_eq!(passed, refused("source", Reason::OutOfRange));
}

#[test]
fn the_user_strikes_first_and_only_they_pass_the_rest_on() {
    let now = noon(5);
    let (end, goal) =
        (Source::PeriodEnds { on: day(90) }, Source::Goal { goal: GoalId([1; 16]), rated: None });
    let struck = end.strike(TALK, &PARTY, &entry(USER, &now)).unwrap();
    let all = vec![end.clone(), goal.clone()];
    let elsewhere = Struck { talk: TalkId([9; 16]), ..struck.clone() };
    let kept = struck.withdraw(&now);
    assert_eq!(agenda::left(all.clone(), &[struck], TALK), std::slice::from_ref(&goal));
    assert_eq!(agenda::left(all.clone(), &[kept], TALK), all);
    assert_eq!(agenda::left(all.clone(), &[elsewhere], TALK), all);
    for other in [CONTACT, COORDINATOR, STRANGER] {
        let by = entry(other, &now);
        assert_eq!(end.strike(TALK, &PARTY, &by), refused("by", Reason::OutOfRange));
        let passed = goal.pass_on(AgendaItemId([1; 16]), TALK, &PAIRS, &PARTY, &by);
        assert_eq!(passed, refused("by", Reason::OutOfRange));
    }
    let by = entry(USER, &now);
    assert!(goal.pass_on(AgendaItemId([1; 16]), TALK, &PAIRS, &PARTY, &by).is_ok());
}

#[test]
fn anyone_can_ask_for_a_talk_and_only_the_user_past_the_contact() {
    let (id, now) = (TalkRequestId([7; 16]), noon(5));
    let ask = |with, by, why: &str| TalkRequest::ask(id, CASE, with, why, &PARTY, &entry(by, &now));
    for by in [USER, CONTACT, COORDINATOR] {
        assert_eq!(ask(Asked::Triangle, by, "").map(|request| request.by), Ok(by));
    }
    assert_eq!(ask(Asked::Triangle, STRANGER, ""), refused("by", Reason::OutOfRange));
    assert_eq!(ask(Asked::Municipality, CONTACT, ""), refused("by", Reason::OutOfRange));
    let long = "å".repeat(WHY_CHARACTERS + 1);
    assert_eq!(ask(Asked::Triangle, USER, &long), refused("why", Reason::TooLong));
    let open = ask(Asked::Municipality, USER, " Bytte tid ").unwrap();
    assert_eq!(open.why.as_deref(), Some("Bytte tid"));

    let answered = open.planned(&planned(10)).unwrap();
    assert_eq!(answered.answered, Answered::Planned { talk: TALK });
    assert_eq!(answered.withdraw(&entry(USER, &now)), refused("request", Reason::Ended));
    let elsewhere = TriangleTalk { case: CaseId([9; 16]), ..planned(10) };
    assert_eq!(open.planned(&elsewhere), refused("talk", Reason::OutOfRange));
    let cancelled = planned(10).cancel("Syk", &now).unwrap();
    assert_eq!(open.planned(&cancelled), refused("talk", Reason::Ended));
    assert_eq!(open.withdraw(&entry(CONTACT, &now)), refused("by", Reason::OutOfRange));
    assert!(open.withdraw(&entry(USER, &now)).is_ok());
}

#[test]
fn a_signal_proposes_an_extra_talk_unless_one_is_near_anyway() {
    let signals = ["not-held".to_owned(), "mood".to_owned()];
    let because = Some(Because::Signal { signal: "not-held".into() });
    let due = |days| rhythm::NextTalk {
        kind: Kind::Regular,
        merged: None,
        earliest: None,
        due: Some(day(days)),
        days_overdue: 0,
    };
    let propose = |talks: &[TriangleTalk], due_on| {
        extra_proposed(&signals, talks, Some(&due(due_on)), day(10))
    };
    assert_eq!(propose(&[], 25), because);
    assert_eq!((propose(&[], 24), propose(&[], 5)), (None, None));
    assert_eq!(propose(&[planned(25)], 60), because);
    assert_eq!(propose(&[planned(24)], 60), None);
    let cancelled = planned(24).cancel("Syk", &noon(9)).unwrap();
    assert_eq!(propose(&[cancelled, planned(9)], 60), because);
    assert_eq!(extra_proposed(&[], &[], None, day(10)), None);
}

#[test]
fn the_records_read_back_from_their_fields() {
    let held = hold(&new_outcome()).unwrap();
    let fields = serde_json::to_value(&held.talk).unwrap();
    assert_eq!(serde_json::from_value::<TriangleTalk>(fields.clone()).unwrap(), held.talk);
    let mut newer = fields;
    newer["status"] = serde_json::json!({ "is": "postponed" });
    assert!(serde_json::from_value::<TriangleTalk>(newer).is_err());
    let fields = serde_json::to_value(&held.outcome).unwrap();
    assert_eq!(serde_json::from_value::<Outcome>(fields).unwrap(), held.outcome);
    let gone = agreement(1, 20).let_go("Syk", &noon(21)).unwrap();
    let fields = serde_json::to_value(&gone).unwrap();
    assert_eq!(serde_json::from_value::<Agreement>(fields).unwrap(), gone);
}
