//! What a group may use of the chain.

use crate::error::{Error, Result};
use codec::Encode;
use serde::{Deserialize, Serialize};
use stalhof_primitives::money::decimal;

/// Ten-thousandths of a block that all groups' shares may sum to.
pub const MAX_SHARE: u16 = 9_000;

/// What a group may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Serialize, Deserialize)]
pub struct Allowance {
	/// Share of each block, in ten-thousandths of what transactions may fill of it.
	pub share: u16,
	/// How many blocks' shares may be used at once.
	pub burst: u16,
	/// Bytes kept in state.
	pub bytes: u64,
}

impl Allowance {
	/// As the command line takes it: a share in per cent with up to two decimals, blocks, bytes with or without a binary
	/// unit (`16MiB`).
	///
	/// # Errors
	/// [`Error::BadValue`] for what is no such number, or a share above 90 per cent.
	pub fn parse(share: &str, burst: u16, bytes: &str) -> Result<Self> {
		Ok(Self { share: parse_share(share)?, burst, bytes: parse_bytes(bytes)? })
	}

	/// In words.
	pub fn words(&self) -> String {
		let Self { share, burst, bytes } = self;
		let blocks = if *burst == 1 { "block's share" } else { "blocks' shares" };
		format!(
			"{}.{:02} % of each block, {burst} {blocks} at once, and {} of state",
			share / 100,
			share % 100,
			bytes_in_words(*bytes)
		)
	}
}

/// Per cent with up to two decimals, as ten-thousandths.
fn parse_share(text: &str) -> Result<u16> {
	let bad = |why: &str| Error::BadValue {
		what: "share of a block",
		value: text.to_owned(),
		why: why.to_owned(),
	};
	let digits = text.trim_end_matches('%').trim_end();
	let share = decimal::parse(digits, 2)
		.map_err(|_| bad("it must be per cent with at most two decimals, as 1.5"))?;
	u16::try_from(share)
		.ok()
		.filter(|share| *share <= MAX_SHARE)
		.ok_or_else(|| bad("it is more than 90 per cent, which all groups have together"))
}

const UNITS: [(&str, u64); 4] =
	[("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)];

fn parse_bytes(text: &str) -> Result<u64> {
	let bad = |why: &str| Error::BadValue {
		what: "number of bytes",
		value: text.to_owned(),
		why: why.to_owned(),
	};
	let (digits, unit) = UNITS
		.iter()
		.find_map(|(name, unit)| text.strip_suffix(name).map(|digits| (digits.trim_end(), *unit)))
		.unwrap_or((text, 1));
	if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
		return Err(bad("it must be digits, with KiB, MiB, GiB or TiB behind them or nothing"));
	}
	digits
		.parse::<u64>()
		.ok()
		.and_then(|number| number.checked_mul(unit))
		.ok_or_else(|| bad("it is too large"))
}

/// Bytes with the largest unit of which they are a whole number.
pub fn bytes_in_words(bytes: u64) -> String {
	match UNITS.iter().find(|(_, unit)| bytes >= *unit && bytes.is_multiple_of(*unit)) {
		Some((name, unit)) => format!("{} {name}", bytes / unit),
		None => format!("{bytes} bytes"),
	}
}
