//! What is said of one session: how it went, mood, exertion, steps, notes. All of it by arithmetic
//! on its number, and much of it now and then not said.

use medspiller_core::model::session::log::Said;
use medspiller_core::model::session::ratings::{Attendance, Given, GivenBy, NewRatings};
use medspiller_core::model::time::{Date, Now, UtcMillis};

use super::goals::WorkedOn;
use super::notes;
use super::plans::{Weekly, Who};

/// One person's turn in a session.
pub struct Turn<'a> {
    /// Åse or Jonas.
    pub who: Who,
    /// Which of theirs, from 0.
    pub number: usize,
    /// How many come after it until today.
    pub left: usize,
    /// Its day.
    pub date: Date,
    /// When it began.
    pub start: UtcMillis,
    /// Its plan.
    pub weekly: &'a Weekly,
    /// Their goals.
    pub goals: &'a [WorkedOn],
}

/// Moods before, and how much higher or lower after; exertions.
const BEFORE: [u8; 10] = [3, 2, 3, 4, 3, 2, 3, 4, 3, 3];
const AFTER: [i8; 9] = [1, 1, 0, 0, 1, 2, -1, 1, 0];
const EXERTION: [u8; 8] = [3, 5, 3, 2, 5, 7, 3, 5];

/// Åse's last sessions were all held.
const CALM: usize = 5;

/// What is said of it, written down `now`.
pub fn said(turn: &Turn<'_>, now: Now) -> Said {
    let attendance = match turn.who {
        Who::Jonas => jonas(turn),
        Who::Aase | Who::Group => aase(turn),
    };
    let is_held = attendance.is_held();
    Said {
        attendance: Some(attendance),
        ratings: if is_held { ratings(turn, now) } else { NewRatings::default() },
        shared_note: notes::shared(turn, attendance).into(),
        work_note: notes::work(turn, attendance).into(),
    }
}

fn aase(turn: &Turn<'_>) -> Attendance {
    use Attendance::{
        Came, CancelledByContact, CancelledWithNotice, CancelledWithoutNotice, DidNotCome, Ill,
        Late,
    };
    let is_alone = turn.weekly.who == Who::Aase;
    match turn.number {
        _ if turn.left < CALM => Came,
        n if n % 29 == 11 => DidNotCome,
        n if n % 31 == 17 => CancelledWithNotice,
        n if n % 41 == 30 && is_alone => CancelledByContact,
        n if n % 47 == 23 => CancelledWithoutNotice,
        n if n % 37 == 20 => Ill,
        n if n % 13 == 6 => Late,
        _ => Came,
    }
}

/// Of the last four, two without a word.
fn jonas(turn: &Turn<'_>) -> Attendance {
    use Attendance::{Came, CancelledWithNotice, CancelledWithoutNotice, DidNotCome, Late};
    match (turn.left, turn.number) {
        (1, _) => CancelledWithoutNotice,
        (3, _) => DidNotCome,
        (0..=5, _) => Came,
        (_, n) if n % 11 == 6 => DidNotCome,
        (_, n) if n % 12 == 8 => CancelledWithNotice,
        (_, n) if n % 7 == 3 => Late,
        _ => Came,
    }
}

fn ratings(turn: &Turn<'_>, now: Now) -> NewRatings {
    let n = turn.number;
    let before = BEFORE[n % BEFORE.len()];
    // said before it, or looked back on
    let entered = if n.is_multiple_of(2) { turn.start - 300_000 } else { now.utc };
    let after = before.saturating_add_signed(AFTER[n % AFTER.len()]).clamp(1, 5);
    let exertion = EXERTION[n % EXERTION.len()];
    NewRatings {
        mood_before: (n % 3 != 1).then(|| (given(before, true), entered)),
        mood_after: (n % 4 != 3).then(|| given(after, true)),
        exertion: (!n.is_multiple_of(5)).then(|| given(exertion, n % 5 != 3)),
        steps: turn
            .step()
            .into_iter()
            .map(|(goal, step)| (goal.id, given(step, n.is_multiple_of(2))))
            .collect(),
    }
}

impl Turn<'_> {
    /// Now and then, where on its path the goal of this activity was seen.
    fn step(&self) -> Option<(&WorkedOn, i8)> {
        let is_on = |goal: &&WorkedOn| {
            goal.activity == self.weekly.activity
                && goal.from <= self.date
                && goal.ended.is_none_or(|ended| self.date < ended)
        };
        let goal = self.goals.iter().find(is_on).filter(|_| self.number % 5 == 2)?;
        let step = match (self.date - goal.from).num_days() {
            ..45 => -1,
            45..100 => 0,
            _ => 1,
        };
        Some((goal, step))
    }
}

fn given<T>(value: T, by_user: bool) -> Given<T> {
    let given_by = if by_user { GivenBy::User } else { GivenBy::Contact };
    Given { value, given_by }
}
