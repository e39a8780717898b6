//! Logging a session. When, what and where are filled in; how it went never is.

use medspiller_core::app::App;
use medspiller_core::app::sessions::{Beginner, Beginning};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::person::Role;
use medspiller_core::model::session::group::Group;
use medspiller_core::model::session::occurrence::{Occurrence, OccurrenceRef};
use medspiller_core::model::time::local_of;

use super::viewer::Viewer;
use super::words::{
    AttendanceChoice, GoalToStep, Planned, RatingChoice, SaidByChoice, carried, exertions,
    goal_to_step, mood_word, moods, span,
};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
use crate::screens::case::Acting;

/// "Loggfør trening".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct QuickLogScreen {
    /// "Loggfør trening".
    pub title: String,
    /// Who it can be about; empty where there is only one.
    pub who: Vec<WhoChoice>,
    /// The rest, once it is known whom it is about.
    pub log: Option<LogForm>,
}

/// Someone, or a group, that a session can be logged for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WhoChoice {
    /// The case, for one person.
    pub case_id: Option<String>,
    /// The group, for a group.
    pub group_id: Option<String>,
    /// "Åse", "Tirsdagsgruppa, gruppe på 3".
    pub text: String,
}

/// What is filled in, and what can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LogForm {
    /// Under which what is typed is kept, and which the log lets go.
    pub form: String,
    /// The group, for a group.
    pub group_id: Option<String>,
    /// "I dag kl. 17–18".
    pub when: String,
    /// When it began: `2026-11-24T17:00`.
    pub start: String,
    /// In which zone.
    pub zone: String,
    /// How long.
    pub minutes: u16,
    /// Doing what, as planned or last time; may be empty.
    pub activity: String,
    /// Where; may be empty.
    pub place: String,
    /// Other planned sessions that aren't logged, the latest first.
    pub not_logged: Vec<NotLogged>,
    /// One row each.
    pub participants: Vec<LogParticipant>,
    /// The six words of exertion.
    pub exertion: Vec<RatingChoice>,
    /// The five words of mood, before and after.
    pub mood: Vec<RatingChoice>,
    /// A work note can be written: it is the contact's log.
    pub work_note: bool,
}

/// A planned session that nobody logged.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NotLogged {
    /// Which.
    pub planned: Planned,
    /// "Ikke loggført: i går kl. 17–18".
    pub text: String,
}

/// One participant's row.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LogParticipant {
    /// The case.
    pub case_id: String,
    /// What they are called.
    pub called: String,
    /// Which of their planned sessions it is, if it was planned.
    pub planned: Option<Planned>,
    /// "Åse har pause denne dagen."
    pub paused: Option<String>,
    /// The eight buttons, none chosen.
    pub attendance: Vec<AttendanceChoice>,
    /// Whose word a rating can be.
    pub said_by: Vec<SaidByChoice>,
    /// Their active goals.
    pub goals: Vec<GoalToStep>,
    /// "Ganske bra, sagt i dag kl. 16.40": said before; it comes along with the log by itself.
    pub mood_before: Option<String>,
}

impl QuickLogScreen {
    /// With nobody named, the one there is, or the choice.
    pub(crate) fn of(
        app: &App,
        (case, group): (Option<CaseId>, Option<Group>),
        planned: Option<OccurrenceRef>,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let who = who(app, here)?;
        let only = match who.as_slice() {
            [WhoChoice { case_id: Some(only), .. }] => Some(moment::id(only)?),
            _ => None,
        };
        let log = match (case.or(only.filter(|_| group.is_none())), group) {
            (_, Some(group)) => {
                let views = app.case_views()?.into_iter().map(|view| view.case.id);
                let cases: Vec<CaseId> = views.filter(|case| group.cases.contains(case)).collect();
                let beginning = app.begin_log(&cases, true, planned, here.now)?;
                Some(LogForm::of(&beginning, Some(&group), here))
            }
            (Some(case), None) => {
                let beginning = app.begin_log(&[case], false, planned, here.now)?;
                Some(LogForm::of(&beginning, None, here))
            }
            (None, None) => None,
        };
        let who = if who.len() > 1 { who } else { Vec::new() };
        Ok(Self { title: here.texts.get("log-title"), who, log })
    }
}

fn who(app: &App, here: &Here) -> Result<Vec<WhoChoice>, MedspillerError> {
    let (_, role) = app.owner()?;
    let cases = app.case_views()?.into_iter().map(|view| WhoChoice {
        case_id: Some(view.case.id.to_string()),
        group_id: None,
        text: if role == Role::ServiceUser { view.contact_name } else { view.user_name },
    });
    let groups = app.groups()?;
    let groups = groups.into_iter().map(|group| WhoChoice {
        case_id: None,
        text: here
            .texts
            .with("log-group", &args![group = group.called.as_str(), count = group.cases.len()]),
        group_id: Some(group.id.to_string()),
    });
    Ok(cases.chain(groups).collect())
}

impl LogForm {
    fn of(beginning: &Beginning, group: Option<&Group>, here: &Here) -> Self {
        let texts = here.texts;
        let defaults = &beginning.defaults;
        let viewer = |one| Viewer::of(one, Acting::Owner, here);
        let who = match (group, beginning.participants.first()) {
            (Some(group), _) => group.id.to_string(),
            (None, one) => one.map(|one| one.place.case().to_string()).unwrap_or_default(),
        };
        let shown: Vec<OccurrenceRef> = beginning
            .participants
            .iter()
            .filter_map(|one| Some(one.planned.as_ref()?.of))
            .collect();
        let others = beginning.unlogged.iter().filter(|other| !shown.contains(&other.of));
        Self {
            form: format!("log/{who}"),
            group_id: group.map(|group| group.id.to_string()),
            when: texts.beginning(&span(defaults.start, Some(defaults.minutes), here)),
            start: carried(defaults.start),
            zone: defaults.zone.clone(),
            minutes: defaults.minutes,
            activity: defaults.activity.clone().unwrap_or_default(),
            place: defaults.place.clone().unwrap_or_default(),
            not_logged: others.map(|other| NotLogged::of(other, here)).collect(),
            participants: beginning
                .participants
                .iter()
                .map(|one| LogParticipant::of(one, &viewer(&one.place)))
                .collect(),
            exertion: exertions(texts),
            mood: moods(texts),
            work_note: beginning.participants.iter().all(|one| viewer(&one.place).is_contact()),
        }
    }
}

impl NotLogged {
    pub(crate) fn of(occurrence: &Occurrence, here: &Here) -> Self {
        let when = span(occurrence.local, Some(occurrence.minutes), here);
        Self {
            planned: occurrence.of.into(),
            text: here.texts.with_one("log-not-logged", "when", when),
        }
    }
}

impl LogParticipant {
    fn of(beginner: &Beginner, viewer: &Viewer<'_>) -> Self {
        let here = viewer.here;
        let user = beginner.place.view.user_name.as_str();
        let mood = beginner.mood_before.map(|kept| {
            let when = here.texts.when(local_of(kept.entered, here.now.zone), here.today());
            let mood = mood_word(kept.mood.value.number(), here.texts);
            here.texts.with("log-mood-said", &args![mood = mood, when = when])
        });
        Self {
            case_id: beginner.place.case().to_string(),
            called: user.to_owned(),
            planned: beginner.planned.as_ref().map(|planned| planned.of.into()),
            paused: beginner.paused.then(|| here.texts.with("log-paused", &args![user = user])),
            attendance: viewer.attendances(),
            said_by: viewer.speakers(),
            goals: beginner.goals.iter().map(|goal| goal_to_step(goal, here.texts)).collect(),
            mood_before: mood,
        }
    }
}
