//! What the pallet stores and takes. Nothing here knows the pallet's configuration.

pub use stalhof_primitives::{
	invoice::{MAX_TOKENS, Token, TokenKind},
	money::{Allocation, Amount, Claim, DayCount, Debt, Lending, Rate, Recourse, Share, Tally},
	time::ClosedDays,
};
pub use stalhof_support::money::AssetId;

use alloc::vec::Vec;
use codec::Encode;
use frame_support::{BoundedVec, stored, traits::ConstU32};
use sp_runtime::Permill;
use stalhof_primitives::{
	merkle::Hash,
	money::{OutOfRange, PaymentRecord},
	ordered::BigEndian,
	organisation::OrgId,
	receivables::{CreditReason, DisputeReason, DocumentKind, Flags, Ground, Side, State},
	time::{Day, Moment},
};

/// Number of a receivable.
pub type ReceivableId = u32;
/// Number of an epoch of the tokens' key, from 1.
pub type EpochId = u32;
/// Number of a credit note or of a report among those of one receivable, from 0.
pub type Note = u32;

pub use stalhof_primitives::receivables::MAX_FILE;
/// The most shipments that a receivable cites.
pub const MAX_CITED: u32 = 16;
/// The most epochs under which a receivable's tokens are brought.
pub const MAX_EPOCHS: u32 = 2;
/// Receivables that a token's row names, the newest.
pub const NEWEST: u32 = 4;
/// The longest sealed key: an X25519 key, the ciphertext of 32 bytes, and its tag; with room for another suite.
pub const MAX_SEALED: u32 = 128;
/// The most organisations to which an epoch's key is sealed when it is opened.
pub const MAX_SEALS: u32 = 64;
/// The longest case number.
pub const MAX_CASE: u32 = 32;

/// How many further groups confirm the key of an epoch before it comes into force.
pub const CONFIRMERS: usize = 2;

/// A token and of what it is.
pub type KindToken = (TokenKind, Token);
/// Tokens under one key, in ascending order of kind and token, each kind at most once but those that
/// [repeat](TokenKind::repeats). A missing field gives no token.
pub type TokenList = BoundedVec<KindToken, ConstU32<MAX_TOKENS>>;

/// Tokens under one epoch's key.
#[stored]
pub struct EpochTokens {
	/// Which epoch.
	pub epoch: EpochId,
	/// The tokens.
	pub tokens: TokenList,
}

/// A receivable's tokens: under the newest epoch, and before it under the one before while that is open.
pub type TokenSet = BoundedVec<EpochTokens, ConstU32<MAX_EPOCHS>>;

/// So many pieces of a shipment.
#[stored]
#[derive(Copy)]
pub struct Citation {
	/// Which shipment.
	pub shipment: u32,
	/// How many pieces of it.
	pub quantity: u64,
}

/// Shipments in ascending order, each once.
pub type Citations = BoundedVec<Citation, ConstU32<MAX_CITED>>;

/// A shipment that a receivable cites.
#[stored]
#[derive(Copy)]
pub struct Cited {
	/// Which, and how many pieces.
	pub citation: Citation,
	/// Whether they have been drawn out of what was received.
	pub drawn: bool,
}

/// Of a document what both parties say of it.
#[stored]
pub struct Document {
	/// In which settlement asset it is paid.
	pub asset: AssetId,
	/// The amount due (BT-115).
	pub face: Amount,
	/// Its date.
	pub issue: Day,
	/// When it is due.
	pub due: Day,
	/// What it is.
	pub kind: DocumentKind,
	/// The root of the salted commitment to its fields.
	pub root: Hash,
	/// Its tokens.
	pub tokens: TokenSet,
	/// The shipments that it cites.
	pub shipments: Citations,
	/// The receivable of the document that it names as preceding (BT-25).
	pub names: Option<ReceivableId>,
}

impl Document {
	/// How many lists of tokens it has, and how many shipments it cites.
	pub fn evidence(&self) -> (u32, u32) {
		let count = |length| u32::try_from(length).unwrap_or(u32::MAX);
		(count(self.tokens.len()), count(self.shipments.len()))
	}
}

/// What a seller brings in.
#[stored]
pub struct NewReceivable {
	/// Who owes it.
	pub debtor: OrgId,
	/// For what.
	pub document: Document,
}

/// A line of a debtor's file: what it owes and accepts.
#[stored]
pub struct Payable {
	/// To whom.
	pub seller: OrgId,
	/// For what: root and tokens are of the debtor's own copy.
	pub document: Document,
	/// How much of the face it accepts.
	pub amount: Amount,
	/// Whether it waives its defences.
	pub waives: bool,
}

/// A debtor's file.
pub type Payables = BoundedVec<Payable, ConstU32<MAX_FILE>>;

/// A receivable: what every act on it reads. What few acts need is kept apart ([`Papers`], tokens, shipments), and so is
/// what few receivables have.
#[stored]
#[derive(Copy)]
pub struct Receivable {
	/// To whom it is owed at first.
	pub seller: OrgId,
	/// Who owes it.
	pub debtor: OrgId,
	/// In which settlement asset.
	pub asset: AssetId,
	/// What it rests on.
	pub kind: DocumentKind,
	/// Who brought it in, and keeps it in state.
	pub brought: Side,
	/// Whether its seller has part in it: from the start, or since it joined what its debtor had brought.
	pub joined: bool,
	/// In which state it is.
	pub state: State,
	/// The document's amount due.
	pub face: Amount,
	/// What its debtor has accepted, less credit notes in force, less what was paid, here and outside as far as that
	/// discharged. Nothing before it was accepted.
	pub debt: Debt,
	/// Whether its debtor has waived its defences.
	pub waived: bool,
	/// Whether it counts in the evidenced column of profiles: parties unrelated, grade 2 or better when it was accepted.
	pub evidenced: bool,
	/// The document's date.
	pub issue: Day,
	/// When it is due, whatever day that is; see [`Holidays`](crate::Holidays).
	pub due: Day,
}

impl Receivable {
	/// Who keeps it in state.
	pub const fn keeper(&self) -> OrgId {
		match self.brought {
			Side::Seller => self.seller,
			Side::Debtor => self.debtor,
		}
	}

	/// Its seller and debtor.
	pub const fn pair(&self) -> PairKey {
		PairKey { seller: self.seller, debtor: self.debtor, asset: self.asset }
	}

	/// What its debtor owes: nothing of what is not accepted, or withdrawn.
	pub fn owes(&self) -> Amount {
		if self.state.is_owed() { self.debt.outstanding() } else { Amount::ZERO }
	}
}

/// Until when something runs: by the pallet's clock, which stands while it is paused, and for so many blocks at least.
#[stored]
#[derive(Copy)]
pub struct Window {
	/// The last moment.
	pub until: Moment,
	/// And the last block.
	pub block: u32,
}

/// What of a receivable few acts need.
#[stored]
#[derive(Copy)]
pub struct Papers {
	/// The root of the commitment to the document's fields.
	pub root: Hash,
	/// The receivable that it names as preceding.
	pub names: Option<ReceivableId>,
	/// When it was brought in.
	pub submitted: Moment,
	/// Until when its debtor may accept it.
	pub lapses: Window,
	/// When its debtor accepted it.
	pub accepted: Option<Moment>,
	/// Until when its debtor may dispute it; `None` before it has accepted.
	pub disputable: Option<Window>,
}

/// How many credit notes and reports a receivable has.
#[stored]
#[derive(Copy, Default)]
pub struct Notes {
	/// Credit notes, those refused among them.
	pub credits: Note,
	/// What those come to that wait for consent.
	pub pending: Amount,
	/// Reports of payments outside.
	pub reports: Note,
}

/// What profiles have counted of a receivable and no other record of it says: with it they can be recounted.
#[stored]
#[derive(Copy, Default)]
pub struct Counted {
	/// Whether one of its exact tokens was there already, of another submission of its seller's.
	pub duplicate: bool,
	/// Acceptances whose root or tokens were others.
	pub differed: u32,
	/// Disputes, and how much was disputed.
	pub disputed: Tally,
	/// Of them those that came to nothing.
	pub dismissed: u32,
	/// Minor units x days from issue to payment, of what was paid.
	pub amount_days: u128,
	/// What was paid from the debtor's own treasury.
	pub own: u128,
	/// Minor units x days from issue to payment, of that.
	pub own_days: u128,
	/// Once the last of the debt was paid, whether from the debtor's own treasury.
	pub paid_up: Option<bool>,
	/// For how much recourse was called.
	pub recourse: u128,
	/// For how much it was bought back.
	pub bought_back: u128,
	/// What came in after a write-off.
	pub recovered: u128,
}

/// Who has brought a token.
#[stored]
#[derive(Default)]
pub struct TokenRow {
	/// How many receivables, those taken back not among them.
	pub count: u32,
	/// The newest of them, in ascending order.
	pub newest: BoundedVec<ReceivableId, ConstU32<NEWEST>>,
}

/// A token, and the seller that stands under it.
#[stored]
#[derive(Copy)]
pub struct StandingKey {
	/// Of what it is: of an exact kind.
	pub kind: TokenKind,
	/// The token.
	pub token: Token,
	/// Whose receivable.
	pub seller: OrgId,
}

/// An epoch of the tokens' key.
#[stored]
#[derive(Copy)]
pub struct Epoch {
	/// Who opened it.
	pub opened: Said,
	/// The key check value: the first bytes of the HMAC of nothing.
	pub check: [u8; 8],
	/// The newest in force when it was opened; 0 before the first.
	pub before: EpochId,
	/// Members of further groups that could open the key that was sealed to them.
	pub confirmed: [Option<OrgId>; CONFIRMERS],
	/// When it came into force; it is pending before.
	pub in_force: Option<Moment>,
	/// Receivables that have not ended and have tokens under it.
	pub live: u32,
	/// The last day on which one of its receivables ended and left its tokens.
	pub ended: Option<Day>,
	/// When it was closed.
	pub closed: Option<Moment>,
}

/// An epoch's key, sealed to an organisation (X25519, HKDF-SHA-256, ChaCha20-Poly1305).
pub type Sealed = BoundedVec<u8, ConstU32<MAX_SEALED>>;

/// An epoch's key sealed to an organisation, and who pays for that.
#[stored]
pub struct SealedKey {
	/// Who sealed it.
	pub by: OrgId,
	/// The sealed key.
	pub sealed: Sealed,
}

/// Keys sealed to organisations, in ascending order.
pub type Seals = BoundedVec<(OrgId, Sealed), ConstU32<MAX_SEALS>>;

/// A lender's word that it has financed an invoice outside. Public.
#[stored]
#[derive(Copy)]
pub struct Elsewhere {
	/// Since when.
	pub since: Day,
	/// Until when, as far as it knows.
	pub until: Day,
	/// Hash of its own reference.
	pub reference: Hash,
}

/// What an organisation said, when, and under what reference of its own.
#[stored]
#[derive(Copy)]
pub struct Said {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// A hash, so that nothing can be read from it.
	pub reference: Hash,
}

/// At which terms a receivable is sold. Late discount runs at the rate of the discount.
#[stored]
#[derive(Copy)]
pub struct Terms {
	/// What share of the fundable sum is advanced.
	pub advance_rate: Share,
	/// Rate of the discount, a year.
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

impl Terms {
	/// By what hash they are named.
	pub fn hash(&self) -> Hash {
		self.using_encoded(sp_io::hashing::blake2_256)
	}
}

/// Flags that a lender has seen, and why it funds all the same.
#[stored]
#[derive(Copy)]
pub struct Seen {
	/// Which flags.
	pub flags: Flags,
	/// Why.
	pub ground: Ground,
}

/// What a seller offers.
#[stored]
#[derive(Copy)]
pub struct Listing {
	/// At which terms.
	pub terms: Terms,
	/// To whom alone; to any lender that has approved the debtor when nobody is named.
	pub to: Option<OrgId>,
	/// The last day, of the asset's.
	pub until: Day,
	/// How often its seller has been out of standing: what it offered before has ended.
	pub generation: u32,
}

/// What a lender offers.
#[stored]
#[derive(Copy)]
pub struct Offer {
	/// The root of the document that it has seen.
	pub root: Hash,
	/// At which terms.
	pub terms: Terms,
	/// What it acknowledges.
	pub seen: Seen,
	/// The last day, of the asset's.
	pub until: Day,
	/// How often it has been out of standing: what it offered before has ended.
	pub generation: u32,
}

/// A funded receivable, as its lender sees it.
#[stored]
#[derive(Copy)]
pub struct Position {
	/// Who has bought it.
	pub lender: OrgId,
	/// The day of the block in which it was funded: the first on which discount runs.
	pub funded: Day,
	/// The discount taken off what was advanced.
	pub discount: Amount,
	/// The fees taken off.
	pub fees: Amount,
	/// Days overdue after which the debtor is in default.
	pub default_after: u16,
	/// Beside the debt: what the lender is owed, at which terms.
	pub lending: Lending,
	/// That recourse has been called.
	pub called: Option<Moment>,
	/// What the lender was owed when it wrote it off. Its account stays open: what comes in is met as before.
	pub written_off: Option<Amount>,
}

impl Position {
	/// The sum that was funded, of which advance and retention are the parts.
	///
	/// # Errors
	/// [`OutOfRange`], which never is.
	pub fn face(&self) -> Result<Amount, OutOfRange> {
		let terms = self.lending.position().terms();
		terms.advance.plus(terms.retention)
	}

	/// What the seller was paid.
	///
	/// # Errors
	/// [`OutOfRange`], which never is.
	pub fn price(&self) -> Result<Amount, OutOfRange> {
		self.lending.position().terms().advance.minus(self.discount)?.minus(self.fees)
	}

	/// What of it exposes the lender: what is advanced and not got back, nothing of what was written off.
	pub fn exposure(&self) -> Amount {
		match self.written_off {
			Some(_) => Amount::ZERO,
			None => self.lending.position().principal(),
		}
	}
}

/// Notice of assignment.
#[stored]
#[derive(Copy)]
pub struct Notice {
	/// Who gave it, and when it reached the debtor.
	pub given: Said,
	/// When the debtor acknowledged it.
	pub acknowledged: Option<Moment>,
}

/// What came of a payment outside.
#[stored]
#[derive(Copy)]
pub enum Outcome {
	/// Nobody has answered.
	#[codec(index = 0)]
	Open,
	/// Its receiver says that nothing came.
	#[codec(index = 1)]
	Denied,
	/// It came, and its receiver was the creditor for the debtor on its day: so much was discharged.
	#[codec(index = 2)]
	Discharged(Amount),
	/// It came to who was not the creditor for the debtor on its day: the debt stays.
	#[codec(index = 3)]
	Misdirected,
	/// It came, as its receiver says, and who holds the receivable has not confirmed that: the debt stays.
	#[codec(index = 4)]
	Contested {
		/// Whether who holds it has refused.
		refused: bool,
	},
}

/// A debtor's word that it has paid outside of the chain.
#[stored]
#[derive(Copy)]
pub struct Report {
	/// How much.
	pub amount: Amount,
	/// On which day.
	pub day: Day,
	/// To whom.
	pub to: OrgId,
	/// When the debtor said so.
	pub told: Said,
	/// What came of it.
	pub outcome: Outcome,
}

/// How far a credit note has come.
#[stored]
#[derive(Copy)]
pub enum CreditState {
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
#[stored]
#[derive(Copy)]
pub struct CreditNote {
	/// By how much.
	pub amount: Amount,
	/// Why.
	pub reason: CreditReason,
	/// Who says so: the seller, or the arbiter that has ruled.
	pub told: Said,
	/// How far it has come.
	pub state: CreditState,
}

/// A dispute that is open.
#[stored]
#[derive(Copy)]
pub struct Dispute {
	/// How much of the debt the debtor disputes: it leaves what is fundable and what is due.
	pub amount: Amount,
	/// Why.
	pub reason: DisputeReason,
	/// Who raised it, with the hash of its evidence.
	pub raised: Said,
	/// Until when it must be escalated, else anyone dismisses it.
	pub window: Window,
	/// Who took it to an arbiter, and when.
	pub escalated: Option<(OrgId, Moment)>,
	/// Who says how much of it is right.
	pub agreed: Agreed,
}

/// How much of a dispute is right, by the word of each.
#[stored]
#[derive(Copy, Default)]
pub struct Agreed {
	/// The seller's.
	pub seller: Option<Amount>,
	/// The debtor's.
	pub debtor: Option<Amount>,
	/// The lender's.
	pub lender: Option<Amount>,
}

/// A freeze by an authority's order.
#[stored]
pub struct Freeze {
	/// Hash of the order.
	pub order: Hash,
	/// Which authority.
	pub authority: OrgId,
	/// Under which number it has the case.
	pub case: Case,
	/// Since when.
	pub since: Moment,
	/// The last day.
	pub until: Day,
}

/// An authority's case number.
pub type Case = BoundedVec<u8, ConstU32<MAX_CASE>>;

/// That a recall reaches what a receivable cites.
#[stored]
#[derive(Copy)]
pub struct RecallFlag {
	/// What part of the shipment.
	pub share: Permill,
	/// When that was noted.
	pub at: Moment,
}

/// That fields of a document are opened to an organisation.
#[stored]
#[derive(Copy)]
pub struct Grant {
	/// Which fields: a bit each, in the order of the commitment's leaves by kind.
	pub fields: u64,
	/// The last day, UTC.
	pub until: Day,
	/// Hash of the sealed file.
	pub file: Hash,
	/// When it was given.
	pub at: Moment,
}

/// What an organisation has done, or what was done with it: counters that only grow. Sums are minor units.
#[stored]
#[derive(Copy, Default)]
pub struct Counters {
	/// Brought in.
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
	/// Submissions refused or flagged as duplicates of its own.
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
	/// Of disputes upheld, by agreement or ruling.
	pub upheld: Tally,
	/// Set off.
	pub set_off: Tally,
	/// Disputed.
	pub disputed: Tally,
	/// Disputes dropped, dismissed or upheld for nothing.
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
#[stored]
#[derive(Copy, Default)]
pub struct Profile {
	/// Of everything.
	pub all: Counters,
	/// Of what is evidenced alone, from acceptance on: see [`Receivable::evidenced`]; of payments those from the debtor's own
	/// treasury.
	pub evidenced: Counters,
	/// The day of the first submission.
	pub first: Option<Day>,
	/// Pairs that it is part of, and of them those unrelated when they began.
	pub pairs: (u32, u32),
}

/// A seller and a debtor together.
#[stored]
#[derive(Copy, Default)]
pub struct Pair {
	/// What came of what the one sold to the other.
	pub profile: Profile,
	/// What is owed and not paid: the sum over the pair's rows of [`Outstanding`](crate::Outstanding).
	pub outstanding: u128,
	/// How many rows those are: a proof that leaves one out does not add up.
	pub rows: u32,
}

/// What happens to a receivable, as profiles count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
	/// It was brought in.
	Submitted,
	/// Another submission of the seller's has one of its exact tokens.
	Duplicate,
	/// It was accepted, so many days after it was brought in.
	Accepted {
		/// How many days.
		days: u32,
		/// Whether it is due later than the law lets it.
		over_law: bool,
	},
	/// Root or tokens of the debtor's copy are others.
	Differed,
	/// Its debtor rejected it.
	Rejected,
	/// Its debtor did not answer.
	Lapsed,
	/// Its seller withdrew what was accepted.
	Withdrawn,
	/// It was funded with so much.
	Funded(Amount),
	/// So much was paid.
	Paid {
		/// How much of the debt.
		amount: Amount,
		/// The value date.
		day: Day,
		/// Whether from the debtor's own treasury.
		own: bool,
		/// Whether nothing is owed any more.
		whole: bool,
	},
	/// So much less is owed, and why.
	Credited(Amount, CreditReason),
	/// So much is disputed.
	Disputed(Amount),
	/// A dispute came to nothing.
	Dismissed,
	/// Recourse was called for so much.
	Recourse(Amount),
	/// It was bought back for so much.
	BoughtBack(Amount),
	/// So much was written off.
	WrittenOff(Amount),
	/// So much came in afterwards.
	Recovered(Amount),
	/// A payment outside went to the wrong party.
	Misdirected,
}

/// Makes a struct of four-byte fields a key in the order of those fields.
macro_rules! ordered_key {
	(
		$(#[$item_doc:meta])* $name:ident = $length:literal { $($(#[$doc:meta])* $field:ident: $kind:ty,)+ }
	) => {
		$(#[$item_doc])*
		#[stored]
		#[derive(Copy, PartialOrd, Ord)]
		pub struct $name {
			$($(#[$doc])* pub $field: $kind,)+
		}

		impl BigEndian for $name {
			type Bytes = [u8; $length];

			fn to_be_bytes(self) -> Self::Bytes {
				let parts = [$(BigEndian::to_be_bytes(self.$field)),+];
				let mut bytes = [0; $length];
				for (place, part) in bytes.chunks_exact_mut(4).zip(parts) {
					place.copy_from_slice(&part);
				}
				bytes
			}

			fn from_be_bytes(bytes: Self::Bytes) -> Self {
				let parts: Vec<[u8; 4]> = bytes
					.chunks_exact(4)
					.map(|part| part.try_into().unwrap_or_default())
					.collect();
				let mut parts = parts.into_iter();
				Self {
					$($field: BigEndian::from_be_bytes(parts.next().unwrap_or_default()),)+
				}
			}
		}
	};
}

ordered_key! {
	/// A place in the list of an organisation.
	Listed = 12 {
		/// Whose list.
		organisation: OrgId,
		/// When the receivable is due.
		due: Day,
		/// Which receivable.
		id: ReceivableId,
	}
}

ordered_key! {
	/// A seller and a debtor, in one asset.
	PairKey = 12 {
		/// To whom it is owed.
		seller: OrgId,
		/// Who owes it.
		debtor: OrgId,
		/// In which asset.
		asset: AssetId,
	}
}

ordered_key! {
	/// What a pair has due on a day.
	DueKey = 16 {
		/// To whom it is owed.
		seller: OrgId,
		/// Who owes it.
		debtor: OrgId,
		/// In which asset.
		asset: AssetId,
		/// On which day.
		due: Day,
	}
}

ordered_key! {
	/// What a lender has outstanding with a party.
	ExposureKey = 12 {
		/// Whose.
		lender: OrgId,
		/// With which debtor or seller.
		party: OrgId,
		/// In which asset.
		asset: AssetId,
	}
}

ordered_key! {
	/// Money that is held in one organisation's treasury in favour of another, or of itself: that is suspense.
	HeldKey = 12 {
		/// In whose favour.
		payee: OrgId,
		/// In whose treasury.
		payer: OrgId,
		/// In which asset.
		asset: AssetId,
	}
}

ordered_key! {
	/// A grant's place among those of a receivable.
	GrantKey = 8 {
		/// To whom.
		to: OrgId,
		/// By whom.
		by: OrgId,
	}
}
