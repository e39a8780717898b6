//! The municipality's one list, and a case as the municipality has it.

use super::{Result, Vault};
use crate::moment::{Here, Moment};
use crate::screens::service_list::ServiceListScreen;
use crate::screens::service_list::case::ServiceCaseScreen;

#[uniffi::export]
impl Vault {
    /// "Dette venter på deg": on the municipality's phone, and NotFound on any other.
    pub fn service_list(&self, at: Moment) -> Result<ServiceListScreen> {
        let here = Here::at(&at)?;
        self.open(|app| ServiceListScreen::of(app, &here))
    }

    /// A case's page, to the municipality.
    pub fn service_case(&self, case_id: String, at: Moment) -> Result<ServiceCaseScreen> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        self.open(|app| ServiceCaseScreen::of(app, case, &here))
    }
}
