//! Envelopes out to other phones, and in from them.
//!
//! What a phone may have is which circles it is in: nothing else decides what goes out to it. What
//! comes in is stored whole or not at all, whichever circles it is of.

use std::collections::HashSet;

use super::error::AppError;
use super::life::App;
use crate::ledger::{Circle, Envelope, Kind, LedgerError, Received};
use crate::model::id::CircleId;
use crate::store::{Database, log, view, waiting};
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
    /// membership and its place in the chain are checked. Those it has already are passed over;
    /// those that others are missing before wait until these come. With the founding envelope of a
    /// circle that this vault is not in yet, the circle is taken when this phone is in it by what
    /// came. Gives how many were new, with those that had waited and did not wait any longer. All
    /// of them are stored, or none. Those of a case that was erased from this vault are passed over.
    ///
    /// With a snapshot, what was erased is gone from here as well, also where it was typed and not
    /// used yet; and what someone wants gone of their own is erased, where this phone's owner
    /// administers its circle.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a circle this vault is not in, nor comes to be;
    /// [`AppError::Ledger`] names what is wrong with the first that is not right:
    /// [`LedgerError::NotAllowed`] also for a circle about a case here, from someone who has
    /// founded or administers none of the case's; [`LedgerError::Missing`] when more would wait
    /// than may.
    pub fn ingest(&self, envelopes: &[Vec<u8>]) -> Result<usize, AppError> {
        let batches = by_circle(envelopes)?;
        let circles: Vec<CircleId> = batches.iter().map(|(circle, _)| *circle).collect();
        let new = self.command(|command| {
            let taken = batches.into_iter().map(|(circle, batch)| command.take_in(circle, batch));
            let new = taken.sum::<Result<usize, AppError>>()?;
            if new > 0 {
                command.carry_confirmations(&circles)?;
                // with all of it here, what its author shared already is not shared again
                circles.iter().try_for_each(|circle| command.share_what_came(*circle))?;
            }
            circles.into_iter().try_for_each(|circle| command.do_wishes(circle))?;
            Ok(new)
        })?;
        self.finish_erasing_if_it_can()?;
        Ok(new)
    }

    /// A circle's envelopes, in the order this phone got them.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn envelopes(&self, circle: CircleId) -> Result<Vec<Vec<u8>>, AppError> {
        self.read(|database| Ok(log::of_circle(database, circle)?))
    }

    /// How many envelopes wait for others that are missing before them.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn waiting(&self) -> Result<u32, AppError> {
        self.read(|database| Ok(waiting::count(database)?))
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
