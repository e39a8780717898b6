//! What is Åse's: her decisions, her goals, her talks.

use super::case::Decided;
use super::goals::{Came, From, Wish};
use super::plans::{GYM, POOL};
use super::talks::{Became, Done, Held, Promise, Talk, Who};

/// Åse's first decision, for a year.
pub const FIRST_DECISION: Decided = Decided {
    made: (24, -24),
    from: (24, -20),
    end: Some((12, -21)),
    purpose: "Komme i gang med trening, treffe andre og klare seg uten rus.",
    substance: true,
    criteria: "Har ikke kommet i gang på egen hånd. Ønsker selv å trene.",
    hours: 3,
};

/// The one after it: its end is some weeks ahead.
const SECOND_DECISION: Decided = Decided {
    made: (13, -10),
    from: (12, -20),
    end: Some((0, 49)),
    purpose: "Holde treningen ved like, klare mer av den alene og klare seg uten rus.",
    substance: true,
    criteria: "Har vært med nesten hver uke. Trenger fortsatt følge til senteret.",
    hours: 4,
};

/// Åse's goals.
pub const GOALS: [Wish; 7] = [
    Wish {
        words: "Svømme 200 meter",
        domain: "health",
        weights: (Some(3), Some(2)),
        set: (24, -5),
        from: From::New,
        levels: ["Ikke i vannet", "100 meter", "200 meter", "300 meter", "400 meter"],
        ratings: &[
            ((23, -4), -1, ""),
            ((20, -6), 0, "Med en pause på midten."),
            ((17, -3), 1, "Uten pause."),
        ],
        came: Came::Met((17, -3)),
        activity: POOL,
    },
    Wish {
        words: "Svømme 500 meter uten å stoppe",
        domain: "health",
        weights: (Some(3), Some(2)),
        set: (17, -3),
        from: From::Met(0),
        levels: ["200 meter", "300 meter", "500 meter", "600 meter", "800 meter"],
        ratings: &[((14, -2), 0, ""), ((10, 0), 1, "To uker på rad.")],
        came: Came::Met((10, 0)),
        activity: POOL,
    },
    Wish {
        words: "Svømme 1000 meter",
        domain: "health",
        weights: (Some(2), Some(3)),
        set: (10, 0),
        from: From::Met(1),
        levels: ["500 meter", "750 meter", "1000 meter", "1250 meter", "1500 meter"],
        ratings: &[((6, -10), -1, ""), ((3, 3), -1, ""), ((0, -22), 0, "Det tok 45 minutter.")],
        came: Came::Active,
        activity: POOL,
    },
    Wish {
        words: "Gå på treningssenteret uten å grue meg",
        domain: "safety",
        weights: (Some(3), Some(3)),
        set: (23, -4),
        from: From::New,
        levels: [
            "Snur i døra",
            "Gruer meg hele dagen",
            "Gruer meg litt på vei dit",
            "Gruer meg ikke",
            "Gleder meg",
        ],
        ratings: &[((20, -6), -1, ""), ((17, -3), 0, "Bedre når det er lite folk.")],
        came: Came::Active,
        activity: GYM,
    },
    Wish {
        words: "Trene på senteret alene én gang i uka",
        domain: "leisure",
        weights: (Some(2), Some(3)),
        set: (14, -2),
        from: From::Changed(3),
        levels: [
            "Bare sammen med Kari",
            "Kari møter meg der",
            "Alene én gang i uka",
            "Alene to ganger i uka",
            "Alene når jeg vil",
        ],
        ratings: &[
            ((10, 0), -1, ""),
            ((6, -10), -1, "Vi møtes i døra nå."),
            ((3, 3), 0, ""),
            ((0, -36), 0, ""),
        ],
        came: Came::Active,
        activity: GYM,
    },
    Wish {
        words: "Løpe fem kilometer",
        domain: "health",
        weights: (Some(1), Some(2)),
        set: (20, -6),
        from: From::New,
        levels: ["", "", "Fem kilometer", "", ""],
        ratings: &[],
        came: Came::SetAside((17, 20), "Kneet liker ikke løping."),
        activity: GYM,
    },
    Wish {
        words: "Bli kjent med noen på torsdagsgruppa",
        domain: "social_network",
        weights: (Some(3), None),
        set: (3, 3),
        from: From::New,
        levels: [
            "Sier ikke noe",
            "Sier hei",
            "Prater med én i pausen",
            "Prater med flere",
            "Treffer noen utenom",
        ],
        ratings: &[((0, -22), -1, "")],
        came: Came::Active,
        activity: "",
    },
];

/// Åse's talks: eight held, one missed, one moved, and one that is near.
pub const TALKS: [Talk; 10] = [
    told(
        (24, -18),
        Became::Held(Held {
            summary: "Åse vil svømme og komme seg ut. Vi begynner med bassenget og en tur i uka.",
            phrase: None,
            agreed: &[
                done(Who::Contact, "Spørre om ledsagerbevis i Pirbadet", (24, -11), 3),
                done(Who::User, "Kjøpe badetøy", (24, -10), 1),
            ],
        }),
    ),
    told(
        (23, -4),
        Became::Held(Held {
            summary: "Bassenget går fint. Åse vil prøve treningssenteret når det er lite folk.",
            phrase: Some("phrase-user-new"),
            agreed: &[done(Who::Contact, "Finne ut når det er stille på senteret", (23, 6), 2)],
        }),
    ),
    told(
        (20, -6),
        Became::Held(Held {
            summary: "Turen er byttet ut med senteret. 200 meter er klart med en pause.",
            phrase: Some("phrase-user-go-on"),
            agreed: &[done(Who::Coordinator, "Sende kopi av vedtaket", (20, 8), 4)],
        }),
    ),
    told(
        (17, -3),
        Became::Held(Held {
            summary: "Målet om 200 meter er nådd. Åse setter et nytt. Kneet er vondt.",
            phrase: Some("phrase-user-goal"),
            agreed: &[
                done(Who::User, "Snakke med fastlegen om kneet", (17, 20), 2),
                Promise {
                    who: Who::Contact,
                    what: "Låne løpebånd på senteret",
                    by: (16, -8),
                    done: Done::LetGo(4, "Løping er lagt bort."),
                },
            ],
        }),
    ),
    Talk {
        on: (14, -2),
        became: Became::Held(Held {
            summary: "Vedtaket går ut om noen uker, og Åse vil fortsette. Hun vil klare mer alene.",
            phrase: Some("phrase-user-after"),
            agreed: &[
                done(Who::Coordinator, "Skrive utkast til nytt vedtak", (14, 20), 3),
                done(Who::User, "Lese utkastet og si hva som mangler", (14, 27), 0),
            ],
        }),
        decided: Some(SECOND_DECISION),
    },
    told((11, 0), Became::Missed("Mona ble syk, og beskjeden kom ikke fram.")),
    told(
        (10, 0),
        Became::Held(Held {
            summary: "500 meter er nådd. Vi fikk ikke snakket forrige gang, og tar det igjen nå.",
            phrase: Some("phrase-user-together"),
            agreed: &[done(Who::Coordinator, "Ringe dagen før samtalen", (7, -1), 0)],
        }),
    ),
    told(
        (7, 0),
        Became::Moved(
            (6, -10),
            "Åse har time hos tannlegen.",
            Held {
                summary: "Åse møter Kari i døra på senteret nå. Hun vil prøve en gruppe.",
                phrase: Some("phrase-user-more"),
                agreed: &[
                    done(Who::Contact, "Høre om plass på torsdagsgruppa", (6, 4), 1),
                    done(Who::User, "Si fra om tidspunktet passer", (6, 11), 2),
                ],
            },
        ),
    ),
    told(
        (3, 3),
        Became::Held(Held {
            summary: "Gruppa på torsdager passer. Vi begynner å snakke om tiden etter vedtaket.",
            phrase: Some("phrase-user-go-on"),
            agreed: &[
                done(Who::User, "Trene én gang alene og fortelle om det", (2, 0), 5),
                not_yet(Who::Coordinator, "Sende søknad om videre vedtak", (0, -6)),
                not_yet(Who::Contact, "Spørre svømmeklubben om voksengruppa", (0, 4)),
                not_yet(Who::User, "Tenke på hva som skal til for å fortsette", (0, 5)),
            ],
        }),
    ),
    told(
        (0, 3),
        Became::Ahead(
            &["phrase-contact-goals", "phrase-contact-after"],
            "Jeg vil høre hva Åse tenker om svømmeklubben.",
        ),
    ),
];

const fn told(on: (u32, i64), became: Became) -> Talk {
    Talk { on, became, decided: None }
}

const fn done(who: Who, what: &'static str, by: (u32, i64), days_before: u64) -> Promise {
    Promise { who, what, by, done: Done::DaysBefore(days_before) }
}

const fn not_yet(who: Who, what: &'static str, by: (u32, i64)) -> Promise {
    Promise { who, what, by, done: Done::NotYet }
}
