//! What the tests of this module share.

use super::{
	Applicant, Application, Profile,
	consent::{Consent, Purpose},
};
use crate::{
	keys::KeyPair,
	types::{AccountId, H256},
};
use stalhof_primitives::organisation::{OrgId, Role};

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
