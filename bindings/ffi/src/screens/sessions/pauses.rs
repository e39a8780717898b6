//! Pauses: what sorts there are, which there have been, beginning, changing and ending one.

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::pause::{self, Pause};
use medspiller_core::text::Texts;

use super::versions::entered;
use super::viewer::Viewer;
use super::words::same;
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
use crate::screens::case::Acting;

/// What sort of pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PauseKind {
    /// "Ferie".
    Holiday,
    /// "Sykehus".
    Hospital,
    /// "Fengsel".
    Prison,
    /// "Sykdom".
    Illness,
    /// "Annet".
    Other,
}

same!(PauseKind, pause::PauseKind: Holiday, Hospital, Prison, Illness, Other);

impl PauseKind {
    const ALL: [Self; 5] =
        [Self::Holiday, Self::Illness, Self::Hospital, Self::Prison, Self::Other];

    fn word(self, texts: &Texts) -> String {
        texts.get(match self {
            Self::Holiday => "pause-kind-holiday",
            Self::Hospital => "pause-kind-hospital",
            Self::Prison => "pause-kind-prison",
            Self::Illness => "pause-kind-illness",
            Self::Other => "pause-kind-other",
        })
    }
}

/// The pauses of a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PauseScreen {
    /// The case.
    pub case_id: String,
    /// "I en pause er det ingen treninger, påminnelser eller frister."
    pub explanation: String,
    /// The sorts, none chosen.
    pub kinds: Vec<PauseKindChoice>,
    /// The pauses, the latest first.
    pub pauses: Vec<PauseLine>,
    /// "Ingen pauser."
    pub empty: Option<String>,
    /// What a new one begins with: today.
    pub from: String,
    /// Under which what is typed is kept.
    pub form: String,
}

/// A sort of pause.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PauseKindChoice {
    /// Which.
    pub kind: PauseKind,
    /// "Ferie".
    pub text: String,
}

/// One pause.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PauseLine {
    /// Which.
    pub pause_id: String,
    /// What sort.
    pub kind: PauseKind,
    /// "Ferie".
    pub word: String,
    /// "Onsdag 1. juli til fredag 31. juli", "Fra onsdag 1. juli, uten sluttdato".
    pub days: String,
    /// "Nå", in it.
    pub now: Option<String>,
    /// "Skrevet av Kari i går kl. 12".
    pub entered: String,
    /// Its first day: `2026-07-01`.
    pub from: String,
    /// Its last day, if that is known.
    pub to: Option<String>,
}

/// A pause as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewPause {
    /// What sort.
    pub kind: PauseKind,
    /// Its first day: `2026-07-01`.
    pub from: String,
    /// Its last day; none as long as nobody knows.
    pub to: Option<String>,
}

impl NewPause {
    pub(crate) fn read(&self) -> Result<medspiller_core::app::pauses::NewPause, MedspillerError> {
        let to = moment::date_if_any("to", self.to.as_deref())?;
        Ok((self.kind.into(), (moment::date("from", &self.from)?, to)))
    }
}

impl PauseScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let viewer = Viewer::of(&place, acting, here);
        let pauses = app.pauses(case)?;
        let kind = |kind: PauseKind| PauseKindChoice { kind, text: kind.word(here.texts) };
        Ok(Self {
            case_id: case.to_string(),
            explanation: here.texts.get("pauses-explanation"),
            kinds: PauseKind::ALL.map(kind).into(),
            pauses: pauses.iter().map(|pause| PauseLine::of(pause, &viewer)).collect(),
            empty: pauses.is_empty().then(|| here.texts.get("pause-empty")),
            from: here.today().to_string(),
            form: format!("pause/{case}"),
        })
    }
}

impl PauseLine {
    fn of(pause: &Pause, viewer: &Viewer<'_>) -> Self {
        let (texts, today) = (viewer.here.texts, viewer.here.today());
        let kind = PauseKind::from(pause.kind);
        let from = texts.day(pause.from, today);
        let days = match pause.to {
            None => texts.with_one("pause-open", "from", from),
            Some(to) if to == pause.from => from,
            Some(to) => texts.with("pause-from-to", &args![from = from, to = texts.day(to, today)]),
        };
        Self {
            pause_id: pause.id.to_string(),
            kind,
            word: kind.word(texts),
            days: texts.beginning(&days),
            now: pause.holds(today).then(|| texts.get("pause-now")),
            entered: entered(&pause.entered, (pause.by, pause.on), viewer),
            from: pause.from.to_string(),
            to: pause.to.map(|to| to.to_string()),
        }
    }
}
