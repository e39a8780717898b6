use proptest::prelude::*;

use super::*;
use crate::model::closing::samples::closing;
use crate::model::decision::NewDecision;
use crate::model::decision::samples::*;
use crate::model::id::{DecisionReviewId, RenewalRequestId};
use crate::model::talk::Kind;

fn facts(decisions: &[Decision]) -> CaseFacts<'_> {
    CaseFacts {
        case: CASE,
        opened: day(-300),
        history: History::NONE,
        decisions,
        requests: &[],
        reviews: &[],
        next_talk: None,
    }
}

fn contact(availability: Availability, missing: usize) -> ContactFacts {
    ContactFacts { contact: PersonId([2; 16]), availability, missing, guidance: None }
}

const ON: Availability = Availability::OnAssignment { assignments: 1, takes_more: false };

fn of_case(facts: CaseFacts<'_>, today: i64) -> Vec<What> {
    service_list(&[facts], &[], day(today)).into_iter().map(|line| line.what).collect()
}

fn of_contact(facts: ContactFacts) -> Vec<What> {
    service_list(&[], &[facts], day(0)).into_iter().map(|line| line.what).collect()
}

fn overdue(days_overdue: u32) -> Option<NextTalk> {
    let (merged, earliest, due) = (None, None, Some(day(0)));
    Some(NextTalk { kind: Kind::Regular, merged, earliest, due, days_overdue })
}

#[test]
fn a_case_in_order_and_a_closed_case_are_on_no_list() {
    let open = [decision(1, 0, None)];
    let closings = [closing(1, 10)];
    let closed = CaseFacts {
        history: History { closings: &closings, reopenings: &[] },
        next_talk: overdue(5),
        ..facts(&[])
    };
    assert_eq!(of_case(facts(&open), 5), []);
    assert_eq!(of_case(closed, 11), []);
    assert_eq!(of_case(closed, 10).len(), 2);
}

#[test]
fn a_case_without_a_decision_counts_the_days_without() {
    let none = What::NoDecision { form: None, days: 300 };
    assert_eq!(of_case(facts(&[]), 0), [none]);
    let ended = [decision(1, -100, Some(-10))];
    let since = What::NoDecision { form: Some(Form::Individual), days: 10 };
    assert_eq!(of_case(facts(&ended), 0), [since]);
    // one form was left for another
    let group = NewDecision { form: Form::Group, ..new_decision(-20, None) };
    let moved = [ended[0].clone(), make(&group, 2, &[]).unwrap()];
    assert_eq!(of_case(facts(&moved), 0), []);
}

#[test]
fn a_decision_that_runs_out_is_on_the_list_for_its_last_eight_weeks() {
    let one = [decision(1, 0, Some(100))];
    let line = |days, renewal_asked| What::RunsOut {
        form: Form::Individual,
        on: day(100),
        days,
        renewal_asked,
    };
    assert_eq!(of_case(facts(&one), 43), []);
    assert_eq!(of_case(facts(&one), 44), [line(56, false)]);
    assert_eq!(of_case(facts(&one), 100), [line(0, false)]);
    let now = noon(60);
    let id = RenewalRequestId([1; 16]);
    let request = [RenewalRequest::make(&one[0], day(60), id, &entry(USER, &now)).unwrap()];
    assert_eq!(of_case(CaseFacts { requests: &request, ..facts(&one) }, 90), [line(10, true)]);
    // one that was entered by mistake is not the one that was asked for
    let mistaken = [decision(3, 0, Some(100)).withdraw(&now), one[0].clone()];
    assert_eq!(of_case(CaseFacts { requests: &request, ..facts(&mistaken) }, 90), [line(10, true)]);
    let goes_on = [one[0].clone(), decision(2, 101, None)];
    assert_eq!(of_case(facts(&goes_on), 90), []);
}

#[test]
fn a_talk_is_on_the_list_the_day_after_it_was_due() {
    let open = [decision(1, 0, None)];
    let with = |days| of_case(CaseFacts { next_talk: overdue(days), ..facts(&open) }, 5);
    assert_eq!(with(0), []);
    assert_eq!(with(1), [What::NoTalk { days: 1 }]);
    // without a session that would make a start talk due, six weeks after the case was opened
    let start = overdue(0).map(|next| NextTalk { kind: Kind::Start, due: None, ..next });
    let new = CaseFacts { opened: day(0), next_talk: start, ..facts(&open) };
    assert_eq!(of_case(new, 42), []);
    assert_eq!(of_case(new, 43), [What::NoTalk { days: 1 }]);
    assert_eq!(of_case(CaseFacts { next_talk: None, ..new }, 43), []);
}

#[test]
fn an_open_decisions_review_is_on_the_list_from_its_day() {
    let open = [decision(1, 0, None)];
    let due = |days| What::ReviewDue { form: Form::Individual, days };
    assert_eq!(of_case(facts(&open), 364), []);
    assert_eq!(of_case(facts(&open), 365), [due(0)]);
    let now = noon(370);
    let by = entry(COORDINATOR, &now);
    let held = DecisionReview::make(&open[0], (day(366), ""), DecisionReviewId([1; 16]), &by);
    let reviews = [held.unwrap()];
    assert_eq!(of_case(CaseFacts { reviews: &reviews, ..facts(&open) }, 370), []);
}

#[test]
fn papers_press_more_when_the_contact_is_on_assignment() {
    assert_eq!(of_contact(contact(ON, 2)), [What::PapersMissing { papers: 2 }]);
    assert_eq!(of_contact(contact(Availability::Free, 2)), [What::NotReady { papers: 2 }]);
    assert_eq!(of_contact(contact(Availability::Resting, 2)), []);
    assert_eq!(of_contact(contact(ON, 0)), []);
}

#[test]
fn trained_and_free_is_somebody_to_ask() {
    assert_eq!(of_contact(contact(Availability::Free, 0)), [What::TrainedAndFree]);
    assert_eq!(of_contact(contact(Availability::Resting, 0)), []);
}

#[test]
fn guidance_is_overdue_only_on_assignment() {
    let with = |availability, days_overdue| {
        let next = NextGuidance { due: day(-5), planned: Some(day(3)), days_overdue };
        of_contact(ContactFacts { guidance: Some(next), ..contact(availability, 0) })
    };
    assert_eq!(with(ON, 0), []);
    assert_eq!(with(ON, 5), [What::NoGuidance { days: 5, planned: true }]);
    assert_eq!(with(Availability::Resting, 5), []);
}

/// One line for each kind, as the order says; and within a kind, most first or soonest first.
fn in_order() -> Vec<What> {
    let form = Form::Individual;
    let runs_out = |days| What::RunsOut { form, on: day(0), days, renewal_asked: false };
    vec![
        What::NoDecision { form: None, days: 9 },
        What::NoDecision { form: None, days: 2 },
        What::PapersMissing { papers: 3 },
        What::PapersMissing { papers: 1 },
        runs_out(1),
        runs_out(40),
        What::NoTalk { days: 30 },
        What::NoTalk { days: 3 },
        What::NoGuidance { days: 90, planned: false },
        What::NoGuidance { days: 9, planned: true },
        What::ReviewDue { form, days: 400 },
        What::ReviewDue { form, days: 0 },
        What::NotReady { papers: 2 },
        What::NotReady { papers: 1 },
        What::TrainedAndFree,
    ]
}

#[test]
fn the_most_urgent_stands_first() {
    let all = in_order();
    assert!(all.windows(2).all(|two| two[0].place() < two[1].place()));
}

proptest! {
    #[test]
    fn the_order_of_the_facts_does_not_matter_and_the_list_is_in_order(
        cases in proptest::collection::vec((0_i64..200, 0_u32..50, any::<bool>()), 0..8),
        contacts in proptest::collection::vec((0_usize..3, 0_u32..50, 0_u8..3), 0..8),
    ) {
        let decisions: Vec<[Decision; 1]> = cases
            .iter()
            .map(|(end, _, open)| [decision(1, -400, (!open).then_some(*end))])
            .collect();
        let of = |at: usize| CaseFacts {
            case: CaseId([at as u8; 16]),
            next_talk: overdue(cases[at].1),
            ..facts(&decisions[at])
        };
        let mut all: Vec<_> = (0..cases.len()).map(of).collect();
        let known = |at: usize| {
            let (missing, days_overdue, sort) = contacts[at];
            let availability = [ON, Availability::Free, Availability::Resting][usize::from(sort)];
            let guidance = Some(NextGuidance { due: day(-9), planned: None, days_overdue });
            let contact = PersonId([at as u8; 16]);
            ContactFacts { contact, availability, missing, guidance }
        };
        let mut people: Vec<_> = (0..contacts.len()).map(known).collect();
        let list = service_list(&all, &people, day(0));
        all.reverse();
        people.reverse();
        prop_assert_eq!(&service_list(&all, &people, day(0)), &list);
        prop_assert!(list.windows(2).all(|two| two[0].what.place() <= two[1].what.place()));
        let talks = list.iter().filter(|line| matches!(line.what, What::NoTalk { .. })).count();
        prop_assert_eq!(talks, cases.iter().filter(|case| case.1 > 0).count());
    }
}
