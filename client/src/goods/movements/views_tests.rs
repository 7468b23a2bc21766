use super::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What a node answers is read, and printed as it came.
fn same<T: DeserializeOwned + Serialize>(given: Value) -> T {
	let read: T = serde_json::from_value(given.clone()).unwrap();
	assert_eq!(serde_json::to_value(&read).unwrap(), given);
	read
}

fn hash(byte: u8) -> String {
	format!("0x{}", hex::encode([byte; 32]))
}

fn happened(time: u64) -> Value {
	json!({
		"place": "4012345000115", "time": time, "moment": time + 1, "date": "1970-01-01", "late": true,
	})
}

fn said() -> Value {
	json!({ "by": 6, "moment": 7, "date": "1970-01-01", "reference": hash(8) })
}

fn note() -> Value {
	json!({
		"id": 3, "kind": "customs-clearance", "passed": true, "subject": "sscc:095210010000000017/2",
		"issuer": 5, "moment": 9, "date": "1970-01-01",
	})
}

#[test]
fn container_and_shipment_should_be_read_as_nodes_give_them() {
	let container: Container = same(json!({
		"sscc": "095210010000000017", "life": 2, "packing": 5, "stands": true, "packer": 1, "custodian": 2,
		"level": 3, "contents": { "root": hash(9), "count": 40, "taken": 6 },
		"lines": [{ "goods": "batch:4", "quantity": 24_000 }], "recalled": 7, "place": "4012345000115",
		"time": 11, "moment": 12, "date": "1970-01-01", "shipment": 13, "underWay": true, "twoPlaces": false,
		"certificates": [note()],
	}));
	assert_eq!(
		subject_text(container.certificates[0].subject),
		"container 095210010000000017 (life 2)"
	);
	let shipment: Shipment = same(json!({
		"id": 1, "from": 2, "consignee": 3, "receiver": 4, "carrier": 5, "state": "received",
		"containers": ["095210010000000017"],
		"lines": [{
			"goods": "gtin:09521001000017", "quantity": 10, "received": 1, "damaged": 2, "short": 3, "over": 4,
		}],
		"references": [{ "kind": "inv", "token": hash(6) }],
		"returns": 7, "shipped": happened(8), "departed": happened(9), "received": null,
		"exceptions": 11, "delivered": 12, "returned": 13, "drawn": 14, "recalled": 15, "recordedBy": [5],
	}));
	assert_eq!(goods_text(shipment.lines[0].goods), "09521001000017");
	assert_eq!(
		shipment.shipped.to_string(),
		"1970-01-01 00:00 at 4012345000115, told late, on 1970-01-01"
	);
}

#[test]
fn exception_and_certificate_should_be_read_as_nodes_give_them() {
	same::<Exception>(json!({
		"id": 1, "kind": "short", "inbox": "process", "shipment": 9, "subject": null, "owner": 2, "raised": said(),
		"until": 3, "untilDate": "1970-01-01", "overdue": true, "answered": said(), "settled": null,
	}));
	same::<Certificate>(json!({
		"id": 1, "kind": "customs-declaration", "subject": "batch:4", "passed": true, "hsCode": "19011010",
		"entryPort": "CNNGB", "warehouse": "4012345000115", "threeDocuments": false, "commitments": hash(2),
		"issuer": 3, "moment": 4, "date": "1970-01-01", "withdrawn": said(),
	}));
}

#[test]
fn document_and_event_should_be_read_as_nodes_give_them() {
	same::<Document>(json!({
		"captor": 1, "root": hash(2), "count": 3, "file": hash(4), "first": 5, "last": 6, "moment": 7,
		"date": "1970-01-01", "late": true,
	}));
	same::<IndexedEvent>(json!({
		"id": 1, "hash": hash(2), "eventId": "ni:///sha-256;02?ver=CBV2.0", "captor": 3, "document": hash(4),
		"index": 5, "eventType": "AggregationEvent", "action": "ADD", "bizStep": "packing",
		"disposition": "in_progress", "subject": "item:4/5", "time": 6, "offset": 480,
		"readPoint": "4012345000115", "bizLocation": null, "moment": 7, "date": "1970-01-01", "late": false,
		"declared": {
			"reason": "incorrect_data", "corrections": [hash(8)], "moment": 9, "date": "1970-01-01",
		},
		"contested": [said()],
	}));
}

#[test]
fn trace_and_whereabouts_should_be_read_as_nodes_give_them() {
	for (what, happening) in [
		("packed", Value::Null),
		("certified", Value::Null),
		("event", Value::Null),
		("item", json!("found-unsound")),
	] {
		same::<TraceEntry>(json!({
			"what": what, "time": 1, "timeDate": "1970-01-01", "moment": 2, "subject": "batch:4", "by": null,
			"to": 4, "place": "4012345000115", "number": 5, "certificate": "inspection", "passed": false,
			"bizStep": "loading", "happening": happening, "late": true,
			"declared": {
				"reason": "did_not_occur", "corrections": [hash(6)], "moment": 7, "date": "1970-01-01",
			},
			"contested": [said()],
		}));
	}
	same::<Whereabouts>(json!({
		"shown": 2,
		"custody": {
			"fact": "in-transit", "custodian": 1, "container": "095210010000000017", "shipment": 2,
			"place": "4012345000115", "since": 3,
		},
		"customs": "confirmed-by-customs", "certificates": [note()], "twoPlaces": true,
	}));
}

#[test]
fn moment_should_be_shown_to_the_minute() {
	assert_eq!(to_the_minute(Moment::from_millis(1_794_360_600_000)), "2026-11-11 01:30");
}
