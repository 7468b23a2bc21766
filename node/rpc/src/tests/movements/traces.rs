//! Traces.

use super::{
	events::declared,
	fixtures::{DISPUTED, EVENTS, IN_ERROR},
	*,
};

/// A step with what all have.
fn step(what: &str, more: &Value) -> Value {
	let step = json!({
		"what": what,
		"time": MOMENT - HOUR,
		"timeDate": "2019-11-11",
		"moment": MOMENT,
		"subject": format!("sscc:{PALLET}/2"),
		"by": 4,
		"to": null,
		"place": null,
		"number": null,
		"certificate": null,
		"passed": null,
		"bizStep": null,
		"happening": null,
		"late": false,
		"declared": null,
		"contested": [],
	});
	with(step, more)
}

/// The steps that are of no event of the batch.
fn first() -> Vec<Value> {
	vec![
		step("packed", &json!({ "place": DOCK })),
		step("shipped", &json!({ "number": 1, "to": 7, "place": DOCK, "late": true })),
		step("departed", &json!({ "number": 1 })),
		step("received", &json!({ "number": 1 })),
		step("voided", &json!({ "number": 2 })),
		step(
			"certified",
			&json!({ "number": IN_ERROR, "certificate": "inspection", "passed": false }),
		),
		step(
			"event",
			&json!({
				"number": DISPUTED, "bizStep": "staging_outbound", "place": DOCK, "declared": declared(),
				"contested": [said(7, 0x73)],
			}),
		),
		step("item", &json!({ "by": null, "subject": "item:1/2", "happening": "found-unsound" })),
	]
}

#[tokio::test]
async fn trace_should_tell_each_kind_of_step_whole() {
	let page = answer("trace", json!([shown(), vec![json!(null), json!(8)]].concat())).await;
	assert_eq!(page, with_at(json!({ "items": first(), "next": "0x07000000" })));
}

#[tokio::test]
async fn trace_should_mark_what_is_declared_an_error_or_contested_on_every_page() {
	let all: Vec<_> = first()
		.into_iter()
		.chain((0..EVENTS).rev().map(|number| {
			let declared = if number == IN_ERROR { declared() } else { Value::Null };
			let more = json!({ "number": number, "subject": "batch:1", "declared": declared });
			step("event", &more)
		}))
		.collect();
	for (limit, count) in [(200, 1), (50, 2), (7, 14), (1, 98)] {
		assert_eq!(walk("trace", &shown(), limit).await, (all.clone(), count), "by {limit}");
	}
}

#[tokio::test]
async fn trace_should_be_empty_when_what_was_shown_shows_nothing() {
	let [mark, item, around] = shown().try_into().unwrap();
	for params in [
		json!([mark]),
		json!([mark, item]),
		json!([mark, null, around]),
		json!([link("HB11"), item, around]),
		json!([{ "sscc": PALLET }, null, []]),
	] {
		let page = answer("trace", params.clone()).await;
		assert_eq!(page, with_at(json!({ "items": [], "next": null })), "{params}");
	}
}
