//! The first screen after unlocking.

use medspiller_core::app::overview::Overview;
use medspiller_core::app::{App, CaseState};
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::questionnaire::draft::Step;

use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::rounds::{next_round, round_title};

use super::case::OwnRole;
use super::today::{self, CaseLine, TodayCard};

/// "I dag".
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct HomeScreen {
    /// Whose app this is: the contact's and the user's look different.
    pub role: OwnRole,
    /// "søndag 22. november".
    pub today: String,
    /// The recovery code was not written down yet: show the card.
    pub recovery_code_missing: bool,
    /// The cases by the user's name; for a service user there is at most one.
    pub cases: Vec<CaseCard>,
    /// What comes next and what waits, in the order it is shown. For a service user the first is
    /// large, and two more follow at the most, then "Verdt å snakke om". For a contact: sessions
    /// today, late logs, talks that are near, and what is theirs to do.
    pub today_cards: Vec<TodayCard>,
    /// One line for each case, for a contact; none for a service user, who has one.
    pub case_lines: Vec<CaseLine>,
    /// Records that a newer version of the app made: "Noe her er laget av en nyere versjon av
    /// appen. Det er trygt lagret, men kan ikke vises før appen er oppdatert."
    pub from_newer_version: Option<String>,
}

/// One case on the first screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct CaseCard {
    /// The case.
    pub case_id: String,
    /// What the user is called.
    pub user_name: String,
    /// What the contact is called.
    pub contact_name: String,
    /// What can be done now, most important first; may be empty.
    pub tasks: Vec<Task>,
    /// One line on what comes next: "2. måling: 22. mai 2027".
    pub next: String,
    /// At least one round has a finished part.
    pub has_rounds: bool,
}

/// Something that can be done now.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Task {
    /// Which.
    pub kind: TaskKind,
    /// "Hvordan har du det?".
    pub title: String,
    /// "1. måling. Du er kommet til spørsmål 9 av 14.".
    pub detail: String,
    /// The draft to go on with, for the two kinds that go on.
    pub draft_id: Option<String>,
    /// The round this is about.
    pub round: u32,
}

/// The kinds of task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum TaskKind {
    /// Go on with the user's questions.
    ContinueUserPart,
    /// Start the user's questions.
    StartUserPart,
    /// Go on with the contact's questions.
    ContinueContactPart,
    /// Start the contact's questions.
    StartContactPart,
    /// Both parts of the newest round are finished: see the two perspectives.
    SeePerspectives,
}

impl HomeScreen {
    pub(crate) fn of(app: &App, here: &Here) -> Result<Self, MedspillerError> {
        let role = OwnRole::of(app)?;
        // without their answers, which no card shows
        let cases = app.all_signals(here.now)?;
        let newer = app.made_by_newer_version()?;
        Ok(Self {
            role,
            today: here.texts.day(here.today(), here.today()),
            recovery_code_missing: !app.is_recovery_code_written_down()?,
            cases: cases
                .iter()
                .map(|case| CaseCard::of(&case.overview, role, here))
                .collect::<Result<_, _>>()?,
            today_cards: today::cards(&cases, role, here)?,
            case_lines: match role {
                OwnRole::TrainingContact => today::lines(&cases, here),
                OwnRole::ServiceUser | OwnRole::Coordinator => Vec::new(),
            },
            from_newer_version: (newer > 0)
                .then(|| here.texts.with_one("newer-version", "count", newer)),
        })
    }
}

impl CaseCard {
    fn of(overview: &Overview, role: OwnRole, here: &Here) -> Result<Self, MedspillerError> {
        let (case, closed) = (&overview.state, overview.endings.closed_by(here.today()));
        let mut tasks = Vec::new();
        // the answers are the pair's
        if role != OwnRole::Coordinator && closed.is_none() {
            tasks.extend(user_part(case, role, here)?);
        }
        if role == OwnRole::TrainingContact && closed.is_none() {
            tasks.extend(contact_part(case, here)?);
            tasks.extend(perspectives(case, here));
        }
        Ok(Self {
            case_id: case.view.case.id.to_string(),
            user_name: case.view.user_name.clone(),
            contact_name: case.view.contact_name.clone(),
            tasks,
            next: match closed {
                Some(closing) => {
                    here.texts.with_one("ending-closed", "date", here.texts.date(closing.date))
                }
                None => next_round(case, here)?,
            },
            has_rounds: !case.rounds().is_empty(),
        })
    }
}

/// The user's questions, as something that can be done now.
pub(super) fn user_part(
    case: &CaseState,
    role: OwnRole,
    here: &Here,
) -> Result<Option<Task>, MedspillerError> {
    let title = match role {
        OwnRole::ServiceUser => here.texts.get("user-part-own-title"),
        OwnRole::TrainingContact | OwnRole::Coordinator => {
            here.texts.with("user-part-title", &args![user = case.view.user_name.as_str()])
        }
    };
    let Some(draft) = case.under_way(Part::Subjective) else {
        let detail = start_detail(case, Part::Subjective, "user-part-start", here)?;
        let task = |(round, detail)| Task {
            kind: TaskKind::StartUserPart,
            title,
            detail,
            draft_id: None,
            round,
        };
        return Ok(detail.map(task));
    };
    let round = round_title(draft.round, here.texts);
    let (position, of) = draft.progress();
    let detail = match draft.step {
        Step::Question { .. } => here
            .texts
            .with("user-part-continue", &args![round = round, position = position, of = of]),
        Step::AskSkipped | Step::Day | Step::Review => {
            here.texts.with("user-part-continue-end", &args![round = round])
        }
    };
    Ok(Some(Task {
        kind: TaskKind::ContinueUserPart,
        title,
        detail,
        draft_id: Some(draft.id.to_string()),
        round: draft.round,
    }))
}

fn contact_part(case: &CaseState, here: &Here) -> Result<Option<Task>, MedspillerError> {
    let title = here.texts.with("contact-part-title", &args![user = case.view.user_name.as_str()]);
    let Some(draft) = case.under_way(Part::Objective) else {
        let detail = start_detail(case, Part::Objective, "contact-part-start", here)?;
        let task = |(round, detail)| Task {
            kind: TaskKind::StartContactPart,
            title,
            detail,
            draft_id: None,
            round,
        };
        return Ok(detail.map(task));
    };
    let left = here.texts.with_one("left", "count", draft.left_count());
    let round = round_title(draft.round, here.texts);
    Ok(Some(Task {
        kind: TaskKind::ContinueContactPart,
        title,
        detail: here.texts.with("contact-part-continue", &args![round = round, left = left]),
        draft_id: Some(draft.id.to_string()),
        round: draft.round,
    }))
}

/// The round a part can begin now, and "1. måling. 14 spørsmål.".
fn start_detail(
    case: &CaseState,
    part: Part,
    key: &str,
    here: &Here,
) -> Result<Option<(u32, String)>, MedspillerError> {
    let Some(round) = case.round_to_begin(part, here.today())? else { return Ok(None) };
    let count = case.asked(part, here.today())?.len();
    let title = round_title(round, here.texts);
    Ok(Some((round, here.texts.with(key, &args![round = title, count = count]))))
}

fn perspectives(case: &CaseState, here: &Here) -> Option<Task> {
    let newest = case.rounds().pop().filter(|held| held.subjective && held.objective)?;
    // what the user keeps can't be set beside anything
    case.newest(newest.round, Part::Subjective)
        .filter(|users| users.shown_to_contact || !users.is_without_contact())?;
    let (title, date) = (round_title(newest.round, here.texts), here.texts.date(newest.date));
    Some(Task {
        kind: TaskKind::SeePerspectives,
        title: here.texts.get("perspectives-title"),
        detail: here.texts.with("round-and-date", &args![title = title, date = date]),
        draft_id: None,
        round: newest.round,
    })
}
