//! Other phones in a circle: what they would write, well made or not.

use medspiller_core::app::{App, AppError};
use medspiller_core::ledger::envelope::VERSION;
use medspiller_core::ledger::membership::PhoneId;
use medspiller_core::ledger::{
    Circle, Envelope, Hash, Kind, LedgerError, Member, Membership, Record,
};
use medspiller_core::model::id::{CircleId, PersonId};
use medspiller_core::model::person::Role;
use medspiller_core::vault::SigningKey;

/// The next envelope of `key` after `envelopes`, all of one circle in the order they came.
///
/// # Errors
/// When one of them is none.
pub fn next(
    envelopes: &[Vec<u8>],
    key: &SigningKey,
    kind: Kind,
    payload: Vec<u8>,
) -> Result<Envelope, LedgerError> {
    let (mut circle, mut epoch, mut seq, mut prev, mut generation) =
        (CircleId([0; 16]), Hash::default(), 1, Hash::default(), Hash::default());
    for bytes in envelopes {
        let envelope = Envelope::read(bytes)?;
        circle = envelope.circle;
        if matches!(envelope.kind, Kind::Membership | Kind::Snapshot) {
            epoch = Hash::of(bytes);
        }
        if envelope.kind == Kind::Snapshot {
            generation = Hash::of(bytes);
        }
        if envelope.author == key.public() {
            (seq, prev) = (envelope.seq + 1, Hash::of(bytes));
        }
    }
    let author = key.public();
    Ok(Envelope { version: VERSION, circle, epoch, author, seq, prev, generation, kind, payload })
}

/// What `key` writes after `envelopes`, as its phone would.
///
/// # Errors
/// What the circle refuses; nothing new to write.
pub fn write(
    envelopes: &[Vec<u8>],
    key: &SigningKey,
    records: &[Record],
) -> Result<Vec<u8>, LedgerError> {
    let sealed = Circle::replay(envelopes)?.write(records, key)?;
    sealed.map(|sealed| sealed.bytes).ok_or(LedgerError::Malformed("nothing new"))
}

/// Changes the membership of a circle that `app`'s owner administers. Gives the vault open again.
///
/// # Errors
/// [`AppError`].
pub fn change_membership(
    app: App,
    folder: &std::path::Path,
    circle: CircleId,
    change: impl FnOnce(&mut Membership),
) -> Result<App, AppError> {
    let envelopes = app.envelopes(circle)?;
    let unlocked = app.close();
    let mut membership = Circle::replay(&envelopes)?.membership().clone();
    change(&mut membership);
    let key = unlocked.signing_key();
    let signed = next(&envelopes, key, Kind::Membership, membership.write()?)?.sign(key);
    let app = App::reopened(folder, unlocked)?;
    app.ingest(&[signed])?;
    Ok(app)
}

/// A member more, with one phone.
pub fn member(person: u8, phone: &SigningKey) -> Member {
    let phones = vec![PhoneId(phone.public())];
    Member { phones, ..Member::new(PersonId([person; 16]), Role::Relative) }
}
