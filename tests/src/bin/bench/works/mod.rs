//! `scripts/bench works`: what it takes to register pictures in batches, as more of them are registered.

mod growing;
mod report;

pub(crate) use report::WorksReport;

use crate::{WorksArgs, machine::Machine, report::node_version};
use anyhow::Result;
use growing::Growing;

/// Up to so many works blocks are imported again, and all of their state is read.
const MOST_READ: u32 = 200_000;

/// Registers as many as the greatest number, and measures at each.
pub(crate) async fn measure(args: &WorksArgs) -> Result<WorksReport> {
	let mut sizes = args.works.clone();
	sizes.sort_unstable();
	sizes.dedup();
	let mut chain = Growing::begin().await?;
	let mut measured = Vec::new();
	for size in sizes {
		measured.push(chain.measure_at(size, size <= MOST_READ).await?);
	}
	Ok(WorksReport { machine: Machine::here(), node: node_version(), measured })
}
