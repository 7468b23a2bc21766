use super::{KeyPlace, KeyRange, digits};
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The fewest digits of a company prefix.
pub const MIN_PREFIX_DIGITS: u8 = 4;

/// The most digits of a company prefix.
pub const MAX_PREFIX_DIGITS: u8 = 12;

/// A GS1 company prefix: 4 to 12 digits, leading zeros among them, as it stands in a GLN or in a GTIN of 13 digits.
/// A U.P.C. company prefix is written with a zero before it.
///
/// What came off the wire may be any numbers: [`check`](Self::check) it.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct CompanyPrefix {
	number: u64,
	digits: u8,
}

/// Why something is no company prefix that can be licensed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidPrefix {
	/// Not 4 to 12 digits.
	Form,
	/// Begins with 02, 04 or 20 to 29: numbers that every shop uses for itself.
	RestrictedCirculation,
	/// Begins with 05 or 98 or 99: coupons and refund receipts.
	Coupon,
	/// Begins with 977 to 979: serials, books, music.
	Publication,
	/// Begins with 00000, where GTIN-8 lie: they are licensed singly.
	Gtin8,
}

impl fmt::Display for InvalidPrefix {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Form => "a company prefix has 4 to 12 digits and nothing else",
			Self::RestrictedCirculation => {
				"02, 04 and 20 to 29 are for use within a shop or region: nobody has a licence for them"
			}
			Self::Coupon => {
				"05, 98 and 99 are for coupons and refunds: nobody has a licence for them"
			}
			Self::Publication => {
				"977 to 979 are ISSN, ISBN and ISMN: their agencies give them, not GS1"
			}
			Self::Gtin8 => "00000 is where GTIN-8 lie: license the single number instead",
		})
	}
}

impl core::error::Error for InvalidPrefix {}

impl CompanyPrefix {
	/// Whether it has 4 to 12 digits and lies where prefixes are licensed.
	///
	/// # Errors
	/// [`InvalidPrefix`].
	pub const fn check(self) -> Result<(), InvalidPrefix> {
		let Self { number, digits } = self;
		let formed = digits >= MIN_PREFIX_DIGITS
			&& digits <= MAX_PREFIX_DIGITS
			&& number < 10u64.pow(digits as u32);
		if !formed {
			return Err(InvalidPrefix::Form);
		}
		let first = number * 10u64.pow((MAX_PREFIX_DIGITS - digits) as u32);
		match first / 10u64.pow(10) {
			2 | 4 | 20..=29 => return Err(InvalidPrefix::RestrictedCirculation),
			5 | 98 | 99 => return Err(InvalidPrefix::Coupon),
			_ => {}
		}
		match first / 10u64.pow(9) {
			977..=979 => Err(InvalidPrefix::Publication),
			// Four zeros would hold the GTIN-8, which have five.
			0 if first < 10u64.pow(7) => Err(InvalidPrefix::Gtin8),
			_ => Ok(()),
		}
	}

	/// The whole of a key's twelve digits taken as a prefix.
	pub(crate) const fn of_place(place: KeyPlace) -> Self {
		Self { number: place.0, digits: MAX_PREFIX_DIGITS }
	}

	/// How many digits it has: what the form of a key as an EPC URN needs.
	pub const fn digits(self) -> u8 {
		self.digits
	}

	/// Where its keys lie.
	pub const fn range(self) -> KeyRange {
		let unit = 10u64.pow(MAX_PREFIX_DIGITS.saturating_sub(self.digits) as u32);
		let first = self.number.saturating_mul(unit);
		KeyPlace(first)..=KeyPlace(first.saturating_add(unit - 1))
	}

	/// Whether a key that lies there begins with it.
	pub fn holds(self, place: KeyPlace) -> bool {
		self.range().contains(&place)
	}
}

impl FromStr for CompanyPrefix {
	type Err = InvalidPrefix;

	fn from_str(text: &str) -> Result<Self, InvalidPrefix> {
		let number = digits(text).ok_or(InvalidPrefix::Form)?;
		let digits = u8::try_from(text.len()).map_err(|_| InvalidPrefix::Form)?;
		let prefix = Self { number, digits };
		prefix.check().map(|()| prefix)
	}
}

impl fmt::Display for CompanyPrefix {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{:01$}", self.number, usize::from(self.digits))
	}
}

impl Serialize for CompanyPrefix {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for CompanyPrefix {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;
	use proptest::prelude::*;

	#[test]
	fn prefixes_should_be_read_with_their_zeros() {
		for text in ["9521", "9521001", "0614141", "001234", "000012", "952100123456", "951"] {
			match text.parse::<CompanyPrefix>() {
				Ok(prefix) => assert_eq!(prefix.to_string(), text),
				Err(error) => assert_eq!((text, error), ("951", InvalidPrefix::Form)),
			}
		}
		let short: CompanyPrefix = "9521".parse().unwrap();
		assert_eq!(short.range(), KeyPlace(952_100_000_000)..=KeyPlace(952_199_999_999));
		let long: CompanyPrefix = "001234567890".parse().unwrap();
		assert_eq!(long.range(), KeyPlace(1_234_567_890)..=KeyPlace(1_234_567_890));
	}

	#[test]
	fn what_is_never_licensed_should_be_refused_by_cause() {
		use InvalidPrefix::*;
		for (text, expected) in [
			("", Form),
			("123", Form),
			("1234567890123", Form),
			("12a4", Form),
			("-1234", Form),
			("0200", RestrictedCirculation),
			("0412345", RestrictedCirculation),
			("2000", RestrictedCirculation),
			("2999999", RestrictedCirculation),
			("0500", Coupon),
			("9800", Coupon),
			("9912345", Coupon),
			("9770", Publication),
			("9780123", Publication),
			("9799", Publication),
			("0000", Gtin8),
			("000001", Gtin8),
			("000000123456", Gtin8),
		] {
			assert_eq!(text.parse::<CompanyPrefix>(), Err(expected), "{text}");
		}
		for text in ["0190", "0300", "0399", "0600", "1999", "3000", "9769", "9520", "00001"] {
			assert!(text.parse::<CompanyPrefix>().is_ok(), "{text}");
		}
	}

	proptest! {
		#[test]
		fn anything_off_the_wire_should_be_judged_without_panic(number: u64, digits: u8) {
			let prefix = CompanyPrefix { number, digits };
			let range = prefix.range();
			if prefix.check().is_ok() {
				prop_assert!(range.end().0 < 10u64.pow(12));
				prop_assert_eq!(prefix.to_string().parse::<CompanyPrefix>(), Ok(prefix));
			}
		}

		#[test]
		fn a_longer_prefix_should_lie_within_the_shorter_it_begins_with(
			text in "[1346789][0-9]{11}",
			short in 4usize..=12,
			long in 4usize..=12,
		) {
			let (short, long) = (short.min(long), short.max(long));
			let outer = text[..short].parse::<CompanyPrefix>();
			let inner = text[..long].parse::<CompanyPrefix>();
			let (Ok(outer), Ok(inner)) = (outer, inner) else { return Ok(()) };
			prop_assert!(outer.holds(*inner.range().start()) && outer.holds(*inner.range().end()));
		}
	}
}
