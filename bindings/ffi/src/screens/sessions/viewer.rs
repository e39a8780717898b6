//! Who looks at a case: what the people in it are called by them, and what they may say.

use medspiller_core::app::Place;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::session::ratings::{self, GivenBy};
use medspiller_core::text::Texts;

use super::words::{AttendanceChoice, SaidBy, SaidByChoice};
use crate::moment::{Here, args};
use crate::screens::case::Acting;

/// Who looks at a case, and what the people in it are called by them.
pub(crate) struct Viewer<'a> {
    pub place: &'a Place,
    pub here: &'a Here,
    person: PersonId,
}

impl<'a> Viewer<'a> {
    pub fn of(place: &'a Place, acting: Acting, here: &'a Here) -> Self {
        Self { place, here, person: place.person(acting.into()) }
    }

    pub fn is_contact(&self) -> bool {
        self.person == self.place.contact()
    }

    pub fn is_user(&self) -> bool {
        self.person == self.place.user()
    }

    fn texts(&self) -> &'static Texts {
        self.here.texts
    }

    /// Who one trains with.
    pub fn other(&self) -> &str {
        if self.is_user() { &self.place.view.contact_name } else { &self.place.view.user_name }
    }

    /// What someone is called; "noen" where nobody has said.
    pub fn called(&self, person: PersonId) -> String {
        match self.place.called(person) {
            "" => self.texts().get("someone"),
            called => called.to_owned(),
        }
    }

    /// "Kom", "Avlyst av Kari".
    pub fn attendance(&self, attendance: ratings::Attendance) -> String {
        use ratings::Attendance::{CancelledByContact, ContactDidNotCome};
        let key = format!("attendance-{}", attendance.key().replace('_', "-"));
        match attendance {
            CancelledByContact | ContactDidNotCome if self.is_contact() => {
                self.texts().get(&format!("{key}-own"))
            }
            _ => {
                let contact = self.place.view.contact_name.as_str();
                self.texts().with(&key, &args![contact = contact])
            }
        }
    }

    /// All eight, none of them chosen.
    pub fn attendances(&self) -> Vec<AttendanceChoice> {
        let choice = |attendance: &ratings::Attendance| AttendanceChoice {
            attendance: (*attendance).into(),
            text: self.attendance(*attendance),
            held: attendance.is_held(),
            known_ahead: attendance.is_known_ahead(),
        };
        ratings::Attendance::ALL.iter().map(choice).collect()
    }

    /// "Sagt av Åse", "Sagt av deg etterpå".
    pub fn said_by(&self, given_by: GivenBy, afterwards: bool) -> String {
        let person = match given_by {
            GivenBy::User => self.place.user(),
            GivenBy::Contact => self.place.contact(),
        };
        let texts = self.texts();
        match (person == self.person, afterwards) {
            (true, false) => texts.get("said-by-own"),
            (true, true) => texts.get("said-by-own-afterwards"),
            (false, false) => texts.with_one("said-by", "name", self.called(person)),
            (false, true) => texts.with_one("said-by-afterwards", "name", self.called(person)),
        }
    }

    /// Whose word it can be: the user speaks for themselves only.
    pub fn speakers(&self) -> Vec<SaidByChoice> {
        let me = self.texts().get("said-by-me");
        if self.is_user() {
            return vec![SaidByChoice { said_by: SaidBy::User, text: me }];
        }
        let user = self.place.view.user_name.clone();
        vec![
            SaidByChoice { said_by: SaidBy::User, text: user },
            SaidByChoice { said_by: SaidBy::Contact, text: me },
        ]
    }
}
