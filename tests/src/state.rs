//! Reads of the chain's state without generated code.

use crate::rpc::{Rpc, bytes};
use anyhow::{Context, Result};
use codec::Decode;
use serde_json::json;
use sp_crypto_hashing::{blake2_128, twox_128};

/// The key of a storage item of a pallet, and the prefix of all keys of a map.
pub fn item_key(pallet: &str, item: &str) -> Vec<u8> {
	[twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
}

/// What the hasher of most maps makes of an encoded key.
pub fn blake2_128_concat(key: &[u8]) -> Vec<u8> {
	[&blake2_128(key)[..], key].concat()
}

/// The key of an account's record.
pub fn account_key(who: &[u8; 32]) -> Vec<u8> {
	let mut key = item_key("System", "Account");
	key.extend(blake2_128_concat(who));
	key
}

/// An account's record.
#[derive(Clone, Copy, Debug, Default, Decode, PartialEq, Eq)]
pub struct Account {
	/// Transactions sent.
	pub nonce: u32,
	/// References that keep the account.
	pub consumers: u32,
	/// References that allow it to exist.
	pub providers: u32,
	/// References that allow it to exist without a deposit.
	pub sufficients: u32,
	/// Units free to be transferred.
	pub free: u128,
	/// Units held.
	pub reserved: u128,
	/// Units that may not be spent.
	pub frozen: u128,
}

/// The record of account `who` at block `at`; all zero when there is none.
pub async fn account(rpc: &Rpc, who: &[u8; 32], at: &str) -> Result<Account> {
	match rpc.storage(&account_key(who), at).await? {
		None => Ok(Account::default()),
		Some(raw) => Account::decode(&mut &raw[..]).context("the account's record"),
	}
}

/// The settlement asset of development chains.
pub const CNY: u32 = 1;

/// The account of an organisation's treasury.
pub fn treasury_account(organisation: u32) -> [u8; 32] {
	let mut account = [0; 32];
	let parts: [&[u8]; 3] = [b"modl", b"stalhof/treasury", &organisation.to_le_bytes()];
	let bytes = parts.concat();
	account[..bytes.len()].copy_from_slice(&bytes);
	account
}

/// The CNY in an organisation's treasury at block `at`, in minor units.
pub async fn treasury(rpc: &Rpc, organisation: u32, at: &str) -> Result<u128> {
	let mut key = item_key("Assets", "Account");
	for part in [&CNY.to_le_bytes()[..], &treasury_account(organisation)] {
		key.extend(blake2_128_concat(part));
	}
	match rpc.storage(&key, at).await? {
		None => Ok(0),
		Some(raw) => u128::decode(&mut &raw[..]).context("the treasury's balance"),
	}
}

/// Bytes that all organisations together are charged for what is in state at block `at`.
pub async fn charged(rpc: &Rpc, at: &str) -> Result<i128> {
	let mut sum = 0;
	for (_, value) in pairs(rpc, &item_key("Consortium", "Bytes"), at).await? {
		// What is kept stands before what may be.
		let (kept, _): (u64, u64) = Decode::decode(&mut &bytes(&value)?[..])?;
		sum += i128::from(kept);
	}
	Ok(sum)
}

/// All pairs of key and value under `prefix` at block `at`, in the order of keys.
pub async fn pairs(rpc: &Rpc, prefix: &[u8], at: &str) -> Result<Vec<(String, String)>> {
	const PAGE: usize = 1000;
	let prefix = format!("0x{}", hex::encode(prefix));
	let mut all = Vec::new();
	let mut start = prefix.clone();
	loop {
		let keys: Vec<String> =
			rpc.call("state_getKeysPaged", json!([prefix, PAGE, start, at])).await?;
		let Some(last) = keys.last() else { return Ok(all) };
		start = last.clone();
		let values: Vec<Changes> = rpc.call("state_queryStorageAt", json!([keys, at])).await?;
		let changes = values.into_iter().next().context("no answer to the query")?.changes;
		all.extend(changes.into_iter().filter_map(|(key, value)| value.map(|value| (key, value))));
	}
}

#[derive(serde::Deserialize)]
struct Changes {
	changes: Vec<(String, Option<String>)>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn account_key_should_match_the_known_key_of_alice() {
		let alice = crate::accounts::id(&crate::accounts::dev("//Alice"));
		assert_eq!(
			hex::encode(account_key(&alice)),
			"26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9\
			de1e86a9a8c739864cf3cc5ec2bea59fd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
		);
	}
}
