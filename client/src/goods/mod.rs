//! Marks on goods: what is made of them without a chain ([`stalhof_marks`]), what is drawn of them, and what the chain has
//! of them.

pub mod chain;
pub mod movements;
pub mod qr;

pub use stalhof_marks::{Error as GoodsError, *};
