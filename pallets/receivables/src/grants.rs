//! Who may read which fields of a document.

use crate::{records::GRANT_BYTES, *};
use frame_support::ensure;
use stalhof_primitives::organisation::Permission;
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// By a party of the receivable, to any other organisation that is there; last day today or later; some field. A
	/// grant of the same party to the same organisation gives way.
	pub(crate) fn do_grant(
		who: &T::AccountId,
		id: ReceivableId,
		to: OrgId,
		fields: u64,
		until: Day,
		file: Hash,
	) -> DispatchResult {
		let by = Self::granting(who, id, Need::Act)?;
		ensure!(to != by, Error::<T>::SameParty);
		ensure!(T::Organisations::standing(to).is_some(), Error::<T>::NotInStanding);
		ensure!(fields != 0, Error::<T>::Empty);
		ensure!(until >= T::Clock::today(), Error::<T>::TooLong);
		let key = GrantKey { to, by };
		if !Grants::<T>::contains_key(Ordered(id), Ordered(key)) {
			Self::charge(by, GRANT_BYTES)?;
		}
		let grant = Grant { fields, until, file, at: T::Clock::now() };
		Grants::<T>::insert(Ordered(id), Ordered(key), grant);
		Self::deposit_event(Event::Granted { id, key, grant });
		Ok(())
	}

	/// In wind-down too.
	pub(crate) fn do_revoke_grant(
		who: &T::AccountId,
		id: ReceivableId,
		to: OrgId,
	) -> DispatchResult {
		let by = Self::granting(who, id, Need::WindDown)?;
		let key = GrantKey { to, by };
		let grant = Grants::<T>::take(Ordered(id), Ordered(key));
		ensure!(grant.is_some(), Error::<T>::GrantNotFound);
		Self::refund(by, GRANT_BYTES);
		Self::deposit_event(Event::GrantRevoked { id, key });
		Ok(())
	}

	/// The party of a receivable for which `who` may open fields: its debtor, or its seller that has part in it.
	fn granting(who: &T::AccountId, id: ReceivableId, need: Need) -> Result<OrgId, DispatchError> {
		let receivable = Self::receivable(id)?;
		let seller = receivable.joined.then_some(receivable.seller);
		let parties = [
			(seller, Permission::SubmitReceivables),
			(Some(receivable.debtor), Permission::ApproveReceivables),
		];
		Self::firm_of(who, need, parties)
	}
}
