//! With which snapshot a circle was last begun anew, and which of two snapshots holds.
//!
//! Snapshots follow one another: each names the one before it. Two that don't know of one another
//! are both well made, and only one can be gone on from: the one by whoever has been in the circle
//! longest, by what they knew; of one person's the one with the lower hash. One that came after
//! another holds against it. So phones that have heard of the same snapshots go on from the same,
//! whatever order they came in, and nothing in the order is chosen by whoever signs late.

use std::collections::BTreeSet;

use super::envelope::Hash;
use super::memberships::Rank;

/// The snapshots from a circle's founding to where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Generation {
    /// Each with its author's rank, the first first.
    path: Vec<(Rank, Hash)>,
    /// Others that are known not to hold.
    over: BTreeSet<Hash>,
}

impl Generation {
    /// The snapshot that envelopes are written after now; zeros before there is one.
    pub fn now(&self) -> Hash {
        self.path.last().map(|(_, hash)| *hash).unwrap_or_default()
    }

    /// Whether what was written after `snapshot` (zeros: before there was one) is over.
    pub fn is_over(&self, snapshot: Hash) -> bool {
        let before = || self.path.iter().any(|(_, hash)| *hash == snapshot);
        let known = snapshot == Hash::default() || before() || self.over.contains(&snapshot);
        known && snapshot != self.now()
    }

    /// Whether one goes on from this one, where the other is known as well.
    pub fn holds_against(&self, other: &Self) -> bool {
        let differing = self.path.iter().zip(&other.path).find(|(one, two)| one != two);
        match differing {
            Some((one, two)) => one < two,
            None => self.path.len() > other.path.len(),
        }
    }

    /// All that are over, but for those on the way here.
    pub fn others_over(&self) -> &BTreeSet<Hash> {
        &self.over
    }

    /// Goes on to a snapshot.
    pub(super) fn push(&mut self, rank: Rank, hash: Hash) {
        self.path.push((rank, hash));
    }

    /// Notes snapshots that don't hold.
    pub(super) fn note_over(&mut self, over: impl IntoIterator<Item = Hash>) {
        self.over.extend(over);
        let path = &self.path;
        self.over.retain(|hash| !path.iter().any(|(_, on_the_way)| on_the_way == hash));
    }

    /// Every snapshot that this one knows of.
    pub(super) fn known(&self) -> impl Iterator<Item = Hash> {
        self.path.iter().map(|(_, hash)| *hash).chain(self.over.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn generation(path: &[(usize, u8)]) -> Generation {
        let of =
            |(came, hash): &(usize, u8)| ((Some((0, *came)), true, [0; 32]), Hash([*hash; 32]));
        Generation { path: path.iter().map(of).collect(), over: BTreeSet::new() }
    }

    #[test]
    fn what_comes_after_holds_and_of_two_beside_one_another_whoever_came_first() {
        let first = generation(&[(1, 7)]);
        let later = generation(&[(1, 7), (1, 3)]);
        let beside = generation(&[(0, 9), (0, 8)]);
        assert!(later.holds_against(&first) && !first.holds_against(&later));
        assert!(beside.holds_against(&later) && !later.holds_against(&beside));
        assert!(first.holds_against(&Generation::default()));
        assert!(!first.holds_against(&first));
    }

    #[test]
    fn what_is_on_the_way_or_known_not_to_hold_is_over() {
        let mut later = generation(&[(1, 7), (1, 3)]);
        later.note_over([Hash([7; 32]), Hash([9; 32])]);
        assert_eq!(later.others_over().len(), 1);
        for (hash, over) in [(0, true), (7, true), (9, true), (3, false), (4, false)] {
            assert_eq!(later.is_over(Hash([hash; 32])), over, "{hash}");
        }
        assert!(!Generation::default().is_over(Hash::default()));
    }

    fn any() -> impl Strategy<Value = Generation> {
        prop::collection::vec((0..2_usize, 1..3_u8), 0..4).prop_map(|path| generation(&path))
    }

    proptest! {
        #[test]
        fn one_of_two_holds_and_it_is_an_order(a in any(), b in any(), c in any()) {
            prop_assert_eq!(a == b, !a.holds_against(&b) && !b.holds_against(&a));
            prop_assert!(!(a.holds_against(&b) && b.holds_against(&a)));
            if a.holds_against(&b) && b.holds_against(&c) {
                prop_assert!(a.holds_against(&c));
            }
        }
    }
}
