//! Motions, pauses, and what binds the council.

use super::*;
use crate::consortium::json::motion::needed;
use pallet_council::types::Threshold;

#[tokio::test]
async fn motion_should_be_told_whole_when_it_is_open_or_has_passed() {
	let vote = |group: u32, aye: bool| json!({ "group": group, "organisation": group, "aye": aye });
	assert_eq!(
		answer("motion", json!([2])).await,
		json!({
			"id": 2,
			"act": { "type": "suspend", "organisation": 7, "replacement": 4 },
			"proposer": 3,
			"group": 3,
			"state": {
				"type": "open", "moment": 1_795_852_800_000u64, "date": "2026-11-28", "block": 30_240,
			},
			"rule": {
				"threshold": { "type": "moreThan", "part": 1, "whole": 2 }, "without": 7, "delayHours": 0,
			},
			"tally": { "ayes": 2, "noes": 1, "counted": 4, "needed": 3 },
			"votes": [vote(2, true), vote(3, true), vote(5, false)],
			"at": BEST,
		})
	);
	assert_eq!(
		answer("motion", json!([16])).await,
		json!({
			"id": 16,
			"act": { "type": "upgrade", "codeHash": hash(0xcc) },
			"proposer": 3,
			"group": 3,
			"state": {
				"type": "passed", "moment": 1_795_852_800_000u64, "date": "2026-11-28", "block": 30_240,
			},
			"rule": {
				"threshold": { "type": "atLeast", "part": 3, "whole": 4 }, "without": null, "delayHours": 24,
			},
			"tally": { "ayes": 0, "noes": 0, "counted": 5, "needed": 4 },
			"votes": [],
			"at": BEST,
		})
	);
}

#[tokio::test]
async fn motions_should_tell_every_act_by_its_type() {
	let (motions, pages) = walk("motions", &[], 5).await;
	assert_eq!(pages, 4);
	let acts: Vec<_> = motions.iter().map(|motion| motion["act"].clone()).collect();
	let allowance = json!({ "share": 1_000, "burst": 30, "bytes": 10_000_000 });
	assert_eq!(
		acts,
		[
			json!({ "type": "admit", "organisation": 7 }),
			json!({ "type": "suspend", "organisation": 7, "replacement": 4 }),
			json!({ "type": "reinstate", "organisation": 7 }),
			json!({ "type": "remove", "organisation": 7, "replacement": null }),
			json!({ "type": "displace", "organisation": 7, "replacement": null }),
			json!({ "type": "setRoles", "organisation": 7, "roles": ["lender", "validator"] }),
			json!({ "type": "replaceAdmin", "organisation": 7, "account": address(9) }),
			json!({
				"type": "license", "key": "9521001", "holder": 7, "from": "2027-01-01", "until": "2028-12-31",
			}),
			json!({ "type": "setAllowance", "group": 7, "allowance": allowance }),
			json!({ "type": "setValidators", "organisations": [1, 4] }),
			json!({
				"type": "registerAsset",
				"asset": 2,
				"terms": { "issuer": 5, "currency": "CNY", "decimals": 2, "utcOffsetMinutes": 480 },
			}),
			json!({ "type": "setParameter", "setting": { "type": "votingHours", "hours": 168 } }),
			json!({
				"type": "setParameter",
				"setting": {
					"type": "defaultAllowance", "share": 1_000, "burst": 30, "bytes": 10_000_000,
				},
			}),
			json!({ "type": "pause", "pallet": 6, "palletName": "Assets" }),
			json!({ "type": "resume", "pallet": 200, "palletName": null }),
			json!({ "type": "upgrade", "codeHash": hash(0xcc) }),
			json!({ "type": "cancelUpgrade" }),
			json!({ "type": "noteStalled", "delay": 10, "bestFinalized": 4_711 }),
		]
	);
}

#[tokio::test]
async fn pauses_should_be_told_with_names_and_dates() {
	let pause = |pallet: u8, name: Value, paused: bool| {
		json!({
			"pallet": pallet,
			"palletName": name,
			"since": 1_795_420_800_000u64,
			"sinceDate": "2026-11-23",
			"until": 1_795_507_200_000u64,
			"untilDate": "2026-11-24",
			"paused": paused,
			"total": 3_600_000,
		})
	};
	assert_eq!(
		answer("pauses", json!([])).await,
		json!({
			"items": [pause(6, json!("Assets"), true), pause(41, Value::Null, false)],
			"next": null,
			"at": BEST,
		})
	);
}

#[tokio::test]
async fn council_should_tell_what_binds_it() {
	let part =
		|kind: &str, part: u8, whole: u8| json!({ "type": kind, "part": part, "whole": whole });
	assert_eq!(
		answer("council", json!([])).await,
		json!({
			"votingHours": 168,
			"thresholds": [
				{ "act": "admit", "threshold": part("atLeast", 2, 3), "agreed": true },
				{ "act": "set-roles", "threshold": part("moreThan", 1, 2), "agreed": false },
			],
			"at": BEST,
		})
	);
}

#[test]
fn needed_ayes_should_be_the_fewest_that_reach_the_threshold() {
	for threshold in [
		Threshold::MoreThan(1, 2),
		Threshold::AtLeast(2, 3),
		Threshold::AtLeast(3, 4),
		Threshold::AtLeast(1, 3),
	] {
		for counted in 1..40 {
			let ayes = needed(threshold, counted);
			assert!(threshold.reached(ayes, counted), "{threshold:?} {counted}");
			assert!(!threshold.reached(ayes - 1, counted), "{threshold:?} {counted}");
		}
		assert_eq!(needed(threshold, 0), 1, "nobody can");
	}
	assert_eq!(needed(Threshold::MoreThan(1, 1), u32::MAX), u32::MAX, "no number reaches it");
}
