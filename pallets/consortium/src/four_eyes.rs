//! Acts that take two operators.

use crate::{standing::after, types::*, *};
use frame_support::ensure;
use stalhof_support::Step;

/// What a first signature takes in state.
pub(crate) const APPROVAL_BYTES: u32 = 200;

impl<T: Config> Pallet<T> {
	/// Notes that `who`, who has that permission, signs the act of that hash for its organisation. Both signers must sign the transaction
	/// themselves: through a proxy, a multisig or a derived account one person could be both.
	///
	/// # Errors
	/// [`IndirectSigner`](Error::IndirectSigner), [`AlreadySigned`](Error::AlreadySigned),
	/// [`BytesExceeded`](Error::BytesExceeded).
	pub(crate) fn sign_act(
		organisation: OrgId,
		who: &T::AccountId,
		permission: Permission,
		act: [u8; 32],
	) -> Result<Step, Error<T>> {
		Self::ensure_direct(who)?;
		let today = Self::today();
		let first = Approvals::<T>::get(Ordered(organisation), act);
		match first {
			Some(first) if today <= first.until => {
				ensure!(first.maker != *who, Error::<T>::AlreadySigned);
				// One who has been dismissed since, or may do this no more, does not count.
				let maker = Operators::<T>::get(&first.maker);
				let still = maker.is_some_and(|maker| {
					maker.organisation == organisation
						&& today <= maker.until
						&& maker.permissions.has(permission)
				});
				if still {
					Approvals::<T>::remove(Ordered(organisation), act);
					Self::refund_bytes(organisation, APPROVAL_BYTES);
					return Ok(Step::Done);
				}
			}
			Some(_) => {}
			None => Self::charge_bytes(organisation, APPROVAL_BYTES)?,
		}
		let until = after(today, APPROVAL_DAYS);
		let approval = Approval { maker: who.clone(), until };
		Approvals::<T>::insert(Ordered(organisation), act, approval);
		Self::deposit_event(Event::FirstSigned { organisation, act, maker: who.clone(), until });
		Ok(Step::First)
	}

	/// Whether `who` signed the transaction itself.
	fn ensure_direct(who: &T::AccountId) -> Result<(), Error<T>> {
		ensure!(Signer::<T>::get().as_ref() == Some(who), Error::<T>::IndirectSigner);
		Ok(())
	}

	pub(crate) fn do_drop_approval(
		who: &T::AccountId,
		organisation: OrgId,
		act: [u8; 32],
	) -> DispatchResult {
		let operator = Self::operator_of(who)?;
		let approval =
			Approvals::<T>::get(Ordered(organisation), act).ok_or(Error::<T>::NoApproval)?;
		if Self::today() <= approval.until {
			ensure!(operator.organisation == organisation, Error::<T>::NoApproval);
			let of_rank = [Permission::Settle, Permission::Administer]
				.into_iter()
				.any(|permission| operator.permissions.has(permission));
			ensure!(of_rank || approval.maker == *who, Error::<T>::PermissionMissing);
		}
		Approvals::<T>::remove(Ordered(organisation), act);
		Self::refund_bytes(organisation, APPROVAL_BYTES);
		Self::deposit_event(Event::FirstSignatureDropped { organisation, act });
		Ok(())
	}
}

impl<T: Config> stalhof_support::FourEyes<T::AccountId> for Pallet<T> {
	fn sign(
		organisation: OrgId,
		who: &T::AccountId,
		permission: Permission,
		act: [u8; 32],
	) -> Result<Step, sp_runtime::DispatchError> {
		Self::sign_act(organisation, who, permission, act).map_err(Into::into)
	}

	fn direct(who: &T::AccountId) -> DispatchResult {
		Self::ensure_direct(who).map_err(Into::into)
	}
}
