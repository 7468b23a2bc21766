//! Validators, their session keys, and nodes.

use super::*;
use crate::runtime::SessionKeys;
use pallet_network::{Call, Nodes, Nominations};
use stalhof_primitives::peer_id::PeerId;

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	let firm = having(choices, Role::Validator);
	match choices.below(12) {
		0..=2 => by(choices, firm, Call::nominate {}),
		3 => {
			let all: Vec<_> = Nominations::<Runtime>::iter_keys().collect();
			let nominated = choices.of(&all).map_or(firm, |Ordered(of)| of);
			by(choices, nominated, Call::withdraw_nomination { organisation: nominated })
		}
		4 | 5 => by(choices, firm, Call::list_node { peer: peer(choices) }),
		6 => {
			let all: Vec<_> = Nodes::<Runtime>::iter().collect();
			let (peer, of) = choices.of(&all).unwrap_or_else(|| (peer(choices), firm));
			by(choices, of, Call::unlist_node { peer })
		}
		7 => by(choices, firm, pallet_session::Call::purge_keys {}),
		_ => {
			let Some(Step::Signed { by, .. }) = by(choices, firm, Call::nominate {}).pop() else {
				return Vec::new();
			};
			vec![Step::Signed { by, ahead: 0, call: set_keys(choices, by) }]
		}
	}
}

/// New session keys of that account, made by the node of who owns them.
fn set_keys(choices: &Choices, by: u8) -> RuntimeCall {
	let owner = if choices.one_in(10) { any_key(choices) } else { by };
	let seed = format!("//Fuzz//{}", choices.below(24)).into_bytes();
	let made = SessionKeys::generate(&account_of(owner).encode(), Some(seed));
	pallet_session::Call::set_keys { keys: made.keys, proof: made.proof.encode() }.into()
}

fn peer(choices: &Choices) -> PeerId {
	if choices.one_in(10) {
		return Decode::decode(&mut &vec![7u8; 5].encode()[..]).expect("it is short");
	}
	PeerId::of_ed25519(&choices.hash())
}
