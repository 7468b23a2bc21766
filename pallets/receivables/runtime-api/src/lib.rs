//! Receivables as a node, a proof or another language reads them.
//!
//! Lists come in pages of at most [`MAX_LIST`] items: ask for what comes after the last page's `next`. A page looks at
//! [`MAX_SCAN`] entries at most: where a list leaves something out, a page may hold fewer items than were asked for, even none, and
//! go on all the same. What depends on the day (late discount, overdue, what stands of offers) is as of the block's, where the
//! asset's days begin and end. The types are those of JSON too.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod market;
mod profile;
mod receivable;
pub mod state;
mod text;
mod tokens;

pub use market::{
	CheckView, Deal, ExposureView, HeldPlace, HeldView, ListingLine, ListingView, NoPayment,
	OfferView, PartyPlace, PaymentOutlook, QuoteView, TallyView, TermsView, Through,
};
pub use profile::{
	AgeingView, CountersView, OutstandingRow, OutstandingSum, PairLine, PairPlace, PaymentsView,
	ProfileView, Profiled, RowPlace,
};
pub use receivable::{
	AgreedView, CitedView, ClaimView, CreditNoteView, CreditProgress, DisputeView, DuePlace,
	Filter, FreezeView, GrantPlace, GrantView, LossesView, NoticeView, PositionView, RecallView,
	ReceivableLine, ReceivableView, ReportOutcome, ReportView, SaidView, WindowView,
};
pub use text::{Hash32, Sum};
pub use tokens::{ElsewhereView, EpochStage, EpochView, SealedKeyView, TokenHit, TokenStatus};

use alloc::vec::Vec;
use stalhof_primitives::{
	invoice::{Token, TokenKind},
	money::Amount,
	organisation::OrgId,
	page::Page,
	receivables::Side,
	time::{ClosedDays, Day},
};

/// The most items of a page.
pub const MAX_LIST: u32 = 100;
/// The most entries that a page looks at.
pub const MAX_SCAN: u32 = 200;

sp_api::decl_runtime_apis! {
	/// Reads of receivables.
	pub trait ReceivablesApi {
		/// A receivable with all that is known of it.
		fn receivable(id: u32) -> Option<ReceivableView>;

		/// Receivables of a seller in order of due date and number, those after `after`.
		fn by_seller(seller: OrgId, filter: Filter, after: Option<DuePlace>, limit: u32) -> Page<ReceivableLine, DuePlace>;

		/// Receivables of a debtor in order of due date and number, those after `after`.
		fn by_debtor(debtor: OrgId, filter: Filter, after: Option<DuePlace>, limit: u32) -> Page<ReceivableLine, DuePlace>;

		/// Receivables that a lender has funded in order of due date and number, those after `after`.
		fn by_lender(lender: OrgId, filter: Filter, after: Option<DuePlace>, limit: u32) -> Page<ReceivableLine, DuePlace>;

		/// Credit notes of a receivable in order of number.
		fn credit_notes(id: u32, after: Option<u32>, limit: u32) -> Page<CreditNoteView, u32>;

		/// Payments outside that were reported of a receivable, in order of number.
		fn reports(id: u32, after: Option<u32>, limit: u32) -> Page<ReportView, u32>;

		/// Who may read fields of a receivable's document, in order of receiver.
		fn grants(id: u32, after: Option<GrantPlace>, limit: u32) -> Page<GrantView, GrantPlace>;

		/// What is known of each token of a receivable, itself left out.
		fn token_statuses(id: u32) -> Vec<TokenStatus>;

		/// What is known of a token.
		fn token_status(kind: TokenKind, token: Token) -> TokenStatus;

		/// What sellers offer, in order of number: what stands today, to any lender or to this one.
		fn listings(lender: Option<OrgId>, after: Option<u32>, limit: u32) -> Page<ListingLine, u32>;

		/// What lenders offer for a receivable, in order of lender.
		fn offers(id: u32, after: Option<OrgId>, limit: u32) -> Page<OfferView, OrgId>;

		/// Whether a receivable would be funded, by the list of checks by which it is; `None` when there is none of that number.
		fn check(id: u32, deal: Deal) -> Option<CheckView>;

		/// What a payment would do on `day`, or today. The payer's treasury is not looked at.
		fn what_if_payment(id: u32, amount: Amount, day: Option<Day>) -> Result<PaymentOutlook, NoPayment>;

		/// A profile in an asset; `None` when nothing was ever brought in.
		fn profile(of: Profiled, asset: u32) -> Option<ProfileView>;

		/// What is due and not paid in an asset, in order of the other party and due date. Of a debtor it is what it has to pay when.
		fn outstanding(of: Profiled, asset: u32, after: Option<RowPlace>, limit: u32) -> Page<OutstandingRow, RowPlace>;

		/// What is outstanding in an asset by how late it is on `day`, or today: of the rows after `after`, at most
		/// [`MAX_SCAN`]. Parts add up.
		fn ageing(of: Profiled, asset: u32, day: Option<Day>, after: Option<RowPlace>) -> AgeingView;

		/// The pairs of a seller or a debtor, in order of the other and asset.
		fn pairs(side: Side, organisation: OrgId, after: Option<PairPlace>, limit: u32) -> Page<PairLine, PairPlace>;

		/// What a lender has advanced and not got back by debtor, or by seller, in order of that and asset.
		fn exposures(lender: OrgId, side: Side, after: Option<PartyPlace>, limit: u32) -> Page<ExposureView, PartyPlace>;

		/// Debtors that a lender has approved, in order of number.
		fn approved_debtors(lender: OrgId, after: Option<OrgId>, limit: u32) -> Page<OrgId, OrgId>;

		/// What is held in treasuries in an organisation's favour, in order of payer and asset; its own is what it paid beyond a debt.
		fn held(payee: OrgId, after: Option<HeldPlace>, limit: u32) -> Page<HeldView, HeldPlace>;

		/// Epochs of the tokens' key in order of number.
		fn epochs(after: Option<u32>, limit: u32) -> Page<EpochView, u32>;

		/// An epoch's key as it is sealed to organisations, in order of these.
		fn sealed_keys(epoch: u32, after: Option<OrgId>, limit: u32) -> Page<SealedKeyView, OrgId>;

		/// The days of a year on which an asset's bank does not settle; `None` when it has not set any.
		fn holidays(asset: u32, year: u16) -> Option<ClosedDays>;
	}
}
