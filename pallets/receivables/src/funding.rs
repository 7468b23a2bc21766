//! Funding: one list of checks, one way of doing it.

#![expect(unused_variables, reason = "to be written")]

use crate::*;
use stalhof_primitives::receivables::{Flags, FundingCheck};

/// What a lender would do: what is checked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deal {
	/// Who would buy it.
	pub(crate) lender: OrgId,
	/// The root that it has seen.
	pub(crate) root: Hash,
	/// At which terms.
	pub(crate) terms: Terms,
	/// What it acknowledges.
	pub(crate) seen: Seen,
	/// Whether seller or lender offer it so today: looked at by who asks.
	pub(crate) offered: bool,
}

impl<T: Config> From<FundingCheck> for Error<T> {
	fn from(check: FundingCheck) -> Self {
		match check {
			FundingCheck::State => Self::NotAccepted,
			FundingCheck::NotJoined => Self::NotJoined,
			FundingCheck::NotOffered => Self::ListingNotFound,
			FundingCheck::RootDiffers => Self::RootDiffers,
			FundingCheck::Standing => Self::NotInStanding,
			FundingCheck::RelatedLender => Self::Related,
			FundingCheck::DebtorNotApproved => Self::DebtorNotApproved,
			FundingCheck::Frozen => Self::IsFrozen,
			FundingCheck::NothingFundable => Self::NothingFundable,
			FundingCheck::Due => Self::AlreadyDue,
			FundingCheck::Financed => Self::DuplicateToken,
			FundingCheck::NotAcknowledged => Self::NotAcknowledged,
			FundingCheck::Terms => Self::InvalidTerms,
			FundingCheck::LenderShort => Self::LenderShort,
			FundingCheck::SellerBlocked => Self::SellerBlocked,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The first check that fails, in the order of [`FundingCheck`]; else the position as it would be. `fund`, `take_offer`
	/// and the read `check` ask this alone, so that none can differ from another. Priced by
	/// [`Purchase::quote`](stalhof_primitives::money::Purchase::quote) up to [`last_day`](Self::last_day), with what is fundable
	/// as the face; what is disputed stays with the debt and is no part of it.
	pub(crate) fn checks(
		id: ReceivableId,
		receivable: &Receivable,
		deal: &Deal,
	) -> Result<Position, FundingCheck> {
		Err(FundingCheck::State)
	}

	/// All flags that stand now: of tokens, evidence and term.
	pub(crate) fn flags(id: ReceivableId, receivable: &Receivable) -> Flags {
		Self::token_flags(id, receivable).union(Self::evidence_flags(id, receivable))
	}

	/// Funds: draws the evidence, pays the seller, enters the position, ends listing and offer with their bytes, writes the
	/// receivable as funded, notes [`Fact::Funded`], emits [`Funded`](Event::Funded). All or nothing: after [`checks`](Self::checks).
	pub(crate) fn fund_now(id: ReceivableId, before: &Receivable, deal: &Deal) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
