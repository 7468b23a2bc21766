//! What movements say of an item: who has it, whether it has left its producer, where it is.

use super::*;
use stalhof_primitives::{
	goods::{ContentProof, Custody, CustodyFact, CustomsFact, Membership, Warning, Whereabouts},
	gs1::Sscc,
};

/// Proofs of so many containers around an item. The mock takes any.
fn around(containers: usize) -> Around {
	let sscc: Sscc = "095210010000000017".parse().expect("its check digit holds");
	let proof = ContentProof { sscc, index: 0, path: BoundedVec::new() };
	vec![proof; containers].try_into().expect("they are not too many")
}

fn asked(marks: &Marks, index: usize, around: Around) -> Verdict {
	let ItemProof { item, label_key, attributes, path, .. } = marks.proof(0, index);
	let proof = MarkProof { item, label_key, attributes, path: path.into_inner() };
	Goods::verify(tins(), marks.serials[index].clone(), Some(proof), around)
}

#[test]
fn theft_and_destruction_should_be_noted_by_who_has_the_item_when_its_containers_are_shown() {
	build_and_execute(|| {
		let marks = batch_of_tins(5, false);
		Custodian::set(Some(OrgId(RIVAL)));
		for report in [Goods::report_stolen, Goods::report_destroyed] {
			let report =
				|who, containers| report(by(who), marks.proof(0, 3), around(containers), [1; 32]);
			assert_noop!(report(RIVAL, 0), GoodsError::NotAuthorized);
			assert_noop!(report(MARKETPLACE, 1), GoodsError::NotAuthorized);
			assert_ok!(report(RIVAL, 1));
		}
		let said = said(RIVAL, [1; 32]);
		let expected =
			[Event::Stolen { item: item(3), said }, Event::Destroyed { item: item(3), said }];
		let told = events();
		assert_eq!(told[told.len() - 2..], expected);
	});
}

#[test]
fn label_should_open_when_goods_have_left_their_producer() {
	build_and_execute(|| {
		batch_of_tins(5, true);
		let open = |opens| Goods::is_open(item(2), opens);
		assert!(!open(ActivationOpens::Dispatched));
		Dispatched::set([0].into());
		assert!(open(ActivationOpens::Dispatched));
		assert!(!open(ActivationOpens::Sold));
	});
}

#[test]
fn verdict_should_say_where_an_item_is_when_it_is_proved() {
	build_and_execute(|| {
		let marks = batch_of_tins(5, false);
		let custody = Custody {
			fact: CustodyFact::InTransit,
			custodian: Some(OrgId(SHOP)),
			..Custody::NOT_SHOWN
		};
		let found = Whereabouts {
			shown: 1,
			custody,
			customs: CustomsFact::Declared,
			certificates: vec![],
			two_places: true,
		};
		Found::set(Some(found.clone()));
		let told = asked(&marks, 2, around(1));
		assert_eq!(told.whereabouts, found);
		assert!(told.warnings.has(Warning::TwoPlaces));
		assert!(!told.warnings.has(Warning::ContentNotShown));

		let told = asked(&marks, 2, around(2));
		assert!(told.warnings.has(Warning::ContentNotShown), "the second does not hold");

		let told = asked(&marks, 2, around(0));
		assert_eq!(told.whereabouts, Whereabouts::NOTHING);
		assert!(!told.warnings.has(Warning::TwoPlaces));
		assert!(!told.warnings.has(Warning::ContentNotShown));

		let unproved = Goods::verify(tins(), marks.serials[2].clone(), None, around(1));
		assert_eq!(unproved.whereabouts, Whereabouts::NOTHING);
		assert!(!unproved.warnings.has(Warning::ContentNotShown));
	});
}

#[test]
fn verdict_should_not_say_where_a_mark_outside_of_its_pool_is() {
	build_and_execute(|| {
		pool_of_tins();
		let mut marks = Marks::tins(1);
		marks.serials.push(serial("Z999"));
		commission(&marks);
		let found = Whereabouts { shown: 1, two_places: true, ..Whereabouts::NOTHING };
		Found::set(Some(found.clone()));
		assert_eq!(asked(&marks, 0, around(1)).whereabouts, found);
		let told = asked(&marks, 1, around(1));
		assert_eq!(told.membership, Membership::OutsidePool);
		assert_eq!(told.whereabouts, Whereabouts::NOTHING);
		assert!(!told.warnings.has(Warning::TwoPlaces));
		assert!(!told.warnings.has(Warning::ContentNotShown));
	});
}
