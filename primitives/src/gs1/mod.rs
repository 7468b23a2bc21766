//! GS1 keys: numbers of goods, of logistic units and of places (GS1 General Specifications).
//!
//! - A **key** ends with a check digit. [`Gtin`] numbers a trade item, [`Sscc`] a logistic unit, [`Gln`] a party or
//!   place.
//! - A **company prefix** ([`CompanyPrefix`]) is what a firm has licensed from its GS1 organisation; the keys that it
//!   may issue begin with it, after the indicator or extension digit where the key has one.
//! - A **place** ([`KeyPlace`]) is where a key lies in the one space of 12 digits in which prefixes are ranges: so a
//!   prefix is compared where it stands in the key and never found somewhere within it.

mod check_digit;
mod keys;
mod licensed;
mod named;
mod prefix;

pub use check_digit::{check_digit, verify_check_digit};
pub use keys::{Gln, Gtin, InvalidKey, Sscc};
pub use licensed::{InvalidLicensedKey, LicensedKey};
pub use named::{InvalidNamedKey, NamedKey};
pub use prefix::{CompanyPrefix, InvalidPrefix, MAX_PREFIX_DIGITS, MIN_PREFIX_DIGITS};

use crate::big_endian_newtype;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::ops::RangeInclusive;
use scale_info::TypeInfo;

/// Where a key lies: the 12 digits that follow its indicator or extension digit, 0 to 999,999,999,999. A GTIN without
/// an indicator digit has 12 before its check digit; of an SSCC's 16 the first 12 count, since no prefix is longer.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct KeyPlace(pub u64);

big_endian_newtype!(KeyPlace, u64, |place| place.0, KeyPlace);

/// A range of places, both ends in it.
pub type KeyRange = RangeInclusive<KeyPlace>;

/// Digits of a text, `None` when it has anything else or is longer than 18.
fn digits(text: &str) -> Option<u64> {
	let plain = !text.is_empty() && text.len() <= 18 && text.bytes().all(|c| c.is_ascii_digit());
	plain.then(|| text.bytes().fold(0, |number, c| number * 10 + u64::from(c - b'0')))
}
