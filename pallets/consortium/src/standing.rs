//! What an organisation may do today, and whom the council counts.

use crate::{types::*, *};
use alloc::{collections::BTreeSet, vec::Vec};
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::{Role, Standing};
use stalhof_support::{Need, Organisations as _};

/// The day that many days later.
pub(crate) fn after(day: Day, days: u32) -> Day {
	Day::from_number(day.number().saturating_add(days))
}

impl<T: Config> Pallet<T> {
	/// The present date.
	pub(crate) fn today() -> Day {
		T::Clock::today()
	}

	/// The seat of that number.
	pub(crate) fn seat(organisation: OrgId) -> Result<Seat, Error<T>> {
		Seats::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)
	}

	/// The seat of a participant's sponsor.
	pub(crate) fn sponsor_of(seat: &Seat) -> Option<Seat> {
		match seat.kind {
			Kind::Member => None,
			Kind::Participant { sponsor } => Seats::<T>::get(Ordered(sponsor)),
		}
	}

	/// What the organisation of this seat may do on that day.
	pub(crate) fn standing_on(seat: &Seat, day: Day) -> Standing {
		Self::standing_under(seat, Self::sponsor_of(seat).as_ref(), day)
	}

	/// As [`standing_on`](Self::standing_on), of an organisation whose sponsor has been read.
	pub(crate) fn standing_under(seat: &Seat, sponsor: Option<&Seat>, day: Day) -> Standing {
		match seat.status {
			Status::Applied => return Standing::Applied,
			Status::Suspended | Status::SuspendedBySponsor => return Standing::Suspended,
			Status::Leaving => return Standing::Leaving,
			Status::Removed => return Standing::Removed,
			Status::Active => {}
		}
		let alone = sponsor.and_then(|sponsor| gone_since(sponsor, day));
		if alone.is_some_and(|since| day > after(since, ORPHAN_DAYS)) {
			return Standing::Orphaned;
		}
		if day <= seat.kyb_until {
			Standing::Active
		} else if day <= after(seat.kyb_until, LAPSING_DAYS)
			|| (counts_roster(seat, day) && Self::too_few_are_left(&Roster::<T>::get(), day))
		{
			Standing::Lapsing
		} else {
			Standing::Lapsed
		}
	}

	/// Whether too few would be left to act without members whose records have lapsed: fewer than three groups, or
	/// fewer than half of the validators. Their lapsing has no end then, so that they can renew one another.
	fn too_few_are_left(roster: &[RosterEntry], day: Day) -> bool {
		let able: Vec<_> =
			roster.iter().filter(|entry| day <= after(entry.kyb_until, LAPSING_DAYS)).collect();
		let groups: BTreeSet<_> = able.iter().map(|entry| entry.group).collect();
		if groups.len() < LEAST_GROUPS {
			return true;
		}
		let validators = T::Validators::organisations();
		let able: BTreeSet<_> = able.iter().map(|entry| entry.organisation).collect();
		let running = validators.iter().filter(|validator| able.contains(validator)).count();
		running * 2 < validators.len()
	}

	/// The groups that the council counts today: those with a member that is active or lapsing.
	pub fn counted_groups() -> BTreeSet<GroupId> {
		let today = Self::today();
		let roster = Roster::<T>::get();
		// Who is on the roster is neither suspended nor leaving nor out: only its record can have lapsed.
		let lapsed = |entry: &&RosterEntry| today > after(entry.kyb_until, LAPSING_DAYS);
		let all =
			roster.iter().any(|entry| lapsed(&entry)) && Self::too_few_are_left(&roster, today);
		roster.iter().filter(|entry| all || !lapsed(entry)).map(|entry| entry.group).collect()
	}

	/// The operator that `who` is today.
	pub(crate) fn operator_of(who: &T::AccountId) -> Result<Operator, Error<T>> {
		Self::operator_on(who, Self::today())
	}

	/// The operator that `who` is on that day.
	pub(crate) fn operator_on(who: &T::AccountId, day: Day) -> Result<Operator, Error<T>> {
		let operator = Operators::<T>::get(who).ok_or(Error::<T>::NotAnOperator)?;
		if day > operator.until {
			return Err(Error::<T>::OperatorExpired);
		}
		Ok(operator)
	}

	/// The organisation for which `who` may do what needs `permission`, and its seat.
	pub(crate) fn acting_for(
		who: &T::AccountId,
		permission: Permission,
		need: Need,
	) -> Result<(OrgId, Seat), Error<T>> {
		let today = Self::today();
		let operator = Self::operator_on(who, today)?;
		if !operator.permissions.has(permission) {
			return Err(Error::<T>::PermissionMissing);
		}
		let organisation = operator.organisation;
		let seat = Self::seat(organisation)?;
		let standing = Self::standing_on(&seat, today);
		let may = match need {
			Need::Act => standing.may_act(),
			Need::Govern => standing.may_govern(),
			Need::WindDown => {
				standing.may_wind_down() && (standing != Standing::Removed || operator.admin)
			}
		};
		if may { Ok((organisation, seat)) } else { Err(Error::<T>::NotInStanding) }
	}

	/// As [`acting_for`](Self::acting_for), for what only a member may do.
	pub(crate) fn member_for(
		who: &T::AccountId,
		permission: Permission,
		need: Need,
	) -> Result<(OrgId, Seat), Error<T>> {
		let (organisation, seat) = Self::acting_for(who, permission, need)?;
		match seat.kind {
			Kind::Member => Ok((organisation, seat)),
			Kind::Participant { .. } => Err(Error::<T>::NotAMember),
		}
	}

	/// Puts a member on the roster, or its entry right.
	pub(crate) fn enrol(organisation: OrgId, seat: &Seat) -> Result<(), Error<T>> {
		let entry = RosterEntry { organisation, group: seat.group, kyb_until: seat.kyb_until };
		Roster::<T>::try_mutate(|roster| {
			match roster.binary_search_by_key(&organisation, |entry| entry.organisation) {
				Ok(place) => roster[place] = entry,
				Err(place) => {
					roster.try_insert(place, entry).map_err(|_| Error::<T>::TooManyMembers)?
				}
			}
			Ok(())
		})
	}

	/// Takes a member off the roster.
	pub(crate) fn strike_off(organisation: OrgId) {
		Roster::<T>::mutate(|roster| roster.retain(|entry| entry.organisation != organisation));
	}
}

/// Whether it takes the whole roster to tell the standing of this seat: of few it does, and for them it takes longest.
pub(crate) fn counts_roster(seat: &Seat, day: Day) -> bool {
	let lapsed = seat.status == Status::Active && day > after(seat.kyb_until, LAPSING_DAYS);
	lapsed && seat.kind == Kind::Member
}

/// Since when a sponsor has not been there for its participants, if it is not.
pub(crate) fn gone_since(sponsor: &Seat, day: Day) -> Option<Day> {
	match sponsor.status {
		Status::Leaving | Status::Removed => Some(sponsor.since),
		_ => {
			let lapsed = after(sponsor.kyb_until, LAPSING_DAYS);
			(day > lapsed).then_some(lapsed)
		}
	}
}

impl<T: Config> stalhof_support::Organisations<T::AccountId> for Pallet<T> {
	fn standing(organisation: OrgId) -> Option<Standing> {
		let seat = Self::seat(organisation).ok()?;
		Some(Self::standing_on(&seat, Self::today()))
	}

	fn has_role(organisation: OrgId, role: Role) -> bool {
		Self::seat(organisation).is_ok_and(|seat| seat.roles.has(role))
	}

	fn group(organisation: OrgId) -> Option<GroupId> {
		Self::seat(organisation).ok().map(|seat| seat.group)
	}

	fn generation(organisation: OrgId) -> u32 {
		Self::seat(organisation).map_or(0, |seat| seat.generation)
	}

	fn treasury(organisation: OrgId) -> T::AccountId {
		Self::treasury_account(organisation)
	}

	fn operator(
		who: &T::AccountId,
		permission: Permission,
		need: Need,
	) -> Result<OrgId, DispatchError> {
		Self::acting_for(who, permission, need)
			.map(|(organisation, _)| organisation)
			.map_err(Into::into)
	}
}

impl<T: Config> Pallet<T> {
	/// Whether both belong to one group.
	pub fn are_related(one: OrgId, other: OrgId) -> bool {
		<Self as stalhof_support::Organisations<T::AccountId>>::related(one, other)
	}

	/// What the organisation may do today; `None` when there is none of that number.
	pub fn standing_of(organisation: OrgId) -> Option<Standing> {
		Self::standing(organisation)
	}
}

impl<T: Config> stalhof_support::Membership for Pallet<T> {
	fn is_member(organisation: OrgId) -> bool {
		Self::seat(organisation).is_ok_and(|seat| seat.kind == Kind::Member)
	}

	fn groups() -> u32 {
		u32::try_from(Self::counted_groups().len()).unwrap_or(u32::MAX)
	}
}
