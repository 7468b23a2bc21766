use super::*;
use crate::goods::movements::{Declaration, Said, SubjectView};
use stalhof_primitives::{
	cbv::{BizStep, EventType},
	goods::ErrorReason,
	organisation::OrgId,
	time::Moment,
};

fn entry(what: Passage, to: Option<u32>, number: Option<u32>) -> TraceEntry {
	let at = At::from(Moment::from_millis(1_794_360_600_000));
	let sscc = "095210010000000017".parse().unwrap();
	TraceEntry {
		time: at,
		at,
		what,
		subject: SubjectView::Container { sscc, life: 1 },
		by: OrgId(1),
		to: to.map(OrgId),
		place: Some("4012345000115".parse().unwrap()),
		number,
		late: false,
	}
}

fn names() -> Names {
	let mut names = Names::default();
	names.add(OrgId(1), "Havnbro Nutrition A/S");
	names.add(OrgId(2), "Osthaven Line");
	names
}

#[test]
fn step_should_be_told_with_who_what_and_to_whom() {
	let certified = |kind, passed| Passage::Certified { kind, passed };
	for (what, to, number, text) in [
		(Passage::Packed, None, None, "packed container 095210010000000017"),
		(
			Passage::Shipped,
			Some(2),
			Some(7),
			"sent container 095210010000000017 to 2 (Osthaven Line), shipment 7",
		),
		(
			Passage::Departed,
			Some(2),
			Some(7),
			"took container 095210010000000017 over, on its way to 2 (Osthaven Line), shipment 7",
		),
		(Passage::Received, None, Some(7), "received container 095210010000000017, shipment 7"),
		(
			Passage::Voided,
			Some(2),
			Some(7),
			"said that shipment 7 to 2 (Osthaven Line) with container 095210010000000017 never left",
		),
		(
			certified(CertificateKind::CustomsClearance, true),
			None,
			Some(3),
			"released by customs: container 095210010000000017, certificate 3",
		),
		(
			certified(CertificateKind::Inspection, false),
			None,
			Some(3),
			"inspected and found not in order: container 095210010000000017, certificate 3",
		),
		(
			Passage::Event { biz_step: Some(BizStep::StagingOutbound) },
			None,
			Some(9),
			"recorded of container 095210010000000017: staging outbound, event 9",
		),
		(
			Passage::Event { biz_step: None },
			None,
			Some(9),
			"recorded of container 095210010000000017: a step without a word, event 9",
		),
	] {
		let told = told(&entry(what, to, number), None, &names());
		assert_eq!(told.what, text);
		assert_eq!(told.who, "1 (Havnbro Nutrition A/S)");
		assert!(told.notes.is_empty());
	}
}

#[test]
fn what_was_late_in_error_or_contested_should_be_noted() {
	let mut entry = entry(Passage::Event { biz_step: None }, None, Some(9));
	entry.late = true;
	let at = entry.at;
	let event = IndexedEvent {
		id: 9,
		hash: [1; 32].into(),
		captor: OrgId(1),
		document: [2; 32].into(),
		index: 0,
		event_type: EventType::Object,
		action: None,
		biz_step: None,
		disposition: None,
		subject: entry.subject,
		time: at,
		offset: 0,
		read_point: None,
		biz_location: None,
		at,
		late: true,
		declared: Some(Declaration { reason: ErrorReason::DidNotOccur, corrections: vec![], at }),
		contested: vec![Said { by: OrgId(2), at, reference: [0; 32].into() }],
	};
	let told = told(&entry, Some(&event), &names());
	assert_eq!(
		told.notes,
		[
			"told late, on 2026-11-11",
			"declared an error by who captured it: did_not_occur",
			"contested by 2 (Osthaven Line)",
		]
	);
}
