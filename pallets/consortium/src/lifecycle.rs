//! Suspension, leaving, removal, and what the council decides of an organisation.

use crate::{
	admission::record_bytes,
	standing::{after, gone_since},
	types::*,
	*,
};
use frame_support::{ensure, transactional};
use sp_runtime::ArithmeticError;
use stalhof_primitives::consent::Purpose;
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Admits an applicant for membership with its two attestations. For the council.
	///
	/// # Errors
	/// [`NotFound`](Error::NotFound), [`NotAMember`](Error::NotAMember), [`NotApplied`](Error::NotApplied),
	/// [`NotAttested`](Error::NotAttested), [`RegistrationTaken`](Error::RegistrationTaken),
	/// [`AttestorRelated`](Error::AttestorRelated), [`TooManyMembers`](Error::TooManyMembers),
	/// [`SharesExceeded`](Error::SharesExceeded), [`BytesExceeded`](Error::BytesExceeded).
	#[transactional]
	pub fn admit(organisation: OrgId) -> DispatchResult {
		let seat = Self::seat(organisation)?;
		ensure!(seat.kind == Kind::Member, Error::<T>::NotAMember);
		Self::activate(organisation)
	}

	/// Suspends an organisation; its validator goes, and that of `replacement` comes if one is named. For the council.
	///
	/// # Errors
	/// [`NotFound`](Error::NotFound), [`NotInStanding`](Error::NotInStanding) when it is not admitted, suspended by the
	/// council or out already; what [`ValidatorSeats::release`] gives.
	pub fn suspend(organisation: OrgId, replacement: Option<OrgId>) -> DispatchResult {
		let mut seat = Self::seat(organisation)?;
		ensure!(
			matches!(seat.status, Status::Active | Status::SuspendedBySponsor),
			Error::<T>::NotInStanding
		);
		T::Validators::release(organisation, replacement)?;
		let generation = Self::step_down(organisation, &mut seat, Status::Suspended)?;
		Self::deposit_event(Event::Suspended { organisation, by_sponsor: false, generation });
		Ok(())
	}

	/// Ends a suspension by the council. For the council.
	///
	/// # Errors
	/// [`NotFound`](Error::NotFound), [`NotSuspended`](Error::NotSuspended), [`TooManyMembers`](Error::TooManyMembers).
	pub fn reinstate(organisation: OrgId) -> DispatchResult {
		let seat = Self::seat(organisation)?;
		ensure!(seat.status == Status::Suspended, Error::<T>::NotSuspended);
		Self::step_up(organisation, seat)
	}

	/// Puts an organisation out for ever; its validator goes, and that of `replacement` comes if one is named. For the
	/// council.
	///
	/// # Errors
	/// [`NotFound`](Error::NotFound), [`NotInStanding`](Error::NotInStanding) when it is not admitted or out already;
	/// what [`ValidatorSeats::release`] gives.
	pub fn remove(organisation: OrgId, replacement: Option<OrgId>) -> DispatchResult {
		let seat = Self::seat(organisation)?;
		ensure!(
			!matches!(seat.status, Status::Applied | Status::Removed),
			Error::<T>::NotInStanding
		);
		T::Validators::release(organisation, replacement)?;
		Self::put_out(organisation, seat)?;
		Ok(())
	}

	/// Puts an organisation out whose registration number another has the better claim to, and frees the number. For
	/// the council.
	///
	/// # Errors
	/// As [`remove`](Self::remove), but for one that is out already, whose number is freed.
	pub fn displace(organisation: OrgId, replacement: Option<OrgId>) -> DispatchResult {
		let seat = Self::seat(organisation)?;
		ensure!(seat.status != Status::Applied, Error::<T>::NotInStanding);
		let record = Organisations::<T>::get(Ordered(organisation)).ok_or(Error::<T>::NotFound)?;
		let registration = record.profile.registration;
		let holds = Registrations::<T>::get(&registration) == Some(organisation);
		ensure!(holds, Error::<T>::NotInStanding);
		if seat.status != Status::Removed {
			T::Validators::release(organisation, replacement)?;
			Self::put_out(organisation, seat)?;
		}
		Registrations::<T>::remove(&registration);
		Self::deposit_event(Event::Displaced { organisation, registration });
		Ok(())
	}

	/// Sets an organisation's roles. For the council.
	///
	/// # Errors
	/// [`NotFound`](Error::NotFound), [`NotInStanding`](Error::NotInStanding) when it is not admitted or is out,
	/// [`UnknownRole`](Error::UnknownRole), [`RoleNotForParticipants`](Error::RoleNotForParticipants) for a
	/// participant's validator; what [`ValidatorSeats::release`] gives when it loses its validator's role.
	pub fn set_roles(organisation: OrgId, roles: Roles) -> DispatchResult {
		use stalhof_primitives::organisation::Role;
		let mut seat = Self::seat(organisation)?;
		ensure!(
			!matches!(seat.status, Status::Applied | Status::Removed),
			Error::<T>::NotInStanding
		);
		ensure!(roles.is_known(), Error::<T>::UnknownRole);
		let runs = roles.has(Role::Validator);
		ensure!(!runs || seat.kind == Kind::Member, Error::<T>::RoleNotForParticipants);
		if seat.roles.has(Role::Validator) && !runs {
			T::Validators::release(organisation, None)?;
		}
		seat.roles = roles;
		Seats::<T>::insert(Ordered(organisation), seat);
		Self::deposit_event(Event::RolesSet { organisation, roles });
		Ok(())
	}

	pub(crate) fn do_suspend_participant(who: &T::AccountId, participant: OrgId) -> DispatchResult {
		let mut seat = Self::sponsored_by(who, participant)?;
		ensure!(seat.status == Status::Active, Error::<T>::NotInStanding);
		let generation = Self::step_down(participant, &mut seat, Status::SuspendedBySponsor)?;
		Self::deposit_event(Event::Suspended {
			organisation: participant,
			by_sponsor: true,
			generation,
		});
		Ok(())
	}

	pub(crate) fn do_reinstate_participant(
		who: &T::AccountId,
		participant: OrgId,
	) -> DispatchResult {
		let seat = Self::sponsored_by(who, participant)?;
		ensure!(seat.status == Status::SuspendedBySponsor, Error::<T>::NotSuspended);
		Self::step_up(participant, seat)
	}

	/// The participant's seat, if `who` acts for its sponsor.
	fn sponsored_by(who: &T::AccountId, participant: OrgId) -> Result<Seat, Error<T>> {
		let (sponsor, _) = Self::member_for(who, Permission::Govern, Need::Act)?;
		let seat = Self::seat(participant)?;
		ensure!(seat.kind == Kind::Participant { sponsor }, Error::<T>::NotSponsor);
		Ok(seat)
	}

	pub(crate) fn do_take_over(
		who: &T::AccountId,
		participant: OrgId,
		consent: Signed<T::Signature>,
	) -> DispatchResult {
		let (sponsor, _) = Self::member_for(who, Permission::Govern, Need::Act)?;
		let mut seat = Self::seat(participant)?;
		let Kind::Participant { sponsor: from } = seat.kind else {
			return Err(Error::<T>::NotSponsor.into());
		};
		let today = Self::today();
		let stranded = seat.status == Status::SuspendedBySponsor
			&& gone_since(&Self::seat(from)?, today).is_some();
		let to_be_had = seat.status == Status::Active || stranded;
		ensure!(to_be_had && from != sponsor, Error::<T>::NotInStanding);
		let record = Organisations::<T>::get(Ordered(participant)).ok_or(Error::<T>::NotFound)?;
		let purpose = Purpose::TakeOver { sponsor, participant };
		Self::take_consent(sponsor, &record.admin, purpose, &consent)?;
		Self::move_to_sponsor(participant, from, sponsor)?;
		Sponsored::<T>::remove(Ordered(from), Ordered(participant));
		Sponsored::<T>::insert(Ordered(sponsor), Ordered(participant), ());
		Self::end_to_answer(from, seat.status);
		if stranded {
			(seat.status, seat.since) = (Status::Active, today);
		}
		Self::begin_to_answer(sponsor, seat.status)?;
		seat.kind = Kind::Participant { sponsor };
		Seats::<T>::insert(Ordered(participant), seat);
		Self::deposit_event(Event::TakenOver { participant, from, to: sponsor });
		if stranded {
			Self::deposit_event(Event::Reinstated { organisation: participant });
		}
		Ok(())
	}

	pub(crate) fn do_leave(who: &T::AccountId) -> DispatchResult {
		let (organisation, mut seat) =
			Self::acting_for(who, Permission::Administer, Need::WindDown)?;
		ensure!(
			matches!(seat.status, Status::Active | Status::Suspended | Status::SuspendedBySponsor),
			Error::<T>::NotInStanding
		);
		ensure!(Self::operator_of(who)?.admin, Error::<T>::NotAdmin);
		T::Validators::release(organisation, None)?;
		let generation = Self::step_down(organisation, &mut seat, Status::Leaving)?;
		Self::deposit_event(Event::Leaving { organisation, generation });
		Ok(())
	}

	pub(crate) fn do_complete_leaving(who: &T::AccountId, organisation: OrgId) -> DispatchResult {
		let operator = Self::operator_of(who)?;
		let seat = Self::seat(organisation)?;
		ensure!(seat.status == Status::Leaving, Error::<T>::NotLeaving);
		let own = operator.admin && operator.organisation == organisation;
		let due = Self::today() > after(seat.since, LEAVING_DAYS);
		ensure!(own || due, Error::<T>::NotLeaving);
		Self::end(organisation, seat)?;
		Ok(())
	}

	/// Takes what a status takes away: its place among those counted, and what it has offered.
	fn step_down(
		organisation: OrgId,
		seat: &mut Seat,
		status: Status,
	) -> Result<u32, ArithmeticError> {
		Self::change_status(seat, status)?;
		seat.generation = seat.generation.saturating_add(1);
		Seats::<T>::insert(Ordered(organisation), *seat);
		Self::strike_off(organisation);
		Ok(seat.generation)
	}

	fn step_up(organisation: OrgId, mut seat: Seat) -> DispatchResult {
		Self::change_status(&mut seat, Status::Active)?;
		if seat.kind == Kind::Member {
			Self::enrol(organisation, &seat)?;
		}
		Seats::<T>::insert(Ordered(organisation), seat);
		Self::deposit_event(Event::Reinstated { organisation });
		Ok(())
	}

	/// Lets a seat be of that status from today on, and counts it where its sponsor answers for it.
	fn change_status(seat: &mut Seat, status: Status) -> Result<(), ArithmeticError> {
		if let Kind::Participant { sponsor } = seat.kind {
			Self::end_to_answer(sponsor, seat.status);
			Self::begin_to_answer(sponsor, status)?;
		}
		seat.status = status;
		seat.since = Self::today();
		Ok(())
	}

	/// Counts a participant of that status with its sponsor.
	pub(crate) fn begin_to_answer(sponsor: OrgId, status: Status) -> Result<(), ArithmeticError> {
		if status == Status::Removed {
			return Ok(());
		}
		Sponsorships::<T>::try_mutate(Ordered(sponsor), |count| {
			count.participants = more(count.participants, 1)?;
			count.suspended = more(count.suspended, status.is_suspended().into())?;
			Ok(())
		})
	}

	/// Counts a participant of that status with its sponsor no more. No wrong count keeps anybody from being put out.
	fn end_to_answer(sponsor: OrgId, status: Status) {
		Sponsorships::<T>::mutate(Ordered(sponsor), |count| {
			count.participants = count.participants.saturating_sub(1);
			count.suspended = count.suspended.saturating_sub(status.is_suspended().into());
		});
	}

	/// Puts an organisation out that others have judged; a participant's sponsor has answered for it.
	fn put_out(organisation: OrgId, seat: Seat) -> Result<(), ArithmeticError> {
		if let Kind::Participant { sponsor } = seat.kind {
			Sponsorships::<T>::try_mutate(Ordered(sponsor), |count| {
				count.removed = more(count.removed, 1)?;
				Ok(())
			})?;
		}
		Self::end(organisation, seat)
	}

	/// Puts an organisation out. What it keeps in state stays: its number, its registration and its record are for ever.
	fn end(organisation: OrgId, mut seat: Seat) -> Result<(), ArithmeticError> {
		// Its participants' time runs from when it began to leave.
		let since = if seat.status == Status::Leaving { seat.since } else { Self::today() };
		let generation = Self::step_down(organisation, &mut seat, Status::Removed)?;
		Seats::<T>::insert(Ordered(organisation), Seat { since, ..seat });
		if seat.kind == Kind::Member {
			Self::discount_member(seat.group);
		}
		if let Some(renewal) = Renewals::<T>::take(Ordered(organisation)) {
			Self::refund_bytes(organisation, record_bytes(&renewal.profile));
		}
		Self::deposit_event(Event::Removed { organisation, generation });
		Ok(())
	}
}

fn more(count: u32, by: u32) -> Result<u32, ArithmeticError> {
	count.checked_add(by).ok_or(ArithmeticError::Overflow)
}
