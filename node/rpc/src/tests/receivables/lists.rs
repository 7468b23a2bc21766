//! Lists, page by page.

use super::*;

#[tokio::test]
async fn receivables_should_be_read_page_by_page_by_organisation() {
	for (method, organisation) in [("bySeller", 7), ("byDebtor", 5), ("byLender", 3)] {
		let leading = [json!(organisation), Value::Null];
		let (all, pages) = walk(method, &leading, 50).await;
		assert_eq!((all.len(), pages), (RECEIVABLES as usize, 3), "{method}");
		assert_eq!(numbers(&all), (0..u64::from(RECEIVABLES)).collect::<Vec<_>>(), "{method}");
		assert_eq!(all[0]["due"], "2019-11-10", "{method}");
		let none = answer(method, json!([99])).await;
		assert_eq!(none, with_at(json!({ "items": [], "next": null })), "{method}");
	}
}

#[tokio::test]
async fn receivables_should_be_those_that_are_asked_for() {
	for (filter, expected) in [
		(json!({ "from": "2019-11-12", "until": "2019-11-14" }), vec![2, 3, 4]),
		(json!({ "until": "2019-11-11" }), vec![0, 1]),
		(json!({ "statuses": ["bought-back", "lapsed"] }), vec![2]),
		(json!({ "statuses": ["funded"], "until": "2019-11-12", "asset": CNY }), vec![0, 1]),
		(json!({ "asset": CNY + 1 }), vec![]),
		(json!({ "statuses": [], "until": "2019-11-10" }), vec![0]),
	] {
		let page = answer("bySeller", json!([7, filter])).await;
		assert_eq!(numbers(page["items"].as_array().unwrap()), expected, "{filter}");
	}
}

#[tokio::test]
async fn facts_should_be_read_page_by_page() {
	for (method, leading, count) in [
		("creditNotes", vec![json!(FULL)], 2),
		("reports", vec![json!(FULL)], 3),
		("grants", vec![json!(FULL)], 3),
		("offers", vec![json!(FULL)], 2),
		("listings", vec![json!(3)], 9),
		("listings", vec![Value::Null], 6),
		("outstanding", vec![pair(), json!(CNY)], 120),
		("outstanding", vec![json!({ "debtor": 5 }), json!(CNY)], 120),
		("pairs", vec![json!("seller"), json!(7)], 3),
		("pairs", vec![json!("debtor"), json!(5)], 3),
		("exposures", vec![json!(3), json!("debtor")], 3),
		("approvedDebtors", vec![json!(3)], 3),
		("held", vec![json!(7)], 2),
		("epochs", vec![], 4),
		("sealedKeys", vec![json!(3)], 3),
	] {
		let (all, pages) = walk(method, &leading, 1).await;
		assert_eq!((all.len(), pages), (count, u32::try_from(count).unwrap()), "{method}");
		assert_eq!(walk(method, &leading, 200).await, (all, 1), "{method}");
	}
	for (method, params) in [
		("creditNotes", json!([2])),
		("grants", json!([2])),
		("outstanding", json!([pair(), CNY + 1])),
		("pairs", json!(["seller", 5])),
		("exposures", json!([4, "seller"])),
		("sealedKeys", json!([1])),
	] {
		let page = answer(method, params.clone()).await;
		assert_eq!(page, with_at(json!({ "items": [], "next": null })), "{method} {params}");
	}
}

#[tokio::test]
async fn epochs_and_holidays_should_be_told() {
	let (epochs, _) = walk("epochs", &[], 9).await;
	let stages: Vec<_> = epochs.iter().map(|epoch| epoch["stage"].as_str().unwrap()).collect();
	assert_eq!(stages, ["closed", "before", "newest", "pending"]);
	assert_eq!(epochs[0]["check"], format!("0x{}", "51".repeat(8)));
	let year = answer("holidays", json!([CNY, 2020])).await;
	assert_eq!(year, with_at(json!({ "year": 2020, "closed": ["2020-01-01", "2020-12-31"] })));
	let keys = answer("sealedKeys", json!([3])).await;
	assert_eq!(keys["items"][0]["sealed"], format!("0x{}", "61".repeat(80)));
	let grants = answer("grants", json!([FULL])).await;
	assert_eq!(grants["items"][0]["fields"], json!([0, 4, 7]));
}
