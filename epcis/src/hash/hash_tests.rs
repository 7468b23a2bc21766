use super::*;
use crate::Document;

const FRAME: &str = r#""@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
	{"ex": "https://ns.example.com/epcis/"}], "type": "ObjectEvent", "eventTime": "2026-01-01T00:00:00Z",
	"eventTimeZoneOffset": "+00:00", "action": "OBSERVE""#;

/// What stands behind the action.
fn behind(members: &str) -> String {
	let whole = of(&format!("{{{FRAME}, {members}}}"));
	let start = "eventType=ObjectEventeventTime=2026-01-01T00:00:00.000ZeventTimeZoneOffset=+00:00";
	let rest = whole.strip_prefix(start).unwrap_or_else(|| panic!("{whole}"));
	rest.replacen("action=OBSERVE", "", 1)
}

fn of(text: &str) -> String {
	let document =
		Document::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
	document.pre_hashes().unwrap().concat()
}

#[test]
fn a_hash_should_come_back_from_its_uri() {
	let hash = EventHash::of_pre_hash("");
	let uri =
		"ni:///sha-256;e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855?ver=CBV2.0";
	assert_eq!(hash.to_string(), uri);
	assert_eq!(uri.parse(), Ok(hash));
	for text in
		["", "ni:///sha-256;?ver=CBV2.0", &uri.replace("2.0", "2.1"), &uri.replace("55?", "5?")]
	{
		assert_eq!(text.parse::<EventHash>(), Err(InvalidEventHash), "{text}");
	}
}

#[test]
fn fields_should_stand_in_their_order_and_lists_in_that_of_their_bytes() {
	let text = behind(
		r#""ilmd": {"ex:b": "2", "ex:a": "1"}, "ex:z": "last", "sourceList": [{"source": "urn:x:1", "type": "location"}],
		"destinationList": [{"type": "location", "destination": "urn:x:2"}],
		"bizTransactionList": [{"type": "po", "bizTransaction": "urn:x:4"}, {"bizTransaction": "urn:x:3"}],
		"disposition": "active", "bizStep": "packing", "parentID": "urn:x:5", "epcList": ["urn:x:b", "urn:x:a", "urn:x:a"],
		"quantityList": [{"uom": "KGM", "quantity": 2.50, "epcClass": "urn:x:d"}, {"epcClass": "urn:x:c"}],
		"sensorElementList": [{"sensorReport": [{"uom": "CEL", "value": 1.0, "type": "Temperature"}]}],
		"recordTime": "2026-01-02T00:00:00Z", "eventID": "urn:x:6", "certificationInfo": ["urn:x:8", "urn:x:7"],
		"errorDeclaration": {"declarationTime": "2026-01-02T00:00:00Z"}, "comment": "c", "rdfs:comment": "d",
		"http://www.w3.org/2000/01/rdf-schema#comment": "e""#,
	);
	assert_eq!(
		text,
		"certificationInfo=urn:x:7certificationInfo=urn:x:8parentID=urn:x:5\
		 epcListepc=urn:x:aepc=urn:x:aepc=urn:x:b\
		 quantityListquantityElementepcClass=urn:x:cquantityElementepcClass=urn:x:dquantity=2.5uom=KGM\
		 bizStep=https://ref.gs1.org/cbv/BizStep-packingdisposition=https://ref.gs1.org/cbv/Disp-active\
		 sensorElementListsensorElementsensorReporttype=https://gs1.org/voc/Temperaturevalue=1uom=CEL\
		 bizTransactionListbizTransaction=urn:x:3type=https://ref.gs1.org/cbv/BTT-pobizTransaction=urn:x:4\
		 destinationListtype=https://ref.gs1.org/cbv/SDT-locationdestination=urn:x:2\
		 ilmd{https://ns.example.com/epcis/}a=1{https://ns.example.com/epcis/}b=2\
		 sourceListtype=https://ref.gs1.org/cbv/SDT-locationsource=urn:x:1\
		 {https://ns.example.com/epcis/}z=last"
	);
}

#[test]
fn extensions_should_stand_behind_the_fields_of_what_they_extend() {
	assert_eq!(
		behind(
			r#""readPoint": {"ex:b": [{"ex:c": "2"}, "1", [3.0, 2]], "id": "urn:x:1", "ex:a": {}},
			"sensorElementList": [{"ex:e": "", "sensorMetadata": {"ex:m": null, "bizRules": "urn:x:2"},
			"sensorReport": {"type": "ex:glow", "ex:r": true}}]"#
		),
		"readPointid=urn:x:1{https://ns.example.com/epcis/}a{https://ns.example.com/epcis/}b=1\
		 {https://ns.example.com/epcis/}b=2=3{https://ns.example.com/epcis/}b{https://ns.example.com/epcis/}c=2\
		 sensorElementListsensorElementsensorMetadatabizRules=urn:x:2\
		 sensorReporttype=https://ns.example.com/epcis/glow{https://ns.example.com/epcis/}r=true\
		 {https://ns.example.com/epcis/}e"
	);
}

#[test]
fn dispositions_that_last_should_stand_set_before_unset() {
	let text = behind(r#""persistentDisposition": {"unset": ["active"], "set": ["damaged"]}"#);
	assert_eq!(
		text,
		"persistentDispositionset=https://ref.gs1.org/cbv/Disp-damaged\
		 unset=https://ref.gs1.org/cbv/Disp-active"
	);
}

#[test]
fn what_has_no_value_should_not_be_hashed() {
	let nothing = behind(r#""epcList": []"#);
	assert_eq!(nothing, "");
	for members in [
		r#""epcList": [""], "bizStep": " ", "disposition": null, "readPoint": {}"#,
		r#""sensorElementList": [{"sensorReport": []}], "sourceList": [{}], "quantityList": []"#,
		r#""ex:f": null, "ex:g": []"#,
	] {
		assert_eq!(behind(members), nothing, "{members}");
	}
}

#[test]
fn forms_of_one_event_should_have_one_hash() {
	let forms = |members: &[&str]| {
		let texts: Vec<String> = members.iter().map(|members| behind(members)).collect();
		assert!(texts.windows(2).all(|pair| pair[0] == pair[1]), "{texts:#?}");
	};
	forms(&[
		r#""epcList": ["urn:epc:id:sgtin:9521141.001234.a%2Fb"]"#,
		r#""epcList": ["https://shop.example/01/9521141012345/10/L/21/a%2fb?x=1"]"#,
		r#""epcList": " https://id.gs1.org/01/09521141012345/21/a%2Fb\n""#,
	]);
	forms(&[
		r#""bizStep": "shipping""#,
		r#""bizStep": "cbv:BizStep-shipping""#,
		r#""bizStep": "urn:epcglobal:cbv:bizstep:shipping""#,
		r#""bizStep": "https://ref.gs1.org/cbv/BizStep-shipping""#,
	]);
	forms(&[
		r#""ex:a": {"ex:b": "ex:c", "ex:d": 10}"#,
		r#""https://ns.example.com/epcis/a": {"ex:d": "1e1", "ex:b": "https://ns.example.com/epcis/c"}"#,
		r#""ex:a": {"@context": {"p": "ex:"}, "p:d": 10.0, "p:b": "p:c"}"#,
	]);
}

#[test]
fn events_should_be_found_in_every_frame() {
	let event = format!("{{{FRAME}}}");
	let expected = of(&event);
	let context = r#""@context": {"ex": "https://ns.example.com/epcis/"}"#;
	for text in [
		format!("[{event}]"),
		format!(r#"{{"eventList": [{event}]}}"#),
		format!(r#"{{"resultsBody": {{"eventList": [{event}]}}}}"#),
		format!(r#"{{"queryResults": {{"resultsBody": {{"eventList": [{event}]}}}}}}"#),
		format!(r#"{{{context}, "type": "EPCISDocument", "epcisBody": {{"event": {event}}}}}"#),
		format!(
			r#"{{{context}, "type": "EPCISDocument", "epcisBody": {{"eventList": [{event}]}}}}"#
		),
		format!(
			r#"{{"type": "EPCISQueryDocument", "epcisBody": {{"queryResults": {{"resultsBody": {{"eventList": [{event}]}}}}}}}}"#
		),
	] {
		assert_eq!(of(&text), expected, "{text}");
	}
	let two = format!("[{event}, {}]", event.replace("OBSERVE", "ADD"));
	let hashes = Document::read(two.as_bytes()).unwrap().event_hashes().unwrap();
	assert_eq!(hashes.len(), 2);
	assert_eq!(hashes[0], EventHash::of_pre_hash(&expected));
	assert_ne!(hashes[0], hashes[1]);
}

#[test]
fn what_is_no_event_should_have_no_hash() {
	for (text, faults) in [
		("7", vec!["event 1: it is a number, and must be an object"]),
		("{}", vec!["event 1, type: it is missing: every event has a type, as ObjectEvent"]),
		(
			r#"[{"type": 1}, null, {"type": "ObjectEvent", "eventID": "urn:x:1"}]"#,
			vec![
				"event 1, type: it is a number, and must be a text",
				"event 2: it is null, and must be an object",
			],
		),
		(
			r#"{"type": "EPCISDocument", "epcisBody": {}}"#,
			vec!["document, epcisBody.eventList: there is no list of events"],
		),
		(
			r#"{"type": "EPCISQueryDocument"}"#,
			vec![
				"document, epcisBody.queryResults.resultsBody.eventList: there is no list of events",
			],
		),
	] {
		let found = Document::read(text.as_bytes()).unwrap().event_hashes().unwrap_err();
		let found: Vec<String> = found.iter().map(ToString::to_string).collect();
		assert_eq!(found, faults, "{text}");
	}
	assert_eq!(Document::read(b"[]").unwrap().event_hashes(), Ok(Vec::new()));
}
