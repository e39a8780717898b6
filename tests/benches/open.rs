//! From the key to the first screen, with five years of one case: against opening SQLCipher and reading
//! one row.

use std::sync::Arc;

use medspiller_core::store::DATABASE_FILE;
use medspiller_core::vault::{InsecureDemoPhoneKey, PhoneKey as _};
use medspiller_ffi::moment::{Language, Moment};
use medspiller_ffi::phone_key::{PhoneKey, PhoneKeyError};
use medspiller_ffi::{MedspillerError, Vault};
use medspiller_tests::measuring::{Bound, Row, in_turn, time};
use medspiller_tests::{CODE, Phone, bare, five_years};

/// The phone's key as the bindings take it.
struct OfPhone(InsecureDemoPhoneKey);

impl PhoneKey for OfPhone {
    fn bind(&self, input: Vec<u8>) -> Result<Vec<u8>, PhoneKeyError> {
        Ok(self.0.bind(&input).map_err(|_| PhoneKeyError::Gone)?.to_vec())
    }
}

/// Measures it.
pub fn run() -> Row {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let phone = Phone::at(folder.path()).unwrap();
    let (app, _) = phone.create().unwrap();
    five_years::live(&app, 1).unwrap();
    let key = app.close().derive_database_key();
    let file = phone.vault.join(DATABASE_FILE);

    let zone = "Europe/Oslo".into();
    let utc_millis = five_years::end().unwrap().utc;
    let at = Moment { utc_millis, zone, language: Language::Bokmal };
    let vault = Vault::at(phone.vault.to_string_lossy().into(), Arc::new(OfPhone(phone.key)));
    vault.unlock(CODE.into(), at.clone()).unwrap();

    let resume = |_| {
        vault.pause();
        let (took, home) = time(|| {
            vault.resume()?;
            vault.home(at.clone())
        });
        assert_eq!(home?.cases.len(), 1);
        // so that the other, too, finds a file that nobody has open
        vault.pause();
        Ok::<_, MedspillerError>(took)
    };
    let open = |_| {
        let (took, _) = time(|| {
            let database = bare::keyed(&file, &key);
            let called = database.query_row("SELECT called FROM view_person LIMIT 1", [], |row| {
                row.get::<_, String>(0)
            });
            (database, called.unwrap())
        });
        Ok(took)
    };
    let (ours, bare) = in_turn((20, 300), resume, open).unwrap();
    let work = "open (key known) -> first screen, five years of one case";
    Row::ratio(work, &ours, &bare, Bound::AtMost(3.0))
}
