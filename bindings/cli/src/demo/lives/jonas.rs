//! What is Jonas's: his decision, his goals, his talks.

use super::case::Decided;
use super::goals::{Came, From, Wish};
use super::plans::WALK;
use super::talks::{Became, Done, Held, Promise, Talk, Who};

/// Jonas's decision, without an end.
pub const DECISION: Decided = Decided {
    made: (4, -8),
    from: (4, -5),
    end: None,
    purpose: "Komme seg ut og ha noe fast i uka.",
    substance: false,
    criteria: "Er mye hjemme. Har spilt badminton før.",
    hours: 3,
};

/// Jonas's goals.
pub const GOALS: [Wish; 2] = [
    Wish {
        words: "Komme meg ut to ganger i uka",
        domain: "leisure",
        weights: (Some(3), Some(2)),
        set: (4, 2),
        from: From::New,
        levels: ["Ikke ute", "Én gang", "To ganger", "Tre ganger", "Hver dag"],
        ratings: &[((3, 8), -1, ""), ((1, 4), 0, "Når torsdagen er med.")],
        came: Came::Active,
        activity: WALK,
    },
    Wish {
        words: "Spille en hel kamp badminton",
        domain: "health",
        weights: (Some(2), None),
        set: (3, 8),
        from: From::New,
        levels: ["", "Et halvt sett", "En hel kamp", "", ""],
        ratings: &[((0, -15), -1, "")],
        came: Came::Active,
        activity: "",
    },
];

/// Jonas's talks: two held, and one to agree on a time for.
pub const TALKS: [Talk; 3] = [
    Talk {
        on: (4, -3),
        became: Became::Held(Held {
            summary: "Jonas vil begynne rolig: gruppa på torsdager og en tur i uka.",
            phrase: None,
            agreed: &[Promise {
                who: Who::Contact,
                what: "Ta med racket som Jonas kan låne",
                by: (4, 3),
                done: Done::DaysBefore(0),
            }],
        }),
        decided: None,
    },
    Talk {
        on: (3, 8),
        became: Became::Held(Held {
            summary: "Torsdagene er fine når noen henter. Tirsdager er tunge om morgenen.",
            phrase: Some("phrase-user-times"),
            agreed: &[
                Promise {
                    who: Who::Contact,
                    what: "Sende melding kvelden før",
                    by: (3, 20),
                    done: Done::DaysBefore(3),
                },
                Promise {
                    who: Who::Contact,
                    what: "Se etter et annet tidspunkt enn tirsdag formiddag",
                    by: (0, 6),
                    done: Done::NotYet,
                },
            ],
        }),
        decided: None,
    },
    Talk { on: (0, 12), became: Became::NoTime((0, 7)), decided: None },
];
