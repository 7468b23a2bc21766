//! Exceptions.

use super::{fixtures::EXCEPTIONS, *};

fn open(id: u32) -> Value {
	json!({
		"id": id,
		"kind": if id.is_multiple_of(2) { "damaged" } else { "counterfeit" },
		"inbox": if id.is_multiple_of(2) { "process" } else { "suspicion" },
		"shipment": 1,
		"subject": null,
		"owner": 2,
		"raised": said(7, 0x41),
		"until": MOMENT + 72 * HOUR,
		"untilDate": "2019-11-15",
		"overdue": false,
		"answered": null,
		"settled": null,
	})
}

/// The first, which is settled.
fn settled() -> Value {
	with(open(0), &json!({ "answered": said(2, 0x42), "settled": said(7, 0x43) }))
}

/// The second, about goods, which nobody has answered in time.
fn overdue() -> Value {
	let subject = format!("sscc:{PALLET}/2");
	with(open(1), &json!({ "shipment": null, "subject": subject, "overdue": true }))
}

#[tokio::test]
async fn exception_should_be_told_with_what_it_is_about_and_what_was_said() {
	for (id, exception) in [(0, settled()), (1, overdue()), (2, open(2))] {
		assert_eq!(answer("exception", json!([id])).await, with_at(exception));
	}
}

#[tokio::test]
async fn exceptions_should_be_read_by_inbox_page_by_page() {
	for (inbox, first, offset) in [("process", settled(), 0), ("suspicion", overdue(), 1)] {
		let leading = [json!(2), json!(inbox)];
		let (exceptions, pages) = walk("exceptions", &leading, 30).await;
		assert_eq!(pages, 3, "{inbox}");
		assert_eq!(exceptions[..2], [first.clone(), open(offset + 2)]);
		let all: Vec<_> = (u64::from(offset)..u64::from(EXCEPTIONS)).step_by(2).collect();
		assert_eq!(numbers(&exceptions), all);
		let page = answer("exceptions", json!([2, inbox, null, 1])).await;
		let next = format!("0x0{offset}000000");
		assert_eq!(page, with_at(json!({ "items": [first], "next": next })));
		assert_eq!(walk("exceptions", &leading, 200).await, (exceptions, 1));
	}
}
