//! What a chain keeps of receivables, as it is in state: for who has a proof of that. Same bytes as the pallet's own types.

use crate::{
	profile::{CountersView, OutstandingSum, ProfileView},
	text::Sum,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use stalhof_primitives::{
	money::{Amount, Debt, Lending, PaymentRecord, Share, Tally},
	ordered::Ordered,
	organisation::OrgId,
	receivables::{DocumentKind, Side, State},
	time::{Day, Moment},
};

/// Maps and their keys, behind the hash of pallet and map.
pub mod keys {
	use super::*;

	/// Receivables by number.
	pub const RECEIVABLES: &str = "Receivables";
	/// Positions by the number of their receivable.
	pub const POSITIONS: &str = "Positions";
	/// Sellers' profiles.
	pub const SELLERS: &str = "Sellers";
	/// Debtors' profiles.
	pub const DEBTORS: &str = "Debtors";
	/// Profiles of pairs, with what they have outstanding.
	pub const PAIRS: &str = "Pairs";
	/// What pairs have due and not paid, by due date.
	pub const OUTSTANDING: &str = "Outstanding";

	/// Days on which banks do not settle, by asset and year.
	pub const HOLIDAYS: &str = "Holidays";

	/// Of a receivable, or of its position.
	pub fn receivable(id: u32) -> Vec<u8> {
		Ordered(id).encode()
	}

	/// Of a seller's or a debtor's profile.
	pub fn profile(organisation: OrgId, asset: u32) -> Vec<u8> {
		(Ordered(organisation), Ordered(asset)).encode()
	}

	/// Of a pair.
	pub fn pair(seller: OrgId, debtor: OrgId, asset: u32) -> Vec<u8> {
		(Ordered(seller), Ordered(debtor), Ordered(asset)).encode()
	}

	/// Of a row of what is outstanding.
	pub fn outstanding(seller: OrgId, debtor: OrgId, asset: u32, due: Day) -> Vec<u8> {
		(Ordered(seller), Ordered(debtor), Ordered(asset), Ordered(due)).encode()
	}

	/// Of a year's holidays.
	pub fn holidays(asset: u32, year: u16) -> Vec<u8> {
		(Ordered(asset), Ordered(year)).encode()
	}
}

/// A receivable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Receivable {
	/// To whom it is owed at first.
	pub seller: OrgId,
	/// Who owes it.
	pub debtor: OrgId,
	/// In which settlement asset.
	pub asset: u32,
	/// What it rests on.
	pub kind: DocumentKind,
	/// Who brought it in.
	pub brought: Side,
	/// Whether its seller has part in it.
	pub joined: bool,
	/// In which state it is.
	pub state: State,
	/// The document's amount due.
	pub face: Amount,
	/// What its debtor has accepted, less what was credited and paid.
	pub debt: Debt,
	/// Whether its debtor has waived its defences.
	pub waived: bool,
	/// Whether it counts in the evidenced column of profiles.
	pub evidenced: bool,
	/// The document's date.
	pub issue: Day,
	/// When it is due.
	pub due: Day,
}

/// What a lender has bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Position {
	/// Who.
	pub lender: OrgId,
	/// The day on which it was funded.
	pub funded: Day,
	/// The discount taken off what was advanced.
	pub discount: Amount,
	/// The fees taken off.
	pub fees: Amount,
	/// Days overdue after which the debtor is in default.
	pub default_after: u16,
	/// What the lender is owed, at which terms.
	pub lending: Lending,
	/// That recourse has been called.
	pub called: Option<Moment>,
	/// What the lender was owed when it wrote it off.
	pub written_off: Option<Amount>,
}

/// Counters of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Counters {
	/// See [`CountersView::submitted`]; and so on.
	pub submitted: Tally,
	/// Accepted.
	pub accepted: Tally,
	/// Rejected by the debtor.
	pub rejected: u32,
	/// Lapsed without an answer.
	pub lapsed: u32,
	/// Withdrawn after acceptance.
	pub withdrawn: u32,
	/// Acceptances whose root or tokens were others than the seller's.
	pub differed: u32,
	/// Duplicates of its own.
	pub duplicates: u32,
	/// Days from submission to acceptance, summed.
	pub days_to_accept: u64,
	/// Funded.
	pub funded: Tally,
	/// Paid, and how late.
	pub payments: PaymentRecord,
	/// Of it from the debtor's own treasury.
	pub from_own: u128,
	/// Credit notes in force, without disputes, rulings and set-off.
	pub credited: Tally,
	/// Of disputes upheld.
	pub upheld: Tally,
	/// Set off.
	pub set_off: Tally,
	/// Disputed.
	pub disputed: Tally,
	/// Disputes that came to nothing.
	pub dismissed: u32,
	/// Recourse called.
	pub recourse: Tally,
	/// Bought back.
	pub bought_back: Tally,
	/// Written off.
	pub written_off: Tally,
	/// Recovered after that.
	pub recovered: u128,
	/// Payments outside that went to the wrong party.
	pub misdirected: u32,
	/// Due later than the law lets it.
	pub over_law: Tally,
}

/// Counters in two columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Profile {
	/// Of everything.
	pub all: Counters,
	/// Of what is evidenced alone.
	pub evidenced: Counters,
	/// The day of the first submission.
	pub first: Option<Day>,
	/// Pairs that it is part of, and of them those unrelated when they began.
	pub pairs: (u32, u32),
}

/// A seller and a debtor together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Pair {
	/// What came of what the one sold to the other.
	pub profile: Profile,
	/// What is owed and not paid.
	pub outstanding: u128,
	/// In how many rows.
	pub rows: u32,
}

/// A sum over so many, in tenths of one, a half rounded up.
fn tenths(sum: u64, count: u32) -> Option<u32> {
	let count = u64::from(count);
	let doubled = sum.checked_mul(20)?.checked_add(count)?;
	u32::try_from(doubled.checked_div(count.checked_mul(2)?)?).ok()
}

impl From<Counters> for CountersView {
	fn from(counters: Counters) -> Self {
		let accepted = counters.accepted;
		let lost = [counters.credited, counters.upheld, counters.set_off]
			.iter()
			.try_fold(0u128, |sum, tally| sum.checked_add(tally.amount));
		Self {
			submitted: counters.submitted.into(),
			accepted: accepted.into(),
			rejected: counters.rejected,
			lapsed: counters.lapsed,
			withdrawn: counters.withdrawn,
			differed: counters.differed,
			duplicates: counters.duplicates,
			days_to_accept: counters.days_to_accept,
			average_days_to_accept: tenths(counters.days_to_accept, accepted.count),
			funded: counters.funded.into(),
			payments: counters.payments.into(),
			from_own: Sum(counters.from_own),
			credited: counters.credited.into(),
			upheld: counters.upheld.into(),
			set_off: counters.set_off.into(),
			dilution: lost.and_then(|lost| Share::of(lost, accepted.amount)),
			disputed: counters.disputed.into(),
			dismissed: counters.dismissed,
			recourse: counters.recourse.into(),
			bought_back: counters.bought_back.into(),
			written_off: counters.written_off.into(),
			recovered: Sum(counters.recovered),
			misdirected: counters.misdirected,
			over_law: counters.over_law.into(),
		}
	}
}

impl From<Profile> for ProfileView {
	fn from(Profile { all, evidenced, first, pairs }: Profile) -> Self {
		let (pairs, unrelated_pairs) = pairs;
		let (all, evidenced) = (all.into(), evidenced.into());
		Self { all, evidenced, first, pairs, unrelated_pairs, outstanding: None }
	}
}

impl From<Pair> for ProfileView {
	fn from(pair: Pair) -> Self {
		Self { outstanding: Some((&pair).into()), ..pair.profile.into() }
	}
}

impl From<&Pair> for OutstandingSum {
	fn from(pair: &Pair) -> Self {
		Self { amount: Sum(pair.outstanding), rows: pair.rows }
	}
}
