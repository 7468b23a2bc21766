//! A receivable with all that is known of it, and its tokens.

use super::{fixtures::TOKEN, *};
use crate::tests::goods::fixtures::MOMENT;

fn said(by: u32, reference: u8) -> Value {
	json!({ "by": by, "moment": MOMENT, "reference": hash(reference) })
}

fn window(over: bool) -> Value {
	json!({ "until": MOMENT, "block": 90, "over": over })
}

/// One of which nothing more is known than that it was brought in.
fn bare(id: u32, due: &str, more: &Value) -> Value {
	let line = json!({
		"id": id, "seller": 7, "debtor": 5, "creditor": 3, "lender": 3, "asset": CNY, "kind": "invoice",
		"brought": "seller", "joined": true, "state": "funded", "face": "10000000", "debtorOwes": "7000000",
		"disputed": "0", "lenderOwed": "5002222", "issue": "2019-08-11", "due": due, "lastDay": due,
		"stage": "overdue", "partiallyPaid": true, "daysOverdue": 2, "frozen": false, "evidenced": true,
	});
	let all = json!({
		"today": "2019-11-12", "accepted": "10000000", "credited": "0", "paid": "3000000", "fundable": "7000000",
		"waived": false, "root": hash(0x11), "names": null, "submitted": MOMENT, "lapses": window(true),
		"acceptedOn": null, "disputable": null, "grade": 0, "flags": [], "shipments": [], "position": null,
		"listing": null, "notice": null, "dispute": null, "freeze": null, "creditNotes": 0, "creditsPending": "0", "reports": 0,
	});
	with_at(with(with(line, &all), more))
}

#[tokio::test]
async fn receivable_should_be_told_with_all_that_is_known_of_it() {
	let claim = |late: u32, principal: &str, total: &str| json!({ "charges": "0", "lateDiscount": late.to_string(), "principal": principal, "total": total });
	let more = json!({
		"frozen": true,
		"waived": true,
		"names": 0,
		"acceptedOn": MOMENT,
		"disputable": window(false),
		"grade": 3,
		"flags": ["F4", "recalled"],
		"shipments": [{
			"shipment": 4, "quantity": 24_000, "drawn": true, "recall": { "share": 2_000, "moment": MOMENT },
			"recalledNow": 4_000,
		}],
		"position": {
			"lender": 3, "collects": true, "funded": "2019-08-12", "face": "10000000", "advance": "8000000",
			"retention": "2000000", "discount": "160000", "fees": "500", "price": "7839500", "rate": 800,
			"dayCount": "ACT/360", "lateFrom": "2019-11-11", "recourse": "with-recourse", "defaultAfter": 60,
			"owed": claim(2_222, "5000000", "5002222"), "met": claim(0, "3000000", "3000000"),
			"retentionLeft": "1997778",
			"recourseDue": { "dilution": "100", "lateness": "20", "nonPayment": "3", "total": "123" },
			"recoursePaid": "7", "called": MOMENT, "writtenOff": "9",
		},
		"listing": {
			"terms": terms(), "termsHash": hash(0x44), "to": 3, "until": "2019-11-30", "stands": false,
		},
		"notice": { "given": said(3, 0x21), "acknowledged": MOMENT },
		"dispute": {
			"amount": "1000", "reason": "quality", "raised": said(5, 0x22), "window": window(false), "escalated": 5,
			"agreed": { "seller": "400", "debtor": null, "lender": null },
		},
		"freeze": {
			"order": hash(0x23), "authority": 9, "case": "7 O 1/26", "since": MOMENT, "until": "2019-12-31",
			"inForce": true,
		},
		"creditNotes": 2,
		"creditsPending": "700",
		"reports": 3,
	});
	assert_eq!(answer("receivable", json!([FULL])).await, bare(FULL, "2019-11-11", &more));
	assert_eq!(answer("receivable", json!([0])).await, bare(0, "2019-11-10", &json!({})));
	let ended = json!({ "state": "bought-back" });
	assert_eq!(answer("receivable", json!([2])).await, bare(2, "2019-11-12", &ended));
}

#[tokio::test]
async fn tokens_should_be_told_without_whose_the_others_are() {
	let status = |epoch: Value, own: bool| {
		json!({
			"kind": "F4",
			"token": TOKEN.to_string(),
			"epoch": epoch,
			"others": 1,
			"newest": [{ "state": "accepted", "submitted": "2019-11-01", "sameSeller": own, "flags": own }],
			"elsewhere": [
				{ "lender": 4, "since": "2019-10-01", "until": "2019-12-31", "reference": hash(0x27) },
			],
		})
	};
	let tokens = answer("tokens", json!([FULL])).await;
	assert_eq!(tokens["tokens"][0], status(json!(1), true));
	assert_eq!(tokens["tokens"][1]["newest"], json!([]));
	assert_eq!(answer("tokens", json!([2])).await, with_at(json!({ "tokens": [] })));
	let asked = answer("tokenStatus", json!(["F4", TOKEN.to_string()])).await;
	assert_eq!(asked, with_at(status(Value::Null, false)));
}
