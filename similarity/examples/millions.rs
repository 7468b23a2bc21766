//! Measures an index of synthetic hashes: `cargo run --release --example millions [COUNT]`.

use stalhof_similarity::{Hash, Index};
use std::{hint::black_box, time::Instant};

/// Searches of each kind.
const SEARCHES: usize = 1_000;

/// Scans of all hashes.
const SCANS: usize = 15;

struct Random(u64);

impl Random {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ mixed >> 31
	}

	fn below(&mut self, bound: usize) -> usize {
		usize::try_from(self.next() % bound as u64).unwrap_or(0)
	}

	fn even(&mut self) -> Hash {
		let mut hash = [0; 32];
		for part in hash.as_chunks_mut::<8>().0 {
			*part = self.next().to_be_bytes();
		}
		hash
	}

	fn near(&mut self, of: &Hash, bits: usize) -> Hash {
		let mut near = *of;
		for _ in 0..bits {
			let bit = self.below(256);
			near[bit / 8] ^= 1 << (bit % 8);
		}
		near
	}
}

/// Milliseconds that each call takes, in ascending order.
fn times(count: usize, mut call: impl FnMut(usize)) -> Vec<f64> {
	let mut times: Vec<f64> = (0..count)
		.map(|number| {
			let start = Instant::now();
			call(number);
			start.elapsed().as_secs_f64() * 1e3
		})
		.collect();
	times.sort_by(f64::total_cmp);
	times
}

fn at(times: &[f64], percent: usize) -> f64 {
	times[(times.len() * percent / 100).min(times.len() - 1)]
}

fn measure(
	name: &str,
	hashes: &[Hash],
	random: &mut Random,
	mut other: impl FnMut(&mut Random) -> Hash,
) {
	let start = Instant::now();
	let index: Index = (0..).zip(hashes.iter().copied()).collect();
	let built = start.elapsed().as_secs_f64();
	let scan = at(
		&times(SCANS, |_| {
			black_box(index.scan(&random.even(), 31));
		}),
		50,
	);
	println!(
		"{name}: {} hashes, built in {built:.2} s, {:.2} times the hashes in memory, P (one scan) {scan:.2} ms",
		index.len(),
		index.memory() as f64 / (32.0 * index.len() as f64),
	);
	for radius in [15usize, 31, 47] {
		for near in [true, false] {
			let queries: Vec<Hash> = (0..SEARCHES)
				.map(|_| {
					let of = hashes[random.below(hashes.len())];
					if near { random.near(&of, radius) } else { other(random) }
				})
				.collect();
			let radius = u32::try_from(radius).unwrap_or(0);
			for query in queries.iter().take(20) {
				assert_eq!(index.search(query, radius), index.scan(query, radius));
			}
			let mut matches = 0;
			let times =
				times(SEARCHES, |number| matches += index.search(&queries[number], radius).len());
			let (p50, p99) = (at(&times, 50), at(&times, 99));
			println!(
				"  radius {radius}, {}: p50 {p50:.3} ms, p99 {p99:.3} ms, longest {:.3} ms, P / p50 {:.1}, P / p99 {:.1}, {:.1} matches each",
				if near { "near one of them" } else { "another" },
				at(&times, 100),
				scan / p50,
				scan / p99,
				matches as f64 / SEARCHES as f64,
			);
		}
	}
}

fn main() {
	let count = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(5_000_000);
	let mut random = Random(2026);
	let even: Vec<Hash> = (0..count).map(|_| random.even()).collect();
	measure("even", &even, &mut random, Random::even);
	drop(even);
	// Half of them look like one of 40 packshots on white.
	let white: Vec<Hash> = (0..40).map(|_| random.even()).collect();
	let skewed = |random: &mut Random| {
		let of = white[random.below(white.len())];
		let bits = 20 + random.below(90);
		if random.below(2) == 0 { random.near(&of, bits) } else { random.even() }
	};
	let hashes: Vec<Hash> = (0..count).map(|_| skewed(&mut random)).collect();
	measure("skewed", &hashes, &mut random, skewed);
}
