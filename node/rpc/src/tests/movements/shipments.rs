//! Shipments.

use super::{fixtures::SHIPMENTS, *};

/// That something happened so many hours ago.
fn happened(hours: u64, late: bool) -> Value {
	json!({ "place": DOCK, "time": MOMENT - hours * HOUR, "moment": MOMENT, "date": "2019-11-12", "late": late })
}

/// A line of which so many were received, damaged, short, over.
fn line(goods: &str, quantity: u64, [received, damaged, short, over]: [u64; 4]) -> Value {
	json!({
		"goods": goods, "quantity": quantity, "received": received, "damaged": damaged, "short": short, "over": over,
	})
}

/// One to which nothing has happened since it was sent.
fn bare(id: u32) -> Value {
	json!({
		"id": id,
		"from": 1,
		"consignee": 7,
		"receiver": 7,
		"carrier": null,
		"state": "shipped",
		"containers": [PALLET],
		"lines": [line("batch:1", 24_000, [0; 4])],
		"references": [],
		"returns": null,
		"shipped": happened(1, false),
		"departed": null,
		"received": null,
		"exceptions": 0,
		"delivered": 0,
		"returned": 0,
		"drawn": 0,
		"recalled": 0,
		"recordedBy": [],
	})
}

/// The second, to which everything has happened.
fn full() -> Value {
	let more = json!({
		"receiver": 8,
		"carrier": 4,
		"state": "received",
		"lines": [
			line("batch:1", 24_000, [23_900, 52, 48, 0]),
			line(&format!("gtin:{GTIN}"), 7, [8, 0, 0, 1]),
		],
		"references": [{ "kind": "inv", "token": hash(0x31) }, { "kind": "bol", "token": hash(0x32) }],
		"returns": 0,
		"shipped": happened(80, true),
		"departed": happened(3, false),
		"received": happened(2, false),
		"exceptions": 3,
		"delivered": 23_907,
		"returned": 11,
		"drawn": 12,
		"recalled": 48,
		"recordedBy": [4],
	});
	with(bare(1), &more)
}

#[tokio::test]
async fn shipment_should_be_told_with_all_that_came_of_it() {
	assert_eq!(answer("shipment", json!([1])).await, with_at(full()));
	assert_eq!(answer("shipment", json!([0])).await, with_at(bare(0)));
	let voided = with(bare(2), &json!({ "state": "voided", "containers": [] }));
	assert_eq!(answer("shipment", json!([2])).await, with_at(voided));
}

#[tokio::test]
async fn shipments_should_be_read_page_by_page_by_organisation_or_container() {
	for (method, leading) in
		[("shipments", vec![json!(7)]), ("voyages", vec![json!(PALLET), json!(2)])]
	{
		let (shipments, pages) = walk(method, &leading, 50).await;
		assert_eq!((shipments.len(), pages), (SHIPMENTS as usize, 3), "{method}");
		assert_eq!(shipments[..2], [bare(0), full()], "{method}");
		assert_eq!(numbers(&shipments), (0..u64::from(SHIPMENTS)).collect::<Vec<_>>(), "{method}");
		let page =
			answer(method, json!([leading.clone(), vec![json!(null), json!(1)]].concat())).await;
		assert_eq!(page, with_at(json!({ "items": [bare(0)], "next": "0x00000000" })), "{method}");
		let last = json!([leading.clone(), vec![json!("0x80000000"), json!(9)]].concat());
		let page = answer(method, last).await;
		assert_eq!(page, with_at(json!({ "items": [bare(129)], "next": null })), "{method}");
		assert_eq!(walk(method, &leading, 200).await, (shipments, 1), "{method}");
	}
}
