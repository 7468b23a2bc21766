//! Parts of a document that are opened together. A grant names them by bits.

use core::{fmt, str::FromStr};
use serde::{Serialize, Serializer};
use stalhof_primitives::invoice::Tag;

/// A part of a document: business terms that are opened together, or what stands beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
	/// BT-1.
	Number = 0,
	/// BT-2.
	Issued = 1,
	/// BT-3.
	Type = 2,
	/// BT-5, BT-6.
	Currency = 3,
	/// BT-9, BT-20.
	Due = 4,
	/// BT-10 to BT-19: contract, order, despatch and others.
	References = 5,
	/// BT-21, BT-22.
	Notes = 6,
	/// BT-23, BT-24.
	Process = 7,
	/// BT-25, BT-26.
	Preceding = 8,
	/// BT-27 to BT-43.
	Seller = 9,
	/// BT-44 to BT-58.
	Buyer = 10,
	/// BT-59 to BT-61.
	Payee = 11,
	/// BT-62 to BT-69.
	Representative = 12,
	/// BT-70 to BT-80.
	Delivery = 13,
	/// BT-81 to BT-91.
	Payment = 14,
	/// BT-92 to BT-105.
	Allowances = 15,
	/// BT-106 to BT-115.
	Totals = 16,
	/// BT-7, BT-8, BT-116 to BT-121.
	Vat = 17,
	/// BT-122 to BT-125.
	Documents = 18,
	/// BT-126 and all that follow.
	Lines = 19,
	/// What the tax authority calls it: enters a token, and is no business term.
	TaxId = 32,
	/// SHA-256 of the file: enters a token, and is no business term.
	File = 33,
	/// The seed of the salts: who has it makes the root of all fields.
	Seed = 63,
}

/// Parts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts(u64);

impl Part {
	/// All of them, in order of their bits.
	pub const ALL: [Self; 23] = [
		Self::Number,
		Self::Issued,
		Self::Type,
		Self::Currency,
		Self::Due,
		Self::References,
		Self::Notes,
		Self::Process,
		Self::Preceding,
		Self::Seller,
		Self::Buyer,
		Self::Payee,
		Self::Representative,
		Self::Delivery,
		Self::Payment,
		Self::Allowances,
		Self::Totals,
		Self::Vat,
		Self::Documents,
		Self::Lines,
		Self::TaxId,
		Self::File,
		Self::Seed,
	];

	/// The name that people read and write.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Number => "number",
			Self::Issued => "issued",
			Self::Type => "type",
			Self::Currency => "currency",
			Self::Due => "due",
			Self::References => "references",
			Self::Notes => "notes",
			Self::Process => "process",
			Self::Preceding => "preceding",
			Self::Seller => "seller",
			Self::Buyer => "buyer",
			Self::Payee => "payee",
			Self::Representative => "representative",
			Self::Delivery => "delivery",
			Self::Payment => "payment",
			Self::Allowances => "allowances",
			Self::Totals => "totals",
			Self::Vat => "vat",
			Self::Documents => "documents",
			Self::Lines => "lines",
			Self::TaxId => "tax-id",
			Self::File => "file",
			Self::Seed => "seed",
		}
	}

	/// The part to which a field belongs.
	pub const fn of(tag: Tag) -> Self {
		match tag.term {
			0 | 1 => Self::Number,
			2 => Self::Issued,
			3 | 4 => Self::Type,
			5 | 6 => Self::Currency,
			7 | 8 | 116..=121 => Self::Vat,
			9 | 20 => Self::Due,
			10..=19 => Self::References,
			21 | 22 => Self::Notes,
			23 | 24 => Self::Process,
			25 | 26 => Self::Preceding,
			27..=43 => Self::Seller,
			44..=58 => Self::Buyer,
			59..=61 => Self::Payee,
			62..=69 => Self::Representative,
			70..=80 => Self::Delivery,
			81..=91 => Self::Payment,
			92..=105 => Self::Allowances,
			106..=115 => Self::Totals,
			122..=125 => Self::Documents,
			126.. => Self::Lines,
		}
	}

	const fn bit(self) -> u64 {
		1 << self as u32
	}
}

impl Parts {
	/// Everything, with the seed: who reads it makes root and tokens itself.
	pub const ALL: Self = Self::of(&Part::ALL);

	/// Without the lines: what a lender needs to make the tokens.
	pub const HEAD: Self = Self(Self::ALL.0 & !Part::Lines.bit() & !Part::Seed.bit());

	/// These.
	pub const fn of(parts: &[Part]) -> Self {
		let (mut bits, mut place) = (0, 0);
		while place < parts.len() {
			bits |= parts[place].bit();
			place += 1;
		}
		Self(bits)
	}

	/// Those that a grant names.
	pub const fn from_bits(bits: u64) -> Self {
		Self(bits)
	}

	/// As a grant names them.
	pub const fn bits(self) -> u64 {
		self.0
	}

	/// Whether that part is among them.
	pub const fn has(self, part: Part) -> bool {
		self.0 & part.bit() != 0
	}

	/// Whether there are none.
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// With another one.
	#[must_use]
	pub const fn with(self, part: Part) -> Self {
		Self(self.0 | part.bit())
	}

	/// Those of `all` that are not among them.
	pub const fn lacking(self, all: Self) -> Self {
		Self(all.0 & !self.0)
	}
}

impl fmt::Display for Part {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(self.name())
	}
}

impl FromStr for Part {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let found = Self::ALL.into_iter().find(|part| part.name() == text);
		found.ok_or_else(|| {
			let names = Self::ALL.map(Self::name).join(", ");
			format!("no part has this name; there are {names}")
		})
	}
}

impl fmt::Display for Parts {
	/// Names with commas between; what has none is left out.
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let names = Part::ALL.into_iter().filter(|part| self.has(*part)).map(Part::name);
		f.write_str(&names.collect::<Vec<_>>().join(","))
	}
}

impl FromStr for Parts {
	type Err = String;

	/// `all`, `head` for all but the lines, or names with commas between.
	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"all" => Ok(Self::ALL),
			"head" => Ok(Self::HEAD),
			names => names
				.split(',')
				.try_fold(Self(0), |parts, name| Ok(parts.with(name.trim().parse()?))),
		}
	}
}

impl Serialize for Parts {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_seq(Part::ALL.into_iter().filter(|part| self.has(*part)).map(Part::name))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn each_part_should_have_a_bit_and_a_name_of_its_own() {
		for (place, part) in Part::ALL.into_iter().enumerate() {
			assert_eq!(part.name().parse::<Part>().unwrap(), part);
			let before = Part::ALL.into_iter().take(place);
			assert!(before.into_iter().all(|other| other < part && other.name() != part.name()));
		}
		assert_eq!(Parts::ALL.bits(), 0x8000_0003_000f_ffff);
	}

	#[test]
	fn each_field_should_belong_to_the_part_of_its_term() {
		for (tag, part) in [
			("BT-1", Part::Number),
			("BT-8", Part::Vat),
			("BT-9", Part::Due),
			("BT-16[1]", Part::References),
			("BT-30-1", Part::Seller),
			("BT-47", Part::Buyer),
			("BT-115", Part::Totals),
			("BT-125", Part::Documents),
			("BT-136[3.1]", Part::Lines),
		] {
			assert_eq!(Part::of(tag.parse().unwrap()), part, "{tag}");
		}
	}

	#[test]
	fn parts_should_be_read_as_they_are_written() {
		let parts = Parts::of(&[Part::Number, Part::Totals]);
		assert_eq!(parts.to_string(), "number,totals");
		assert_eq!("number, totals".parse::<Parts>().unwrap(), parts);
		assert_eq!("all".parse::<Parts>().unwrap(), Parts::ALL);
		let head: Parts = "head".parse().unwrap();
		assert!(head.has(Part::File) && !head.has(Part::Lines) && !head.has(Part::Seed));
		let error = "number,lnes".parse::<Parts>().unwrap_err();
		assert!(error.contains("lines"), "{error}");
		assert_eq!(
			parts.lacking(head.with(Part::Seed)).to_string().split(',').next(),
			Some("issued")
		);
	}
}
