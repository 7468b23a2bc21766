//! Who belongs together.

use crate::{types::*, *};

impl<T: Config> Pallet<T> {
	/// The group of an organisation with that profile, as the records have it now: that of its parent if the parent is
	/// here, that of others who named the same parent, that of its own subsidiaries if they came first, or a new one of
	/// its own number.
	pub(crate) fn group_for(organisation: OrgId, profile: &Profile) -> GroupId {
		let named = profile.parent.as_ref().and_then(|parent| {
			Registrations::<T>::get(parent)
				.and_then(|parent| Seats::<T>::get(Ordered(parent)))
				.map(|seat| seat.group)
				.or_else(|| Parents::<T>::get(parent))
		});
		named
			.or_else(|| Parents::<T>::get(&profile.registration))
			.unwrap_or(GroupId::of_one(organisation))
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
