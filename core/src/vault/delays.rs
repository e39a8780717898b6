//! How long to wait after wrong codes: a pure state machine.
//!
//! Five wrong codes are free; then one try after 1, 5 and 15 minutes, then one an hour, for ever.
//! A code that was counted lately is not counted again, so that a child who types the same digits
//! over and over, or a person who is sure of the wrong code, uses up one try. The right code
//! starts over. A clock earlier than last seen restarts the wait from there; a clock set forward
//! can't be told from time that has passed.

use serde::{Deserialize, Serialize};

use super::code::Tag;
use super::error::VaultError;
use crate::model::time::UtcMillis;

/// How many wrong codes cost no wait.
const FREE: u32 = 5;
/// From this many on, a try an hour.
const HOURLY: u32 = 8;
/// How many of the codes counted last are remembered.
const REMEMBERED: usize = 8;

const MINUTE: UtcMillis = 60_000;

/// The wrong codes so far, and since when the wait runs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Delays {
    counted: u32,
    since: UtcMillis,
    seen: UtcMillis,
    remembered: Vec<Tag>,
}

impl Delays {
    /// What holds where nothing is known of earlier tries: the longest wait, from `now`. Anything
    /// shorter would make losing the record worth something to a guesser; anything longer would
    /// shut out its owner.
    pub(super) fn strictest(now: UtcMillis) -> Self {
        Self { counted: HOURLY, since: now, seen: now, remembered: Vec::new() }
    }

    /// Takes note of the clock. Whether the wait was restarted, because the clock went back.
    pub(super) fn observe(&mut self, now: UtcMillis) -> bool {
        let went_back = now < self.seen.max(self.since) && self.wait() > 0;
        if went_back {
            self.since = now;
        }
        self.seen = now;
        went_back
    }

    /// Seconds from `now` until a code may be tried, begun seconds counted whole.
    pub(super) fn wait_seconds(&self, now: UtcMillis) -> u64 {
        let passed = now.saturating_sub(self.since).max(0);
        let left = self.wait().saturating_sub(passed).max(0);
        u64::try_from(left).unwrap_or_default().div_ceil(1000)
    }

    /// Counts a code that is about to be tried, unless it was counted lately.
    pub(super) fn count(&mut self, code: Tag, now: UtcMillis) {
        if self.remembered.contains(&code) {
            return;
        }
        self.counted = self.counted.saturating_add(1);
        self.since = now;
        self.remembered.push(code);
        let too_many = self.remembered.len().saturating_sub(REMEMBERED);
        self.remembered.drain(..too_many);
    }

    /// What a caller is told whose code was wrong or was not tried.
    pub(super) fn refusal(&self, now: UtcMillis) -> VaultError {
        let wait_seconds = self.wait_seconds(now);
        let tries_left =
            if wait_seconds > 0 { 0 } else { FREE.saturating_sub(self.counted).max(1) };
        VaultError::WrongCode { tries_left, wait_seconds }
    }

    /// The wait that follows the wrong codes so far, in milliseconds.
    fn wait(&self) -> UtcMillis {
        match self.counted {
            ..FREE => 0,
            FREE => MINUTE,
            6 => 5 * MINUTE,
            7 => 15 * MINUTE,
            HOURLY.. => 60 * MINUTE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::hex::Hex;
    use proptest::prelude::*;

    const NOW: UtcMillis = 1_790_000_000_000;

    fn tag(n: u8) -> Tag {
        Hex([n; 16])
    }

    fn told(delays: &Delays, now: UtcMillis) -> (u32, u64) {
        match delays.refusal(now) {
            VaultError::WrongCode { tries_left, wait_seconds } => (tries_left, wait_seconds),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn five_are_free_then_one_after_1_5_15_minutes_then_one_an_hour() {
        let mut delays = Delays::default();
        let mut now = NOW;
        let mut told_so = Vec::new();
        for n in 0..11 {
            delays.observe(now);
            delays.count(tag(n), now);
            told_so.push(told(&delays, now));
            now += 1000 * i64::try_from(delays.wait_seconds(now)).unwrap();
        }
        let free = [(4, 0), (3, 0), (2, 0), (1, 0)];
        let slowed = [60, 300, 900, 3600, 3600, 3600, 3600].map(|seconds| (0, seconds));
        assert_eq!(told_so, [&free[..], &slowed[..]].concat());
        assert_eq!(told(&delays, now), (1, 0), "one try once the wait is over");
    }

    #[test]
    fn begun_seconds_are_counted_whole() {
        let mut delays = Delays::strictest(NOW);
        assert_eq!(delays.wait_seconds(NOW + 1), 3600);
        assert_eq!(delays.wait_seconds(NOW + 1000), 3599);
        assert_eq!(delays.wait_seconds(NOW + 60 * MINUTE - 1), 1);
        assert_eq!(delays.wait_seconds(NOW + 60 * MINUTE), 0);
        assert!(!delays.observe(NOW + 60 * MINUTE));
    }

    #[test]
    fn a_clock_set_back_a_year_restarts_the_wait_there() {
        let year = 365 * 24 * 60 * MINUTE;
        let mut delays = Delays::strictest(NOW);
        assert!(!delays.observe(NOW + 59 * MINUTE));
        assert!(delays.observe(NOW - year));
        assert_eq!(delays.wait_seconds(NOW - year), 3600);
        assert_eq!(delays.wait_seconds(NOW - year + 60 * MINUTE), 0);
        // and one set back less than the wait, too
        let mut delays = Delays::strictest(NOW);
        assert!(!delays.observe(NOW + 50 * MINUTE));
        assert!(delays.observe(NOW + 10 * MINUTE));
        assert_eq!(delays.wait_seconds(NOW + 10 * MINUTE), 3600);
    }

    #[test]
    fn a_clock_set_back_costs_nothing_while_codes_are_free() {
        let mut delays = Delays::default();
        delays.observe(NOW);
        delays.count(tag(1), NOW);
        assert!(!delays.observe(NOW - MINUTE));
        assert_eq!(told(&delays, NOW - MINUTE), (4, 0));
    }

    #[test]
    fn the_ends_of_time_are_survived() {
        for (since, now) in [(i64::MAX, i64::MIN), (i64::MIN, i64::MAX), (i64::MAX, i64::MAX)] {
            let mut delays = Delays { counted: u32::MAX, since, ..Delays::default() };
            delays.observe(now);
            assert!(delays.wait_seconds(now) <= 3600);
            delays.count(tag(1), now);
            assert_eq!(told(&delays, now), (0, 3600));
        }
    }

    fn instants() -> impl Strategy<Value = UtcMillis> {
        prop_oneof![any::<i64>(), NOW - 200 * MINUTE..NOW + 200 * MINUTE]
    }

    prop_compose! {
        fn states()(
            counted in prop_oneof![0u32..12, any::<u32>()], since in instants(),
            seen in instants(), tags in proptest::collection::vec(any::<u8>(), 0..=REMEMBERED),
        ) -> Delays {
            Delays { counted, since, seen, remembered: tags.into_iter().map(tag).collect() }
        }
    }

    proptest! {
        /// Whatever is in the record and whatever the clock says, the wait that is told is at
        /// most an hour, and after it a code may be tried.
        #[test]
        fn no_one_is_shut_out_for_ever(mut delays in states(), now in -1i64 << 50..1i64 << 50) {
            delays.observe(now);
            let wait = delays.wait_seconds(now);
            prop_assert!(wait <= 3600);
            let then = now + 1000 * i64::try_from(wait).unwrap();
            prop_assert!(!delays.observe(then));
            prop_assert_eq!(delays.wait_seconds(then), 0);
        }

        /// Who tries ever new codes as fast as allowed, moving the clock back at will, tests no
        /// more than the eight of the first steps and one an hour of time that passed.
        #[test]
        fn guesses_are_held_to_one_an_hour(
            steps in proptest::collection::vec((0i64..40, any::<bool>(), 0i64..200), 1..300),
        ) {
            let mut delays = Delays::default();
            let (mut now, mut minutes_passed, mut tested) = (NOW, 0, 0u32);
            for (minutes, turn_back, back) in steps {
                now += minutes * MINUTE;
                minutes_passed += minutes;
                if turn_back {
                    now -= back * MINUTE;
                }
                delays.observe(now);
                if delays.wait_seconds(now) == 0 {
                    tested += 1;
                    let mut new = [0; 16];
                    new[..4].copy_from_slice(&tested.to_be_bytes());
                    delays.count(Hex(new), now);
                }
            }
            prop_assert!(i64::from(tested) <= 9 + minutes_passed / 60, "{tested} in {minutes_passed}");
        }

        /// A clock set back never makes the wait shorter than a full one from there.
        #[test]
        fn setting_the_clock_back_gains_nothing(mut delays in states(), back in 1i64..1 << 50) {
            delays.since = NOW;
            delays.seen = NOW;
            let full = delays.wait();
            delays.observe(NOW - back);
            prop_assert_eq!(delays.wait_seconds(NOW - back) * 1000, u64::try_from(full).unwrap());
        }

        /// A code among the last eight counted changes nothing.
        #[test]
        fn the_same_wrong_code_counts_once(
            codes in proptest::collection::vec(0u8..4, 1..60), free in any::<bool>(),
        ) {
            let mut delays = if free { Delays::default() } else { Delays::strictest(NOW) };
            let at_first = delays.counted;
            let mut different = std::collections::BTreeSet::new();
            for code in codes {
                delays.count(tag(code), NOW);
                different.insert(code);
                let different = u32::try_from(different.len()).unwrap();
                prop_assert_eq!(delays.counted, at_first + different);
            }
        }

        #[test]
        fn only_the_last_eight_are_remembered(codes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let mut delays = Delays::default();
            for code in codes {
                delays.count(tag(code), NOW);
                prop_assert!(delays.remembered.len() <= REMEMBERED);
                prop_assert!(delays.remembered.contains(&tag(code)));
            }
        }

        #[test]
        fn the_state_reads_back_as_it_was(delays in states()) {
            let text = serde_json::to_string(&delays).unwrap();
            prop_assert_eq!(serde_json::from_str::<Delays>(&text).unwrap(), delays);
        }
    }
}
