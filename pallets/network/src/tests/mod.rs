mod genesis;
mod keys;
mod list_node;
mod listed_nodes;
mod model;
mod nominate;
mod reads;
mod release;
mod sessions;
mod set_validators;
mod try_state;
mod unlist_node;
mod withdraw_nomination;

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::Standing;

type Errors = crate::Error<Test>;
type Events = crate::Event<Test>;

fn signed(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// Gives the account session keys and lets it nominate itself.
fn nominate(account: AccountId) {
	assert_ok!(set_keys(account, 0));
	assert_ok!(Network::nominate(signed(account)));
}

/// The seats of the accounts of that number, each of the organisation of that number.
fn seats(numbers: &[u32]) -> SeatsOf<Test> {
	let seat =
		|number: &u32| Seat { organisation: OrgId(*number), validator: AccountId::from(*number) };
	numbers.iter().map(seat).collect::<Vec<_>>().try_into().unwrap()
}

fn chosen(numbers: &[u32]) -> ChosenOf<Test> {
	orgs(numbers).try_into().unwrap()
}

/// The accounts of the running session.
fn running() -> Vec<AccountId> {
	Session::validators()
}
