//! The two accounts of a funded receivable, and what is entered in them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use super::{Amount, Borne, Claim, Debt, Losses, OutOfRange, Position, Refused, Terms, bear};
use crate::time::Day;

/// Both accounts of a funded receivable. Neither is computed from the other: what the debtor pays lessens its debt by
/// as much, whatever part of it goes to the lender.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Accounts {
	debt: Debt,
	position: Position,
	/// What had been credited of the debt when it was funded.
	credited_before: Amount,
	/// What the seller has paid to the lender.
	recourse_paid: Amount,
}

/// What of both accounts is not the debtor's: kept apart from the debt by who keeps the debt elsewhere.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Lending {
	position: Position,
	credited_before: Amount,
	recourse_paid: Amount,
}

impl Lending {
	/// What the lender is owed.
	pub const fn position(&self) -> &Position {
		&self.position
	}

	/// What the seller has paid to the lender.
	pub const fn recourse_paid(&self) -> Amount {
		self.recourse_paid
	}
}

/// Where a debtor's payment goes. Lender, seller and suspense are together the payment.
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
pub struct Allocation {
	/// To the lender, by what it is for.
	pub lender: Claim,
	/// To the seller: retention, and what more comes in than the lender is owed.
	pub seller: Amount,
	/// What was paid beyond the debt. It is held for whoever paid it, and is nobody else's.
	pub suspense: Amount,
}

/// What becomes of what the debtor still owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
	/// It will be paid.
	Paid,
	/// It is lost.
	Lost,
}

impl Accounts {
	/// Opens the lender's account beside the debtor's.
	///
	/// # Errors
	/// [`Refused::OtherFace`] unless advance and retention are together what the debtor owes.
	pub fn fund(debt: Debt, terms: Terms) -> Result<Self, Refused> {
		if terms.advance.plus(terms.retention) != Ok(debt.outstanding()) {
			return Err(Refused::OtherFace);
		}
		Ok(Self {
			debt,
			position: Position::open(terms),
			credited_before: debt.credited(),
			recourse_paid: Amount::ZERO,
		})
	}

	/// Both accounts, of the debt and the other side as they were last.
	pub const fn of(debt: Debt, lending: Lending) -> Self {
		let Lending { position, credited_before, recourse_paid } = lending;
		Self { debt, position, credited_before, recourse_paid }
	}

	/// The side that is not the debtor's.
	pub const fn lending(&self) -> Lending {
		let Self { position, credited_before, recourse_paid, .. } = *self;
		Lending { position, credited_before, recourse_paid }
	}

	/// What the debtor owes.
	pub const fn debt(&self) -> &Debt {
		&self.debt
	}

	/// What the lender is owed.
	pub const fn position(&self) -> &Position {
		&self.position
	}

	/// What the seller has paid to the lender: recourse, and the price of a buy-back.
	pub const fn recourse_paid(&self) -> Amount {
		self.recourse_paid
	}

	/// Whether both accounts are at their end.
	pub fn is_settled(&self) -> bool {
		self.debt.outstanding().is_zero() && self.position.is_settled()
	}

	/// Enters a payment by the debtor, or in its name, of that value date. It lessens the debt; what is collected meets
	/// charges, late discount and principal, and the rest is the seller's.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn pay(self, amount: Amount, day: Day) -> Result<(Self, Allocation), Refused> {
		let (debt, suspense) = self.debt.pay(amount)?;
		let (position, lender, seller) = self.position.meet(amount.minus(suspense)?, day)?;
		Ok((Self { debt, position, ..self }, Allocation { lender, seller, suspense }))
	}

	/// Enters a credit note that is in force, an upheld dispute, set-off or a short delivery. The lender's account stays:
	/// what it lacks then is [recourse](Self::recourse).
	///
	/// # Errors
	/// [`Refused::OverDebt`].
	pub fn credit(self, amount: Amount) -> Result<Self, Refused> {
		let debt = self.debt.credit(amount).map_err(|OutOfRange| Refused::OverDebt)?;
		Ok(Self { debt, ..self })
	}

	/// Enters a charge that lender and seller have agreed on.
	///
	/// # Errors
	/// [`Refused::Settled`], [`Refused::OutOfRange`].
	pub fn charge(self, amount: Amount) -> Result<Self, Refused> {
		Ok(Self { position: self.position.charge(amount)?, ..self })
	}

	/// Enters a payment by the seller to the lender. The debt stays as it is. Returns what it met, and what is left of it
	/// and goes back.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn pay_recourse(self, amount: Amount, day: Day) -> Result<(Self, Claim, Amount), Refused> {
		let (position, part, left) = self.position.meet(amount, day)?;
		let recourse_paid = self.recourse_paid.plus(part.total()?)?;
		Ok((Self { position, recourse_paid, ..self }, part, left))
	}

	/// Enters that the seller buys the receivable back, and returns what it pays: all that the lender is owed on that
	/// day. What the debtor pays from then on is the seller's.
	///
	/// # Errors
	/// [`Refused::Settled`], [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn buy_back(self, day: Day) -> Result<(Self, Claim), Refused> {
		if self.position.is_settled() {
			return Err(Refused::Settled);
		}
		let price = self.position.owed(day)?.total()?;
		let (accounts, part, _) = self.pay_recourse(price, day)?;
		Ok((accounts, part))
	}

	/// What is left of the retention on that day if the debtor pays what it owes.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn retention_left(&self, day: Day) -> Result<Amount, Refused> {
		Ok(self.debt.outstanding().above(self.position.owed(day)?.total()?))
	}

	/// What less comes in than the face, or is due on top of it, by that day.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn losses(&self, day: Day, outlook: Outlook) -> Result<Losses, Refused> {
		Ok(Losses {
			dilution: self.debt.credited().minus(self.credited_before)?,
			lateness: self.position.extras(day)?,
			non_payment: match outlook {
				Outlook::Paid => Amount::ZERO,
				Outlook::Lost => self.debt.outstanding(),
			},
		})
	}

	/// Who bears these losses, what the seller has paid of its part included.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn borne(&self, day: Day, outlook: Outlook) -> Result<Borne, Refused> {
		let Terms { retention, recourse, .. } = *self.position.terms();
		Ok(bear(self.losses(day, outlook)?, retention, recourse))
	}

	/// What the seller still has to pay to the lender, by cause. It is computed and never stored, so that no shortfall is
	/// charged twice.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn recourse(&self, day: Day, outlook: Outlook) -> Result<Losses, Refused> {
		Ok(self.borne(day, outlook)?.seller.after(self.recourse_paid))
	}
}

#[cfg(test)]
#[path = "accounts_tests.rs"]
mod tests;
