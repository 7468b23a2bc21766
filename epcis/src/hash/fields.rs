//! The fields of events in the order in which they are hashed (CBV 2.0, 8.9.2; the [module](super) says where the order
//! comes from).

use crate::vocabulary::Vocabulary;

/// A field.
pub(super) struct Field {
	pub(super) name: &'static str,
	pub(super) shape: Shape,
}

/// What a field holds.
pub(super) enum Shape {
	/// A value, or an array of them.
	Value(Value),
	/// An object, or an array of them.
	Object(&'static [Field]),
	/// An array, whose name is said once and then each element under this name.
	List { element: &'static str, shape: &'static Shape },
}

/// How a value is brought to its one form.
#[derive(Clone, Copy)]
pub(super) enum Value {
	/// By what it looks like: an identifier, a number, a compact URI.
	Any,
	/// A point in time.
	Time,
	/// A text that means nothing else.
	Literal,
	/// A word of a vocabulary, or a URI.
	Word(Vocabulary),
}

const fn any(name: &'static str) -> Field {
	Field { name, shape: Shape::Value(Value::Any) }
}

const fn time(name: &'static str) -> Field {
	Field { name, shape: Shape::Value(Value::Time) }
}

const fn literal(name: &'static str) -> Field {
	Field { name, shape: Shape::Value(Value::Literal) }
}

const fn word(name: &'static str, vocabulary: Vocabulary) -> Field {
	Field { name, shape: Shape::Value(Value::Word(vocabulary)) }
}

const fn object(name: &'static str, fields: &'static [Field]) -> Field {
	Field { name, shape: Shape::Object(fields) }
}

const fn epcs(name: &'static str) -> Field {
	Field { name, shape: Shape::List { element: "epc", shape: &Shape::Value(Value::Any) } }
}

const fn quantities(name: &'static str) -> Field {
	const ELEMENT: Shape = Shape::Object(&[any("epcClass"), any("quantity"), literal("uom")]);
	Field { name, shape: Shape::List { element: "quantityElement", shape: &ELEMENT } }
}

/// Standard fields in order, up to where extensions may stand.
pub(super) static EVENT: &[Field] = &[
	time("eventTime"),
	any("eventTimeZoneOffset"),
	any("certificationInfo"),
	any("parentID"),
	epcs("epcList"),
	epcs("inputEPCList"),
	epcs("childEPCs"),
	quantities("quantityList"),
	quantities("childQuantityList"),
	quantities("inputQuantityList"),
	epcs("outputEPCList"),
	quantities("outputQuantityList"),
	any("action"),
	any("transformationID"),
	word("bizStep", Vocabulary::BizStep),
	word("disposition", Vocabulary::Disposition),
	object(
		"persistentDisposition",
		&[word("set", Vocabulary::Disposition), word("unset", Vocabulary::Disposition)],
	),
	object("readPoint", &[any("id")]),
	object("bizLocation", &[any("id")]),
	Field {
		name: "sensorElementList",
		shape: Shape::List {
			element: "sensorElement",
			shape: &Shape::Object(&[
				object("sensorMetadata", SENSOR_METADATA),
				object("sensorReport", SENSOR_REPORT),
			]),
		},
	},
];

const SENSOR_METADATA: &[Field] = &[
	time("time"),
	time("startTime"),
	time("endTime"),
	any("deviceID"),
	any("deviceMetadata"),
	any("rawData"),
	any("dataProcessingMethod"),
	any("bizRules"),
];

const SENSOR_REPORT: &[Field] = &[
	word("type", Vocabulary::MeasurementType),
	word("exception", Vocabulary::SensorAlertType),
	any("deviceID"),
	any("deviceMetadata"),
	any("rawData"),
	any("dataProcessingMethod"),
	time("time"),
	any("microorganism"),
	any("chemicalSubstance"),
	any("value"),
	word("component", Vocabulary::Component),
	literal("stringValue"),
	any("booleanValue"),
	literal("hexBinaryValue"),
	any("uriValue"),
	any("minValue"),
	any("maxValue"),
	any("meanValue"),
	any("sDev"),
	any("percRank"),
	any("percValue"),
	literal("uom"),
	any("coordinateReferenceSystem"),
];

/// Standard fields that stand among the event's extensions, all in order of their bytes.
pub(super) static TRAILING: &[Field] = &[
	typed(
		"bizTransactionList",
		&Shape::Object(&[word("type", Vocabulary::BizTransactionType), any("bizTransaction")]),
	),
	typed(
		"sourceList",
		&Shape::Object(&[word("type", Vocabulary::SourceDestinationType), any("source")]),
	),
	typed(
		"destinationList",
		&Shape::Object(&[word("type", Vocabulary::SourceDestinationType), any("destination")]),
	),
];

/// An array whose elements have no name of their own.
const fn typed(name: &'static str, shape: &'static Shape) -> Field {
	Field { name, shape: Shape::List { element: "", shape } }
}

/// What an event says of itself as a record, and not of what took place: it is not hashed.
pub(super) const IGNORED_OF_EVENT: [&str; 4] =
	["recordTime", "eventID", "type", "errorDeclaration"];

/// Remarks, wherever they stand.
pub(super) const IGNORED: [&str; 2] = ["rdfs:comment", "comment"];

/// A remark's name in full.
pub(super) const COMMENT: &str = "{http://www.w3.org/2000/01/rdf-schema#}comment";
