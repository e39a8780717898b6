//! Which kinds of record are kept as one row, and what each is looked for by.

use crate::insight::signals::Dismissal;
use crate::ledger::Record;
use crate::model::closing::{Closing, Reopening};
use crate::model::decision::{Decision, DecisionReview, RenewalRequest};
use crate::model::erasing::ErasureWish;
use crate::model::goal::{Goal, Rating};
use crate::model::kept::Kept;
use crate::model::municipality_number::MunicipalityNumber;
use crate::model::papers::forum::ForumDate;
use crate::model::papers::guidance::{GuidanceRhythm, GuidanceTalk};
use crate::model::papers::profile::ContactProfile;
use crate::model::papers::reachable::ReachableHours;
use crate::model::papers::{Paper, PaperList};
use crate::model::pay::assignment::Assignment;
use crate::model::pay::club::{ClubAgreement, ClubPlace, Organisation};
use crate::model::pay::confirmation::{ClubConfirmation, Confirmation, Objection, ShownRow};
use crate::model::pay::declaration::Declaration;
use crate::model::pay::period::PaySchedule;
use crate::model::pay::rates::Rates;
use crate::model::pay::row::TimesheetRow;
use crate::model::pay::substitute::Substitute;
use crate::model::people::age::UserAge;
use crate::model::people::change::PersonChange;
use crate::model::people::guardian::{Guardianship, NotPassedOn};
use crate::model::people::relative::{RelativeCard, Relief};
use crate::model::retention::RetentionRule;
use crate::model::service_rating::ServiceRating;
use crate::model::session::change::OccurrenceChange;
use crate::model::session::group::Group;
use crate::model::session::pause::Pause;
use crate::model::session::plan::SessionPlan;
use crate::model::session::record::{TrainingSession, WorkNote};
use crate::model::sharing::SharingChoice;
use crate::model::showing::Showing;
use crate::model::talk::agenda::{AgendaItem, Struck};
use crate::model::talk::{
    Agreement, BroughtUp, Outcome, Preparation, Raised, Ready, TalkRequest, TalkSetting,
    TriangleTalk,
};
use crate::model::time::Date;
use crate::model::transition::{FollowUp, FollowUpWish, WayOnward};

/// What a row is looked for by.
pub(super) struct Columns {
    pub about: Option<String>,
    pub day: Option<Date>,
}

/// What `record`'s row is looked for by; none where this version can't read it, or knows no such
/// kind.
pub(super) fn columns_of(record: &Record) -> Option<Columns> {
    let (_, read) = KINDS.iter().find(|(kind, _)| *kind == record.key.kind)?;
    read(record)
}

/// The kinds that are kept as one row, in no order that says anything.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(kind, _)| *kind)
}

/// What reads a kind's records: none where this version can't.
type Reader = fn(&Record) -> Option<Columns>;

/// Every kind that is kept as one row.
const KINDS: &[(&str, Reader)] = &[
    (Decision::KIND, columns::<Decision>),
    (RenewalRequest::KIND, columns::<RenewalRequest>),
    (DecisionReview::KIND, columns::<DecisionReview>),
    (Closing::KIND, columns::<Closing>),
    (Reopening::KIND, columns::<Reopening>),
    (WayOnward::KIND, columns::<WayOnward>),
    (FollowUpWish::KIND, columns::<FollowUpWish>),
    (FollowUp::KIND, columns::<FollowUp>),
    (PersonChange::KIND, columns::<PersonChange>),
    (RelativeCard::KIND, columns::<RelativeCard>),
    (Relief::KIND, columns::<Relief>),
    (UserAge::KIND, columns::<UserAge>),
    (Guardianship::KIND, columns::<Guardianship>),
    (NotPassedOn::KIND, columns::<NotPassedOn>),
    (Paper::KIND, columns::<Paper>),
    (PaperList::KIND, columns::<PaperList>),
    (ContactProfile::KIND, columns::<ContactProfile>),
    (ReachableHours::KIND, columns::<ReachableHours>),
    (GuidanceTalk::KIND, columns::<GuidanceTalk>),
    (GuidanceRhythm::KIND, columns::<GuidanceRhythm>),
    (ForumDate::KIND, columns::<ForumDate>),
    (SharingChoice::KIND, columns::<SharingChoice>),
    (Showing::KIND, columns::<Showing>),
    (MunicipalityNumber::KIND, columns::<MunicipalityNumber>),
    (RetentionRule::KIND, columns::<RetentionRule>),
    (ErasureWish::KIND, columns::<ErasureWish>),
    (ServiceRating::KIND, columns::<ServiceRating>),
    (Goal::KIND, columns::<Goal>),
    (Rating::KIND, columns::<Rating>),
    (SessionPlan::KIND, columns::<SessionPlan>),
    (OccurrenceChange::KIND, columns::<OccurrenceChange>),
    (Pause::KIND, columns::<Pause>),
    (TrainingSession::KIND, columns::<TrainingSession>),
    (WorkNote::KIND, columns::<WorkNote>),
    (Group::KIND, columns::<Group>),
    (TriangleTalk::KIND, columns::<TriangleTalk>),
    (Preparation::KIND, columns::<Preparation>),
    (Ready::KIND, columns::<Ready>),
    (BroughtUp::KIND, columns::<BroughtUp>),
    (AgendaItem::KIND, columns::<AgendaItem>),
    (Struck::KIND, columns::<Struck>),
    (Outcome::KIND, columns::<Outcome>),
    (Agreement::KIND, columns::<Agreement>),
    (TalkRequest::KIND, columns::<TalkRequest>),
    (Assignment::KIND, columns::<Assignment>),
    (Organisation::KIND, columns::<Organisation>),
    (ClubAgreement::KIND, columns::<ClubAgreement>),
    (ClubPlace::KIND, columns::<ClubPlace>),
    (Substitute::KIND, columns::<Substitute>),
    (Rates::KIND, columns::<Rates>),
    (PaySchedule::KIND, columns::<PaySchedule>),
    (TimesheetRow::KIND, columns::<TimesheetRow>),
    (ShownRow::KIND, columns::<ShownRow>),
    (Confirmation::KIND, columns::<Confirmation>),
    (Objection::KIND, columns::<Objection>),
    (ClubConfirmation::KIND, columns::<ClubConfirmation>),
    (Declaration::KIND, columns::<Declaration>),
    (Dismissal::KIND, columns::<Dismissal>),
    (Raised::KIND, columns::<Raised>),
    (TalkSetting::KIND, columns::<TalkSetting>),
];

/// Of a record that this version can read and that says of itself what its key says.
fn columns<T: Kept>(record: &Record) -> Option<Columns> {
    let value: T = record.read()?;
    let is_itself = value.key() == record.key.id;
    is_itself.then(|| Columns { about: value.about(), day: value.day() })
}
