//! Summaries of samples.

use serde::Serialize;
use std::time::Duration;

/// Of a set of durations, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Spread {
	/// Samples.
	pub(crate) count: usize,
	/// The value that half of them do not exceed.
	pub(crate) p50_ms: f64,
	/// The value that 95 % of them do not exceed.
	pub(crate) p95_ms: f64,
	/// The largest.
	pub(crate) max_ms: f64,
}

impl Spread {
	/// All zero when there are no samples.
	pub(crate) fn of(mut samples: Vec<Duration>) -> Self {
		samples.sort_unstable();
		let ms = |sample: Duration| sample.as_secs_f64() * 1000.0;
		let at = |per_cent: usize| {
			// Nearest rank: the smallest sample that is not exceeded by that share of them.
			let rank = (samples.len() * per_cent).div_ceil(100);
			samples.get(rank.saturating_sub(1)).copied().map_or(0.0, ms)
		};
		Self {
			count: samples.len(),
			p50_ms: at(50),
			p95_ms: at(95),
			max_ms: samples.last().copied().map_or(0.0, ms),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn spread_should_take_nearest_ranks() {
		let spread = Spread::of((1..=20).rev().map(Duration::from_millis).collect());
		assert_eq!((spread.count, spread.p50_ms, spread.p95_ms), (20, 10.0, 19.0));
		assert_eq!(spread.max_ms, 20.0);
		assert_eq!(Spread::of(vec![Duration::from_millis(7)]).p95_ms, 7.0);
		assert_eq!(Spread::of(Vec::new()), Spread::default());
	}
}
