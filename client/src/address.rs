//! Account addresses as people write them.

use crate::{
	error::{Error, Result},
	types::{AccountId, from_hex, to_hex},
};
use sp_core::crypto::{Ss58AddressFormat, Ss58Codec};

/// Network prefix of the chain's SS58 addresses.
pub const SS58_PREFIX: u16 = 1356;

/// Prefix of addresses that name no network; key files of other tools use it.
const GENERIC_PREFIX: u16 = 42;

/// `account` in SS58 with the chain's prefix.
pub fn to_address(account: &AccountId) -> String {
	account.to_ss58check_with_version(Ss58AddressFormat::custom(SS58_PREFIX))
}

/// Reads an account: SS58 with the chain's prefix or the generic one (42), or the 32 bytes of the
/// public key in hexadecimal after `0x`.
///
/// # Errors
/// [`Error::BadAddress`], also for an address of another network.
pub fn parse_address(text: &str) -> Result<AccountId> {
	let bad = |why: String| Error::BadAddress { text: text.to_owned(), why };
	if text.starts_with("0x") {
		return parse_public_key(text).map_err(bad);
	}
	let (account, format) = any_network(text).map_err(bad)?;
	match format {
		SS58_PREFIX | GENERIC_PREFIX => Ok(account),
		other => Err(bad(format!(
			"it is an address of the network with prefix {other}; this chain's prefix is {SS58_PREFIX}"
		))),
	}
}

/// Reads an account from an SS58 address of any network, and that network's prefix.
pub(crate) fn any_network(text: &str) -> core::result::Result<(AccountId, u16), String> {
	let (account, format) = AccountId::from_ss58check_with_version(text)
		.map_err(|error| format!("it is not an SS58 address ({error:?})"))?;
	Ok((account, format.into()))
}

/// For serde: an account as its address.
pub(crate) mod as_address {
	use super::{AccountId, parse_address, to_address};
	use serde::{Deserialize, Deserializer, Serializer, de};

	pub(crate) fn serialize<S: Serializer>(
		account: &AccountId,
		serializer: S,
	) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&to_address(account))
	}

	pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
		deserializer: D,
	) -> Result<AccountId, D::Error> {
		let text = String::deserialize(deserializer)?;
		parse_address(&text).map_err(de::Error::custom)
	}
}

fn parse_public_key(text: &str) -> core::result::Result<AccountId, String> {
	let bytes = from_hex(text)?;
	let length = bytes.len();
	let key: [u8; 32] =
		bytes.try_into().map_err(|_| format!("a public key has 32 bytes, this has {length}"))?;
	Ok(AccountId::new(key))
}

/// The forms in which one account can be written.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AddressForms {
	/// SS58 with the chain's prefix.
	pub address: String,
	/// SS58 with the generic prefix 42.
	pub generic_address: String,
	/// Public key in hexadecimal.
	pub public_key: String,
}

impl AddressForms {
	/// The forms of `account`.
	pub fn of(account: &AccountId) -> Self {
		let generic = Ss58AddressFormat::custom(GENERIC_PREFIX);
		Self {
			address: to_address(account),
			generic_address: account.to_ss58check_with_version(generic),
			public_key: to_hex(account.as_ref()),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::{Pair, sr25519};

	fn alice() -> AccountId {
		sr25519::Pair::from_string("//Alice", None).unwrap().public().into()
	}

	#[test]
	fn address_should_be_read_back_in_each_form() {
		let forms = AddressForms::of(&alice());
		assert_eq!(forms.generic_address, "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
		for text in [&forms.address, &forms.generic_address, &forms.public_key] {
			assert_eq!(parse_address(text).unwrap(), alice(), "{text}");
		}
		assert_eq!(any_network(&forms.address).unwrap().1, SS58_PREFIX);
	}

	#[test]
	fn address_should_be_refused_when_it_is_of_another_network_or_garbage() {
		let polkadot = alice().to_ss58check_with_version(Ss58AddressFormat::custom(0));
		let message = parse_address(&polkadot).unwrap_err().to_string();
		assert!(message.contains("prefix 0") && message.contains("1356"), "{message}");
		for text in
			["", "Alice", "0x12", "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQX", "//Alice"]
		{
			assert!(matches!(parse_address(text), Err(Error::BadAddress { .. })), "{text}");
		}
	}
}
