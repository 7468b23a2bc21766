use super::{
	change::Changes,
	join::{claims, describe_claims},
	show::{describe, is_wanted, lines},
};
use crate::{
	cli::{Context, Global, output::Output},
	consortium::{Evidence, Names, Organisation, Profile},
	types::H256,
};
use clap::Parser;
use serde_json::{Value, json};
use stalhof_primitives::{organisation::OrgId, time::Day};

#[derive(Parser)]
struct Changing {
	#[command(flatten)]
	changes: Changes,
}

fn hash(byte: u8) -> String {
	format!("0x{}", hex::encode([byte; 32]))
}

/// A participant whose application is the one that its record says.
fn organisation(change: impl FnOnce(&mut Value)) -> Organisation {
	let mut record = json!({
		"id": 7, "name": "Elbe Kontor GmbH", "registration": "lei:529900T8BM49AURSDO55",
		"kind": "participant", "sponsor": 2, "status": "applied", "standing": "applied",
		"since": "2026-11-20", "kybUntil": "2027-11-20", "group": 7, "roles": ["supplier"],
		"generation": 0, "country": "DE", "parent": null, "encryptionKey": null, "metadata": null,
		"admin": hash(1), "treasury": hash(2), "operators": 3, "bytes": 1210, "sponsorship": { "participants": 0, "suspended": 0, "removed": 0 }, "carrier": 2,
		"application": hash(3), "applied": "2026-11-18",
		"attestations": [{
			"attestor": 2, "group": 2, "evidence": hash(4), "kinds": ["register-extract"],
			"on": "2026-11-19"
		}],
		"renewal": null, "at": hash(5)
	});
	change(&mut record);
	let mut read: Organisation = serde_json::from_value(record).unwrap();
	let application = crate::consortium::Application {
		profile: read.profile(),
		roles: read.line.roles,
		admin: read.admin.clone(),
	};
	read.application = application.hash();
	read
}

fn changes(line: &[&str]) -> crate::Result<Profile> {
	let words = ["test"].iter().chain(line);
	Changing::try_parse_from(words).unwrap().changes.apply(organisation(|_| {}).profile())
}

#[test]
fn renewal_should_change_what_is_named_and_nothing_else() {
	let profile = organisation(|_| {}).profile();
	assert_eq!(changes(&[]).unwrap(), profile);
	let parent = "kvk:12345678";
	let (key, metadata) = (hash(8), hash(9));
	let changed = changes(&[
		"--name",
		"Elbe Kontor AG",
		"--country",
		"AT",
		"--parent",
		parent,
		"--encryption-key",
		&key,
		"--metadata",
		&metadata,
	])
	.unwrap();
	assert_eq!(
		(changed.name.as_str(), changed.country.to_string()),
		("Elbe Kontor AG", "AT".into())
	);
	assert_eq!(changed.parent, Some(parent.parse().unwrap()));
	assert_eq!(changed.encryption_key, Some(H256([8; 32])));
	assert_eq!(changed.metadata, Some(H256([9; 32])));
	assert_eq!(changed.registration, profile.registration);
	let words = ["test", "--parent", "none", "--encryption-key", "none", "--metadata", "none"];
	let none = Changing::try_parse_from(words).unwrap().changes.apply(changed.clone()).unwrap();
	assert_eq!(none, Profile { name: changed.name, country: changed.country, ..profile });
}

#[test]
fn renewal_should_be_refused_when_the_chain_would() {
	for (line, part) in [
		(["--name", " "], "it is empty"),
		(["--country", "XX"], "is no country"),
		(["--parent", "lei:529900T8BM49AURSDO55"], "own number"),
		(["--parent", "None"], "write the scheme"),
		(["--metadata", "0x00"], "1 bytes, not 32"),
	] {
		let error = changes(&line).unwrap_err();
		assert_eq!(error.code(), "bad-value");
		assert!(error.to_string().contains(part), "{error}");
	}
}

#[test]
fn organisation_should_be_told_in_words() {
	let mut names = Names::default();
	names.add(OrgId(2), "Hanse Holding");
	let told = describe(&organisation(|_| {}), &names);
	for part in [
		"participant, sponsored by 2 (Hanse Holding)",
		"applied on 2026-11-20",
		"2026-11-18, carried by 2 (Hanse Holding)",
		"2026-11-19 by 2 (Hanse Holding) of group 2: register-extract, evidence 0x0404",
		"1210 bytes",
	] {
		assert!(told.contains(part), "{part}: {told}");
	}
	for (standing, words) in [
		("active", "active since 2026-11-20, KYB record until 2027-11-20"),
		("lapsing", "lapsing: its KYB record ended on 2027-11-20"),
		("orphaned", "another member must take it over"),
		("suspended", "suspended since 2026-11-20"),
	] {
		let told = describe(&organisation(|record| record["standing"] = standing.into()), &names);
		assert!(told.contains(words), "{told}");
	}
	let founder = organisation(|record| {
		record["standing"] = "active".into();
		record["since"] = "1970-01-01".into();
		record["carrier"] = record["id"].clone();
	});
	let told = describe(&founder, &names);
	for part in ["active since the founding", "Applied        founder"] {
		assert!(told.contains(part), "{part}: {told}");
	}
	let renewing = organisation(|record| {
		record["parent"] = "kvk:1".into();
		record["renewal"] = json!({
			"name": "Elbe Kontor AG", "registration": "lei:529900T8BM49AURSDO55", "country": "DE",
			"parent": null, "encryptionKey": null, "metadata": null, "claim": hash(6),
			"attestations": [], "agreed": 3
		});
	});
	let told = describe(&renewing, &names);
	for part in ["name becomes Elbe Kontor AG, parent is dropped", "group 3 takes it in"] {
		assert!(told.contains(part), "{part}: {told}");
	}
	let sponsor = organisation(|record| {
		record["sponsorship"] = json!({ "participants": 5, "suspended": 1, "removed": 2 });
	});
	let told = describe(&sponsor, &names);
	let answers = "5 participants, 1 of them suspended; 2 more were put out by the council";
	assert!(told.contains(answers), "{told}");
	assert!(!describe(&organisation(|_| {}), &names).contains("Answers for"));
	let listed = lines(&[organisation(|_| {}).line]);
	assert!(listed.contains("participant of 2  applied   7"), "{listed}");
}

#[test]
fn attestor_should_be_found_in_records_and_in_renewals_on_their_way() {
	let by_two = organisation(|_| {});
	let renewing = organisation(|record| {
		record["renewal"] = json!({
			"name": "Elbe Kontor AG", "registration": "lei:529900T8BM49AURSDO55", "country": "DE",
			"parent": null, "encryptionKey": null, "metadata": null, "claim": hash(6),
			"attestations": [{
				"attestor": 3, "group": 3, "evidence": hash(7), "kinds": ["call-back"],
				"on": "2027-10-19"
			}]
		});
	});
	let wanted = |record, attestor| is_wanted(record, None, Some(OrgId(attestor)));
	assert!(wanted(&by_two, 2) && !wanted(&by_two, 3) && !wanted(&by_two, 7));
	assert!(wanted(&renewing, 2) && wanted(&renewing, 3));
	let both = |country: &str, attestor| {
		is_wanted(&by_two, Some(country.parse().unwrap()), Some(OrgId(attestor)))
	};
	assert!(both("DE", 2) && !both("DK", 2) && !both("DE", 3));
}

#[test]
fn what_is_attested_should_be_shown_when_it_is_what_the_hash_is_of() {
	let today: Day = "2026-11-23".parse().unwrap();
	let applied = organisation(|_| {});
	let claim = claims(&applied, today, "ws://node").unwrap().unwrap();
	assert_eq!((claim.hash, claim.groups.len()), (applied.application, 1));
	let evidence = |kinds: &str| Evidence { hash: H256([5; 32]), kinds: kinds.parse().unwrap() };
	let shown = describe_claims(std::slice::from_ref(&claim), evidence("call-back"));
	for part in
		["7 ", "application", "lei:529900T8BM49AURSDO55", "DE", "supplier", "Elbe Kontor GmbH"]
	{
		assert!(shown.contains(part), "{part}: {shown}");
	}
	assert!(!shown.contains("other attestation"), "{shown}");
	let shown = describe_claims(&[claim], evidence("register-extract"));
	assert!(shown.contains("the other attestation must"), "{shown}");

	let admitted = organisation(|record| record["status"] = "active".into());
	assert_eq!(claims(&admitted, today, "ws://node").unwrap(), None);
	let mut forged = applied;
	forged.line.name = "Elbe Kontor AG".to_owned();
	let error = claims(&forged, today, "ws://node").unwrap_err();
	assert_eq!((error.code(), error.exit_code()), ("rpc", 4));
	assert!(error.to_string().contains("record of organisation 7"), "{error}");
}

/// The commands of a line, at a node that is not there.
#[derive(Parser)]
struct Line {
	#[command(flatten)]
	global: Global,
	#[command(subcommand)]
	command: super::Command,
}

#[tokio::test]
async fn command_should_be_refused_before_a_node_is_asked_when_its_words_are_wrong() {
	let directory = tempfile::tempdir().unwrap();
	let file = directory.path().join("evidence").display().to_string();
	std::fs::write(&file, "extract").unwrap();
	let many = vec!["7"; 201];
	let attest = ["attest", "--evidence", &file, "--kind", "call-back", "--key", "//Alice"];
	let attest_many = [&attest[..], &many].concat();
	let cases: [(&[&str], &str, &str); 11] = [
		(&["apply", "/nonexistent", "--key", "//Alice"], "file", "cannot read"),
		(&["apply", &file, "--key", "//Alice"], "bad-file", "not a consent"),
		(&["take-over", &file, "--key", "//Alice"], "bad-file", "not a consent"),
		(&["set-admin", &file, "--key", "//Alice"], "bad-file", "not a consent"),
		(&["suspend", "Elbe", "--key", "//Alice"], "bad-value", "registration number"),
		(&["show", "lei:1"], "bad-value", "18 capital letters"),
		(&["list", "--standing", "gone"], "bad-value", "orphaned"),
		(&["list", "--attested-by", "Elbe"], "bad-value", "registration number"),
		(&["list", "--role", "bank"], "bad-value", "settlement-bank"),
		(&attest_many, "bad-value", "200 at most"),
		(&["leave"], "no-signer", "no key"),
	];
	for (words, code, part) in cases {
		let start = ["test", "--url", "ws://127.0.0.1:1"];
		let Line { global, command } = Line::try_parse_from(start.iter().chain(words)).unwrap();
		let context = Context { global, out: Output::new(true) };
		let error = super::run(&context, command).await.unwrap_err();
		assert_eq!(error.code(), code, "{words:?}: {error}");
		assert!(error.to_string().contains(part), "{words:?}: {error}");
	}
}
