//! Treasuries and settlement assets: amounts, what is done with them, what lies there.

mod balances;
mod call;
#[cfg(test)]
mod tests;

pub use balances::{Balance, Treasury, limit};
pub use call::{act, drop_approval, set_limit};

use super::{Names, Reads, acts::Terms};
use crate::error::{Error, Result};
use codec::Encode;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	money::decimal::{self, InvalidDecimal},
	organisation::OrgId,
};

/// The longest reference of a payment, in bytes of UTF-8.
pub const MAX_REFERENCE: usize = 64;

/// A settlement asset with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
	/// Its number.
	pub id: u32,
	/// What it is.
	#[serde(flatten)]
	pub terms: Terms,
}

/// What an organisation does with its treasury. Amounts are minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode)]
pub enum TreasuryAct {
	/// Pays another organisation.
	#[codec(index = 0)]
	Transfer {
		/// Which asset.
		asset: u32,
		/// To whom.
		to: OrgId,
		/// How much.
		amount: u128,
	},
	/// The issuing bank puts money that it has received into a treasury.
	#[codec(index = 1)]
	Mint {
		/// Which asset.
		asset: u32,
		/// To whom.
		to: OrgId,
		/// How much.
		amount: u128,
	},
	/// The issuing bank destroys money in its own treasury that it has paid out.
	#[codec(index = 2)]
	Burn {
		/// Which asset.
		asset: u32,
		/// How much.
		amount: u128,
	},
	/// The issuing bank stops an organisation from moving its asset.
	#[codec(index = 3)]
	Freeze {
		/// Which asset.
		asset: u32,
		/// Whose.
		organisation: OrgId,
	},
	/// The issuing bank ends a freeze.
	#[codec(index = 4)]
	Thaw {
		/// Which asset.
		asset: u32,
		/// Whose.
		organisation: OrgId,
	},
}

impl Asset {
	/// All settlement assets, in order of number.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads) -> Result<Vec<Self>> {
		reads.all("consortium_assets", &[]).await
	}

	/// The asset of that number, or of that currency if there is only one.
	///
	/// # Errors
	/// [`Error::BadValue`] with the assets that there are.
	pub fn find(assets: &[Self], text: &str) -> Result<Self> {
		let bad = |why: String| Error::BadValue { what: "asset", value: text.to_owned(), why };
		let list = |assets: &[&Self]| {
			let names = assets.iter().map(|asset| asset.name());
			names.collect::<Vec<_>>().join(", ")
		};
		if let Ok(id) = text.parse::<u32>()
			&& let Some(asset) = assets.iter().find(|asset| asset.id == id)
		{
			return Ok(*asset);
		}
		let code = text.to_ascii_uppercase();
		let of_currency: Vec<_> =
			assets.iter().filter(|asset| asset.terms.currency.to_string() == code).collect();
		match of_currency[..] {
			[asset] => Ok(*asset),
			[] if assets.is_empty() => Err(bad("the chain has no settlement assets".to_owned())),
			[] => {
				let all: Vec<_> = assets.iter().collect();
				Err(bad(format!("there is none; there are {}", list(&all))))
			}
			_ => Err(bad(format!(
				"several banks issue this currency; give the number of one of {}",
				list(&of_currency)
			))),
		}
	}

	/// Its currency, and its number in brackets.
	pub fn name(&self) -> String {
		format!("{} (asset {})", self.terms.currency, self.id)
	}

	/// An amount in the asset's minor units from text in major units, as `1234.56`.
	///
	/// # Errors
	/// [`Error::BadValue`] for anything else, with more decimals than the asset has, of nothing, or too large.
	pub fn parse_amount(&self, text: &str) -> Result<u128> {
		match self.parse_limit(text)? {
			0 => Err(bad_amount(text, "it must be more than nothing")),
			amount => Ok(amount),
		}
	}

	/// As [`Self::parse_amount`], and nothing is an amount too.
	///
	/// # Errors
	/// [`Error::BadValue`].
	pub fn parse_limit(&self, text: &str) -> Result<u128> {
		let Terms { decimals, currency, .. } = self.terms;
		let digits = if decimals == 1 { "decimal" } else { "decimals" };
		decimal::parse(text, decimals).map_err(|error| match error {
			InvalidDecimal::TooFine(_) => {
				bad_amount(text, &format!("{currency} has {decimals} {digits}"))
			}
			error => bad_amount(text, &error.to_string()),
		})
	}

	/// An amount with the currency, all of the asset's decimals shown.
	pub fn show(&self, minor: u128) -> String {
		format!("{} {}", decimal::show(minor, self.terms.decimals), self.terms.currency)
	}
}

impl TreasuryAct {
	/// The asset that it moves or touches.
	pub fn asset(&self) -> u32 {
		match self {
			Self::Transfer { asset, .. }
			| Self::Mint { asset, .. }
			| Self::Burn { asset, .. }
			| Self::Freeze { asset, .. }
			| Self::Thaw { asset, .. } => *asset,
		}
	}

	/// What it moves, in minor units.
	pub fn amount(&self) -> Option<u128> {
		match self {
			Self::Transfer { amount, .. }
			| Self::Mint { amount, .. }
			| Self::Burn { amount, .. } => Some(*amount),
			Self::Freeze { .. } | Self::Thaw { .. } => None,
		}
	}

	/// The other organisation that it names.
	pub fn other(&self) -> Option<OrgId> {
		match self {
			Self::Transfer { to, .. } | Self::Mint { to, .. } => Some(*to),
			Self::Freeze { organisation, .. } | Self::Thaw { organisation, .. } => {
				Some(*organisation)
			}
			Self::Burn { .. } => None,
		}
	}

	/// What it does, in words; `asset` is the one that it names.
	pub fn words(&self, asset: &Asset, names: &Names) -> String {
		let named =
			|organisation: &OrgId| format!("organisation {}", names.organisation(*organisation));
		let (id, currency) = (asset.id, asset.terms.currency);
		match self {
			Self::Transfer { to, amount, .. } => {
				format!("pay {} of asset {id} to {}", asset.show(*amount), named(to))
			}
			Self::Mint { to, amount, .. } => {
				format!("issue {} of asset {id} to {}", asset.show(*amount), named(to))
			}
			Self::Burn { amount, .. } => {
				format!(
					"redeem {} of asset {id} out of the bank's own treasury",
					asset.show(*amount)
				)
			}
			Self::Freeze { organisation, .. } => {
				format!("stop {} from moving {currency} of asset {id}", named(organisation))
			}
			Self::Thaw { organisation, .. } => {
				format!("let {} move {currency} of asset {id} again", named(organisation))
			}
		}
	}

	/// The hash under which a first signature of `organisation` waits for the second.
	pub fn hash(&self, organisation: OrgId, reference: &str) -> [u8; 32] {
		let parts = (b"act", organisation, self, reference.as_bytes());
		sp_crypto_hashing::blake2_256(&parts.encode())
	}
}

/// The hash under which a first signature of an asset's limit waits for the second. Minor units; `None` for no limit.
pub fn limit_hash(organisation: OrgId, asset: u32, limit: Option<u128>) -> [u8; 32] {
	sp_crypto_hashing::blake2_256(&(b"limit", organisation, asset, limit).encode())
}

/// The reference of a payment.
///
/// # Errors
/// [`Error::BadValue`] when it is too long or has control characters.
pub fn check_reference(text: &str) -> Result<()> {
	let bad = |why: String| Error::BadValue { what: "reference", value: text.to_owned(), why };
	if text.len() > MAX_REFERENCE {
		return Err(bad(format!("it has {} bytes, {MAX_REFERENCE} at most", text.len())));
	}
	if text.chars().any(char::is_control) {
		return Err(bad("it has control characters".to_owned()));
	}
	Ok(())
}

/// Whether a text may be an amount of an asset with at most `decimals` decimals.
///
/// # Errors
/// [`Error::BadValue`].
pub fn check_form(text: &str, decimals: u8) -> Result<()> {
	decimal::parse(text, decimals).map(drop).map_err(|error| bad_amount(text, &error.to_string()))
}

fn bad_amount(text: &str, why: &str) -> Error {
	Error::BadValue { what: "amount", value: text.to_owned(), why: why.to_owned() }
}
