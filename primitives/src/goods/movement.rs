use crate::names::named;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The lowest level of a container: it holds items alone.
pub const MIN_LEVEL: u8 = 1;
/// The highest level of a container.
pub const MAX_LEVEL: u8 = 7;

named! {
	/// Where an item or a container is, as far as containers and shipments that were shown say.
	CustodyFact {
		/// No container was shown in which it stands.
		NotShown = 0, "not-shown";
		/// Packed, and with who packed it.
		Packed = 1, "packed";
		/// Sent, and not taken over by a carrier or confirmed by its receiver.
		Shipped = 2, "shipped";
		/// Taken over by a carrier.
		InTransit = 3, "in-transit";
		/// Received.
		Received = 4, "received";
	}
}

named! {
	/// What customs or a broker say of goods.
	CustomsFact {
		/// Nothing that was shown.
		NotShown = 0, "not-shown";
		/// A broker says that they are declared.
		Declared = 1, "stated-by-broker";
		/// An authority has released them.
		Released = 2, "confirmed-by-customs";
		/// An authority holds them back.
		Held = 3, "held-by-customs";
	}
}

named! {
	/// How far a shipment has come.
	ShipmentState {
		/// Sent; its sender may still void it.
		Shipped = 0, "shipped";
		/// Received, and exceptions are open.
		Received = 1, "received";
		/// Received, and no exception is open.
		Closed = 2, "closed";
		/// Its sender says that it never left.
		Voided = 3, "voided";
	}
}

named! {
	/// What a reference of a shipment is to: business transaction types of CBV 2.0, section 7.3.
	ReferenceKind {
		/// An invoice.
		Invoice = 0, "inv";
		/// A purchase order.
		PurchaseOrder = 1, "po";
		/// A despatch advice.
		DespatchAdvice = 2, "desadv";
		/// A receiving advice.
		ReceivingAdvice = 3, "recadv";
		/// A bill of lading.
		BillOfLading = 4, "bol";
		/// A return merchandise authorisation.
		ReturnAuthorisation = 5, "rma";
		/// A purchase order confirmation.
		OrderConfirmation = 6, "poc";
		/// A production order.
		ProductionOrder = 7, "prodorder";
		/// A certificate.
		Certificate = 8, "cert";
		/// A pedigree.
		Pedigree = 9, "pedigree";
		/// A contract.
		Contract = 10, "contract";
	}
}

named! {
	/// In whose hands what went wrong lies: a fault of business, or a suspicion of falsification.
	Inbox {
		/// A fault of business.
		Process = 0, "process";
		/// A suspicion of falsification.
		Suspicion = 1, "suspicion";
	}
}

named! {
	/// What went wrong.
	ExceptionKind {
		/// Less was received than shipped.
		Short = 0, "short";
		/// More was received than shipped.
		Over = 1, "over";
		/// Some arrived damaged.
		Damaged = 2, "damaged";
		/// Goods came without their data.
		ProductNoData = 3, "product-no-data";
		/// Data came without their goods.
		DataNoProduct = 4, "data-no-product";
		/// The data are wrong.
		DataIssue = 5, "data-issue";
		/// The goods seem to be copies.
		Counterfeit = 16, "counterfeit";
		/// The goods or their packing seem to have been tampered with.
		Tampered = 17, "tampered";
		/// The goods seem to have left their way.
		Diverted = 18, "diverted";
	}
}

impl ExceptionKind {
	/// Where it is told.
	pub const fn inbox(self) -> Inbox {
		match self {
			Self::Counterfeit | Self::Tampered | Self::Diverted => Inbox::Suspicion,
			_ => Inbox::Process,
		}
	}
}

named! {
	/// What a certificate says.
	CertificateKind {
		/// Customs has cleared the goods, or holds them back: by a customs authority.
		CustomsClearance = 0, "customs-clearance";
		/// The goods are declared to customs: by a customs broker.
		CustomsDeclaration = 1, "customs-declaration";
		/// The goods were inspected: by an inspector.
		Inspection = 2, "inspection";
	}
}

named! {
	/// Why an event is declared erroneous (CBV 2.0, section 7.5).
	ErrorReason {
		/// It did not happen.
		DidNotOccur = 0, "did_not_occur";
		/// It happened otherwise.
		IncorrectData = 1, "incorrect_data";
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn exceptions_should_be_told_in_one_of_two_places() {
		let suspicions: alloc::vec::Vec<_> = ExceptionKind::ALL
			.iter()
			.filter(|kind| kind.inbox() == Inbox::Suspicion)
			.map(|kind| kind.name())
			.collect();
		assert_eq!(suspicions, ["counterfeit", "tampered", "diverted"]);
	}
}
