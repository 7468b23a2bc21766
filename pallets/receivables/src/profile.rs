//! Profiles: what became of what an organisation sold or owed. Counters move when things happen; what is outstanding is
//! kept by pair and due date ([`change_outstanding`](crate::Pallet::change_outstanding)).

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl Counters {
	/// Counts a fact of a receivable. Counters only grow; sums that leave their range stay where they are.
	pub(crate) fn count(&mut self, receivable: &Receivable, last_day: Day, fact: Fact) {}
}

impl<T: Config> Pallet<T> {
	/// Counts a fact of a receivable in the profiles of its seller, its debtor and both together: in the column of everything,
	/// and in the evidenced one when the receivable counts there; of payments those from the debtor's own treasury alone.
	/// The one way in which features count. Charges nothing.
	pub(crate) fn note(receivable: &Receivable, fact: Fact) {
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
	}
}
