//! What happens in a history, as it is kept and done again.

use crate::{RuntimeCall, keys};
use codec::{Decode, Encode};
use std::fmt;

/// What a history consists of.
#[derive(Clone, PartialEq, Encode, Decode)]
pub enum Step {
	/// The block ends, and the next begins so many slots later.
	Block {
		/// One or more.
		slots: u32,
	},
	/// A transaction.
	Signed {
		/// The number of the key that signs it.
		by: u8,
		/// How far its nonce is from the account's next one.
		ahead: u8,
		/// What it asks for.
		call: RuntimeCall,
	},
	/// A transaction that no account signs.
	General(RuntimeCall),
	/// Bytes that may be a transaction.
	Bytes(Vec<u8>),
}

impl fmt::Debug for Step {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Block { slots } => write!(f, "--- the next block, {slots} slots later"),
			Self::Signed { by, ahead, call } => {
				write!(f, "key {by} ({})", keys::account(*by))?;
				if *ahead > 0 {
					write!(f, ", {ahead} nonces ahead")?;
				}
				write!(f, ": {call:?}")
			}
			Self::General(call) => write!(f, "nobody: {call:?}"),
			Self::Bytes(bytes) => {
				write!(f, "bytes {}", sp_core::hexdisplay::HexDisplay::from(bytes))
			}
		}
	}
}

/// What came of a transaction.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
	/// It was not let into the block.
	Refused(sp_runtime::transaction_validity::TransactionValidityError),
	/// It is in the block, and its call failed.
	Failed(sp_runtime::DispatchError),
	/// Its call succeeded.
	Done,
}

/// What a file with a history begins with.
const HEAD: &[u8] = b"stalhof history 1\n";

/// A history as a file.
pub fn encode(steps: &[Step]) -> Vec<u8> {
	[HEAD, &steps.encode()].concat()
}

/// The history of a file; `None` when it has none, as what a fuzzer leaves.
pub fn decode(file: &[u8]) -> Option<Vec<Step>> {
	Vec::decode(&mut file.strip_prefix(HEAD)?).ok()
}
