//! The tree of a document, put together from the events of a pull parser.

use super::{
	MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, Node, Problem, Space, Unreadable, encoding::is_xml,
	shown,
};
use quick_xml::{
	Error, NsReader, XmlVersion,
	escape::resolve_xml_entity,
	events::{BytesStart, Event},
	name::ResolveResult,
};
use std::borrow::Cow;

/// The one element whose value is not kept: what is attached, in base64.
const ATTACHMENT: &str = "EmbeddedDocumentBinaryObject";

/// What a document type begins with.
const DOCTYPE: &str = "<!DOCTYPE";

/// Elements of UBL of which nothing is read.
const SKIPPED: [&str; 1] = ["Signature"];

/// The namespace of an element.
enum Found {
	Ubl(Space),
	/// Another, or none, which is empty.
	Foreign(String),
	Undeclared(String),
}

struct Builder<'a> {
	text: &'a str,
	/// Elements that are kept and not closed, from the root.
	open: Vec<Node<'a>>,
	/// How many elements are not closed, kept or not.
	depth: usize,
	/// The depth of the element within which nothing is kept.
	skipped: Option<usize>,
	elements: usize,
	root: Option<Node<'a>>,
}

/// Reads a document.
pub(super) fn build(text: &str) -> Result<Node<'_>, Unreadable> {
	let mut reader = NsReader::from_str(text);
	reader.config_mut().check_comments = true;
	reader.resolver_mut().set_max_namespace_bindings(MAX_ATTRIBUTES);
	let mut builder =
		Builder { text, open: Vec::new(), depth: 0, skipped: None, elements: 0, root: None };
	loop {
		let before = position(reader.buffer_position());
		let (found, event) = match reader.read_resolved_event() {
			Ok((ResolveResult::Bound(namespace), event)) => (
				Space::of(namespace.as_ref())
					.map_or_else(|| Found::Foreign(shown(namespace.as_ref())), Found::Ubl),
				event,
			),
			Ok((ResolveResult::Unbound, event)) => (Found::Foreign(String::new()), event),
			Ok((ResolveResult::Unknown(prefix), event)) => (Found::Undeclared(prefix), event),
			Err(error) => {
				let start =
					text.get(before..before.saturating_add(DOCTYPE.len())).unwrap_or_default();
				if start.eq_ignore_ascii_case(DOCTYPE) {
					return Err(builder.wrong(before, Problem::Doctype));
				}
				return Err(builder.parser(position(reader.error_position()).max(before), &error));
			}
		};
		// Where the event begins: its end may be far behind.
		let at = before;
		match event {
			Event::Start(start) => builder.start(at, found, &start)?,
			Event::Empty(start) => {
				builder.start(at, found, &start)?;
				builder.end();
			}
			Event::End(_) => builder.end(),
			Event::Text(part) => builder.content(at, part.xml10_content(), true)?,
			Event::CData(part) => builder.content(at, part.xml10_content(), false)?,
			Event::GeneralRef(reference) => {
				let character =
					reference.resolve_char_ref().map_err(|error| builder.parser(at, &error))?;
				let part = match character {
					Some(sign) if is_xml(sign) => sign.to_string().into(),
					Some(sign) => return Err(builder.wrong(at, Problem::Control(sign))),
					None => match resolve_xml_entity(&reference) {
						Some(part) => part.into(),
						None => return Err(builder.wrong(at, Problem::Entity(shown(&reference)))),
					},
				};
				builder.content(at, part, false)?;
			}
			Event::DocType(_) => return Err(builder.wrong(at, Problem::Doctype)),
			Event::Decl(_) if !text.get(..at).unwrap_or_default().trim().is_empty() => {
				let why = "the XML declaration may stand at the beginning alone".to_owned();
				return Err(builder.wrong(at, Problem::Xml(why)));
			}
			Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
			Event::Eof => break,
		}
	}
	match builder.root.take() {
		Some(root) if builder.depth == 0 => Ok(root),
		_ => Err(builder.wrong(text.len(), Problem::End)),
	}
}

fn position(offset: u64) -> usize {
	usize::try_from(offset).unwrap_or(usize::MAX)
}

/// Whether a name may be one in XML. Of the characters outside of ASCII letters and digits are taken.
fn is_name(name: &str) -> bool {
	let letter = |sign: char| sign.is_alphabetic() || sign == '_';
	let more =
		|sign: char| letter(sign) || sign.is_numeric() || matches!(sign, '-' | '.' | '\u{b7}');
	name.starts_with(letter) && name.chars().all(more)
}

impl<'a> Builder<'a> {
	fn wrong(&self, at: usize, problem: Problem) -> Unreadable {
		let names = self.open.iter().map(|node| format!("/{}{}", node.space.prefix(), node.name));
		Unreadable { path: names.collect(), ..Unreadable::at(self.text, at, problem) }
	}

	fn parser(&self, at: usize, error: &Error) -> Unreadable {
		let problem = match error {
			Error::Namespace(quick_xml::name::NamespaceError::TooManyBindings(_)) => {
				Problem::Attributes
			}
			_ => Problem::Xml(shown(&error.to_string())),
		};
		self.wrong(at, problem)
	}

	fn start(&mut self, at: usize, found: Found, start: &BytesStart) -> Result<(), Unreadable> {
		self.depth += 1;
		self.elements += 1;
		if self.depth > MAX_DEPTH {
			return Err(self.wrong(at, Problem::Depth));
		}
		if self.elements > MAX_ELEMENTS {
			return Err(self.wrong(at, Problem::Elements));
		}
		// The name as it stands in the text, which lives longer than the event.
		let length = start.name().into_inner().len();
		let whole = self.text.get(at + 1..at + 1 + length).unwrap_or_default();
		let (prefix, name) = whole.split_once(':').unwrap_or(("_", whole));
		if !is_name(prefix) || !is_name(name) {
			let why = format!("{:?} is no name of an element", shown(whole));
			return Err(self.wrong(at, Problem::Xml(why)));
		}
		let attributes = self.attributes(at, start)?;
		if let Some(parent) = self.open.last()
			&& self.skipped.is_none()
			&& parent.space == Space::Basic
		{
			return Err(self.wrong(at, Problem::ElementInValue(shown(whole))));
		}
		if self.depth == 1 && self.root.is_some() {
			let why = "a second root element".to_owned();
			return Err(self.wrong(at, Problem::Xml(why)));
		}
		let space = match found {
			Found::Undeclared(prefix) => {
				return Err(self.wrong(at, Problem::Prefix(shown(&prefix))));
			}
			Found::Ubl(Space::Root(_)) if self.depth > 1 && self.skipped.is_none() => {
				return Err(self.wrong(at, Problem::Namespace(shown(whole))));
			}
			Found::Ubl(space) if self.depth > 1 => Some(space),
			Found::Ubl(Space::Root(form)) if name == form.root() => Some(Space::Root(form)),
			Found::Foreign(_) if self.depth > 1 => None,
			Found::Foreign(namespace) => return Err(self.other_root(at, name, namespace)),
			Found::Ubl(_) => {
				let namespace = "urn:oasis:names:specification:ubl:schema:xsd".to_owned();
				return Err(self.other_root(at, name, namespace));
			}
		};
		match space {
			_ if self.skipped.is_some() => {}
			Some(space) if !SKIPPED.contains(&name) => self.open.push(Node {
				space,
				name,
				at,
				attributes,
				text: Cow::Borrowed(""),
				children: Vec::new(),
			}),
			_ => self.skipped = Some(self.depth),
		}
		Ok(())
	}

	fn other_root(&self, at: usize, name: &str, namespace: String) -> Unreadable {
		self.wrong(at, Problem::Root { name: shown(name), namespace })
	}

	/// The attributes without a prefix. All are looked at.
	fn attributes(
		&self,
		at: usize,
		start: &BytesStart,
	) -> Result<Vec<(&'a str, Cow<'a, str>)>, Unreadable> {
		let mut kept = Vec::new();
		for (count, attribute) in start.attributes().enumerate() {
			if count == MAX_ATTRIBUTES {
				return Err(self.wrong(at, Problem::Attributes));
			}
			let bad = |error: Error| match &error {
				Error::Escape(quick_xml::escape::EscapeError::UnrecognizedEntity(_, name)) => {
					self.wrong(at, Problem::Entity(shown(name)))
				}
				_ => self.parser(at, &error),
			};
			let attribute = attribute.map_err(|error| bad(error.into()))?;
			let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(bad)?;
			if let Some(sign) = value.chars().find(|sign| !is_xml(*sign)) {
				return Err(self.wrong(at, Problem::Control(sign)));
			}
			let name = KEPT.iter().find(|name| **name == attribute.key.into_inner());
			kept.extend(name.map(|name| (*name, Cow::Owned(value.into_owned()))));
		}
		Ok(kept)
	}

	fn end(&mut self) {
		let skipped = self.skipped == Some(self.depth);
		self.depth = self.depth.saturating_sub(1);
		if skipped {
			self.skipped = None;
			return;
		}
		if self.skipped.is_some() {
			return;
		}
		let Some(node) = self.open.pop() else { return };
		match self.open.last_mut() {
			Some(parent) => parent.children.push(node),
			None => self.root = Some(node),
		}
	}

	/// Text of an element; `plain` when it stands there as it is.
	fn content(&mut self, at: usize, part: Cow<'a, str>, plain: bool) -> Result<(), Unreadable> {
		if self.skipped.is_some() {
			return Ok(());
		}
		let blank = part.chars().all(|sign| matches!(sign, ' ' | '\t' | '\n' | '\r'));
		match self.open.last_mut() {
			Some(node) if node.space == Space::Basic => {
				if node.name != ATTACHMENT {
					match node.text.is_empty() {
						true => node.text = part,
						false => node.text.to_mut().push_str(&part),
					}
				}
				Ok(())
			}
			Some(_) if blank => Ok(()),
			None if blank && plain => Ok(()),
			_ => Err(self.wrong(at, Problem::Text(shown(part.trim())))),
		}
	}
}

/// Attributes that are kept, where they have no prefix.
const KEPT: [&str; 9] = [
	"schemeID",
	"schemeName",
	"currencyID",
	"unitCode",
	"listID",
	"listVersionID",
	"mimeCode",
	"filename",
	"name",
];
