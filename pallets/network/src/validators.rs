//! Whose validators write blocks: the council's decision.

use crate::*;
use alloc::vec::Vec;
use frame_support::ensure;
use stalhof_primitives::organisation::{Role, Standing};
use stalhof_support::ValidatorSeats;

impl<T: Config> Pallet<T> {
	/// Chooses whose validators write blocks, in the place of those chosen before. It acts at the second session
	/// boundary. For the council.
	///
	/// # Errors
	/// [`NamedTwice`](Error::NamedTwice), [`TooManyValidators`](Error::TooManyValidators),
	/// [`ValidatorFloor`](Error::ValidatorFloor); [`NotActive`](Error::NotActive) for one that is not active, or
	/// lapsing if it was chosen already; [`RoleMissing`](Error::RoleMissing), [`NotNominated`](Error::NotNominated),
	/// [`KeysMissing`](Error::KeysMissing).
	pub fn set_validators(mut organisations: Vec<OrgId>) -> DispatchResult {
		organisations.sort_unstable();
		let each_once = organisations.is_sorted_by(|one, next| one < next);
		ensure!(each_once, Error::<T>::NamedTwice);
		let organisations =
			ChosenOf::<T>::try_from(organisations).map_err(|_| Error::<T>::TooManyValidators)?;
		ensure!(Self::holds_floor(organisations.len()), Error::<T>::ValidatorFloor);
		let before = Chosen::<T>::get();
		for organisation in &organisations {
			let kept = before.binary_search(organisation).is_ok();
			Self::ensure_ready(*organisation, kept)?;
		}
		Self::choose(organisations);
		Ok(())
	}

	/// Whether an organisation's validator may be chosen. One that was chosen already may be lapsing.
	fn ensure_ready(organisation: OrgId, kept: bool) -> Result<(), Error<T>> {
		let may = T::Organisations::standing(organisation)
			.is_some_and(|standing| standing.may_act() || (kept && standing == Standing::Lapsing));
		ensure!(may, Error::<T>::NotActive);
		let role = T::Organisations::has_role(organisation, Role::Validator);
		ensure!(role, Error::<T>::RoleMissing);
		let validator =
			Nominations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotNominated)?;
		ensure!(Self::has_keys(&validator), Error::<T>::KeysMissing);
		Ok(())
	}

	/// Takes an organisation out of the chosen, if it is among them and those left hold the floor. Only who can sign is
	/// left: with one that has lapsed in their number the next session would have too few, and keep who has been taken
	/// out.
	pub(crate) fn release_seat(
		organisation: OrgId,
		replacement: Option<OrgId>,
	) -> Result<(), Error<T>> {
		let mut chosen = Chosen::<T>::get();
		let Ok(place) = chosen.binary_search(&organisation) else { return Ok(()) };
		chosen.remove(place);
		if let Some(replacement) = replacement {
			ensure!(replacement != organisation, Error::<T>::ReplacesItself);
			if let Err(place) = chosen.binary_search(&replacement) {
				Self::ensure_ready(replacement, false)?;
				chosen.try_insert(place, replacement).map_err(|_| Error::<T>::TooManyValidators)?;
			}
		}
		let ready = Self::ready(chosen.clone());
		ensure!(Self::holds_floor(ready.len()), Error::<T>::ValidatorFloor);
		Self::choose(chosen);
		Ok(())
	}

	fn choose(organisations: ChosenOf<T>) {
		Chosen::<T>::put(&organisations);
		Self::deposit_event(Event::ValidatorsChosen { organisations });
	}

	/// The least number of validators.
	pub fn floor() -> u32 {
		Floor::<T>::get().max(1)
	}

	pub(crate) fn holds_floor(validators: usize) -> bool {
		u32::try_from(validators).is_ok_and(|validators| validators >= Self::floor())
	}
}

impl<T: Config> ValidatorSeats for Pallet<T> {
	fn organisations() -> Vec<OrgId> {
		Chosen::<T>::get().into_inner()
	}

	fn release(organisation: OrgId, replacement: Option<OrgId>) -> DispatchResult {
		Self::release_seat(organisation, replacement).map_err(Into::into)
	}
}
