//! Items that are brought back.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::organisation::{Permission, Role};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_return_item(
		who: &T::AccountId,
		proof: ItemProof,
		reference: Hash,
	) -> DispatchResult {
		let firm = Self::firm(who)?;
		let batch = Self::proved(&proof)?;
		let item = proof.item;
		ensure!(Self::handles(firm, item.batch, &batch), Error::<T>::NotAuthorized);
		ensure!(Self::has_bit(item, Bit::Sold), Error::<T>::NotSold);
		let said = Self::said(firm, reference);
		Self::change_record(item, firm, |record| {
			record.returned = Some(said);
			record.inspected = None;
			Ok(())
		})?;
		Self::set_bits(&[item], Bit::Sold, false, firm)?;
		Self::deposit_event(Event::Returned { item, said });
		Ok(())
	}

	/// The inspector for which `who` certifies.
	fn inspector(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		let inspector = T::Organisations::operator(who, Permission::Certify, Need::Act)?;
		let may = T::Organisations::has_role(inspector, Role::Inspector);
		ensure!(may, Error::<T>::NotAuthorized);
		Ok(inspector)
	}

	/// Whether an item has been brought back and not been sold since.
	fn is_returned(item: ItemId, record: &Record) -> bool {
		record.returned.is_some() && !Self::has_bit(item, Bit::Sold)
	}

	pub(crate) fn do_inspect_item(
		who: &T::AccountId,
		item: ItemId,
		sound: bool,
		reference: Hash,
	) -> DispatchResult {
		let inspector = Self::inspector(who)?;
		Self::batch_of(item)?;
		let said = Self::said(inspector, reference);
		Self::change_record(item, inspector, |record| {
			ensure!(Self::is_returned(item, record), Error::<T>::NotReturned);
			record.inspected = Some((sound, said));
			Ok(())
		})?;
		Self::deposit_event(Event::Inspected { item, sound, said });
		Ok(())
	}

	pub(crate) fn do_reseal_item(
		who: &T::AccountId,
		item: ItemId,
		label_key: LabelKey,
		reference: Hash,
	) -> DispatchResult {
		let inspector = Self::inspector(who)?;
		Self::batch_of(item)?;
		let said = Self::said(inspector, reference);
		Self::change_record(item, inspector, |record| {
			ensure!(Self::is_returned(item, record), Error::<T>::NotReturned);
			let sound = record.inspected.is_some_and(|(sound, _)| sound);
			ensure!(sound, Error::<T>::NotInspected);
			let same = record.resealed.is_some_and(|(key, _)| key == label_key);
			ensure!(!same, Error::<T>::SameKey);
			record.resealed = Some((label_key, said));
			record.holder = None;
			record.conflict = None;
			Ok(())
		})?;
		Self::deposit_event(Event::Resealed { item, label_key, said });
		Ok(())
	}
}
