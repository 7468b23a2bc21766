//! Profiles: what became of what an organisation sold or owed. Counters move when things happen; what is outstanding is
//! kept by pair and due date ([`change_outstanding`](crate::Pallet::change_outstanding)).

use crate::*;
use stalhof_primitives::money::Part;

impl Counters {
	/// Counts a fact of a receivable. Counters only grow; sums that would leave their range stay where they are.
	pub(crate) fn count(&mut self, receivable: &Receivable, last_day: Day, fact: Fact) {
		match fact {
			Fact::Submitted => add(&mut self.submitted, receivable.face),
			Fact::Duplicate => more(&mut self.duplicates),
			Fact::Accepted { days, over_law } => {
				let accepted = receivable.debt.accepted();
				add(&mut self.accepted, accepted);
				self.days_to_accept = self.days_to_accept.saturating_add(days.into());
				if over_law {
					add(&mut self.over_law, accepted);
				}
			}
			Fact::Differed => more(&mut self.differed),
			Fact::Rejected => more(&mut self.rejected),
			Fact::Lapsed => more(&mut self.lapsed),
			Fact::Withdrawn => more(&mut self.withdrawn),
			Fact::Funded(amount) => add(&mut self.funded, amount),
			Fact::Paid { amount, day, own, whole } => {
				let (issued, due) = (receivable.issue, last_day);
				let part = Part { amount, issued, due, paid: day, last: whole };
				self.payments = self.payments.with(part).unwrap_or(self.payments);
				if own {
					plus(&mut self.from_own, amount.minor());
				}
			}
			Fact::Credited(amount, reason) => {
				let tally = match reason {
					CreditReason::Dispute | CreditReason::Ruling => &mut self.upheld,
					CreditReason::SetOff => &mut self.set_off,
					_ => &mut self.credited,
				};
				add(tally, amount);
			}
			Fact::Disputed(amount) => add(&mut self.disputed, amount),
			Fact::Dismissed => more(&mut self.dismissed),
			Fact::Recourse(amount) => add(&mut self.recourse, amount),
			Fact::BoughtBack(amount) => add(&mut self.bought_back, amount),
			Fact::WrittenOff(amount) => add(&mut self.written_off, amount),
			Fact::Recovered(amount) => plus(&mut self.recovered, amount.minor()),
			Fact::Misdirected => more(&mut self.misdirected),
		}
	}
}

impl Fact {
	/// Whether something of it is [kept](Counted) with the receivable: records do not say it.
	const fn is_kept(&self) -> bool {
		matches!(
			self,
			Self::Duplicate
				| Self::Differed
				| Self::Disputed(_)
				| Self::Dismissed
				| Self::Paid { .. }
				| Self::Recourse(_)
				| Self::BoughtBack(_)
				| Self::Recovered(_)
		)
	}
}

impl Counted {
	/// Keeps of a fact what no other record says.
	fn keep(&mut self, receivable: &Receivable, fact: Fact) {
		match fact {
			Fact::Duplicate => self.duplicate = true,
			Fact::Differed => more(&mut self.differed),
			Fact::Disputed(amount) => add(&mut self.disputed, amount),
			Fact::Dismissed => more(&mut self.dismissed),
			Fact::Paid { amount, day, own, whole } => {
				let days = day.since(receivable.issue).unwrap_or(0);
				let amount_days = amount.minor().saturating_mul(days.into());
				plus(&mut self.amount_days, amount_days);
				if own {
					plus(&mut self.own, amount.minor());
					plus(&mut self.own_days, amount_days);
				}
				if whole {
					self.paid_up = Some(own);
				}
			}
			Fact::Recourse(amount) => plus(&mut self.recourse, amount.minor()),
			Fact::BoughtBack(amount) => plus(&mut self.bought_back, amount.minor()),
			Fact::Recovered(amount) => plus(&mut self.recovered, amount.minor()),
			_ => (),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Counts a fact of a receivable in the profiles of its seller, its debtor and both together: in the column of everything,
	/// and in the evidenced one when the receivable counts there; of payments those from the debtor's own treasury alone.
	/// The one way in which features count. Charges nothing.
	pub(crate) fn note(id: ReceivableId, receivable: &Receivable, fact: Fact) {
		let Receivable { seller, debtor, asset, .. } = *receivable;
		let last_day = Self::last_day(receivable);
		let own = !matches!(fact, Fact::Paid { own: false, .. });
		let count = |profile: &mut Profile| {
			profile.all.count(receivable, last_day, fact);
			if receivable.evidenced && own {
				profile.evidenced.count(receivable, last_day, fact);
			}
		};
		Sellers::<T>::mutate(Ordered(seller), Ordered(asset), count);
		Debtors::<T>::mutate(Ordered(debtor), Ordered(asset), count);
		Pairs::<T>::mutate(Ordered(receivable.pair()), |pair| count(&mut pair.profile));
		if fact.is_kept() {
			CountedOf::<T>::mutate(Ordered(id), |counted| counted.keep(receivable, fact));
		}
	}
}

/// One more.
fn more(count: &mut u32) {
	*count = count.saturating_add(1);
}

/// So much more.
fn plus(sum: &mut u128, amount: u128) {
	*sum = sum.checked_add(amount).unwrap_or(*sum);
}

/// One more, of so much.
fn add(tally: &mut Tally, amount: Amount) {
	more(&mut tally.count);
	plus(&mut tally.amount, amount.minor());
}
