//! Attendance, exertion, mood and who said it, in words: what is chosen among, and what was chosen.

use chrono::NaiveDateTime;
use medspiller_core::model::goal::{Goal, Level};
use medspiller_core::model::session::occurrence::OccurrenceRef;
use medspiller_core::model::session::ratings::{self, Exertion, Given, GivenBy};
use medspiller_core::text::Texts;

use crate::error::MedspillerError;
use crate::moment::{self, Here, args};

/// How it went with being there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Attendance {
    /// "Kom".
    Came,
    /// "Kom sent".
    Late,
    /// "Kom ikke".
    DidNotCome,
    /// "Avlyste, sa fra i tide".
    CancelledWithNotice,
    /// "Avlyste, sa ikke fra i tide".
    CancelledWithoutNotice,
    /// "Avlyst av Kari".
    CancelledByContact,
    /// "Kari kom ikke".
    ContactDidNotCome,
    /// "Syk".
    Ill,
}

macro_rules! same {
    ($ours:ident, $cores:path: $($name:ident),*) => {
        impl From<$ours> for $cores {
            fn from(ours: $ours) -> Self {
                match ours { $($ours::$name => Self::$name,)* }
            }
        }
        impl From<$cores> for $ours {
            fn from(cores: $cores) -> Self {
                match cores { $(<$cores>::$name => Self::$name,)* }
            }
        }
    };
}
pub(crate) use same;

same!(
    Attendance, ratings::Attendance:
    Came, Late, DidNotCome, CancelledWithNotice, CancelledWithoutNotice, CancelledByContact,
    ContactDidNotCome, Ill
);

/// Whose word a rating is, whoever typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SaidBy {
    /// The user's.
    User,
    /// The contact's.
    Contact,
}

same!(SaidBy, GivenBy: User, Contact);

/// One way it can have gone with being there.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AttendanceChoice {
    /// Which.
    pub attendance: Attendance,
    /// "Kom ikke".
    pub text: String,
    /// It was held: exertion, mood after and steps can be added.
    pub held: bool,
    /// It can be said before the time has come.
    pub known_ahead: bool,
}

/// One of the words of a rating.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RatingChoice {
    /// What it counts as: exertion 0, 2, 3, 5, 7, 10; mood 1 to 5.
    pub value: u8,
    /// "Middels".
    pub text: String,
}

/// Whose word it can be.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SaidByChoice {
    /// Which.
    pub said_by: SaidBy,
    /// "Åse", "Jeg".
    pub text: String,
}

/// A goal on which a step can be seen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalToStep {
    /// Which.
    pub goal_id: String,
    /// In the user's words.
    pub words: String,
    /// Its five steps, the first first.
    pub steps: Vec<StepChoice>,
}

/// One step of a goal's path.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StepChoice {
    /// -2 to +2.
    pub level: i8,
    /// In the goal's own words, or "Steg 2 av 5".
    pub text: String,
}

/// A rating, and whose word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct GivenRating {
    /// A [`RatingChoice`]'s value.
    pub value: u8,
    /// Whose word it is.
    pub said_by: SaidBy,
}

/// A step seen on a goal, and whose word it is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GivenStep {
    /// Which goal.
    pub goal_id: String,
    /// -2 to +2.
    pub level: i8,
    /// Whose word it is.
    pub said_by: SaidBy,
}

/// Which occurrence of which plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, uniffi::Record)]
pub struct Planned {
    /// The plan.
    pub plan_id: String,
    /// The date the plan itself gives it, whatever it was moved to: `2026-11-24`.
    pub date: String,
}

impl From<OccurrenceRef> for Planned {
    fn from(of: OccurrenceRef) -> Self {
        Self { plan_id: of.plan.to_string(), date: of.date.to_string() }
    }
}

impl Planned {
    pub(crate) fn read(&self) -> Result<OccurrenceRef, MedspillerError> {
        Ok(OccurrenceRef {
            plan: moment::id(&self.plan_id)?,
            date: moment::date("date", &self.date)?,
        })
    }
}

impl From<GivenRating> for Given<u8> {
    fn from(given: GivenRating) -> Self {
        Self { value: given.value, given_by: given.said_by.into() }
    }
}

impl GivenRating {
    pub(crate) fn of<T: Into<u8>>(given: Given<T>) -> Self {
        Self { value: given.value.into(), said_by: given.given_by.into() }
    }
}

/// "Middels".
pub(crate) fn exertion_word(exertion: Exertion, texts: &Texts) -> String {
    texts.get(&format!("exertion-word-{}", exertion.value()))
}

/// "Ganske bra". 1 to 5.
pub(crate) fn mood_word(mood: u8, texts: &Texts) -> String {
    texts.get(&format!("mood-word-{mood}"))
}

/// The six words of exertion, none of them chosen.
pub(crate) fn exertions(texts: &Texts) -> Vec<RatingChoice> {
    let values = [0, 2, 3, 5, 7, 10].into_iter().filter_map(|value| Exertion::checked(value).ok());
    values.map(|of| RatingChoice { value: of.value(), text: exertion_word(of, texts) }).collect()
}

/// The five words of mood, none of them chosen.
pub(crate) fn moods(texts: &Texts) -> Vec<RatingChoice> {
    (1..=5).map(|value| RatingChoice { value, text: mood_word(value, texts) }).collect()
}

/// A goal with its steps, none of them chosen.
pub(crate) fn goal_to_step(goal: &Goal, texts: &Texts) -> GoalToStep {
    let step =
        |level: Level| StepChoice { level: level.number(), text: step_words(goal, level, texts) };
    GoalToStep {
        goal_id: goal.id.to_string(),
        words: goal.words.clone(),
        steps: Level::ALL.map(step).into(),
    }
}

/// A step in the goal's own words, or "Steg 2 av 5".
pub(crate) fn step_words(goal: &Goal, level: Level, texts: &Texts) -> String {
    let number = i32::from(level.number()) + 3;
    let said = goal.levels.words(level).map(str::to_owned);
    said.unwrap_or_else(|| texts.with_one("rated-step", "step", number))
}

/// "i dag kl. 17–18"; without a length "i dag kl. 17".
pub(crate) fn span(local: NaiveDateTime, minutes: Option<u16>, here: &Here) -> String {
    let texts = here.texts;
    let clock = match minutes {
        Some(minutes) => texts.from_to(local.time(), minutes),
        None => texts.clock(local.time()),
    };
    let day = texts.near_day(local.date(), here.today());
    texts.with("day-at-clock", &args![day = day, clock = clock])
}

/// "mandag, onsdag og fredag".
pub(crate) fn listed(words: &[String], texts: &Texts) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            texts.with("and-last", &args![first = first, last = last.as_str()])
        }
    }
}

/// A wall clock's reading as the screens carry it: `2026-11-24T17:30`.
pub(crate) fn carried(local: NaiveDateTime) -> String {
    local.format("%Y-%m-%dT%H:%M").to_string()
}
