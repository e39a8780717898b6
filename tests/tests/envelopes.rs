//! The year: what each command writes. One envelope for each circle it touches, and all of it the
//! same on whichever vault.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use medspiller_core::ledger::{Circle, Envelope, Kind};
use medspiller_core::model::id::CircleId;
use medspiller_tests::files;
use medspiller_tests::picture::Picture;
use medspiller_tests::year::{self, Year, is_unseen, prepare};

/// Each envelope's circle, the sort of circle, and whether it says who is in it.
fn envelopes(year: &Year) -> Vec<(CircleId, String)> {
    let mut found = Vec::new();
    for circle in year.app.circles().unwrap() {
        let there = year.app.envelopes(circle).unwrap();
        let sort = Circle::replay(&there).unwrap().membership().circle.name().to_owned();
        for bytes in there {
            let who = Envelope::read(&bytes).unwrap().kind == Kind::Membership;
            found.push((circle, if who { format!("who is in {sort}") } else { sort.clone() }));
        }
    }
    found
}

#[test]
fn a_year_gone_through_twice_gives_two_vaults_that_hold_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
    prepare(&one).unwrap();
    files::copy(&one, &other).unwrap();
    let [one, other] = [one, other].map(|folder| Year::unlock(&folder).unwrap());
    let mut before = Picture::of(&one).unwrap();
    for (number, (kind, step)) in year::steps().into_iter().enumerate() {
        let started = std::time::Instant::now();
        step(&one).unwrap_or_else(|error| unreachable!("{number} {kind}: {error:?}"));
        let took = started.elapsed();
        let after = Picture::of(&one).unwrap();
        println!("{number} {kind} {took:?}, {:?}, {} lines", started.elapsed(), after.lines.len());
        assert_eq!(after != before, !is_unseen(kind), "{number} {kind} should be seen");
        step(&other).unwrap();
        let others = Picture::of(&other).unwrap();
        assert!(others == after, "{number} {kind}: {:#?}", after.differing(&others));
        before = after;
    }
}

#[test]
fn a_command_writes_one_envelope_for_each_circle_it_touches() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("year");
    prepare(&folder).unwrap();
    let year = Year::unlock(&folder).unwrap();
    let mut before = envelopes(&year);
    for (kind, step) in year::steps() {
        step(&year).unwrap();
        let after = envelopes(&year);
        let mut new = after.clone();
        for there in &before {
            new.remove(new.iter().position(|one| one == there).unwrap());
        }
        let circles: BTreeSet<_> = new.iter().collect();
        let is_ingest = kind.starts_with("ingest");
        assert!(circles.len() == new.len() || is_ingest, "{kind}: {new:?}");
        let mut sorts: Vec<&str> = new.iter().map(|(_, sort)| sort.as_str()).collect();
        sorts.sort_unstable();
        println!("(\"{kind}\", \"{}\"),", sorts.join(", "));
        before = after;
    }
    assert_eq!(year.app.check().unwrap(), []);
}
