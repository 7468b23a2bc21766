//! Accounts that act for organisations.

use crate::{types::*, *};
use frame_support::ensure;
use stalhof_primitives::consent::Purpose;
use stalhof_support::Need;

/// What an operator takes in state, its account among it.
pub(crate) const OPERATOR_BYTES: u32 = 250;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_appoint_operator(
		who: &T::AccountId,
		account: T::AccountId,
		permissions: Permissions,
		until: Day,
		consent: Signed<T::Signature>,
	) -> DispatchResult {
		let organisation = Self::may_grant(who, permissions, until)?;
		ensure!(!Operators::<T>::contains_key(&account), Error::<T>::AccountTaken);
		let count = OperatorCount::<T>::get(Ordered(organisation));
		ensure!(count < T::MaxOperators::get(), Error::<T>::TooManyOperators);
		let purpose = Purpose::Operate { organisation };
		Self::take_consent(organisation, &account, purpose, &consent)?;
		Self::charge_bytes(organisation, OPERATOR_BYTES)?;
		Self::bind(organisation, &account, permissions, until, false);
		Self::deposit_event(Event::OperatorSet { organisation, account, permissions, until });
		Ok(())
	}

	pub(crate) fn do_change_operator(
		who: &T::AccountId,
		account: T::AccountId,
		permissions: Permissions,
		until: Day,
	) -> DispatchResult {
		let organisation = Self::may_grant(who, permissions, until)?;
		let operator = Operators::<T>::get(&account)
			.filter(|operator| operator.organisation == organisation)
			.ok_or(Error::<T>::NotAnOperator)?;
		ensure!(!operator.admin, Error::<T>::IsAdmin);
		Self::may_touch(who, &operator)?;
		Operators::<T>::insert(&account, Operator { permissions, until, ..operator });
		Self::deposit_event(Event::OperatorSet { organisation, account, permissions, until });
		Ok(())
	}

	pub(crate) fn do_dismiss_operator(who: &T::AccountId, account: T::AccountId) -> DispatchResult {
		let operator = Operators::<T>::get(&account).ok_or(Error::<T>::NotAnOperator)?;
		let organisation = operator.organisation;
		let gone = Self::seat(organisation)?.status == Status::Removed;
		if gone || *who == account {
			Self::operator_of(who)?;
		} else {
			let (own, _) = Self::acting_for(who, Permission::Administer, Need::WindDown)?;
			ensure!(own == organisation, Error::<T>::NotAnOperator);
			Self::may_touch(who, &operator)?;
		}
		ensure!(!operator.admin, Error::<T>::IsAdmin);
		Self::unbind(organisation, &account);
		Self::refund_bytes(organisation, OPERATOR_BYTES);
		Self::deposit_event(Event::OperatorDismissed { organisation, account });
		Ok(())
	}

	pub(crate) fn do_set_admin(
		who: &T::AccountId,
		account: T::AccountId,
		consent: Signed<T::Signature>,
	) -> DispatchResult {
		let (organisation, _) = Self::acting_for(who, Permission::Administer, Need::Act)?;
		ensure!(Self::operator_of(who)?.admin, Error::<T>::NotAdmin);
		let purpose = Purpose::Administer { organisation };
		Self::take_consent(organisation, &account, purpose, &consent)?;
		Self::hand_over(organisation, account)
	}

	/// Gives an organisation another administrator, whoever it was before. For the council, when the keys are lost or
	/// the firm has passed into other hands; the motion stands for the consent.
	///
	/// # Errors
	/// [`NotFound`](Error::NotFound), [`NotInStanding`](Error::NotInStanding) when it is not admitted,
	/// [`AccountTaken`](Error::AccountTaken) when the account acts for another one or is its administrator.
	pub fn replace_admin(organisation: OrgId, account: T::AccountId) -> DispatchResult {
		let seat = Self::seat(organisation)?;
		ensure!(seat.status != Status::Applied, Error::<T>::NotInStanding);
		Self::hand_over(organisation, account)
	}

	/// The new administrator may be one of the organisation's operators.
	fn hand_over(organisation: OrgId, account: T::AccountId) -> DispatchResult {
		let mut record =
			Organisations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)?;
		if let Some(operator) = Operators::<T>::get(&account) {
			let other = !operator.admin && operator.organisation == organisation;
			ensure!(other, Error::<T>::AccountTaken);
			Self::unbind(organisation, &account);
			Self::refund_bytes(organisation, OPERATOR_BYTES);
		}
		let from = core::mem::replace(&mut record.admin, account.clone());
		Self::unbind(organisation, &from);
		Self::bind(organisation, &account, Permissions::ALL, Day::MAX, true);
		Organisations::<T>::insert(Ordered(organisation), record);
		Self::deposit_event(Event::AdminReplaced { organisation, from, to: account });
		Ok(())
	}

	/// The organisation for which `who` may give these permissions until then.
	fn may_grant(
		who: &T::AccountId,
		permissions: Permissions,
		until: Day,
	) -> Result<OrgId, Error<T>> {
		let own = Self::operator_of(who)?;
		// With one operator left, nobody else could let an organisation that winds down pay above its own limit. Of one
		// that is out the administrator pays alone.
		let need = if own.admin { Need::WindDown } else { Need::Act };
		let (organisation, seat) = Self::acting_for(who, Permission::Administer, need)?;
		ensure!(seat.status != Status::Removed, Error::<T>::NotInStanding);
		ensure!(permissions.is_known(), Error::<T>::UnknownPermission);
		ensure!(own.permissions.has_all(permissions), Error::<T>::PermissionsExceedOwn);
		ensure!(until <= own.until, Error::<T>::OutlastsOwn);
		ensure!(until >= Self::today(), Error::<T>::EndsInThePast);
		Ok(organisation)
	}

	/// Nobody changes or dismisses an operator with permissions beyond its own.
	fn may_touch(who: &T::AccountId, operator: &Operator) -> Result<(), Error<T>> {
		let own = Self::operator_of(who)?;
		ensure!(own.permissions.has_all(operator.permissions), Error::<T>::PermissionsExceedOwn);
		Ok(())
	}

	/// Lets an account act for an organisation.
	pub(crate) fn bind(
		organisation: OrgId,
		account: &T::AccountId,
		permissions: Permissions,
		until: Day,
		admin: bool,
	) {
		Operators::<T>::insert(account, Operator { organisation, permissions, until, admin });
		OperatorsOf::<T>::insert(Ordered(organisation), account, ());
		OperatorCount::<T>::mutate(Ordered(organisation), |count| *count = count.saturating_add(1));
		Self::open_account(account);
		T::OnAppointed::appointed(account);
	}

	/// Lets an account act for it no more.
	pub(crate) fn unbind(organisation: OrgId, account: &T::AccountId) {
		Operators::<T>::remove(account);
		OperatorsOf::<T>::remove(Ordered(organisation), account);
		OperatorCount::<T>::mutate_exists(Ordered(organisation), |count| {
			*count = count.unwrap_or(0).checked_sub(1).filter(|count| *count > 0);
		});
	}

	/// Takes a reference that keeps the account for ever, whatever others it has. Without it an account could be reaped
	/// and begin again at nonce 0, so that its old transactions could be sent once more; and with session keys or assets
	/// on it, a reference could not be given back, which would make its organisation irremovable.
	pub(crate) fn open_account(account: &T::AccountId) {
		frame_system::Pallet::<T>::inc_providers(account);
	}
}
