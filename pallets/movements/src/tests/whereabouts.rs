use super::{
	two_places::{claimed_twice, report_tin},
	*,
};
use stalhof_primitives::goods::{CertificateKind, Custody, CustodyFact, CustomsFact, Whereabouts};

fn whereabouts(child: &Child, proofs: &[ContentProof]) -> Whereabouts {
	let item = matches!(child, Child::Item { .. }).then_some(ItemId { batch: 0, index: 0 });
	<Movements as stalhof_support::goods::Movements>::whereabouts(child, item, &around(proofs))
}

fn custodian(child: &Child, proofs: &[ContentProof]) -> Option<u32> {
	let custodian = <Movements as stalhof_support::goods::Movements>::custodian;
	custodian(child, 0, &around(proofs)).map(|custodian| custodian.0)
}

/// Proofs that tin 0 stands in carton 0, and that on pallet 0.
fn proofs(pallet_stack: &Stack) -> [ContentProof; 2] {
	[in_carton(0).proof(sscc(0), 0), pallet_stack.proof(pallet(0), 0)]
}

#[test]
fn nothing_should_be_known_when_nothing_is_shown() {
	build_and_execute(|| {
		assert_eq!(whereabouts(&tin(0), &[]), Whereabouts::NOTHING);
		assert_eq!(custodian(&tin(0), &[]), None);
		assert_eq!(whereabouts(&Child::Container(sscc(0)), &[]), Whereabouts::NOTHING);
	});
}

#[test]
fn moving_a_pallet_should_move_what_is_in_it() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let shown = proofs(&stack);
		let custody = || whereabouts(&tin(0), &shown).custody;
		let at = |fact, custodian, shipment, place| Custody {
			fact,
			custodian: Some(OrgId(custodian)),
			container: Some(pallet(0)),
			shipment,
			place: Some(place),
			since: Some(now()),
		};
		assert_eq!(custody(), at(CustodyFact::Packed, BRAND, None, dock()));
		pass(1, 1);
		let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		assert_eq!(custody(), at(CustodyFact::Shipped, BRAND, Some(id), dock()));
		pass(1, 1);
		assert_ok!(depart(CARRIER, id));
		assert_eq!(custody(), at(CustodyFact::InTransit, CARRIER, Some(id), dock()));
		pass(1, 1);
		assert_ok!(receive(MART, id, &[(8, 0)]));
		assert_eq!(custody(), at(CustodyFact::Received, MART, Some(id), yard()));
		assert_eq!(custodian(&tin(0), &shown), Some(MART));
		// The carton's own record is as it was when it was packed.
		assert_eq!(container(sscc(0)).custodian, OrgId(BRAND));
	});
}

#[test]
fn carton_should_be_with_who_had_it_last_when_its_pallet_is_not_shown() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let packed = now();
		pass(1, 1);
		let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		assert_ok!(receive(MART, id, &[(8, 0)]));
		let [in_carton, on_pallet] = proofs(&stack);
		let custody = |proofs: &[ContentProof]| {
			let Custody { fact, custodian, container, since, .. } =
				whereabouts(&tin(0), proofs).custody;
			(fact, custodian, container, since)
		};
		let before = (CustodyFact::Packed, Some(OrgId(BRAND)), Some(sscc(0)), Some(packed));
		assert_eq!(custody(core::slice::from_ref(&in_carton)), before);
		let shown = (CustodyFact::Received, Some(OrgId(MART)), Some(pallet(0)), Some(now()));
		assert_eq!(custody(&[in_carton, on_pallet]), shown);
	});
}

#[test]
fn voided_shipment_should_leave_goods_packed() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		assert_ok!(void(BRAND, id));
		let custody = whereabouts(&Child::Container(carton), &[]).custody;
		assert_eq!((custody.fact, custody.shipment), (CustodyFact::Packed, None));
	});
}

#[test]
fn carton_should_say_where_it_is_when_it_moved_after_its_pallet() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		assert_ok!(receive(MART, id, &[(8, 0)]));
		pass(1, 1);
		let [_, on_pallet] = proofs(&stack);
		assert_ok!(Movements::take_over(by(MART), sscc(0), on_pallet));
		let new =
			NewShipment { consignee: OrgId(STORE), ..consignment(&[sscc(0)], Lines::default()) };
		let id = sent(MART, new);
		assert_ok!(receive(STORE, id, &[(4, 0)]));
		let found = whereabouts(&tin(0), &proofs(&stack));
		assert_eq!((found.shown, found.custody.container), (1, Some(sscc(0))));
		assert_eq!(custodian(&tin(0), &proofs(&stack)), Some(STORE));
	});
}

#[test]
fn proofs_should_count_up_to_the_first_that_does_not_hold() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let [in_carton, on_pallet] = proofs(&stack);
		let shown = |proofs: &[ContentProof]| whereabouts(&tin(0), proofs).shown;
		assert_eq!(shown(&[in_carton.clone(), on_pallet.clone()]), 2);
		assert_eq!(shown(&[on_pallet.clone(), in_carton.clone()]), 0);
		let other = stack.proof(pallet(0), 1);
		assert_eq!(shown(&[in_carton.clone(), other]), 1, "that is the other carton's place");
		// Of a container itself the first proof is of what it stands in.
		let own = whereabouts(&Child::Container(sscc(0)), &[on_pallet]);
		assert_eq!((own.shown, own.custody.container), (1, Some(pallet(0))));
		assert_ok!(Movements::unpack(by(BRAND), sscc(0)));
		assert_eq!(shown(&[in_carton]), 0);
	});
}

#[test]
fn certificates_should_be_told_of_all_that_was_shown() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let item = ItemId { batch: 0, index: 0 };
		let subjects = [
			Subject::Item(item),
			Subject::Batch(0),
			Subject::Class(tins()),
			Subject::Container(sscc(0), 1),
			Subject::Container(pallet(0), 1),
			// Of these nothing is shown.
			Subject::Container(sscc(1), 1),
			Subject::Batch(1),
		];
		for subject in subjects {
			let certificate = NewCertificate {
				kind: CertificateKind::Inspection,
				subject,
				passed: true,
				customs: CustomsDetails::default(),
				commitments: [0; 32],
			};
			assert_ok!(Movements::certify(by(INSPECTOR), certificate));
		}
		let found = whereabouts(&tin(0), &proofs(&stack));
		let about: Vec<_> = found.certificates.iter().map(|note| note.subject).collect();
		assert_eq!(about, subjects[..5]);
		assert_eq!(found.customs, CustomsFact::NotShown);
		let carton = whereabouts(&Child::Container(sscc(0)), &[]);
		let about: Vec<_> = carton.certificates.iter().map(|note| note.subject).collect();
		assert_eq!(about, [Subject::Container(sscc(0), 1)]);
	});
}

#[test]
fn item_should_be_cleared_with_its_container_or_its_batch() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let shown = proofs(&stack);
		let customs = || whereabouts(&tin(0), &shown).customs;
		let certify = |who, kind, subject, passed| {
			let customs = CustomsDetails::default();
			let commitments = [0; 32];
			let certificate = NewCertificate { kind, subject, passed, customs, commitments };
			assert_ok!(Movements::certify(by(who), certificate));
		};
		let on_pallet = Subject::Container(pallet(0), 1);
		certify(BROKER, CertificateKind::CustomsDeclaration, Subject::Batch(0), true);
		assert_eq!(customs(), CustomsFact::Declared);
		certify(CUSTOMS, CertificateKind::CustomsClearance, on_pallet, true);
		assert_eq!(customs(), CustomsFact::Released);
		certify(CUSTOMS, CertificateKind::CustomsClearance, Subject::Batch(0), false);
		assert_eq!(customs(), CustomsFact::Held, "the authority's last word");
	});
}

#[test]
fn verdict_should_tell_of_two_places_of_the_item_or_of_what_it_is_in() {
	build_and_execute(|| {
		let stack_0 = brands_pallet();
		let stack_1 = stack(BRAND, 1, &[sscc(0)]);
		let shown = proofs(&stack_0);
		assert!(!whereabouts(&tin(0), &shown).two_places);
		let child = Child::Container(sscc(0));
		let (first, second) = (stack_0.proof(pallet(0), 0), stack_1.proof(pallet(1), 0));
		assert_ok!(Movements::report_two_places(by(RIVAL), child, first, second));
		assert!(whereabouts(&tin(0), &shown).two_places);
		assert!(!whereabouts(&tin(0), &[]).two_places);
		// An item of the other carton is not concerned.
		let other = [in_carton(1).proof(sscc(1), 0), stack_0.proof(pallet(0), 1)];
		let found = whereabouts(&tin(4), &other);
		assert_eq!((found.shown, found.two_places), (2, false));
	});
}

#[test]
fn verdict_should_tell_of_two_places_of_the_item_itself() {
	build_and_execute(|| {
		let stacks = claimed_twice();
		let in_two_places = |number| {
			let found = whereabouts(&tin(number), &[stacks.0.proof(sscc(0), number)]);
			assert_eq!(found.shown, 1);
			found.two_places
		};
		assert!(!in_two_places(3));
		assert_ok!(report_tin(RIVAL, &stacks));
		assert!(in_two_places(3) && !in_two_places(2));
	});
}

#[test]
fn nobody_should_have_an_item_of_another_batch_than_the_container_holds() {
	build_and_execute(|| {
		let shown = around(&proofs(&brands_pallet()));
		let custodian = |batch| {
			<Movements as stalhof_support::goods::Movements>::custodian(&tin(0), batch, &shown)
		};
		assert_eq!(custodian(0), Some(OrgId(BRAND)));
		assert_eq!(custodian(1), None, "it is of the same trade item");
	});
}

#[test]
fn what_was_noted_last_should_say_where_an_item_is_whatever_time_was_named() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		pass(4, 1);
		let again = in_carton(0).packed(tins_of(OF_CARTON.into()));
		assert_ok!(Movements::repack(by(BRAND), sscc(0), again, dock(), now()));
		assert_eq!(custodian(&tin(0), &proofs(&stack)), Some(BRAND));
		pass(1, 1);
		let arrived = outcome(&[(8, 0)]);
		assert_ok!(Movements::receive(by(MART), id, arrived, yard(), hours_ago(100), REFERENCE));
		assert_eq!(custodian(&tin(0), &proofs(&stack)), Some(MART));
	});
}
