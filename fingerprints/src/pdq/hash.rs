//! The hash as bytes and as text.

use core::{fmt, str::FromStr};

/// Bits of a hash.
pub const BITS: u16 = 256;

/// A hash of 256 bits. As text 64 hexadecimal digits, as other programs print it: the highest frequencies stand first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PdqHash(pub [u8; 32]);

impl PdqHash {
	/// In how many bits two hashes differ, 0 to 256.
	pub fn distance(&self, other: &Self) -> u16 {
		self.0.iter().zip(&other.0).map(|(one, other)| (one ^ other).count_ones() as u16).sum()
	}
}

impl fmt::Display for PdqHash {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&hex::encode(self.0))
	}
}

impl fmt::Debug for PdqHash {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

/// Why a text is no hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a PDQ hash is 64 hexadecimal digits")]
pub struct InvalidHash;

impl FromStr for PdqHash {
	type Err = InvalidHash;

	fn from_str(text: &str) -> Result<Self, InvalidHash> {
		let mut bytes = [0; 32];
		hex::decode_to_slice(text, &mut bytes).map_err(|_| InvalidHash)?;
		Ok(Self(bytes))
	}
}
