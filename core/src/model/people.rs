//! The people around a case: as few as possible, and each with what is theirs.
//!
//! - [`change`]: another contact or coordinator, with reason and date.
//! - [`relative`]: a relative's one card for a talk, and whether the scheme is a relief.
//! - [`age`]: how old the user is, with as little as is needed.
//! - [`guardian`]: parents and appointed guardians, and what is not passed on to them.
//! - [`decides`]: who decides, and what a guardian gets.

pub mod age;
pub mod change;
pub mod decides;
pub mod guardian;
pub mod relative;

#[cfg(test)]
mod tests;
