use super::{rules::agreed_key, *};
use crate::{metadata::embedded, tx::encode, types::storage_key};
use scale_info::TypeDef;
use serde_json::{Value, json};
use stalhof_primitives::{organisation::Role, time::Moment};

fn names() -> Names {
	let mut names = Names::of(embedded().unwrap());
	names.add(OrgId(7), "Elbe Kontor GmbH");
	names.add(OrgId(4), "Hafenbank AG");
	names
}

fn allowance() -> Allowance {
	Allowance { share: 1_050, burst: 30, bytes: 16 << 20 }
}

fn terms(minutes: i16) -> Terms {
	Terms {
		issuer: OrgId(4),
		currency: "CNY".parse().unwrap(),
		decimals: 2,
		offset: UtcOffset::from_minutes(minutes).unwrap(),
	}
}

/// Each act with its JSON as `docs/rpc.md` has it, and in words.
fn acts() -> Vec<(Act, Value, &'static str)> {
	let (organisation, other) = (OrgId(7), Some(OrgId(4)));
	let day = |text: &str| text.parse().unwrap();
	let account = AccountId::new([1; 32]);
	let address = to_address(&account);
	vec![
		(
			Act::Admit { organisation },
			json!({ "type": "admit", "organisation": 7 }),
			"admit organisation 7 (Elbe Kontor GmbH) as a member",
		),
		(
			Act::Suspend { organisation, replacement: None },
			json!({ "type": "suspend", "organisation": 7, "replacement": null }),
			"suspend organisation 7 (Elbe Kontor GmbH)",
		),
		(
			Act::Suspend { organisation, replacement: other },
			json!({ "type": "suspend", "organisation": 7, "replacement": 4 }),
			"suspend organisation 7 (Elbe Kontor GmbH); the validator of organisation 4 (Hafenbank AG) takes its place",
		),
		(
			Act::Reinstate { organisation },
			json!({ "type": "reinstate", "organisation": 7 }),
			"end the suspension of organisation 7 (Elbe Kontor GmbH)",
		),
		(
			Act::Remove { organisation, replacement: other },
			json!({ "type": "remove", "organisation": 7, "replacement": 4 }),
			"remove organisation 7 (Elbe Kontor GmbH) for ever; the validator of organisation 4 (Hafenbank AG) takes its \
			 place",
		),
		(
			Act::Displace { organisation, replacement: None },
			json!({ "type": "displace", "organisation": 7, "replacement": null }),
			"remove organisation 7 (Elbe Kontor GmbH) for ever and free its registration number, to which another has the \
			 better claim",
		),
		(
			Act::SetRoles { organisation, roles: Roles::of(&[Role::Lender, Role::Validator]) },
			json!({ "type": "setRoles", "organisation": 7, "roles": ["lender", "validator"] }),
			"give organisation 7 (Elbe Kontor GmbH) these roles and no others: lender, validator",
		),
		(
			Act::SetRoles { organisation, roles: Roles::NONE },
			json!({ "type": "setRoles", "organisation": 7, "roles": [] }),
			"take all roles from organisation 7 (Elbe Kontor GmbH)",
		),
		(
			Act::ReplaceAdmin { organisation, account },
			json!({ "type": "replaceAdmin", "organisation": 7, "account": address }),
			"make dZd8Qv3RHoQYX1xhpEaBf5G8Gm57Ev7qK6pjaPy6Do883m5o3 the administrator of organisation 7 (Elbe Kontor GmbH)",
		),
		(
			Act::License {
				key: "9521001".parse().unwrap(),
				holder: organisation,
				from: day("2027-01-01"),
				until: None,
			},
			json!({
				"type": "license", "key": "9521001", "holder": 7, "from": "2027-01-01", "until": null
			}),
			"license the GS1 company prefix 9521001 to organisation 7 (Elbe Kontor GmbH) from 2027-01-01 on, without end",
		),
		(
			Act::License {
				key: "gln:4012345000115".parse().unwrap(),
				holder: organisation,
				from: day("2027-01-01"),
				until: Some(day("2027-12-31")),
			},
			json!({
				"type": "license", "key": "gln:4012345000115", "holder": 7, "from": "2027-01-01",
				"until": "2027-12-31"
			}),
			"license the single GLN 4012345000115 to organisation 7 (Elbe Kontor GmbH) from 2027-01-01 on, until 2027-12-31",
		),
		(
			Act::SetAllowance { group: GroupId(9), allowance: allowance() },
			json!({
				"type": "setAllowance", "group": 9,
				"allowance": { "share": 1050, "burst": 30, "bytes": 16777216 }
			}),
			"allow group 9 10.50 % of each block, 30 blocks' shares at once, and 16 MiB of state",
		),
		(
			Act::SetValidators { organisations: vec![OrgId(7), OrgId(4), OrgId(2)] },
			json!({ "type": "setValidators", "organisations": [7, 4, 2] }),
			"let the validators of these 3 organisations and no others write blocks: 7 (Elbe Kontor GmbH), 4 (Hafenbank \
			 AG), 2",
		),
		(
			Act::RegisterAsset { asset: 2, terms: terms(480) },
			json!({
				"type": "registerAsset", "asset": 2,
				"terms": { "issuer": 4, "currency": "CNY", "decimals": 2, "utcOffsetMinutes": 480 }
			}),
			"register settlement asset 2: CNY of organisation 4 (Hafenbank AG) with 2 decimals, whose days are those of \
			 UTC+08:00",
		),
		(
			Act::SetParameter { setting: Setting::VotingHours { hours: 168 } },
			json!({ "type": "setParameter", "setting": { "type": "votingHours", "hours": 168 } }),
			"let motions take votes for 7 days",
		),
		(
			Act::SetParameter { setting: Setting::DefaultAllowance(allowance()) },
			json!({
				"type": "setParameter",
				"setting": { "type": "defaultAllowance", "share": 1050, "burst": 30, "bytes": 16777216 }
			}),
			"allow each new group 10.50 % of each block, 30 blocks' shares at once, and 16 MiB of state",
		),
		(
			Act::Pause { pallet: 30 },
			json!({ "type": "pause", "pallet": 30 }),
			"stop the calls of Utility for 24 hours, or for 24 hours longer if it stands paused",
		),
		(
			Act::Resume { pallet: 200 },
			json!({ "type": "resume", "pallet": 200 }),
			"let the calls of pallet 200 run again before their time",
		),
		(
			Act::Upgrade { code_hash: H256([0xab; 32]) },
			json!({ "type": "upgrade", "codeHash": H256([0xab; 32]) }),
			"authorise the runtime whose code has the Blake2-256 hash \
			 0xabababababababababababababababababababababababababababababababab",
		),
		(
			Act::CancelUpgrade,
			json!({ "type": "cancelUpgrade" }),
			"drop every upgrade that waits, and take back one that is authorised",
		),
		(
			Act::NoteStalled { delay: 10, best_finalized: 4711 },
			json!({ "type": "noteStalled", "delay": 10, "bestFinalized": 4711 }),
			"note that finality has stalled: 10 blocks later a new set of authorities goes on from block 4711",
		),
	]
}

#[test]
fn act_should_be_told_in_words() {
	for (act, _, words) in acts() {
		assert_eq!(act.words(&names()), words);
	}
	let one = Act::SetValidators { organisations: vec![OrgId(7)] };
	let words = one.words(&names());
	assert_eq!(words, "let the validator of organisation 7 (Elbe Kontor GmbH) alone write blocks");
}

#[test]
fn act_should_be_read_as_a_node_writes_it() {
	for (act, written, _) in acts() {
		assert_eq!(serde_json::to_value(&act).unwrap(), written);
		let mut told = written;
		// A node adds what it knows.
		told["palletName"] = json!("Utility");
		assert_eq!(serde_json::from_value::<Act>(told).unwrap(), act);
	}
	assert!(serde_json::from_value::<Act>(json!({ "type": "abolish" })).is_err());
}

#[test]
fn act_should_be_encoded_as_the_runtime_reads_it() {
	let mut kinds = Vec::new();
	for (act, ..) in acts() {
		let call = encode(embedded().unwrap(), &propose(&act)).unwrap();
		let council = embedded().unwrap().metadata.pallet_by_name("Council").unwrap();
		assert_eq!(call[..2], [council.call_index(), 0], "{act:?}");
		assert_eq!(call[2..], act.encode(), "{act:?}");
		kinds.push(call[2]);
	}
	kinds.dedup();
	assert!(kinds.iter().copied().eq(0..17), "{kinds:?}");
}

/// As `pallet-council` has it.
#[test]
fn rule_should_be_the_councils_table() {
	let half = Threshold::MoreThan { part: 1, whole: 2 };
	let at_least = |part, whole| Threshold::AtLeast { part, whole };
	for (act, written, _) in acts() {
		let (threshold, without, delay_hours) = match written["type"].as_str().unwrap() {
			"admit" | "license" | "setRoles" | "registerAsset" | "resume" | "cancelUpgrade" => {
				(half, None, 0)
			}
			"suspend" | "reinstate" => (half, Some(7), 0),
			"remove" | "displace" => (at_least(2, 3), Some(7), 0),
			"replaceAdmin" => (at_least(2, 3), Some(7), 24),
			"setAllowance" | "setValidators" | "setParameter" | "noteStalled" => {
				(at_least(2, 3), None, 0)
			}
			"pause" => (at_least(1, 3), None, 0),
			"upgrade" => (at_least(3, 4), None, 24),
			other => panic!("{other}"),
		};
		let rule = Rule { threshold, without: without.map(OrgId), delay_hours };
		assert_eq!(Rule::usual(&act, false), rule, "{act:?}");
	}
	assert_eq!(Rule::usual(&Act::Pause { pallet: 30 }, true).threshold, half);
}

#[test]
fn rule_should_be_told_in_words() {
	let rule = |act: &Act| {
		let rule = Rule::usual(act, false);
		(rule.threshold_words(&names()), rule.delay_words())
	};
	let admin = Act::ReplaceAdmin { organisation: OrgId(7), account: AccountId::new([1; 32]) };
	assert_eq!(
		rule(&admin),
		(
			"two thirds of the groups, the group of organisation 7 (Elbe Kontor GmbH) left out"
				.to_owned(),
			"24 hours from the decision to the deed".to_owned()
		)
	);
	let (threshold, delay) = rule(&Act::CancelUpgrade);
	assert_eq!(threshold, "more than half of the groups");
	assert_eq!(delay, "none: it is done when the motion is closed");
	assert_eq!(Threshold::AtLeast { part: 4, whole: 5 }.words(), "4/5 of the groups");
}

#[test]
fn rules_should_be_told_an_act_a_line() {
	let part =
		|kind: &str, part: u8, whole: u8| json!({ "type": kind, "part": part, "whole": whole });
	// What `docs/rpc.md` shows, and one more.
	let rules: Rules = serde_json::from_value(json!({
		"votingHours": 168,
		"thresholds": [
			{ "act": "admit", "threshold": part("atLeast", 2, 3), "agreed": true },
			{ "act": "set-roles", "threshold": part("moreThan", 1, 2), "agreed": false }
		],
		"at": H256::zero()
	}))
	.unwrap();
	assert_eq!(
		rules.words(),
		"Motions take votes for 168 hours.\n\
		 admit      two thirds of the groups, as the members agreed\n\
		 set-roles  more than half of the groups\n"
	);
}

#[test]
fn agreed_threshold_should_count_where_it_is_stricter() {
	let more = |part, whole| Threshold::MoreThan { part, whole };
	let least = |part, whole| Threshold::AtLeast { part, whole };
	for (one, other, stricter) in [
		(more(1, 2), least(4, 5), least(4, 5)),
		(more(1, 2), least(1, 2), more(1, 2)),
		(more(1, 2), least(2, 5), more(1, 2)),
		(least(2, 3), more(2, 3), more(2, 3)),
		(least(2, 3), more(66, 100), least(2, 3)),
		(least(2, 3), more(67, 100), more(67, 100)),
	] {
		assert_eq!(one.stricter(other), stricter, "{one:?} {other:?}");
		assert_eq!(other.stricter(one), stricter, "{one:?} {other:?}");
	}
}

#[test]
fn rule_should_take_the_agreed_threshold_when_it_is_the_stricter() {
	let half = Threshold::MoreThan { part: 1, whole: 2 };
	let usual = Rule { threshold: half, without: Some(OrgId(7)), delay_hours: 24 };
	let agreed = |part, whole| Threshold::AtLeast { part, whole };
	for (kept, threshold) in [
		(None, half),
		(Some(agreed(4, 5).encode()), agreed(4, 5)),
		(Some(agreed(1, 3).encode()), half),
		// Of another runtime.
		(Some(vec![9, 1, 1]), half),
	] {
		assert_eq!(usual.with_agreed(kept.clone()), Rule { threshold, ..usual }, "{kept:?}");
	}
}

#[test]
fn agreed_threshold_should_be_asked_for_where_the_chain_keeps_it() {
	let metadata = &embedded().unwrap().metadata;
	let council = metadata.pallet_by_name("Council").unwrap().storage().unwrap();
	let entry = council.entry_by_name("Thresholds").unwrap();
	let keys: Vec<_> = entry.keys().collect();
	let [key] = keys.as_slice() else { panic!("{keys:?}") };
	assert_eq!(format!("{:?}", key.hasher), "Identity");
	let kinds = &metadata.types().resolve(key.key_id).unwrap().type_def;
	let TypeDef::Variant(kinds) = kinds else { panic!("{kinds:?}") };
	for (act, ..) in acts() {
		let name = format!("{act:?}");
		let kind = kinds.variants.iter().find(|kind| name.split(' ').next() == Some(&kind.name));
		let place = [storage_key(council.prefix(), entry.name()), vec![kind.unwrap().index]];
		assert_eq!(agreed_key(&act), place.concat(), "{name}");
	}
}

fn motion(state: Value, tally: Value) -> Motion {
	serde_json::from_value(json!({
		"id": 12,
		"act": { "type": "admit", "organisation": 7 },
		"proposer": 4,
		"group": 4,
		"state": state,
		"rule": { "threshold": { "type": "moreThan", "part": 1, "whole": 2 }, "without": null, "delayHours": 0 },
		"tally": tally,
		"votes": [
			{ "group": 2, "organisation": 2, "aye": false }, { "group": 4, "organisation": 4, "aye": true }
		],
		"at": "0x00"
	}))
	.unwrap()
}

#[test]
fn motion_should_tell_what_is_missing() {
	const END: u64 = 1_795_852_800_000;
	let open = json!({ "type": "open", "moment": END, "date": "2026-11-28", "block": 300 });
	let passed = json!({ "type": "passed", "moment": END, "date": "2026-11-28", "block": 300 });
	let tally =
		|ayes: u32, noes: u32| json!({ "ayes": ayes, "noes": noes, "counted": 4, "needed": 3 });
	let month = 720 * 3_600_000;
	for (state, tally, now, at, outlook, part) in [
		(&open, tally(1, 1), END - 1, 300, Outlook::Votes { missing: 2 }, "2 more ayes"),
		(&open, tally(2, 1), END, 299, Outlook::Votes { missing: 1 }, "1 more aye"),
		(&open, tally(2, 1), END, 300, Outlook::CloseFails, "close 12` rejects"),
		(&open, tally(0, 2), 0, 0, Outlook::CloseFails, "close 12` rejects"),
		(&open, tally(3, 1), 0, 0, Outlook::ClosePasses, "close 12`, which carries it out"),
		(&open, tally(3, 1), END, 300, Outlook::ClosePasses, "close 12`"),
		(&passed, tally(0, 0), END, 299, Outlook::Delay, "delay"),
		(&passed, tally(0, 0), END - 1, 300, Outlook::Delay, "delay"),
		(&passed, tally(0, 0), END, 300, Outlook::Enact, "`stalhof council enact 12`"),
		(&passed, tally(0, 0), END + month, 300, Outlook::Enact, "enact 12"),
		(&passed, tally(0, 0), END + month + 1, 300, Outlook::Stale, "within 30 days"),
	] {
		let motion = motion(state.clone(), tally);
		let found = motion.outlook(Moment::from_millis(now), at);
		assert_eq!(found, outlook, "{motion:?}");
		let words = motion.outlook_words(found);
		assert!(words.contains(part), "{words}");
	}
}

#[test]
fn motion_should_be_told_in_words() {
	let tally = json!({ "ayes": 1, "noes": 1, "counted": 4, "needed": 3 });
	let open = json!({ "type": "open", "moment": 1_795_856_460_000_u64, "block": 300 });
	let motion = motion(open, tally);
	assert_eq!(motion.state_words(), "takes votes until 2026-11-28 09:01 UTC and block 300");
	assert_eq!(motion.tally_words(), "1 for it, 1 against it, of 4 groups; it takes 3");
	assert_eq!(motion.voters(true, &names()), "4 (Hafenbank AG)");
	assert_eq!(motion.voters(false, &names()), "2");
	let named: Vec<_> = motion.organisations().map(|organisation| organisation.0).collect();
	assert_eq!(named, [7, 4, 2, 4]);
}

#[test]
fn allowance_should_be_read_as_people_write_it() {
	for (share, bytes, tenths, number) in [
		("1", "0", 100, 0),
		("1.5%", "16MiB", 150, 16 << 20),
		("90.00 %", "1 TiB", 9_000, 1 << 40),
		("0.01", "1000000", 1, 1_000_000),
	] {
		let read = Allowance::parse(share, 3, bytes).unwrap();
		assert_eq!(read, Allowance { share: tenths, burst: 3, bytes: number }, "{share} {bytes}");
	}
	for (share, bytes, value, part) in [
		("90.01", "1", "90.01", "more than 90 per cent"),
		("1.234", "1", "1.234", "two decimals"),
		("", "1", "", "per cent"),
		("-1", "1", "-1", "per cent"),
		("1e3", "1", "1e3", "per cent"),
		("1", "", "", "digits"),
		("1", "1.5MiB", "1.5MiB", "digits"),
		("1", "16MB", "16MB", "KiB"),
		("1", "99999999999TiB", "99999999999TiB", "too large"),
	] {
		let error = Allowance::parse(share, 1, bytes).unwrap_err();
		assert_eq!((error.code(), error.exit_code()), ("bad-value", 3));
		let told = error.to_string();
		assert!(told.contains(&format!("{value:?}")) && told.contains(part), "{told}");
	}
	assert_eq!(bytes_in_words(1_000_000), "1000000 bytes");
	assert_eq!(bytes_in_words(3 << 30), "3 GiB");
}

#[test]
fn hours_should_be_told_in_days_where_they_are_whole_ones() {
	let words = [1, 24, 48, 72, 100, 720].map(hours_in_words);
	assert_eq!(words, ["1 hour", "24 hours", "48 hours", "3 days", "100 hours", "30 days"]);
}
