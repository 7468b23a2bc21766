use super::{lookup::Lookup, propose::preview, *};
use crate::{
	cli::{Cli, Command as Top},
	consortium::acts::{Act, Allowance, Rule, Setting, Terms},
	types::{AccountId, H256},
};
use clap::Parser;
use serde_json::json;
use stalhof_primitives::{
	organisation::{GroupId, OrgId, Role, Roles},
	time::UtcOffset,
};

/// The act of a command line after `council propose`, as far as it is understood without a node.
fn read(line: &[&str]) -> Result<Act> {
	let words = ["stalhof", "council", "propose"].iter().chain(line);
	let cli = Cli::try_parse_from(words).unwrap_or_else(|error| panic!("{line:?}: {error}"));
	let Top::Council(Command::Propose(act)) = cli.command else { panic!("{line:?}") };
	let (draft, _) = act.draft();
	draft(&Lookup::offline())
}

fn split(line: &str) -> Vec<&str> {
	line.split_whitespace().collect()
}

const HASH: &str = "0xabababababababababababababababababababababababababababababababab";
const BOB: &str = "0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48";

#[test]
fn each_act_should_be_read_from_its_command_line() {
	let (organisation, other) = (OrgId(7), Some(OrgId(4)));
	let bob: [u8; 32] = crate::from_hex(BOB).unwrap().try_into().unwrap();
	let allowance = Allowance { share: 150, burst: 10, bytes: 16 << 20 };
	let day = |text: &str| text.parse().unwrap();
	for (line, act) in [
		("admit 7", Act::Admit { organisation }),
		("suspend 7", Act::Suspend { organisation, replacement: None }),
		("suspend 7 --replacement 4", Act::Suspend { organisation, replacement: other }),
		("reinstate 7", Act::Reinstate { organisation }),
		("remove 7 --replacement 4", Act::Remove { organisation, replacement: other }),
		("displace 7", Act::Displace { organisation, replacement: None }),
		(
			"set-roles 7 lender,validator",
			Act::SetRoles { organisation, roles: Roles::of(&[Role::Lender, Role::Validator]) },
		),
		("set-roles 7 none", Act::SetRoles { organisation, roles: Roles::NONE }),
		(
			&format!("replace-admin 7 {BOB}"),
			Act::ReplaceAdmin { organisation, account: AccountId::new(bob) },
		),
		(
			"license 9521001 7 --from 2027-01-01",
			Act::License {
				key: "9521001".parse().unwrap(),
				holder: organisation,
				from: day("2027-01-01"),
				until: None,
			},
		),
		(
			"license gln:4012345000115 7 --from 2027-01-01 --until 2027-01-01",
			Act::License {
				key: "gln:4012345000115".parse().unwrap(),
				holder: organisation,
				from: day("2027-01-01"),
				until: Some(day("2027-01-01")),
			},
		),
		(
			"set-allowance 9 --share 1.5 --burst 10 --bytes 16MiB",
			Act::SetAllowance { group: GroupId(9), allowance },
		),
		(
			"set-validators 7 4 2",
			Act::SetValidators { organisations: vec![OrgId(7), OrgId(4), OrgId(2)] },
		),
		(
			"register-asset 2 --issuer 4 --currency EUR --utc-offset -03:30",
			Act::RegisterAsset {
				asset: 2,
				terms: Terms {
					issuer: OrgId(4),
					currency: "EUR".parse().unwrap(),
					decimals: 2,
					offset: UtcOffset::from_minutes(-210).unwrap(),
				},
			},
		),
		(
			"set-parameter voting-hours 720",
			Act::SetParameter { setting: Setting::VotingHours { hours: 720 } },
		),
		(
			"set-parameter default-allowance --share 1.5 --burst 10 --bytes 16777216",
			Act::SetParameter { setting: Setting::DefaultAllowance(allowance) },
		),
		(&format!("upgrade {HASH}"), Act::Upgrade { code_hash: H256([0xab; 32]) }),
		("cancel-upgrade", Act::CancelUpgrade),
		(
			"note-stalled --delay 10 --best-finalised 4711",
			Act::NoteStalled { delay: 10, best_finalized: 4711 },
		),
	] {
		assert_eq!(read(&split(line)).unwrap(), act, "{line}");
	}
}

#[test]
fn pallet_should_be_found_by_name_or_index() {
	let lookup = lookup::tests::with_runtime();
	for (text, index) in [("Utility", 30), ("utility", 30), ("31", 31)] {
		assert_eq!(lookup.pallet(text).unwrap(), index, "{text}");
	}
	for text in ["Utilities", "29", "256", ""] {
		let told = lookup.pallet(text).unwrap_err().to_string();
		assert!(told.contains(&format!("{text:?}")) && told.contains("Utility"), "{told}");
	}
	// Without a node it is not known which pallets there are.
	assert_eq!(read(&["pause", "Utility"]).unwrap(), Act::Pause { pallet: 0 });
	assert_eq!(read(&["resume", "Utility"]).unwrap(), Act::Resume { pallet: 0 });
}

#[test]
fn act_should_be_refused_with_its_value_before_a_node_is_asked() {
	for (line, value, part) in [
		("admit Elbe", "Elbe", "its registration number as lei:"),
		("admit -- -1", "-1", "give its number"),
		("admit 4294967296", "4294967296", "give its number"),
		("admit lei:529900T8BM49AURSDO56", "lei:529900T8BM49AURSDO56", "check digits"),
		("suspend 7 --replacement x", "x", "give its number"),
		("set-roles 7 bank", "bank", "'bank' is not known: write one of brand-owner"),
		("license 2000 7 --from 2027-01-01", "2000", "nobody has a licence"),
		("license 9521001 7 --from 2027-02-30", "2027-02-30", "YYYY-MM-DD"),
		(
			"license 9521001 7 --from 2027-02-01 --until 2027-01-31",
			"2027-01-31",
			"before the first",
		),
		("set-allowance 9 --share 91 --burst 1 --bytes 1", "91", "more than 90 per cent"),
		("register-asset 2 --issuer 4 --currency eur", "eur", "three capital letters"),
		("register-asset 2 --issuer 4 --currency EUR --decimals 5", "5", "4 at most"),
		("register-asset 2 --issuer 4 --currency EUR --utc-offset 8", "8", "as +08:00"),
		("register-asset 2 --issuer 4 --currency EUR --utc-offset +08:60", "+08:60", "as +08:00"),
		(
			"register-asset 2 --issuer 4 --currency EUR --utc-offset +15:00",
			"+15:00",
			"-720 and 840",
		),
		("set-parameter voting-hours 0", "0", "1 to 720"),
		("set-parameter voting-hours 721", "721", "1 to 720"),
		("upgrade 0xab", "0xab", "32 bytes, this has 1"),
		("upgrade 0xzz", "0xzz", "hexadecimal"),
	] {
		let error = read(&split(line)).unwrap_err();
		assert_eq!((error.code(), error.exit_code()), ("bad-value", 3), "{line}");
		let told = error.to_string();
		assert!(told.contains(&format!("{value:?}")) && told.contains(part), "{line}: {told}");
		assert!(!error.remedy().is_empty());
	}
	assert_eq!(read(&["upgrade", "/nonexistent.wasm"]).unwrap_err().code(), "file");
	assert_eq!(read(&["replace-admin", "7", "Bob"]).unwrap_err().code(), "bad-address");
	let many = vec!["7"; 101];
	let line: Vec<_> = ["set-validators"].into_iter().chain(many).collect();
	assert!(read(&line).unwrap_err().to_string().contains("\"101\": 100 at most"));
}

#[test]
fn validators_should_be_refused_when_one_is_named_twice() {
	let cli = Cli::parse_from(["stalhof", "council", "propose", "set-validators", "7", "4", "7"]);
	let Top::Council(Command::Propose(act)) = cli.command else { panic!() };
	let (draft, _) = act.draft();
	let told = draft(&lookup::tests::with_runtime()).unwrap_err().to_string();
	assert!(told.contains("\"7\": it is named twice"), "{told}");
}

#[test]
fn preview_should_tell_what_is_signed() {
	let mut names = Names::default();
	names.add(OrgId(7), "Elbe Kontor GmbH");
	let act = Act::Remove { organisation: OrgId(7), replacement: None };
	assert_eq!(
		preview(&act, &Rule::usual(&act, false), &names),
		"Act        remove organisation 7 (Elbe Kontor GmbH) for ever\n\
		 Threshold  two thirds of the groups, the group of organisation 7 (Elbe Kontor GmbH) left out\n\
		 Delay      none: it is done when the motion is closed\n"
	);
}

#[test]
fn vote_should_be_aye_or_nay() {
	for (text, aye) in [("aye", true), ("AYE", true), ("yes", true), ("nay", false), ("no", false)]
	{
		assert_eq!(parse_vote(text).unwrap(), aye, "{text}");
	}
	for (text, part) in
		[("abstain", "silence counts as no"), ("", "aye or nay"), ("ja", "aye or nay")]
	{
		let error = parse_vote(text).unwrap_err();
		assert_eq!(error.code(), "bad-value");
		let told = error.to_string();
		assert!(told.contains(&format!("{text:?}")) && told.contains(part), "{told}");
	}
}

#[test]
fn motion_should_be_shown_in_full() {
	let motion: Motion = serde_json::from_value(json!({
		"id": 12,
		"act": { "type": "suspend", "organisation": 7, "replacement": null },
		"proposer": 4,
		"group": 4,
		"state": { "type": "open", "moment": 1_795_856_400_000_u64, "block": 300 },
		"rule": { "threshold": { "type": "moreThan", "part": 1, "whole": 2 }, "without": 7, "delayHours": 0 },
		"tally": { "ayes": 2, "noes": 0, "counted": 4, "needed": 3 },
		"votes": [{ "group": 2, "organisation": 2, "aye": true }, { "group": 4, "organisation": 4, "aye": true }]
	}))
	.unwrap();
	let mut names = Names::default();
	names.add(OrgId(4), "Hafenbank AG");
	assert_eq!(
		describe(&motion, &names, Outlook::Votes { missing: 1 }),
		"Motion     12\n\
		 Act        suspend organisation 7\n\
		 Moved by   4 (Hafenbank AG), group 4\n\
		 State      takes votes until 2026-11-28 09:00 UTC and block 300\n\
		 Threshold  more than half of the groups, the group of organisation 7 left out\n\
		 Delay      none: it is done when the motion is closed\n\
		 Votes      2 for it, 0 against it, of 4 groups; it takes 3\n\
		 Ayes       2, 4 (Hafenbank AG)\n\
		 Noes       nobody\n\
		 Missing    1 more aye\n"
	);
	let shown = Shown { motion: &motion, words: "…".to_owned(), outlook: Outlook::ClosePasses };
	let told = serde_json::to_value(&shown).unwrap();
	assert_eq!((&told["id"], &told["outlook"]["type"]), (&json!(12), &json!("closePasses")));
	assert_eq!(told["act"]["organisation"], 7);
}
