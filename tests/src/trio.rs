//! Three people and their phones: the contact, who opens the case, the user, and the coordinator.
//!
//! [`Trio::exchange`] carries envelopes between all of them until there is nothing new;
//! [`Trio::assert_same`] then finds them agreeing on every circle that two of them share.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use medspiller_core::app::{App, AppError};
use medspiller_core::model::id::{CaseId, CircleId};
use medspiller_core::model::person::Role;
use medspiller_core::model::time::Now;
use medspiller_core::store::projection::Row;
use medspiller_core::vault::CodeCost;
use rusqlite::types::Value;

use crate::{CODE, Phone, now, open_case};

/// What the coordinator is called in every story.
pub const COORDINATOR: &str = "Berit Østby";

/// The three of a case, each with a vault on disk.
pub struct Trio {
    /// The training contact's, who opened the case and administers its circles.
    pub contact: App,
    /// The service user's.
    pub user: App,
    /// The coordinator's.
    pub coordinator: App,
    /// The case.
    pub case: CaseId,
    /// Their phones, in the same order.
    pub phones: [Phone; 3],
    /// How far each has sent to each other.
    sent: RefCell<BTreeMap<(usize, usize), u64>>,
}

impl Trio {
    /// Makes their vaults in folders of `folder` and opens Åse's case on day 0: everyone is in it,
    /// and everything is exchanged.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn new(folder: &Path) -> Result<Self, AppError> {
        Self::opened(folder, now(0)?)
    }

    /// As [`Trio::new`], with the case opened at `at`.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn opened(folder: &Path, at: Now) -> Result<Self, AppError> {
        let (contact, first) = vault(folder, "contact", Role::TrainingContact)?;
        let (user, second) = vault(folder, "user", Role::ServiceUser)?;
        let (coordinator, third) = vault(folder, "coordinator", Role::Coordinator)?;
        let case = open_case(&contact, at)?;
        let phones = [first, second, third];
        let sent = RefCell::default();
        let trio = Self { contact, user, coordinator, case, phones, sent };
        trio.pair()?;
        trio.exchange()?;
        Ok(trio)
    }

    /// What pairing will do.
    fn pair(&self) -> Result<(), AppError> {
        let place = self.contact.place(self.case)?;
        self.contact.add_phone(self.case, place.user(), &self.user.phone())?;
        let coordinator = self.contact.name_coordinator(self.case, COORDINATOR)?;
        self.contact.add_phone(self.case, coordinator, &self.coordinator.phone())
    }

    /// All three: contact, user, coordinator.
    pub fn apps(&self) -> [&App; 3] {
        [&self.contact, &self.user, &self.coordinator]
    }

    /// Carries envelopes between all of them until there is nothing new. Gives how many there were.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn exchange(&self) -> Result<usize, AppError> {
        let mut all = 0;
        loop {
            let mut new = 0;
            for (from, to) in [(0, 1), (0, 2), (1, 2), (1, 0), (2, 0), (2, 1)] {
                new += self.send(from, to)?;
            }
            if new == 0 {
                return Ok(all);
            }
            all += new;
        }
    }

    /// Carries what one has for another: 0 the contact, 1 the user, 2 the coordinator.
    ///
    /// # Errors
    /// [`AppError`].
    pub fn send(&self, from: usize, to: usize) -> Result<usize, AppError> {
        let apps = self.apps();
        let since = self.sent.borrow().get(&(from, to)).copied().unwrap_or_default();
        let outbox = apps[from].outbox(&apps[to].phone(), since)?;
        let new = apps[to].ingest(&outbox.envelopes)?;
        self.sent.borrow_mut().insert((from, to), outbox.until);
        Ok(new)
    }

    /// For every circle that two of them share: the same envelopes, the same rows. And of each
    /// vault: nothing wrong, and a rebuild gives the same again.
    ///
    /// # Panics
    /// When it is not so.
    pub fn assert_same(&self) {
        for (number, app) in self.apps().into_iter().enumerate() {
            assert_well(app);
            for other in self.apps().into_iter().skip(number + 1) {
                assert_same(app, other);
            }
        }
    }

    /// How many circles contact and user, contact and coordinator, user and coordinator share.
    ///
    /// # Panics
    /// When a vault can't be read.
    pub fn shared(&self) -> [usize; 3] {
        let [contact, user, coordinator] = self.apps();
        [(contact, user), (contact, coordinator), (user, coordinator)]
            .map(|(one, other)| shared(one, other).len())
    }
}

fn vault(folder: &Path, name: &str, role: Role) -> Result<(App, Phone), AppError> {
    let phone = Phone::at(&folder.join(name))?;
    let (app, _) = App::create(&phone.vault, role, CODE, CodeCost::FLOOR, &phone.key)?;
    Ok((app, phone))
}

/// Nothing is wrong with a vault, and a rebuild gives the same read model.
///
/// # Panics
/// When it is not so.
#[track_caller]
pub fn assert_well(app: &App) {
    assert_eq!(app.check().unwrap(), []);
    let before = app.read_model().unwrap();
    app.rebuild().unwrap();
    assert!(app.read_model().unwrap() == before, "a rebuild gives something else");
}

/// Two vaults agree on every circle that both have.
///
/// # Panics
/// When they don't.
#[track_caller]
pub fn assert_same(one: &App, other: &App) {
    for circle in shared(one, other) {
        assert_eq!(rows(one, circle), rows(other, circle), "{circle}");
        let envelopes = |app: &App| -> BTreeSet<Vec<u8>> {
            app.envelopes(circle).unwrap().into_iter().collect()
        };
        assert!(envelopes(one) == envelopes(other), "{circle}: other envelopes");
    }
}

fn shared(one: &App, other: &App) -> Vec<CircleId> {
    let others = other.circles().unwrap();
    one.circles().unwrap().into_iter().filter(|circle| others.contains(circle)).collect()
}

/// The rows that a vault's read model has of a circle.
///
/// # Panics
/// When the vault can't be read.
pub fn rows(app: &App, circle: CircleId) -> Vec<Row> {
    // the circle stands first in every row
    let of_circle = |row: &Row| row.1.first() == Some(&Value::Blob(circle.0.to_vec()));
    app.read_model().unwrap().into_iter().filter(of_circle).collect()
}
