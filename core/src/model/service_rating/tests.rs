use super::*;
use crate::model::closing::ClosingReason;
use crate::model::closing::samples::*;

fn rate(
    (taps, words): (&[(Asked, Tap)], &str),
    of: &Closing,
    (id, by): (u8, PersonId),
    others: &[ServiceRating],
    today: i64,
) -> Result<ServiceRating, Invalid> {
    let now = noon(today);
    let taps = taps.iter().copied().collect();
    let id = ServiceRatingId([id; 16]);
    ServiceRating::make((&taps, words), id, (of, USER), others, &entry(by, &now))
}

fn refused<T>(field: &str, reason: Reason) -> Result<T, Invalid> {
    Err(Invalid::new(field, reason))
}

const ONE: (&[(Asked, Tap)], &str) = (&[(Asked::HadASay, Tap::Partly)], "");

#[test]
fn one_tap_or_some_words_are_enough() {
    let of = closing(1, 100);
    let tapped = rate(ONE, &of, (1, USER), &[], 100).unwrap();
    assert_eq!((tapped.taps.len(), &tapped.words), (1, &None));
    let fields = serde_json::to_value(&tapped).unwrap();
    assert_eq!(serde_json::from_value::<ServiceRating>(fields).unwrap(), tapped);
    assert!(rate((&[], "Bra folk"), &of, (1, USER), &[], 100).is_ok());
    assert_eq!(rate((&[], " "), &of, (1, USER), &[], 100), refused("taps", Reason::Unanswered));
    let long = "å".repeat(RATING_CHARACTERS + 1);
    assert_eq!(rate((&[], &long), &of, (1, USER), &[], 100), refused("words", Reason::TooLong));
}

#[test]
fn only_the_user_rates_and_once_for_each_closing() {
    let of = closing(1, 100);
    for other in [CONTACT, COORDINATOR] {
        assert_eq!(rate(ONE, &of, (1, other), &[], 100), refused("by", Reason::OutOfRange));
    }
    let others = [rate(ONE, &of, (1, USER), &[], 100).unwrap()];
    assert_eq!(rate(ONE, &of, (2, USER), &others, 100), refused("case", Reason::Exists));
    assert!(rate(ONE, &of, (1, USER), &others, 101).is_ok());
    assert!(rate(ONE, &closing(2, 100), (2, USER), &others, 100).is_ok());
}

#[test]
fn it_is_rated_around_the_end() {
    let of = closing(1, 100); // 11 April: to 11 October, day 283
    let on = |today| rate(ONE, &of, (1, USER), &[], today).map(|_| ());
    assert_eq!(on(43), refused("case", Reason::NotDue));
    assert_eq!([on(44), on(283)], [Ok(()), Ok(())]);
    assert_eq!(on(284), refused("case", Reason::InPast));
    let died = Closing { reason: ClosingReason::Died, ..of };
    assert_eq!(rate(ONE, &died, (1, USER), &[], 100), refused("case", Reason::Ended));
}

#[test]
fn each_question_and_answer_has_its_own_words() {
    let mut keys: Vec<_> = Asked::ALL.map(Asked::text_key).to_vec();
    keys.extend(Tap::ALL.map(Tap::text_key));
    let all = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!((keys.len(), all), (8, 8));
}
