//! AES-256, opening one block (FIPS 197): enough to look at a page without the library that wrote
//! it.

/// The bytes of a block, and rounds of a key of 256 bits.
const BLOCK: usize = 16;
const ROUNDS: usize = 14;

/// A key, ready to open blocks.
pub struct Aes256 {
    rounds: [[u8; BLOCK]; ROUNDS + 1],
    back: [u8; 256],
    /// Fourteen, eleven, thirteen and nine times each byte.
    times: [[u8; 256]; 4],
}

impl Aes256 {
    pub fn new(key: &[u8; 32]) -> Self {
        let forth = substitution();
        let mut back = [0; 256];
        for (from, to) in forth.iter().enumerate() {
            back[usize::from(*to)] = from as u8;
        }
        let times = [14, 11, 13, 9].map(|by| std::array::from_fn(|byte| times(byte as u8, by)));
        Self { rounds: expand(key, &forth), back, times }
    }

    /// A sealed block, opened.
    pub fn open(&self, block: [u8; BLOCK]) -> [u8; BLOCK] {
        let mut state = xor(block, self.rounds[ROUNDS]);
        for round in (0..ROUNDS).rev() {
            state = shift_back(state).map(|byte| self.back[usize::from(byte)]);
            state = xor(state, self.rounds[round]);
            if round > 0 {
                state = self.mix_back(state);
            }
        }
        state
    }

    fn mix_back(&self, state: [u8; BLOCK]) -> [u8; BLOCK] {
        std::array::from_fn(|at| {
            let (column, row) = (at / 4, at % 4);
            let part = |other: usize| {
                self.times[(other + 4 - row) % 4][usize::from(state[4 * column + other])]
            };
            (0..4).fold(0, |sum, other| sum ^ part(other))
        })
    }
}

fn xor(one: [u8; BLOCK], other: [u8; BLOCK]) -> [u8; BLOCK] {
    std::array::from_fn(|at| one[at] ^ other[at])
}

/// Twice a number of the field.
fn double(byte: u8) -> u8 {
    (byte << 1) ^ (0x1b * (byte >> 7))
}

fn times(mut byte: u8, by: u8) -> u8 {
    let mut product = 0;
    for bit in 0..8 {
        product ^= byte * ((by >> bit) & 1);
        byte = double(byte);
    }
    product
}

/// The table of substitutions: each byte's inverse, bent.
fn substitution() -> [u8; 256] {
    std::array::from_fn(|byte| {
        let byte = byte as u8;
        // in the field every number but 0 to the power of 254 is its inverse
        let inverse = (0..254).fold(1, |product, _| times(product, byte));
        let inverse = if byte == 0 { 0 } else { inverse };
        (1..5).fold(inverse, |sum, turn| sum ^ inverse.rotate_left(turn)) ^ 0x63
    })
}

fn expand(key: &[u8; 32], forth: &[u8; 256]) -> [[u8; BLOCK]; ROUNDS + 1] {
    let mut words: Vec<[u8; 4]> = key.as_chunks::<4>().0.to_vec();
    let substituted = |word: [u8; 4]| word.map(|byte| forth[usize::from(byte)]);
    let mut constant = 1;
    while words.len() < 4 * (ROUNDS + 1) {
        let mut word = words[words.len() - 1];
        match words.len() % 8 {
            0 => {
                word.rotate_left(1);
                word = substituted(word);
                word[0] ^= constant;
                constant = double(constant);
            }
            4 => word = substituted(word),
            _ => {}
        }
        let before = words[words.len() - 8];
        words.push(std::array::from_fn(|at| word[at] ^ before[at]));
    }
    std::array::from_fn(|round| std::array::from_fn(|at| words[4 * round + at / 4][at % 4]))
}

/// Columns stand one after another; row r was turned r places to the left.
fn shift_back(state: [u8; BLOCK]) -> [u8; BLOCK] {
    std::array::from_fn(|at| {
        let (column, row) = (at / 4, at % 4);
        state[4 * ((column + 4 - row) % 4) + row]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standards_own_example_opens() {
        let key: [u8; 32] = std::array::from_fn(|at| at as u8);
        let sealed = [
            0x8e, 0xa2, 0xb7, 0xca, 0x51, 0x67, 0x45, 0xbf, 0xea, 0xfc, 0x49, 0x90, 0x4b, 0x49,
            0x60, 0x89,
        ];
        let plain: [u8; 16] = std::array::from_fn(|at| 0x11 * at as u8);
        assert_eq!(Aes256::new(&key).open(sealed), plain);
    }
}
