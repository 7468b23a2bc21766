//! Calls that nobody may make, or nobody but a development chain's sudo key.

use super::*;
use crate::runtime::Hash;

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	let whom = account_of(any_key(choices));
	let firm = organisation(choices);
	let call: RuntimeCall = match choices.below(8) {
		0 => {
			pallet_balances::Call::transfer_allow_death { dest: whom.into(), value: minor(choices) }
				.into()
		}
		1 => {
			let (id, amount) = (CNY.into(), minor(choices));
			pallet_assets::Call::transfer { id, target: whom.into(), amount }.into()
		}
		2 => frame_system::Call::remark_with_event { remark: choices.hash().to_vec() }.into(),
		3 => frame_system::Call::authorize_upgrade { code_hash: Hash::from(choices.hash()) }.into(),
		4 => {
			let call = Box::new(frame_system::Call::remark { remark: Vec::new() }.into());
			return vec![Step::Signed {
				by: if choices.one_in(3) { any_key(choices) } else { 0 },
				ahead: 0,
				call: pallet_sudo::Call::sudo { call }.into(),
			}];
		}
		5 => {
			let Some(Step::Signed { call, by: who, .. }) = super::steps(choices, None).pop() else {
				return Vec::new();
			};
			let who = account_of(who).into();
			let call = pallet_sudo::Call::sudo_as { who, call: Box::new(call) }.into();
			return vec![Step::Signed { by: 0, ahead: 0, call }];
		}
		6 => pallet_sudo::Call::set_key { new: whom.into() }.into(),
		_ => frame_system::Call::remark { remark: Vec::new() }.into(),
	};
	by(choices, firm, call)
}
