//! Rules between the fields of an event (EPCIS 2.0, 7.4).

use super::{
	judge::{At, Judge},
	spec::{
		AGGREGATION_EVENT, ASSOCIATION_EVENT, EXTENDED_EVENT, OBJECT_EVENT, Spec,
		TRANSACTION_EVENT, TRANSFORMATION_EVENT,
	},
	uri::is_uri,
};
use crate::{
	Document, Frame, Problem,
	context::{CONTEXT, Context},
	document::Event,
	fault::shown,
	json::{Json, Object},
};
use stalhof_primitives::cbv::{Action, EventType};

const fn spec(event_type: EventType) -> &'static Spec {
	match event_type {
		EventType::Object => &OBJECT_EVENT,
		EventType::Aggregation => &AGGREGATION_EVENT,
		EventType::Transaction => &TRANSACTION_EVENT,
		EventType::Transformation => &TRANSFORMATION_EVENT,
		EventType::Association => &ASSOCIATION_EVENT,
	}
}

/// Whether some event has a field of that name.
pub(super) fn is_field(name: &str) -> bool {
	EventType::ALL.iter().any(|event_type| spec(*event_type).field(name).is_some())
}

/// Judges one event.
pub(super) fn judge<'a>(
	document: &Document,
	event: Event<'a>,
	context: &Context,
	judge: &mut Judge<'a>,
) {
	judge.enter(event);
	let (named, object) = match event.parts() {
		Ok(parts) => parts,
		Err(fault) => return judge.note_fault(fault),
	};
	let framed = match document.frame() {
		Frame::Document | Frame::QueryDocument => true,
		_ => document.json().object().is_some_and(|root| root.get(CONTEXT).is_some()),
	};
	if !framed && object.get(CONTEXT).is_none() {
		let why = "an event outside of a document names its contexts itself";
		judge.note(&At::Name(&At::Top, CONTEXT), Problem::Missing { why });
	}
	match named.parse::<EventType>() {
		Ok(event_type) => {
			judge.object(&At::Top, object, spec(event_type), context);
			between(event_type, object, judge);
		}
		// Of a type of somebody's own, only what every event has is judged.
		Err(_) if is_uri(named) => judge.open(&At::Top, object, &EXTENDED_EVENT, context),
		Err(_) => {
			let allowed = "ObjectEvent, AggregationEvent, TransactionEvent, TransformationEvent, AssociationEvent, or the URI of \
			               a type of your own";
			let problem = Problem::NotOneOf { value: shown(named), allowed };
			judge.note(&At::Name(&At::Top, "type"), problem);
		}
	}
}

/// Whether the array of that name has an element. What is no array has its own fault.
fn filled(object: &Object, name: &str) -> bool {
	object.get(name).is_some_and(|value| !value.array().is_some_and(<[Json]>::is_empty))
}

fn between(event_type: EventType, object: &Object, judge: &mut Judge) {
	let action = object.get("action").and_then(Json::text);
	let action = action.and_then(|action| action.parse::<Action>().ok());
	let deleted = action == Some(Action::Delete);
	let mut empty = |names: [&'static str; 2], why| {
		let [first, second] = names;
		if filled(object, first) || filled(object, second) {
			return;
		}
		let problem = match object.get(first) {
			Some(_) => Problem::Empty { why },
			None => Problem::Missing { why },
		};
		judge.note(&At::Name(&At::Top, first), problem);
	};
	match event_type {
		EventType::Object => {
			let sensed = filled(object, "sensorElementList") && object.get("readPoint").is_some();
			if !sensed {
				let why = "name the objects here or in quantityList; a sensor's report without objects needs a readPoint";
				empty(["epcList", "quantityList"], why);
			}
		}
		EventType::Aggregation | EventType::Association => {
			if !deleted {
				let why = "name the children here or in childQuantityList; only with the action DELETE may both be left out";
				empty(["childEPCs", "childQuantityList"], why);
			}
		}
		EventType::Transaction => {
			if !deleted {
				let why = "name the objects here or in quantityList; only with the action DELETE may both be left out";
				empty(["epcList", "quantityList"], why);
			}
		}
		EventType::Transformation => transformed(object, &mut empty),
	}

	if event_type == EventType::Aggregation
		&& object.get("parentID").is_none()
		&& matches!(action, Some(Action::Add | Action::Delete))
	{
		let why = "name the parent; only with the action OBSERVE may it be left out";
		judge.note(&At::Name(&At::Top, "parentID"), Problem::Missing { why });
	}
	if event_type == EventType::Transaction
		&& object.get("bizTransactionList").and_then(Json::array).is_some_and(<[Json]>::is_empty)
	{
		let why = "name the business transactions that the event is about";
		judge.note(&At::Name(&At::Top, "bizTransactionList"), Problem::Empty { why });
	}
	if event_type == EventType::Object
		&& object.get("ilmd").is_some()
		&& matches!(action, Some(Action::Observe | Action::Delete))
	{
		let why =
			"only an event with which objects begin, of the action ADD, gives their master data";
		judge.note(&At::Name(&At::Top, "ilmd"), Problem::NotAllowed { why });
	}
	let lasting = object.get("persistentDisposition").and_then(Json::object);
	if lasting.is_some_and(|object| object.get("set").is_none() && object.get("unset").is_none()) {
		let why = "give set, unset or both";
		judge.note(&At::Name(&At::Top, "persistentDisposition"), Problem::Empty { why });
	}
}

/// A transformation names inputs and outputs; parts of one, which a `transformationID` joins, name either.
fn transformed(object: &Object, empty: &mut impl FnMut([&'static str; 2], &'static str)) {
	let inputs = ["inputEPCList", "inputQuantityList"];
	let outputs = ["outputEPCList", "outputQuantityList"];
	let has = |names: [&str; 2]| names.iter().any(|name| filled(object, name));
	if object.get("transformationID").is_some() && (has(inputs) || has(outputs)) {
		return;
	}
	empty(inputs, "name what was used up here or in inputQuantityList, or give a transformationID");
	empty(outputs, "name what was made here or in outputQuantityList, or give a transformationID");
}
