//! A forum's dates: where contacts meet and share what they know. A copy lies in the circle of each
//! contact's work.

use serde::{Deserialize, Serialize};

use crate::model::goal::Entry;
use crate::model::id::{ForumDateId, PersonId};
use crate::model::invalid::Invalid;
use crate::model::talk::Agreed;
use crate::model::text;
use crate::model::time::Moment;

/// The most characters of a topic.
pub const TOPIC_CHARACTERS: usize = 200;

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForumDate {
    /// Which.
    pub id: ForumDateId,
    /// When and where.
    pub agreed: Agreed,
    /// What it is about.
    pub topic: Option<String>,
    /// When it was entered, or last changed.
    pub entered: Moment,
    /// Who entered it.
    pub by: PersonId,
    /// Whose phone was used, if not theirs.
    pub on: Option<PersonId>,
    /// When it was called off.
    pub withdrawn: Option<Moment>,
}

impl ForumDate {
    /// A meeting; or, with the id of one that is there, that one changed. `agreed` is from
    /// [`Agreed::ahead`]; `topic` may be empty.
    ///
    /// # Errors
    /// `topic` as [`text::line_if_any`] with at most [`TOPIC_CHARACTERS`].
    pub fn make(
        (agreed, topic): (Agreed, &str),
        id: ForumDateId,
        entry: &Entry<'_>,
    ) -> Result<Self, Invalid> {
        let topic = text::line_if_any("topic", topic, TOPIC_CHARACTERS)?;
        let (entered, by, on) = (entry.now.clone(), entry.by, entry.on);
        Ok(Self { id, agreed, topic, entered, by, on, withdrawn: None })
    }

    /// Called off. It is kept; one that was called off before stays as it is.
    pub fn withdraw(&self, now: &Moment) -> Self {
        let withdrawn = self.withdrawn.clone().unwrap_or_else(|| now.clone());
        Self { withdrawn: Some(withdrawn), ..self.clone() }
    }
}

/// Those that are still to be, the next first. One whose zone this version doesn't know is kept in.
pub fn ahead<'a>(dates: &'a [ForumDate], now: &Moment) -> Vec<&'a ForumDate> {
    let to_be =
        |date: &&ForumDate| date.withdrawn.is_none() && !date.agreed.is_over(now).unwrap_or(false);
    let mut found: Vec<_> = dates.iter().filter(to_be).collect();
    found.sort_by_key(|date| (date.agreed.local, date.id));
    found
}
