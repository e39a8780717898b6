//! A case of Kari's: opening it, who is in it, its decision, its pauses.

use chrono::Days;
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::id::{CaseId, PersonId};
use medspiller_core::model::pay::assignment::{Hours, Per};
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::time::Date;
use medspiller_core::model::transition::ServiceKind;

use super::calendar::{Calendar, When};
use crate::moment::at;

/// One case, as it is told.
pub struct Tale<'a> {
    /// Kari's vault.
    pub app: &'a App,
    /// The days.
    pub days: Calendar,
    /// The case.
    pub case: CaseId,
    /// The service user.
    pub user: PersonId,
    /// Kari.
    pub contact: PersonId,
    /// Mona.
    pub coordinator: PersonId,
}

/// A decision, as it is told.
pub struct Decided {
    /// The day it was made.
    pub made: When,
    /// Its first day.
    pub from: When,
    /// Its last day; none when it is open.
    pub end: Option<When>,
    /// What it is for.
    pub purpose: &'static str,
    /// Drugs or alcohol are in the purpose.
    pub substance: bool,
    /// What was held against each other.
    pub criteria: &'static str,
    /// Hours a week.
    pub hours: u16,
}

/// Åse's pauses: what sort, from when, how many days more.
const PAUSES: [(PauseKind, When, u64); 2] =
    [(PauseKind::Holiday, (16, 0), 20), (PauseKind::Illness, (9, 0), 13)];

impl<'a> Tale<'a> {
    /// A case that is opened on `date`, with Mona named.
    pub fn open(
        app: &'a App,
        days: Calendar,
        user_name: &str,
        date: Date,
    ) -> Result<Self, AppError> {
        let new = NewCase {
            user_name: user_name.into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let case = app.open_case(&new, at(date, (10, 0))?)?;
        let coordinator = app.name_coordinator(case, "Mona")?;
        let place = app.place(case)?;
        Ok(Self { app, days, case, user: place.user(), contact: place.contact(), coordinator })
    }

    /// A decision: the first, or the next period.
    pub fn decided(&self, decided: &Decided) -> Result<(), AppError> {
        let day = |(months, days): When| self.days.day(months, days);
        let made = self.days.working(decided.made);
        let received = made.checked_add_days(Days::new(3)).unwrap_or(made);
        let new = NewDecision {
            hours: Some(Hours { minutes: decided.hours * 60, per: Per::Week }),
            purpose: decided.purpose.into(),
            substance: decided.substance,
            criteria: decided.criteria.into(),
            decided: Some(made),
            received: Some(received),
            ..NewDecision::of(Form::Individual, day(decided.from), decided.end.map(day))
        };
        self.app.add_decision(self.case, &new, None, at(received, (12, 0))?)?;
        Ok(())
    }

    /// The next period is asked for at a talk, and it is said what comes if there is none.
    pub fn asked_to_go_on(&self, date: Date) -> Result<(), AppError> {
        let Some(ending) = self.app.decision(self.case)? else { return Ok(()) };
        let told = at(date, (11, 15))?;
        self.app.ask_for_renewal(self.case, ending.id, date, Acting::User, told)?;
        let ways = [ServiceKind::OnOnesOwn, ServiceKind::Club].into();
        let way = (&ways, "Trene på senteret én dag i uka, og høre med svømmeklubben.", date);
        self.app.settle_way_onward(self.case, None, way, Acting::Owner, None, told)?;
        Ok(())
    }

    /// A holiday and an illness.
    pub fn paused(&self) -> Result<(), AppError> {
        for (kind, (months, days), more) in PAUSES {
            let from = self.days.day(months, days);
            let to = from.checked_add_days(Days::new(more));
            let told = at(from, (9, 0))?;
            self.app.begin_pause(self.case, (kind, (from, to)), Acting::Owner, None, told)?;
        }
        Ok(())
    }

    /// Whether the day is in one of Åse's.
    pub fn is_paused(&self, date: Date) -> bool {
        PAUSES.iter().any(|(_, (months, days), more)| {
            let from = self.days.day(*months, *days);
            from <= date && from.checked_add_days(Days::new(*more)).is_some_and(|to| date <= to)
        })
    }
}
