use super::{super::search::tests::work, *};
use crate::images::views::BundleView;
use stalhof_fingerprints::{Fingerprint, Part, Pdq, PdqHash, Symmetry, Variant};
use stalhof_primitives::images::Versions;

/// A work that is so far from the picture.
fn near(id: u32, bits: usize) -> Match {
	let mut hash = [0u8; 32];
	for bit in 0..bits {
		hash[bit / 8] |= 1 << (bit % 8);
	}
	let stored = stalhof_primitives::images::Fingerprint { hash, quality: 90 };
	let bundle = BundleView { id, versions: Versions::CURRENT, bundle: vec![stored], generic: 0 };
	let variant = Variant { part: Part::Full, symmetry: Symmetry::Identity };
	let asked = [Fingerprint { variant, pdq: Pdq { hash: PdqHash([0; 32]), quality: 90 } }];
	super::super::search::compared(work(id, 4), &bundle, &asked).unwrap()
}

fn answer(reason: UseReason) -> UseAnswer {
	let licence = (reason == UseReason::Licensed).then_some(3);
	UseAnswer { allowed: reason.is_allowed(), reason, licence, contested: false }
}

fn decided(works: &[(usize, UseReason)]) -> (Outcome, Option<u32>) {
	let found: Vec<Match> = (1..).zip(works).map(|(id, (bits, _))| near(id, *bits)).collect();
	let all: Vec<Answered> = found
		.iter()
		.zip(works)
		.map(|(found, (_, reason))| Answered { found, answer: answer(*reason) })
		.collect();
	let (outcome, by) = decide(&all);
	(outcome, by.map(|by| by.found.work.id))
}

#[test]
fn outcome_should_follow_from_all_works_that_act() {
	use UseReason::{ExclusiveToAnother, Licensed, LicensedToAll, NotLicensed, OtherGoods, Owner};
	type Works<'a> = &'a [(usize, UseReason)];
	let table: [(Works, Outcome, Option<u32>); 13] = [
		(&[], Outcome::NotRegistered, None),
		(&[(0, Owner)], Outcome::Own, Some(1)),
		(&[(10, Licensed)], Outcome::Licensed, Some(1)),
		(&[(10, LicensedToAll)], Outcome::Licensed, Some(1)),
		(&[(10, NotLicensed)], Outcome::Copy, Some(1)),
		(&[(10, ExclusiveToAnother)], Outcome::Copy, Some(1)),
		(&[(10, OtherGoods)], Outcome::OtherGoods, Some(1)),
		(&[(10, OtherGoods), (20, NotLicensed)], Outcome::Copy, Some(2)),
		// Who registers a copy of another's work for itself is not let through by that.
		(&[(0, Owner), (20, NotLicensed)], Outcome::Disputed, Some(2)),
		(&[(31, NotLicensed)], Outcome::Copy, Some(1)),
		(&[(32, NotLicensed)], Outcome::Review, Some(1)),
		(&[(0, Owner), (40, NotLicensed)], Outcome::Own, Some(1)),
		(&[(40, Licensed)], Outcome::NotRegistered, None),
	];
	for (works, outcome, by) in table {
		assert_eq!(decided(works), (outcome, by), "{works:?}");
	}
}

#[test]
fn a_work_that_is_out_should_forbid_nothing_and_a_contested_one_allow_nothing() {
	let mut out = near(1, 3);
	out.work.state = WorkState::Overruled;
	let found = near(2, 5);
	let refused = UseAnswer { reason: UseReason::WorkOut, ..answer(UseReason::NotLicensed) };
	let all = [Answered { found: &out, answer: refused }];
	assert_eq!(decide(&all).0, Outcome::NotRegistered);
	let contested = UseAnswer { contested: true, ..answer(UseReason::Owner) };
	let all = [Answered { found: &found, answer: contested }];
	assert_eq!(decide(&all).0, Outcome::Disputed);
}

#[test]
fn results_should_be_told_in_words_and_as_a_table() {
	let listing = Listing {
		line: Some(2),
		platform: Some("Hangmart".into()),
		listing: Some("8841".into()),
		seller: "4".into(),
		picture: "a.jpg".into(),
		..Default::default()
	};
	let copy = Checked {
		work: Some(7),
		owner: Some(OrgId(3)),
		distance: Some(12),
		reason: Some(UseReason::NotLicensed),
		..Checked::of(&listing, Outcome::Copy)
	};
	assert_eq!(copy.words(), "copy of work 7 at distance 12: not-licensed");
	let told = shown(std::slice::from_ref(&copy), true);
	assert!(told.contains("Hangmart") && told.contains("copy of work 7"), "{told}");
	let csv = sheet(&[copy, unchecked(3, "listing: it is empty".into())]).csv();
	let lines: Vec<&str> = csv.lines().collect();
	assert_eq!(
		lines[0],
		"line,platform,listing,seller,picture,outcome,work,owner,distance,reason,licence,error"
	);
	assert_eq!(lines[1], "2,Hangmart,8841,4,a.jpg,copy,7,3,12,not-licensed,,");
	assert_eq!(lines[2], "3,,,,,unchecked,,,,,,listing: it is empty");
	for outcome in [
		Outcome::NotRegistered,
		Outcome::Own,
		Outcome::Licensed,
		Outcome::Copy,
		Outcome::OtherGoods,
		Outcome::Disputed,
		Outcome::Review,
		Outcome::Unchecked,
	] {
		assert_eq!(serde_json::to_value(outcome).unwrap(), outcome.name());
	}
}
