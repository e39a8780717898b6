//! Where contacts meet and share what they know.

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::papers::forum::ForumDate;
use medspiller_core::model::person::Role;

use crate::error::MedspillerError;
use crate::moment::Here;
use crate::screens::talks::said::Said;

/// "Møteplassen".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ForumScreen {
    /// The case it is looked at from.
    pub case_id: String,
    /// "Møteplassen".
    pub title: String,
    /// "Her møtes de som har oppdrag, og lærer av hverandre."
    pub intro: String,
    /// Meetings that are still to be, the next first.
    pub dates: Vec<ForumLine>,
    /// "Ingen møter er satt opp."
    pub none: Option<String>,
    /// The one who looks is the municipality's, and may set up meetings.
    pub can_set: bool,
    /// Under which what is typed is kept.
    pub form: String,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ForumLine {
    /// Which.
    pub date_id: String,
    /// "Torsdag 3. desember kl. 18, Rådhuset".
    pub when: String,
    /// "Å motivere"; "Møte for treningskontakter" where nobody has said.
    pub topic: String,
    /// The time as the screens carry it, `2026-12-03T18:00`: for a form to begin with.
    pub local: String,
    /// Where; empty when that isn't settled.
    pub place: String,
}

impl ForumScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let (place, dates) = (app.place(case)?, app.forum_dates(case, here.now)?);
        let said = Said::to(&place, place.me, here);
        Ok(Self {
            case_id: case.to_string(),
            title: here.texts.get("forum-title"),
            intro: here.texts.get("forum-intro"),
            none: dates.is_empty().then(|| here.texts.get("forum-none")),
            dates: dates.iter().map(|date| ForumLine::of(date, &said)).collect(),
            can_set: place.role == Role::Coordinator,
            form: format!("forum/{case}"),
        })
    }
}

impl ForumLine {
    fn of(date: &ForumDate, said: &Said<'_>) -> Self {
        let topic = date.topic.clone();
        Self {
            date_id: date.id.to_string(),
            when: said.when(&date.agreed),
            topic: topic.unwrap_or_else(|| said.here.texts.get("forum-no-topic")),
            local: date.agreed.local.format("%Y-%m-%dT%H:%M").to_string(),
            place: date.agreed.place.clone().unwrap_or_default(),
        }
    }
}
