//! Taking in what other phones wrote, in whatever order it comes.

use super::anew::BegunAnew;
use super::circle::{Circle, Sealed, Touched};
use super::document::Written;
use super::envelope::{Hash, Kind, Received};
use super::error::LedgerError;
use super::membership::Membership;

/// How many of its author's envelopes may be missing before one that waits: no more than may wait.
pub const WIDEST_GAP: u64 = 1_000;

/// What came of envelopes from elsewhere.
#[derive(Default)]
pub struct Taken {
    /// The circle is begun anew: what there is of it is to be let go, and this stored first.
    pub begun_anew: Option<BegunAnew>,
    /// What is new, to be stored in this order.
    pub new: Vec<Sealed>,
    /// The records that were touched.
    pub touched: Touched,
    /// What can't be taken before others have come, to be kept until then.
    pub waiting: Vec<Received>,
    /// Of what had waited: what is not right, now that it can be seen, and what was written before
    /// a snapshot. To be let go.
    pub refused: Vec<Hash>,
}

/// An envelope to be taken.
#[derive(Clone, Copy)]
enum Coming<'a> {
    /// It has just come.
    Fresh(&'a Received),
    /// It has waited for others.
    Waited(&'a Received),
}

impl<'a> Coming<'a> {
    fn received(self) -> &'a Received {
        match self {
            Self::Fresh(received) | Self::Waited(received) => received,
        }
    }
}

impl Circle {
    /// Takes envelopes that came from elsewhere, each after its author's membership and its place
    /// in the chain are checked, and of those that `waited` for others what can now be taken. Of
    /// snapshots the one that holds is gone on from; what was written before it is passed over.
    ///
    /// # Errors
    /// Whatever is wrong with the first of `fresh` that is not right: nothing of them is to be
    /// stored, and the circle is to be loaded again. [`LedgerError::Missing`] for one that is
    /// further ahead than [`WIDEST_GAP`]; [`LedgerError::Document`] also when it is one that waited
    /// which the document refuses.
    pub fn take(&mut self, fresh: &[Received], waited: &[Received]) -> Result<Taken, LedgerError> {
        let mut left: Vec<Coming<'_>> =
            fresh.iter().map(Coming::Fresh).chain(waited.iter().map(Coming::Waited)).collect();
        left.retain(|coming| coming.received().envelope.kind != Kind::Snapshot);
        let begun_anew = self.begin_with_what_holds(fresh)?;
        let (mut taken, mut changes) = (Taken { begun_anew, ..Taken::default() }, Vec::new());
        loop {
            let before = left.len();
            left = self.pass(left, &mut taken, &mut changes)?;
            if left.len() == before || left.is_empty() {
                break;
            }
            // what follows on one another goes in at once the next time
            left.sort_by_key(|coming| coming.received().envelope.seq);
        }
        for coming in left {
            if let Coming::Fresh(received) = coming {
                self.may_wait(received)?;
                taken.waiting.push(received.clone());
            }
        }
        let touched = self.document.apply_and_tell(changes)?;
        taken.touched = touched.into_iter().map(|key| (key.clone(), self.record(&key))).collect();
        Ok(taken)
    }

    /// Takes what can be taken, in order, with its changes. Gives what others are missing before.
    fn pass<'a>(
        &mut self,
        coming: Vec<Coming<'a>>,
        taken: &mut Taken,
        changes: &mut Vec<Written<'a>>,
    ) -> Result<Vec<Coming<'a>>, LedgerError> {
        let mut missing = Vec::new();
        for one in coming {
            let Received { envelope, hash, bytes } = one.received();
            match (self.chain.take(envelope, *hash), one) {
                (Ok(true), _) => {
                    self.note(envelope, bytes);
                    taken.new.push(Sealed::of(envelope, bytes.clone()));
                    if envelope.kind == Kind::Data {
                        changes.push((&envelope.payload[..], self.chain.person(envelope)));
                    }
                }
                (Ok(false), _) => {}
                (Err(LedgerError::Missing), _) => missing.push(one),
                (Err(LedgerError::Over), Coming::Fresh(_)) => {}
                (Err(_), Coming::Waited(_)) => taken.refused.push(*hash),
                (Err(fault), Coming::Fresh(_)) => return Err(fault),
            }
        }
        Ok(missing)
    }

    /// What can be seen to be wrong is not kept, nor what too much is missing before.
    fn may_wait(&self, received: &Received) -> Result<(), LedgerError> {
        if self.chain.gap(&received.envelope) > WIDEST_GAP {
            return Err(LedgerError::Missing);
        }
        match received.envelope.kind {
            Kind::Data => super::document::is_change(&received.envelope.payload),
            Kind::Membership => Membership::read(&received.envelope.payload).map(drop),
            Kind::Newer(_) | Kind::Snapshot => Ok(()),
        }
    }
}
