use proptest::prelude::*;

use super::*;
use crate::model::closing::samples::*;
use crate::model::closing::{Closing, ClosingReason};

fn rule(
    from: i64,
    months: u16,
    id: u8,
    others: &[RetentionRule],
) -> Result<RetentionRule, Invalid> {
    let now = noon(0);
    let by = entry(COORDINATOR, &now);
    RetentionRule::make((day(from), months), RetentionRuleId([id; 16]), others, &by)
}

fn facts(closings: &[Closing]) -> EndedFacts<'_> {
    let history = History { closings, reopenings: &[] };
    EndedFacts { case: CASE, history, follow_up_wished: false, handed_in: None }
}

fn since(facts: EndedFacts<'_>, months: u16, today: Date) -> Option<Date> {
    let rules = [rule(-400, months, 1, &[]).unwrap()];
    proposed(&[facts], &rules, today).first().map(|proposal| proposal.since)
}

fn ymd(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn each_bad_field_is_named_and_the_rule_of_the_day_counts() {
    let refused = |field: &str, reason| Err(Invalid::new(field, reason));
    for months in [0, 121] {
        assert_eq!(rule(0, months, 1, &[]), refused("months", Reason::OutOfRange));
    }
    assert_eq!(rule(3654, 12, 1, &[]), refused("from", Reason::InFuture));
    let first = rule(0, 12, 1, &[]).unwrap();
    let fields = serde_json::to_value(&first).unwrap();
    assert_eq!(serde_json::from_value::<RetentionRule>(fields).unwrap(), first);
    let others = std::slice::from_ref(&first);
    assert_eq!(rule(0, 24, 2, others), refused("from", Reason::Exists));
    let both = [first.clone(), rule(10, 24, 2, others).unwrap()];
    let on = |days| months_on(&both, day(days));
    assert_eq!([on(-1), on(0), on(9), on(10)], [None, Some(12), Some(12), Some(24)]);
    assert_eq!(months_on(&[first.withdraw(&noon(1))], day(5)), None);
}

#[test]
fn an_ended_case_is_proposed_after_the_chosen_months() {
    let closings = [closing(1, 30)]; // 31 January
    let on = |today| since(facts(&closings), 1, ymd(today));
    assert_eq!(on("2026-02-27"), None);
    assert_eq!(on("2026-02-28"), Some(ymd("2026-02-28")));
    assert_eq!(proposed(&[facts(&closings)], &[], ymd("2036-01-01")), []);
    assert_eq!(proposed(&[facts(&[])], &[rule(0, 1, 1, &[]).unwrap()], ymd("2036-01-01")), []);
}

#[test]
fn a_case_that_goes_on_is_not_proposed() {
    let closings = [closing(1, 30)];
    let reopenings = [reopen(&closings[0], 40, 1, History::NONE).unwrap()];
    let history = History { closings: &closings, reopenings: &reopenings };
    assert_eq!(since(EndedFacts { history, ..facts(&closings) }, 1, day(900)), None);
}

#[test]
fn it_waits_while_the_user_is_to_be_asked() {
    let closings = [closing(1, 30)];
    let wished = EndedFacts { follow_up_wished: true, ..facts(&closings) };
    assert_eq!(since(wished, 1, ymd("2026-10-30")), None);
    assert_eq!(since(wished, 1, ymd("2026-10-31")), Some(ymd("2026-10-31")));
    assert_eq!(since(wished, 12, ymd("2027-01-31")), Some(ymd("2027-01-31")));
    let died = [Closing { reason: ClosingReason::Died, ..closings[0].clone() }];
    let nobody = EndedFacts { follow_up_wished: true, ..facts(&died) };
    assert_eq!(since(nobody, 1, ymd("2026-02-28")), Some(ymd("2026-02-28")));
}

#[test]
fn what_was_handed_in_is_kept_and_said() {
    let closings = [closing(1, 30)];
    let paid = EndedFacts { handed_in: Some(ymd("2026-02-05")), ..facts(&closings) };
    let rules = [rule(0, 12, 1, &[]).unwrap()];
    let kept = |today| proposed(&[paid], &rules, ymd(today))[0].kept.clone();
    let until = ymd("2032-01-01");
    assert_eq!(kept("2027-01-31"), [KeptByLaw::Pay { until }]);
    assert_eq!(kept("2031-12-31"), [KeptByLaw::Pay { until }]);
    assert_eq!(kept("2032-01-01"), []);
}

#[test]
fn the_longest_ended_stands_first() {
    let (old, new) = ([closing(1, 10)], [closing(1, 30)]);
    let other = EndedFacts { case: CaseId([1; 16]), ..facts(&new) };
    let rules = [rule(0, 1, 1, &[]).unwrap()];
    let all = proposed(&[other, facts(&old)], &rules, day(300));
    assert_eq!(all.iter().map(|one| one.case).collect::<Vec<_>>(), [CASE, other.case]);
}

proptest! {
    #[test]
    fn once_proposed_it_stays_so_and_never_before_its_months(
        ended in 0_i64..300,
        months in 1_u16..=120,
        wished in any::<bool>(),
        today in 0_i64..4000,
    ) {
        let closings = [closing(1, ended)];
        let facts = EndedFacts { follow_up_wished: wished, ..facts(&closings) };
        if let Some(since) = since(facts, months, day(today)) {
            prop_assert!(since >= months_after(day(ended), months.into()));
            prop_assert_eq!(self::since(facts, months, day(today + 1)), Some(since));
            prop_assert_eq!(self::since(facts, months, since), Some(since));
            prop_assert_eq!(self::since(facts, months, since.pred_opt().unwrap()), None);
        }
    }
}
