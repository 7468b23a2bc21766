//! Documents with events of every type and field, from a seed.
//!
//! Where the reference implementation is known to deviate (`reference.rs` lists where), nothing of that is written; all
//! else is.

mod identifiers;
mod random;

pub(crate) use random::Random;

use std::fmt::Write;

/// What a document may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
	/// As the standard allows it.
	Valid,
	/// Also the forms that only hashing knows, as vocabulary in URNs.
	AnyForm,
}

const CONTEXT: &str = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
/// Prefixes of extensions that may stand anywhere.
const NAMESPACES: [(&str, &str); 3] = [
	("ex1", "https://ns.example.com/epcis/"),
	("ex2", "http://ns.example.org/wine/v2/"),
	("Ex3", "https://vocab.example.net/a/b/"),
];
/// Those of extensions of whole events and of ilmd alone.
const OTHER_NAMESPACES: [(&str, &str); 2] =
	[("urnx", "urn:example:epcis:x:"), ("hash", "https://ns.example.com/terms#")];

/// A JSON text.
pub(crate) fn quoted(text: &str) -> String {
	let mut quoted = String::from("\"");
	for character in text.chars() {
		match character {
			'"' | '\\' => quoted.extend(['\\', character]),
			' '..='~' => quoted.push(character),
			_ => {
				for unit in character.encode_utf16(&mut [0; 2]) {
					write!(quoted, "\\u{unit:04x}").unwrap();
				}
			}
		}
	}
	quoted + "\""
}

fn array(elements: impl IntoIterator<Item = String>) -> String {
	format!("[{}]", elements.into_iter().collect::<Vec<_>>().join(", "))
}

/// Members of a JSON object.
#[derive(Default)]
struct Members(Vec<String>);

impl Members {
	fn add(&mut self, name: &str, value: impl AsRef<str>) {
		self.0.push(format!("{}: {}", quoted(name), value.as_ref()));
	}

	fn text(&mut self, name: &str, value: &str) {
		self.add(name, quoted(value));
	}

	/// In the order in which they were added.
	fn object(self) -> String {
		format!("{{{}}}", self.0.join(", "))
	}

	/// In any order.
	fn shuffled(mut self, random: &mut Random) -> String {
		random.shuffle(&mut self.0);
		self.object()
	}
}

/// A document with one to four events.
pub(crate) fn document(seed: u64, flavour: Flavour) -> String {
	let mut writer = Writer { random: Random::new(seed), flavour };
	let events = 1 + writer.random.below(4);
	let events = array((0..events).map(|_| writer.event()).collect::<Vec<_>>());
	let mut body = Members::default();
	body.add("eventList", events);
	let mut document = Members::default();
	document.add("@context", writer.context());
	document.text("type", "EPCISDocument");
	document.text("schemaVersion", "2.0");
	document.text("creationDate", &writer.time());
	document.add("epcisBody", body.object());
	document.shuffled(&mut writer.random)
}

struct Writer {
	random: Random,
	flavour: Flavour,
}

impl Writer {
	fn context(&mut self) -> String {
		let declared = [
			("gs1", "https://gs1.org/voc/"),
			("cbv", "https://ref.gs1.org/cbv/"),
			("cbvmda", "urn:epcglobal:cbv:mda:"),
		];
		let mut prefixes: Vec<(&str, &str)> =
			declared.into_iter().chain(NAMESPACES).chain(OTHER_NAMESPACES).collect();
		self.random.shuffle(&mut prefixes);
		let mut parts = vec![quoted(CONTEXT)];
		while !prefixes.is_empty() {
			let mut members = Members::default();
			for (prefix, namespace) in prefixes.split_off(self.random.below(prefixes.len())) {
				members.text(prefix, namespace);
			}
			parts.push(members.object());
		}
		array(parts)
	}

	/// Whether something that is not always there is there now.
	fn has(&mut self) -> bool {
		self.random.below(3) == 0
	}

	fn time(&mut self) -> String {
		let random = &mut self.random;
		let [year, month, day] =
			[1970 + random.below(80), 1 + random.below(12), 1 + random.below(28)];
		let [hour, minute, second] = [random.below(24), random.below(60), random.below(60)];
		let mut time = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
		let digits = random.below(10);
		if digits > 0 {
			let mut fraction: String = (0..digits).map(|_| random.digit()).collect();
			// Halves are rounded otherwise there, and nothing is carried into the next second.
			if fraction.get(3..6).is_some_and(|half| half == "500")
				|| matches!(fraction.get(3..), Some("5" | "50"))
				|| fraction.starts_with("999")
			{
				fraction.replace_range(..1, "0");
				fraction.truncate(3);
			}
			write!(time, ".{fraction}").unwrap();
		}
		if random.below(3) == 0 {
			time.push('Z');
		} else {
			time.push_str(&self.offset());
		}
		time
	}

	fn offset(&mut self) -> String {
		let sign = self.random.pick(&["+", "-"]);
		let quarter = self.random.below(4) * 15;
		format!("{sign}{:02}:{quarter:02}", self.random.below(14))
	}

	/// A JSON number.
	fn number(&mut self) -> String {
		let random = &mut self.random;
		let whole = random.below(100_000).to_string();
		let fraction: String = (0..random.below(6)).map(|_| random.digit()).collect();
		let fraction = if random.below(4) == 0 { format!("{fraction}00") } else { fraction };
		let sign = if random.below(5) == 0 { "-" } else { "" };
		let exponent = match random.below(6) {
			0 => format!("e{}", random.below(8)),
			1 => format!("E+{:02}", random.below(8)),
			2 if whole.len() > 3 => format!("e-{}", random.below(4)),
			_ => String::new(),
		};
		let point = if fraction.is_empty() { "" } else { "." };
		let tiny = whole == "0" && fraction.starts_with("000");
		if tiny { "0.000".to_owned() } else { format!("{sign}{whole}{point}{fraction}{exponent}") }
	}

	/// A text that is no number, word or compact URI.
	fn words(&mut self) -> String {
		let random = &mut self.random;
		let count = 1 + random.below(4);
		let words: Vec<&str> = (0..count)
			.map(|_| {
				random.pick(&[
					"Wert",
					"brut",
					"№",
					"cuvée",
					"a=b",
					"{x}",
					"“q”",
					"12",
					"葡萄酒",
					"C:\\\\",
				])
			})
			.collect();
		format!("~{}", words.join(" "))
	}

	fn uri(&mut self) -> String {
		let number = self.random.below(1000);
		match self.random.below(5) {
			0 => format!("https://www.example.com/item/{number}?a=b#c"),
			1 => format!("urn:uuid:374d95fc-9457-4a51-bd6a-0bba13384{number:03}"),
			2 => format!("ex1:thing{number}"),
			3 => identifiers::document(&mut self.random),
			_ => format!("urn:epcglobal:cbv:bt:5200001000008:{number}"),
		}
	}

	fn epcs(&mut self) -> String {
		let count = 1 + self.random.below(4);
		let mut epcs: Vec<String> =
			(0..count).map(|_| quoted(&identifiers::instance(&mut self.random))).collect();
		epcs.dedup();
		array(epcs)
	}

	fn quantities(&mut self) -> String {
		let count = 1 + self.random.below(3);
		let element = |writer: &mut Self| {
			let mut members = Members::default();
			members.text("epcClass", &identifiers::class(&mut writer.random));
			if !writer.has() {
				let number = writer.number();
				members.add("quantity", number.trim_start_matches('-'));
				if writer.has() {
					members.text("uom", writer.random.pick(&["KGM", "LTR", "E34", "A93", "C35"]));
				}
			}
			members.shuffled(&mut writer.random)
		};
		array((0..count).map(|_| element(self)).collect::<Vec<_>>())
	}

	/// A word of the vocabulary in one of its forms.
	fn word(&mut self, words: &[&str], web: &str, urn: &str) -> String {
		let word = self.random.pick(words);
		let any_form = self.flavour == Flavour::AnyForm && !urn.is_empty();
		match self.random.below(6) {
			0 => format!("https://ref.gs1.org/cbv/{web}{word}"),
			1 => format!("cbv:{web}{word}"),
			2 if any_form => format!("urn:epcglobal:cbv:{urn}:{word}"),
			3 => format!("http://epcis.example.com/vocab/{word}s"),
			_ => word.to_owned(),
		}
	}

	fn biz_step(&mut self) -> String {
		let words = [
			"accepting",
			"commissioning",
			"creating_class_instance",
			"other",
			"packing",
			"receiving",
			"shipping",
			"void_shipping",
		];
		self.word(&words, "BizStep-", "bizstep")
	}

	fn disposition(&mut self) -> String {
		let words =
			["active", "in_transit", "non_sellable_other", "sellable_not_accessible", "unknown"];
		self.word(&words, "Disp-", "disp")
	}

	fn place(&mut self) -> String {
		let mut members = Members::default();
		let id = match self.random.below(4) {
			0 => "geo:50.947573340894124,6.922120147375441".to_owned(),
			_ => identifiers::place(&mut self.random),
		};
		members.text("id", &id);
		self.extensions(&mut members, &NAMESPACES, 2);
		members.shuffled(&mut self.random)
	}

	/// A list of objects with a type.
	fn typed(&mut self, name: &str, types: &[&str], kinds: (&str, &str), least: usize) -> String {
		let count = least + self.random.below(4 - least);
		let element = |writer: &mut Self| {
			let mut members = Members::default();
			members.text("type", &writer.word(types, kinds.0, kinds.1));
			let value = match name {
				"bizTransaction" => writer.uri(),
				_ => identifiers::party(&mut writer.random),
			};
			members.text(name, &value);
			// The reference implementation hashes them in the order in which they are written.
			members.object()
		};
		array((0..count).map(|_| element(self)).collect::<Vec<_>>())
	}

	fn sensor_elements(&mut self) -> String {
		let count = 1 + self.random.below(3);
		array((0..count).map(|_| self.sensor_element()).collect::<Vec<_>>())
	}

	fn device(&mut self, members: &mut Members) {
		for name in ["deviceID", "deviceMetadata", "rawData", "dataProcessingMethod"] {
			if self.has() {
				let uri = match self.random.below(2) {
					0 => identifiers::asset(&mut self.random),
					_ => self.uri(),
				};
				members.text(name, &uri);
			}
		}
	}

	fn sensor_element(&mut self) -> String {
		let mut element = Members::default();
		if self.has() {
			let mut metadata = Members::default();
			// One extension alone would not be taken for one there.
			metadata.text("time", &self.time());
			for name in ["startTime", "endTime"] {
				if self.has() {
					let time = self.time();
					metadata.text(name, &time);
				}
			}
			self.device(&mut metadata);
			if self.has() {
				let uri = self.uri();
				metadata.text("bizRules", &uri);
			}
			self.extensions(&mut metadata, &NAMESPACES, 2);
			element.add("sensorMetadata", metadata.shuffled(&mut self.random));
		}
		let reports = 1 + self.random.below(3);
		let reports = array((0..reports).map(|_| self.sensor_report()).collect::<Vec<_>>());
		element.add("sensorReport", reports);
		self.extensions(&mut element, &NAMESPACES, 2);
		element.shuffled(&mut self.random)
	}

	fn sensor_report(&mut self) -> String {
		let mut report = Members::default();
		let kind = self.random.pick(&[
			"Temperature",
			"gs1:Speed",
			"AbsoluteHumidity",
			"Dimensionless",
			"gs1:Illuminance",
			"ex1:glow",
		]);
		report.text("type", kind);
		if self.has() {
			report.text("exception", self.random.pick(&["ALARM_CONDITION", "gs1:ERROR_CONDITION"]));
		}
		self.device(&mut report);
		if self.has() {
			let time = self.time();
			report.text("time", &time);
		}
		for name in ["microorganism", "chemicalSubstance", "uriValue", "coordinateReferenceSystem"]
		{
			if self.has() {
				let uri = self.uri();
				report.text(name, &uri);
			}
		}
		for name in ["value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue"]
		{
			if self.has() {
				let number = self.number();
				report.add(name, number);
			}
		}
		if self.has() {
			let component = self.word(&["x", "latitude", "polar_angle"], "Comp-", "");
			report.text("component", &component);
		}
		if self.has() {
			let text = self.words();
			report.text("stringValue", &text);
		}
		if self.has() {
			report.text("hexBinaryValue", self.random.pick(&["f0f0f0", "0aFF"]));
		}
		if self.has() {
			report.text("uom", self.random.pick(&["CEL", "KMH", "A93", "LUX"]));
		}
		self.extensions(&mut report, &NAMESPACES, 2);
		report.shuffled(&mut self.random)
	}

	/// Adds up to three properties of somebody's own.
	fn extensions(&mut self, members: &mut Members, namespaces: &[(&str, &str)], depth: usize) {
		if !self.has() {
			return;
		}
		let mut names = ["field", "Grad", "größe", "some.name", "time", "a-b", "x_1"];
		self.random.shuffle(&mut names);
		for name in names.into_iter().take(1 + self.random.below(3)) {
			let prefix = self.random.pick(namespaces).0;
			let value = self.extension_value(namespaces, depth);
			members.add(&format!("{prefix}:{name}"), value);
		}
	}

	fn extension_value(&mut self, namespaces: &[(&str, &str)], depth: usize) -> String {
		match self.random.below(if depth == 0 { 6 } else { 9 }) {
			0 => self.number(),
			1 => {
				let number = self.number();
				quoted(&format!(" {number} "))
			}
			2 => quoted(&self.time()),
			3 => quoted(&identifiers::instance(&mut self.random)),
			4 => quoted(self.random.pick(&["ex2:name", "", " \t ", "007.50", "+5", "-.25"])),
			5 => {
				let words = self.words();
				quoted(&format!("  {words}\n"))
			}
			6 => {
				let mut members = Members::default();
				self.extensions(&mut members, namespaces, depth - 1);
				members.shuffled(&mut self.random)
			}
			_ => {
				let count = self.random.below(4);
				array(
					(0..count)
						.map(|_| self.extension_value(namespaces, depth - 1))
						.collect::<Vec<_>>(),
				)
			}
		}
	}

	fn ilmd(&mut self) -> String {
		let mut members = Members::default();
		for name in ["bestBeforeDate", "lotNumber", "countryOfOrigin"] {
			if self.has() {
				let value = self.random.pick(&["2026-10-21", "LOT-7a", "FR", "3.50", "0012"]);
				members.text(&format!("cbvmda:{name}"), value);
			}
		}
		let namespaces: Vec<_> = NAMESPACES.into_iter().chain(OTHER_NAMESPACES).collect();
		self.extensions(&mut members, &namespaces, 3);
		members.shuffled(&mut self.random)
	}

	fn event(&mut self) -> String {
		let types = [
			"ObjectEvent",
			"AggregationEvent",
			"TransactionEvent",
			"TransformationEvent",
			"AssociationEvent",
		];
		let kind = self.random.pick(&types);
		let mut event = Members::default();
		event.text("type", kind);
		let time = self.time();
		event.text("eventTime", &time);
		let offset = self.offset();
		event.text("eventTimeZoneOffset", &offset);
		self.record(&mut event);
		let action = self.random.pick(&["ADD", "OBSERVE", "DELETE"]);
		if kind != "TransformationEvent" {
			event.text("action", action);
		}
		self.what(&mut event, kind, action);
		for name in ["bizStep", "disposition"] {
			if !self.has() {
				let word = if name == "bizStep" { self.biz_step() } else { self.disposition() };
				event.text(name, &word);
			}
		}
		for name in ["readPoint", "bizLocation"] {
			if !self.has() {
				let place = self.place();
				event.add(name, place);
			}
		}
		if kind == "TransactionEvent" || self.has() {
			let list = self.typed("bizTransaction", &["po", "desadv", "inv"], ("BTT-", "btt"), 1);
			event.add("bizTransactionList", list);
		}
		let parties = ["owning_party", "possessing_party", "location"];
		for (list, name) in [("sourceList", "source"), ("destinationList", "destination")] {
			if self.has() {
				let parties = self.typed(name, &parties, ("SDT-", "sdt"), 0);
				event.add(list, parties);
			}
		}
		if self.has() {
			let elements = self.sensor_elements();
			event.add("sensorElementList", elements);
		}
		let namespaces: Vec<_> = NAMESPACES.into_iter().chain(OTHER_NAMESPACES).collect();
		self.extensions(&mut event, &namespaces, 4);
		event.shuffled(&mut self.random)
	}

	/// What an event says of itself as a record.
	fn record(&mut self, event: &mut Members) {
		if self.has() {
			event.text("eventID", "urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8");
			let time = self.time();
			event.text("recordTime", &time);
		}
		if self.has() {
			let mut declaration = Members::default();
			declaration.text("declarationTime", &self.time());
			declaration.text("reason", self.random.pick(&["incorrect_data", "did_not_occur"]));
			declaration
				.add("correctiveEventIDs", "[\"urn:uuid:504d95fc-9457-4a51-bd6a-0bba133845a8\"]");
			event.add("errorDeclaration", declaration.object());
		}
		if self.has() {
			event.text("rdfs:comment", "seen by a person");
		}
		if self.has() {
			let certificates = (0..1 + self.random.below(3)).map(|_| quoted(&self.uri()));
			let certificates: Vec<String> = certificates.collect();
			let one = certificates.len() == 1;
			let info = if one { certificates.concat() } else { array(certificates) };
			event.add("certificationInfo", info);
		}
	}

	fn what(&mut self, event: &mut Members, kind: &str, action: &str) {
		match kind {
			"ObjectEvent" => {
				let epcs = self.epcs();
				event.add("epcList", epcs);
				if self.has() {
					let quantities = self.quantities();
					event.add("quantityList", quantities);
				}
				if action == "ADD" && self.has() {
					let ilmd = self.ilmd();
					event.add("ilmd", ilmd);
				}
			}
			"TransactionEvent" => {
				if self.has() {
					event.text("parentID", &identifiers::instance(&mut self.random));
				}
				let epcs = self.epcs();
				event.add("epcList", epcs);
				if self.has() {
					let quantities = self.quantities();
					event.add("quantityList", quantities);
				}
			}
			"TransformationEvent" => {
				let [inputs, outputs] = [self.epcs(), self.epcs()];
				event.add("inputEPCList", inputs);
				event.add("outputEPCList", outputs);
				for name in ["inputQuantityList", "outputQuantityList"] {
					if self.has() {
						let quantities = self.quantities();
						event.add(name, quantities);
					}
				}
				if self.has() {
					event.text("transformationID", &identifiers::document(&mut self.random));
				}
				if self.has() {
					let ilmd = self.ilmd();
					event.add("ilmd", ilmd);
				}
			}
			_ => {
				event.text("parentID", &identifiers::instance(&mut self.random));
				if action == "DELETE" && self.has() {
					return;
				}
				let epcs = self.epcs();
				event.add("childEPCs", epcs);
				if self.has() {
					let quantities = self.quantities();
					event.add("childQuantityList", quantities);
				}
			}
		}
		if matches!(kind, "ObjectEvent" | "TransformationEvent") && self.has() {
			let mut members = Members::default();
			for name in ["set", "unset"] {
				let words = ["completeness_verified", "completeness_inferred", "damaged"];
				let count = 1 + self.random.below(2);
				let words: Vec<String> =
					words.into_iter().skip(self.random.below(2)).take(count).map(quoted).collect();
				members.add(name, array(words));
			}
			event.add("persistentDisposition", members.shuffled(&mut self.random));
		}
	}
}
