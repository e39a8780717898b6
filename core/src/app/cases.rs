//! Opening a case, and what is known of one.

use std::collections::BTreeSet;

use super::case_life;
use super::command::make_id;
use super::error::AppError;
use super::finished::{self, Finished};
use super::life::App;
use super::people::person_record;
use crate::ledger::{CircleKind, Member, Record, RecordKey};
use crate::model::case::Case;
use crate::model::decision::Decision;
use crate::model::id::{CaseId, CircleId, PersonId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::people::age::Age;
use crate::model::person::{self, Role};
use crate::model::showing::Showing;
use crate::model::time::{Date, Now};
use crate::questionnaire::answer::Part;
use crate::questionnaire::assessment::Assessment;
use crate::questionnaire::draft::Draft;
use crate::questionnaire::rounds::{self, Held};
use crate::store::projection::CASE;
use crate::store::view::{self, CaseView};
use crate::store::{Database, drafts};

/// What is typed to open a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    /// What the user wants to be called.
    pub user_name: String,
    /// What the contact wants to be called.
    pub contact_name: String,
    /// The user is under 18.
    pub user_under_18: bool,
    /// The contact is under 18.
    pub contact_under_18: bool,
    /// The questions on drugs and alcohol are left out.
    pub without_substance: bool,
}

/// A case, what is finished in it, and what is under way on this phone.
#[derive(Debug, Clone)]
pub struct CaseState {
    /// The case and its two people.
    pub view: CaseView,
    /// Every version of every finished part that this vault may see, oldest round first.
    pub assessments: Vec<Assessment>,
    /// The rounds that the user has answered, and whose answers are theirs alone or lie elsewhere.
    pub answered_alone: Vec<Showing>,
    /// The answering under way on this phone.
    pub drafts: Vec<Draft>,
    /// Rounds' parts that a newer version finished, in a way that this one can't read.
    pub newer_parts: BTreeSet<(u32, Part)>,
    /// What is kept of the user's age, if it is known, and all decisions: what is asked follows from
    /// them.
    pub known: (Option<Age>, Vec<Decision>),
}

impl CaseState {
    /// The case as it says what is asked in it on a day: see [`Case::asked_on`].
    pub fn asked_on(&self, date: Date) -> Case {
        let (age, decisions) = &self.known;
        self.view.case.asked_on(*age, decisions, date)
    }

    pub(super) fn of(
        database: Database<'_>,
        view: CaseView,
        triangle: Option<CircleId>,
        found: Finished,
    ) -> Result<Self, AppError> {
        let Finished { assessments, answered_alone, newer_parts } = found;
        let drafts = drafts::of_case(database, view.case.id)?;
        let known = known(database, triangle, view.case.id)?;
        Ok(Self { view, assessments, answered_alone, drafts, newer_parts, known })
    }

    /// The newest version of a round's part.
    pub fn newest(&self, round: u32, part: Part) -> Option<&Assessment> {
        self.versions(round, part).max_by_key(|a| (a.version, a.finished.utc, a.id))
    }

    /// All versions of a round's part, oldest first.
    pub fn versions(&self, round: u32, part: Part) -> impl Iterator<Item = &Assessment> {
        self.assessments.iter().filter(move |a| a.round == round && a.part == part)
    }

    /// Whether a round's part is finished, also where its answers aren't here to be seen.
    pub fn is_finished(&self, round: u32, part: Part) -> bool {
        let is_told = part == Part::Subjective
            && self.answered_alone.iter().any(|answered| answered.round == round);
        is_told || self.newest(round, part).is_some()
    }

    /// The rounds that have a finished part, oldest first.
    pub fn rounds(&self) -> Vec<Held> {
        let answered = self.answered_alone.iter().map(|answered| (answered.round, answered.date));
        rounds::held_and_answered(&self.assessments, answered)
    }

    /// The answering of `part` that is under way for the first time: not a correction.
    pub fn under_way(&self, part: Part) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.part == part && draft.corrects.is_none())
    }
}

impl App {
    /// Opens a case: founds its pair's circle with the two people and the case in it. The vault's
    /// owner is the one whose role they have.
    ///
    /// # Errors
    /// Names `user_name` or `contact_name`; for a service user, whose app has one case, `case` is
    /// [`Reason::Exists`] the second time; it is [`Reason::OutOfRange`] on the municipality's phone,
    /// whose owner is neither of the two.
    pub fn open_case(&self, new: &NewCase, now: Now) -> Result<CaseId, AppError> {
        let user_name = person::name("user_name", &new.user_name)?;
        let contact_name = person::name("contact_name", &new.contact_name)?;
        let (owner, role) = self.owner()?;
        if role == Role::Coordinator {
            return Err(Invalid::new("case", Reason::OutOfRange).into());
        }
        let other = PersonId(make_id()?);
        let (user, contact) =
            if role == Role::ServiceUser { (owner, other) } else { (other, owner) };
        let case = Case {
            id: CaseId(make_id()?),
            user,
            contact,
            user_under_18: new.user_under_18,
            contact_under_18: new.contact_under_18,
            without_substance: new.without_substance,
            opened: now.moment(),
        };
        let members = self.pair(&case, owner, role);
        let records = [
            Record::of(RecordKey::new(CASE, case.id), &case)?,
            person_record(user, user_name)?,
            person_record(contact, contact_name)?,
        ];
        self.command(|command| {
            // a service user's app has one case
            if role == Role::ServiceUser && !view::cases(command.database)?.is_empty() {
                return Err(Invalid::new("case", Reason::Exists).into());
            }
            let of = case.id;
            command.found_with(CircleKind::Pair { case: of }, members.clone(), &records)?;
            // and the circles of three, at once
            command.place(of)
        })?;
        Ok(case.id)
    }

    /// The pair's members: the owner with this phone, the other with none yet.
    fn pair(&self, case: &Case, owner: PersonId, role: Role) -> Vec<Member> {
        let (other, other_role) = match role {
            Role::ServiceUser => (case.contact, Role::TrainingContact),
            _ => (case.user, Role::ServiceUser),
        };
        vec![self.member_here(owner, role), Member::new(other, other_role)]
    }

    /// All cases, in the order they were opened.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn cases(&self) -> Result<Vec<CaseState>, AppError> {
        self.read(|database| {
            let views = view::cases(database)?;
            views.into_iter().map(|view| state(database, view)).collect()
        })
    }

    /// One case.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn case(&self, id: CaseId) -> Result<CaseState, AppError> {
        self.read(|database| case_state(database, id))
    }

    /// How many records a newer version made that this one can't read.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn made_by_newer_version(&self) -> Result<u32, AppError> {
        self.read(|database| Ok(view::made_by_newer_version(database)?))
    }
}

/// What [`CaseState::asked_on`] must know.
fn known(
    database: Database<'_>,
    triangle: Option<CircleId>,
    case: CaseId,
) -> Result<(Option<Age>, Vec<Decision>), AppError> {
    let age = case_life::age_in(database, triangle, case)?;
    Ok((age.map(|kept| kept.age), case_life::decisions_of(database, triangle, case)?))
}

/// One case, inside a transaction.
pub(super) fn case_state(database: Database<'_>, id: CaseId) -> Result<CaseState, AppError> {
    let view = view::case(database, id)?.ok_or(AppError::NotFound("case"))?;
    state(database, view)
}

fn state(database: Database<'_>, view: CaseView) -> Result<CaseState, AppError> {
    let found = finished::of(database, &view, view::assessments)?;
    let triangle = view::circle_about(database, "triangle", view.case.id)?;
    CaseState::of(database, view, triangle, found)
}
