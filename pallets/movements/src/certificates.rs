//! Certificates: what inspectors, brokers and customs say of goods.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	goods::CertificateKind,
	organisation::{Permission, Role},
};
use stalhof_support::Need;

/// What a certificate takes in state, its entry by subject with it.
pub(crate) const CERTIFICATE_BYTES: u32 = 320;

/// The role that may say this.
const fn role(kind: CertificateKind) -> Role {
	match kind {
		CertificateKind::CustomsClearance => Role::Customs,
		CertificateKind::CustomsDeclaration => Role::CustomsBroker,
		CertificateKind::Inspection => Role::Inspector,
	}
}

impl CustomsDetails {
	/// Whether they have the form that they must, and nothing is said where there is nothing to say.
	fn fits(&self, kind: CertificateKind) -> bool {
		if kind == CertificateKind::Inspection {
			return *self == Self::default();
		}
		let code = self.hs_code.as_ref().is_none_or(|code| {
			(6..=12).contains(&code.len()) && code.iter().all(u8::is_ascii_digit)
		});
		// UN/LOCODE: a country's two letters, then three letters or digits.
		let port = self.entry_port.is_none_or(|[c0, c1, place @ ..]| {
			c0.is_ascii_uppercase()
				&& c1.is_ascii_uppercase()
				&& place.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
		});
		let warehouse = self.warehouse.is_none_or(|gln| gln.check().is_ok());
		code && port && warehouse
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_certify(who: &T::AccountId, terms: NewCertificate) -> DispatchResult {
		let issuer = T::Organisations::operator(who, Permission::Certify, Need::Act)?;
		let may = T::Organisations::has_role(issuer, role(terms.kind));
		ensure!(may, Error::<T>::RoleMissing);
		Self::ensure_subject(&terms.subject)?;
		ensure!(terms.customs.fits(terms.kind), Error::<T>::InvalidDetails);
		let id = NextCertificate::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		T::Bytes::charge(issuer, CERTIFICATE_BYTES)?;
		let place = IssuerPlace { kind: terms.kind, issuer };
		CertificatesOf::<T>::insert(terms.subject, Ordered(place), id);
		let certificate = Certificate { terms, issuer, at: T::Clock::now(), withdrawn: None };
		Certificates::<T>::insert(Ordered(id), &certificate);
		NextCertificate::<T>::put(next);
		Self::deposit_event(Event::Certified { id, certificate });
		Ok(())
	}

	pub(crate) fn do_withdraw_certificate(
		who: &T::AccountId,
		id: CertificateId,
		reference: Hash,
	) -> DispatchResult {
		let by = T::Organisations::operator(who, Permission::Certify, Need::WindDown)?;
		let said = Self::said(by, reference);
		let (subject, kind) = Certificates::<T>::try_mutate(Ordered(id), |certificate| {
			let certificate = certificate.as_mut().ok_or(Error::<T>::CertificateNotFound)?;
			ensure!(certificate.issuer == by, Error::<T>::NotIssuer);
			ensure!(certificate.withdrawn.is_none(), Error::<T>::AlreadyWithdrawn);
			certificate.withdrawn = Some(said);
			Ok::<_, Error<T>>((certificate.terms.subject, certificate.terms.kind))
		})?;
		let place = Ordered(IssuerPlace { kind, issuer: by });
		if CertificatesOf::<T>::get(subject, place) == Some(id) {
			CertificatesOf::<T>::remove(subject, place);
		}
		Self::deposit_event(Event::CertificateWithdrawn { id, said });
		Ok(())
	}
}
