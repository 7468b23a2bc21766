//! Motions: proposed, voted on, closed, enacted.

use super::*;
use pallet_consortium::types::{Allowance, SettlementAsset};
use pallet_council::{
	ActOf, Call, Motions, NextMotion,
	types::{Act, MotionState, Setting},
};
use stalhof_primitives::{
	organisation::{GroupId, Roles},
	time::UtcOffset,
};

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	let proposer = OrgId(1 + choices.below(6));
	let motion = number(choices, NextMotion::<Runtime>::get());
	match choices.below(10) {
		0 => by(choices, proposer, Call::propose { act: Box::new(act(choices)) }),
		1 => by(choices, proposer, Call::vote { motion, aye: !choices.one_in(3) }),
		2 => by(choices, proposer, Call::close { motion }),
		3 => {
			let proposer = Motions::<Runtime>::get(Ordered(motion)).map(|motion| motion.proposer);
			by(choices, proposer.unwrap_or(OrgId(1)), Call::withdraw { motion })
		}
		4 | 5 => {
			let passed = |state| matches!(state, MotionState::Passed { .. });
			let ready: Vec<_> = Motions::<Runtime>::iter()
				.filter(|(_, motion)| passed(motion.state))
				.map(|(Ordered(id), _)| id)
				.collect();
			let motion = choices.of(&ready).unwrap_or(motion);
			by(choices, proposer, Call::enact { motion })
		}
		// All the way, with everybody's vote.
		_ => {
			let motion = NextMotion::<Runtime>::get();
			let mut steps = by(choices, proposer, Call::propose { act: Box::new(act(choices)) });
			for member in (1..=6).map(OrgId) {
				let aye = !choices.one_in(12);
				steps.extend(by(choices, member, Call::vote { motion, aye }));
			}
			steps.extend(by(choices, proposer, Call::close { motion }));
			steps
		}
	}
}

/// An organisation that has that status, where there is one.
fn of_status(choices: &Choices, status: impl Fn(Status) -> bool) -> OrgId {
	let seats = pallet_consortium::Seats::<Runtime>::iter();
	let all: Vec<_> =
		seats.filter(|(_, seat)| status(seat.status)).map(|(Ordered(of), _)| of).collect();
	choices.of(&all).unwrap_or_else(|| organisation(choices))
}

fn allowance(choices: &Choices) -> Allowance {
	let burst = choices.below(20) as u16;
	Allowance { share: choices.below(800) as u16, burst, bytes: u64::from(choices.number()) }
}

fn act(choices: &Choices) -> ActOf<Runtime> {
	let organisation = organisation(choices);
	let replacement = choices.one_in(3).then(|| super::organisation(choices));
	match choices.below(40) {
		0..=8 => Act::Admit { organisation: of_status(choices, |of| of == Status::Applied) },
		9 => Act::Suspend { organisation, replacement },
		10..=14 => Act::Reinstate { organisation: of_status(choices, Status::is_suspended) },
		15 if choices.one_in(3) => Act::Remove { organisation, replacement },
		15 => Act::Displace {
			organisation: of_status(choices, |of| of == Status::Applied),
			replacement,
		},
		16 | 17 => {
			let roles = Roles::from_bits(choices.number() % (1 << 17)).unwrap_or(Roles::ALL);
			let roles = if choices.coin() { Roles::ALL } else { roles };
			Act::SetRoles { organisation, roles }
		}
		18 => Act::ReplaceAdmin { organisation, account: account_of(any_key(choices)) },
		19..=21 => {
			// The next range that is free, now and then one that is not.
			let key = format!("95210{:02}", 2 + choices.below(20)).parse().expect("it is a prefix");
			let until = choices.one_in(3).then(|| day(choices, 400));
			Act::License { key, holder: organisation, from: day(choices, 3), until }
		}
		22..=24 => Act::SetAllowance {
			group: GroupId::of_one(organisation),
			allowance: allowance(choices),
		},
		25..=27 => {
			let mut all: Vec<_> = (1..=6).filter(|_| !choices.one_in(4)).map(OrgId).collect();
			if choices.one_in(8) {
				all.reverse();
			}
			Act::SetValidators { organisations: all.try_into().expect("they are few") }
		}
		28 => {
			let currency = "DKK".parse().expect("it is a currency");
			let terms =
				SettlementAsset { issuer: OrgId(5), currency, decimals: 2, offset: UtcOffset::UTC };
			Act::RegisterAsset { asset: 1 + choices.below(4), terms }
		}
		29 => Act::SetParameter { setting: Setting::VotingHours(choices.below(3) + 1) },
		30 => Act::SetParameter { setting: Setting::DefaultAllowance(allowance(choices)) },
		31 => Act::Pause { pallet: pallet(choices) },
		32..=34 => {
			let paused: Vec<_> = pallet_council::Paused::<Runtime>::iter_keys().collect();
			Act::Resume { pallet: choices.of(&paused).unwrap_or_else(|| pallet(choices)) }
		}
		35 => Act::Upgrade { code_hash: choices.hash().into() },
		36 => Act::CancelUpgrade,
		37 => Act::NoteStalled { delay: choices.below(30), best_finalized: choices.below(30) },
		_ => Act::Admit { organisation },
	}
}

fn pallet(choices: &Choices) -> u8 {
	choices.of(&[30, 31, 32, 40, 41, 42, 20]).unwrap_or(0)
}
