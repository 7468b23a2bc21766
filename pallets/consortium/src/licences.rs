//! The register of GS1 licences: who may issue which keys.

use crate::{types::*, *};
use frame_support::{ensure, transactional};
use stalhof_primitives::gs1::{Gln, Gtin, LicensedKey, Sscc};
use stalhof_support::Need;

/// How many licences that have ended one entry clears away.
const MAX_REPLACED: u32 = 8;

/// What an authorisation takes in state.
pub(crate) const AUTHORISATION_BYTES: u32 = 50;

impl Licence {
	/// Whether it holds on that day.
	pub fn holds_on(&self, day: Day) -> bool {
		self.from <= day && self.until.is_none_or(|until| day <= until)
	}

	/// Whether it holds on that day or will later.
	fn has_not_ended(&self, day: Day) -> bool {
		self.until.is_none_or(|until| day <= until)
	}
}

impl<T: Config> Pallet<T> {
	/// Enters a licence. One of the same key that has not ended passes to the new holder from that day on, as when
	/// firms merge; the old entry stays with its end. For the council.
	///
	/// # Errors
	/// [`InvalidKey`](Error::InvalidKey), [`NotFound`](Error::NotFound), [`NotInStanding`](Error::NotInStanding) for a
	/// holder that is not active, [`EndsInThePast`](Error::EndsInThePast) for a licence that ends before it begins,
	/// begins before tomorrow while another holds the key, or on a day on which another held some of its keys,
	/// [`KeyTaken`](Error::KeyTaken) when another licence covers some of the keys, or the same key from a later day on.
	#[transactional]
	pub fn license(
		key: LicensedKey,
		holder: OrgId,
		from: Day,
		until: Option<Day>,
	) -> DispatchResult {
		key.check().map_err(|_| Error::<T>::InvalidKey)?;
		let seat = Self::seat(holder)?;
		let today = Self::today();
		let active = Self::standing_on(&seat, today).may_act();
		ensure!(active, Error::<T>::NotInStanding);
		let begins = from.max(today);
		ensure!(until.is_none_or(|until| until >= begins), Error::<T>::EndsInThePast);
		let id = NextLicence::<T>::get();
		let next = id.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
		let mut previous = None;
		// What has ended gives its keys free; what is the same key is followed.
		for _ in 0..=MAX_REPLACED {
			let Some((range, other)) = Licensed::<T>::overlapping(key.range()) else { break };
			let mut licence =
				Licences::<T>::get(Ordered(other)).ok_or(Error::<T>::LicenceNotFound)?;
			if licence.has_not_ended(today) {
				// One that has not begun cannot be followed yet, so that at most one before the last still holds.
				ensure!(licence.key == key && licence.from <= today, Error::<T>::KeyTaken);
				ensure!(from > today, Error::<T>::EndsInThePast);
				let last = Day::from_number(from.number().saturating_sub(1));
				if licence.until.is_none_or(|until| until > last) {
					licence.until = Some(last);
					Licences::<T>::insert(Ordered(other), licence);
					Self::deposit_event(Event::LicenceEnded { id: other, until: last });
				}
			} else {
				let later = licence.until.is_some_and(|until| from > until);
				ensure!(later, Error::<T>::EndsInThePast);
			}
			if licence.key == key {
				previous = Some(other);
			}
			Licensed::<T>::remove(*range.end());
		}
		let licence = Licence { key, holder, from, until, previous };
		NextLicence::<T>::put(next);
		Licences::<T>::insert(Ordered(id), licence);
		Licensed::<T>::insert(key.range(), id).map_err(|_| Error::<T>::KeyTaken)?;
		Self::deposit_event(Event::Licensed { id, licence });
		Ok(())
	}

	/// The licence that covers a key at that place on that day: the last one entered, or one that it follows.
	pub fn licence_on(place: KeyPlace, day: Day) -> Option<(LicenceId, Licence)> {
		let (_, mut id) = Licensed::<T>::get(place)?;
		// A licence that begins later follows at most one that still holds.
		for _ in 0..2 {
			let licence = Licences::<T>::get(Ordered(id))?;
			if licence.holds_on(day) {
				return Some((id, licence));
			}
			if licence.from <= day {
				return None;
			}
			id = licence.previous?;
		}
		None
	}

	/// The licence for a GTIN today: for its prefix, or for its own number, of whose packings the same holds.
	pub fn gtin_licence(gtin: Gtin) -> Option<(LicenceId, Licence)> {
		Self::licence_on(gtin.place(), Self::today())
			.filter(|(_, licence)| !matches!(licence.key, LicensedKey::Gln(_)))
	}

	/// The licence for a GLN today: for its prefix, or for its own number.
	pub fn gln_licence(gln: Gln) -> Option<(LicenceId, Licence)> {
		Self::licence_on(gln.place(), Self::today())
			.filter(|(_, licence)| !matches!(licence.key, LicensedKey::Gtin(_)))
	}

	/// The licence for an SSCC today: for its prefix alone.
	pub fn sscc_licence(sscc: Sscc) -> Option<(LicenceId, Licence)> {
		Self::licence_on(sscc.place(), Self::today())
			.filter(|(_, licence)| matches!(licence.key, LicensedKey::Prefix(_)))
	}

	pub(crate) fn do_authorise_issuing(
		who: &T::AccountId,
		licence: LicenceId,
		organisation: OrgId,
		until: Day,
	) -> DispatchResult {
		let (holder, _) = Self::acting_for(who, Permission::Goods, Need::Act)?;
		Self::held_by(licence, holder)?;
		ensure!(until >= Self::today(), Error::<T>::EndsInThePast);
		let other = Self::seat(organisation)?;
		let may_act = Self::standing_on(&other, Self::today()).may_act();
		ensure!(may_act, Error::<T>::NotInStanding);
		if !Authorisations::<T>::contains_key(Ordered(licence), Ordered(organisation)) {
			Self::charge_bytes(holder, AUTHORISATION_BYTES)?;
		}
		Authorisations::<T>::insert(Ordered(licence), Ordered(organisation), until);
		Self::deposit_event(Event::IssuingAuthorised { licence, organisation, until });
		Ok(())
	}

	pub(crate) fn do_revoke_issuing(
		who: &T::AccountId,
		licence: LicenceId,
		organisation: OrgId,
	) -> DispatchResult {
		let (holder, _) = Self::acting_for(who, Permission::Goods, Need::WindDown)?;
		let entry = Licences::<T>::get(Ordered(licence)).ok_or(Error::<T>::LicenceNotFound)?;
		ensure!(entry.holder == holder, Error::<T>::NotLicensee);
		Authorisations::<T>::take(Ordered(licence), Ordered(organisation))
			.ok_or(Error::<T>::NotFound)?;
		Self::refund_bytes(holder, AUTHORISATION_BYTES);
		Self::deposit_event(Event::IssuingRevoked { licence, organisation });
		Ok(())
	}

	fn held_by(licence: LicenceId, holder: OrgId) -> Result<Licence, Error<T>> {
		let licence = Licences::<T>::get(Ordered(licence)).ok_or(Error::<T>::LicenceNotFound)?;
		ensure!(licence.has_not_ended(Self::today()), Error::<T>::LicenceNotFound);
		ensure!(licence.holder == holder, Error::<T>::NotLicensee);
		Ok(licence)
	}

	/// Whether the organisation may issue a key under that licence today.
	fn may_issue_under(organisation: OrgId, id: LicenceId, licence: &Licence) -> bool {
		licence.holder == organisation
			|| Authorisations::<T>::get(Ordered(id), Ordered(organisation))
				.is_some_and(|until| Self::today() <= until)
	}
}

impl<T: Config> stalhof_support::GtinLicence for Pallet<T> {
	fn licensee(gtin: Gtin) -> Option<OrgId> {
		Self::gtin_licence(gtin).map(|(_, licence)| licence.holder)
	}

	fn may_issue(organisation: OrgId, gtin: Gtin) -> bool {
		Self::gtin_licence(gtin)
			.is_some_and(|(id, licence)| Self::may_issue_under(organisation, id, &licence))
	}
}

impl<T: Config> stalhof_support::goods::SsccLicence for Pallet<T> {
	fn may_issue(organisation: OrgId, sscc: Sscc) -> bool {
		Self::sscc_licence(sscc)
			.is_some_and(|(id, licence)| Self::may_issue_under(organisation, id, &licence))
	}
}
