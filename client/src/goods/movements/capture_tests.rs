use super::*;
use stalhof_primitives::{merkle::inclusion::verify_inclusion, organisation::OrgId};

const EVENTS: &str = r#"{
	"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
	"type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-11-11T12:00:00Z",
	"epcisBody": { "eventList": [
		{ "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping", "disposition": "in_transit",
		  "eventTime": "2026-11-11T09:30:00+08:00", "eventTimeZoneOffset": "+08:00",
		  "epcList": ["https://id.gs1.org/00/095210010000000017"],
		  "readPoint": { "id": "https://id.gs1.org/414/4012345000115" } },
		{ "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "https://example.org/weighing",
		  "eventTime": "2026-11-11T08:30:00+08:00", "eventTimeZoneOffset": "+08:00",
		  "epcList": ["https://id.gs1.org/00/095210010000000017"] },
		{ "type": "AggregationEvent", "action": "ADD", "bizStep": "packing",
		  "eventTime": "2026-11-11T10:30:00+08:00", "eventTimeZoneOffset": "+08:00",
		  "parentID": "https://id.gs1.org/00/095210010000000017",
		  "childEPCs": ["https://id.gs1.org/01/09521001000017/21/HB1"] }
	] }
}"#;

fn captured(text: &str) -> Capture {
	let document = Document::read(text.as_bytes()).unwrap();
	Capture::of(&document, text.as_bytes()).unwrap()
}

fn subject() -> Subject {
	Subject::Container("095210010000000017".parse().unwrap(), 1)
}

#[test]
fn capture_should_commit_to_hashes_in_order_and_to_times() {
	let made = captured(EVENTS);
	assert_eq!(made.count(), 3);
	assert_eq!(
		(made.first.as_millis(), made.last.as_millis()),
		(1_794_357_000_000, 1_794_364_200_000)
	);
	assert_eq!(made.file, Sha2::sha256(EVENTS.as_bytes()));
	for (place, event) in made.events.iter().enumerate() {
		let indexed = made.indexed(place, subject()).unwrap();
		let leaf = leaf_hash::<Sha2>(&event.hash.0);
		let verified =
			verify_inclusion::<Sha2>(made.root, leaf, indexed.index.into(), 3, &indexed.path.0);
		assert_eq!(verified, Ok(()));
	}
	assert!(made.indexed(3, subject()).is_none());
	// The order counts; the form does not, but for the file's hash.
	let spaced = captured(&EVENTS.replace("\"action\": ", "\"action\":   "));
	assert_eq!((spaced.root, spaced.file == made.file), (made.root, false));
	assert_ne!(captured(&EVENTS.replace("OBSERVE", "ADD")).root, made.root);
	// Wherever the first and the last of the events stand.
	let turned = captured(&EVENTS.replace("T09:30", "T11:30"));
	assert_eq!(
		(turned.first.as_millis(), turned.last.as_millis()),
		(1_794_357_000_000, 1_794_367_800_000)
	);
}

#[test]
fn document_should_be_refused_when_it_is_invalid_or_empty() {
	let refused = |text: &str| {
		let document = Document::read(text.as_bytes()).unwrap();
		Capture::of(&document, text.as_bytes()).unwrap_err()
	};
	let invalid = refused(&EVENTS.replace("\"shipping\"", "\"shiping\""));
	assert!(matches!(invalid, Uncapturable::Invalid(faults) if faults[0].field == "bizStep"));
	let before = refused(&EVENTS.replace("2026-11-11T08", "1966-11-11T08"));
	assert!(matches!(before, Uncapturable::BeforeTime(2)));
	let start = EVENTS.find("[\n").unwrap();
	let empty = format!("{}[]}}}}", &EVENTS[..start]);
	assert!(matches!(refused(&empty), Uncapturable::Empty | Uncapturable::Invalid(_)));
}

#[test]
fn essentials_should_leave_out_words_of_ones_own() {
	let made = captured(EVENTS);
	let kept = essentials(&made.events[0]).unwrap();
	assert_eq!(kept.biz_step.unwrap().name(), "shipping");
	assert_eq!(kept.read_point.unwrap().to_string(), "4012345000115");
	assert_eq!(kept.offset, 480);
	assert_eq!(essentials(&made.events[1]).unwrap().biz_step, None);
	assert_eq!(essentials(&made.events[2]).unwrap().action.unwrap().name(), "ADD");
}

/// The chain's view of an event as it was indexed.
fn view(made: &Capture, place: usize) -> IndexedEvent {
	let kept = essentials(&made.events[place]).unwrap();
	IndexedEvent {
		id: 1,
		hash: made.events[place].hash.0.into(),
		event_id: String::new(),
		captor: OrgId(7),
		document: made.root.into(),
		index: u32::try_from(place).unwrap(),
		event_type: kept.event_type,
		action: kept.action,
		biz_step: kept.biz_step,
		disposition: kept.disposition,
		subject: subject(),
		time: kept.time,
		offset: kept.offset,
		read_point: kept.read_point,
		biz_location: kept.biz_location,
		moment: kept.time,
		date: "2026-11-11".parse().unwrap(),
		late: false,
		declared: None,
		contested: vec![],
	}
}

#[test]
fn each_field_that_the_chain_has_otherwise_should_be_named() {
	let made = captured(EVENTS);
	let fields = |change: &dyn Fn(&mut IndexedEvent)| {
		let mut chain = view(&made, 0);
		change(&mut chain);
		let found = compare(&made.events[0], Some(subject()), 0, made.root, &chain);
		assert!(found.iter().all(|fault| fault.event == 1 && fault.captor == OrgId(7)));
		found.into_iter().map(|fault| fault.field).collect::<Vec<_>>()
	};
	assert!(fields(&|_| {}).is_empty());
	// Another life of the same container is no contradiction, another document's place neither.
	assert!(
		fields(&|chain| {
			chain.subject = Subject::Container("095210010000000017".parse().unwrap(), 2);
			(chain.document, chain.index) = ([0; 32].into(), 5);
		})
		.is_empty()
	);
	type Change<'a> = (&'a dyn Fn(&mut IndexedEvent), &'a str);
	let changes: [Change; 9] = [
		(&|chain| chain.event_type = stalhof_primitives::cbv::EventType::Transaction, "type"),
		(&|chain| chain.action = None, "action"),
		(&|chain| chain.biz_step = Some(stalhof_primitives::cbv::BizStep::Receiving), "bizStep"),
		(&|chain| chain.disposition = None, "disposition"),
		(&|chain| chain.time = Moment::from_millis(1_794_360_600_001), "eventTime"),
		(&|chain| chain.offset = 0, "eventTimeZoneOffset"),
		(&|chain| chain.read_point = None, "readPoint"),
		(&|chain| chain.subject = Subject::Batch(4), "subject"),
		(&|chain| chain.index = 1, "place"),
	];
	for (change, field) in changes {
		assert_eq!(fields(change), [field]);
	}
	let location = &|chain: &mut IndexedEvent| chain.biz_location = chain.read_point;
	assert_eq!(fields(location), ["bizLocation"]);
}
