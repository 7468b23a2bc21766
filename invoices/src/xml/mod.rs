//! XML as far as UBL needs it: what of a document is UBL's, as a tree.

mod builder;
mod encoding;
mod problem;

pub use problem::{
	MAX_ATTRIBUTES, MAX_DEPTH, MAX_DOCUMENT_BYTES, MAX_ELEMENTS, Problem, Unreadable,
};
pub(crate) use problem::{place, shown};

use crate::model::Form;
use std::borrow::Cow;

/// The namespaces of UBL 2.1 that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
	/// That of a document's root.
	Root(Form),
	/// `cac`: elements that hold elements.
	Aggregate,
	/// `cbc`: elements that hold a value.
	Basic,
}

impl Space {
	fn of(namespace: &str) -> Option<Self> {
		Some(match namespace.strip_prefix("urn:oasis:names:specification:ubl:schema:xsd:")? {
			"Invoice-2" => Self::Root(Form::Invoice),
			"CreditNote-2" => Self::Root(Form::CreditNote),
			"CommonAggregateComponents-2" => Self::Aggregate,
			"CommonBasicComponents-2" => Self::Basic,
			_ => return None,
		})
	}

	/// The prefix that UBL's own documents have.
	pub(crate) const fn prefix(self) -> &'static str {
		match self {
			Self::Root(_) => "",
			Self::Aggregate => "cac:",
			Self::Basic => "cbc:",
		}
	}
}

/// An element of UBL.
#[derive(Debug)]
pub(crate) struct Node<'a> {
	pub(crate) space: Space,
	/// Without prefix.
	pub(crate) name: &'a str,
	/// Where its tag begins, in bytes of the decoded text.
	pub(crate) at: usize,
	/// Attributes without a prefix.
	pub(crate) attributes: Vec<(&'a str, Cow<'a, str>)>,
	/// The value of a [`Space::Basic`] element, whatever stands between its parts.
	pub(crate) text: Cow<'a, str>,
	pub(crate) children: Vec<Node<'a>>,
}

/// A document, decoded.
pub(crate) struct Text<'a>(Cow<'a, str>);

impl<'a> Text<'a> {
	/// Decodes a document.
	pub(crate) fn decode(bytes: &'a [u8]) -> Result<Self, Unreadable> {
		if bytes.len() > MAX_DOCUMENT_BYTES {
			return Err(Unreadable::at("", 0, Problem::TooLarge));
		}
		let text = encoding::decode(bytes)?;
		if text.trim().is_empty() {
			return Err(Unreadable::at("", 0, Problem::Empty));
		}
		Ok(Self(text))
	}

	/// The decoded text.
	pub(crate) fn as_str(&self) -> &str {
		&self.0
	}

	/// The root element, and in it what is UBL's.
	pub(crate) fn tree(&self) -> Result<Node<'_>, Unreadable> {
		builder::build(&self.0)
	}
}
