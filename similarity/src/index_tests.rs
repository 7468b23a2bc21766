use super::*;
use crate::distance;
use proptest::prelude::*;

/// Small segments, which are always looked up in.
const SMALL: Tuning = Tuning { recent: 8, anywhere: 0, segment: 200 };

/// As in use, with small segments.
const SCANNED: Tuning = Tuning { recent: 8, anywhere: ANYWHERE, segment: 200 };

/// Numbers that look random.
struct Random(u64);

impl Random {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ mixed >> 31
	}

	fn below(&mut self, bound: usize) -> usize {
		usize::try_from(self.next() % bound as u64).unwrap()
	}

	fn hash(&mut self) -> Hash {
		hash(&Words(core::array::from_fn(|_| self.next())))
	}

	/// `of` with up to so many bits changed, half of the time within few substrings.
	fn near(&mut self, of: &Hash, bits: usize) -> Hash {
		let mut near = *of;
		let room = [256, 48][self.below(2)];
		let start = self.below(256 - room + 1);
		for _ in 0..self.below(bits + 1) {
			let bit = start + self.below(room);
			near[bit / 8] ^= 1 << (bit % 8);
		}
		near
	}
}

/// What a scan over a plain list finds.
fn expected(all: &BTreeMap<u64, Hash>, query: &Hash, radius: u32) -> Vec<Match> {
	let matches = all.iter().map(|(id, of)| Match { distance: distance(of, query), id: *id });
	let mut matches: Vec<_> = matches.filter(|found| u32::from(found.distance) <= radius).collect();
	matches.sort();
	matches
}

fn check(index: &Index, all: &BTreeMap<u64, Hash>, query: &Hash, radius: u32) {
	let expected = expected(all, query, radius);
	assert_eq!(index.search(query, radius), expected, "radius {radius}");
	assert_eq!(index.scan(query, radius), expected, "radius {radius}");
	for limit in [0, 1, 3, expected.len() + 1] {
		let nearest = index.nearest(query, radius, limit);
		assert_eq!(
			nearest,
			expected[..limit.min(expected.len())],
			"radius {radius}, limit {limit}"
		);
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn an_index_should_find_what_a_scan_finds(
		seed: u64,
		steps in 1usize..400,
		centres in 1usize..12,
		ids in 1usize..300,
		spread in 0usize..80,
		tuning in prop::sample::select(&[SMALL, SCANNED][..]),
	) {
		let mut random = Random(seed);
		let centres: Vec<Hash> = (0..centres).map(|_| random.hash()).collect();
		let mut index = Index::tuned(tuning);
		let mut all = BTreeMap::new();
		for _ in 0..steps {
			let id = random.below(ids) as u64;
			if random.below(4) == 0 {
				prop_assert_eq!(index.remove(id), all.remove(&id));
			} else {
				let centre = centres[random.below(centres.len())];
				let hash = random.near(&centre, spread);
				prop_assert_eq!(index.insert(id, hash), all.insert(id, hash));
			}
			prop_assert_eq!(index.len(), all.len());
		}
		prop_assert!(index.iter().eq(all.iter().map(|(id, hash)| (*id, *hash))));
		for id in 0..ids as u64 {
			prop_assert_eq!(index.get(id), all.get(&id).copied());
		}
		for radius in [0, 1, 15, 16, 31, 32, 47, 48, 63, 64, 100, 256] {
			let centre = centres[random.below(centres.len())];
			check(&index, &all, &random.near(&centre, radius + 4), u32::try_from(radius).unwrap());
		}
	}
}

#[test]
fn the_farthest_within_the_radius_should_be_found_however_its_bits_lie() {
	// Each bit of the distance in another substring, or all in few.
	let mut random = Random(1);
	let query = random.hash();
	for radius in [15usize, 16, 31, 47, 63] {
		let mut index = Index::tuned(SMALL);
		let mut all = BTreeMap::new();
		for (id, step) in [1usize, 2, 3, 5, 15, 16, 17, 31, 64, 127].into_iter().enumerate() {
			for (number, bits) in [radius, radius + 1].into_iter().enumerate() {
				let mut near = query;
				let mut bit = id;
				for _ in 0..bits {
					while near[bit / 8] >> (bit % 8) & 1 != query[bit / 8] >> (bit % 8) & 1 {
						bit = (bit + 1) % 256;
					}
					near[bit / 8] ^= 1 << (bit % 8);
					bit = (bit + step) % 256;
				}
				assert_eq!(usize::from(distance(&near, &query)), bits);
				let id = (2 * id + number) as u64;
				index.insert(id, near);
				all.insert(id, near);
			}
		}
		let radius = u32::try_from(radius).unwrap();
		assert_eq!(expected(&all, &query, radius).len(), 10);
		check(&index, &all, &query, radius);
	}
}

#[test]
fn many_alike_should_be_found_once_each() {
	let mut random = Random(2);
	let white = random.hash();
	let all: BTreeMap<u64, Hash> = (0..3_000)
		.map(|id| (id * 3, if id % 2 == 0 { random.near(&white, 12) } else { random.hash() }))
		.collect();
	let index: Index = all.iter().map(|(id, hash)| (*id, *hash)).collect();
	assert_eq!(index.segments.len(), 1);
	for radius in [0, 11, 31, 47] {
		check(&index, &all, &white, radius);
		check(&index, &all, &random.near(&white, 60), radius);
		check(&index, &all, &random.hash(), radius);
	}
}

#[test]
fn more_than_a_segment_holds_should_be_spread_over_several() {
	let mut random = Random(5);
	let all: BTreeMap<u64, Hash> = (0..1_050).map(|id| (id, random.hash())).collect();
	let mut index = Index::tuned(SMALL);
	index.add(all.iter().map(|(id, hash)| (*id, *hash)).collect());
	assert_eq!(index.segments.len(), 6);
	check(&index, &all, &random.near(&all[&777], 31), 31);
	assert!(index.iter().eq(all.iter().map(|(id, hash)| (*id, *hash))));
}

#[test]
fn of_one_id_the_last_hash_should_count() {
	let hash = |byte| [byte; 32];
	let index: Index =
		[(5, hash(1)), (3, hash(2)), (5, hash(3)), (5, hash(4))].into_iter().collect();
	assert_eq!(index.iter().collect::<Vec<_>>(), [(3, hash(2)), (5, hash(4))]);
	let mut index = index;
	index.extend([(3, hash(9)), (4, hash(8)), (3, hash(7))]);
	assert_eq!(index.iter().collect::<Vec<_>>(), [(3, hash(7)), (4, hash(8)), (5, hash(4))]);
	assert_eq!(index.search(&hash(2), 0), []);
	assert!(Index::from_iter([]).is_empty());
}

#[test]
fn segments_should_stay_few_and_be_given_up_when_they_are_empty() {
	let mut random = Random(3);
	let mut index = Index::tuned(Tuning { recent: 8, anywhere: 0, segment: usize::MAX });
	for id in 0..5_000 {
		index.insert(id, random.hash());
		assert!(index.segments.len() <= 7, "{}", index.segments.len());
	}
	for id in 0..5_000 {
		assert!(index.remove(id).is_some());
		assert_eq!(index.remove(id), None);
	}
	assert!(index.is_empty() && index.segments.is_empty());
	assert_eq!(index.search(&random.hash(), 256), []);
}

#[test]
fn memory_should_be_below_four_times_the_hashes() {
	let mut random = Random(4);
	let index: Index = (0..1_000_000).map(|id| (id, random.hash())).collect();
	let (memory, hashes) = (index.memory(), 1_000_000 * size_of::<Hash>());
	assert!(memory < 4 * hashes, "{:.2}", memory as f64 / hashes as f64);
}
