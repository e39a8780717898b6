//! What a circle keeps as a record of its own.
//!
//! A [`Kept`] type says under which name it is kept and by what it is looked for. Where it lies is
//! not its business: each type's own docs say which circle holds it.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::closing::{Closing, Reopening};
use super::decision::{Decision, DecisionReview, RenewalRequest};
use super::erasing::ErasureWish;
use super::goal::{Goal, Rating};
use super::id::CaseId;
use super::municipality_number::MunicipalityNumber;
use super::papers::forum::ForumDate;
use super::papers::guidance::{GuidanceRhythm, GuidanceTalk};
use super::papers::profile::ContactProfile;
use super::papers::reachable::ReachableHours;
use super::papers::{Paper, PaperList};
use super::pay::assignment::Assignment;
use super::pay::club::{ClubAgreement, ClubPlace, Organisation};
use super::pay::confirmation::{ClubConfirmation, Confirmation, Objection, ShownRow};
use super::pay::declaration::Declaration;
use super::pay::period::PaySchedule;
use super::pay::rates::Rates;
use super::pay::row::TimesheetRow;
use super::pay::substitute::Substitute;
use super::people::age::UserAge;
use super::people::change::PersonChange;
use super::people::guardian::{Guardianship, NotPassedOn};
use super::people::relative::{RelativeCard, Relief};
use super::retention::RetentionRule;
use super::service_rating::ServiceRating;
use super::session::change::OccurrenceChange;
use super::session::group::Group;
use super::session::pause::Pause;
use super::session::plan::SessionPlan;
use super::session::record::{TrainingSession, WorkNote};
use super::sharing::SharingChoice;
use super::showing::Showing;
use super::talk::agenda::{AgendaItem, Struck};
use super::talk::{
    Agreement, BroughtUp, Outcome, Preparation, Raised, Ready, TalkRequest, TalkSetting,
    TriangleTalk,
};
use super::time::Date;
use super::transition::{FollowUp, FollowUpWish, WayOnward};

/// A type of the scheme that is kept as a record.
pub trait Kept: Serialize + DeserializeOwned {
    /// What its records are called; never changes.
    const KIND: &'static str;

    /// Its id among those of its kind, as text. A record written again with the same id is the same
    /// record, changed.
    fn key(&self) -> String;

    /// Whose case it says it is in, where it says so.
    fn case(&self) -> Option<CaseId> {
        None
    }

    /// What it belongs to, as text: the goal of a rating, the talk of a point, the session of a
    /// version.
    fn about(&self) -> Option<String> {
        None
    }

    /// The civil date it is about, where ranges of dates are looked for.
    fn day(&self) -> Option<Date> {
        None
    }
}

macro_rules! kept {
    ($($type:ty, $kind:literal, key: |$k:ident| $key:expr $(, $name:ident: |$a:ident| $value:expr)*;)*) => {$(
        impl Kept for $type {
            const KIND: &'static str = $kind;
            fn key(&self) -> String {
                let $k = self;
                $key
            }
            $(kept!(@ $name, $a, $value);)*
        }
    )*};
    (@ case, $a:ident, $value:expr) => {
        fn case(&self) -> Option<CaseId> {
            let $a = self;
            Some($value)
        }
    };
    (@ about, $a:ident, $value:expr) => {
        fn about(&self) -> Option<String> {
            let $a = self;
            Some($value.to_string())
        }
    };
    (@ day, $a:ident, $value:expr) => {
        fn day(&self) -> Option<Date> {
            let $a = self;
            Some($value)
        }
    };
}

kept! {
    Decision, "decision", key: |d| d.id.to_string(), case: |d| d.case, day: |d| d.from;
    RenewalRequest, "renewal_request", key: |r| r.id.to_string(), case: |r| r.case,
        about: |r| r.decision, day: |r| r.asked;
    DecisionReview, "decision_review", key: |r| r.id.to_string(), case: |r| r.case,
        about: |r| r.decision, day: |r| r.date;
    Closing, "closing", key: |c| c.id.to_string(), case: |c| c.case, day: |c| c.date;
    Reopening, "reopening", key: |r| r.id.to_string(), case: |r| r.case, about: |r| r.closing,
        day: |r| r.date;
    WayOnward, "way_onward", key: |w| w.id.to_string(), case: |w| w.case, day: |w| w.date;
    FollowUpWish, "follow_up_wish", key: |w| w.id.to_string(), case: |w| w.case,
        about: |w| w.closing, day: |w| w.entered.date();
    FollowUp, "follow_up", key: |f| f.id.to_string(), case: |f| f.case, about: |f| f.closing,
        day: |f| f.entered.date();
    PersonChange, "person_change", key: |c| c.id.to_string(), case: |c| c.case, day: |c| c.date;
    RelativeCard, "relative_card", key: |c| c.id.to_string(), case: |c| c.case, about: |c| c.talk;
    Relief, "relief", key: |r| r.id.to_string(), case: |r| r.case, about: |r| r.decision,
        day: |r| r.entered.date();
    UserAge, "user_age", key: |a| a.case.to_string(), case: |a| a.case;
    Guardianship, "guardianship", key: |g| g.id.to_string(), case: |g| g.case, about: |g| g.person,
        day: |g| g.from;
    NotPassedOn, "not_passed_on", key: |n| n.id.to_string(), case: |n| n.case,
        day: |n| n.entered.date();
    Paper, "paper", key: |p| p.id.to_string(), about: |p| p.contact, day: |p| p.date;
    PaperList, "paper_list", key: |l| l.id.to_string(), day: |l| l.from;
    ContactProfile, "contact_profile", key: |p| p.contact.to_string(), about: |p| p.contact;
    ReachableHours, "reachable_hours", key: |h| h.case.to_string(), case: |h| h.case;
    GuidanceTalk, "guidance_talk", key: |t| t.id.to_string(), about: |t| t.contact;
    GuidanceRhythm, "guidance_rhythm", key: |r| r.contact.to_string(), about: |r| r.contact;
    ForumDate, "forum_date", key: |f| f.id.to_string(), day: |f| f.agreed.date();
    SharingChoice, "sharing_choice", key: |c| c.id.to_string(), case: |c| c.case,
        day: |c| c.entered.date();
    Showing, "showing", key: |s| Showing::key_of(s.case, s.round), case: |s| s.case,
        day: |s| s.date;
    MunicipalityNumber, "municipality_number", key: |n| n.case.to_string(), case: |n| n.case;
    RetentionRule, "retention_rule", key: |r| r.id.to_string(), day: |r| r.from;
    ErasureWish, "erasure_wish", key: |w| w.id.to_string(), case: |w| w.case, about: |w| w.record;
    ServiceRating, "service_rating", key: |r| r.id.to_string(), case: |r| r.case,
        about: |r| r.closing, day: |r| r.entered.date();
    Goal, "goal", key: |g| g.id.to_string(), case: |g| g.case, day: |g| g.date;
    Rating, "rating", key: |r| r.id.to_string(), about: |r| r.goal, day: |r| r.date;
    SessionPlan, "plan", key: |p| p.id.to_string(), case: |p| p.case, day: |p| p.last_day();
    OccurrenceChange, "occurrence_change", key: |c| c.id.to_string(), about: |c| c.plan,
        day: |c| c.lands_on();
    Pause, "pause", key: |p| p.id.to_string(), case: |p| p.case, day: |p| p.from;
    TrainingSession, "session", key: |s| s.id.to_string(), case: |s| s.case,
        about: |s| s.session, day: |s| s.start.date();
    WorkNote, "work_note", key: |n| n.id.to_string(), case: |n| n.case, about: |n| n.session,
        day: |n| n.entered.date();
    Group, "group", key: |g| g.id.to_string();
    TriangleTalk, "talk", key: |t| t.id.to_string(), case: |t| t.case;
    Preparation, "preparation", key: |p| p.id.to_string(), about: |p| p.talk;
    Ready, "ready", key: |r| format!("{}-{}", r.talk, r.person), about: |r| r.talk;
    BroughtUp, "brought_up", key: |b| b.id.to_string(), about: |b| b.talk;
    AgendaItem, "agenda_item", key: |i| i.id.to_string(), about: |i| i.talk;
    Struck, "struck", key: |s| format!("{}-{}", s.talk, s.source.key()), about: |s| s.talk;
    Outcome, "outcome", key: |o| o.talk.to_string(), about: |o| o.talk, day: |o| o.date;
    Agreement, "agreement", key: |a| a.id.to_string(), case: |a| a.case, about: |a| a.talk,
        day: |a| a.by;
    Raised, "raised", key: |r| Raised::key_of(r.round, (&r.objective, &r.subjective)),
        case: |r| r.case, day: |r| r.at.date();
    TalkSetting, "talk_setting", key: |s| s.case.to_string(), case: |s| s.case;
    TalkRequest, "talk_request", key: |r| r.id.to_string(), case: |r| r.case;
    Assignment, "assignment", key: |a| a.id.to_string(), about: |a| a.with.key(),
        day: |a| a.from;
    Organisation, "organisation", key: |o| o.id.to_string();
    ClubAgreement, "club_agreement", key: |a| a.id.to_string(), about: |a| a.organisation,
        day: |a| a.from;
    ClubPlace, "club_place", key: |p| p.id.to_string(), case: |p| p.case, about: |p| p.agreement,
        day: |p| p.from;
    Substitute, "substitute", key: |s| s.id.to_string(), about: |s| s.assignment, day: |s| s.from;
    Rates, "rates", key: |r| r.id.to_string(), day: |r| r.from;
    PaySchedule, "pay_schedule", key: |s| s.id.to_string(), day: |s| s.from;
    TimesheetRow, "timesheet_row", key: |r| r.id.to_string(), about: |r| r.row, day: |r| r.date();
    ShownRow, "shown_row", key: |r| r.id.to_string(), case: |r| r.case, about: |r| r.row,
        day: |r| r.date();
    Confirmation, "row_confirmation", key: |c| c.id.to_string(), case: |c| c.case, about: |c| c.row,
        day: |c| c.entered.date();
    Objection, "row_objection", key: |o| o.id.to_string(), case: |o| o.case, about: |o| o.row,
        day: |o| o.entered.date();
    ClubConfirmation, "club_confirmation", key: |c| c.id.to_string(), about: |c| c.row,
        day: |c| c.entered.date();
    Declaration, "declaration", key: |d| d.id.to_string(), about: |d| d.assignment,
        day: |d| d.period.from;
}
