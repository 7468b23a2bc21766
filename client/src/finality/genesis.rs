//! A pin at genesis, from a raw chain specification.

use super::pin::{AuthoritySet, Pin, authorities_key, set_id_key};
use crate::{
	error::{Error, Result},
	files,
	types::{BlockRef, H256, Header, Layout, from_hex},
};
use codec::Decode;
use serde::Deserialize;
use sp_consensus_grandpa::AuthorityList;
use sp_runtime::traits::Header as _;
use sp_trie::TrieConfiguration;
use std::{collections::BTreeMap, path::Path};

const WHAT: &str = "a raw chain specification";

#[derive(Deserialize)]
struct Spec {
	name: String,
	genesis: Genesis,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Genesis {
	Raw(Raw),
	#[serde(untagged)]
	Other(serde::de::IgnoredAny),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw {
	top: BTreeMap<String, String>,
	#[serde(default)]
	children_default: BTreeMap<String, serde::de::IgnoredAny>,
}

/// Reads the chain's name, its genesis hash, and the GRANDPA authorities at genesis from a raw chain
/// specification. No node is asked.
///
/// # Errors
/// [`Error::File`], or [`Error::BadFile`] when it is not raw or has no authorities.
pub fn pin_from_spec(path: &Path) -> Result<Pin> {
	let spec: Spec = files::read_json(path, WHAT)?;
	let bad = |why: String| Error::BadFile { path: path.to_owned(), what: WHAT, why };
	let Genesis::Raw(raw) = spec.genesis else {
		return Err(bad("its genesis is not raw; export it with `--raw`".to_owned()));
	};
	if !raw.children_default.is_empty() {
		return Err(bad("its genesis has child tries, which this chain does not".to_owned()));
	}
	let state = decode_state(&raw.top).map_err(bad)?;
	let hash = genesis_hash(&state);
	let set = authority_set(&state).map_err(bad)?;
	let source = format!("chain specification {}", path.display());
	Pin::new(spec.name, hash, BlockRef { number: 0, hash }, set, source).map_err(bad)
}

type State = BTreeMap<Vec<u8>, Vec<u8>>;

fn decode_state(top: &BTreeMap<String, String>) -> core::result::Result<State, String> {
	top.iter()
		.map(|(key, value)| {
			let bytes = |text: &str| from_hex(text).map_err(|why| format!("storage {key}: {why}"));
			Ok((bytes(key)?, bytes(value)?))
		})
		.collect()
}

/// Hash of the header that heads a chain whose first state is `state`.
fn genesis_hash(state: &State) -> H256 {
	let state_root = Layout::trie_root(state);
	let extrinsics_root = Layout::ordered_trie_root(core::iter::empty::<Vec<u8>>());
	Header::new(0, extrinsics_root, state_root, H256::zero(), Default::default()).hash()
}

fn authority_set(state: &State) -> core::result::Result<AuthoritySet, String> {
	let list = state.get(&authorities_key()).ok_or("its genesis has no GRANDPA authorities")?;
	let list = AuthorityList::decode(&mut &list[..])
		.map_err(|_| "its GRANDPA authorities cannot be read".to_owned())?;
	let id = match state.get(&set_id_key()) {
		None => 0,
		Some(id) => u64::decode(&mut &id[..])
			.map_err(|_| "its GRANDPA set number cannot be read".to_owned())?,
	};
	Ok(AuthoritySet::new(id, &list))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{finality::testing::authorities, types::to_hex};
	use codec::Encode;
	use serde_json::{Value, json};

	fn write(spec: &Value) -> tempfile::NamedTempFile {
		let file = tempfile::NamedTempFile::new().unwrap();
		std::fs::write(file.path(), spec.to_string()).unwrap();
		file
	}

	fn raw(top: Value) -> Value {
		json!({ "name": "Test", "id": "test", "genesis": { "raw": { "top": top, "childrenDefault": {} } } })
	}

	#[test]
	fn pin_should_hold_the_authorities_and_the_hash_of_genesis() {
		let list: AuthorityList = authorities(&[1, 2, 3]);
		let state = [(authorities_key(), list.encode()), (b"long".to_vec(), vec![7; 40])];
		let top: Value = state
			.iter()
			.map(|(k, v)| (to_hex(k), json!(to_hex(v))))
			.collect::<serde_json::Map<_, _>>()
			.into();
		let pin = pin_from_spec(write(&raw(top)).path()).unwrap();
		assert_eq!((pin.chain.as_str(), pin.set.id, pin.block.number), ("Test", 0, 0));
		assert_eq!(pin.set, AuthoritySet::new(0, &list));
		assert_eq!(pin.genesis, pin.block.hash);

		// The same state root, reached by inserting into a trie, not by building it from all pairs.
		let mut db = sp_trie::MemoryDB::<sp_runtime::traits::BlakeTwo256>::default();
		let mut root = H256::default();
		{
			use sp_trie::TrieMut;
			let mut trie = sp_trie::TrieDBMutBuilder::<Layout>::new(&mut db, &mut root).build();
			for (key, value) in &state {
				trie.insert(key, value).unwrap();
			}
		}
		let extrinsics_root = crate::proof::extrinsics_root(&[]);
		let header = Header::new(0, extrinsics_root, root, H256::zero(), Default::default());
		assert_eq!(pin.genesis, header.hash());
	}

	#[test]
	fn spec_should_be_refused_with_a_reason_when_it_cannot_give_a_pin() {
		let key = to_hex(&authorities_key());
		let cases = [
			(
				json!({ "name": "Test", "genesis": { "runtimeGenesis": { "code": "0x00" } } }),
				"not raw",
			),
			(raw(json!({})), "no GRANDPA authorities"),
			(raw(json!({ key.clone(): "0x0401" })), "cannot be read"),
			(raw(json!({ key.clone(): "0x00" })), "no authorities"),
			(raw(json!({ key: "zz" })), "hexadecimal"),
			(json!({ "name": "Test" }), "genesis"),
			(json!([1]), ""),
			(
				json!({ "name": "T", "genesis": { "raw": { "top": {}, "childrenDefault": { "0x01": {} } } } }),
				"child tries",
			),
		];
		for (spec, part) in cases {
			let error = pin_from_spec(write(&spec).path()).unwrap_err();
			assert!(matches!(error, Error::BadFile { .. }), "{error}");
			assert!(error.to_string().contains(part), "{error}");
		}
	}
}
