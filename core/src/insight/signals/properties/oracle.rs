//! The rules a second time, from the scheme's list: day by day and pair by pair, with nothing of the
//! rules' own code.

use std::collections::BTreeSet;

use crate::insight::signals::{Facts, SignalKind};
use crate::model::goal::Status;
use crate::model::person::Role;
use crate::model::session::occurrence::Standing;
use crate::model::session::ratings::{Attendance, GivenBy};
use crate::model::session::record::TrainingSession;
use crate::model::time::Date;
use crate::questionnaire::answer::{Answer, Part};
use crate::questionnaire::assessment::{Assessment, SatWith};

type Found = BTreeSet<(SignalKind, String)>;

/// Kinds, and what each is about.
pub(super) fn expected(facts: &Facts<'_>) -> Found {
    use SignalKind::*;
    let mut found = Found::new();
    if paused(facts, facts.today) || !hears(facts.role) {
        return found;
    }
    let mut add = |is: bool, kind, about: String| {
        if is && may_hear(facts.role, kind) {
            found.insert((kind, about));
        }
    };
    let once = String::new;
    add(not_held(facts), NotHeld, once());
    use Attendance::{CancelledByContact, CancelledWithoutNotice, ContactDidNotCome as NotThere};
    let contact = [CancelledByContact, NotThere];
    add(two_of_four(facts, contact), ContactDidNotCome, once());
    let user = [Attendance::DidNotCome, CancelledWithoutNotice];
    add(two_of_four(facts, user), UserDidNotCome, once());
    add(three_running(facts, lower), MoodLower, once());
    add(three_running(facts, hardest) && !facts.exertion_off, ExertionHighest, once());
    let ends = |end: Date| facts.today <= end && (end - facts.today).num_days() <= 56;
    add(facts.decision_ends.is_some_and(ends) && !facts.way_onward, PeriodEnds, once());
    let late =
        |talk: &crate::model::talk::rhythm::NextTalk| talk.due.is_some() && talk.days_overdue >= 1;
    add(facts.next_talk.as_ref().is_some_and(late), TalkOverdue, once());
    add(facts.guidance_due.is_some_and(|due| overdue(facts, due) >= 1), GuidanceOverdue, once());
    for agreement in facts.agreements {
        let late = agreement.came.is_none() && overdue(facts, agreement.by) >= 1;
        add(late, AgreementOverdue, agreement.id.to_string());
    }
    add(changed_twice(facts), ContactChanged, once());
    for goal in facts.goals {
        let since = facts
            .ratings
            .iter()
            .filter(|r| r.goal == goal.id && r.withdrawn.is_none() && r.date <= facts.today)
            .map(|rating| rating.date)
            .max()
            .unwrap_or(goal.date);
        let active = goal.status == Status::Active && goal.date <= facts.today;
        add(active && days(facts, since) >= 90, GoalUnrated, goal.id.to_string());
    }
    for of in facts.outstanding {
        let about = format!("{} {:?}", of.round, of.part);
        add(overdue(facts, of.due) >= 14, AssessmentOverdue, about);
    }
    for item in ["S10", "S11", "S12", "S13"] {
        add(two_steps(facts, item), AnswerChanged, item.to_owned());
    }
    found
}

fn hears(role: Role) -> bool {
    role == Role::ServiceUser || role == Role::TrainingContact || role == Role::Coordinator
}

fn may_hear(role: Role, kind: SignalKind) -> bool {
    let pairs_own = ["answer_changed", "mood_lower", "exertion_highest"].contains(&kind.key());
    match role {
        Role::ServiceUser => kind.key() != "guidance_overdue",
        Role::Coordinator => !pairs_own,
        _ => true,
    }
}

fn paused(facts: &Facts<'_>, date: Date) -> bool {
    facts.pauses.iter().any(|pause| {
        pause.withdrawn.is_none() && pause.from <= date && pause.to.is_none_or(|to| to >= date)
    })
}

/// Counted one by one.
fn days(facts: &Facts<'_>, since: Date) -> usize {
    let all = since.iter_days().skip(1).take_while(|date| *date <= facts.today);
    all.filter(|date| !paused(facts, *date)).count()
}

/// From the first day that is not paused, unless no such day has come.
fn overdue(facts: &Facts<'_>, due: Date) -> usize {
    let days_on = due.iter_days().take_while(|date| *date <= facts.today);
    let first = days_on.into_iter().find(|date| !paused(facts, *date));
    first.map_or(0, |first| days(facts, first))
}

/// The version that counts of each session up to today, in order of time.
fn recorded<'a>(facts: &Facts<'a>) -> Vec<&'a TrainingSession> {
    let standing: Vec<_> = facts.sessions.iter().filter(|s| s.withdrawn.is_none()).collect();
    let is_newest = |one: &TrainingSession| {
        let mut others = standing.iter().filter(|other| other.session == one.session);
        others.all(|other| {
            (other.version, other.entered.utc, other.id) <= (one.version, one.entered.utc, one.id)
        })
    };
    let mut newest: Vec<_> = standing
        .iter()
        .copied()
        .filter(|one| is_newest(one) && one.start.date() <= facts.today)
        .collect();
    newest.sort_by_key(|one| (one.start.utc, one.session));
    newest
}

fn came(session: &TrainingSession) -> bool {
    session.attendance == Attendance::Came || session.attendance == Attendance::Late
}

fn not_held(facts: &Facts<'_>) -> bool {
    let recorded = recorded(facts);
    let last = recorded.iter().rfind(|session| came(session));
    let mut planned = Vec::new();
    let mut seen = BTreeSet::new();
    for session in &recorded {
        let after = last.is_none_or(|last| session.start.utc > last.start.utc);
        if !came(session) && after && !paused(facts, session.start.date()) {
            planned.push(session.start.date());
            seen.insert(match session.planned {
                Some(of) => format!("{} {}", of.plan, of.date),
                None => session.session.to_string(),
            });
        }
    }
    for of in facts.occurrences {
        let date = of.local.date();
        let after = last.is_none_or(|last| of.start > last.start.utc);
        let stood = of.standing == Standing::Planned || of.standing == Standing::Moved;
        let held = recorded.iter().any(|session| came(session) && session.planned == Some(of.of));
        if stood && date < facts.today && after && !held && !paused(facts, date) {
            planned.push(date);
            seen.insert(format!("{} {}", of.of.plan, of.of.date));
        }
    }
    let since = last.map(|last| last.start.date()).or(planned.into_iter().min());
    seen.len() >= 2 && since.is_some_and(|since| days(facts, since) >= 21)
}

/// The last sessions that were on no paused day, the last first.
fn backwards<'a>(facts: &Facts<'a>) -> Vec<&'a TrainingSession> {
    let mut recorded = recorded(facts);
    recorded.retain(|session| !paused(facts, session.start.date()));
    recorded.reverse();
    recorded
}

fn two_of_four(facts: &Facts<'_>, marks: [Attendance; 2]) -> bool {
    let last = backwards(facts).into_iter().take(4);
    last.filter(|session| marks.contains(&session.attendance)).count() >= 2
}

fn three_running(facts: &Facts<'_>, says: fn(&TrainingSession) -> Option<bool>) -> bool {
    let held = backwards(facts).into_iter().filter(|session| came(session));
    let last: Vec<_> = held.filter_map(says).take(3).collect();
    last == [true, true, true]
}

fn lower(session: &TrainingSession) -> Option<bool> {
    let before = session.ratings.mood_before?;
    let after = session.ratings.mood_after?;
    let own = before.given_by == GivenBy::User && after.given_by == GivenBy::User;
    own.then_some(before.value.number() > after.value.number())
}

fn hardest(session: &TrainingSession) -> Option<bool> {
    let exertion = session.ratings.exertion?;
    (exertion.given_by == GivenBy::User).then_some(exertion.value.value() == 10)
}

/// Two different days of which neither is a year ago or ahead.
fn changed_twice(facts: &Facts<'_>) -> bool {
    let year_ago = facts.today - chrono::Months::new(12);
    let recent = |date: &Date| *date > year_ago && *date <= facts.today;
    let days: Vec<_> = facts.contact_changed.iter().filter(|date| recent(date)).collect();
    days.iter().any(|one| days.iter().any(|other| one != other))
}

fn two_steps(facts: &Facts<'_>, item: &str) -> bool {
    let Some(answers) = facts.answers else { return false };
    let mut rounds = Vec::new();
    for round in (0..10).rev() {
        let of_it = answers.parts.iter().filter(|a| a.round == round && a.part == Part::Subjective);
        rounds.extend(of_it.max_by_key(|a| (a.version, a.finished.utc, a.id)));
    }
    let code = |of: &Assessment| match of.answers.get(&item.into()) {
        Some(Answer::Code(code)) => Some(i32::from(*code)),
        _ => None,
    };
    // recoding turns both, so that the distance is the same
    match rounds[..] {
        [later, earlier, ..] if [later, earlier].iter().all(|a| may_see(facts.role, a)) => {
            match (code(later), code(earlier)) {
                (Some(now), Some(before)) => (now - before).abs() >= 2,
                _ => false,
            }
        }
        _ => false,
    }
}

fn may_see(role: Role, part: &Assessment) -> bool {
    role == Role::ServiceUser || part.shown_to_contact || part.sat_with == Some(SatWith::Contact)
}
