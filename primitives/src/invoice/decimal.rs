use alloc::string::{String, ToString};
use core::{cmp::Ordering, fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The most digits before the point.
pub const MAX_WHOLE_DIGITS: u32 = 18;

/// The most decimals.
pub const MAX_DECIMALS: u32 = 18;

/// What no value reaches.
const LIMIT: i128 = 10i128.pow(MAX_WHOLE_DIGITS);

/// An exact decimal number, below 10^18 either way of zero, with at most 18 decimals.
///
/// As text: an optional `-`, digits, and a point with decimals when there are any; no zeros that say nothing (`250.3`, `-0.5`,
/// `7`). Read is what XML Schema calls `decimal`: also a leading `+`, zeros in front and behind, and a point with digits on
/// one side only; no exponent, no thousands separator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
	/// Without zeros at its end unless there are no decimals.
	mantissa: i128,
	decimals: u32,
}

/// Why a text is no [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidDecimal {
	/// It is not written as one.
	Form,
	/// It has more than [`MAX_WHOLE_DIGITS`] before the point.
	TooLarge,
	/// It has more than [`MAX_DECIMALS`].
	TooFine,
}

impl fmt::Display for InvalidDecimal {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Form => {
				"is no decimal number: write digits, with a point before decimals, as 1250.75"
			}
			Self::TooLarge => "is too large: at most 18 digits may stand before the point",
			Self::TooFine => "has too many decimals: 18 are the most",
		})
	}
}

impl core::error::Error for InvalidDecimal {}

impl Decimal {
	/// Nothing.
	pub const ZERO: Self = Self { mantissa: 0, decimals: 0 };

	/// One hundredth.
	pub const CENT: Self = Self { mantissa: 1, decimals: 2 };

	/// `units` of which 10 to the power of `digits` make one. `None` beyond the limits.
	pub fn from_units(units: i128, digits: u32) -> Option<Self> {
		let (mut mantissa, mut decimals) = (units, digits);
		while decimals > 0 && mantissa % 10 == 0 {
			mantissa /= 10;
			decimals -= 1;
		}
		if decimals > MAX_DECIMALS
			|| mantissa.checked_abs()? >= LIMIT.checked_mul(power(decimals)?)?
		{
			return None;
		}
		Some(Self { mantissa, decimals })
	}

	/// How many there are of the unit of which 10 to the power of `digits` make one. `None` when that is no whole number.
	pub fn to_units(self, digits: u32) -> Option<i128> {
		self.mantissa.checked_mul(power(digits.checked_sub(self.decimals)?)?)
	}

	/// The decimals that it needs: 0 to 18.
	pub const fn decimals(self) -> u32 {
		self.decimals
	}

	/// Whether it is less than zero.
	pub const fn is_negative(self) -> bool {
		self.mantissa < 0
	}

	/// Whether it is more than zero.
	pub const fn is_positive(self) -> bool {
		self.mantissa > 0
	}

	/// Its distance from zero.
	pub const fn abs(self) -> Self {
		Self { mantissa: self.mantissa.abs(), decimals: self.decimals }
	}

	/// Both together. `None` beyond the limits.
	pub fn checked_add(self, other: Self) -> Option<Self> {
		let (one, two, decimals) = aligned(self, other);
		Self::from_units(one.checked_add(two)?, decimals)
	}

	/// The difference. `None` beyond the limits.
	pub fn checked_sub(self, other: Self) -> Option<Self> {
		self.checked_add(-other)
	}

	/// The product. `None` beyond the limits.
	pub fn checked_mul(self, other: Self) -> Option<Self> {
		Self::from_units(self.mantissa.checked_mul(other.mantissa)?, self.decimals + other.decimals)
	}

	/// That many hundredths of it. `None` beyond the limits.
	pub fn checked_percent(self, percent: Self) -> Option<Self> {
		self.checked_mul(percent)?.checked_mul(Self::CENT)
	}

	/// All together. `None` beyond the limits.
	pub fn checked_sum(numbers: impl IntoIterator<Item = Self>) -> Option<Self> {
		numbers.into_iter().try_fold(Self::ZERO, Self::checked_add)
	}

	/// To that many decimals; what lies halfway goes away from zero. `None` beyond the limits.
	pub fn rounded(self, decimals: u32) -> Option<Self> {
		let Some(unit) = self.decimals.checked_sub(decimals).and_then(power) else {
			return Some(self);
		};
		let half = unit / 2 * self.mantissa.signum();
		Self::from_units((self.mantissa + half) / unit, decimals)
	}
}

/// 10 to the power of `exponent`.
fn power(exponent: u32) -> Option<i128> {
	10i128.checked_pow(exponent)
}

/// Both in units of the finer one, below 10^36, and its decimals.
fn aligned(one: Decimal, other: Decimal) -> (i128, i128, u32) {
	let decimals = one.decimals.max(other.decimals);
	let scaled = |number: Decimal| number.mantissa * 10i128.pow(decimals - number.decimals);
	(scaled(one), scaled(other), decimals)
}

impl core::ops::Neg for Decimal {
	type Output = Self;

	fn neg(self) -> Self {
		Self { mantissa: -self.mantissa, decimals: self.decimals }
	}
}

impl PartialOrd for Decimal {
	fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
		Some(self.cmp(other))
	}
}

impl Ord for Decimal {
	fn cmp(&self, other: &Self) -> Ordering {
		let (one, two, _) = aligned(*self, *other);
		one.cmp(&two)
	}
}

impl fmt::Display for Decimal {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let digits = self.mantissa.unsigned_abs().to_string();
		let sign = if self.is_negative() { "-" } else { "" };
		let decimals = self.decimals as usize;
		match digits.len().checked_sub(decimals) {
			Some(0) if decimals > 0 => write!(f, "{sign}0.{digits}"),
			Some(_) if decimals == 0 => write!(f, "{sign}{digits}"),
			Some(whole) => {
				let (whole, fraction) = digits.split_at(whole);
				write!(f, "{sign}{whole}.{fraction}")
			}
			None => write!(f, "{sign}0.{digits:0>decimals$}"),
		}
	}
}

impl FromStr for Decimal {
	type Err = InvalidDecimal;

	fn from_str(text: &str) -> Result<Self, InvalidDecimal> {
		let (negative, unsigned) = match text.strip_prefix('-') {
			Some(unsigned) => (true, unsigned),
			None => (false, text.strip_prefix('+').unwrap_or(text)),
		};
		let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
		let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
		if (whole.is_empty() && fraction.is_empty()) || !digits(whole) || !digits(fraction) {
			return Err(InvalidDecimal::Form);
		}
		let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
		if whole.len() > MAX_WHOLE_DIGITS as usize {
			return Err(InvalidDecimal::TooLarge);
		}
		let decimals = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
		if decimals > MAX_DECIMALS {
			return Err(InvalidDecimal::TooFine);
		}
		// At most 36 digits.
		let add = |number: i128, digit: u8| number * 10 + i128::from(digit - b'0');
		let mantissa = whole.bytes().chain(fraction.bytes()).fold(0, add);
		Ok(Self { mantissa: if negative { -mantissa } else { mantissa }, decimals })
	}
}

impl Serialize for Decimal {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Decimal {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		text.parse().map_err(|error: InvalidDecimal| {
			de::Error::custom(alloc::format!(
				"'{}' {error}",
				text.chars().take(60).collect::<String>()
			))
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn decimal(text: &str) -> Decimal {
		text.parse().unwrap()
	}

	#[test]
	fn what_xml_schema_calls_decimal_should_be_read() {
		for (text, canonical) in [
			("0", "0"),
			("-0.00", "0"),
			("+1", "1"),
			("007", "7"),
			("250.30", "250.3"),
			(".5", "0.5"),
			("-.05", "-0.05"),
			("5.", "5"),
			("1000", "1000"),
			("-625743.54", "-625743.54"),
			("999999999999999999.999999999999999999", "999999999999999999.999999999999999999"),
			("0000000000000000000000001", "1"),
			("1.0000000000000000000000000", "1"),
		] {
			let read = decimal(text);
			assert_eq!(read.to_string(), canonical, "{text}");
			assert_eq!(decimal(canonical), read);
			let json = serde_json::to_string(&read).unwrap();
			assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), read);
		}
	}

	#[test]
	fn what_is_no_decimal_should_be_refused_by_cause() {
		for text in [
			"", " ", "+", "-", ".", "-.", "1e3", "1E3", "1,5", "1.2.3", "1 000", "--1", "+-1",
			"0x1", "NaN", "INF", "１", "1.5€",
		] {
			assert_eq!(text.parse::<Decimal>(), Err(InvalidDecimal::Form), "{text:?}");
		}
		assert_eq!("1000000000000000000".parse::<Decimal>(), Err(InvalidDecimal::TooLarge));
		assert_eq!("0.1234567890123456789".parse::<Decimal>(), Err(InvalidDecimal::TooFine));
		let error = serde_json::from_str::<Decimal>("\"1,5\"").unwrap_err().to_string();
		assert!(error.contains("'1,5' is no decimal number"), "{error}");
	}

	#[test]
	fn halves_should_go_away_from_zero() {
		for (text, rounded) in [
			("156435.885", "156435.89"),
			("-156435.885", "-156435.89"),
			("0.005", "0.01"),
			("0.0049", "0"),
			("-0.0049", "0"),
			("1.994", "1.99"),
			("1.995", "2"),
			("12", "12"),
			("999999999999999999.994", "999999999999999999.99"),
		] {
			assert_eq!(decimal(text).rounded(2), Some(decimal(rounded)), "{text}");
		}
		assert_eq!(decimal("999999999999999999.995").rounded(2), None);
	}

	#[test]
	fn sums_and_products_should_be_exact_or_none() {
		let (one, two) = (decimal("0.1"), decimal("0.2"));
		assert_eq!(one.checked_add(two), Some(decimal("0.3")));
		assert_eq!(one.checked_sub(two), Some(decimal("-0.1")));
		assert_eq!(decimal("578.89").checked_percent(decimal("19")), Some(decimal("109.9891")));
		assert_eq!(decimal("0.2185").checked_mul(decimal("935")), Some(decimal("204.2975")));
		let largest = decimal("999999999999999999");
		assert_eq!(largest.checked_add(decimal("1")), None);
		assert_eq!(largest.checked_mul(largest), None);
		let finest = decimal("0.000000000000000001");
		assert_eq!(finest.checked_mul(one), None);
		assert_eq!(Decimal::checked_sum([one, one, two]), Some(decimal("0.4")));
		assert_eq!(Decimal::checked_sum([]), Some(Decimal::ZERO));
	}

	#[test]
	fn units_should_be_whole() {
		assert_eq!(decimal("250.33").to_units(2), Some(25_033));
		assert_eq!(decimal("250.3").to_units(2), Some(25_030));
		assert_eq!(decimal("-7").to_units(0), Some(-7));
		assert_eq!(decimal("250.333").to_units(2), None);
		assert_eq!(Decimal::from_units(25_030, 2), Some(decimal("250.3")));
		assert_eq!(Decimal::from_units(i128::MIN, 2), None);
		assert_eq!(Decimal::from_units(1, 19), None);
		assert_eq!(Decimal::from_units(10, 19), Some(decimal("0.000000000000000001")));
	}

	prop_compose! {
		fn any_decimal()(units in -10i128.pow(17)..10i128.pow(17), digits in 0u32..=18) -> Decimal {
			Decimal::from_units(units, digits).unwrap()
		}
	}

	proptest! {
		#[test]
		fn text_should_round_trip(number in any_decimal()) {
			prop_assert_eq!(number.to_string().parse::<Decimal>(), Ok(number));
		}

		#[test]
		fn order_and_sums_should_agree(one in any_decimal(), two in any_decimal()) {
			let difference = one.checked_sub(two).unwrap();
			prop_assert_eq!(one > two, difference.is_positive());
			prop_assert_eq!(one == two, difference == Decimal::ZERO);
			prop_assert_eq!(difference.checked_add(two), Some(one));
		}

		#[test]
		fn rounding_should_move_by_half_a_unit_at_most(number in any_decimal(), decimals in 0u32..=18) {
			let rounded = number.rounded(decimals).unwrap();
			prop_assert!(rounded.decimals() <= decimals);
			let moved = rounded.checked_sub(number).unwrap().abs();
			let twice = moved.checked_add(moved).unwrap();
			prop_assert!(twice <= Decimal::from_units(1, decimals).unwrap());
		}

		#[test]
		fn garbage_should_not_panic(text in "\\PC{0,40}") {
			let _ = text.parse::<Decimal>();
		}
	}
}
