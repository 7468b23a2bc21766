//! What always holds.

use crate::{
	admission::{CONSENT_BYTES, record_bytes},
	four_eyes::APPROVAL_BYTES,
	licences::AUTHORISATION_BYTES,
	operators::OPERATOR_BYTES,
	treasury::LIMIT_BYTES,
	types::*,
	*,
};
use alloc::collections::BTreeMap;
use sp_runtime::TryRuntimeError;

macro_rules! ensure_that {
	($condition:expr, $rule:literal) => {
		if !$condition {
			return Err(TryRuntimeError::Other($rule));
		}
	};
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	///
	/// # Errors
	/// Says which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_seats()?;
		Self::try_registrations()?;
		Self::try_groups()?;
		Self::try_roster()?;
		Self::try_operators()?;
		Self::try_allowances()?;
		Self::try_bytes()?;
		Self::try_licences()?;
		ensure_that!(!Signer::<T>::exists(), "nobody is noted as signer between transactions");
		Ok(())
	}

	fn try_seats() -> Result<(), TryRuntimeError> {
		let next = NextOrganisation::<T>::get();
		for (Ordered(organisation), seat) in Seats::<T>::iter() {
			ensure_that!(organisation < next, "numbers are below the next one");
			let record = Organisations::<T>::get(Ordered(organisation));
			ensure_that!(record.is_some(), "every seat has a record");
			ensure_that!(seat.roles.is_known(), "every role has a name");
			if let Kind::Participant { sponsor } = seat.kind {
				let member =
					Seats::<T>::get(Ordered(sponsor)).is_some_and(|seat| seat.kind == Kind::Member);
				ensure_that!(member, "every participant's sponsor is or was a member");
				let listed = Sponsored::<T>::contains_key(Ordered(sponsor), Ordered(organisation));
				let admitted = seat.status != Status::Applied;
				ensure_that!(listed == admitted, "sponsors have lists of their participants");
			}
		}
		let records = Organisations::<T>::iter_keys().count();
		ensure_that!(records == Seats::<T>::iter_keys().count(), "every record has a seat");
		let sponsored = Sponsored::<T>::iter_keys().all(|(Ordered(sponsor), participant)| {
			Seats::<T>::get(participant)
				.is_some_and(|seat| seat.kind == Kind::Participant { sponsor })
		});
		ensure_that!(sponsored, "a sponsor's list holds its participants alone");
		for (organisation, renewal) in Renewals::<T>::iter() {
			ensure_that!(Seats::<T>::contains_key(organisation), "renewals are of somebody");
			let open = (renewal.attestations.len() as u32) < ATTESTATIONS;
			let member = Self::seat(organisation.0).is_ok_and(|seat| seat.kind == Kind::Member);
			ensure_that!(
				open || member,
				"a participant's renewal with its attestations has taken effect"
			);
		}
		Self::try_sponsorships()
	}

	fn try_sponsorships() -> Result<(), TryRuntimeError> {
		let mut counted = BTreeMap::<OrgId, (u32, u32, u32)>::new();
		for seat in Seats::<T>::iter_values() {
			let Kind::Participant { sponsor } = seat.kind else { continue };
			let (participants, suspended, out) = counted.entry(sponsor).or_default();
			match seat.status {
				Status::Applied => {}
				Status::Removed => *out += 1,
				status => {
					*participants += 1;
					*suspended += u32::from(status.is_suspended());
				}
			}
		}
		for (Ordered(sponsor), stored) in Sponsorships::<T>::iter() {
			let (participants, suspended, out) = counted.remove(&sponsor).unwrap_or_default();
			let same = (stored.participants, stored.suspended) == (participants, suspended);
			ensure_that!(same, "sponsors' participants are counted");
			ensure_that!(stored.removed <= out, "who was put out is out");
		}
		let none = counted.values().all(|(participants, ..)| *participants == 0);
		ensure_that!(none, "every sponsor's participants are counted");
		Ok(())
	}

	fn try_registrations() -> Result<(), TryRuntimeError> {
		for (registration, organisation) in Registrations::<T>::iter() {
			let record = Organisations::<T>::get(Ordered(organisation));
			let own = record.is_some_and(|record| record.profile.registration == registration);
			ensure_that!(own, "a registration number leads to who has it");
			ensure_that!(registration.check().is_ok(), "registration numbers hold");
		}
		for (organisation, seat) in Seats::<T>::iter() {
			if !matches!(seat.status, Status::Applied | Status::Removed) {
				let record = Organisations::<T>::get(organisation);
				let number = record.map(|record| record.profile.registration);
				let found = number.and_then(Registrations::<T>::get);
				ensure_that!(found == Some(organisation.0), "who acts has its number alone");
			}
		}
		Ok(())
	}

	fn try_groups() -> Result<(), TryRuntimeError> {
		let mut members = 0;
		for (organisation, seat) in Seats::<T>::iter() {
			let listed = GroupMembers::<T>::contains_key(Ordered(seat.group), organisation);
			let admitted = seat.status != Status::Applied;
			ensure_that!(listed == admitted, "groups have lists of their organisations");
			members += usize::from(admitted);
		}
		let listed = GroupMembers::<T>::iter_keys().count();
		ensure_that!(listed == members, "an organisation is in one group");
		let mut counts = BTreeMap::<GroupId, u32>::new();
		for seat in Seats::<T>::iter_values() {
			let out = matches!(seat.status, Status::Applied | Status::Removed);
			if seat.kind == Kind::Member && !out {
				*counts.entry(seat.group).or_default() += 1;
			}
		}
		let stored: BTreeMap<GroupId, u32> =
			MemberCount::<T>::iter().map(|(Ordered(group), count)| (group, count)).collect();
		ensure_that!(stored == counts, "members of groups are counted");
		Ok(())
	}

	fn try_roster() -> Result<(), TryRuntimeError> {
		let roster = Roster::<T>::get();
		let sorted = roster.is_sorted_by(|one, next| one.organisation < next.organisation);
		ensure_that!(sorted, "the roster is in order and names each once");
		let expected = Seats::<T>::iter()
			.filter(|(_, seat)| seat.kind == Kind::Member && seat.status == Status::Active)
			.map(|(Ordered(organisation), seat)| {
				let Seat { group, kyb_until, .. } = seat;
				RosterEntry { organisation, group, kyb_until }
			});
		ensure_that!(
			expected.eq(roster.iter().copied()),
			"the roster holds the members that are neither suspended nor leaving nor out"
		);
		Ok(())
	}

	fn try_operators() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<OrgId, u32>::new();
		for (account, operator) in Operators::<T>::iter() {
			let organisation = operator.organisation;
			*counts.entry(organisation).or_default() += 1;
			let listed = OperatorsOf::<T>::contains_key(Ordered(organisation), &account);
			ensure_that!(listed, "operators are listed with their organisation");
			let record = Organisations::<T>::get(Ordered(organisation));
			let admin = record.is_some_and(|record| record.admin == account);
			ensure_that!(admin == operator.admin, "the administrator is who the record names");
			let kept = frame_system::Pallet::<T>::providers(&account) > 0;
			ensure_that!(kept, "an operator's account is never reaped");
		}
		let listed = OperatorsOf::<T>::iter_keys().count();
		ensure_that!(listed == Operators::<T>::iter_keys().count(), "no list names a stranger");
		let stored: BTreeMap<OrgId, u32> =
			OperatorCount::<T>::iter().map(|(Ordered(id), count)| (id, count)).collect();
		ensure_that!(stored == counts, "operators are counted");
		ensure_that!(
			counts.values().all(|count| *count <= T::MaxOperators::get()),
			"no organisation has more operators than it may"
		);
		Ok(())
	}

	fn try_allowances() -> Result<(), TryRuntimeError> {
		let sum: u32 = Quotas::<T>::iter_values().map(|quota| u32::from(quota.share)).sum();
		ensure_that!(sum == u32::from(Shares::<T>::get()), "shares sum to what is kept of them");
		ensure_that!(sum <= u32::from(SHARES_LIMIT), "groups together leave room in a block");
		for entry in Roster::<T>::get() {
			let group = Ordered(entry.group);
			ensure_that!(Quotas::<T>::contains_key(group), "a member's group has an allowance");
			ensure_that!(Bytes::<T>::contains_key(group), "a member's group may keep bytes");
		}
		Ok(())
	}

	fn try_bytes() -> Result<(), TryRuntimeError> {
		let mut groups = BTreeMap::<GroupId, u64>::new();
		let mut sponsors = BTreeMap::<OrgId, u64>::new();
		for (Ordered(organisation), seat) in Seats::<T>::iter() {
			let kept = KeptBytes::<T>::get(Ordered(organisation));
			match seat.kind {
				Kind::Member => *groups.entry(seat.group).or_default() += kept,
				Kind::Participant { sponsor } => *sponsors.entry(sponsor).or_default() += kept,
			}
		}
		for (Ordered(group), bytes) in Bytes::<T>::iter() {
			let used = groups.remove(&group).unwrap_or_default();
			ensure_that!(used == bytes.used, "a group's bytes are those of its members");
		}
		ensure_that!(groups.values().all(|used| *used == 0), "who keeps bytes has an allowance");
		let counted = Self::count_bytes();
		for (Ordered(organisation), kept) in KeptBytes::<T>::iter() {
			ensure_that!(Seats::<T>::contains_key(Ordered(organisation)), "bytes are somebody's");
			let others = sponsors.get(&organisation).copied().unwrap_or_default();
			let own = counted.get(&organisation).copied().unwrap_or_default();
			let held = others.checked_add(own).is_some_and(|least| least <= kept);
			ensure_that!(held, "what is in state is counted");
		}
		let all =
			counted.keys().all(|organisation| KeptBytes::<T>::contains_key(Ordered(*organisation)));
		ensure_that!(all, "who has something in state keeps bytes");
		Ok(())
	}

	/// What each organisation itself keeps in this pallet, counted anew.
	pub(crate) fn count_bytes() -> BTreeMap<OrgId, u64> {
		let mut counted = BTreeMap::<OrgId, u64>::new();
		let mut add = |organisation: OrgId, bytes: u32| {
			*counted.entry(organisation).or_default() += u64::from(bytes);
		};
		for (Ordered(organisation), record) in Organisations::<T>::iter() {
			let carried = Self::seat(organisation)
				.is_ok_and(|seat| seat.kind == Kind::Member && seat.status == Status::Applied);
			let payer = if carried { record.carrier } else { organisation };
			add(payer, record_bytes(&record.profile));
		}
		for (Ordered(organisation), renewal) in Renewals::<T>::iter() {
			add(organisation, record_bytes(&renewal.profile));
		}
		for operator in Operators::<T>::iter_values().filter(|operator| !operator.admin) {
			add(operator.organisation, OPERATOR_BYTES);
		}
		for (Ordered(organisation), _) in Approvals::<T>::iter_keys() {
			add(organisation, APPROVAL_BYTES);
		}
		for (.., organisation) in UsedConsents::<T>::iter() {
			add(organisation, CONSENT_BYTES);
		}
		for (Ordered(organisation), _) in TreasuryLimits::<T>::iter_keys() {
			add(organisation, LIMIT_BYTES);
		}
		for (licence, _) in Authorisations::<T>::iter_keys() {
			if let Some(licence) = Licences::<T>::get(licence) {
				add(licence.holder, AUTHORISATION_BYTES);
			}
		}
		counted
	}

	fn try_licences() -> Result<(), TryRuntimeError> {
		Licensed::<T>::check().map_err(TryRuntimeError::Other)?;
		for (range, id) in Licensed::<T>::iter() {
			let licence = Licences::<T>::get(Ordered(id));
			let covers = licence.is_some_and(|licence| licence.key.range() == range);
			ensure_that!(covers, "a range leads to its licence");
		}
		for (Ordered(id), licence) in Licences::<T>::iter() {
			ensure_that!(id < NextLicence::<T>::get(), "numbers of licences are below the next");
			ensure_that!(licence.key.check().is_ok(), "what is licensed can be");
			let earlier = licence.previous.is_none_or(|previous| previous < id);
			ensure_that!(earlier, "a licence follows an earlier one");
			let holder = Seats::<T>::contains_key(Ordered(licence.holder));
			ensure_that!(holder, "licences are somebody's");
		}
		Ok(())
	}
}
