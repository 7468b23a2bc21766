use super::{accepted::*, *};
use crate::records::HOLIDAYS_BYTES;
use codec::Decode;

fn set(who: u32, days: ClosedDays) -> DispatchResult {
	dispatched(|| Ledger::set_holidays(by(who), CNY, days))
}

fn closed(date: &str) -> ClosedDays {
	let date = day(date);
	let (year, _) = date.place_in_year().unwrap();
	ClosedDays::none(year).with(date).unwrap()
}

#[test]
fn bank_should_set_the_days_of_years_to_come_until_they_begin() {
	build_and_execute(|| {
		let act = |who| set(who, ClosedDays::none(2022));
		assert_eq!(who_may(&[RcvError::NotIssuer], act), [BANK]);
		for days in [ClosedDays::weekends(2022), closed("2022-02-01"), closed("2023-12-31")] {
			assert_ok!(set(BANK, days));
			assert_eq!(events(), [Event::HolidaysSet { asset: CNY, days }]);
		}
		assert_eq!(kept(BANK), 2 * HOLIDAYS_BYTES);
		let year = Holidays::<Test>::get(Ordered(CNY), Ordered(2022));
		assert_eq!(year, Some(closed("2022-02-01")));
		assert_eq!(set(BANK, ClosedDays::none(2024)), Err(RcvError::YearBegun.into()));
		// The year begins where the asset's days do.
		Now::set(Moment::from_millis(day("2022-01-01").start(china()).as_millis() - 1));
		assert_eq!(tried(|| set(BANK, ClosedDays::none(2022))), Ok(()));
		Now::set(day("2022-01-01").start(china()));
		assert_eq!(set(BANK, ClosedDays::none(2022)), Err(RcvError::YearBegun.into()));
		assert_eq!(set(BANK, ClosedDays::none(2021)), Err(RcvError::YearBegun.into()));
		assert_ok!(set(BANK, ClosedDays::none(2024)));
	});
}

#[test]
fn days_to_come_of_the_present_year_should_be_set_once() {
	build_and_execute(|| {
		for over in ["2021-01-01", "2021-11-10", "2021-11-11"] {
			assert_eq!(set(BANK, closed(over)), Err(RcvError::InvalidHolidays.into()));
		}
		assert_ok!(set(BANK, closed("2021-11-12")));
		assert_eq!(set(BANK, closed("2021-11-13")), Err(RcvError::YearBegun.into()));
	});
}

#[test]
fn days_should_be_refused_that_are_none_of_the_year() {
	build_and_execute(|| {
		let all = [&2022u16.to_le_bytes()[..], &[255; 46]].concat();
		let days = ClosedDays::decode(&mut &all[..]).unwrap();
		assert_eq!(set(BANK, days), Err(RcvError::InvalidHolidays.into()));
		let other = Ledger::set_holidays(by(BANK), CNY + 1, ClosedDays::none(2022));
		assert_eq!(other, Err(RcvError::AssetNotFound.into()));
		Allowance::set(HOLIDAYS_BYTES - 1);
		assert_eq!(set(BANK, ClosedDays::none(2022)), Err(BYTES_EXCEEDED));
		stand(BANK, FirmStanding::Suspended);
		let refused = Err(DispatchError::Other("NotInStanding"));
		assert_eq!(set(BANK, ClosedDays::none(2022)), refused);
	});
}

#[test]
fn due_date_should_move_to_the_next_day_on_which_the_bank_settles() {
	build_and_execute(|| {
		// Due on 9 February 2022.
		let days = closed("2022-02-09").with(day("2022-02-10")).unwrap();
		assert_ok!(set(BANK, days));
		let id = sold(terms());
		assert_eq!(position(id).lending.position().terms().due, day("2022-02-11"));
		assert_eq!(Ledger::last_day(&receivable(id)), day("2022-02-11"));
		on("2022-02-11");
		assert_ok!(pay(DEBTOR, id, FACE));
		let bucket = stalhof_primitives::money::LateBucket::OnTime;
		let pair = Pairs::<Test>::get(Ordered(receivable(id).pair())).profile.all;
		assert_eq!(pair.payments.bucket(bucket), Tally { count: 1, amount: FACE });
	});
}
