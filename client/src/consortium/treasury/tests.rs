use super::*;
use crate::{
	address::to_address,
	metadata::embedded,
	rpc::mock::Mock,
	tx::encode,
	types::{AccountId, BlockRef, H256},
};
use proptest::prelude::*;
use serde_json::json;

fn reads(mock: Mock) -> Reads {
	let at = BlockRef { number: 9, hash: H256::from_low_u64_be(9) };
	Reads::at_block(mock.rpc("ws://node"), at)
}

fn asset(id: u32, currency: &str, decimals: u8) -> Asset {
	let terms = Terms {
		issuer: OrgId(5),
		currency: currency.parse().unwrap(),
		decimals,
		offset: Default::default(),
	};
	Asset { id, terms }
}

#[test]
fn amount_should_be_exact_in_the_assets_minor_units() {
	for (text, decimals, minor, shown) in [
		("1234.56", 2, 123_456, "1234.56"),
		("1234.5", 2, 123_450, "1234.50"),
		("0.01", 2, 1, "0.01"),
		("007", 0, 7, "7"),
		("1000", 0, 1000, "1000"),
		("0.1", 4, 1000, "0.1000"),
		// Beyond what a float of 64 bits tells apart.
		("90071992547409.93", 2, 9_007_199_254_740_993, "90071992547409.93"),
		(
			"3402823669209384634633746074317682114.55",
			2,
			u128::MAX,
			"3402823669209384634633746074317682114.55",
		),
	] {
		let asset = asset(1, "CNY", decimals);
		assert_eq!(asset.parse_amount(text).unwrap(), minor, "{text}");
		assert_eq!(asset.show(minor), format!("{shown} CNY"));
	}
}

#[test]
fn amount_should_be_refused_with_its_value_and_why() {
	for (text, decimals, part) in [
		("", 2, "digits"),
		(".", 2, "digits"),
		(".5", 2, "digits"),
		("5.", 2, "digits"),
		("1,5", 2, "digits"),
		("1.5.5", 2, "digits"),
		("-1", 2, "digits"),
		("+1", 2, "digits"),
		("1e3", 2, "digits"),
		(" 1", 2, "digits"),
		("\u{661}", 2, "digits"),
		("0x10", 2, "digits"),
		("1.234", 2, "CNY has 2 decimals"),
		("1.500", 2, "CNY has 2 decimals"),
		("1.2", 0, "CNY has 0 decimals"),
		("0", 2, "more than nothing"),
		("0.00", 2, "more than nothing"),
		("3402823669209384634633746074317682114.56", 2, "too large"),
		("340282366920938463463374607431768211455", 2, "too large"),
	] {
		let error = asset(1, "CNY", decimals).parse_amount(text).unwrap_err();
		assert_eq!((error.code(), error.exit_code()), ("bad-value", 3));
		let told = error.to_string();
		assert!(told.contains(&format!("{text:?}")) && told.contains(part), "{told}");
	}
	assert_eq!(asset(1, "CNY", 2).parse_limit("0").unwrap(), 0);
}

proptest! {
	#[test]
	fn amount_should_come_back_from_text(minor in 1u128.., decimals in 0u8..=4) {
		let asset = asset(1, "CNY", decimals);
		let shown = asset.show(minor);
		let text = shown.strip_suffix(" CNY").unwrap();
		prop_assert_eq!(asset.parse_amount(text).unwrap(), minor);
	}
}

#[test]
fn asset_should_be_found_by_number_or_by_a_currency_that_one_bank_issues() {
	let assets = [asset(1, "CNY", 2), asset(2, "EUR", 2), asset(3, "EUR", 2)];
	for (text, id) in [("1", 1), ("3", 3), ("CNY", 1), ("cny", 1)] {
		assert_eq!(Asset::find(&assets, text).unwrap().id, id, "{text}");
	}
	for (assets, text, part) in [
		(&assets[..], "EUR", "give the number of one of EUR (asset 2), EUR (asset 3)"),
		(&assets[..1], "4", "there are CNY (asset 1)"),
		(&assets[..], "USD", "there is none"),
		(&[], "USD", "no settlement assets"),
	] {
		let told = Asset::find(assets, text).unwrap_err().to_string();
		assert!(told.contains(&format!("{text:?}")) && told.contains(part), "{told}");
	}
}

fn acts() -> [(TreasuryAct, &'static str); 5] {
	let (asset, to, amount, organisation) = (1, OrgId(7), 123_456, OrgId(7));
	[
		(
			TreasuryAct::Transfer { asset, to, amount },
			"pay 1234.56 CNY of asset 1 to organisation 7 (Elbe Kontor GmbH)",
		),
		(
			TreasuryAct::Mint { asset, to, amount },
			"issue 1234.56 CNY of asset 1 to organisation 7 (Elbe Kontor GmbH)",
		),
		(
			TreasuryAct::Burn { asset, amount },
			"redeem 1234.56 CNY of asset 1 out of the bank's own treasury",
		),
		(
			TreasuryAct::Freeze { asset, organisation },
			"stop organisation 7 (Elbe Kontor GmbH) from moving CNY of asset 1",
		),
		(
			TreasuryAct::Thaw { asset, organisation },
			"let organisation 7 (Elbe Kontor GmbH) move CNY of asset 1 again",
		),
	]
}

#[test]
fn act_should_be_told_in_words() {
	let mut names = Names::default();
	names.add(OrgId(7), "Elbe Kontor GmbH");
	for (act, words) in acts() {
		assert_eq!(act.words(&asset(1, "CNY", 2), &names), words);
	}
}

#[test]
fn act_should_be_encoded_as_the_runtime_reads_it() {
	let runtime = embedded().unwrap();
	for (one, _) in acts() {
		let call = encode(runtime, &act(one, "Rechnung 4711")).unwrap();
		let expected = [one.encode(), b"Rechnung 4711".to_vec().encode()].concat();
		assert_eq!(call[2..], expected, "{one:?}");
	}
	for limit in [None, Some(5)] {
		let call = encode(runtime, &set_limit(3, limit)).unwrap();
		assert_eq!(call[2..], (3u32, limit).encode());
	}
	let call = encode(runtime, &drop_approval(OrgId(7), H256([1; 32]))).unwrap();
	assert_eq!(call[2..], (7u32, [1u8; 32]).encode());
}

/// As `pallet-consortium` makes them.
#[test]
fn hash_should_be_that_under_which_a_first_signature_waits() {
	let act = TreasuryAct::Transfer { asset: 1, to: OrgId(7), amount: 5 };
	let mut parts = b"act".to_vec();
	parts.extend([2, 0, 0, 0]);
	parts.extend([0, 1, 0, 0, 0, 7, 0, 0, 0]);
	parts.extend(5u128.to_le_bytes());
	parts.extend([8, b'n', b'r']);
	assert_eq!(act.hash(OrgId(2), "nr"), sp_crypto_hashing::blake2_256(&parts));
	let mut parts = b"limit".to_vec();
	parts.extend([2, 0, 0, 0, 1, 0, 0, 0, 1]);
	parts.extend(9u128.to_le_bytes());
	assert_eq!(limit_hash(OrgId(2), 1, Some(9)), sp_crypto_hashing::blake2_256(&parts));
	assert_ne!(act.hash(OrgId(2), "nr"), act.hash(OrgId(2), "ns"));
}

#[test]
fn reference_should_be_short_and_on_one_line() {
	check_reference("").unwrap();
	check_reference(&"é".repeat(32)).unwrap();
	for (text, part) in [("é".repeat(33), "66 bytes, 64 at most"), ("a\nb".to_owned(), "control")]
	{
		let told = check_reference(&text).unwrap_err().to_string();
		assert!(told.contains(part), "{told}");
	}
}

#[tokio::test]
async fn treasury_should_be_read_as_the_node_tells_it() {
	let whole = u128::MAX.to_string();
	let holding = |asset: u32, free: &str, held: &str, frozen: bool, limit: Option<&str>| json!({ "asset": asset, "free": free, "held": held, "frozen": frozen, "limit": limit });
	let items = [
		holding(1, &whole, "0", false, Some("0")),
		holding(2, "0", "0", false, None),
		holding(3, "0", "5", true, None),
	];
	let reads = reads(Mock::new(move |method, parameters| {
		assert_eq!((method, &parameters[0]), ("consortium_treasury", &json!(7)));
		Ok(json!({ "items": items, "next": null, "at": H256::zero() }))
	}));
	let assets = [asset(1, "CNY", 2), asset(2, "EUR", 2), asset(3, "CNY", 2)];
	let account = AccountId::new([9; 32]);
	let treasury = Treasury::fetch(&reads, OrgId(7), &account, &assets).await.unwrap();
	let balance = |place: usize, free, held, frozen, limit| Balance {
		asset: assets[place],
		free,
		held,
		frozen,
		limit,
	};
	assert_eq!(
		treasury.balances,
		[balance(0, u128::MAX, 0, false, Some(0)), balance(2, 0, 5, true, None)]
	);
	assert_eq!((treasury.account, treasury.at), (to_address(&account), reads.at()));
	assert_eq!(limit(&reads, OrgId(7), 1).await.unwrap(), Some(0));
	assert_eq!(limit(&reads, OrgId(7), 3).await.unwrap(), None);
}

#[tokio::test]
async fn treasury_should_be_refused_when_an_amount_is_no_number() {
	let reads = reads(Mock::new(|_, _| {
		let holding =
			json!({ "asset": 1, "free": "1.5", "held": "0", "frozen": false, "limit": null });
		Ok(json!({ "items": [holding], "next": null, "at": H256::zero() }))
	}));
	let error = limit(&reads, OrgId(7), 1).await.unwrap_err();
	assert!(error.to_string().contains("1.5"), "{error}");
}

#[test]
fn amounts_should_be_text_in_json() {
	let balance = Balance {
		asset: asset(1, "CNY", 2),
		free: u128::MAX,
		held: 5,
		frozen: false,
		limit: Some(0),
	};
	let at = BlockRef { number: 1, hash: H256::zero() };
	let treasury =
		Treasury { organisation: OrgId(7), account: "dZ".to_owned(), balances: vec![balance], at };
	let told = serde_json::to_value(&treasury).unwrap();
	let balance = &told["balances"][0];
	assert_eq!(balance["free"], json!(u128::MAX.to_string()));
	assert_eq!((&balance["held"], &balance["limit"]), (&json!("5"), &json!("0")));
	assert_eq!(
		balance["asset"],
		json!({ "id": 1, "issuer": 5, "currency": "CNY", "decimals": 2, "utcOffsetMinutes": 0 })
	);
}
