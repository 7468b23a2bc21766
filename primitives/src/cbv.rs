//! The words of EPCIS 2.0 and of the Core Business Vocabulary 2.0 that are stored by number.
//!
//! Numbers are stable: a word that a later release adds takes the next one. 0 is no word's, so that who packs an absent
//! word into a byte has a number for it.

use crate::names::named;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

named! {
	/// The type of an event (EPCIS 2.0, 7.4).
	EventType {
		/// Something about objects of their own.
		Object = 1, "ObjectEvent";
		/// Objects put in or on a parent, or taken out of it, for the while.
		Aggregation = 2, "AggregationEvent";
		/// Objects bound to business transactions.
		Transaction = 3, "TransactionEvent";
		/// Objects made from others, which are used up.
		Transformation = 4, "TransformationEvent";
		/// Objects joined to a parent that lasts, as a sensor to a box.
		Association = 5, "AssociationEvent";
	}
}

named! {
	/// How an event bears on the life of what it names (EPCIS 2.0, 7.3.2). Transformations have none.
	Action {
		/// It begins, or is added.
		Add = 1, "ADD";
		/// It was seen, and nothing of it changes.
		Observe = 2, "OBSERVE";
		/// It ends, or is taken away.
		Delete = 3, "DELETE";
	}
}

named! {
	/// The business step in which an event took place (CBV 2.0, 7.1).
	BizStep {
		/// Taken into ownership or possession after a check.
		Accepting = 1, "accepting";
		/// Reached a place.
		Arriving = 2, "arriving";
		/// Put together into something new that can be taken apart again.
		Assembling = 3, "assembling";
		/// Gathered, as used goods to be recycled.
		Collecting = 4, "collecting";
		/// Given its identifier.
		Commissioning = 5, "commissioning";
		/// Handed over together with papers, left standing, shipped: all in one.
		Consigning = 6, "consigning";
		/// Made as a quantity of a class, without identifiers of its own.
		CreatingClassInstance = 7, "creating_class_instance";
		/// Counted in part of a place.
		CycleCounting = 8, "cycle_counting";
		/// Parted from its identifier, which may be given again.
		Decommissioning = 9, "decommissioning";
		/// Left a place.
		Departing = 10, "departing";
		/// Done away with.
		Destroying = 11, "destroying";
		/// Taken apart.
		Disassembling = 12, "disassembling";
		/// Given out in a part to who uses it, as a medicine.
		Dispensing = 13, "dispensing";
		/// Written into a tag or printed as a symbol.
		Encoding = 14, "encoding";
		/// Passed a door on the way in or out.
		EnteringExiting = 15, "entering_exiting";
		/// Put aside until something is settled.
		Holding = 16, "holding";
		/// Looked into for faults.
		Inspecting = 17, "inspecting";
		/// Put into something that it becomes a part of.
		Installing = 18, "installing";
		/// Its tag was made unreadable for good.
		Killing = 19, "killing";
		/// Put into or onto what carries it.
		Loading = 20, "loading";
		/// A step that no other word says.
		Other = 21, "other";
		/// Put into a container.
		Packing = 22, "packing";
		/// Taken from stock for an order.
		Picking = 23, "picking";
		/// Taken in at a place and added to its stock.
		Receiving = 24, "receiving";
		/// Taken out of something that it was a part of.
		Removing = 25, "removing";
		/// Packed anew, or otherwise.
		Repackaging = 26, "repackaging";
		/// Mended.
		Repairing = 27, "repairing";
		/// Put in the place of another.
		Replacing = 28, "replacing";
		/// Set aside for somebody, as an identifier that was given out and is not yet in use.
		Reserving = 29, "reserving";
		/// Sold to who uses it.
		RetailSelling = 30, "retail_selling";
		/// A part was taken to be examined.
		Sampling = 31, "sampling";
		/// Sensors' readings were reported.
		SensorReporting = 32, "sensor_reporting";
		/// Sent off: packed, loaded and gone, all in one.
		Shipping = 33, "shipping";
		/// Put where it waits to be loaded.
		StagingOutbound = 34, "staging_outbound";
		/// Counted, all of a place's stock.
		StockTaking = 35, "stock_taking";
		/// Put where buyers reach it.
		Stocking = 36, "stocking";
		/// Put into a store.
		Storing = 37, "storing";
		/// On its way with a vehicle.
		Transporting = 38, "transporting";
		/// Taken from what carried it.
		Unloading = 39, "unloading";
		/// Taken out of a container.
		Unpacking = 40, "unpacking";
		/// A shipment was declared not to have been.
		VoidShipping = 41, "void_shipping";
	}
}

named! {
	/// The state that objects have after an event (CBV 2.0, 7.2).
	Disposition {
		/// Has its identifier, and is where it was made.
		Active = 1, "active";
		/// Can be used.
		Available = 2, "available";
		/// All that belongs to it was seen to be there.
		CompletenessVerified = 3, "completeness_verified";
		/// All that belongs to it is taken to be there, without having been looked at.
		CompletenessInferred = 4, "completeness_inferred";
		/// Found to be as it should be.
		Conformant = 5, "conformant";
		/// A container that is shut.
		ContainerClosed = 6, "container_closed";
		/// A container that is open.
		ContainerOpen = 7, "container_open";
		/// Damaged.
		Damaged = 8, "damaged";
		/// Done away with.
		Destroyed = 9, "destroyed";
		/// Given out wholly to who uses it.
		Dispensed = 10, "dispensed";
		/// Thrown away or given to who recycles it.
		Disposed = 11, "disposed";
		/// Its identifier is written, and not yet in use.
		Encoded = 12, "encoded";
		/// Past its last day of use.
		Expired = 13, "expired";
		/// On its way through a place as planned.
		InProgress = 14, "in_progress";
		/// Between two partners.
		InTransit = 15, "in_transit";
		/// Without an identifier in use.
		Inactive = 16, "inactive";
		/// Another object than the papers say.
		MismatchInstance = 17, "mismatch_instance";
		/// Of another class than the papers say.
		MismatchClass = 18, "mismatch_class";
		/// Of another quantity than the papers say.
		MismatchQuantity = 19, "mismatch_quantity";
		/// To be put out of use and replaced.
		NeedsReplacement = 20, "needs_replacement";
		/// Nothing was found that shows where it comes from.
		NoPedigreeMatch = 21, "no_pedigree_match";
		/// Found not to be as it should be.
		NonConformant = 22, "non_conformant";
		/// Cannot be sold, for a reason that no other word says.
		NonSellableOther = 23, "non_sellable_other";
		/// Given out in part, with something left.
		PartiallyDispensed = 24, "partially_dispensed";
		/// Called back for safety.
		Recalled = 25, "recalled";
		/// Its identifier is set aside and not yet in use.
		Reserved = 26, "reserved";
		/// Sold to who uses it.
		RetailSold = 27, "retail_sold";
		/// Brought back.
		Returned = 28, "returned";
		/// Can be sold, and buyers can reach it.
		SellableAccessible = 29, "sellable_accessible";
		/// Can be sold, and buyers cannot reach it.
		SellableNotAccessible = 30, "sellable_not_accessible";
		/// Gone without leave.
		Stolen = 31, "stolen";
		/// Cannot be used.
		Unavailable = 32, "unavailable";
		/// What is to become of it is not known.
		Unknown = 33, "unknown";
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{string::ToString, vec::Vec};
	use codec::{DecodeAll, Encode};

	#[test]
	fn a_word_should_keep_its_number_and_come_back_from_it() {
		assert_eq!(BizStep::ALL.len(), 41);
		assert_eq!(Disposition::ALL.len(), 33);
		for (place, step) in (1u8..).zip(BizStep::ALL) {
			assert_eq!(step.encode(), [place]);
			assert_eq!(BizStep::decode_all(&mut &[place][..]), Ok(*step));
			assert_eq!(step.to_string().parse(), Ok(*step));
		}
		for (place, disposition) in (1u8..).zip(Disposition::ALL) {
			assert_eq!(disposition.encode(), [place]);
			assert_eq!(disposition.to_string().parse(), Ok(*disposition));
		}
		assert_eq!(BizStep::Shipping.encode(), [33]);
		assert_eq!(Disposition::InTransit.encode(), [15]);
		assert_eq!(EventType::Association.encode(), [5]);
		assert_eq!(Action::Delete.encode(), [3]);
	}

	#[test]
	fn zero_should_be_no_words_number() {
		assert!(BizStep::decode_all(&mut &[0u8][..]).is_err());
		assert!(Disposition::decode_all(&mut &[0u8][..]).is_err());
		assert!(EventType::decode_all(&mut &[0u8][..]).is_err());
		assert!(Action::decode_all(&mut &[0u8][..]).is_err());
	}

	#[test]
	fn names_should_be_those_of_the_vocabulary() {
		let written = |name: &str| name.bytes().all(|c| c.is_ascii_lowercase() || c == b'_');
		let names: Vec<&str> = BizStep::ALL
			.iter()
			.map(|step| step.name())
			.chain(Disposition::ALL.iter().map(|disposition| disposition.name()))
			.collect();
		assert!(names.into_iter().all(written));
		assert_eq!("void_shipping".parse(), Ok(BizStep::VoidShipping));
		assert!("Shipping".parse::<BizStep>().is_err());
	}
}
