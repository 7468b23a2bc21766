//! What `docs/rpc.md` says of goods on the move.

use super::*;
use crate::tests::documentation::{alike, examples};

/// What a section has been asked, and what it says is the answer, if it has one.
fn documented(method: &str) -> (Value, Option<Value>) {
	let mut examples = examples(&format!("##### `goods_{method}`")).into_iter();
	(examples.next().unwrap(), examples.next())
}

#[tokio::test]
async fn every_request_should_be_answered_as_its_example() {
	for (method, items_of) in [
		("container", None),
		("whereabouts", None),
		("taken", None),
		("voyages", Some("shipment")),
		("shipment", None),
		("shipments", Some("shipment")),
		("exception", None),
		("exceptions", Some("exception")),
		("certificate", None),
		("certificates", None),
		("document", None),
		("event", None),
		("events", Some("event")),
		("trace", None),
	] {
		let (request, example) = documented(method);
		assert_eq!(request["method"], format!("goods_{method}"));
		let answer = answer(method, request["params"].clone()).await;
		let Some(other) = items_of else {
			let example = example.unwrap_or_else(|| panic!("{method} has no answer"));
			assert!(alike(&example, &answer), "{method}: {example} and {answer}");
			continue;
		};
		assert_eq!(example, None, "{method} has the items of {other}");
		let mut item = documented(other).1.unwrap();
		item.as_object_mut().unwrap().remove("at");
		let item = if other == "event" { item["items"][0].clone() } else { item };
		let items = answer["items"].as_array().unwrap();
		assert!(!items.is_empty(), "{method}");
		assert!(items.iter().all(|other| alike(&item, other)), "{method}: {item} and {answer}");
	}
}
