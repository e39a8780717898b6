//! Every page of a vault's database and of the log beside it, opened with its key by itself: also
//! pages that are free, and what lies in them of rows that are gone. SQLite would show none of that.
//!
//! SQLCipher 4: pages of 4096 bytes, AES-256 in CBC; the last 80 bytes of a page are the vector and
//! the code that authenticates it; of the first page the first 16 bytes are salt.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use medspiller_core::store::DATABASE_FILE;
use medspiller_core::vault;

use self::aes::Aes256;
use crate::{CODE, Phone, now};

mod aes;

/// The size of a page.
pub const PAGE: usize = 4096;
const RESERVED: usize = 80;
const SALT: usize = 16;

/// Before the frames of a log, and before each one's page.
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// All pages of the database in `folder` and of its log, opened, one after another.
///
/// # Panics
/// When there is none, or the key doesn't open it.
pub fn opened(folder: &Path, key: &[u8; 32]) -> Vec<u8> {
    let aes = Aes256::new(key);
    let database = fs::read(folder.join(DATABASE_FILE)).unwrap();
    let mut all = Vec::new();
    for (number, page) in database.chunks_exact(PAGE).enumerate() {
        all.extend(open_page(&aes, page, number == 0));
    }
    assert_eq!(&all[..2], (PAGE as u16).to_be_bytes(), "another key");
    let log = fs::read(folder.join(format!("{DATABASE_FILE}-wal"))).unwrap_or_default();
    let frames = log.get(LOG_HEADER..).unwrap_or_default();
    for frame in frames.chunks_exact(FRAME_HEADER + PAGE) {
        let is_first = frame[..4] == [0, 0, 0, 1];
        all.extend(open_page(&aes, &frame[FRAME_HEADER..], is_first));
    }
    all
}

fn open_page(aes: &Aes256, page: &[u8], is_first: bool) -> Vec<u8> {
    let from = if is_first { SALT } else { 0 };
    let (sealed, reserved) = page[from..].split_at(PAGE - RESERVED - from);
    let mut before: [u8; 16] = *reserved.first_chunk().unwrap();
    let mut open = Vec::with_capacity(sealed.len());
    for block in sealed.as_chunks::<16>().0 {
        let plain = aes.open(*block);
        open.extend(plain.iter().zip(before).map(|(byte, with)| byte ^ with));
        before = *block;
    }
    open
}

/// Which of these words stand on any page of a phone's vault, open or not.
///
/// # Panics
/// When there is no vault, or its code is not [`CODE`].
pub fn found_on<'a>(phone: &Phone, words: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let at = now(400).unwrap().utc;
    let open = vault::unlock_with_code(&phone.vault, CODE, &phone.key, at).unwrap();
    let words: Vec<&str> = words.into_iter().collect();
    found(&opened(&phone.vault, &open.derive_database_key()), &words)
}

/// Whether `needle` stands anywhere in `bytes`.
pub fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == needle[0]) {
        if bytes[from + at..].starts_with(needle) {
            return true;
        }
        from += at + 1;
    }
    false
}

/// The ways in which a text could stand somewhere: in UTF-8, escaped as in JSON, and in UTF-16.
pub fn ways(text: &str) -> Vec<Vec<u8>> {
    let escape = |c: char| match c.is_ascii() {
        true => c.to_string(),
        false => format!("\\u{:04x}", u32::from(c)),
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    vec![
        text.as_bytes().to_vec(),
        text.chars().map(escape).collect::<String>().into_bytes(),
        units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ]
}

/// Which of `texts` stands in `bytes` in any way.
pub fn found<'a>(bytes: &[u8], texts: &[&'a str]) -> Vec<&'a str> {
    let is_there = |text: &&&str| ways(text).iter().any(|way| holds(bytes, way));
    texts.iter().filter(is_there).copied().collect()
}
