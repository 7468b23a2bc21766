//! Searches, and the index.

use super::*;
use crate::{
	Images, ImagesRpcServer, Refusal,
	images::{calls::Means, input::FingerprintInput},
	tests::mock::{Block, Node, reads},
};
use stalhof_primitives::images::Versions;
use std::sync::Arc;

fn hit(distance: u16, band: &str, place: u8, query: u8) -> Value {
	json!({
		"work": 5, "distance": distance, "band": band, "place": place, "query": query, "generic": false, "owner": 7,
		"claim": "employer", "state": "registered", "seasoning": false, "contest": null,
	})
}

#[tokio::test]
async fn search_should_find_works_with_what_follows() {
	let found = answer("search", json!([[print(9, 100)]])).await;
	let expected = json!({
		"items": [hit(9, "acts", 0, 0)], "more": false, "threshold": 31,
		"versions": { "algorithm": 1, "decoder": 1, "bundle": 1 },
		"indexed": { "number": 250, "hash": hash(0x25) },
	});
	assert_eq!(found, with_at(expected));
	// Without quality a person has to look.
	let found = answer("search", json!([[print(9, 49)]])).await;
	assert_eq!(found["items"], json!([hit(9, "review", 0, 0)]));
	// The nearest two say the distance, and any two what follows.
	let mut second = [5; 32];
	second[..2].fill(5 ^ 0xff);
	let second = json!({ "hash": sp_core::bytes::to_hex(&second, false), "quality": 100 });
	let found = answer("search", json!([[print(30, 100), second]])).await;
	assert_eq!(found["items"], json!([hit(0, "acts", 1, 1)]));
	assert_eq!(answer("search", json!([[print(40, 100)]])).await["items"], json!([]));
	// Works whose number differs in one bit are 32 bits away.
	let found = answer("search", json!([[print(0, 100)], 32, 2])).await;
	let works: Vec<_> =
		found["items"].as_array().unwrap().iter().map(|item| item["work"].as_u64()).collect();
	assert_eq!((works, &found["more"]), (vec![Some(5), Some(1)], &json!(true)));
	assert_eq!(found["items"][1]["contest"], json!(3));
}

#[tokio::test]
async fn search_should_tell_what_is_generic_or_out() {
	let of = |number: u8| json!([[{ "hash": hash(number), "quality": 100 }]]);
	let found = answer("search", of(9)).await;
	let item = &found["items"][0];
	assert_eq!((&item["work"], &item["generic"]), (&json!(9), &json!(true)));
	assert_eq!(item["band"], json!("review"), "nothing follows from it");
	let found = answer("search", of(8)).await;
	assert_eq!(found["items"][0]["state"], json!("yielded"));
}

#[tokio::test]
async fn a_search_beyond_its_limits_should_be_refused_with_the_limit() {
	let many = |count| (0..count).map(|_| print(0, 100)).collect::<Vec<_>>();
	let with = |hash: Value| json!([[{ "hash": hash, "quality": 100 }]]);
	for (params, code, name, fragment) in [
		(json!([[]]), 20_021, "invalid-search", "1 to 16 fingerprints, not 0"),
		(json!([many(17)]), 20_021, "invalid-search", "1 to 16 fingerprints, not 17"),
		(json!([many(1), 48]), 20_021, "invalid-search", "up to a distance of 47, not 48"),
		(json!([many(1), 65_535]), 20_021, "invalid-search", "not 65535"),
		(json!([many(1), 31, 0]), 20_021, "invalid-search", "1 to 100 works, not 0"),
		(json!([many(1), 31, 101]), 20_021, "invalid-search", "1 to 100 works, not 101"),
		(json!([[print(0, 101)]]), 20_021, "invalid-search", "0 to 100, not 101"),
		(
			json!([many(1), 31, 9, { "algorithm": 1, "decoder": 2, "bundle": 1 }]),
			20_021,
			"invalid-search",
			"decoder 2, bundle 1, and this node compares those by algorithm 1, decoder 1",
		),
		(with(json!("")), 20_014, "invalid-bytes", "64 hexadecimal digits"),
		(with(json!("0x12")), 20_014, "invalid-bytes", "'0x12' is no fingerprint"),
		(with(json!(&hash(1)[2..])), 20_014, "invalid-bytes", "write 0x"),
		(with(json!(format!("{}00", hash(1)))), 20_014, "invalid-bytes", "64 hexadecimal"),
		(with(json!(hash(1).replace("01", "0g"))), 20_014, "invalid-bytes", "64 hexadecimal"),
		(with(json!("0x".repeat(100_000))), 20_014, "invalid-bytes", "64 hexadecimal"),
		(json!([many(1), -1]), -32_602, "", "Invalid params"),
		(json!([many(1), 65_536]), -32_602, "", "Invalid params"),
		(json!([[hash(1)]]), -32_602, "", "Invalid params"),
		(json!([[{ "hash": hash(1), "more": 1 }]]), -32_602, "", "Invalid params"),
		(json!([]), -32_602, "", "Invalid params"),
	] {
		let text = params.to_string();
		let shown = &text[..text.len().min(200)];
		let (got, got_name, message) = refused("search", &params).await;
		assert_eq!((got, &*got_name), (code, name), "{shown}: {message}");
		assert!(message.contains(fragment) && message.len() < 300, "{shown}: {message}");
	}
	assert_eq!(answer("search", json!([many(16), 47, 100])).await["items"][0]["work"], json!(5));
	let own = json!({ "algorithm": 1, "decoder": 1, "bundle": 1 });
	assert_eq!(answer("search", json!([many(1), null, null, own])).await["more"], json!(false));
	assert_eq!(Versions::CURRENT, Versions { algorithm: 1, decoder: 1, bundle: 1 });
}

fn images(means: Means) -> Images<Block, Node> {
	Images::new(reads(4), means)
}

async fn search(images: &Images<Block, Node>) -> Result<Value, Value> {
	let query = vec![FingerprintInput { hash: hash(5), quality: 100 }];
	let found = ImagesRpcServer::search(images, query, None, None, None).await;
	match found {
		Ok(found) => Ok(serde_json::to_value(found).unwrap()),
		Err(error) => Err(json!([error.code(), error.message()])),
	}
}

#[tokio::test]
async fn an_index_that_is_not_there_or_not_whole_should_say_so() {
	let pool = Arc::new(fixtures::Pool);
	let none = images(Means::new(None, false, pool.clone()));
	let refused = search(&none).await.unwrap_err();
	assert_eq!(refused[0], json!(20_020));
	assert!(refused[1].as_str().unwrap().contains("--images-index-mib"), "{refused}");
	let status = serde_json::to_value(none.status().await.unwrap()).unwrap();
	assert_eq!((&status["index"], &status["contests"]), (&json!("none"), &json!(false)));

	let half = images(Means::new(Some(fixtures::index(false)), false, pool));
	let refused = search(&half).await.unwrap_err();
	let text = "this node's index of pictures does not answer: not yet ready: 65 of 130 works";
	assert_eq!(refused, json!([20_020, text]));
	let status = serde_json::to_value(half.status().await.unwrap()).unwrap();
	assert_eq!((&status["index"], &status["indexed"]), (&json!("building"), &Value::Null));
	assert_eq!((&status["works"], &status["of"]), (&json!(65), &json!(130)));

	let status = answer("status", json!([])).await;
	let bytes = status["bytes"].as_u64().unwrap();
	assert!(bytes > 0);
	let expected = json!({
		"index": "ready", "indexed": { "number": 250, "hash": hash(0x25) }, "works": 130, "of": 130,
		"otherVersions": 0, "fingerprints": 260, "bytes": bytes, "maxBytes": 64 << 20,
		"versions": { "algorithm": 1, "decoder": 1, "bundle": 1 }, "contests": true,
	});
	assert_eq!(status, with_at(expected));
}

#[tokio::test]
async fn more_searches_than_are_allowed_should_be_refused_at_once() {
	let means = fixtures::means();
	let images = images(means.clone());
	let all = means.searches.clone().acquire_many_owned(4).await.unwrap();
	assert_eq!(means.searches.available_permits(), 0);
	assert_eq!(search(&images).await.unwrap_err()[0], json!(20_006));
	drop(all);
	for _ in 0..9 {
		assert!(search(&images).await.is_ok(), "each gives its place back");
	}
	assert!(matches!(Refusal::Busy.to_string(), text if text.contains("try again later")));
}
