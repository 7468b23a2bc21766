//! Organisations, groups, operators, licences, assets, treasuries, roles.

use super::*;
use crate::tests::fixtures::ORGANISATIONS;

fn attestation() -> Value {
	json!({
		"attestor": 3,
		"group": 4,
		"evidence": hash(0x33),
		"kinds": ["register-extract", "call-back"],
		"on": "2026-11-19",
	})
}

fn seventh() -> Value {
	json!({
		"id": 7,
		"name": "Kontor 7",
		"registration": "lei:529900T8BM49AURSDO55",
		"kind": "participant",
		"sponsor": 2,
		"status": "active",
		"standing": "lapsing",
		"since": "2026-11-20",
		"kybUntil": "2027-11-20",
		"group": 7,
		"roles": ["manufacturer", "supplier"],
		"generation": 3,
	})
}

fn whole_seventh() -> Value {
	let mut whole = with_at(seventh());
	let rest = json!({
		"country": "DE",
		"parent": null,
		"encryptionKey": null,
		"metadata": hash(0x11),
		"admin": address(1),
		"treasury": address(0x77),
		"operators": 3,
		"bytes": 1_210,
		"sponsorship": { "participants": 5, "suspended": 1, "removed": 2 },
		"carrier": 2,
		"application": hash(0x22),
		"applied": "2026-11-18",
		"attestations": [attestation()],
		"renewal": {
			"name": "Kontor 7 AG",
			"registration": "lei:529900T8BM49AURSDO55",
			"country": "DE",
			"parent": "uscc:91330100799655058B",
			"encryptionKey": hash(0x55),
			"metadata": null,
			"claim": hash(0x44),
			"attestations": [attestation()],
			"agreed": 2,
		},
	});
	whole.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
	whole
}

#[tokio::test]
async fn organisation_should_be_told_whole_when_asked_by_number_or_registration() {
	assert_eq!(answer("organisation", json!([7])).await, whole_seventh());
	for text in ["lei:529900T8BM49AURSDO55", " LEI:529900T8BM49AURSDO55 "] {
		assert_eq!(
			answer("organisationByRegistration", json!([text])).await,
			whole_seventh(),
			"{text}"
		);
	}
	let member = answer("organisation", json!([3])).await;
	assert_eq!(
		json!([member["kind"], member["sponsor"], member["status"], member["renewal"]]),
		json!(["member", null, "suspended-by-sponsor", null])
	);
}

#[tokio::test]
async fn lists_of_organisations_should_be_read_page_by_page_when_they_are_long() {
	let (all, pages) = walk("organisations", &[], 50).await;
	assert_eq!((all.len(), pages), (ORGANISATIONS as usize, 3));
	assert_eq!(all[6], seventh());
	let ids = |items: &[Value]| -> Vec<u64> {
		items.iter().map(|item| item["id"].as_u64().unwrap()).collect()
	};
	assert_eq!(ids(&all), (1..=130).collect::<Vec<_>>());

	let (participants, pages) = walk("participants", &[json!(2)], 60).await;
	assert_eq!((ids(&participants), pages), ((6..=130).collect(), 3));

	let (group, pages) = walk("groupOrganisations", &[json!(9)], 61).await;
	assert_eq!((ids(&group), pages), ((9..=130).collect(), 2));
	assert_eq!(walk("groupOrganisations", &[json!(7)], 61).await, (vec![seventh()], 1));
}

#[tokio::test]
async fn list_should_be_empty_when_the_organisation_has_nothing_of_it() {
	let empty = json!({ "items": [], "next": null, "at": BEST });
	assert_eq!(answer("participants", json!([3])).await, empty);
	assert_eq!(answer("operators", json!([3])).await, empty);
	assert_eq!(answer("approvals", json!([3])).await, empty);
}

#[tokio::test]
async fn group_should_tell_its_allowance_when_it_has_one() {
	let quota = json!({
		"used": 120_000_000_000u64,
		"max": 3_060_000_000_000u64,
		"left": 2_940_000_000_000u64,
		"usedShare": 393,
		"perBlock": 102_000_000_000u64,
		"share": 1_000,
		"burst": 30,
	});
	assert_eq!(
		answer("group", json!([2])).await,
		json!({
			"id": 2,
			"counted": true,
			"quota": quota,
			"bytes": { "used": 52_100, "max": 10_000_000, "left": 9_947_900 },
			"at": BEST,
		})
	);
	let mut alone = with_at(quota);
	alone["group"] = json!(2);
	assert_eq!(answer("quota", json!([2])).await, alone);
	assert_eq!(
		answer("group", json!([9])).await,
		json!({ "id": 9, "counted": false, "quota": null, "bytes": null, "at": BEST })
	);
}

#[tokio::test]
async fn quota_should_be_told_without_overflow_when_it_is_exceeded_or_of_nothing() {
	let group = answer("group", json!([3])).await;
	assert_eq!(
		group["quota"],
		json!({
			"used": 3_000, "max": 1_500, "left": 0, "usedShare": 20_000, "perBlock": 500, "share": 1, "burst": 3,
		})
	);
	assert_eq!(group["bytes"], json!({ "used": 7, "max": 5, "left": 0 }));
	assert_eq!(
		answer("quota", json!([4])).await,
		json!({
			"group": 4, "used": 0, "max": 0, "left": 0, "usedShare": 10_000, "perBlock": 0, "share": 0,
			"burst": null, "at": BEST,
		})
	);
}

fn second_operator() -> Value {
	json!({
		"account": address(2),
		"organisation": 7,
		"permissions": ["goods", "settle"],
		"until": "2027-06-30",
		"admin": false,
		"expired": false,
	})
}

#[tokio::test]
async fn operator_should_be_found_when_its_account_is_written_in_any_form() {
	let generic = address::write(&crate::tests::fixtures::account(2), 42);
	for text in [address(2), generic, hash(2)] {
		assert_eq!(answer("operator", json!([text])).await, with_at(second_operator()), "{text}");
	}
	let (of_seventh, pages) = walk("operators", &[json!(7)], 2).await;
	assert_eq!((of_seventh.len(), pages), (3, 2));
	assert_eq!(of_seventh[1], second_operator());
	assert_eq!(of_seventh[0]["permissions"].as_array().unwrap().len(), 12);
	assert_eq!(json!([of_seventh[0]["admin"], of_seventh[2]["expired"]]), json!([true, true]));
	let (of_first, pages) = walk("operators", &[json!(1)], 30).await;
	assert_eq!((of_first.len(), pages), (67, 3));
}

#[tokio::test]
async fn approvals_should_be_told_when_they_wait() {
	let (approvals, pages) = walk("approvals", &[json!(7)], 2).await;
	assert_eq!(pages, 2);
	let expected: Vec<_> = (1..=3)
		.map(|n| json!({ "act": hash(n), "maker": address(n), "until": "2026-11-30" }))
		.collect();
	assert_eq!(approvals, expected);
}

fn twelfth_licence() -> Value {
	json!({
		"id": 12,
		"key": "9521001",
		"holder": 7,
		"from": "2019-01-01",
		"until": null,
		"previous": 3,
		"holds": true,
	})
}

#[tokio::test]
async fn licensee_should_be_found_when_a_licence_covers_the_key() {
	for (text, key) in [
		("prefix:9521001", "9521001"),
		("9521001", "9521001"),
		("952100123", "952100123"),
		("gtin:9521001000017", "gtin:09521001000017"),
		("gtin:19521001000014", "gtin:19521001000014"),
		("gln:9521001000017", "gln:9521001000017"),
		("sscc:395210010000000018", "sscc:395210010000000018"),
	] {
		assert_eq!(
			answer("licensee", json!([text])).await,
			json!({
				"key": key,
				"organisation": {
					"id": 7,
					"name": "Kontor 7",
					"registration": "lei:529900T8BM49AURSDO55",
					"standing": "lapsing",
				},
				"licence": twelfth_licence(),
				"at": BEST,
			}),
			"{text}"
		);
	}
	let single = answer("licensee", json!(["gln:9521009000019"])).await;
	assert_eq!(single["licence"]["key"], "gln:9521009000019");
}

#[tokio::test]
async fn licences_should_be_told_when_they_have_ended_too() {
	assert_eq!(answer("licence", json!([12])).await, with_at(twelfth_licence()));
	let (licences, pages) = walk("licences", &[], 50).await;
	assert_eq!((licences.len(), pages), (120, 3));
	assert_eq!(licences[11], twelfth_licence());
	assert_eq!(
		licences[12],
		json!({
			"id": 13,
			"key": "gtin:00000096385074",
			"holder": 7,
			"from": "2019-01-01",
			"until": "2020-02-29",
			"previous": null,
			"holds": false,
		})
	);
}

#[tokio::test]
async fn authorisations_should_be_told_when_they_are_over_too() {
	let one = |organisation: u32, until: &str, holds: bool| json!({ "organisation": organisation, "until": until, "holds": holds });
	assert_eq!(
		walk("authorisations", &[json!(12)], 2).await,
		(
			vec![
				one(4, "2027-12-31", true),
				one(5, "2026-01-31", false),
				one(6, "2027-12-31", true)
			],
			2
		)
	);
	assert_eq!(answer("authorisations", json!([13])).await["items"], json!([]));
}

#[tokio::test]
async fn treasury_should_be_told_to_the_last_minor_unit() {
	let holding = |asset: u32, free: &str, held: &str, frozen: bool, limit: Value| json!({ "asset": asset, "free": free, "held": held, "frozen": frozen, "limit": limit });
	assert_eq!(
		walk("treasury", &[json!(7)], 2).await,
		(
			vec![
				holding(1, "340282366920938463463374607431768211455", "0", true, json!("1000000")),
				holding(2, "0", "0", false, Value::Null),
				holding(3, "995", "5", false, Value::Null),
			],
			2
		)
	);
}

#[tokio::test]
async fn default_allowance_should_be_told() {
	assert_eq!(
		answer("defaultAllowance", json!([])).await,
		json!({ "share": 100, "burst": 10, "bytes": 16_777_216, "at": BEST })
	);
}

#[tokio::test]
async fn assets_should_be_told_with_their_terms() {
	let asset = |id: u32| json!({ "id": id, "issuer": 5, "currency": "CNY", "decimals": 2, "utcOffsetMinutes": 480 });
	assert_eq!(walk("assets", &[], 2).await, (vec![asset(1), asset(2), asset(3)], 2));
}

#[tokio::test]
async fn roles_should_be_told_with_their_bits() {
	let roles = answer("roles", json!([])).await;
	assert_eq!(roles["roles"].as_array().unwrap().len(), 17);
	assert_eq!(roles["roles"][16], json!({ "bit": 16, "value": 65_536, "name": "validator" }));
	assert_eq!(roles["roles"][0], json!({ "bit": 0, "value": 1, "name": "brand-owner" }));
	assert_eq!(roles["permissions"].as_array().unwrap().len(), 12);
	assert_eq!(
		roles["permissions"][11],
		json!({ "bit": 11, "value": 2_048, "name": "administer" })
	);
}
