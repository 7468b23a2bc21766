use crate::{bits::bit_set, merkle::Hash, names::named, time::Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

named! {
	/// From when on a label's key may be used.
	ActivationOpens {
		/// From commissioning on.
		Commissioned = 0, "commissioned";
		/// Once the item has left its producer.
		Dispatched = 1, "dispatched";
		/// Once it has been sold.
		Sold = 2, "sold";
	}
}

named! {
	/// Where an item stands in trade.
	MarketFact {
		/// Marked, and not sold as far as anybody has said.
		Commissioned = 0, "commissioned";
		/// Sold to who uses it.
		Sold = 1, "sold";
		/// Brought back.
		Returned = 2, "returned";
		/// Inspected after it was brought back.
		Inspected = 3, "inspected";
	}
}

named! {
	/// What has become of an item's label.
	LabelFact {
		/// It hides no key.
		Keyless = 0, "keyless";
		/// Its key has not been used.
		Sealed = 1, "sealed";
		/// Its key has been used, for one holder.
		Activated = 2, "activated";
		/// Its key has been used again for another: one of them has a copy.
		Conflict = 3, "conflict";
		/// An inspector has put another key on the item, which has not been used.
		Resealed = 4, "resealed";
	}
}

named! {
	/// Why an item should not be sold or used, the most restrictive last.
	StopKind {
		/// Its last day of use is over.
		Expired = 0, "expired";
		/// Its product has been taken off the market.
		Withdrawn = 1, "withdrawn";
		/// Somebody holds it back until it is looked into.
		Locked = 2, "locked";
		/// It is recalled.
		Recalled = 3, "recalled";
		/// It has been stolen.
		Stolen = 4, "stolen";
		/// It has been destroyed.
		Destroyed = 5, "destroyed";
	}
}

named! {
	/// How far a recall reaches.
	RecallClass {
		/// The goods can harm: it binds whoever has them.
		Safety = 0, "safety";
		/// The goods are not as they should be: it binds those not sold yet.
		Quality = 1, "quality";
		/// The goods are to leave the market: it binds those not sold yet.
		Market = 2, "market";
	}
}

named! {
	/// Why goods are recalled.
	RecallReason {
		/// Another reason, which the evidence states.
		Other = 0, "other";
		/// Germs or their poisons.
		Microbiological = 1, "microbiological";
		/// Chemicals that should not be in it.
		Chemical = 2, "chemical";
		/// Foreign bodies.
		ForeignBody = 3, "foreign-body";
		/// An allergen that the label does not name.
		Allergen = 4, "allergen";
		/// It can burn, shock or injure.
		Injury = 5, "injury";
		/// It lacks what it should have, or has too much of it.
		Composition = 6, "composition";
		/// Its label or its papers are wrong.
		Labelling = 7, "labelling";
		/// Its packing fails.
		Packaging = 8, "packaging";
		/// It was stored or moved too warm, too cold or too long.
		Storage = 9, "storage";
		/// Marks of it have been copied.
		Counterfeit = 10, "counterfeit";
		/// It may not be sold where it is.
		Regulatory = 11, "regulatory";
	}
}

named! {
	/// What was proved of a mark.
	Membership {
		/// It is one of its batch.
		Proved = 0, "proved";
		/// No proof was given; its serial number lies in a pool that was granted.
		NotShown = 1, "not-shown";
		/// No proof was given, its serial number lies in a pool, and nobody but its producer keeps what proofs are made from.
		CannotBeProvedNow = 2, "cannot-be-proved-now";
		/// No proof was given, and its serial number lies in no pool.
		InNoPool = 3, "in-no-pool";
		/// Nobody has entered a trade item of this GTIN.
		UnknownGtin = 4, "unknown-gtin";
		/// There is no batch of that number, or no item at that place.
		UnknownBatch = 5, "unknown-batch";
		/// The batch is of another trade item.
		OtherTradeItem = 6, "other-trade-item";
		/// The proof does not lead to the batch's root.
		NotInBatch = 7, "not-in-batch";
		/// Its leaf is in the batch and its serial number outside of the batch's pool: the mark is not genuine.
		OutsidePool = 8, "outside-pool";
	}
}

bit_set! {
	/// Warnings together.
	Warnings(u16);
	/// What a verdict warns of.
	Warning {
		/// The serial number stands at two places: one of them is a copy.
		Duplicate = 0, "duplicate-serial";
		/// The label's key has been used for two holders: one of them has a copy.
		Conflict = 1, "label-conflict";
		/// Leaves outside of its pool were shown of this batch.
		BatchOutsidePool = 2, "batch-outside-pool";
		/// Serial numbers that stand at two places were shown of this batch.
		BatchDuplicates = 3, "batch-duplicates";
		/// Members' apps have seen more scans than of one item.
		Scans = 4, "many-scans";
		/// A recall that binds only goods that are not sold yet: a notice by the brand.
		Notice = 5, "notice-by-brand";
		/// Fewer than two besides the producer keep what proofs are made from.
		NotKept = 6, "manifest-not-kept";
		/// The item was brought back and found not to be sound.
		Unsound = 7, "unsound";
		/// Serial numbers that stand at two places, or leaves outside of their pool, were shown of its producer's batches.
		ProducerFaults = 8, "producer-faults";
		/// It, or a container around it, was shown in two containers that both stand.
		TwoPlaces = 9, "two-places";
		/// A proof of what it stands in does not hold.
		ContentNotShown = 10, "content-not-shown";
		/// The label says another lot or last day of use than its batch has. The chain reads no labels: who does adds it.
		LabelDiffers = 15, "label-differs";
	}
}

/// Uses of a label's key for another than its holder.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Conflict {
	/// How often, 1 to 255. At most one an hour is counted.
	pub count: u8,
	/// When last.
	pub at: Moment,
	/// SHA-256 of the key that was to be the holder then.
	pub holder: Hash,
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn values_should_be_read_by_their_names_and_no_other() {
		for reason in RecallReason::ALL {
			assert_eq!(reason.to_string().parse(), Ok(*reason));
			let json = serde_json::to_string(reason).unwrap();
			assert_eq!(serde_json::from_str::<RecallReason>(&json).unwrap(), *reason);
		}
		assert_eq!(
			"urgent".parse::<RecallClass>().unwrap_err().to_string(),
			"'urgent' is not known: write one of safety, quality, market"
		);
	}

	#[test]
	fn the_most_restrictive_stop_should_be_the_greatest() {
		assert_eq!(StopKind::ALL.iter().max(), Some(&StopKind::Destroyed));
		assert!(StopKind::ALL.is_sorted());
	}
}
