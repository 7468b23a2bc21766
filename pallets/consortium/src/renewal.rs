//! How a KYB record goes on.

use crate::{admission::record_bytes, standing::after, types::*, *};
use frame_support::ensure;
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_renew(who: &T::AccountId, profile: Profile) -> DispatchResult {
		let (organisation, seat) = Self::acting_for(who, Permission::Administer, Need::WindDown)?;
		ensure!(seat.status != Status::Removed, Error::<T>::NotInStanding);
		let early = after(Self::today(), RENEWAL_DAYS) < seat.kyb_until;
		ensure!(!early, Error::<T>::TooEarly);
		Self::check_profile(&profile)?;
		let record = Organisations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)?;
		let same = record.profile.registration == profile.registration;
		ensure!(same, Error::<T>::RegistrationFixed);
		// What waits takes the place of what waited before.
		if let Some(before) = Renewals::<T>::get(Ordered(organisation)) {
			Self::refund_bytes(organisation, record_bytes(&before.profile));
		}
		Self::charge_bytes(organisation, record_bytes(&profile))?;
		// Bound to the day, so that an old attestation does not count for the next renewal.
		let claim = act_hash((&profile, organisation, seat.kyb_until, Self::today()));
		let attestations = Attestations::new();
		let renewal = Renewal { profile: profile.clone(), claim, attestations, agreed: None };
		Renewals::<T>::insert(Ordered(organisation), renewal);
		Self::deposit_event(Event::RenewalRequested { organisation, profile, claim });
		Ok(())
	}

	/// Takes one attestation of a renewal, or the word of the group that it leads to; with the last, the record is
	/// renewed.
	pub(crate) fn attest_renewal(
		organisation: OrgId,
		seat: Seat,
		claim: Option<DocumentHash>,
		attestation: Attestation,
		governs: bool,
	) -> DispatchResult {
		ensure!(seat.status != Status::Removed, Error::<T>::NothingToAttest);
		let mut renewal =
			Renewals::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NothingToAttest)?;
		ensure!(claim == Some(renewal.claim), Error::<T>::ClaimChanged);
		let Attestation { attestor, group: own, evidence, .. } = attestation;
		ensure!(own != seat.group, Error::<T>::AttestorRelated);
		let group = Self::renewed_group(organisation, &seat, &renewal.profile);
		let host = group.filter(|group| Self::must_agree(*group, &seat));
		// Of a group that begins anew, nobody is related yet; of the one that is left, everybody still is.
		let related = group.unwrap_or(seat.group);
		let claim = renewal.claim;
		if host == Some(own) {
			ensure!(governs, Error::<T>::PermissionMissing);
			ensure!(renewal.agreed != host, Error::<T>::GroupAttested);
			renewal.agreed = host;
			let (group, member) = (own, attestor);
			Self::deposit_event(Event::EntryAgreed { organisation, claim, group, member });
		} else {
			Self::add_attestation(&mut renewal.attestations, attestation, related)?;
			Self::deposit_event(Event::Attested { organisation, claim, attestor, evidence });
		}
		// The parent may have come to another group since the first.
		ensure!(!Self::from_group(&renewal.attestations, related), Error::<T>::AttestorRelated);
		let attested = renewal.attestations.len() as u32 == ATTESTATIONS;
		if attested && (host.is_none() || renewal.agreed == host) {
			Self::complete_renewal(organisation, seat, group, renewal)
		} else {
			Renewals::<T>::insert(Ordered(organisation), renewal);
			Ok(())
		}
	}

	/// Whether a group is asked before the organisation of this seat comes into it: when a member comes to members, whose
	/// vote and allowance it will share.
	fn must_agree(group: GroupId, seat: &Seat) -> bool {
		let comes = seat.kind == Kind::Member && seat.group != group;
		comes && MemberCount::<T>::get(Ordered(group)) > 0
	}

	fn complete_renewal(
		organisation: OrgId,
		mut seat: Seat,
		group: Option<GroupId>,
		renewal: Renewal,
	) -> DispatchResult {
		let group = group.map_or_else(Self::new_group, Ok)?;
		let today = Self::today();
		let Renewal { profile, attestations, .. } = renewal;
		Renewals::<T>::remove(Ordered(organisation));
		let mut record =
			Organisations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)?;
		// One profile was charged twice while both were kept.
		Self::refund_bytes(organisation, record_bytes(&record.profile));
		// Who renews early loses no day.
		seat.kyb_until = after(seat.kyb_until.max(today), T::KybDays::get());
		let before = core::mem::replace(&mut seat.group, group);
		Seats::<T>::insert(Ordered(organisation), seat);
		record.profile = profile;
		record.attestations = attestations;
		Self::join_group(organisation, group, &record.profile, Some(before));
		if before != group && seat.kind == Kind::Member {
			Self::discount_member(before);
			Self::count_member(group)?;
			Self::move_to_group(organisation, before, group)?;
		}
		Organisations::<T>::insert(Ordered(organisation), record);
		if seat.kind == Kind::Member && seat.status == Status::Active {
			Self::enrol(organisation, &seat)?;
		}
		let kyb_until = seat.kyb_until;
		Self::deposit_event(Event::Renewed { organisation, group, kyb_until });
		Ok(())
	}
}
