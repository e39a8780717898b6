//! The invented lives: what Kari, a training contact, has with Åse and with Jonas.
//!
//! Åse has two years behind her: four rounds and the fifth in front, eight talks held, pool and
//! gym, and lately a group on Thursdays. Jonas came to the group some months ago and put the phone
//! down at question 9. Mona is the municipality's. All that is told happens on a day that is
//! counted from `today`, the last of it on the evening before; what varies, varies by arithmetic.
//!
//! - here: the order of the telling.
//! - `calendar`: days counted from today.
//! - `aase`, `jonas`: what is theirs: goals, talks, what was agreed.
//! - `case`: opening a case, the decision, pauses.
//! - `answers`: the rounds.
//! - `goals`: a goal from wish to what came of it.
//! - `plans`: what is planned.
//! - `training`: what is logged of it.
//! - `said`: what is said of one session.
//! - `notes`: the notes.
//! - `talks`: a talk after another.
//! - `work`: Kari's papers and guidance, and when Åse may call.

mod aase;
mod answers;
mod calendar;
mod case;
mod goals;
mod jonas;
mod notes;
mod plans;
mod said;
mod talks;
mod training;
mod work;

use medspiller_core::app::{App, AppError};
use medspiller_core::model::time::Date;

use calendar::Calendar;
use case::Tale;
use plans::Both;

/// Lives that lead up to `today`.
pub fn lead_up_to(app: &App, today: Date) -> Result<(), AppError> {
    let days = Calendar { today };
    let aase = Tale::open(app, days, "Åse", days.day(24, -24))?;
    let jonas = Tale::open(app, days, "Jonas", days.day(4, -8))?;
    aase.paused()?;
    aase.rounds()?;
    jonas.put_down()?;
    let goals = aase.goals(&aase::GOALS)?;
    let jonas_goals = jonas.goals(&jonas::GOALS)?;
    let both = Both { aase: &aase, jonas: &jonas };
    training::train(both, [&goals, &jonas_goals])?;
    aase.decided(&aase::FIRST_DECISION)?;
    aase.talks(&aase::TALKS)?;
    aase.work()?;
    jonas.decided(&jonas::DECISION)?;
    jonas.talks(&jonas::TALKS)
}
