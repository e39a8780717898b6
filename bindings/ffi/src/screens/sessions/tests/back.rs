//! One session, and looking back on many.

use super::*;

#[test]
fn one_session_says_whose_word_is_whose_and_shows_its_versions() {
    let club = club(&["Åse"]);
    let case = club.cases[0];
    club.plan(&[case]);
    let at = here(2, 95);
    let mut log = club.proposed(case, &at);
    let row = &mut log.participants[0];
    row.attendance = Some(Attendance::Late);
    row.mood_after = Some(GivenRating { value: 4, said_by: SaidBy::Contact });
    row.work_note = "Spør om sko".into();
    let logged = club.log(&log, &at).unwrap();
    let screen = club.session(&logged, Acting::Owner, &at);
    assert_eq!(
        (screen.title.as_str(), screen.attendance.as_str()),
        ("Trening med Åse", "Kom sent")
    );
    assert_eq!(screen.when, "I dag kl. 17–18.30");
    assert_eq!(screen.said[0].said_by, "Sagt av deg");
    assert_eq!(screen.work_notes[0].entered, "Skrevet av Kari i dag kl. 18.35");
    assert_eq!(screen.undo_until, Some(logged.undo_until));
    assert_eq!(screen.can_add, [Addable::Exertion, Addable::MoodBefore, Addable::SharedNote]);

    // handed over: no work note, and Åse says herself
    let at = here(3, 0);
    let handed = club.session(&logged, Acting::User, &at);
    assert_eq!((handed.title.as_str(), handed.work_notes.len()), ("Trening med Kari", 0));
    assert_eq!(handed.said[0].said_by, "Sagt av Kari");
    assert_eq!(handed.attendances[5].text, "Avlyst av Kari");
    assert_eq!(handed.said_by.len(), 1);
    let own = |value| Some(GivenRating { value, said_by: SaidBy::User });
    let later = LaterRatings {
        exertion: own(7),
        mood_before: own(2),
        mood_after: own(5),
        steps: Vec::new(),
        reason: String::new(),
    };
    let given = (later.exertion, later.mood_before, later.mood_after);
    let given = ratings(given, &later.steps, &at).unwrap();
    let of = (case, screen.version.version_id.parse().unwrap());
    club.app.rate_session(of, (&given, ""), Acting::User.into(), None, at.now).unwrap();
    let screen = club.session(&logged, Acting::User, &at);
    let said: Vec<String> = screen
        .said
        .iter()
        .map(|said| format!("{}: {}. {}", said.label, said.words, said.said_by))
        .collect();
    assert_eq!(
        said,
        [
            "Humør før: Litt dårlig. Sagt av deg etterpå",
            "Humør etter: Bra. Sagt av deg",
            "Anstrengelse: Veldig anstrengende. Sagt av deg"
        ]
    );
    let versions: Vec<&str> = screen.versions.iter().map(|one| one.entered.as_str()).collect();
    assert_eq!(
        versions,
        ["Skrevet av Kari i går kl. 18.35", "Skrevet av Åse på telefonen til Kari i dag kl. 17"]
    );
    assert_eq!(screen.versions[1].title, "2. versjon");
    assert!(screen.versions[0].lines.contains(&"Humør etter: Ganske bra".to_owned()));
    // what correcting begins with is what stands
    let edit = screen.edit.read(&at).unwrap();
    assert_eq!(edit.said.ratings.exertion.unwrap().value, 7);
}

#[test]
fn what_was_done_and_how_it_was_is_told_in_words_and_points() {
    let club = club(&["Åse"]);
    let case = club.cases[0];
    club.plan(&[case]);
    let done = |acting, at: &Here| DoneScreen::of(&club.app, case, None, acting, at).unwrap();
    let at = here(20, 0);
    assert_eq!(done(Acting::User, &at).empty.as_deref(), Some("Ingenting er loggført ennå."));
    for (days, before, after) in [(2, 1, 5), (5, 3, 3), (9, 5, 4)] {
        let at = here(days, 95);
        let mut log = club.proposed(case, &at);
        let row = &mut log.participants[0];
        row.attendance = Some(Attendance::Came);
        row.mood_before = Some(GivenRating { value: before, said_by: SaidBy::User });
        // the last is the contact's word, and in no picture
        let said_by = if days == 9 { SaidBy::Contact } else { SaidBy::User };
        row.mood_after = Some(GivenRating { value: after, said_by });
        club.log(&log, &at).unwrap();
    }
    let screen = done(Acting::User, &at);
    let titles: Vec<&str> = screen.months.iter().map(|month| month.title.as_str()).collect();
    assert_eq!((titles, screen.next), (vec!["Desember 2026", "November 2026"], None));
    let line = &screen.months[0].sessions[0];
    assert_eq!(line.when, "Tirsdag 1. desember kl. 17–18.30");
    assert_eq!((line.people.as_str(), line.attendance.as_str()), ("Med Kari", "Kom"));
    assert_eq!(line.said, ["Humør før: Bra", "Humør etter: Ganske bra"]);

    let screen = SessionsDevelopmentScreen::of(&club.app, case, 4, Acting::Owner, &at).unwrap();
    assert_eq!(screen.range, "14. november 2026 til 12. desember 2026");
    assert_eq!(screen.note, "Bare det Åse har sagt selv, er med.");
    let [mood, exertion] = screen.charts.as_slice() else { panic!("two pictures") };
    assert_eq!((mood.lowest.as_str(), mood.highest.as_str()), ("Dårlig", "Bra"));
    let points: Vec<(f64, f64)> =
        mood.series[1].points.iter().map(|point| (point.x, point.y)).collect();
    assert_eq!(points, [(10.0 / 28.0, 1.0), (13.0 / 28.0, 0.5)]);
    assert_eq!(
        mood.series[0].text,
        "Humør før trening. 24. november 2026: Dårlig, sagt etterpå. \
         27. november 2026: Midt imellom, sagt etterpå. 1. desember 2026: Bra, sagt etterpå."
    );
    assert!(mood.series[0].points.iter().all(|point| point.afterwards));
    assert_eq!(exertion.series[0].text, "Anstrengelse: ingenting sagt i denne tiden.");
}
