//! What is the user's alone, what they show and share, and the way past the contact.
//!
//! - here: showing, sharing, the municipality's number.
//! - `two`: two vaults on one phone.

mod two;

use super::{Done, Result, Scope, Vault};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::sharing::past::{MunicipalityLine, PastTheContactScreen};
use crate::screens::sharing::{SharedThing, SharedWith, SharingScreen};

fn done(id: impl ToString) -> Done {
    Done { id: id.to_string(), changed: vec![Scope::Cases] }
}

#[uniffi::export]
impl Vault {
    /// Shows the contact a round that the user answered alone in a vault of their own, or takes that
    /// back. Invalid{`by`} in any other vault, Invalid{`round`} for one that was answered together.
    /// [`Done::id`] is the case's.
    pub fn show_answers(
        &self,
        case_id: String,
        round: u32,
        shown: bool,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| Ok(app.show_answers(case, round, shown, here.now)?))?;
        Ok(done(case))
    }

    /// "Deling".
    pub fn sharing(&self, case_id: String, acting: Acting, at: Moment) -> Result<SharingScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| SharingScreen::of(app, case, acting, &here))
    }

    /// Shares a kind of thing from now on, or no more. [`Done::id`] is the choice's.
    pub fn choose_sharing(
        &self,
        case_id: String,
        what: SharedThing,
        with: SharedWith,
        shared: bool,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let choice = (what.into(), with.into(), shared);
        self.open(|app| Ok(done(app.choose_sharing(case, choice, acting.into(), here.now)?.id)))
    }

    /// "Jeg vil snakke med kommunen", for the user and the municipality's person. Invalid{`by`} for
    /// the contact.
    pub fn past_the_contact(
        &self,
        case_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<PastTheContactScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| PastTheContactScreen::of(app, case, acting, &here))
    }

    /// The number of the municipality's person, if it is written down.
    pub fn municipality_number(
        &self,
        case_id: String,
        at: Moment,
    ) -> Result<Option<MunicipalityLine>> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| {
            let (number, place) = (app.municipality_number(case)?, app.place(case)?);
            let name = place.coordinator().map(|one| one.called.clone()).unwrap_or_default();
            Ok(number.map(|number| MunicipalityLine::called(&number, name, &here)))
        })
    }

    /// Writes the number down, in the place of the one before; `answered` says when somebody answers
    /// it, and may be empty. [`Done::id`] is the case's.
    pub fn set_municipality_number(
        &self,
        case_id: String,
        number: String,
        answered: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| {
            app.set_municipality_number(case, &number, &answered, acting.into(), here.now)?;
            Ok(done(case))
        })
    }

    /// The municipality's person says that they have talked with the user. [`Done::id`] is the
    /// wish's.
    pub fn talked_with_municipality(
        &self,
        case_id: String,
        request_id: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let wish = moment::id(&request_id)?;
        self.open(|app| Ok(done(app.talked_with_municipality(case, wish, here.now)?.id)))
    }
}
