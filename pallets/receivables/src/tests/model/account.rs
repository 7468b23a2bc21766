//! What a lender is owed, in sums that are never rounded but when they are read.

use super::steps::TermsOf;

/// `numerator / denominator`, a half rounded up.
pub(super) fn half_up(numerator: i128, denominator: i128) -> i128 {
	(2 * numerator + denominator).div_euclid(2 * denominator)
}

/// What a sale comes to: advance, discount, price. Nothing when there is no price.
pub(super) fn quote(fundable: i128, terms: &TermsOf, days: i128) -> Option<(i128, i128, i128)> {
	let advance = fundable * terms.advance / 10_000;
	let discount = half_up(advance * terms.rate * days, 10_000 * terms.basis);
	let price = advance - discount - terms.fees;
	(terms.default_after <= 365 && price > 0).then_some((advance, discount, price))
}

/// A lender's account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Account {
	pub(super) lender: u32,
	pub(super) advance: i128,
	pub(super) retention: i128,
	pub(super) terms: TermsOf,
	pub(super) due: u32,
	/// What had been credited when it was opened.
	pub(super) credited_before: i128,
	/// Principal x basis points x days, up to `until`.
	pub(super) products: i128,
	pub(super) until: u32,
	pub(super) met_late: i128,
	pub(super) met_principal: i128,
	/// What of it the seller has paid.
	pub(super) recourse_paid: i128,
	pub(super) called: bool,
	pub(super) written_off: bool,
}

impl PartialEq for TermsOf {
	fn eq(&self, other: &Self) -> bool {
		(self.advance, self.rate, self.basis, self.default_after)
			== (other.advance, other.rate, other.basis, other.default_after)
	}
}

impl Account {
	pub(super) fn principal(&self) -> i128 {
		self.advance - self.met_principal
	}

	/// Whether something was entered for a later day.
	pub(super) fn is_ahead(&self, day: u32) -> bool {
		self.principal() > 0 && day.max(self.due) < self.until
	}

	/// It with what has accrued up to that day.
	fn on(mut self, day: u32) -> Self {
		let day = day.max(self.due);
		if self.principal() > 0 {
			let days = i128::from(day) - i128::from(self.until);
			self.products += self.principal() * self.terms.rate * days;
			self.until = day;
		}
		self
	}

	/// Late discount up to that day, with what was paid of it.
	pub(super) fn lateness(&self, day: u32) -> i128 {
		half_up(self.on(day).products, 10_000 * self.terms.basis)
	}

	/// Late discount and principal that are owed on that day.
	pub(super) fn owed(&self, day: u32) -> i128 {
		self.lateness(day) - self.met_late + self.principal()
	}

	/// Meets it: what is left of the money.
	pub(super) fn meet(&mut self, money: i128, day: u32) -> i128 {
		*self = self.on(day);
		let late = (self.lateness(day) - self.met_late).min(money);
		let principal = self.principal().min(money - late);
		self.met_late += late;
		self.met_principal += principal;
		money - late - principal
	}

	/// What the seller has to pay by dilution, lateness and non-payment, when so much has been credited and so much is owed.
	pub(super) fn recourse(&self, day: u32, credited: i128, owes: i128, lost: bool) -> [i128; 3] {
		let mut dilution = credited - self.credited_before;
		if self.principal() > 0 {
			// What the debtor has paid, and the lender has not got.
			let paid = self.advance + self.retention - dilution - owes;
			let collected = self.met_late + self.met_principal - self.recourse_paid;
			dilution += (paid - collected).max(0);
		}
		let losses = [dilution, self.lateness(day), if lost { owes } else { 0 }];
		let mut left = after(losses, self.retention);
		if !self.terms.with_recourse {
			(left[1], left[2]) = (0, 0);
		}
		let due = after(left, self.recourse_paid);
		let mut most = self.owed(day);
		due.map(|part| {
			let part = part.min(most);
			most -= part;
			part
		})
	}
}

/// What is left of losses, one after the other.
fn after(losses: [i128; 3], mut cover: i128) -> [i128; 3] {
	losses.map(|loss| {
		let covered = loss.min(cover);
		cover -= covered;
		loss - covered
	})
}
