//! Rules that the chain and its clients share: the same code decides on both sides.
//!
//! Nothing here knows FRAME or needs the standard library.
//!
//! - [`time`]: moments, days, and the [`Calendar`](time::Calendar) that a chain's genesis fixes.
//! - [`page`]: the one shape in which every list is read, with a cursor and a hard limit.
//! - [`ordered`]: storage keys whose bytes sort as their numbers do.
//! - [`organisation`]: numbers of organisations and groups, roles, permissions of operators.
//! - [`refusal`]: why a transaction is refused before it runs, by number.
//! - [`consent`]: what a key signs to let another bring it in.
//! - [`peer_id`]: identities of nodes.
//! - [`registration`]: registration numbers with their check digits (LEI, USCC).
//! - [`legal_name`]: what may stand as a legal name.
//! - [`country`], [`currency`]: ISO 3166 and ISO 4217 codes.
//! - [`cbv`]: words of EPCIS and its vocabulary, by number.
//! - [`goods`]: marks, pools of serial numbers, labels.
//! - [`gs1`]: GTIN, SSCC, GLN, company prefixes, and where keys lie among prefixes.
//! - [`hmac`]: codes under a key.
//! - [`images`]: fingerprints of pictures, commitments to them, evidence, scopes of licences.
//! - [`invoice`]: invoices as they are committed to and compared.
//! - [`money`]: amounts, day counts, discount, what debtors owe and lenders are owed, losses.
//! - [`merkle`]: trees of hashes as RFC 9162 has them, and their proofs.
//! - [`receivables`]: states, tokens, flags and reasons of what is owed.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod bits;
pub mod cbv;
pub mod consent;
pub mod country;
pub mod currency;
pub mod goods;
pub mod gs1;
pub mod hmac;
pub mod images;
pub mod invoice;
pub mod legal_name;
pub mod merkle;
pub mod money;
mod names;
pub mod ordered;
pub mod organisation;
pub mod page;
pub mod peer_id;
pub mod receivables;
pub mod refusal;
pub mod registration;
pub mod time;
