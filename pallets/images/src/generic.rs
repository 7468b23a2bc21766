//! Fingerprints that are near to works of many. Without an account.

use crate::{contests::*, *};
use alloc::collections::BTreeSet;
use sp_runtime::transaction_validity::TransactionSource;
use stalhof_primitives::{images::ACTING_DISTANCE, refusal::Refusal};

impl<T: Config> Pallet<T> {
	/// Whether a fingerprint is near to works of so many unrelated owners, none of them of its own work's owner's group.
	pub fn may_mark_generic(id: FingerprintId, near: &Near) -> Result<(), Refusal> {
		let work = Self::standing_work(id.work)?;
		let stored = Bundles::<T>::get(Ordered(id.work)).ok_or(Refusal::WorkUnknown)?;
		require!(!stored.is_generic(id.place), AlreadyGeneric);
		let fingerprint = Self::acting(id)?;
		let mut groups = BTreeSet::new();
		groups.extend(T::Organisations::group(work.owner));
		for place in near {
			let other = Self::standing_work(place.work)?;
			// Works that nobody had time to contest prove nothing.
			require!(Self::ensure_settled(&other).is_ok(), NotSeasoned);
			require!(other.versions == work.versions, OtherVersions);
			let distance = fingerprint.distance(&Self::acting(*place)?);
			require!(distance <= ACTING_DISTANCE, NotNear);
			let group = T::Organisations::group(other.owner).ok_or(Refusal::OwnersRelated)?;
			require!(groups.insert(group), OwnersRelated);
		}
		Ok(())
	}

	pub(crate) fn authorize_mark_generic(
		_: TransactionSource,
		fingerprint: &FingerprintId,
		near: &Near,
	) -> Authorized {
		Self::may_mark_generic(*fingerprint, near).map_err(refuse)?;
		Self::valid("StalhofGeneric", fingerprint)
	}

	/// Does what was authorised in the same transaction.
	pub(crate) fn do_mark_generic(fingerprint: FingerprintId, near: Near) -> DispatchResult {
		Self::may_mark_generic(fingerprint, &near).map_err(|_| Error::<T>::NotContestable)?;
		Bundles::<T>::mutate(Ordered(fingerprint.work), |stored| {
			if let Some(stored) = stored {
				stored.generic |= 1u16.checked_shl(fingerprint.place.into()).unwrap_or_default();
			}
		});
		Self::deposit_event(Event::GenericMarked { fingerprint, near });
		Ok(())
	}
}
