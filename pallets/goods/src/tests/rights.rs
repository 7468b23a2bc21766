//! Who signs what, and in which standing.

use super::*;
use frame_support::traits::{GetCallName, UnfilteredDispatchable};
use stalhof_primitives::goods::{RecallClass, RecallReason};

const NOT_AN_OPERATOR: DispatchError = DispatchError::Other("NotAnOperator");
const PERMISSION_MISSING: DispatchError = DispatchError::Other("PermissionMissing");
const NOT_IN_STANDING: DispatchError = DispatchError::Other("NotInStanding");

/// The organisation whose first operator does this now, whether it may when it winds down, and what it does.
type Act = (u32, bool, crate::Call<Test>);

/// Goods with which everything can be done.
fn acts() -> Vec<Act> {
	use crate::Call::*;
	pool_of_tins();
	let serials = ["S000", "T000", "T001", "T001", "T002", "T003", "T004"].map(serial).to_vec();
	let marks = Marks { serials, ..Marks::tins(0) };
	commission(&marks);
	let gtin = tins();
	let organisation = OrgId(SHOP);
	let reference = [1; 32];
	let proof = |index| marks.proof(0, index);
	assert_ok!(Goods::name_distributor(by(BRAND), gtin, organisation));
	assert_ok!(Goods::keep_manifest(by(SHOP), 0));
	assert_ok!(sell(by(SHOP), &[1]));
	assert_ok!(Goods::return_item(by(SHOP), proof(1), reference));
	assert_ok!(Goods::inspect_item(by(INSPECTOR), item(1), true, reference));
	assert_ok!(sell(by_second(SHOP), &[4]));
	assert_ok!(Goods::lock_item(by(MARKETPLACE), proof(4), reference));
	let scopes = BoundedVec::try_from(vec![Scope::Product]).unwrap();
	let (class, reason) = (RecallClass::Quality, RecallReason::Labelling);
	let evidence = [2; 32];
	let raised = Goods::recall(by_second(BRAND), gtin, class, reason, scopes.clone(), evidence);
	assert_ok!(raised);
	let class = RecallClass::Safety;
	let item = item(4);
	let batch = NewBatch { root: [3; 32], ..marks.terms(0) };
	let scope = Scope::Batch(0);
	vec![
		(BRAND, false, set_trade_item { gtin, details: details() }),
		(BRAND, false, withdraw_trade_item { gtin }),
		(BRAND, false, name_distributor { gtin, organisation: OrgId(RIVAL) }),
		(SHOP, true, drop_distributor { gtin, organisation }),
		(
			BRAND,
			false,
			grant_pool { gtin, shape: prefix("R", 4), producer: organisation, marks: 9 },
		),
		(BRAND, true, change_grant { pool: 0, marks: 999 }),
		(MAKER, false, commission { batch }),
		(MAKER, false, name_importer { batch: 0, organisation }),
		(BRAND, false, keep_manifest { batch: 0 }),
		(SHOP, true, drop_manifest { batch: 0 }),
		(SHOP, false, sell { items: items(&[5]), place: counter(), sold: Now::get() }),
		(SHOP, true, undo_sale { sale: 1, place: counter() }),
		(SHOP, false, return_item { proof: proof(4), reference }),
		(INSPECTOR, false, inspect_item { item: super::item(1), sound: true, reference }),
		(
			INSPECTOR,
			false,
			reseal_item { item: super::item(1), label_key: LabelKey([1; 32]), reference },
		),
		(SHOP, false, lock_item { proof: proof(5), reference }),
		(REGULATOR, false, confirm_lock { item }),
		(MARKETPLACE, true, unlock_item { item }),
		(SHOP, false, report_stolen { proof: proof(5), around: Around::default(), reference }),
		(SHOP, false, report_destroyed { proof: proof(5), around: Around::default(), reference }),
		(BRAND, true, recall { gtin, class, reason, scopes, evidence }),
		(BRAND, true, widen_recall { id: 0, scope }),
		(BRAND, false, annul_recall { id: 0, reference }),
		(RIVAL, false, report_duplicate { first: proof(2), second: proof(3) }),
		(RIVAL, false, report_outside_pool { proof: proof(0) }),
		(MARKETPLACE, false, report_scans { proof: proof(4), scans: 99 }),
	]
}

/// What comes of a call, of which nothing stays.
fn dispatched(origin: RuntimeOrigin, call: &crate::Call<Test>) -> DispatchResult {
	tried(|| {
		let result = call.clone().dispatch_bypass_filter(origin);
		result.map(|_| ()).map_err(|error| error.error)
	})
}

#[test]
fn call_should_be_refused_when_the_signer_may_not_speak_for_its_organisation() {
	build_and_execute(|| {
		for (organisation, _, call) in acts() {
			let name = call.get_call_name();
			let without = RuntimeOrigin::signed(u64::from(organisation) + 200);
			for (origin, cause) in [
				(RuntimeOrigin::none(), DispatchError::BadOrigin),
				(RuntimeOrigin::root(), DispatchError::BadOrigin),
				(RuntimeOrigin::signed(0), NOT_AN_OPERATOR),
				(without, PERMISSION_MISSING),
			] {
				assert_eq!(dispatched(origin, &call), Err(cause), "{name}");
			}
			assert_eq!(dispatched(by(organisation), &call), Ok(()), "{name}");
		}
	});
}

#[test]
fn call_should_be_taken_from_an_operator_that_has_its_permission_alone() {
	build_and_execute(|| {
		for (organisation, _, call) in acts() {
			let name = call.get_call_name();
			let outcome =
				|more| dispatched(RuntimeOrigin::signed(u64::from(organisation) + more), &call);
			let certifies = ["inspect_item", "reseal_item"].contains(&name);
			let (with, without) = if certifies { (400, 300) } else { (300, 400) };
			assert_eq!(outcome(with), Ok(()), "{name}");
			assert_eq!(outcome(without), Err(PERMISSION_MISSING), "{name}");
		}
	});
}

#[test]
fn call_should_be_refused_when_the_organisation_is_not_active_unless_it_winds_down_by_it() {
	build_and_execute(|| {
		for (organisation, winds_down, call) in acts() {
			let name = call.get_call_name();
			let outcome = |standing| {
				stand(organisation, standing);
				let result = dispatched(by(organisation), &call);
				stand(organisation, Standing::Active);
				result
			};
			let winding = if winds_down { Ok(()) } else { Err(NOT_IN_STANDING) };
			for standing in [Standing::Suspended, Standing::Lapsed, Standing::Leaving] {
				assert_eq!(outcome(standing), winding, "{name}, {standing:?}");
			}
			for standing in [Standing::Applied, Standing::Removed] {
				assert_eq!(outcome(standing), Err(NOT_IN_STANDING), "{name}, {standing:?}");
			}
		}
	});
}

#[test]
fn every_signed_call_should_be_among_those_tried() {
	build_and_execute(|| {
		let mut names: Vec<_> = acts().iter().map(|(_, _, call)| call.get_call_name()).collect();
		// One that anyone may send, and two that nobody signs.
		names.extend(["drop_sale", "activate", "transfer"]);
		names.sort_unstable();
		let mut all = crate::Call::<Test>::get_call_names().to_vec();
		all.sort_unstable();
		assert_eq!(names, all);
	});
}
