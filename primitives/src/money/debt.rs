//! What a debtor owes.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use super::{Amount, OutOfRange};

/// What the debtor of one receivable owes: what it accepted, less credit notes in force, less what is paid. Each unit
/// that is paid lessens it at once, late or not, whoever it goes to. Statutory interest is no part of it.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, Encode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Debt {
	accepted: Amount,
	credited: Amount,
	paid: Amount,
}

impl Debt {
	/// The debt of a debtor that has accepted to pay that much.
	pub const fn new(accepted: Amount) -> Self {
		Self { accepted, credited: Amount::ZERO, paid: Amount::ZERO }
	}

	/// What the debtor has accepted to pay.
	pub const fn accepted(&self) -> Amount {
		self.accepted
	}

	/// By how much credit notes, upheld disputes, set-off and short deliveries have lessened it.
	pub const fn credited(&self) -> Amount {
		self.credited
	}

	/// What has been paid of it.
	pub const fn paid(&self) -> Amount {
		self.paid
	}

	/// What is still owed.
	pub fn outstanding(&self) -> Amount {
		self.accepted.above(self.credited).above(self.paid)
	}

	/// Lessens it by a payment, and returns what was paid beyond it.
	///
	/// # Errors
	/// [`OutOfRange`]; never for a debt that was made here.
	pub fn pay(self, amount: Amount) -> Result<(Self, Amount), OutOfRange> {
		let discharged = amount.min(self.outstanding());
		let paid = self.paid.plus(discharged)?;
		Ok((Self { paid, ..self }, amount.minus(discharged)?))
	}

	/// Lessens it by a credit note that is in force, an upheld dispute, set-off or a short delivery.
	///
	/// # Errors
	/// [`OutOfRange`] when less is owed: what was paid is not the debtor's again.
	pub fn credit(self, amount: Amount) -> Result<Self, OutOfRange> {
		self.outstanding().minus(amount)?;
		Ok(Self { credited: self.credited.plus(amount)?, ..self })
	}
}

impl Decode for Debt {
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		let (accepted, credited, paid): (Amount, _, _) = Decode::decode(input)?;
		let lessened = Amount::sum([credited, paid]);
		match lessened.and_then(|lessened| accepted.minus(lessened)) {
			Ok(_) => Ok(Self { accepted, credited, paid }),
			Err(OutOfRange) => Err("more was credited and paid than accepted".into()),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn amount(minor: u128) -> Amount {
		Amount::new(minor).unwrap()
	}

	#[test]
	fn a_debt_should_be_lessened_by_payments_and_credits_and_no_further_than_to_nothing() {
		let debt = Debt::new(amount(100));
		let (debt, beyond) = debt.pay(amount(30)).unwrap();
		assert_eq!((debt.outstanding(), beyond), (amount(70), Amount::ZERO));
		let debt = debt.credit(amount(20)).unwrap();
		assert_eq!(debt.outstanding(), amount(50));
		assert_eq!(debt.credit(amount(51)), Err(OutOfRange));
		let (debt, beyond) = debt.pay(amount(60)).unwrap();
		assert_eq!((debt.outstanding(), beyond), (Amount::ZERO, amount(10)));
		assert_eq!(
			(debt.accepted(), debt.credited(), debt.paid()),
			(amount(100), amount(20), amount(80))
		);
		assert_eq!(debt.credit(amount(1)), Err(OutOfRange));
		assert_eq!(debt.pay(amount(5)), Ok((debt, amount(5))));
	}

	#[test]
	fn a_debt_should_be_decoded_only_when_it_adds_up() {
		let debt = Debt::new(amount(100)).credit(amount(20)).unwrap();
		assert_eq!(Debt::decode(&mut &debt.encode()[..]), Ok(debt));
		let parts = |credited, paid| (amount(100), amount(credited), amount(paid)).encode();
		assert!(Debt::decode(&mut &parts(20, 80)[..]).is_ok());
		assert!(Debt::decode(&mut &parts(20, 81)[..]).is_err());
	}
}
