use super::{
	capture::{capture, document, indexed},
	*,
};
use pallet_movements_runtime_api::Passage;
use stalhof_primitives::{
	goods::{CertificateKind, Inbox},
	page::MAX_PAGE,
};

#[test]
fn container_should_be_told_in_its_present_or_last_life() {
	build_and_execute(|| {
		assert_eq!(Movements::container_view(sscc(0)), None);
		let carton = carton(BRAND, 0);
		let view = Movements::container_view(carton).unwrap();
		let contents = in_carton(0).contents();
		assert_eq!((view.life, view.packing, view.level), (1, 1, 1));
		assert_eq!(view.contents, Some((contents.root, 4)));
		assert_eq!((view.packer, view.custodian), (OrgId(BRAND), OrgId(BRAND)));
		assert_eq!(view.lines, tins_of(4).into_inner());
		assert!(view.stands && !view.under_way && !view.two_places);
		assert_ok!(Movements::unpack(by(BRAND), carton));
		let view = Movements::container_view(carton).unwrap();
		assert!(!view.stands && view.lines.is_empty());
	});
}

#[test]
fn places_of_what_was_taken_out_should_be_read_in_pages() {
	build_and_execute(|| {
		let contents = Some(Contents { root: [7; 32], count: 10_000 });
		let packing = Packing { contents, lines: lines(&[(Goods::Class(tins()), 9)]) };
		assert_ok!(Movements::pack(by(BRAND), sscc(0), 2, packing, dock(), now()));
		let all = [0, 1_023, 1_024, 2_048, 5_000, 9_999];
		let children = all.to_vec().try_into().unwrap();
		assert_ok!(Movements::take_out(by(BRAND), sscc(0), children, Lines::default()));
		for limit in 1..8 {
			let (mut found, mut after) = (Vec::new(), None);
			loop {
				let page = Movements::taken(sscc(0), after, limit);
				assert!(page.items.len() <= limit as usize);
				found.extend(page.items);
				after = page.next;
				if after.is_none() {
					break;
				}
			}
			assert_eq!(found, all, "by {limit}");
		}
		assert_eq!(Movements::taken(sscc(0), Some(9_999), 9).items, [0u32; 0]);
		assert_eq!(Movements::taken(sscc(0), Some(u32::MAX), 9).items, [0u32; 0]);
		assert_eq!(Movements::taken(sscc(1), None, 9).items, [0u32; 0]);
	});
}

#[test]
fn shipments_should_be_read_in_pages() {
	build_and_execute(|| {
		for _ in 0..5 {
			sent_tins(1);
		}
		let numbers = |after, limit| {
			let page = Movements::shipments(OrgId(MART), after, limit);
			(page.items.iter().map(|shipment| shipment.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(numbers(None, 2), (vec![0, 1], Some(1)));
		assert_eq!(numbers(Some(1), 2), (vec![2, 3], Some(3)));
		assert_eq!(numbers(Some(3), 2), (vec![4], None));
		assert_eq!(numbers(None, 0), (vec![0], Some(0)), "a page has an item at least");
		assert_eq!(numbers(None, 5).1, None);
		assert_eq!(Movements::shipment_view(5), None);
	});
}

#[test]
fn page_should_have_no_more_than_the_most() {
	build_and_execute(|| {
		for number in 0..=MAX_PAGE {
			ShipmentsOf::<Test>::insert(Ordered(OrgId(STORE)), Ordered(number), ());
		}
		let page = Movements::shipments(OrgId(STORE), None, u32::MAX);
		assert_eq!(page.next, Some(MAX_PAGE - 1));
		let _ = ShipmentsOf::<Test>::clear(u32::MAX, None);
	});
}

#[test]
fn exceptions_should_be_read_by_inbox_and_in_pages() {
	build_and_execute(|| {
		let id = sent_tins(1);
		use ExceptionKind::{Counterfeit, DataIssue, Diverted};
		for kind in [DataIssue, Counterfeit, DataIssue, Diverted] {
			let concern = Concern::Shipment(id);
			assert_ok!(Movements::raise_exception(by(MART), concern, kind, REFERENCE));
		}
		let numbers = |inbox, after| {
			let page = Movements::exceptions(OrgId(BRAND), inbox, after, 1);
			(page.items.iter().map(|exception| exception.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(numbers(Inbox::Process, None), (vec![0], Some(0)));
		assert_eq!(numbers(Inbox::Process, Some(0)), (vec![2], None));
		assert_eq!(numbers(Inbox::Suspicion, None), (vec![1], Some(1)));
		assert_eq!(numbers(Inbox::Suspicion, Some(1)), (vec![3], None));
		assert_eq!(Movements::exception_view(9), None);
	});
}

#[test]
fn what_is_not_there_should_not_be_told() {
	build_and_execute(|| {
		assert_eq!(Movements::certificate_view(0), None);
		assert_eq!(Movements::document_view(OrgId(BRAND), [0; 32]), None);
		assert_eq!(Movements::event_view([0; 32], OrgId(BRAND)), None);
		assert_eq!(Movements::witnesses([0; 32], None, 9).items, []);
		assert_eq!(Movements::events_about(Subject::Batch(0), None, 9).items, []);
		assert_eq!(Movements::voyages(sscc(0), 1, None, 9).items, []);
	});
}

/// Steps of a trace: what, who, and of which number.
type Told = Vec<(Passage, Option<u32>, Option<u32>)>;

fn trace(
	child: Child,
	proofs: &[ContentProof],
	after: Option<u32>,
	limit: u32,
) -> (Told, Option<u32>) {
	let item = matches!(child, Child::Item { .. }).then_some(ItemId { batch: 0, index: 0 });
	let page = Movements::trace(child, item, around(proofs), vec![], after, limit);
	let told = page.items.iter().map(|entry| (entry.what, entry.by.map(|by| by.0), entry.number));
	(told.collect(), page.next)
}

#[test]
fn history_should_be_told_in_order_of_time_and_in_pages() {
	build_and_execute(|| {
		let stack = brands_pallet();
		pass(1, 1);
		let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		pass(1, 1);
		assert_ok!(depart(CARRIER, id));
		pass(1, 1);
		assert_ok!(receive(MART, id, &[(8, 0)]));
		pass(1, 1);
		let certificate = NewCertificate {
			kind: CertificateKind::CustomsClearance,
			subject: Subject::Container(pallet(0), 1),
			passed: true,
			customs: CustomsDetails::default(),
			commitments: [0; 32],
		};
		assert_ok!(Movements::certify(by(CUSTOMS), certificate));
		pass(1, 1);
		assert_ok!(capture(MART, document(), &[indexed(0)]));
		let proofs = [in_carton(0).proof(sscc(0), 0), stack.proof(pallet(0), 0)];
		let step = indexed(0).essentials.biz_step;
		let all = [
			(Passage::Packed, Some(BRAND), None),
			(Passage::Packed, Some(BRAND), None),
			(Passage::Shipped, Some(BRAND), Some(id)),
			(Passage::Departed, Some(CARRIER), Some(id)),
			(Passage::Received, Some(MART), Some(id)),
			(Passage::Certified(CertificateKind::CustomsClearance, true), Some(CUSTOMS), Some(0)),
			(Passage::Event(step), Some(MART), Some(0)),
		];
		assert_eq!(trace(tin(0), &proofs, None, 9), (all.to_vec(), None));
		assert_eq!(trace(tin(0), &proofs, None, 3), (all[..3].to_vec(), Some(2)));
		assert_eq!(trace(tin(0), &proofs, Some(2), 3), (all[3..6].to_vec(), Some(5)));
		assert_eq!(trace(tin(0), &proofs, Some(5), 3), (all[6..].to_vec(), None));
		// Without a proof of the pallet nothing is told of it; of the container itself without any.
		let carton = [all[0], all[6]];
		assert_eq!(trace(tin(0), &proofs[..1], None, 9).0, carton);
		assert_eq!(trace(Child::Container(pallet(0)), &[], None, 9).0, all[1..6]);
	});
}

#[test]
fn history_should_tell_of_a_shipment_that_never_left_and_of_a_carton_taken_over() {
	build_and_execute(|| {
		let stack = brands_pallet();
		pass(1, 1);
		let never = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		assert_ok!(void(BRAND, never));
		pass(1, 1);
		let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		pass(1, 1);
		assert_ok!(receive(MART, id, &[(8, 0)]));
		let told = trace(Child::Container(pallet(0)), &[], None, 9).0;
		assert_eq!(told[1], (Passage::Voided, Some(BRAND), Some(never)));
		assert_ok!(Movements::take_over(by(MART), sscc(0), stack.proof(pallet(0), 0)));
		// What brought it is told of the carton too.
		let told = trace(Child::Container(sscc(0)), &[], None, 9).0;
		let what: Vec<_> = told.iter().map(|(what, ..)| *what).collect();
		assert_eq!(what, [Passage::Packed, Passage::Shipped, Passage::Received]);
	});
}

#[test]
fn event_told_late_should_stand_in_a_history_where_it_happened() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		pass(1, 1);
		sent(BRAND, consignment(&[carton], Lines::default()));
		pass(4, 1);
		let (subject, time) = (Subject::Container(carton, 1), hours_ago(108));
		let event = indexed(0);
		let essentials = Essentials { subject, time, ..event.essentials };
		let event = IndexedEvent { essentials, ..event };
		assert_ok!(capture(BRAND, NewDocument { first: time, ..document() }, &[event]));
		let page =
			Movements::trace(Child::Container(carton), None, Around::default(), vec![], None, 9);
		let told = page.items.iter().map(|entry| (entry.what, entry.to, entry.late));
		assert_eq!(
			told.collect::<Vec<_>>(),
			[
				(Passage::Packed, None, false),
				(Passage::Event(essentials.biz_step), None, true),
				(Passage::Shipped, Some(OrgId(MART)), false),
			]
		);
	});
}
