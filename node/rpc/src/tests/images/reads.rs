//! Works, contests and licences.

use super::*;

fn window(over: bool) -> Value {
	json!({ "until": 1_573_516_800_000u64, "block": 90, "over": over })
}

fn versions() -> Value {
	json!({ "algorithm": 1, "decoder": 1, "bundle": 1 })
}

#[tokio::test]
async fn a_work_should_be_told_with_all_that_is_known_of_it() {
	let expected = json!({
		"id": 1, "owner": 7, "registrant": 6, "claim": "employer", "file": hash(0x11), "pixels": hash(0x12),
		"versions": versions(), "fingerprints": 2, "width": 1600, "height": 1004, "format": "jpeg", "iscc": "0xabcd",
		"gtins": [{ "gtin": "09521001000017", "licensed": true }], "committed": 1_573_516_800_000u64,
		"commitBlock": 1, "revealed": 1_573_516_800_000u64, "block": 21, "state": "registered",
		"seasoning": window(true), "contest": 3, "mayNotice": false, "offeredTo": 5,
	});
	assert_eq!(answer("work", json!([1])).await, with_at(expected));
	let plain = answer("work", json!([0])).await;
	for field in ["iscc", "contest", "offeredTo"] {
		assert_eq!(plain[field], Value::Null, "{field}");
	}
}

#[tokio::test]
async fn lists_of_works_should_be_read_page_by_page() {
	for (method, leading) in [
		("works", vec![]),
		("byOwner", vec![json!(7)]),
		("byFile", vec![json!(hash(0x11))]),
		("byGtin", vec![json!("09521001000017")]),
	] {
		let (items, pages) = walk(method, &leading, 60).await;
		if method == "byFile" {
			assert_eq!((items.len(), pages), (1, 1), "one registrant has it once");
			continue;
		}
		assert_eq!(numbers(&items), (0..u64::from(WORKS)).collect::<Vec<_>>(), "{method}");
		assert_eq!(pages, 3, "{method}");
	}
	for (method, leading) in [
		("byOwner", json!([6])),
		("byFile", json!([hash(0x99)])),
		("byGtin", json!(["09521001000024"])),
	] {
		assert_eq!(answer(method, leading).await["items"], json!([]), "{method}");
	}
}

#[tokio::test]
async fn fingerprints_and_evidence_of_a_work_should_be_told() {
	let bundle = answer("bundle", json!([fixtures::PACKSHOT])).await;
	assert_eq!((&bundle["id"], &bundle["versions"]), (&json!(9), &versions()));
	let first = json!({ "hash": hash(9), "quality": 100, "generic": true });
	assert_eq!(bundle["fingerprints"][0], first);
	let second = &bundle["fingerprints"][1];
	assert_eq!((&second["quality"], &second["generic"]), (&json!(40), &json!(false)));
	let evidence = answer("evidence", json!([1])).await;
	let item = |kind: &str, time: Value, confirmed: Value| {
		json!({
			"kind": kind, "hash": hash(0x33), "time": time, "by": 7, "moment": 1_573_516_800_000u64,
			"confirmed": confirmed,
		})
	};
	let seen = json!({ "by": 9, "moment": 1_573_516_800_000u64 });
	assert_eq!(
		evidence["evidence"],
		json!([
			item("timestamp", json!(1_573_516_800_000u64), seen),
			item("contract", Value::Null, Value::Null)
		])
	);
	assert_eq!(answer("evidence", json!([WORKS])).await["evidence"], json!([]));
}

#[tokio::test]
async fn a_contest_should_be_told_with_stage_and_deadline() {
	let said = json!({ "by": 7, "moment": 1_573_516_800_000u64, "reference": hash(0x21) });
	let expected = |more: Value| {
		let all = json!({
			"work": { "work": 4, "place": 0 }, "prior": { "work": 3, "place": 1 }, "id": 3, "distance": 9,
			"threshold": 31, "versions": versions(), "owners": { "work": 5, "prior": 7 },
			"began": 1_573_516_800_000u64, "stage": "ended", "deadline": null, "answers": window(false),
			"review": window(false), "heard": { "work": null, "prior": said }, "atPanel": false,
			"ended": {
				"outcome": "work-silent", "grades": { "work": "chain-only", "prior": "trusted" },
				"moment": 1_573_516_800_000u64, "counted": 5,
			},
		});
		with_at(crate::tests::with(all, &more))
	};
	assert_eq!(answer("contestById", json!([3])).await, expected(json!({})));
	let open = answer("contestById", json!([0])).await;
	assert_eq!((&open["stage"], &open["ended"]), (&json!("answers"), &Value::Null));
	assert_eq!(open["deadline"], json!(1_573_516_800_000u64));
}

#[tokio::test]
async fn contests_should_be_listed_by_stage_and_deadline_and_work() {
	let (items, pages) = walk("contests", &[Value::Null], 50).await;
	assert_eq!((items.len(), pages), (120, 3));
	let (items, _) = walk("contests", &[json!({ "stages": ["review", "ended"] })], 50).await;
	assert!(numbers(&items).starts_with(&[1, 3, 4, 7]));
	let until = |until: u64| json!({ "stages": [], "until": until });
	let (items, _) = walk("contests", &[until(1_573_516_800_000)], 50).await;
	assert!(items.iter().all(|item| item["deadline"] == json!(1_573_516_800_000u64)));
	assert_eq!(items.len(), 79);
	let none = answer("contests", json!([until(1_573_516_799_999)])).await;
	assert_eq!(none["items"], json!([]));
	let (items, _) = walk("contestsOf", &[json!(4)], 1).await;
	assert_eq!(numbers(&items), [3, 4]);
	let losses = answer("losses", json!([5])).await;
	assert_eq!(losses, with_at(json!({ "count": 2, "suspended": null })));
}

#[tokio::test]
async fn licences_should_be_told_and_listed_and_uses_judged() {
	let expected = json!({
		"id": 2, "work": 1, "licensor": 7, "licensee": null, "channels": ["marketplace"], "countries": ["CN"],
		"gtins": ["09521001000017"], "from": "2019-11-01", "to": "2019-12-31", "exclusive": false,
		"terms": hash(0x44), "given": 1_573_516_800_000u64, "inForce": true,
	});
	assert_eq!(answer("licence", json!([2])).await, with_at(expected));
	assert_eq!(walk("licencesOf", &[json!(1)], 30).await.0.len(), 70);
	assert_eq!(walk("licencesTo", &[json!(5)], 30).await.0.len(), 69);
	let asked = |gtin: Value| json!({ "gtin": gtin, "channel": "marketplace", "country": "CN", "day": "2019-11-11" });
	for (work, organisation, gtin, allowed, reason, licence) in [
		(1, 5, json!("09521001000017"), true, "licensed", json!(1)),
		(1, 5, Value::Null, true, "licensed", json!(1)),
		(1, 6, Value::Null, false, "not-licensed", Value::Null),
		(1, 5, json!("09521001000024"), false, "other-goods", Value::Null),
		(WORKS, 5, Value::Null, false, "unknown-work", Value::Null),
	] {
		let answer = answer("isUseAllowed", json!([work, organisation, asked(gtin)])).await;
		let expected =
			json!({ "allowed": allowed, "reason": reason, "licence": licence, "contested": false });
		assert_eq!(answer, with_at(expected));
	}
}
