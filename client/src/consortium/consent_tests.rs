use super::*;
use crate::{
	consortium::{Profile, testing::application},
	keys::{KeyPair, LocalSigner},
	types::to_hex,
};

fn pair() -> KeyPair {
	KeyPair::development("//Ferdie").unwrap()
}

fn consent(purpose: Purpose) -> Consent {
	let until = "2026-12-31".parse().unwrap();
	Consent::new(H256([0xab; 32]), purpose, until, pair().account()).unwrap()
}

fn to_operate() -> Purpose {
	Purpose::Operate { organisation: OrgId(7) }
}

fn to_apply() -> Purpose {
	let application = Box::new(application("Elbe Kontor GmbH", pair().account()));
	Purpose::Apply { sponsor: OrgId(2), application }
}

/// The vector of `stalhof_primitives::consent`: what the chain checks.
#[test]
fn text_should_be_the_chains_line() {
	let lines = [
		(to_operate(), "I act for organisation 7 as its operator"),
		(Purpose::Administer { organisation: OrgId(7) }, "I administer organisation 7"),
		(
			Purpose::TakeOver { sponsor: OrgId(7), participant: OrgId(12) },
			"organisation 7 becomes the sponsor of organisation 12",
		),
	];
	let genesis = "ab".repeat(32);
	for (purpose, words) in lines {
		let expected = format!("Stalhof 0x{genesis}: {words}; valid until 2026-12-31");
		assert_eq!(consent(purpose).text(), expected);
	}
}

#[test]
fn text_should_hold_the_hash_of_the_encoded_application_when_it_is_for_applying() {
	// Name, LEI, country, no parent, no key, no further data; roles; account.
	let mut bytes = vec![16 << 2];
	bytes.extend(b"Elbe Kontor GmbH");
	bytes.push(0);
	bytes.extend(b"529900T8BM49AURSDO55");
	bytes.extend(b"DE");
	bytes.extend([0, 0, 0]);
	bytes.extend((1u32 << 8).to_le_bytes());
	bytes.extend(AsRef::<[u8]>::as_ref(&pair().account()));
	let hash = to_hex(&sp_crypto_hashing::blake2_256(&bytes));
	let text = consent(to_apply()).text().to_owned();
	assert!(text.contains(&format!("organisation 2 carries my application {hash};")), "{text}");
}

#[tokio::test]
async fn file_should_come_back_with_its_signature_when_it_was_signed_here() {
	let directory = tempfile::tempdir().unwrap();
	for (place, purpose) in [to_operate(), to_apply()].into_iter().enumerate() {
		let path = directory.path().join(place.to_string());
		let unsigned = consent(purpose);
		assert!(unsigned.signed().is_none() && unsigned.applicant().is_none());
		let signed = unsigned.sign(&LocalSigner(pair())).await.unwrap();
		signed.create(&path).unwrap();
		let read = Consent::load(&path).unwrap();
		assert_eq!(read, signed);
		let message = signed.text().as_bytes();
		assert!(read.signed().unwrap().signature.verify(message, &pair().account()));
		assert_eq!(read.applicant().is_some(), place == 1);
	}
}

#[test]
fn signature_should_be_taken_when_a_wallet_wrapped_the_text() {
	let consent = consent(to_operate());
	let wrapped = format!("<Bytes>{}</Bytes>", consent.text());
	let bare = pair().sign(consent.text().as_bytes());
	let signature = pair().sign(wrapped.as_bytes());
	let encoded = MultiSignature::Sr25519(signature).encode();
	for bytes in [signature.0.to_vec(), encoded.clone(), bare.0.to_vec()] {
		assert!(consent.clone().with_signature(&bytes).unwrap().is_signed());
	}
	let signed = consent.clone().with_signature(&signature.0).unwrap().signed().unwrap();
	assert_eq!(signed.signature.encode(), encoded);
}

#[test]
fn signature_should_be_refused_when_it_is_not_the_accounts() {
	let consent = consent(to_operate());
	let other = KeyPair::development("//Eve").unwrap().sign(consent.text().as_bytes());
	let another = pair().sign(b"something else");
	for bytes in [other.0, another.0] {
		let error = consent.clone().with_signature(&bytes).unwrap_err();
		assert!(matches!(error, Error::WrongSignature { .. }), "{error}");
	}
	let error = consent.with_signature(&[1; 63]).unwrap_err();
	assert!(error.to_string().contains("63 bytes"), "{error}");
}

#[tokio::test]
async fn file_should_be_refused_when_it_was_changed() {
	let signed = consent(to_apply()).sign(&LocalSigner(pair())).await.unwrap();
	let good = serde_json::to_value(&signed).unwrap();
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("consent.json");
	let other = to_address(&KeyPair::development("//Eve").unwrap().account());
	let cases: [(&str, serde_json::Value, &str); 9] = [
		("/format", "stalhof-pin".into(), "format"),
		("/version", 2.into(), "version is 2"),
		("/until", "2027-12-31".into(), "text is not the one"),
		("/purpose/sponsor", 3.into(), "text is not the one"),
		("/purpose/application/profile/name", "Elbe Kontor AG".into(), "text is not the one"),
		("/purpose/application/profile/name", "".into(), "it is empty"),
		("/purpose/for", "steal".into(), "unknown variant"),
		("/account", other.into(), "who applies signs"),
		("/signature", format!("0x01{}", "00".repeat(64)).into(), "not one of account"),
	];
	for (place, value, part) in cases {
		let mut changed = good.clone();
		*changed.pointer_mut(place).unwrap() = value;
		std::fs::write(&path, changed.to_string()).unwrap();
		let error = Consent::load(&path).unwrap_err();
		assert_eq!(error.code(), "bad-file");
		assert!(error.to_string().contains(part), "{place}: {error}");
	}
}

#[test]
fn application_should_be_refused_when_it_is_its_own_parent() {
	let mut application = application("Elbe Kontor GmbH", pair().account());
	application.profile.parent = Some(application.profile.registration.clone());
	let Profile { registration, .. } = application.profile.clone();
	let purpose = Purpose::Apply { sponsor: OrgId(2), application: Box::new(application) };
	let until = Day::MAX;
	let error = Consent::new(H256::zero(), purpose, until, pair().account()).unwrap_err();
	assert!(error.to_string().contains(&registration.to_string()), "{error}");
}
