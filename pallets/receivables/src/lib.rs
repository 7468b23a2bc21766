#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accept;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod bring;
mod credits;
mod disputes;
mod elsewhere;
mod evidence;
mod freeze;
mod funding;
mod grants;
mod holidays;
mod market;
#[cfg(test)]
mod mock;
mod notice;
mod outside;
mod payment;
mod profile;
pub mod reads;
mod records;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod recount;
mod recourse;
#[cfg(test)]
mod tests;
mod tokens;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

use frame_support::pallet_prelude::*;
use frame_system::pallet_prelude::*;
use stalhof_primitives::{
	invoice::TokenKind,
	merkle::Hash,
	ordered::Ordered,
	organisation::OrgId,
	receivables::{Closing, CreditReason, DisputeEnd, DisputeReason, HeldFor, RejectReason},
	time::{Day, Moment},
};
use stalhof_support::{
	Bytes, Clock, FourEyes, Membership, Organisations, goods::DeliveryEvidence, money::Treasuries,
};
use types::*;

/// Days after which what was not accepted lapses.
pub const ACCEPTANCE_DAYS: u32 = 30;
/// Days after receipt or acceptance, the later, in which a debtor may dispute.
pub const DISPUTE_DAYS: u32 = 30;
/// Days after which a dispute that was taken to no arbiter is dismissed.
pub const ESCALATION_DAYS: u32 = 30;
/// The most days of a freeze.
pub const FREEZE_DAYS: u32 = 180;
/// Days after which an epoch that is not in force may give way to another.
pub const PENDING_DAYS: u32 = 30;
/// The most days from a document's date to its due date.
pub const MAX_TENOR_DAYS: u32 = 365;
/// Days for which the tokens of what has ended still need their epoch: 24 months.
pub const TOMBSTONE_DAYS: u32 = 730;
/// Days for which hits on a seller's or a buyer's number count: 18 months.
pub const LOOK_BACK_DAYS: u32 = 548;
/// Days within which goods that come back flag a round trip.
pub const ROUND_TRIP_DAYS: u32 = 180;
/// Days overdue after which a debtor is in default where no lender has said otherwise.
pub const DEFAULT_DAYS: u32 = 90;
/// The most days for which an offer stands.
pub const OFFER_DAYS: u32 = 90;

/// The runtime's accounts.
pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// What time it is.
		type Clock: Clock;
		/// What an organisation is and may do.
		type Organisations: Organisations<AccountIdOf<Self>>;
		/// Which organisations are members.
		type Members: Membership;
		/// What takes two operators.
		type FourEyes: FourEyes<AccountIdOf<Self>>;
		/// Where money lies.
		type Treasuries: Treasuries;
		/// What shipments prove.
		type Evidence: DeliveryEvidence;
		/// Bytes that organisations keep in state.
		type Bytes: Bytes;
		/// How many blocks a window has at least.
		type WindowBlocks: Get<u32>;
		/// What these calls cost.
		type WeightInfo: WeightInfo;
		/// Makes organisations, money and shipments to measure with.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper<AccountIdOf<Self>>;
	}

	/// The number that the next receivable gets.
	#[pallet::storage]
	pub type NextReceivable<T> = StorageValue<_, ReceivableId, ValueQuery>;

	/// Receivables: what every act reads of them.
	#[pallet::storage]
	pub type Receivables<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Receivable>;

	/// What of receivables few acts read.
	#[pallet::storage]
	pub type PapersOf<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Papers>;

	/// Tokens of receivables: those of which are taken back no more.
	#[pallet::storage]
	pub type TokensOf<T> = StorageMap<_, Identity, Ordered<ReceivableId>, TokenSet>;

	/// Shipments that receivables cite.
	#[pallet::storage]
	pub type ShipmentsOf<T> =
		StorageMap<_, Identity, Ordered<ReceivableId>, BoundedVec<Cited, ConstU32<MAX_CITED>>>;

	/// Receivables by seller and due date, those that have ended among them.
	#[pallet::storage]
	pub type BySeller<T> = StorageMap<_, Identity, Ordered<Listed>, ()>;

	/// Receivables by debtor and due date, those that have ended among them.
	#[pallet::storage]
	pub type ByDebtor<T> = StorageMap<_, Identity, Ordered<Listed>, ()>;

	/// Receivables by lender and due date, those that have ended among them.
	#[pallet::storage]
	pub type ByLender<T> = StorageMap<_, Identity, Ordered<Listed>, ()>;

	/// Who has brought a token, by kind and token.
	#[pallet::storage]
	pub type Tokens<T> = StorageMap<_, Blake2_128Concat, KindToken, TokenRow>;

	/// The receivable of a seller that was accepted under a token of an exact kind: at most one, until it is
	/// withdrawn.
	#[pallet::storage]
	pub type Standings<T> = StorageMap<_, Blake2_128Concat, StandingKey, ReceivableId>;

	/// The newest epoch of the tokens' key; 0 before the first.
	#[pallet::storage]
	pub type NewestEpoch<T> = StorageValue<_, EpochId, ValueQuery>;

	/// The epoch that waits for members to confirm its key.
	#[pallet::storage]
	pub type PendingEpoch<T> = StorageValue<_, EpochId>;

	/// Epochs of the tokens' key.
	#[pallet::storage]
	pub type Epochs<T> = StorageMap<_, Identity, Ordered<EpochId>, Epoch>;

	/// Keys of epochs, sealed to organisations.
	#[pallet::storage]
	pub type SealedKeys<T> =
		StorageDoubleMap<_, Identity, Ordered<EpochId>, Identity, Ordered<OrgId>, SealedKey>;

	/// Lenders' words that invoices are financed outside, by kind and token.
	#[pallet::storage]
	pub type Elsewheres<T> =
		StorageDoubleMap<_, Blake2_128Concat, KindToken, Identity, Ordered<OrgId>, Elsewhere>;

	/// What sellers offer.
	#[pallet::storage]
	pub type Listings<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Listing>;

	/// What lenders offer.
	#[pallet::storage]
	pub type Offers<T> =
		StorageDoubleMap<_, Identity, Ordered<ReceivableId>, Identity, Ordered<OrgId>, Offer>;

	/// Debtors that lenders have approved.
	#[pallet::storage]
	pub type ApprovedDebtors<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Identity, Ordered<OrgId>, ()>;

	/// What lenders have bought, those that have ended among them.
	#[pallet::storage]
	pub type Positions<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Position>;

	/// What lenders have advanced and not got back, by debtor.
	#[pallet::storage]
	pub type DebtorExposures<T> = StorageMap<_, Identity, Ordered<ExposureKey>, Tally>;

	/// What lenders have advanced and not got back, by seller.
	#[pallet::storage]
	pub type SellerExposures<T> = StorageMap<_, Identity, Ordered<ExposureKey>, Tally>;

	/// Notices of assignment.
	#[pallet::storage]
	pub type Notices<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Notice>;

	/// How many credit notes and reports receivables have.
	#[pallet::storage]
	pub type NotesOf<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Notes, ValueQuery>;

	/// What profiles have counted of receivables and no other record says.
	#[pallet::storage]
	pub type CountedOf<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Counted, ValueQuery>;

	/// Payments outside, as debtors report them.
	#[pallet::storage]
	pub type Reports<T> =
		StorageDoubleMap<_, Identity, Ordered<ReceivableId>, Identity, Ordered<Note>, Report>;

	/// Credit notes, those that wait and those refused among them.
	#[pallet::storage]
	pub type CreditNotes<T> =
		StorageDoubleMap<_, Identity, Ordered<ReceivableId>, Identity, Ordered<Note>, CreditNote>;

	/// Disputes that are open.
	#[pallet::storage]
	pub type Disputes<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Dispute>;

	/// Freezes in force, and such as nobody has ended yet.
	#[pallet::storage]
	pub type Freezes<T> = StorageMap<_, Identity, Ordered<ReceivableId>, Freeze>;

	/// How far recalls reach what receivables cite.
	#[pallet::storage]
	pub type RecallFlags<T> =
		StorageDoubleMap<_, Identity, Ordered<ReceivableId>, Identity, Ordered<u32>, RecallFlag>;

	/// Who may read which fields.
	#[pallet::storage]
	pub type Grants<T> =
		StorageDoubleMap<_, Identity, Ordered<ReceivableId>, Identity, Ordered<GrantKey>, Grant>;

	/// Money held in treasuries: in another's favour what its account could not take, in the own what was paid beyond
	/// a debt.
	#[pallet::storage]
	pub type Held<T> = StorageMap<_, Identity, Ordered<HeldKey>, u128>;

	/// Sellers' profiles by asset.
	#[pallet::storage]
	pub type Sellers<T> = StorageDoubleMap<
		_,
		Identity,
		Ordered<OrgId>,
		Identity,
		Ordered<AssetId>,
		Profile,
		ValueQuery,
	>;

	/// Debtors' profiles by asset.
	#[pallet::storage]
	pub type Debtors<T> = StorageDoubleMap<
		_,
		Identity,
		Ordered<OrgId>,
		Identity,
		Ordered<AssetId>,
		Profile,
		ValueQuery,
	>;

	/// Profiles of sellers and debtors together, by seller.
	#[pallet::storage]
	pub type Pairs<T> = StorageMap<_, Identity, Ordered<PairKey>, Pair, ValueQuery>;

	/// Sellers and debtors together, by debtor: with the two of the key in each other's place.
	#[pallet::storage]
	pub type PairsOfDebtors<T> = StorageMap<_, Identity, Ordered<PairKey>, ()>;

	/// What a pair has due on a day and not paid. No row is empty.
	#[pallet::storage]
	pub type Outstanding<T> = StorageMap<_, Identity, Ordered<DueKey>, Tally>;

	/// Days on which an asset's bank does not settle, by year.
	#[pallet::storage]
	pub type Holidays<T> =
		StorageDoubleMap<_, Identity, Ordered<AssetId>, Identity, Ordered<u16>, ClosedDays>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A receivable has been brought in, or a debtor has entered what it owes.
		Submitted {
			/// Its number.
			id: ReceivableId,
			/// What it says.
			receivable: Receivable,
			/// And its papers.
			papers: Papers,
			/// Its tokens.
			tokens: TokenSet,
			/// The shipments that it cites.
			shipments: Citations,
		},
		/// A seller has joined what its debtor brought in.
		Joined {
			/// Which.
			id: ReceivableId,
		},
		/// A debtor has accepted what it owes.
		Accepted {
			/// Which.
			id: ReceivableId,
			/// How much of the face.
			accepted: Amount,
			/// When it is due.
			due: Day,
			/// Whether it waives its defences.
			waived: bool,
			/// Whether it counts in the evidenced column of profiles.
			evidenced: bool,
			/// Until when it may be disputed.
			disputable: Window,
			/// What was drawn out of shipments that were received.
			drawn: Citations,
		},
		/// Root or tokens of the debtor's copy are others than the seller's: nothing was accepted.
		TokensDiffer {
			/// Which.
			id: ReceivableId,
			/// Whose.
			seller: OrgId,
			/// The first kind that differs; `None` for the root.
			differs: Option<TokenKind>,
		},
		/// A receivable has ended.
		Closed {
			/// Which.
			id: ReceivableId,
			/// How.
			how: Closing,
			/// Why its debtor rejected it.
			reason: Option<RejectReason>,
			/// Under which reference.
			reference: Option<Hash>,
		},
		/// A seller offers a receivable.
		Listed {
			/// Which.
			id: ReceivableId,
			/// At which terms, to whom, until when.
			listing: Listing,
		},
		/// A seller offers a receivable no more.
		Unlisted {
			/// Which.
			id: ReceivableId,
		},
		/// A lender offers to buy a receivable.
		Offered {
			/// Which.
			id: ReceivableId,
			/// Who.
			lender: OrgId,
			/// At which terms, until when.
			offer: Offer,
		},
		/// A lender's offer is taken back.
		OfferWithdrawn {
			/// Which.
			id: ReceivableId,
			/// Whose.
			lender: OrgId,
		},
		/// A lender has bought a receivable, and its seller is paid.
		Funded {
			/// Which.
			id: ReceivableId,
			/// Who, at which terms, for how much.
			position: Position,
			/// The root that it has seen.
			root: Hash,
			/// The flags that it has acknowledged.
			seen: Seen,
			/// The grade of the evidence.
			grade: u8,
			/// What was drawn out of shipments.
			drawn: Citations,
		},
		/// A lender has approved a debtor, or does so no more.
		DebtorApproved {
			/// Who.
			lender: OrgId,
			/// Whom.
			debtor: OrgId,
			/// Whether.
			on: bool,
		},
		/// Notice of assignment has reached a debtor.
		Notified {
			/// Which.
			id: ReceivableId,
			/// By whom, and when.
			given: Said,
		},
		/// A debtor has acknowledged notice of assignment.
		Acknowledged {
			/// Which.
			id: ReceivableId,
			/// When.
			at: Moment,
		},
		/// Something was paid.
		Paid {
			/// Which.
			id: ReceivableId,
			/// Out of whose treasury.
			payer: OrgId,
			/// The value date.
			day: Day,
			/// How much.
			amount: Amount,
			/// To whom it went.
			allocation: Allocation,
			/// What the lender is still owed.
			owed: Option<Claim>,
			/// Under which reference.
			reference: Hash,
		},
		/// Money of a payment stays held in the payer's treasury.
		Held {
			/// Which.
			id: ReceivableId,
			/// In whose treasury, in whose favour.
			key: HeldKey,
			/// How much more.
			amount: Amount,
			/// Why.
			reason: HeldFor,
		},
		/// What was held has been taken.
		Claimed {
			/// In whose treasury, in whose favour.
			key: HeldKey,
			/// How much.
			amount: u128,
		},
		/// A debtor says that it has paid outside.
		OutsideReported {
			/// Which.
			id: ReceivableId,
			/// The report's number.
			note: Note,
			/// How much, when, to whom.
			report: Report,
		},
		/// Who is said to have received it has answered.
		OutsideAnswered {
			/// Which.
			id: ReceivableId,
			/// Which report.
			note: Note,
			/// What came of it.
			outcome: Outcome,
			/// To whom what was discharged counts.
			allocation: Option<Allocation>,
			/// When.
			at: Moment,
		},
		/// There is a credit note, or one has come into force or was refused.
		CreditNoted {
			/// Which.
			id: ReceivableId,
			/// The credit note's number.
			note: Note,
			/// How it stands.
			credit: CreditNote,
			/// What the seller has to pay the lender now.
			recourse: Amount,
		},
		/// A debtor disputes what it has accepted.
		DisputeRaised {
			/// Which.
			id: ReceivableId,
			/// How much, why, and until when it is to be escalated.
			dispute: Dispute,
		},
		/// A party says how much of a dispute is right; another's word is awaited.
		DisputeAgreed {
			/// Which.
			id: ReceivableId,
			/// Who.
			by: OrgId,
			/// How much.
			upheld: Amount,
		},
		/// A dispute was taken to an arbiter.
		DisputeEscalated {
			/// Which.
			id: ReceivableId,
			/// By whom.
			by: OrgId,
			/// When.
			at: Moment,
		},
		/// A dispute is over.
		DisputeSettled {
			/// Which.
			id: ReceivableId,
			/// How it ended.
			end: DisputeEnd,
			/// How much of it was right: a credit note says so.
			upheld: Amount,
			/// Who ended it; `None` when time did.
			by: Option<OrgId>,
			/// Under which reference.
			reference: Option<Hash>,
		},
		/// An authority has frozen a receivable.
		Frozen {
			/// Which.
			id: ReceivableId,
			/// On which order, until when.
			freeze: Freeze,
		},
		/// A freeze has ended.
		Unfrozen {
			/// Which.
			id: ReceivableId,
			/// Which authority ended it; `None` when time did.
			by: Option<OrgId>,
		},
		/// A recall reaches what a receivable cites, or does so no more.
		RecallFlagged {
			/// Which.
			id: ReceivableId,
			/// Which shipment.
			shipment: u32,
			/// How much of it.
			flag: RecallFlag,
		},
		/// A lender says that an invoice is financed outside, or that it is no more.
		ElsewhereNoted {
			/// Who.
			lender: OrgId,
			/// The invoice's tokens.
			tokens: TokenList,
			/// Since when and until when; `None` when it takes that back.
			note: Option<Elsewhere>,
		},
		/// Fields of a document were opened to an organisation.
		Granted {
			/// Which.
			id: ReceivableId,
			/// To whom, by whom.
			key: GrantKey,
			/// Which fields, until when.
			grant: Grant,
		},
		/// That was taken back.
		GrantRevoked {
			/// Which.
			id: ReceivableId,
			/// From whom, by whom.
			key: GrantKey,
		},
		/// A lender calls on a seller.
		RecourseCalled {
			/// Which.
			id: ReceivableId,
			/// For how much.
			amount: Amount,
			/// Whether for dilution, and not for default.
			shortfall: bool,
			/// When.
			at: Moment,
		},
		/// A seller has paid what a lender was owed.
		BoughtBack {
			/// Which.
			id: ReceivableId,
			/// Who.
			seller: OrgId,
			/// Whom.
			lender: OrgId,
			/// How much.
			paid: Claim,
			/// Under which reference.
			reference: Hash,
		},
		/// A lender expects nothing any more.
		WrittenOff {
			/// Which.
			id: ReceivableId,
			/// Who.
			lender: OrgId,
			/// What it was owed.
			amount: Amount,
			/// Under which reference.
			reference: Hash,
		},
		/// An epoch of the tokens' key has begun.
		EpochOpened {
			/// Which.
			epoch: EpochId,
			/// By whom, with which key check value.
			opened: Epoch,
		},
		/// A member of a further group could open an epoch's key.
		EpochConfirmed {
			/// Which epoch's.
			epoch: EpochId,
			/// Who.
			by: OrgId,
			/// When the epoch came into force, when it has.
			in_force: Option<Moment>,
		},
		/// An epoch's key was sealed to an organisation.
		KeySealed {
			/// Which epoch's.
			epoch: EpochId,
			/// To whom.
			to: OrgId,
			/// By whom, and the sealed key.
			key: SealedKey,
		},
		/// An epoch is over.
		EpochClosed {
			/// Which.
			epoch: EpochId,
			/// When.
			at: Moment,
		},
		/// A seller has paid a lender what it has to, and the lender keeps the receivable.
		RecoursePaid {
			/// Which.
			id: ReceivableId,
			/// Who.
			seller: OrgId,
			/// Whom.
			lender: OrgId,
			/// How much.
			paid: Claim,
			/// Under which reference.
			reference: Hash,
		},
		/// A bank has set the days of a year on which it does not settle.
		HolidaysSet {
			/// Of which asset.
			asset: AssetId,
			/// Which year, and which days.
			days: ClosedDays,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no receivable of that number.
		ReceivableNotFound,
		/// There is no such settlement asset.
		AssetNotFound,
		/// Another organisation is the seller.
		NotSeller,
		/// Another organisation is the debtor.
		NotDebtor,
		/// Another organisation is the lender, or none is.
		NotLender,
		/// The organisation has no part in the receivable.
		NotAParty,
		/// An organisation is not there, or not active.
		NotInStanding,
		/// The organisation has not the role for this.
		RoleMissing,
		/// The organisation is no member.
		NotMember,
		/// The organisation belongs to a party's group.
		Related,
		/// Seller and debtor are one.
		SameParty,
		/// The receivable is not waiting for its debtor.
		NotSubmitted,
		/// The receivable is not accepted, or is financed or ended.
		NotAccepted,
		/// The receivable is not offered by its seller.
		NotListed,
		/// The receivable is not financed.
		NotFunded,
		/// The receivable is not accepted, or was withdrawn.
		NotOwed,
		/// The receivable has ended.
		NotOpen,
		/// The seller has not joined what its debtor brought in.
		NotJoined,
		/// The seller has part in it already.
		AlreadyJoined,
		/// Nothing is named.
		Empty,
		/// Tokens, shipments, epochs, organisations or numbers are not in ascending order, each once.
		NotInOrder,
		/// An amount is nothing.
		ZeroAmount,
		/// More than the face, the debt, or what of it is open.
		AmountExceeded,
		/// Sums of money leave what can be counted.
		AmountTooLarge,
		/// A document is dated in the future, due before its date, or due later than a year after it.
		InvalidDates,
		/// Terms out of range.
		InvalidTerms,
		/// A last day lies in the past, or further ahead than may be.
		TooLong,
		/// A document names as preceding what is not its seller's and debtor's.
		NotPreceding,
		/// There is no such epoch.
		EpochNotFound,
		/// The epoch is closed.
		EpochClosed,
		/// Tokens under an open epoch's key are missing.
		EpochMissing,
		/// A receivable of the same seller on the same invoice is accepted, financed or paid.
		DuplicateToken,
		/// A receivable that has not ended, or has ended within 24 months, needs the epoch.
		EpochInUse,
		/// Two epochs are open already.
		EpochStillOpen,
		/// The newest epoch stays open.
		NewestEpoch,
		/// An epoch waits for members to confirm its key.
		EpochPending,
		/// The epoch does not wait for that.
		EpochNotPending,
		/// The organisation has not the epoch's key.
		KeyMissing,
		/// The epoch's key is sealed to the organisation already.
		AlreadySealed,
		/// There is no such shipment.
		ShipmentNotFound,
		/// The shipment is not from the seller to the debtor.
		ShipmentDiffers,
		/// Fewer pieces were received than are cited, or others have drawn on them.
		PurseShort,
		/// The receivable does not cite the shipment.
		NotCited,
		/// The recall reaches as much as is noted already.
		NothingNew,
		/// The time for it is not over.
		StillRunning,
		/// The time for it is over.
		TooLate,
		/// Nothing is offered at those terms, to that lender, today.
		ListingNotFound,
		/// The lender offers nothing at those terms today.
		OfferNotFound,
		/// The lender has seen another document.
		RootDiffers,
		/// The lender has not approved the debtor.
		DebtorNotApproved,
		/// An authority has frozen it.
		IsFrozen,
		/// Nothing is left that is neither disputed nor paid nor credited.
		NothingFundable,
		/// It falls due today, or has fallen due.
		AlreadyDue,
		/// A flag stands that the lender has not acknowledged.
		NotAcknowledged,
		/// The lender's treasury does not hold the price.
		LenderShort,
		/// The seller's treasury cannot take the price.
		SellerBlocked,
		/// The debtor is approved already, or was not.
		AlreadyApproved,
		/// Notice has been given.
		AlreadyNotified,
		/// No notice has been given.
		NotNotified,
		/// Notice has been acknowledged.
		AlreadyAcknowledged,
		/// Nothing is owed.
		NothingOwed,
		/// There is no such report.
		ReportNotFound,
		/// Another organisation is said to have been paid.
		NotReceiver,
		/// That has been answered.
		AlreadyAnswered,
		/// The day lies in the future.
		InTheFuture,
		/// There is no such credit note.
		CreditNotFound,
		/// The credit note does not wait for consent.
		NotPending,
		/// A dispute that is settled or a ruling says so, and no seller.
		InvalidReason,
		/// A dispute is open.
		AlreadyDisputed,
		/// No dispute is open.
		NotDisputed,
		/// The dispute was taken to an arbiter.
		AlreadyEscalated,
		/// The dispute was taken to no arbiter.
		NotEscalated,
		/// The receivable is frozen already.
		AlreadyFrozen,
		/// The receivable is not frozen.
		NotFrozen,
		/// Another authority has frozen it.
		NotAuthority,
		/// No such grant is there.
		GrantNotFound,
		/// The seller does not stand in, and no dilution is short.
		NoRecourse,
		/// The debtor is not in default.
		NotInDefault,
		/// Recourse has been called.
		AlreadyCalled,
		/// The seller stands in: call on it.
		RecourseLeft,
		/// Nothing is held there in the organisation's favour.
		NothingHeld,
		/// The organisation's treasury cannot take it.
		CannotReceive,
		/// Another bank issues the asset.
		NotIssuer,
		/// The year's days are set and it has begun, or it is over or further ahead than may be set.
		YearBegun,
		/// Days that the year does not have, or that are over.
		InvalidHolidays,
		/// Something was entered in the accounts for a later day already.
		Backwards,
		/// The lender has noted nothing of the kind.
		NoteNotFound,
		/// Numbers have run out.
		NumbersExhausted,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Brings in a receivable. By an operator of its seller with `submit-receivables`. One that its debtor has
		/// brought in already is joined.
		///
		/// Emits [`Submitted`](Event::Submitted) or [`Joined`](Event::Joined).
		#[pallet::call_index(0)]
		#[pallet::weight(weights::submit::<T::WeightInfo>(&new.document))]
		pub fn submit(origin: OriginFor<T>, new: NewReceivable) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_submit(&who, new)
		}

		/// Enters what a debtor owes, accepted: its approved payables, all or none. By two operators of the debtor
		/// with `approve-receivables`, each with the same file. What a seller has brought in already is accepted.
		///
		/// Emits [`Submitted`](Event::Submitted) or [`Accepted`](Event::Accepted).
		#[pallet::call_index(1)]
		#[pallet::weight(weights::approve::<T::WeightInfo>(payables))]
		pub fn approve(origin: OriginFor<T>, payables: Payables) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_approve(&who, payables)
		}

		/// Joins what a debtor has brought in. By an operator of the seller with `submit-receivables`.
		///
		/// Emits [`Joined`](Event::Joined).
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::confirm(ids.len() as u32))]
		pub fn confirm(
			origin: OriginFor<T>,
			ids: BoundedVec<ReceivableId, ConstU32<MAX_FILE>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm(&who, ids)
		}

		/// Accepts what is owed, on root and tokens of the debtor's own copy. By two operators of the debtor with
		/// `approve-receivables`, each with the same call. When root or tokens are others than the seller's, nothing
		/// is accepted, and that is counted.
		///
		/// Emits [`Accepted`](Event::Accepted) or [`TokensDiffer`](Event::TokensDiffer).
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::accept())]
		pub fn accept(
			origin: OriginFor<T>,
			id: ReceivableId,
			root: Hash,
			tokens: TokenSet,
			amount: Amount,
			due: Day,
			waives: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept(&who, id, root, tokens, amount, due, waives)
		}

		/// Rejects what is said to be owed. By an operator of the debtor with `approve-receivables`.
		///
		/// Emits [`Closed`](Event::Closed).
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reject())]
		pub fn reject(
			origin: OriginFor<T>,
			id: ReceivableId,
			reason: RejectReason,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reject(&who, id, reason, reference)
		}

		/// Ends what was not accepted in time. By anyone.
		///
		/// Emits [`Closed`](Event::Closed).
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::lapse())]
		pub fn lapse(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_lapse(id)
		}

		/// Takes back what is not financed. By an operator of its seller with `submit-receivables`.
		///
		/// Emits [`Closed`](Event::Closed).
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, id)
		}

		/// Offers what is accepted at fixed terms, to one lender or to any that has approved the debtor. By an
		/// operator of its seller with `submit-receivables`.
		///
		/// Emits [`Listed`](Event::Listed).
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::list())]
		pub fn list(
			origin: OriginFor<T>,
			id: ReceivableId,
			terms: Terms,
			to: Option<OrgId>,
			until: Day,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_list(&who, id, terms, to, until)
		}

		/// Ends such an offer: by an operator of the seller with `submit-receivables`, or by anyone once its last day
		/// is over.
		///
		/// Emits [`Unlisted`](Event::Unlisted).
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::unlist())]
		pub fn unlist(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unlist(&who, id)
		}

		/// Takes what a seller offers: checks, pays the seller, assigns. By two operators of a lender with `fund`,
		/// each with the same call: the root that it has seen, the terms' hash, the flags that it acknowledges.
		///
		/// Emits [`Funded`](Event::Funded).
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::fund(MAX_CITED))]
		pub fn fund(
			origin: OriginFor<T>,
			id: ReceivableId,
			root: Hash,
			terms: Hash,
			seen: Seen,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_fund(&who, id, root, terms, seen)?;
			Ok(Some(T::WeightInfo::fund(Self::cites(id))).into())
		}

		/// Offers to buy what is accepted. By two operators of a lender with `fund`, each with the same call. Another
		/// offer on the same takes its place.
		///
		/// Emits [`Offered`](Event::Offered).
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::offer())]
		pub fn offer(
			origin: OriginFor<T>,
			id: ReceivableId,
			root: Hash,
			terms: Terms,
			until: Day,
			seen: Seen,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_offer(&who, id, root, terms, until, seen)
		}

		/// Takes an offer back. By an operator of the lender with `fund`.
		///
		/// Emits [`OfferWithdrawn`](Event::OfferWithdrawn).
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::withdraw_offer())]
		pub fn withdraw_offer(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_offer(&who, id)
		}

		/// Takes a lender's offer at the terms of that hash: checks, is paid, assigns. By an operator of the seller
		/// with `submit-receivables`.
		///
		/// Emits [`Funded`](Event::Funded).
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::take_offer(MAX_CITED))]
		pub fn take_offer(
			origin: OriginFor<T>,
			id: ReceivableId,
			lender: OrgId,
			terms: Hash,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_take_offer(&who, id, lender, terms)?;
			Ok(Some(T::WeightInfo::take_offer(Self::cites(id))).into())
		}

		/// Approves a debtor for funding, or does so no more. By an operator of a lender with `fund`.
		///
		/// Emits [`DebtorApproved`](Event::DebtorApproved).
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::approve_debtor())]
		pub fn approve_debtor(origin: OriginFor<T>, debtor: OrgId, on: bool) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_approve_debtor(&who, debtor, on)
		}

		/// Gives the debtor notice of assignment. By an operator of the lender with `fund`, or of the seller with
		/// `submit-receivables`.
		///
		/// Emits [`Notified`](Event::Notified).
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::notify())]
		pub fn notify(origin: OriginFor<T>, id: ReceivableId, reference: Hash) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_notify(&who, id, reference)
		}

		/// Acknowledges such notice. By an operator of the debtor with `approve-receivables`.
		///
		/// Emits [`Acknowledged`](Event::Acknowledged).
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::acknowledge())]
		pub fn acknowledge(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_acknowledge(&who, id)
		}

		/// Pays in the debtor's name; the chain knows to whom. By an operator of any organisation with `settle`;
		/// above its own limit by two, each with the same call. No dispute, freeze, suspension or pause stops it.
		///
		/// Emits [`Paid`](Event::Paid), [`Held`](Event::Held) or [`Closed`](Event::Closed).
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::pay())]
		pub fn pay(
			origin: OriginFor<T>,
			id: ReceivableId,
			amount: Amount,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_pay(&who, id, amount, reference)
		}

		/// Says that the debtor has paid outside of the chain. By an operator of the debtor with
		/// `approve-receivables`.
		///
		/// Emits [`OutsideReported`](Event::OutsideReported).
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::report_outside())]
		pub fn report_outside(
			origin: OriginFor<T>,
			id: ReceivableId,
			amount: Amount,
			day: Day,
			to: OrgId,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_outside(&who, id, amount, day, to, reference)
		}

		/// Says whether such a payment came. By an operator with `settle` of who is said to have received it; when that is not
		/// who holds the receivable, of the holder too.
		///
		/// Emits [`OutsideAnswered`](Event::OutsideAnswered) or [`Closed`](Event::Closed).
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::confirm_outside())]
		pub fn confirm_outside(
			origin: OriginFor<T>,
			id: ReceivableId,
			note: Note,
			yes: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_outside(&who, id, note, yes)
		}

		/// Says that less is owed, for another reason than a dispute or a ruling. By an operator of the seller with
		/// `submit-receivables`. What is funded and waived or notified waits for the lender's consent.
		///
		/// Emits [`CreditNoted`](Event::CreditNoted) or [`Closed`](Event::Closed).
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::credit())]
		pub fn credit(
			origin: OriginFor<T>,
			id: ReceivableId,
			amount: Amount,
			reason: CreditReason,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_credit(&who, id, amount, reason, reference)
		}

		/// Consents to a credit note, or refuses it. By an operator of the lender with `fund`; of the seller with
		/// `submit-receivables` when no lender collects any more.
		///
		/// Emits [`CreditNoted`](Event::CreditNoted) or [`Closed`](Event::Closed).
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::consent_credit())]
		pub fn consent_credit(
			origin: OriginFor<T>,
			id: ReceivableId,
			note: Note,
			yes: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_consent_credit(&who, id, note, yes)
		}

		/// Disputes some of what was accepted. By an operator of the debtor with `approve-receivables`.
		///
		/// Emits [`DisputeRaised`](Event::DisputeRaised).
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::dispute())]
		pub fn dispute(
			origin: OriginFor<T>,
			id: ReceivableId,
			amount: Amount,
			reason: DisputeReason,
			evidence: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_dispute(&who, id, amount, reason, evidence)
		}

		/// Agrees on how much of a dispute is right: by an operator of the seller with `submit-receivables`, when it is less
		/// than is disputed by one of the debtor with `approve-receivables`, and when it is something and the lender has a say
		/// by one of the lender with `fund`, all with the same amount.
		///
		/// Emits [`DisputeAgreed`](Event::DisputeAgreed), [`DisputeSettled`](Event::DisputeSettled),
		/// [`CreditNoted`](Event::CreditNoted) or [`Closed`](Event::Closed).
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::settle_dispute())]
		pub fn settle_dispute(
			origin: OriginFor<T>,
			id: ReceivableId,
			upheld: Amount,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_settle_dispute(&who, id, upheld)
		}

		/// Drops a dispute. By an operator of the debtor with `approve-receivables`.
		///
		/// Emits [`DisputeSettled`](Event::DisputeSettled).
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::drop_dispute())]
		pub fn drop_dispute(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_drop_dispute(&who, id)
		}

		/// Takes a dispute to an arbiter. By an operator of the debtor with `approve-receivables`, or of the seller
		/// with `submit-receivables`.
		///
		/// Emits [`DisputeEscalated`](Event::DisputeEscalated).
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::escalate())]
		pub fn escalate(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_escalate(&who, id)
		}

		/// Rules on a dispute that was taken to an arbiter. By two operators with `arbitrate` of an arbiter that
		/// belongs to no party's group, each with the same call.
		///
		/// Emits [`DisputeSettled`](Event::DisputeSettled), [`CreditNoted`](Event::CreditNoted) or
		/// [`Closed`](Event::Closed).
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::rule())]
		pub fn rule(
			origin: OriginFor<T>,
			id: ReceivableId,
			upheld: Amount,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_rule(&who, id, upheld, reference)
		}

		/// Dismisses a dispute that was taken to no arbiter in time. By anyone.
		///
		/// Emits [`DisputeSettled`](Event::DisputeSettled).
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::dismiss_dispute())]
		pub fn dismiss_dispute(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_dismiss_dispute(id)
		}

		/// Freezes a receivable on an order: it is not offered or funded, and is paid as before. By two operators
		/// with `arbitrate` of a regulator, each with the same call.
		///
		/// Emits [`Frozen`](Event::Frozen).
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::freeze())]
		pub fn freeze(
			origin: OriginFor<T>,
			id: ReceivableId,
			order: Hash,
			case: Case,
			until: Day,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_freeze(&who, id, order, case, until)
		}

		/// Ends a freeze: by an operator with `arbitrate` of the authority, or by anyone once its last day is over.
		///
		/// Emits [`Unfrozen`](Event::Unfrozen).
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::unfreeze())]
		pub fn unfreeze(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unfreeze(&who, id)
		}

		/// Notes how much of a shipment that a receivable cites recalls reach. By anyone.
		///
		/// Emits [`RecallFlagged`](Event::RecallFlagged).
		#[pallet::call_index(29)]
		#[pallet::weight(T::WeightInfo::flag_recall())]
		pub fn flag_recall(
			origin: OriginFor<T>,
			id: ReceivableId,
			shipment: u32,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_flag_recall(id, shipment)
		}

		/// Says that an invoice of these tokens is financed outside, or takes that back. Public, and only flags. By
		/// an operator of a lender with `fund`.
		///
		/// Emits [`ElsewhereNoted`](Event::ElsewhereNoted).
		#[pallet::call_index(30)]
		#[pallet::weight(T::WeightInfo::note_elsewhere(tokens.len() as u32))]
		pub fn note_elsewhere(
			origin: OriginFor<T>,
			tokens: TokenList,
			note: Option<Elsewhere>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_note_elsewhere(&who, tokens, note)
		}

		/// Opens fields of a document to an organisation. By an operator of the seller with `submit-receivables`, or
		/// of the debtor with `approve-receivables`.
		///
		/// Emits [`Granted`](Event::Granted).
		#[pallet::call_index(31)]
		#[pallet::weight(T::WeightInfo::grant())]
		pub fn grant(
			origin: OriginFor<T>,
			id: ReceivableId,
			to: OrgId,
			fields: u64,
			until: Day,
			file: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_grant(&who, id, to, fields, until, file)
		}

		/// Takes that back: what was read is known. By an operator of who granted it.
		///
		/// Emits [`GrantRevoked`](Event::GrantRevoked).
		#[pallet::call_index(32)]
		#[pallet::weight(T::WeightInfo::revoke_grant())]
		pub fn revoke_grant(origin: OriginFor<T>, id: ReceivableId, to: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_revoke_grant(&who, id, to)
		}

		/// Calls on the seller: after default where it stands in, or for a shortfall by dilution. By an operator of
		/// the lender with `fund`.
		///
		/// Emits [`RecourseCalled`](Event::RecourseCalled).
		#[pallet::call_index(33)]
		#[pallet::weight(T::WeightInfo::call_recourse())]
		pub fn call_recourse(origin: OriginFor<T>, id: ReceivableId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_call_recourse(&who, id)
		}

		/// Takes a receivable back for what the lender is owed. By an operator of the seller with `settle`; above its
		/// own limit by two, each with the same call.
		///
		/// Emits [`BoughtBack`](Event::BoughtBack) or [`Closed`](Event::Closed).
		#[pallet::call_index(34)]
		#[pallet::weight(T::WeightInfo::buy_back())]
		pub fn buy_back(origin: OriginFor<T>, id: ReceivableId, reference: Hash) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_buy_back(&who, id, reference)
		}

		/// Expects nothing any more of a debtor in default, where no recourse is left. By two operators of the lender
		/// with `fund`, each with the same call. What comes in afterwards is the lender's.
		///
		/// Emits [`WrittenOff`](Event::WrittenOff) or [`Closed`](Event::Closed).
		#[pallet::call_index(35)]
		#[pallet::weight(T::WeightInfo::write_off())]
		pub fn write_off(
			origin: OriginFor<T>,
			id: ReceivableId,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_write_off(&who, id, reference)
		}

		/// Pays the lender what the seller has to by cause of the loss, and leaves the receivable with it. By an
		/// operator of the seller with `settle`; above its own limit by two, each with the same call.
		///
		/// Emits [`RecoursePaid`](Event::RecoursePaid) or [`Closed`](Event::Closed).
		#[pallet::call_index(36)]
		#[pallet::weight(T::WeightInfo::pay_recourse())]
		pub fn pay_recourse(
			origin: OriginFor<T>,
			id: ReceivableId,
			amount: Amount,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_pay_recourse(&who, id, amount, reference)
		}

		/// Takes what is held in a treasury in the organisation's favour; from its own treasury, what it paid beyond
		/// a debt. By an operator with `settle`.
		///
		/// Emits [`Claimed`](Event::Claimed).
		#[pallet::call_index(37)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(origin: OriginFor<T>, asset: AssetId, payer: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim(&who, asset, payer)
		}

		/// Opens an epoch of the tokens' key, which comes into force once members of two further groups have confirmed it. By two
		/// operators with `administer` of a member, each with the same call. One that was not confirmed in time gives way.
		///
		/// Emits [`EpochOpened`](Event::EpochOpened), [`KeySealed`](Event::KeySealed) or [`EpochClosed`](Event::EpochClosed).
		#[pallet::call_index(38)]
		#[pallet::weight(T::WeightInfo::open_epoch(seals.len() as u32))]
		pub fn open_epoch(origin: OriginFor<T>, check: [u8; 8], seals: Seals) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open_epoch(&who, check, seals)
		}

		/// Seals an epoch's key to an organisation. By an operator with `administer` of one that has it.
		///
		/// Emits [`KeySealed`](Event::KeySealed).
		#[pallet::call_index(39)]
		#[pallet::weight(T::WeightInfo::seal_key())]
		pub fn seal_key(
			origin: OriginFor<T>,
			epoch: EpochId,
			to: OrgId,
			sealed: Sealed,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_seal_key(&who, epoch, to, sealed)
		}

		/// Closes an epoch that nothing needs any more, and gives back what 64 of its sealed keys take; of one that is closed,
		/// what the next 64 take. By an operator with `administer` of a member.
		///
		/// Emits [`EpochClosed`](Event::EpochClosed).
		#[pallet::call_index(40)]
		#[pallet::weight(T::WeightInfo::close_epoch())]
		pub fn close_epoch(origin: OriginFor<T>, epoch: EpochId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_close_epoch(&who, epoch)
		}

		/// Sets the days of a year on which an asset's bank does not settle: of the next two years, again until they begin; of
		/// the present one days to come, once. By an operator of that bank with `settle`.
		///
		/// Emits [`HolidaysSet`](Event::HolidaysSet).
		#[pallet::call_index(41)]
		#[pallet::weight(T::WeightInfo::set_holidays())]
		pub fn set_holidays(
			origin: OriginFor<T>,
			asset: AssetId,
			days: ClosedDays,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_holidays(&who, asset, days)
		}

		/// Confirms that the key of a pending epoch, as sealed to the organisation, opens and has the check value. By an operator
		/// with `administer` of a member of a group that has neither opened nor confirmed it.
		///
		/// Emits [`EpochConfirmed`](Event::EpochConfirmed).
		#[pallet::call_index(43)]
		#[pallet::weight(T::WeightInfo::confirm_epoch())]
		pub fn confirm_epoch(origin: OriginFor<T>, epoch: EpochId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_epoch(&who, epoch)
		}
	}
}
