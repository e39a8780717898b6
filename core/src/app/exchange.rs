//! Envelopes out to other phones, and in from them.
//!
//! What a phone may have is which circles it is in: nothing else decides what goes out to it. What
//! comes in is taken whole or not at all, whichever circles it is of.

use std::collections::HashSet;

use super::check::note_newer;
use super::command::Command;
use super::error::AppError;
use super::life::App;
use crate::ledger::circle::{Sealed, Touched};
use crate::ledger::{Circle, CircleKind, Envelope, Kind, LedgerError, Received};
use crate::model::id::CircleId;
use crate::store::{Database, log, projection, view};
use crate::vault::PublicKey;

/// What there is for another phone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outbox {
    /// The envelopes, in the order this phone got them.
    pub envelopes: Vec<Vec<u8>>,
    /// How far this phone's log has come: `since`, the next time.
    pub until: u64,
}

impl App {
    /// The envelopes that this phone got after `since` (0 at first, then the last
    /// [`Outbox::until`]) in the circles that the phone `to` is in; never this vault's own. A circle
    /// that `to` was not in at `since` is sent from its beginning.
    ///
    /// `since` is a place in this vault's log, which a vault restored from a backup doesn't share:
    /// it has a new key, and what was sent to or from the former phone says nothing of it.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Ledger`].
    pub fn outbox(&self, to: &PublicKey, since: u64) -> Result<Outbox, AppError> {
        self.read(|database| {
            let mut found: Vec<(u64, Vec<u8>)> = Vec::new();
            for circle in view::circles_with(database, to)? {
                found.extend(sent(database, circle, to, since)?);
            }
            found.sort_by_key(|(position, _)| *position);
            let envelopes = found.into_iter().map(|(_, bytes)| bytes).collect();
            Ok(Outbox { envelopes, until: log::end(database)? })
        })
    }

    /// Takes envelopes of any circles that this vault is in, each after its signature, its author's
    /// membership and its place in the chain are checked; those it has already are passed over.
    /// With the founding envelope of a circle that this vault is not in yet, the circle is taken
    /// when this phone is in it by what came. Gives how many were new. All of them are stored, or
    /// none.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a circle this vault is not in, nor comes to be;
    /// [`AppError::Ledger`] names what is wrong with the first that can't be taken:
    /// [`LedgerError::NotAllowed`] also for a circle about a case here, from someone who has
    /// founded or administers none of the case's.
    pub fn ingest(&self, envelopes: &[Vec<u8>]) -> Result<usize, AppError> {
        let batches = by_circle(envelopes)?;
        self.command(|command| {
            let taken = batches.iter().map(|(circle, batch)| command.take_in(*circle, batch));
            taken.sum()
        })
    }

    /// A circle's envelopes, in the order this phone got them.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn envelopes(&self, circle: CircleId) -> Result<Vec<Vec<u8>>, AppError> {
        self.read(|database| Ok(log::of_circle(database, circle)?))
    }

    /// The circles that this vault has envelopes of, in the order it got them.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn circles(&self) -> Result<Vec<CircleId>, AppError> {
        self.read(|database| Ok(log::circles(database)?))
    }
}

/// What of a circle that `to` is in goes to it, with positions.
fn sent(
    database: Database<'_>,
    circle: CircleId,
    to: &PublicKey,
    since: u64,
) -> Result<Vec<(u64, Vec<u8>)>, AppError> {
    let new = log::after(database, circle, since)?;
    let is_membership =
        |bytes: &[u8]| matches!(Envelope::read(bytes), Ok(e) if e.kind == Kind::Membership);
    // only a membership envelope makes a phone one of the circle's
    if since == 0 || !new.iter().any(|(_, bytes)| is_membership(bytes)) {
        return Ok(new);
    }
    let all = log::after(database, circle, 0)?;
    let before: Vec<_> = all[..all.len() - new.len()].iter().map(|(_, b)| b.clone()).collect();
    let was_in = !before.is_empty() && Circle::membership_of(&before)?.member_with(to).is_some();
    Ok(if was_in { new } else { all })
}

/// Envelopes by their circles, in the order they came, each once.
type Batches = Vec<(CircleId, Vec<Received>)>;

/// Checks signatures before anything else is looked at.
fn by_circle(envelopes: &[Vec<u8>]) -> Result<Batches, LedgerError> {
    let mut seen = HashSet::new();
    let mut batches = Batches::new();
    for bytes in envelopes {
        let received = Received::verify(bytes)?;
        if !seen.insert(received.hash) {
            continue;
        }
        let circle = received.envelope.circle;
        match batches.iter_mut().find(|(of, _)| *of == circle) {
            Some((_, batch)) => batch.push(received),
            None => batches.push((circle, vec![received])),
        }
    }
    Ok(batches)
}

impl Command<'_> {
    /// Takes one circle's envelopes. Gives how many were new.
    fn take_in(&mut self, circle: CircleId, batch: &[Received]) -> Result<usize, AppError> {
        if !log::has_circle(self.database, circle)? {
            return self.join(circle, batch);
        }
        let unknown = self.unknown(batch)?;
        let (taken, touched) = self.circle(circle)?.take(&unknown)?;
        self.store(circle, &taken, &touched)?;
        Ok(taken.len())
    }

    /// Those that are not here yet.
    fn unknown(&self, batch: &[Received]) -> Result<Vec<Received>, AppError> {
        let mut unknown = Vec::new();
        for received in batch {
            if !log::has(self.database, received.hash)? {
                unknown.push(received.clone());
            }
        }
        Ok(unknown)
    }

    /// Takes a circle that this vault is not in, if that is what makes it a member.
    fn join(&mut self, id: CircleId, batch: &[Received]) -> Result<usize, AppError> {
        const NOT_HERE: AppError = AppError::NotFound("circle");
        let first = batch.iter().position(|received| received.envelope.founds());
        let first = first.ok_or(NOT_HERE)?;
        let (mut circle, founding) = Circle::receive(&batch[first])?;
        let rest = [&batch[..first], &batch[first + 1..]].concat();
        let (taken, touched) = circle.take(&rest)?;
        if circle.membership().member_with(&self.phone()).is_none() {
            return Err(NOT_HERE);
        }
        self.refuse_usurper(&circle, &batch[first].envelope.author)?;
        self.adopt(circle);
        let all = [&[founding], &taken[..]].concat();
        self.store(id, &all, &touched)?;
        Ok(all.len())
    }

    /// A second circle about a case would take the first one's place, and one's own is no one
    /// else's to found.
    fn refuse_usurper(&self, circle: &Circle, founder: &PublicKey) -> Result<(), AppError> {
        let kind = &circle.membership().circle;
        let known = kind.case().map(|case| view::circles_about(self.database, case)).transpose()?;
        let known = known.unwrap_or_default();
        let mut may = known.is_empty();
        for of_the_case in known {
            let administers = view::member_with(self.database, of_the_case, founder)?;
            may |= administers.is_some_and(|(_, administers)| administers)
                || log::founder(self.database, of_the_case)? == Some(*founder);
        }
        match may && *kind != CircleKind::Own {
            true => Ok(()),
            false => Err(LedgerError::NotAllowed.into()),
        }
    }

    /// Stores what was taken, and the rows of what it touched.
    fn store(
        &mut self,
        circle: CircleId,
        taken: &[Sealed],
        touched: &Touched,
    ) -> Result<(), AppError> {
        let membership = self.circle(circle)?.membership().clone();
        // before what refers to the circle's row
        projection::put_membership(self.database, circle, &membership)?;
        for sealed in taken {
            log::add(self.database, sealed)?;
            note_newer(self.database, &sealed.bytes)?;
        }
        for (key, record) in touched {
            projection::put_record(self.database, circle, key, record.as_ref())?;
        }
        Ok(())
    }
}
