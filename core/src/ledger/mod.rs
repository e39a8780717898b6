//! The truth: signed envelopes, one automerge document per circle.
//!
//! A circle is a set of members and what it is about. What someone may see is which circles they
//! are in. An envelope is what one phone did in one command; a circle's envelopes, replayed in the
//! order they came, give its membership, each author's chain and its document. What is erased is
//! erased by a snapshot, which a circle's envelopes begin with from then on.
//!
//! - [`circle_kind`]: what a circle is for.
//! - [`envelope`]: the bytes, the signature, the hash.
//! - [`membership`]: who is in a circle, by which phones' keys, and who may change that.
//! - [`memberships`]: every membership envelope of a circle, and what they give together.
//! - `membership_change`: what one membership changed of another, done to a third.
//! - [`chain`]: each author's envelopes follow one another, and their authors are members.
//! - [`generation`]: with which snapshot a circle was last begun anew.
//! - [`snapshot`]: what a snapshot says.
//! - [`record`]: a record as it stands in a document: `kind/id` and its fields, also unknown ones.
//! - `document`: one automerge document; the only file that says automerge.
//! - [`circle`]: the three together: found, replay, write.
//! - [`taking`]: taking in what other phones wrote, in whatever order it comes.
//! - [`anew`]: beginning a circle anew without what is erased, and going on from where another did.
//! - [`error`]: what can be wrong with an envelope.

pub mod anew;
pub mod chain;
pub mod circle;
pub mod circle_kind;
mod document;
pub mod envelope;
pub mod error;
pub mod generation;
pub mod membership;
mod membership_change;
pub mod memberships;
pub mod record;
pub mod snapshot;
pub mod taking;

#[cfg(test)]
pub use document::tests::two_in_one_place;

pub use anew::BegunAnew;
pub use circle::Circle;
pub use circle_kind::CircleKind;
pub use envelope::{Envelope, Hash, Kind, Received};
pub use error::LedgerError;
pub use membership::{Member, Membership};
pub use record::{Record, RecordKey, ToRecord};
pub use snapshot::founder;
