//! What the numbers say, and what may be said of them.
//!
//! - [`person`]: one person's two answers to one question.
//! - [`cohort`]: many people: n, mean, SD, paired t-test, changes, the stability threshold.
//! - [`goal_attainment`]: a set of goals and its T.
//! - [`signals`]: "Verdt å snakke om": early signs with their evidence.
//! - [`student`]: Student's t distribution, accurate far out in its tails.

pub mod cohort;
pub mod goal_attainment;
pub mod person;
pub mod signals;
pub mod student;
