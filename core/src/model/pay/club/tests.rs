use super::super::samples::{CASE, COORDINATOR, day, entry, noon};
use super::*;

fn organisation(name: &str) -> Result<Organisation, Invalid> {
    Organisation::make(name, OrganisationId([1; 16]), &entry(COORDINATOR, &noon(0)))
}

fn new_agreement() -> NewClubAgreement {
    NewClubAgreement {
        team: "Håndball, lørdagslaget".into(),
        person: "Tone".into(),
        reached: "900 00 000".into(),
        from: day(0),
        to: Some(day(100)),
        signed_on: Some(day(0)),
    }
}

fn agreement(new: &NewClubAgreement) -> Result<ClubAgreement, Invalid> {
    let of = organisation("Byåsen IL").unwrap();
    ClubAgreement::make(new, ClubAgreementId([2; 16]), &of, &entry(COORDINATOR, &noon(0)))
}

#[test]
fn each_bad_field_of_a_club_is_named() {
    assert_eq!(organisation(" ").unwrap_err(), Invalid::new("name", Reason::Empty));
    assert_eq!(organisation(&"å".repeat(101)).unwrap_err(), Invalid::new("name", Reason::TooLong));
    let good = new_agreement();
    for (bad, field, reason) in [
        (NewClubAgreement { team: String::new(), ..good.clone() }, "team", Reason::Empty),
        (NewClubAgreement { person: "".into(), ..good.clone() }, "person", Reason::Empty),
        (
            NewClubAgreement { reached: "01129950184".into(), ..good.clone() },
            "reached",
            Reason::IdentityNumber,
        ),
        (NewClubAgreement { from: day(-3654), ..good.clone() }, "from", Reason::InPast),
        (NewClubAgreement { from: day(3654), ..good.clone() }, "from", Reason::InFuture),
        (NewClubAgreement { to: Some(day(-1)), ..good.clone() }, "to", Reason::OutOfRange),
        (
            NewClubAgreement { signed_on: Some(day(1)), ..good.clone() },
            "signed_on",
            Reason::InFuture,
        ),
        (
            NewClubAgreement { signed_on: Some(day(-3654)), ..good.clone() },
            "signed_on",
            Reason::InPast,
        ),
    ] {
        assert_eq!(agreement(&bad), Err(Invalid::new(field, reason)));
    }
    let without = NewClubAgreement { reached: " ".into(), to: None, signed_on: None, ..good };
    assert_eq!(agreement(&without).unwrap().reached, None);
    let away = organisation("Byåsen IL").unwrap().withdraw(&noon(0));
    let now = noon(0);
    let made =
        ClubAgreement::make(&without, ClubAgreementId([2; 16]), &away, &entry(COORDINATOR, &now));
    assert_eq!(made, Err(Invalid::new("organisation", Reason::Ended)));
}

#[test]
fn a_case_has_a_place_within_the_agreement_and_one_at_a_time() {
    let now = noon(0);
    let agreement = agreement(&new_agreement()).unwrap();
    let make = |from, to: Option<i64>, others: &[ClubPlace]| {
        let dates = (day(from), to.map(day));
        ClubPlace::make(
            dates,
            ClubPlaceId([from as u8; 16]),
            CASE,
            &agreement,
            others,
            &entry(COORDINATOR, &now),
        )
    };
    let first = make(5, Some(20), &[]).unwrap();
    let others = std::slice::from_ref(&first);
    for (from, to, field, reason) in [
        (-1, None, "from", Reason::OutOfRange),
        (101, None, "from", Reason::OutOfRange),
        (30, Some(29), "to", Reason::OutOfRange),
        (30, Some(101), "to", Reason::OutOfRange),
        (20, None, "from", Reason::Exists),
        (0, None, "from", Reason::Exists),
    ] {
        assert_eq!(make(from, to, others), Err(Invalid::new(field, reason)), "{from} {to:?}");
    }
    assert!(make(21, None, others).is_ok() && make(0, Some(4), others).is_ok());
    assert!(make(20, None, &[first.withdraw(&now)]).is_ok());
}

#[test]
fn an_agreement_names_no_user() {
    let fields = serde_json::to_value(agreement(&new_agreement()).unwrap()).unwrap();
    let names: Vec<_> = fields.as_object().unwrap().keys().map(String::as_str).collect();
    assert!(!names.iter().any(|name| name.contains("case") || name.contains("user")), "{names:?}");
}
