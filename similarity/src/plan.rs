//! How far each substring is looked up.
//!
//! A hash is cut into 16 substrings. When none of a hash's substrings is within its own distance `r_i` of the query's, the two
//! differ in at least the sum of all `r_i + 1` bits. So each hash within `r` is found in one of the tables as long as that sum
//! is more than `r`; a substring may be left out (`r_i = -1`). Which distances cost least depends on the query: pictures on
//! white share substrings by the hundred thousand, and those are left out.
//!
//! The same holds of the eight pairs of neighbouring substrings: one pair is within `r_a + r_b + 1` bits, and then one of its two
//! within its own distance. So of what a lookup gives only that is compared of which the other substring is near enough too.

use crate::{
	hash::{SUBSTRINGS, partner},
	masks::{MAX_SUBSTRING_RADIUS, WITHIN},
};

/// What a substring may cost: left out, or looked up within 0 to 3 bits.
const CHOICES: usize = MAX_SUBSTRING_RADIUS + 2;

/// The most that the sum of all `r_i + 1` can be.
pub(crate) const MOST: usize = SUBSTRINGS * (CHOICES - 1);

/// Of so many lookups one costs as much as comparing a hash.
const LOOKUPS: u64 = 2;

/// How many values within 0 to 3 bits of each substring of a query have how many hashes.
pub(crate) type Sizes = [[u64; CHOICES - 1]; SUBSTRINGS];

/// How far each substring is looked up, and what that costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
	/// Within how many bits; `None` for those that are left out.
	pub(crate) radii: [Option<usize>; SUBSTRINGS],
	/// In comparisons of a hash.
	pub(crate) cost: u64,
}

impl Plan {
	/// Two substrings are partners. Since none of the pairs may be farther than both of its substrings' distances allow, one is
	/// enough in which the two together differ in no more bits than this.
	pub(crate) fn pair_bound(&self, number: usize) -> u32 {
		let steps =
			|number: usize| self.radii.get(number).copied().flatten().map_or(0, |one| one + 1);
		let sum = steps(number) + steps(partner(number));
		u32::try_from(sum).unwrap_or(u32::MAX).saturating_sub(1)
	}
}

/// The plan that costs least and finds all within `radius`, with substrings looked up within at most `furthest` bits; `None`
/// when there is none.
pub(crate) fn plan(sizes: &Sizes, radius: u32, furthest: usize) -> Option<Plan> {
	let needed = usize::try_from(radius).ok()?.checked_add(1)?;
	if needed > SUBSTRINGS * (furthest + 1) || needed > MOST {
		return None;
	}
	// The least cost of reaching each sum, or more, with the substrings so far, and the choice for the last of them.
	let mut least = [u64::MAX; MOST + 1];
	least[0] = 0;
	let mut choices = [[0usize; MOST + 1]; SUBSTRINGS];
	for (sizes, choices) in sizes.iter().zip(&mut choices) {
		let before = least;
		for sum in 0..=needed {
			// Left out: what was reached before.
			let (mut best, mut choice) = (before[sum], 0);
			for (radius, size) in sizes.iter().enumerate().take(furthest + 1) {
				let rest = before[sum.saturating_sub(radius + 1)];
				let cost =
					rest.saturating_add(*size).saturating_add(WITHIN[radius] as u64 / LOOKUPS);
				if cost < best {
					(best, choice) = (cost, radius + 1);
				}
			}
			(least[sum], choices[sum]) = (best, choice);
		}
	}
	let mut radii = [None; SUBSTRINGS];
	let mut sum = needed;
	for (radius, choices) in radii.iter_mut().zip(&choices).rev() {
		let choice = choices[sum];
		*radius = choice.checked_sub(1);
		sum = sum.saturating_sub(choice);
	}
	Some(Plan { radii, cost: least[needed] })
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn reached(plan: &Plan) -> usize {
		plan.radii.iter().map(|radius| radius.map_or(0, |radius| radius + 1)).sum()
	}

	fn cost(plan: &Plan, sizes: &Sizes) -> u64 {
		let each = plan.radii.iter().zip(sizes).filter_map(|(radius, sizes)| {
			radius.map(|radius| sizes[radius] + WITHIN[radius] as u64 / LOOKUPS)
		});
		each.sum()
	}

	/// As many hashes as five million even ones would give.
	const EVEN: Sizes = [[76, 1_297, 10_453, 53_180]; SUBSTRINGS];

	#[test]
	fn even_hashes_should_be_looked_up_evenly() {
		assert_eq!(plan(&EVEN, 31, 2).unwrap().radii, [Some(1); SUBSTRINGS]);
		assert_eq!(plan(&EVEN, 15, 2).unwrap().radii, [Some(0); SUBSTRINGS]);
		assert_eq!(plan(&EVEN, 47, 2).unwrap().radii, [Some(2); SUBSTRINGS]);
		assert_eq!(plan(&EVEN, 63, 3).unwrap().radii, [Some(3); SUBSTRINGS]);
		assert_eq!(plan(&EVEN, 48, 2), None);
		assert_eq!(plan(&EVEN, 64, 3), None);
		let one = plan(&EVEN, 0, 2).unwrap();
		assert_eq!(one.radii.iter().flatten().collect::<Vec<_>>(), [&0]);
	}

	#[test]
	fn pairs_should_be_bound_by_both() {
		let mut radii = [Some(1); SUBSTRINGS];
		radii[4] = None;
		radii[6] = None;
		radii[7] = Some(3);
		let plan = Plan { radii, cost: 0 };
		let bounds: Vec<u32> = (0..8).map(|number| plan.pair_bound(number)).collect();
		assert_eq!(bounds, [3, 3, 3, 3, 1, 1, 3, 3]);
	}

	#[test]
	fn full_substrings_should_be_left_out() {
		let mut sizes = EVEN;
		sizes[3] = [1_000_000; 4];
		sizes[12] = [2_000_000; 4];
		let plan = plan(&sizes, 31, 2).unwrap();
		assert_eq!((plan.radii[3], plan.radii[12]), (None, None));
		assert!(plan.cost < 60_000, "{}", plan.cost);
	}

	proptest! {
		#![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

		#[test]
		fn a_plan_should_reach_far_enough_and_cost_no_more_than_others(
			steps in proptest::collection::vec(proptest::collection::vec(0u64..10_000, 4), SUBSTRINGS),
			radius in 0u32..70,
			other in proptest::collection::vec(0usize..5, SUBSTRINGS),
		) {
			let mut sizes: Sizes = [[0; 4]; SUBSTRINGS];
			for (sizes, steps) in sizes.iter_mut().zip(steps) {
				let mut sum = 0;
				for (size, step) in sizes.iter_mut().zip(steps) {
					sum += step;
					*size = sum;
				}
			}
			let Some(plan) = plan(&sizes, radius, 3) else {
				prop_assert!(radius > 63);
				return Ok(());
			};
			prop_assert!(reached(&plan) > radius as usize);
			prop_assert_eq!(plan.cost, cost(&plan, &sizes));
			let mut radii = [None; SUBSTRINGS];
			for (radius, choice) in radii.iter_mut().zip(other) {
				*radius = usize::checked_sub(choice, 1);
			}
			let other = Plan { radii, cost: 0 };
			if reached(&other) > radius as usize {
				prop_assert!(plan.cost <= cost(&other, &sizes));
			}
		}
	}
}
