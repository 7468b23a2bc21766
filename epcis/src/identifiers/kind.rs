use stalhof_primitives::gs1::is_cset_82;

/// What a GS1 identifier identifies, by the name of its EPC scheme where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentifierKind {
	/// A trade item of its own: GTIN and serial.
	Sgtin,
	/// A lot of a trade item.
	Lgtin,
	/// A trade item as a class.
	Gtin,
	/// A trade item with a third party's serial (as tobacco has it).
	Upui,
	/// A logistic unit.
	Sscc,
	/// A place, with an extension or without one.
	Sgln,
	/// A party.
	Pgln,
	/// A returnable asset of its own.
	Grai,
	/// Returnable assets as a class.
	GraiClass,
	/// An asset of its own.
	Giai,
	/// Who receives a service.
	Gsrn,
	/// Who provides a service.
	Gsrnp,
	/// A document of its own.
	Gdti,
	/// Documents as a class.
	GdtiClass,
	/// A component or part of its own.
	Cpi,
	/// Components or parts as a class.
	CpiClass,
	/// A coupon of its own.
	Sgcn,
	/// Coupons as a class.
	SgcnClass,
	/// A consignment.
	Ginc,
	/// A shipment.
	Gsin,
	/// A piece of a trade item, of its own.
	Itip,
	/// Pieces of a lot of a trade item.
	ItipLot,
	/// Pieces of a trade item as a class.
	ItipClass,
}

impl IdentifierKind {
	/// Whether it names one object, and not a class of them.
	pub const fn is_instance(self) -> bool {
		!matches!(
			self,
			Self::Lgtin
				| Self::Gtin | Self::GraiClass
				| Self::GdtiClass
				| Self::CpiClass
				| Self::SgcnClass
				| Self::ItipLot
				| Self::ItipClass
		)
	}
}

/// What a value is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Characters {
	Digits,
	/// GS1's set 82.
	Set82,
	/// Digits, capital letters, `#`, `-` and `/` (GS1 General Specifications, set 39).
	Set39,
}

impl Characters {
	pub(super) fn fit(self, text: &str) -> bool {
		text.bytes().all(|byte| match self {
			Self::Digits => byte.is_ascii_digit(),
			Self::Set82 => is_cset_82(byte),
			Self::Set39 => {
				byte.is_ascii_digit()
					|| byte.is_ascii_uppercase()
					|| matches!(byte, b'#' | b'-' | b'/')
			}
		})
	}
}

/// A value: so many digits, and behind them up to so many other characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format {
	pub(super) digits: usize,
	pub(super) most: usize,
	pub(super) characters: Characters,
}

impl Format {
	const fn digits(digits: usize) -> Self {
		Self { digits, most: 0, characters: Characters::Digits }
	}

	const fn new(digits: usize, most: usize, characters: Characters) -> Self {
		Self { digits, most, characters }
	}

	pub(super) fn fits(&self, value: &str) -> bool {
		value.split_at_checked(self.digits).is_some_and(|(digits, rest)| {
			Characters::Digits.fit(digits) && rest.len() <= self.most && self.characters.fit(rest)
		})
	}
}

/// A key of a Digital Link (GS1 Digital Link, URI syntax, 4.3 and 4.8).
#[derive(Debug)]
pub(super) struct Scheme {
	pub(super) ai: &'static str,
	/// The word that stood for it in links until release 1.2 of the standard.
	pub(super) word: Option<&'static str>,
	pub(super) format: Format,
	/// Name of the key, and how many digits it has up to its check digit.
	pub(super) check_digit: Option<(&'static str, usize)>,
	/// The kind without a qualifier that says more; the other one when there is a serial behind the digits.
	pub(super) kind: IdentifierKind,
	pub(super) serialised: IdentifierKind,
	/// Those that may follow, the one that says most first.
	pub(super) qualifiers: &'static [Qualifier],
}

/// A qualifier of a key.
#[derive(Debug)]
pub(super) struct Qualifier {
	pub(super) ai: &'static str,
	pub(super) word: Option<&'static str>,
	pub(super) format: Format,
	/// What the key becomes with it. `None` when the canonical link leaves it out.
	pub(super) kind: Option<IdentifierKind>,
}

const fn qualifier(
	ai: &'static str,
	word: Option<&'static str>,
	most: usize,
	kind: Option<IdentifierKind>,
) -> Qualifier {
	Qualifier { ai, word, format: Format::new(0, most, Characters::Set82), kind }
}

use IdentifierKind as Kind;

const VARIANT: Qualifier = qualifier("22", Some("cpv"), 20, None);
const INTERNAL_UNIT: Qualifier = qualifier("7040", None, 4, None);
const RELATION: Qualifier = Qualifier {
	ai: "8019",
	word: Some("srin"),
	format: Format::new(1, 9, Characters::Digits),
	kind: None,
};

const fn scheme(
	ai: &'static str,
	word: Option<&'static str>,
	format: Format,
	check_digit: Option<(&'static str, usize)>,
	kinds: (Kind, Kind),
	qualifiers: &'static [Qualifier],
) -> Scheme {
	Scheme { ai, word, format, check_digit, kind: kinds.0, serialised: kinds.1, qualifiers }
}

/// The keys that a constrained canonical link may have (CBV 2.0, 8.9.2).
static SCHEMES: [Scheme; 14] = [
	scheme(
		"00",
		Some("sscc"),
		Format::digits(18),
		Some(("SSCC", 18)),
		(Kind::Sscc, Kind::Sscc),
		&[],
	),
	scheme(
		"01",
		Some("gtin"),
		Format::digits(14),
		Some(("GTIN", 14)),
		(Kind::Gtin, Kind::Gtin),
		&[
			qualifier("235", None, 28, Some(Kind::Upui)),
			qualifier("21", Some("ser"), 20, Some(Kind::Sgtin)),
			qualifier("10", Some("lot"), 20, Some(Kind::Lgtin)),
			VARIANT,
		],
	),
	scheme(
		"253",
		Some("gdti"),
		Format::new(13, 17, Characters::Set82),
		Some(("GDTI", 13)),
		(Kind::GdtiClass, Kind::Gdti),
		&[],
	),
	scheme(
		"255",
		Some("gcn"),
		Format::new(13, 12, Characters::Digits),
		Some(("GCN", 13)),
		(Kind::SgcnClass, Kind::Sgcn),
		&[],
	),
	scheme(
		"401",
		Some("ginc"),
		Format::new(4, 26, Characters::Set82),
		None,
		(Kind::Ginc, Kind::Ginc),
		&[],
	),
	scheme(
		"402",
		Some("gsin"),
		Format::digits(17),
		Some(("GSIN", 17)),
		(Kind::Gsin, Kind::Gsin),
		&[],
	),
	scheme(
		"414",
		Some("gln"),
		Format::digits(13),
		Some(("GLN", 13)),
		(Kind::Sgln, Kind::Sgln),
		&[qualifier("254", Some("glnx"), 20, Some(Kind::Sgln)), INTERNAL_UNIT],
	),
	scheme(
		"417",
		Some("party"),
		Format::digits(13),
		Some(("GLN", 13)),
		(Kind::Pgln, Kind::Pgln),
		&[INTERNAL_UNIT],
	),
	scheme(
		"8003",
		Some("grai"),
		Format::new(14, 16, Characters::Set82),
		Some(("GRAI", 14)),
		(Kind::GraiClass, Kind::Grai),
		&[],
	),
	scheme(
		"8004",
		Some("giai"),
		Format::new(4, 26, Characters::Set82),
		None,
		(Kind::Giai, Kind::Giai),
		&[],
	),
	scheme(
		"8006",
		Some("itip"),
		Format::digits(18),
		Some(("GTIN", 14)),
		(Kind::ItipClass, Kind::ItipClass),
		&[
			qualifier("21", Some("ser"), 20, Some(Kind::Itip)),
			qualifier("10", Some("lot"), 20, Some(Kind::ItipLot)),
			VARIANT,
		],
	),
	scheme(
		"8010",
		Some("cpid"),
		Format::new(4, 26, Characters::Set39),
		None,
		(Kind::CpiClass, Kind::CpiClass),
		&[Qualifier {
			ai: "8011",
			word: Some("cpsn"),
			format: Format::new(0, 12, Characters::Digits),
			kind: Some(Kind::Cpi),
		}],
	),
	scheme(
		"8017",
		Some("gsrnp"),
		Format::digits(18),
		Some(("GSRN", 18)),
		(Kind::Gsrnp, Kind::Gsrnp),
		&[RELATION],
	),
	scheme(
		"8018",
		Some("gsrn"),
		Format::digits(18),
		Some(("GSRN", 18)),
		(Kind::Gsrn, Kind::Gsrn),
		&[RELATION],
	),
];

impl Scheme {
	/// The one with that application identifier.
	pub(super) fn of_ai(ai: &str) -> Option<&'static Self> {
		SCHEMES.iter().find(|scheme| scheme.ai == ai)
	}

	/// The one with that application identifier or word.
	pub(super) fn named(name: &str) -> Option<&'static Self> {
		Self::of_ai(name).or_else(|| SCHEMES.iter().find(|scheme| scheme.word == Some(name)))
	}

	/// The qualifier with that application identifier or word, and how many say more than it.
	pub(super) fn qualifier(&self, name: &str) -> Option<(usize, &'static Qualifier)> {
		let found = |qualifier: &Qualifier| qualifier.ai == name || qualifier.word == Some(name);
		self.qualifiers.iter().enumerate().find(|(_, qualifier)| found(qualifier))
	}
}
