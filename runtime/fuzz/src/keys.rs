//! Who signs.

use crate::{AccountId, runtime::genesis::WellKnown};
use sp_core::{Pair, ed25519, sr25519};
use sp_runtime::traits::IdentifyAccount;
use std::{collections::BTreeMap, sync::OnceLock};

/// How many keys there are: the two operators of each well-known organisation, and others that these may take in.
pub(crate) const KEYS: u8 = 40;

/// How many of the keys are of well-known organisations.
pub(crate) const KNOWN: u8 = 12;

struct Ring {
	pairs: Vec<(AccountId, sr25519::Pair)>,
	numbers: BTreeMap<AccountId, u8>,
}

fn ring() -> &'static Ring {
	static RING: OnceLock<Ring> = OnceLock::new();
	RING.get_or_init(|| {
		let known = WellKnown::ALL.iter().flat_map(|known| [known.key(), known.second_key()]);
		let others = (KNOWN..KEYS).map(|number| sr25519::Pair::from_seed(&[number; 32]));
		let account =
			|pair: &sr25519::Pair| sp_runtime::MultiSigner::Sr25519(pair.public()).into_account();
		let pairs: Vec<_> =
			known.map(|key| key.pair()).chain(others).map(|pair| (account(&pair), pair)).collect();
		let numbers = pairs.iter().zip(0..).map(|((account, _), number)| (account.clone(), number));
		Ring { numbers: numbers.collect(), pairs }
	})
}

/// The key of that number; there are [`KEYS`], and what is above counts round.
pub(crate) fn pair(number: u8) -> &'static sr25519::Pair {
	&ring().pairs[usize::from(number % KEYS)].1
}

/// The account of the key of that number.
pub(crate) fn account(number: u8) -> AccountId {
	ring().pairs[usize::from(number % KEYS)].0.clone()
}

/// The number of an account's key; `None` where nobody here has it.
pub(crate) fn number_of(account: &AccountId) -> Option<u8> {
	ring().numbers.get(account).copied()
}

/// The key that a label hides, or that a buyer has.
pub(crate) fn small_key(kind: u8, number: u32) -> ed25519::Pair {
	let mut seed = [kind; 32];
	seed[..4].copy_from_slice(&number.to_be_bytes());
	ed25519::Pair::from_seed(&seed)
}
