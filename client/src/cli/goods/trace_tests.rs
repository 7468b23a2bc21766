use super::*;
use serde_json::json;

fn names() -> Names {
	let mut names = Names::default();
	names.add(OrgId(1), "Osthaven Line");
	names
}

/// That it is so with 1, as far as `shown` proofs say.
fn found(fact: CustodyFact, shown: u32) -> Whereabouts {
	serde_json::from_value(json!({
		"shown": shown,
		"custody": {
			"fact": fact.name(), "custodian": 1, "container": "095210010000000017", "shipment": 2,
			"place": "4012345000115", "since": 1_794_360_600_000u64,
		},
		"customs": "not-shown", "certificates": [], "twoPlaces": false,
	}))
	.unwrap()
}

#[test]
fn place_should_be_told_by_what_is_known_of_it() {
	for (fact, who) in [
		(CustodyFact::Packed, "packed, with 1 (Osthaven Line)"),
		(CustodyFact::Shipped, "sent, and still with 1 (Osthaven Line)"),
		(CustodyFact::InTransit, "on its way with 1 (Osthaven Line)"),
		(CustodyFact::Received, "received by 1 (Osthaven Line)"),
	] {
		let rest = ", in 095210010000000017, at 4012345000115, since 2026-11-11 01:30";
		assert_eq!(place(&found(fact, 2), 2, &names()), format!("{who}{rest}"));
	}
	let nothing = found(CustodyFact::NotShown, 0);
	assert!(place(&nothing, 0, &names()).contains("--contents"));
	assert!(place(&nothing, 1, &names()).contains("no proof of what it stands in holds"));
}

#[test]
fn place_should_say_what_speaks_against_it() {
	let told = place(&found(CustodyFact::Packed, 1), 2, &names());
	assert!(told.ends_with("01:30; 1 of 2 proofs hold"), "{told}");
	let twice = Whereabouts { two_places: true, ..found(CustodyFact::Packed, 2) };
	let told = place(&twice, 2, &names());
	assert!(
		told.ends_with("01:30; WARNING: it was shown in two containers that both stand"),
		"{told}"
	);
}
