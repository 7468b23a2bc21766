//! Accounts as text.

use crate::Refusal;
use sp_core::crypto::Ss58Codec;
use sp_runtime::AccountId32;

/// Prefix of addresses that name no network.
const GENERIC_PREFIX: u16 = 42;

/// The address of `account` (SS58).
pub(crate) fn write(account: &AccountId32, prefix: u16) -> String {
	account.to_ss58check_with_version(prefix.into())
}

/// Reads an account: SS58 with the chain's prefix or the generic one, or `0x` and the public key.
///
/// # Errors
/// [`Refusal::InvalidAccount`].
pub(crate) fn read(text: &str, prefix: u16) -> Result<AccountId32, Refusal> {
	let refuse = |why| Refusal::InvalidAccount(beginning(text), why);
	if text.starts_with("0x") {
		let mut key = [0; 32];
		let bytes = (text.len() == 66).then(|| sp_core::bytes::from_hex(text).ok()).flatten();
		let bytes = bytes.ok_or_else(|| refuse("a public key is 0x and 64 digits".into()))?;
		key.copy_from_slice(&bytes);
		return Ok(key.into());
	}
	let (account, format) = AccountId32::from_ss58check_with_version(text).map_err(|_| {
		refuse("write its address (SS58) without a change, or 0x and its public key".into())
	})?;
	match u16::from(format) {
		given if given == prefix || given == GENERIC_PREFIX => Ok(account),
		other => {
			let why = format!(
				"it is an address of the network with prefix {other}; this chain's prefix is {prefix}"
			);
			Err(refuse(why))
		}
	}
}

/// As much of what the caller wrote as a message repeats.
pub(crate) fn beginning(text: &str) -> String {
	text.chars().take(80).collect()
}
