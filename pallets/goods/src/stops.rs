//! Locks, thefts, destruction.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	goods::{Around, Child},
	organisation::Role,
};
use stalhof_support::goods::Movements;

/// What it takes in state when an organisation has locked an item for a while.
const REST_BYTES: u32 = 60;

impl<T: Config> Pallet<T> {
	/// Whether a lock holds now.
	pub(crate) fn lock_holds(lock: &Lock) -> bool {
		!lock.ended && lock.until.is_none_or(|until| Self::running() <= until)
	}

	/// Whether the organisation has one of the roles.
	pub(crate) fn has_any_role(organisation: OrgId, roles: &[Role]) -> bool {
		roles.iter().any(|role| T::Organisations::has_role(organisation, *role))
	}

	/// Whether a lock that holds gives way to that of an organisation which may lock without end.
	fn gives_way(lock: &Lock, regulator: bool) -> bool {
		let of_regulator = || {
			lock.confirmed.is_some() || T::Organisations::has_role(lock.said.by, Role::Regulator)
		};
		lock.until.is_some() || (regulator && !of_regulator())
	}

	pub(crate) fn do_lock_item(
		who: &T::AccountId,
		proof: ItemProof,
		reference: Hash,
	) -> DispatchResult {
		let firm = Self::firm(who)?;
		let batch = Self::proved(&proof)?;
		let item = proof.item;
		let regulator = T::Organisations::has_role(firm, Role::Regulator);
		let own = regulator || Self::handles(firm, item.batch, &batch);
		let may =
			own || Self::has_any_role(firm, &[Role::Marketplace, Role::Inspector, Role::Customs]);
		ensure!(may, Error::<T>::NotAuthorized);
		let said = Self::said(firm, reference);
		let until = (!own).then(|| Self::days_after(Self::running(), LOCK_DAYS));
		let lock = Lock { said, until, confirmed: None, ended: false };
		let last = Rests::<T>::get(Ordered(item), Ordered(firm));
		Self::change_record(item, firm, |record| {
			let held = record.lock.filter(Self::lock_holds);
			let free = held.is_none_or(|held| own && Self::gives_way(&held, regulator));
			ensure!(free, Error::<T>::AlreadyLocked);
			let rested = last.is_none_or(|last| said.at > Self::days_after(last, LOCK_REST_DAYS));
			ensure!(own || rested, Error::<T>::LockedRecently);
			record.lock = Some(lock);
			Ok(())
		})?;
		if !own {
			if last.is_none() {
				T::Bytes::charge(firm, REST_BYTES)?;
			}
			Rests::<T>::insert(Ordered(item), Ordered(firm), said.at);
		}
		Self::deposit_event(Event::Locked { item, lock });
		Ok(())
	}

	/// Changes the lock that an item is under.
	fn change_lock(
		item: ItemId,
		change: impl FnOnce(&mut Lock) -> Result<(), Error<T>>,
	) -> DispatchResult {
		Self::batch_of(item)?;
		Records::<T>::try_mutate(Ordered(item), |record| {
			let lock = record.as_mut().and_then(|record| record.lock.as_mut());
			let lock = lock.filter(|lock| Self::lock_holds(lock)).ok_or(Error::<T>::NotLocked)?;
			change(lock)
		})?;
		Ok(())
	}

	pub(crate) fn do_confirm_lock(who: &T::AccountId, item: ItemId) -> DispatchResult {
		let regulator = Self::firm(who)?;
		let may = T::Organisations::has_role(regulator, Role::Regulator);
		ensure!(may, Error::<T>::NotAuthorized);
		let destroyed = Self::record(item).is_some_and(|record| record.destroyed.is_some());
		ensure!(!destroyed, Error::<T>::ItemDestroyed);
		Self::change_lock(item, |lock| {
			ensure!(lock.until.is_some(), Error::<T>::AlreadyConfirmed);
			lock.until = None;
			lock.confirmed = Some(regulator);
			Ok(())
		})?;
		Self::deposit_event(Event::LockConfirmed { item, regulator });
		Ok(())
	}

	pub(crate) fn do_unlock_item(who: &T::AccountId, item: ItemId) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		Self::change_lock(item, |lock| {
			ensure!(lock.said.by == by || lock.confirmed == Some(by), Error::<T>::NotAuthorized);
			lock.ended = true;
			Ok(())
		})?;
		Self::deposit_event(Event::Unlocked { item, by });
		Ok(())
	}

	pub(crate) fn do_report_stolen(
		who: &T::AccountId,
		proof: ItemProof,
		around: Around,
		reference: Hash,
	) -> DispatchResult {
		let (item, firm, said) = Self::reporter(who, &proof, &around, reference)?;
		Self::change_record(item, firm, |record| {
			ensure!(record.stolen.is_none(), Error::<T>::AlreadyReported);
			record.stolen = Some(said);
			Ok(())
		})?;
		Self::deposit_event(Event::Stolen { item, said });
		Ok(())
	}

	pub(crate) fn do_report_destroyed(
		who: &T::AccountId,
		proof: ItemProof,
		around: Around,
		reference: Hash,
	) -> DispatchResult {
		let (item, firm, said) = Self::reporter(who, &proof, &around, reference)?;
		Self::change_record(item, firm, |record| {
			record.destroyed = Some(said);
			Ok(())
		})?;
		Self::deposit_event(Event::Destroyed { item, said });
		Ok(())
	}

	/// Who reports of an item that it handles, or has at hand as proofs of its containers show, and what it says.
	fn reporter(
		who: &T::AccountId,
		proof: &ItemProof,
		around: &Around,
		reference: Hash,
	) -> Result<(ItemId, OrgId, Said), DispatchError> {
		let firm = Self::firm(who)?;
		let batch = Self::proved(proof)?;
		let child = Child::Item { gtin: batch.gtin, serial: proof.serial.clone() };
		let may = Self::handles(firm, proof.item.batch, &batch)
			|| T::Movements::custodian(&child, proof.item.batch, around) == Some(firm);
		ensure!(may, Error::<T>::NotAuthorized);
		Ok((proof.item, firm, Self::said(firm, reference)))
	}
}
