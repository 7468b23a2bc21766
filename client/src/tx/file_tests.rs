use super::*;
use crate::{
	keys::{KeyPair, LocalSigner},
	metadata::embedded,
	tx::{encode, remark, transfer},
};
use serde_json::{Value, json};

fn runtime() -> &'static Runtime {
	embedded().expect("client/metadata.scale holds the runtime's metadata")
}

fn alice() -> LocalSigner {
	LocalSigner(KeyPair::development("//Alice").unwrap())
}

fn unsigned_for(call: Vec<u8>) -> Transaction {
	Transaction::new(Parts {
		chain: "Test".into(),
		development_chain: true,
		genesis: H256::repeat_byte(1),
		runtime: runtime(),
		call,
		account: &alice().account(),
		nonce: 7,
		era: Era { period: 64, birth: BlockRef { number: 100, hash: H256::repeat_byte(2) } },
	})
	.unwrap()
}

fn transaction() -> Transaction {
	let bob = KeyPair::development("//Bob").unwrap().account();
	unsigned_for(encode(runtime(), &transfer(&bob, 5)).unwrap())
}

fn load(value: &Value) -> Result<Transaction> {
	let file = tempfile::NamedTempFile::new().unwrap();
	std::fs::write(file.path(), value.to_string()).unwrap();
	Transaction::load(file.path())
}

#[tokio::test]
async fn transaction_should_survive_the_way_over_files() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("tx.json");
	let transaction = transaction();
	transaction.create(&path).unwrap();
	assert!(matches!(transaction.create(&path), Err(Error::FileExists(_))));
	let loaded = Transaction::load(&path).unwrap();
	assert_eq!(loaded, transaction);
	loaded.check_payload(runtime()).unwrap();
	let signed = loaded.sign(&alice()).await.unwrap();
	let path = directory.path().join("signed.json");
	signed.create(&path).unwrap();
	let (extrinsic, hash) = Transaction::load(&path).unwrap().extrinsic(runtime()).unwrap();
	assert_eq!(hash.0, sp_crypto_hashing::blake2_256(&extrinsic));
	// Length, version 4 with signature, account.
	let inner = Vec::<u8>::decode_all(&mut &extrinsic[..]).unwrap();
	assert_eq!(inner[..2], [0x84, 0]);
	let account: &[u8] = &<[u8; 32]>::from(alice().account());
	assert_eq!(&inner[2..34], account);
	assert!(inner.ends_with(&transaction.call.0));
}

#[test]
fn payload_should_be_the_bytes_that_the_chain_checks() {
	// Call, era, nonce, metadata hash mode; then versions, genesis, birth block, no metadata hash.
	let transaction = transaction();
	let era = sp_runtime::generic::Era::mortal(64, 100).encode();
	let nonce = codec::Compact(7u64).encode();
	let expected = [
		&transaction.call.0[..],
		&era,
		&nonce,
		&[0],
		&runtime().spec_version.encode(),
		&runtime().transaction_version.encode(),
		&[1; 32],
		&[2; 32],
		&[0],
	]
	.concat();
	assert_eq!(transaction.payload.0, expected);
	let long = unsigned_for(encode(runtime(), &remark(&[1; 300])).unwrap());
	assert_eq!(long.payload.0.len(), 32);
}

#[test]
fn changed_fields_should_not_fit_the_payload() {
	let good = serde_json::to_value(transaction()).unwrap();
	let other_call = encode(runtime(), &remark(b"x")).unwrap();
	let changes: [(&str, Value); 5] = [
		("/call", json!(HexBytes(other_call))),
		("/nonce", json!(8)),
		("/genesis", json!(H256::repeat_byte(9))),
		("/era/period", json!(128)),
		("/era/birth/hash", json!(H256::repeat_byte(9))),
	];
	for (field, value) in changes {
		let mut changed = good.clone();
		*changed.pointer_mut(field).unwrap() = value;
		let error = load(&changed).unwrap().check_payload(runtime()).unwrap_err();
		assert!(matches!(error, Error::PayloadMismatch), "{field}: {error}");
	}
	// Words in the file do not matter: the call is described from its bytes.
	let mut changed = good.clone();
	changed["callText"] = json!("System.remark()");
	let changed = load(&changed).unwrap();
	changed.check_payload(runtime()).unwrap();
	assert!(changed.describe(runtime()).unwrap().starts_with("Balances.transfer_keep_alive"));

	for (field, value) in [("specVersion", json!(9999)), ("specName", json!("other"))] {
		let mut changed = good.clone();
		changed[field] = value;
		let error = load(&changed).unwrap().check_payload(runtime()).unwrap_err();
		assert!(matches!(error, Error::CannotDecodeCall(_)), "{field}: {error}");
	}
	let mut changed = good;
	changed["call"] = json!("0xffff");
	let error = load(&changed).unwrap().check_payload(runtime()).unwrap_err();
	assert!(matches!(error, Error::CannotDecodeCall(_)), "{error}");
}

#[tokio::test]
async fn another_account_should_not_sign() {
	let bob = LocalSigner(KeyPair::development("//Bob").unwrap());
	let error = transaction().sign(&bob).await.unwrap_err();
	assert!(matches!(error, Error::WrongSignature { .. }), "{error}");
	let mut signed = transaction().sign(&alice()).await.unwrap();
	signed.signature.as_mut().unwrap().0[20] ^= 1;
	assert!(matches!(signed.extrinsic(runtime()), Err(Error::WrongSignature { .. })));
	signed.signature.as_mut().unwrap().0.truncate(20);
	assert!(matches!(signed.extrinsic(runtime()), Err(Error::BadValue { .. })));
	signed.signature = None;
	assert!(matches!(signed.extrinsic(runtime()), Err(Error::BadValue { .. })));
}

#[tokio::test]
async fn damaged_file_should_be_refused_with_a_reason() {
	let good = serde_json::to_value(transaction()).unwrap();
	assert!(load(&good).is_ok());
	let cases = [
		("/format", json!("stalhof-signed-transaction"), "format"),
		("/version", json!(2), "version 2"),
		("/era/period", json!(63), "power of two"),
		("/era/period", json!(0), "power of two"),
		("/era/period", json!(65536), "cannot begin at block 100"),
		("/metadataHashMode", json!("enabled"), "metadata hash mode"),
		("/signer", json!("nobody"), "account"),
		("/genesis", json!("0x12"), "length"),
		("/payload", json!("0xzz"), "hexadecimal"),
		("/nonce", json!(-1), "invalid value"),
	];
	for (field, value, part) in cases {
		let mut damaged = good.clone();
		*damaged.pointer_mut(field).unwrap() = value;
		let error = load(&damaged).unwrap_err();
		assert!(matches!(error, Error::BadFile { .. }), "{field}: {error}");
		assert!(error.to_string().contains(part), "{field}: {error}");
	}
	let signed = transaction().sign(&alice()).await.unwrap();
	let mut renamed = serde_json::to_value(signed).unwrap();
	renamed["format"] = json!(UNSIGNED);
	assert!(load(&renamed).is_err());
}

#[test]
fn era_should_be_rounded_up_and_bounded() {
	for (blocks, period) in [(4, 4), (5, 8), (64, 64), (65, 128), (65_536, 65_536)] {
		assert_eq!(Era::period(blocks).unwrap(), period);
	}
	for blocks in [0, 3, 65_537, u32::MAX] {
		assert!(matches!(Era::period(blocks), Err(Error::BadValue { .. })), "{blocks}");
	}
	assert_eq!(Era::birth_for(64, 1234), 1234);
	assert_eq!(Era::birth_for(65_536, 1234), 1232);
	let era = Era { period: 64, birth: BlockRef { number: 100, hash: H256::zero() } };
	assert_eq!(era.last_block(), 163);
	// The chain counts alike.
	let chain = sp_runtime::generic::Era::mortal(64, 100);
	assert_eq!((chain.birth(120), chain.death(120)), (100, 164));
}
