//! What the runtime tells becomes what callers read, each field from its own.

use super::*;
use pallet_goods_runtime_api::Happening;
use pallet_movements_runtime_api::DeclarationView;
use serde_json::{Value, json};
use stalhof_primitives::goods::ItemId;

fn becomes<View, Json: From<View> + Serialize>(view: View, wanted: Value) {
	assert_eq!(serde_json::to_value(Json::from(view)).unwrap(), wanted);
}

fn sscc() -> Sscc {
	"095210010000000017".parse().unwrap()
}

fn dock() -> Gln {
	"4012345000115".parse().unwrap()
}

fn yard() -> Gln {
	"9521001000017".parse().unwrap()
}

const fn at(millis: u64) -> Moment {
	Moment::from_millis(millis)
}

/// That many days after 1970-01-01.
const fn on(days: u64) -> Moment {
	Moment::from_millis(days * 86_400_000)
}

fn hash(byte: u8) -> String {
	format!("{:?}", H256([byte; 32]))
}

fn happened(time: u64) -> (HappenedView, Value) {
	let view = HappenedView { place: dock(), time: at(time), at: on(time), late: time > 20 };
	let json = json!({
		"place": "4012345000115", "time": time, "moment": time * 86_400_000,
		"date": format!("1970-01-{}", time + 1), "late": time > 20,
	});
	(view, json)
}

fn said_by(number: u8) -> (SaidView, Value) {
	let by = OrgId(number.into());
	let view = SaidView { by, at: at(u64::from(number) + 1), reference: [number + 2; 32] };
	let json = json!({
		"by": number, "moment": number + 1, "date": "1970-01-01", "reference": hash(number + 2),
	});
	(view, json)
}

fn note() -> (CertificateNote, Value) {
	let view = CertificateNote {
		id: 51,
		kind: CertificateKind::CustomsClearance,
		passed: true,
		subject: Subject::Container(sscc(), 52),
		issuer: OrgId(53),
		at: on(1),
	};
	let json = json!({
		"id": 51, "kind": "customs-clearance", "passed": true, "subject": "sscc:095210010000000017/52",
		"issuer": 53, "moment": 86_400_000, "date": "1970-01-02",
	});
	(view, json)
}

#[test]
fn container_should_be_told_field_by_field() {
	let (note, note_json) = note();
	let view = ContainerView {
		sscc: sscc(),
		life: 2,
		packing: 3,
		stands: true,
		packer: OrgId(4),
		custodian: OrgId(5),
		level: 6,
		contents: Some(([7; 32], 8)),
		taken: 9,
		lines: vec![Line { goods: Goods::Batch(10), quantity: 11 }],
		recalled: 12,
		place: dock(),
		time: at(13),
		moved: on(14),
		shipment: Some(15),
		under_way: true,
		two_places: false,
		certificates: vec![note],
	};
	let mut wanted = json!({
		"sscc": "095210010000000017", "life": 2, "packing": 3, "stands": true, "packer": 4, "custodian": 5,
		"level": 6, "contents": { "root": hash(7), "count": 8, "taken": 9 },
		"lines": [{ "goods": "batch:10", "quantity": 11 }], "recalled": 12, "place": "4012345000115",
		"time": 13, "moment": 14 * 86_400_000u64, "date": "1970-01-15", "shipment": 15,
		"underWay": true, "twoPlaces": false, "certificates": [note_json],
	});
	becomes::<_, ContainerJson>(view.clone(), wanted.clone());
	let unpacked =
		ContainerView { contents: None, stands: false, under_way: false, two_places: true, ..view };
	wanted["contents"] = Value::Null;
	(wanted["stands"], wanted["underWay"]) = (json!(false), json!(false));
	wanted["twoPlaces"] = json!(true);
	becomes::<_, ContainerJson>(unpacked, wanted);
}

#[test]
fn shipment_should_be_told_field_by_field() {
	let ((shipped, left), (departed, over), (received, arrived)) =
		(happened(20), happened(21), happened(22));
	let line = Line { goods: Goods::Class("09521001000017".parse().unwrap()), quantity: 6 };
	let view = ShipmentView {
		id: 1,
		from: OrgId(2),
		consignee: OrgId(3),
		receiver: OrgId(4),
		carrier: Some(OrgId(5)),
		state: ShipmentState::Received,
		containers: vec![sscc()],
		lines: vec![LineView { line, received: 7, damaged: 8, short: 9, over: 10 }],
		references: vec![(ReferenceKind::Invoice, [11; 32])],
		returns: Some(12),
		shipped,
		departed: Some(departed),
		received: Some(received),
		exceptions: 13,
		delivered: 14,
		returned: 15,
		drawn: 16,
		recalled: 17,
		recorded_by: vec![OrgId(18)],
	};
	let wanted = json!({
		"id": 1, "from": 2, "consignee": 3, "receiver": 4, "carrier": 5, "state": "received",
		"containers": ["095210010000000017"],
		"lines": [{
			"goods": "gtin:09521001000017", "quantity": 6, "received": 7, "damaged": 8, "short": 9, "over": 10,
		}],
		"references": [{ "kind": "inv", "token": hash(11) }],
		"returns": 12, "shipped": left, "departed": over, "received": arrived, "exceptions": 13,
		"delivered": 14, "returned": 15, "drawn": 16, "recalled": 17, "recordedBy": [18],
	});
	becomes::<_, ShipmentJson>(view, wanted);
}

#[test]
fn exception_should_be_told_field_by_field() {
	let ((raised, raised_json), (answered, answered_json), (settled, settled_json)) =
		(said_by(30), said_by(40), said_by(50));
	let view = ExceptionView {
		id: 1,
		kind: ExceptionKind::Short,
		concern: ConcernView::Shipment(2),
		owner: OrgId(3),
		raised,
		until: on(4),
		overdue: true,
		answered: Some(answered),
		settled: Some(settled),
	};
	let wanted = json!({
		"id": 1, "kind": "short", "inbox": "process", "shipment": 2, "subject": null, "owner": 3,
		"raised": raised_json, "until": 4 * 86_400_000, "untilDate": "1970-01-05", "overdue": true,
		"answered": answered_json, "settled": settled_json,
	});
	becomes::<_, ExceptionJson>(view, wanted.clone());
	let about_goods = ExceptionView {
		kind: ExceptionKind::Counterfeit,
		concern: ConcernView::Goods(Subject::Batch(5)),
		overdue: false,
		answered: None,
		settled: None,
		..view
	};
	let mut suspicion = wanted;
	for (field, value) in [
		("kind", json!("counterfeit")),
		("inbox", json!("suspicion")),
		("shipment", Value::Null),
		("subject", json!("batch:5")),
		("overdue", json!(false)),
		("answered", Value::Null),
		("settled", Value::Null),
	] {
		suspicion[field] = value;
	}
	becomes::<_, ExceptionJson>(about_goods, suspicion);
}

#[test]
fn certificate_should_be_told_field_by_field() {
	let (withdrawn, withdrawn_json) = said_by(30);
	let view = CertificateView {
		id: 1,
		kind: CertificateKind::CustomsDeclaration,
		subject: Subject::Batch(2),
		passed: true,
		hs_code: Some(b"19011010".to_vec()),
		entry_port: Some(*b"CNNGB"),
		warehouse: Some(dock()),
		three_documents: Some(false),
		commitments: [3; 32],
		issuer: OrgId(4),
		at: on(5),
		withdrawn: Some(withdrawn),
	};
	let wanted = json!({
		"id": 1, "kind": "customs-declaration", "subject": "batch:2", "passed": true, "hsCode": "19011010",
		"entryPort": "CNNGB", "warehouse": "4012345000115", "threeDocuments": false,
		"commitments": hash(3), "issuer": 4, "moment": 5 * 86_400_000, "date": "1970-01-06",
		"withdrawn": withdrawn_json,
	});
	becomes::<_, CertificateJson>(view, wanted);
}

#[test]
fn document_and_event_should_be_told_field_by_field() {
	let view = DocumentView {
		captor: OrgId(1),
		root: [2; 32],
		count: 3,
		file: [4; 32],
		first: at(5),
		last: at(6),
		at: on(7),
		late: true,
	};
	let wanted = json!({
		"captor": 1, "root": hash(2), "count": 3, "file": hash(4), "first": 5, "last": 6,
		"moment": 7 * 86_400_000, "date": "1970-01-08", "late": true,
	});
	becomes::<_, DocumentJson>(view, wanted);
	let (contest, contest_json) = said_by(30);
	let declared = DeclarationView {
		reason: ErrorReason::IncorrectData,
		corrections: vec![[8; 32]],
		at: on(9),
	};
	let view = EventView {
		id: 1,
		hash: [0x2f; 32],
		captor: OrgId(3),
		document: [4; 32],
		index: 5,
		event_type: EventType::Aggregation,
		action: Some(Action::Add),
		biz_step: Some(BizStep::Packing),
		disposition: Some(Disposition::InProgress),
		subject: Subject::Item(ItemId { batch: 6, index: 7 }),
		time: at(10),
		offset: 480,
		read_point: Some(dock()),
		biz_location: Some(yard()),
		at: on(11),
		late: true,
		declared: Some(declared),
		contested: vec![contest],
	};
	let wanted = json!({
		"id": 1, "hash": hash(0x2f), "eventId": format!("ni:///sha-256;{}?ver=CBV2.0", "2f".repeat(32)),
		"captor": 3, "document": hash(4), "index": 5, "eventType": "AggregationEvent", "action": "ADD",
		"bizStep": "packing", "disposition": "in_progress", "subject": "item:6/7", "time": 10,
		"offset": 480, "readPoint": "4012345000115", "bizLocation": "9521001000017",
		"moment": 11 * 86_400_000, "date": "1970-01-12", "late": true,
		"declared": {
			"reason": "incorrect_data", "corrections": [hash(8)], "moment": 9 * 86_400_000,
			"date": "1970-01-10",
		},
		"contested": [contest_json],
	});
	becomes::<_, EventJson>(view, wanted);
}

#[test]
fn whereabouts_should_be_told_field_by_field() {
	let (note, note_json) = note();
	let custody = Custody {
		fact: CustodyFact::InTransit,
		custodian: Some(OrgId(1)),
		container: Some(sscc()),
		shipment: Some(2),
		place: Some(dock()),
		since: Some(at(3)),
	};
	let view = Whereabouts {
		shown: 4,
		custody,
		customs: CustomsFact::Released,
		certificates: vec![note],
		two_places: true,
	};
	let wanted = json!({
		"shown": 4,
		"custody": {
			"fact": "in-transit", "custodian": 1, "container": "095210010000000017", "shipment": 2,
			"place": "4012345000115", "since": 3,
		},
		"customs": "confirmed-by-customs", "certificates": [note_json], "twoPlaces": true,
	});
	becomes::<_, WhereaboutsJson>(view, wanted);
}

#[test]
fn step_of_a_trace_should_be_told_with_what_is_its_own() {
	let entry = |what| TraceEntry {
		time: on(1),
		at: at(2),
		what,
		subject: Subject::Batch(3),
		by: Some(OrgId(4)),
		to: Some(OrgId(5)),
		place: Some(dock()),
		number: Some(6),
		late: true,
	};
	let certified = Passage::Certified(CertificateKind::Inspection, false);
	for (what, text, own) in [
		(Passage::Packed, "packed", json!({})),
		(Passage::Shipped, "shipped", json!({})),
		(Passage::Departed, "departed", json!({})),
		(Passage::Received, "received", json!({})),
		(Passage::Voided, "voided", json!({})),
		(certified, "certified", json!({ "certificate": "inspection", "passed": false })),
		(Passage::Event(Some(BizStep::Loading)), "event", json!({ "bizStep": "loading" })),
		(Passage::Event(None), "event", json!({})),
		(Passage::Item(Happening::FoundUnsound), "item", json!({ "happening": "found-unsound" })),
	] {
		let mut wanted = json!({
			"what": text, "time": 86_400_000, "timeDate": "1970-01-02", "moment": 2, "subject": "batch:3",
			"by": 4, "to": 5, "place": "4012345000115", "number": 6, "certificate": null, "passed": null,
			"bizStep": null, "happening": null, "late": true, "declared": null, "contested": [],
		});
		for (field, value) in own.as_object().unwrap() {
			wanted[field] = value.clone();
		}
		assert_eq!(serde_json::to_value(TraceEntryJson::new(entry(what), None)).unwrap(), wanted);
	}
}
