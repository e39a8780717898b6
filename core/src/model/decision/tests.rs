use super::samples::*;
use super::*;
use crate::model::id::{DecisionReviewId, RenewalRequestId};
use crate::model::pay::assignment::Per;

fn group(new: NewDecision) -> NewDecision {
    NewDecision { form: Form::Group, ..new }
}

#[test]
fn each_bad_field_is_named() {
    let good = new_decision(0, Some(300));
    let dates = |decided: Option<i64>, received: Option<i64>| NewDecision {
        decided: decided.map(day),
        received: received.map(day),
        ..good.clone()
    };
    let hours = |minutes, per| Some(Hours { minutes, per });
    let long = "å".repeat(PURPOSE_CHARACTERS + 1);
    for (bad, field, reason) in [
        (new_decision(-3654, None), "from", Reason::InPast),
        (new_decision(3654, None), "from", Reason::InFuture),
        (new_decision(5, Some(4)), "end", Reason::OutOfRange),
        (new_decision(0, Some(3654)), "end", Reason::OutOfRange),
        (dates(Some(1), None), "decided", Reason::InFuture),
        (dates(Some(-3654), None), "decided", Reason::InPast),
        (dates(None, Some(1)), "received", Reason::InFuture),
        (dates(Some(-3), Some(-4)), "received", Reason::OutOfRange),
        (NewDecision { basis: "x".repeat(201), ..good.clone() }, "basis", Reason::TooLong),
        (NewDecision { hours: hours(0, Per::Week), ..good.clone() }, "hours", Reason::OutOfRange),
        (NewDecision { purpose: long.clone(), ..good.clone() }, "purpose", Reason::TooLong),
        (NewDecision { criteria: long, ..good.clone() }, "criteria", Reason::TooLong),
        (
            NewDecision { purpose: "01129950184".into(), ..good.clone() },
            "purpose",
            Reason::IdentityNumber,
        ),
    ] {
        assert_eq!(make(&bad, 1, &[]), Err(Invalid::new(field, reason)), "{bad:?}");
    }
    for fine in [
        new_decision(-3653, None),
        new_decision(3653, None),
        new_decision(5, Some(5)),
        new_decision(0, Some(3653)),
        dates(Some(-3), Some(-3)),
        dates(None, Some(0)),
        NewDecision { hours: hours(240, Per::Month), ..good.clone() },
    ] {
        assert!(make(&fine, 1, &[]).is_ok(), "{fine:?}");
    }
}

#[test]
fn the_usual_basis_is_personal_assistance() {
    assert_eq!(decision(1, 0, None).basis, Basis::PersonalAssistance);
    let new = NewDecision { basis: " hol. § 3-6 ".into(), ..new_decision(0, None) };
    let other = Basis::Other { text: "hol. § 3-6".into() };
    assert_eq!(make(&new, 1, &[]).unwrap().basis, other);
}

#[test]
fn overlap_is_refused_only_within_one_form_and_case() {
    let there = decision(1, 0, Some(100));
    let others = std::slice::from_ref(&there);
    let exists = Err(Invalid::new("from", Reason::Exists));
    assert_eq!(make(&new_decision(100, None), 2, others), exists);
    assert_eq!(make(&new_decision(-50, Some(0)), 2, others), exists);
    assert!(make(&new_decision(101, None), 2, others).is_ok());
    assert!(make(&new_decision(-50, Some(-1)), 2, others).is_ok());
    assert!(make(&group(new_decision(50, None)), 2, others).is_ok());
    assert!(make(&new_decision(50, None), 1, others).is_ok());
    assert!(make(&new_decision(50, None), 2, &[there.withdraw(&noon(0))]).is_ok());
    let elsewhere = Decision { case: CaseId([99; 16]), ..there };
    assert!(make(&new_decision(50, None), 2, &[elsewhere]).is_ok());
}

#[test]
fn the_one_that_begins_last_counts_on_the_screens() {
    let (old, new) = (decision(1, -300, Some(10)), decision(2, 11, None));
    assert_eq!(current(&[new.clone(), old.clone()]), Some(&new));
    let again = Decision { entered: noon(1), end: Some(new.from), ..new.clone() };
    assert_eq!(current(&[again.clone(), new.clone(), old.clone()]), Some(&again));
    assert_eq!(current(&[new.withdraw(&noon(1)), old.clone()]), Some(&old));
    assert_eq!(current(&[]), None);
}

#[test]
fn each_form_has_its_own_on_a_day() {
    let individual = decision(1, 0, Some(100));
    let in_group = make(&group(new_decision(50, None)), 2, &[]).unwrap();
    let all = [in_group.clone(), individual.clone()];
    assert_eq!(in_force(&all, day(49)), [&individual]);
    assert_eq!(in_force(&all, day(100)), [&individual, &in_group]);
    assert_eq!(in_force(&all, day(101)), [&in_group]);
    assert_eq!(forms(&all), [Form::Individual, Form::Group]);
    // two phones at once
    let twice = decision(3, 0, Some(80));
    let later = Decision { entered: noon(1), ..twice };
    assert_eq!(in_force(&[later.clone(), individual], day(70)), [&later]);
}

#[test]
fn decisions_that_follow_without_a_day_between_cover_to_the_last() {
    let (one, two) = (decision(1, 0, Some(9)), decision(2, 10, Some(19)));
    let after_a_gap = decision(3, 21, None);
    let all = [after_a_gap, two, one];
    let of = |days| covered(&all, Form::Individual, day(days));
    assert_eq!(of(-1), Covered::No { since: None });
    assert_eq!([of(0), of(19)], [Covered::Until(day(19)); 2]);
    assert_eq!(of(20), Covered::No { since: Some(day(19)) });
    assert_eq!(of(21), Covered::Open);
    assert_eq!(covered(&all, Form::Club, day(5)), Covered::No { since: None });
}

#[test]
fn a_complaint_may_be_made_for_four_weeks_from_when_it_was_received() {
    let got = |days| Decision { received: Some(day(days)), ..decision(1, 0, None) };
    // Thursday 1 January: to Thursday 29 January
    assert_eq!(got(0).complaint_by(), Some(day(28)));
    assert!(got(0).may_complain_on(day(28)) && !got(0).may_complain_on(day(29)));
    let unknown = decision(1, 0, None);
    assert_eq!(unknown.complaint_by(), None);
    assert!(unknown.may_complain_on(day(900)));
    assert!(!unknown.withdraw(&noon(1)).may_complain_on(day(1)));
}

fn ask(of: &Decision, asked: i64, now: i64) -> Result<RenewalRequest, Invalid> {
    let now = noon(now);
    RenewalRequest::make(of, day(asked), RenewalRequestId([1; 16]), &entry(USER, &now))
}

#[test]
fn a_renewal_is_asked_for_in_time_until_eight_weeks_before_the_end() {
    let of = decision(1, 0, Some(200));
    let state = |requests: &[RenewalRequest], today| {
        renewal(&of, std::slice::from_ref(&of), requests, day(today))
    };
    let by = day(144);
    assert_eq!(state(&[], 144), Renewal::Ahead { by });
    assert_eq!(state(&[], 145), Renewal::Late { by, days: 1 });
    assert_eq!(state(&[], 200), Renewal::Late { by, days: 56 });
    assert_eq!(state(&[], 201), Renewal::Ended);
    let in_time = ask(&of, 144, 150).unwrap();
    let alone = std::slice::from_ref(&in_time);
    assert_eq!(state(alone, 150), Renewal::Asked { on: by, in_time: true });
    let late = ask(&of, 145, 150).unwrap();
    assert_eq!(
        state(std::slice::from_ref(&late), 150),
        Renewal::Asked { on: day(145), in_time: false }
    );
    assert_eq!(state(&[late, in_time.clone()], 150), state(alone, 150));
    assert_eq!(state(&[in_time.withdraw(&noon(150))], 140), Renewal::Ahead { by });
    assert_eq!(state(alone, 201), Renewal::Ended);
}

#[test]
fn a_decision_that_goes_on_has_renewed_it_and_an_open_one_needs_none() {
    let (of, next) = (decision(1, 0, Some(200)), decision(2, 201, None));
    let with = |other: Decision| renewal(&of, &[of.clone(), other], &[], day(190));
    assert_eq!(with(next.clone()), Renewal::Renewed);
    assert!(matches!(with(decision(2, 202, None)), Renewal::Late { .. }));
    let in_group = make(&group(new_decision(201, None)), 2, &[]).unwrap();
    assert!(matches!(with(in_group), Renewal::Late { .. }));
    assert_eq!(renewal(&next, &[of.clone(), next.clone()], &[], day(300)), Renewal::NotNeeded);
}

#[test]
fn asking_for_a_renewal_names_the_bad_field() {
    let of = decision(1, 0, Some(200));
    let refused = |field: &str, reason| Err(Invalid::new(field, reason));
    assert_eq!(ask(&of, 151, 150), refused("asked", Reason::InFuture));
    assert_eq!(ask(&of, -1, 150), refused("asked", Reason::InPast));
    assert_eq!(ask(&decision(1, 0, None), 5, 9), refused("decision", Reason::OutOfRange));
    assert_eq!(ask(&of.withdraw(&noon(1)), 5, 9), refused("decision", Reason::Ended));
}

#[test]
fn an_open_decision_is_reviewed_a_year_after_the_last_time() {
    let open = decision(1, 0, None);
    let review = |of: &Decision, date: i64| {
        let now = noon(400);
        let id = DecisionReviewId([1; 16]);
        DecisionReview::make(of, (day(date), " Går videre "), id, &entry(COORDINATOR, &now))
    };
    let ymd = |text: &str| Some(text.parse::<Date>().unwrap());
    assert_eq!(review_due(&open, &[]), ymd("2027-01-01"));
    let held = review(&open, 31).unwrap(); // 1 February
    assert_eq!(held.note.as_deref(), Some("Går videre"));
    assert_eq!(review_due(&open, std::slice::from_ref(&held)), ymd("2027-02-01"));
    assert_eq!(review_due(&open, &[held.withdraw(&noon(400))]), ymd("2027-01-01"));
    assert_eq!(review_due(&decision(1, 0, Some(9)), &[]), None);
    let refused = |field: &str, reason| Err(Invalid::new(field, reason));
    assert_eq!(review(&open, 401), refused("date", Reason::InFuture));
    assert_eq!(review(&open, -1), refused("date", Reason::OutOfRange));
    assert_eq!(review(&open.withdraw(&noon(1)), 5), refused("decision", Reason::Ended));
}

#[test]
fn drugs_are_asked_about_only_when_the_purpose_says_so() {
    let without = decision(1, 0, Some(9));
    let with = Decision { substance: true, ..decision(2, 10, None) };
    let all = [without, with];
    let asks = |days| asks_about_substance(&all, day(days));
    assert_eq!([asks(9), asks(10)], [false, true]);
    assert!(!asks_about_substance(&[], day(0)));
}

#[test]
fn it_is_ended_within_its_days() {
    let now = noon(3);
    let (open, entry) = (decision(1, 0, None), entry(COORDINATOR, &now));
    let ended = open.end_on(day(9), &entry).unwrap();
    assert!(ended.holds(day(9)) && !ended.holds(day(10)));
    let refused = Err(Invalid::new("end", Reason::OutOfRange));
    assert_eq!(ended.end_on(day(10), &entry), refused);
    assert_eq!(open.end_on(day(-1), &entry), refused);
    assert_eq!(open.withdraw(&now).end_on(day(9), &entry), refused);
}

#[test]
fn one_that_was_written_before_its_fields_were_added_reads_back() {
    let made = decision(1, 0, Some(9));
    let mut fields = serde_json::to_value(&made).unwrap();
    assert_eq!(serde_json::from_value::<Decision>(fields.clone()).unwrap(), made);
    let object = fields.as_object_mut().unwrap();
    for added in
        ["basis", "hours", "purpose", "substance", "criteria", "decided", "received", "withdrawn"]
    {
        assert!(object.remove(added).is_some(), "{added}");
    }
    assert_eq!(serde_json::from_value::<Decision>(fields).unwrap(), made);
}
