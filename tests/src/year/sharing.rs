//! What the user chooses to share, with the contact's phone in their hand, and what goes along then.

use medspiller_core::app::Acting;
use medspiller_core::app::AppError;
use medspiller_core::model::sharing::{Audience, Thing};

use super::{OWN, Step, Year};
use crate::club::at;

/// Names a folder for a vault that isn't made: nothing can be seen of it.
pub const PLACE: &str = "place_for_users_vault";

impl Year {
    fn choose(&self, what: Thing, shared: bool, clock: &str) -> Result<(), AppError> {
        let choice = (what, Audience::Municipality, shared);
        let now = at(43, clock);
        self.app.choose_sharing(self.ase()?, choice, Acting::User, now).map(drop)
    }
}

/// In order of time.
pub const STEPS: &[Step] = &[
    (PLACE, |y| y.app.place_for_users_vault(y.ase()?).map(drop)),
    ("set_municipality_number", |y| {
        let (case, now) = (y.ase()?, at(43, "10:00"));
        y.app.set_municipality_number(case, "72 54 00 00", "Hverdager", OWN, now).map(drop)
    }),
    ("choose_sharing", |y| y.choose(Thing::Goals, true, "10:10")),
    ("choose_sharing", |y| y.choose(Thing::Sessions, true, "10:20")),
    ("set_importance_of_a_shared_goal", |y| {
        y.app.set_importance(y.ase()?, y.goal("Løpe langt")?.id, Some(2)).map(drop)
    }),
    ("choose_sharing", |y| y.choose(Thing::Answers, true, "10:30")),
    ("choose_sharing", |y| y.choose(Thing::Goals, false, "10:40")),
    ("set_importance_of_a_goal_no_longer_shared", |y| {
        y.app.set_importance(y.ase()?, y.goal("Løpe langt")?.id, Some(1)).map(drop)
    }),
];
