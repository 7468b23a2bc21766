use super::*;
use crate::goods::{Hex32, chain::Said, movements::Declaration};
use stalhof_primitives::{cbv::BizStep, goods::Subject, organisation::OrgId, time::Moment};

const NOON: Moment = Moment::from_millis(1_794_360_600_000);

fn entry(what: Passage) -> TraceEntry {
	TraceEntry {
		what,
		time: NOON,
		time_date: "2026-11-11".parse().unwrap(),
		moment: NOON,
		subject: Subject::Container("095210010000000017".parse().unwrap(), 1),
		by: Some(OrgId(1)),
		to: Some(OrgId(2)),
		place: Some("4012345000115".parse().unwrap()),
		number: Some(7),
		certificate: None,
		passed: None,
		biz_step: None,
		happening: None,
		late: false,
		declared: None,
		contested: vec![],
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
	for (what, text) in [
		(Passage::Packed, "packed container 095210010000000017"),
		(Passage::Shipped, "sent container 095210010000000017 to 2 (Osthaven Line), shipment 7"),
		(
			Passage::Departed,
			"took container 095210010000000017 over, on its way to 2 (Osthaven Line), shipment 7",
		),
		(Passage::Received, "received container 095210010000000017, shipment 7"),
		(
			Passage::Voided,
			"said that shipment 7 to 2 (Osthaven Line) with container 095210010000000017 never left",
		),
		(
			Passage::Event,
			"recorded of container 095210010000000017: a step without a word, event 7",
		),
	] {
		let told = told(&entry(what), &names());
		assert_eq!(told.words, text);
		assert_eq!(
			(told.who.as_str(), told.when.as_str()),
			("1 (Havnbro Nutrition A/S)", "2026-11-11 01:30")
		);
		assert!(told.notes.is_empty());
	}
	let mut event = entry(Passage::Event);
	event.biz_step = Some(BizStep::StagingOutbound);
	assert!(told(&event, &names()).words.contains(": staging outbound, event 7"));
}

#[test]
fn certificate_should_say_whose_word_it_is() {
	for (kind, passed, text) in [
		(CertificateKind::CustomsClearance, true, "released, as customs: "),
		(CertificateKind::CustomsClearance, false, "held back, as customs: "),
		(CertificateKind::CustomsDeclaration, true, "stated as declared to customs: "),
		(CertificateKind::Inspection, false, "inspected and found not in order: "),
	] {
		let mut entry = entry(Passage::Certified);
		(entry.certificate, entry.passed) = (Some(kind), Some(passed));
		let words = told(&entry, &names()).words;
		assert_eq!(words, format!("{text}container 095210010000000017, certificate 7"));
	}
}

#[test]
fn what_happened_to_the_item_alone_should_be_told_also_of_those_without_an_account() {
	let mut entry = entry(Passage::Item);
	(entry.happening, entry.by) = (Some(Happening::Held), None);
	entry.subject = Subject::Item("4/7".parse().unwrap());
	let told = told(&entry, &names());
	assert_eq!(told.words, "activated the label of, or passed on, item 4/7");
	assert_eq!(told.who, "who has no account");
}

#[test]
fn what_was_late_in_error_or_contested_should_be_noted() {
	let mut entry = entry(Passage::Event);
	let date = entry.time_date;
	entry.late = true;
	entry.contested = vec![Said { by: OrgId(2), moment: 0, date, reference: Hex32([0; 32]) }];
	for (reason, why) in [
		(ErrorReason::DidNotOccur, "it did not happen"),
		(ErrorReason::IncorrectData, "it happened otherwise"),
	] {
		entry.declared = Some(Declaration { reason, corrections: vec![], moment: NOON, date });
		assert_eq!(
			told(&entry, &names()).notes,
			[
				"told late".to_owned(),
				format!("declared an error by who captured it: {why}"),
				"contested by 2 (Osthaven Line)".to_owned(),
			]
		);
	}
}
