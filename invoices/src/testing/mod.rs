//! Invoices for tests and demonstrations: made by a number, and written as UBL 2.1.

mod generate;
mod parts;
mod write;
mod xml;

pub use generate::{credit_note, invoice};
pub use write::{ubl, ubl_in};
pub use xml::{Encoding, Style};
