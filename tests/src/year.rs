//! A year on the contact's phone: every command, one after another, always the same way. Each looks
//! up in the vault what it is about, so that it can be done by whoever has come so far.
//!
//! - here: the phone's own, the people, the municipality's decision, groups, rounds, goals, what
//!   other phones have written.
//! - [`sessions`]: plans, pauses, sessions, reminders.
//! - [`talks`]: triangle talks and signals.
//! - [`case_life`]: decisions over time, people, how a case ends.
//! - [`contacts`]: papers, guidance, agreed hours.
//! - [`pay`]: hours and pay.
//! - [`sharing`]: what the user shares.
//! - [`privacy`]: what is no longer wanted goes.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveTime;
use medspiller_core::app::cases::NewCase;
use medspiller_core::app::{Acting, App, AppError};
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::goal::{Goal, NewGoal};
use medspiller_core::model::id::{CaseId, DraftId, GroupId, RatingId};
use medspiller_core::model::reminder::Kind;
use medspiller_core::model::talk::Asked;
use medspiller_core::model::time::Now;
use medspiller_core::questionnaire::answer::{Answer, Part};
use medspiller_core::vault::{InsecureDemoPhoneKey, SigningKey};

use crate::club::{NAMES, at, day, open};
use crate::goals::{new_goal, rating};
use crate::trio::Trio;
use crate::{Phone, walk};

pub mod case_life;
pub mod contacts;
pub mod pay;
pub mod privacy;
pub mod sessions;
pub mod sharing;
pub mod talks;

/// The phone's owner.
const OWN: Acting = Acting::Owner;

/// The form that most of what is typed is typed in.
pub const FORM: &str = "typed";

/// How many reminders the phone takes.
pub const BUDGET: usize = 64;

/// A year under way.
pub struct Year {
    /// The contact's vault.
    pub app: App,
    /// What the user's phone has written and the contact's has not got yet, the first first.
    foreign: Vec<Vec<u8>>,
}

/// One command: what it is called, and it.
pub type Step = (&'static str, fn(&Year) -> Result<(), AppError>);

/// The whole year.
pub fn steps() -> Vec<Step> {
    let parts = [
        HERE,
        GROUPS,
        ROUNDS,
        GOALS,
        sessions::STEPS,
        talks::STEPS,
        sharing::STEPS,
        contacts::STEPS,
        pay::STEPS,
        case_life::STEPS,
        LAST,
        privacy::STEPS,
    ];
    parts.concat()
}

/// The day when the year is over.
pub fn end() -> Now {
    at(60, "12:00")
}

/// Makes a folder from which years are begun: the contact's phone with three cases, in Åse's of
/// which the other two have phones, and what hers has written since.
///
/// # Errors
/// [`AppError`].
pub fn prepare(folder: &Path) -> Result<(), AppError> {
    let trio = Trio::new(&folder.join("three"))?;
    for user in &NAMES[1..] {
        open(&trio.contact, user)?;
    }
    walk::round(&trio.contact, trio.case, at(0, "18:00"))?;
    trio.exchange()?;
    let since = trio.user.outbox(&trio.contact.phone(), 0)?.until;
    let goal = trio.user.set_goal(trio.case, &new_goal("Svømme", 0), None, at(0, "19:00"))?.id;
    trio.user.set_importance(trio.case, goal, Some(2))?;
    trio.user.ask_for_talk(trio.case, Asked::Triangle, "Tid", OWN, None, at(0, "19:05"))?;
    trio.user.set_importance(trio.case, goal, Some(3))?;
    let foreign = trio.user.outbox(&trio.contact.phone(), since)?.envelopes;
    assert_eq!(foreign.len(), 4);
    drop(trio);
    for phone in ["user", "coordinator"] {
        fs::remove_dir_all(folder.join("three").join(phone))?;
    }
    for (number, envelope) in foreign.iter().enumerate() {
        fs::write(folder.join(format!("foreign-{number}")), envelope)?;
    }
    Ok(())
}

/// Where in such a folder the contact's phone is.
fn phone_in(folder: &Path) -> PathBuf {
    folder.join("three/contact")
}

impl Year {
    /// Opens the year in a folder of [`prepare`] or a copy of it.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn unlock(folder: &Path) -> Result<Self, AppError> {
        let contact = phone_in(folder);
        let key = InsecureDemoPhoneKey::read_from(&contact)?;
        let app = Phone { vault: contact.join("vault"), key }.unlock(end())?;
        let read = |number| fs::read(folder.join(format!("foreign-{number}")));
        let foreign = (0..4).map(read).collect::<Result<_, _>>()?;
        Ok(Self { app, foreign })
    }

    /// The case of the one who is called so.
    fn case(&self, called: &str) -> Result<CaseId, AppError> {
        let found = self.app.cases()?.into_iter().find(|state| state.view.user_name == called);
        Ok(found.ok_or(AppError::NotFound("case"))?.view.case.id)
    }

    /// Åse's.
    fn ase(&self) -> Result<CaseId, AppError> {
        self.case(NAMES[0])
    }

    /// The three of [`NAMES`].
    fn three(&self) -> Result<Vec<CaseId>, AppError> {
        NAMES.iter().map(|called| self.case(called)).collect()
    }

    fn type_in(&self, text: &str) -> Result<(), AppError> {
        self.app.keep_form(FORM, &[("what".to_owned(), text.to_owned())].into())
    }

    fn group(&self) -> Result<GroupId, AppError> {
        let first = self.app.groups()?.into_iter().next();
        Ok(first.ok_or(AppError::NotFound("group"))?.id)
    }

    fn goal(&self, words: &str) -> Result<Goal, AppError> {
        let found = self.app.goals(self.ase()?)?.goals.into_iter().find(|goal| goal.words == words);
        found.ok_or(AppError::NotFound("goal"))
    }

    fn draft(&self) -> Result<DraftId, AppError> {
        let found = self.app.case(self.case(NAMES[1])?)?.drafts.into_iter().next();
        Ok(found.ok_or(AppError::NotFound("draft"))?.id)
    }
}

fn clock(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

const HERE: &[Step] = &[
    ("note_recovery_code_written_down", |y| y.app.note_recovery_code_written_down()),
    ("set_lock_after_minutes", |y| y.app.set_lock_after_minutes(10)),
    ("set_undo_seconds", |y| y.app.set_undo_seconds(120)),
    ("set_reminder_kind", |y| y.app.set_reminder_kind(Kind::Timesheet, false)),
    ("set_reminders_all_off", |y| y.app.set_reminders_all_off(true)),
    ("set_reminders_all_off", |y| y.app.set_reminders_all_off(false)),
    ("set_quiet_hours", |y| y.app.set_quiet_hours(clock("22:00:00"), clock("07:00:00"))),
    ("keep_form", |y| y.type_in("Til vedtaket")),
    ("keep_form", |y| y.type_in("Til gruppa")),
    ("drop_form", |y| y.app.drop_form(FORM)),
];

const GROUPS: &[Step] = &[
    ("name_coordinator", |y| y.app.name_coordinator(y.case(NAMES[1])?, "Mona").map(drop)),
    ("add_phone", |y| {
        let case = y.case(NAMES[1])?;
        let user = y.app.place(case)?.user();
        y.app.add_phone(case, user, &SigningKey::make()?.public())
    }),
    ("set_decision", |y| {
        let decision = NewDecision::of(Form::Individual, day(0), Some(day(80)));
        y.app.set_decision(y.ase()?, &decision, at(1, "09:00")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Tirsdagsgruppa")),
    ("make_group", |y| {
        y.app.make_group("Tirsdag", &y.three()?, Some(FORM), at(1, "09:10")).map(drop)
    }),
    ("change_group", |y| {
        let (group, cases) = (y.group()?, y.three()?);
        y.app.change_group(group, "Tirsdagsgruppa", &cases, None, at(1, "09:20")).map(drop)
    }),
];

const ROUNDS: &[Step] = &[
    ("begin_part", |y| y.app.begin_contact_part(y.case(NAMES[1])?, at(1, "10:00")).map(drop)),
    ("step", |y| {
        let embedded = medspiller_core::app::answering::instrument()?;
        let moment = at(1, "10:05").moment();
        let mark = |draft: &mut medspiller_core::questionnaire::draft::Draft| {
            for item in draft.asked.clone() {
                draft.mark(&item, Answer::Code(2), embedded, &moment)?;
            }
            Ok(())
        };
        y.app.step(y.draft()?, mark).map(drop)
    }),
    ("finish", |y| y.app.finish(y.draft()?, None, at(1, "10:10")).map(drop)),
    ("begin_correction", |y| {
        y.app.begin_correction(y.case(NAMES[1])?, 1, Part::Objective).map(drop)
    }),
];

const GOALS: &[Step] = &[
    ("ingest_waiting", |y| y.app.ingest(&y.foreign[1..2]).map(drop)),
    ("ingest_what_others_waited_for", |y| y.app.ingest(&y.foreign[..1]).map(drop)),
    ("ingest_of_two_circles", |y| y.app.ingest(&y.foreign[2..]).map(drop)),
    ("keep_form", |y| y.type_in("Løpe")),
    ("set_goal", |y| {
        y.app.set_goal(y.ase()?, &new_goal("Løpe", 1), Some(FORM), at(1, "11:00")).map(drop)
    }),
    ("revise_goal", |y| {
        let new = NewGoal { start: -2, ..new_goal("Løpe", 1) };
        let (case, goal) = (y.ase()?, y.goal("Løpe")?.id);
        y.app.revise_goal(case, goal, &new, None, at(1, "11:05")).map(drop)
    }),
    ("set_importance", |y| y.app.set_importance(y.ase()?, y.goal("Løpe")?.id, Some(3)).map(drop)),
    ("set_difficulty", |y| {
        y.app.set_difficulty(y.ase()?, y.goal("Løpe")?.id, Some(2), OWN).map(drop)
    }),
    ("rate_goal", |y| {
        let (case, goal) = (y.ase()?, y.goal("Løpe")?.id);
        let new = rating(&y.app, case, 1, 1);
        y.app.rate_goal(case, goal, &new, Acting::User, None, at(1, "18:00")).map(drop)
    }),
    ("withdraw_rating", |y| {
        let (case, goal) = (y.ase()?, y.goal("Løpe")?.id);
        let ratings = y.app.goal(case, goal)?.ratings;
        let rating: RatingId = ratings.first().ok_or(AppError::NotFound("rating"))?.id;
        y.app.withdraw_rating(case, goal, rating, at(1, "18:05")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Løpe mer")),
    ("change_goal", |y| {
        let (case, goal, new) = (y.ase()?, y.goal("Løpe")?.id, new_goal("Løpe mer", 1));
        y.app.change_goal(case, goal, &new, Some(FORM), at(1, "18:10")).map(drop)
    }),
    ("meet_goal", |y| y.app.meet_goal(y.ase()?, y.goal("Løpe mer")?.id, at(1, "18:20")).map(drop)),
    ("next_goal", |y| {
        let (case, met, new) = (y.ase()?, y.goal("Løpe mer")?.id, new_goal("Løpe langt", 1));
        y.app.next_goal(case, met, &new, None, at(1, "18:30")).map(drop)
    }),
    ("set_goal", |y| {
        y.app.set_goal(y.ase()?, &new_goal("Sove", 1), None, at(1, "18:40")).map(drop)
    }),
    ("set_goal_aside", |y| {
        let (case, goal) = (y.ase()?, y.goal("Sove")?.id);
        y.app.set_goal_aside(case, goal, "Ikke nå", None, at(1, "18:50")).map(drop)
    }),
];

const LAST: &[Step] = &[
    ("open_case", |y| {
        let new = NewCase {
            user_name: "Gro".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: true,
        };
        y.app.open_case(&new, at(58, "12:00")).map(drop)
    }),
    ("put_group_away", |y| y.app.put_group_away(y.group()?, at(59, "12:00"))),
    (REBUILD, |y| y.app.rebuild()),
];

const REBUILD: &str = "rebuild";

/// Whether all can be seen to be as it was after the command called so.
pub fn is_unseen(kind: &str) -> bool {
    [REBUILD, sessions::GIVE, sharing::PLACE].contains(&kind)
}
