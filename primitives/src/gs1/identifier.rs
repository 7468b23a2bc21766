use super::{
	Ai, Extension, Gln, Gtin, InvalidIdentifier, Lot, NoEpcUrn, Reading, Serial, Sscc,
	ThirdPartyExtension, Variant, digital_link, element_string, epc,
};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use core::{fmt, str::FromStr};

/// What a GS1 identifier names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identifier {
	/// A trade item: all of a kind, a lot of it, or one of it.
	TradeItem {
		/// What kind (AI 01).
		gtin: Gtin,
		/// Which variant of it (AI 22).
		variant: Option<Variant>,
		/// Which batch or lot (AI 10).
		lot: Option<Lot>,
		/// Which one (AI 21). There is none beside `third_party`.
		serial: Option<Serial>,
		/// Which one, where another than the brand numbers it (AI 235). There is neither variant nor serial beside it.
		third_party: Option<ThirdPartyExtension>,
	},
	/// A logistic unit (AI 00).
	LogisticUnit(Sscc),
	/// A place.
	Place {
		/// Which (AI 414).
		gln: Gln,
		/// A place within it (AI 254).
		extension: Option<Extension>,
	},
}

impl Identifier {
	/// A trade item of which no more is known.
	pub const fn of_gtin(gtin: Gtin) -> Self {
		Self::TradeItem { gtin, variant: None, lot: None, serial: None, third_party: None }
	}

	/// The application identifier of its key, and the key.
	pub fn key(&self) -> (Ai, String) {
		match self {
			Self::TradeItem { gtin, .. } => (Ai::GTIN, gtin.to_string()),
			Self::LogisticUnit(sscc) => (Ai::SSCC, sscc.to_string()),
			Self::Place { gln, .. } => (Ai::GLN, gln.to_string()),
		}
	}

	/// The check digit of its key.
	pub const fn check_digit(&self) -> u8 {
		let number = match self {
			Self::TradeItem { gtin, .. } => gtin.number(),
			Self::LogisticUnit(sscc) => sscc.number(),
			Self::Place { gln, .. } => gln.number(),
		};
		super::check_digit(number / 10)
	}

	/// What says more of its key, in the order of a Digital Link's path.
	pub(super) fn qualifiers(&self) -> Vec<(Ai, &[u8])> {
		let mut qualifiers = Vec::new();
		let mut push = |ai: Ai, value: Option<_>| {
			if let Some(value) = value {
				qualifiers.push((ai, value));
			}
		};
		match self {
			Self::TradeItem { gtin: _, variant, lot, serial, third_party } => {
				push(Ai::VARIANT, variant.as_ref().map(Variant::as_bytes));
				push(Ai::LOT, lot.as_ref().map(Lot::as_bytes));
				push(Ai::SERIAL, serial.as_ref().map(Serial::as_bytes));
				push(Ai::THIRD_PARTY, third_party.as_ref().map(ThirdPartyExtension::as_bytes));
			}
			Self::LogisticUnit(_) => {}
			Self::Place { gln: _, extension } => {
				push(Ai::EXTENSION, extension.as_ref().map(Extension::as_bytes));
			}
		}
		qualifiers
	}

	/// The canonical GS1 Digital Link, at `https://id.gs1.org`.
	pub fn digital_link(&self) -> String {
		digital_link::write(self, &[])
	}

	/// The element string with brackets: `(01)09521141012345(21)2017`. A bracket of a value that would be taken for an
	/// application identifier's is written `\(`.
	pub fn element_string(&self) -> String {
		element_string::write(self, &[])
	}

	/// The EPC URN, under a company prefix of that many digits. With a serial or a third party's extension it names the
	/// one item and not its lot; with a lot alone, the lot; with none of them, the pattern of all items of the GTIN. A
	/// variant is in no EPC URN.
	///
	/// # Errors
	/// [`NoEpcUrn`].
	pub fn epc_urn(&self, prefix_digits: u8) -> Result<String, NoEpcUrn> {
		epc::write(self, prefix_digits)
	}
}

impl FromStr for Identifier {
	type Err = InvalidIdentifier;

	/// Reads any of the forms of a [`Reading`], whose attributes are checked and left out.
	fn from_str(text: &str) -> Result<Self, InvalidIdentifier> {
		text.parse::<Reading>().map(|reading| reading.identifier)
	}
}

impl fmt::Display for Identifier {
	/// The canonical Digital Link.
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&self.digital_link())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn identifier_should_tell_its_key_and_what_qualifies_it() {
		let item: Identifier = "(01)80614141123458(22)V(10)L(21)S".parse().unwrap();
		assert_eq!(item.key(), (Ai::GTIN, "80614141123458".into()));
		assert_eq!(item.check_digit(), 8);
		let qualifiers: [(Ai, &[u8]); 3] =
			[(Ai::VARIANT, b"V"), (Ai::LOT, b"L"), (Ai::SERIAL, b"S")];
		assert_eq!(item.qualifiers(), qualifiers);
		let unit: Identifier = "sscc:106141412345678908".parse().unwrap();
		assert_eq!((unit.key().0, unit.check_digit(), unit.qualifiers().len()), (Ai::SSCC, 8, 0));
		let place: Identifier = "(414)4012345000115(254)9".parse().unwrap();
		assert_eq!((place.key().0, place.check_digit()), (Ai::GLN, 5));
		assert_eq!(place.qualifiers(), [(Ai::EXTENSION, &b"9"[..])]);
	}

	#[test]
	fn attributes_should_be_checked_and_left_out() {
		let item: Identifier = "(01)80614141123458(17)261231".parse().unwrap();
		assert_eq!(item.to_string(), "https://id.gs1.org/01/80614141123458");
		assert!("(01)80614141123458(17)261331".parse::<Identifier>().is_err());
	}
}
