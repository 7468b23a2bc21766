//! Invoices as chain and clients agree on them: what is committed to, what is compared, and how.
//!
//! Business terms are those of EN 16931-1 (`BT-1` the number, `BT-115` the amount due).
//!
//! - [`Decimal`]: amounts, exact.
//! - [`Tag`], [`Field`]: one statement of an invoice, in the form in which it is hashed.
//! - [`Committed`], [`Commitment`], [`Opened`]: the salted tree over all fields, and single ones shown with their proof.
//! - [`number`], [`normalised`], [`reference()`]: numbers of documents in the form in which they are compared.
//! - [`TokenKind`], [`Token`], [`TokenInputs`]: keyed tokens, by which the same invoice is known again.
//! - [`Match`], [`Verdict`]: how far two invoices are the same.

mod commitment;
mod confusables;
mod decimal;
mod hex;
mod normal;
mod tag;
mod token;
mod verdict;

pub use commitment::{
	COMMITMENT_TAG, Commitment, Committed, InvalidFields, Opened, SALT_TAG, salt,
};
pub use decimal::{Decimal, InvalidDecimal, MAX_DECIMALS, MAX_WHOLE_DIGITS};
pub use normal::{normalised, number, reference};
pub use tag::{Field, InvalidTag, Tag};
pub use token::{Input, MAX_TOKENS, TOKEN_TAG, Token, TokenInputs, TokenKind};
pub use verdict::{Match, Naming, Verdict};
