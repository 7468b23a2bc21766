//! What is offered, whether it would be funded, and what a payment would do.

use crate::{
	receivable::ClaimView,
	text::{Hash32, Sum},
};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	money::{Amount, DayCount, Quote, Rate, Recourse, Share, Tally},
	organisation::OrgId,
	receivables::{Flags, FundingCheck, HeldFor, State},
	time::Day,
};

/// At which terms a receivable is sold. Late discount runs at the rate of the discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TermsView {
	/// What share of the fundable sum is advanced, in basis points.
	pub advance_rate: Share,
	/// Rate of the discount, a year, in basis points.
	pub rate: Rate,
	/// How days are counted.
	pub day_count: DayCount,
	/// What the lender takes besides.
	pub fees: Amount,
	/// Whether the seller stands in for a debtor who does not pay.
	pub recourse: Recourse,
	/// Days overdue after which the debtor is in default.
	pub default_after: u16,
}

/// What a seller offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListingView {
	/// At which terms.
	pub terms: TermsView,
	/// By what hash `fund` names them.
	pub terms_hash: Hash32,
	/// To whom alone; to any lender that has approved the debtor when nobody is named.
	pub to: Option<OrgId>,
	/// The last day.
	pub until: Day,
	/// Whether it stands today.
	pub stands: bool,
}

/// A receivable that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListingLine {
	/// Its number.
	pub id: u32,
	/// Who offers it.
	pub seller: OrgId,
	/// Who owes it.
	pub debtor: OrgId,
	/// In which settlement asset.
	pub asset: u32,
	/// What may be funded.
	pub fundable: Amount,
	/// When it is due.
	pub due: Day,
	/// Whether parties are unrelated and its evidence was of grade 2 or better when it was accepted.
	pub evidenced: bool,
	/// What is offered.
	#[serde(flatten)]
	pub listing: ListingView,
}

/// What a lender offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
	/// Who.
	pub lender: OrgId,
	/// The root of the document that it has seen.
	pub root: Hash32,
	/// At which terms.
	pub terms: TermsView,
	/// By what hash `take_offer` names them.
	pub terms_hash: Hash32,
	/// What it acknowledges.
	pub acknowledged: Flags,
	/// The last day.
	pub until: Day,
	/// Whether it stands today.
	pub stands: bool,
}

/// How a receivable would be funded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Through {
	/// The lender takes what the seller offers.
	#[codec(index = 0)]
	Listing,
	/// The seller takes what the lender offers.
	#[codec(index = 1)]
	Offer,
	/// At these terms, as if they were offered.
	#[codec(index = 2)]
	Terms(TermsView),
}

/// What a lender would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Deal {
	/// Who would buy it.
	pub lender: OrgId,
	/// The root of the document that it has seen; `None` for whatever the receivable's is. An offer names its own.
	#[serde(default)]
	pub root: Option<Hash32>,
	/// Which flags it acknowledges. An offer names its own.
	#[serde(default)]
	pub acknowledged: Flags,
	/// How.
	pub through: Through,
}

/// What a purchase would come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteView {
	/// Days from today to the last day.
	pub days: u32,
	/// What the lender buys, and is to get back.
	pub advance: Amount,
	/// The discount.
	pub discount: Amount,
	/// The fees.
	pub fees: Amount,
	/// What the seller gets at once.
	pub price: Amount,
	/// What the seller gets out of collections, once the lender has its own.
	pub retention: Amount,
}

impl From<Quote> for QuoteView {
	fn from(quote: Quote) -> Self {
		let Quote { days, advance, discount, fees, price, retention } = quote;
		Self { days, advance, discount, fees, price, retention }
	}
}

/// Whether a receivable would be funded: by the list that `fund` and `take_offer` go through, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
	/// The first check that it fails; those before hold, those after were not looked at. `None` when all hold.
	pub failed: Option<FundingCheck>,
	/// Today, where the asset's days begin and end.
	pub today: Day,
	/// What may be funded.
	pub fundable: Amount,
	/// What is offered, or was asked for; `None` when nothing is offered.
	pub terms: Option<TermsView>,
	/// What it comes to; `None` when nothing is offered or leaves a price.
	pub quote: Option<QuoteView>,
	/// What a lender is warned of.
	pub flags: Flags,
	/// What of it is not acknowledged.
	pub missing: Flags,
	/// The grade of the evidence.
	pub grade: u8,
	/// Whether the pieces that it cites can be drawn out of what was received. Funding fails when they cannot, after all checks.
	pub can_draw: bool,
}

/// What a payment would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentOutlook {
	/// Its value date.
	pub day: Day,
	/// To whom it would be owed then.
	pub creditor: OrgId,
	/// What the lender would get, by what it is for.
	pub lender: ClaimView,
	/// What the seller would get.
	pub seller: Amount,
	/// What would stay with the payer, in suspense: it is more than is owed.
	pub suspense: Amount,
	/// What the debtor would owe then.
	pub debtor_owes: Amount,
	/// What the lender would be owed then; `None` without a lender that collects.
	pub lender_owed: Option<ClaimView>,
	/// In which state it would be then.
	pub state: State,
}

/// Why a payment would do nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoPayment {
	/// There is no receivable of that number.
	#[codec(index = 0)]
	NotFound,
	/// Its debtor has not accepted it, or it was withdrawn.
	#[codec(index = 1)]
	NotOwed,
	/// Nothing is owed any more.
	#[codec(index = 2)]
	NothingOwed,
	/// An amount of nothing.
	#[codec(index = 3)]
	ZeroAmount,
	/// The value date is before today.
	#[codec(index = 4)]
	Past,
	/// Sums would be beyond what they hold.
	#[codec(index = 5)]
	OutOfRange,
}

/// Where money that is held stands among what is held in an organisation's favour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct HeldPlace {
	/// In whose treasury.
	pub payer: OrgId,
	/// In which asset.
	pub asset: u32,
}

/// Money that is held in a treasury in an organisation's favour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct HeldView {
	/// In whose favour.
	pub payee: OrgId,
	/// In whose treasury: its own is suspense.
	pub payer: OrgId,
	/// In which asset.
	pub asset: u32,
	/// How much.
	pub amount: Sum,
	/// Why.
	pub reason: HeldFor,
}

/// Where something stands among what a lender has with parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct PartyPlace {
	/// Which debtor or seller.
	pub party: OrgId,
	/// In which asset.
	pub asset: u32,
}

/// A number of receivables, and a sum.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
pub struct TallyView {
	/// How many receivables.
	pub count: u32,
	/// How much.
	pub amount: Sum,
}

impl From<Tally> for TallyView {
	fn from(Tally { count, amount }: Tally) -> Self {
		Self { count, amount: Sum(amount) }
	}
}

/// What a lender has advanced and not got back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ExposureView {
	/// With which debtor or seller.
	pub party: OrgId,
	/// In which asset.
	pub asset: u32,
	/// How many, how much.
	#[serde(flatten)]
	pub advanced: TallyView,
}
