use super::*;
use crate::{
	consortium::{Kind, Status},
	rpc::mock::Mock,
	types::H256,
};
use std::sync::{Arc, Mutex};

/// What `docs/rpc.md` shows.
fn organisation() -> Value {
	json!({
		"id": 7, "name": "Elbe Kontor GmbH", "registration": "lei:529900T8BM49AURSDO55",
		"kind": "participant", "sponsor": 2, "status": "active", "standing": "lapsing",
		"since": "2026-11-20", "kybUntil": "2027-11-20", "group": 7,
		"roles": ["manufacturer", "supplier"], "generation": 0, "country": "DE", "parent": null,
		"encryptionKey": null, "metadata": format!("0x{}", "11".repeat(32)),
		"admin": format!("0x{}", "01".repeat(32)), "treasury": format!("0x{}", "02".repeat(32)),
		"operators": 3, "bytes": 1210, "sponsorship": { "participants": 0, "suspended": 0, "removed": 0 }, "carrier": 2, "application": format!("0x{}", "22".repeat(32)),
		"applied": "2026-11-18",
		"attestations": [{
			"attestor": 3, "group": 3, "evidence": format!("0x{}", "33".repeat(32)),
			"kinds": ["register-extract", "call-back"], "on": "2026-11-19"
		}],
		"renewal": {
			"name": "Elbe Kontor AG", "registration": "lei:529900T8BM49AURSDO55", "country": "DE",
			"parent": null, "encryptionKey": null, "metadata": null,
			"claim": format!("0x{}", "44".repeat(32)), "attestations": [], "agreed": null
		},
		"at": format!("0x{}", "55".repeat(32))
	})
}

fn reads(mock: Mock) -> Reads {
	let at = BlockRef { number: 9, hash: H256::from_low_u64_be(9) };
	Reads::at_block(mock.rpc("ws://node"), at)
}

#[tokio::test]
async fn organisation_should_be_read_as_the_node_tells_it() {
	let reads = reads(Mock::new(|method, parameters| {
		assert_eq!(method, "consortium_organisation");
		assert_eq!(parameters[1], json!(H256::from_low_u64_be(9)));
		match parameters[0].as_u64() {
			Some(7) => Ok(organisation()),
			Some(8) => Err((20007, "no organisation 8".to_owned())),
			_ => Err((20001, "unknown block".to_owned())),
		}
	}));
	let found = reads.organisation(OrgId(7)).await.unwrap().unwrap();
	assert_eq!((found.line.kind, found.line.status), (Kind::Participant, Status::Active));
	assert_eq!(found.attestations[0].kinds.to_string(), "register-extract,call-back");
	assert_eq!(found.renewal.as_ref().unwrap().name, "Elbe Kontor AG");
	let told = serde_json::to_value(&found).unwrap();
	assert_eq!(
		(&told["name"], &told["kybUntil"]),
		(&json!("Elbe Kontor GmbH"), &json!("2027-11-20"))
	);
	assert_eq!(told["admin"], json!(to_address(&AccountId::new([1; 32]))));
	assert_eq!(reads.organisation(OrgId(8)).await.unwrap(), None);
	assert_eq!(reads.organisation(OrgId(9)).await.unwrap_err().code(), "rpc");
}

#[tokio::test]
async fn list_should_be_complete_when_it_comes_in_pages() {
	let asked = Arc::new(Mutex::new(Vec::new()));
	let seen = asked.clone();
	let reads = reads(Mock::new(move |_, parameters| {
		seen.lock().unwrap().push(parameters.to_vec());
		let mut item = organisation();
		Ok(match parameters[1].as_str() {
			None => json!({ "items": [item], "next": "0x07000000", "at": "0x" }),
			Some(_) => {
				item["id"] = 12.into();
				json!({ "items": [item], "next": null, "at": "0x" })
			}
		})
	}));
	let list = reads.participants(OrgId(2)).await.unwrap();
	assert_eq!(list.iter().map(|line| line.id.0).collect::<Vec<_>>(), [7, 12]);
	let at = json!(H256::from_low_u64_be(9));
	let expected = [
		[json!(2), Value::Null, json!(200), at.clone()],
		[json!(2), json!("0x07000000"), json!(200), at],
	];
	assert_eq!(*asked.lock().unwrap(), expected);
}

#[tokio::test]
async fn list_should_end_when_a_node_goes_round_in_circles() {
	for items in [json!([organisation()]), json!([])] {
		let reads = reads(Mock::new(move |_, _| Ok(json!({ "items": items, "next": "0x01" }))));
		let error = reads.organisations().await.unwrap_err();
		assert!(error.to_string().contains("pages without end"), "{error}");
	}
}

#[tokio::test]
async fn list_of_something_that_is_not_there_should_be_empty() {
	let reads = reads(Mock::new(|_, _| Err((20007, "no group 9".to_owned()))));
	assert_eq!(reads.group_organisations(GroupId(9)).await.unwrap(), []);
}

#[test]
fn claim_should_be_what_is_shown_or_nothing() {
	let today = "2026-11-20".parse().unwrap();
	let mut told: Organisation = serde_json::from_value(organisation()).unwrap();
	// Invented hashes are not those of what is shown.
	assert_eq!(told.claim(today), Err(H256([0x44; 32])));
	told.renewal = None;
	assert_eq!(told.claim(today), Ok(None));
	told.line.status = Status::Applied;
	assert_eq!(told.claim(today), Err(H256([0x22; 32])));
	let application = crate::consortium::Application {
		profile: told.profile(),
		roles: told.line.roles,
		admin: told.admin.clone(),
	};
	told.application = application.hash();
	let claim = told.claim(today).unwrap().unwrap();
	assert_eq!((claim.profile, claim.hash), (application.profile, told.application));
	let hash = told.application;
	told.line.roles = stalhof_primitives::organisation::Role::Lender.into();
	assert_eq!(told.claim(today), Err(hash));
}

/// As `pallet-consortium` makes it: profile, number, end of the record, day of the request.
#[test]
fn claim_of_a_renewal_should_be_found_by_the_day_of_its_request() {
	use codec::Encode;
	let mut told: Organisation = serde_json::from_value(organisation()).unwrap();
	let (asked, today): (Day, Day) = ("2027-10-01".parse().unwrap(), "2027-10-20".parse().unwrap());
	let renewal = told.renewal.as_mut().unwrap();
	let parts = (renewal.profile(), 7u32, told.line.kyb_until.number(), asked.number()).encode();
	renewal.claim = sp_crypto_hashing::blake2_256(&parts).into();
	let hash = renewal.claim;
	assert_eq!(told.claim(today).unwrap().unwrap().hash, hash);
	assert_eq!(told.claim("2027-09-30".parse().unwrap()), Err(hash));
}
