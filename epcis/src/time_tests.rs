use super::*;
use proptest::prelude::*;

#[test]
fn a_time_should_be_in_utc_with_milliseconds() {
	for (text, expected) in [
		("2020-03-04T11:00:30+01:00", "2020-03-04T10:00:30.000Z"),
		("2020-03-04T11:00:30.5-00:30", "2020-03-04T11:30:30.500Z"),
		("2020-03-04t11:00:30.999z", "2020-03-04T11:00:30.999Z"),
		("2020-03-04T00:00:30.000+14:00", "2020-03-03T10:00:30.000Z"),
		("2020-02-29T23:59:59-00:01", "2020-03-01T00:00:59.000Z"),
		// The fourth digit rounds, and carries as far as it must.
		("2020-03-04T11:00:30.1234Z", "2020-03-04T11:00:30.123Z"),
		("2020-03-04T11:00:30.12349999Z", "2020-03-04T11:00:30.123Z"),
		("2020-03-04T11:00:30.1225Z", "2020-03-04T11:00:30.123Z"),
		("2020-03-04T11:00:30.1235Z", "2020-03-04T11:00:30.124Z"),
		("2020-12-31T23:59:59.9995Z", "2021-01-01T00:00:00.000Z"),
		("2020-12-31T23:59:59.9994Z", "2020-12-31T23:59:59.999Z"),
		("1969-12-31T23:59:59.9995Z", "1970-01-01T00:00:00.000Z"),
		("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"),
		("9999-12-31T23:59:59.9999Z", "10000-01-01T00:00:00.000Z"),
	] {
		assert_eq!(TimeStamp::read(text).unwrap().to_string(), expected, "{text}");
	}
	let time = TimeStamp::read("1970-01-01T00:00:00.001-03:30").unwrap();
	assert_eq!(time, TimeStamp { milliseconds: 12_600_001, offset_minutes: -210 });
}

#[test]
fn a_time_should_be_refused_by_cause() {
	use InvalidTime::{Form, NoOffset, NoSuchTime, Offset};
	for (text, expected) in [
		("", Form),
		("22-07-2026", Form),
		("2020-03-04", Form),
		("2020-03-04T11:00Z", Form),
		("2020-03-04 11:00:30Z", Form),
		("2020-03-04T11:00:30.Z", Form),
		("2020-03-04T11:00:30,5Z", Form),
		("2020-03-04T11:00:30 Z", Form),
		("2020-03-04T11:00:30+1:00", Form),
		("2020-03-04T11:00:30+0100", Form),
		("2020-03-04T11:00:30é", Form),
		("+020-03-04T11:00:30Z", Form),
		("2021-02-29T11:00:30Z", NoSuchTime),
		("0000-01-01T11:00:30Z", NoSuchTime),
		("2021-13-01T11:00:30Z", NoSuchTime),
		("2021-01-01T24:00:00Z", NoSuchTime),
		("2021-01-01T23:59:60Z", NoSuchTime),
		("2021-01-01T23:59:59", NoOffset),
		("2021-01-01T23:59:59.25", NoOffset),
		("2021-01-01T23:59:59+14:01", Offset),
		("2021-01-01T23:59:59-01:60", Offset),
	] {
		assert_eq!(TimeStamp::read(text), Err(expected), "{text}");
	}
	assert_eq!(read_offset("Z"), Err(Form));
	assert_eq!(read_offset("-05:45"), Ok(-345));
}

proptest! {
	#[test]
	fn a_time_should_come_back(milliseconds in -62_135_596_800_000i64..253_402_300_800_000) {
		let time = TimeStamp { milliseconds, offset_minutes: 0 };
		prop_assert_eq!(TimeStamp::read(&time.to_string()), Ok(time));
	}

	#[test]
	fn any_text_should_be_judged_without_panic(text in "[0-9T:.Z+\\-]{15,32}|\\PC{0,30}") {
		let _ = TimeStamp::read(&text);
		let _ = read_offset(&text);
	}
}
