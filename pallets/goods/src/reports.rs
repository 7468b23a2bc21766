//! What anyone can show against marks.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::organisation::Role;

/// What a serial number that was shown twice takes in state.
const DUPLICATE_BYTES: u32 = 220;
/// What a leaf outside of its pool takes in state.
const OUTSIDE_POOL_BYTES: u32 = 130;
/// What an item with too many scans takes in state.
const SCAN_ALERT_BYTES: u32 = 100;
/// What each further witness of that takes.
const WITNESS_BYTES: u32 = 4;

impl<T: Config> Pallet<T> {
	/// Counts something shown against a batch and its producer.
	fn count_fault(id: BatchId, batch: &Batch, count: impl Fn(&mut Faults)) {
		BatchFaults::<T>::mutate(Ordered(id), &count);
		ProducerFaults::<T>::mutate(Ordered(batch.producer), &count);
	}

	pub(crate) fn do_report_duplicate(
		who: &T::AccountId,
		first: ItemProof,
		second: ItemProof,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		let same = first.item != second.item && first.serial == second.serial;
		ensure!(same, Error::<T>::NotDuplicate);
		// Both lie in one pool, and so are of one producer: nobody can make a twin of another's mark.
		let (one, other) = (Self::proved(&first)?, Self::proved(&second)?);
		ensure!(one.gtin == other.gtin, Error::<T>::NotDuplicate);
		let (gtin, serial) = (one.gtin, first.serial.clone());
		let known = Duplicates::<T>::contains_key((gtin, &serial));
		ensure!(!known, Error::<T>::AlreadyReported);
		T::Bytes::charge(by, DUPLICATE_BYTES)?;
		let count = |faults: &mut Faults| {
			faults.duplicates = faults.duplicates.saturating_add(1);
		};
		Self::count_fault(first.item.batch, &one, count);
		if first.item.batch != second.item.batch {
			BatchFaults::<T>::mutate(Ordered(second.item.batch), count);
		}
		let said = Self::said(by, Hash::default());
		let (first, second) = (first.item.min(second.item), first.item.max(second.item));
		let duplicate = Duplicate { first, second, said };
		Duplicates::<T>::insert((gtin, &serial), &duplicate);
		Self::deposit_event(Event::DuplicateShown { gtin, serial, duplicate });
		Ok(())
	}

	pub(crate) fn do_report_outside_pool(who: &T::AccountId, proof: ItemProof) -> DispatchResult {
		let by = Self::firm(who)?;
		let batch = Self::proved_leaf(&proof)?;
		let ItemProof { item, serial, .. } = proof;
		ensure!(!Self::in_pool(&batch, &serial), Error::<T>::InPool);
		let known = OutsidePool::<T>::contains_key(Ordered(item));
		ensure!(!known, Error::<T>::AlreadyReported);
		T::Bytes::charge(by, OUTSIDE_POOL_BYTES)?;
		Self::count_fault(item.batch, &batch, |faults| {
			faults.outside_pool = faults.outside_pool.saturating_add(1);
		});
		OutsidePool::<T>::insert(Ordered(item), Self::said(by, Hash::default()));
		Self::deposit_event(Event::OutsidePoolShown { item, serial, by });
		Ok(())
	}

	pub(crate) fn do_report_scans(
		who: &T::AccountId,
		proof: ItemProof,
		scans: u32,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		let batch = Self::proved(&proof)?;
		let item = proof.item;
		let roles = [Role::Marketplace, Role::Inspector, Role::Customs, Role::Regulator];
		let may = Self::handles(by, item.batch, &batch) || Self::has_any_role(by, &roles);
		ensure!(may, Error::<T>::NotAuthorized);
		let known = ScanAlerts::<T>::get(Ordered(item));
		T::Bytes::charge(by, known.as_ref().map_or(SCAN_ALERT_BYTES, |_| WITNESS_BYTES))?;
		let mut alert = known.unwrap_or_else(|| ScanAlert {
			at: T::Clock::now(),
			scans: 0,
			witnesses: BoundedVec::new(),
		});
		let place = alert.witnesses.binary_search(&by).err().ok_or(Error::<T>::AlreadyReported)?;
		alert.witnesses.try_insert(place, by).map_err(|_| Error::<T>::TooManyNamed)?;
		alert.scans = alert.scans.max(scans);
		ScanAlerts::<T>::insert(Ordered(item), alert);
		Self::deposit_event(Event::ScansReported { item, by, scans });
		Ok(())
	}
}
