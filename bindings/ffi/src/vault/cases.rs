//! A case's page, and what is written down of it.

use super::{Done, Result, Scope, Vault};
use crate::moment::{Here, Moment};
use crate::screens::case_page::{CasePage, NewDecision};

#[uniffi::export]
impl Vault {
    /// Who is in a case, and the municipality's decision.
    pub fn case_page(&self, case_id: String, at: Moment) -> Result<CasePage> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| CasePage::of(app, case, &here))
    }

    /// Writes the decision down, in the place of the one before. [`Done::id`] is the decision's.
    pub fn set_decision(&self, case_id: String, decision: NewDecision, at: Moment) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let new = decision.read()?;
        let set = self.open(|app| Ok(app.set_decision(case, &new, here.now)?))?;
        let changed = vec![Scope::Cases, Scope::Reminders];
        Ok(Done { id: set.id.to_string(), changed })
    }

    /// Names the municipality's person, or gives them another name. [`Done::id`] is the person's.
    pub fn name_coordinator(&self, case_id: String, name: String) -> Result<Done> {
        let case = super::case_id(&case_id)?;
        let person = self.open(|app| Ok(app.name_coordinator(case, &name)?))?;
        Ok(Done { id: person.to_string(), changed: vec![Scope::Cases] })
    }
}
