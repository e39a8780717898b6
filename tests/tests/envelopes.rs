//! The year: what each command writes. One envelope for each circle it touches, and all of it the
//! same on whichever vault.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use medspiller_core::ledger::{Envelope, Kind};
use medspiller_core::model::id::CircleId;
use medspiller_tests::files;
use medspiller_tests::picture::Picture;
use medspiller_tests::year::{self, Year, is_unseen, prepare};

/// How many envelopes there are of each circle and sort.
fn counted(year: &Year) -> BTreeMap<(CircleId, bool), usize> {
    let mut counts = BTreeMap::new();
    for circle in year.app.circles().unwrap() {
        for bytes in year.app.envelopes(circle).unwrap() {
            let is_membership = Envelope::read(&bytes).unwrap().kind == Kind::Membership;
            *counts.entry((circle, is_membership)).or_default() += 1;
        }
    }
    counts
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
    let mut before = counted(&year);
    for (kind, step) in year::steps() {
        step(&year).unwrap();
        let after = counted(&year);
        let more = |key: &(CircleId, bool)| after[key] - before.get(key).copied().unwrap_or(0);
        for key in after.keys().filter(|_| !kind.starts_with("ingest")) {
            // a change of who is in a circle is an envelope of its own sort
            assert!(more(key) <= 1, "{kind}: {} envelopes, membership: {}", more(key), key.1);
        }
        let new: usize = after.keys().map(more).sum();
        let circles = WRITING.iter().find(|(of, _)| *of == kind).map_or(1, |(_, count)| *count);
        assert_eq!(new, circles, "{kind}");
        before = after;
    }
    assert_eq!(year.app.check().unwrap(), []);
}

/// How many envelopes a command writes that doesn't write one.
const WRITING: &[(&str, usize)] = &[];
