//! Why a transaction is refused before it runs: the numbers of `InvalidTransaction::Custom`.

use core::fmt;

macro_rules! refusals {
	($($(#[$doc:meta])* $name:ident = $code:literal, $label:literal, $text:literal, $remedy:literal;)+) => {
		/// Why a transaction was not taken.
		#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
		#[repr(u8)]
		pub enum Refusal {
			$($(#[$doc])* $name = $code,)+
		}

		impl Refusal {
			/// Every refusal, in order of its number.
			pub const ALL: &'static [Self] = &[$(Self::$name),+];

			/// The number under which it travels.
			pub const fn code(self) -> u8 {
				self as u8
			}

			/// What to do about it.
			pub const fn remedy(self) -> &'static str {
				match self {
					$(Self::$name => $remedy,)+
				}
			}

			/// Its stable name.
			pub const fn name(self) -> &'static str {
				match self {
					$(Self::$name => $label,)+
				}
			}
		}

		impl fmt::Display for Refusal {
			fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
				f.write_str(match self {
					$(Self::$name => $text,)+
				})
			}
		}
	};
}

refusals! {
	/// The signer is nobody's operator or administrator.
	NotAnOperator = 1, "not-an-operator", "the account acts for no organisation",
		"have the organisation's administrator appoint it as an operator";
	/// The signer's appointment has ended.
	OperatorExpired = 2, "operator-expired", "the operator's appointment has ended",
		"have the organisation's administrator prolong it";
	/// The organisation has applied and is not admitted yet.
	NotAdmitted = 3, "not-admitted", "the organisation is not admitted yet",
		"wait for its attestations and, for a member, the council's vote";
	/// The organisation is suspended.
	Suspended = 4, "suspended", "the organisation is suspended",
		"it may only wind down, with each act sent by itself and not in a batch, proxy or multisig";
	/// The organisation is leaving.
	Leaving = 5, "leaving", "the organisation is leaving",
		"it may only wind down, with each act sent by itself and not in a batch, proxy or multisig";
	/// The organisation's KYB record has ended and its 90 days are not over.
	Lapsing = 6, "lapsing", "the organisation's KYB record has ended",
		"renew it; until then it may attest renewals, vote, change session keys and wind down, with each act sent by itself";
	/// The organisation's KYB record ended more than 90 days ago.
	Lapsed = 7, "lapsed", "the organisation's KYB record ended more than 90 days ago",
		"renew it; until then it may only wind down, with each act sent by itself";
	/// The participant's sponsor has been gone for more than 90 days.
	Orphaned = 8, "orphaned", "the participant's sponsor left more than 90 days ago",
		"have another member take it over; until then it may only wind down, with each act sent by itself";
	/// The organisation has been removed.
	Removed = 9, "removed", "the organisation has been removed",
		"its administrator alone may act, and only to wind down";
	/// A transaction without a signer names nobody who answers for its cost.
	NoPayer = 10, "no-payer", "nobody answers for the cost of this transaction",
		"sign it as an operator";
	/// The organisation that would answer for the cost of a transaction without a signer is not active.
	PayerInactive = 11, "payer-inactive",
		"the organisation that would answer for the cost of this transaction is not active",
		"ask that organisation, or sign it as an operator";
	/// An activation or transfer names a block that is over, or too far ahead.
	LabelOutOfTime = 12, "label-out-of-time",
		"its last block is over, or lies more than an hour ahead",
		"sign it again with a last block within the next hour";
	/// There is no such item: no such batch or place, or the proof does not hold.
	ItemUnknown = 13, "item-unknown", "the chain knows no such item: its proof does not hold",
		"ask who made the item for its proof, and check batch and place";
	/// The label hides no key.
	LabelKeyless = 14, "label-keyless", "the item's label hides no key",
		"ask the seller: there is nothing to activate";
	/// It is too early to use the label's key.
	LabelNotOpen = 15, "label-not-open", "the label cannot be activated before the item is sold",
		"have the seller note the sale, then send it again";
	/// The item has been destroyed.
	ItemDestroyed = 16, "item-destroyed", "the item is on record as destroyed",
		"ask who sold it: a destroyed item is not sold";
	/// The item is this holder's already.
	AlreadyHolder = 17, "already-holder", "the item is this holder's already",
		"there is nothing to do: sending it again changes nothing";
	/// A conflict of this item was counted within the last hour, or 255 were.
	ConflictCounted = 18, "conflict-counted",
		"another use of this label has been counted within the hour, or as many as are counted have been",
		"there is nothing to do: that the label was used before is on record";
	/// The organisation that answers for the item keeps as many bytes as it may.
	NoRoom = 19, "no-room", "the allowance of bytes in state of who answers for it is used up",
		"ask the item's producer, or the works' owners; it can be sent again later";
	/// The signature is not by the label's key.
	LabelSignature = 20, "label-signature", "the signature is not by the label's key",
		"check the code that the label hides, the chain, the item and the last block";
	/// The signature is not by the item's holder, or the item has none.
	NotHolder = 21, "not-holder", "the signature is not by who holds the item now",
		"sign with the holder's key, with the number of times the item has been passed on before";
	/// A call without a signer that stands still, or that nobody may make.
	Paused = 22, "paused", "calls of this kind stand still, or nobody may make them",
		"see what the council has paused, and send it again when that has ended";
	/// The item has been passed on within the last hour.
	PassedRecently = 23, "passed-recently", "the item has been passed on within the hour",
		"send it again when the hour is over, with a last block to match";
	/// There is no such work, or it has no fingerprint at that place.
	WorkUnknown = 24, "work-unknown", "there is no work of that number, or none of its fingerprints has that place",
		"read the work and its fingerprints, and check numbers and places";
	/// One of the works has been revoked, or has fallen in a contest.
	WorkOut = 25, "work-out", "one of the works has been revoked or has fallen in a contest",
		"there is nothing to contest: such a work has no effect";
	/// The work that is named as the earlier one is not.
	NotEarlier = 26, "not-earlier", "the work that is named as the earlier one was not committed to earlier",
		"name the two works the other way round";
	/// One contest of these two works has been there already.
	ContestedBefore = 27, "contested-before", "these two works have been set against one another already",
		"there is nothing to do: two works are contested once";
	/// The later work is in a contest, or the earlier one is contested itself.
	UnderContest = 28, "under-contest", "the later work stands in a contest, or the earlier one is contested itself",
		"send it again when that contest has ended: a day is given then";
	/// Neither of the works is fresh.
	Seasoned = 29, "seasoned", "both works have been registered for longer than a day",
		"ask its owner, or a court: works are contested in their first day";
	/// A work has been registered for less than a day.
	NotSeasoned = 30, "not-seasoned", "one of the works has been registered for less than a day, or stands in a contest",
		"send it again when the day, or the contest, is over";
	/// The two works' fingerprints were made by other rules.
	OtherVersions = 31, "other-versions", "the fingerprints of these works were made by different versions",
		"there is nothing to do: such fingerprints are not compared";
	/// A fingerprint from which nothing follows by itself.
	FingerprintUnfit = 32, "fingerprint-unfit", "one of the fingerprints is of low quality, or is generic",
		"name another pair, or have a person look";
	/// The two fingerprints are farther apart than 31 bits.
	NotNear = 33, "not-near", "the fingerprints are farther apart than 31 bits",
		"check works and places: the chain compares what it stores";
	/// The two owners belong together: one group, or owner and licensee.
	OwnersRelated = 34, "owners-related", "two of the owners are of one group, or one has the other's licence",
		"there is nothing to contest between them";
	/// The fingerprint is marked as generic already.
	AlreadyGeneric = 35, "already-generic", "the fingerprint is marked as generic already",
		"there is nothing to do: it acts no more";
}

impl Refusal {
	/// The refusal with that number.
	pub fn of_code(code: u8) -> Option<Self> {
		Self::ALL.iter().copied().find(|refusal| refusal.code() == code)
	}
}

impl core::error::Error for Refusal {}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{collections::BTreeSet, string::ToString};

	#[test]
	fn numbers_and_names_should_be_one_for_each_cause() {
		let numbers: BTreeSet<_> = Refusal::ALL.iter().map(|refusal| refusal.code()).collect();
		let names: BTreeSet<_> = Refusal::ALL.iter().map(|refusal| refusal.name()).collect();
		assert!(numbers.iter().copied().eq(1..=35));
		assert_eq!(names.len(), Refusal::ALL.len());
		for refusal in Refusal::ALL {
			assert_eq!(Refusal::of_code(refusal.code()), Some(*refusal));
			assert!(!refusal.to_string().is_empty() && !refusal.remedy().is_empty());
		}
		assert_eq!((Refusal::of_code(0), Refusal::of_code(36)), (None, None));
	}
}
