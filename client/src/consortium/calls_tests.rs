use super::*;
use crate::{
	address::to_address,
	config::Runtime,
	consortium::testing::signed_application,
	keys::KeyPair,
	metadata::embedded,
	tx::{encode, show_call},
};
use subxt::transactions::Payload;

/// A call in the words of the runtime's own description, which checks every byte of it.
fn shown<C: Payload>(call: &C) -> String {
	let runtime: &Runtime = embedded().unwrap();
	let bytes = encode(runtime, call).unwrap();
	show_call(&runtime.metadata, &bytes).unwrap().to_string()
}

fn pair() -> KeyPair {
	KeyPair::development("//Ferdie").unwrap()
}

fn applicant() -> Applicant {
	signed_application(&pair(), H256([7; 32]), OrgId(2), |application| {
		let profile = &mut application.profile;
		profile.parent = Some("hrb:HAMBURG-123456".parse().unwrap());
		profile.encryption_key = Some(H256([8; 32]));
		profile.metadata = Some(H256([9; 32]));
	})
}

fn check<C: Payload>(call: &C, parts: &[&str]) {
	let text = shown(call);
	for part in parts {
		assert!(text.contains(part), "{part}: {text}");
	}
}

/// Types of this crate and of `stalhof-primitives` go out as they are: the description must read them as what they are.
#[test]
fn calls_should_be_read_by_the_runtime_as_they_were_meant() {
	let account = to_address(&pair().account());
	let evidence = Evidence { hash: H256([5; 32]), kinds: "call-back".parse().unwrap() };
	let Applicant { application, consent } = applicant();
	let profile = [
		"name: \"Elbe Kontor GmbH\"",
		"registration: lei:529900T8BM49AURSDO55, country: DE",
		"parent: Some(hrb:HAMBURG-123456)",
		"0808080808080808",
		"0909090909090909",
	];
	check(&apply(applicant()), &profile);
	check(&apply(applicant()), &["Consortium.apply(", "roles: [supplier]", &account, "Sr25519("]);
	check(&apply(applicant()), &["until: 2026-12-31"]);
	let both = sponsor(vec![applicant(), applicant()], evidence);
	check(&both, &["Consortium.sponsor(applicants: [{", "0505050505", "kinds: [call-back]"]);
	check(&renew(application.profile.clone()), &profile);
	let claims = [(OrgId(7), H256([6; 32])), (OrgId(8), H256([7; 32]))];
	check(&attest(&claims, evidence), &["Consortium.attest(claims: [[7, 0x0606", "[8, 0x0707"]);
	let permissions = "settle,goods".parse().unwrap();
	let appoint = appoint_operator(&pair().account(), permissions, Day::MAX, consent.clone());
	check(
		&appoint,
		&[
			"Consortium.appoint_operator(",
			&account,
			"permissions: [goods, settle]",
			"until: 9999-12-31",
		],
	);
	let change = change_operator(&pair().account(), permissions, Day::MAX);
	check(
		&change,
		&[
			"Consortium.change_operator(",
			&account,
			"permissions: [goods, settle]",
			"until: 9999-12-31",
		],
	);
	check(&take_over(OrgId(7), consent.clone()), &["take_over(participant: 7", "Sr25519("]);
	check(&set_admin(&pair().account(), consent), &["set_admin(account: ", &account, "Sr25519("]);
	for (text, expected) in [
		(shown(&strike_application(OrgId(7))), "Consortium.strike_application(organisation: 7)"),
		(shown(&suspend_participant(OrgId(7))), "Consortium.suspend_participant(participant: 7)"),
		(
			shown(&reinstate_participant(OrgId(7))),
			"Consortium.reinstate_participant(participant: 7)",
		),
		(shown(&leave()), "Consortium.leave"),
		(shown(&complete_leaving(OrgId(7))), "Consortium.complete_leaving(organisation: 7)"),
	] {
		assert!(text.starts_with(expected), "{text}");
	}
	let dismiss = shown(&dismiss_operator(&pair().account()));
	assert_eq!(dismiss, format!("Consortium.dismiss_operator(account: {account})"));
}
