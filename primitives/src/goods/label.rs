use crate::merkle::Hash;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What an activation begins with.
pub const ACTIVATION_TAG: &[u8; 25] = b"stalhof/goods/activate/v1";

/// What a transfer begins with.
pub const TRANSFER_TAG: &[u8; 25] = b"stalhof/goods/transfer/v1";

/// Bytes of a signature by a label's or a holder's key (Ed25519, RFC 8032).
pub const LABEL_SIGNATURE: usize = 64;

/// An Ed25519 public key: of a label, or of who holds an item.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct LabelKey(pub [u8; 32]);

/// What a label's key signs so that `holder` is the one whose item it is: [`ACTIVATION_TAG`], the hash of the chain's
/// block 0, the batch's number and the item's place (4 bytes each), the holder's key, and the number of the last block
/// that takes it (4 bytes). Numbers have their most significant byte first; 101 bytes in all.
pub fn activation_message(
	genesis: &Hash,
	batch: u32,
	index: u32,
	holder: &LabelKey,
	valid_until: u32,
) -> [u8; 101] {
	let mut message = [0; 101];
	let (tag, rest) = message.split_at_mut(25);
	tag.copy_from_slice(ACTIVATION_TAG);
	fill(rest, &[genesis, &batch.to_be_bytes(), &index.to_be_bytes(), &holder.0]);
	rest[72..].copy_from_slice(&valid_until.to_be_bytes());
	message
}

/// What the key of an item's present holder signs to pass it on to `to`: [`TRANSFER_TAG`], the hash of the chain's
/// block 0, the batch's number and the item's place (4 bytes each), how often the item has been passed on before (4
/// bytes), the next holder's key, and the number of the last block that takes it (4 bytes). Numbers have their most
/// significant byte first; 105 bytes in all.
pub fn transfer_message(
	genesis: &Hash,
	batch: u32,
	index: u32,
	passes: u32,
	to: &LabelKey,
	valid_until: u32,
) -> [u8; 105] {
	let mut message = [0; 105];
	let (tag, rest) = message.split_at_mut(25);
	tag.copy_from_slice(TRANSFER_TAG);
	let [batch, index, passes] = [batch, index, passes].map(u32::to_be_bytes);
	fill(rest, &[genesis, &batch, &index, &passes, &to.0]);
	rest[76..].copy_from_slice(&valid_until.to_be_bytes());
	message
}

fn fill(room: &mut [u8], parts: &[&[u8]]) {
	let mut place = 0;
	for part in parts {
		room[place..place + part.len()].copy_from_slice(part);
		place += part.len();
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec::Vec;

	#[test]
	fn messages_should_be_these_bytes_when_written_by_hand() {
		let numbers = [0, 0, 1, 2, 0, 0, 3, 4];
		let (genesis, holder) = ([9; 32], LabelKey([8; 32]));
		let mut by_hand = Vec::from(&b"stalhof/goods/activate/v1"[..]);
		by_hand.extend([9; 32].iter().chain(&numbers).chain(&[8; 32]).chain(&[0, 1, 0, 0]));
		assert_eq!(activation_message(&genesis, 258, 772, &holder, 65_536)[..], by_hand);

		let mut by_hand = Vec::from(&b"stalhof/goods/transfer/v1"[..]);
		by_hand.extend([9; 32].iter().chain(&numbers).chain(&[0, 0, 0, 5]));
		by_hand.extend([8; 32].iter().chain(&[0, 1, 0, 0]));
		assert_eq!(transfer_message(&genesis, 258, 772, 5, &holder, 65_536)[..], by_hand);
	}
}
