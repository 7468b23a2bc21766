use super::*;
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};

fn plan(length: u8, count: u64, batch_size: u32) -> Plan {
	let pool = crate::Pool::prefix("L7".parse().unwrap(), length).unwrap();
	let mut plan = Plan::new("02345673".parse().unwrap(), "A".parse().unwrap(), pool, count);
	plan.batch_size = batch_size;
	plan
}

fn texts(plan: &Plan, batch: u32, seed: u64) -> Vec<String> {
	let values = Values::of(plan, None, batch, &mut StdRng::seed_from_u64(seed)).unwrap();
	(0..usize::try_from(plan.size(batch)).unwrap())
		.map(|place| {
			let mut room = vec![0; usize::from(plan.pool.serial_length())];
			values.write(place, &mut room);
			String::from_utf8(room).unwrap()
		})
		.collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn random_serials_should_ascend_without_twins_within_the_pool(
		length in 6u8..=20,
		size in 1u32..300,
		batches in 1u64..9,
		seed: u64,
	) {
		let plan = plan(length, u64::from(size) * batches - u64::from(size) / 2, size);
		prop_assume!(plan.check().is_ok());
		let mut all: Vec<String> = Vec::new();
		for batch in 0..plan.batches() {
			let texts = texts(&plan, batch, seed);
			prop_assert!(texts.is_sorted_by(|one, other| one < other));
			for text in &texts {
				let serial = text.parse().unwrap();
				prop_assert!(plan.pool.shape().contains(&serial), "{}", text);
			}
			all.extend(texts);
		}
		prop_assert_eq!(u64::try_from(all.len()).unwrap(), plan.count);
		all.sort();
		all.dedup();
		prop_assert_eq!(u64::try_from(all.len()).unwrap(), plan.count, "two batches share a serial");
	}
}

#[test]
fn twins_should_be_drawn_again_when_few_serials_are_free() {
	// 512 of 1,024.
	let plan = plan(4, 512, 512);
	plan.check().unwrap();
	for seed in 0..20 {
		let texts = texts(&plan, 0, seed);
		assert!(texts.len() == 512 && texts.is_sorted_by(|one, other| one < other));
	}
}

#[test]
fn more_serials_than_there_are_should_be_refused_and_not_sought_for_ever() {
	assert!(random(0, 3, 8, &mut StdRng::seed_from_u64(1)).is_ok());
	assert!(random(0, 3, 9, &mut StdRng::seed_from_u64(1)).is_err());
	assert!(random(0, 200, 9, &mut StdRng::seed_from_u64(1)).is_err());
}

#[test]
fn random_serials_should_use_every_digit_at_every_free_place() {
	let texts = texts(&plan(18, 4_000, 4_000), 0, 1);
	for place in 2..18 {
		let mut digits: Vec<u8> = texts.iter().map(|text| text.as_bytes()[place]).collect();
		digits.sort_unstable();
		digits.dedup();
		assert_eq!(digits, crockford::ALPHABET, "{place}");
	}
}

#[test]
fn numbers_should_follow_one_another_from_batch_to_batch() {
	let mut plan = plan(18, 7, 3);
	plan.pool = "0008-0099".parse().unwrap();
	plan.serials = Serials::NumbersFrom(9);
	plan.check().unwrap();
	let all: Vec<_> = (0..3).flat_map(|batch| texts(&plan, batch, 0)).collect();
	assert_eq!(all, ["0009", "0010", "0011", "0012", "0013", "0014", "0015"]);
}
