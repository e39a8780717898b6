//! Which way it is to answer alone on the contact's phone: in a vault of the user's own, or where the
//! contact can see it, and then that is said first.

use medspiller_core::app::{App, CaseState};

use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// Where the user answers when they answer alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum AloneWay {
    /// In a vault of their own on this phone, behind a code of their own.
    OwnVaultHere,
    /// They have a phone of their own; here the contact can see it.
    OwnPhone,
    /// Here, where the contact can see it.
    ContactsPhone,
}

/// What is said and offered before the user answers alone on the contact's phone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AloneOffer {
    /// Which way it is.
    pub way: AloneWay,
    /// "Det du svarer alene her, kan Kari se. Vil du ikke det, kan du lage din egen kode først."
    pub text: String,
    /// "Åpne min egen del", "Lag min egen kode".
    pub button: String,
    /// Where the user's vault is, when there is one.
    pub folder: Option<String>,
}

/// A vault of a user's own on the contact's phone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PhoneVault {
    /// The case it is for.
    pub case_id: String,
    /// Whose it is.
    pub user_name: String,
    /// "Åse har egen kode på denne telefonen."
    pub text: String,
    /// Where it is.
    pub folder: String,
}

/// What two vaults handed each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Exchanged {
    /// How much was new in the one that was called.
    pub here: u32,
    /// How much was new in the other.
    pub there: u32,
}

impl AloneOffer {
    pub(crate) fn of(app: &App, case: &CaseState, here: &Here) -> Result<Self, MedspillerError> {
        let id = case.view.case.id;
        let folder = app.users_vault(id)?.map(|folder| folder.to_string_lossy().into_owned());
        let (way, text) = match &folder {
            Some(_) => (AloneWay::OwnVaultHere, "alone-own-vault"),
            None if app.user_has_phone(id)? => (AloneWay::OwnPhone, "alone-own-phone"),
            None => (AloneWay::ContactsPhone, "alone-no-vault"),
        };
        let button = if folder.is_some() { "alone-open" } else { "alone-make" };
        let contact = args![contact = case.view.contact_name.as_str()];
        let (text, button) = (here.texts.with(text, &contact), here.texts.get(button));
        Ok(Self { way, text, button, folder })
    }
}

impl PhoneVault {
    /// Those that this vault knows of.
    pub(crate) fn all(app: &App, here: &Here) -> Result<Vec<Self>, MedspillerError> {
        let views = app.case_views()?;
        let name = |case| {
            let view = views.iter().find(|view| view.case.id == case);
            view.map(|view| view.user_name.clone()).unwrap_or_default()
        };
        let vault = |(case, folder): (_, std::path::PathBuf)| {
            let user_name = name(case);
            Self {
                case_id: case.to_string(),
                text: here.texts.with_one("vault-of", "user", user_name.as_str()),
                folder: folder.to_string_lossy().into_owned(),
                user_name,
            }
        };
        Ok(app.users_vaults()?.into_iter().map(vault).collect())
    }
}

impl From<medspiller_core::app::users_vault::Exchanged> for Exchanged {
    fn from(exchanged: medspiller_core::app::users_vault::Exchanged) -> Self {
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        Self { here: count(exchanged.here), there: count(exchanged.there) }
    }
}
