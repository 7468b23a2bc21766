//! Locks, thefts, destruction.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	goods::{Around, Child},
	organisation::Role,
};
use stalhof_support::goods::Movements;

impl<T: Config> Pallet<T> {
	/// Whether a lock holds now.
	pub(crate) fn lock_holds(lock: &Lock) -> bool {
		!lock.ended && lock.until.is_none_or(|until| Self::running() <= until)
	}

	/// Whether the organisation has one of the roles.
	pub(crate) fn has_any_role(organisation: OrgId, roles: &[Role]) -> bool {
		roles.iter().any(|role| T::Organisations::has_role(organisation, *role))
	}

	pub(crate) fn do_lock_item(
		who: &T::AccountId,
		proof: ItemProof,
		reference: Hash,
	) -> DispatchResult {
		let firm = Self::firm(who)?;
		let batch = Self::proved(&proof)?;
		let item = proof.item;
		let own = Self::handles(firm, item.batch, &batch)
			|| T::Organisations::has_role(firm, Role::Regulator);
		let may =
			own || Self::has_any_role(firm, &[Role::Marketplace, Role::Inspector, Role::Customs]);
		ensure!(may, Error::<T>::NotAuthorized);
		let said = Self::said(firm, reference);
		let until = (!own).then(|| Self::days_after(Self::running(), LOCK_DAYS));
		let lock = Lock { said, until, confirmed: None, ended: false };
		Self::change_record(item, firm, |record| {
			if let Some(last) = record.lock {
				ensure!(!Self::lock_holds(&last), Error::<T>::AlreadyLocked);
				let rests_until = Self::days_after(last.said.at, LOCK_REST_DAYS);
				let rested = T::Clock::now() > rests_until;
				ensure!(own || last.until.is_none() || rested, Error::<T>::LockedRecently);
			}
			record.lock = Some(lock);
			Ok(())
		})?;
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
