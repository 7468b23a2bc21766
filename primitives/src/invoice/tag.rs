use alloc::string::String;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Which statement of an invoice: a business term of EN 16931-1, and its place where it can stand several times.
///
/// As text `BT-115`; `BT-29-1` for what qualifies a term, such as the scheme of an identifier; `BT-131[3]` on the third line;
/// `BT-136[3.1]` in the first allowance of the third line. In order of term, part, group, item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
	/// The number of the term, from 1.
	pub term: u16,
	/// 0 for the term itself, else the number after it.
	pub part: u8,
	/// The place of its group, or its own where it stands in none, from 1; 0 for what stands once.
	pub group: u32,
	/// The place within the group, from 1; 0 for what stands once there.
	pub item: u32,
}

/// Why a text is no [`Tag`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidTag(String);

impl fmt::Display for InvalidTag {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' is no business term: write BT-115, BT-29-1[2] or BT-136[3.1]", self.0)
	}
}

impl core::error::Error for InvalidTag {}

/// Bytes of a tag where it is hashed.
pub(super) const TAG_BYTES: usize = 11;

impl Tag {
	/// A term that stands once.
	pub const fn of(term: u16) -> Self {
		Self { term, part: 0, group: 0, item: 0 }
	}

	/// The same in that group.
	#[must_use]
	pub const fn in_group(self, group: u32) -> Self {
		Self { group, ..self }
	}

	/// The same at that place of its group.
	#[must_use]
	pub const fn at(self, item: u32) -> Self {
		Self { item, ..self }
	}

	/// What qualifies it, by number.
	#[must_use]
	pub const fn part(self, part: u8) -> Self {
		Self { part, ..self }
	}

	/// As it is hashed: term, part, group, item, each with its greatest byte first.
	pub(super) fn to_bytes(self) -> [u8; TAG_BYTES] {
		let mut bytes = [0; TAG_BYTES];
		bytes[..2].copy_from_slice(&self.term.to_be_bytes());
		bytes[2] = self.part;
		bytes[3..7].copy_from_slice(&self.group.to_be_bytes());
		bytes[7..].copy_from_slice(&self.item.to_be_bytes());
		bytes
	}
}

impl fmt::Display for Tag {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "BT-{}", self.term)?;
		if self.part != 0 {
			write!(f, "-{}", self.part)?;
		}
		match (self.group, self.item) {
			(0, 0) => Ok(()),
			(group, 0) => write!(f, "[{group}]"),
			(group, item) => write!(f, "[{group}.{item}]"),
		}
	}
}

/// A number above 0 as it is written here: no sign, no zeros in front.
fn count<T: FromStr>(text: &str) -> Option<T> {
	let first = text.bytes().next()?;
	if first == b'0' || !text.bytes().all(|byte| byte.is_ascii_digit()) {
		return None;
	}
	text.parse().ok()
}

fn read(text: &str) -> Option<Tag> {
	let rest = text.strip_prefix("BT-")?;
	let (name, place) = match rest.split_once('[') {
		Some((name, place)) => (name, Some(place.strip_suffix(']')?)),
		None => (rest, None),
	};
	let (term, part) = match name.split_once('-') {
		Some((term, part)) => (term, count(part)?),
		None => (name, 0),
	};
	let (group, item) = match place.map(|place| place.split_once('.').unwrap_or((place, ""))) {
		None => (0, 0),
		Some((group, "")) if !place?.ends_with('.') => (count(group)?, 0),
		Some((group, item)) => (count(group)?, count(item)?),
	};
	Some(Tag { term: count(term)?, part, group, item })
}

impl FromStr for Tag {
	type Err = InvalidTag;

	fn from_str(text: &str) -> Result<Self, InvalidTag> {
		read(text).ok_or_else(|| InvalidTag(text.chars().take(40).collect()))
	}
}

impl Serialize for Tag {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Tag {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

/// One statement of an invoice.
///
/// Its value is text, so that any language makes the same: a date as YYYY-MM-DD, a number as [`Decimal`](super::Decimal)
/// writes it, a code or text as the document has it without blanks at its ends. It is never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
	/// Which.
	pub tag: Tag,
	/// What it says.
	pub value: String,
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;
	use proptest::prelude::*;

	#[test]
	fn tag_should_be_read_as_it_is_written() {
		for (text, tag) in [
			("BT-115", Tag::of(115)),
			("BT-29-1[2]", Tag::of(29).part(1).in_group(2)),
			("BT-131[3]", Tag::of(131).in_group(3)),
			("BT-136[3.1]", Tag::of(136).in_group(3).at(1)),
		] {
			assert_eq!(text.parse(), Ok(tag));
			assert_eq!(tag.to_string(), text);
		}
		for text in [
			"",
			"BT",
			"BT-",
			"BT-0",
			"BT-01",
			"BT-65536",
			"bt-1",
			"BT-1-0",
			"BT-1-256",
			"BT-1[0]",
			"BT-1[1",
			"BT-1[]",
			"BT-1[1.]",
			"BT-1[.1]",
			"BT-1[1.0]",
			"BT-1[1.1.1]",
			"BT-1 ",
			"BT-+1",
			"BT-1[4294967296]",
			"BG-1",
		] {
			assert!(text.parse::<Tag>().is_err(), "{text}");
		}
	}

	proptest! {
		#[test]
		fn text_should_round_trip(term in 1u16.., part: u8, group: u32, item: u32) {
			let item = if group == 0 { 0 } else { item };
			let tag = Tag { term, part, group, item };
			prop_assert_eq!(tag.to_string().parse::<Tag>(), Ok(tag));
			let json = serde_json::to_string(&tag).unwrap();
			prop_assert_eq!(serde_json::from_str::<Tag>(&json).unwrap(), tag);
		}

		#[test]
		fn bytes_should_be_in_order_as_tags_are(one: [u8; 11], two: [u8; 11]) {
			let tag = |bytes: [u8; 11]| Tag {
				term: u16::from_be_bytes([bytes[0], bytes[1]]),
				part: bytes[2],
				group: u32::from_be_bytes(bytes[3..7].try_into().unwrap()),
				item: u32::from_be_bytes(bytes[7..].try_into().unwrap()),
			};
			prop_assert_eq!(tag(one).to_bytes(), one);
			prop_assert_eq!(tag(one).cmp(&tag(two)), one.cmp(&two));
		}

		#[test]
		fn garbage_should_not_panic(text in "(BT-)?[0-9\\[\\].\\-]{0,12}|\\PC{0,20}") {
			if let Ok(tag) = text.parse::<Tag>() {
				prop_assert_eq!(tag.to_string(), text);
			}
		}
	}
}
