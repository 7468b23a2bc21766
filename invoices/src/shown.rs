//! Fields laid out by terms and groups, for programs to read.

use crate::terms::{Place, place};
use serde::{Serialize, Serializer, ser::SerializeMap};
use stalhof_primitives::invoice::{Field, Tag};

/// The fields of an invoice as one JSON object, in order of terms.
///
/// A term that stands once is a text under its name (`"BT-115": "250.33"`), what qualifies it beside it (`"BT-34-1": "EM"`). What
/// can stand several times is an array under the name of its group, of objects of the same kind (`"BG-25": [{"BT-131": …}]`);
/// BT-15, BT-16, BT-20 and BT-22 are arrays of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown(Vec<(String, Value)>);

/// What stands under a name: one of the three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Value {
	text: Option<String>,
	texts: Vec<String>,
	groups: Vec<Shown>,
}

impl Shown {
	/// Lays out the fields of one invoice, in order of their tags and with places without gaps.
	pub(crate) fn new(fields: &[Field]) -> Self {
		let mut shown = Self::default();
		for field in fields {
			let Tag { term, part, group, item } = field.tag;
			let name = Tag { group: 0, item: 0, ..field.tag }.to_string();
			let value = field.value.clone();
			match place(term) {
				Place::List if part == 0 => shown.named(&name).texts.push(value),
				Place::Single | Place::List => shown.named(&name).text = Some(value),
				Place::Group(outer) => shown.group(outer, group).named(&name).text = Some(value),
				Place::Nested(outer, inner) => {
					let inner = shown.group(outer, group).group(inner, item);
					inner.named(&name).text = Some(value);
				}
			}
		}
		shown
	}

	/// The value of a term that stands once: `BT-115`.
	pub fn text(&self, name: &str) -> Option<&str> {
		let value = self.0.iter().find(|(own, _)| own == name);
		value.and_then(|(_, value)| value.text.as_deref())
	}

	fn named(&mut self, name: &str) -> &mut Value {
		let place = self.0.iter().position(|(own, _)| own == name);
		let place = place.unwrap_or_else(|| {
			self.0.push((name.to_owned(), Value::default()));
			self.0.len() - 1
		});
		&mut self.0[place].1
	}

	/// The group of that name with that number, from 1.
	fn group(&mut self, name: &str, number: u32) -> &mut Self {
		let groups = &mut self.named(name).groups;
		let index = usize::try_from(number.saturating_sub(1)).unwrap_or_default();
		if groups.len() <= index {
			groups.resize_with(index + 1, Self::default);
		}
		&mut groups[index]
	}
}

impl Serialize for Shown {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		let mut map = serializer.serialize_map(Some(self.0.len()))?;
		for (name, value) in &self.0 {
			match value {
				Value { text: Some(text), .. } => map.serialize_entry(name, text)?,
				Value { texts, groups, .. } if groups.is_empty() => {
					map.serialize_entry(name, texts)?
				}
				Value { groups, .. } => map.serialize_entry(name, groups)?,
			}
		}
		map.end()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn fields_should_be_laid_out_by_terms_and_groups() {
		let field = |(tag, value): &(&str, &str)| Field {
			tag: tag.parse().unwrap(),
			value: (*value).to_owned(),
		};
		let fields: Vec<Field> = [
			("BT-1", "12"),
			("BT-16[1]", "D1"),
			("BT-16[2]", "D2"),
			("BT-29[1]", "a"),
			("BT-29[2]", "b"),
			("BT-29-1[2]", "0088"),
			("BT-34", "x@y"),
			("BT-34-1", "EM"),
			("BT-126[1]", "1"),
			("BT-126[2]", "2"),
			("BT-131[2]", "5"),
			("BT-136[2.1]", "3"),
			("BT-136[2.2]", "4"),
		]
		.iter()
		.map(field)
		.collect();
		let shown = Shown::new(&fields);
		assert_eq!(shown.text("BT-34"), Some("x@y"));
		assert_eq!(shown.text("BT-16"), None);
		let json = serde_json::to_string(&shown).unwrap();
		let expected = r#"{"BT-1":"12","BT-16":["D1","D2"],"BT-29":[{"BT-29":"a"},{"BT-29":"b","BT-29-1":"0088"}],"BT-34":"x@y","BT-34-1":"EM","BG-25":[{"BT-126":"1"},{"BT-126":"2","BT-131":"5","BG-27":[{"BT-136":"3"},{"BT-136":"4"}]}]}"#;
		assert_eq!(json, expected);
	}
}
