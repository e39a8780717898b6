//! A case gone: from this vault, or for all of whose circles this phone's owner administers.

use std::collections::BTreeSet;

use super::belonging::{ByCircle, mentions};
use super::lawful::{Lawful, lawful};
use crate::app::command::Command;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::app::reminders::memory::forget_without_a_case;
use crate::ledger::{Record, RecordKey};
use crate::model::id::{CaseId, CircleId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::session::group::Group;
use crate::model::time::{Date, Now};
use crate::store::{erasing, log, projection, records, view, waiting};

/// What came of erasing a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CaseErased {
    /// The first day on which what law keeps of it may be erased; none where nothing is kept.
    pub kept_until: Option<Date>,
    /// How many of its circles another's phone administers, so that they are gone from here alone.
    pub from_here_alone: usize,
}

impl App {
    /// Erases a case from this vault, with what is this vault's own of it. Other phones keep what
    /// they have; what they send of it later is passed over. What law keeps of its hours stays.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn erase_case(&self, case: CaseId, now: Now) -> Result<CaseErased, AppError> {
        let erased = self.command(|command| command.erase_case(case, false, now))?;
        self.finish_erasing_if_it_can()?;
        Ok(erased)
    }

    /// Erases a case from this vault and, in each circle that this phone's owner administers, for
    /// all: on their phones as well, as soon as they hear of it. What is each one's own stays
    /// theirs. What law keeps of its hours stays.
    ///
    /// # Errors
    /// `case` is [`Reason::NotDue`] when it is not proposed for erasure ([`App::proposals`]) and it
    /// is not the user who wants it; [`AppError::NotFound`];
    /// [`LedgerError::Newer`](crate::ledger::LedgerError::Newer) where a newer version has written
    /// what this one would drop unread.
    pub fn erase_case_for_all(
        &self,
        case: CaseId,
        acting: Acting,
        now: Now,
    ) -> Result<CaseErased, AppError> {
        let phone = self.phone();
        let erased = self.command(|command| {
            let place = command.place(case)?;
            let is_user = place.person(acting) == place.user();
            let proposals = super::retention::proposals(command.database, &phone, now)?;
            if !is_user && !proposals.iter().any(|proposal| proposal.case == case) {
                return Err(Invalid::new("case", Reason::NotDue).into());
            }
            command.erase_case(case, true, now)
        })?;
        self.finish_erasing_if_it_can()?;
        Ok(erased)
    }
}

impl Command<'_> {
    fn erase_case(
        &mut self,
        case: CaseId,
        for_all: bool,
        now: Now,
    ) -> Result<CaseErased, AppError> {
        let circles = view::circles_about(self.database, case)?;
        if circles.is_empty() {
            return Err(AppError::NotFound("case"));
        }
        let all = self.records_of(circles)?;
        let ids = self.ids(case, &all)?;
        let mut erased = CaseErased::default();
        for (circle, records) in &all {
            let kept = lawful(self.database, *circle, now.date())?;
            erased.kept_until = erased.kept_until.max(kept.as_ref().map(|kept| kept.until));
            let administers = self.administers(*circle)?;
            match (for_all || kept.is_some(), administers) {
                (true, true) => {
                    self.begin_anew(*circle, &Lawful::others(kept.as_ref(), records))?;
                }
                // it can't be taken apart here, and is the municipality's to keep
                (_, false) if kept.is_some() => {}
                (_, administers) => {
                    erased.from_here_alone += usize::from(for_all && !administers);
                    self.leave(*circle)?;
                }
            }
        }
        self.erase_own_of(case, &ids, now)?;
        erasing::note(self.database)?;
        erasing::drop_typed(self.database, ids.iter().map(String::as_str))?;
        forget_without_a_case(self.database)?;
        Ok(erased)
    }

    /// Every id that something of the case goes by, also of what was erased before; no one's
    /// person's.
    fn ids(&mut self, case: CaseId, all: &ByCircle) -> Result<BTreeSet<String>, AppError> {
        let mut ids = BTreeSet::from([case.to_string()]);
        ids.extend(all.values().flatten().map(|record| record.key.id.clone()));
        let mut people = BTreeSet::new();
        for circle in all.keys() {
            let circle = self.circle(*circle)?;
            ids.extend(circle.erased().iter().map(|key| key.id.clone()));
            people.extend(circle.membership().members.iter().map(|one| one.person.to_string()));
        }
        Ok(ids.difference(&people).cloned().collect())
    }

    /// Lets go of a circle here, for good.
    fn leave(&mut self, circle: CircleId) -> Result<(), AppError> {
        log::drop_circle(self.database, circle)?;
        projection::clear_circle(self.database, circle)?;
        waiting::drop_circle(self.database, circle)?;
        self.forget(circle);
        Ok(erasing::leave(self.database, circle)?)
    }

    /// What of this vault's own is about the case. A group that has others in it goes on without
    /// this one.
    fn erase_own_of(
        &mut self,
        case: CaseId,
        ids: &BTreeSet<String>,
        now: Now,
    ) -> Result<(), AppError> {
        let own = view::own_circle(self.database)?.ok_or(AppError::NotFound("owner"))?;
        let mut groups: Vec<Group> = records::all(self.database, own)?;
        groups.retain(|group| group.cases.contains(&case) && group.cases.len() > 1);
        for group in &mut groups {
            group.cases.remove(&case);
            group.entered = now.moment();
            self.put(own, &[group])?;
        }
        let records = self.circle(own)?.records();
        let about = |record: &&Record| mentions(record, ids);
        let gone = records.iter().filter(about).map(|record| record.key.clone());
        let gone: BTreeSet<RecordKey> = gone.collect();
        match gone.is_empty() && groups.is_empty() {
            true => Ok(()),
            false => self.begin_anew(own, &gone),
        }
    }
}
