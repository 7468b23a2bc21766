//! All values within a few bits of a substring.

/// The largest distance of a substring that is looked up.
pub(crate) const MAX_SUBSTRING_RADIUS: usize = 3;

/// How many values are within 0, 1, 2 and 3 bits of one of 16.
pub(crate) const WITHIN: [usize; MAX_SUBSTRING_RADIUS + 1] = [1, 17, 137, 697];

/// What the values within 3 bits differ by, the nearest first.
static MASKS: [u16; WITHIN[MAX_SUBSTRING_RADIUS]] = masks();

const fn masks() -> [u16; WITHIN[MAX_SUBSTRING_RADIUS]] {
	let mut masks = [0; WITHIN[MAX_SUBSTRING_RADIUS]];
	let mut next = 0;
	let mut bits = 0;
	while bits <= MAX_SUBSTRING_RADIUS as u32 {
		let mut mask = 0u32;
		while mask <= u16::MAX as u32 {
			if mask.count_ones() == bits {
				masks[next] = mask as u16;
				next += 1;
			}
			mask += 1;
		}
		bits += 1;
	}
	masks
}

/// What values at exactly this distance, 0 to 3, differ by.
pub(crate) fn at(radius: usize) -> &'static [u16] {
	let start = radius.checked_sub(1).map_or(0, |nearer| WITHIN[nearer % WITHIN.len()]);
	MASKS.get(start..WITHIN[radius % WITHIN.len()]).unwrap_or_default()
}

/// What values within this distance, 0 to 3, differ by.
pub(crate) fn within(radius: usize) -> &'static [u16] {
	MASKS.get(..WITHIN[radius % WITHIN.len()]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeSet;

	#[test]
	fn masks_should_be_all_of_their_weight() {
		for (radius, count) in WITHIN.into_iter().enumerate() {
			let bits = u32::try_from(radius).unwrap();
			assert!(at(radius).iter().all(|mask| mask.count_ones() == bits));
			assert!(within(radius).iter().all(|mask| mask.count_ones() <= bits));
			let all: BTreeSet<u16> = within(radius).iter().copied().collect();
			assert_eq!(all.len(), count);
			assert_eq!((0..=u16::MAX).filter(|mask| mask.count_ones() <= bits).count(), count);
		}
	}
}
