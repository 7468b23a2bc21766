//! Measures an index of synthetic hashes: `cargo run --release --example millions [COUNT] [--kind KIND] [--searches N]
//! [--out DIR]`.
//!
//! Kinds are `even`, `skewed` (half of all hashes look like one of 40 packshots on white) and `bundles` (16 hashes to a work, each a
//! little further from the one before); without one all are measured. With `--out` the hashes, the searches within 31 bits and what
//! they found are written, so that another program can search the same: DIR/hashes, DIR/near and DIR/other with 32 bytes to a hash,
//! DIR/found with a line to a match: search, number of the hash, distance; first the near ones, then the others.
//!
//! Times are those in which the processor worked for it; DIR/measured.json has those of the clock on the wall too.

use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};
use stalhof_similarity::{Hash, Index};
use std::{
	fs::File,
	hint::black_box,
	io::{BufWriter, Result, Write},
	path::{Path, PathBuf},
	time::Instant,
};

/// Scans of all hashes.
const SCANS: usize = 15;

/// Searches of each kind that are compared with a scan.
const COMPARED: usize = 20;

/// Hashes of a work.
const BUNDLE: usize = 16;

const KINDS: [&str; 3] = ["even", "skewed", "bundles"];

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

/// Where hashes come from.
enum Source {
	Even,
	Skewed(Vec<Hash>),
	Bundles { last: Hash, given: usize },
}

impl Source {
	fn of(kind: &str, random: &mut Random) -> Self {
		match kind {
			"even" => Self::Even,
			"skewed" => Self::Skewed((0..40).map(|_| random.even()).collect()),
			"bundles" => Self::Bundles { last: [0; 32], given: 0 },
			_ => panic!("there is no kind {kind}: {}", KINDS.join(", ")),
		}
	}

	fn next(&mut self, random: &mut Random) -> Hash {
		match self {
			Self::Even => random.even(),
			Self::Skewed(white) => {
				let of = white[random.below(white.len())];
				let bits = 20 + random.below(90);
				if random.below(2) == 0 { random.near(&of, bits) } else { random.even() }
			}
			Self::Bundles { last, given } => {
				let bits = 20 + random.below(40);
				// The second half are those of the mirrored picture.
				let fresh = *given % (BUNDLE / 2) == 0;
				*last = if fresh { random.even() } else { random.near(last, bits) };
				*given += 1;
				*last
			}
		}
	}
}

/// Milliseconds that calls take, in ascending order.
struct Times {
	wall: Vec<f64>,
	/// Those in which this thread ran: on a machine that others use too it also waits.
	processor: Vec<f64>,
}

impl Times {
	fn of(count: usize, mut call: impl FnMut(usize)) -> Self {
		let (mut wall, mut processor) = (Vec::with_capacity(count), Vec::with_capacity(count));
		for number in 0..count {
			let (start, ran) = (Instant::now(), milliseconds_run());
			call(number);
			processor.push(milliseconds_run() - ran);
			wall.push(start.elapsed().as_secs_f64() * 1e3);
		}
		wall.sort_by(f64::total_cmp);
		processor.sort_by(f64::total_cmp);
		Self { wall, processor }
	}
}

/// Milliseconds of the processor that this thread has had.
fn milliseconds_run() -> f64 {
	let time = clock_gettime(ClockId::ThreadCPUTime);
	time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

fn at(times: &[f64], percent: usize) -> f64 {
	times[(times.len() * percent / 100).min(times.len() - 1)]
}

/// The most memory that the process has taken, in bytes.
fn peak() -> u64 {
	let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
	let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
	let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
	kibibytes.unwrap_or(0) * 1024
}

fn measure(kind: &str, count: usize, searches: usize, out: Option<&Path>) -> Result<Value> {
	let mut random = Random(2026);
	let mut source = Source::of(kind, &mut random);
	let start = Instant::now();
	let hashes = (0..count as u64).map(|id| (id, source.next(&mut random)));
	let index: Index = hashes.collect();
	let built = start.elapsed().as_secs_f64();
	let mut other = |random: &mut Random| source.next(random);
	let scans = Times::of(SCANS, |_| {
		black_box(index.scan(&random.even(), 31));
	});
	let scan = at(&scans.processor, 50);
	let memory = index.memory() as f64 / index.len() as f64;
	println!(
		"{kind}: {} hashes, made and built in {built:.2} s, {memory:.1} bytes each ({:.2} times the hash, {:.0} a work), P (one scan) {scan:.2} ms",
		index.len(),
		memory / 32.0,
		memory * BUNDLE as f64,
	);
	let mut rows = Vec::new();
	let mut found = Vec::new();
	for radius in [15usize, 31, 47] {
		for near in [true, false] {
			let queries: Vec<Hash> = (0..searches)
				.map(|_| match index.get(random.below(count) as u64) {
					Some(of) if near => random.near(&of, radius),
					_ => other(&mut random),
				})
				.collect();
			let bits = u32::try_from(radius).unwrap_or(0);
			for query in queries.iter().take(COMPARED) {
				assert_eq!(index.search(query, bits), index.scan(query, bits));
			}
			let mut matches = 0;
			let times =
				Times::of(searches, |number| matches += index.search(&queries[number], bits).len());
			let (p50, p99) = (at(&times.processor, 50), at(&times.processor, 99));
			let what = if near { "near one of them" } else { "another" };
			println!(
				"  radius {radius}, {what}: p50 {p50:.3} ms, p99 {p99:.3} ms, longest {:.3} ms, P / p50 {:.1}, P / p99 {:.1}, {:.1} matches each",
				at(&times.processor, 100),
				scan / p50,
				scan / p99,
				matches as f64 / searches as f64,
			);
			rows.push(json!({
				"radius": radius, "near": near, "p50_ms": p50, "p99_ms": p99, "longest_ms": at(&times.processor, 100),
				"wall_p50_ms": at(&times.wall, 50), "wall_p99_ms": at(&times.wall, 99), "matches": matches, "searches": searches,
			}));
			if let Some(out) = out.filter(|_| radius == 31) {
				std::fs::write(out.join(if near { "near" } else { "other" }), queries.concat())?;
				let before = if near { 0 } else { searches };
				for (number, query) in queries.iter().enumerate() {
					for one in index.search(query, bits) {
						found.push(format!("{} {} {}\n", before + number, one.id, one.distance));
					}
				}
			}
		}
	}
	if let Some(out) = out {
		std::fs::write(out.join("found"), found.concat())?;
		let mut file = BufWriter::new(File::create(out.join("hashes"))?);
		for (_, hash) in index.iter() {
			file.write_all(&hash)?;
		}
		file.flush()?;
	}
	Ok(json!({
		"kind": kind, "hashes": index.len(), "built_s": built, "bytes_each": memory, "scan_ms": scan, "wall_scan_ms": at(&scans.wall, 50), "peak_bytes": peak(),
		"compared_with_a_scan": COMPARED * rows.len(), "rows": rows,
	}))
}

fn main() -> Result<()> {
	let (mut count, mut searches, mut kinds, mut out) = (5_000_000, 1_000, KINDS.to_vec(), None);
	let arguments: Vec<String> = std::env::args().skip(1).collect();
	let mut left = arguments.iter();
	let number = |text: &String| text.parse().expect("a number");
	while let Some(argument) = left.next() {
		let mut value = || left.next().expect("a value behind the option");
		match argument.as_str() {
			"--kind" => kinds = vec![value()],
			"--searches" => searches = number(value()),
			"--out" => out = Some(PathBuf::from(value())),
			_ => count = number(argument),
		}
	}
	for kind in kinds {
		let measured = measure(kind, count, searches, out.as_deref())?;
		if let Some(out) = &out {
			std::fs::write(out.join("measured.json"), measured.to_string())?;
		}
	}
	Ok(())
}
