//! What acts do: each calls the function of the pallet that it belongs to.

use crate::{types::*, *};
use frame_support::{ensure, storage::with_storage_layer, traits::PalletInfoAccess};
use frame_system::RawOrigin;
use pallet_consortium::Pallet as Consortium;

impl<T: Config> Pallet<T> {
	/// Does what a motion says, or nothing of it.
	pub(crate) fn carry_out(motion: MotionId, act: ActOf<T>) {
		match with_storage_layer(|| Self::perform(act)) {
			Ok(()) => Self::deposit_event(Event::Enacted { motion }),
			Err(error) => Self::deposit_event(Event::NotEnacted { motion, error }),
		}
	}

	fn perform(act: ActOf<T>) -> DispatchResult {
		match act {
			Act::Admit { organisation } => Consortium::<T>::admit(organisation),
			Act::Suspend { organisation, replacement } => {
				Consortium::<T>::suspend(organisation, replacement)
			}
			Act::Reinstate { organisation } => Consortium::<T>::reinstate(organisation),
			Act::Remove { organisation, replacement } => {
				Consortium::<T>::remove(organisation, replacement)
			}
			Act::Displace { organisation, replacement } => {
				Consortium::<T>::displace(organisation, replacement)
			}
			Act::SetRoles { organisation, roles } => {
				Consortium::<T>::set_roles(organisation, roles)
			}
			Act::ReplaceAdmin { organisation, account } => {
				Consortium::<T>::replace_admin(organisation, account)
			}
			Act::License { key, holder, from, until } => {
				Consortium::<T>::license(key, holder, from, until)
			}
			Act::SetAllowance { group, allowance } => {
				Consortium::<T>::set_allowance(group, allowance)
			}
			Act::SetValidators { organisations } => {
				<T::Reach as Reach<_>>::set_validators(organisations.into_inner())
			}
			Act::RegisterAsset { asset, terms } => Consortium::<T>::register_asset(asset, terms),
			Act::SetParameter { setting } => Self::set_parameter(setting),
			Act::Pause { pallet } => Self::pause(pallet),
			Act::Resume { pallet } => Self::resume(pallet),
			Act::Upgrade { code_hash } => {
				frame_system::Pallet::<T>::authorize_upgrade(RawOrigin::Root.into(), code_hash)
			}
			Act::CancelUpgrade => Self::cancel_upgrade(),
			Act::NoteStalled { delay, best_finalized } => {
				<T::Reach as Reach<_>>::note_stalled(delay, best_finalized)
			}
		}
	}

	fn set_parameter(setting: Setting) -> DispatchResult {
		match setting {
			Setting::VotingHours(hours) => {
				let sound = (1..=MAX_VOTING_HOURS).contains(&hours);
				ensure!(sound, Error::<T>::HoursOutOfRange);
				VotingHours::<T>::put(hours);
			}
			Setting::DefaultAllowance(allowance) => {
				Consortium::<T>::set_default_allowance(allowance)?;
			}
		}
		Self::deposit_event(Event::ParameterSet { setting });
		Ok(())
	}

	/// Drops every upgrade that waits, and takes back one that is authorised.
	fn cancel_upgrade() -> DispatchResult {
		let mut found = false;
		let waiting: alloc::vec::Vec<_> = Motions::<T>::iter()
			.filter(|(_, entry)| {
				matches!(entry.act, Act::Upgrade { .. })
					&& matches!(entry.state, MotionState::Passed { .. })
			})
			.collect();
		for (Ordered(motion), entry) in waiting {
			Self::drop_motion(motion, &entry);
			found = true;
		}
		if frame_system::Pallet::<T>::authorized_upgrade().is_some() {
			// The system pallet offers no way to take an authorisation back, and its storage item is its own: so by key.
			let system = <frame_system::Pallet<T> as PalletInfoAccess>::name();
			let key =
				frame_support::storage::storage_prefix(system.as_bytes(), b"AuthorizedUpgrade");
			frame_support::storage::unhashed::kill(&key);
			Self::deposit_event(Event::UpgradeCancelled);
			found = true;
		}
		ensure!(found, Error::<T>::NoUpgrade);
		Ok(())
	}
}
