//! Receivables as a node, a proof or another language reads them.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use codec::{Decode, Encode};
use scale_info::TypeInfo;
use stalhof_primitives::{
	money::Amount,
	organisation::OrgId,
	page::Page,
	receivables::{DocumentKind, FundingCheck, Side, State},
	time::Day,
};

/// A receivable: what everybody sees of it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ReceivableView {
	/// Its number.
	pub id: u32,
	/// To whom it was owed at first.
	pub seller: OrgId,
	/// Who owes it.
	pub debtor: OrgId,
	/// To whom it is owed now.
	pub creditor: OrgId,
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
	/// Of it accepted.
	pub accepted: Amount,
	/// Credited since.
	pub credited: Amount,
	/// Paid since.
	pub paid: Amount,
	/// Of what is owed, disputed.
	pub disputed: Amount,
	/// The document's date.
	pub issue: Day,
	/// When it is due.
	pub due: Day,
	/// The root of the commitment to the document's fields.
	pub root: [u8; 32],
}

/// Where in a list by organisation something stands: ordered by due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct DuePlace {
	/// When it is due.
	pub due: Day,
	/// Its number.
	pub id: u32,
}

sp_api::decl_runtime_apis! {
	/// Reads of receivables.
	pub trait ReceivablesApi {
		/// A receivable.
		fn receivable(id: u32) -> Option<ReceivableView>;

		/// Receivables of a seller in order of due date, those after `after`, none due later than `until`.
		fn by_seller(seller: OrgId, until: Option<Day>, after: Option<DuePlace>, limit: u32) -> Page<ReceivableView, DuePlace>;

		/// Receivables of a debtor in order of due date, those after `after`, none due later than `until`.
		fn by_debtor(debtor: OrgId, until: Option<Day>, after: Option<DuePlace>, limit: u32) -> Page<ReceivableView, DuePlace>;

		/// Receivables that a lender has funded in order of due date, those after `after`, none due later than `until`.
		fn by_lender(lender: OrgId, until: Option<Day>, after: Option<DuePlace>, limit: u32) -> Page<ReceivableView, DuePlace>;

		/// The first check that a receivable fails for a lender, at the terms that are offered.
		fn check(id: u32, lender: OrgId) -> Option<FundingCheck>;
	}
}
