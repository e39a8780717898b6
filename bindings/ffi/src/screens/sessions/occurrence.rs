//! One occurrence of a plan: how it stands, and moving or dropping it, for one or for a group.

use medspiller_core::app::App;
use medspiller_core::app::plans::OccurrenceOf;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::change::{ChangedTo, OccurrenceChange};
use medspiller_core::model::session::occurrence::OccurrenceRef;

use super::calendar::CalendarKind;
use super::plans::others;
use super::versions::entered;
use super::viewer::Viewer;
use super::words::{Planned, carried, span};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
use crate::screens::case::Acting;

/// One occurrence.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OccurrenceScreen {
    /// This one, and in the cases of the others of a group theirs at the same time.
    pub occurrences: Vec<CaseOccurrence>,
    /// "Trening med Åse".
    pub title: String,
    /// "I morgen kl. 17–18".
    pub when: String,
    /// "Planlagt", "Flyttet".
    pub state: String,
    /// "Håndball".
    pub activity: Option<String>,
    /// "Nidarøhallen".
    pub place: Option<String>,
    /// What was done with it, the last last: "Flyttet: Påske. Skrevet av Kari i går kl. 12".
    pub changes: Vec<String>,
    /// It can be moved or dropped: its time is ahead and it isn't logged.
    pub can_change: bool,
    /// The last change can be taken back.
    pub can_take_back: bool,
    /// Its time has come, or it is known ahead that it won't be held: it can be logged.
    pub can_log: bool,
    /// What moving begins with: `2026-11-24T17:00`.
    pub local: String,
    /// How long.
    pub minutes: u16,
    /// Under which a reason that is typed is kept.
    pub form: String,
}

/// An occurrence of a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseOccurrence {
    /// The case.
    pub case_id: String,
    /// Which.
    pub planned: Planned,
}

impl CaseOccurrence {
    pub(crate) fn read(&self) -> Result<OccurrenceOf, MedspillerError> {
        Ok((moment::id(&self.case_id)?, self.planned.read()?))
    }
}

impl OccurrenceScreen {
    pub(crate) fn of(
        app: &App,
        (case, of): (CaseId, OccurrenceRef),
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let viewer = Viewer::of(&place, acting, here);
        let there = app.planned(case, of)?;
        let occurrence = &there.occurrence;
        let ahead = occurrence.start >= here.now.utc;
        let day = occurrence.local.date();
        let mut all = vec![CaseOccurrence { case_id: case.to_string(), planned: of.into() }];
        for other in others(app, case)?.into_iter().filter(|_| !viewer.is_user()) {
            let theirs = app.occurrences(other, (day, day))?.into_iter();
            let at_once = theirs.filter(|one| one.start == occurrence.start);
            all.extend(
                at_once.map(|one| CaseOccurrence {
                    case_id: other.to_string(),
                    planned: one.of.into(),
                }),
            );
        }
        let when = span(occurrence.local, Some(occurrence.minutes), here);
        Ok(Self {
            occurrences: all,
            title: here.texts.with_one("session-with", "name", viewer.other()),
            when: here.texts.beginning(&when),
            state: CalendarKind::of(occurrence, here).word(here),
            activity: occurrence.activity.clone(),
            place: occurrence.place.clone(),
            changes: there.changes.iter().map(|change| changed(change, &viewer)).collect(),
            can_change: ahead && !there.logged,
            can_take_back: ahead && !there.logged && !there.changes.is_empty(),
            can_log: !there.logged && occurrence.is_on(),
            local: carried(occurrence.local),
            minutes: occurrence.minutes,
            form: format!("occurrence/{}/{}", of.plan, of.date),
        })
    }
}

/// "Flyttet: Påske. Skrevet av Kari i går kl. 12".
fn changed(change: &OccurrenceChange, viewer: &Viewer<'_>) -> String {
    let texts = viewer.here.texts;
    let word = match change.change {
        ChangedTo::Moved { local, minutes } => {
            let when = span(local, Some(minutes), viewer.here);
            texts.with("change-moved", &args![when = when])
        }
        ChangedTo::Dropped => texts.get("calendar-dropped"),
    };
    let entered = entered(&change.entered, (change.by, change.on), viewer);
    match &change.reason {
        Some(reason) => texts.with(
            "change-reason",
            &args![word = word, reason = reason.as_str(), entered = entered],
        ),
        None => texts.with("change-plain", &args![word = word, entered = entered]),
    }
}
