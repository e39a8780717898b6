//! The one function that plans reminders.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::identity::{derive_id, derive_open_app_id};
use super::preferences::{Answered, Preferences};
use super::wish::{When, Wish, of_case, of_timesheet};
use super::{Link, Reminder, Step};
use crate::model::id::ReminderId;
use crate::model::session::pause::{Pause, is_paused};
use crate::model::time::{Now, instant_of, local_of};

/// The soonest reminders, at most `budget`, in order of time. The order of the facts doesn't matter.
///
/// - Each comes as its step says, moved out of the quiet hours; on no day of its case's pauses, nor
///   when the case is closed, never after its event, and not if its time has passed.
/// - What is due to several cases at once is one reminder, and so are two that would say the same
///   at the same moment.
/// - Where there are more than the budget holds, the last place asks to open the app, at the time of
///   the reminder that it stands for.
pub fn plan(
    facts: &Facts,
    preferences: &Preferences,
    answered: &Answered,
    now: Now,
    budget: usize,
) -> Vec<Reminder> {
    let planner = Planner { preferences, answered, now };
    let mut reminders: BTreeMap<ReminderId, Reminder> = BTreeMap::new();
    let mut add = |reminder: Reminder| {
        let link = reminder.link;
        let there = reminders.entry(reminder.id).or_insert(reminder);
        there.link = common(there.link, link);
    };
    for case in &facts.cases {
        let wishes = of_case(case, now.zone).into_iter();
        let placed = wishes.filter_map(|wish| planner.place(&wish, &case.pauses));
        placed.filter(|one| !case.is_closed(one.local.date())).for_each(&mut add);
    }
    for sheet in &facts.timesheets {
        let wishes = of_timesheet(sheet, now.zone).into_iter();
        wishes.filter_map(|wish| planner.place(&wish, &[])).for_each(&mut add);
    }
    within(budget, without_repeats(reminders.into_values().collect()))
}

struct Planner<'a> {
    preferences: &'a Preferences,
    answered: &'a Answered,
    now: Now,
}

impl Planner<'_> {
    /// The reminder, where and if it comes.
    fn place(&self, wish: &Wish, pauses: &[Pause]) -> Option<Reminder> {
        let zone = self.now.zone;
        let id = derive_id(wish.step, wish.role, wish.event);
        let wanted = wish.step.kind().is_some_and(|kind| self.preferences.wants(kind));
        if !wanted || self.answered.done.contains(&id) {
            return None;
        }
        let (wished, mut follows_phone) = match wish.when {
            When::At(utc) => (utc, false),
            When::Wall(local) => (instant_of(local, zone), true),
        };
        let snoozed = self.answered.snoozed.get(&id).filter(|later| **later > wished);
        let mut utc = wished;
        if let Some(later) = snoozed {
            (utc, follows_phone) = (*later, false);
        }
        if let Some(moved) = self.preferences.quiet.moved(utc, wish.expires, zone) {
            (utc, follows_phone) = (moved, true);
        }
        let local = local_of(utc, zone);
        let over = utc <= self.now.utc || wish.expires.is_some_and(|event| utc > event);
        if over || is_paused(pauses, local.date()) {
            return None;
        }
        let same_day = wish.expires.is_some_and(|e| local_of(e, zone).date() == local.date());
        Some(Reminder {
            id,
            step: wish.step,
            recipient: wish.role,
            utc,
            local,
            zone: zone.name().to_owned(),
            follows_phone,
            expires: wish.expires,
            text_key: wish.step.text_key(same_day).to_owned(),
            link: wish.link,
        })
    }
}

/// Where a reminder of two things leads.
fn common(one: Link, other: Link) -> Link {
    if one == other { one } else { Link::Today }
}

/// In order of time, and nothing said twice to the same person at the same moment.
fn without_repeats(mut reminders: Vec<Reminder>) -> Vec<Reminder> {
    let said = |r: &Reminder| (r.utc, r.recipient, r.text_key.clone());
    reminders.sort_by_key(|reminder| (reminder.utc, reminder.step, reminder.id));
    let mut distinct: Vec<Reminder> = Vec::new();
    for reminder in reminders {
        let mut there = distinct.iter_mut().rev().take_while(|there| there.utc == reminder.utc);
        match there.find(|there| said(there) == said(&reminder)) {
            Some(there) => there.link = common(there.link, reminder.link),
            None => distinct.push(reminder),
        }
    }
    distinct
}

fn within(budget: usize, mut reminders: Vec<Reminder>) -> Vec<Reminder> {
    let too_many = reminders.len() > budget;
    reminders.truncate(budget);
    if let Some(last) = reminders.last_mut().filter(|_| too_many) {
        *last = Reminder {
            id: derive_open_app_id(last.id),
            step: Step::OpenApp,
            expires: None,
            text_key: Step::OpenApp.text_key(true).to_owned(),
            link: Link::Today,
            ..last.clone()
        };
    }
    reminders
}

#[cfg(test)]
mod tests;
