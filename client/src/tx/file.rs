//! Transactions as files, so that the machine that signs needs no network.

use super::describe::show_call;
use crate::{
	address::{parse_address, to_address},
	config::{Runtime, StalhofConfig},
	error::{Error, Result},
	files,
	keys::{Signer, verify_signature},
	types::{AccountId, BlockNumber, BlockRef, H256, HexBytes, MultiSignature},
};
use codec::{DecodeAll, Encode};
use serde::{Deserialize, Serialize};
use std::path::Path;
use subxt::{
	config::DefaultExtrinsicParamsBuilder,
	transactions::SignableTransaction,
	utils::{AccountId32 as SubxtAccount, MultiSignature as SubxtSignature},
};

const UNSIGNED: &str = "stalhof-unsigned-transaction";
const SIGNED: &str = "stalhof-signed-transaction";
const VERSION: u32 = 1;
const WHAT: &str = "a transaction file";

/// Shortest and longest time for which a transaction can be valid, in blocks.
const ERAS: core::ops::RangeInclusive<u32> = 4..=1 << 16;

/// When a transaction can be included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Era {
	/// Number of blocks, a power of two from 4 to 65,536.
	pub period: u32,
	/// The block from which it counts.
	pub birth: BlockRef,
}

impl Era {
	/// The length of an era of at least `blocks` blocks: a power of two.
	///
	/// # Errors
	/// [`Error::BadValue`] when `blocks` is not between 4 and 65,536.
	pub fn period(blocks: u32) -> Result<u32> {
		if ERAS.contains(&blocks) {
			return Ok(blocks.next_power_of_two());
		}
		Err(Error::BadValue {
			what: "era",
			value: blocks.to_string(),
			why: format!("it must be {} to {} blocks", ERAS.start(), ERAS.end()),
		})
	}

	/// The newest block, not above `number`, from which an era of `period` blocks can count: long
	/// eras are stored with less precision.
	pub(crate) fn birth_for(period: u32, number: BlockNumber) -> BlockNumber {
		number - number % Self::precision(period)
	}

	fn precision(period: u32) -> u32 {
		(period >> 12).max(1)
	}

	/// Last block that can include the transaction.
	pub fn last_block(&self) -> BlockNumber {
		self.birth.number.saturating_add(self.period - 1)
	}
}

/// A transaction with everything that its signature covers, and the signature once there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Transaction {
	format: String,
	version: u32,
	/// Name of the chain, for people.
	pub chain: String,
	/// Whether the node called it a development chain. Not covered by the signature.
	pub development_chain: bool,
	/// Hash of its genesis block.
	pub genesis: H256,
	/// Name of the runtime.
	pub spec_name: String,
	/// Version of the runtime.
	pub spec_version: u32,
	/// Version of the form of its transactions.
	pub transaction_version: u32,
	/// The encoded call.
	pub call: HexBytes,
	/// The call in words.
	pub call_text: String,
	/// Address of the account that signs.
	pub signer: String,
	/// Number of transactions of the account before this one.
	pub nonce: u64,
	/// When it can be included.
	pub era: Era,
	/// How the metadata enters the signature; `disabled` is the only way so far.
	pub metadata_hash_mode: String,
	/// The bytes to sign.
	pub payload: HexBytes,
	/// The SCALE-encoded `MultiSignature`.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub signature: Option<HexBytes>,
}

/// What a transaction is made from.
pub(crate) struct Parts<'a> {
	pub(crate) chain: String,
	pub(crate) development_chain: bool,
	pub(crate) genesis: H256,
	pub(crate) runtime: &'a Runtime,
	pub(crate) call: Vec<u8>,
	pub(crate) account: &'a AccountId,
	pub(crate) nonce: u64,
	pub(crate) era: Era,
}

impl Transaction {
	/// An unsigned transaction.
	///
	/// # Errors
	/// [`Error::CannotDecodeCall`] when the call is not one of the runtime.
	pub(crate) fn new(parts: Parts<'_>) -> Result<Self> {
		let runtime = parts.runtime;
		let mut transaction = Self {
			format: UNSIGNED.to_owned(),
			version: VERSION,
			chain: parts.chain,
			development_chain: parts.development_chain,
			genesis: parts.genesis,
			spec_name: runtime.spec_name.clone(),
			spec_version: runtime.spec_version,
			transaction_version: runtime.transaction_version,
			call: HexBytes(parts.call),
			call_text: String::new(),
			signer: to_address(parts.account),
			nonce: parts.nonce,
			era: parts.era,
			metadata_hash_mode: "disabled".to_owned(),
			payload: HexBytes::default(),
			signature: None,
		};
		transaction.call_text = transaction.describe(runtime)?;
		transaction.payload = HexBytes(transaction.derive_payload(runtime)?);
		Ok(transaction)
	}

	/// Reads a transaction file.
	///
	/// # Errors
	/// [`Error::File`], or [`Error::BadFile`] when it is damaged.
	pub fn load(path: &Path) -> Result<Self> {
		let transaction: Self = files::read_json(path, WHAT)?;
		transaction.check().map_err(|why| Error::BadFile {
			path: path.to_owned(),
			what: WHAT,
			why,
		})?;
		Ok(transaction)
	}

	/// Writes a new transaction file.
	///
	/// # Errors
	/// [`Error::FileExists`] when there is a file of this name.
	pub fn create(&self, path: &Path) -> Result<()> {
		Ok(files::create(path, files::to_json(self)?.as_bytes(), files::PUBLIC)?)
	}

	/// The account that signs.
	pub fn account(&self) -> Result<AccountId> {
		parse_address(&self.signer)
	}

	/// The call in words, as `runtime` decodes it from its bytes.
	///
	/// # Errors
	/// [`Error::CannotDecodeCall`] when `runtime` is not the one that the transaction is for, or the
	/// bytes are no call of it.
	pub fn describe(&self, runtime: &Runtime) -> Result<String> {
		if (runtime.spec_name.as_str(), runtime.spec_version, runtime.transaction_version)
			!= (self.spec_name.as_str(), self.spec_version, self.transaction_version)
		{
			return Err(Error::CannotDecodeCall(format!(
				"it is for {} version {}, this program knows {} version {}",
				self.spec_name, self.spec_version, runtime.spec_name, runtime.spec_version
			)));
		}
		match show_call(&runtime.metadata, &self.call.0) {
			Ok(call) => Ok(call.to_string()),
			Err(why) => Err(Error::CannotDecodeCall(why)),
		}
	}

	/// Checks that the payload in the file is the one that the other fields give.
	///
	/// # Errors
	/// [`Error::CannotDecodeCall`], or [`Error::PayloadMismatch`].
	pub fn check_payload(&self, runtime: &Runtime) -> Result<()> {
		self.describe(runtime)?;
		if self.derive_payload(runtime)? == self.payload.0 {
			Ok(())
		} else {
			Err(Error::PayloadMismatch)
		}
	}

	/// Signs the payload in the file. Whoever calls this has checked it, or signs unseen.
	///
	/// # Errors
	/// Those of the signer; [`Error::WrongSignature`] when it is not the transaction's account.
	pub async fn sign(&self, signer: &dyn Signer) -> Result<Self> {
		let account = self.account()?;
		if signer.account() != account {
			return Err(Error::WrongSignature { account: self.signer.clone() });
		}
		let signature = signer.sign(&self.payload.0).await?;
		verify_signature(&signature, &self.payload.0, &account)?;
		let mut signed = self.clone();
		signed.format = SIGNED.to_owned();
		signed.signature = Some(HexBytes(signature.encode()));
		Ok(signed)
	}

	/// The extrinsic, with its hash.
	///
	/// # Errors
	/// [`Error::BadValue`] without a signature; [`Error::WrongSignature`] when it is not the
	/// account's; those of [`Self::check_payload`].
	pub(crate) fn extrinsic(&self, runtime: &Runtime) -> Result<(Vec<u8>, H256)> {
		self.check_payload(runtime)?;
		let bytes = &self.signature.as_ref().ok_or_else(|| unsigned("it has none"))?.0;
		let signature = MultiSignature::decode_all(&mut &bytes[..])
			.map_err(|_| unsigned("it is no encoded MultiSignature"))?;
		let account = self.account()?;
		verify_signature(&signature, &self.payload.0, &account)?;
		let account = SubxtAccount(account.into());
		let signature = match signature {
			MultiSignature::Ed25519(signature) => SubxtSignature::Ed25519(signature.0),
			MultiSignature::Sr25519(signature) => SubxtSignature::Sr25519(signature.0),
			MultiSignature::Ecdsa(signature) => SubxtSignature::Ecdsa(signature.0),
			other => return Err(unsigned(&format!("its kind is not known: {other:?}"))),
		};
		self.with_signable(runtime, |signable| {
			let signed = signable.sign_with_account_and_signature(&account, &signature)?;
			Ok((signed.encoded().to_vec(), signed.hash()))
		})
	}

	fn derive_payload(&self, runtime: &Runtime) -> Result<Vec<u8>> {
		self.with_signable(runtime, |signable| signable.signer_payload())
	}

	fn with_signable<T>(
		&self,
		runtime: &Runtime,
		then: impl FnOnce(
			&mut SignableTransaction<'_, StalhofConfig, OfflineImpl, super::Call>,
		) -> core::result::Result<T, subxt::error::ExtrinsicError>,
	) -> Result<T> {
		let undecodable =
			|error: subxt::error::ExtrinsicError| Error::CannotDecodeCall(error.to_string());
		let client = runtime.offline(self.genesis)?.tx();
		let call = client.from_call_data_bytes(&self.call.0).map_err(undecodable)?;
		// What is encoded again must be what the file holds, or another call would be signed.
		if client.call_data(&call).map_err(undecodable)? != self.call.0 {
			return Err(Error::PayloadMismatch);
		}
		let era = self.era;
		let parameters = DefaultExtrinsicParamsBuilder::new()
			.nonce(self.nonce)
			.mortal_from_unchecked(
				u64::from(era.period),
				u64::from(era.birth.number),
				era.birth.hash,
			)
			.build();
		let mut signable =
			client.create_signable_offline(&call, parameters).map_err(undecodable)?;
		then(&mut signable).map_err(undecodable)
	}

	fn check(&self) -> core::result::Result<(), String> {
		let expected = if self.signature.is_some() { SIGNED } else { UNSIGNED };
		if self.format != expected || self.version != VERSION {
			return Err(format!(
				"its format is {:?} version {}, not {expected:?} version {VERSION}",
				self.format, self.version
			));
		}
		if !ERAS.contains(&self.era.period) || !self.era.period.is_power_of_two() {
			return Err(format!(
				"its era of {} blocks is no power of two from 4 to 65536",
				self.era.period
			));
		}
		if !self.era.birth.number.is_multiple_of(Era::precision(self.era.period)) {
			let (period, birth) = (self.era.period, self.era.birth.number);
			return Err(format!("an era of {period} blocks cannot begin at block {birth}"));
		}
		if self.metadata_hash_mode != "disabled" {
			return Err(format!(
				"its metadata hash mode {:?} is not known",
				self.metadata_hash_mode
			));
		}
		self.account().map(drop).map_err(|error| error.to_string())
	}
}

type OfflineImpl = subxt::client::OfflineClientAtBlockImpl<StalhofConfig>;

fn unsigned(why: &str) -> Error {
	Error::BadValue { what: "signature", value: String::new(), why: why.to_owned() }
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;
