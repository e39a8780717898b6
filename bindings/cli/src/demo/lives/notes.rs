//! The notes: what two people write together, and what Kari writes for her work.

use medspiller_core::model::session::ratings::Attendance;

use super::plans::{GYM, POOL, WALK};
use super::said::Turn;

/// Each how many-th session has a shared note; each how many-th a work note.
const SHARED: usize = 3;
const WORK: usize = 19;

const POOL_NOTES: [&str; 8] = [
    "Åtte lengder, og badstue etterpå.",
    "Mye folk. Vi holdt oss i den ytterste banen.",
    "Brystsvømming i dag, crawl neste gang.",
    "Vannet var kaldt, men det gikk over.",
    "Kneet sa ikke noe i dag.",
    "To lengder mer enn sist.",
    "Korte økter med pauser imellom.",
    "Prøvde svømmeføtter.",
];

const GYM_NOTES: [&str; 7] = [
    "Stille i lokalet. Vi tok hele runden.",
    "Ny øvelse for ryggen.",
    "Romaskinen, og så de lette vektene.",
    "Gikk først til roen, så til apparatene.",
    "Vi skrev ned vektene til neste gang.",
    "Hilste på hun i resepsjonen.",
    "Bare halve programmet, trøtt i dag.",
];

const WALK_NOTES: [&str; 5] = [
    "Vi gikk til brua og tilbake.",
    "Regn hele veien.",
    "Satt litt på benken ved vannet.",
    "Gikk en ny vei hjem.",
    "Kaffe i termosen.",
];

const GROUP_NOTES: [&str; 5] = [
    "Double i dag.",
    "Varmet opp sammen med de andre.",
    "Ble igjen og pratet litt etterpå.",
    "Tok pause i andre sett.",
    "Fikk låne et bedre racket.",
];

const NOT_HELD: [&str; 3] =
    ["Vi snakkes på telefon i morgen.", "Tar det igjen neste uke.", "Avtalen står som før."];

const WORK_NOTES: [&str; 4] = [
    "Ble hentet hjemme; kom seg ut først da jeg ringte på.",
    "Avtalt å sende melding kvelden før.",
    "Sa at nettene er urolige. Tas opp i veiledning.",
    "Spør om å møtes ved inngangen i stedet for hjemme.",
];

/// What they wrote together; often nothing.
pub fn shared(turn: &Turn<'_>, attendance: Attendance) -> &'static str {
    let notes: &[&str] = match turn.weekly.activity {
        _ if !attendance.is_held() => &NOT_HELD,
        POOL => &POOL_NOTES,
        GYM => &GYM_NOTES,
        WALK => &WALK_NOTES,
        _ => &GROUP_NOTES,
    };
    now_and_then(notes, turn.number, SHARED)
}

/// What Kari wrote for her work; mostly nothing.
pub fn work(turn: &Turn<'_>, attendance: Attendance) -> &'static str {
    match attendance.is_held() {
        true => now_and_then(&WORK_NOTES, turn.number, WORK),
        false => "",
    }
}

fn now_and_then(notes: &[&'static str], number: usize, each: usize) -> &'static str {
    match number % each {
        1 => notes.get(number / each % notes.len()).copied().unwrap_or_default(),
        _ => "",
    }
}
