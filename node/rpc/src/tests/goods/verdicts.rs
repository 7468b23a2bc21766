//! Verdicts, and proofs of marks.

use super::{
	catalogue::{batch, trade_item},
	fixtures::{KEPT, SERIALS},
	items::{annulled, item},
	*,
};

/// The proof of the item at 1/2, as callers may give it.
pub(super) fn way() -> Value {
	json!({
		"item": "1/2", "labelKey": hash(0x51), "attributes": hash(0x52), "path": [hash(0x53), hash(0x54)],
	})
}

/// All of the proof of the item at 1/2.
pub(super) fn whole() -> Value {
	json!({
		"version": 1,
		"gtin": GTIN,
		"serial": "HB11",
		"lot": "L26B07",
		"expires": "2028-11-30",
		"batch": 1,
		"index": 2,
		"count": 1_000,
		"root": hash(1),
		"labelKey": hash(0x51),
		"attributes": hash(0x52),
		"path": [hash(0x53), hash(0x54)],
	})
}

/// The verdict on the item at 1/2.
fn verdict() -> Value {
	let organisation = |id: u32| {
		let registration = match id {
			7 => "lei:529900T8BM49AURSDO55".to_owned(),
			id => format!("kvk:{id:08}"),
		};
		let standing = if id == 7 { "lapsing" } else { "active" };
		json!({ "id": id, "name": format!("Kontor {id}"), "registration": registration, "standing": standing })
	};
	json!({
		"gtin": GTIN,
		"serial": "HB11",
		"digitalLink": link("HB11"),
		"membership": "proved",
		"proofFrom": "caller",
		"tradeItem": trade_item(),
		"batch": batch(),
		"item": item(),
		"whereabouts": {
			"shown": 1,
			"custody": {
				"fact": "in-transit", "custodian": 4, "container": "095210010000000017", "shipment": 7,
				"place": "4012345000115", "since": MOMENT,
			},
			"customs": "stated-by-broker",
			"certificates": [{
				"id": 3, "kind": "customs-declaration", "passed": true, "subject": "sscc:095210010000000017/1",
				"issuer": 5, "moment": MOMENT, "date": "2019-11-12",
			}],
			"twoPlaces": true,
		},
		"stops": [
			{
				"kind": "recalled", "by": 6, "since": MOMENT, "sinceDate": "2019-11-12", "until": null, "untilDate": null,
				"recall": 0,
			},
			{
				"kind": "locked", "by": 10, "since": MOMENT, "sinceDate": "2019-11-12",
				"until": MOMENT + 30 * 86_400_000, "untilDate": "2019-12-12", "recall": null,
			},
			{
				"kind": "expired", "by": null, "since": null, "sinceDate": null, "until": null, "untilDate": null,
				"recall": null,
			},
		],
		"recalls": [annulled()],
		"warnings": ["label-conflict", "many-scans"],
		"labelDiffers": [],
		// One of the distributors is gone.
		"organisations": (1..=10).map(organisation).collect::<Vec<_>>(),
		"asOf": { "moment": MOMENT, "date": "2019-11-12", "block": 300 },
	})
}

#[tokio::test]
async fn verdict_should_be_told_whole_however_mark_and_proof_are_written() {
	for mark in [
		json!(link("HB11")),
		json!(format!("(01){GTIN}(21)HB11")),
		json!({ "gtin": "9521001000017", "serial": "HB11" }),
	] {
		for proof in [way(), whole()] {
			let told = answer("verify", json!([mark, proof])).await;
			assert_eq!(told, with_at(verdict()), "{mark} {proof}");
		}
	}
}

#[tokio::test]
async fn verdict_should_rest_on_all_proofs_of_what_the_item_stands_in() {
	let step = json!({ "sscc": "095210010000000017", "index": 3, "path": [hash(0x55)] });
	for count in 1..=4 {
		let around = json!(vec![step.clone(); count]);
		let told = answer("verify", json!([link("HB11"), way(), around])).await;
		assert_eq!(told["whereabouts"]["shown"], count, "{told}");
	}
}

#[tokio::test]
async fn proof_should_be_read_from_what_the_node_keeps_when_none_is_given() {
	let expected = |serial: &str, place: u32| {
		json!({
			"version": 1, "gtin": GTIN, "serial": serial, "lot": "L26B07", "expires": "2028-11-30", "batch": KEPT,
			"index": place, "count": 3, "labelKey": null, "attributes": null,
		})
	};
	for (place, serial) in (0..).zip(SERIALS) {
		let proof = answer("proof", json!([link(serial)])).await;
		assert_eq!(with(proof.clone(), &expected(serial, place)), proof);
		let mut given = proof.clone();
		given.as_object_mut().unwrap().remove("at");
		for (given, source) in [(Value::Null, "manifest"), (given, "caller")] {
			let told = answer("verify", json!([link(serial), given])).await;
			assert_eq!(told["membership"], "proved", "{told}");
			assert_eq!(told["proofFrom"], source, "{told}");
			assert_eq!(told["item"]["item"], format!("{KEPT}/{place}"), "{told}");
		}
		for other in SERIALS.iter().filter(|other| **other != serial) {
			assert!(!proof.to_string().contains(other), "no other serial is named: {proof}");
		}
	}
	let told = answer("verify", json!([link("HB7D")])).await;
	assert_eq!(
		json!([told["membership"], told["proofFrom"], told["batch"], told["item"]]),
		json!(["not-shown", null, null, null])
	);
	let told = answer("verify", json!(["https://id.gs1.org/01/00000002345673/21/HB7A"])).await;
	assert_eq!(
		json!([told["membership"], told["tradeItem"], told["organisations"]]),
		json!(["unknown-gtin", null, []])
	);
}

#[tokio::test]
async fn verdict_should_say_what_the_label_says_otherwise_than_its_batch() {
	let told = |mark: Value, proof: Value| async move {
		let told = answer("verify", json!([mark, proof])).await;
		(told["labelDiffers"].clone(), told["warnings"].clone())
	};
	let mark = |lot: &str, rest: &str| json!(format!("https://a/01/{GTIN}/10/{lot}/21/HB7A{rest}"));
	let differs = |what: &str, label: &str, batch: Value| json!({ "what": what, "label": label, "batch": batch });
	assert_eq!(
		told(mark("L26B07", "?17=281130"), Value::Null).await,
		(json!([]), json!([])),
		"all is as the batch has it"
	);
	assert_eq!(
		told(mark("L26B08", "?17=291130"), Value::Null).await,
		(
			json!([
				differs("lot", "L26B08", json!("L26B07")),
				differs("expires", "291130", json!("281130")),
			]),
			json!(["label-differs"])
		)
	);
	let given = json!(format!("(01){GTIN}(10)OTHER(21)HB11"));
	assert_eq!(
		told(given, way()).await,
		(
			json!([differs("lot", "OTHER", json!("L26B07"))]),
			json!(["label-conflict", "many-scans", "label-differs"])
		)
	);
	// Nothing is known of the batch of a mark that is not proved.
	let unproved = json!(format!("https://a/01/{GTIN}/10/OTHER/21/HB7D"));
	assert_eq!(told(unproved, Value::Null).await, (json!([]), json!([])));
}
