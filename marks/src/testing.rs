//! Small commissions for tests.

use super::{Commission, Plan, Pool, Progress, SerialFile, commission};
use crate::error::Result;
use std::{num::NonZeroUsize, path::Path};

/// 5,000 marks in batches of 2,100.
pub(crate) fn plan() -> Plan {
	let pool = Pool::prefix("L7".parse().unwrap(), 18).unwrap();
	let gtin = "09521001000017".parse().unwrap();
	let mut plan = Plan::new(gtin, "L26B07".parse().unwrap(), pool, 5_000);
	(plan.batch_size, plan.expires) = (2_100, Some("2028-11-30".parse().unwrap()));
	plan
}

pub(crate) fn carry_out(plan: &Plan, directory: &Path) -> Result<Commission> {
	carry_out_with(plan, None, directory, 2)
}

pub(crate) fn carry_out_with(
	plan: &Plan,
	file: Option<&SerialFile>,
	directory: &Path,
	threads: usize,
) -> Result<Commission> {
	let threads = NonZeroUsize::new(threads).unwrap();
	commission(plan, file, directory, threads, &Progress::default())
}
