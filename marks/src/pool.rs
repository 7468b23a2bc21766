//! Pools of serial numbers as files and people write them.

use core::str::FromStr;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{goods::PoolShape, gs1::Serial};

/// A pool that is well formed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Form", into = "Form")]
pub struct Pool(PoolShape);

/// In JSON, numbers are texts, because programs read great ones as fractions.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Form {
	Prefix { prefix: Serial, length: u8 },
	Numbers { first: String, last: String },
}

impl Pool {
	/// All serials of `length` characters with this beginning.
	///
	/// # Errors
	/// What is wrong with it.
	pub fn prefix(prefix: Serial, length: u8) -> Result<Self, String> {
		PoolShape::Prefix { prefix, length }.try_into()
	}

	/// Its shape, as the chain has it.
	pub fn shape(&self) -> &PoolShape {
		&self.0
	}

	/// How many characters its serials have.
	pub fn serial_length(&self) -> u8 {
		match self.0 {
			PoolShape::Prefix { length, .. } => length,
			PoolShape::Numbers { digits, .. } => digits,
		}
	}
}

impl TryFrom<PoolShape> for Pool {
	type Error = String;

	fn try_from(shape: PoolShape) -> Result<Self, String> {
		shape.check().map_err(|why| why.to_string())?;
		Ok(Self(shape))
	}
}

impl TryFrom<Form> for Pool {
	type Error = String;

	fn try_from(form: Form) -> Result<Self, String> {
		match form {
			Form::Prefix { prefix, length } => Self::prefix(prefix, length),
			Form::Numbers { first, last } => format!("{first}-{last}").parse(),
		}
	}
}

impl From<Pool> for Form {
	fn from(pool: Pool) -> Self {
		match pool.0 {
			PoolShape::Prefix { prefix, length } => Self::Prefix { prefix, length },
			PoolShape::Numbers { first, last, digits } => {
				let [first, last] = [first, last].map(|number| decimal(number, digits));
				Self::Numbers { first, last }
			}
		}
	}
}

impl FromStr for Pool {
	type Err = String;

	/// Reads a range of numbers as its two ends, with zeros in front to one width and a hyphen between: `000001-004711`.
	fn from_str(text: &str) -> Result<Self, String> {
		let number = |digits: &str| {
			let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
			plain.then(|| digits.parse::<u64>().ok()).flatten()
		};
		let ends = text.split_once('-').filter(|(first, last)| first.len() == last.len());
		let shape = ends.and_then(|(first, last)| {
			let digits = u8::try_from(first.len()).ok()?;
			Some(PoolShape::Numbers { first: number(first)?, last: number(last)?, digits })
		});
		let why = "write the first and the last number with as many digits, as 000001-004711";
		Self::try_from(shape.ok_or(why)?)
	}
}

/// A number with zeros in front.
pub(crate) fn decimal(number: u64, digits: u8) -> String {
	format!("{number:0width$}", width = usize::from(digits))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn pool_should_be_read_back_from_its_json() {
		let prefix = Pool::prefix("L7".parse().unwrap(), 18).unwrap();
		let numbers: Pool = "000001-004711".parse().unwrap();
		for (pool, json) in [
			(&prefix, r#"{"prefix":"L7","length":18}"#),
			(&numbers, r#"{"first":"000001","last":"004711"}"#),
		] {
			assert_eq!(serde_json::to_string(pool).unwrap(), json);
			assert_eq!(&serde_json::from_str::<Pool>(json).unwrap(), pool);
		}
		assert_eq!((prefix.serial_length(), numbers.serial_length()), (18, 6));
	}

	#[test]
	fn pool_should_be_refused_when_it_is_none() {
		for text in ["", "1", "1-", "-1", "1-22", "22-11", "a-b", "+1-22", "1-2-3", "٣-٤"] {
			assert!(text.parse::<Pool>().is_err(), "{text}");
		}
		let long = "1".repeat(19);
		assert!(format!("{long}-{long}").parse::<Pool>().is_err());
		for json in [
			r#"{"prefix":"L7","length":2}"#,
			r#"{"prefix":"","length":2}"#,
			r#"{"prefix":"L7","length":21}"#,
			r#"{"prefix":"L7","length":9,"more":1}"#,
			r#"{"first":"2","last":"1"}"#,
			"{}",
		] {
			assert!(serde_json::from_str::<Pool>(json).is_err(), "{json}");
		}
	}
}
