//! Papers and courses: that there is one, and of which day.

use super::{check_names_nobody, each_once};
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::model::id::{CaseId, PaperId, PaperListId, PersonId};
use crate::model::papers::{
    Missing, Paper, PaperKind, PaperList, Requirement, missing, required_on,
};
use crate::model::time::{Date, Now};
use crate::store::{Database, records, work};

/// A paper as it is given: what sort, a course's name, its day.
pub type NewPaper<'a> = (PaperKind, &'a str, Date);

/// A contact's papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    /// Whose.
    pub contact: PersonId,
    /// Those that weren't taken back, the newest day first.
    pub papers: Vec<Paper>,
    /// What is asked for today, in the municipality's order.
    pub required: Vec<Requirement>,
    /// What of it is missing.
    pub missing: Vec<Missing>,
    /// The municipality's own list that counts today; none while it has none.
    pub list: Option<PaperList>,
    /// Its lists that begin later, the soonest first.
    pub coming: Vec<PaperList>,
}

impl App {
    /// Enters a paper of a case's contact, into each circle of their work that is here.
    ///
    /// # Errors
    /// As [`Paper::make`]; `name` is [`Reason::NamesAnother`](crate::model::invalid::Reason) when
    /// it names a user; [`AppError::NotFound`], also on the user's phone.
    pub fn add_paper(
        &self,
        case: CaseId,
        new: NewPaper<'_>,
        form: Option<&str>,
        now: Now,
    ) -> Result<Paper, AppError> {
        let id = PaperId(make_id()?);
        self.at_work(case, form, now, |command, at| {
            check_names_nobody(command.database, &[("name", new.1)])?;
            let paper = Paper::make(new, id, at.place.contact(), &at.entry)?;
            command.put_in_each(&at.circles, &paper)?;
            Ok(paper)
        })
    }

    /// Takes a paper back that should not have been entered.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn withdraw_paper(&self, case: CaseId, paper: PaperId, now: Now) -> Result<(), AppError> {
        self.at_work(case, None, now, |command, at| {
            let mut found = false;
            for circle in &at.circles {
                let there: Option<Paper> = records::one(command.database, *circle, paper)?;
                if let Some(paper) = there.filter(|there| there.contact == at.place.contact()) {
                    found = true;
                    command.put(*circle, &[&paper.withdraw(at.entry.now)])?;
                }
            }
            if found { Ok(()) } else { Err(AppError::NotFound("paper")) }
        })
    }

    /// Says what the municipality asks of all its contacts from a date on. A list that begins on
    /// the same day is changed.
    ///
    /// # Errors
    /// As [`PaperList::make`]; `by` is [`Reason::OutOfRange`](crate::model::invalid::Reason) for
    /// anyone but the municipality; [`AppError::NotFound`].
    pub fn set_paper_list(
        &self,
        case: CaseId,
        (from, papers): (Date, &[Requirement]),
        form: Option<&str>,
        now: Now,
    ) -> Result<PaperList, AppError> {
        let new = PaperListId(make_id()?);
        self.at_work(case, form, now, |command, at| {
            at.check_municipality()?;
            for paper in papers {
                let name = paper.name.as_deref().unwrap_or("");
                check_names_nobody(command.database, &[("name", name)])?;
            }
            let lists = lists(command.database)?;
            let same = |list: &&PaperList| list.withdrawn.is_none() && list.from == from;
            let id = lists.iter().find(same).map_or(new, |list| list.id);
            let list = PaperList::make((from, papers), id, &lists, &at.entry)?;
            command.put_in_each(&command.all_work()?, &list)?;
            Ok(list)
        })
    }

    /// Takes a list back. What was asked for before counts again.
    ///
    /// # Errors
    /// `by` as [`App::set_paper_list`]; [`AppError::NotFound`].
    pub fn withdraw_paper_list(
        &self,
        case: CaseId,
        list: PaperListId,
        now: Now,
    ) -> Result<(), AppError> {
        self.at_work(case, None, now, |command, at| {
            at.check_municipality()?;
            let mut there = lists(command.database)?;
            there.retain(|one| one.id == list);
            let list = there.pop().ok_or(AppError::NotFound("paper list"))?;
            command.put_in_each(&command.all_work()?, &list.withdraw(at.entry.now))
        })
    }

    /// The papers of a case's contact.
    ///
    /// # Errors
    /// [`AppError::NotFound`], also on the user's phone; [`AppError::Store`].
    pub fn papers(&self, case: CaseId, now: Now) -> Result<Papers, AppError> {
        self.look(case, |database, place| {
            place.work()?;
            let mut papers = papers(database, place.contact())?;
            papers.retain(|paper| paper.withdrawn.is_none());
            papers.sort_by_key(|paper| std::cmp::Reverse((paper.date, paper.id)));
            let lists = lists(database)?;
            let today = now.date();
            let required = required_on(&lists, today);
            let missing = missing(&required, &papers, place.contact(), today);
            let (list, coming) = begun(lists, today);
            Ok(Papers { contact: place.contact(), papers, required, missing, list, coming })
        })
    }
}

/// The list that counts, and those that begin later.
fn begun(mut lists: Vec<PaperList>, today: Date) -> (Option<PaperList>, Vec<PaperList>) {
    lists.retain(|list| list.withdrawn.is_none());
    lists.sort_by_key(|list| (list.from, list.entered.utc, list.id));
    let coming = lists.split_off(lists.partition_point(|list| list.from <= today));
    (lists.pop(), coming)
}

/// All papers of a contact, those that were taken back too.
pub(in crate::app) fn papers(
    database: Database<'_>,
    contact: PersonId,
) -> Result<Vec<Paper>, AppError> {
    let copies: Vec<Paper> = work::of_contact(database, contact)?;
    let mut papers =
        each_once(copies, |paper: &Paper| paper.withdrawn.as_ref().unwrap_or(&paper.entered));
    papers.retain(|paper| paper.contact == contact);
    Ok(papers)
}

/// The municipality's lists, as every circle of work here has them.
pub(in crate::app) fn lists(database: Database<'_>) -> Result<Vec<PaperList>, AppError> {
    let copies: Vec<PaperList> = work::of_all(database)?;
    Ok(each_once(copies, |list| list.withdrawn.as_ref().unwrap_or(&list.entered)))
}
