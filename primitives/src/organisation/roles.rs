use crate::bits::bit_set;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

bit_set! {
	/// Roles that one organisation has together. Bits, because one firm is often several things.
	Roles(u32);
	/// What an organisation is in trade, as the consortium has agreed.
	Role {
		/// Owns the brand of goods and issues their GTINs.
		BrandOwner = 0, "brand-owner";
		/// Makes goods, on its own prefix or in another's pool.
		Manufacturer = 1, "manufacturer";
		/// Moves goods.
		Carrier = 2, "carrier";
		/// Keeps goods.
		Warehouse = 3, "warehouse";
		/// An authority that clears goods.
		Customs = 4, "customs";
		/// Declares goods to customs for others.
		CustomsBroker = 5, "customs-broker";
		/// Inspects goods and certifies what it found.
		Inspector = 6, "inspector";
		/// Runs a platform on which others sell.
		Marketplace = 7, "marketplace";
		/// Sells on open account.
		Supplier = 8, "supplier";
		/// Buys on open account and accepts invoices.
		Buyer = 9, "buyer";
		/// Buys receivables.
		Lender = 10, "lender";
		/// Issues a settlement asset, redeemable at par.
		SettlementBank = 11, "settlement-bank";
		/// Insures receivables.
		Insurer = 12, "insurer";
		/// Audits members.
		Auditor = 13, "auditor";
		/// Sits on panels and rules on cases.
		Arbiter = 14, "arbiter";
		/// Supervises: raises safety recalls and reads what it may.
		Regulator = 15, "regulator";
		/// Runs a node that writes blocks.
		Validator = 16, "validator";
	}
}

/// The roles that a participant may have. What decides over others, issues money or lends it takes a vote.
pub const PARTICIPANT_ROLES: Roles = Roles::of(&[
	Role::BrandOwner,
	Role::Manufacturer,
	Role::Carrier,
	Role::Warehouse,
	Role::CustomsBroker,
	Role::Supplier,
	Role::Buyer,
]);

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{string::ToString, vec::Vec};
	use proptest::prelude::*;

	#[test]
	fn bits_should_stand_where_the_chain_has_them() {
		for (place, role) in Role::ALL.iter().enumerate() {
			assert_eq!(Roles::from(*role).bits(), 1 << place, "{role}");
		}
		assert_eq!(Roles::ALL.bits(), (1 << 17) - 1);
	}

	#[test]
	fn a_bit_without_a_name_should_be_noticed() {
		assert_eq!(Roles::from_bits(1 << 17), None);
		let wire = Roles::decode(&mut &(1u32 << 31).encode()[..]).unwrap();
		assert!(!wire.is_known());
	}

	#[test]
	fn an_unknown_name_should_be_answered_with_the_known_ones() {
		let error = "lender,bank".parse::<Roles>().unwrap_err().to_string();
		assert!(error.starts_with("'bank' is not known: write one of brand-owner, "), "{error}");
		assert_eq!("none".parse::<Roles>(), Ok(Roles::NONE));
	}

	proptest! {
		#[test]
		fn a_set_should_come_back_from_text_json_and_bytes(bits in 0u32..1 << 17) {
			let roles = Roles::from_bits(bits).unwrap();
			prop_assert_eq!(roles.to_string().parse::<Roles>(), Ok(roles));
			let json = serde_json::to_string(&roles).unwrap();
			prop_assert_eq!(serde_json::from_str::<Roles>(&json).unwrap(), roles);
			prop_assert_eq!(Roles::decode(&mut &roles.encode()[..]).unwrap(), roles);
			prop_assert_eq!(roles.iter().collect::<Roles>(), roles);
			let listed: Vec<_> = roles.iter().collect();
			prop_assert_eq!(listed.len(), bits.count_ones() as usize);
		}
	}
}
