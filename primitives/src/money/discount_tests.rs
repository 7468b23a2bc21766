use super::*;
use alloc::vec::Vec;
use proptest::prelude::*;

fn amount(minor: u128) -> Amount {
	Amount::new(minor).unwrap()
}

fn purchase(face: u128, advance: u16, rate: u16, days: u32, day_count: DayCount) -> Purchase {
	let value_date: Day = "2024-01-15".parse().unwrap();
	Purchase {
		face: amount(face),
		advance_rate: Share::new(advance).unwrap(),
		rate: Rate::new(rate).unwrap(),
		day_count,
		value_date,
		due: value_date.after(days).unwrap(),
		fees: Amount::ZERO,
	}
}

#[test]
fn discount_should_be_that_of_the_examples() {
	use DayCount::{Act360, Act365Fixed, ThirtyE360};
	for (face, advance, rate, days, count, expected) in [
		(10_000_000, 10_000, 800, 90, Act365Fixed, (10_000_000, 197_260, 9_802_740, 0)),
		(10_000_000, 10_000, 800, 90, Act360, (10_000_000, 200_000, 9_800_000, 0)),
		(10_000_000, 8_000, 800, 90, Act365Fixed, (8_000_000, 157_808, 7_842_192, 2_000_000)),
		(10_000_000, 8_000, 800, 90, Act360, (8_000_000, 160_000, 7_840_000, 2_000_000)),
		// 15 January to 14 April: 89 days of months of 30.
		(10_000_000, 8_000, 800, 90, ThirtyE360, (8_000_000, 158_222, 7_841_778, 2_000_000)),
		(80_000_000, 8_000, 600, 30, Act365Fixed, (64_000_000, 315_616, 63_684_384, 16_000_000)),
	] {
		let quote = purchase(face, advance, rate, days, count).quote().unwrap();
		let parts = (quote.advance, quote.discount, quote.price, quote.retention);
		let (a, d, p, r) = expected;
		assert_eq!(parts, (amount(a), amount(d), amount(p), amount(r)), "{count} {advance}");
	}
}

#[test]
fn an_auction_of_three_million_should_pay_out_2_679_326_30() {
	let terms = purchase(300_000_000, 9_000, 480, 54, DayCount::Act365Fixed);
	let quote = Purchase { fees: amount(150_000), ..terms }.quote().unwrap();
	let shown = [quote.advance, quote.discount, quote.fees, quote.price, quote.retention];
	let shown: Vec<_> = shown.iter().map(|amount| amount.grouped(2)).collect();
	let expected = ["2,700,000.00", "19,173.70", "1,500.00", "2,679,326.30", "300,000.00"];
	assert_eq!(shown, expected);
	assert_eq!(quote.days, 54);
}

#[test]
fn a_half_of_a_minor_unit_should_be_rounded_up_and_the_advance_down() {
	// 2 at 50 % for half a year: a half of a unit. A day less: not quite.
	let of = |advance, days| purchase(advance, 10_000, 5_000, days, DayCount::Act360).quote();
	assert_eq!(of(2, 180).unwrap().discount, amount(1));
	assert_eq!(of(2, 179).unwrap().discount, Amount::ZERO);
	let quote = purchase(999, 3_333, 0, 1, DayCount::Act360).quote().unwrap();
	assert_eq!((quote.advance, quote.retention), (amount(332), amount(667)));
}

#[test]
fn a_purchase_should_have_no_price_when_nothing_is_left_or_days_run_backwards() {
	let terms = purchase(10_000, 10_000, 10_000, 365, DayCount::Act365Fixed);
	assert_eq!(terms.quote(), Err(NoPrice::NothingLeft));
	let shorter = Purchase { rate: Rate::new(9_999).unwrap(), ..terms };
	assert_eq!(shorter.quote().unwrap().price, amount(1));
	let fees = Purchase { fees: amount(1), ..shorter };
	assert_eq!(fees.quote(), Err(NoPrice::NothingLeft));
	let nothing = Purchase { advance_rate: Share::default(), ..terms };
	assert_eq!(nothing.quote(), Err(NoPrice::NothingLeft));
	let huge = Purchase { face: Amount::MAX, due: Day::MAX, ..terms };
	assert_eq!(huge.quote(), Err(NoPrice::NothingLeft));
	let backwards = Purchase { value_date: terms.due, due: terms.value_date, ..terms };
	assert_eq!(backwards.quote(), Err(NoPrice::Period));
}

#[test]
fn a_purchase_on_its_due_date_should_cost_its_fees_alone() {
	let quote = purchase(10_000, 9_000, 480, 0, DayCount::Act365Fixed).quote().unwrap();
	assert_eq!((quote.days, quote.discount, quote.price), (0, Amount::ZERO, amount(9_000)));
}

#[test]
fn bids_should_rank_by_cost_and_be_equal_where_the_amounts_are_in_proportion() {
	let bid = |rate, count| purchase(300_000_000, 9_000, rate, 54, count).quote().unwrap().cost();
	let by_365 = |rate| bid(rate, DayCount::Act365Fixed);
	assert!(by_365(480) < by_365(525));
	// A year of 360 days makes the same rate dearer.
	assert!(by_365(480) < bid(480, DayCount::Act360));
	let cost = |discount, price| Cost { discount: amount(discount), price: amount(price) };
	assert_eq!(cost(1, 3), cost(2, 6));
	assert!(cost(1, 3) < cost(333_333_333_333_333_334, 999_999_999_999_999_999));
	assert_eq!(cost(1, 3), cost(333_333_333_333_333_333, 999_999_999_999_999_999));
	assert_eq!(cost(0, 1), cost(0, u128::from(u32::MAX)));
	let (most, least) = (Amount::MAX.minor(), Amount::MAX.minor() - 1);
	assert!(cost(least, most) < cost(most, least));
	assert!(cost(most - 2, most - 1) < cost(most - 1, most));
}

/// Compares fractions by their continued fractions, without a product.
fn exact(one: (u128, u128), other: (u128, u128)) -> Ordering {
	let ((a, b), (c, d)) = (one, other);
	let whole = (a / b).cmp(&(c / d));
	match (a % b, c % d) {
		_ if whole.is_ne() => whole,
		(0, 0) => Ordering::Equal,
		(0, _) => Ordering::Less,
		(_, 0) => Ordering::Greater,
		(left, right) => exact((d, right), (b, left)),
	}
}

prop_compose! {
	fn any_purchase()(
		face in prop_oneof![1..10u128.pow(4), 1..10u128.pow(18)],
		advance in 0u16..=10_000,
		rate in 0u16..=10_000,
		days in 0u32..1_500,
		count in proptest::sample::select(DayCount::ALL),
	) -> Purchase {
		purchase(face, advance, rate, days, count)
	}
}

proptest! {
	#[test]
	fn the_parts_of_a_quote_should_sum_up_to_the_face(terms in any_purchase(), fees in 0u128..1_000) {
		let terms = Purchase { fees: amount(fees), ..terms };
		if let Ok(quote) = terms.quote() {
			let Quote { discount, fees, price, retention, advance, .. } = quote;
			prop_assert_eq!(Amount::sum([price, discount, fees, retention]), Ok(terms.face));
			prop_assert_eq!(Amount::sum([price, discount, fees]), Ok(advance));
			// The advance is the greatest whole amount within the share.
			let share = u128::from(terms.advance_rate.basis_points()) * terms.face.minor();
			prop_assert!(advance.minor() * 10_000 <= share && share < (advance.minor() + 1) * 10_000);
			// The discount is the nearest whole amount, a half rounded up.
			let days = u128::from(terms.day_count.days(terms.value_date, terms.due).unwrap());
			let twice = 2 * advance.minor() * u128::from(terms.rate.basis_points()) * days;
			let unit = 10_000 * u128::from(terms.day_count.basis());
			prop_assert!(2 * discount.minor() * unit <= twice + unit);
			prop_assert!(twice + unit < 2 * (discount.minor() + 1) * unit);
		}
	}

	#[test]
	fn discount_should_grow_with_days_and_rate(terms in any_purchase(), more_days in 0u32..400, more in 0u16..400) {
		let discount = |terms: Purchase| terms.quote().map(|quote| quote.discount.minor()).unwrap_or(u128::MAX);
		let later = Purchase { due: terms.due.after(more_days).unwrap(), ..terms };
		prop_assert!(discount(terms) <= discount(later));
		let rate = (terms.rate.basis_points() + more).min(10_000);
		let dearer = Purchase { rate: Rate::new(rate).unwrap(), ..terms };
		prop_assert!(discount(terms) <= discount(dearer));
	}

	#[test]
	fn costs_should_compare_as_exact_fractions(
		one in (0..10u128.pow(18), 1..10u128.pow(18)),
		other in (0..10u128.pow(18), 1..10u128.pow(18)),
		near in 0u128..3,
	) {
		let cost = |(discount, price)| Cost { discount: amount(discount), price: amount(price) };
		prop_assert_eq!(cost(one).cmp(&cost(other)), exact(one, other));
		let (discount, price) = one;
		let beside = (discount.saturating_sub(near), price.saturating_sub(1).max(1));
		prop_assert_eq!(cost(one).cmp(&cost(beside)), exact(one, beside));
	}
}
