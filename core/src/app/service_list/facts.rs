//! What the list is made from, read from every case's and every contact's circles.

use std::collections::BTreeSet;

use super::KnownContact;
use crate::app::case_life::{Endings, endings_of};
use crate::app::contacts::profile::{self, Work};
use crate::app::contacts::{guidance, papers};
use crate::app::error::AppError;
use crate::app::place::{Place, of_case, of_view};
use crate::app::talks::{self, due};
use crate::model::decision::{Decision, DecisionReview, RenewalRequest};
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::papers::guidance::{NextGuidance, next_guidance};
use crate::model::papers::profile::{Availability, ContactProfile};
use crate::model::papers::{missing, required_on};
use crate::model::pay::assignment::Assignment;
use crate::model::service_list::{CaseFacts, ContactFacts};
use crate::model::talk::rhythm::NextTalk;
use crate::model::talk::{Agreed, EXTRA_SPARE_DAYS, TriangleTalk};
use crate::model::time::Date;
use crate::store::view::CaseView;
use crate::store::{Database, view, work};
use crate::vault::PublicKey;

/// One case's part of the list.
pub(super) struct OneCase {
    pub view: CaseView,
    pub endings: Endings,
    pub decisions: Vec<Decision>,
    requests: Vec<RenewalRequest>,
    reviews: Vec<DecisionReview>,
    next_talk: Option<NextTalk>,
    /// It is not closed today.
    pub open: bool,
}

/// All cases.
pub(super) struct Cases(Vec<OneCase>);

impl OneCase {
    pub fn read(database: Database<'_>, place: &Place, today: Date) -> Result<Self, AppError> {
        let (triangle, case) = (place.triangle, place.case());
        let endings = endings_of(database, place)?;
        let open = endings.is_open(today);
        let next_talk = match open {
            true => talk_missing(database, place, &endings, today)?,
            false => None,
        };
        Ok(Self {
            view: place.view.clone(),
            decisions: of_case(database, triangle, case)?,
            requests: of_case(database, triangle, case)?,
            reviews: of_case(database, triangle, case)?,
            next_talk,
            open,
            endings,
        })
    }

    pub fn facts(&self) -> CaseFacts<'_> {
        CaseFacts {
            case: self.view.case.id,
            opened: self.view.case.opened.date(),
            history: self.endings.history(),
            decisions: &self.decisions,
            requests: &self.requests,
            reviews: &self.reviews,
            next_talk: self.next_talk,
        }
    }
}

/// The talk that is due next; none when the case closes, nor when one is agreed on within
/// [`EXTRA_SPARE_DAYS`]: then it is as good as held, as the signal has it.
fn talk_missing(
    database: Database<'_>,
    place: &Place,
    endings: &Endings,
    today: Date,
) -> Result<Option<NextTalk>, AppError> {
    let last = talks::last_outcome(database, place)?;
    let all = talks::all(database, place)?;
    let planned = |talk: &&TriangleTalk| talk.check_planned().is_ok();
    if endings.said_to_close(last.as_ref()) && !all.iter().any(|talk| planned(&talk)) {
        return Ok(None);
    }
    let is_near = |talk: &TriangleTalk| {
        let date = talk.agreed.as_ref().map(Agreed::date);
        let days = date.map(|date| (date - today).num_days());
        talk.is_next_of_rhythm()
            && days.and_then(|days| u64::try_from(days).ok()).is_some_and(|d| d <= EXTRA_SPARE_DAYS)
    };
    match all.iter().any(is_near) {
        true => Ok(None),
        false => due::next(database, place, &all, today),
    }
}

impl Cases {
    pub fn read(database: Database<'_>, phone: &PublicKey, today: Date) -> Result<Self, AppError> {
        let one = |view: CaseView| OneCase::read(database, &of_view(database, view, phone)?, today);
        view::cases(database)?.into_iter().map(one).collect::<Result<_, _>>().map(Self)
    }

    pub fn facts(&self) -> Vec<CaseFacts<'_>> {
        self.0.iter().map(OneCase::facts).collect()
    }

    pub fn open(self) -> Vec<CaseView> {
        self.0.into_iter().filter(|one| one.open).map(|one| one.view).collect()
    }

    fn closed(&self) -> BTreeSet<CaseId> {
        self.0.iter().filter(|one| !one.open).map(|one| one.view.case.id).collect()
    }

    fn of(&self, contact: PersonId) -> impl Iterator<Item = &OneCase> {
        self.0.iter().filter(move |one| one.view.case.contact == contact)
    }
}

/// One contact's part of the list.
struct OneContact {
    contact: PersonId,
    /// What they are called in a circle of their work that is about no case.
    called: Option<String>,
    profile: Option<ContactProfile>,
    availability: Availability,
    missing: usize,
    guidance: Option<NextGuidance>,
}

/// All contacts.
pub(super) struct Contacts(Vec<OneContact>);

impl Contacts {
    pub fn read(database: Database<'_>, cases: &Cases, today: Date) -> Result<Self, AppError> {
        let works = work::by_contact(database)?;
        let required = required_on(&papers::lists(database)?, today);
        let closed = cases.closed();
        let mut found = Vec::new();
        for of_one in works.chunk_by(|one, next| one.contact == next.contact) {
            let contact = of_one[0].contact;
            let assignments: Vec<Assignment> = work::of_contact(database, contact)?;
            let theirs: Vec<CaseView> = cases.of(contact).map(|one| one.view.clone()).collect();
            let work = Work::made(contact, assignments, &theirs, &closed, today);
            let profile = profile::profile(database, contact)?;
            let papers = papers::papers(database, contact)?;
            let (talks, interval) = guidance::read(database, contact)?;
            let next = |since| next_guidance(&talks, contact, since, interval, today);
            let without_case = of_one.iter().find(|work| work.case.is_none());
            found.push(OneContact {
                contact,
                called: match without_case {
                    Some(work) => called(database, work.circle, contact)?,
                    None => None,
                },
                availability: work.availability(profile.as_ref(), today),
                missing: missing(&required, &papers, contact, today).len(),
                guidance: work.since.map(next),
                profile,
            });
        }
        Ok(Self(found))
    }

    pub fn facts(&self) -> Vec<ContactFacts> {
        let facts = |one: &OneContact| ContactFacts {
            contact: one.contact,
            availability: one.availability,
            missing: one.missing,
            guidance: one.guidance,
        };
        self.0.iter().map(facts).collect()
    }

    pub fn known(self, cases: &Cases) -> Vec<KnownContact> {
        let known = |one: OneContact| {
            let theirs = || cases.of(one.contact);
            let name =
                theirs().map(|of| of.view.contact_name.clone()).find(|name| !name.is_empty());
            let case = theirs().find(|of| of.open).or_else(|| theirs().next());
            let interests = one.profile.map(|profile| profile.interests).unwrap_or_default();
            KnownContact {
                person: one.contact,
                called: name.or(one.called).unwrap_or_default(),
                availability: one.availability,
                missing: one.missing,
                interests: interests.into_iter().collect(),
                case: case.map(|of| of.view.case.id),
            }
        };
        let mut all: Vec<KnownContact> = self.0.into_iter().map(known).collect();
        all.sort_by(|one, other| (&one.called, one.person).cmp(&(&other.called, other.person)));
        all
    }
}

fn called(
    database: Database<'_>,
    circle: CircleId,
    contact: PersonId,
) -> Result<Option<String>, AppError> {
    let people = view::involved(database, circle)?;
    let called = people.into_iter().find(|one| one.person == contact).map(|one| one.called);
    Ok(called.filter(|called| !called.is_empty()))
}
