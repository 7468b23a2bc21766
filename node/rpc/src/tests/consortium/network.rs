//! Validators and nodes.

use super::*;
use crate::tests::fixtures::peer;

#[tokio::test]
async fn network_should_tell_its_settings() {
	assert_eq!(
		answer("network", json!([])).await,
		json!({
			"permissioned": true, "floor": 3, "maxValidators": 100, "maxNodes": 16, "running": 4, "at": BEST,
		})
	);
}

#[tokio::test]
async fn validators_should_be_told_with_their_seats_page_by_page() {
	let (validators, pages) = walk("validators", &[], 30).await;
	assert_eq!((validators.len(), pages), (70, 3));
	assert_eq!(
		validators[1],
		json!({
			"organisation": 2,
			"nominated": address(2),
			"keysSet": true,
			"chosen": true,
			"running": address(2),
			"queued": address(2),
		})
	);
	assert_eq!(
		validators[2],
		json!({
			"organisation": 3,
			"nominated": null,
			"keysSet": false,
			"chosen": false,
			"running": address(3),
			"queued": null,
		})
	);
}

#[tokio::test]
async fn nodes_should_be_told_page_by_page_and_one_by_one() {
	let node =
		|n: u8| json!({ "organisation": n / 16, "peer": peer(n).to_string(), "counts": n != 2 });
	let (nodes, pages) = walk("nodes", &[], 30).await;
	assert_eq!(pages, 3);
	assert_eq!(nodes, (1..=70).map(node).collect::<Vec<_>>());
	let second = answer("node", json!([peer(2).to_string()])).await;
	assert_eq!(second, with_at(node(2)));
}
