//! Losses: who bears them, by their cause.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use super::{Amount, OutOfRange};
use crate::names::named;

named! {
	/// Whether the lender may fall back on the seller when the debtor does not pay.
	Recourse {
		/// It may.
		With = 0, "with-recourse";
		/// It may not: the debtor's failure is the lender's.
		Without = 1, "without-recourse";
	}
}

named! {
	/// Why less comes in than the face.
	LossCause {
		/// A credit note.
		CreditNote = 0, "credit-note";
		/// A dispute that was upheld.
		UpheldDispute = 1, "upheld-dispute";
		/// The debtor sets off what the seller owes it.
		SetOff = 2, "set-off";
		/// Less was delivered than invoiced.
		ShortDelivery = 3, "short-delivery";
		/// The debtor pays late: late discount, and charges that were agreed on.
		Lateness = 4, "lateness";
		/// The debtor does not pay a debt that it does not dispute.
		NonPayment = 5, "non-payment";
	}
}

impl LossCause {
	/// Whether the debt itself is less than it seemed. The seller answers for that, with recourse or without.
	pub const fn is_dilution(self) -> bool {
		matches!(self, Self::CreditNote | Self::UpheldDispute | Self::SetOff | Self::ShortDelivery)
	}
}

/// Amounts by the causes for which different parties answer.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Losses {
	/// By credit notes, upheld disputes, set-off and short deliveries.
	pub dilution: Amount,
	/// By late payment.
	pub lateness: Amount,
	/// By non-payment.
	pub non_payment: Amount,
}

/// Who bears losses. Of each cause the three are together the loss.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Borne {
	/// What comes out of the retention. That is the seller's too, and it does not have to pay it in.
	pub retention: Losses,
	/// What the seller has to pay.
	pub seller: Losses,
	/// What the lender does not get back.
	pub lender: Losses,
}

impl Losses {
	/// One loss.
	pub fn of(cause: LossCause, amount: Amount) -> Self {
		let none = Self::default();
		match cause {
			LossCause::Lateness => Self { lateness: amount, ..none },
			LossCause::NonPayment => Self { non_payment: amount, ..none },
			_ => Self { dilution: amount, ..none },
		}
	}

	/// All together.
	///
	/// # Errors
	/// [`OutOfRange`].
	pub fn total(&self) -> Result<Amount, OutOfRange> {
		Amount::sum([self.dilution, self.lateness, self.non_payment])
	}

	/// What `amount` covers of them, the one after the other: dilution, lateness, non-payment.
	fn covered_by(&self, amount: Amount) -> Self {
		let dilution = self.dilution.min(amount);
		let left = amount.above(dilution);
		let lateness = self.lateness.min(left);
		let non_payment = self.non_payment.min(left.above(lateness));
		Self { dilution, lateness, non_payment }
	}

	/// What is left of them when `amount` has been paid: dilution first, then lateness, then non-payment.
	pub fn after(&self, amount: Amount) -> Self {
		let covered = self.covered_by(amount);
		Self {
			dilution: self.dilution.above(covered.dilution),
			lateness: self.lateness.above(covered.lateness),
			non_payment: self.non_payment.above(covered.non_payment),
		}
	}
}

/// Who bears `losses`: the retention first, for dilution before lateness and lateness before non-payment, whichever came
/// first; then the seller for dilution always, and for the others the seller if there is recourse, else the lender.
///
/// Exact: each unit is borne by one.
pub fn bear(losses: Losses, retention: Amount, recourse: Recourse) -> Borne {
	let none = Losses::default();
	let uncovered = losses.after(retention);
	let dilution = Losses { dilution: uncovered.dilution, ..none };
	let (seller, lender) = match recourse {
		Recourse::With => (uncovered, none),
		Recourse::Without => (dilution, Losses { dilution: Amount::ZERO, ..uncovered }),
	};
	Borne { retention: losses.covered_by(retention), seller, lender }
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn amount(minor: u128) -> Amount {
		Amount::new(minor).unwrap()
	}

	fn losses(dilution: u128, lateness: u128, non_payment: u128) -> Losses {
		Losses {
			dilution: amount(dilution),
			lateness: amount(lateness),
			non_payment: amount(non_payment),
		}
	}

	#[test]
	fn losses_should_be_borne_by_their_cause() {
		use Recourse::{With, Without};
		for (lost, retention, recourse, (kept, seller, lender)) in [
			// Dilution is the seller's, recourse or not.
			((150, 0, 0), 100, With, ((100, 0, 0), (50, 0, 0), (0, 0, 0))),
			((150, 0, 0), 100, Without, ((100, 0, 0), (50, 0, 0), (0, 0, 0))),
			// What the debtor fails to pay is whoever's the terms say.
			((0, 0, 150), 100, With, ((0, 0, 100), (0, 0, 50), (0, 0, 0))),
			((0, 0, 150), 100, Without, ((0, 0, 100), (0, 0, 0), (0, 0, 50))),
			((0, 120, 0), 100, With, ((0, 100, 0), (0, 20, 0), (0, 0, 0))),
			((0, 120, 0), 100, Without, ((0, 100, 0), (0, 0, 0), (0, 20, 0))),
			// The retention is used up in order of cause.
			((60, 50, 40), 100, Without, ((60, 40, 0), (0, 0, 0), (0, 10, 40))),
			((60, 50, 40), 100, With, ((60, 40, 0), (0, 10, 40), (0, 0, 0))),
			((130, 50, 40), 100, Without, ((100, 0, 0), (30, 0, 0), (0, 50, 40))),
			((10, 20, 30), 100, Without, ((10, 20, 30), (0, 0, 0), (0, 0, 0))),
			((0, 0, 0), 0, With, ((0, 0, 0), (0, 0, 0), (0, 0, 0))),
		] {
			let of = |(dilution, lateness, non_payment)| losses(dilution, lateness, non_payment);
			let expected = Borne { retention: of(kept), seller: of(seller), lender: of(lender) };
			assert_eq!(
				bear(of(lost), amount(retention), recourse),
				expected,
				"{lost:?} {recourse}"
			);
		}
	}

	#[test]
	fn each_cause_should_fall_under_who_answers_for_it() {
		for cause in LossCause::ALL {
			let loss = Losses::of(*cause, amount(7));
			let borne = bear(loss, Amount::ZERO, Recourse::Without);
			assert_eq!(cause.is_dilution(), borne.seller == losses(7, 0, 0), "{cause}");
			assert_eq!(!cause.is_dilution(), borne.lender.total() == Ok(amount(7)), "{cause}");
		}
		assert_eq!(LossCause::ALL.iter().filter(|cause| cause.is_dilution()).count(), 4);
	}

	#[test]
	fn losses_that_are_paid_should_be_paid_in_order_of_cause() {
		let all = losses(10, 20, 30);
		for (paid, left) in
			[(0, (10, 20, 30)), (15, (0, 15, 30)), (45, (0, 0, 15)), (99, (0, 0, 0))]
		{
			let (dilution, lateness, non_payment) = left;
			assert_eq!(all.after(amount(paid)), losses(dilution, lateness, non_payment));
		}
	}

	proptest! {
		#[test]
		fn each_unit_of_a_loss_should_be_borne_by_one(
			dilution in 0u128..1_000,
			lateness in 0u128..1_000,
			non_payment in 0u128..1_000,
			retention in 0u128..2_000,
			recourse in proptest::sample::select(Recourse::ALL),
		) {
			let lost = losses(dilution, lateness, non_payment);
			let Borne { retention: kept, seller, lender } = bear(lost, amount(retention), recourse);
			for part in [
				|losses: &Losses| losses.dilution,
				|losses: &Losses| losses.lateness,
				|losses: &Losses| losses.non_payment,
			] {
				let sum = Amount::sum([part(&kept), part(&seller), part(&lender)]);
				prop_assert_eq!(sum, Ok(part(&lost)));
			}
			let total = lost.total().unwrap();
			prop_assert_eq!(kept.total(), Ok(total.min(amount(retention))));
			prop_assert!(lender.dilution.is_zero());
			prop_assert!(recourse == Recourse::Without || lender == Losses::default());
		}
	}
}
