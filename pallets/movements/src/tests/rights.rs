//! Who signs what, and in which standing.

use super::{
	capture::{HASHES, document, indexed},
	*,
};
use frame_support::traits::{GetCallName, UnfilteredDispatchable};
use stalhof_primitives::goods::CertificateKind;

const NOT_AN_OPERATOR: DispatchError = DispatchError::Other("NotAnOperator");
const PERMISSION_MISSING: DispatchError = DispatchError::Other("PermissionMissing");
const NOT_IN_STANDING: DispatchError = DispatchError::Other("NotInStanding");

/// The organisation whose first operator does this now, whether it may when it winds down, and what it does.
type Act = (u32, bool, crate::Call<Test>);

/// Goods with which everything can be done.
fn acts() -> Vec<Act> {
	use crate::Call::*;
	let stack_0 = brands_pallet();
	let stack_1 = stack(BRAND, 1, &[sscc(0)]);
	carton(BRAND, 3);
	carton(BRAND, 4);
	let open = sent(BRAND, consignment(&[sscc(4)], Lines::default()));
	let doubted = sent_tins(1);
	let concern = Concern::Shipment(doubted);
	let kind = ExceptionKind::DataIssue;
	assert_ok!(Movements::raise_exception(by(MART), concern, kind, REFERENCE));
	let certificate = NewCertificate {
		kind: CertificateKind::Inspection,
		subject: Subject::Batch(0),
		passed: true,
		customs: CustomsDetails::default(),
		commitments: [0; 32],
	};
	assert_ok!(Movements::certify(by(INSPECTOR), certificate.clone()));
	assert_ok!(super::capture::capture(BRAND, document(), &[indexed(0)]));
	let (place, time, reference) = (dock(), now(), REFERENCE);
	let packing = in_carton(5).packed(tins_of(4));
	let events = vec![indexed(1)].try_into().unwrap();
	let child = Child::Container(sscc(0));
	let (first, second) = (stack_0.proof(pallet(0), 0), stack_1.proof(pallet(1), 0));
	let proof = stack_0.proof(pallet(0), 1);
	let children = vec![0].try_into().unwrap();
	let shipment = consignment(&[sscc(3)], Lines::default());
	let reason = ErrorReason::DidNotOccur;
	let corrections = BoundedVec::new();
	vec![
		(BRAND, false, pack { sscc: sscc(9), level: 1, packing: packing.clone(), place, time }),
		(BRAND, false, take_out { sscc: sscc(3), children, less: tins_of(1) }),
		(BRAND, false, repack { sscc: sscc(3), packing, place, time }),
		(BRAND, false, unpack { sscc: sscc(3) }),
		(RIVAL, false, report_two_places { child, first, second }),
		(BRAND, false, ship { shipment }),
		(CARRIER, false, depart { id: open, place, time }),
		(BRAND, true, void { id: open, reference }),
		(MART, false, receive { id: open, outcome: outcome(&[(4, 0)]), place, time, reference }),
		(MART, false, raise_exception { concern, kind, reference }),
		(BRAND, true, answer_exception { id: 0, reference }),
		(MART, true, settle_exception { id: 0, reference }),
		(INSPECTOR, false, certify { certificate }),
		(INSPECTOR, true, withdraw_certificate { id: 0, reference }),
		(RIVAL, false, crate::Call::capture { document: document(), events: BoundedVec::new() }),
		(BRAND, false, index_events { document: document().root, events }),
		(BRAND, true, declare_error { hash: HASHES[0], reason, corrections }),
		(RIVAL, false, contest_event { hash: HASHES[0], captor: OrgId(BRAND), reference }),
		(BRAND, false, take_over { sscc: sscc(1), proof }),
	]
}

/// What comes of a call, of which nothing stays.
fn called(origin: RuntimeOrigin, call: &crate::Call<Test>) -> DispatchResult {
	tried(|| plain(call.clone().dispatch_bypass_filter(origin)))
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
				assert_eq!(called(origin, &call), Err(cause), "{name}");
			}
			assert_eq!(called(by(organisation), &call), Ok(()), "{name}");
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
				let result = called(by(organisation), &call);
				stand(organisation, FirmStanding::Active);
				result
			};
			let winding = if winds_down { Ok(()) } else { Err(NOT_IN_STANDING) };
			for standing in [FirmStanding::Suspended, FirmStanding::Lapsed, FirmStanding::Leaving] {
				assert_eq!(outcome(standing), winding, "{name}, {standing:?}");
			}
			for standing in [FirmStanding::Applied, FirmStanding::Removed] {
				assert_eq!(outcome(standing), Err(NOT_IN_STANDING), "{name}, {standing:?}");
			}
		}
	});
}

#[test]
fn any_member_should_not_move_another_members_shipment() {
	build_and_execute(|| {
		let acts = acts();
		// What concerns a container, a shipment or an exception of others.
		let of_others = [
			"take_out",
			"repack",
			"unpack",
			"ship",
			"depart",
			"void",
			"receive",
			"raise_exception",
			"answer_exception",
			"settle_exception",
			"withdraw_certificate",
			"index_events",
			"declare_error",
			"take_over",
		];
		for name in of_others {
			let (own, _, call) = acts
				.iter()
				.find(|(_, _, call)| call.get_call_name() == name)
				.expect("it is among them");
			for stranger in EVERYONE.into_iter().filter(|who| who != own) {
				let party = [BRAND, MART, CARRIER].contains(&stranger);
				if name == "raise_exception" && party {
					continue;
				}
				assert!(called(by(stranger), call).is_err(), "{name} by {stranger}");
			}
		}
	});
}

#[test]
fn every_call_should_be_among_those_tried() {
	build_and_execute(|| {
		let mut names: Vec<_> = acts().iter().map(|(_, _, call)| call.get_call_name()).collect();
		// Anyone may send it.
		names.push("drop_taken");
		names.sort_unstable();
		let mut all = crate::Call::<Test>::get_call_names().to_vec();
		all.sort_unstable();
		assert_eq!(names, all);
	});
}
