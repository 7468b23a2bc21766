//! What an index of events asks for: who did what to which objects, when and where.

use crate::{
	Document, EventHash, Fault, Problem, TimeStamp,
	context::Context,
	document::Event,
	hash::{self, full_text, full_word},
	identifiers::Identifier,
	json::{Json, Object},
	number::canonical_number,
	time::read_offset,
	vocabulary::Vocabulary,
};
use core::str::FromStr;
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	gs1::{self, Gln},
};

/// The essentials of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Essentials {
	/// Its place in the document, from 1.
	pub index: usize,
	/// Its `eventID`.
	pub event_id: Option<String>,
	/// Its hash.
	pub hash: EventHash,
	/// Its type. `None` when somebody else has defined that.
	pub event_type: Option<EventType>,
	/// Its action. A transformation has none.
	pub action: Option<Action>,
	/// When it took place, and the offset that the time is written with.
	pub event_time: TimeStamp,
	/// Minutes by which the clocks where it took place are ahead of UTC (`eventTimeZoneOffset`).
	pub zone_offset_minutes: i16,
	/// The business step.
	pub biz_step: Option<Word<BizStep>>,
	/// The disposition.
	pub disposition: Option<Word<Disposition>>,
	/// Dispositions that hold from now on until they are taken away.
	pub set: Vec<Word<Disposition>>,
	/// Dispositions that hold no longer.
	pub unset: Vec<Word<Disposition>>,
	/// The parent: what objects are put into, joined to or taken from.
	pub parent: Option<Named>,
	/// The objects or children. A transformation has none.
	pub objects: Contents,
	/// What a transformation uses up.
	pub inputs: Contents,
	/// What a transformation makes.
	pub outputs: Contents,
	/// What joins the parts of one transformation.
	pub transformation_id: Option<Named>,
	/// Where it was seen.
	pub read_point: Option<Named>,
	/// Where the objects are from then on.
	pub biz_location: Option<Named>,
	/// Business transactions: orders, invoices, despatch advices.
	pub biz_transactions: Vec<Typed>,
	/// From whom or where objects come.
	pub sources: Vec<Typed>,
	/// To whom or where objects go.
	pub destinations: Vec<Typed>,
	/// That the event is wrong. Its hash is that of the event that it declares to be so.
	pub error_declaration: Option<ErrorDeclaration>,
}

/// Objects of their own, and quantities of classes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
	/// Objects of their own.
	pub epcs: Vec<Named>,
	/// Quantities of classes.
	pub quantities: Vec<Quantity>,
}

/// A word of the Core Business Vocabulary, or a URI of somebody's own in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word<T> {
	/// A word of the vocabulary.
	Cbv(T),
	/// A URI.
	Other(String),
}

/// Something that is named by a URI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
	/// The URI in the form in which it is hashed: of a GS1 identifier the constrained canonical Digital Link.
	pub uri: String,
	/// The GS1 identifier, if it is one.
	pub identifier: Option<Identifier>,
}

/// A quantity of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
	/// The class.
	pub class: Named,
	/// How much, as a decimal number without zeros that say nothing. `None` when that is not said.
	pub quantity: Option<String>,
	/// The unit (UN/CEFACT Recommendation 20). `None` when pieces are counted.
	pub uom: Option<String>,
}

/// Something that is named together with what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
	/// The type's URI: of a word of the vocabulary its name on the web.
	pub kind: Option<String>,
	/// The thing.
	pub named: Named,
}

/// That an event is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorDeclaration {
	/// When that was declared.
	pub declaration_time: TimeStamp,
	/// The reason's URI: of a word of the vocabulary its name on the web.
	pub reason: Option<String>,
	/// Identifiers of the events that stand in its place.
	pub corrective_event_ids: Vec<String>,
}

impl ErrorDeclaration {
	/// Hashes of the events that stand in its place, of those that are named by their hash.
	pub fn corrective_hashes(&self) -> impl Iterator<Item = EventHash> {
		self.corrective_event_ids.iter().filter_map(|id| id.parse().ok())
	}
}

impl Named {
	fn new(text: &str, context: &Context) -> Self {
		let uri = full_text(text, context).into_owned();
		// The canonical link names the same thing again, so that reading it finds what was written.
		let identifier = Identifier::read(&uri).and_then(Result::ok);
		Self { uri, identifier }
	}

	/// The identifier as the chain has it. `None` unless it is of a trade item, a logistic unit or a place.
	pub fn gs1(&self) -> Option<gs1::Identifier> {
		self.identifier.as_ref()?;
		self.uri.parse().ok()
	}

	/// The GLN of a place or party, with or without an extension.
	pub fn gln(&self) -> Option<Gln> {
		let identifier = self.identifier.as_ref()?;
		matches!(identifier.ai, "414" | "417").then(|| identifier.key.parse().ok()).flatten()
	}
}

impl Contents {
	/// How many there are: objects and quantities.
	pub const fn len(&self) -> usize {
		self.epcs.len() + self.quantities.len()
	}

	/// Whether there is nothing.
	pub const fn is_empty(&self) -> bool {
		self.len() == 0
	}

	/// The one thing that they are. `None` when they are none or many.
	pub fn only(&self) -> Option<&Named> {
		match (self.epcs.as_slice(), self.quantities.as_slice()) {
			([one], []) => Some(one),
			([], [one]) => Some(&one.class),
			_ => None,
		}
	}
}

impl Essentials {
	/// The one thing that the event is about: the parent if there is one, else the only object or class, of a
	/// transformation the only one that is made. `None` when there are many.
	pub fn subject(&self) -> Option<&Named> {
		let contents = match self.event_type {
			Some(EventType::Transformation) => &self.outputs,
			_ => &self.objects,
		};
		self.parent.as_ref().or_else(|| contents.only())
	}
}

impl Document {
	/// The essentials of each event, in their order.
	///
	/// # Errors
	/// The faults of a document that is not [valid](Self::validate).
	pub fn essentials(&self) -> Result<Vec<Essentials>, Vec<Fault>> {
		self.validate()?;
		let mut faults = Vec::new();
		let essentials = self.with_context(|context| {
			let essentials = |event: Event| {
				let found = event.parts().ok().and_then(|(event_type, object)| {
					essentials(event.index, event_type, object, context)
				});
				if found.is_none() {
					let problem =
						Problem::Missing { why: "the event does not say what every event says" };
					faults.push(Fault::of_event(event.name(), String::new(), problem));
				}
				found
			};
			self.events().into_iter().filter_map(essentials).collect()
		});
		if faults.is_empty() { Ok(essentials) } else { Err(faults) }
	}
}

fn essentials(
	index: usize,
	event_type: &str,
	event: &Object,
	context: &Context,
) -> Option<Essentials> {
	let hash = EventHash::of_pre_hash(&hash::pre_hash_of(event_type, event, context));
	let inner = context.within(event);
	let context = inner.as_ref().unwrap_or(context);
	let text = |name| event.get(name).and_then(Json::text);
	let named = |name| text(name).map(|text| Named::new(text, context));
	let place = |name| {
		let id = event.get(name).and_then(Json::object).and_then(|place| place.get("id"));
		id.and_then(Json::text).map(|text| Named::new(text, context))
	};
	let contents = |epcs, quantities| Contents {
		epcs: texts(event, epcs).map(|text| Named::new(text, context)).collect(),
		quantities: objects(event, quantities)
			.filter_map(|element| quantity(element, context))
			.collect(),
	};
	let typed = |list, name, types| -> Vec<Typed> {
		objects(event, list).filter_map(|element| typed(element, name, types, context)).collect()
	};
	let children = contents("childEPCs", "childQuantityList");
	let own = contents("epcList", "quantityList");
	let lasting = event.get("persistentDisposition").and_then(Json::object);
	let lasting = |name| -> Vec<Word<Disposition>> {
		let texts = lasting.into_iter().flat_map(|object| texts(object, name));
		texts.map(|text| word(text, Vocabulary::Disposition, context)).collect()
	};
	Some(Essentials {
		index,
		event_id: text("eventID").map(str::to_owned),
		hash,
		event_type: event_type.parse().ok(),
		action: text("action").and_then(|action| action.parse().ok()),
		event_time: TimeStamp::read(text("eventTime")?.trim()).ok()?,
		zone_offset_minutes: read_offset(text("eventTimeZoneOffset")?).ok()?,
		biz_step: text("bizStep").map(|text| word(text, Vocabulary::BizStep, context)),
		disposition: text("disposition").map(|text| word(text, Vocabulary::Disposition, context)),
		set: lasting("set"),
		unset: lasting("unset"),
		parent: named("parentID"),
		objects: if own.is_empty() { children } else { own },
		inputs: contents("inputEPCList", "inputQuantityList"),
		outputs: contents("outputEPCList", "outputQuantityList"),
		transformation_id: named("transformationID"),
		read_point: place("readPoint"),
		biz_location: place("bizLocation"),
		biz_transactions: typed(
			"bizTransactionList",
			"bizTransaction",
			Vocabulary::BizTransactionType,
		),
		sources: typed("sourceList", "source", Vocabulary::SourceDestinationType),
		destinations: typed("destinationList", "destination", Vocabulary::SourceDestinationType),
		error_declaration: event
			.get("errorDeclaration")
			.and_then(Json::object)
			.and_then(|declaration| error_declaration(declaration, context)),
	})
}

/// Texts of the array of that name.
fn texts<'a>(object: &'a Object, name: &str) -> impl Iterator<Item = &'a str> {
	object.get(name).map(Json::each).unwrap_or_default().iter().filter_map(Json::text)
}

/// Objects of the array of that name.
fn objects<'a>(object: &'a Object, name: &str) -> impl Iterator<Item = &'a Object> {
	object.get(name).map(Json::each).unwrap_or_default().iter().filter_map(Json::object)
}

fn word<T: FromStr>(text: &str, vocabulary: Vocabulary, context: &Context) -> Word<T> {
	let uri = full_word(text, vocabulary, context);
	let known = vocabulary.word_of(&uri).and_then(|word| word.parse().ok());
	known.map_or_else(|| Word::Other(uri.into_owned()), Word::Cbv)
}

fn quantity(element: &Object, context: &Context) -> Option<Quantity> {
	let quantity = match element.get("quantity") {
		Some(Json::Number(number)) => canonical_number(number),
		_ => None,
	};
	Some(Quantity {
		class: Named::new(element.get("epcClass")?.text()?, context),
		quantity: quantity.map(|number| number.into_owned()),
		uom: element.get("uom").and_then(Json::text).map(str::to_owned),
	})
}

fn typed(element: &Object, name: &str, types: Vocabulary, context: &Context) -> Option<Typed> {
	let kind = element.get("type").and_then(Json::text);
	Some(Typed {
		kind: kind.map(|kind| full_word(kind, types, context).into_owned()),
		named: Named::new(element.get(name)?.text()?, context),
	})
}

fn error_declaration(declaration: &Object, context: &Context) -> Option<ErrorDeclaration> {
	let reason = declaration.get("reason").and_then(Json::text);
	Some(ErrorDeclaration {
		declaration_time: TimeStamp::read(declaration.get("declarationTime")?.text()?).ok()?,
		reason: reason.map(|text| full_word(text, Vocabulary::ErrorReason, context).into_owned()),
		corrective_event_ids: texts(declaration, "correctiveEventIDs").map(str::to_owned).collect(),
	})
}

#[cfg(test)]
#[path = "essentials_tests.rs"]
mod tests;
