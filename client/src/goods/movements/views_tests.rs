use super::*;
use codec::{DecodeAll, Encode};
use pallet_movements_runtime_api as runtime;
use serde_json::{Value, json};
use stalhof_primitives::goods::{self, Subject};

const LINE: Line = Line { goods: Goods::Batch(4), quantity: 24_000 };

fn sscc() -> Sscc {
	"095210010000000017".parse().unwrap()
}

fn gln() -> Gln {
	"4012345000115".parse().unwrap()
}

fn moment(millis: u64) -> Moment {
	Moment::from_millis(millis)
}

/// What the runtime gives, as the client takes and prints it.
fn read<T: Decode + Serialize>(given: &impl Encode) -> Value {
	let read = T::decode_all(&mut &given.encode()[..]).unwrap();
	serde_json::to_value(&read).unwrap()
}

fn happened(time: u64) -> runtime::HappenedView {
	runtime::HappenedView { place: gln(), time: moment(time), at: moment(time + 1), late: true }
}

fn said() -> runtime::SaidView {
	runtime::SaidView { by: OrgId(6), at: moment(7), reference: [8; 32] }
}

fn note(subject: Subject) -> goods::CertificateNote {
	goods::CertificateNote {
		id: 3,
		kind: CertificateKind::CustomsClearance,
		passed: true,
		subject,
		issuer: OrgId(5),
		at: moment(86_400_000),
	}
}

#[test]
fn container_should_be_read_as_the_runtime_gives_it() {
	let given = runtime::ContainerView {
		sscc: sscc(),
		life: 2,
		packing: 5,
		stands: true,
		packer: OrgId(1),
		custodian: OrgId(2),
		level: 3,
		contents: Some(([9; 32], 40)),
		taken: 6,
		lines: vec![LINE],
		recalled: 7,
		place: gln(),
		time: moment(11),
		moved: moment(12),
		shipment: Some(13),
		under_way: true,
		two_places: false,
		certificates: vec![note(Subject::Container(sscc(), 2))],
	};
	let root = format!("0x{}", "09".repeat(32));
	assert_eq!(
		read::<Container>(&given),
		json!({
			"sscc": "095210010000000017", "life": 2, "packing": 5, "stands": true, "packer": 1, "custodian": 2,
			"level": 3, "contents": { "root": root, "count": 40 }, "taken": 6,
			"lines": [{ "batch": 4, "quantity": 24_000 }], "recalled": 7, "place": "4012345000115",
			"time": { "moment": 11, "date": "1970-01-01" }, "moved": { "moment": 12, "date": "1970-01-01" },
			"shipment": 13, "underWay": true, "twoPlaces": false,
			"certificates": [{
				"id": 3, "kind": "customs-clearance", "passed": true, "issuer": 5,
				"subject": { "type": "container", "sscc": "095210010000000017", "life": 2 },
				"at": { "moment": 86_400_000, "date": "1970-01-02" },
			}],
		})
	);
}

#[test]
fn shipment_should_be_read_as_the_runtime_gives_it() {
	let line = runtime::LineView { line: LINE, received: 1, damaged: 2, short: 3, over: 4 };
	let given = runtime::ShipmentView {
		id: 1,
		from: OrgId(2),
		consignee: OrgId(3),
		receiver: OrgId(4),
		carrier: Some(OrgId(5)),
		state: ShipmentState::Received,
		containers: vec![sscc()],
		lines: vec![line],
		references: vec![(ReferenceKind::Invoice, [6; 32])],
		returns: Some(7),
		shipped: happened(8),
		departed: Some(happened(9)),
		received: Some(happened(10)),
		exceptions: 11,
		delivered: 12,
		returned: 13,
		drawn: 14,
		recalled: 15,
		recorded_by: vec![OrgId(5)],
	};
	let happened = |time: u64| {
		json!({
			"place": "4012345000115", "late": true,
			"time": { "moment": time, "date": "1970-01-01" },
			"at": { "moment": time + 1, "date": "1970-01-01" },
		})
	};
	assert_eq!(
		read::<Shipment>(&given),
		json!({
			"id": 1, "from": 2, "consignee": 3, "receiver": 4, "carrier": 5, "state": "received",
			"containers": ["095210010000000017"],
			"lines": [{
				"line": { "batch": 4, "quantity": 24_000 }, "received": 1, "damaged": 2, "short": 3, "over": 4,
			}],
			"references": [{ "kind": "inv", "token": format!("0x{}", "06".repeat(32)) }],
			"returns": 7, "shipped": happened(8), "departed": happened(9), "received": happened(10),
			"exceptions": 11, "delivered": 12, "returned": 13, "drawn": 14, "recalled": 15, "recordedBy": [5],
		})
	);
}

#[test]
fn exception_should_be_read_as_the_runtime_gives_it() {
	let given = |concern| runtime::ExceptionView {
		id: 1,
		kind: ExceptionKind::Short,
		concern,
		owner: OrgId(2),
		raised: said(),
		until: moment(3),
		overdue: true,
		answered: Some(said()),
		settled: None,
	};
	let said = json!({
		"by": 6, "at": { "moment": 7, "date": "1970-01-01" }, "reference": format!("0x{}", "08".repeat(32)),
	});
	let read = |concern| read::<Exception>(&given(concern));
	assert_eq!(
		read(runtime::ConcernView::Shipment(9)),
		json!({
			"id": 1, "kind": "short", "concern": { "about": "shipment", "shipment": 9 }, "owner": 2, "raised": said,
			"until": { "moment": 3, "date": "1970-01-01" }, "overdue": true, "answered": said, "settled": null,
		})
	);
	let item = ItemId { batch: 4, index: 5 };
	for (subject, wanted) in [
		(Subject::Item(item), json!({ "type": "item", "item": "4/5" })),
		(Subject::Batch(4), json!({ "type": "batch", "batch": 4 })),
		(
			Subject::Class("09521001000017".parse().unwrap()),
			json!({ "type": "class", "gtin": "09521001000017" }),
		),
	] {
		let found = read(runtime::ConcernView::Goods(subject));
		assert_eq!(found["concern"], json!({ "about": "goods", "subject": wanted }));
		assert_eq!(Subject::from(SubjectView::from(subject)), subject);
	}
}

#[test]
fn certificate_should_be_read_as_the_runtime_gives_it() {
	let given = runtime::CertificateView {
		id: 1,
		kind: CertificateKind::CustomsDeclaration,
		subject: Subject::Batch(4),
		passed: true,
		hs_code: Some(b"19011010".to_vec()),
		entry_port: Some(*b"CNNGB"),
		warehouse: Some(gln()),
		three_documents: Some(false),
		commitments: [2; 32],
		issuer: OrgId(3),
		at: moment(4),
		withdrawn: Some(said()),
	};
	let found = read::<Certificate>(&given);
	assert_eq!(
		[&found["hsCode"], &found["entryPort"], &found["warehouse"], &found["threeDocuments"]],
		[&json!("19011010"), &json!("CNNGB"), &json!("4012345000115"), &json!(false)]
	);
	assert_eq!(found["withdrawn"]["by"], 6);
	assert_eq!(found["at"], json!({ "moment": 4, "date": "1970-01-01" }));
}

#[test]
fn document_and_event_should_be_read_as_the_runtime_gives_them() {
	let document = runtime::DocumentView {
		captor: OrgId(1),
		root: [2; 32],
		count: 3,
		file: [4; 32],
		first: moment(5),
		last: moment(6),
		at: moment(7),
		late: true,
	};
	let found = read::<Document>(&document);
	assert_eq!((&found["count"], &found["late"]), (&json!(3), &json!(true)));
	let event = runtime::EventView {
		id: 1,
		hash: [2; 32],
		captor: OrgId(3),
		document: [4; 32],
		index: 5,
		event_type: EventType::Aggregation,
		action: Some(Action::Add),
		biz_step: Some(BizStep::Packing),
		disposition: Some(Disposition::InProgress),
		subject: Subject::Container(sscc(), 1),
		time: moment(6),
		offset: 480,
		read_point: Some(gln()),
		biz_location: None,
		at: moment(7),
		late: false,
		declared: Some(runtime::DeclarationView {
			reason: ErrorReason::IncorrectData,
			corrections: vec![[8; 32]],
			at: moment(9),
		}),
		contested: vec![said()],
	};
	let found = read::<IndexedEvent>(&event);
	assert_eq!(
		[&found["eventType"], &found["action"], &found["bizStep"], &found["disposition"]],
		["AggregationEvent", "ADD", "packing", "in_progress"]
	);
	assert_eq!((&found["offset"], &found["readPoint"]), (&json!(480), &json!("4012345000115")));
	assert_eq!(found["declared"]["reason"], "incorrect_data");
	assert_eq!(found["contested"][0]["by"], 6);
}

#[test]
fn trace_and_whereabouts_should_be_read_as_the_runtime_gives_them() {
	let entry = |what| runtime::TraceEntry {
		time: moment(1),
		at: moment(2),
		what,
		subject: Subject::Batch(4),
		by: OrgId(3),
		to: Some(OrgId(4)),
		place: Some(gln()),
		number: Some(5),
		late: true,
	};
	for (what, wanted) in [
		(runtime::Passage::Packed, json!({ "type": "packed" })),
		(runtime::Passage::Shipped, json!({ "type": "shipped" })),
		(runtime::Passage::Departed, json!({ "type": "departed" })),
		(runtime::Passage::Received, json!({ "type": "received" })),
		(runtime::Passage::Voided, json!({ "type": "voided" })),
		(
			runtime::Passage::Certified(CertificateKind::Inspection, false),
			json!({ "type": "certified", "kind": "inspection", "passed": false }),
		),
		(
			runtime::Passage::Event(Some(BizStep::Loading)),
			json!({ "type": "event", "bizStep": "loading" }),
		),
	] {
		let found = read::<TraceEntry>(&entry(what));
		assert_eq!(found["what"], wanted);
		assert_eq!((&found["to"], &found["late"]), (&json!(4), &json!(true)));
	}
	let custody = goods::Custody {
		fact: CustodyFact::InTransit,
		custodian: Some(OrgId(1)),
		container: Some(sscc()),
		shipment: Some(2),
		place: Some(gln()),
		since: Some(moment(3)),
	};
	let given = goods::Whereabouts {
		shown: 2,
		custody,
		customs: CustomsFact::Released,
		certificates: vec![note(Subject::Batch(4))],
		two_places: true,
	};
	let found = read::<Whereabouts>(&given);
	assert_eq!(
		(&found["custody"]["fact"], &found["customs"], &found["twoPlaces"]),
		(&json!("in-transit"), &json!("confirmed-by-customs"), &json!(true))
	);
}

#[test]
fn moment_should_be_shown_to_the_minute() {
	let at = At::from(moment(1_794_360_600_000));
	assert_eq!(at.to_string(), "2026-11-11 01:30");
	let mut told = Happened { place: gln(), time: at, at, late: false };
	assert_eq!(told.to_string(), "2026-11-11 01:30 at 4012345000115");
	told.late = true;
	assert!(told.to_string().ends_with(", told late, on 2026-11-11"));
}
