use crate::{PHRASE, Place, check_table};
use codec::{Decode, Encode};
use serde_json::{Value, json};
use sp_core::{Pair, sr25519};
use stalhof_client::subxt::{config::DefaultExtrinsicParamsBuilder, utils::AccountId32};
use stalhof_client::{
	AccountId, H256, MultiSignature, api,
	keys::{KeyPair, verify_signature},
	metadata::embedded,
	to_address, to_hex,
};

const BIRTH: H256 = H256::repeat_byte(2);
const GENESIS: H256 = H256::repeat_byte(1);

/// An unsigned transaction of `signer`, as `tx prepare` writes it.
pub(crate) fn prepared(signer: &AccountId, development: bool) -> Value {
	let runtime = embedded().expect("client/metadata.scale holds the runtime's metadata");
	let client = runtime.offline(GENESIS).unwrap().tx();
	let to = AccountId32(bob().into());
	let call = api::tx().balances().transfer_keep_alive(to.into(), 5);
	let parameters =
		DefaultExtrinsicParamsBuilder::new().nonce(3).mortal_from_unchecked(64, 100, BIRTH).build();
	let payload =
		client.create_signable_offline(&call, parameters).unwrap().signer_payload().unwrap();
	json!({
		"format": "stalhof-unsigned-transaction",
		"version": 1,
		"chain": "Test Chain",
		"developmentChain": development,
		"genesis": GENESIS,
		"specName": runtime.spec_name,
		"specVersion": runtime.spec_version,
		"transactionVersion": runtime.transaction_version,
		"call": to_hex(&client.call_data(&call).unwrap()),
		"callText": "as the file says",
		"signer": to_address(signer),
		"nonce": 3,
		"era": { "period": 64, "birth": { "number": 100, "hash": BIRTH } },
		"metadataHashMode": "disabled",
		"payload": to_hex(&payload),
	})
}

fn bob() -> AccountId {
	KeyPair::development("//Bob").unwrap().account()
}

fn mine() -> AccountId {
	KeyPair::from_phrase(PHRASE).unwrap().account()
}

/// A place with the key `mine` and with `tx.json`, which it is to sign.
fn place() -> Place {
	let place = Place::new();
	place.key("mine");
	place.write("tx.json", &prepared(&mine(), false).to_string());
	place
}

/// Checks the signature in a signed file.
fn check_signed(place: &Place, file: &str, account: &AccountId) {
	let signed: Value = serde_json::from_str(&place.read(file)).unwrap();
	assert_eq!(signed["format"], "stalhof-signed-transaction");
	let bytes = |field: &str| stalhof_client::from_hex(signed[field].as_str().unwrap()).unwrap();
	let signature = MultiSignature::decode(&mut &bytes("signature")[..]).unwrap();
	verify_signature(&signature, &bytes("payload"), account).unwrap();
}

#[test]
fn file_should_be_signed_without_a_network() {
	let place = place();
	let sign = [
		"tx",
		"sign",
		"tx.json",
		"--out",
		"signed.json",
		"--key",
		"mine",
		"--password-file",
		"password",
	];
	// The call is shown from its bytes, and nobody is there to agree.
	let run = place.run(&sign);
	assert_eq!(run.code, 3, "{run:?}");
	let call = format!("Balances.transfer_keep_alive(dest: {}, value: 5)", to_address(&bob()));
	for part in
		[call.as_str(), "Test Chain", &to_address(&mine()), "up to block 163", "no terminal"]
	{
		assert!(run.stderr.contains(part), "{part} is missing: {run:?}");
	}
	assert!(!place.path("signed.json").exists());

	let run = place.run(&[&sign[..], &["--yes"]].concat());
	assert_eq!(run.code, 0, "{run:?}");
	check_signed(&place, "signed.json", &mine());
	check_table(
		&place,
		&[
			(
				"tx sign tx.json --out signed.json --key mine --yes --password-file password",
				3,
				"exists already",
			),
			(
				"tx sign signed.json --out x --key mine --yes --password-file password",
				3,
				"signed already",
			),
			("tx send signed.json --url ws://127.0.0.1:1", 4, "cannot reach"),
			("tx send tx.json", 3, "no signature"),
		],
	);
}

#[test]
fn file_should_be_signed_by_another_program() {
	let place = Place::new();
	let pair = sr25519::Pair::from_seed(&[5; 32]);
	let account = AccountId::from(pair.public());
	let file = prepared(&account, false);
	place.write("tx.json", &file.to_string());
	let payload = stalhof_client::from_hex(file["payload"].as_str().unwrap()).unwrap();
	let signature = MultiSignature::Sr25519(pair.sign(&payload));
	place.write("signature", &to_hex(&signature.encode()));
	let (address, sign) = (to_address(&account), ["tx", "sign", "tx.json", "--yes", "--account"]);
	let with = |command: &str, more: &[&str]| {
		place.run(&[&sign[..], &[&address, "--sign-with", command], more].concat())
	};
	let run = with("cat > seen; cat signature", &["--out", "signed.json"]);
	assert_eq!(run.code, 0, "{run:?}");
	check_signed(&place, "signed.json", &account);
	assert_eq!(std::fs::read(place.path("seen")).unwrap(), payload);

	let cases = [
		("echo card missing >&2; exit 9", "card missing"),
		("echo 0x1234", "no signature"),
		("true", "no signature"),
		("sed s/1/2/ signature", "signature"),
	];
	for (command, part) in cases {
		let run = with(command, &["--out", "x"]);
		assert_eq!(run.code, 8, "{command}: {run:?}");
		assert!(run.stderr.contains(part), "{command}: {run:?}");
	}
	let run = with("sleep 30", &["--out", "x", "--sign-timeout", "1"]);
	assert!(run.code == 8 && run.stderr.contains("no signature in 1 s"), "{run:?}");
}

#[test]
fn development_keys_should_sign_for_development_chains_only() {
	let place = Place::new();
	let alice = KeyPair::development("//Alice").unwrap().account();
	place.write("production.json", &prepared(&alice, false).to_string());
	place.write("development.json", &prepared(&alice, true).to_string());
	check_table(
		&place,
		&[
			(
				"tx sign production.json --out x --key //Alice --yes",
				8,
				"well-known development key",
			),
			("tx sign development.json --out y --key //Alice --yes", 0, "y is written"),
			("tx sign development.json --out z --key //Bob --yes", 8, "not one of account"),
		],
	);
	check_signed(&place, "y", &alice);
}

#[test]
fn changed_file_should_not_be_signed() {
	let place = place();
	let good = prepared(&mine(), false);
	let change = |name: &str, field: &str, value: Value| {
		let mut file = good.clone();
		*file.pointer_mut(field).unwrap() = value;
		place.write(name, &file.to_string());
	};
	change("nonce", "/nonce", json!(4));
	change("payload", "/payload", json!("0x00"));
	change("genesis", "/genesis", json!(H256::repeat_byte(7)));
	change("version", "/specVersion", json!(4_000_000));
	change("call", "/call", json!("0xffffff"));
	change("signer", "/signer", json!(to_address(&bob())));
	change("format", "/format", json!("x"));
	place.write("truncated", &good.to_string()[..300]);
	let rest = "--out x --key mine --yes --password-file password";
	let lines = [
		("nonce", 3, "payload"),
		("payload", 3, "payload"),
		("genesis", 3, "payload"),
		("version", 3, "cannot be shown"),
		("call", 3, "cannot be shown"),
		("signer", 8, "not one of account"),
		("format", 3, "format"),
		("truncated", 3, "EOF"),
		("absent", 3, "cannot read"),
		("phrase", 3, "not a transaction file"),
	]
	.map(|(file, code, part)| (format!("tx sign {file} {rest}"), code, part));
	let table: Vec<(&str, i32, &str)> =
		lines.iter().map(|(line, code, part)| (line.as_str(), *code, *part)).collect();
	check_table(&place, &table);

	// Unseen, if that is wanted: what cannot be shown is signed, what is wrong is not.
	let blind = |file: &str| place.run(&crate::split(&format!("tx sign {file} {rest} --blind")));
	assert_eq!(blind("payload").code, 3);
	let run = blind("version");
	assert_eq!(run.code, 0, "{run:?}");
	assert!(run.stderr.contains("NOT CHECKED"), "{run:?}");
	check_signed(&place, "x", &mine());
}

#[test]
fn bad_input_should_be_refused_before_a_node_is_asked() {
	let place = place();
	let lines = [
		("tx remark hello".to_owned(), 8, "no key"),
		("tx remark hello --key absent".to_owned(), 8, "no key \"absent\""),
		("tx remark hello --key mine --era 2".to_owned(), 3, "4 to 65536"),
		("tx remark hello --sign-with true --account nobody".to_owned(), 3, "SS58"),
		("tx prepare remark hello".to_owned(), 8, "no key"),
		("tx prepare remark hello --account nobody".to_owned(), 3, "SS58"),
		("tx prepare remark hello --key mine --out tx.json".to_owned(), 3, "exists already"),
		("tx remark hello --key mine --url ws://127.0.0.1:1".to_owned(), 4, "cannot reach"),
		(
			"tx call System remark (0x00) --key mine --url ws://127.0.0.1:1".to_owned(),
			4,
			"cannot reach",
		),
		("tx prepare remark hello --key mine --url ws://127.0.0.1:1".to_owned(), 4, "cannot reach"),
	];
	let table: Vec<(&str, i32, &str)> =
		lines.iter().map(|(line, code, part)| (line.as_str(), *code, *part)).collect();
	check_table(&place, &table);
}
