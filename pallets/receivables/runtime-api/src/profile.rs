//! Credit profiles: what became of what somebody sold or owed, and what is outstanding.

use crate::{market::TallyView, text::Sum};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	money::{LateBucket, PaymentRecord, Share},
	organisation::OrgId,
	time::Day,
};

/// Whose profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Profiled {
	/// What a seller sold.
	#[codec(index = 0)]
	Seller(OrgId),
	/// What a debtor owes.
	#[codec(index = 1)]
	Debtor(OrgId),
	/// What one sold to the other.
	#[codec(index = 2)]
	Pair {
		/// Who sold.
		seller: OrgId,
		/// Who owes.
		debtor: OrgId,
	},
}

/// How somebody has paid, or has been paid.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct PaymentsView {
	/// Minor units x days from the document's date to the value date, over each part paid.
	pub amount_days: Sum,
	/// The same by amount: days to settle on average, in tenths of a day. `None` before the first payment.
	pub days_to_settle: Option<u32>,
	/// Paid in time: how much, and how many were paid up.
	pub on_time: TallyView,
	/// Paid 1 to 30 days late.
	pub to_30: TallyView,
	/// Paid 31 to 60 days late.
	pub to_60: TallyView,
	/// Paid 61 to 90 days late.
	pub to_90: TallyView,
	/// Paid later.
	pub over_90: TallyView,
	/// All together.
	pub total: TallyView,
	/// What share of those paid up was paid up in time, in basis points.
	pub on_time_by_count: Option<Share>,
	/// What share of what was paid was paid in time, in basis points.
	pub on_time_by_amount: Option<Share>,
}

impl From<PaymentRecord> for PaymentsView {
	fn from(record: PaymentRecord) -> Self {
		let of = |bucket| record.bucket(bucket).into();
		Self {
			amount_days: Sum(record.amount_days()),
			days_to_settle: record.days_to_settle(),
			on_time: of(LateBucket::OnTime),
			to_30: of(LateBucket::To30),
			to_60: of(LateBucket::To60),
			to_90: of(LateBucket::To90),
			over_90: of(LateBucket::Over90),
			total: record.total().unwrap_or_default().into(),
			on_time_by_count: record.on_time_by_count(),
			on_time_by_amount: record.on_time_by_amount(),
		}
	}
}

/// Counters of one column. They only grow.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct CountersView {
	/// Brought in.
	pub submitted: TallyView,
	/// Accepted.
	pub accepted: TallyView,
	/// Rejected by the debtor.
	pub rejected: u32,
	/// Lapsed without an answer.
	pub lapsed: u32,
	/// Withdrawn after acceptance.
	pub withdrawn: u32,
	/// Acceptances whose root or tokens were others than the seller's.
	pub differed: u32,
	/// Submissions refused or flagged as duplicates of its own.
	pub duplicates: u32,
	/// Days from submission to acceptance, summed.
	pub days_to_accept: u64,
	/// The same of each on average, in tenths of a day. `None` before the first acceptance.
	pub average_days_to_accept: Option<u32>,
	/// Funded.
	pub funded: TallyView,
	/// Paid, and how late.
	pub payments: PaymentsView,
	/// Of it from the debtor's own treasury.
	pub from_own: Sum,
	/// Credit notes in force, without disputes, rulings and set-off.
	pub credited: TallyView,
	/// Of disputes upheld, by agreement or ruling.
	pub upheld: TallyView,
	/// Set off.
	pub set_off: TallyView,
	/// Credit notes, upheld disputes and set-off as a share of what was accepted, in basis points. `None` before the first
	/// acceptance.
	pub dilution: Option<Share>,
	/// Disputed.
	pub disputed: TallyView,
	/// Disputes dropped, dismissed or upheld for nothing.
	pub dismissed: u32,
	/// Recourse called.
	pub recourse: TallyView,
	/// Bought back.
	pub bought_back: TallyView,
	/// Written off.
	pub written_off: TallyView,
	/// Recovered after that.
	pub recovered: Sum,
	/// Payments outside that went to the wrong party.
	pub misdirected: u32,
	/// Due later than the law lets it.
	pub over_law: TallyView,
}

/// A profile, in one settlement asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfileView {
	/// Of everything.
	pub all: CountersView,
	/// Of what is evidenced alone: parties unrelated, grade 2 or better when accepted; of payments those from the debtor's own
	/// treasury.
	pub evidenced: CountersView,
	/// The day of the first submission.
	pub first: Option<Day>,
	/// Pairs that it is part of.
	pub pairs: u32,
	/// Of them those unrelated when they began.
	pub unrelated_pairs: u32,
	/// Of a pair what is outstanding, and in how many rows; `None` of a seller or a debtor alone.
	pub outstanding: Option<OutstandingSum>,
}

/// What a pair has outstanding. Its rows add up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct OutstandingSum {
	/// How much.
	pub amount: Sum,
	/// In how many rows.
	pub rows: u32,
}

/// Where a row of what is outstanding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct RowPlace {
	/// Who is owed of a debtor's rows, who owes of a seller's.
	pub other: OrgId,
	/// In which asset.
	pub asset: u32,
	/// On which day it is due; `None` for before all rows of the two.
	pub due: Option<Day>,
}

/// What a pair has due on a day and not paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OutstandingRow {
	/// To whom it was owed at first.
	pub seller: OrgId,
	/// Who owes it.
	pub debtor: OrgId,
	/// The due date.
	pub due: Day,
	/// The last day on which it is paid in time.
	pub last_day: Day,
	/// How many receivables, how much.
	#[serde(flatten)]
	pub owed: TallyView,
}

/// A part of what is outstanding, by how late it is. Parts of one list add up; of the worst days the greatest counts.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct AgeingView {
	/// As of which day.
	pub day: Day,
	/// Not overdue.
	pub on_time: Sum,
	/// 1 to 30 days overdue.
	pub to_30: Sum,
	/// 31 to 60 days overdue.
	pub to_60: Sum,
	/// 61 to 90 days overdue.
	pub to_90: Sum,
	/// Longer.
	pub over_90: Sum,
	/// How many days the oldest is overdue.
	pub worst_days: u32,
	/// How many rows were added up.
	pub rows: u32,
	/// Where it goes on; `None` at the end.
	#[serde(skip)]
	pub next: Option<RowPlace>,
}

impl AgeingView {
	/// Of rows: the last day on which each is paid in time, and how much it is.
	pub fn of(
		day: Day,
		rows: impl IntoIterator<Item = (Day, u128)>,
		next: Option<RowPlace>,
	) -> Self {
		let mut ageing = Self { day, next, ..Self::default() };
		for (last_day, amount) in rows {
			let sum = match LateBucket::of(last_day, day) {
				LateBucket::OnTime => &mut ageing.on_time,
				LateBucket::To30 => &mut ageing.to_30,
				LateBucket::To60 => &mut ageing.to_60,
				LateBucket::To90 => &mut ageing.to_90,
				LateBucket::Over90 => &mut ageing.over_90,
			};
			// So many amounts do not come near the greatest number.
			sum.0 = sum.0.saturating_add(amount);
			ageing.rows = ageing.rows.saturating_add(1);
			ageing.worst_days = ageing.worst_days.max(day.since(last_day).unwrap_or(0));
		}
		ageing
	}
}

/// Where a pair stands among those of a seller or a debtor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct PairPlace {
	/// The other of the two.
	pub other: OrgId,
	/// In which asset.
	pub asset: u32,
}

/// A seller and a debtor, in one asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PairLine {
	/// Who sold.
	pub seller: OrgId,
	/// Who owes.
	pub debtor: OrgId,
	/// In which asset.
	pub asset: u32,
	/// Whether they belong to one group today.
	pub related: bool,
	/// The day of the first submission.
	pub first: Option<Day>,
	/// What the one accepted of the other.
	pub accepted: TallyView,
	/// What share that is of all that the organisation sold, or owed, in the asset; in basis points, rounded down.
	pub share: Option<Share>,
	/// What is outstanding.
	pub outstanding: OutstandingSum,
}
