use super::*;
use crate::{
	goods::{
		Code, Hex32, ItemKey, Proof,
		chain::{activate, item_proof, transfer},
	},
	metadata::embedded,
};
use serde::Deserialize;
use stalhof_primitives::{
	goods::{ItemId, LEAF_VERSION, activation_message, transfer_message},
	gs1::{Gtin, Serial},
};

/// Whole transactions for other languages.
const VECTORS: &str = include_str!("../../../../docs/vectors/goods-transactions.json");

/// How they are described, byte by byte.
const DOCUMENTATION: &str = include_str!("../../../../docs/goods.md");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Vectors {
	genesis_hash: Hex32,
	item: ItemId,
	gtin: Gtin,
	serial: Serial,
	code: String,
	label_seed: Hex32,
	label_key: Hex32,
	attributes: Option<Hex32>,
	path: Vec<Hex32>,
	holder_seed: Hex32,
	holder: Hex32,
	to_seed: Hex32,
	to: Hex32,
	passes: u32,
	valid_until: u32,
	activate: Sent,
	transfer: Sent,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
	message: String,
	signature: String,
	transaction: String,
}

fn vectors() -> Vectors {
	serde_json::from_str(VECTORS).unwrap()
}

fn hexadecimal(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

/// The transaction of a call, as text.
fn transaction<C: Payload>(call: &C) -> String {
	hexadecimal(&general(&tx::encode(embedded().unwrap(), call).unwrap()))
}

#[test]
fn transaction_should_be_these_bytes_when_no_account_signs_it() {
	assert_eq!(general(&[40, 28, 1]), [32, 0x45, 0, 0, 0, 0, 40, 28, 1]);
}

#[test]
fn published_activation_should_be_what_is_made_here() {
	let of = vectors();
	let code: Code = of.code.parse().unwrap();
	let label = ItemKey::of_label(&code, of.gtin, &of.serial);
	assert_eq!((*label.seed(), label.public().0), (of.label_seed.0, of.label_key.0));
	let holder = ItemKey::from_seed(&of.holder_seed.0).public();
	assert_eq!(holder.0, of.holder.0);
	let ItemId { batch, index } = of.item;
	let message = activation_message(&of.genesis_hash.0, batch, index, &holder, of.valid_until);
	let signature = label.activate(&of.genesis_hash.0, (batch, index), &holder, of.valid_until);
	let proof = Proof {
		version: LEAF_VERSION,
		gtin: of.gtin,
		serial: of.serial,
		lot: "L26B07".parse().unwrap(),
		expires: None,
		batch: Some(batch),
		index,
		count: index + 1,
		root: Hex32([0; 32]),
		label_key: Some(of.label_key),
		attributes: of.attributes,
		path: of.path,
	};
	let call = activate(item_proof(&proof).unwrap(), holder, of.valid_until, signature);
	assert_eq!(
		[hexadecimal(&message), hexadecimal(&signature), transaction(&call)],
		[of.activate.message, of.activate.signature, of.activate.transaction]
	);
}

#[test]
fn published_transfer_should_be_what_is_made_here() {
	let of = vectors();
	let key = ItemKey::from_seed(&of.holder_seed.0);
	let to = ItemKey::from_seed(&of.to_seed.0).public();
	assert_eq!(to.0, of.to.0);
	let ItemId { batch, index } = of.item;
	let (genesis, until) = (of.genesis_hash.0, of.valid_until);
	let message = transfer_message(&genesis, batch, index, of.passes, &to, until);
	let signature = key.pass_on(&genesis, (batch, index), of.passes, &to, until);
	let call = transfer(of.item, to, until, signature);
	assert_eq!(
		[hexadecimal(&message), hexadecimal(&signature), transaction(&call)],
		[of.transfer.message, of.transfer.signature, of.transfer.transaction]
	);
}

/// The bytes of a table whose rows hold `| what | bytes | ... |`, one after another. `...` stands for what is too long.
fn table(heading: &str) -> Vec<String> {
	let rest = DOCUMENTATION.split_once(heading).expect("the table's heading is there").1;
	let rows = rest.lines().skip_while(|line| !line.starts_with('|')).skip(2);
	rows.take_while(|line| line.starts_with('|'))
		.map(|row| row.split('|').nth(2).unwrap().trim().trim_matches('`').to_owned())
		.collect()
}

#[test]
fn description_should_name_every_byte_of_the_published_transactions() {
	let of = vectors();
	for (heading, published) in [
		("#### `activate`", &of.activate.transaction),
		("#### `transfer`", &of.transfer.transaction),
	] {
		let mut rest = published.trim_start_matches("0x");
		for field in table(heading) {
			// `1111…1111` are 32 bytes, `fd2d…ef02 (64)` as many as it says.
			let (shown, length) = match field.split_once(" (") {
				Some((shown, length)) => (shown, length.trim_end_matches(')').parse().unwrap()),
				None => (&*field, 32),
			};
			match shown.split_once('…') {
				Some((first, last)) => {
					let (bytes, after) = rest.split_at(2 * length);
					assert!(bytes.starts_with(first) && bytes.ends_with(last), "{field}: {bytes}");
					rest = after;
				}
				None => {
					let shown = shown.replace(' ', "");
					rest = rest.strip_prefix(&shown).unwrap_or_else(|| panic!("{field}: {rest}"));
				}
			}
		}
		assert_eq!(rest, "", "{heading}");
	}
}
