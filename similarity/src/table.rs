//! Places of hashes by the value of one substring.

use crate::hash::{SUBSTRING_BITS, Words, folded, partner, substring};

/// Values that a substring can have.
const VALUES: usize = 1 << SUBSTRING_BITS;

/// The places of all hashes, in the order of their values of a substring: one flat array, and where each value begins in it.
pub(crate) struct Table {
	/// For each value where its places begin, and at last where they end.
	starts: Vec<u32>,
	places: Vec<u32>,
	/// Of each place the partner of its substring, folded: most hashes are told to be farther by it, without going there.
	marks: Vec<u8>,
}

impl Table {
	/// Of hashes by their substring `number`. There may be up to 2^32 - 1.
	pub(crate) fn new(hashes: &[Words], number: usize) -> Self {
		let value = |words: &Words| usize::from(substring(words, number));
		let mut starts = vec![0u32; VALUES + 1];
		for words in hashes {
			if let Some(count) = starts.get_mut(value(words) + 1) {
				*count += 1;
			}
		}
		let mut sum = 0;
		for start in &mut starts {
			sum += *start;
			*start = sum;
		}
		// Filling a value's places moves its start to its end; afterwards each start is where it was for the value before.
		let (mut places, mut marks) = (vec![0; hashes.len()], vec![0; hashes.len()]);
		for (place, words) in hashes.iter().enumerate() {
			if let Some(next) = starts.get_mut(value(words)) {
				let at = *next as usize;
				if let (Some(free), Some(mark)) = (places.get_mut(at), marks.get_mut(at)) {
					*free = place as u32;
					*mark = folded(substring(words, partner(number)));
				}
				*next += 1;
			}
		}
		starts.rotate_right(1);
		if let Some(first) = starts.first_mut() {
			*first = 0;
		}
		Self { starts, places, marks }
	}

	/// How many hashes have this value.
	pub(crate) fn count(&self, value: u16) -> u64 {
		let (start, end) = self.range(value);
		u64::from(end - start)
	}

	/// The places of those that have this value, and their marks.
	pub(crate) fn places(&self, value: u16) -> (&[u32], &[u8]) {
		let (start, end) = self.range(value);
		let range = start as usize..end as usize;
		(
			self.places.get(range.clone()).unwrap_or_default(),
			self.marks.get(range).unwrap_or_default(),
		)
	}

	/// Bytes that it takes.
	pub(crate) fn memory(&self) -> usize {
		(self.starts.capacity() + self.places.capacity()) * size_of::<u32>() + self.marks.capacity()
	}

	fn range(&self, value: u16) -> (u32, u32) {
		let value = usize::from(value);
		match self.starts.get(value..value + 2) {
			Some(&[start, end]) => (start, end),
			_ => (0, 0),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn places_should_be_those_with_the_value_in_their_order() {
		let hash = |first: u64| Words([first << 48 | 0x0102 << 32 | 7, 0, 0, 0]);
		let hashes = [hash(5), hash(0xffff), hash(5), hash(0), hash(6), hash(5), hash(0xffff)];
		let table = Table::new(&hashes, 0);
		for (value, places) in
			[(0, &[3][..]), (1, &[]), (5, &[0, 2, 5]), (6, &[4]), (7, &[]), (0xffff, &[1, 6])]
		{
			assert_eq!(table.places(value), (places, &vec![3; places.len()][..]), "{value}");
			assert_eq!(table.count(value), places.len() as u64, "{value}");
		}
		assert_eq!(Table::new(&hashes, 3).places(7).0, [0, 1, 2, 3, 4, 5, 6]);
		assert_eq!(Table::new(&[], 3).count(0), 0);
	}
}
