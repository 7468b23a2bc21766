use crate::{gs1::Serial, ordered::BigEndian};
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, ops::RangeInclusive};
use scale_info::TypeInfo;

/// The longest serial number.
const MAX_SERIAL: usize = 20;

/// The most digits of a range of numbers.
const MAX_DIGITS: u8 = 18;

/// A set of serial numbers in which a producer may mark.
///
/// Two pools of one GTIN never share what lies between their first and their last serial number in the order of
/// bytes: so neither begins with the other's prefix, whatever their lengths.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum PoolShape {
	/// Serial numbers of `length` characters (2 to 20) that begin with `prefix`.
	#[codec(index = 0)]
	Prefix {
		/// What they begin with; shorter than they are.
		prefix: Serial,
		/// How many characters they have.
		length: u8,
	},
	/// Numbers of a range, both ends in it, written with zeros in front to `digits` digits (1 to 18).
	#[codec(index = 1)]
	Numbers {
		/// The first.
		first: u64,
		/// The last.
		last: u64,
		/// How many digits each has.
		digits: u8,
	},
}

/// Why a shape is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidPool {
	/// The prefix holds what serial numbers never do.
	Prefix,
	/// The length is not beyond the prefix's, or beyond 20.
	Length,
	/// The digits are not 1 to 18, or the last number has more.
	Digits,
	/// The first number is greater than the last.
	Empty,
}

impl fmt::Display for InvalidPool {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Prefix => {
				"the prefix has characters that serial numbers never have (GS1's set 82)"
			}
			Self::Length => {
				"serial numbers are longer than their prefix and have 20 characters at most"
			}
			Self::Digits => "numbers have 1 to 18 digits, and the last one has no more",
			Self::Empty => "the first number is greater than the last",
		})
	}
}

impl core::error::Error for InvalidPool {}

/// A serial number, or an end of a pool, as 20 bytes in the order of serial numbers.
#[derive(
	Clone,
	Copy,
	Debug,
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
pub struct SerialSpace(pub [u8; MAX_SERIAL]);

impl BigEndian for SerialSpace {
	type Bytes = [u8; MAX_SERIAL];

	fn to_be_bytes(self) -> Self::Bytes {
		self.0
	}

	fn from_be_bytes(bytes: Self::Bytes) -> Self {
		Self(bytes)
	}
}

impl From<&Serial> for SerialSpace {
	fn from(serial: &Serial) -> Self {
		Self::of(serial.as_bytes(), 0)
	}
}

impl SerialSpace {
	/// `text`, and `fill` behind it.
	fn of(text: &[u8], fill: u8) -> Self {
		let mut bytes = [fill; MAX_SERIAL];
		for (place, byte) in bytes.iter_mut().zip(text) {
			*place = *byte;
		}
		Self(bytes)
	}
}

impl PoolShape {
	/// Whether it is well formed.
	///
	/// # Errors
	/// [`InvalidPool`].
	pub fn check(&self) -> Result<(), InvalidPool> {
		match self {
			Self::Prefix { prefix, length } => {
				prefix.check().map_err(|_| InvalidPool::Prefix)?;
				let length = usize::from(*length);
				if length > MAX_SERIAL || length <= prefix.as_bytes().len() {
					return Err(InvalidPool::Length);
				}
			}
			Self::Numbers { first, last, digits } => {
				let fits = |digits: u8| *last < 10u64.pow(u32::from(digits));
				if !(1..=MAX_DIGITS).contains(digits) || !fits(*digits) {
					return Err(InvalidPool::Digits);
				}
				if first > last {
					return Err(InvalidPool::Empty);
				}
			}
		}
		Ok(())
	}

	/// Whether `serial` is in it.
	pub fn contains(&self, serial: &Serial) -> bool {
		let text = serial.as_bytes();
		match self {
			Self::Prefix { prefix, length } => {
				text.len() == usize::from(*length) && text.starts_with(prefix.as_bytes())
			}
			Self::Numbers { first, last, digits } => {
				text.len() == usize::from(*digits)
					&& number(text).is_some_and(|number| (*first..=*last).contains(&number))
			}
		}
	}

	/// How many serial numbers are in it.
	pub fn capacity(&self) -> u128 {
		match self {
			Self::Prefix { prefix, length } => {
				let free = usize::from(*length).saturating_sub(prefix.as_bytes().len());
				u32::try_from(free).map_or(0, |free| 82u128.saturating_pow(free))
			}
			Self::Numbers { first, last, .. } => {
				u128::from(last.saturating_sub(*first)).saturating_add(1)
			}
		}
	}

	/// What no other pool of its GTIN may share with it.
	pub fn space(&self) -> RangeInclusive<SerialSpace> {
		match self {
			Self::Prefix { prefix, .. } => {
				let prefix = prefix.as_bytes();
				SerialSpace::of(prefix, 0)..=SerialSpace::of(prefix, u8::MAX)
			}
			Self::Numbers { first, last, digits } => {
				let end = |number, fill| SerialSpace::of(&decimal(number, *digits), fill);
				end(*first, 0)..=end(*last, u8::MAX)
			}
		}
	}
}

impl fmt::Display for PoolShape {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Prefix { prefix, length } => write!(f, "{prefix}, {length} characters"),
			Self::Numbers { first, last, digits } => {
				let [first, last] = [first, last].map(|number| decimal(*number, *digits));
				let text = |digits: &[u8]| String::from_utf8_lossy(digits).into_owned();
				write!(f, "{} to {}", text(&first), text(&last))
			}
		}
	}
}

fn number(text: &[u8]) -> Option<u64> {
	text.iter().try_fold(0u64, |number, byte| {
		let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
		number.checked_mul(10)?.checked_add(digit)
	})
}

/// A number with zeros in front.
fn decimal(number: u64, digits: u8) -> alloc::vec::Vec<u8> {
	alloc::format!("{number:0width$}", width = usize::from(digits.min(MAX_DIGITS))).into_bytes()
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;
	use proptest::prelude::*;

	fn prefix(prefix: &str, length: u8) -> PoolShape {
		PoolShape::Prefix { prefix: prefix.parse().unwrap(), length }
	}

	fn numbers(first: u64, last: u64, digits: u8) -> PoolShape {
		PoolShape::Numbers { first, last, digits }
	}

	fn shapes() -> impl Strategy<Value = PoolShape> {
		prop_oneof![
			("[AB9]{1,4}", 2u8..8).prop_map(|(text, length)| prefix(&text, length)),
			(0u64..2_000, 0u64..2_000, 1u8..6)
				.prop_map(|(first, last, digits)| numbers(first, last, digits)),
		]
	}

	fn share(one: &PoolShape, other: &PoolShape) -> bool {
		let (one, other) = (one.space(), other.space());
		one.start() <= other.end() && other.start() <= one.end()
	}

	#[test]
	fn shape_should_be_refused_by_its_cause_when_it_is_none() {
		for (shape, cause) in [
			(prefix("AB", 2), InvalidPool::Length),
			(prefix("AB", 21), InvalidPool::Length),
			(prefix("AB", 0), InvalidPool::Length),
			(numbers(0, 9, 0), InvalidPool::Digits),
			(numbers(0, 9, 19), InvalidPool::Digits),
			(numbers(0, 10, 1), InvalidPool::Digits),
			(numbers(8, 7, 1), InvalidPool::Empty),
		] {
			assert_eq!(shape.check(), Err(cause), "{shape:?}");
			assert!(!cause.to_string().is_empty());
		}
		let raw = ([0u8].as_slice(), (1u32, b"\n".as_slice())).0;
		let mut bytes = alloc::vec::Vec::from(raw);
		bytes.extend(b"\x04\n\x08");
		let decoded = PoolShape::decode(&mut &bytes[..]).unwrap();
		assert_eq!(decoded.check(), Err(InvalidPool::Prefix));
		for shape in [prefix("A", 20), numbers(0, 0, 1), numbers(0, 999_999_999_999_999_999, 18)] {
			assert_eq!(shape.check(), Ok(()), "{shape:?}");
		}
	}

	#[test]
	fn serial_should_be_in_its_pool_and_in_no_other() {
		for (shape, inside, outside) in [
			(prefix("L7", 4), ["L700", "L7zz"], ["L70", "L7000", "l700", "M700"]),
			(numbers(98, 101, 3), ["098", "101"], ["98", "97", "102", "0099"]),
		] {
			for serial in inside {
				assert!(shape.contains(&serial.parse().unwrap()), "{serial}");
			}
			for serial in outside {
				assert!(!shape.contains(&serial.parse().unwrap()), "{serial}");
			}
		}
		assert!(!numbers(10, 20, 2).contains(&"+1".parse().unwrap()));
		assert_eq!((prefix("L7", 4).capacity(), numbers(98, 101, 3).capacity()), (82 * 82, 4));
		assert_eq!(numbers(98, 101, 3).to_string(), "098 to 101");
		assert_eq!(prefix("L7", 4).to_string(), "L7, 4 characters");
	}

	proptest! {
		#[test]
		fn no_serial_should_be_in_two_pools_when_they_share_no_space(
			one in shapes(),
			other in shapes(),
			serial in "[0AB9]{1,7}",
		) {
			prop_assume!(one.check().is_ok() && other.check().is_ok());
			let serial = serial.parse().unwrap();
			if one.contains(&serial) {
				let place = SerialSpace::of(serial.as_bytes(), 0);
				prop_assert!(one.space().contains(&place));
				prop_assert!(!other.contains(&serial) || share(&one, &other));
			}
		}

		#[test]
		fn pools_should_share_space_when_one_prefix_begins_the_other(
			text in "[A-C]{1,3}",
			more in "[A-C]{0,3}",
			lengths in (8u8..12, 8u8..12),
		) {
			let longer = alloc::format!("{text}{more}");
			prop_assert!(share(&prefix(&text, lengths.0), &prefix(&longer, lengths.1)));
		}

		#[test]
		fn anything_off_the_wire_should_be_judged_without_panic(bytes: alloc::vec::Vec<u8>) {
			if let Ok(shape) = PoolShape::decode(&mut &bytes[..]) {
				let _ = (shape.check(), shape.capacity(), shape.space(), shape.to_string());
				let _ = shape.contains(&"1".parse().unwrap());
			}
		}
	}
}
