//! A signal that its viewer puts away, with why, and sees again when they take that back.

use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::overview::{self, Overview};
use crate::app::place::{Acting, Place};
use crate::insight::signals::Dismissal;
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Now;
use crate::store::{Database, records};

impl App {
    /// Puts away the signal called `key`: the viewer sees it no more, until its evidence is new.
    /// Nobody else's signals change.
    ///
    /// # Errors
    /// As [`Dismissal::make`]; [`AppError::NotFound`].
    pub fn dismiss_signal(
        &self,
        case: CaseId,
        acting: Acting,
        key: &str,
        reason: &str,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let phone = command.phone();
            let overview = overview::of(command.database, case, &phone, acting, now)?;
            let shown = super::of(command.database, overview)?.signals;
            let entry = place.entry(acting, &moment);
            let dismissal = Dismissal::make(key, reason, &shown, case, &entry)?;
            command.put(place.private_of(entry.by)?, &[&dismissal])
        })
    }

    /// Takes back that the signal called `key` was put away: the viewer sees it again, as long as
    /// its evidence stands.
    ///
    /// # Errors
    /// `signal` is [`Reason::OutOfRange`] when the viewer has put none called so away;
    /// [`AppError::NotFound`].
    pub fn show_signal_again(
        &self,
        case: CaseId,
        acting: Acting,
        key: &str,
        now: Now,
    ) -> Result<(), AppError> {
        let moment = now.moment();
        self.command(|command| {
            let place = command.place(case)?;
            let viewer = place.person(acting);
            let mut taken_back = false;
            for circle in circles(&place) {
                let mut there = dismissals_in(command.database, circle, (case, viewer))?;
                there.retain(|dismissal| dismissal.holds(key));
                for dismissal in &there {
                    command.put(circle, &[&dismissal.withdraw(&moment)])?;
                    taken_back = true;
                }
            }
            match taken_back {
                true => Ok(()),
                false => Err(Invalid::new("signal", Reason::OutOfRange).into()),
            }
        })
    }
}

/// What the viewer has dismissed in this case, on whichever phone.
pub(super) fn dismissals(
    database: Database<'_>,
    overview: &Overview,
) -> Result<Vec<Dismissal>, AppError> {
    let place = &overview.place;
    let mut found: Vec<Dismissal> = Vec::new();
    for circle in circles(place) {
        found.extend(dismissals_in(database, circle, (place.case(), overview.viewer))?);
    }
    Ok(found)
}

/// Where what is one person's alone may lie.
fn circles(place: &Place) -> impl Iterator<Item = CircleId> {
    [Some(place.own), place.pair].into_iter().flatten()
}

fn dismissals_in(
    database: Database<'_>,
    circle: CircleId,
    (case, viewer): (CaseId, PersonId),
) -> Result<Vec<Dismissal>, AppError> {
    let mut found: Vec<Dismissal> = records::about(database, circle, case)?;
    found.retain(|dismissal| dismissal.by == viewer);
    Ok(found)
}
