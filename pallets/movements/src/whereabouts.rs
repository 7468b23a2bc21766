//! Where goods are and what is certified of them, as far as proofs show.

use crate::*;
use alloc::vec::Vec;
use stalhof_primitives::goods::{
	Around, CertificateKind, CertificateNote, Custody, CustodyFact, CustomsFact, ItemId,
	Whereabouts,
};
use stalhof_support::goods::Movements;

impl<T: Config> Pallet<T> {
	/// The containers that proofs show around a child, the innermost first, up to the first proof that does not hold.
	fn around(child: &Child, batch: Option<u32>, around: &Around) -> Vec<(Sscc, Container)> {
		let mut found = Vec::new();
		let mut inner = child.clone();
		for proof in around {
			let Some(container) = Self::shown(&inner, batch, proof) else { break };
			inner = Child::Container(proof.sscc);
			found.push((proof.sscc, container));
		}
		found
	}

	/// Where what is in a container is: of several around it, that which moved last says so.
	pub(crate) fn custody(containers: &[(Sscc, Container)]) -> Custody {
		let latest = containers.iter().max_by_key(|(_, container)| container.moved);
		let Some((sscc, container)) = latest else { return Custody::NOT_SHOWN };
		let shipment = container.shipment.and_then(|id| Self::shipment(id).ok());
		let fact = match &shipment {
			Some(shipment) if container.under_way => {
				if shipment.departed.is_some() {
					CustodyFact::InTransit
				} else {
					CustodyFact::Shipped
				}
			}
			Some(shipment) if shipment.received.is_some() => CustodyFact::Received,
			_ => CustodyFact::Packed,
		};
		Custody {
			fact,
			custodian: Some(container.custodian),
			container: Some(*sscc),
			shipment: container.shipment.filter(|_| fact != CustodyFact::Packed),
			place: Some(container.place),
			since: Some(container.moved),
		}
	}

	/// The last certificates of each kind and issuer about a subject, not those withdrawn.
	pub(crate) fn certificates_about(subject: Subject) -> Vec<CertificateNote> {
		CertificatesOf::<T>::iter_prefix_values(subject)
			.take(MAX_TOLD as usize)
			.filter_map(|id| Some((id, Certificates::<T>::get(Ordered(id))?)))
			.map(|(id, certificate)| CertificateNote {
				id,
				kind: certificate.terms.kind,
				passed: certificate.terms.passed,
				subject,
				issuer: certificate.issuer,
				at: certificate.at,
			})
			.collect()
	}

	/// What customs say: an authority's last word before any broker's.
	pub(crate) fn customs(certificates: &[CertificateNote]) -> CustomsFact {
		let last = |kind| {
			let of_kind = certificates.iter().filter(move |note| note.kind == kind);
			of_kind.max_by_key(|note| (note.at, note.id))
		};
		if let Some(clearance) = last(CertificateKind::CustomsClearance) {
			return if clearance.passed { CustomsFact::Released } else { CustomsFact::Held };
		}
		last(CertificateKind::CustomsDeclaration)
			.filter(|declaration| declaration.passed)
			.map_or(CustomsFact::NotShown, |_| CustomsFact::Declared)
	}
}

impl<T: Config> Movements for Pallet<T> {
	fn whereabouts(child: &Child, item: Option<ItemId>, around: &Around) -> Whereabouts {
		let containers = Self::around(child, item.map(|item| item.batch), around);
		let mut subjects: Vec<Subject> = Vec::new();
		if let Some(item) = item {
			subjects.extend([Subject::Item(item), Subject::Batch(item.batch)]);
		}
		match child {
			Child::Item { gtin, .. } => subjects.push(Subject::Class(*gtin)),
			Child::Container(sscc) => subjects
				.extend(Containers::<T>::get(sscc).map(|own| Subject::Container(*sscc, own.life))),
		}
		subjects.extend(
			containers.iter().map(|(sscc, container)| Subject::Container(*sscc, container.life)),
		);
		let certificates: Vec<_> =
			subjects.into_iter().flat_map(Self::certificates_about).collect();
		let two_places = Self::is_in_two_places(child)
			|| containers.iter().any(|(sscc, _)| Self::is_in_two_places(&Child::Container(*sscc)));
		let shown = u32::try_from(containers.len()).unwrap_or_default();
		let own = match child {
			Child::Container(sscc) => Self::container(*sscc).ok().map(|own| (*sscc, own)),
			Child::Item { .. } => None,
		};
		let standing: Vec<_> = own.into_iter().chain(containers).collect();
		Whereabouts {
			shown,
			custody: Self::custody(&standing),
			customs: Self::customs(&certificates),
			certificates,
			two_places,
		}
	}

	fn custodian(child: &Child, batch: u32, around: &Around) -> Option<OrgId> {
		let containers = Self::around(child, Some(batch), around);
		Self::custody(&containers).custodian
	}

	fn is_dispatched(batch: u32) -> bool {
		Dispatched::<T>::contains_key(Ordered(batch))
	}
}
