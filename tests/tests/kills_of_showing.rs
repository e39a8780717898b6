//! The process is killed at any moment while the user answers alone, shows and takes back in a vault
//! of their own: what their circle has and what the pair is told are of one piece, and whatever was
//! handed over to the contact's vault or not is handed over the next time.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::time::Duration;

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::assessment::SatWith;
use medspiller_tests::one_phone::{OnePhone, USERS_CODE};
use medspiller_tests::trio::{assert_same, assert_well};
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::{Phone, child, now, walk};

const KILLS: u32 = 16;

/// Both vaults of the phone, open.
fn unlock(folder: &Path) -> (App, App, CaseId) {
    let phone = Phone::at(folder).unwrap();
    let contact = phone.unlock(now(9_000).unwrap()).unwrap();
    let (case, users) = contact.users_vaults().unwrap().remove(0);
    let at = now(9_000).unwrap().utc;
    let user = App::unlock(&users, USERS_CODE, &phone.key, at).unwrap();
    (contact, user, case)
}

/// What the user has of each round, and what the pair is told, say the same.
fn assert_of_one_piece(user: &App, case: CaseId) -> (usize, usize) {
    let state = user.case(case).unwrap();
    let pair = user.place(case).unwrap().pair().unwrap();
    let rounds = state.rounds();
    for held in &rounds {
        let newest = state.newest(held.round, Part::Subjective).unwrap();
        let told = user.showing(case, held.round).unwrap().unwrap();
        assert_eq!(told.showing.shown, newest.shown_to_contact);
        assert_eq!(told.showing.date, held.date);
        assert!(told.was_shown || !told.showing.shown);
    }
    let shown =
        rounds.iter().filter(|held| user.showing(case, held.round).unwrap().unwrap().showing.shown);
    assert!(user.envelopes(pair).unwrap().len() > rounds.len());
    (rounds.len(), shown.count())
}

#[test]
fn a_kill_never_parts_what_is_kept_from_what_is_told() {
    let folder = tempfile::tempdir().unwrap();
    drop(OnePhone::new(folder.path()).unwrap());
    let mut chance = Chance::new();
    let (mut said, mut most) = (0, 0);
    for kill in 0..KILLS {
        let victim = Victim::at("goes_on_until_it_is_killed", folder.path());
        victim.hear("unlocked");
        std::thread::sleep(chance.time(Duration::from_millis(900)));
        said += victim.kill().len();
        let (contact, user, case) = unlock(folder.path());
        let (rounds, shown) = assert_of_one_piece(&user, case);
        for app in [&contact, &user] {
            assert_eq!(app.check().unwrap(), [], "kill {kill}");
        }
        // the contact never has more than what was told, and has it all after handing over
        let seen = contact.case(case).unwrap();
        assert!(seen.rounds().len() <= rounds);
        contact.exchange_with(&user).unwrap();
        let seen = contact.case(case).unwrap();
        assert_eq!(seen.rounds().len(), rounds, "kill {kill}");
        let visible = seen
            .rounds()
            .into_iter()
            .filter(|held| seen.newest(held.round, Part::Subjective).is_some());
        assert_eq!(visible.count(), shown, "kill {kill}");
        assert_same(&contact, &user);
        most = rounds;
        println!("kill {kill}: {rounds} rounds, {shown} shown");
    }
    assert!(said > 40 && most > 1, "{said} commands, {most} rounds");
    let (contact, user, _) = unlock(folder.path());
    assert_well(&contact);
    assert_well(&user);
}

#[test]
#[ignore = "the work of a process that is killed"]
fn goes_on_until_it_is_killed() {
    let Some(folder) = child::told() else { return };
    let (contact, user, case) = unlock(&folder);
    child::say("unlocked").unwrap();
    loop {
        let state = user.case(case).unwrap();
        let held = state.rounds();
        let at = now(1 + 184 * held.len() as i64).unwrap();
        let draft = user.begin_user_part(case, SatWith::Alone, at).unwrap();
        walk::through(&user, draft, at).unwrap();
        child::say("answered").unwrap();
        let round = held.len() as u32 + 1;
        user.show_answers(case, round, true, at).unwrap();
        child::say("shown").unwrap();
        contact.exchange_with(&user).unwrap();
        child::say("handed over").unwrap();
        if round.is_multiple_of(2) {
            user.show_answers(case, round, false, at).unwrap();
            child::say("taken back").unwrap();
        }
        for days in 1..3 {
            let draft = user.begin_correction(case, round, Part::Subjective).unwrap();
            let at = now(1 + 184 * i64::from(round - 1) + days).unwrap();
            walk::through(&user, draft, at).unwrap();
            child::say("corrected").unwrap();
        }
    }
}
