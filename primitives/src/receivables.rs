//! Receivables: what is owed, in which state, and why something is not done.

use crate::{bits::bit_set, invoice::TokenKind, names::named};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

named! {
	/// What a receivable rests on.
	DocumentKind {
		/// An invoice.
		Invoice = 0, "invoice";
		/// A marketplace's statement of what it will pay out.
		PayoutStatement = 1, "payout-statement";
		/// An invoice that corrects another, which it names.
		Corrective = 2, "corrective";
	}
}

named! {
	/// On which side of a receivable somebody stands.
	Side {
		/// To whom it is owed at first.
		Seller = 0, "seller";
		/// Who owes it.
		Debtor = 1, "debtor";
	}
}

named! {
	/// How a receivable has ended.
	Closing {
		/// Nothing is owed any more.
		Paid = 0, "paid";
		/// Its seller has taken it back from the lender.
		BoughtBack = 1, "bought-back";
		/// Its lender expects nothing any more; what comes in still is the lender's.
		WrittenOff = 2, "written-off";
		/// Its seller has withdrawn it.
		Withdrawn = 3, "withdrawn";
		/// Its debtor has rejected it.
		Rejected = 4, "rejected";
		/// Its debtor has not answered in time.
		Lapsed = 5, "lapsed";
	}
}

/// In which state a receivable is. What follows from amounts and dates (paid in part, overdue, in default) is none.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum State {
	/// Its seller claims it.
	#[codec(index = 0)]
	Submitted,
	/// Its debtor has accepted it.
	#[codec(index = 1)]
	Accepted,
	/// Accepted, and its seller offers it at fixed terms.
	#[codec(index = 2)]
	Listed,
	/// A lender has bought it.
	#[codec(index = 3)]
	Funded,
	/// It has ended.
	#[codec(index = 4)]
	Closed(Closing),
}

impl State {
	/// Whether its debtor has accepted it, and its seller has not withdrawn it since.
	pub const fn is_owed(self) -> bool {
		match self {
			Self::Submitted => false,
			Self::Accepted | Self::Listed | Self::Funded => true,
			Self::Closed(how) => {
				matches!(how, Closing::Paid | Closing::BoughtBack | Closing::WrittenOff)
			}
		}
	}

	/// Whether it has not ended.
	pub const fn is_open(self) -> bool {
		!matches!(self, Self::Closed(_))
	}

	/// The name that people read.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Submitted => "submitted",
			Self::Accepted => "accepted",
			Self::Listed => "listed",
			Self::Funded => "funded",
			Self::Closed(how) => how.name(),
		}
	}
}

impl fmt::Display for State {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(self.name())
	}
}

named! {
	/// Why a debtor rejects what it is said to owe.
	RejectReason {
		/// Another reason, which the reference states.
		Other = 0, "other";
		/// Nothing was ordered or delivered.
		NotOwed = 1, "not-owed";
		/// The invoice has not reached it.
		Unknown = 2, "unknown";
		/// Amount, dates or parties differ from its own copy.
		Differs = 3, "differs";
		/// It has paid already.
		AlreadyPaid = 4, "already-paid";
		/// It has accepted the same invoice already.
		Duplicate = 5, "duplicate";
	}
}

named! {
	/// Why less is owed.
	CreditReason {
		/// Another reason, which the reference states.
		Other = 0, "other";
		/// Goods came back.
		Returned = 1, "returned";
		/// Less was delivered.
		ShortDelivery = 2, "short-delivery";
		/// Price or quantity was wrong.
		Correction = 3, "correction";
		/// The seller owes the debtor something else.
		SetOff = 4, "set-off";
		/// The parties have settled a dispute.
		Dispute = 5, "dispute";
		/// An arbiter has ruled.
		Ruling = 6, "ruling";
	}
}

named! {
	/// Why a debtor disputes what it has accepted.
	DisputeReason {
		/// Another reason, which the evidence states.
		Other = 0, "other";
		/// Goods did not arrive, or fewer.
		ShortDelivery = 1, "short-delivery";
		/// Goods are damaged or not as agreed.
		Quality = 2, "quality";
		/// The price is not the agreed one.
		Price = 3, "price";
		/// The seller owes the debtor something else.
		SetOff = 4, "set-off";
		/// It has paid already.
		AlreadyPaid = 5, "already-paid";
	}
}

named! {
	/// How a dispute ended.
	DisputeEnd {
		/// Its debtor dropped it.
		Dropped = 0, "dropped";
		/// It was taken to no arbiter in time.
		Dismissed = 1, "dismissed";
		/// The parties agreed.
		Agreed = 2, "agreed";
		/// An arbiter ruled.
		Ruled = 3, "ruled";
		/// Nothing was owed any more.
		Moot = 4, "moot";
	}
}

named! {
	/// Why money of a payment lies in the payer's treasury, held.
	HeldFor {
		/// The payee's account could not take it.
		Unclaimed = 0, "unclaimed";
		/// It was more than was owed.
		Suspense = 1, "suspense";
	}
}

named! {
	/// For what a receivable is not funded: the checks in their order, of which the first that fails is told.
	FundingCheck {
		/// Its debtor has not accepted it, or its state is another.
		State = 0, "state";
		/// Its debtor has brought it in, and its seller has not joined.
		NotJoined = 1, "not-joined";
		/// Nothing is offered at those terms, to that lender, today.
		NotOffered = 2, "not-offered";
		/// The lender saw another document.
		RootDiffers = 3, "root-differs";
		/// The seller, the debtor or the lender is not active, or the lender is none.
		Standing = 4, "standing";
		/// The lender belongs to the seller's or the debtor's group.
		RelatedLender = 5, "related-lender";
		/// The lender has not approved the debtor.
		DebtorNotApproved = 6, "debtor-not-approved";
		/// An authority has frozen it.
		Frozen = 7, "frozen";
		/// Nothing is left that is neither disputed nor paid nor credited.
		NothingFundable = 8, "nothing-fundable";
		/// It falls due today, or has fallen due.
		Due = 9, "due";
		/// Another receivable of its seller on the same invoice is accepted, financed or paid.
		Financed = 10, "financed";
		/// A flag stands that the lender has not acknowledged.
		NotAcknowledged = 11, "not-acknowledged";
		/// Terms out of range, or the price is nothing.
		Terms = 12, "terms";
		/// The lender's treasury does not hold the price.
		LenderShort = 13, "lender-short";
		/// The seller's treasury cannot take the price.
		SellerBlocked = 14, "seller-blocked";
	}
}

bit_set! {
	/// Flags that stand together.
	Flags(u32);
	/// What a lender is warned of, and acknowledges to fund all the same. The first nine are of hits by token kind.
	Flag {
		/// The tax authority's id was brought by another seller, or for what is not accepted.
		F0 = 0, "F0";
		/// The whole invoice was.
		F1 = 1, "F1";
		/// Seller, buyer, number and date are those of another.
		F2 = 2, "F2";
		/// Seller, buyer, date and total are those of another.
		F3 = 3, "F3";
		/// Seller and number are those of another.
		F4 = 4, "F4";
		/// Buyer, number and total are those of another.
		F5 = 5, "F5";
		/// The file was brought by another seller, or for what is not accepted.
		F6 = 6, "F6";
		/// Order and total are those of another.
		F7 = 7, "F7";
		/// The order is that of another.
		F8 = 8, "F8";
		/// A lender says that it has financed the invoice outside.
		NotedElsewhere = 9, "noted-elsewhere";
		/// Seller and debtor belong to one group.
		RelatedParties = 10, "related-parties";
		/// Fewer pieces were received than are cited.
		NotDelivered = 11, "not-delivered";
		/// Goods of the kind came back from debtor to seller within 180 days.
		RoundTrip = 12, "round-trip";
		/// A recall reaches goods that it cites.
		Recalled = 13, "recalled";
		/// It is due later than the law of the debtor's country lets it be.
		TermOverLaw = 14, "term-over-law";
	}
}

impl From<TokenKind> for Flag {
	fn from(kind: TokenKind) -> Self {
		match kind {
			TokenKind::F0 => Self::F0,
			TokenKind::F1 => Self::F1,
			TokenKind::F2 => Self::F2,
			TokenKind::F3 => Self::F3,
			TokenKind::F4 => Self::F4,
			TokenKind::F5 => Self::F5,
			TokenKind::F6 => Self::F6,
			TokenKind::F7 => Self::F7,
			TokenKind::F8 => Self::F8,
		}
	}
}

named! {
	/// Why a lender funds in spite of flags.
	Ground {
		/// It takes the risk.
		RiskTaken = 0, "risk-taken";
		/// The invoices are of two sales.
		SeparateSale = 1, "separate-sale";
		/// They are instalments.
		Instalment = 2, "instalment";
		/// One replaces the other, which is not financed.
		Reissue = 3, "reissue";
		/// It was entered by mistake.
		Mistake = 4, "mistake";
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn flags_of_tokens_should_have_their_numbers() {
		for kind in TokenKind::ALL {
			assert_eq!(Flag::from(*kind) as u8, *kind as u8);
			assert_eq!(Flag::from(*kind).name(), kind.name());
		}
	}

	#[test]
	fn what_is_withdrawn_rejected_or_lapsed_should_not_be_owed() {
		let owed = |how| State::Closed(how).is_owed();
		let closings: alloc::vec::Vec<_> =
			Closing::ALL.iter().copied().filter(|how| owed(*how)).collect();
		assert_eq!(closings, [Closing::Paid, Closing::BoughtBack, Closing::WrittenOff]);
		assert!(!State::Submitted.is_owed());
		assert!(State::Listed.is_owed());
	}
}
