//! Lists of what stands in a container.

use crate::error::{Error, Result};
use stalhof_files as files;
use stalhof_primitives::{
	goods::Child,
	gs1::{Identifier, Reading},
};
use std::path::Path;

/// The most children of one container that are listed here.
pub const MAX_CHILDREN: usize = 1 << 20;

/// What a text names: one item, or a container. Any form of a GTIN with serial number or of an SSCC that
/// [`Reading`] takes.
///
/// # Errors
/// Why it names neither.
pub fn child(text: &str) -> core::result::Result<Child, String> {
	let reading: Reading = text.parse().map_err(|why| format!("{why}"))?;
	match reading.identifier {
		Identifier::LogisticUnit(sscc) => Ok(Child::Container(sscc)),
		Identifier::TradeItem { gtin, serial: Some(serial), .. } => {
			Ok(Child::Item { gtin, serial })
		}
		Identifier::TradeItem { .. } => {
			Err("it names no single item: a serial number is missing".to_owned())
		}
		Identifier::Place { .. } => {
			Err("it names a place: give an item with its serial number, or an SSCC".to_owned())
		}
	}
}

/// The canonical Digital Link of a child.
pub fn child_link(child: &Child) -> String {
	match child {
		Child::Container(sscc) => Identifier::LogisticUnit(*sscc).digital_link(),
		Child::Item { gtin, serial } => Identifier::TradeItem {
			gtin: *gtin,
			variant: None,
			lot: None,
			serial: Some(serial.clone()),
			third_party: None,
		}
		.digital_link(),
	}
}

/// Reads a list of children from a file, one a line in any form that [`child`] takes; empty lines are passed over. They
/// come back in the order in which a container has them.
///
/// # Errors
/// [`Error::BadLine`] for the first line that names none or one that stands in it already, [`Error::BadValue`] for a list
/// without any or with more than [`MAX_CHILDREN`], [`Error::File`].
pub fn read_children(path: &Path) -> Result<Vec<Child>> {
	let text = files::read(path)?;
	let bad = |line: u64, why: String| Error::BadLine { path: path.to_owned(), line, why };
	let lines = (1u64..).zip(text.lines()).map(|(line, text)| (line, text.trim()));
	let mut children = Vec::new();
	for (line, text) in lines.filter(|(_, text)| !text.is_empty()) {
		children.push((child(text).map_err(|why| bad(line, why))?, line));
		if children.len() > MAX_CHILDREN {
			let why = format!("{MAX_CHILDREN} are the most of one container");
			return Err(listed(path, why));
		}
	}
	if children.is_empty() {
		return Err(listed(path, "it names nothing".to_owned()));
	}
	children.sort_unstable();
	let twins = children.windows(2).filter(|pair| pair[0].0 == pair[1].0);
	if let Some(pair) = twins.min_by_key(|pair| pair[1].1) {
		let why = format!("{} stands in line {} already", pair[1].0, pair[0].1);
		return Err(bad(pair[1].1, why));
	}
	Ok(children.into_iter().map(|(child, _)| child).collect())
}

fn listed(path: &Path, why: String) -> Error {
	Error::BadValue { what: "list of contents", value: path.display().to_string(), why }
}

#[cfg(test)]
#[path = "children_tests.rs"]
mod tests;
