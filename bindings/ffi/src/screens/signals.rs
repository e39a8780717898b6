//! "Verdt å snakke om": each sign in words for the one who reads, with what it is made from.

use medspiller_core::app::signals::CaseSignals;
use medspiller_core::insight::person::Given;
use medspiller_core::insight::signals::{Argument, Dismissal, Evidence, Signal};
use medspiller_core::model::id::SessionId;
use medspiller_core::model::session::record::{TrainingSession, current};
use medspiller_core::model::talk::Because;
use medspiller_core::model::time::Date;
use medspiller_core::questionnaire::answer::ItemCode;
use medspiller_core::text::texts::Args;

use super::case::Acting;
use super::rounds::answer_text;
use super::sessions::viewer::Viewer;
use crate::moment::{Here, args};

/// "Verdt å snakke om", for one case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SignalsScreen {
    /// The case.
    pub case_id: String,
    /// "Verdt å snakke om".
    pub title: String,
    /// "Dette kommer fram av det som er lagret. Du bestemmer om det er noe å snakke om."
    pub intro: String,
    /// The most pressing first.
    pub signals: Vec<SignalCard>,
    /// "Ingenting akkurat nå."; none where there is something.
    pub none: Option<String>,
    /// An extra talk, where one of the signals proposes it.
    pub talk: Option<TalkProposal>,
    /// "Legg bort", on each.
    pub dismiss: String,
    /// "Hvorfor legger du det bort?"
    pub dismiss_why: String,
    /// Reasons that need no writing: "Vi har snakket om det."
    pub dismiss_reasons: Vec<String>,
    /// "Lagt bort".
    pub away_title: String,
    /// What the one who looks has put away and would be there.
    pub away: Vec<AwaySignal>,
    /// "Vis igjen", on each of these.
    pub show_again: String,
}

/// A sign that was put away.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AwaySignal {
    /// Its key: for seeing it again.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Why it was put away, in the words of the one who did.
    pub reason: String,
}

/// One sign.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SignalCard {
    /// Its key: for putting it away.
    pub key: String,
    /// "Dere har fått til 2 av 4 treninger. Hva skal til for at det passer bedre?"
    pub text: String,
    /// What it is made from: "Tirsdag 3. november: Kom ikke".
    pub evidence: Vec<String>,
    /// It proposes an earlier talk.
    pub proposes_talk: bool,
}

/// An extra talk that a signal proposes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TalkProposal {
    /// The signal that it comes from: the extra talk is planned with it.
    pub signal: String,
    /// "Foreslå en samtale".
    pub button: String,
    /// "Ingen samtale er avtalt de neste to ukene."
    pub detail: String,
}

impl SignalsScreen {
    pub(crate) fn of(case: &CaseSignals, here: &Here) -> Self {
        let texts = here.texts;
        let talk = case.extra_talk.as_ref().and_then(|because| match because {
            Because::Signal { signal } => Some(TalkProposal {
                signal: signal.clone(),
                button: texts.get("signals-talk"),
                detail: texts.get("signals-talk-detail"),
            }),
            Because::Asked { .. } => None,
        });
        Self {
            case_id: case.overview.place.view.case.id.to_string(),
            title: texts.get("signals-title"),
            intro: texts.get("signals-intro"),
            signals: case.signals.iter().map(|of| SignalCard::of(of, case, here)).collect(),
            none: case.signals.is_empty().then(|| texts.get("signals-none")),
            talk,
            dismiss: texts.get("signals-dismiss"),
            dismiss_why: texts.get("signals-dismiss-why"),
            dismiss_reasons: [
                "signals-reason-talked",
                "signals-reason-fine",
                "signals-reason-wrong",
            ]
            .map(|key| texts.get(key))
            .into(),
            away_title: texts.get("signals-away"),
            away: case.away.iter().map(|of| AwaySignal::of(of, case, here)).collect(),
            show_again: texts.get("signals-show-again"),
        }
    }
}

impl AwaySignal {
    fn of((signal, dismissal): &(Signal, Dismissal), case: &CaseSignals, here: &Here) -> Self {
        Self {
            key: signal.key.clone(),
            text: sentence(signal, case, here),
            reason: dismissal.reason.clone(),
        }
    }
}

impl SignalCard {
    fn of(signal: &Signal, case: &CaseSignals, here: &Here) -> Self {
        Self {
            key: signal.key.clone(),
            text: sentence(signal, case, here),
            evidence: evidence(&signal.evidence, case, here),
            proposes_talk: signal.proposes_talk,
        }
    }
}

/// What a signal says to its viewer.
pub(crate) fn sentence(signal: &Signal, case: &CaseSignals, here: &Here) -> String {
    let view = &case.overview.place.view;
    let mut args = Args::new();
    args.set("user", view.user_name.as_str());
    args.set("contact", view.contact_name.as_str());
    for (name, argument) in signal.evidence.arguments() {
        match argument {
            Argument::Count(count) => args.set(name, count),
            Argument::Choice(word) => args.set(name, word),
            Argument::Day(day) => args.set(name, here.texts.day(day, here.today())),
            Argument::Goal(goal) => {
                let goal = case.overview.goals.iter().find(|of| of.id == goal);
                args.set(name, goal.map_or("", |goal| &goal.words));
            }
            Argument::Agreement(agreement) => {
                let agreement = case.overview.agreements.iter().find(|of| of.id == agreement);
                args.set(name, agreement.map_or("", |agreement| &agreement.what));
            }
            Argument::Item(item) => args.set(name, question(&item, here)),
        }
    }
    here.texts.with(&signal.text_key, &args)
}

fn question(item: &ItemCode, here: &Here) -> String {
    here.instrument.item(item).map(|item| here.said(&item.text).to_owned()).unwrap_or_default()
}

/// What it is made from, a line each: counts and days, never more than the viewer's own screens
/// show.
fn evidence(evidence: &Evidence, case: &CaseSignals, here: &Here) -> Vec<String> {
    let texts = here.texts;
    let line = |day: Date| texts.beginning(&texts.day(day, here.today()));
    let ago = |days: u32| {
        let days = texts.with_one("days", "count", days);
        texts.with_one("signals-days-ago", "days", days)
    };
    match evidence {
        Evidence::NotHeld { last, since, planned, .. } => {
            let held = last.map(|_| texts.with_one("signals-last-held", "date", line(*since)));
            let planned = texts.with_one("signals-planned-since", "count", *planned);
            held.into_iter().chain([planned]).collect()
        }
        Evidence::ContactDidNotCome(of) | Evidence::UserDidNotCome(of) => {
            let viewer = viewer(case, here);
            let missed = standing(&of.missed, case).into_iter();
            missed
                .map(|session| {
                    let (day, what) =
                        (line(session.start.date()), viewer.attendance(session.attendance));
                    texts.with("signals-day", &args![day = day, what = what])
                })
                .collect()
        }
        Evidence::MoodLower(running) | Evidence::ExertionHighest(running) => {
            let sessions = standing(&running.sessions, case).into_iter();
            sessions.map(|session| line(session.start.date())).collect()
        }
        Evidence::PeriodEnds { days, .. } => {
            let days = texts.with_one("days", "count", *days);
            vec![texts.with_one("signals-days-left", "days", days)]
        }
        Evidence::AnswerChanged { item, earlier, later } => {
            [earlier, later].map(|given| answer(item, given, here)).into()
        }
        Evidence::AgreementOverdue { agreement, days, .. } => {
            let who = case.overview.agreements.iter().find(|of| of.id == *agreement);
            let who = who.map(|of| case.overview.place.called(of.who));
            let who = who.filter(|called| !called.is_empty());
            let who = who.map(|called| texts.with_one("signals-who", "name", called));
            who.into_iter().chain([ago(*days)]).collect()
        }
        Evidence::TalkOverdue { days, .. }
        | Evidence::GuidanceOverdue { days, .. }
        | Evidence::AssessmentOverdue { days, .. }
        | Evidence::GoalUnrated { days, .. } => vec![ago(*days)],
        Evidence::ContactChanged { on } => on.iter().copied().map(line).collect(),
    }
}

/// These sessions, as their records stand.
fn standing<'a>(sessions: &[SessionId], case: &'a CaseSignals) -> Vec<&'a TrainingSession> {
    let mut standing = current(&case.sessions);
    standing.retain(|session| sessions.contains(&session.session));
    standing
}

fn viewer<'a>(case: &'a CaseSignals, here: &'a Here) -> Viewer<'a> {
    let place = &case.overview.place;
    let acting = if case.overview.viewer == place.me { Acting::Owner } else { Acting::User };
    Viewer::of(place, acting, here)
}

/// "3. mai 2026: Av og til".
fn answer(item: &ItemCode, given: &Given, here: &Here) -> String {
    let words = here
        .instrument
        .item(item)
        .map(|item| answer_text(item, &given.answer, here))
        .unwrap_or_default();
    let date = here.texts.date(given.date);
    here.texts.with("signals-answer", &args![date = date, answer = words])
}
