//! How a case ends: on its page, and closing it.

use medspiller_core::model::closing::{self, Closing};
use medspiller_core::model::invalid::{Invalid, Reason};

use super::Life;
use crate::error::MedspillerError;
use crate::moment::{self, args};

/// How it stands with a case's end, on its page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EndingPart {
    /// "Avtalen ble avsluttet 31. desember 2026.", that it is to be, or that it goes on again; empty
    /// as long as it was never closed.
    pub lines: Vec<String>,
    /// The case is closed today.
    pub is_closed: bool,
    /// The closing that stands; none when the case runs on.
    pub closing_id: Option<String>,
    /// "Avslutt"; none when a closing stands.
    pub close: Option<String>,
    /// "Endre"; none when none stands.
    pub change: Option<String>,
    /// "Angre avslutningen"; none when none stands.
    pub take_back: Option<String>,
    /// "Begynn igjen"; none before the last day is past, and when the user died.
    pub open_again: Option<String>,
    /// The opening after the last closing; none when there is none.
    pub reopening_id: Option<String>,
    /// "Den er avsluttet likevel", for that opening.
    pub stay_closed: Option<String>,
}

/// Closing a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ClosingScreen {
    /// The case.
    pub case_id: String,
    /// What is changed; none for a new closing.
    pub closing_id: Option<String>,
    /// "Avslutt avtalen".
    pub title: String,
    /// "Hvorfor?"
    pub question: String,
    /// The reasons, none of them chosen.
    pub reasons: Vec<ClosingChoice>,
    /// What stands there.
    pub draft: ClosingDraft,
    /// "Siste dag"
    pub date_label: String,
    /// "Andre tjenester har tatt over"
    pub others_label: String,
    /// "Med egne ord"
    pub words_label: String,
    /// "Etter siste dag kommer det ingen treninger og ingen påminnelser. Det som er skrevet, blir
    /// liggende."
    pub what_stops: String,
    /// On the user's own phone, that they can say afterwards how it was; none on any other.
    pub afterwards: Option<String>,
    /// "Alle tre kan lese dette."
    pub who_sees: String,
    /// "Avslutt", "Lagre".
    pub button: String,
}

/// A reason to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ClosingChoice {
    /// Which.
    pub reason: ClosingReason,
    /// "Du flytter", "Flytter".
    pub text: String,
    /// It needs words.
    pub needs_words: bool,
}

/// Why a case ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ClosingReason {
    /// The user no longer needs it.
    NoLongerNeeds,
    /// The user leaves it before that.
    DropOut,
    /// The user moves.
    Moved,
    /// The user goes to prison.
    Prison,
    /// The user died.
    Died,
    /// Something else, in words.
    Other,
}

/// A closing as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ClosingDraft {
    /// The last day, `2026-12-31`.
    pub date: String,
    /// Why; none until it is chosen.
    pub reason: Option<ClosingReason>,
    /// In words; may be empty, but for another reason.
    pub words: String,
    /// Other services took over.
    pub others_took_over: bool,
}

impl ClosingReason {
    fn key(self, to_user: bool) -> &'static str {
        match (self, to_user) {
            (Self::NoLongerNeeds, true) => "closing-no-longer-needs-you",
            (Self::NoLongerNeeds, false) => "closing-no-longer-needs",
            (Self::DropOut, true) => "closing-drop-out-you",
            (Self::DropOut, false) => "closing-drop-out",
            (Self::Moved, true) => "closing-moved-you",
            (Self::Moved, false) => "closing-moved",
            (Self::Prison, true) => "closing-prison-you",
            (Self::Prison, false) => "closing-prison",
            (Self::Died, _) => "closing-died",
            (Self::Other, _) => "closing-other",
        }
    }
}

impl From<closing::ClosingReason> for ClosingReason {
    fn from(reason: closing::ClosingReason) -> Self {
        use closing::ClosingReason as Of;
        match reason {
            Of::NoLongerNeeds => Self::NoLongerNeeds,
            Of::DropOut => Self::DropOut,
            Of::Moved => Self::Moved,
            Of::Prison => Self::Prison,
            Of::Died => Self::Died,
            Of::Other => Self::Other,
        }
    }
}

impl From<ClosingReason> for closing::ClosingReason {
    fn from(reason: ClosingReason) -> Self {
        match reason {
            ClosingReason::NoLongerNeeds => Self::NoLongerNeeds,
            ClosingReason::DropOut => Self::DropOut,
            ClosingReason::Moved => Self::Moved,
            ClosingReason::Prison => Self::Prison,
            ClosingReason::Died => Self::Died,
            ClosingReason::Other => Self::Other,
        }
    }
}

impl EndingPart {
    pub(crate) fn of(of: &Life<'_>) -> Self {
        let (texts, today, endings) = (of.here.texts, of.today(), &of.life.endings);
        let standing = endings.standing(today);
        let is_past = standing.is_some_and(|closing| closing.date < today);
        let lines = match (standing, endings.newest()) {
            (Some(closing), _) => closing_lines(closing, of),
            (None, Some(closing)) => {
                let opened = endings.opened_after(closing).map(|opened| opened.date);
                let again = opened.map(|date| of.on("ending-open-again", date));
                [of.on("ending-closed", closing.date)].into_iter().chain(again).collect()
            }
            (None, None) => Vec::new(),
        };
        let may_open = |closing: &Closing| {
            is_past && closing.may_ask() && endings.opened_after(closing).is_none()
        };
        let last = standing.or_else(|| endings.newest());
        let opened = last.and_then(|closing| endings.opened_after(closing));
        let when = |is: bool, key: &str| is.then(|| texts.get(key));
        Self {
            lines,
            is_closed: !endings.is_open(today),
            closing_id: standing.map(|closing| closing.id.to_string()),
            close: when(standing.is_none(), "closing-button"),
            change: when(standing.is_some(), "closing-change"),
            take_back: when(standing.is_some(), "closing-take-back"),
            open_again: when(standing.is_some_and(may_open), "closing-open-again"),
            reopening_id: opened.map(|opened| opened.id.to_string()),
            stay_closed: when(opened.is_some(), "closing-stay-closed"),
        }
    }
}

fn closing_lines(closing: &Closing, of: &Life<'_>) -> Vec<String> {
    let texts = of.here.texts;
    let key = if closing.date < of.today() { "ending-closed" } else { "ending-closes" };
    let reason = ClosingReason::from(closing.reason).key(of.is_users());
    let mut lines = vec![of.on(key, closing.date), texts.get(reason)];
    lines.extend(closing.words.clone());
    lines.extend(closing.others_took_over.then(|| texts.get("closing-others")));
    let opened = of.life.endings.opened_after(closing);
    lines.extend(opened.map(|opened| of.on("ending-open-again", opened.date)));
    lines
}

impl ClosingScreen {
    pub(crate) fn of(of: &Life<'_>, closing_id: Option<&str>) -> Result<Self, MedspillerError> {
        let texts = of.here.texts;
        let there = closing_id.map(|id| found(id, of)).transpose()?;
        let users = of.is_users();
        let reasons = closing::ClosingReason::ALL.map(ClosingReason::from).into_iter();
        let reasons = reasons.filter(|reason| !users || *reason != ClosingReason::Died);
        let end = of.life.period_end(of.today()).filter(|end| *end >= of.today());
        let contact = of.name(of.place().contact());
        Ok(Self {
            case_id: of.place().case().to_string(),
            closing_id: there.map(|closing| closing.id.to_string()),
            title: of.said("closing-title-you", "closing-title"),
            question: texts.get("life-why"),
            reasons: reasons
                .map(|reason| ClosingChoice {
                    reason,
                    text: texts.get(reason.key(users)),
                    needs_words: reason == ClosingReason::Other,
                })
                .collect(),
            draft: ClosingDraft {
                date: there.map_or(end.unwrap_or(of.today()), |closing| closing.date).to_string(),
                reason: there.map(|closing| closing.reason.into()),
                words: there.and_then(|closing| closing.words.clone()).unwrap_or_default(),
                others_took_over: there.is_some_and(|closing| closing.others_took_over),
            },
            date_label: texts.get("closing-date"),
            others_label: texts.get("closing-others"),
            words_label: texts.get("life-words"),
            what_stops: texts.get("closing-stops"),
            afterwards: (users && of.place().me == of.viewer)
                .then(|| texts.with("closing-afterwards", &args![contact = contact])),
            who_sees: texts.get("life-all-three-see"),
            button: texts.get(if there.is_some() { "life-save" } else { "closing-button" }),
        })
    }
}

fn found<'a>(id: &str, of: &Life<'a>) -> Result<&'a Closing, MedspillerError> {
    let id = moment::id(id)?;
    let there = of.life.endings.closings.iter().filter(|closing| closing.withdrawn.is_none());
    there.into_iter().find(|closing| closing.id == id).ok_or(MedspillerError::NotFound)
}

impl ClosingDraft {
    /// As the core reads it.
    pub(crate) fn read(&self) -> Result<closing::NewClosing, MedspillerError> {
        let reason = self.reason.ok_or_else(|| Invalid::new("reason", Reason::Empty))?;
        Ok(closing::NewClosing {
            date: moment::date("date", &self.date)?,
            reason: reason.into(),
            words: self.words.clone(),
            others_took_over: self.others_took_over,
        })
    }
}
