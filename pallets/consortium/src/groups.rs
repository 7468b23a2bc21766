//! Who belongs together.

use crate::{types::*, *};
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	/// The group of an organisation with that profile, as the records have it now: that of its parent if the parent is
	/// here, that of others who named the same parent, that of its own subsidiaries if they came first, or a new one of
	/// its own number.
	pub(crate) fn group_for(organisation: OrgId, profile: &Profile) -> GroupId {
		Self::family_of(profile).unwrap_or(GroupId::of_one(organisation))
	}

	/// The group that others have begun to which the profile leads: its parent's, its sisters' or its daughters'.
	fn family_of(profile: &Profile) -> Option<GroupId> {
		let named = profile.parent.as_ref().and_then(|parent| {
			Registrations::<T>::get(parent)
				.and_then(|parent| Seats::<T>::get(Ordered(parent)))
				.map(|seat| seat.group)
				.or_else(|| Parents::<T>::get(parent))
		});
		named.or_else(|| Parents::<T>::get(&profile.registration))
	}

	/// The group that an organisation belongs to with a new profile; `None` for one of a new number. It stays where it is
	/// unless it names another parent than before. Where that leads to no group, it stays if nobody else is there and
	/// the group is not its former parent's: who comes for that parent later is none of its own.
	pub(crate) fn renewed_group(
		organisation: OrgId,
		seat: &Seat,
		profile: &Profile,
	) -> Option<GroupId> {
		let Some(record) = Organisations::<T>::get(Ordered(organisation)) else {
			return Some(seat.group);
		};
		let former = record.profile.parent;
		if former == profile.parent {
			return Some(seat.group);
		}
		Self::family_of(profile).or_else(|| {
			let parents = former.and_then(Parents::<T>::get) == Some(seat.group);
			let others = GroupMembers::<T>::iter_key_prefix(Ordered(seat.group))
				.take(2)
				.any(|Ordered(other)| other != organisation);
			(!parents && !others).then_some(seat.group)
		})
	}

	/// A number for a group that has left another: no organisation's, since that of its own may be the one it leaves.
	pub(crate) fn new_group() -> Result<GroupId, ArithmeticError> {
		let number = NextOrganisation::<T>::get().max(OrgId(1));
		let next = number.0.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		NextOrganisation::<T>::put(OrgId(next));
		Ok(GroupId::of_one(number))
	}

	/// Counts one more member in a group.
	pub(crate) fn count_member(group: GroupId) -> Result<(), ArithmeticError> {
		MemberCount::<T>::try_mutate(Ordered(group), |count| {
			*count = count.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok(())
		})
	}

	/// Counts one member less in a group. No wrong count keeps anybody from being put out.
	pub(crate) fn discount_member(group: GroupId) {
		MemberCount::<T>::mutate_exists(Ordered(group), |count| {
			*count = count.and_then(|count| count.checked_sub(1)).filter(|count| *count > 0);
		});
	}

	/// Puts an organisation into a group, out of the one that it was in.
	pub(crate) fn join_group(
		organisation: OrgId,
		group: GroupId,
		profile: &Profile,
		before: Option<GroupId>,
	) {
		if let Some(before) = before {
			GroupMembers::<T>::remove(Ordered(before), Ordered(organisation));
		}
		GroupMembers::<T>::insert(Ordered(group), Ordered(organisation), ());
		// Kept even if the parent is here: it may be displaced, and the next that names it belongs to the group still.
		if let Some(parent) = &profile.parent
			&& !Parents::<T>::contains_key(parent)
		{
			Parents::<T>::insert(parent, group);
		}
	}
}
