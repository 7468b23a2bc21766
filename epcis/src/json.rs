//! JSON as it stands in a document (RFC 8259).
//!
//! A reader of our own, since an event hash asks for what the usual ones do not keep:
//! - A number is kept as it is written. Read as a double, `0.10000000000000000555` would hash as `0.1`. `serde_json` keeps
//!   the text only under its feature `arbitrary_precision`, which changes `serde_json` for every crate of a build.
//! - A name that stands twice in an object is refused. Readers disagree which of the two counts, so one document would
//!   have two hashes.
//! - Depth is bounded, so that whatever walks a value may recurse.

mod reader;

pub(crate) use reader::read;
pub use reader::{InvalidJson, JsonProblem};

/// How deep arrays and objects may stand in one another.
pub const MAX_DEPTH: usize = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
	/// `null`.
	Null,
	/// `true` or `false`.
	Bool(bool),
	/// A number, as it is written.
	Number(String),
	/// A text, its escapes taken out.
	Text(String),
	/// An array.
	Array(Vec<Json>),
	/// An object.
	Object(Object),
}

/// The members of a JSON object, in the order in which they are written. No name stands twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(Vec<(String, Json)>);

impl Json {
	/// The text, `None` when it is something else.
	pub fn text(&self) -> Option<&str> {
		match self {
			Self::Text(text) => Some(text),
			_ => None,
		}
	}

	/// The object, `None` when it is something else.
	pub const fn object(&self) -> Option<&Object> {
		match self {
			Self::Object(object) => Some(object),
			_ => None,
		}
	}

	/// The elements, `None` when it is no array.
	pub fn array(&self) -> Option<&[Self]> {
		match self {
			Self::Array(elements) => Some(elements),
			_ => None,
		}
	}

	/// The elements of an array; anything else is its own one element, as JSON-LD has it.
	pub fn each(&self) -> &[Self] {
		match self {
			Self::Array(elements) => elements,
			one => core::slice::from_ref(one),
		}
	}

	/// What kind of value it is, for people.
	pub(crate) const fn kind(&self) -> &'static str {
		match self {
			Self::Null => "null",
			Self::Bool(_) => "true or false",
			Self::Number(_) => "a number",
			Self::Text(_) => "a text",
			Self::Array(_) => "an array",
			Self::Object(_) => "an object",
		}
	}
}

impl Object {
	/// The member of that name. Looks at one member after the other.
	pub fn get(&self, name: &str) -> Option<&Json> {
		self.members().find(|(member, _)| *member == name).map(|(_, value)| value)
	}

	/// Names and values, in the order in which they are written.
	pub fn members(&self) -> impl ExactSizeIterator<Item = (&str, &Json)> {
		self.0.iter().map(|(name, value)| (name.as_str(), value))
	}
}
