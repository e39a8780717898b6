use super::*;

const GOAL: GoalId = GoalId([5; 16]);

fn by_user<T>(value: T) -> Given<T> {
    Given { value, given_by: GivenBy::User }
}

fn all() -> NewRatings {
    NewRatings {
        exertion: Some(by_user(7)),
        mood_before: Some((by_user(2), 900)),
        mood_after: Some(Given { value: 4, given_by: GivenBy::Contact }),
        steps: [(GOAL, by_user(-1))].into(),
    }
}

fn check(new: &NewRatings, is_held: bool) -> Result<Ratings, Invalid> {
    new.checked(is_held, 1_000, &[GOAL], 5_000)
}

#[test]
fn ratings_keep_who_gave_them() {
    let ratings = check(&all(), true).unwrap();
    assert_eq!(ratings.exertion, Some(by_user(Exertion::VeryHard)));
    assert_eq!(ratings.mood_after.unwrap().given_by, GivenBy::Contact);
    assert_eq!(ratings.steps[&GOAL], by_user(Level::Less));
    assert_eq!(ratings.given(), all());
}

#[test]
fn what_is_not_given_is_missing() {
    assert_eq!(check(&NewRatings::default(), true), Ok(Ratings::default()));
    let stored = serde_json::to_value(Ratings::default()).unwrap();
    assert!(stored["exertion"].is_null() && stored["mood_after"].is_null());
}

#[test]
fn exertion_has_six_values_and_no_other() {
    let values: Vec<u8> = (0..=255).filter(|v| Exertion::checked(*v).is_ok()).collect();
    assert_eq!(values, [0, 2, 3, 5, 7, 10]);
    assert_eq!(serde_json::to_string(&Exertion::All).unwrap(), "10");
    assert!(serde_json::from_str::<Exertion>("4").is_err());
}

#[test]
fn a_mood_before_that_is_entered_after_the_start_is_retrospective() {
    let entered_at = |at| {
        let new = NewRatings { mood_before: Some((by_user(2), at)), ..all() };
        check(&new, true).unwrap().mood_before.unwrap().retrospective
    };
    assert_eq!([entered_at(900), entered_at(1_000), entered_at(1_001)], [false, false, true]);
}

#[test]
fn a_mood_before_that_stands_keeps_the_time_it_was_entered_at() {
    let entered = |mood, at| {
        let mut new = NewRatings { mood_before: Some((by_user(mood), at)), ..all() };
        new.keep_times(&all());
        new.mood_before.unwrap().1
    };
    assert_eq!((entered(2, 3_000), entered(3, 3_000)), (900, 3_000));
}

#[test]
fn each_bad_rating_names_its_field() {
    let other = GoalId([6; 16]);
    for (new, field, reason) in [
        (NewRatings { exertion: Some(by_user(4)), ..all() }, "exertion", Reason::OutOfRange),
        (
            NewRatings { mood_before: Some((by_user(0), 0)), ..all() },
            "mood_before",
            Reason::OutOfRange,
        ),
        (
            NewRatings { mood_before: Some((by_user(1), 5_001)), ..all() },
            "mood_before",
            Reason::InFuture,
        ),
        (NewRatings { mood_after: Some(by_user(6)), ..all() }, "mood_after", Reason::OutOfRange),
        (NewRatings { steps: [(GOAL, by_user(3))].into(), ..all() }, "steps", Reason::OutOfRange),
        (NewRatings { steps: [(other, by_user(0))].into(), ..all() }, "steps", Reason::OutOfRange),
    ] {
        assert_eq!(check(&new, true), Err(Invalid::new(field, reason)));
    }
}

#[test]
fn what_was_not_held_has_no_rating_but_the_mood_before() {
    let mut new = all();
    for field in ["exertion", "mood_after", "steps"] {
        assert_eq!(check(&new, false), Err(Invalid::new(field, Reason::OutOfRange)));
        match field {
            "exertion" => new.exertion = None,
            "mood_after" => new.mood_after = None,
            _ => new.steps.clear(),
        }
    }
    assert_eq!(check(&new, false).unwrap().mood_before.unwrap().value.number(), 2);
}

#[test]
fn attendance_says_what_was_held_and_is_stored_by_its_key() {
    let held: Vec<_> = Attendance::ALL.into_iter().filter(|a| a.is_held()).collect();
    assert_eq!(held, [Attendance::Came, Attendance::Late]);
    for attendance in Attendance::ALL {
        assert_eq!(serde_json::to_value(attendance).unwrap(), attendance.key());
    }
}

#[test]
fn the_user_speaks_for_themselves_only() {
    let stood = all();
    let by_contact = NewRatings { mood_after: all().mood_after, ..NewRatings::default() };
    let own = NewRatings { exertion: Some(by_user(2)), ..NewRatings::default() };
    let refused = Err(Invalid::new("said_by", Reason::OutOfRange));
    assert_eq!(by_contact.by_user_only(&NewRatings::default()), refused);
    assert_eq!(by_contact.by_user_only(&stood), Ok(()));
    assert_eq!(own.by_user_only(&NewRatings::default()), Ok(()));
    let contact = |value| Given { value, given_by: GivenBy::Contact };
    for changed in [
        NewRatings { exertion: Some(contact(3)), ..all() },
        NewRatings { mood_before: Some((contact(3), 900)), ..all() },
        NewRatings { mood_after: Some(contact(3)), ..all() },
        NewRatings {
            steps: [(GOAL, Given { value: 1, given_by: GivenBy::Contact })].into(),
            ..all()
        },
    ] {
        assert_eq!(changed.by_user_only(&stood), refused, "{changed:?}");
    }
}

#[test]
fn what_the_contact_said_gives_way_to_what_the_user_says() {
    let by = |given_by| {
        let given = |value| Given { value, given_by };
        let new = NewRatings {
            exertion: Some(given(if given_by == GivenBy::User { 7 } else { 5 })),
            mood_before: Some((given(2), 900)),
            mood_after: Some(given(4)),
            steps: [(GOAL, Given { value: 1, given_by })].into(),
        };
        check(&new, true).unwrap()
    };
    let (user, contact) = (by(GivenBy::User), by(GivenBy::Contact));
    assert!(user.keeps(&contact) && !contact.keeps(&user));
    assert!(!Ratings::default().keeps(&contact));
}
