//! A reminder's id: 128 bits that follow from its step, its recipient and its event, and so stay
//! the same whenever and wherever it is planned.
//!
//! FNV-1a, 128 bits (Fowler, Noll, Vo). It keeps ids apart and hides nothing: there is no name in
//! what goes in.

use super::Step;
use crate::model::id::ReminderId;
use crate::model::person::Role;
use crate::model::time::{Date, UtcMillis};

const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// What happens, as far as an id must tell it from others. Who it happens to is not in it: several
/// sessions at the same time are one reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// It begins, or ends, then.
    At(UtcMillis),
    /// It is due on the first day; the reminder is for the second.
    Due(Date, Date),
}

/// The id of the reminder of `step` to someone in `role` of `event`.
pub(super) fn derive_id(step: Step, role: Role, event: Event) -> ReminderId {
    let event = match event {
        Event::At(utc) => format!("at {utc}"),
        Event::Due(due, day) => format!("due {due} {day}"),
    };
    ReminderId(hash(&format!("{step:?} {role:?} {event}")))
}

/// The id of the request to open the app in the place of the reminder `instead_of`.
pub(super) fn derive_open_app_id(instead_of: ReminderId) -> ReminderId {
    ReminderId(hash(&format!("OpenApp {instead_of}")))
}

fn hash(text: &str) -> [u8; 16] {
    let step = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(PRIME);
    text.bytes().fold(OFFSET, step).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reminder::samples::day;

    #[test]
    fn the_hash_is_fnv_1a() {
        // published test values: of nothing, and of "a"
        assert_eq!(hash(""), OFFSET.to_be_bytes());
        assert_eq!(hash("a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964_u128.to_be_bytes());
    }

    #[test]
    fn an_id_is_its_steps_its_roles_and_its_events() {
        let (contact, user) = (Role::TrainingContact, Role::ServiceUser);
        let due = |of| Event::Due(day("2026-06-01"), day(of));
        let ids = [
            derive_id(Step::SessionSoon, contact, Event::At(5)),
            derive_id(Step::SessionEvening, contact, Event::At(5)),
            derive_id(Step::SessionSoon, user, Event::At(5)),
            derive_id(Step::SessionSoon, contact, Event::At(6)),
            derive_id(Step::AssessmentDue, contact, due("2026-06-01")),
            derive_id(Step::AssessmentDue, contact, due("2026-06-02")),
            derive_open_app_id(derive_id(Step::SessionSoon, contact, Event::At(5))),
        ];
        let distinct: std::collections::BTreeSet<_> = ids.into_iter().collect();
        assert_eq!(distinct.len(), ids.len());
        // ids outlive the app that made them
        assert_eq!(ids[0].to_string(), "31a122ab3fa0ff4ee344778039073e04");
    }
}
