//! Runtime APIs, asked by name and answered as JSON in the way of [`outcome`](crate::outcome).

use crate::{
	outcome::value_json,
	rpc::{Rpc, bytes},
};
use anyhow::{Context, Result};
use codec::Decode;
use serde_json::{Value as Json, json};
use subxt::{Metadata, ext::scale_value::scale::decode_as_type};

/// The version of metadata that names runtime APIs.
const VERSION: u32 = 15;

/// What a node's runtime answers.
#[derive(Debug)]
pub struct Reads {
	rpc: Rpc,
	metadata: Metadata,
}

impl Reads {
	/// Of the runtime that the node has now.
	pub async fn new(rpc: &Rpc) -> Result<Self> {
		let argument = format!("0x{}", hex::encode(VERSION.to_le_bytes()));
		let answer: String =
			rpc.call("state_call", json!(["Metadata_metadata_at_version", argument])).await?;
		let metadata: Option<Vec<u8>> = Decode::decode(&mut &bytes(&answer)?[..])?;
		let metadata = metadata.with_context(|| format!("no metadata of version {VERSION}"))?;
		Ok(Self { rpc: rpc.clone(), metadata: Metadata::decode_from(&metadata)? })
	}

	/// Asks `method` of `api` with encoded arguments, as of block `at`.
	pub async fn ask(&self, api: &str, method: &str, arguments: &[u8], at: &str) -> Result<Json> {
		let answer = self.call(api, method, arguments, at).await?;
		self.decode(api, method, &answer)
	}

	/// As [`ask`](Self::ask): the answer as it comes, encoded.
	pub async fn call(
		&self,
		api: &str,
		method: &str,
		arguments: &[u8],
		at: &str,
	) -> Result<Vec<u8>> {
		let arguments = format!("0x{}", hex::encode(arguments));
		let name = format!("{api}_{method}");
		let answer: String = self.rpc.call("state_call", json!([name, arguments, at])).await?;
		bytes(&answer)
	}

	/// What an encoded answer says.
	pub fn decode(&self, api: &str, method: &str, answer: &[u8]) -> Result<Json> {
		let asked = self
			.metadata
			.runtime_api_trait_by_name(api)
			.and_then(|api| api.method_by_name(method))
			.with_context(|| format!("no {api}.{method} in the metadata"))?;
		let types = self.metadata.types();
		let value = decode_as_type(&mut &answer[..], asked.output_ty(), types)?;
		Ok(value_json(&value.remove_context(), &self.metadata))
	}
}
