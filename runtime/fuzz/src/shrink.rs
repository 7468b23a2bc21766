//! Makes a history that fails shorter.

use crate::{Failure, Step, replay};

/// As short a history as is found in so many tries that fails for the same cause: first blocks are left out, many at once,
/// then single steps.
pub fn shrink(failure: Failure, tries: u32) -> Failure {
	let mut shortest = failure;
	let mut left = tries;
	let mut size = shortest.steps.len() / 2;
	while size > 0 && left > 0 {
		let mut end = shortest.steps.len();
		while end > 0 && left > 0 {
			let begin = end.saturating_sub(size);
			let mut steps = shortest.steps.clone();
			steps.drain(begin..end);
			left -= 1;
			if let Some(shorter) = fails(&steps, &shortest.what) {
				shortest = shorter;
				end = begin.min(shortest.steps.len());
			} else {
				end = begin;
			}
		}
		size /= 2;
	}
	shortest
}

/// The failure of a history when it has the same cause; numbers in what is said of it do not count.
fn fails(steps: &[Step], what: &str) -> Option<Failure> {
	let cause = |what: &str| what.replace(|letter: char| letter.is_ascii_digit(), "");
	let failure = replay(steps).err()?;
	(cause(&failure.what) == cause(what)).then_some(*failure)
}
