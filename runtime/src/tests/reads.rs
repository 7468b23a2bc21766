use super::*;
use crate::{
	genesis::{ActKind, CNY, FOUR, Threshold, WellKnown, of_well_known},
	reads,
};
use frame_support::{assert_ok, traits::fungibles::MutateHold};
use pallet_consortium::types::{Allowance, TreasuryAct};
use pallet_consortium_runtime_api::{AuthorisationView, HoldingView};
use stalhof_primitives::{
	ordered::Ordered,
	organisation::OrgId,
	time::{Day, Moment, UtcOffset},
};

/// The day on which these tests take place.
const TODAY: u32 = 20_780;

/// Runs `test` on that day, on a chain whose members have agreed on two thirds for admissions and a default allowance.
fn on_a_day(test: impl FnOnce()) {
	let agreed = Genesis {
		thresholds: vec![(ActKind::Admit, Threshold::AtLeast(2, 3))],
		default_allowance: Some(Allowance { share: 50, burst: 4, bytes: 1_000_000 }),
		..of_well_known(&FOUR)
	};
	externalities(agreed).execute_with(|| {
		begin_block(1, SLOT);
		assert_eq!(Moment::from_millis(SLOT * SLOT_MILLIS).day(UtcOffset::UTC).number(), TODAY);
		test();
		check();
	});
}

fn alice() -> RuntimeOrigin {
	RuntimeOrigin::signed(account(Sr25519Keyring::Alice))
}

#[test]
fn authorisations_should_be_read_page_by_page_with_those_that_are_over() {
	on_a_day(|| {
		for (organisation, until) in [(2, TODAY + 2), (3, TODAY + 3), (4, TODAY)] {
			let until = Day::from_number(until);
			assert_ok!(Consortium::authorise_issuing(alice(), 0, OrgId(organisation), until));
		}
		// As it is once the day has come and gone.
		let over = Day::from_number(TODAY - 1);
		pallet_consortium::Authorisations::<Runtime>::insert(Ordered(0), Ordered(OrgId(3)), over);
		let view = |organisation: u32, until: Day, holds| AuthorisationView {
			organisation: OrgId(organisation),
			until,
			holds,
		};
		let first = reads::authorisations(0, None, 2);
		assert_eq!(first.items, [view(2, Day::from_number(TODAY + 2), true), view(3, over, false)]);
		let last = reads::authorisations(0, first.next, 2);
		assert_eq!(last.items, [view(4, Day::from_number(TODAY), true)]);
		assert_eq!((first.next, last.next), (Some(OrgId(3)), None));
		assert_eq!(reads::authorisations(1, None, 2).items, []);
	});
}

#[test]
fn treasury_should_be_read_with_what_is_held_frozen_and_limited() {
	on_a_day(|| {
		let all = 10_000_000 * 100;
		let holding = |organisation: WellKnown| {
			let page = reads::treasury(organisation.id(), None, 10);
			assert_eq!(page.next, None);
			page.items
		};
		let plain = HoldingView { asset: CNY, free: all, held: 0, frozen: false, limit: None };
		assert_eq!(holding(WellKnown::Havnbro), [plain]);

		assert_ok!(Consortium::set_treasury_limit(alice(), CNY, Some(7)));
		let bank = RuntimeOrigin::signed(account(Sr25519Keyring::Eve));
		let organisation = WellKnown::Havnbro.id();
		let act = TreasuryAct::Freeze { asset: CNY, organisation };
		assert_ok!(Consortium::act(bank, act, Default::default()));
		let limited = HoldingView { frozen: true, limit: Some(7), ..plain };
		assert_eq!(holding(WellKnown::Havnbro), [limited]);
		let reason = RuntimeHoldReason::Session(pallet_session::HoldReason::Keys);
		let jinhe = Consortium::treasury_account(WellKnown::Jinhe.id());
		assert_ok!(AssetsHolder::hold(CNY, &reason, &jinhe, 5));
		assert_eq!(holding(WellKnown::Jinhe), [HoldingView { free: all - 5, held: 5, ..plain }]);
		// Of an organisation that is not there, nothing.
		let nothing = HoldingView { free: 0, ..plain };
		assert_eq!(reads::treasury(OrgId(99), None, 10).items, [nothing]);
		assert_eq!(reads::treasury(OrgId(99), Some(CNY), 10).items, []);
	});
}

#[test]
fn council_settings_should_be_those_that_hold_here() {
	on_a_day(|| {
		let settings = reads::council_settings();
		assert_eq!(settings.voting_hours, 1);
		let agreed: Vec<_> = settings.thresholds.iter().filter(|view| view.agreed).collect();
		assert_eq!(
			(agreed.len(), agreed[0].act, agreed[0].threshold),
			(1, ActKind::Admit, Threshold::AtLeast(2, 3))
		);
		let acts: Vec<_> = settings.thresholds.iter().map(|view| view.act).collect();
		assert_eq!((acts[0], acts[16], acts.len()), (ActKind::Admit, ActKind::NoteStalled, 17));
		let upgrade = settings.thresholds.iter().find(|view| view.act == ActKind::Upgrade);
		assert_eq!(upgrade.unwrap().threshold, Threshold::AtLeast(3, 4));
	});
}
