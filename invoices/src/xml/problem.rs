use core::fmt;

/// The largest document, in bytes: 10 MiB.
pub const MAX_DOCUMENT_BYTES: usize = 10 << 20;

/// How deep elements may stand in one another.
pub const MAX_DEPTH: usize = 100;

/// The most elements of a document.
pub const MAX_ELEMENTS: usize = 500_000;

/// The most attributes of an element, and the most namespaces declared where it stands.
pub const MAX_ATTRIBUTES: usize = 128;

/// How many characters of what is written are said again.
const SHOWN: usize = 80;

/// Why a file cannot be read as an invoice, and where that shows. `Display` says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
	/// The line, from 1.
	pub line: usize,
	/// The character of that line, from 1.
	pub column: usize,
	/// The way to the element around it, such as `/Invoice/cac:TaxTotal`; empty outside of all.
	pub path: String,
	/// What is wrong.
	pub problem: Problem,
}

/// What can make a file unreadable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
	/// It has more than [`MAX_DOCUMENT_BYTES`].
	TooLarge,
	/// There is nothing in it.
	Empty,
	/// It is in an encoding that is not known here.
	UnknownEncoding(String),
	/// It is not in the encoding that it says, or in UTF-8 where it says none.
	Malformed(&'static str),
	/// A character that XML does not allow.
	Control(char),
	/// It is no well-formed XML.
	Xml(String),
	/// It has a document type.
	Doctype,
	/// It uses an entity that XML does not have by itself.
	Entity(String),
	/// A prefix that nothing declares.
	Prefix(String),
	/// An element of the document's own namespace within it, where UBL has none.
	Namespace(String),
	/// Elements stand deeper than [`MAX_DEPTH`].
	Depth,
	/// There are more than [`MAX_ELEMENTS`].
	Elements,
	/// An element has more than [`MAX_ATTRIBUTES`].
	Attributes,
	/// It is another document.
	Root {
		/// The name of its root element.
		name: String,
		/// The namespace of that; empty for none.
		namespace: String,
	},
	/// Text stands where only elements may.
	Text(String),
	/// An element stands where only a value may.
	ElementInValue(String),
	/// It ends before its elements do.
	End,
}

/// As much of a text as is said again.
pub(crate) fn shown(text: &str) -> String {
	let mut characters = text.chars();
	let mut shown: String = characters.by_ref().take(SHOWN).collect();
	if characters.next().is_some() {
		shown.push('…');
	}
	shown
}

/// Line and column, from 1, of the byte at `at`.
pub(crate) fn place(text: &str, at: usize) -> (usize, usize) {
	let before = text.get(..at).unwrap_or(text);
	let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
	let start = before.rfind('\n').map_or(0, |end| end + 1);
	(line, before.get(start..).unwrap_or_default().chars().count() + 1)
}

impl Unreadable {
	pub(super) fn at(text: &str, at: usize, problem: Problem) -> Self {
		let (line, column) = place(text, at);
		Self { line, column, path: String::new(), problem }
	}
}

impl fmt::Display for Unreadable {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "line {}, column {}", self.line, self.column)?;
		if !self.path.is_empty() {
			write!(f, ", {}", self.path)?;
		}
		write!(f, ": {}", self.problem)
	}
}

impl core::error::Error for Unreadable {}

impl fmt::Display for Problem {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::TooLarge => write!(
				f,
				"the document is larger than {MAX_DOCUMENT_BYTES} bytes: leave out what is attached to it"
			),
			Self::Empty => f.write_str("there is nothing in it: give a UBL invoice or credit note"),
			Self::UnknownEncoding(name) => {
				write!(f, "the encoding {:?} is not known here: save the document in UTF-8", shown(name))
			}
			Self::Malformed(name) => write!(
				f,
				"this is not {name}, in which the document says that it is, or would be if it said nothing: save it in UTF-8"
			),
			Self::Control(sign) => write!(
				f,
				"the character U+{:04X} may not stand in XML: leave it out",
				u32::from(*sign)
			),
			Self::Xml(why) => write!(f, "this is no well-formed XML: {}", shown(why)),
			Self::Doctype => f.write_str(
				"a document type (DOCTYPE) is not read, since entities can be hidden in it, and UBL has none: leave it out",
			),
			Self::Entity(name) => write!(
				f,
				"the entity {:?} is none of the five that XML has: write the character itself",
				shown(name)
			),
			Self::Prefix(prefix) => {
				write!(f, "nothing declares the prefix {:?}: declare its namespace", shown(prefix))
			}
			Self::Namespace(name) => write!(
				f,
				"the element {:?} has the namespace of the whole document: those that hold a value are UBL's \
				 CommonBasicComponents-2, the others CommonAggregateComponents-2",
				shown(name)
			),
			Self::Depth => write!(f, "elements stand more than {MAX_DEPTH} deep here"),
			Self::Elements => write!(f, "the document has more than {MAX_ELEMENTS} elements"),
			Self::Attributes => {
				write!(f, "the element has more than {MAX_ATTRIBUTES} attributes or namespaces")
			}
			Self::Root { name, namespace } => {
				write!(f, "the document is {:?}", shown(name))?;
				if !namespace.is_empty() {
					write!(f, " of {:?}", shown(namespace))?;
				}
				write!(f, ", and not a UBL 2.1 Invoice or CreditNote: {}", remedy(name, namespace))
			}
			Self::Text(text) => {
				write!(f, "the text {:?} stands where only elements may", shown(text))
			}
			Self::ElementInValue(name) => {
				write!(f, "the element {:?} stands within a value: write the value alone", shown(name))
			}
			Self::End => f.write_str("the document ends here, before its elements do: get it whole"),
		}
	}
}

/// What to do about another document.
fn remedy(name: &str, namespace: &str) -> &'static str {
	match name {
		"CrossIndustryInvoice" | "CrossIndustryDocument" => {
			"it is an invoice in UN/CEFACT's syntax (CII): have it sent, or converted, as UBL"
		}
		"StandardBusinessDocument" | "AttachedDocument" => {
			"it is an envelope: take out the invoice that is in it"
		}
		"Invoice" | "CreditNote" if namespace.is_empty() => {
			"declare UBL's namespace, xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" or …CreditNote-2"
		}
		_ => "give the invoice or credit note itself, in UBL 2.1",
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn place_should_count_lines_and_characters() {
		let text = "aä\r\nß<x>";
		let at = text.find('<').unwrap();
		assert_eq!(place(text, at), (2, 2));
		assert_eq!(place(text, 0), (1, 1));
		assert_eq!(place(text, 1_000), (2, 5));
		assert_eq!(place("", 0), (1, 1));
	}

	#[test]
	fn long_text_should_be_cut() {
		assert_eq!(shown(&"ä".repeat(80)), "ä".repeat(80));
		assert_eq!(shown(&"ä".repeat(81)), "ä".repeat(80) + "…");
	}
}
