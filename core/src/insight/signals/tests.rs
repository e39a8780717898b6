//! Each rule at its edges. That each signal is there exactly when its rule says is in `properties`.

mod answers;
mod late;
mod trained;
mod whole;
