use super::*;
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};

const CODE: &str = "01081G81860W40J2GB1G6GW3RK";
const BYTES: [u8; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0x13];

fn gtin() -> Gtin {
	"09521001000017".parse().unwrap()
}

fn serial() -> Serial {
	"L7Q0ZK3M9X4T2V8B6N".parse().unwrap()
}

/// Computed apart, with another program, from the definitions of HKDF and Ed25519.
#[test]
fn keys_and_signatures_should_be_the_known_ones() {
	let code: Code = CODE.parse().unwrap();
	assert_eq!(code, Code::from_bytes(BYTES));
	let label = ItemKey::of_label(&code, gtin(), &serial());
	assert_eq!(
		hex::encode(*label.seed()),
		"4cc9261d27646fb90690fb612eef681cf0eefbed9e56052493c7f2d997a8fc1b"
	);
	assert_eq!(
		hex::encode(label.public().0),
		"63f9528d7487e8b86f303851f001c631660c9ea1870f312466438d3a433269ba"
	);
	let (holder, to) = (ItemKey::from_seed(&[7; 32]), ItemKey::from_seed(&[8; 32]).public());
	let place = (258, 772);
	assert_eq!(
		hex::encode(label.activate(&[0x42; 32], place, &holder.public(), 65_536)),
		"fd2d1e7708da142d79f56ca7b112df80296598a020d9e0d1be9f0d7d9989626d6cf8ce77b9ca76b26bd5d063ce4fd304d8fde8384f39b7ce24485517aab1ef02"
	);
	assert_eq!(
		hex::encode(holder.pass_on(&[0x42; 32], place, 5, &to, 65_536)),
		"58f29d28ba7661eb7f2d49a5c9984e16ad225e71aef7993b420020ec3c22ddeab38643a9dc729f8138874357dce72782a666bc5445e6977932fb0a1175651b00"
	);
}

#[test]
fn key_should_be_another_for_another_code_gtin_or_serial() {
	let code = Code::from_bytes(BYTES);
	let key = ItemKey::of_label(&code, gtin(), &serial()).public();
	let mut other = BYTES;
	other[15] ^= 1;
	assert_ne!(key, ItemKey::of_label(&Code::from_bytes(other), gtin(), &serial()).public());
	assert_ne!(key, ItemKey::of_label(&code, "02345673".parse().unwrap(), &serial()).public());
	assert_ne!(key, ItemKey::of_label(&code, gtin(), &"L7".parse().unwrap()).public());
}

#[test]
fn signature_should_verify_for_its_own_message_and_key_alone() {
	let (label, holder) = (ItemKey::from_seed(&[1; 32]), ItemKey::from_seed(&[2; 32]).public());
	let signature = label.activate(&[3; 32], (4, 5), &holder, 6);
	let message = activation_message(&[3; 32], 4, 5, &holder, 6);
	assert!(verify_signature(&label.public(), &message, &signature));
	assert!(!verify_signature(&holder, &message, &signature));
	let other = activation_message(&[3; 32], 4, 5, &holder, 7);
	assert!(!verify_signature(&label.public(), &other, &signature));
	// A key of small order, under which one signature fits every message.
	let mut small = [0; 32];
	small[0] = 1;
	let mut any = [0; 64];
	any[0] = 1;
	assert!(!verify_signature(&LabelKey(small), &message, &any));
}

#[test]
fn code_should_be_read_as_people_write_it() {
	let code: Code = CODE.parse().unwrap();
	let spaced = "oio81-g8186-ow4oj-2gblg-6gw3r k";
	assert_eq!(spaced.parse(), Ok(code.clone()));
	assert_eq!(code.to_text().as_str(), CODE);
	assert_eq!(format!("{code:?}"), "Code(hidden)");
}

#[test]
fn text_should_be_refused_by_cause_when_it_is_no_code() {
	assert_eq!("".parse::<Code>(), Err(InvalidCode::Length(0)));
	assert_eq!(CODE[1..].parse::<Code>(), Err(InvalidCode::Length(25)));
	assert_eq!(format!("{CODE}0").parse::<Code>(), Err(InvalidCode::Length(27)));
	assert_eq!(CODE.replace('J', "U").parse::<Code>(), Err(InvalidCode::Character('U', 15)));
	assert_eq!(format!("8{}", &CODE[1..]).parse::<Code>(), Err(InvalidCode::TooGreat));
	assert!("7ZZZZZZZZZZZZZZZZZZZZZZZZZ".parse::<Code>().is_ok());
	for error in [InvalidCode::Length(3), InvalidCode::Character('U', 1), InvalidCode::TooGreat] {
		assert!(error.to_string().contains("code"), "{error}");
	}
}

#[test]
fn random_codes_and_keys_should_differ() {
	let mut rng = StdRng::seed_from_u64(7);
	assert_ne!(Code::random(&mut rng), Code::random(&mut rng));
	assert_ne!(ItemKey::random(&mut rng).public(), ItemKey::random(&mut rng).public());
}

proptest! {
	#[test]
	fn code_should_be_read_back(bytes: [u8; 16]) {
		let code = Code::from_bytes(bytes);
		prop_assert_eq!(code.to_text().len(), CODE_CHARACTERS);
		prop_assert_eq!(code.to_text().parse::<Code>(), Ok(code));
	}

	#[test]
	fn anything_should_be_read_or_refused_without_panic(text in "\\PC{0,40}") {
		let _ = text.parse::<Code>();
	}
}
