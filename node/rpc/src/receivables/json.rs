//! Answers that have another form than what the runtime answers.

use codec::Encode;
use pallet_receivables_runtime_api::{AgeingView, CheckView, TokenStatus};
use serde::{Deserialize, Serialize};
use sp_core::bytes::to_hex;
use stalhof_primitives::{
	receivables::FundingCheck,
	time::{ClosedDays, Day},
};

/// Answer of `receivables_tokens`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokensJson {
	/// Each token under each epoch.
	pub tokens: Vec<TokenStatus>,
}

/// A check of a list, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedJson {
	/// Which.
	pub check: FundingCheck,
	/// Whether it holds; `null` when it was not looked at, because one before it does not.
	pub holds: Option<bool>,
}

/// Answer of `receivables_check`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckJson {
	/// What the runtime answers.
	#[serde(flatten)]
	pub found: CheckView,
	/// The whole list in its order.
	pub checks: Vec<CheckedJson>,
}

impl From<CheckView> for CheckJson {
	fn from(found: CheckView) -> Self {
		let holds = |check: FundingCheck| match found.failed {
			Some(failed) if check > failed => None,
			failed => Some(failed != Some(check)),
		};
		let all = FundingCheck::ALL.iter().copied();
		Self {
			found,
			checks: all.map(|check| CheckedJson { check, holds: holds(check) }).collect(),
		}
	}
}

/// Answer of `receivables_ageing`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeingJson {
	/// A part of what is outstanding.
	#[serde(flatten)]
	pub part: AgeingView,
	/// Pass it as `cursor` for the next part, with the same `day` and `at`; `null` at the end.
	pub next: Option<String>,
}

impl From<AgeingView> for AgeingJson {
	fn from(part: AgeingView) -> Self {
		let next = part.next.map(|place| to_hex(&place.encode(), false));
		Self { part, next }
	}
}

/// Answer of `receivables_holidays`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidaysJson {
	/// Which year.
	pub year: u16,
	/// The days on which the bank does not settle, in order.
	pub closed: Vec<Day>,
}

impl From<&ClosedDays> for HolidaysJson {
	fn from(days: &ClosedDays) -> Self {
		let first = Day::from_year_month_day(days.year(), 1, 1);
		let all = (0..366).filter_map(|place| first?.after(place));
		let closed = all.filter(|day| days.is_closed(*day) == Some(true)).collect();
		Self { year: days.year(), closed }
	}
}
