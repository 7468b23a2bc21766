//! Forms of the values behind application identifiers (GS1 General Specifications, 3.2, and the GS1 syntax
//! dictionary).

use super::Ai;

/// What a value is made of: some digits, then more digits or text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Format {
	/// How many digits it begins with.
	digits: u8,
	/// The fewest and the most characters that follow.
	rest: (u8, u8),
	/// Whether these are of GS1's set 82; else they are digits.
	text: bool,
	extra: Extra,
}

/// What else holds of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extra {
	Nothing,
	/// The digit at this place, from 1, is the check digit of those before it.
	CheckDigit(u8),
	/// The first six digits are a year without its century, a month and a day.
	Date,
	/// The first eight digits are a year, a month and a day.
	FullDate,
}

impl Format {
	/// Whether the character at that index, from 0, is of GS1's set 82 and not a digit only.
	pub(super) const fn is_text(self, index: usize) -> bool {
		self.text && index >= self.digits as usize
	}

	/// The fewest characters.
	pub(super) const fn least(self) -> usize {
		self.digits as usize + self.rest.0 as usize
	}

	/// The most characters.
	pub(super) const fn most(self) -> usize {
		self.digits as usize + self.rest.1 as usize
	}

	/// Where its check digit stands, from 1.
	pub(super) const fn check_digit(self) -> Option<usize> {
		match self.extra {
			Extra::CheckDigit(place) => Some(place as usize),
			Extra::Nothing | Extra::Date | Extra::FullDate => None,
		}
	}

	/// How many digits of it are a date, with which it begins.
	pub(super) const fn date_digits(self) -> Option<usize> {
		match self.extra {
			Extra::Date => Some(6),
			Extra::FullDate => Some(8),
			Extra::Nothing | Extra::CheckDigit(_) => None,
		}
	}
}

/// So many digits.
const fn exactly(digits: u8) -> Format {
	Format { digits, rest: (0, 0), text: false, extra: Extra::Nothing }
}

/// One digit or more.
const fn digits_to(most: u8) -> Format {
	Format { digits: 0, rest: (1, most), text: false, extra: Extra::Nothing }
}

/// One character of text or more.
const fn text_to(most: u8) -> Format {
	then_text(0, 1, most)
}

/// Digits, then text.
const fn then_text(digits: u8, least: u8, most: u8) -> Format {
	Format { digits, rest: (least, most), text: true, extra: Extra::Nothing }
}

/// Digits of which the last is a check digit.
const fn key(digits: u8) -> Format {
	Format { extra: Extra::CheckDigit(digits), ..exactly(digits) }
}

/// A date, then perhaps digits.
const fn date(least: u8, most: u8) -> Format {
	Format { digits: 6, rest: (least, most), text: false, extra: Extra::Date }
}

/// A date with the century of its year, then digits.
const fn full_date(more: u8) -> Format {
	Format { extra: Extra::FullDate, ..exactly(8 + more) }
}

/// The form of an identifier's values, `None` when GS1 has no such identifier.
pub(super) const fn format(ai: Ai) -> Option<Format> {
	Some(match (ai.digits(), ai.number()) {
		(2, 0) => key(18),
		(2, 1..=3) => key(14),
		(2, 10 | 21..=22) => text_to(20),
		(2, 11..=13 | 15..=17) => date(0, 0),
		(2, 20) => exactly(2),
		(2, 30 | 37) => digits_to(8),
		(2, 90) => text_to(30),
		(2, 91..=99) => text_to(90),
		(3, 235) => text_to(28),
		(3, 240..=241 | 250..=251 | 400..=401 | 403) => text_to(30),
		(3, 242) => digits_to(6),
		(3, 243 | 254 | 420 | 710..=717) => text_to(20),
		(3, 253) => Format { extra: Extra::CheckDigit(13), ..then_text(13, 0, 17) },
		(3, 255) => Format { rest: (0, 12), ..key(13) },
		(3, 402) => key(17),
		(3, 410..=417) => key(13),
		(3, 421) => then_text(3, 1, 9),
		(3, 422 | 424 | 426) => exactly(3),
		(3, 423 | 425) => digits_to(15),
		(3, 427) => text_to(3),
		(4, 3100..=3699) if is_measure(ai.number()) => exactly(6),
		(4, 3900..=3909 | 3920..=3929) => digits_to(15),
		(4, 3910..=3919 | 3930..=3939) => Format { digits: 3, ..digits_to(15) },
		(4, 3940..=3943 | 8111) => exactly(4),
		(4, 3950..=3955 | 8005) => exactly(6),
		(4, 4300..=4301 | 4310..=4311 | 4320) => text_to(35),
		(4, 4302..=4306 | 4312..=4316 | 8110 | 8112 | 8200) => text_to(70),
		(4, 4307 | 4317) => then_text(0, 2, 2),
		(4, 4308 | 4319 | 7002 | 7023 | 8004 | 8010) => text_to(30),
		(4, 4309) => exactly(20),
		(4, 4318 | 7020..=7022 | 7240 | 8002 | 8012) => text_to(20),
		(4, 4321..=4323) => exactly(1),
		(4, 4324..=4325 | 7003) => date(4, 4),
		(4, 4326 | 7006) => date(0, 0),
		(4, 4330..=4333) => then_text(6, 0, 1),
		(4, 7001) => exactly(13),
		(4, 7004) => digits_to(4),
		(4, 7005) => text_to(12),
		(4, 7007) => date(0, 6),
		(4, 7008) => text_to(3),
		(4, 7009) => text_to(10),
		(4, 7010) => text_to(2),
		(4, 7011) => date(0, 4),
		(4, 7030..=7039) => then_text(3, 1, 27),
		(4, 7040) => then_text(1, 3, 3),
		(4, 7041) => text_to(4),
		(4, 7230..=7239) => then_text(0, 3, 30),
		(4, 7241) => exactly(2),
		(4, 7242 | 8013..=8014 | 8020) => text_to(25),
		(4, 7250) => full_date(0),
		(4, 7251) => full_date(4),
		(4, 7252) => exactly(1),
		(4, 7253..=7254 | 7259) => text_to(40),
		(4, 7255) => text_to(10),
		(4, 7256) => text_to(90),
		(4, 7257) => text_to(70),
		(4, 7258) => then_text(0, 3, 3),
		(4, 8001) => exactly(14),
		(4, 8003) => Format { extra: Extra::CheckDigit(14), ..then_text(14, 0, 16) },
		(4, 8006 | 8026) => Format { extra: Extra::CheckDigit(14), ..exactly(18) },
		(4, 8007) => text_to(34),
		(4, 8008) => Format { digits: 8, rest: (0, 4), ..digits_to(4) },
		(4, 8009) => text_to(50),
		(4, 8011) => digits_to(12),
		(4, 8017..=8018) => key(18),
		(4, 8019) => digits_to(10),
		(4, 8030) => text_to(90),
		(4, 8040..=8041) => exactly(15),
		(4, 8042) => exactly(32),
		(4, 8043) => Format { digits: 18, rest: (0, 2), ..digits_to(2) },
		_ => return None,
	})
}

/// Whether it is a weight, length, area or volume; its last digit says where the decimal point stands.
const fn is_measure(number: u16) -> bool {
	number % 10 <= 5 && matches!(number / 10, 310..=316 | 320..=337 | 340..=357 | 360..=369)
}
