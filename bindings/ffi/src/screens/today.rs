//! "I dag": what comes next, and what can be done about it.
//!
//! - here: the cards, and which of them someone sees.
//! - `cards`: one card from what a case holds.

mod cards;

use medspiller_core::app::signals::CaseSignals;
use medspiller_core::model::session::pause::is_paused;

use super::case::OwnRole;
use super::link::LinkTarget;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use cards::Card;

/// How many cards a service user sees at the most, signals left out.
const USER_CARDS: usize = 3;

/// Something that comes next or waits.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TodayCard {
    /// What it is.
    pub kind: TodayCardKind,
    /// Shown large: the next thing.
    pub large: bool,
    /// The case.
    pub case_id: String,
    /// "Trening med Kari".
    pub title: String,
    /// "I dag kl. 17, Nidarøhallen", then what is missing; may be empty.
    pub lines: Vec<String>,
    /// The button's word, "Loggfør"; none where the card itself is opened.
    pub action: Option<String>,
    /// Where it leads.
    pub target: LinkTarget,
}

/// The kinds of card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum TodayCardKind {
    /// A session.
    Session,
    /// A session that has been and is not logged.
    LateLog,
    /// A talk that has a time.
    Talk,
    /// A talk that is due and has none.
    TalkDue,
    /// Something agreed that is this person's to do.
    Agreement,
    /// The assessment.
    Assessment,
    /// A goal to rate.
    Goal,
    /// "Verdt å snakke om".
    Signals,
}

/// One line of a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseLine {
    /// The case.
    pub case_id: String,
    /// What the user is called.
    pub user_name: String,
    /// "Neste trening: torsdag 3. desember kl. 17", "Pause til 3. januar", "Ingen trening er
    /// planlagt", "Avtalen ble avsluttet 31. desember 2026."
    pub line: String,
}

/// The cards, in the order they are shown.
pub(crate) fn cards(
    cases: &[CaseSignals],
    role: OwnRole,
    here: &Here,
) -> Result<Vec<TodayCard>, MedspillerError> {
    match role {
        OwnRole::ServiceUser => users(cases, here),
        OwnRole::TrainingContact | OwnRole::Coordinator => contacts(cases, role, here),
    }
}

/// The next thing, large; then what waits, at most two; then the signals.
fn users(cases: &[CaseSignals], here: &Here) -> Result<Vec<TodayCard>, MedspillerError> {
    let (mut coming, mut waiting, mut signals) = (Vec::new(), Vec::new(), Vec::new());
    for case in cases {
        let card = Card { case, role: OwnRole::ServiceUser, here };
        coming.extend(card.next_session());
        coming.extend(card.talks());
        waiting.extend(card.assessment()?);
        waiting.extend(card.agreements());
        waiting.extend(card.goals());
        signals.extend(card.signals());
    }
    coming.sort_by_key(|(when, _)| *when);
    let mut shown: Vec<TodayCard> =
        coming.into_iter().map(|(_, card)| card).chain(waiting).collect();
    shown.truncate(USER_CARDS);
    if let Some(first) = shown.first_mut() {
        first.large = true;
    }
    shown.extend(signals);
    Ok(shown)
}

/// Sessions today, late logs, talks that are near, what is the contact's own to do, the signals. The
/// municipality's phone has no sessions, so there it is talks, what was agreed and signals.
fn contacts(
    cases: &[CaseSignals],
    role: OwnRole,
    here: &Here,
) -> Result<Vec<TodayCard>, MedspillerError> {
    let (mut today, mut late, mut talks, mut rest) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for case in cases {
        let card = Card { case, role, here };
        today.extend(card.sessions_today());
        late.extend(card.late_logs());
        talks.extend(card.talks());
        talks.extend(card.talk_due());
        rest.extend(card.agreements());
        rest.extend(card.goals());
        rest.extend(card.signals());
    }
    let mut shown = Vec::new();
    for mut cards in [today, late, talks] {
        cards.sort_by_key(|(when, _)| *when);
        shown.extend(cards.into_iter().map(|(_, card)| card));
    }
    shown.extend(rest);
    Ok(shown)
}

/// One line for each case.
pub(crate) fn lines(cases: &[CaseSignals], here: &Here) -> Vec<CaseLine> {
    cases.iter().map(|case| CaseLine::of(case, here)).collect()
}

impl CaseLine {
    fn of(case: &CaseSignals, here: &Here) -> Self {
        let (overview, texts) = (&case.overview, here.texts);
        let pause = overview.pauses.iter().find(|pause| pause.holds(overview.today));
        let next = Card { case, role: OwnRole::TrainingContact, here }.next();
        let closed = overview.endings.closed_by(overview.today);
        let line = match (pause, next) {
            _ if closed.is_some() => closed.map_or_else(String::new, |closing| {
                texts.with_one("ending-closed", "date", texts.date(closing.date))
            }),
            (Some(_), _) if is_paused(&overview.pauses, overview.today) => {
                match pause.and_then(|pause| pause.to) {
                    Some(to) => {
                        let date = texts.day(to, overview.today);
                        texts.with_one("today-paused-until", "date", date)
                    }
                    None => texts.get("today-paused"),
                }
            }
            (_, Some(next)) => {
                let when = texts.when(next.local, overview.today);
                texts.with("today-next-session", &args![when = when])
            }
            (_, None) => texts.get("today-no-session"),
        };
        Self {
            case_id: overview.place.view.case.id.to_string(),
            user_name: overview.place.view.user_name.clone(),
            line,
        }
    }
}

#[cfg(test)]
mod tests;
