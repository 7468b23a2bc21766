//! GS1 keys: numbers of goods, of logistic units and of places (GS1 General Specifications).
//!
//! - A **key** ends with a check digit. [`Gtin`] numbers a trade item, [`Sscc`] a logistic unit, [`Gln`] a party or
//!   place.
//! - A **company prefix** ([`CompanyPrefix`]) is what a firm has licensed from its GS1 organisation; the keys that it
//!   may issue begin with it, after the indicator or extension digit where the key has one.
//! - A **place** ([`KeyPlace`]) is where a key lies in the one space of 12 digits in which prefixes are ranges: so a
//!   prefix is compared where it stands in the key and never found somewhere within it.
//! - An **identifier** ([`Identifier`]) names a trade item, with [`Variant`], [`Lot`] and [`Serial`] where they are
//!   known, a logistic unit, or a place with its [`Extension`]. A [`Reading`] is an identifier as text has it, with the
//!   attributes that stand beside it. All forms are read by one `parse` and written again:
//!
//! ```
//! use stalhof_primitives::gs1::{Identifier, Reading};
//!
//! let link = "https://shop.example/p/01/09521141012345/10/L7/21/2017?17=261231&linkType=all";
//! let reading: Reading = link.parse()?;
//! assert_eq!(reading.element_string(), "(01)09521141012345(10)L7(21)2017(17)261231");
//! let urn = reading.identifier.epc_urn(7);
//! assert_eq!(urn.as_deref(), Ok("urn:epc:id:sgtin:9521141.001234.2017"));
//! let item: Identifier = "urn:epc:id:sgtin:9521141.001234.2017".parse()?;
//! assert_eq!(item.digital_link(), "https://id.gs1.org/01/09521141012345/21/2017");
//! # Ok::<(), stalhof_primitives::gs1::InvalidIdentifier>(())
//! ```
//!
//! - An **application identifier** ([`Ai`]) says by two to four digits what a value is: 01 a GTIN, 17 an expiry date.

mod ai;
mod ai_table;
mod check_digit;
mod digital_link;
mod element_string;
mod epc;
mod identifier;
mod invalid;
mod keys;
mod licensed;
mod named;
mod percent;
mod prefix;
mod reading;
mod serial;

pub use ai::Ai;
pub use check_digit::{check_digit, verify_check_digit};
pub use epc::{MIN_EPC_PREFIX_DIGITS, NoEpcUrn};
pub use identifier::Identifier;
pub use invalid::{InvalidIdentifier, Needed, Part};
pub use keys::{Gln, Gtin, InvalidKey, Sscc};
pub use licensed::{InvalidLicensedKey, LicensedKey};
pub use named::{InvalidNamedKey, NamedKey};
pub use prefix::{CompanyPrefix, InvalidPrefix, MAX_PREFIX_DIGITS, MIN_PREFIX_DIGITS};
pub use reading::{Attribute, MAX_IDENTIFIER_TEXT, Reading};
pub use serial::{Extension, InvalidText, Lot, Serial, ThirdPartyExtension, Variant, is_cset_82};

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
