//! The code of a runtime.

use crate::{
	client::Client,
	consortium::Reads,
	error::{Error, Result},
	types::{H256, storage_key},
};
use codec::Decode;
use std::path::Path;

/// What Wasm begins with.
const WASM: [u8; 4] = *b"\0asm";

/// What a compressed runtime begins with.
const COMPRESSED: [u8; 8] = [0x52, 0xbc, 0x53, 0x76, 0x46, 0xdb, 0x8e, 0x05];

/// A runtime as its build writes it: Wasm, compressed or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(Vec<u8>);

impl Code {
	/// Reads a file.
	///
	/// # Errors
	/// [`Error::File`], or [`Error::BadFile`] when it is no runtime.
	pub fn read(path: &Path) -> Result<Self> {
		let bytes = std::fs::read(path).map_err(|error| Error::File {
			action: "cannot read",
			path: path.to_owned(),
			why: error.to_string(),
		})?;
		if !bytes.starts_with(&WASM) && !bytes.starts_with(&COMPRESSED) {
			return Err(Error::BadFile {
				path: path.to_owned(),
				what: "a runtime",
				why: "it is neither Wasm nor compressed Wasm, as `*.compact.compressed.wasm` is"
					.to_owned(),
			});
		}
		Ok(Self(bytes))
	}

	/// The hash of the runtime that the council has authorised and nobody has brought in yet, at the block of `reads`.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn authorised(client: &Client, reads: &Reads) -> Result<Option<H256>> {
		let key = storage_key("System", "AuthorizedUpgrade");
		let found = client.rpc().storage(&key, reads.at().hash).await?;
		// The hash comes first, then whether versions are compared.
		Ok(found.and_then(|bytes| H256::decode(&mut &bytes[..]).ok()))
	}

	/// Its Blake2-256 hash, by which the council authorises it: of the file as it is.
	pub fn hash(&self) -> H256 {
		sp_crypto_hashing::blake2_256(&self.0).into()
	}

	/// The bytes of the file.
	pub fn into_bytes(self) -> Vec<u8> {
		self.0
	}
}
