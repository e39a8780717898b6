//! What is being typed and is no answer: kept at each pause, so that nothing typed is lost.

use std::collections::HashMap;

use super::{Result, Vault};

#[uniffi::export]
impl Vault {
    /// Keeps what is typed in the form called `key`, a word of the screen and an id. The command
    /// that makes use of it lets it go.
    pub fn keep_form(&self, key: String, fields: HashMap<String, String>) -> Result<()> {
        self.open(|app| Ok(app.keep_form(&key, &fields.into_iter().collect())?))
    }

    /// What was typed in the form called `key`; empty where nothing was.
    pub fn form(&self, key: String) -> Result<HashMap<String, String>> {
        self.open(|app| Ok(app.form(&key)?.unwrap_or_default().into_iter().collect()))
    }

    /// Lets go of what was typed: the person doesn't want it.
    pub fn drop_form(&self, key: String) -> Result<()> {
        self.open(|app| Ok(app.drop_form(&key)?))
    }
}
