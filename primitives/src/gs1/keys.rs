use super::{KeyPlace, digits, verify_check_digit};
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Why something is no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidKey {
	/// Not of a length that the key has, or with something else than digits.
	Form {
		/// The key's name.
		key: &'static str,
		/// The lengths it has, for people.
		lengths: &'static str,
	},
	/// The last digit is not the check digit of those before it.
	CheckDigit {
		/// The key's name.
		key: &'static str,
		/// The digit that would fit.
		expected: u8,
	},
}

impl fmt::Display for InvalidKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Form { key, lengths } => {
				write!(f, "a {key} has {lengths} digits and nothing else")
			}
			Self::CheckDigit { key, expected } => {
				write!(
					f,
					"the {key}'s check digit does not fit: its other digits ask for {expected}"
				)
			}
		}
	}
}

impl core::error::Error for InvalidKey {}

macro_rules! key {
	(
		$(#[$doc:meta])* $name:ident, $label:literal, $digits:literal, [$($length:literal),+], $lengths:literal
	) => {
		$(#[$doc])*
		///
		/// What came off the wire may be any number: [`check`](Self::check) it.
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo,
		)]
		pub struct $name(u64);

		crate::big_endian_newtype!($name, u64, |key| key.0, $name);

		impl $name {
			/// The key with that number.
			///
			/// # Errors
			/// [`InvalidKey`].
			pub const fn new(number: u64) -> Result<Self, InvalidKey> {
				let key = Self(number);
				match key.check() {
					Ok(()) => Ok(key),
					Err(error) => Err(error),
				}
			}

			/// The key as a number.
			pub const fn number(self) -> u64 {
				self.0
			}

			/// Whether it is of the key's length and its check digit holds.
			///
			/// # Errors
			/// [`InvalidKey`].
			pub const fn check(self) -> Result<(), InvalidKey> {
				if self.0 >= 10u64.pow($digits) {
					return Err(InvalidKey::Form { key: $label, lengths: $lengths });
				}
				if verify_check_digit(self.0) {
					return Ok(());
				}
				Err(InvalidKey::CheckDigit { key: $label, expected: super::check_digit(self.0 / 10) })
			}
		}

		impl FromStr for $name {
			type Err = InvalidKey;

			fn from_str(text: &str) -> Result<Self, InvalidKey> {
				let form = InvalidKey::Form { key: $label, lengths: $lengths };
				if ![$($length),+].contains(&text.len()) {
					return Err(form);
				}
				Self::new(digits(text).ok_or(form)?)
			}
		}

		impl fmt::Display for $name {
			fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
				write!(f, "{:01$}", self.0, $digits)
			}
		}

		impl Serialize for $name {
			fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_str(self)
			}
		}

		impl<'de> Deserialize<'de> for $name {
			fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
			}
		}
	};
}

key! {
	/// Global Trade Item Number: 8, 12, 13 or 14 digits, kept and shown as 14.
	Gtin, "GTIN", 14, [8, 12, 13, 14], "8, 12, 13 or 14"
}

key! {
	/// Global Location Number: 13 digits.
	Gln, "GLN", 13, [13], "13"
}

key! {
	/// Serial Shipping Container Code: 18 digits.
	Sscc, "SSCC", 18, [18], "18"
}

impl Gtin {
	/// The digit before the prefix: 0 for the item itself, 1 to 8 for its packings, 9 for items of variable measure.
	pub const fn indicator(self) -> u8 {
		(self.0 / 10u64.pow(13)) as u8
	}

	/// Where it lies among prefixes.
	pub const fn place(self) -> KeyPlace {
		KeyPlace(self.0 % 10u64.pow(13) / 10)
	}

	/// Whether it is a GTIN-8, whose number a GS1 organisation gives singly.
	pub const fn is_gtin_8(self) -> bool {
		self.0 < 10u64.pow(8)
	}
}

impl Gln {
	/// Where it lies among prefixes.
	pub const fn place(self) -> KeyPlace {
		KeyPlace(self.0 / 10)
	}
}

impl Sscc {
	/// The digit before the prefix, free to use.
	pub const fn extension(self) -> u8 {
		(self.0 / 10u64.pow(17)) as u8
	}

	/// Where it lies among prefixes.
	pub const fn place(self) -> KeyPlace {
		KeyPlace(self.0 % 10u64.pow(17) / 10u64.pow(5))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::gs1::CompanyPrefix;
	use alloc::{format, string::ToString};
	use proptest::prelude::*;

	#[test]
	fn keys_should_be_read_and_shown_in_full() {
		for (text, shown) in [
			("02345673", "00000002345673"),
			("416000336108", "00416000336108"),
			("1234567890128", "01234567890128"),
			("12345678901231", "12345678901231"),
		] {
			assert_eq!(text.parse::<Gtin>().unwrap().to_string(), shown);
		}
		assert_eq!("4012345000115".parse::<Gln>().unwrap().to_string(), "4012345000115");
		assert_eq!("012345666638689852".parse::<Sscc>().unwrap().to_string(), "012345666638689852");
	}

	#[test]
	fn what_is_no_key_should_be_refused_by_cause() {
		for text in
			["", "1e1234567890", "-2345673", "+2345673", " 2345673", "234567", "\u{661}2345673"]
		{
			let error = text.parse::<Gtin>().unwrap_err().to_string();
			assert_eq!(error, "a GTIN has 8, 12, 13 or 14 digits and nothing else", "{text}");
		}
		assert_eq!(
			"02345674".parse::<Gtin>().unwrap_err().to_string(),
			"the GTIN's check digit does not fit: its other digits ask for 3"
		);
		assert!(matches!("123456789012345670".parse::<Sscc>(), Err(InvalidKey::CheckDigit { .. })));
		assert!(matches!("401234500011".parse::<Gln>(), Err(InvalidKey::Form { .. })));
		assert!(matches!(Gtin::new(u64::MAX), Err(InvalidKey::Form { .. })));
	}

	#[test]
	fn a_prefix_should_be_found_at_its_place_and_nowhere_else() {
		let prefix: CompanyPrefix = "0614141".parse().unwrap();
		for gtin in ["10614141073464", "80614141123458", "70614141000011"] {
			let gtin = gtin.parse::<Gtin>().unwrap_or_else(|error| panic!("{gtin}: {error}"));
			assert!(prefix.holds(gtin.place()), "{gtin}");
		}
		// The prefix's digits in the middle of another firm's number.
		let body = 1_506_141_410_000;
		let stranger = Gtin::new(body * 10 + u64::from(crate::gs1::check_digit(body))).unwrap();
		assert!(stranger.to_string().contains("614141"));
		assert!(!prefix.holds(stranger.place()));
		let sscc: Sscc = "106141412345678908".parse().unwrap();
		assert!(prefix.holds(sscc.place()), "after the extension digit");
	}

	#[test]
	fn indicator_and_extension_should_be_the_first_digit() {
		assert_eq!("70614141000011".parse::<Gtin>().unwrap().indicator(), 7);
		assert_eq!("106141412345678908".parse::<Sscc>().unwrap().extension(), 1);
		assert!("02345673".parse::<Gtin>().unwrap().is_gtin_8());
		assert!(!"416000336108".parse::<Gtin>().unwrap().is_gtin_8());
	}

	proptest! {
		#[test]
		fn every_key_under_a_prefix_should_lie_in_its_range(
			length in 4usize..=12,
			number in 0u64..10u64.pow(12),
			first in 0u64..10,
		) {
			let text = format!("{number:012}");
			let Ok(prefix) = text[..length].parse::<CompanyPrefix>() else { return Ok(()) };
			let with_check = |body: u64| body * 10 + u64::from(crate::gs1::check_digit(body));
			let gtin = Gtin::new(with_check(first * 10u64.pow(12) + number)).unwrap();
			let gln = Gln::new(with_check(number)).unwrap();
			let sscc = Sscc::new(with_check((first * 10u64.pow(12) + number) * 10_000 + 77)).unwrap();
			for place in [gtin.place(), gln.place(), sscc.place()] {
				prop_assert_eq!(place, KeyPlace(number));
				prop_assert!(prefix.holds(place));
				prop_assert_eq!(prefix.holds(KeyPlace(place.0 ^ (1 << 39))), false);
			}
		}

		#[test]
		fn garbage_should_not_panic(text in "\\PC{0,30}") {
			let _ = (text.parse::<Gtin>(), text.parse::<Gln>(), text.parse::<Sscc>());
		}
	}
}
