//! Is this machine's clock right? A validator whose clock is off by a slot writes blocks that nobody
//! takes, and takes none.

use futures::future::join_all;
use log::{error, info, warn};
use rsntp::{AsyncSntpClient, Config};
use stalhof_runtime::SLOT_MILLIS;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use substrate_prometheus_endpoint::{Gauge, PrometheusError, Registry, U64, register};

/// How far off a clock may be: a quarter of a slot.
const TOLERANCE: Duration = Duration::from_millis(SLOT_MILLIS / 4);

/// How long a time server may take to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Time between two checks of a running node.
const INTERVAL: Duration = Duration::from_secs(600);

/// What to do about a clock that is wrong or cannot be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ClockCheck {
	/// Do not ask any time server.
	Off,
	/// Say so in the log and in the metrics.
	Warn,
	/// Refuse to start.
	Require,
}

/// What the time servers say of this machine's clock.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
	/// Right within [`TOLERANCE`]; the offset in seconds.
	Right(f64),
	/// Off by that many seconds; negative when this machine is ahead.
	Off(f64),
	/// No server answered.
	Unknown,
}

/// Decides by the median of the servers' offsets, in seconds, so that one wrong server has no say.
fn judge(mut offsets: Vec<f64>) -> Verdict {
	offsets.retain(|offset| offset.is_finite());
	offsets.sort_by(f64::total_cmp);
	match offsets.get(offsets.len() / 2) {
		None => Verdict::Unknown,
		Some(median) if median.abs() <= TOLERANCE.as_secs_f64() => Verdict::Right(*median),
		Some(median) => Verdict::Off(*median),
	}
}

impl Verdict {
	/// What is wrong and what to do, unless the clock is right.
	fn complaint(self, servers: &[String]) -> Option<String> {
		match self {
			Self::Right(_) => None,
			Self::Off(offset) => Some(format!(
				"This machine's clock is {:.1} s {}: the limit is {} ms. Run a time service (chrony, \
				 systemd-timesyncd) and start again",
				offset.abs(),
				if offset < 0.0 { "ahead" } else { "behind" },
				TOLERANCE.as_millis(),
			)),
			Self::Unknown => Some(format!(
				"This machine's clock was not checked: none of {} answered. Name a time server that this \
				 machine reaches with --ntp-server, or say --clock-check off if something else checks it",
				servers.join(", "),
			)),
		}
	}
}

async fn ask(servers: &[String]) -> Verdict {
	let questions = servers.iter().map(|server| async move {
		let client = AsyncSntpClient::with_config(Config::default().timeout(PATIENCE));
		let answer = tokio::time::timeout(PATIENCE, client.synchronize(server.as_str())).await;
		Some(answer.ok()?.ok()?.clock_offset().as_secs_f64())
	});
	judge(join_all(questions).await.into_iter().flatten().collect())
}

/// Checks the clock before the node starts.
///
/// # Errors
/// Under [`ClockCheck::Require`], when the clock is wrong or no time server answers.
pub(crate) async fn check_at_start(mode: ClockCheck, servers: &[String]) -> Result<(), String> {
	if mode == ClockCheck::Off {
		return Ok(());
	}
	let verdict = ask(servers).await;
	match (verdict.complaint(servers), mode) {
		(None, _) => {
			info!("🕰 This machine's clock is right");
			Ok(())
		}
		(Some(complaint), ClockCheck::Require) => Err(complaint),
		(Some(complaint), _) => {
			warn!("{complaint}");
			Ok(())
		}
	}
}

/// Refuses a clock that stands before the newest block: time has been turned back, and this node could
/// neither write nor take a block.
///
/// # Errors
/// When the best block's slot lies more than one slot in the future.
pub(crate) fn check_against_head(head_slot: u64) -> Result<(), String> {
	let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	let now_slot = u64::try_from(now.as_millis()).unwrap_or(u64::MAX) / SLOT_MILLIS;
	let behind = head_slot.saturating_sub(now_slot);
	if behind <= 1 {
		return Ok(());
	}
	Err(format!(
		"This machine's clock is at least {} s behind the chain's newest block: set it right and start \
		 again",
		behind.saturating_mul(SLOT_MILLIS) / 1_000
	))
}

/// What the metrics show of the clock.
struct Metrics {
	offset_millis: Gauge<U64>,
	checked: Gauge<U64>,
}

impl Metrics {
	fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		Ok(Self {
			offset_millis: register(
				Gauge::new(
					"stalhof_clock_offset_milliseconds",
					"How far this machine's clock is off, ahead or behind, by the last check",
				)?,
				registry,
			)?,
			checked: register(
				Gauge::new(
					"stalhof_clock_checked",
					"1 when a time server answered the last check, 0 when none did",
				)?,
				registry,
			)?,
		})
	}

	fn show(&self, verdict: Verdict) {
		match verdict {
			Verdict::Right(offset) | Verdict::Off(offset) => {
				let millis = Duration::try_from_secs_f64(offset.abs()).unwrap_or(Duration::MAX);
				self.offset_millis.set(u64::try_from(millis.as_millis()).unwrap_or(u64::MAX));
				self.checked.set(1);
			}
			Verdict::Unknown => self.checked.set(0),
		}
	}
}

/// Checks the clock for as long as the node runs, for its log and its metrics.
pub(crate) async fn watch(servers: Vec<String>, registry: Option<Registry>) {
	let metrics = registry.and_then(|registry| match Metrics::register(&registry) {
		Ok(metrics) => Some(metrics),
		Err(error) => {
			warn!("No metrics of the clock: {error}");
			None
		}
	});
	loop {
		let verdict = ask(&servers).await;
		if let Some(metrics) = &metrics {
			metrics.show(verdict);
		}
		if let (Verdict::Off(_), Some(complaint)) = (verdict, verdict.complaint(&servers)) {
			error!("{complaint}");
		}
		tokio::time::sleep(INTERVAL).await;
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_clock_should_be_right_up_to_a_quarter_of_a_slot() {
		assert_eq!(judge(vec![0.5]), Verdict::Right(0.5));
		assert_eq!(judge(vec![-0.5]), Verdict::Right(-0.5));
		assert_eq!(judge(vec![0.501]), Verdict::Off(0.501));
		assert_eq!(judge(vec![-0.501]), Verdict::Off(-0.501));
	}

	#[test]
	fn one_wrong_server_should_have_no_say_among_three() {
		assert_eq!(judge(vec![0.01, 3_600.0, 0.02]), Verdict::Right(0.02));
		assert_eq!(judge(vec![f64::NAN, 9.0]), Verdict::Off(9.0));
		assert_eq!(judge(vec![]), Verdict::Unknown);
	}

	#[test]
	fn a_complaint_should_name_the_direction_and_the_remedy() {
		let servers = ["a.example".to_string()];
		let behind = Verdict::Off(12.0).complaint(&servers).unwrap();
		assert!(behind.contains("12.0 s behind") && behind.contains("chrony"), "{behind}");
		assert!(Verdict::Off(-2.0).complaint(&servers).unwrap().contains("2.0 s ahead"));
		let unknown = Verdict::Unknown.complaint(&servers).unwrap();
		assert!(unknown.contains("a.example") && unknown.contains("--ntp-server"), "{unknown}");
		assert_eq!(Verdict::Right(0.1).complaint(&servers), None);
	}

	#[test]
	fn a_head_in_the_future_should_be_refused() {
		let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64;
		assert_eq!(check_against_head(now / SLOT_MILLIS), Ok(()));
		assert_eq!(check_against_head(0), Ok(()));
		let error = check_against_head(now / SLOT_MILLIS + 30).unwrap_err();
		assert!(error.contains("s behind the chain's newest block"), "{error}");
	}
}
