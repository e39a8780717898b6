//! How it goes at 3 and 6 calendar months after a case ended: three taps, and only where the user
//! said yes to being asked. What they answer goes to the municipality and to nobody else: wish and
//! answers lie in the circle of the user and the municipality.

use serde::{Deserialize, Serialize};

use crate::model::closing::{Closing, History};
use crate::model::dates::days_since;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, ClosingId, FollowUpId, FollowUpWishId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::{Date, Moment, months_after};

/// Days after its date from when a follow-up is late, as with the assessment.
pub const LATE_DAYS: u32 = 14;

/// Calendar months after its date when a follow-up lapses: then the next would ask the same (this
/// project's own rule).
const LAPSES_MONTHS: u32 = 3;

/// One of S13's five answers, 1 (the least satisfied) to 5, as the instrument has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Satisfaction(u8);

impl Satisfaction {
    /// The answer with this number.
    ///
    /// # Errors
    /// `satisfaction` is [`Reason::OutOfRange`] outside 1 to 5.
    pub fn checked(number: u8) -> Result<Self, Invalid> {
        match number {
            1..=5 => Ok(Self(number)),
            _ => Err(Invalid::new("satisfaction", Reason::OutOfRange)),
        }
    }

    /// 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Satisfaction {
    type Error = Invalid;
    fn try_from(number: u8) -> Result<Self, Invalid> {
        Self::checked(number)
    }
}

impl From<Satisfaction> for u8 {
    fn from(satisfaction: Satisfaction) -> Self {
        satisfaction.0
    }
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Three months after.
    ThreeMonths,
    /// Six months after.
    SixMonths,
}

impl When {
    /// Both, the first first.
    pub const ALL: [Self; 2] = [Self::ThreeMonths, Self::SixMonths];

    /// Its date: always counted from the closing's last day, and the last of the month where that
    /// is shorter.
    pub fn after(self, closed: Date) -> Date {
        months_after(closed, self.months())
    }

    /// From this date on it is not asked any more.
    fn lapses(self, closed: Date) -> Date {
        months_after(closed, self.months() + LAPSES_MONTHS)
    }

    fn months(self) -> u32 {
        match self {
            Self::ThreeMonths => 3,
            Self::SixMonths => 6,
        }
    }
}

/// The user's yes or no to being asked afterwards. The newest counts, so that a yes is as easily
/// taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpWish {
    /// Which.
    pub id: FollowUpWishId,
    /// In which case.
    pub case: CaseId,
    /// After which closing.
    pub closing: ClosingId,
    /// Yes, or no.
    pub yes: bool,
    /// When it was said.
    pub entered: Moment,
    /// The user.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// The three taps. What wasn't tapped is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Which.
    pub id: FollowUpId,
    /// In which case.
    pub case: CaseId,
    /// After which closing.
    pub closing: ClosingId,
    /// At three months or at six.
    pub when: When,
    /// S13: how satisfied with life.
    pub satisfaction: Option<Satisfaction>,
    /// Still active?
    pub active: Option<bool>,
    /// Does the user want to be contacted?
    pub contact_me: Option<bool>,
    /// When it was answered.
    pub entered: Moment,
    /// The user.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
}

/// The three taps as they are given, before they are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NewFollowUp {
    /// 1 to 5.
    pub satisfaction: Option<u8>,
    /// Still active?
    pub active: Option<bool>,
    /// Does the user want to be contacted?
    pub contact_me: Option<bool>,
}

/// How a follow-up stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Its date lies ahead.
    Ahead,
    /// It may be answered.
    Due,
    /// Over [`LATE_DAYS`] after its date.
    Late {
        /// Days since its date.
        days: u32,
    },
    /// It was answered.
    Answered,
    /// It wasn't, and isn't asked any more.
    Lapsed,
}

/// A follow-up of an ended case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueFollowUp {
    /// Which of the two.
    pub when: When,
    /// Its date.
    pub due: Date,
    /// How it stands.
    pub stands: Stands,
}

impl FollowUpWish {
    /// What the user says to being asked afterwards.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone but the user; `case` is [`Reason::Ended`] when the
    /// closing was taken back.
    pub fn make(
        closing: &Closing,
        (user, yes): (PersonId, bool),
        id: FollowUpWishId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_asked(closing, user, entry)?;
        let (case, closing) = (closing.case, closing.id);
        Ok(Self { id, case, closing, yes, entered: entry.now.clone(), by: user, on: entry.on })
    }
}

impl FollowUp {
    /// The user's three taps. `wishes` and `answers` are the case's.
    ///
    /// # Errors
    /// Names the field: `by` is [`Reason::OutOfRange`] for anyone but the user; `case` is
    /// [`Reason::Ended`] when the closing was taken back, the case was opened again or the user
    /// doesn't want to be asked; `when` is [`Reason::NotDue`] before its date, [`Reason::Exists`]
    /// when it was answered, [`Reason::Ended`] when it has lapsed; `satisfaction` as
    /// [`Satisfaction::checked`], [`Reason::Unanswered`] without any of the three.
    pub fn make(
        new: NewFollowUp,
        when: When,
        id: FollowUpId,
        (closing, user): (&Closing, PersonId),
        (history, wishes, answers): (History<'_>, &[FollowUpWish], &[Self]),
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        check_asked(closing, user, entry)?;
        let today = entry.now.date();
        let due = due_follow_ups(closing, history, wishes, answers, today);
        let Some(found) = due.iter().find(|one| one.when == when) else {
            return Err(Invalid::new("case", Reason::Ended));
        };
        match found.stands {
            Stands::Ahead => return Err(Invalid::new("when", Reason::NotDue)),
            Stands::Answered => return Err(Invalid::new("when", Reason::Exists)),
            Stands::Lapsed => return Err(Invalid::new("when", Reason::Ended)),
            Stands::Due | Stands::Late { .. } => {}
        }
        if new == NewFollowUp::default() {
            return Err(Invalid::new("satisfaction", Reason::Unanswered));
        }
        Ok(Self {
            id,
            case: closing.case,
            closing: closing.id,
            when,
            satisfaction: new.satisfaction.map(Satisfaction::checked).transpose()?,
            active: new.active,
            contact_me: new.contact_me,
            entered: entry.now.clone(),
            by: user,
            on: entry.on,
        })
    }
}

fn check_asked(closing: &Closing, user: PersonId, entry: &Entry<'_>) -> Result<(), Invalid> {
    match (closing.may_ask(), entry.by == user) {
        (false, _) => Err(Invalid::new("case", Reason::Ended)),
        (_, false) => Err(Invalid::new("by", Reason::OutOfRange)),
        _ => Ok(()),
    }
}

/// Whether the user wants to be asked after a closing: what they said last. Not having been asked is
/// no.
pub fn wishes_follow_up(closing: ClosingId, wishes: &[FollowUpWish]) -> bool {
    let of_it = wishes.iter().filter(|wish| wish.closing == closing);
    of_it.max_by_key(|wish| (wish.entered.utc, wish.id)).is_some_and(|wish| wish.yes)
}

/// The follow-ups of an ended case, the first first: none when the user didn't say yes or took it
/// back, when the user died, or from when the case is open again.
pub fn due_follow_ups(
    closing: &Closing,
    history: History<'_>,
    wishes: &[FollowUpWish],
    answers: &[FollowUp],
    today: Date,
) -> Vec<DueFollowUp> {
    let opened = history.opening_after(closing).is_some_and(|opened| opened.date <= today);
    if opened || !closing.may_ask() || !wishes_follow_up(closing.id, wishes) {
        return Vec::new();
    }
    let answered =
        |when| answers.iter().any(|answer| answer.closing == closing.id && answer.when == when);
    let stands = |when: When, due| match today {
        _ if answered(when) => Stands::Answered,
        today if today < due => Stands::Ahead,
        today if today >= when.lapses(closing.date) => Stands::Lapsed,
        today if days_since(due, today) > LATE_DAYS => {
            Stands::Late { days: days_since(due, today) }
        }
        _ => Stands::Due,
    };
    let of = |when: When| {
        let due = when.after(closing.date);
        DueFollowUp { when, due, stands: stands(when, due) }
    };
    When::ALL.map(of).to_vec()
}
