use crate::bits::bit_set;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

bit_set! {
	/// Permissions that one operator has together.
	Permissions(u16);
	/// What an operator may do for its organisation.
	Permission {
		/// Goods: pools, batches, containers, shipments, events.
		Goods = 0, "goods";
		/// Pictures: works, licences, notices.
		Images = 1, "images";
		/// Receivables: bring them in, offer them.
		SubmitReceivables = 2, "submit-receivables";
		/// Receivables: accept what the organisation owes.
		ApproveReceivables = 3, "approve-receivables";
		/// Receivables: bid, fund, assign.
		Fund = 4, "fund";
		/// Money: move what lies in the organisation's treasury.
		Settle = 5, "settle";
		/// Council: propose, vote, sponsor.
		Govern = 6, "govern";
		/// Attest other organisations' records.
		Attest = 7, "attest";
		/// Validator: nominate and change session keys, list nodes.
		Validate = 8, "validate";
		/// Certify: customs acts, inspections, resealing.
		Certify = 9, "certify";
		/// Arbitrate: rule on cases.
		Arbitrate = 10, "arbitrate";
		/// Administer: appoint and dismiss operators, keep the organisation's record.
		Administer = 11, "administer";
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bits_should_stand_where_the_chain_has_them() {
		for (place, permission) in Permission::ALL.iter().enumerate() {
			assert_eq!(Permissions::from(*permission).bits(), 1 << place, "{permission}");
		}
		assert_eq!(Permissions::ALL.bits(), (1 << 12) - 1);
	}
}
