//! What this phone keeps of reminders: never sent, never rebuilt.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::app::error::AppError;
use crate::model::id::ReminderId;
use crate::model::reminder::delivery::{Delivery, Tracked};
use crate::model::reminder::health::MISSED_WITHIN;
use crate::model::reminder::preferences::{Answered, Preferences};
use crate::model::time::UtcMillis;
use crate::store::{Database, StoreError, preferences as store, view};

const PREFERENCES: &str = "reminders";
const ANSWERS: &str = "reminders_answered";
const TRACKED: &str = "reminders_tracked";

/// So long an answer is kept, in milliseconds: 64 days. By then its event is over: what comes
/// longest before it comes 56 days before, and can be put off by a week.
const ANSWER_KEPT: UtcMillis = 64 * 86_400_000;

/// What was answered, and when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Answers {
    pub answered: Answered,
    pub at: BTreeMap<ReminderId, UtcMillis>,
}

impl Answers {
    /// With an answer that was given now; those to events that are over are let go.
    pub fn with(self, answered: Answered, id: ReminderId, now: UtcMillis) -> Self {
        let mut next = Self { answered, at: self.at };
        next.at.insert(id, now);
        next.at.retain(|_, at| now.saturating_sub(*at) <= ANSWER_KEPT);
        let Self { answered: Answered { done, snoozed }, at } = &mut next;
        done.retain(|id| at.contains_key(id));
        snoozed.retain(|id, _| at.contains_key(id));
        next
    }
}

/// What the owner wants.
pub(super) fn preferences(database: Database<'_>) -> Result<Preferences, AppError> {
    get(database, PREFERENCES)
}

pub(super) fn set_preferences(
    database: Database<'_>,
    preferences: &Preferences,
) -> Result<(), AppError> {
    set(database, PREFERENCES, preferences)
}

pub(super) fn answers(database: Database<'_>) -> Result<Answers, AppError> {
    get(database, ANSWERS)
}

pub(super) fn set_answers(database: Database<'_>, answers: &Answers) -> Result<(), AppError> {
    set(database, ANSWERS, answers)
}

/// What the phone was given, and what became of it.
pub(super) fn tracked(database: Database<'_>) -> Result<Vec<Tracked>, AppError> {
    get(database, TRACKED)
}

pub(super) fn set_tracked(database: Database<'_>, tracked: &[Tracked]) -> Result<(), AppError> {
    set(database, TRACKED, &tracked)
}

/// Lets go of what was answered and of what was given, where there is no case left that it could be
/// about. Neither names anything of a case; what is of one of several goes in its time.
pub(in crate::app) fn forget_without_a_case(database: Database<'_>) -> Result<(), AppError> {
    if view::cases(database)?.is_empty() {
        store::remove(database, ANSWERS)?;
        store::remove(database, TRACKED)?;
    }
    Ok(())
}

/// Without what came so long ago that nothing asks for it any more.
pub(super) fn recent(mut tracked: Vec<Tracked>, now: UtcMillis) -> Vec<Tracked> {
    let is_to_come = |one: &Tracked| one.delivery == Delivery::Pending && one.utc > now;
    tracked.retain(|one| is_to_come(one) || now.saturating_sub(one.utc) <= MISSED_WITHIN);
    tracked
}

/// What is there and can't be read was stored by a newer version.
fn get<T: DeserializeOwned + Default>(database: Database<'_>, key: &str) -> Result<T, AppError> {
    match store::get(database, key)? {
        None => Ok(T::default()),
        Some(text) => serde_json::from_str(&text).map_err(|_| AppError::NewerVersion),
    }
}

fn set(database: Database<'_>, key: &str, value: &impl Serialize) -> Result<(), AppError> {
    let text = serde_json::to_string(value).map_err(|e| StoreError::Fault(e.to_string()))?;
    Ok(store::set(database, key, &text)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::model::person::Role;
    use crate::model::reminder::{Kind, Step};
    use crate::model::time::Now;
    use crate::vault::{CodeCost, InsecureDemoPhoneKey};

    const DAY: UtcMillis = 86_400_000;

    #[test]
    fn answers_to_events_that_are_over_are_let_go() {
        let (old, new) = (ReminderId([1; 16]), ReminderId([2; 16]));
        let first = Answers::default();
        let answered = first.answered.snooze(old, DAY, 0).unwrap();
        let first = first.with(answered, old, 0);
        let answered = first.answered.done(new);
        let kept = first.clone().with(answered.clone(), new, 64 * DAY);
        assert_eq!(kept.answered, answered);
        let later = first.with(answered, new, 64 * DAY + 1);
        assert_eq!(later.answered, Answered { done: [new].into(), ..Answered::default() });
        assert_eq!(later.at.len(), 1);
    }

    #[test]
    fn what_is_to_come_is_kept_track_of_and_what_came_for_two_weeks() {
        let one = |days: i64, delivery| Tracked {
            id: ReminderId([1; 16]),
            step: Step::SessionSoon,
            utc: days * DAY,
            delivery,
        };
        let kept = |tracked: Tracked| recent(vec![tracked], 100 * DAY).len() == 1;
        assert!(kept(one(300, Delivery::Pending)));
        assert!(kept(one(86, Delivery::Missed)) && !kept(one(85, Delivery::Missed)));
        assert!(!kept(one(85, Delivery::Pending)));
    }

    #[test]
    fn what_a_newer_version_wants_is_neither_guessed_at_nor_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(dir.path()).unwrap();
        let (role, folder) = (Role::ServiceUser, dir.path().join("vault"));
        let app = App::create(&folder, role, "270431", CodeCost::FLOOR, &key).unwrap().0;
        app.set_reminder_kind(Kind::Goal, false).unwrap();
        let stored = |app: &App| app.read(|d| Ok(store::get(d, PREFERENCES)?)).unwrap().unwrap();
        let newer = stored(&app).replace("goal", "sauna");
        app.command(|command| Ok(store::set(command.database, PREFERENCES, &newer)?)).unwrap();
        let now = Now::new(0, "Europe/Oslo").unwrap();
        for refused in [
            app.reminders(64, now).map(|_| ()),
            app.give_reminders(64, |_| Vec::new(), now).map(|_| ()),
            app.set_reminders_all_off(true),
            app.set_reminder_kind(Kind::Talk, true),
        ] {
            assert!(matches!(refused, Err(AppError::NewerVersion)), "{refused:?}");
        }
        assert_eq!(stored(&app), newer);
    }
}
