//! Every page of a vault's database and of its write-ahead log, decrypted: to look for what should
//! not lie there, in free pages and pages' empty parts as well.
//!
//! SQLCipher 4 with a raw key: pages of 4096 bytes, encrypted by AES-256-CBC but for the last 80
//! (initialisation vector, authentication code); of the first page the first 16 are the salt. A log
//! has a header of 32 bytes, and one of 24 before each page. AES as in FIPS 197.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use medspiller_core::store::DATABASE_FILE;
use medspiller_core::vault;

use crate::{CODE, Phone, now};

const PAGE: usize = 4096;
const RESERVED: usize = 80;
const BLOCK: usize = 16;
const ROUNDS: usize = 14;

/// Which of these words stand on any page of a phone's vault, open or not.
///
/// # Panics
/// When there is no vault, or its code is not [`CODE`].
pub fn found<'a>(phone: &Phone, words: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let at = now(400).unwrap().utc;
    let open = vault::unlock_with_code(&phone.vault, CODE, &phone.key, at).unwrap();
    let pages = of(&phone.vault, &open.derive_database_key());
    words.into_iter().filter(|word| find(&pages, word).is_some()).collect()
}

/// Every page, of the database and then of the log.
///
/// # Panics
/// When there is no database.
pub fn of(vault: &Path, key: &[u8; 32]) -> Vec<Vec<u8>> {
    let cipher = Aes::new(key);
    let database = fs::read(vault.join(DATABASE_FILE)).unwrap();
    let log = fs::read(vault.join(format!("{DATABASE_FILE}-wal"))).unwrap_or_default();
    let frames = log.get(32..).unwrap_or_default().chunks(24 + PAGE);
    // a frame says which page it is: the first has the salt before it
    let frames = frames.filter(|frame| frame.len() == 24 + PAGE);
    let frames = frames.map(|frame| (frame[..4] == [0, 0, 0, 1], &frame[24..]));
    let pages = database.chunks(PAGE).enumerate().map(|(number, page)| (number == 0, page));
    pages.chain(frames).map(|(is_first, page)| plain(&cipher, is_first, page)).collect()
}

/// The first place where `word` stands, in UTF-8 or UTF-16, if it stands anywhere.
pub fn find(pages: &[Vec<u8>], word: &str) -> Option<usize> {
    let units = || word.encode_utf16();
    let ways: [Vec<u8>; 3] = [
        word.as_bytes().to_vec(),
        units().flat_map(u16::to_le_bytes).collect(),
        units().flat_map(u16::to_be_bytes).collect(),
    ];
    let stands = |page: &Vec<u8>, way: &[u8]| page.windows(way.len()).any(|at| at == way);
    pages.iter().position(|page| ways.iter().any(|way| stands(page, way)))
}

fn plain(cipher: &Aes, is_first: bool, page: &[u8]) -> Vec<u8> {
    let (content, reserved) = page.split_at(page.len().saturating_sub(RESERVED));
    let content = &content[if is_first { BLOCK } else { 0 }..];
    let mut before: [u8; BLOCK] = reserved[..BLOCK].try_into().unwrap();
    let mut out = Vec::with_capacity(content.len());
    for block in content.chunks(BLOCK) {
        let block: [u8; BLOCK] = block.try_into().unwrap();
        let decrypted = cipher.decrypt(block);
        out.extend(decrypted.iter().zip(before).map(|(byte, before)| byte ^ before));
        before = block;
    }
    out
}

/// AES-256, decrypting.
struct Aes {
    keys: [[u8; BLOCK]; ROUNDS + 1],
    back: [u8; 256],
    /// What each byte times 14, 11, 13 and 9 is.
    products: [[u8; 256]; 4],
}

impl Aes {
    fn new(key: &[u8; 32]) -> Self {
        let substitute = substitution();
        let mut back = [0; 256];
        for (from, to) in substitute.iter().enumerate() {
            back[usize::from(*to)] = u8::try_from(from).unwrap();
        }
        let mut words: Vec<[u8; 4]> = key.chunks(4).map(|word| word.try_into().unwrap()).collect();
        let mut constant = 1;
        for at in 8..4 * (ROUNDS + 1) {
            let mut word = words[at - 1];
            if at % 8 == 0 {
                word.rotate_left(1);
            }
            if at % 4 == 0 {
                word = word.map(|byte| substitute[usize::from(byte)]);
            }
            if at % 8 == 0 {
                word[0] ^= constant;
                constant = times(constant, 2);
            }
            let before = words[at - 8];
            words.push([0, 1, 2, 3].map(|byte| word[byte] ^ before[byte]));
        }
        let mut keys = [[0; BLOCK]; ROUNDS + 1];
        for (key, words) in keys.iter_mut().zip(words.chunks(4)) {
            key.copy_from_slice(&words.concat());
        }
        let products = [14, 11, 13, 9].map(|factor| {
            let mut table = [0; 256];
            (0..=255).zip(&mut table).for_each(|(byte, out)| *out = times(byte, factor));
            table
        });
        Self { keys, back, products }
    }

    fn decrypt(&self, block: [u8; BLOCK]) -> [u8; BLOCK] {
        let mut state = added(block, &self.keys[ROUNDS]);
        for round in (0..ROUNDS).rev() {
            state = shifted_back(state).map(|byte| self.back[usize::from(byte)]);
            state = added(state, &self.keys[round]);
            if round > 0 {
                state = self.mixed_back(state);
            }
        }
        state
    }

    fn mixed_back(&self, state: [u8; BLOCK]) -> [u8; BLOCK] {
        let mut out = [0; BLOCK];
        for (column, out) in state.chunks(4).zip(out.chunks_mut(4)) {
            for (row, byte) in out.iter_mut().enumerate() {
                let product =
                    |at: usize| self.products[(at + 4 - row) % 4][usize::from(column[at])];
                *byte = product(0) ^ product(1) ^ product(2) ^ product(3);
            }
        }
        out
    }
}

/// FIPS 197, 5.1.1: the inverse in the field, and an affine map.
fn substitution() -> [u8; 256] {
    let mut table = [0; 256];
    for (value, out) in (0..=255_u8).zip(table.iter_mut()) {
        let inverse = (0..=255).find(|other| times(value, *other) == 1).unwrap_or(0);
        *out = (0..5).fold(0x63, |sum, by| sum ^ inverse.rotate_left(by));
    }
    table
}

/// The product in the field of FIPS 197, 4.2.
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a = (a << 1) ^ if a & 0x80 == 0 { 0 } else { 0x1b };
        b >>= 1;
    }
    product
}

fn added(state: [u8; BLOCK], key: &[u8; BLOCK]) -> [u8; BLOCK] {
    let mut out = state;
    out.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
    out
}

fn shifted_back(state: [u8; BLOCK]) -> [u8; BLOCK] {
    let mut out = [0; BLOCK];
    for (at, byte) in state.into_iter().enumerate() {
        let (row, column) = (at % 4, at / 4);
        out[4 * ((column + row) % 4) + row] = byte;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_decrypted_as_the_standard_says() {
        // FIPS 197, C.3
        let key: Vec<u8> = (0..32).collect();
        let cipher = [
            0x8e, 0xa2, 0xb7, 0xca, 0x51, 0x67, 0x45, 0xbf, 0xea, 0xfc, 0x49, 0x90, 0x4b, 0x49,
            0x60, 0x89,
        ];
        let plain: Vec<u8> = (0..16).map(|n: u8| n * 0x11).collect();
        assert_eq!(Aes::new(&key.try_into().unwrap()).decrypt(cipher).to_vec(), plain);
    }
}
