//! One goal with all its ratings.

use medspiller_core::app::{Acting, App};
use medspiller_core::model::goal::{Goal, Rating, Weight};
use medspiller_core::model::id::{CaseId, GoalId, PersonId};

use super::card::{GoalCard, GoalStatus};
use super::{Looking, path};
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// One goal.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GoalScreen {
    /// The case.
    pub case_id: String,
    /// The goal as in the list.
    pub goal: GoalCard,
    /// How important it is, by the user: "Litt viktig" to "Veldig viktig".
    pub importance: Vec<WeightChoice>,
    /// How difficult it is, by the contact. Empty for everyone but the contact and the municipality.
    pub difficulty: Vec<WeightChoice>,
    /// It is worked on, so it can be rated, written anew, met, changed and set aside.
    pub is_active: bool,
    /// "Målet er vurdert. Ordene og trinnene står som de er. Du kan endre målet til et nytt.", from
    /// the first rating.
    pub locked: Option<String>,
    /// Its ratings, the last one first.
    pub history: Vec<RatingLine>,
    /// The form that a reason to set it aside is typed in, for [`crate::Vault::keep_form`]: its one
    /// field is `reason`.
    pub aside_form: String,
    /// What is typed there so far.
    pub aside_reason: String,
}

/// A weight that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WeightChoice {
    /// 1 to 3.
    pub number: u8,
    /// "Veldig viktig".
    pub text: String,
    /// It is the one.
    pub is_chosen: bool,
}

/// A rating of a goal.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RatingLine {
    /// The rating.
    pub rating_id: String,
    /// "i går"; "torsdag 3. desember".
    pub date: String,
    /// "2 ganger i uka".
    pub level: String,
    /// "Enige: Åse og Kari".
    pub agreed: String,
    /// What was said about it.
    pub note: Option<String>,
    /// "Skrevet av Åse på telefonen til Kari".
    pub entered_by: String,
    /// "Tatt bort i dag": it is kept and counts for nothing.
    pub withdrawn: Option<String>,
}

/// The form in which a reason to set a goal aside is typed.
pub(crate) fn aside_form(goal: GoalId) -> String {
    format!("goal-aside-{goal}")
}

impl GoalScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        goal: GoalId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let looking = Looking::new(&place, acting, here);
        let there = app.goal(case, goal)?;
        let ratings: Vec<&Rating> = there.ratings.iter().collect();
        let card = GoalCard::of(&there.goal, &ratings, &there.others, &looking);
        let form = aside_form(goal);
        let typed = app.form(&form)?.unwrap_or_default();
        let is_active = card.status == GoalStatus::Active;
        let is_locked = is_active && there.goal.is_locked(&there.ratings);
        Ok(Self {
            case_id: case.to_string(),
            importance: importance(there.goal.importance, here),
            difficulty: if looking.sees_t() {
                difficulty(there.goal.difficulty, here)
            } else {
                Vec::new()
            },
            is_active,
            locked: is_locked.then(|| here.texts.get("goal-locked")),
            history: ratings.iter().map(|r| RatingLine::of(r, &there.goal, &looking)).collect(),
            goal: card,
            aside_reason: typed.get("reason").cloned().unwrap_or_default(),
            aside_form: form,
        })
    }
}

/// The three importances.
pub(crate) fn importance(chosen: Option<Weight>, here: &Here) -> Vec<WeightChoice> {
    weights(chosen, ["goal-importance-1", "goal-importance-2", "goal-importance-3"], here)
}

fn difficulty(chosen: Option<Weight>, here: &Here) -> Vec<WeightChoice> {
    weights(chosen, ["goal-difficulty-1", "goal-difficulty-2", "goal-difficulty-3"], here)
}

fn weights(chosen: Option<Weight>, keys: [&str; 3], here: &Here) -> Vec<WeightChoice> {
    let choice = |(number, key): (u8, &str)| WeightChoice {
        number,
        text: here.texts.get(key),
        is_chosen: chosen.is_some_and(|weight| weight.number() == number),
    };
    (1..).zip(keys).map(choice).collect()
}

impl RatingLine {
    fn of(rating: &Rating, goal: &Goal, looking: &Looking<'_>) -> Self {
        let (texts, today) = (looking.here.texts, looking.here.today());
        // the user first
        let (user, others): (Vec<PersonId>, Vec<PersonId>) =
            rating.agreed.iter().partition(|person| **person == looking.place.user());
        let agreed: Vec<String> =
            user.into_iter().chain(others).map(|person| called(person, looking)).collect();
        let withdrawn = rating.withdrawn.as_ref().map(|at| texts.near_day(at.date(), today));
        Self {
            rating_id: rating.id.to_string(),
            date: texts.near_day(rating.date, today),
            level: path::level(&goal.levels, rating.level, looking.here),
            agreed: texts.with_one("rating-agreed", "names", listed(&agreed, looking.here)),
            note: rating.note.clone(),
            entered_by: entered_by(rating, looking),
            withdrawn: withdrawn.map(|day| texts.with_one("rating-withdrawn", "day", day)),
        }
    }
}

fn entered_by(rating: &Rating, looking: &Looking<'_>) -> String {
    let by = called(rating.by, looking);
    match rating.on {
        Some(on) => {
            let on = called(on, looking);
            looking.here.texts.with("rating-by-on", &args![by = by, on = on])
        }
        None => looking.here.texts.with_one("rating-by", "by", by),
    }
}

/// What someone is called in the case.
pub(crate) fn called(person: PersonId, looking: &Looking<'_>) -> String {
    match looking.place.called(person) {
        "" => looking.here.texts.get("rating-unnamed"),
        called => called.to_owned(),
    }
}

/// "Åse, Kari og Ola".
fn listed(names: &[String], here: &Here) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            here.texts.with("rating-names", &args![first = first.join(", "), last = last.as_str()])
        }
    }
}
