//! One record of one's own gone, with all that belongs to it.

use std::collections::BTreeSet;

use super::belonging::with_belonging;
use crate::app::command::{Command, make_id};
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::Acting;
use crate::ledger::{LedgerError, Record, RecordKey};
use crate::model::erasing::{ErasureWish, Wisher, is_ones_own};
use crate::model::id::{CaseId, CircleId, ErasureWishId, PersonId};
use crate::model::kept::Kept;
use crate::model::person::Role;
use crate::model::time::Now;
use crate::store::records;

/// What came of erasing a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// How many records are gone from here.
    pub gone: usize,
    /// In how many circles the phone that administers it is asked to erase it. It does when it
    /// hears of it, and then it is gone from here as well.
    pub asked: usize,
}

impl App {
    /// Erases a record of one's own, wherever this vault has it, with its other versions and all
    /// that belongs to it. Where another's phone administers the circle, that phone is asked.
    ///
    /// # Errors
    /// `kind` is [`Locked`](crate::model::invalid::Reason::Locked) for what goes with the case and
    /// not before; [`AppError::NotFound`] for what isn't here, or is another's;
    /// [`LedgerError::Newer`] where a newer version has written
    /// what this one would drop unread.
    pub fn erase_record(
        &self,
        case: CaseId,
        kind: &str,
        id: &str,
        acting: Acting,
        now: Now,
    ) -> Result<Erased, AppError> {
        let key = RecordKey::new(kind, id);
        let moment = now.moment();
        let erased = self.command(|command| {
            let place = command.place(case)?;
            let person = place.person(acting);
            let wisher = Wisher { person, is_user: person == place.user() };
            // what is in the phone's owner's own circle is for no one else
            let own = (person == place.me).then_some(place.own);
            let shared = [place.pair, place.triangle, place.work, place.voice];
            let circles: Vec<CircleId> =
                own.into_iter().chain(shared.into_iter().flatten()).collect();
            let all = command.records_of(circles)?;
            let here: Vec<CircleId> = all
                .iter()
                .filter(|(_, records)| records.iter().any(|record| record.key == key))
                .map(|(circle, _)| *circle)
                .collect();
            for record in all.values().flatten().filter(|record| record.key == key) {
                if !is_ones_own(kind, by(record), wisher)? {
                    return Err(AppError::NotFound("record"));
                }
            }
            if here.is_empty() {
                return Err(AppError::NotFound("record"));
            }
            let gone = with_belonging(&key, &all);
            let mut erased = Erased::default();
            for (circle, records) in &all {
                let there = records.iter().filter(|record| gone.contains(&record.key));
                let there: BTreeSet<RecordKey> = there.map(|record| record.key.clone()).collect();
                if there.is_empty() {
                } else if command.administers(*circle)? {
                    erased.gone += there.len();
                    command.begin_anew(*circle, &there)?;
                } else if here.contains(circle) {
                    erased.asked += 1;
                    let id = ErasureWishId(make_id()?);
                    let (kind, record) = (key.kind.clone(), key.id.clone());
                    let entered = moment.clone();
                    let wish = ErasureWish { id, case, kind, record, entered, by: person };
                    command.put(*circle, &[&wish])?;
                }
            }
            Ok(erased)
        })?;
        self.finish_erasing_if_it_can()?;
        Ok(erased)
    }
}

impl Command<'_> {
    /// Whether this phone's owner administers a circle.
    pub fn administers(&mut self, circle: CircleId) -> Result<bool, AppError> {
        let phone = self.phone();
        Ok(self.circle(circle)?.is_administered_by(&phone))
    }

    /// Erases what members of a circle that this phone's owner administers want gone of their own.
    pub fn do_wishes(&mut self, circle: CircleId) -> Result<(), AppError> {
        let wishes: Vec<ErasureWish> = records::all(self.database, circle)?;
        if wishes.is_empty() || !self.administers(circle)? {
            return Ok(());
        }
        let all = self.records_of([circle])?;
        let mut gone = BTreeSet::new();
        for wish in wishes {
            let own = RecordKey::new(ErasureWish::KIND, wish.key());
            // from the wisher's own phone, of what is the wisher's own
            if self.circle(circle)?.maker(&own) != Some(wish.by) {
                continue;
            }
            let key = RecordKey::new(wish.kind, wish.record);
            let found = all.values().flatten().find(|record| record.key == key);
            let is_user = self.is_user(circle, wish.by)?;
            let wisher = Wisher { person: wish.by, is_user };
            let is_own = |record: &Record| is_ones_own(&key.kind, by(record), wisher);
            if found.is_some_and(|record| is_own(record).unwrap_or_default()) {
                gone.extend(with_belonging(&key, &all));
                gone.insert(own);
            }
        }
        match gone.is_empty() {
            true => Ok(()),
            false => match self.begin_anew(circle, &gone) {
                // the wish stays, and whoever has that version can do it
                Err(AppError::Ledger(LedgerError::Newer)) => Ok(()),
                begun => begun,
            },
        }
    }
}

impl Command<'_> {
    fn is_user(&mut self, circle: CircleId, person: PersonId) -> Result<bool, AppError> {
        let members = &self.circle(circle)?.membership().members;
        let mut found = members.iter().filter(|member| member.person == person);
        Ok(found.any(|member| member.role.known() == Some(Role::ServiceUser)))
    }
}

/// Whose a record says it is.
pub(super) fn by(record: &Record) -> Option<PersonId> {
    // what someone prepares is theirs, whoever types it
    let whose = ["of", "by"].into_iter().find_map(|name| record.fields.get(name)?.as_str());
    whose.and_then(|id| id.parse().ok())
}
