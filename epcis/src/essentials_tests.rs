use super::*;

fn of(members: &str) -> Essentials {
	let text = format!(
		r#"{{"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
		{{"ex": "https://ns.example.com/"}}], {members},
		"eventTime": "2026-01-01T00:00:00.0005+08:00", "eventTimeZoneOffset": "-03:30"}}"#
	);
	let document =
		Document::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
	let mut essentials = document.essentials().unwrap_or_else(|faults| panic!("{faults:?}"));
	assert_eq!(essentials.len(), 1);
	assert_eq!(document.event_hashes().unwrap(), [essentials[0].hash]);
	essentials.remove(0)
}

fn uris(named: &[Named]) -> Vec<&str> {
	named.iter().map(|named| named.uri.as_str()).collect()
}

#[test]
fn an_object_event_should_give_all_that_it_says() {
	let event = of(
		r#""type": "ObjectEvent", "action": "ADD", "bizStep": "cbv:BizStep-commissioning", "disposition": "ex:resting",
		"eventID": "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8",
		"persistentDisposition": {"set": ["damaged"], "unset": ["conformant", "urn:x:odd"]},
		"epcList": ["urn:epc:id:sgtin:9521141.001234.2017", "ex:1"],
		"quantityList": [{"epcClass": "urn:epc:class:lgtin:9521141.001234.L7", "quantity": 2.50, "uom": "KGM"},
			{"epcClass": "urn:x:2"}],
		"readPoint": {"id": "urn:epc:id:sgln:9521141.00001.A"}, "bizLocation": {"id": "geo:1,2"},
		"bizTransactionList": [{"type": "po", "bizTransaction": "urn:x:3"}, {"bizTransaction": "urn:x:4"}],
		"sourceList": [{"type": "owning_party", "source": "urn:epc:id:pgln:9521141.00001"}],
		"errorDeclaration": {"declarationTime": "2026-01-01T00:00:00Z", "reason": "incorrect_data", "correctiveEventIDs":
			["ni:///sha-256;e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855?ver=CBV2.0", "urn:x:5"]}"#,
	);
	assert_eq!(
		(event.index, event.event_type, event.action),
		(1, Some(EventType::Object), Some(Action::Add))
	);
	assert_eq!(event.event_id.as_deref(), Some("urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8"));
	let utc = 1_767_225_600_000 - 8 * 3_600_000;
	assert_eq!(event.event_time, TimeStamp { milliseconds: utc + 1, offset_minutes: 480 });
	assert_eq!(event.zone_offset_minutes, -210);
	assert_eq!(event.biz_step, Some(Word::Cbv(BizStep::Commissioning)));
	assert_eq!(event.disposition, Some(Word::Other("https://ns.example.com/resting".to_owned())));
	assert_eq!(event.set, [Word::Cbv(Disposition::Damaged)]);
	assert_eq!(
		event.unset,
		[Word::Cbv(Disposition::Conformant), Word::Other("urn:x:odd".to_owned())]
	);

	let epcs = ["https://id.gs1.org/01/09521141012345/21/2017", "https://ns.example.com/1"];
	assert_eq!(uris(&event.objects.epcs), epcs);
	let item = &event.objects.epcs[0];
	assert_eq!(item.gs1(), Some(epcs[0].parse().unwrap()));
	assert_eq!(event.objects.epcs[1].identifier, None);
	assert_eq!(event.objects.epcs[1].gs1(), None);
	let [wine, other] = &event.objects.quantities[..] else { panic!("{:?}", event.objects) };
	assert_eq!(wine.class.uri, "https://id.gs1.org/01/09521141012345/10/L7");
	assert_eq!((wine.quantity.as_deref(), wine.uom.as_deref()), (Some("2.5"), Some("KGM")));
	assert_eq!((&other.quantity, &other.uom), (&None, &None));
	assert_eq!(event.subject(), None);

	let read_point = event.read_point.unwrap();
	assert_eq!(read_point.uri, "https://id.gs1.org/414/9521141000014/254/A");
	assert_eq!(read_point.gln(), Some("9521141000014".parse().unwrap()));
	assert_eq!(event.biz_location.unwrap().gln(), None);
	let [order, unnamed] = &event.biz_transactions[..] else { panic!() };
	assert_eq!(order.kind.as_deref(), Some("https://ref.gs1.org/cbv/BTT-po"));
	assert_eq!((&unnamed.kind, unnamed.named.uri.as_str()), (&None, "urn:x:4"));
	let [owner] = &event.sources[..] else { panic!() };
	assert_eq!(owner.kind.as_deref(), Some("https://ref.gs1.org/cbv/SDT-owning_party"));
	assert_eq!(owner.named.gln(), Some("9521141000014".parse().unwrap()));
	assert_eq!(owner.named.gs1(), None);

	let declaration = event.error_declaration.unwrap();
	assert_eq!(declaration.reason.as_deref(), Some("https://ref.gs1.org/cbv/ER-incorrect_data"));
	assert_eq!(declaration.corrective_event_ids.len(), 2);
	let hashes: Vec<EventHash> = declaration.corrective_hashes().collect();
	assert_eq!(hashes, [EventHash::of_pre_hash("")]);
}

#[test]
fn an_event_should_be_about_its_parent_or_its_only_object() {
	for (members, subject) in [
		(
			r#""type": "AggregationEvent", "action": "ADD", "parentID": "urn:epc:id:sscc:9521141.0000000001", "childEPCs": ["urn:x:1"]"#,
			Some("https://id.gs1.org/00/095211410000000014"),
		),
		(r#""type": "ObjectEvent", "action": "OBSERVE", "epcList": ["urn:x:1"]"#, Some("urn:x:1")),
		(r#""type": "ObjectEvent", "action": "OBSERVE", "epcList": ["urn:x:1", "urn:x:2"]"#, None),
		(
			r#""type": "AggregationEvent", "action": "OBSERVE", "childQuantityList": [{"epcClass": "urn:x:1"}]"#,
			Some("urn:x:1"),
		),
		(
			r#""type": "TransformationEvent", "inputEPCList": ["urn:x:1"], "outputEPCList": ["urn:x:2"], "transformationID": "urn:x:3""#,
			Some("urn:x:2"),
		),
		(
			r#""type": "TransactionEvent", "action": "ADD", "bizTransactionList": [{"bizTransaction": "urn:x:1"}], "epcList": ["urn:x:2"]"#,
			Some("urn:x:2"),
		),
		(r#""type": "ex:TastingEvent""#, None),
	] {
		let event = of(members);
		assert_eq!(event.subject().map(|subject| subject.uri.as_str()), subject, "{members}");
	}
	let event = of(
		r#""type": "TransformationEvent", "inputEPCList": ["urn:x:1"], "outputQuantityList": [{"epcClass": "urn:x:2"}],
		"transformationID": "urn:epc:id:gdti:9521141.00001.7""#,
	);
	assert_eq!((event.inputs.len(), event.outputs.len(), event.objects.is_empty()), (1, 1, true));
	assert_eq!(event.transformation_id.unwrap().uri, "https://id.gs1.org/253/95211410000147");
	assert_eq!(event.action, None);
	assert_eq!(of(r#""type": "ex:TastingEvent""#).event_type, None);
}

#[test]
fn a_document_that_is_not_valid_should_have_no_essentials() {
	let document = Document::read(br#"[{"type": "ObjectEvent"}]"#).unwrap();
	assert_eq!(document.essentials(), Err(document.validate().unwrap_err()));
}
