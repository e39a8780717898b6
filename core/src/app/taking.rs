//! One circle's envelopes from elsewhere, inside the command that takes them in.

use super::check::note_newer;
use super::command::Command;
use super::error::AppError;
use crate::ledger::circle::Sealed;
use crate::ledger::taking::Taken;
use crate::ledger::{Circle, CircleKind, Kind, LedgerError, Received};
use crate::model::id::CircleId;
use crate::store::{erasing, log, projection, view, waiting};
use crate::vault::PublicKey;

impl Command<'_> {
    /// Takes one circle's envelopes. Gives how many were new.
    pub fn take_in(&mut self, id: CircleId, batch: Vec<Received>) -> Result<usize, AppError> {
        if erasing::is_left(self.database, id)? {
            return Ok(0);
        }
        if !log::has_circle(self.database, id)? {
            return self.join(id, batch);
        }
        let fresh = self.unknown(batch)?;
        if fresh.is_empty() {
            return Ok(0);
        }
        let mut waited = self.waited(id)?;
        waited.retain(|waits| !fresh.iter().any(|received| received.hash == waits.hash));
        match self.circle(id)?.take(&fresh, &waited) {
            Err(LedgerError::Document(_)) if !waited.is_empty() => {
                self.take_apart(id, &fresh, waited)
            }
            taken => self.keep(id, taken?),
        }
    }

    /// Those that are not here yet.
    fn unknown(&self, mut batch: Vec<Received>) -> Result<Vec<Received>, AppError> {
        let mut unknown = Vec::with_capacity(batch.len());
        for received in batch.drain(..) {
            if !log::has(self.database, received.hash)? {
                unknown.push(received);
            }
        }
        Ok(unknown)
    }

    fn waited(&self, circle: CircleId) -> Result<Vec<Received>, AppError> {
        let stored = waiting::of_circle(self.database, circle)?.into_iter();
        Ok(stored.map(Received::stored).collect::<Result<_, _>>()?)
    }

    /// Takes what came without what waited, and then of that one by one, so that one which the
    /// document refuses doesn't stand in the way of others.
    fn take_apart(
        &mut self,
        id: CircleId,
        fresh: &[Received],
        mut waited: Vec<Received>,
    ) -> Result<usize, AppError> {
        self.forget(id);
        let taken = self.circle(id)?.take(fresh, &[])?;
        let mut all = self.keep(id, taken)?;
        loop {
            let before = waited.len();
            let mut left = Vec::new();
            for one in waited {
                match self.circle(id)?.take(&[], std::slice::from_ref(&one)) {
                    Err(LedgerError::Document(_)) => {
                        self.forget(id);
                        waiting::remove(self.database, one.hash)?;
                    }
                    taken => {
                        let taken = taken?;
                        if taken.new.is_empty() && taken.refused.is_empty() {
                            left.push(one);
                        }
                        all += self.keep(id, taken)?;
                    }
                }
            }
            if left.len() == before {
                return Ok(all);
            }
            waited = left;
        }
    }

    /// Takes a circle that this vault is not in, if that is what makes it a member.
    fn join(&mut self, id: CircleId, mut batch: Vec<Received>) -> Result<usize, AppError> {
        const NOT_HERE: AppError = AppError::NotFound("circle");
        let begins = |one: &Received| one.envelope.founds() || one.envelope.kind == Kind::Snapshot;
        let first = batch.iter().position(begins);
        let first = batch.remove(first.ok_or(NOT_HERE)?);
        let (mut circle, founding) = Circle::receive(&first)?;
        let mut taken = circle.take(&batch, &[])?;
        if circle.membership().member_with(&self.phone()).is_none() {
            return Err(NOT_HERE);
        }
        self.refuse_usurper(&circle, &circle.founder()?)?;
        self.adopt(circle);
        if taken.begun_anew.is_none() {
            taken.new.insert(0, founding);
        }
        self.keep(id, taken)
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
            if let CircleKind::Voice { case } = kind {
                // the user's to found, whoever opened the case
                let user = view::case(self.database, *case)?.map(|view| view.case.user);
                may |= administers.is_some() && user == administers.map(|(person, _)| person);
            }
        }
        match may && *kind != CircleKind::Own {
            true => Ok(()),
            false => Err(LedgerError::NotAllowed.into()),
        }
    }

    /// Stores what was taken, the rows of what it touched, and what waits. Gives how many were new.
    fn keep(&mut self, circle: CircleId, taken: Taken) -> Result<usize, AppError> {
        for received in &taken.waiting {
            waiting::add(self.database, received)?;
        }
        if !taken.waiting.is_empty() && waiting::is_over_full(self.database, circle)? {
            return Err(LedgerError::Missing.into());
        }
        for hash in &taken.refused {
            waiting::remove(self.database, *hash)?;
        }
        let new = taken.new.len();
        if let Some(begun) = taken.begun_anew {
            return Ok(self.go_on_from(circle, begun, &taken.new)? + new);
        }
        let membership = self.circle(circle)?.membership().clone();
        // before what refers to the circle's row
        projection::put_membership(self.database, circle, &membership)?;
        for sealed in &taken.new {
            self.log(sealed)?;
        }
        for (key, record) in &taken.touched {
            projection::put_record(self.database, circle, key, record.as_ref())?;
        }
        Ok(new)
    }

    /// Stores an envelope that came, which no longer waits.
    pub(super) fn log(&self, sealed: &Sealed) -> Result<(), AppError> {
        log::add(self.database, sealed)?;
        waiting::remove(self.database, sealed.hash)?;
        Ok(note_newer(self.database, &sealed.bytes)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::app::cases::NewCase;
    use crate::ledger::envelope::VERSION;
    use crate::ledger::{Envelope, Hash, Kind, two_in_one_place};
    use crate::model::person::Role;
    use crate::model::time::Now;
    use crate::vault::{CodeCost, InsecureDemoPhoneKey, SigningKey};

    /// A case's pair, with a second phone in it, and `payloads` as that phone's envelopes.
    fn pair(folder: &std::path::Path, payloads: &[Vec<u8>]) -> (App, Vec<Vec<u8>>) {
        let key = InsecureDemoPhoneKey::make_in(folder).unwrap();
        let (vault, role) = (folder.join("vault"), Role::TrainingContact);
        let app = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap().0;
        let new = NewCase {
            user_name: "Åse".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let case =
            app.open_case(&new, Now::new(1_795_363_200_000, "Europe/Oslo").unwrap()).unwrap();
        let place = app.place(case).unwrap();
        let other = SigningKey::make().unwrap();
        app.add_phone(case, place.user(), &other.public()).unwrap();
        let circle = place.pair().unwrap();
        let mut envelope = Envelope {
            version: VERSION,
            circle,
            epoch: Hash::of(app.envelopes(circle).unwrap().last().unwrap()),
            author: other.public(),
            seq: 0,
            prev: Hash::default(),
            generation: Hash::default(),
            kind: Kind::Data,
            payload: Vec::new(),
        };
        let signed = payloads.iter().map(|payload| {
            envelope.seq += 1;
            envelope.payload = payload.clone();
            let signed = envelope.sign(&other);
            envelope.prev = Hash::of(&signed);
            signed
        });
        let signed = signed.collect();
        (app, signed)
    }

    #[test]
    fn one_that_waited_and_that_the_document_refuses_takes_no_other_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let [one, in_its_place] = two_in_one_place();
        let [other, _] = two_in_one_place();
        let (app, signed) = pair(folder.path(), &[one, other, in_its_place]);
        assert_eq!(app.ingest(&signed[1..]).unwrap(), 0);
        assert_eq!(app.waiting().unwrap(), 2);
        // the first, and the second that waited for it
        assert_eq!(app.ingest(&signed[..1]).unwrap(), 2);
        assert_eq!(app.waiting().unwrap(), 0);
        assert_eq!(app.check().unwrap(), []);
        // and as one that didn't wait it is refused
        let refused = app.ingest(&signed[2..]);
        assert!(matches!(refused, Err(AppError::Ledger(LedgerError::Document(_)))), "{refused:?}");
        assert_eq!(app.check().unwrap(), []);
    }
}
