//! Points in time (`xsd:dateTimeStamp`, as EPCIS 2.0 has them, 7.3.1).

use chrono::{DateTime, Datelike, NaiveDate, Timelike};
use core::fmt;

/// A point in time as it is written: with the offset from UTC that stood beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeStamp {
	/// Milliseconds since the beginning of 1970 in UTC; negative before. A fraction of a millisecond is rounded, half
	/// of one up.
	pub milliseconds: i64,
	/// Minutes by which the clock that was read is ahead of UTC: -840 to 840.
	pub offset_minutes: i16,
}

/// Why a text is no point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidTime {
	/// It is not written as `2026-01-31T23:59:59.123+01:00`.
	Form,
	/// There is no such day or no such time of day.
	NoSuchTime,
	/// It says no offset from UTC.
	NoOffset,
	/// Its offset is more than 14 hours, or has more than 59 minutes.
	Offset,
}

impl fmt::Display for InvalidTime {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Form => "is no point in time: write it as 2026-01-31T23:59:59.123+01:00",
			Self::NoSuchTime => "names a day or a time of day that there is not",
			Self::NoOffset => "says no offset from UTC: write Z or +01:00 at its end",
			Self::Offset => "has an offset that no clock has: -14:00 to +14:00 are allowed",
		})
	}
}

impl core::error::Error for InvalidTime {}

impl TimeStamp {
	/// Reads `YYYY-MM-DDThh:mm:ss`, a point and digits of a fraction if there are any, and `Z` or an offset. `T` and `Z`
	/// may be small letters (RFC 3339, 5.6).
	///
	/// # Errors
	/// [`InvalidTime`]. A 60th second and the hour 24 are refused: they name a time that another text names too.
	pub fn read(text: &str) -> Result<Self, InvalidTime> {
		let form = InvalidTime::Form;
		let pattern = "dddd-dd-ddTdd:dd:dd";
		let (clock, rest) = text.split_at_checked(pattern.len()).ok_or(form)?;
		let fits = |(byte, wanted): (u8, u8)| match wanted {
			b'd' => byte.is_ascii_digit(),
			_ => byte.to_ascii_uppercase() == wanted,
		};
		if !clock.bytes().zip(pattern.bytes()).all(fits) {
			return Err(form);
		}
		let number = |from: usize, to: usize| {
			clock.get(from..to).and_then(|digits| digits.parse::<u32>().ok()).ok_or(form)
		};
		let year = i32::try_from(number(0, 4)?).map_err(|_| form)?;
		let naive = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)
			.filter(|_| year > 0)
			.and_then(|day| {
				day.and_hms_opt(number(11, 13).ok()?, number(14, 16).ok()?, number(17, 19).ok()?)
			})
			.ok_or(InvalidTime::NoSuchTime)?;

		let (fraction, zone) = match rest.strip_prefix('.') {
			None => ("", rest),
			Some(rest) => {
				let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
				rest.split_at_checked(end).filter(|(digits, _)| !digits.is_empty()).ok_or(form)?
			}
		};
		let offset_minutes = offset(zone)?;
		let milliseconds = naive.and_utc().timestamp_millis() - i64::from(offset_minutes) * 60_000
			+ rounded(fraction);
		Ok(Self { milliseconds, offset_minutes })
	}
}

/// The milliseconds of a fraction of a second, half of one rounded up: the fourth digit decides.
fn rounded(fraction: &str) -> i64 {
	let digit = |place: usize| {
		fraction.as_bytes().get(place).map_or(0, |byte| i64::from(byte.saturating_sub(b'0')))
	};
	digit(0) * 100 + digit(1) * 10 + digit(2) + i64::from(digit(3) >= 5)
}

/// Minutes of `Z` or an offset.
fn offset(zone: &str) -> Result<i16, InvalidTime> {
	match zone {
		"Z" | "z" => Ok(0),
		"" => Err(InvalidTime::NoOffset),
		_ => read_offset(zone),
	}
}

/// Reads an offset from UTC, as `eventTimeZoneOffset` has it: a sign, two digits of hours, a colon, two of minutes, up to
/// 14 hours. Gives minutes.
///
/// # Errors
/// [`InvalidTime`].
pub fn read_offset(text: &str) -> Result<i16, InvalidTime> {
	let form = InvalidTime::Form;
	let (sign, rest) = text.split_at_checked(1).ok_or(form)?;
	let (hours, minutes) = rest.split_once(':').ok_or(form)?;
	let number = |digits: &str| {
		let two = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
		two.then(|| digits.parse::<i16>().ok()).flatten().ok_or(form)
	};
	let (hours, minutes) = (number(hours)?, number(minutes)?);
	let total = hours * 60 + minutes;
	if minutes > 59 || total > 14 * 60 {
		return Err(InvalidTime::Offset);
	}
	match sign {
		"+" => Ok(total),
		"-" => Ok(-total),
		_ => Err(form),
	}
}

/// In UTC with milliseconds, as the event hash has it: `2026-01-31T22:59:59.123Z`.
impl fmt::Display for TimeStamp {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let Some(time) = DateTime::from_timestamp_millis(self.milliseconds) else {
			return Err(fmt::Error);
		};
		write!(
			f,
			"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
			time.year(),
			time.month(),
			time.day(),
			time.hour(),
			time.minute(),
			time.second(),
			time.timestamp_subsec_millis()
		)
	}
}

#[cfg(test)]
#[path = "time_tests.rs"]
mod tests;
