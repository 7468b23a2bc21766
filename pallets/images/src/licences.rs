//! Licences of works.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::images::InvalidScope;

/// What a licence takes in state, without its countries and trade items.
const LICENCE_BYTES: u32 = 330;

impl NewLicence {
	/// What it takes in state.
	pub(crate) fn bytes(&self) -> u32 {
		let times = |count: usize, bytes: u32| {
			u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(bytes)
		};
		LICENCE_BYTES
			.saturating_add(times(self.scope.countries.len(), 2))
			.saturating_add(times(self.scope.gtins.len(), 8))
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn licence(id: LicenceId) -> Result<Licence, Error<T>> {
		Licences::<T>::get(Ordered(id)).ok_or(Error::<T>::LicenceNotFound)
	}

	/// Licences of a work that one licensee, or everybody, has.
	pub(crate) fn granted(
		work: WorkId,
		licensee: Option<OrgId>,
	) -> impl Iterator<Item = (LicenceId, Licence)> {
		let ids = Granted::<T>::get(Ordered(work), licensee).into_iter();
		ids.filter_map(|id| Licences::<T>::get(Ordered(id)).map(|licence| (id, licence)))
	}

	/// Exclusive licences of a work.
	pub(crate) fn exclusives(work: WorkId) -> impl Iterator<Item = (LicenceId, Licence)> {
		let ids = Exclusives::<T>::get(Ordered(work)).into_iter();
		ids.filter_map(|id| Licences::<T>::get(Ordered(id)).map(|licence| (id, licence)))
	}

	/// Whether an organisation has some licence of a work today, whatever it covers.
	pub(crate) fn has_licence(work: WorkId, licensee: OrgId) -> bool {
		let today = T::Clock::today();
		let runs = |(_, licence): (LicenceId, Licence)| {
			(licence.given.scope.from..=licence.given.scope.to).contains(&today)
		};
		Self::granted(work, Some(licensee)).chain(Self::granted(work, None)).any(runs)
	}

	fn check_licence(owner: OrgId, licence: &NewLicence) -> Result<(), Error<T>> {
		licence.scope.check().map_err(|invalid| match invalid {
			InvalidScope::Channels => Error::<T>::InvalidChannels,
			InvalidScope::Countries => Error::<T>::InvalidCountries,
			InvalidScope::GtinKey => Error::<T>::InvalidKey,
			InvalidScope::GtinOrder => Error::<T>::NotInOrder,
			InvalidScope::Period => Error::<T>::InvalidPeriod,
		})?;
		ensure!(licence.scope.to >= T::Clock::today(), Error::<T>::InvalidPeriod);
		match licence.licensee {
			None => ensure!(!licence.exclusive, Error::<T>::ExclusiveToAll),
			Some(licensee) => {
				ensure!(licensee != owner, Error::<T>::OwnLicence);
				ensure!(Self::is_active(licensee), Error::<T>::NotInStanding);
			}
		}
		Ok(())
	}

	pub(crate) fn do_grant_licence(
		who: &T::AccountId,
		work_id: WorkId,
		given: NewLicence,
	) -> DispatchResult {
		let licensor = Self::firm(who)?;
		let work = Self::own_work(work_id, licensor)?;
		Self::check_licence(licensor, &given)?;
		ensure!(work.contest.is_none(), Error::<T>::WorkContested);
		if given.exclusive {
			Self::ensure_settled(&work)?;
		}
		let overlaps = |(_, other): (LicenceId, Licence)| other.given.scope.overlaps(&given.scope);
		ensure!(!Self::exclusives(work_id).any(overlaps), Error::<T>::ExclusiveTaken);
		let id = NextLicence::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let mut granted = Granted::<T>::get(Ordered(work_id), given.licensee);
		granted.try_push(id).map_err(|_| Error::<T>::TooManyLicences)?;
		let mut exclusives = Exclusives::<T>::get(Ordered(work_id));
		if given.exclusive {
			exclusives.try_push(id).map_err(|_| Error::<T>::TooManyLicences)?;
		}
		T::Bytes::charge(licensor, given.bytes())?;
		NextLicence::<T>::put(next);
		Granted::<T>::insert(Ordered(work_id), given.licensee, granted);
		if given.exclusive {
			Exclusives::<T>::insert(Ordered(work_id), exclusives);
		}
		LicencesOf::<T>::insert(Ordered(work_id), Ordered(id), ());
		if let Some(licensee) = given.licensee {
			LicencesTo::<T>::insert(Ordered(licensee), Ordered(id), ());
		}
		let licence = Licence { work: work_id, licensor, at: T::Clock::now(), given };
		Licences::<T>::insert(Ordered(id), &licence);
		Self::deposit_event(Event::LicenceGranted { id, licence });
		Ok(())
	}

	pub(crate) fn do_end_licence(who: &T::AccountId, id: LicenceId) -> DispatchResult {
		let owner = Self::firm_winding_down(who)?;
		let mut licence = Self::licence(id)?;
		ensure!(Self::work(licence.work)?.owner == owner, Error::<T>::NotOwner);
		let to = T::Clock::today().after(NOTICE_DAYS).unwrap_or(Day::MAX);
		ensure!(to < licence.given.scope.to, Error::<T>::EndsEarlier);
		if to < licence.given.scope.from {
			Self::remove_licence(id, &licence);
			Self::deposit_event(Event::LicenceDropped { id });
			return Ok(());
		}
		licence.given.scope.to = to;
		Licences::<T>::insert(Ordered(id), licence);
		Self::deposit_event(Event::LicenceEnding { id, to });
		Ok(())
	}

	pub(crate) fn do_give_up_licence(who: &T::AccountId, id: LicenceId) -> DispatchResult {
		let firm = Self::firm_winding_down(who)?;
		let licence = Self::licence(id)?;
		ensure!(licence.given.licensee == Some(firm), Error::<T>::NotLicensee);
		Self::remove_licence(id, &licence);
		Self::deposit_event(Event::LicenceGivenUp { id });
		Ok(())
	}

	pub(crate) fn do_drop_licence(id: LicenceId) -> DispatchResult {
		let licence = Self::licence(id)?;
		let out = Self::work(licence.work)?.state != WorkState::Registered;
		let over = licence.given.scope.to < T::Clock::today();
		ensure!(out || over, Error::<T>::LicenceRuns);
		Self::remove_licence(id, &licence);
		Self::deposit_event(Event::LicenceDropped { id });
		Ok(())
	}

	fn remove_licence(id: LicenceId, licence: &Licence) {
		let NewLicence { licensee, exclusive, .. } = licence.given;
		let work = Ordered(licence.work);
		let mut granted = Granted::<T>::get(work, licensee);
		granted.retain(|other| *other != id);
		if granted.is_empty() {
			Granted::<T>::remove(work, licensee);
		} else {
			Granted::<T>::insert(work, licensee, granted);
		}
		if exclusive {
			let mut exclusives = Exclusives::<T>::get(work);
			exclusives.retain(|other| *other != id);
			if exclusives.is_empty() {
				Exclusives::<T>::remove(work);
			} else {
				Exclusives::<T>::insert(work, exclusives);
			}
		}
		LicencesOf::<T>::remove(work, Ordered(id));
		if let Some(licensee) = licensee {
			LicencesTo::<T>::remove(Ordered(licensee), Ordered(id));
		}
		Licences::<T>::remove(Ordered(id));
		T::Bytes::refund(licence.licensor, licence.given.bytes());
	}
}
