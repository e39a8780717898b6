//! One card from what a case holds.
//!
//! - here: sessions and talks, which have a time.
//! - `waiting`: what waits without one.

mod waiting;

use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta};
use medspiller_core::app::sessions::UNLOGGED_DAYS;
use medspiller_core::app::signals::CaseSignals;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::person::Role;
use medspiller_core::model::reminder::Link;
use medspiller_core::model::session::occurrence::Occurrence;
use medspiller_core::model::talk::{Agreed, Status, TriangleTalk};
use medspiller_core::model::time::{UtcMillis, instant_of, local_of};

use super::{TodayCard, TodayCardKind};
use crate::moment::{Here, args};
use crate::screens::case::OwnRole;
use crate::screens::link::LinkTarget;

/// So many days ahead the user's next session is looked for, and talks are near.
const DAYS_AHEAD: u64 = 14;

/// So many days ahead a case's next session is looked for.
const NEXT_DAYS: u64 = 90;

/// A card, and when what it is about begins.
type At = (UtcMillis, TodayCard);

/// What makes cards of one case, for one role.
#[derive(Clone, Copy)]
pub(super) struct Card<'a> {
    pub case: &'a CaseSignals,
    pub role: OwnRole,
    pub here: &'a Here,
}

impl Card<'_> {
    fn card(
        &self,
        kind: TodayCardKind,
        title: String,
        lines: Vec<String>,
        target: impl Into<LinkTarget>,
    ) -> TodayCard {
        let case_id = self.case.overview.place.view.case.id.to_string();
        let target = target.into();
        TodayCard { kind, large: false, case_id, title, lines, action: None, target }
    }

    /// The sessions that are on, not logged, from so many days back to so many ahead.
    fn sessions(&self, back: u64, ahead: u64) -> Vec<Occurrence> {
        let overview = &self.case.overview;
        let from = overview.today.checked_sub_days(Days::new(back)).unwrap_or(overview.today);
        let to = overview.today.checked_add_days(Days::new(ahead)).unwrap_or(overview.today);
        let is_logged = overview.logged();
        let mut sessions = overview.occurrences(from, to);
        sessions.retain(|session| session.is_on() && !is_logged(session));
        sessions
    }

    /// The next that is not over.
    pub(super) fn next(&self) -> Option<Occurrence> {
        let now = self.here.now.utc;
        self.sessions(1, NEXT_DAYS).into_iter().find(|session| session.end() > now)
    }

    /// The user's next session.
    pub(super) fn next_session(&self) -> Option<At> {
        let now = self.here.now.utc;
        let mut sessions = self.sessions(1, DAYS_AHEAD).into_iter();
        let next = sessions.find(|session| session.end() > now)?;
        let when = self.here.texts.when(self.phone_time(next.start), self.here.today());
        Some(self.session(TodayCardKind::Session, &next, when))
    }

    /// The contact's sessions today, to log.
    pub(super) fn sessions_today(&self) -> Vec<At> {
        let today = self.here.today();
        let mut sessions = self.sessions(1, 1);
        sessions.retain(|session| self.phone_time(session.start).date() == today);
        sessions.iter().map(|session| self.log_card(TodayCardKind::Session, session)).collect()
    }

    /// The sessions before today that are not logged.
    pub(super) fn late_logs(&self) -> Vec<At> {
        let (today, now) = (self.here.today(), self.here.now.utc);
        let mut sessions = self.sessions(UNLOGGED_DAYS.unsigned_abs(), 0);
        sessions.retain(|session| {
            session.end() <= now && self.phone_time(session.start).date() < today
        });
        sessions.iter().map(|session| self.log_card(TodayCardKind::LateLog, session)).collect()
    }

    fn log_card(&self, kind: TodayCardKind, session: &Occurrence) -> At {
        let (texts, start) = (self.here.texts, self.phone_time(session.start));
        let when = match kind {
            TodayCardKind::LateLog => texts.when(start, self.here.today()),
            _ => texts.with_one("today-at", "clock", texts.from_to(start.time(), session.minutes)),
        };
        let (at, mut card) = self.session(kind, session, when);
        card.action = Some(texts.get("today-log"));
        card.target =
            Link::Log { case: self.case.overview.place.view.case.id, of: session.of }.into();
        if kind == TodayCardKind::LateLog {
            card.lines.push(texts.get("today-not-logged"));
        }
        (at, card)
    }

    fn session(&self, kind: TodayCardKind, session: &Occurrence, when: String) -> At {
        let (texts, view) = (self.here.texts, &self.case.overview.place.view);
        let with = match self.role {
            OwnRole::ServiceUser => view.contact_name.as_str(),
            OwnRole::TrainingContact | OwnRole::Coordinator => view.user_name.as_str(),
        };
        let title = texts.with_one("today-session", "name", with);
        let line = self.with_place(&texts.beginning(&when), session.place.as_deref());
        let target = Link::Session { case: view.case.id, of: session.of };
        (session.start, self.card(kind, title, vec![line], target))
    }

    fn with_place(&self, when: &str, place: Option<&str>) -> String {
        match place {
            Some(place) => {
                self.here.texts.with("today-when-and-where", &args![when = when, place = place])
            }
            None => when.to_owned(),
        }
    }

    /// What the phone's wall clock shows then.
    fn phone_time(&self, utc: UtcMillis) -> NaiveDateTime {
        local_of(utc, self.here.now.zone)
    }

    /// The talks that are near and have a time, all through the day they are to be held; what is
    /// missing is who has not prepared, never what.
    pub(super) fn talks(&self) -> Vec<At> {
        let now = self.here.now.utc;
        let today = instant_of(self.here.today().and_time(NaiveTime::MIN), self.here.now.zone);
        let last = now + TimeDelta::days(DAYS_AHEAD as i64).num_milliseconds();
        let overview = &self.case.overview;
        let near = overview.agreed_talks().into_iter();
        near.filter(|(start, _)| (today..=last).contains(start))
            .map(|(start, talk)| (start, self.talk(start, talk)))
            .collect()
    }

    fn talk(&self, start: UtcMillis, talk: &TriangleTalk) -> TodayCard {
        let (texts, overview) = (self.here.texts, &self.case.overview);
        let when = texts.beginning(&texts.when(self.phone_time(start), self.here.today()));
        let place = talk.agreed.as_ref().and_then(|agreed: &Agreed| agreed.place.as_deref());
        let case = overview.place.view.case.id;
        let has_prepared = overview.has_prepared(talk);
        let prepared = match (self.role, has_prepared) {
            (OwnRole::ServiceUser, true) => texts.get("today-prepared"),
            (OwnRole::ServiceUser, false) => texts.get("today-prepare"),
            (OwnRole::TrainingContact | OwnRole::Coordinator, _) => self.who_is_not_ready(talk),
        };
        let target = match has_prepared {
            true => Link::Talk { case, talk: talk.id },
            false => Link::Preparation { case, talk: talk.id },
        };
        let lines = vec![self.with_place(&when, place), prepared];
        self.card(TodayCardKind::Talk, self.talk_title(), lines, target)
    }

    fn talk_title(&self) -> String {
        let user = self.case.overview.place.view.user_name.as_str();
        match self.role {
            OwnRole::ServiceUser => self.here.texts.get("today-talk"),
            OwnRole::TrainingContact | OwnRole::Coordinator => {
                self.here.texts.with_one("today-talk-with", "name", user)
            }
        }
    }

    fn who_is_not_ready(&self, talk: &TriangleTalk) -> String {
        let (texts, overview) = (self.here.texts, &self.case.overview);
        let is_ready = |person: PersonId| {
            overview.ready.iter().any(|of| of.talk == talk.id && of.person == person)
                || (person == overview.viewer && overview.has_prepared(talk))
        };
        let of_talk = |role: Option<Role>| {
            use Role::{Coordinator, ServiceUser, TrainingContact};
            matches!(role, Some(ServiceUser | TrainingContact | Coordinator))
        };
        let place = &overview.place;
        let people = place.people.iter().filter(|one| of_talk(one.role) && !place.is_former(one));
        let missing: Vec<String> = people
            .filter(|one| !is_ready(one.person))
            .map(|one| match one.person == overview.viewer {
                true => texts.get("today-you"),
                false => one.called.clone(),
            })
            .collect();
        match missing.is_empty() {
            true => texts.get("today-all-ready"),
            false => texts.with_one("today-not-ready", "names", missing.join(", ")),
        }
    }

    /// The talk that is due soon and has no time.
    pub(super) fn talk_due(&self) -> Option<At> {
        let (texts, overview) = (self.here.texts, &self.case.overview);
        let has_time =
            |talk: &TriangleTalk| talk.status == Status::Planned && talk.agreed.is_some();
        let due = overview.talk_due()?.due?;
        let soon = overview.today.checked_add_days(Days::new(DAYS_AHEAD))?;
        if due > soon || overview.talks.iter().any(has_time) {
            return None;
        }
        let date = texts.day(due, overview.today);
        let line = texts.with_one("today-talk-no-time", "date", date);
        let case_id = overview.place.view.case.id.to_string();
        let card = self.card(
            TodayCardKind::TalkDue,
            self.talk_title(),
            vec![line],
            LinkTarget::Talks { case_id },
        );
        Some((instant_of(due.and_time(NaiveTime::MIN), self.here.now.zone), card))
    }
}
