//! A receivable and what is known of it.

use crate::{
	market::ListingView,
	text::{Hash32, bits, words},
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	money::{Amount, Claim, DayCount, Losses, OutOfRange, Rate, Recourse, Stage},
	organisation::OrgId,
	receivables::{CreditReason, DisputeReason, DocumentKind, Flags, Side, State, Statuses},
	time::{Day, Moment},
};

/// Which receivables of an organisation are listed. What is not said does not matter.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Filter {
	/// None due earlier.
	pub from: Option<Day>,
	/// None due later.
	pub until: Option<Day>,
	/// In which asset.
	pub asset: Option<u32>,
	/// In any of these states, or of which any of these is so today; all when none is named.
	pub statuses: Statuses,
}

/// Where in a list by organisation something stands: ordered by due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct DuePlace {
	/// When it is due.
	pub due: Day,
	/// Its number.
	pub id: u32,
}

/// What an organisation said, when, and under what reference of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct SaidView {
	/// Who.
	pub by: OrgId,
	/// When.
	pub moment: Moment,
	/// A hash.
	pub reference: Hash32,
}

/// Until when something runs: by the pallet's clock, which stands while it is paused, and for so many blocks at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct WindowView {
	/// The last moment.
	pub until: Moment,
	/// And the last block.
	pub block: u32,
	/// Whether both are over.
	pub over: bool,
}

/// A receivable in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReceivableLine {
	/// Its number.
	pub id: u32,
	/// To whom it was owed at first.
	pub seller: OrgId,
	/// Who owes it.
	pub debtor: OrgId,
	/// To whom it is owed now.
	pub creditor: OrgId,
	/// Who has bought it, also when that has ended.
	pub lender: Option<OrgId>,
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
	/// What the debtor owes.
	pub debtor_owes: Amount,
	/// Of it disputed.
	pub disputed: Amount,
	/// What the lender is owed when it is paid today, late discount and charges with it; `None` without a lender that
	/// collects.
	pub lender_owed: Option<Amount>,
	/// The document's date.
	pub issue: Day,
	/// When it is due.
	pub due: Day,
	/// The last day on which it is paid in time: the due date, or the next on which the bank settles.
	pub last_day: Day,
	/// Where the debt stands today.
	pub stage: Stage,
	/// Whether a part was paid, and another is owed.
	pub partially_paid: bool,
	/// How many days it is overdue.
	pub days_overdue: u32,
	/// Whether a freeze is in force.
	pub frozen: bool,
	/// Whether it counts in the evidenced column of profiles.
	pub evidenced: bool,
}

/// A receivable with all that is known of it. Of what it may have many (credit notes, reports, grants, offers) the number
/// alone is told: lists of their own have them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReceivableView {
	/// What lists say of it.
	#[serde(flatten)]
	pub line: ReceivableLine,
	/// Today, where the asset's days begin and end.
	pub today: Day,
	/// Of the face accepted.
	pub accepted: Amount,
	/// Credited since.
	pub credited: Amount,
	/// Paid since, outside too as far as that discharged.
	pub paid: Amount,
	/// What is owed and not disputed: what may be funded.
	pub fundable: Amount,
	/// Whether its debtor has waived its defences.
	pub waived: bool,
	/// The root of the commitment to the document's fields.
	pub root: Hash32,
	/// The receivable that its document names as preceding.
	pub names: Option<u32>,
	/// When it was brought in.
	pub submitted: Moment,
	/// Until when its debtor may accept it.
	pub lapses: WindowView,
	/// When its debtor accepted it.
	pub accepted_on: Option<Moment>,
	/// Until when its debtor may dispute it; `None` before it has accepted.
	pub disputable: Option<WindowView>,
	/// The grade of its evidence: 0 none; 1 shipped by the seller; 2 received by the debtor or the receiver named; 3 an
	/// unrelated firm recorded it too. Never above 1 between related parties.
	pub grade: u8,
	/// What a lender is warned of, and has to acknowledge.
	pub flags: Flags,
	/// The shipments that it cites, at most 16.
	pub shipments: Vec<CitedView>,
	/// What a lender bought, also when that has ended.
	pub position: Option<PositionView>,
	/// What its seller offers, also when that stands no more.
	pub listing: Option<ListingView>,
	/// Notice of assignment.
	pub notice: Option<NoticeView>,
	/// The dispute that is open.
	pub dispute: Option<DisputeView>,
	/// The last freeze that nobody has ended.
	pub freeze: Option<FreezeView>,
	/// How many credit notes it has, those that wait and those refused among them.
	pub credit_notes: u32,
	/// What those come to that wait for the lender's consent.
	pub credits_pending: Amount,
	/// How many payments outside were reported.
	pub reports: u32,
}

/// A shipment that a receivable cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CitedView {
	/// Which.
	pub shipment: u32,
	/// How many pieces of it.
	pub quantity: u64,
	/// Whether they have been drawn out of what was received.
	pub drawn: bool,
	/// That a recall of it was noted here.
	pub recall: Option<RecallView>,
	/// What part of it recalls reach now, in millionths, noted or not.
	pub recalled_now: u32,
}

/// That a recall reaches what a receivable cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct RecallView {
	/// What part of the shipment, in millionths.
	pub share: u32,
	/// When that was noted.
	pub moment: Moment,
}

/// What a lender is owed or has got, by its parts.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct ClaimView {
	/// Charges that were agreed on.
	pub charges: Amount,
	/// Late discount.
	pub late_discount: Amount,
	/// Principal.
	pub principal: Amount,
	/// All together.
	pub total: Amount,
}

impl TryFrom<Claim> for ClaimView {
	type Error = OutOfRange;

	fn try_from(claim: Claim) -> Result<Self, OutOfRange> {
		let Claim { charges, late_discount, principal } = claim;
		Ok(Self { charges, late_discount, principal, total: claim.total()? })
	}
}

/// Amounts by the causes for which different parties answer.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct LossesView {
	/// By credit notes, upheld disputes, set-off and short deliveries, and what the seller received outside and kept.
	pub dilution: Amount,
	/// By late payment.
	pub lateness: Amount,
	/// By non-payment.
	pub non_payment: Amount,
	/// All together.
	pub total: Amount,
}

impl TryFrom<Losses> for LossesView {
	type Error = OutOfRange;

	fn try_from(losses: Losses) -> Result<Self, OutOfRange> {
		let Losses { dilution, lateness, non_payment } = losses;
		Ok(Self { dilution, lateness, non_payment, total: losses.total()? })
	}
}

/// What a lender has bought, as it stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PositionView {
	/// Who.
	pub lender: OrgId,
	/// Whether it collects: what is paid goes to it first.
	pub collects: bool,
	/// The day on which it was funded.
	pub funded: Day,
	/// The sum that was funded: advance and retention.
	pub face: Amount,
	/// What is to be got back.
	pub advance: Amount,
	/// The rest, which is the seller's.
	pub retention: Amount,
	/// The discount taken off.
	pub discount: Amount,
	/// The fees taken off.
	pub fees: Amount,
	/// What the seller was paid.
	pub price: Amount,
	/// Rate of discount and late discount, a year, in basis points.
	pub rate: Rate,
	/// How days are counted.
	pub day_count: DayCount,
	/// The day from which late discount runs.
	pub late_from: Day,
	/// Whether the seller stands in for a debtor who does not pay.
	pub recourse: Recourse,
	/// Days overdue after which the debtor is in default.
	pub default_after: u16,
	/// What the lender is owed when it is paid today.
	pub owed: ClaimView,
	/// What it has got.
	pub met: ClaimView,
	/// What is left of the retention if the debtor pays today what it owes.
	pub retention_left: Amount,
	/// What the seller has to pay the lender today, by cause: with the debt as lost once the debtor is in default and
	/// recourse was called.
	pub recourse_due: LossesView,
	/// What the seller has paid to the lender.
	pub recourse_paid: Amount,
	/// When recourse was called.
	pub called: Option<Moment>,
	/// What the lender was owed when it wrote it off.
	pub written_off: Option<Amount>,
}

/// Notice of assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct NoticeView {
	/// Who gave it, and when it reached the debtor.
	pub given: SaidView,
	/// When the debtor acknowledged it.
	pub acknowledged: Option<Moment>,
}

/// A dispute that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct DisputeView {
	/// How much of the debt.
	pub amount: Amount,
	/// Why.
	pub reason: DisputeReason,
	/// Who raised it, with the hash of its evidence.
	pub raised: SaidView,
	/// Until when it must be taken to an arbiter, else anyone dismisses it.
	pub window: WindowView,
	/// Who took it to an arbiter.
	pub escalated: Option<OrgId>,
	/// How much of it is right, as each says.
	pub agreed: AgreedView,
}

/// How much of a dispute is right, by the word of each; of whose word is awaited none.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
pub struct AgreedView {
	/// The seller's.
	pub seller: Option<Amount>,
	/// The debtor's.
	pub debtor: Option<Amount>,
	/// The lender's.
	pub lender: Option<Amount>,
}

/// A freeze by an authority's order.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FreezeView {
	/// Hash of the order.
	pub order: Hash32,
	/// Which authority.
	pub authority: OrgId,
	/// Under which number it has the case.
	#[serde(with = "words")]
	pub case: Vec<u8>,
	/// Since when.
	pub since: Moment,
	/// The last day.
	pub until: Day,
	/// Whether that day is not over.
	pub in_force: bool,
}

/// How far a credit note has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CreditProgress {
	/// It waits for the lender's consent.
	#[codec(index = 0)]
	Pending,
	/// It lessens the debt.
	#[codec(index = 1)]
	InForce,
	/// The lender has refused.
	#[codec(index = 2)]
	Refused,
}

/// That less is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct CreditNoteView {
	/// Its number among those of the receivable, from 0.
	pub note: u32,
	/// By how much.
	pub amount: Amount,
	/// Why.
	pub reason: CreditReason,
	/// Who says so.
	pub told: SaidView,
	/// How far it has come.
	pub state: CreditProgress,
}

/// What came of a payment outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportOutcome {
	/// Nobody has answered.
	#[codec(index = 0)]
	Open,
	/// Its receiver says that nothing came.
	#[codec(index = 1)]
	Denied,
	/// It discharged the debt, or a part.
	#[codec(index = 2)]
	Discharged,
	/// It came to who was not the creditor for the debtor on its day: the debt stays.
	#[codec(index = 3)]
	Misdirected,
	/// It came, as its receiver says, and who holds the receivable has not confirmed that: the debt stays.
	#[codec(index = 4)]
	Contested,
	/// It came, as its receiver says, and who holds the receivable denies it: the debt stays.
	#[codec(index = 5)]
	Refused,
}

/// A debtor's word that it has paid outside of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ReportView {
	/// Its number among those of the receivable, from 0.
	pub note: u32,
	/// How much.
	pub amount: Amount,
	/// On which day.
	pub day: Day,
	/// To whom.
	pub to: OrgId,
	/// When the debtor said so.
	pub told: SaidView,
	/// What came of it.
	pub outcome: ReportOutcome,
	/// How much of the debt it discharged.
	pub discharged: Amount,
}

/// Where a grant stands among those of a receivable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct GrantPlace {
	/// To whom.
	pub to: OrgId,
	/// By whom.
	pub by: OrgId,
}

/// That fields of a document are opened to an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GrantView {
	/// To whom.
	pub to: OrgId,
	/// By whom.
	pub by: OrgId,
	/// Which fields: a bit each; in JSON the numbers of the bits that are set.
	#[serde(with = "bits")]
	pub fields: u64,
	/// The last day, UTC.
	pub until: Day,
	/// Whether that day is not over.
	pub holds: bool,
	/// Hash of the sealed file.
	pub file: Hash32,
	/// When it was given.
	pub moment: Moment,
}
