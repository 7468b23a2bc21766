//! What is printed of a mark: a link, or its serial.

use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use stalhof_primitives::gs1::{Gtin, Identifier, Reading, Serial};

/// Where canonical links lead.
const CANONICAL: &str = "https://id.gs1.org";

/// What the file of labels has a line for each mark of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Labels {
	/// A GS1 Digital Link.
	#[default]
	Link,
	/// The serial.
	Serial,
	/// There is no file of labels.
	None,
}

/// Where links lead: `https://id.gs1.org`, or the brand's own resolver, with a path if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain(String);

impl Default for Domain {
	fn default() -> Self {
		Self(CANONICAL.to_owned())
	}
}

impl fmt::Display for Domain {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&self.0)
	}
}

impl FromStr for Domain {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let text = text.trim_end_matches('/');
		let probe = Identifier::of_gtin(Gtin::new(2_345_673).map_err(|why| why.to_string())?);
		let path = probe.digital_link().split_off(CANONICAL.len());
		let reading: Reading = format!("{text}{path}")
			.parse()
			.map_err(|why| format!("no link can begin so: {why}"))?;
		match text.contains(['?', '#']) || reading.identifier != probe {
			true => {
				Err("no link can begin so: write a scheme and a domain, as https://id.gs1.org"
					.into())
			}
			false => Ok(Self(text.to_owned())),
		}
	}
}

impl Serialize for Domain {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Domain {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

/// The link of a mark: its canonical form (GS1 Digital Link, URI syntax) at that domain.
pub fn link(domain: &Domain, gtin: Gtin, serial: &Serial) -> String {
	let item = Identifier::TradeItem {
		gtin,
		variant: None,
		lot: None,
		serial: Some(serial.clone()),
		third_party: None,
	};
	let canonical = item.digital_link();
	format!("{domain}{}", canonical.strip_prefix(CANONICAL).unwrap_or(&canonical))
}

/// Writes lines of labels.
pub(crate) struct Lines {
	labels: Labels,
	domain: Domain,
	gtin: Gtin,
	/// What stands in a link before the serial.
	before: Vec<u8>,
}

impl Lines {
	pub(crate) fn new(labels: Labels, domain: &Domain, gtin: Gtin) -> Self {
		let before = format!("{domain}/01/{gtin}/21/").into_bytes();
		Self { labels, domain: domain.clone(), gtin, before }
	}

	/// Appends the line of a mark.
	pub(crate) fn push(&self, serial: &[u8], to: &mut Vec<u8>) {
		match self.labels {
			Labels::None => return,
			Labels::Serial => push_cell(serial, to),
			Labels::Link if serial.iter().all(u8::is_ascii_alphanumeric) => {
				to.extend_from_slice(&self.before);
				to.extend_from_slice(serial);
			}
			Labels::Link => match Serial::try_from(serial.to_vec()) {
				Ok(serial) => push_cell(link(&self.domain, self.gtin, &serial).as_bytes(), to),
				Err(_) => return,
			},
		}
		to.push(b'\n');
	}
}

/// Appends a cell of a table (RFC 4180): between quotes where it has a comma or a quote.
pub(crate) fn push_cell(cell: &[u8], to: &mut Vec<u8>) {
	if !cell.iter().any(|byte| matches!(byte, b',' | b'"')) {
		to.extend_from_slice(cell);
		return;
	}
	to.push(b'"');
	for byte in cell {
		to.extend(core::iter::repeat_n(*byte, if *byte == b'"' { 2 } else { 1 }));
	}
	to.push(b'"');
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn gtin() -> Gtin {
		"09521001000017".parse().unwrap()
	}

	fn line(labels: Labels, domain: &str, serial: &str) -> String {
		let mut line = Vec::new();
		let domain = domain.parse().unwrap();
		Lines::new(labels, &domain, gtin()).push(serial.as_bytes(), &mut line);
		String::from_utf8(line).unwrap()
	}

	#[test]
	fn line_should_hold_what_was_asked_for() {
		let start = "https://id.gs1.org/01/09521001000017/21";
		assert_eq!(line(Labels::Link, CANONICAL, "L7Q0"), format!("{start}/L7Q0\n"));
		assert_eq!(
			line(Labels::Link, CANONICAL, "6789/&%\"!?()"),
			format!("{start}/6789%2F%26%25%22!%3F()\n")
		);
		assert_eq!(line(Labels::Link, CANONICAL, "a,b"), format!("\"{start}/a,b\"\n"));
		assert_eq!(line(Labels::Serial, CANONICAL, "a,\"b"), "\"a,\"\"b\"\n");
		assert_eq!(line(Labels::None, CANONICAL, "a"), "");
		assert_eq!(
			line(Labels::Link, "https://brand.example/id/", "L7"),
			"https://brand.example/id/01/09521001000017/21/L7\n"
		);
	}

	#[test]
	fn domain_should_be_refused_when_no_link_can_begin_with_it() {
		for text in [
			"",
			"brand.example",
			"ftp://brand.example",
			"https://",
			"https://a b",
			"https://a.example?b",
			"https://a.example#b",
		] {
			assert!(text.parse::<Domain>().is_err(), "{text}");
		}
	}

	proptest! {
		#[test]
		fn line_should_read_back_as_the_mark(serial in "[!\"%-?A-Z_a-z]{1,20}") {
			let line = line(Labels::Link, CANONICAL, &serial);
			let cell = line.trim_end().trim_matches('"');
			prop_assert_eq!(cell, link(&Domain::default(), gtin(), &serial.parse().unwrap()));
			let read: Identifier = cell.parse().unwrap();
			let expected = Identifier::TradeItem {
				gtin: gtin(), variant: None, lot: None, serial: Some(serial.parse().unwrap()), third_party: None,
			};
			prop_assert_eq!(read, expected);
		}
	}
}
