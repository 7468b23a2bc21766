//! Calls without an account.

use super::*;
use sp_runtime::traits::{BlakeTwo256, Hash};
use stalhof_node_images::Act;
use stalhof_primitives::{images::FingerprintId, refusal::Refusal as Reason};

fn place(work: u32, place: u8) -> FingerprintId {
	FingerprintId { work, place }
}

fn call(act: Act, submitted: bool) -> Value {
	let bytes = format!("{act:?}").into_bytes();
	json!({
		"transaction": sp_core::bytes::to_hex(&bytes, false),
		"hash": BlakeTwo256::hash(&bytes),
		"submitted": submitted,
	})
}

#[tokio::test]
async fn a_contest_should_be_made_by_the_nearest_two_and_handed_over_if_that_is_wanted() {
	let expected = |work, distance, submitted| {
		let act = Act::Contest { work: place(work, 0), prior: place(64, 0) };
		let beside = json!({
			"work": { "work": work, "place": 0 }, "prior": { "work": 64, "place": 0 }, "distance": distance,
			"versions": { "algorithm": 1, "decoder": 1, "bundle": 1 },
		});
		with_at(crate::tests::with(beside, &call(act, submitted)))
	};
	assert_eq!(answer("contest", json!([65, 64])).await, expected(65, 1, false));
	assert_eq!(answer("contest", json!([65, 64, true])).await, expected(65, 1, true));
	assert_eq!(answer("contest", json!([66, 64, false])).await, expected(66, 2, false));
}

#[tokio::test]
async fn a_contest_should_be_refused_for_the_reason_of_chain_or_pool() {
	let near = Reason::NotNear.to_string();
	let earlier = Reason::NotEarlier.to_string();
	let contested = Reason::UnderContest.to_string();
	for (params, code, name, fragment) in [
		(json!([2, 0]), 20_017, "not-allowed", &*near),
		(json!([64, 65]), 20_017, "not-allowed", &*earlier),
		(json!([64, 64]), 20_017, "not-allowed", &*earlier),
		(json!([fixtures::CONTESTED, 64, true]), 20_017, "not-allowed", &*contested),
		(json!([fixtures::UNLUCKY, 64, true]), 20_018, "not-taken", "it is full"),
		(json!([1, WORKS]), 20_007, "not-found", "no work 130"),
		(json!([u32::MAX, 1]), 20_007, "not-found", "no work 4294967295"),
		(json!([1, -1]), -32_602, "", "Invalid params"),
		(json!([1]), -32_602, "", "Invalid params"),
	] {
		let (got, got_name, message) = refused("contest", &params).await;
		assert_eq!((got, &*got_name), (code, name), "{params}: {message}");
		assert!(message.contains(fragment), "{params}: {message}");
	}
}

#[tokio::test]
async fn a_mark_should_be_made_and_handed_over_when_five_works_show_it() {
	let near = [1, 2, 3, 4, 6].map(|work| place(work, 0));
	let act = Act::MarkGeneric { fingerprint: place(5, 1), near };
	let written = |near: &[FingerprintId]| {
		let near: Vec<_> =
			near.iter().map(|id| json!({ "work": id.work, "place": id.place })).collect();
		json!([{ "work": 5, "place": 1 }, near, true])
	};
	assert_eq!(answer("markGeneric", written(&near)).await, with_at(call(act, true)));
	let mut params = written(&near);
	params.as_array_mut().unwrap().pop();
	assert_eq!(answer("markGeneric", params).await, with_at(call(act, false)));
	let twice = [1, 1, 3, 4, 6].map(|work| place(work, 0));
	let (code, name, _) = refused("markGeneric", &written(&twice)).await;
	assert_eq!((code, &*name), (20_017, "not-allowed"));
	for few in [&near[..4], &near[..0], &[place(1, 0); 6], &[place(1, 0); 1_000]] {
		let (code, name, message) = refused("markGeneric", &written(few)).await;
		assert_eq!((code, &*name), (20_021, "invalid-search"));
		assert!(message.contains(&format!("5 works, not {}", few.len())), "{message}");
	}
	let more = json!([{ "work": 5, "place": 256 }, [], true]);
	assert_eq!(refused("markGeneric", &more).await.0, -32_602);
}
