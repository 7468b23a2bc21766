//! Disjoint ranges without search.

use core::{marker::PhantomData, ops::RangeInclusive};
use frame_support::storage::IterableStorageMap;
use stalhof_primitives::ordered::{BigEndian, Ordered};

/// A view of a storage map as disjoint ranges, each stored under its end.
///
/// `Map` is a `StorageMap<_, Identity, Ordered<K>, (K, V)>`: end to (start, value). Since ranges are disjoint and in
/// the order of their ends, the one range that can hold a key or overlap a range is that of the first end not before
/// it: every question is one step in the map, however many ranges there are.
pub struct RangeMap<Map, K, V>(PhantomData<(Map, K, V)>);

/// A range could not be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotInserted<K> {
	/// Its start lies beyond its end.
	Empty,
	/// It shares keys with this one.
	Overlaps(RangeInclusive<K>),
}

impl<Map, K, V> RangeMap<Map, K, V>
where
	K: BigEndian,
	Map: IterableStorageMap<Ordered<K>, (K, V), Query = Option<(K, V)>>,
	V: codec::FullCodec,
	(K, V): codec::FullCodec,
	Ordered<K>: codec::FullCodec,
{
	/// The range that holds `key`, with its value.
	pub fn get(key: K) -> Option<(RangeInclusive<K>, V)> {
		Self::overlapping(key..=key)
	}

	/// The first range that shares a key with `range`, with its value.
	pub fn overlapping(range: RangeInclusive<K>) -> Option<(RangeInclusive<K>, V)> {
		let (end, start, value) = Self::first_ending_at_or_after(*range.start())?;
		(start <= *range.end()).then_some((start..=end, value))
	}

	/// Puts a range in.
	///
	/// # Errors
	/// [`NotInserted`]; nothing is written then.
	pub fn insert(range: RangeInclusive<K>, value: V) -> Result<(), NotInserted<K>> {
		if range.start() > range.end() {
			return Err(NotInserted::Empty);
		}
		if let Some((other, _)) = Self::overlapping(range.clone()) {
			return Err(NotInserted::Overlaps(other));
		}
		Map::insert(Ordered(*range.end()), (*range.start(), value));
		Ok(())
	}

	/// Takes out the range that ends at `end`.
	pub fn remove(end: K) -> Option<(RangeInclusive<K>, V)> {
		Map::take(Ordered(end)).map(|(start, value)| (start..=end, value))
	}

	/// All ranges in order. Unbounded: for checks of the state only.
	pub fn iter() -> impl Iterator<Item = (RangeInclusive<K>, V)> {
		Map::iter().map(|(Ordered(end), (start, value))| (start..=end, value))
	}

	/// What is wrong with the map as ranges, if anything.
	///
	/// # Errors
	/// Says which rule does not hold.
	pub fn check() -> Result<(), &'static str> {
		let mut last = None;
		for (range, _) in Self::iter() {
			if range.start() > range.end() {
				return Err("a range begins at or before its end");
			}
			if last.is_some_and(|last| *range.start() <= last) {
				return Err("ranges are disjoint");
			}
			last = Some(*range.end());
		}
		Ok(())
	}

	fn first_ending_at_or_after(key: K) -> Option<(K, K, V)> {
		let mut raw = Map::hashed_key_for(Ordered(key));
		let length = key.to_be_bytes().as_ref().len();
		// The iteration begins after the key that it is given: step back by one.
		let number = raw.len().saturating_sub(length);
		match raw[number..].iter().rposition(|byte| *byte > 0) {
			Some(place) => {
				raw[number + place] -= 1;
				raw[number + place + 1..].fill(u8::MAX);
			}
			None => raw.truncate(number),
		}
		let (Ordered(end), (start, value)) = Map::iter_from(raw).next()?;
		Some((end, start, value))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::{Identity, storage_alias};
	use proptest::prelude::*;
	use sp_io::TestExternalities;
	use std::collections::BTreeMap;

	#[storage_alias]
	type Stored = StorageMap<Test, Identity, Ordered<u64>, (u64, u8)>;
	// Neighbours in the trie, that a walk must not run into.
	#[storage_alias]
	type Stored0 = StorageMap<Test, Identity, Ordered<u64>, (u64, u8)>;

	type Ranges = RangeMap<Stored, u64, u8>;

	#[derive(Clone, Debug)]
	enum Step {
		Insert(u64, u64, u8),
		Remove(u64),
		Ask(u64, u64),
	}

	/// Numbers close together, at the ends of the space, and around a carry of bytes.
	fn numbers() -> impl Strategy<Value = u64> {
		prop_oneof![
			0u64..40,
			250u64..262,
			65_530u64..65_540,
			(u64::MAX - 20)..=u64::MAX,
			any::<u64>()
		]
	}

	fn steps() -> impl Strategy<Value = Vec<Step>> {
		let step = prop_oneof![
			3 => (numbers(), 0u64..30, any::<u8>())
				.prop_map(|(start, length, value)| Step::Insert(start, start.saturating_add(length), value)),
			1 => (numbers(), numbers(), any::<u8>()).prop_map(|(a, b, value)| Step::Insert(a, b, value)),
			1 => numbers().prop_map(Step::Remove),
			3 => (numbers(), 0u64..30).prop_map(|(a, length)| Step::Ask(a, a.saturating_add(length))),
		];
		proptest::collection::vec(step, 1..60)
	}

	/// By looking at all of them.
	fn first_overlap(
		model: &BTreeMap<u64, (u64, u8)>,
		from: u64,
		to: u64,
	) -> Option<(u64, u64, u8)> {
		model
			.iter()
			.map(|(end, (start, value))| (*start, *end, *value))
			.find(|(start, end, _)| *start <= to && *end >= from)
	}

	proptest! {
		#[test]
		fn ranges_should_answer_as_a_list_of_them_does(steps in steps()) {
			TestExternalities::default().execute_with(|| {
				Stored0::insert(Ordered(0), (0, 0));
				Stored0::insert(Ordered(u64::MAX), (0, 0));
				let mut model = BTreeMap::new();
				for step in steps {
					match step {
						Step::Insert(start, end, value) => {
							let expected = if start > end {
								Err(NotInserted::Empty)
							} else if let Some((start, end, _)) = first_overlap(&model, start, end) {
								Err(NotInserted::Overlaps(start..=end))
							} else {
								model.insert(end, (start, value));
								Ok(())
							};
							prop_assert_eq!(Ranges::insert(start..=end, value), expected);
						}
						Step::Remove(end) => {
							let expected = model.remove(&end).map(|(start, value)| (start..=end, value));
							prop_assert_eq!(Ranges::remove(end), expected);
						}
						Step::Ask(from, to) => {
							let expected = first_overlap(&model, from, to)
								.map(|(start, end, value)| (start..=end, value));
							prop_assert_eq!(Ranges::overlapping(from..=to), expected);
							let expected = first_overlap(&model, from, from)
								.map(|(start, end, value)| (start..=end, value));
							prop_assert_eq!(Ranges::get(from), expected);
						}
					}
					prop_assert_eq!(Ranges::check(), Ok(()));
				}
				prop_assert!(Ranges::iter().eq(
					model.iter().map(|(end, (start, value))| (*start..=*end, *value))
				));
				Ok(())
			})?;
		}
	}

	#[test]
	fn check_should_notice_ranges_that_share_a_key_or_are_none() {
		TestExternalities::default().execute_with(|| {
			Stored::insert(Ordered(10), (5, 0));
			Stored::insert(Ordered(20), (10, 0));
			assert_eq!(Ranges::check(), Err("ranges are disjoint"));
			Stored::insert(Ordered(20), (21, 0));
			assert_eq!(Ranges::check(), Err("a range begins at or before its end"));
		});
	}
}
