use super::*;
use serde_json::json;

const PHRASE: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

/// Written by @polkadot/keyring 14 for [`PHRASE`] and the password "Kontor 1597".
const FOREIGN: &str = r#"{"encoded":"j5yRZGhBTXFYlqEJhBaHsQLY030BBBUvmDh+qn0zjoYAAAIAAQAAAAgAAADMXLV/POcxshTUaEyWYUM1Oso4yBScugG+GM9p9Ar7ch/d2Jl3AtvR4lm2QzpD/NvZLN1hHf2sJ0QmCWr0zpP/CabkC/kl1PHN+LrcUjxhUhddbCuBOYAL/wQymsUYHjEvcMh6aqeLH7V4pZ07BPQfl16neAa3tHEEm8e6xmpeL00S6TEWXHx5DWpBgbYZLhXrF5sPvUIjbzcKlXwW","encoding":{"content":["pkcs8","sr25519"],"type":["scrypt","xsalsa20-poly1305"],"version":"3"},"address":"5EHgWw2Af1pnoc7f1A8bfmM97W3DAYW8xr82RfhLL9oAabAe","meta":{"name":"Hanse buyer"}}"#;

fn password(text: &str) -> Password {
	Password::new(text.to_owned())
}

fn foreign() -> KeyFile {
	serde_json::from_str(FOREIGN).unwrap()
}

#[test]
fn file_of_another_wallet_should_be_opened() {
	let file = foreign();
	assert_eq!(file.name(), Some("Hanse buyer"));
	let pair = file.open(&password("Kontor 1597")).unwrap();
	assert_eq!(pair.account(), KeyPair::from_phrase(PHRASE).unwrap().account());
	assert_eq!(file.account(), Some(pair.account()));
}

#[test]
fn our_file_should_be_opened_by_another_implementation() {
	let pair = KeyPair::from_phrase(PHRASE).unwrap();
	let file = KeyFile::seal(&pair, &password("pässwörd"), "buyer").unwrap();
	let text = serde_json::to_string(&file).unwrap();
	let theirs = subxt_signer::polkadot_js_compat::decrypt_json(&text, "pässwörd").unwrap();
	let account: [u8; 32] = pair.account().into();
	assert_eq!(theirs.public_key().0, account);
	assert!(subxt_signer::polkadot_js_compat::decrypt_json(&text, "password").is_err());
	// Salt and nonce are new each time.
	let again = KeyFile::seal(&pair, &password("pässwörd"), "buyer").unwrap();
	assert_ne!(again.encoded, file.encoded);
}

#[test]
fn password_should_be_checked() {
	let file = foreign();
	for wrong in ["", "kontor 1597", "Kontor 1597 "] {
		assert_eq!(file.open(&password(wrong)).unwrap_err(), OpenError::Password);
	}
	let pair = KeyPair::from_phrase(PHRASE).unwrap();
	assert!(matches!(KeyFile::seal(&pair, &password(""), "x"), Err(Error::NoPassword(_))));
}

#[test]
fn damaged_file_should_be_refused_without_panic() {
	let open = |edit: &dyn Fn(&mut Value)| {
		let mut file: Value = serde_json::from_str(FOREIGN).unwrap();
		edit(&mut file);
		let file: KeyFile = serde_json::from_value(file).unwrap();
		file.open(&password("Kontor 1597")).unwrap_err()
	};
	let with_bytes = |edit: &dyn Fn(&mut Vec<u8>)| {
		let mut bytes = STANDARD.decode(foreign().encoded).unwrap();
		edit(&mut bytes);
		open(&|file| file["encoded"] = json!(STANDARD.encode(&bytes)))
	};
	let file_error = |error: OpenError, part: &str| match error {
		OpenError::File(why) => assert!(why.contains(part), "{why} lacks {part:?}"),
		OpenError::Password => panic!("taken for a wrong password instead of {part:?}"),
	};
	file_error(open(&|file| file["encoding"]["version"] = json!("4")), "version");
	file_error(open(&|file| file["encoding"]["content"][1] = json!("ed25519")), "ed25519");
	file_error(open(&|file| file["encoding"]["type"] = json!(["none"])), "none");
	file_error(open(&|file| file["encoded"] = json!("not Base64!")), "Base64");
	file_error(open(&|file| file["encoded"] = json!("")), "cut off");
	file_error(with_bytes(&|bytes| bytes.truncate(PREFIX)), "cut off");
	// 2^31 rounds would take gigabytes.
	file_error(with_bytes(&|bytes| bytes[35] = 0x80), "scrypt");
	file_error(with_bytes(&|bytes| bytes[32..36].fill(0)), "scrypt");
	assert_eq!(with_bytes(&|bytes| bytes.truncate(PREFIX + 1)), OpenError::Password);
	assert_eq!(with_bytes(&|bytes| bytes[PREFIX + 20] ^= 1), OpenError::Password);
	let bob = crate::address::AddressForms::of(&KeyPair::development("//Bob").unwrap().account());
	file_error(open(&|file| file["address"] = json!(bob.address)), "address");
}

#[test]
fn new_password_should_keep_the_rest_of_the_file() {
	let file = foreign();
	let pair = file.open(&password("Kontor 1597")).unwrap();
	let again = file.reseal(&pair, &password("another one")).unwrap();
	assert_eq!(again.meta, file.meta);
	assert_eq!(again.open(&password("another one")).unwrap().account(), pair.account());
}

#[test]
fn new_parameters_should_be_among_those_that_are_opened() {
	assert!(ALLOWED.contains(&CHOSEN));
}
