//! "Verdt å snakke om".

use super::{Done, Result, Scope, Vault};
use crate::moment::{Here, Moment};
use crate::screens::case::Acting;
use crate::screens::signals::SignalsScreen;

#[uniffi::export]
impl Vault {
    /// What is worth talking about in a case, to the one who uses the phone.
    pub fn signals(&self, case_id: String, acting: Acting, at: Moment) -> Result<SignalsScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| {
            let found = app.signals(case, acting.into(), here.now)?;
            Ok(SignalsScreen::of(&found, &here))
        })
    }

    /// Puts a signal away, with why: it is shown no more until there is something new in it.
    /// Nobody else's signals change.
    pub fn dismiss_signal(
        &self,
        case_id: String,
        acting: Acting,
        key: String,
        reason: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| Ok(app.dismiss_signal(case, acting.into(), &key, &reason, here.now)?))?;
        Ok(Done { id: key, changed: vec![Scope::Cases] })
    }

    /// Takes back that a signal was put away: it is shown again, as long as it stands.
    pub fn show_signal_again(
        &self,
        case_id: String,
        acting: Acting,
        key: String,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| Ok(app.show_signal_again(case, acting.into(), &key, here.now)?))?;
        Ok(Done { id: key, changed: vec![Scope::Cases] })
    }
}
