//! "Hvor er vi nå?": where on its path a goal is, said by those who agree.

use std::collections::BTreeMap;

use medspiller_core::app::{Acting, App};
use medspiller_core::model::goal::{NewRating, Rating};
use medspiller_core::model::id::{CaseId, GoalId};
use medspiller_core::model::invalid::{Invalid, Reason};

use super::Looking;
use super::one::called;
use super::path::{self, GoalPath};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};

/// "Hvor er vi nå?"
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RateScreen {
    /// The case.
    pub case_id: String,
    /// The goal.
    pub goal_id: String,
    /// "Hvor er vi nå?"
    pub title: String,
    /// The goal, in the user's own words.
    pub words: String,
    /// The five steps in words; "her er du" is the last rating, or the start. None of them is
    /// chosen for this one.
    pub path: GoalPath,
    /// "Sist, i går: 1 gang i uka."; "Ikke vurdert før. Det startet her: 1 gang i uka."
    pub last: String,
    /// Who can agree.
    pub people: Vec<AgreeChoice>,
    /// "i dag": the day it is about.
    pub date_text: String,
    /// The first day it can be about: `2026-11-22`.
    pub first_date: String,
    /// The last day it can be about.
    pub last_date: String,
    /// What is chosen and typed so far.
    pub draft: RatingDraft,
}

/// Someone who can agree.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AgreeChoice {
    /// Who.
    pub person_id: String,
    /// "Åse".
    pub name: String,
    /// They do, as far as it is chosen.
    pub is_chosen: bool,
}

/// A rating as far as it is chosen and typed. Nothing is chosen beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Default, uniffi::Record)]
pub struct RatingDraft {
    /// The day it is about, `2026-11-24`; empty for today.
    pub date: String,
    /// -2 to 2; none until a step is chosen.
    pub level: Option<i32>,
    /// The ids of those who agree.
    pub agreed: Vec<String>,
    /// What was said about it; may be empty.
    pub note: String,
}

/// The form in which a goal is rated.
pub(crate) fn form(goal: GoalId) -> String {
    format!("goal-rate-{goal}")
}

impl RateScreen {
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
        let draft = RatingDraft::read(&app.form(&form(goal))?.unwrap_or_default());
        let last_date = there.goal.ended().map_or(here.today(), |end| end.min(here.today()));
        let date = draft.day(here).unwrap_or(here.today());
        Ok(Self {
            case_id: case.to_string(),
            goal_id: goal.to_string(),
            title: here.texts.get("rate-title"),
            words: there.goal.words.clone(),
            path: GoalPath::of(&there.goal, &ratings, &looking),
            last: last(&there.goal, &ratings, here),
            people: people(&draft, &looking),
            date_text: here.texts.near_day(date, here.today()),
            first_date: there.goal.date.to_string(),
            last_date: last_date.to_string(),
            draft,
        })
    }
}

fn last(goal: &medspiller_core::model::goal::Goal, ratings: &[&Rating], here: &Here) -> String {
    let step = |level| path::sentence(&path::level(&goal.levels, level, here));
    match goal.last_rating(ratings.iter().copied(), here.today()) {
        Some(last) => {
            let day = here.texts.near_day(last.date, here.today());
            here.texts.with("rate-last", &args![day = day, step = step(last.level)])
        }
        None => here.texts.with_one("rate-first", "step", step(goal.start.level())),
    }
}

fn people(draft: &RatingDraft, looking: &Looking<'_>) -> Vec<AgreeChoice> {
    let choice = |person| {
        let person_id = format!("{person}");
        let is_chosen = draft.agreed.contains(&person_id);
        AgreeChoice { person_id, name: called(person, looking), is_chosen }
    };
    // the user first
    let (user, members) = (looking.place.user(), looking.place.members());
    let others = members.into_iter().filter(|person| *person != user);
    [user].into_iter().chain(others).map(choice).collect()
}

impl RatingDraft {
    /// As it is kept.
    pub(crate) fn fields(&self) -> BTreeMap<String, String> {
        let level = self.level.map(|level| level.to_string()).unwrap_or_default();
        let fields = [
            ("date", self.date.clone()),
            ("level", level),
            ("agreed", self.agreed.join(" ")),
            ("note", self.note.clone()),
        ];
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    fn read(fields: &BTreeMap<String, String>) -> Self {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        Self {
            date: field("date"),
            level: field("level").parse().ok(),
            agreed: field("agreed").split_whitespace().map(str::to_owned).collect(),
            note: field("note"),
        }
    }

    fn day(&self, here: &Here) -> Result<medspiller_core::model::time::Date, MedspillerError> {
        if self.date.is_empty() { Ok(here.today()) } else { moment::date("date", &self.date) }
    }

    /// What is given to the core.
    pub(crate) fn new_rating(&self, here: &Here) -> Result<NewRating, MedspillerError> {
        let level = self.level.ok_or_else(|| Invalid::new("level", Reason::Empty))?;
        let level = i8::try_from(level).map_err(|_| Invalid::new("level", Reason::OutOfRange))?;
        let agreed: Result<Vec<_>, _> =
            self.agreed.iter().map(|person| moment::id(person)).collect();
        Ok(NewRating { date: self.day(here)?, level, agreed: agreed?, note: self.note.clone() })
    }
}
