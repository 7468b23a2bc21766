//! Keys in the members file: what is one, and that each serves one purpose.

use curve25519_dalek::{
	MontgomeryPoint, Scalar, edwards::CompressedEdwardsY, ristretto::CompressedRistretto,
	traits::IsIdentity,
};
use sp_core::crypto::{Ss58AddressFormat, Ss58Codec};
use sp_runtime::AccountId32;
use stalhof_runtime::{configs::SS58_PREFIX, switches::is_well_known};
use std::collections::{BTreeMap, BTreeSet};

/// The two keys of a validator's session.
#[derive(Clone, Copy)]
pub(super) enum SessionKey {
	/// sr25519.
	Aura,
	/// Ed25519.
	Grandpa,
}

impl SessionKey {
	fn name(self) -> &'static str {
		match self {
			Self::Aura => "aura",
			Self::Grandpa => "grandpa",
		}
	}

	/// Whether these bytes are a point that somebody can hold the secret of. Not every wrong digit and not
	/// every key of the other kind is found: some bytes are a point in both encodings.
	fn is_public_key(self, key: &[u8; 32]) -> bool {
		match self {
			Self::Aura => CompressedRistretto(*key).decompress().is_some(),
			Self::Grandpa => CompressedEdwardsY(*key)
				.decompress()
				.is_some_and(|point| !point.is_small_order() && point.is_torsion_free()),
		}
	}

	fn kind(self) -> &'static str {
		match self {
			Self::Aura => "sr25519",
			Self::Grandpa => "Ed25519",
		}
	}
}

/// The keys seen so far, by where they stand, to find one used twice; and those of benchmarks.
pub(super) struct Keys {
	seen: BTreeMap<[u8; 32], String>,
	bench: BTreeSet<[u8; 32]>,
}

impl Keys {
	/// No keys yet, but those of benchmarks, which nobody may use.
	pub(super) fn new(bench: impl IntoIterator<Item = [u8; 32]>) -> Self {
		Self { seen: BTreeMap::new(), bench: bench.into_iter().collect() }
	}

	pub(super) fn account(
		&mut self,
		who: &str,
		what: &str,
		text: &str,
		faults: &mut Vec<String>,
	) -> Option<AccountId32> {
		let place = format!("{who}: {what}");
		let parsed = match parse_hex(text) {
			Some(key) => Ok(AccountId32::from(key)),
			None => parse_address(text),
		};
		match parsed {
			Ok(account) => self.take(place, *account.as_ref(), faults).map(AccountId32::from),
			Err(why) => {
				faults.push(format!("{place} '{text}': {why}"));
				None
			}
		}
	}

	pub(super) fn session_key(
		&mut self,
		who: &str,
		which: SessionKey,
		text: &str,
		faults: &mut Vec<String>,
	) -> Option<[u8; 32]> {
		let place = format!("{who}: {} key", which.name());
		let Some(key) = parse_hex(text) else {
			faults.push(format!("{place} '{text}': write 0x and 64 hexadecimal digits"));
			return None;
		};
		let key = self.take(place.clone(), key, faults)?;
		if !which.is_public_key(&key) {
			faults.push(format!(
				"{place} {text} is no {} public key: are the aura and the grandpa key exchanged, or is a digit \
				 wrong?",
				which.kind()
			));
			return None;
		}
		Some(key)
	}

	/// The public half of a key for sealed files.
	pub(super) fn encryption_key(
		&mut self,
		who: &str,
		text: &str,
		faults: &mut Vec<String>,
	) -> Option<[u8; 32]> {
		let place = format!("{who}: encryption_key");
		let Some(key) = parse_hex(text) else {
			faults.push(format!(
				"{place} '{text}': write 0x and 64 hexadecimal digits, as `stalhof keys sealing` shows them"
			));
			return None;
		};
		let key = self.take(place.clone(), key, faults)?;
		// Every secret gives the same with such a key.
		if (Scalar::from(8_u8) * MontgomeryPoint(key)).is_identity() {
			faults.push(format!(
				"{place} {text} is no X25519 public key to which anything can be sealed: make one with `stalhof keys sealing`"
			));
			return None;
		}
		Some(key)
	}

	fn take(&mut self, place: String, key: [u8; 32], faults: &mut Vec<String>) -> Option<[u8; 32]> {
		if key == [0; 32] {
			faults.push(format!("{place} is all zeros: nobody holds its secret"));
			return None;
		}
		if is_well_known(&key) || self.bench.contains(&key) {
			faults.push(format!(
				"{place} is a well-known development key: everybody knows its secret"
			));
			return None;
		}
		if let Some(other) = self.seen.insert(key, place.clone()) {
			faults.push(format!("{place} is the same key as {other}: each key serves one purpose"));
			return None;
		}
		Some(key)
	}
}

fn parse_hex(text: &str) -> Option<[u8; 32]> {
	if text.len() != 66 || !text.starts_with("0x") {
		return None;
	}
	sp_core::bytes::from_hex(text).ok()?.try_into().ok()
}

fn parse_address(text: &str) -> Result<AccountId32, String> {
	let (account, format) = AccountId32::from_ss58check_with_version(text)
		.map_err(|_| "it is neither an address nor 0x and 64 hexadecimal digits".to_string())?;
	let ours = Ss58AddressFormat::custom(SS58_PREFIX);
	let generic = Ss58AddressFormat::custom(42);
	if format == ours || format == generic {
		return Ok(account);
	}
	let (theirs, own) = (u16::from(format), account.to_ss58check_with_version(ours));
	Err(format!("it is an address of another network (prefix {theirs}); here it would be {own}"))
}
