use super::*;
use crate::{
	config::Runtime,
	keys::KeyPair,
	metadata::embedded,
	tx::{encode, parse_call, remark, transfer},
};
use codec::Encode;
use sp_runtime::{DispatchError, ModuleError, TokenError};

fn runtime() -> &'static Runtime {
	embedded().expect("client/metadata.scale holds the runtime's metadata")
}

fn text<C: subxt::transactions::Payload>(call: &C) -> String {
	show_call(&runtime().metadata, &encode(runtime(), call).unwrap()).unwrap().to_string()
}

#[test]
fn calls_should_be_shown_in_words() {
	let bob = KeyPair::development("//Bob").unwrap().account();
	assert_eq!(text(&remark(b"hello")), r#"System.remark_with_event(remark: "hello")"#);
	assert_eq!(
		text(&transfer(&bob, 5)),
		format!("Balances.transfer_keep_alive(dest: {}, value: 5)", to_address(&bob))
	);
	let batch = parse_call(
		runtime(),
		"Utility",
		"batch_all",
		r#"{ calls: (System(remark { remark: "a" }), Utility(batch { calls: (System(remark { remark: 0x00ff })) })) }"#,
	);
	assert_eq!(
		text(&batch.unwrap()),
		r#"Utility.batch_all(calls: [System.remark(remark: "a"), Utility.batch(calls: [System.remark(remark: 0x00ff)])])"#
	);
}

#[test]
fn text_of_others_should_not_pass_for_ours() {
	let sly = "x\"), value: 1\u{202e}";
	let shown = text(&remark(sly.as_bytes()));
	assert_eq!(shown, r#"System.remark_with_event(remark: "x\"), value: 1\u{202e}")"#);
	assert_eq!(text(&remark(b"a\nb")), "System.remark_with_event(remark: 0x610a62)");
	let long = text(&remark(&[7; 1000]));
	assert!(long.contains("(1000 bytes, blake2-256 0x") && long.len() < 250, "{long}");
	assert_ne!(long, text(&remark(&[[7; 999].as_slice(), &[8]].concat())));
}

#[test]
fn bytes_that_are_no_call_should_be_refused() {
	let call = encode(runtime(), &remark(b"hello")).unwrap();
	let metadata = &runtime().metadata;
	for bytes in [&[][..], &[0], &[255, 0], &call[..call.len() - 1], &[&call[..], &[0]].concat()] {
		assert!(show_call(metadata, bytes).is_err(), "{bytes:?}");
	}
	// Calls within calls, more than any stack holds.
	let batch =
		encode(runtime(), &parse_call(runtime(), "Utility", "batch", "(())").unwrap()).unwrap();
	let deep = [batch[0], batch[1], 4].repeat(200_000);
	assert!(show_call(metadata, &deep).unwrap_err().contains("nested too deeply"));
}

#[test]
fn failures_should_be_named_with_what_the_runtime_says() {
	let metadata = &runtime().metadata;
	let find = |error: DispatchError| {
		let ty = metadata.dispatch_error_ty().unwrap();
		let value =
			scale_value::scale::decode_as_type(&mut &error.encode()[..], ty, metadata.types());
		DispatchFailure::find(&value.unwrap(), metadata).unwrap()
	};
	let balances = metadata.pallet_by_name("Balances").unwrap();
	let module = |index, error| {
		DispatchError::Module(ModuleError { index, error: [error, 0, 0, 0], message: None })
	};
	let failure = find(module(balances.error_index(), 2));
	assert_eq!(failure.name, "Balances.InsufficientBalance");
	// The embedded metadata has no texts.
	assert!(failure.is_unexplained());
	assert_eq!(find(module(balances.error_index(), 250)).name, "error 250 of Balances");
	assert_eq!(find(module(251, 1)).name, "error 1 of pallet 251");
	assert_eq!(find(DispatchError::BadOrigin).name, "BadOrigin");
	assert!(!find(DispatchError::BadOrigin).is_unexplained());
	let frozen = find(DispatchError::Token(TokenError::Frozen));
	assert_eq!(
		(&*frozen.name, &*frozen.docs),
		("Token.Frozen", "the bank of this money has frozen it")
	);
}

#[test]
fn nothing_should_not_be_shown() {
	let metadata = &runtime().metadata;
	let sudo = metadata.pallet_by_name("Sudo").unwrap();
	let variants = sudo.event_variants().unwrap();
	let sudid = variants.iter().find(|event| event.name == "Sudid").unwrap();
	let ty = sudid.fields[0].ty.id;
	let value = scale_value::scale::decode_as_type(&mut &[0u8][..], ty, metadata.types()).unwrap();
	assert_eq!(show(&value, metadata).to_string(), "Ok");
	let empty =
		encode(runtime(), &parse_call(runtime(), "Utility", "batch", "(())").unwrap()).unwrap();
	assert_eq!(show_call(metadata, &empty).unwrap().to_string(), "Utility.batch(calls: [])");
}

#[test]
fn values_should_have_a_form_for_programs() {
	let shown = Shown::Fields(vec![
		("small".into(), Shown::Number("7".into())),
		("large".into(), Shown::Number("340282366920938463463374607431768211455".into())),
		("flag".into(), Shown::Atom("true".into())),
		("text".into(), Shown::Quoted("true".into())),
		("none".into(), Shown::Named("None".into(), Box::new(Shown::List(vec![])))),
		(
			"some".into(),
			Shown::Named("Some".into(), Box::new(Shown::List(vec![Shown::Number("1".into())]))),
		),
	]);
	assert_eq!(
		shown.to_json(),
		json!({
			"small": 7,
			"large": "340282366920938463463374607431768211455",
			"flag": true,
			"text": "true",
			"none": "None",
			"some": { "Some": 1 },
		})
	);
	assert_eq!(
		shown.to_string(),
		"{small: 7, large: 340282366920938463463374607431768211455, flag: true, text: \"true\", none: None, some: Some(1)}"
	);
}
