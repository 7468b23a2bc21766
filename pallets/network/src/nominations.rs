//! Which account signs for an organisation.

use crate::*;
use frame_support::ensure;
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::{Permission, Role, Standing};
use stalhof_support::Need;

/// What a nomination takes in state, both ways.
pub(crate) const NOMINATION_BYTES: u32 = 160;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_nominate(who: T::AccountId) -> DispatchResult {
		let organisation = T::Organisations::operator(&who, Permission::Validate, Need::Act)?;
		let may = T::Organisations::has_role(organisation, Role::Validator);
		ensure!(may, Error::<T>::RoleMissing);
		ensure!(Self::has_keys(&who), Error::<T>::KeysMissing);
		if let Some(other) = Nominees::<T>::get(&who) {
			ensure!(other != organisation, Error::<T>::AlreadyNominated);
			return Err(Error::<T>::AccountNominated.into());
		}
		match Nominations::<T>::get(Ordered(organisation)) {
			Some(before) => Nominees::<T>::remove(before),
			None => T::Bytes::charge(organisation, NOMINATION_BYTES)?,
		}
		Self::bind(organisation, &who);
		Self::deposit_event(Event::Nominated { organisation, validator: who });
		Ok(())
	}

	pub(crate) fn do_withdraw_nomination(
		who: &T::AccountId,
		organisation: OrgId,
	) -> DispatchResult {
		Self::ensure_own_or_out(who, organisation)?;
		let validator =
			Nominations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotNominated)?;
		Self::release_seat(organisation, None)?;
		Nominations::<T>::remove(Ordered(organisation));
		Nominees::<T>::remove(&validator);
		T::Bytes::refund(organisation, NOMINATION_BYTES);
		Self::deposit_event(Event::NominationWithdrawn { organisation, validator });
		Ok(())
	}

	/// Writes a nomination down, both ways.
	pub(crate) fn bind(organisation: OrgId, validator: &T::AccountId) {
		Nominations::<T>::insert(Ordered(organisation), validator);
		Nominees::<T>::insert(validator, organisation);
	}

	/// Whether the account's session keys are set.
	pub(crate) fn has_keys(account: &T::AccountId) -> bool {
		pallet_session::Pallet::<T>::load_keys(account).is_some()
	}

	/// Whether `who` may take away what that organisation keeps here: its own operators, and everyone when it is out.
	///
	/// # Errors
	/// [`NotOwn`](Error::NotOwn), and what [`Organisations::operator`] gives.
	pub(crate) fn ensure_own_or_out(
		who: &T::AccountId,
		organisation: OrgId,
	) -> Result<(), DispatchError> {
		if T::Organisations::standing(organisation) == Some(Standing::Removed) {
			return Ok(());
		}
		let own = T::Organisations::operator(who, Permission::Validate, Need::WindDown)?;
		ensure!(own == organisation, Error::<T>::NotOwn);
		Ok(())
	}
}
