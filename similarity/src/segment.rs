//! Hashes that stay as they are, with a table for each substring.

use crate::{
	entries::Entries,
	hash::{SUBSTRINGS, Words, folded, partner, substring, within},
	masks::{self, MAX_SUBSTRING_RADIUS},
	plan::{Plan, Sizes, plan},
	table::Table,
};

/// Comparing a hash that lies anywhere takes as long as comparing so many that lie in a row.
pub(crate) const ANYWHERE: u64 = 8;

/// A plan of more comparisons is tried again with substrings looked up further: counting what is there costs about as much.
const WORTH_COUNTING: u64 = 20_000;

/// Up to this distance of substrings what is there is counted for each search.
const COUNTED: usize = 2;

/// Hashes under ids. None is added; those that are removed are marked, and left out when it is built anew.
pub(crate) struct Segment {
	entries: Entries,
	tables: Vec<Table>,
	/// A bit for each place: whether it was removed.
	removed: Vec<u64>,
	removals: usize,
}

impl Segment {
	/// Of at most 2^32 - 1 entries.
	pub(crate) fn new(entries: Entries) -> Self {
		let table = |number| Table::new(&entries.hashes, number);
		let tables = (0..SUBSTRINGS).map(table).collect();
		let removed = vec![0; entries.ids.len().div_ceil(64)];
		Self { entries, tables, removed, removals: 0 }
	}

	/// How many there are, without those removed.
	pub(crate) fn len(&self) -> usize {
		self.entries.ids.len() - self.removals
	}

	/// How many were removed.
	pub(crate) fn removals(&self) -> usize {
		self.removals
	}

	/// The hash under this id.
	pub(crate) fn get(&self, id: u64) -> Option<&Words> {
		let place = self.place(id)?;
		self.entries.hashes.get(place)
	}

	/// Removes the hash under this id.
	pub(crate) fn remove(&mut self, id: u64) -> Option<Words> {
		let place = self.place(id)?;
		let word = self.removed.get_mut(place / 64)?;
		*word |= 1 << (place % 64);
		self.removals += 1;
		self.entries.hashes.get(place).copied()
	}

	fn place(&self, id: u64) -> Option<usize> {
		let place = self.entries.ids.binary_search(&id).ok()?;
		(!self.is_removed(place)).then_some(place)
	}

	fn is_removed(&self, place: usize) -> bool {
		self.removed.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
	}

	/// What is left, in the order of ids.
	pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, &Words)> {
		let left = |(place, entry)| (!self.is_removed(place)).then_some(entry);
		self.entries.iter().enumerate().filter_map(left)
	}

	/// What is left. The tables are given up before anything is copied.
	pub(crate) fn into_entries(mut self) -> Entries {
		self.tables = Vec::new();
		if self.removals == 0 {
			return self.entries;
		}
		let mut left = Entries::with_capacity(self.len());
		for (id, hash) in self.iter() {
			left.push(id, *hash);
		}
		left
	}

	/// Calls once for each hash within the radius, in any order. `anywhere` is [`ANYWHERE`] but in tests.
	pub(crate) fn search(
		&self,
		query: &Words,
		radius: u32,
		anywhere: u64,
		found: &mut dyn FnMut(u64, u16),
	) {
		match self.plan(query, radius) {
			Some(plan) if plan.cost.saturating_mul(anywhere) <= self.entries.ids.len() as u64 => {
				self.look_up(query, radius, &plan, found);
			}
			_ => self.scan(query, radius, found),
		}
	}

	/// Compares all.
	pub(crate) fn scan(&self, query: &Words, radius: u32, found: &mut dyn FnMut(u64, u16)) {
		for (place, hash) in self.entries.hashes.iter().enumerate() {
			if let Some(distance) = within(query, hash, radius) {
				self.tell(place, distance, found);
			}
		}
	}

	fn plan(&self, query: &Words, radius: u32) -> Option<Plan> {
		let mut sizes: Sizes = [[u64::MAX; MAX_SUBSTRING_RADIUS + 1]; SUBSTRINGS];
		self.count(query, &mut sizes, 0..=COUNTED);
		match plan(&sizes, radius, COUNTED) {
			Some(plan) if plan.cost <= WORTH_COUNTING => Some(plan),
			_ => {
				self.count(query, &mut sizes, COUNTED + 1..=MAX_SUBSTRING_RADIUS);
				plan(&sizes, radius, MAX_SUBSTRING_RADIUS)
			}
		}
	}

	/// Counts how many hashes have values within these distances of the query's substrings.
	fn count(&self, query: &Words, sizes: &mut Sizes, radii: core::ops::RangeInclusive<usize>) {
		for (number, (table, sizes)) in self.tables.iter().zip(sizes).enumerate() {
			let value = substring(query, number);
			for radius in radii.clone() {
				let nearer = radius.checked_sub(1).and_then(|nearer| sizes.get(nearer)).copied();
				let at =
					masks::at(radius).iter().map(|mask| table.count(value ^ mask)).sum::<u64>();
				if let Some(size) = sizes.get_mut(radius) {
					*size = nearer.unwrap_or(0) + at;
				}
			}
		}
	}

	fn look_up(&self, query: &Words, radius: u32, plan: &Plan, found: &mut dyn FnMut(u64, u16)) {
		let tables = self.tables.iter().zip(plan.radii).enumerate();
		for (number, (table, reach)) in tables {
			let Some(reach) = reach else { continue };
			let value = substring(query, number);
			let beside = folded(substring(query, partner(number)));
			let bound = plan.pair_bound(number);
			for mask in masks::within(reach) {
				let left = bound.saturating_sub(mask.count_ones());
				let (places, marks) = table.places(value ^ mask);
				for (place, mark) in places.iter().zip(marks) {
					if u32::from(BITS[usize::from(mark ^ beside)]) > left {
						continue;
					}
					let place = *place as usize;
					let Some(hash) = self.entries.hashes.get(place) else { continue };
					let Some(distance) = within(query, hash, radius) else { continue };
					// What an earlier table leads to was told there.
					if !(0..number).any(|before| leads(plan, before, query, hash)) {
						self.tell(place, distance, found);
					}
				}
			}
		}
	}

	fn tell(&self, place: usize, distance: u16, found: &mut dyn FnMut(u64, u16)) {
		if let Some(id) = self.entries.ids.get(place).filter(|_| !self.is_removed(place)) {
			found(*id, distance);
		}
	}

	/// Bytes that it takes.
	pub(crate) fn memory(&self) -> usize {
		let entries = self.entries.ids.capacity() * size_of::<u64>()
			+ self.entries.hashes.capacity() * size_of::<Words>();
		let tables: usize = self.tables.iter().map(Table::memory).sum();
		entries + tables + self.removed.capacity() * size_of::<u64>()
	}
}

/// How many bits are set in each byte.
static BITS: [u8; 256] = bits();

const fn bits() -> [u8; 256] {
	let mut bits = [0; 256];
	let mut byte = 0;
	while byte < bits.len() {
		bits[byte] = byte.count_ones() as u8;
		byte += 1;
	}
	bits
}

/// Whether table `number` leads from the query to the hash.
fn leads(plan: &Plan, number: usize, query: &Words, hash: &Words) -> bool {
	let Some(reach) = plan.radii.get(number).copied().flatten() else { return false };
	let differing = (substring(query, number) ^ substring(hash, number)).count_ones();
	let partner = partner(number);
	let beside =
		(folded(substring(query, partner)) ^ folded(substring(hash, partner))).count_ones();
	differing as usize <= reach && beside + differing <= plan.pair_bound(number)
}
