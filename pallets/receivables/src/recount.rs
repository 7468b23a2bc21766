//! R16: what profiles count is what records say.

use crate::{try_state::ensure_that, *};
use alloc::{collections::BTreeMap, vec::Vec};
use sp_runtime::TryRuntimeError;
use stalhof_primitives::{money::LateBucket, receivables::State::Closed};

/// Counters one after the other.
type Numbers = Vec<u128>;

/// Minor units x days; how many were paid up; how much was paid.
type Payments = [u128; 3];

/// A recount of both columns, and the first day.
#[derive(Default)]
struct Recount {
	all: Numbers,
	evidenced: Numbers,
	first: Option<Day>,
}

impl<T: Config> Pallet<T> {
	/// R16: a pair's counters are what its receivables' records say; those of sellers and debtors are what their pairs' are,
	/// payments by how late they were too.
	pub(crate) fn try_profiles() -> Result<(), TryRuntimeError> {
		let mut recounts = BTreeMap::<PairKey, Recount>::new();
		for (Ordered(id), receivable) in Receivables::<T>::iter() {
			let recount = recounts.entry(receivable.pair()).or_default();
			let (counters, payments) = Self::recount(id, &receivable, false);
			add(&mut recount.all, summed(&counters, payments));
			let (counters, payments) = match receivable.evidenced {
				true => Self::recount(id, &receivable, true),
				false => Default::default(),
			};
			add(&mut recount.evidenced, summed(&counters, payments));
			let day = Self::papers(id).map(|it| Self::day_at(receivable.asset, it.submitted)).ok();
			recount.first = recount.first.map_or(day, |first| day.map(|day| day.min(first)));
		}
		let mut sellers = BTreeMap::<(OrgId, AssetId), Recount>::new();
		let mut debtors = BTreeMap::<(OrgId, AssetId), Recount>::new();
		for (Ordered(key), Pair { profile, .. }) in Pairs::<T>::iter() {
			let recount = recounts.remove(&key).unwrap_or_default();
			let right = recount.all == kept(&profile.all)
				&& recount.evidenced == kept(&profile.evidenced)
				&& recount.first == profile.first;
			ensure_that!(right, "a pair's counters are a recount");
			for (sums, party) in [(&mut sellers, key.seller), (&mut debtors, key.debtor)] {
				let sum = sums.entry((party, key.asset)).or_default();
				add(&mut sum.all, profile_numbers(&profile, &profile.all));
				add(&mut sum.evidenced, profile_numbers(&profile, &profile.evidenced));
				let first = profile.first;
				sum.first = sum.first.map_or(first, |day| first.map(|other| day.min(other)));
			}
		}
		ensure_that!(recounts.is_empty(), "every pair has counters");
		let right = |sums: &mut BTreeMap<_, Recount>, party, asset, profile: &Profile| {
			sums.remove(&(party, asset)).is_some_and(|sum| {
				sum.all == profile_numbers(profile, &profile.all)
					&& sum.evidenced == profile_numbers(profile, &profile.evidenced)
					&& sum.first == profile.first
			})
		};
		for (Ordered(party), Ordered(asset), profile) in Sellers::<T>::iter() {
			let right = right(&mut sellers, party, asset, &profile);
			ensure_that!(right, "a seller's counters are those of its pairs");
		}
		for (Ordered(party), Ordered(asset), profile) in Debtors::<T>::iter() {
			let right = right(&mut debtors, party, asset, &profile);
			ensure_that!(right, "a debtor's counters are those of its pairs");
		}
		ensure_that!(sellers.is_empty() && debtors.is_empty(), "every party has counters");
		for Ordered(id) in CountedOf::<T>::iter_keys() {
			ensure_that!(Receivables::<T>::contains_key(Ordered(id)), "what is counted is there");
		}
		Ok(())
	}

	/// What records say of a receivable; for the evidenced column what it counts there: nothing of the time before acceptance,
	/// payments from the debtor's own treasury alone.
	fn recount(id: ReceivableId, receivable: &Receivable, evidenced: bool) -> (Counters, Payments) {
		let counted = CountedOf::<T>::get(Ordered(id));
		let accepted = receivable.debt.accepted();
		let was_accepted = !accepted.is_zero();
		let ended = |how| u32::from(receivable.state == Closed(how));
		let mut counters = Counters {
			rejected: ended(Closing::Rejected),
			lapsed: ended(Closing::Lapsed),
			withdrawn: ended(Closing::Withdrawn) * u32::from(was_accepted),
			from_own: counted.own,
			disputed: counted.disputed,
			dismissed: counted.dismissed,
			recovered: counted.recovered,
			bought_back: Tally { count: ended(Closing::BoughtBack), amount: counted.bought_back },
			..Counters::default()
		};
		if !evidenced {
			counters.submitted = one(receivable.face.minor());
			counters.differed = counted.differed;
			counters.duplicates = u32::from(counted.duplicate);
		}
		if was_accepted {
			counters.accepted = one(accepted.minor());
		}
		if let Ok(Papers { submitted, accepted: Some(accepted), .. }) = Self::papers(id) {
			let [from, to] = [submitted, accepted].map(|at| Self::day_at(receivable.asset, at));
			counters.days_to_accept = to.since(from).unwrap_or(0).into();
		}
		if let Some(position) = Positions::<T>::get(Ordered(id)) {
			counters.funded = one(position.lending.position().terms().advance.minor());
			counters.written_off =
				position.written_off.map_or(Tally::default(), |amount| one(amount.minor()));
			counters.recourse =
				Tally { count: u32::from(position.called.is_some()), amount: counted.recourse };
		}
		for note in CreditNotes::<T>::iter_prefix_values(Ordered(id)) {
			let tally = match note.reason {
				_ if note.state != CreditState::InForce => continue,
				CreditReason::Dispute | CreditReason::Ruling => &mut counters.upheld,
				CreditReason::SetOff => &mut counters.set_off,
				_ => &mut counters.credited,
			};
			tally.count += 1;
			tally.amount = tally.amount.saturating_add(note.amount.minor());
		}
		let reports = Reports::<T>::iter_prefix_values(Ordered(id));
		let misdirected = reports.filter(|report| report.outcome == Outcome::Misdirected).count();
		counters.misdirected = u32::try_from(misdirected).unwrap_or(u32::MAX);
		let payments = match evidenced {
			false => {
				let whole = counted.paid_up.is_some();
				[counted.amount_days, whole.into(), receivable.debt.paid().minor()]
			}
			true => {
				let whole = counted.paid_up == Some(true);
				[counted.own_days, whole.into(), counted.own]
			}
		};
		(counters, payments)
	}
}

/// Of one receivable.
const fn one(amount: u128) -> Tally {
	Tally { count: 1, amount }
}

/// Adds one after the other.
fn add(sum: &mut Numbers, more: Numbers) {
	sum.resize(more.len(), 0);
	for (sum, more) in sum.iter_mut().zip(more) {
		*sum = sum.saturating_add(more);
	}
}

/// Counters as they are kept, payments in all.
fn kept(counters: &Counters) -> Numbers {
	let total = counters.payments.total().unwrap_or_default();
	let days = counters.payments.amount_days();
	summed(counters, [days, total.count.into(), total.amount])
}

/// Counters as they are kept, payments by how late they were, and how many pairs.
fn profile_numbers(profile: &Profile, counters: &Counters) -> Numbers {
	let mut numbers = kept(counters);
	for bucket in LateBucket::ALL {
		let Tally { count, amount } = counters.payments.bucket(*bucket);
		numbers.extend([u128::from(count), amount]);
	}
	let (pairs, unrelated) = profile.pairs;
	numbers.extend([u128::from(pairs), u128::from(unrelated)]);
	numbers
}

/// Counters one after the other, with these for payments.
fn summed(counters: &Counters, payments: Payments) -> Numbers {
	let Counters {
		submitted,
		accepted,
		rejected,
		lapsed,
		withdrawn,
		differed,
		duplicates,
		days_to_accept,
		funded,
		payments: _,
		from_own,
		credited,
		upheld,
		set_off,
		disputed,
		dismissed,
		recourse,
		bought_back,
		written_off,
		recovered,
		misdirected,
		over_law,
	} = *counters;
	let tallies = [
		submitted,
		accepted,
		funded,
		credited,
		upheld,
		set_off,
		disputed,
		recourse,
		bought_back,
		written_off,
		over_law,
	];
	let counts = [rejected, lapsed, withdrawn, differed, duplicates, dismissed, misdirected];
	let tallies = tallies.into_iter().flat_map(|tally| [tally.count.into(), tally.amount]);
	let counts = counts.into_iter().map(u128::from);
	let sums = [days_to_accept.into(), from_own, recovered].into_iter();
	tallies.chain(counts).chain(sums).chain(payments).collect()
}
