//! Where money lies.

use std::collections::BTreeMap;

/// What a treasury's account lets happen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Gate {
	#[default]
	Open,
	/// It can pay nothing.
	Frozen,
	/// And take nothing.
	Blocked,
}

/// All treasuries: what they hold, and what of it is held.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Money {
	/// What is free.
	pub(super) free: BTreeMap<u32, i128>,
	/// Of payee and payer, in the payer's treasury.
	pub(super) held: BTreeMap<(u32, u32), i128>,
	pub(super) gates: BTreeMap<u32, Gate>,
}

impl Money {
	pub(super) fn free(&self, firm: u32) -> i128 {
		self.free.get(&firm).copied().unwrap_or_default()
	}

	fn holds(&self, firm: u32) -> bool {
		self.held.keys().any(|(_, payer)| *payer == firm)
	}

	pub(super) fn gate(&self, firm: u32) -> Gate {
		self.gates.get(&firm).copied().unwrap_or_default()
	}

	/// What a firm can pay: beside what is held one unit stays.
	pub(super) fn purse(&self, firm: u32) -> i128 {
		match self.gate(firm) {
			Gate::Open => (self.free(firm) - i128::from(self.holds(firm))).max(0),
			_ => 0,
		}
	}

	pub(super) fn takes(&self, firm: u32) -> bool {
		self.gate(firm) != Gate::Blocked
	}

	fn change(&mut self, firm: u32, by: i128) {
		let free = self.free.entry(firm).or_default();
		*free += by;
		assert!(*free >= 0, "nobody owes its treasury");
		if *free == 0 {
			self.free.remove(&firm);
			// An account that is empty is there no more.
			self.gates.remove(&firm);
		}
	}

	/// Moves money, if it is there and may.
	pub(super) fn pay(&mut self, from: u32, to: u32, amount: i128) -> bool {
		let may = amount <= self.purse(from) && self.takes(to);
		if may && from != to {
			self.change(to, amount);
			self.change(from, -amount);
		}
		may
	}

	/// Holds some of what a payer has, in a payee's favour.
	pub(super) fn hold(&mut self, payee: u32, payer: u32, amount: i128) -> bool {
		let may = amount < self.free(payer) && amount <= self.purse(payer);
		if may {
			self.change(payer, -amount);
			*self.held.entry((payee, payer)).or_default() += amount;
		}
		may
	}

	/// Pays, or holds what the payee cannot take.
	pub(super) fn deliver(&mut self, payer: u32, payee: u32, amount: i128) -> bool {
		if amount == 0 {
			true
		} else if payer == payee || self.takes(payee) {
			self.pay(payer, payee, amount)
		} else {
			self.hold(payee, payer, amount)
		}
	}

	pub(super) fn mint(&mut self, firm: u32, amount: i128) {
		self.change(firm, amount);
	}

	pub(super) fn burn(&mut self, firm: u32, amount: i128) {
		let amount = amount.min(self.purse(firm));
		self.change(firm, -amount);
	}

	/// All that there is.
	pub(super) fn total(&self) -> i128 {
		self.free.values().sum::<i128>() + self.held.values().sum::<i128>()
	}
}
