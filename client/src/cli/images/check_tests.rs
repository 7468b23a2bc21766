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
	// A copyist's own work, which is contested, stops no licensee and lets no copyist through.
	let prior = near(3, 20);
	let not_his = UseAnswer { contested: true, ..answer(UseReason::NotLicensed) };
	let all = [
		Answered { found: &found, answer: not_his },
		Answered { found: &prior, answer: answer(UseReason::Licensed) },
	];
	let (outcome, by) = decide(&all);
	assert_eq!((outcome, by.map(|by| by.found.work.id)), (Outcome::Licensed, Some(3)));
	let all = [
		Answered { found: &found, answer: contested },
		Answered { found: &prior, answer: answer(UseReason::NotLicensed) },
	];
	let (outcome, by) = decide(&all);
	assert_eq!((outcome, by.map(|by| by.found.work.id)), (Outcome::Copy, Some(3)));
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

/// A picture in a file, and its work as a node has it.
fn pictured(place: &std::path::Path, id: u32) -> (crate::images::views::WorkView, BundleView) {
	let mut pixels = Vec::new();
	for at in 0..240u32 * 160 {
		let (x, y) = (at % 240, at / 240);
		let value = ((x * x / 9 + y * 7 + x * y / 40) % 251) as u8;
		pixels.extend([value, 255 - value, value / 2]);
	}
	let picture = stalhof_fingerprints::Picture::from_rgb(240, 160, pixels).unwrap();
	std::fs::write(place, super::super::pictures::small(&picture).unwrap()).unwrap();
	let bundle = stalhof_fingerprints::bundle(&picture).into_iter().map(Into::into).collect();
	(work(id, 4), BundleView { id, versions: Versions::CURRENT, bundle, generic: 0 })
}

#[tokio::test]
async fn a_listing_should_be_answered_by_what_the_chain_says_of_its_seller() {
	let place = tempfile::tempdir().unwrap();
	let picture = place.path().join("a.png");
	let (own, bundle) = pictured(&picture, 7);
	let listing = Listing { line: Some(2), seller: "5".into(), picture, ..Default::default() };
	let usual = Usual {
		gtin: None,
		country: Some("CN".parse().unwrap()),
		channel: Channel::Shop,
		on: None,
	};
	let today = Day::from_number(20_000);
	for (reason, outcome) in [
		(UseReason::NotLicensed, Outcome::Copy),
		(UseReason::Licensed, Outcome::Licensed),
		(UseReason::OtherGoods, Outcome::OtherGoods),
	] {
		let found = vec![(own.clone(), bundle.clone(), 0)];
		let reads = super::super::search::tests::node(found, move |_| answer(reason));
		let checked = check(&reads, &listing, &usual, today).await.unwrap();
		assert_eq!((checked.outcome, checked.work, checked.distance), (outcome, Some(7), Some(0)));
		assert_eq!(checked.reason, Some(reason));
	}
	let reads = super::super::search::tests::node(vec![], |_| panic!("of no work"));
	let checked = check(&reads, &listing, &usual, today).await.unwrap();
	assert_eq!((checked.outcome, checked.work), (Outcome::NotRegistered, None));
	let nowhere = Usual { country: None, ..usual };
	let error = check(&reads, &listing, &nowhere, today).await.unwrap_err();
	assert!(is_of_a_line(&error) && error.to_string().contains("--country"), "{error}");
}
