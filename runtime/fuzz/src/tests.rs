//! Seeded histories, a few in each run of the tests and many when asked for.

use crate::*;
use frame_support::traits::GetCallMetadata;
use std::collections::BTreeMap;

/// Blocks of each history.
const BLOCKS: u32 = 60;

/// How many different calls of each pallet must have succeeded in all histories together, out of how many there are: else
/// histories have stopped getting anywhere. What stands here leaves a tenth of room below what is reached.
const MUST_SUCCEED: [(&str, usize); 16] = [
	("System", 1),
	("Timestamp", 0),
	("MultiBlockMigrations", 0),
	("Balances", 0),
	("Assets", 0),
	("Session", 1),
	("Grandpa", 0),
	("Consortium", 14),
	("Council", 4),
	("Network", 3),
	("Utility", 4),
	("Proxy", 4),
	("Multisig", 2),
	("Goods", 26),
	("Movements", 18),
	("Receivables", 31),
];

fn asked(variable: &str) -> Option<u64> {
	std::env::var(variable)
		.ok()
		.map(|text| text.parse().unwrap_or_else(|_| panic!("{variable}={text} is no number")))
}

/// The seeds to run: one that is asked for, or as many as are asked for.
fn seeds() -> std::ops::Range<u64> {
	if let Some(seed) = asked("STALHOF_FUZZ_SEED") {
		return seed..seed + 1;
	}
	let long = std::env::var_os("STALHOF_LONG").is_some();
	0..asked("STALHOF_FUZZ_HISTORIES").unwrap_or(if long { 300 } else { 8 })
}

/// Says what is wrong, leaves the history in a file, makes it shorter, and fails.
fn report(name: &str, failure: Failure) -> ! {
	let leave = |name: String, failure: &Failure| {
		let path = std::env::temp_dir().join(name);
		match std::fs::write(&path, encode(&failure.steps)) {
			Ok(()) => eprintln!("{} steps are in {}", failure.steps.len(), path.display()),
			Err(error) => eprintln!("{} cannot be written: {error}", path.display()),
		}
	};
	eprintln!("{name}: {}", failure.what);
	eprintln!("the last block:");
	failure.last_block().iter().for_each(|step| eprintln!("{step:?}"));
	leave(format!("stalhof-{name}.history"), &failure);
	let tries = u32::try_from(asked("STALHOF_FUZZ_TRIES").unwrap_or(120)).unwrap_or(u32::MAX);
	let short = shrink(failure, tries);
	eprintln!("the same in {} steps: {}", short.steps.len(), short.what);
	short.steps.iter().for_each(|step| eprintln!("{step:?}"));
	leave(format!("stalhof-{name}.short.history"), &short);
	panic!("{name}: {}", short.what);
}

#[test]
fn everything_should_hold_after_blocks_of_random_calls() {
	let seeds = seeds();
	let all = seeds.end - seeds.start > 1;
	let next = std::sync::atomic::AtomicU64::new(seeds.start);
	let work = || {
		let mut counts = Counts::default();
		let mut errors = BTreeMap::<String, u32>::new();
		loop {
			let seed = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
			if seed >= seeds.end {
				return (counts, errors);
			}
			match run(&Choices::of_seed(seed), BLOCKS) {
				Ok(history) => {
					counts.add(&history.counts);
					for (error, times) in history.errors {
						*errors.entry(error).or_default() += times;
					}
				}
				Err(failure) => report(&format!("fuzz-seed-{seed}"), *failure),
			}
		}
	};
	let threads = std::thread::available_parallelism().map_or(1, usize::from);
	let (counts, errors) = std::thread::scope(|scope| {
		let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
		let mut sum = (Counts::default(), BTreeMap::<String, u32>::new());
		for thread in running {
			let (counts, errors) = thread.join().expect("what is wrong was said above");
			sum.0.add(&counts);
			for (error, times) in errors {
				*sum.1.entry(error).or_default() += times;
			}
		}
		sum
	});
	if std::env::var_os("STALHOF_FUZZ_COUNTS").is_some() {
		for ((pallet, call), (made, done)) in &counts.0 {
			println!("{pallet}.{call}: {done} of {made}");
		}
		for (error, times) in &errors {
			println!("{times:6} {error}");
		}
	}
	if all {
		gets_somewhere(&counts);
	}
}

fn gets_somewhere(counts: &Counts) {
	let mut wanting = Vec::new();
	for pallet in RuntimeCall::get_module_names() {
		if *pallet == "Sudo" {
			continue;
		}
		let must = MUST_SUCCEED.iter().find(|(name, _)| name == pallet);
		let Some((_, must)) = must else {
			panic!(
				"{pallet} is new: make its calls in src/calls and say here how many must succeed"
			);
		};
		let done = counts.succeeded(pallet);
		if done.len() < *must {
			let calls = RuntimeCall::get_call_names(pallet);
			let never: Vec<_> = calls.iter().filter(|call| !done.contains(call)).collect();
			wanting
				.push(format!("{pallet}: {} succeeded, {must} must; never {never:?}", done.len()));
		}
	}
	assert!(wanting.is_empty(), "{}", wanting.join("\n"));
}

/// `STALHOF_FUZZ_REPLAY=FILE`: a history that a test has left, or bytes that a fuzzer has.
#[test]
fn history_of_a_file_should_be_done_again_when_one_is_named() {
	let Some(path) = std::env::var_os("STALHOF_FUZZ_REPLAY") else { return };
	let file = std::fs::read(&path).expect("the file can be read");
	let result = match decode(&file) {
		Some(steps) => replay(&steps),
		None => run(&Choices::of_bytes(&file), 200),
	};
	match result {
		Ok(history) => eprintln!("{} steps, and nothing is wrong", history.steps.len()),
		Err(failure) => report("fuzz-replay", *failure),
	}
}
