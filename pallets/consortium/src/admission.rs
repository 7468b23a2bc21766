//! How an organisation comes in: application, attestations, admission.

use crate::{standing::after, types::*, *};
use alloc::vec::Vec;
use frame_support::ensure;
use sp_runtime::{
	DispatchError,
	traits::{Verify, Zero},
};
use stalhof_primitives::{
	consent::{Consent, Purpose},
	legal_name::check_legal_name,
	time::Day,
};
use stalhof_support::Need;

/// What a consent that was used takes in state.
pub(crate) const CONSENT_BYTES: u32 = 90;

/// How many consents that have ended one use clears away.
pub(crate) const FORGOTTEN_AT_ONCE: usize = 2;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_apply(who: &T::AccountId, applicant: ApplicantOf<T>) -> DispatchResult {
		let (carrier, _) = Self::member_for(who, Permission::Govern, Need::Act)?;
		let today = Self::today();
		let rested = LastCarried::<T>::get(Ordered(carrier))
			.is_none_or(|last| today >= after(last, CARRIER_REST_DAYS));
		ensure!(rested, Error::<T>::CarriedRecently);
		let full = Roster::<T>::decode_len().unwrap_or(0) >= T::MaxMembers::get() as usize;
		ensure!(!full, Error::<T>::TooManyMembers);
		Self::check_applicant(carrier, &applicant, Roles::ALL)?;
		LastCarried::<T>::insert(Ordered(carrier), today);
		Self::enter(carrier, Kind::Member, applicant.application)?;
		Ok(())
	}

	pub(crate) fn do_sponsor(
		who: &T::AccountId,
		applicants: Vec<ApplicantOf<T>>,
		evidence: Evidence,
	) -> DispatchResult {
		let (sponsor, seat) = Self::member_for(who, Permission::Govern, Need::Act)?;
		ensure!(!applicants.is_empty(), Error::<T>::Empty);
		ensure!(evidence.kinds.is_known(), Error::<T>::UnknownEvidence);
		for applicant in applicants {
			Self::check_applicant(sponsor, &applicant, PARTICIPANT_ROLES)?;
			let organisation = NextOrganisation::<T>::get();
			let group = Self::group_for(organisation, &applicant.application.profile);
			ensure!(group != seat.group, Error::<T>::AttestorRelated);
			let organisation =
				Self::enter(sponsor, Kind::Participant { sponsor }, applicant.application)?;
			let attestor = Attestor { member: sponsor, seat: &seat, governs: true };
			Self::attest_one(organisation, None, attestor, evidence)?;
		}
		Ok(())
	}

	/// Whether an applicant may be brought in by that organisation, with roles out of `allowed`.
	fn check_applicant(
		carrier: OrgId,
		applicant: &ApplicantOf<T>,
		allowed: Roles,
	) -> DispatchResult {
		let Applicant { application, consent } = applicant;
		Self::check_profile(&application.profile)?;
		ensure!(application.roles.is_known(), Error::<T>::UnknownRole);
		ensure!(allowed.has_all(application.roles), Error::<T>::RoleNotForParticipants);
		ensure!(
			!Registrations::<T>::contains_key(&application.profile.registration),
			Error::<T>::RegistrationTaken
		);
		ensure!(!Operators::<T>::contains_key(&application.admin), Error::<T>::AccountTaken);
		let purpose = Purpose::Apply { sponsor: carrier, application: application.hash() };
		Self::check_consent(&application.admin, purpose, consent)
	}

	/// Whether what an organisation says of itself is well formed.
	pub(crate) fn check_profile(profile: &Profile) -> DispatchResult {
		let name = core::str::from_utf8(&profile.name).map_err(|_| Error::<T>::InvalidName)?;
		check_legal_name(name).map_err(|_| Error::<T>::InvalidName)?;
		profile.registration.check().map_err(|_| Error::<T>::InvalidRegistration)?;
		ensure!(profile.country.is_assigned(), Error::<T>::InvalidCountry);
		if let Some(parent) = &profile.parent {
			let sound = parent.check().is_ok() && *parent != profile.registration;
			ensure!(sound, Error::<T>::InvalidParent);
		}
		Ok(())
	}

	/// Whether `account` has signed that it wants this.
	pub(crate) fn check_consent(
		account: &T::AccountId,
		purpose: Purpose,
		signed: &Signed<T::Signature>,
	) -> DispatchResult {
		ensure!(Self::today() <= signed.until, Error::<T>::ConsentExpired);
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let genesis = genesis.as_ref().try_into().map_err(|_| Error::<T>::InvalidConsent)?;
		let consent = Consent { genesis, purpose, until: signed.until };
		let signs = |text: &str| signed.signature.verify(text.as_bytes(), account);
		let valid = signs(&consent.message()) || signs(&consent.wrapped());
		ensure!(valid, Error::<T>::InvalidConsent);
		Ok(())
	}

	/// Takes the consent of `account`, which `organisation` uses and keeps in mind, so that it is good for one use. Else
	/// whoever was dismissed could be bound again with a text that everybody can read.
	pub(crate) fn take_consent(
		organisation: OrgId,
		account: &T::AccountId,
		purpose: Purpose,
		signed: &Signed<T::Signature>,
	) -> DispatchResult {
		Self::check_consent(account, purpose, signed)?;
		let (until, text) = (Ordered(signed.until), act_hash((account, purpose)));
		ensure!(!UsedConsents::<T>::contains_key(until, text), Error::<T>::ConsentUsed);
		Self::forget_consents();
		Self::charge_bytes(organisation, CONSENT_BYTES)?;
		UsedConsents::<T>::insert(until, text, organisation);
		Ok(())
	}

	/// Forgets consents that have ended: more than are used, so that no more are kept than may still be used.
	fn forget_consents() {
		let today = Self::today();
		let ended: Vec<_> = UsedConsents::<T>::iter()
			.take(FORGOTTEN_AT_ONCE)
			.take_while(|(Ordered(until), ..)| *until < today)
			.collect();
		for (until, text, organisation) in ended {
			UsedConsents::<T>::remove(until, text);
			Self::refund_bytes(organisation, CONSENT_BYTES);
		}
	}

	/// Writes an application down under the next number.
	pub(crate) fn enter(
		carrier: OrgId,
		kind: Kind,
		application: Application<T::AccountId>,
	) -> Result<OrgId, DispatchError> {
		let organisation = NextOrganisation::<T>::get().max(OrgId(1));
		let next = organisation.0.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
		let today = Self::today();
		let hash = application.hash();
		let seat = Seat {
			kind,
			status: Status::Applied,
			since: today,
			kyb_until: Day::default(),
			group: GroupId::of_one(organisation),
			roles: application.roles,
			generation: 0,
		};
		let bytes = record_bytes(&application.profile);
		match kind {
			Kind::Member => Self::charge_bytes(carrier, bytes)?,
			Kind::Participant { .. } => Self::charge_seat(organisation, &seat, bytes)?,
		}
		NextOrganisation::<T>::put(OrgId(next));
		Seats::<T>::insert(Ordered(organisation), seat);
		let Application { profile, admin, .. } = application.clone();
		Self::bind(organisation, &admin, Permissions::ALL, Day::MAX, true);
		Organisations::<T>::insert(
			Ordered(organisation),
			Organisation {
				profile,
				admin,
				carrier,
				application: hash,
				attestations: Attestations::new(),
				applied: today,
			},
		);
		Self::deposit_event(Event::Applied { organisation, kind, carrier, application });
		Ok(organisation)
	}

	pub(crate) fn do_attest(
		who: &T::AccountId,
		claims: Vec<(OrgId, DocumentHash)>,
		evidence: Evidence,
	) -> DispatchResult {
		let (member, seat) = Self::member_for(who, Permission::Attest, Need::Govern)?;
		ensure!(!claims.is_empty(), Error::<T>::Empty);
		ensure!(evidence.kinds.is_known(), Error::<T>::UnknownEvidence);
		let governs = Self::operator_of(who)?.permissions.has(Permission::Govern);
		let attestor = Attestor { member, seat: &seat, governs };
		for (organisation, claim) in claims {
			Self::attest_one(organisation, Some(claim), attestor, evidence)?;
		}
		Ok(())
	}

	/// Takes one attestation, and does what follows from the second. Without a `claim`, of what was just applied with.
	fn attest_one(
		organisation: OrgId,
		claim: Option<DocumentHash>,
		attestor: Attestor,
		evidence: Evidence,
	) -> DispatchResult {
		let Attestor { member, seat: own, governs } = attestor;
		let seat = Self::seat(organisation)?;
		let today = Self::today();
		let attestation = Attestation { attestor: member, group: own.group, evidence, on: today };
		if seat.status != Status::Applied {
			return Self::attest_renewal(organisation, seat, claim, attestation, governs);
		}
		// Who is new is attested by those who are active themselves.
		let active = Self::standing_on(own, today).may_act();
		ensure!(active, Error::<T>::NotInStanding);
		// And somebody answers for it.
		if let Some(sponsor) = Self::sponsor_of(&seat) {
			let answers = Self::standing_on(&sponsor, today).may_act();
			ensure!(answers, Error::<T>::SponsorInactive);
		}
		let mut record =
			Organisations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)?;
		let claim = claim.unwrap_or(record.application);
		ensure!(claim == record.application, Error::<T>::ClaimChanged);
		let group = Self::group_for(organisation, &record.profile);
		Self::add_attestation(&mut record.attestations, attestation, group)?;
		let complete = record.attestations.len() as u32 == ATTESTATIONS;
		Organisations::<T>::insert(Ordered(organisation), record);
		Self::deposit_event(Event::Attested { organisation, claim, attestor: member, evidence });
		if complete && matches!(seat.kind, Kind::Participant { .. }) {
			Self::activate(organisation)?;
		}
		Ok(())
	}

	/// Adds one to the others. The last one only if together they show control of the firm.
	pub(crate) fn add_attestation(
		attestations: &mut Attestations,
		attestation: Attestation,
		group: GroupId,
	) -> Result<(), Error<T>> {
		ensure!(attestation.group != group, Error::<T>::AttestorRelated);
		ensure!(!Self::from_group(attestations, attestation.group), Error::<T>::GroupAttested);
		attestations.try_push(attestation).map_err(|_| Error::<T>::FullyAttested)?;
		let complete = attestations.len() as u32 == ATTESTATIONS;
		let control = attestations.iter().any(|one| one.evidence.kinds.shows_control());
		ensure!(!complete || control, Error::<T>::ControlNotProved);
		Ok(())
	}

	/// Whether one of the attestors belongs to the group now, or did when it attested.
	pub(crate) fn from_group(attestations: &Attestations, group: GroupId) -> bool {
		attestations.iter().any(|one| {
			one.group == group || Self::seat(one.attestor).is_ok_and(|seat| seat.group == group)
		})
	}

	/// Admits an applicant with its two attestations.
	///
	/// # Errors
	/// [`NotApplied`](Error::NotApplied), [`NotAttested`](Error::NotAttested),
	/// [`RegistrationTaken`](Error::RegistrationTaken), [`AttestorRelated`](Error::AttestorRelated),
	/// [`TooManyMembers`](Error::TooManyMembers), [`SharesExceeded`](Error::SharesExceeded).
	pub(crate) fn activate(organisation: OrgId) -> DispatchResult {
		let mut seat = Self::seat(organisation)?;
		ensure!(seat.status == Status::Applied, Error::<T>::NotApplied);
		let record = Organisations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)?;
		let attested = record.attestations.len() as u32 == ATTESTATIONS;
		ensure!(attested, Error::<T>::NotAttested);
		let group = Self::group_for(organisation, &record.profile);
		ensure!(!Self::from_group(&record.attestations, group), Error::<T>::AttestorRelated);
		let today = Self::today();
		seat.kyb_until = after(today, T::KybDays::get());
		seat.group = group;
		Self::admit_with(organisation, seat, &record.profile)?;
		// A member's bytes are its own group's from now on; a participant's stay its sponsor's.
		if seat.kind == Kind::Member {
			let bytes = record_bytes(&record.profile);
			Self::refund_bytes(record.carrier, bytes);
			Self::charge_bytes(organisation, bytes)?;
		}
		Ok(())
	}

	/// Gives an organisation its seat among those that act.
	pub(crate) fn admit_with(
		organisation: OrgId,
		mut seat: Seat,
		profile: &Profile,
	) -> DispatchResult {
		ensure!(
			!Registrations::<T>::contains_key(&profile.registration),
			Error::<T>::RegistrationTaken
		);
		seat.status = Status::Active;
		seat.since = Self::today();
		Registrations::<T>::insert(&profile.registration, organisation);
		Self::join_group(organisation, seat.group, profile, None);
		match seat.kind {
			Kind::Member => {
				Self::enrol(organisation, &seat)?;
				Self::open_allowance(seat.group)?;
				Self::count_member(seat.group)?;
			}
			Kind::Participant { sponsor } => {
				Sponsored::<T>::insert(Ordered(sponsor), Ordered(organisation), ());
				Self::begin_to_answer(sponsor, seat.status)?;
			}
		}
		Seats::<T>::insert(Ordered(organisation), seat);
		Self::open_account(&Self::treasury_account(organisation));
		Self::deposit_event(Event::Admitted {
			organisation,
			group: seat.group,
			roles: seat.roles,
			kyb_until: seat.kyb_until,
		});
		Ok(())
	}

	pub(crate) fn do_strike_application(who: &T::AccountId, organisation: OrgId) -> DispatchResult {
		let operator = Self::operator_of(who)?;
		let seat = Self::seat(organisation)?;
		ensure!(seat.status == Status::Applied, Error::<T>::NotApplied);
		let record = Organisations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)?;
		let own =
			operator.organisation == record.carrier && operator.permissions.has(Permission::Govern);
		let old = Self::today() > after(record.applied, APPLICATION_DAYS);
		ensure!(own || old, Error::<T>::StillOpen);
		Self::strike(organisation, seat.kind, &record);
		Ok(())
	}

	/// Forgets an application. Its number is not given again.
	fn strike(organisation: OrgId, kind: Kind, record: &Organisation<T::AccountId>) {
		let payer = match kind {
			Kind::Member => record.carrier,
			Kind::Participant { .. } => organisation,
		};
		Self::refund_bytes(payer, record_bytes(&record.profile));
		Self::unbind(organisation, &record.admin);
		Seats::<T>::remove(Ordered(organisation));
		Organisations::<T>::remove(Ordered(organisation));
		Self::deposit_event(Event::ApplicationStruck { organisation });
	}
}

/// Who attests.
#[derive(Clone, Copy)]
struct Attestor<'a> {
	/// Which member.
	member: OrgId,
	/// Its seat.
	seat: &'a Seat,
	/// Whether the operator that signs may also vote for it.
	governs: bool,
}

/// What an organisation takes in state: its profile, and its seat, registration, indices, administrator's account and
/// treasury, whose size is the same for all.
pub(crate) fn record_bytes(profile: &Profile) -> u32 {
	const FIXED: u32 = 700;
	u32::try_from(profile.encoded_size()).unwrap_or(u32::MAX).saturating_add(FIXED)
}
