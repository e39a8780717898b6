use super::super::samples::{COORDINATOR, assignment, day, entry, new_rates, noon, rates};
use super::*;

fn make(new: &NewRates, others: &[Rates]) -> Result<Rates, Invalid> {
    let now = noon(0);
    Rates::make(new, RatesId([50; 16]), others, &entry(COORDINATOR, &now))
}

#[test]
fn each_bad_rate_names_its_field() {
    let good = new_rates(0);
    let caps = |metres, money: Option<u64>| NewRates {
        caps: Caps { metres, money: money.map(Ore) },
        ..good
    };
    for (bad, field, reason) in [
        (NewRates { from: day(-3654), ..good }, "from", Reason::InPast),
        (NewRates { from: day(3654), ..good }, "from", Reason::InFuture),
        (NewRates { hourly: Some(Ore(0)), ..good }, "hourly", Reason::OutOfRange),
        (NewRates { hourly: Some(Ore(500_001)), ..good }, "hourly", Reason::OutOfRange),
        (NewRates { km: Ore(5_001), ..good }, "km", Reason::OutOfRange),
        (NewRates { km_tax_free: Ore(5_001), ..good }, "km_tax_free", Reason::OutOfRange),
        (NewRates { passenger: Ore(5_001), ..good }, "passenger", Reason::OutOfRange),
        (caps(Some(0), None), "cap_metres", Reason::OutOfRange),
        (caps(Some(10_000_001), None), "cap_metres", Reason::OutOfRange),
        (caps(None, Some(0)), "cap_money", Reason::OutOfRange),
        (caps(None, Some(10_000_001)), "cap_money", Reason::OutOfRange),
    ] {
        assert_eq!(make(&bad, &[]), Err(Invalid::new(field, reason)), "{bad:?}");
    }
    let nothing =
        NewRates { hourly: None, km: Ore(0), km_tax_free: Ore(0), passenger: Ore(0), ..good };
    for fine in [good, nothing, caps(Some(10_000_000), Some(10_000_000))] {
        assert!(make(&fine, &[]).is_ok(), "{fine:?}");
    }
}

#[test]
fn two_that_begin_on_one_day_are_refused_unless_it_is_the_same() {
    let there = rates(1, 10);
    let others = std::slice::from_ref(&there);
    assert_eq!(make(&new_rates(10), others), Err(Invalid::new("from", Reason::Exists)));
    assert!(make(&new_rates(11), others).is_ok());
    assert!(make(&new_rates(10), &[there.withdraw(&noon(0))]).is_ok());
    assert!(make(&new_rates(10), &[Rates { id: RatesId([50; 16]), ..there }]).is_ok());
}

#[test]
fn each_counts_until_the_next_begins() {
    let (first, second) = (rates(1, 0), rates(2, 10));
    let all = [second.clone(), first.clone()];
    let ids: Vec<_> = [-1, 0, 9, 10, 900].map(|days| on(&all, day(days)).map(|of| of.id)).into();
    assert_eq!(ids, [None, Some(first.id), Some(first.id), Some(second.id), Some(second.id)]);
    let back = [first.clone(), second.withdraw(&noon(20))];
    assert_eq!(on(&back, day(15)).map(|of| of.id), Some(first.id));
}

#[test]
fn of_two_entered_at_once_for_one_day_the_later_counts() {
    let (one, other) = (rates(1, 0), Rates { entered: noon(1), ..rates(0, 0) });
    assert_eq!(on(&[one.clone(), other.clone()], day(5)), Some(&other));
    assert_eq!(on(&[other.clone(), one], day(5)), Some(&other));
}

#[test]
fn an_hour_is_paid_as_signed_until_there_is_a_newer_rate() {
    let signed = Assignment { signed_on: Some(day(5)), hourly: Ore(20_000), ..assignment() };
    let with = |id, from, hourly| Rates { hourly, ..rates(id, from) };
    let all = [
        with(1, 0, Some(Ore(18_000))),
        with(2, 5, Some(Ore(19_000))),
        with(3, 10, None),
        with(4, 20, Some(Ore(21_000))),
    ];
    let paid: Vec<_> = [0, 5, 10, 19, 20, 400].map(|on| hourly_on(&signed, &all, day(on)).0).into();
    assert_eq!(paid, [20_000, 20_000, 20_000, 20_000, 21_000, 21_000]);
    let unsigned = Assignment { signed_on: None, from: day(-1), ..signed };
    assert_eq!(hourly_on(&unsigned, &all, day(1)), Ore(18_000));
}

#[test]
fn the_state_s_rates_are_proposed_from_their_year_on() {
    let state = state_on(day(0)).unwrap();
    assert_eq!((state.km, state.km_tax_free, state.passenger), (Ore(530), Ore(350), Ore(100)));
    assert_eq!(state_on("2025-12-31".parse().unwrap()), None);
    assert_eq!(state_on("2031-01-01".parse().unwrap()), STATE.last());
    assert!(STATE.array_windows().all(|[one, next]| one.year < next.year));
}
