//! What the tests of this module share.

use super::{
	Applicant, Application, Profile, Reads,
	consent::{Consent, Purpose},
};
use crate::{
	address::to_address,
	keys::KeyPair,
	rpc::mock::Mock,
	types::{AccountId, BlockRef, H256},
};
use serde_json::{Value, json};
use stalhof_primitives::organisation::{OrgId, Role};

/// A result, or an error's code and message.
type Answer = Result<Value, (i32, String)>;

/// An application of a supplier in Germany with a real LEI.
pub(crate) fn application(name: &str, admin: AccountId) -> Application {
	Application {
		profile: Profile {
			name: name.to_owned(),
			registration: "lei:529900T8BM49AURSDO55".parse().unwrap(),
			country: "DE".parse().unwrap(),
			parent: None,
			encryption_key: None,
			metadata: None,
		},
		roles: Role::Supplier.into(),
		admin,
	}
}

/// An application of `pair`'s that `change` has changed, with its consent until the end of 2026.
pub(crate) fn signed_application(
	pair: &KeyPair,
	genesis: H256,
	sponsor: OrgId,
	change: impl FnOnce(&mut Application),
) -> Applicant {
	let mut application = application("Elbe Kontor GmbH", pair.account());
	change(&mut application);
	let purpose = Purpose::Apply { sponsor, application: Box::new(application) };
	let until = "2026-12-31".parse().unwrap();
	let consent = Consent::new(genesis, purpose, until, pair.account()).unwrap();
	let signature = pair.sign(consent.text().as_bytes());
	consent.with_signature(&signature.0).unwrap().applicant().unwrap()
}

/// An organisation with that application in a list.
pub(crate) fn line(
	id: u32,
	application: &Application,
	sponsor: Option<u32>,
	status: &str,
) -> Value {
	let Profile { name, registration, .. } = &application.profile;
	json!({
		"id": id, "name": name, "registration": registration, "sponsor": sponsor,
		"kind": if sponsor.is_some() { "participant" } else { "member" },
		"status": status, "standing": if status == "applied" { "applied" } else { "active" },
		"since": "2026-11-20", "kybUntil": "2027-11-20", "group": id, "roles": application.roles,
		"generation": 0
	})
}

/// The record of the organisation on that line, which members of those groups have attested.
pub(crate) fn record(line: &Value, application: &Application, groups: &[u32]) -> Value {
	let hash = H256([0x11; 32]);
	let attested = |group: &u32| {
		json!({
			"attestor": group, "group": group, "evidence": hash, "kinds": ["call-back"],
			"on": "2026-11-19"
		})
	};
	let Profile { country, parent, encryption_key, metadata, .. } = &application.profile;
	let more = json!({
		"country": country, "parent": parent, "encryptionKey": encryption_key,
		"metadata": metadata, "admin": to_address(&application.admin), "treasury": hash,
		"operators": 1, "bytes": 1,
		"sponsorship": { "participants": 0, "suspended": 0, "removed": 0 }, "carrier": 2,
		"application": application.hash(), "applied": "2026-11-18",
		"attestations": groups.iter().map(attested).collect::<Vec<_>>(), "renewal": null,
		"at": hash
	});
	let mut record = line.clone();
	record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
	record
}

/// An operator of that organisation.
pub(crate) fn operator(account: &AccountId, organisation: u32) -> Value {
	json!({
		"account": to_address(account), "organisation": organisation, "permissions": ["goods"],
		"until": "2027-01-01", "admin": false, "expired": false
	})
}

/// What a node answers of these organisations, whose numbers those of `records` have, and of these operators; `None` to
/// other questions.
pub(crate) fn answers(
	lines: Vec<Value>,
	records: Vec<Value>,
	operators: Vec<Value>,
) -> impl Fn(&str, &[Value]) -> Option<Answer> {
	let find = |among: &[Value], field: &str, value: &Value| {
		let found = among.iter().find(|one| one[field] == *value).cloned();
		Some(found.ok_or_else(|| (20007, "not found".to_owned())))
	};
	move |method, parameters| match method {
		"consortium_organisations" => Some(Ok(json!({ "items": lines, "next": null, "at": "0x" }))),
		"consortium_organisation" => find(&records, "id", &parameters[0]),
		"consortium_organisationByRegistration" => find(&records, "registration", &parameters[0]),
		"consortium_operator" => find(&operators, "account", &parameters[0]),
		_ => None,
	}
}

/// Reads of a chain that [`answers`] so.
pub(crate) fn chain(lines: Vec<Value>, records: Vec<Value>, operators: Vec<Value>) -> Reads {
	let answers = answers(lines, records, operators);
	let mock = Mock::new(move |method, parameters| {
		answers(method, parameters).unwrap_or_else(|| panic!("{method}"))
	});
	Reads::at_block(mock.rpc("ws://node"), BlockRef { number: 1, hash: H256::zero() })
}
