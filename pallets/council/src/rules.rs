//! The table: for each act its threshold, who is left out of the count, and its delay.

use crate::{types::*, *};

const HALF: Threshold = Threshold::MoreThan(1, 2);
const TWO_THIRDS: Threshold = Threshold::AtLeast(2, 3);
const THREE_QUARTERS: Threshold = Threshold::AtLeast(3, 4);
const THIRD: Threshold = Threshold::AtLeast(1, 3);

/// Hours between the decision and the deed, where members must have time to see what comes.
const NOTICE_HOURS: u32 = 24;

/// The rule for an act. `paused` says whether the pallet that it names stands paused.
pub(crate) fn rule<AccountId, Hash, BlockNumber>(
	act: &Act<AccountId, Hash, BlockNumber>,
	paused: bool,
) -> Rule {
	let at_once = |threshold, without| Rule { threshold, without, delay_hours: 0 };
	match act {
		Act::Admit { .. }
		| Act::License { .. }
		| Act::SetRoles { .. }
		| Act::RegisterAsset { .. }
		| Act::Resume { .. }
		| Act::CancelUpgrade => at_once(HALF, None),
		Act::Suspend { organisation, .. } | Act::Reinstate { organisation } => {
			at_once(HALF, Some(*organisation))
		}
		Act::Remove { organisation, .. } | Act::Displace { organisation, .. } => {
			at_once(TWO_THIRDS, Some(*organisation))
		}
		// Who administers an organisation moves its money: its own operators see it coming.
		Act::ReplaceAdmin { organisation, .. } => {
			Rule { threshold: TWO_THIRDS, without: Some(*organisation), delay_hours: NOTICE_HOURS }
		}
		Act::SetAllowance { .. }
		| Act::SetValidators { .. }
		| Act::SetParameter { .. }
		| Act::NoteStalled { .. } => at_once(TWO_THIRDS, None),
		// A third may stop what does harm; to go on stopping it takes a majority.
		Act::Pause { .. } => at_once(if paused { HALF } else { THIRD }, None),
		Act::Upgrade { .. } => {
			Rule { threshold: THREE_QUARTERS, without: None, delay_hours: NOTICE_HOURS }
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The rule for an act as things stand now.
	pub fn rule_for(act: &ActOf<T>) -> Rule {
		let paused = match act {
			Act::Pause { pallet } => Self::is_paused(*pallet),
			_ => false,
		};
		rule(act, paused)
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

	#[test]
	fn thresholds_should_be_exact_at_their_edges() {
		for (threshold, counted, least) in [
			(HALF, 6, 4),
			(HALF, 7, 4),
			(HALF, 1, 1),
			(HALF, 2, 2),
			(TWO_THIRDS, 6, 4),
			(TWO_THIRDS, 7, 5),
			(THREE_QUARTERS, 4, 3),
			(THREE_QUARTERS, 7, 6),
			(THIRD, 6, 2),
			(THIRD, 7, 3),
		] {
			assert!(threshold.reached(least, counted), "{threshold:?} {counted}");
			assert!(!threshold.reached(least - 1, counted), "{threshold:?} {counted}");
		}
		assert!(!HALF.reached(0, 0) && !THIRD.reached(0, 0));
	}
}
