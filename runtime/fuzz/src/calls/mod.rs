//! What is tried: calls that may well succeed, out of what is in the state, and garbage among them.
//!
//! **To add a pallet:** a file here that makes its calls, a row in [`PALLETS`], its `do_try_state` in
//! [`invariants`](crate::invariants), and its row in the table of `tests.rs`, which says how many of its calls must have
//! succeeded. That test fails for a pallet without one.

mod consortium;
mod council;
mod goods;
mod marks;
mod money;
mod movements;
mod network;
mod receivables;
mod stacks;
mod wrappers;

use crate::{
	AccountId, Choices, Runtime, RuntimeCall, Step, keys,
	runtime::{Calendar, System, genesis::CNY},
};
use codec::{Decode, Encode};
use pallet_consortium::{
	NextOrganisation, OperatorsOf, Seats,
	types::{Seat, Status},
};
use stalhof_primitives::{
	gs1::{Gln, Gtin, Sscc, check_digit},
	ordered::Ordered,
	organisation::{OrgId, Role},
	time::{Day, Moment},
};
use stalhof_support::Clock;

/// Makes some steps of a pallet.
type Make = fn(&Choices) -> Vec<Step>;

/// Of which pallets calls are made, and how often.
const PALLETS: [(u32, Make); 8] = [
	(14, consortium::steps),
	(6, council::steps),
	(5, network::steps),
	(32, goods::steps),
	(32, movements::steps),
	(64, receivables::steps),
	(8, wrappers::steps),
	(2, money::steps),
];

/// Which pallet a history is mostly about, if about one: so it comes further there.
pub(crate) fn theme(choices: &Choices) -> Option<usize> {
	let weights = PALLETS.iter().map(|(weight, _)| *weight);
	choices.coin().then(|| choices.weighted(weights))
}

/// What is tried next: seldom more than a few steps.
pub(crate) fn steps(choices: &Choices, theme: Option<usize>) -> Vec<Step> {
	let place = theme
		.filter(|_| choices.coin())
		.unwrap_or_else(|| choices.weighted(PALLETS.iter().map(|(weight, _)| *weight)));
	let steps = PALLETS[place].1(choices);
	let mut changed = Vec::with_capacity(steps.len());
	for step in steps {
		changed.push(match choices.below(40) {
			0 => garbled(choices, step),
			1 | 2 => wrappers::wrapped(choices, step),
			_ => step,
		});
	}
	changed
}

/// What most histories begin with: something for everybody to do something with. In blocks of their own.
pub(crate) fn opening(choices: &Choices) -> Vec<Vec<Step>> {
	if choices.one_in(10) {
		return Vec::new();
	}
	vec![receivables::opening(choices), goods::opening(choices), movements::opening(choices)]
}

/// How many slots later the next block begins: mostly one, now and then days.
pub(crate) fn slots(choices: &Choices) -> u32 {
	match choices.below(60) {
		0 => 3 * choices.below(110),
		1..=3 => 3 + choices.below(21),
		4..=9 => 2 + choices.below(3),
		_ => 1,
	}
}

/// The same with some of its bytes changed; whatever it is then.
fn garbled(choices: &Choices, step: Step) -> Step {
	match step {
		Step::Signed { by, call, .. } if choices.below(4) > 0 => {
			let mut bytes = call.encode();
			for _ in 0..=choices.below(3) {
				let place = choices.below(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
				if let Some(byte) = bytes.get_mut(usize::try_from(place).unwrap_or(usize::MAX)) {
					*byte = if choices.coin() { 0xff } else { choices.below(256) as u8 };
				}
			}
			match RuntimeCall::decode(&mut &bytes[..]) {
				// Root may do what breaks a chain, and nobody should be surprised.
				Ok(RuntimeCall::Sudo(_)) | Err(_) => Step::Bytes(bytes),
				Ok(call) => Step::Signed { by, ahead: 0, call },
			}
		}
		Step::Signed { by, call, .. } if choices.coin() => {
			Step::Signed { by, ahead: 1 + choices.below(3) as u8, call }
		}
		Step::Signed { call, .. } => Step::General(call),
		Step::General(call) => Step::Signed { by: any_key(choices), ahead: 0, call },
		other => other,
	}
}

/// The key of whoever.
fn any_key(choices: &Choices) -> u8 {
	choices.below(keys::KEYS.into()) as u8
}

/// The keys of an organisation's operators, its administrator's first.
fn operators(organisation: OrgId) -> Vec<u8> {
	let admin = pallet_consortium::Organisations::<Runtime>::get(Ordered(organisation));
	let admin = admin.and_then(|record| keys::number_of(&record.admin));
	let mut operators: Vec<_> = OperatorsOf::<Runtime>::iter_key_prefix(Ordered(organisation))
		.filter_map(|account| keys::number_of(&account))
		.collect();
	operators.sort_by_key(|operator| (Some(*operator) != admin, *operator));
	operators
}

/// A call by the administrator of an organisation, or its second operator; now and then by whoever.
fn by(choices: &Choices, organisation: OrgId, call: impl Into<RuntimeCall>) -> Vec<Step> {
	let operators = operators(organisation);
	let by = match choices.below(20) {
		0 => Some(any_key(choices)),
		1..=6 => choices.of(&operators),
		_ => operators.first().copied(),
	};
	let by = by.unwrap_or_else(|| any_key(choices));
	vec![Step::Signed { by, ahead: 0, call: call.into() }]
}

/// The same call by two operators of an organisation; now and then only by one.
fn by_both(choices: &Choices, organisation: OrgId, call: impl Into<RuntimeCall>) -> Vec<Step> {
	let call = call.into();
	let mut operators = operators(organisation);
	operators.truncate(2);
	if operators.len() < 2 || choices.one_in(8) {
		return by(choices, organisation, call);
	}
	if choices.coin() {
		operators.reverse();
	}
	let signed = |by| Step::Signed { by, ahead: 0, call: call.clone() };
	operators.into_iter().map(signed).collect()
}

/// The number of something of which there are `next`; now and then of nothing.
fn number(choices: &Choices, next: u32) -> u32 {
	match choices.below(30) {
		0 => next.saturating_add(choices.below(3)),
		1 => choices.number(),
		// The newest are where most happens.
		2..=15 => next.saturating_sub(1 + choices.below(next.min(6))),
		_ => choices.below(next),
	}
}

/// An organisation: mostly a founder.
fn organisation(choices: &Choices) -> OrgId {
	OrgId(match choices.below(12) {
		0 => choices.below(NextOrganisation::<Runtime>::get().0 + 2),
		_ => 1 + choices.below(6),
	})
}

/// An organisation that has a role, where there is one.
fn having(choices: &Choices, role: Role) -> OrgId {
	if choices.one_in(20) {
		return organisation(choices);
	}
	let may = |seat: &Seat| seat.roles.has(role) && seat.status == Status::Active;
	let seats = Seats::<Runtime>::iter().filter(|(_, seat)| may(seat));
	let all: Vec<_> = seats.map(|(Ordered(organisation), _)| organisation).collect();
	choices.of(&all).unwrap_or_else(|| organisation(choices))
}

fn today() -> Day {
	Calendar::today()
}

fn now() -> Moment {
	Calendar::now()
}

/// A day that far from today at most, later or, less often, earlier.
fn day(choices: &Choices, most: u32) -> Day {
	let today = today().number();
	let by = choices.below(most + 1);
	Day::from_number(if choices.one_in(8) { today.saturating_sub(by) } else { today + by })
}

/// When something happened: mostly now.
fn moment(choices: &Choices) -> Moment {
	let now = now().as_millis();
	Moment::from_millis(match choices.below(12) {
		0 => now + 1_000 * u64::from(choices.number() % 100_000),
		1 | 2 => now.saturating_sub(u64::from(choices.number())),
		_ => now,
	})
}

/// A GTIN under the example prefix; now and then under none.
fn gtin(choices: &Choices) -> Gtin {
	if choices.one_in(30) {
		return wrong(choices);
	}
	gtin_of(choices.below(3))
}

/// The GTIN with that number under Havnbro's prefix.
fn gtin_of(number: u32) -> Gtin {
	let body = 952_100_100_001 + u64::from(number);
	Gtin::new(body * 10 + u64::from(check_digit(body))).expect("its check digit fits")
}

/// The SSCC with that number under the same prefix.
fn sscc_of(number: u32) -> Sscc {
	let body = 9_521_001_000_000_001 + u64::from(number);
	Sscc::new(body * 10 + u64::from(check_digit(body))).expect("its check digit fits")
}

/// A place: one of few.
fn place(choices: &Choices) -> Gln {
	if choices.one_in(40) {
		return wrong(choices);
	}
	let body = 952_100_100_100 + u64::from(choices.below(3));
	Gln::new(body * 10 + u64::from(check_digit(body))).expect("its check digit fits")
}

/// A key that hardly has a check digit that fits.
fn wrong<Key: Decode>(choices: &Choices) -> Key {
	let number = u64::from(choices.number());
	Key::decode(&mut &number.encode()[..]).expect("a key is a number of 64 bits")
}

/// An amount: of money that is there, or of nothing, or of too much.
fn minor(choices: &Choices) -> u128 {
	match choices.below(24) {
		0 => 0,
		1 => u128::MAX,
		2 => u128::from(choices.number()) << choices.below(32),
		3..=8 => u128::from(choices.below(1_000)),
		_ => 1_000 * u128::from(1 + choices.number() % 50_000),
	}
}

/// Mostly the asset that there is.
fn asset(choices: &Choices) -> u32 {
	if choices.one_in(24) { choices.below(4) } else { CNY }
}

fn account_of(number: u8) -> AccountId {
	keys::account(number)
}

/// The hash of the chain's block 0.
fn genesis() -> [u8; 32] {
	System::block_hash(0).into()
}
