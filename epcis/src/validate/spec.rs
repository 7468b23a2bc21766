//! Which fields objects of a document have, and of what kind.

use crate::vocabulary::Vocabulary;

/// The fields of an object.
pub(super) struct Spec {
	/// Groups of names and kinds.
	pub(super) fields: &'static [&'static [(&'static str, Check)]],
	/// Those that must be there, and why.
	pub(super) required: &'static [(&'static str, &'static str)],
	/// Whether properties of somebody's own may stand among them.
	pub(super) extensions: bool,
}

/// What a value must be.
#[derive(Clone, Copy)]
pub(super) enum Check {
	/// Anything: something else looks at it.
	Any,
	Text,
	/// A number of a release, as `2.0`.
	Version,
	Time,
	/// An offset from UTC.
	Offset,
	Number,
	Bool,
	/// Bytes in hexadecimal digits.
	Hexadecimal,
	/// A unit of measurement (UN/CEFACT Recommendation 20).
	Unit,
	Action,
	Uri(Role),
	Word(Vocabulary),
	Object(&'static Spec),
	/// An array. `least` says why it must not be empty, if it must not.
	List {
		of: &'static Check,
		least: Option<&'static str>,
		unique: bool,
	},
	/// One value, or an array of them.
	OneOrMore(&'static Check),
}

/// For what a URI stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
	/// An object of its own.
	Instance,
	/// A class of objects.
	Class,
	/// Something that has a GS1 key if it has any.
	Key,
	/// Anything else.
	Reference,
}

use Check::{
	Action, Any, Bool, Hexadecimal, List, Number, Object, Offset, OneOrMore, Text, Time, Unit, Uri,
	Version, Word,
};
use Role::{Class, Instance, Key, Reference};

const REFERENCE: Check = Uri(Reference);
const INSTANCE: Check = Uri(Instance);

const fn list(of: &'static Check) -> Check {
	List { of, least: None, unique: false }
}

const fn set(of: &'static Check) -> Check {
	List { of, least: None, unique: true }
}

/// Fields of every event.
pub(super) const COMMON: &[(&str, Check)] = &[
	("@context", Any),
	("type", Any),
	("eventTime", Time),
	("recordTime", Time),
	("eventTimeZoneOffset", Offset),
	("eventID", REFERENCE),
	("certificationInfo", OneOrMore(&REFERENCE)),
	("errorDeclaration", Object(&ERROR_DECLARATION)),
];

/// Fields of every event of the five types.
const OF_FIVE: &[(&str, Check)] = &[
	("bizStep", Word(Vocabulary::BizStep)),
	("disposition", Word(Vocabulary::Disposition)),
	("readPoint", Object(&PLACE)),
	("bizLocation", Object(&PLACE)),
	("bizTransactionList", list(&Object(&BIZ_TRANSACTION))),
	("sourceList", list(&Object(&SOURCE))),
	("destinationList", list(&Object(&DESTINATION))),
	("sensorElementList", list(&Object(&SENSOR_ELEMENT))),
];

const ACTION: &[(&str, Check)] = &[("action", Action)];

const QUANTITIES: Check = list(&Object(&QUANTITY_ELEMENT));

const OBJECTS: &[(&str, Check)] = &[("epcList", set(&INSTANCE)), ("quantityList", QUANTITIES)];

const TRANSACTED: &[(&str, Check)] =
	&[("parentID", Uri(Key)), ("epcList", list(&INSTANCE)), ("quantityList", QUANTITIES)];

const CHILDREN: &[(&str, Check)] =
	&[("parentID", Uri(Key)), ("childEPCs", list(&INSTANCE)), ("childQuantityList", QUANTITIES)];

const TRANSFORMED: &[(&str, Check)] = &[
	("inputEPCList", set(&INSTANCE)),
	("inputQuantityList", QUANTITIES),
	("outputEPCList", set(&INSTANCE)),
	("outputQuantityList", QUANTITIES),
	("transformationID", REFERENCE),
];

const LASTING: &[(&str, Check)] =
	&[("persistentDisposition", Object(&PERSISTENT_DISPOSITION)), ("ilmd", Object(&ILMD))];

const WHEN: [(&str, &str); 2] = [
	("eventTime", "every event says when it took place"),
	("eventTimeZoneOffset", "every event says the offset from UTC of where it took place"),
];
const WHY_ACTION: (&str, &str) = ("action", "write ADD, OBSERVE or DELETE");

pub(super) static OBJECT_EVENT: Spec = Spec {
	fields: &[COMMON, OF_FIVE, ACTION, OBJECTS, LASTING],
	required: &[WHEN[0], WHEN[1], WHY_ACTION],
	extensions: true,
};

pub(super) static AGGREGATION_EVENT: Spec = Spec {
	fields: &[COMMON, OF_FIVE, ACTION, CHILDREN],
	required: &[WHEN[0], WHEN[1], WHY_ACTION],
	extensions: true,
};

pub(super) static ASSOCIATION_EVENT: Spec = Spec {
	fields: &[COMMON, OF_FIVE, ACTION, CHILDREN],
	required: &[
		WHEN[0],
		WHEN[1],
		WHY_ACTION,
		("parentID", "name what the objects are joined to or parted from"),
	],
	extensions: true,
};

pub(super) static TRANSACTION_EVENT: Spec = Spec {
	fields: &[COMMON, OF_FIVE, ACTION, TRANSACTED],
	required: &[
		WHEN[0],
		WHEN[1],
		WHY_ACTION,
		("bizTransactionList", "name the business transactions that the event is about"),
	],
	extensions: true,
};

pub(super) static TRANSFORMATION_EVENT: Spec =
	Spec { fields: &[COMMON, OF_FIVE, TRANSFORMED, LASTING], required: &WHEN, extensions: true };

/// Events of a type that somebody else has defined.
pub(super) static EXTENDED_EVENT: Spec =
	Spec { fields: &[COMMON], required: &WHEN, extensions: true };

const ERROR_DECLARATION: Spec = Spec {
	fields: &[&[
		("declarationTime", Time),
		("reason", Word(Vocabulary::ErrorReason)),
		("correctiveEventIDs", list(&REFERENCE)),
	]],
	required: &[("declarationTime", "say when the event was declared to be wrong")],
	extensions: true,
};

const PLACE: Spec = Spec {
	fields: &[&[("id", Uri(Key))]],
	required: &[("id", "name the place by a URI")],
	extensions: true,
};

const BIZ_TRANSACTION: Spec = Spec {
	fields: &[&[("type", Word(Vocabulary::BizTransactionType)), ("bizTransaction", REFERENCE)]],
	required: &[("bizTransaction", "name the business transaction by a URI")],
	extensions: false,
};

const SOURCE: Spec = Spec {
	fields: &[&[("type", Word(Vocabulary::SourceDestinationType)), ("source", Uri(Key))]],
	required: &[
		("type", "write owning_party, possessing_party or location"),
		("source", "name the source by a URI"),
	],
	extensions: false,
};

const DESTINATION: Spec = Spec {
	fields: &[&[("type", Word(Vocabulary::SourceDestinationType)), ("destination", Uri(Key))]],
	required: &[
		("type", "write owning_party, possessing_party or location"),
		("destination", "name the destination by a URI"),
	],
	extensions: false,
};

const QUANTITY_ELEMENT: Spec = Spec {
	fields: &[&[("epcClass", Uri(Class)), ("quantity", Number), ("uom", Unit)]],
	required: &[("epcClass", "name the class of what is counted or measured")],
	extensions: false,
};

const DISPOSITIONS: Check = List {
	of: &Word(Vocabulary::Disposition),
	least: Some("name a disposition, or leave it out"),
	unique: true,
};

const PERSISTENT_DISPOSITION: Spec = Spec {
	fields: &[&[("set", DISPOSITIONS), ("unset", DISPOSITIONS)]],
	required: &[],
	extensions: false,
};

const ILMD: Spec = Spec { fields: &[], required: &[], extensions: true };

const SENSOR_ELEMENT: Spec = Spec {
	fields: &[&[
		("sensorMetadata", Object(&SENSOR_METADATA)),
		(
			"sensorReport",
			List {
				of: &Object(&SENSOR_REPORT),
				least: Some("give at least one report"),
				unique: false,
			},
		),
	]],
	required: &[("sensorReport", "give at least one report")],
	extensions: true,
};

const DEVICE: &[(&str, Check)] = &[
	("time", Time),
	("deviceID", Uri(Key)),
	("deviceMetadata", REFERENCE),
	("rawData", REFERENCE),
	("dataProcessingMethod", REFERENCE),
	("bizRules", REFERENCE),
];

const SENSOR_METADATA: Spec = Spec {
	fields: &[DEVICE, &[("startTime", Time), ("endTime", Time)]],
	required: &[],
	extensions: true,
};

const SENSOR_REPORT: Spec = Spec {
	fields: &[
		DEVICE,
		&[
			("type", Word(Vocabulary::MeasurementType)),
			("exception", Word(Vocabulary::SensorAlertType)),
			("microorganism", REFERENCE),
			("chemicalSubstance", REFERENCE),
			("coordinateReferenceSystem", REFERENCE),
			("value", Number),
			("component", Word(Vocabulary::Component)),
			("stringValue", Text),
			("booleanValue", Bool),
			("hexBinaryValue", Hexadecimal),
			("uriValue", REFERENCE),
			("minValue", Number),
			("maxValue", Number),
			("meanValue", Number),
			("sDev", Number),
			("percRank", Number),
			("percValue", Number),
			("uom", Text),
		],
	],
	required: &[("type", "say what was measured")],
	extensions: true,
};

const FRAME_COMMON: &[(&str, Check)] = &[
	("@context", Any),
	("id", REFERENCE),
	("type", Any),
	("schemaVersion", Version),
	("creationDate", Time),
];

const WHY_CONTEXT: (&str, &str) = (
	"@context",
	"name https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld and the prefixes of extensions",
);
const WHY_BODY: (&str, &str) = ("epcisBody", "it holds the events");
const WHY_LIST: (&str, &str) = ("eventList", "it holds the events");

pub(super) static EPCIS_DOCUMENT: Spec = Spec {
	fields: &[
		FRAME_COMMON,
		&[
			("instanceIdentifier", Text),
			("sender", Text),
			("receiver", Text),
			("epcisHeader", Object(&EPCIS_HEADER)),
			(
				"epcisBody",
				Object(&Spec {
					fields: &[&[("eventList", list(&Any))]],
					required: &[WHY_LIST],
					extensions: true,
				}),
			),
		],
	],
	required: &[
		WHY_CONTEXT,
		("schemaVersion", "write 2.0"),
		("creationDate", "say when the document was made"),
		WHY_BODY,
	],
	extensions: true,
};

pub(super) static EPCIS_QUERY_DOCUMENT: Spec = Spec {
	fields: &[
		FRAME_COMMON,
		&[(
			"epcisBody",
			Object(&Spec {
				fields: &[&[("queryResults", Object(&QUERY_RESULTS))]],
				required: &[("queryResults", "it holds the events")],
				extensions: true,
			}),
		)],
	],
	required: &[WHY_CONTEXT, WHY_BODY],
	extensions: true,
};

const QUERY_RESULTS: Spec = Spec {
	fields: &[&[
		("queryName", Text),
		("subscriptionID", Text),
		("resultsBody", Object(&RESULTS_BODY)),
	]],
	required: &[("queryName", "name the query"), ("resultsBody", "it holds the events")],
	extensions: true,
};

const RESULTS_BODY: Spec = Spec {
	fields: &[&[("eventList", list(&Any)), ("vocabularyList", list(&Object(&VOCABULARY)))]],
	required: &[WHY_LIST],
	extensions: true,
};

const EPCIS_HEADER: Spec = Spec {
	fields: &[&[(
		"epcisMasterData",
		Object(&Spec {
			fields: &[&[("vocabularyList", list(&Object(&VOCABULARY)))]],
			required: &[],
			extensions: true,
		}),
	)]],
	required: &[],
	extensions: true,
};

const VOCABULARY: Spec = Spec {
	fields: &[&[
		("type", REFERENCE),
		("vocabularyElementList", list(&Object(&VOCABULARY_ELEMENT))),
	]],
	required: &[("type", "name the vocabulary by its URI")],
	extensions: true,
};

const VOCABULARY_ELEMENT: Spec = Spec {
	fields: &[&[
		("id", REFERENCE),
		("attributes", list(&Object(&ATTRIBUTE))),
		("children", list(&REFERENCE)),
	]],
	required: &[("id", "name what the master data is about")],
	extensions: true,
};

const ATTRIBUTE: Spec = Spec {
	fields: &[&[("id", REFERENCE), ("attribute", Any)]],
	required: &[("id", "name the attribute by its URI")],
	extensions: true,
};

impl Spec {
	/// What the field of that name must be.
	pub(super) fn field(&self, name: &str) -> Option<Check> {
		let mut fields = self.fields.iter().flat_map(|group| group.iter());
		fields.find(|(field, _)| *field == name).map(|(_, check)| *check)
	}
}
