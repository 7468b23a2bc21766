use super::*;
use crate::{metadata, tx};
use scale_value::{Value, scale::decode_as_type};
use stalhof_primitives::{
	images::{Channel, Claim, EvidenceKind, Fingerprint, Format, Scope, Versions},
	time::{Day, Moment},
};

const HASH: Hash = [9; 32];

fn place(work: u32) -> FingerprintId {
	FingerprintId { work, place: 3 }
}

fn work() -> NewWork {
	NewWork {
		file: [1; 32],
		pixels: [2; 32],
		versions: Versions::CURRENT,
		bundle: vec![Fingerprint { hash: [3; 32], quality: 77 }; 14].try_into().unwrap(),
		width: 1600,
		height: 1004,
		format: Format::WebP,
		iscc: vec![4; 26],
		gtins: vec!["09521001000017".parse().unwrap()],
		claim: Claim::Employer,
	}
}

fn all() -> Vec<Call> {
	let licence = NewLicence {
		licensee: Some(OrgId(5)),
		scope: Scope {
			channels: Channel::Shop.into(),
			countries: vec!["CN".parse().unwrap(), "DK".parse().unwrap()].try_into().unwrap(),
			gtins: vec!["09521001000017".parse().unwrap()].try_into().unwrap(),
			from: Day::from_number(20_000),
			to: Day::from_number(20_365),
		},
		exclusive: true,
		terms: HASH,
	};
	let evidence = NewEvidence {
		kind: EvidenceKind::Timestamp,
		hash: HASH,
		time: Some(Moment::from_millis(1_700_000_000_000)),
	};
	vec![
		commit(HASH),
		renew_commit(HASH),
		drop_commit(OrgId(5), HASH),
		reveal(HASH, &[work(), work()]),
		contest(place(7), place(2)),
		answer_contest(7, Side::Prior, HASH),
		yield_contest(7, Side::Work),
		end_contest(7),
		give_evidence(7, evidence),
		confirm_evidence(7, 1),
		mark_generic(place(7), [1, 2, 3, 4, 5].map(place)),
		revoke_work(7, HASH),
		offer_work(7, OrgId(5)),
		withdraw_offer(7),
		accept_work(7),
		grant_licence(7, &licence),
		end_licence(7),
		give_up_licence(7),
		drop_licence(7),
	]
}

/// What arguments of that name hold in [`all`].
fn wanted(name: &str) -> Option<Value> {
	Some(match name {
		"id" => Value::u128(7),
		"hash" | "salt" | "reference" => Value::from_bytes(HASH),
		_ => return None,
	})
}

/// Each argument is of the runtime's type and stands in the place of its name, and nothing is left.
#[test]
fn each_call_should_be_encoded_as_the_runtime_takes_it() {
	let runtime = metadata::embedded().unwrap();
	let pallet = runtime.metadata.pallet_by_name(PALLET).expect("the runtime has pictures");
	let calls = all();
	let names: Vec<&str> = calls.iter().map(Call::name).collect();
	let known = pallet.call_variants().unwrap().iter().map(|variant| variant.name.as_str());
	let left: Vec<&str> = known.filter(|name| !names.contains(name)).collect();
	assert_eq!(left, Vec::<&str>::new(), "calls without a function here");
	for call in calls {
		let bytes = tx::encode(runtime, &call).unwrap();
		let variant = pallet.call_variant_by_name(call.name()).unwrap();
		assert_eq!(bytes[..2], [pallet.call_index(), variant.index], "{}", call.name());
		let mut rest = &bytes[2..];
		for field in &variant.fields {
			let decoded = decode_as_type(&mut rest, field.ty.id, runtime.metadata.types());
			let name = field.name.as_deref().unwrap_or_default();
			let decoded = decoded.unwrap_or_else(|why| panic!("{}, {name}: {why}", call.name()));
			if let Some(wanted) = wanted(name) {
				assert_eq!(decoded.remove_context(), wanted, "{}, {name}", call.name());
			}
		}
		assert_eq!(rest, [0u8; 0], "{}", call.name());
	}
}

#[test]
fn acts_should_be_named_by_what_they_do() {
	let acts = [
		revocation(OrgId(1), 7, HASH),
		revocation(OrgId(2), 7, HASH),
		revocation(OrgId(1), 8, HASH),
		revocation(OrgId(1), 7, [8; 32]),
		offering(OrgId(1), 7, OrgId(2)),
		offering(OrgId(1), 7, OrgId(3)),
	];
	for (place, act) in acts.iter().enumerate() {
		assert!(!acts[..place].contains(act), "{place}");
	}
	// What the pallet hashes: a text with its length before it, and the arguments.
	let mut bytes = vec![21 << 2];
	bytes.extend(b"stalhof/images/revoke");
	bytes.extend([1, 0, 0, 0, 7, 0, 0, 0]);
	bytes.extend(HASH);
	assert_eq!(acts[0].0, blake2_256(&bytes));
}
