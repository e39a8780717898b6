//! The contact's work note on a session, written after the log, or taken back. One that is written
//! with the log is [`super::log::log`]'s.

use super::log::note_of;
use super::record::WorkNote;
use crate::model::goal::Entry;
use crate::model::id::{CaseId, SessionId, WorkNoteId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::time::Moment;

impl WorkNote {
    /// A note on the session whose first version is `session`. `own` is what the participant is
    /// called, `others` are the others of their groups.
    ///
    /// # Errors
    /// `work_note` as [`text::lines`](crate::model::text::lines), with at most
    /// [`NOTE_CHARACTERS`](super::log::NOTE_CHARACTERS), and [`Reason::NamesAnother`].
    pub fn make(
        typed: &str,
        (own, others): (&str, &[&str]),
        (session, case): (SessionId, CaseId),
        id: WorkNoteId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let text = note_of("work_note", typed, own, others)?;
        let text = text.ok_or_else(|| Invalid::new("work_note", Reason::Empty))?;
        let (entered, by) = (entry.now.clone(), entry.by);
        Ok(Self { id, session, case, text, entered, by, withdrawn: None })
    }

    /// Takes the note back. It is kept; one that was taken back before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CASE, CONTACT, entry, noon};
    use super::*;

    fn make(typed: &str) -> Result<WorkNote, Invalid> {
        let of = (SessionId([1; 16]), CASE);
        WorkNote::make(typed, ("Åse", &["Dag"]), of, WorkNoteId([2; 16]), &entry(&noon(0)))
    }

    #[test]
    fn a_note_is_the_contacts_and_can_be_taken_back_once() {
        let note = make(" Ring legen\n").unwrap();
        assert_eq!((note.text.as_str(), note.by, note.case), ("Ring legen", CONTACT, CASE));
        let back = note.withdraw(&noon(1));
        assert_eq!((back.withdrawn.as_ref(), &back.text), (Some(&noon(1)), &note.text));
        assert_eq!(back.withdraw(&noon(2)), back);
    }

    #[test]
    fn a_bad_note_is_named() {
        for (typed, reason) in [
            (" ", Reason::Empty),
            ("01129950184", Reason::IdentityNumber),
            ("Dag var der", Reason::NamesAnother),
            (&"å".repeat(super::super::log::NOTE_CHARACTERS + 1), Reason::TooLong),
        ] {
            assert_eq!(make(typed), Err(Invalid::new("work_note", reason)), "{typed}");
        }
    }
}
