use super::{super::epochs::EpochKey, *};
use stalhof_invoices::testing;
use stalhof_primitives::invoice::TokenKind;

pub(in crate::receivables) fn own(byte: u8) -> SealingKey {
	SealingKey::of(&[byte; 32])
}

pub(in crate::receivables) fn given() -> Given {
	Given {
		seller: Some("lei:529900T8BM49AURSDO55".parse().unwrap()),
		buyer: Some("uscc:91330100799655058B".parse().unwrap()),
		..Given::default()
	}
}

/// An invoice by its number, as who has the key has it.
pub(in crate::receivables) fn whole(seed: u64, key: u8) -> Whole {
	let reading = Reading::of(testing::ubl(&testing::invoice(seed)).as_bytes()).unwrap();
	Whole::of_reading(&reading, &given(), &own(key)).unwrap()
}

#[test]
fn the_same_document_should_have_one_seed_under_one_key() {
	let one = whole(7, 1);
	assert_eq!(one, whole(7, 1));
	assert_ne!(one.seed, whole(7, 2).seed);
	assert_ne!(one.seed, whole(8, 1).seed);
	assert_eq!(one.fields(), whole(7, 2).fields());
	assert_ne!(one.commitment().unwrap(), whole(7, 2).commitment().unwrap());
}

#[test]
fn the_other_partys_seed_should_give_its_root() {
	let (seller, debtor) = (whole(7, 1), whole(7, 2));
	let Whole { beside, fields, .. } = debtor;
	let debtor = Whole::with_seed(beside, fields, seller.seed.clone()).unwrap();
	assert_eq!(debtor.commitment().unwrap(), seller.commitment().unwrap());
}

#[test]
fn tokens_should_be_made_of_what_the_reading_gives() {
	for seed in 0..50 {
		let mut invoice = testing::invoice(seed);
		invoice.order = Some(format!("PO {seed}"));
		let reading = Reading::of(testing::ubl(&invoice).as_bytes()).unwrap();
		let whole = Whole::of_reading(&reading, &given(), &own(1)).unwrap();
		assert_eq!(whole.inputs(), reading.token_inputs(&given()), "{seed}");
		let keys = vec![(3, EpochKey::of([7; 32])), (4, EpochKey::of([8; 32]))];
		let tokens = whole.tokens(&keys);
		assert_eq!(tokens.iter().map(|list| list.epoch).collect::<Vec<_>>(), [3, 4]);
		assert!(tokens[0].tokens.iter().any(|(kind, _)| *kind == TokenKind::F7));
		assert_ne!(tokens[0].tokens, tokens[1].tokens);
	}
}

#[test]
fn the_seed_should_not_be_shown() {
	let whole = whole(7, 1);
	let seed = hex::encode(&whole.seed.0[..]);
	assert!(!format!("{whole:?}").contains(&seed));
	assert!(serde_json::to_string(&whole).unwrap().contains(&seed), "its own file has it");
}

#[test]
fn facts_should_be_those_that_the_chain_has() {
	let (invoice, facts) = (testing::invoice(7), whole(7, 1).facts());
	assert_eq!((facts.number, facts.issued), (invoice.number, invoice.issued));
	assert_eq!((facts.currency, facts.due), (invoice.currency, invoice.due));
	assert_eq!(facts.total, invoice.totals.due.map(|due| due.value));
}

#[test]
fn face_should_be_in_minor_units_or_refused() {
	let face = |text: &str, decimals| {
		Facts { total: text.parse().ok(), ..Facts::default() }.face(decimals)
	};
	assert_eq!(face("3390000", 2).unwrap().minor(), 339_000_000);
	assert_eq!(face("0.01", 2).unwrap().minor(), 1);
	for (text, decimals, part) in [
		("1.005", 2, "finer"),
		("1.5", 0, "finer"),
		("0", 2, "none that can be owed"),
		("-5", 2, "none that can be owed"),
		("100000000000000000", 2, "none that can be owed"),
		("", 2, "does not say it"),
	] {
		let error = face(text, decimals).unwrap_err().to_string();
		assert!(error.contains(part), "{text}: {error}");
	}
}

#[test]
fn differences_should_name_the_fields_and_both_values() {
	let one = whole(7, 1);
	assert_eq!(one.differences(one.fields()), []);
	let mut other = one.fields().to_vec();
	let total = other.iter_mut().find(|field| field.tag == Tag::of(115)).unwrap();
	let before = std::mem::replace(&mut total.value, "1".to_owned());
	other.retain(|field| field.tag != Tag::of(1));
	let found = one.differences(&other);
	let tags: Vec<_> = found.iter().map(|difference| difference.tag.to_string()).collect();
	assert_eq!(tags, ["BT-1", "BT-115"]);
	assert!(found[0].to_string().ends_with("the other nothing"), "{}", found[0]);
	let said = format!("BT-115: yours says {before:?}, the other \"1\"");
	assert_eq!(found[1].to_string(), said);
}

#[test]
fn fields_that_cannot_be_committed_to_should_be_refused() {
	let Whole { beside, seed, .. } = whole(7, 1);
	let error = Whole::with_seed(beside, vec![], seed).unwrap_err();
	assert_eq!(error.code(), "bad-value");
}
