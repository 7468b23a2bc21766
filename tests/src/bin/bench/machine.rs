//! What the figures depend on: the machine, and CPU time as its kernel counts it.

use anyhow::{Context, Result};
use serde::Serialize;
use std::{fmt, fs, thread};

/// The machine that figures were measured on.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Machine {
	/// The processor's own name.
	pub(crate) processor: String,
	/// Cores that this process may use.
	pub(crate) cores: usize,
	/// Memory in GiB.
	pub(crate) memory_gib: u64,
	/// The kernel's release.
	pub(crate) kernel: String,
}

impl Machine {
	/// This machine.
	pub(crate) fn here() -> Self {
		let field = |file: &str, name: &str| {
			let text = fs::read_to_string(file).unwrap_or_default();
			let line = text.lines().find(|line| line.starts_with(name)).map(str::to_owned);
			line.and_then(|line| Some(line.split_once(':')?.1.trim().to_owned()))
				.unwrap_or_default()
		};
		let kibibytes = field("/proc/meminfo", "MemTotal");
		let kibibytes = kibibytes.split(' ').next().and_then(|n| n.parse::<u64>().ok());
		let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
		Self {
			processor: field("/proc/cpuinfo", "model name"),
			cores: thread::available_parallelism().map_or(1, usize::from),
			memory_gib: kibibytes.unwrap_or(0).div_ceil(1 << 20),
			kernel: kernel.trim().to_owned(),
		}
	}
}

impl fmt::Display for Machine {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { processor, cores, memory_gib, kernel } = self;
		write!(f, "{processor}, {cores} cores, {memory_gib} GiB, Linux {kernel}")
	}
}

/// CPU seconds, user and system, of one process and its threads.
pub(crate) fn cpu_seconds(pid: u32) -> Result<f64> {
	let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
	sum_of_ticks(&stat, [11, 12]).with_context(|| format!("/proc/{pid}/stat: {stat}"))
}

/// CPU seconds, user and system, of the children of this process that have ended.
pub(crate) fn cpu_seconds_of_children() -> Result<f64> {
	let stat = fs::read_to_string("/proc/self/stat")?;
	sum_of_ticks(&stat, [13, 14]).with_context(|| format!("/proc/self/stat: {stat}"))
}

/// The most memory that a process had at once, in KiB, by its `/proc/PID/status`.
pub(crate) fn high_water(status: &str) -> Option<u64> {
	let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
	line.trim().strip_suffix(" kB")?.parse().ok()
}

/// Fields are counted from the one after the program's name, which may itself contain spaces.
fn sum_of_ticks(stat: &str, fields: [usize; 2]) -> Option<f64> {
	let (_, rest) = stat.rsplit_once(") ")?;
	let rest: Vec<_> = rest.split(' ').collect();
	let mut ticks = 0;
	for field in fields {
		ticks += rest.get(field)?.parse::<u64>().ok()?;
	}
	Some(ticks as f64 / rustix::param::clock_ticks_per_second() as f64)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn ticks_should_be_found_after_a_name_with_spaces() {
		let stat = "7 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 150 50 30 20 0";
		let second = rustix::param::clock_ticks_per_second() as f64;
		assert_eq!(sum_of_ticks(stat, [11, 12]), Some(200.0 / second));
		assert_eq!(sum_of_ticks(stat, [13, 14]), Some(50.0 / second));
		assert_eq!(sum_of_ticks("7 (a) S 1", [11, 12]), None);
	}

	#[test]
	fn high_water_should_be_found_among_other_lines() {
		assert_eq!(high_water("VmPeak:\t 9 kB\nVmHWM:\t  1234 kB\nVmRSS:\t 7 kB\n"), Some(1234));
		assert_eq!(high_water(""), None);
	}

	#[test]
	fn own_cpu_time_should_grow_with_work() {
		let before = cpu_seconds(std::process::id()).unwrap();
		let start = std::time::Instant::now();
		let mut sum = 0_u64;
		while start.elapsed().as_millis() < 200 {
			sum = std::hint::black_box(sum.wrapping_mul(31) + 1);
		}
		assert!(cpu_seconds(std::process::id()).unwrap() > before);
	}
}
