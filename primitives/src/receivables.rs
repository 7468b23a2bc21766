//! Receivables: what is owed, in which state, and why something is not done.

use crate::{
	bits::bit_set,
	invoice::TokenKind,
	names::{UnknownName, named},
};
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

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
	/// Every state, in order.
	pub const ALL: [Self; 10] = [
		Self::Submitted,
		Self::Accepted,
		Self::Listed,
		Self::Funded,
		Self::Closed(Closing::Paid),
		Self::Closed(Closing::BoughtBack),
		Self::Closed(Closing::WrittenOff),
		Self::Closed(Closing::Withdrawn),
		Self::Closed(Closing::Rejected),
		Self::Closed(Closing::Lapsed),
	];

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

impl FromStr for State {
	type Err = UnknownName;

	fn from_str(text: &str) -> Result<Self, UnknownName> {
		let found = Self::ALL.into_iter().find(|state| state.name() == text);
		found.ok_or_else(|| UnknownName::new(text, Self::ALL.iter().map(|state| state.name())))
	}
}

impl Serialize for State {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(self.name())
	}
}

impl<'de> Deserialize<'de> for State {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

bit_set! {
	/// Of which of these lists are: any of them.
	Statuses(u32);
	/// A state, or what is computed from amounts and the day.
	Status {
		/// See [`State::Submitted`].
		Submitted = 0, "submitted";
		/// See [`State::Accepted`].
		Accepted = 1, "accepted";
		/// See [`State::Listed`].
		Listed = 2, "listed";
		/// See [`State::Funded`].
		Funded = 3, "funded";
		/// See [`Closing::Paid`].
		Paid = 4, "paid";
		/// See [`Closing::BoughtBack`].
		BoughtBack = 5, "bought-back";
		/// See [`Closing::WrittenOff`].
		WrittenOff = 6, "written-off";
		/// See [`Closing::Withdrawn`].
		Withdrawn = 7, "withdrawn";
		/// See [`Closing::Rejected`].
		Rejected = 8, "rejected";
		/// See [`Closing::Lapsed`].
		Lapsed = 9, "lapsed";
		/// A part was paid, and another is owed.
		PartiallyPaid = 10, "partially-paid";
		/// It should have been paid, and is not in default yet.
		Overdue = 11, "overdue";
		/// It is in default.
		Default = 12, "default";
		/// A part of what is owed is disputed.
		Disputed = 13, "disputed";
		/// A freeze is in force.
		Frozen = 14, "frozen";
	}
}

impl From<State> for Status {
	fn from(state: State) -> Self {
		match state {
			State::Submitted => Self::Submitted,
			State::Accepted => Self::Accepted,
			State::Listed => Self::Listed,
			State::Funded => Self::Funded,
			State::Closed(Closing::Paid) => Self::Paid,
			State::Closed(Closing::BoughtBack) => Self::BoughtBack,
			State::Closed(Closing::WrittenOff) => Self::WrittenOff,
			State::Closed(Closing::Withdrawn) => Self::Withdrawn,
			State::Closed(Closing::Rejected) => Self::Rejected,
			State::Closed(Closing::Lapsed) => Self::Lapsed,
		}
	}
}

impl Statuses {
	/// Whether one of them is among `others`.
	pub const fn meet(self, others: Self) -> bool {
		self.bits() & others.bits() != 0
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

/// The most payables of a debtor's file, and the most receivables that a seller joins in one act.
pub const MAX_FILE: u32 = 200;

/// What a file may take at once, in [`payable_units`]: what fits into one transaction.
pub const MAX_FILE_UNITS: u32 = 2_500;

/// What a payable with so many lists of tokens that cites so many shipments takes of [`MAX_FILE_UNITS`]. A unit is a ten-thousandth
/// of a second of a block at most; the runtime's tests hold it against the measured weights.
pub const fn payable_units(lists: u32, shipments: u32) -> u32 {
	10u32.saturating_add(lists.saturating_mul(20)).saturating_add(shipments.saturating_mul(2))
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
	fn states_should_be_read_as_they_are_written() {
		for (place, state) in State::ALL.into_iter().enumerate() {
			assert_eq!(state.name().parse(), Ok(state));
			assert_eq!(Status::from(state) as usize, place);
			assert_eq!(Status::from(state).name(), state.name());
			let json = serde_json::to_value(state).unwrap();
			assert_eq!(json, state.name());
			assert_eq!(serde_json::from_value::<State>(json).unwrap(), state);
		}
		let refused = "overdue".parse::<State>().unwrap_err().to_string();
		assert!(refused.contains("'overdue'") && refused.contains("written-off"), "{refused}");
	}

	#[test]
	fn statuses_should_meet_when_they_have_one_in_common() {
		let some = Statuses::of(&[Status::Funded, Status::Overdue]);
		assert!(some.meet(Status::Overdue.into()));
		assert!(!some.meet(Statuses::of(&[Status::Default, Status::Accepted])));
		assert!(!some.meet(Statuses::NONE));
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
