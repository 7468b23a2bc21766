use super::{InvalidIdentifier, Needed, Part, ai_table, check_digit, is_cset_82};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use core::{cmp::Ordering, fmt, str::FromStr};

/// How many characters of a text that is none are said again.
const SHOWN: usize = 12;

/// A GS1 application identifier: the two to four digits that say what a value is (GS1 General Specifications, 3.2).
/// Ordered as its digits are as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ai {
	number: u16,
	digits: u8,
}

impl Ai {
	/// SSCC.
	pub const SSCC: Self = Self { number: 0, digits: 2 };
	/// GTIN.
	pub const GTIN: Self = Self { number: 1, digits: 2 };
	/// Batch or lot.
	pub const LOT: Self = Self { number: 10, digits: 2 };
	/// Last day on which the item may be used.
	pub const EXPIRY: Self = Self { number: 17, digits: 2 };
	/// Serial.
	pub const SERIAL: Self = Self { number: 21, digits: 2 };
	/// Consumer product variant.
	pub const VARIANT: Self = Self { number: 22, digits: 2 };
	/// Third party controlled, serialised extension of a GTIN.
	pub const THIRD_PARTY: Self = Self { number: 235, digits: 3 };
	/// Extension of a GLN.
	pub const EXTENSION: Self = Self { number: 254, digits: 3 };
	/// Unit identification code of an importer or an economic operator, with the importer's index.
	pub const UIC: Self = Self { number: 7040, digits: 4 };
	/// GLN of a place.
	pub const GLN: Self = Self { number: 414, digits: 3 };

	/// The one that these digits write, `None` when GS1 has none such.
	pub fn of(text: &str) -> Option<Self> {
		let number = super::digits(text).and_then(|number| u16::try_from(number).ok())?;
		let ai = Self { number, digits: u8::try_from(text.len()).ok()? };
		ai_table::format(ai).map(|_| ai)
	}

	/// What it stands for in a few words, for those that this program speaks of.
	pub const fn name(self) -> Option<&'static str> {
		Some(match (self.number, self.digits) {
			(0, 2) => "SSCC",
			(1, 2) => "GTIN",
			(10, 2) => "lot",
			(11, 2) => "production date",
			(15, 2) => "best-before date",
			(17, 2) => "expiry date",
			(21, 2) => "serial",
			(22, 2) => "variant",
			(235, 3) => "third party extension",
			(254, 3) => "extension",
			(414, 3) => "GLN",
			_ => return None,
		})
	}

	/// The digits as a number.
	pub(super) const fn number(self) -> u16 {
		self.number
	}

	/// How many digits it is written with.
	pub(super) const fn digits(self) -> u8 {
		self.digits
	}

	/// The exact length of its values where no separator need follow them: it is one whose first two digits fix the
	/// length (GS1 General Specifications, 7.8.5).
	pub(super) fn predefined_length(self) -> Option<usize> {
		let first = self.number / 10u16.pow(u32::from(self.digits.saturating_sub(2)));
		let fixed = matches!(first, 0..=4 | 11..=20 | 31..=36 | 41);
		ai_table::format(self).filter(|_| fixed).map(|format| format.most())
	}

	fn unknown(self) -> InvalidIdentifier {
		InvalidIdentifier::UnknownAi { ai: self.to_string() }
	}

	/// Whether these characters are a value of it.
	pub(super) fn check(self, value: &Value) -> Result<(), InvalidIdentifier> {
		let what = Part::Ai(self);
		let format = ai_table::format(self).ok_or_else(|| self.unknown())?;
		if value.0.is_empty() {
			return Err(InvalidIdentifier::Missing { what });
		}
		for (index, (place, byte)) in value.0.iter().copied().enumerate() {
			let (fits, needed) = if format.is_text(index) {
				(is_cset_82(byte), Needed::Cset82)
			} else {
				(byte.is_ascii_digit(), Needed::Digit)
			};
			if !fits {
				let found = char::from(byte);
				return Err(InvalidIdentifier::Character { what, place, found, needed });
			}
		}
		let (length, least, most) = (value.0.len(), format.least(), format.most());
		if !(least..=most).contains(&length) {
			if let (Self::GTIN, Ok(gtin)) = (self, value.text().parse()) {
				return Err(InvalidIdentifier::ShortGtin { gtin });
			}
			return Err(InvalidIdentifier::Length { what, length, least, most });
		}
		if let Some(place) = format.check_digit() {
			let expected = check_digit(value.number(place - 1));
			if value.number(place) % 10 != u64::from(expected) {
				return Err(InvalidIdentifier::CheckDigit { what, expected });
			}
		}
		let is_date = |digits| match digits {
			6 => is_date(value.number(6)),
			_ => is_full_date(value.number(digits)),
		};
		if !format.date_digits().is_none_or(is_date) {
			return Err(InvalidIdentifier::Date { ai: self, value: value.text() });
		}
		Ok(())
	}
}

/// Whether these six digits are a year, a month and a day of it, or day 00 for the whole month (GS1 General
/// Specifications, 3.4.2).
fn is_date(digits: u64) -> bool {
	let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
	let days = match month {
		4 | 6 | 9 | 11 => 30,
		2 if year % 4 == 0 => 29,
		2 => 28,
		1..=12 => 31,
		_ => return false,
	};
	day <= days
}

/// Whether these eight digits are a year, a month and a day of it.
fn is_full_date(digits: u64) -> bool {
	let (century, rest) = (digits / 1_000_000, digits % 1_000_000);
	let leaps = rest / 10_000 > 0 || century % 4 == 0;
	is_date(rest) && rest % 100 > 0 && (leaps || rest != 229)
}

impl FromStr for Ai {
	type Err = InvalidIdentifier;

	fn from_str(text: &str) -> Result<Self, InvalidIdentifier> {
		Self::of(text)
			.ok_or_else(|| InvalidIdentifier::UnknownAi { ai: text.chars().take(SHOWN).collect() })
	}
}

impl fmt::Display for Ai {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{:01$}", self.number, usize::from(self.digits))
	}
}

impl Ord for Ai {
	fn cmp(&self, other: &Self) -> Ordering {
		let key = |ai: &Self| {
			let rest = 4u32.saturating_sub(u32::from(ai.digits));
			(u32::from(ai.number) * 10u32.pow(rest), ai.digits)
		};
		key(self).cmp(&key(other))
	}
}

impl PartialOrd for Ai {
	fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
		Some(self.cmp(other))
	}
}

/// Characters of a value, decoded, each with its place in the text that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value(pub(super) Vec<(usize, u8)>);

impl Value {
	/// Text that stands in the text as it is, after `before` other characters.
	pub(super) fn plain(text: &str, before: usize) -> Self {
		Self(text.bytes().enumerate().map(|(index, byte)| (before + index + 1, byte)).collect())
	}

	/// Its characters alone.
	pub(super) fn bytes(&self) -> Vec<u8> {
		self.0.iter().map(|(_, byte)| *byte).collect()
	}

	/// Its characters as text.
	pub(super) fn text(&self) -> String {
		self.0.iter().map(|(_, byte)| char::from(*byte)).collect()
	}

	/// Its first `count` digits as a number.
	fn number(&self, count: usize) -> u64 {
		let digits = self.0.iter().take(count.min(18));
		digits.fold(0, |number, (_, byte)| number * 10 + u64::from(byte.wrapping_sub(b'0') % 10))
	}
}

/// A value and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
	pub(super) ai: Ai,
	pub(super) value: Value,
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn checked(ai: &str, value: &str) -> Result<(), String> {
		let ai: Ai = ai.parse().map_err(|error: InvalidIdentifier| error.to_string())?;
		ai.check(&Value::plain(value, 0)).map_err(|error| error.to_string())
	}

	#[test]
	fn values_should_be_taken_when_they_have_their_identifiers_form() {
		for (ai, value) in [
			("00", "012345666638689852"),
			("01", "12345678901231"),
			("10", "a"),
			("10", "12345678901234567890"),
			("11", "240229"),
			("17", "261200"),
			("3103", "000195"),
			("3575", "000195"),
			("3695", "000195"),
			("3922", "0299"),
			("37", "25"),
			("235", "1234567890123456789012345678"),
			("253", "4012345000115"),
			("253", "4012345000115A"),
			("402", "95200007890123455"),
			("414", "4012345000115"),
			("421", "276x"),
			("422", "276"),
			("4330", "012345-"),
			("7040", "1ABC"),
			("7041", "PX"),
			("717", "x"),
			("7250", "20000229"),
			("7250", "19040229"),
			("7251", "199912312359"),
			("7252", "1"),
			("7253", "x"),
			("7256", "x"),
			("7258", "1/3"),
			("8014", "1987654Ad4X4bL5ttr2310c2K"),
			("8040", "123456789012345"),
			("8042", "12345678901234567890123456789012"),
			("8043", "123456789012345678"),
			("8043", "12345678901234567890"),
			("8003", "04012345000115"),
			("8200", "https://example.com/x?y=%C3"),
			("99", "x"),
		] {
			assert_eq!(checked(ai, value), Ok(()), "({ai}){value}");
		}
	}

	#[test]
	fn values_should_be_refused_by_cause_when_they_have_another_form() {
		for (ai, value, part) in [
			("01", "", "GTIN (AI 01): there is no value"),
			("01", "1234567890123e", "GTIN (AI 01): character 14, 'e', is no digit"),
			("01", "12345678901232", "check digit does not fit: its other digits ask for 1"),
			("01", "02345673", "write 00000002345673"),
			("01", "02345674", "has 8 characters, and it takes 14"),
			("01", "123456789012312", "has 15 characters, and it takes 14"),
			("00", "012345666638689853", "check digit does not fit: its other digits ask for 2"),
			(
				"253",
				"4012345000116A",
				"AI 253: the check digit does not fit: its other digits ask for 5",
			),
			("10", "123456789012345678901", "has 21 characters, and it takes 1 to 20"),
			("10", "A^B", "lot (AI 10): character 2, '^', is not in GS1's set 82"),
			("421", "27", "has 2 characters, and it takes 4 to 12"),
			("421", "2x6A", "character 2, 'x', is no digit"),
			("17", "261301", "261301 is no day"),
			("17", "250229", "250229 is no day"),
			("17", "260431", "260431 is no day"),
			("17", "260001", "260001 is no day"),
			("7003", "2613010000", "2613010000 is no day"),
			("7250", "20261301", "20261301 is no day"),
			("7250", "20260200", "20260200 is no day"),
			("7250", "19000229", "19000229 is no day"),
			("7250", "260228", "has 6 characters, and it takes 8"),
			("7251", "202602290000", "202602290000 is no day"),
			("7258", "1/", "has 2 characters, and it takes 3"),
			("8043", "1234567890123456789012", "has 22 characters, and it takes 18 to 20"),
			("718", "1", "GS1 has no application identifier 718"),
			("7260", "1", "GS1 has no application identifier 7260"),
			("8015", "1", "GS1 has no application identifier 8015"),
			("05", "1", "GS1 has no application identifier 05"),
			("3106", "000195", "GS1 has no application identifier 3106"),
			("3170", "000195", "GS1 has no application identifier 3170"),
			("3380", "000195", "GS1 has no application identifier 3380"),
			("3580", "000195", "GS1 has no application identifier 3580"),
			("3700", "000195", "GS1 has no application identifier 3700"),
			("999", "1", "GS1 has no application identifier 999"),
			("1", "1", "GS1 has no application identifier 1"),
			("", "1", "GS1 has no application identifier"),
		] {
			let error = checked(ai, value).unwrap_err();
			assert!(error.contains(part), "({ai}){value}: {error}");
		}
	}

	#[test]
	fn order_should_be_that_of_the_digits_as_text() {
		let mut ais = ["90", "11", "3103", "22", "235", "310", "01", "7240", "714"].to_vec();
		ais.retain(|ai| Ai::of(ai).is_some());
		ais.sort_unstable();
		let mut sorted: Vec<Ai> = ais.iter().rev().map(|ai| Ai::of(ai).unwrap()).collect();
		sorted.sort_unstable();
		assert_eq!(sorted.iter().map(Ai::to_string).collect::<Vec<_>>(), ais);
		assert_eq!(ais.len(), 8);
	}

	#[test]
	fn lengths_should_be_predefined_where_no_separator_need_follow() {
		for (ai, length) in [
			("00", Some(18)),
			("01", Some(14)),
			("17", Some(6)),
			("20", Some(2)),
			("3103", Some(6)),
			("414", Some(13)),
			("10", None),
			("21", None),
			("422", None),
			("7003", None),
			("402", None),
		] {
			assert_eq!(Ai::of(ai).unwrap().predefined_length(), length, "{ai}");
		}
	}

	proptest! {
		#[test]
		fn any_characters_should_be_judged_without_panic(
			number in 0u16..10_000,
			digits in 0u8..6,
			bytes: Vec<u8>,
		) {
			let value = Value(bytes.into_iter().enumerate().collect());
			let _ = Ai { number, digits }.check(&value);
			let _ = Ai { number, digits }.predefined_length();
		}
	}
}
