//! Hashes under ids, in the order of ids.

use crate::hash::Words;

/// Ids in ascending order, each once, and their hashes.
#[derive(Default)]
pub(crate) struct Entries {
	pub(crate) ids: Vec<u64>,
	pub(crate) hashes: Vec<Words>,
}

impl Entries {
	pub(crate) fn with_capacity(count: usize) -> Self {
		Self { ids: Vec::with_capacity(count), hashes: Vec::with_capacity(count) }
	}

	/// Adds one, whose id must be above all others.
	pub(crate) fn push(&mut self, id: u64, hash: Words) {
		self.ids.push(id);
		self.hashes.push(hash);
	}

	pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, &Words)> {
		self.ids.iter().copied().zip(&self.hashes)
	}

	/// Leaves so many, and gives the others.
	pub(crate) fn split_off(&mut self, count: usize) -> Self {
		Self { ids: self.ids.split_off(count), hashes: self.hashes.split_off(count) }
	}

	/// Those of both; no id may be in both.
	pub(crate) fn merged(self, other: Self) -> Self {
		if other.ids.is_empty() {
			return self;
		}
		let mut merged = Self::with_capacity(self.ids.len() + other.ids.len());
		let (mut one, mut other) = (self.iter().peekable(), other.iter().peekable());
		loop {
			let next = match (one.peek(), other.peek()) {
				(Some((id, _)), Some((of, _))) if of < id => other.next(),
				(Some(_), _) => one.next(),
				(None, _) => other.next(),
			};
			let Some((id, hash)) = next else { return merged };
			merged.push(id, *hash);
		}
	}
}
