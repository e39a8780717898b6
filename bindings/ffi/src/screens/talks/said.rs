//! People and times of a talk in words.

use medspiller_core::app::Place;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::person::Role;
use medspiller_core::model::talk::Agreed;
use medspiller_core::model::time::Date;
use medspiller_core::text::texts::Args;

use crate::moment::{Here, args};

/// What is said of a case's talks to someone: "du" is they.
pub(crate) struct Said<'a> {
    pub place: &'a Place,
    /// Who reads; none for a page that several read.
    pub viewer: Option<PersonId>,
    pub here: &'a Here,
}

impl<'a> Said<'a> {
    pub fn to(place: &'a Place, viewer: PersonId, here: &'a Here) -> Self {
        Self { place, viewer: Some(viewer), here }
    }

    pub fn to_all(place: &'a Place, here: &'a Here) -> Self {
        Self { place, viewer: None, here }
    }

    pub fn id(&self, person: PersonId) -> String {
        person.to_string()
    }

    /// Everyone: the user, the contact, the coordinator, then others.
    pub fn people(&self) -> Vec<PersonId> {
        let mut people: Vec<_> = self.place.people.iter().collect();
        people.sort_by_key(|one| match one.role {
            Some(Role::ServiceUser) => 0,
            Some(Role::TrainingContact) => 1,
            Some(Role::Coordinator) => 2,
            Some(Role::Relative | Role::Guardian) | None => 3,
        });
        people.into_iter().map(|one| one.person).collect()
    }

    /// What someone is called, or what they are where nobody has said.
    pub fn name(&self, person: PersonId) -> String {
        let called = self.place.called(person);
        if !called.is_empty() {
            return called.to_owned();
        }
        let one = self.place.people.iter().find(|one| one.person == person);
        self.here.texts.get(match one.and_then(|one| one.role) {
            Some(Role::ServiceUser) => "person-user",
            Some(Role::TrainingContact) => "person-contact",
            Some(Role::Coordinator) => "person-coordinator",
            Some(Role::Relative | Role::Guardian) | None => "person-other",
        })
    }

    /// The name at the beginning of a line, or "Du".
    pub fn name_or_you(&self, person: PersonId) -> String {
        let words = match Some(person) == self.viewer {
            true => self.here.texts.get("you"),
            false => self.name(person),
        };
        self.here.texts.beginning(&words)
    }

    /// A sentence about someone, or about "du".
    pub fn who(&self, key: &str, person: PersonId) -> String {
        self.with_who(key, person, Args::new())
    }

    /// The same, with more in it.
    pub fn with_who(&self, key: &str, person: PersonId, mut args: Args<'_>) -> String {
        args.set("you", if Some(person) == self.viewer { "yes" } else { "no" });
        args.set("who", self.name(person));
        self.here.texts.beginning(&self.here.texts.with(key, &args))
    }

    /// "Kari og Mona": everyone but the one who reads.
    pub fn others(&self) -> String {
        let people = self.people().into_iter().filter(|one| Some(*one) != self.viewer);
        let mut names: Vec<String> = people.map(|one| self.name(one)).collect();
        let Some(last) = names.pop() else { return String::new() };
        match names.is_empty() {
            true => last,
            false => {
                let first = names.join(", ");
                self.here.texts.with("names-and", &args![first = first, last = last])
            }
        }
    }

    /// "Torsdag 3. desember kl. 13, Rådhuset". A page that is printed doesn't say "i morgen".
    pub fn when(&self, agreed: &Agreed) -> String {
        let (texts, today) = (self.here.texts, self.here.today());
        let (day, clock) = (texts.day(agreed.date(), today), texts.clock(agreed.local.time()));
        let when = match self.viewer {
            Some(_) => texts.when(agreed.local, today),
            None => texts.with("day-at-clock", &args![day = day, clock = clock]),
        };
        let when = texts.beginning(&when);
        match agreed.place.as_deref() {
            Some(place) => texts.with("talk-when-and-where", &args![when = when, place = place]),
            None => when,
        }
    }

    /// "Kari avtaler tid innen fredag 4. desember.", or that she was to.
    pub fn settle(&self, (by, owner): (Date, PersonId)) -> String {
        let today = self.here.today();
        let key = if by < today { "talk-settle-late" } else { "talk-settle" };
        self.with_who(key, owner, args![day = self.here.texts.day(by, today)])
    }

    /// "torsdag 3. desember".
    pub fn day(&self, date: Date) -> String {
        self.here.texts.day(date, self.here.today())
    }
}
