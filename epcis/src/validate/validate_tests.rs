use crate::{Document, Frame, MAX_EVENTS, MAX_FAULTS, Unreadable};

const CONTEXT: &str = r#"["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", {"ex": "https://ns.example.com/"}]"#;

/// The faults of a document, as people read them.
fn faults(text: &str) -> Vec<String> {
	let document =
		Document::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
	let faults = document.validate().err().unwrap_or_default();
	faults.iter().map(ToString::to_string).collect()
}

/// The faults of an event of that type with those members beside its time.
fn of_event(event_type: &str, members: &str) -> Vec<String> {
	let separator = if members.is_empty() { "" } else { ", " };
	faults(&format!(
		r#"{{"@context": {CONTEXT}, "type": "{event_type}", "eventTime": "2026-01-01T00:00:00Z",
		"eventTimeZoneOffset": "+00:00"{separator}{members}}}"#
	))
}

/// As [`of_event`], of an event that is right but for those members.
fn of_object_event(members: &str) -> Vec<String> {
	let action = if members.contains("\"action\"") { "" } else { r#""action": "ADD", "# };
	let epcs = if members.contains("\"epcList\"") { "" } else { r#""epcList": ["urn:x:1"], "# };
	of_event("ObjectEvent", &format!("{action}{epcs}{members}"))
}

#[test]
fn what_the_standard_allows_should_pass() {
	for members in [
		r#""bizStep": "shipping", "disposition": "in_transit""#,
		r#""bizStep": "cbv:BizStep-shipping", "disposition": "https://ref.gs1.org/cbv/Disp-active""#,
		r#""bizStep": "ex:dyeing", "disposition": "http://www.example.com/dyed""#,
		r#""readPoint": {"id": "geo:50.9,6.9", "ex:hall": 3}"#,
		r#""ilmd": {"cbvmda:lotNumber": "L7", "https://ns.example.com/a": null}"#,
		r#""action": "OBSERVE", "epcList": [], "quantityList": [{"epcClass": "urn:epc:class:lgtin:9521141.001234.L"}]"#,
		r#""action": "DELETE", "quantityList": [{"epcClass": "ex:wine", "quantity": 0.5, "uom": "LTR"}]"#,
		r#""certificationInfo": "https://a.example/01/12345678", "rdfs:comment": "seen""#,
		r#""persistentDisposition": {"unset": ["completeness_inferred"]}"#,
		r#""errorDeclaration": {"declarationTime": "2026-01-01T00:00:00+14:00", "reason": "did_not_occur", "ex:who": 1}"#,
		r#""sensorElementList": [{"ex:a": 1, "sensorReport": [{"type": "gs1:Speed", "value": -1e3, "booleanValue": false,
			"hexBinaryValue": "0aF", "component": "x", "ex:b": [1]}], "sensorMetadata": {"bizRules": "urn:x:1"}}]"#,
	] {
		assert_eq!(of_object_event(members), [""; 0], "{members}");
	}
	for (event_type, members) in [
		(
			"ObjectEvent",
			r#""action": "OBSERVE", "readPoint": {"id": "urn:x:1"}, "sensorElementList": [{"sensorReport": [{"type": "Mass"}]}]"#,
		),
		("AggregationEvent", r#""action": "DELETE", "parentID": "urn:x:1""#),
		("AggregationEvent", r#""action": "OBSERVE", "childEPCs": ["urn:x:1"]"#),
		(
			"AssociationEvent",
			r#""action": "ADD", "parentID": "urn:x:1", "childQuantityList": [{"epcClass": "urn:x:2"}]"#,
		),
		(
			"TransactionEvent",
			r#""action": "DELETE", "bizTransactionList": [{"bizTransaction": "urn:x:1"}]"#,
		),
		(
			"TransformationEvent",
			r#""inputEPCList": ["urn:x:1"], "outputQuantityList": [{"epcClass": "urn:x:2"}]"#,
		),
		("TransformationEvent", r#""outputEPCList": ["urn:x:1"], "transformationID": "urn:x:3""#),
		("ex:TastingEvent", r#""ex:anything": 1, "action": 7"#),
	] {
		assert_eq!(of_event(event_type, members), [""; 0], "{event_type} {members}");
	}
}

#[test]
fn a_value_should_be_refused_by_field_and_cause() {
	for (members, field, cause) in [
		(r#""action": 7"#, "action", "it is a number, and must be a text"),
		(
			r#""action": "add""#,
			"action",
			"\"add\" is none of those allowed: write ADD, OBSERVE or DELETE",
		),
		(
			r#""recordTime": "2026-01-01T00:00:00""#,
			"recordTime",
			"\"2026-01-01T00:00:00\" says no offset from UTC: write Z or +01:00 at its end",
		),
		(
			r#""eventID": "a b""#,
			"eventID",
			"\"a b\" is no URI: write it with its scheme, as urn:… or https://…",
		),
		(
			r#""bizStep": "shiping""#,
			"bizStep",
			"\"shiping\" is no word of the vocabulary: write \"shipping\" if you mean that, or a URI of your own",
		),
		(
			r#""bizStep": "urn:epcglobal:cbv:bizstep:shipping""#,
			"bizStep",
			"\"urn:epcglobal:cbv:bizstep:shipping\" is not how the vocabulary's words are written in JSON: write \"shipping\"",
		),
		(
			r#""bizStep": "cbv:BizStep-sipping""#,
			"bizStep",
			"\"cbv:BizStep-sipping\" is no word of the vocabulary: write one of its words, or a URI of your own",
		),
		(
			r#""disposition": "cbv:BizStep-shipping""#,
			"disposition",
			"\"cbv:BizStep-shipping\" is no word of the vocabulary: write one of its words, or a URI of your own",
		),
		(
			r#""disposition": "gone:""#,
			"disposition",
			"\"gone:\" is no URI: write it with its scheme, as urn:… or https://…",
		),
		(r#""epcList": "urn:x:1""#, "epcList", "it is a text, and must be an array"),
		(
			r#""epcList": ["urn:x:1", "urn:x:1"]"#,
			"epcList[1]",
			"\"urn:x:1\" stands in it twice: leave one out",
		),
		(
			r#""epcList": ["urn:epc:id:sgtin:9521141.01234.1"]"#,
			"epcList[0]",
			"\"urn:epc:id:sgtin:9521141.01234.1\" is no GS1 identifier: company prefix and reference have 12 digits together, and 13 are needed",
		),
		(
			r#""epcList": ["https://a.example/01/09521141012346/21/1"]"#,
			"epcList[0]",
			"\"https://a.example/01/09521141012346/21/1\" is no GS1 identifier: the check digit of its GTIN does not fit: the other digits ask for 5",
		),
		(
			r#""epcList": ["https://id.gs1.org/01/0952114/21/1"]"#,
			"epcList[0]",
			"\"https://id.gs1.org/01/0952114/21/1\" is no GS1 identifier: its key or one of its qualifiers has not the characters or the length that it should",
		),
		(
			r#""epcList": ["https://id.gs1.org/01/09521141012345"]"#,
			"epcList[0]",
			"it may not stand here: it names a class: give its serial, or put it into the list of quantities",
		),
		(
			r#""quantityList": [{"epcClass": "urn:epc:id:sgtin:9521141.001234.1"}]"#,
			"quantityList[0].epcClass",
			"it may not stand here: it names one object: leave out its serial, or put it into the list of EPCs",
		),
		(
			r#""quantityList": [{"quantity": 1}]"#,
			"quantityList[0].epcClass",
			"it is missing: name the class of what is counted or measured",
		),
		(
			r#""quantityList": [{"epcClass": "urn:x:1", "uom": "kg"}]"#,
			"quantityList[0].uom",
			"\"kg\" is not a unit of UN/CEFACT Recommendation 20, as KGM",
		),
		(
			r#""quantityList": [{"epcClass": "urn:x:1", "uom": "K"}]"#,
			"quantityList[0].uom",
			"\"K\" is not a unit of UN/CEFACT Recommendation 20, as KGM",
		),
		(
			r#""quantityList": [{"epcClass": "urn:x:1", "ex:a": 1}]"#,
			"quantityList[0].ex:a",
			"it may not stand here: nothing but the standard's own fields stands here; put it into the event",
		),
		(r#""readPoint": "urn:x:1""#, "readPoint", "it is a text, and must be an object"),
		(r#""bizLocation": {}"#, "bizLocation.id", "it is missing: name the place by a URI"),
		(
			r#""sourceList": [{"source": "urn:x:1"}]"#,
			"sourceList[0].type",
			"it is missing: write owning_party, possessing_party or location",
		),
		(
			r#""destinationList": [{"type": "owner", "destination": "urn:x:1"}]"#,
			"destinationList[0].type",
			"\"owner\" is no word of the vocabulary: write one of location, owning_party, possessing_party, or a URI of your own",
		),
		(
			r#""bizTransactionList": [{"bizTransaction": "https://id.gs1.org/253/9521141000017"}]"#,
			"bizTransactionList[0].bizTransaction",
			"\"https://id.gs1.org/253/9521141000017\" is no GS1 identifier: the check digit of its GDTI does not fit: the other digits ask for 4",
		),
		(
			r#""bizTransactionList": [7]"#,
			"bizTransactionList[0]",
			"it is a number, and must be an object",
		),
		(
			r#""certificationInfo": ["urn:x:1", 1]"#,
			"certificationInfo[1]",
			"it is a number, and must be a text",
		),
		(
			r#""sensorElementList": [{"sensorReport": []}]"#,
			"sensorElementList[0].sensorReport",
			"it is empty: give at least one report",
		),
		(
			r#""sensorElementList": [{"sensorReport": [{"value": 1}]}]"#,
			"sensorElementList[0].sensorReport[0].type",
			"it is missing: say what was measured",
		),
		(
			r#""sensorElementList": [{"sensorReport": [{"type": "Mass", "value": "1"}]}]"#,
			"sensorElementList[0].sensorReport[0].value",
			"it is a text, and must be a number, without quotation marks",
		),
		(
			r#""sensorElementList": [{"sensorReport": [{"type": "https://gs1.org/voc/Mass"}]}]"#,
			"sensorElementList[0].sensorReport[0].type",
			"\"https://gs1.org/voc/Mass\" is not how the vocabulary's words are written in JSON: write \"Mass\"",
		),
		(
			r#""sensorElementList": [{"sensorReport": [{"type": "Mass", "booleanValue": "true"}]}]"#,
			"sensorElementList[0].sensorReport[0].booleanValue",
			"it is a text, and must be true or false",
		),
		(
			r#""sensorElementList": [{"sensorReport": [{"type": "Mass", "hexBinaryValue": "0x1"}]}]"#,
			"sensorElementList[0].sensorReport[0].hexBinaryValue",
			"\"0x1\" is not bytes in hexadecimal digits",
		),
		(
			r#""persistentDisposition": {}"#,
			"persistentDisposition",
			"it is empty: give set, unset or both",
		),
		(
			r#""persistentDisposition": {"set": []}"#,
			"persistentDisposition.set",
			"it is empty: name a disposition, or leave it out",
		),
		(
			r#""errorDeclaration": {"reason": "incorrect_data"}"#,
			"errorDeclaration.declarationTime",
			"it is missing: say when the event was declared to be wrong",
		),
		(
			r#""action": "OBSERVE", "ilmd": {}"#,
			"ilmd",
			"it may not stand here: only an event with which objects begin, of the action ADD, gives their master data",
		),
		(
			r#""ilmd": {"lot": 1}"#,
			"ilmd.lot",
			"EPCIS has no such property here: write it as EPCIS does, or give a property of your own a prefix that @context declares",
		),
		(
			r#""parentID": "urn:x:1""#,
			"parentID",
			"it may not stand here: events of this type and this part of them have no such field",
		),
		(
			r#""bizStepp": "shipping""#,
			"bizStepp",
			"EPCIS has no such property here: write it as EPCIS does, or give a property of your own a prefix that @context declares",
		),
		(
			r#""other:a": 1"#,
			"other:a",
			"no @context declares the prefix \"other\": declare its namespace, or write the property's full URI",
		),
		(
			r#""https://a b/c": 1"#,
			"https://a b/c",
			"\"https://a b/c\" is no URI: write it with its scheme, as urn:… or https://…",
		),
		(r#""action": null"#, "action", "it is null, and must be a text"),
	] {
		let expected = format!("event 1, {field}: {cause}");
		let found: Vec<String> = of_object_event(members)
			.into_iter()
			.map(|fault| fault.replace("event 1 (a b)", "event 1"))
			.collect();
		assert_eq!(found, [expected], "{members}");
	}
}

#[test]
fn an_offset_should_be_refused_when_no_clock_has_it() {
	for (offset, cause) in [
		("+14:00", None),
		("-14:00", None),
		("+15:00", Some("an offset up to 14 hours, as +01:00")),
		("Z", Some("an offset from UTC, as +01:00")),
	] {
		let found = faults(&format!(
			r#"{{"@context": {CONTEXT}, "type": "ex:E", "eventTime": "2026-01-01T00:00:00Z",
			"eventTimeZoneOffset": "{offset}"}}"#
		));
		let expected =
			cause.map(|cause| format!("event 1, eventTimeZoneOffset: \"{offset}\" is not {cause}"));
		assert_eq!(found, Vec::from_iter(expected), "{offset}");
	}
}

#[test]
fn an_event_should_be_refused_when_it_lacks_what_its_type_asks_for() {
	for (event_type, members, expected) in [
		("ObjectEvent", r#""epcList": ["urn:x:1"]"#, vec!["action: it is missing"]),
		("ObjectEvent", r#""action": "ADD""#, vec!["epcList: it is missing"]),
		(
			"ObjectEvent",
			r#""action": "ADD", "epcList": [], "quantityList": []"#,
			vec!["epcList: it is empty"],
		),
		(
			"ObjectEvent",
			r#""action": "ADD", "sensorElementList": [{"sensorReport": [{"type": "Mass"}]}]"#,
			vec!["epcList: it is missing"],
		),
		(
			"AggregationEvent",
			r#""action": "ADD""#,
			vec!["childEPCs: it is missing", "parentID: it is missing"],
		),
		("AggregationEvent", r#""action": "DELETE""#, vec!["parentID: it is missing"]),
		(
			"AggregationEvent",
			r#""action": "OBSERVE", "childEPCs": []"#,
			vec!["childEPCs: it is empty"],
		),
		(
			"AssociationEvent",
			r#""action": "OBSERVE", "childEPCs": ["urn:x:1"]"#,
			vec!["parentID: it is missing"],
		),
		(
			"TransactionEvent",
			r#""action": "ADD", "epcList": ["urn:x:1"]"#,
			vec!["bizTransactionList: it is missing"],
		),
		(
			"TransactionEvent",
			r#""action": "DELETE", "bizTransactionList": []"#,
			vec!["bizTransactionList: it is empty"],
		),
		(
			"TransactionEvent",
			r#""action": "ADD", "bizTransactionList": [{"bizTransaction": "urn:x:1"}]"#,
			vec!["epcList: it is missing"],
		),
		(
			"TransformationEvent",
			"",
			vec!["inputEPCList: it is missing", "outputEPCList: it is missing"],
		),
		(
			"TransformationEvent",
			r#""inputEPCList": ["urn:x:1"]"#,
			vec!["outputEPCList: it is missing"],
		),
		(
			"TransformationEvent",
			r#""transformationID": "urn:x:1", "inputEPCList": []"#,
			vec!["inputEPCList: it is empty", "outputEPCList: it is missing"],
		),
		(
			"TransformationEvent",
			r#""action": "ADD", "inputEPCList": ["urn:x:1"], "outputEPCList": ["urn:x:2"]"#,
			vec!["action: it may not stand here"],
		),
		("TastingEvent", "", vec!["type: \"TastingEvent\" is none of those allowed"]),
	] {
		let found = of_event(event_type, members);
		assert_eq!(found.len(), expected.len(), "{event_type} {members}: {found:#?}");
		for (found, expected) in found.iter().zip(expected) {
			assert!(found.starts_with(&format!("event 1, {expected}")), "{found}");
		}
	}
	let timeless = format!(r#"{{"@context": {CONTEXT}, "type": "ex:E"}}"#);
	assert_eq!(faults(&timeless).len(), 2);
}

#[test]
fn a_frame_should_be_refused_by_field() {
	let whole = |members: &str| format!(r#"{{"@context": {CONTEXT}, {members}}}"#);
	let body = r#""epcisBody": {"eventList": []}"#;
	let made = r#""schemaVersion": "2.0", "creationDate": "2026-01-01T00:00:00Z""#;
	for (text, expected) in [
		(whole(&format!(r#""type": "EPCISDocument", {made}, {body}"#)), vec![]),
		(
			whole(&format!(
				r#""type": "EPCISDocument", {made}, {body}, "sender": "a", "ex:a": 1, "epcisHeader": {{"epcisMasterData": {{"vocabularyList": [{{"type": "urn:x:1", "vocabularyElementList": [{{"id": "urn:x:2", "attributes": [{{"id": "cbvmda:a", "attribute": "b"}}]}}]}}]}}}}"#
			)),
			vec![],
		),
		(
			whole(
				r#""type": "EPCISQueryDocument", "epcisBody": {"queryResults": {"queryName": "a", "resultsBody": {"eventList": []}}}"#,
			),
			vec![],
		),
		(whole(body), vec!["type: it is missing: write EPCISDocument or EPCISQueryDocument"]),
		(
			whole(&format!(r#""type": "Document", {body}"#)),
			vec!["type: \"Document\" is none of those allowed"],
		),
		(
			r#"{"type": "EPCISDocument"}"#.to_owned(),
			vec![
				"@context: it is missing",
				"schemaVersion: it is missing",
				"creationDate: it is missing",
				"epcisBody: it is missing",
			],
		),
		(
			whole(&format!(
				r#""type": "EPCISDocument", "schemaVersion": "1.2", "creationDate": "2026", {body}, "body": 1"#
			)),
			vec![
				"schemaVersion: \"1.2\" is not",
				"creationDate: \"2026\" is no point in time",
				"body: EPCIS has no such property",
			],
		),
		(
			whole(&format!(
				r#""type": "EPCISDocument", "schemaVersion": "20.1", "creationDate": "2026-01-01T00:00:00Z", {body}"#
			)),
			vec!["schemaVersion: \"20.1\" is not"],
		),
		(
			whole(&format!(
				r#""type": "EPCISDocument", {made}, "epcisBody": {{"eventList": {{}}}}"#
			)),
			vec!["epcisBody.eventList: it is an object, and must be an array"],
		),
		(
			whole(
				r#""type": "EPCISQueryDocument", "epcisBody": {"queryResults": {"resultsBody": {}}}"#,
			),
			vec![
				"epcisBody.queryResults.queryName: it is missing",
				"epcisBody.queryResults.resultsBody.eventList: it is missing",
			],
		),
		(
			format!(
				r#"{{"@context": {{"gs1": "https://ref.gs1.org/voc/", "a": 1}}, "type": "EPCISDocument", {made}, {body}}}"#
			),
			vec![
				"@context.gs1: EPCIS's own context has this prefix for https://gs1.org/voc/",
				"@context.a: it is a number",
			],
		),
		(
			format!(r#"{{"@context": ["a b", 7], "type": "EPCISDocument", {made}, {body}}}"#),
			vec!["@context[0]: \"a b\" is no URI", "@context[1]: it is a number"],
		),
	] {
		let found = faults(&text);
		// A document whose list of events is an object has that as its one event.
		let found: Vec<&String> =
			found.iter().filter(|fault| fault.starts_with("document")).collect();
		assert_eq!(found.len(), expected.len(), "{text}: {found:#?}");
		for (found, expected) in found.iter().zip(expected) {
			assert!(found.starts_with(&format!("document, {expected}")), "{found}");
		}
	}
	assert_eq!(
		faults("7"),
		[
			"document: it is a number, and must be an EPCIS document, an event, or an array of events",
			"event 1: it is a number, and must be an object"
		]
	);
}

#[test]
fn events_outside_of_a_document_should_name_their_contexts() {
	let event = r#"{"type": "ObjectEvent", "action": "ADD", "epcList": ["urn:x:1"], "eventTime": "2026-01-01T00:00:00Z",
		"eventTimeZoneOffset": "+00:00", "eventID": "urn:x:9"}"#;
	let missing = |index: usize| {
		format!(
			"event {index} (urn:x:9), @context: it is missing: an event outside of a document names its contexts itself"
		)
	};
	assert_eq!(faults(event), [missing(1)]);
	assert_eq!(faults(&format!("[{event}, {event}]")), [missing(1), missing(2)]);
	assert_eq!(faults(&format!(r#"{{"eventList": [{event}]}}"#)), [missing(1)]);
	assert_eq!(faults(&format!(r#"{{"@context": {CONTEXT}, "eventList": [{event}]}}"#)), [""; 0]);
}

#[test]
fn bounds_should_hold() {
	let events = vec!["0"; MAX_EVENTS + 1].join(",");
	let over = Document::read(format!("[{events}]").as_bytes());
	assert_eq!(over.unwrap_err(), Unreadable::TooManyEvents { events: MAX_EVENTS + 1 });
	let within = Document::read(format!("[{}]", &events[2..]).as_bytes()).unwrap();
	assert_eq!((within.len(), within.frame()), (MAX_EVENTS, Frame::Array));
	assert_eq!(within.validate().unwrap_err().len(), MAX_FAULTS);
	let bytes = vec![b' '; crate::MAX_DOCUMENT_BYTES + 1];
	assert_eq!(Document::read(&bytes).unwrap_err(), Unreadable::TooLarge { bytes: bytes.len() });
}
