//! Checks, payments, profiles.

use super::*;

#[tokio::test]
async fn check_should_be_told_as_the_whole_list() {
	let through =
		|through: Value, more: Value| with(json!({ "lender": 3, "through": through }), &more);
	let none = json!({});
	let acknowledged = json!({ "acknowledged": ["F4"] });
	let other_root = json!({ "root": hash(9) });
	for (deal, failed, holding) in [
		(through(json!("listing"), none.clone()), json!("not-acknowledged"), 11),
		(through(json!("listing"), acknowledged.clone()), Value::Null, 15),
		(through(json!("offer"), none.clone()), json!("not-offered"), 2),
		(through(json!("listing"), other_root), json!("root-differs"), 3),
		(through(json!({ "terms": terms() }), acknowledged.clone()), Value::Null, 15),
		(
			through(json!("listing"), json!({ "root": hash(0x11), "acknowledged": ["F4"] })),
			Value::Null,
			15,
		),
	] {
		let answer = answer("check", json!([FULL, deal])).await;
		assert_eq!(answer["failed"], failed, "{deal}");
		let checks = answer["checks"].as_array().unwrap();
		assert_eq!(checks.len(), 15);
		assert_eq!(
			(&checks[0]["check"], &checks[14]["check"]),
			(&json!("state"), &json!("seller-blocked"))
		);
		for (place, check) in checks.iter().enumerate() {
			let holds = match place.cmp(&holding) {
				core::cmp::Ordering::Less => json!(true),
				core::cmp::Ordering::Equal => json!(false),
				core::cmp::Ordering::Greater => Value::Null,
			};
			assert_eq!(check["holds"], holds, "{deal} {check}");
		}
		let offered = failed != json!("not-offered");
		assert_eq!(answer["quote"].is_object(), offered, "{deal}");
		assert_eq!(answer["flags"], json!(["F4"]));
		if offered {
			assert_eq!(
				(&answer["terms"], &answer["quote"]["price"]),
				(&terms(), &json!("7855500"))
			);
		}
	}
}

#[tokio::test]
async fn payment_should_be_told_before_it_is_made() {
	let paid = |day: &str, suspense: &str| {
		with_at(json!({
			"day": day, "creditor": 3,
			"lender": { "charges": "0", "lateDiscount": "2222", "principal": "5000000", "total": "5002222" },
			"seller": "1997778", "suspense": suspense, "debtorOwes": "0",
			"lenderOwed": { "charges": "0", "lateDiscount": "0", "principal": "0", "total": "0" }, "state": "paid",
		}))
	};
	let answered = answer("whatIfPayment", json!([FULL, "7000000"])).await;
	assert_eq!(answered, paid("2019-11-12", "0"));
	let answered = answer("whatIfPayment", json!([FULL, "7000005", "2019-11-20"])).await;
	assert_eq!(answered, paid("2019-11-20", "5"));
}

#[tokio::test]
async fn payment_that_does_nothing_should_be_refused_by_cause() {
	for (id, minor, day, fragment) in [
		(FULL, "0", None, "above 0"),
		(FULL, "5", Some("2019-11-11"), "today or a later day"),
		(FULL, "999999999999999999", None, "an earlier day or a smaller amount"),
		(2, "5", None, "nothing is owed on this receivable any more"),
		(3, "5", None, "has not accepted it"),
	] {
		let refused = refused("whatIfPayment", &json!([id, minor, day])).await;
		assert_eq!((refused.0, &*refused.1), (20_019, "no-payment"), "{}", refused.2);
		assert!(refused.2.contains(fragment), "{}", refused.2);
	}
	let refused = refused("whatIfPayment", &json!([RECEIVABLES, "5"])).await;
	assert_eq!((refused.0, &*refused.1), (20_007, "not-found"));
}

#[tokio::test]
async fn profile_should_be_told_in_two_columns() {
	let profile = answer("profile", json!([pair(), CNY])).await;
	assert_eq!(profile["all"]["accepted"], json!({ "count": 4, "amount": "4000000" }));
	assert_eq!(profile["evidenced"]["accepted"], json!({ "count": 3, "amount": "3000000" }));
	assert_eq!(profile["all"]["fromOwn"], u128::MAX.to_string());
	assert_eq!(profile["all"]["payments"]["daysToSettle"], 350);
	assert_eq!(profile["all"]["payments"]["to30"], json!({ "count": 1, "amount": "500000" }));
	assert_eq!(
		(&profile["all"]["dilution"], &profile["all"]["payments"]["onTimeByAmount"]),
		(&json!(50), &json!(7500))
	);
	assert_eq!(profile["outstanding"], json!({ "amount": "2400000", "rows": 120 }));
	for of in [json!({ "seller": 7 }), json!({ "debtor": 5 })] {
		let alone = answer("profile", json!([of, CNY])).await;
		assert_eq!((&alone["outstanding"], &alone["all"]), (&Value::Null, &profile["all"]));
	}
}

#[tokio::test]
async fn ageing_should_come_in_parts_that_add_up() {
	let part = answer("ageing", json!([pair(), CNY, "2019-12-31"])).await;
	assert_eq!(
		(&part["rows"], &part["worstDays"], &part["day"]),
		(&json!(70), &json!(51), &json!("2019-12-31"))
	);
	let next = answer("ageing", json!([pair(), CNY, "2019-12-31", part["next"]])).await;
	assert_eq!((&next["rows"], &next["next"]), (&json!(50), &Value::Null));
	let sums = |answer: &Value| {
		let sum = |field: &str| answer[field].as_str().unwrap().parse::<u64>().unwrap();
		["onTime", "to30", "to60", "to90", "over90"].map(sum)
	};
	assert_eq!(sums(&part), [380_000, 600_000, 420_000, 0, 0]);
	assert_eq!(sums(&next), [1_000_000, 0, 0, 0, 0]);
	let today = answer("ageing", json!([pair(), CNY])).await;
	assert_eq!((&today["day"], &today["worstDays"]), (&json!("2019-11-12"), &json!(2)));
}
