use super::*;
use sp_runtime::Permill;
use stalhof_primitives::{
	goods::ShipmentState,
	receivables::{Flag, Flags},
};
use stalhof_support::goods::Delivery;

/// Enters by hand what cites those.
fn citing(receivable: &Receivable, shipments: &[u32]) -> ReceivableId {
	let id = entered(receivable);
	let cited = shipments.iter().map(|shipment| Cited {
		citation: Citation { shipment: *shipment, quantity: 5 },
		drawn: false,
	});
	let cited: Vec<_> = cited.collect();
	ShipmentsOf::<Test>::insert(Ordered(id), BoundedVec::truncate_from(cited));
	id
}

fn change(shipment: u32, change: impl FnOnce(&mut Delivery)) {
	Shipments::mutate(|all| change(all.get_mut(&shipment).unwrap()));
}

fn grade(id: ReceivableId) -> u8 {
	Ledger::grade(id, &receivable(id))
}

fn flags(id: ReceivableId) -> Flags {
	Ledger::evidence_flags(id, &receivable(id))
}

#[test]
fn grade_should_be_the_lowest_of_what_is_cited() {
	build_and_execute(|| {
		assert_eq!(grade(entered(&submitted())), 0);
		let shipment = delivered(SELLER, DEBTOR, 5);
		let id = citing(&submitted(), &[shipment]);
		assert_eq!((grade(id), flags(id)), (3, Flags::NONE));
		// A firm of the seller's group, or the debtor's, is no stranger.
		change(shipment, |it| it.recorded_by = vec![OrgId(SISTER), OrgId(52)]);
		assert_eq!(grade(id), 2);
		let receiver = |of| change(shipment, |it| it.receiver = OrgId(of));
		receiver(SISTER);
		assert_eq!(grade(id), 1);
		receiver(OTHER);
		assert_eq!(grade(id), 2);
		change(shipment, |it| it.returned = 1);
		assert_eq!((grade(id), flags(id)), (1, Flags::of(&[Flag::NotDelivered])));
		change(shipment, |it| (it.returned, it.received_at) = (0, None));
		assert_eq!((grade(id), flags(id)), (1, Flags::of(&[Flag::NotDelivered])));
		change(shipment, |it| it.state = ShipmentState::Voided);
		assert_eq!(grade(id), 0);
		let other = delivered(SELLER, DEBTOR, 5);
		let both = citing(&submitted(), &[shipment, other]);
		assert_eq!(grade(both), 0);
		assert_eq!(grade(citing(&submitted(), &[other])), 3);
		assert_eq!(grade(citing(&submitted(), &[99])), 0);
	});
}

#[test]
fn related_parties_should_prove_little() {
	build_and_execute(|| {
		let sister = Receivable { debtor: OrgId(SISTER), ..submitted() };
		let shipment = delivered(SELLER, SISTER, 5);
		let id = citing(&sister, &[shipment]);
		assert_eq!((grade(id), flags(id)), (1, Flags::of(&[Flag::RelatedParties])));
		// Whoever received it.
		change(shipment, |it| it.receiver = OrgId(OTHER));
		assert_eq!(grade(id), 1);
		assert_ok!(Ledger::accept_now(id, &sister, amount(FACE), in_days(90), false));
		assert!(!receivable(id).evidenced);
	});
}

#[test]
fn goods_that_came_back_should_be_flagged() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let id = citing(&submitted(), &[shipment]);
		Back::set([(shipment, today())].into());
		assert_eq!(flags(id), Flags::of(&[Flag::RoundTrip]));
		pass(180, 1);
		assert_eq!(flags(id), Flags::of(&[Flag::RoundTrip]));
		pass(1, 1);
		assert_eq!(flags(id), Flags::NONE);
	});
}

#[test]
fn recall_should_be_flagged_by_anyone() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let id = citing(&submitted(), &[shipment]);
		events();
		let act = || Ledger::flag_recall(by(OTHER), id, shipment);
		assert_noop!(act(), RcvError::NothingNew);
		assert_noop!(Ledger::flag_recall(by(OTHER), id, 9), RcvError::NotCited);
		assert_noop!(Ledger::flag_recall(by(OTHER), 9, shipment), RcvError::ReceivableNotFound);
		for percent in [10, 0] {
			let share = Permill::from_percent(percent);
			Recalled::set([(shipment, share)].into());
			assert_eq!(flags(id).has(Flag::Recalled), percent > 0);
			assert_ok!(act());
			let flag = RecallFlag { share, at: now() };
			assert_eq!(events(), [Event::RecallFlagged { id, shipment, flag }]);
			assert_noop!(act(), RcvError::NothingNew);
		}
	});
}

#[test]
fn shipments_should_be_between_the_groups_of_the_parties() {
	build_and_execute(|| {
		let check = |from, to| {
			let citations = [Citation { shipment: delivered(from, to, 5), quantity: 1 }];
			Ledger::check_shipments(OrgId(SELLER), OrgId(DEBTOR), &citations).is_ok()
		};
		assert!(check(SELLER, DEBTOR) && check(SISTER, 52));
		assert!(!check(DEBTOR, SELLER) && !check(OTHER, DEBTOR) && !check(SELLER, OTHER));
		let twice = [Citation { shipment: 0, quantity: 1 }; 2];
		let refused = Ledger::check_shipments(OrgId(SELLER), OrgId(DEBTOR), &twice);
		assert!(matches!(refused, Err(RcvError::NotInOrder)));
	});
}
