//! What `docs/rpc.md` says of registered pictures.

use super::*;
use crate::tests::documentation::{alike, examples};

/// What a section has been asked, and what it says is the answer, if it has one.
fn documented(method: &str) -> (Value, Option<Value>) {
	let mut examples = examples(&format!("##### `images_{method}`\n")).into_iter();
	(examples.next().unwrap(), examples.next())
}

#[tokio::test]
async fn every_request_should_be_answered_as_its_example() {
	for (method, items_of) in [
		("work", None),
		("works", None),
		("byOwner", Some("works")),
		("byFile", Some("works")),
		("byGtin", Some("works")),
		("bundle", None),
		("evidence", None),
		("contestById", None),
		("contests", None),
		("contestsOf", Some("contests")),
		("losses", None),
		("licence", None),
		("licencesOf", None),
		("licencesTo", Some("licencesOf")),
		("isUseAllowed", None),
		("search", None),
		("contest", None),
		("markGeneric", None),
		("status", None),
	] {
		let (request, example) = documented(method);
		assert_eq!(request["method"], format!("images_{method}"));
		let answer = answer(method, request["params"].clone()).await;
		let example = match items_of {
			Some(other) => {
				assert_eq!(example, None, "{method} has the items of {other}");
				documented(other).1
			}
			None => example,
		};
		let example = example.unwrap_or_else(|| panic!("{method} has no answer"));
		assert!(alike(&example, &answer), "{method}: {example} and {answer}");
		if let Some(items) = answer["items"].as_array() {
			assert!(!items.is_empty(), "{method}");
			assert!(items.iter().all(|item| alike(&example["items"][0], item)), "{method}");
		}
	}
}
