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
		let renewal =
			Renewal { profile: profile.clone(), claim, attestations: Attestations::new() };
		Renewals::<T>::insert(Ordered(organisation), renewal);
		Self::deposit_event(Event::RenewalRequested { organisation, profile, claim });
		Ok(())
	}

	/// Takes one attestation of a renewal; with the last, the record is renewed.
	pub(crate) fn attest_renewal(
		organisation: OrgId,
		seat: Seat,
		claim: Option<DocumentHash>,
		attestation: Attestation,
	) -> DispatchResult {
		ensure!(seat.status != Status::Removed, Error::<T>::NothingToAttest);
		let mut renewal =
			Renewals::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NothingToAttest)?;
		ensure!(claim == Some(renewal.claim), Error::<T>::ClaimChanged);
		let group = Self::renewed_group(organisation, &seat, &renewal.profile);
		ensure!(attestation.group != seat.group, Error::<T>::AttestorRelated);
		Self::add_attestation(&mut renewal.attestations, attestation, group)?;
		// The parent may have come to another group since the first.
		ensure!(!Self::from_group(&renewal.attestations, group), Error::<T>::AttestorRelated);
		Self::deposit_event(Event::Attested {
			organisation,
			claim: renewal.claim,
			attestor: attestation.attestor,
			evidence: attestation.evidence,
		});
		if renewal.attestations.len() as u32 == ATTESTATIONS {
			Self::complete_renewal(organisation, seat, group, renewal)
		} else {
			Renewals::<T>::insert(Ordered(organisation), renewal);
			Ok(())
		}
	}

	/// The group that the organisation belongs to with the new profile. It stays where it is unless it names another
	/// parent than before.
	fn renewed_group(organisation: OrgId, seat: &Seat, profile: &Profile) -> GroupId {
		let before = Organisations::<T>::get(Ordered(organisation)).map(|record| record.profile);
		match before {
			Some(before) if before.parent == profile.parent => seat.group,
			_ => Self::group_for(organisation, profile),
		}
	}

	fn complete_renewal(
		organisation: OrgId,
		mut seat: Seat,
		group: GroupId,
		renewal: Renewal,
	) -> DispatchResult {
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
			Self::open_allowance(group)?;
			Self::move_to_group(organisation, before, group);
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
