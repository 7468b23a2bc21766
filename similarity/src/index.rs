//! The index: segments of falling sizes, and what was added last.

use crate::{
	entries::Entries,
	hash::{Hash, Words, hash, within, words},
	segment::{ANYWHERE, Segment},
};
use core::iter::Peekable;
use std::collections::{BTreeMap, BinaryHeap};

/// A hash that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Match {
	/// In how many bits it differs from the query.
	pub distance: u16,
	/// Under which id it was added.
	pub id: u64,
}

/// Numbers by which an index is kept; other ones in tests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tuning {
	/// Hashes that are compared one by one before a segment is made of them.
	pub(crate) recent: usize,
	/// See [`ANYWHERE`].
	pub(crate) anywhere: u64,
	/// The most hashes of a segment.
	pub(crate) segment: usize,
}

impl Tuning {
	const DEFAULT: Self = Self { recent: 16_384, anywhere: ANYWHERE, segment: u32::MAX as usize };
}

/// A segment is merged with the one before it unless that has at least so many times as many hashes.
const GROWTH: usize = 4;

/// A segment is built anew when of so many hashes one was removed.
const REMOVED: usize = 4;

/// A part of an index in the order of ids.
type Part<'a> = Peekable<Box<dyn Iterator<Item = (u64, &'a Words)> + 'a>>;

/// Hashes under ids, each id with one hash.
///
/// A hash takes 120 bytes in a segment, and a segment 4 MiB besides. Adding one takes, in the mean, a few microseconds; now and
/// then one takes the seconds in which segments are merged. Where looking up would take longer than comparing all hashes one by one,
/// they are compared.
pub struct Index {
	/// The largest first.
	segments: Vec<Segment>,
	recent: BTreeMap<u64, Words>,
	tuning: Tuning,
}

impl Default for Index {
	fn default() -> Self {
		Self::new()
	}
}

impl Index {
	/// An empty one.
	pub const fn new() -> Self {
		Self::tuned(Tuning::DEFAULT)
	}

	pub(crate) const fn tuned(tuning: Tuning) -> Self {
		Self { segments: Vec::new(), recent: BTreeMap::new(), tuning }
	}

	/// How many hashes it has.
	pub fn len(&self) -> usize {
		self.segments.iter().map(Segment::len).sum::<usize>() + self.recent.len()
	}

	/// Whether it has none.
	pub fn is_empty(&self) -> bool {
		self.len() == 0
	}

	/// Adds a hash. Returns the one that was under this id, which is gone.
	pub fn insert(&mut self, id: u64, hash: Hash) -> Option<Hash> {
		let before = self.remove(id);
		self.recent.insert(id, words(&hash));
		if self.recent.len() >= self.tuning.recent {
			self.settle();
		}
		before
	}

	/// Removes the hash under this id, and returns it.
	pub fn remove(&mut self, id: u64) -> Option<Hash> {
		if let Some(words) = self.recent.remove(&id) {
			return Some(hash(&words));
		}
		let (place, words) = self
			.segments
			.iter_mut()
			.enumerate()
			.find_map(|(place, segment)| segment.remove(id).map(|words| (place, words)))?;
		if self.segments.get(place).is_some_and(|one| one.removals() * REMOVED > one.len()) {
			let entries = self.segments.remove(place).into_entries();
			if !entries.ids.is_empty() {
				self.segments.insert(place, Segment::new(entries));
			}
		}
		Some(hash(&words))
	}

	/// The hash under this id.
	pub fn get(&self, id: u64) -> Option<Hash> {
		let recent = self.recent.get(&id);
		let found = recent.or_else(|| self.segments.iter().find_map(|segment| segment.get(id)));
		found.map(hash)
	}

	/// All hashes that differ from `query` in at most `radius` bits, the nearest first, equally near ones by id.
	///
	/// It takes least up to 15 bits, and is quick up to 47; from 64 on all hashes are compared.
	pub fn search(&self, query: &Hash, radius: u32) -> Vec<Match> {
		let mut matches = Vec::new();
		self.each(&words(query), radius, &mut |id, distance| matches.push(Match { distance, id }));
		matches.sort_unstable();
		matches
	}

	/// The first `limit` of what [`search`](Self::search) gives; no more are kept at any time.
	pub fn nearest(&self, query: &Hash, radius: u32, limit: usize) -> Vec<Match> {
		let mut nearest = BinaryHeap::new();
		self.each(&words(query), radius, &mut |id, distance| {
			let found = Match { distance, id };
			if nearest.len() < limit {
				nearest.push(found);
			} else if let Some(mut furthest) = nearest.peek_mut()
				&& found < *furthest
			{
				*furthest = found;
			}
		});
		nearest.into_sorted_vec()
	}

	/// What [`search`](Self::search) gives, by comparing all hashes one by one.
	pub fn scan(&self, query: &Hash, radius: u32) -> Vec<Match> {
		let query = words(query);
		let mut matches = Vec::new();
		let mut found = |id, distance| matches.push(Match { distance, id });
		for segment in &self.segments {
			segment.scan(&query, radius, &mut found);
		}
		self.each_recent(&query, radius, &mut found);
		matches.sort_unstable();
		matches
	}

	/// All ids and hashes in the order of ids.
	pub fn iter(&self) -> impl Iterator<Item = (u64, Hash)> {
		let mut parts: Vec<Part> = Vec::new();
		for segment in &self.segments {
			let entries: Box<dyn Iterator<Item = _>> = Box::new(segment.iter());
			parts.push(entries.peekable());
		}
		let recent: Box<dyn Iterator<Item = _>> =
			Box::new(self.recent.iter().map(|(id, words)| (*id, words)));
		parts.push(recent.peekable());
		core::iter::from_fn(move || {
			let next = |part: &mut Part| part.peek().map(|(id, _)| *id);
			let first = parts.iter_mut().filter_map(next).min()?;
			parts.iter_mut().find_map(|part| part.next_if(|(id, _)| *id == first))
		})
		.map(|(id, words)| (id, hash(words)))
	}

	/// Bytes that it takes, without what the allocator adds.
	pub fn memory(&self) -> usize {
		let recent = self.recent.len() * (size_of::<u64>() + size_of::<Words>());
		self.segments.iter().map(Segment::memory).sum::<usize>() + recent
	}

	/// Makes a segment of what was added last, and merges those that are not much larger.
	fn settle(&mut self) {
		let recent = core::mem::take(&mut self.recent);
		let mut entries = Entries::with_capacity(recent.len());
		for (id, words) in recent {
			entries.push(id, words);
		}
		self.settle_with(entries);
	}

	/// Makes segments of entries whose ids are not in the index.
	pub(crate) fn settle_with(&mut self, mut entries: Entries) {
		while entries.ids.len() > self.tuning.segment {
			let rest = entries.split_off(self.tuning.segment);
			self.segments.push(Segment::new(entries));
			entries = rest;
		}
		while let Some(last) = self.segments.pop_if(|last| {
			let (len, more) = (last.len(), entries.ids.len());
			len < GROWTH * more && len + more <= self.tuning.segment
		}) {
			entries = last.into_entries().merged(entries);
		}
		if !entries.ids.is_empty() {
			self.segments.push(Segment::new(entries));
		}
	}

	fn each(&self, query: &Words, radius: u32, found: &mut dyn FnMut(u64, u16)) {
		for segment in &self.segments {
			segment.search(query, radius, self.tuning.anywhere, found);
		}
		self.each_recent(query, radius, found);
	}

	fn each_recent(&self, query: &Words, radius: u32, found: &mut dyn FnMut(u64, u16)) {
		for (id, words) in &self.recent {
			if let Some(distance) = within(query, words, radius) {
				found(*id, distance);
			}
		}
	}

	/// Adds many at once, of one id the last; none of the ids may be in the index.
	fn add(&mut self, mut all: Vec<(u64, Hash)>) {
		// Stable, so that of one id the last stands last.
		all.sort_by_key(|(id, _)| *id);
		let mut entries = Entries::with_capacity(all.len());
		for (id, hash) in &all {
			if entries.ids.last() == Some(id) {
				entries.hashes.pop();
				entries.ids.pop();
			}
			entries.push(*id, words(hash));
		}
		drop(all);
		self.settle_with(entries);
	}
}

/// Made at once, in about the time in which as many hashes are sorted 16 times. Of one id the last hash is taken.
impl FromIterator<(u64, Hash)> for Index {
	fn from_iter<T: IntoIterator<Item = (u64, Hash)>>(iter: T) -> Self {
		let mut index = Self::new();
		index.add(iter.into_iter().collect());
		index
	}
}

/// Adds one after another; see [`Index::insert`].
impl Extend<(u64, Hash)> for Index {
	fn extend<T: IntoIterator<Item = (u64, Hash)>>(&mut self, iter: T) {
		for (id, hash) in iter {
			self.insert(id, hash);
		}
	}
}

#[cfg(test)]
#[path = "index_tests.rs"]
mod tests;
