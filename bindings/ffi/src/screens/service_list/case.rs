//! A case as the municipality has it: decision, people, talks, what was agreed, what was shared with
//! all three. Nothing else of it is on the municipality's phone.

use medspiller_core::app::App;
use medspiller_core::app::service_list::case_page::{ServiceCase, Shared};
use medspiller_core::model::goal::Goal;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::talk::{Agreement, TriangleTalk};

use super::said;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case_page::{CasePerson, DecisionLine, people};
use crate::screens::sessions::words::{span, step_words};
use crate::screens::talks::kind_text;
use crate::screens::talks::said::Said;

/// A case's page, to the municipality.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceCaseScreen {
    /// The case.
    pub case_id: String,
    /// "Åse".
    pub title: String,
    /// "Du ser det alle tre har. Det de to har for seg selv, er ikke på denne telefonen."
    pub only: String,
    /// "Saken ble avsluttet 3. mai 2026."
    pub closed: Option<String>,
    /// What there is to see to, the most urgent first: "Trekantsamtalen er 12 dager over tiden."
    pub lines: Vec<String>,
    /// Everyone in it.
    pub people: Vec<CasePerson>,
    /// The decisions that count; where none does, the last one.
    pub decisions: Vec<DecisionLine>,
    /// "Ingen vedtak er skrevet inn."
    pub decision_missing: Option<String>,
    /// "Siste trekantsamtale var tirsdag 3. mars."
    pub last_talk: String,
    /// "Bør holdes innen tirsdag 3. mars."; none when the case closes.
    pub next_talk: Option<String>,
    /// Talks that are to be: "Trekantsamtale: Torsdag 3. desember kl. 13, Rådhuset".
    pub planned: Vec<String>,
    /// What was agreed and is open: "Kari: Ringe klubben. Innen fredag 4. desember."
    pub agreements: Vec<String>,
    /// "Ingenting dere ble enige om, venter."
    pub no_agreements: Option<String>,
    /// What was shared with all three besides, thing by thing.
    pub shared: Vec<SharedPart>,
    /// "Ikke noe mer er delt med deg."
    pub shared_none: Option<String>,
}

/// One sort of thing that was shared.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SharedPart {
    /// "Mål".
    pub title: String,
    /// "Svømme mer: 2 ganger i uka", a line each.
    pub lines: Vec<String>,
}

impl ServiceCaseScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let page = app.service_case(case, here.now)?;
        let texts = here.texts;
        let said_to = Said::to(&page.place, page.place.me, here);
        let closed = page.closed.map(|date| texts.date(date));
        let shared = shared(&page.shared, here);
        let last = page.last_held.map(|date| said_to.day(date));
        Ok(Self {
            case_id: case.to_string(),
            title: page.place.user_called().to_owned(),
            only: texts.get("service-case-only"),
            closed: closed.map(|date| texts.with_one("service-case-closed", "date", date)),
            lines: page.lines.iter().map(|line| said(&line.what, here).1).collect(),
            people: people(&page.place, here),
            decisions: page.decisions.iter().map(|one| DecisionLine::of(one, here)).collect(),
            decision_missing: page
                .decisions
                .is_empty()
                .then(|| texts.get("service-case-no-decision")),
            last_talk: match last {
                Some(date) => texts.with_one("service-case-last-talk", "date", date),
                None => texts.get("service-case-no-talk"),
            },
            next_talk: next_talk(&page, here),
            planned: page.planned.iter().map(|talk| planned(talk, &said_to)).collect(),
            agreements: page.agreements.iter().map(|one| agreement(one, &said_to)).collect(),
            no_agreements: page
                .agreements
                .is_empty()
                .then(|| texts.get("service-case-no-agreements")),
            shared_none: page.shared.is_empty().then(|| texts.get("service-case-shared-none")),
            shared,
        })
    }
}

fn next_talk(page: &ServiceCase, here: &Here) -> Option<String> {
    let next = page.next_talk?;
    let Some(due) = next.due else { return Some(here.texts.get("talk-due-first")) };
    let day = here.texts.day(due, here.today());
    if next.days_overdue == 0 {
        return Some(here.texts.with_one("talk-due", "day", day));
    }
    let days = here.texts.with_one("days", "count", next.days_overdue);
    Some(here.texts.with("talk-overdue", &args![day = day, days = days]))
}

fn planned(talk: &TriangleTalk, said: &Said<'_>) -> String {
    let title = kind_text(talk.kind, said.here);
    let when = match &talk.agreed {
        Some(agreed) => said.when(agreed),
        None => said.here.texts.get("talk-no-time"),
    };
    format!("{title}: {when}")
}

fn agreement(agreement: &Agreement, said: &Said<'_>) -> String {
    let (who, day) = (said.name_or_you(agreement.who), said.day(agreement.by));
    let what = agreement.what.as_str();
    said.here.texts.with("service-case-agreement", &args![who = who, what = what, day = day])
}

fn shared(shared: &Shared, here: &Here) -> Vec<SharedPart> {
    let texts = here.texts;
    let thing = |key: &str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| SharedPart { title: texts.get(key), lines })
    };
    let rounds = shared.rounds.iter().map(|part| {
        let date = texts.date(part.finished.date());
        texts.with("service-shared-round", &args![round = part.round, date = date])
    });
    let way = shared
        .way_onward
        .iter()
        .map(|way| texts.with_one("service-shared-way-settled", "date", texts.date(way.date)));
    let found = [
        thing(
            "service-shared-goals",
            shared.goals.iter().map(|of| goal(of, shared, here)).collect(),
        ),
        thing(
            "service-shared-sessions",
            shared.sessions.iter().map(|of| session(of, here)).collect(),
        ),
        thing("service-shared-rounds", rounds.collect()),
        thing("service-shared-way", way.collect()),
    ];
    found.into_iter().flatten().collect()
}

/// "Svømme mer: 2 ganger i uka"; the words alone where it hasn't been rated.
fn goal(goal: &Goal, shared: &Shared, here: &Here) -> String {
    let Some(last) = goal.last_rating(&shared.ratings, here.today()) else {
        return goal.words.clone();
    };
    let level = step_words(goal, last.level, here.texts);
    let words = goal.words.as_str();
    here.texts.with("service-shared-goal", &args![goal = words, level = level])
}

/// "I går kl. 17–18, Håndball".
fn session(session: &TrainingSession, here: &Here) -> String {
    let when = here.texts.beginning(&span(session.start.local, session.minutes, here));
    let activity = session.activity.as_deref().map(|activity| format!(", {activity}"));
    when + &activity.unwrap_or_default()
}
