//! The table: for each act its threshold, who is left out of the count, and its delay.

use crate::{types::*, *};

const HALF: Threshold = Threshold::MoreThan(1, 2);
const TWO_THIRDS: Threshold = Threshold::AtLeast(2, 3);
const THREE_QUARTERS: Threshold = Threshold::AtLeast(3, 4);
const THIRD: Threshold = Threshold::AtLeast(1, 3);

/// Hours between the decision and the deed, where members must have time to see what comes.
const NOTICE_HOURS: u32 = 24;

/// How many groups must say aye to an act. `paused` says whether the pallet that it names stands paused.
pub(crate) fn threshold(kind: ActKind, paused: bool) -> Threshold {
	match kind {
		ActKind::Admit
		| ActKind::License
		| ActKind::SetRoles
		| ActKind::RegisterAsset
		| ActKind::Resume
		| ActKind::CancelUpgrade
		| ActKind::Suspend
		| ActKind::Reinstate => HALF,
		ActKind::Remove
		| ActKind::Displace
		| ActKind::ReplaceAdmin
		| ActKind::SetAllowance
		| ActKind::SetValidators
		| ActKind::SetParameter
		| ActKind::NoteStalled => TWO_THIRDS,
		// A third may stop what does harm; to go on stopping it takes a majority.
		ActKind::Pause => {
			if paused {
				HALF
			} else {
				THIRD
			}
		}
		ActKind::Upgrade => THREE_QUARTERS,
	}
}

/// Whose group is left out of the count: the accused's.
fn without<AccountId, Hash, BlockNumber>(act: &Act<AccountId, Hash, BlockNumber>) -> Option<OrgId> {
	match act {
		Act::Suspend { organisation, .. }
		| Act::Reinstate { organisation }
		| Act::Remove { organisation, .. }
		| Act::Displace { organisation, .. }
		| Act::ReplaceAdmin { organisation, .. } => Some(*organisation),
		_ => None,
	}
}

fn delay_hours(kind: ActKind) -> u32 {
	match kind {
		// Who administers an organisation moves its money: its own operators see it coming.
		ActKind::ReplaceAdmin | ActKind::Upgrade => NOTICE_HOURS,
		_ => 0,
	}
}

/// The table's rule for an act. `paused` says whether the pallet that it names stands paused.
fn rule<AccountId, Hash, BlockNumber>(
	act: &Act<AccountId, Hash, BlockNumber>,
	paused: bool,
) -> Rule {
	let kind = act.kind();
	Rule {
		threshold: threshold(kind, paused),
		without: without(act),
		delay_hours: delay_hours(kind),
	}
}

impl<T: Config> Pallet<T> {
	/// The rule for an act as things stand now: the table's, with the threshold that the members agreed on where
	/// they agreed on a stricter one.
	pub fn rule_for(act: &ActOf<T>) -> Rule {
		let paused = match act {
			Act::Pause { pallet } => Self::is_paused(*pallet),
			_ => false,
		};
		let mut rule = rule(act, paused);
		if let Some(agreed) = Thresholds::<T>::get(act.kind()) {
			rule.threshold = rule.threshold.stricter(agreed);
		}
		rule
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use pallet_consortium::types::{Allowance, SettlementAsset};
	use stalhof_primitives::{
		organisation::{OrgId, Roles},
		time::{Day, UtcOffset},
	};

	type TestAct = Act<u64, [u8; 32], u32>;

	fn of(act: TestAct, paused: bool) -> (Threshold, Option<u32>, u32) {
		let Rule { threshold, without, delay_hours } = rule(&act, paused);
		(threshold, without.map(|organisation| organisation.0), delay_hours)
	}

	#[test]
	fn the_table_should_be_what_the_members_agreed() {
		let (organisation, replacement) = (OrgId(7), None);
		let allowance = Allowance { share: 1, burst: 1, bytes: 1 };
		let terms = SettlementAsset {
			issuer: organisation,
			currency: "CNY".parse().unwrap(),
			decimals: 2,
			offset: UtcOffset::UTC,
		};
		let license = Act::License {
			key: "9521001".parse().unwrap(),
			holder: organisation,
			from: Day::default(),
			until: None,
		};
		let hours = Setting::VotingHours(1);
		for (act, paused, threshold, without, delay) in [
			(Act::Admit { organisation }, false, HALF, None, 0),
			(Act::Suspend { organisation, replacement }, false, HALF, Some(7), 0),
			(Act::Reinstate { organisation }, false, HALF, Some(7), 0),
			(Act::Remove { organisation, replacement }, false, TWO_THIRDS, Some(7), 0),
			(Act::Displace { organisation, replacement }, false, TWO_THIRDS, Some(7), 0),
			(Act::SetRoles { organisation, roles: Roles::NONE }, false, HALF, None, 0),
			(Act::ReplaceAdmin { organisation, account: 1 }, false, TWO_THIRDS, Some(7), 24),
			(license, false, HALF, None, 0),
			(Act::SetAllowance { group: GroupId(7), allowance }, false, TWO_THIRDS, None, 0),
			(Act::SetValidators { organisations: Default::default() }, false, TWO_THIRDS, None, 0),
			(Act::RegisterAsset { asset: 1, terms }, false, HALF, None, 0),
			(Act::SetParameter { setting: hours }, false, TWO_THIRDS, None, 0),
			(Act::Pause { pallet: 40 }, false, THIRD, None, 0),
			(Act::Pause { pallet: 40 }, true, HALF, None, 0),
			(Act::Resume { pallet: 40 }, true, HALF, None, 0),
			(Act::Upgrade { code_hash: [0; 32] }, false, THREE_QUARTERS, None, 24),
			(Act::CancelUpgrade, false, HALF, None, 0),
			(Act::NoteStalled { delay: 1, best_finalized: 1 }, false, TWO_THIRDS, None, 0),
		] {
			assert_eq!(of(act.clone(), paused), (threshold, without, delay), "{act:?}");
		}
	}
}
