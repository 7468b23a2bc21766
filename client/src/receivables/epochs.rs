//! The key of tokens: made by one client, sealed to each organisation that is to have it, opened with that organisation's own key.

use super::{
	sealing::{SealingKey, seal},
	types::{EpochTokens, MAX_SEALS, TokenSet},
};
use crate::{
	error::{Error, Result},
	types::{H256, HexBytes},
};
use codec::Encode;
use rand::RngCore;
use serde::{Deserialize, Serialize};
use stalhof_invoices::Sha2;
use stalhof_primitives::{hmac::hmac_sha256, invoice::TokenInputs, organisation::OrgId};
use zeroize::Zeroizing;

/// What is authenticated with a sealed key begins with this: the genesis hash and the key check value follow.
pub const EPOCH_TAG: &[u8; 28] = b"stalhof/receivables/epoch/v1";

/// The form of the file from which two operators open an epoch.
const FORMAT: &str = "stalhof/receivables/epoch/v1";

/// The first bytes of the HMAC of nothing under a key: shows that a key is the right one, and nothing of it.
pub type KeyCheck = [u8; 8];

/// The key under which tokens of an epoch are made.
pub struct EpochKey(Zeroizing<[u8; 32]>);

/// Sealed keys by organisation, in ascending order.
pub type SealedKeys = Vec<(OrgId, Vec<u8>)>;

/// Keys by epoch, in ascending order.
pub type EpochKeys = Vec<(u32, EpochKey)>;

impl EpochKey {
	/// A new one, by chance.
	pub fn random() -> Self {
		let mut key = Zeroizing::new([0; 32]);
		rand::rng().fill_bytes(&mut key[..]);
		Self(key)
	}

	/// The key of these bytes: on a chain that is made for people to look at, where it is no secret.
	pub fn of(bytes: [u8; 32]) -> Self {
		Self(Zeroizing::new(bytes))
	}

	/// Its check value.
	pub fn check(&self) -> KeyCheck {
		let code = hmac_sha256::<Sha2>(&self.0, &[]);
		core::array::from_fn(|place| code.get(place).copied().unwrap_or_default())
	}

	/// Seals it to an organisation's public key, for one chain.
	///
	/// # Errors
	/// [`Error::BadValue`] for a public key with which nothing can be kept secret.
	pub fn seal(&self, to: H256, genesis: H256) -> Result<Vec<u8>> {
		seal(to, &self.0[..], &context(genesis, self.check()))
	}

	/// Opens one that was sealed. `None` when it was sealed to another key, for another chain, or has another check value.
	pub fn open(sealed: &[u8], own: &SealingKey, genesis: H256, check: KeyCheck) -> Option<Self> {
		let opened = own.open(sealed, &context(genesis, check))?;
		let key: [u8; 32] = opened.as_slice().try_into().ok()?;
		let key = Self(Zeroizing::new(key));
		(key.check() == check).then_some(key)
	}

	/// All tokens that can be made, as the chain takes them.
	pub fn tokens(&self, epoch: u32, inputs: &TokenInputs) -> EpochTokens {
		EpochTokens { epoch, tokens: inputs.tokens::<Sha2>(&self.0) }
	}
}

fn context(genesis: H256, check: KeyCheck) -> Vec<u8> {
	[&EPOCH_TAG[..], &genesis.0, &check].concat()
}

/// Tokens under each of these keys.
pub fn tokens(keys: &EpochKeys, inputs: &TokenInputs) -> TokenSet {
	keys.iter().map(|(epoch, key)| key.tokens(*epoch, inputs)).collect()
}

/// A key sealed to an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
	/// To whom.
	pub to: OrgId,
	/// The sealed key.
	pub sealed: HexBytes,
}

/// An epoch that is to be opened: what both operators send. There is no secret in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewEpoch {
	/// Form and version of the file.
	format: String,
	/// On which chain.
	pub genesis: H256,
	/// The key check value.
	pub check: HexBytes,
	/// The key, sealed to organisations in ascending order.
	pub seals: Vec<Seal>,
}

impl NewEpoch {
	/// Makes a key, and seals it to these organisations.
	///
	/// # Errors
	/// [`Error::BadValue`] for no organisation, more than 64, or a public key with which nothing can be kept secret.
	pub fn make(genesis: H256, mut to: Vec<(OrgId, H256)>) -> Result<Self> {
		to.sort_by_key(|(organisation, _)| *organisation);
		to.dedup_by_key(|(organisation, _)| *organisation);
		if to.is_empty() || to.len() > MAX_SEALS {
			return Err(Error::BadValue {
				what: "number of organisations",
				value: to.len().to_string(),
				why: format!(
					"1 to {MAX_SEALS} get the key when an epoch is opened; seal it to others with `epoch seal`"
				),
			});
		}
		let key = EpochKey::random();
		let seals = to.into_iter().map(|(to, public)| {
			let sealed = HexBytes(key.seal(public, genesis)?);
			Ok(Seal { to, sealed })
		});
		let check = HexBytes(key.check().to_vec());
		Ok(Self { format: FORMAT.to_owned(), genesis, check, seals: seals.collect::<Result<_>>()? })
	}

	/// What the chain takes.
	///
	/// # Errors
	/// [`Error::BadValue`] for another form of file, another chain, or a check value of another length.
	pub fn arguments(&self, genesis: H256) -> Result<(KeyCheck, SealedKeys)> {
		let bad = |value: String, why: &str| Error::BadValue {
			what: "file of an epoch",
			value,
			why: why.to_owned(),
		};
		if self.format != FORMAT {
			return Err(bad(self.format.clone(), "its format is another; `epoch make` writes it"));
		}
		if self.genesis != genesis {
			return Err(bad(format!("{:#x}", self.genesis), "it was made for another chain"));
		}
		let check = self
			.check
			.0
			.as_slice()
			.try_into()
			.map_err(|_| bad(hex::encode(&self.check.0), "a key check value has 8 bytes"))?;
		let seals = self.seals.iter().map(|seal| (seal.to, seal.sealed.0.clone())).collect();
		Ok((check, seals))
	}

	/// Its hash, by which two operators see that they have the same file.
	pub fn hash(&self) -> H256 {
		let seals: Vec<_> = self.seals.iter().map(|seal| (seal.to, &seal.sealed.0)).collect();
		H256(sp_crypto_hashing::blake2_256(&(&self.check.0, seals).encode()))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const GENESIS: H256 = H256([1; 32]);

	fn own(byte: u8) -> SealingKey {
		SealingKey::of(&[byte; 32])
	}

	/// Computed apart, with another program: HMAC-SHA256 of nothing under 32 bytes of 7.
	#[test]
	fn check_value_should_be_the_first_bytes_of_the_code_of_nothing() {
		assert_eq!(hex::encode(EpochKey::of([7; 32]).check()), "9dac6a74401b46ed");
	}

	#[test]
	fn key_should_open_with_the_own_key_for_its_chain_and_check_value_alone() {
		let key = EpochKey::of([7; 32]);
		let sealed = key.seal(own(1).public(), GENESIS).unwrap();
		assert_eq!(sealed.len(), 80);
		let open = |own: &SealingKey, genesis, check| EpochKey::open(&sealed, own, genesis, check);
		assert_eq!(open(&own(1), GENESIS, key.check()).unwrap().0, key.0);
		assert!(open(&own(2), GENESIS, key.check()).is_none());
		assert!(open(&own(1), H256([2; 32]), key.check()).is_none());
		assert!(open(&own(1), GENESIS, [0; 8]).is_none());
	}

	/// Who sealed it might have sealed another key under the check value of the right one.
	#[test]
	fn another_key_under_the_check_value_should_not_open() {
		let check = EpochKey::of([7; 32]).check();
		let sealed = seal(own(1).public(), &[8; 32], &context(GENESIS, check)).unwrap();
		assert!(EpochKey::open(&sealed, &own(1), GENESIS, check).is_none());
	}

	#[test]
	fn new_epoch_should_be_one_key_sealed_to_each_in_order() {
		let to = vec![(OrgId(5), own(5).public()), (OrgId(2), own(2).public())];
		let made = NewEpoch::make(GENESIS, to).unwrap();
		let text = serde_json::to_string(&made).unwrap();
		let read: NewEpoch = serde_json::from_str(&text).unwrap();
		assert_eq!((&read, read.hash()), (&made, made.hash()));
		let (check, seals) = made.arguments(GENESIS).unwrap();
		let to: Vec<_> = seals.iter().map(|(to, _)| to.0).collect();
		assert_eq!(to, [2, 5]);
		let open = |place: usize, byte| {
			EpochKey::open(&seals[place].1, &own(byte), GENESIS, check).unwrap().0
		};
		assert_eq!(open(0, 2), open(1, 5));
		assert!(made.arguments(H256::zero()).is_err());
		let other = NewEpoch { check: HexBytes(vec![1; 7]), ..made.clone() };
		assert!(other.arguments(GENESIS).is_err());
		assert_ne!(other.hash(), made.hash());
	}

	#[test]
	fn new_epoch_should_be_refused_for_nobody_and_for_too_many() {
		assert!(NewEpoch::make(GENESIS, vec![]).is_err());
		let many = (0..65).map(|number| (OrgId(number), own(1).public())).collect();
		let error = NewEpoch::make(GENESIS, many).unwrap_err().to_string();
		assert!(error.contains("epoch seal"), "{error}");
	}
}
