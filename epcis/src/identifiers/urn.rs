//! EPC URNs (EPC Tag Data Standard, "EPC URI", "EPC class URI" and "EPC ID pattern URI").

use super::{
	Identifier, IdentifierKind as Kind, InvalidIdentifier,
	escapes::unescaped,
	kind::{Characters, Scheme},
};
use stalhof_primitives::gs1::check_digit;

const URN: &str = "urn:epc:";

/// Schemes of EPC URNs that stand for no GS1 key: they are as they are written.
const WITHOUT_KEY: [&str; 6] =
	["id:gid:", "id:usdod:", "id:adi:", "id:bic:", "id:imovn:", "idpat:gid:"];

/// How the key is put together from the fields of a URN.
#[derive(Clone, Copy)]
enum Shape {
	/// Prefix and reference have so many digits together, and a check digit follows.
	Digits {
		digits: usize,
		/// Whether the reference's first digit leads the key.
		leading: bool,
	},
	/// As `Digits` with 12, behind a zero.
	Asset,
	/// Prefix and reference are the key; they have up to 30 characters together.
	Text(Characters),
	/// As the leading kind of `Digits` with 13, and two fields of two digits.
	Piece,
}

/// What follows behind prefix and reference.
#[derive(Clone, Copy)]
enum End {
	Nothing,
	/// Part of the key.
	Serial(usize, Characters),
	/// A qualifier.
	Qualifier(&'static str, usize, Characters),
	/// As `Qualifier` 254, of which `0` says that there is none.
	Extension,
	/// `*`: the class.
	Any,
}

/// What stands behind `urn:epc:`, what it names, by which application identifier, and of what it is made.
const URNS: [(&str, Kind, &str, Shape, End); 23] = {
	use Characters::{Digits as Numeric, Set39, Set82};
	let trade_item = Shape::Digits { digits: 13, leading: true };
	let twelve = Shape::Digits { digits: 12, leading: false };
	let seventeen = Shape::Digits { digits: 17, leading: false };
	let serial = End::Qualifier("21", 20, Set82);
	[
		("id:sgtin:", Kind::Sgtin, "01", trade_item, serial),
		("id:sscc:", Kind::Sscc, "00", Shape::Digits { digits: 17, leading: true }, End::Nothing),
		("id:sgln:", Kind::Sgln, "414", twelve, End::Extension),
		("id:pgln:", Kind::Pgln, "417", twelve, End::Nothing),
		("id:grai:", Kind::Grai, "8003", Shape::Asset, End::Serial(16, Set82)),
		("id:giai:", Kind::Giai, "8004", Shape::Text(Set82), End::Nothing),
		("id:gsrn:", Kind::Gsrn, "8018", seventeen, End::Nothing),
		("id:gsrnp:", Kind::Gsrnp, "8017", seventeen, End::Nothing),
		("id:gdti:", Kind::Gdti, "253", twelve, End::Serial(17, Set82)),
		("id:cpi:", Kind::Cpi, "8010", Shape::Text(Set39), End::Qualifier("8011", 12, Numeric)),
		("id:sgcn:", Kind::Sgcn, "255", twelve, End::Serial(12, Numeric)),
		("id:ginc:", Kind::Ginc, "401", Shape::Text(Set82), End::Nothing),
		("id:gsin:", Kind::Gsin, "402", Shape::Digits { digits: 16, leading: false }, End::Nothing),
		("id:itip:", Kind::Itip, "8006", Shape::Piece, serial),
		("id:upui:", Kind::Upui, "01", trade_item, End::Qualifier("235", 28, Set82)),
		("class:lgtin:", Kind::Lgtin, "01", trade_item, End::Qualifier("10", 20, Set82)),
		("idpat:sgtin:", Kind::Gtin, "01", trade_item, End::Any),
		("idpat:grai:", Kind::GraiClass, "8003", Shape::Asset, End::Any),
		("idpat:gdti:", Kind::GdtiClass, "253", twelve, End::Any),
		("idpat:sgcn:", Kind::SgcnClass, "255", twelve, End::Any),
		("idpat:cpi:", Kind::CpiClass, "8010", Shape::Text(Set39), End::Any),
		("idpat:itip:", Kind::ItipClass, "8006", Shape::Piece, End::Any),
		("idpat:upui:", Kind::Gtin, "01", trade_item, End::Any),
	]
};

/// Reads a URN. `None` when the text is none with a GS1 key.
pub(super) fn read(text: &str) -> Option<Result<Identifier, InvalidIdentifier>> {
	let (start, rest) = text.split_at_checked(URN.len())?;
	if !start.eq_ignore_ascii_case(URN) || WITHOUT_KEY.iter().any(|name| rest.starts_with(name)) {
		return None;
	}
	let found = URNS.iter().find_map(|(name, kind, ai, shape, end)| {
		Some((rest.strip_prefix(name)?, *kind, Scheme::of_ai(ai)?, *shape, *end))
	});
	Some(match found {
		Some((fields, kind, scheme, shape, end)) => fields_of(fields, kind, scheme, shape, end),
		None => Err(InvalidIdentifier::Scheme),
	})
}

fn fields_of(
	fields: &str,
	kind: Kind,
	scheme: &'static Scheme,
	shape: Shape,
	end: End,
) -> Result<Identifier, InvalidIdentifier> {
	let field = |what| InvalidIdentifier::Field { what };
	let (prefix, rest) = fields.split_once('.').ok_or(field("reference"))?;
	if !(6..=12).contains(&prefix.len()) || !Characters::Digits.fit(prefix) {
		return Err(InvalidIdentifier::Prefix);
	}
	// A dot is a character of the last field as any other; of a component's reference it is none.
	let (reference, rest) = match (shape, end) {
		(Shape::Text(_), End::Nothing) => (rest, None),
		_ => rest.split_once('.').map_or((rest, None), |(field, rest)| (field, Some(rest))),
	};
	let (mut key, rest) = match shape {
		Shape::Digits { digits, leading } => (joined(prefix, reference, digits, leading)?, rest),
		Shape::Asset => (format!("0{}", joined(prefix, reference, 12, false)?), rest),
		Shape::Text(characters) => {
			let reference = written(reference)
				.filter(|text| !text.is_empty() && characters.fit(text))
				.ok_or(field("reference"))?;
			if prefix.len() + reference.len() > 30 {
				return Err(field("reference"));
			}
			(format!("{prefix}{reference}"), rest)
		}
		Shape::Piece => {
			let mut key = joined(prefix, reference, 13, true)?;
			let mut rest = rest.ok_or(field("piece"))?;
			for what in ["piece", "total"] {
				let (digits, after) = rest.split_once('.').ok_or(field(what))?;
				if digits.len() != 2 || !Characters::Digits.fit(digits) {
					return Err(field(what));
				}
				key.push_str(digits);
				rest = after;
			}
			(key, Some(rest))
		}
	};
	let last = |most: usize, characters: Characters| {
		let text = rest.and_then(written).ok_or(field("serial, lot or extension"))?;
		let fits = !text.is_empty() && text.len() <= most && characters.fit(&text);
		if fits { Ok(text) } else { Err(field("serial, lot or extension")) }
	};
	let mut qualifier = None;
	match end {
		End::Nothing if rest.is_none() => {}
		End::Nothing => return Err(field("reference")),
		End::Serial(most, characters) => key.push_str(&last(most, characters)?),
		End::Qualifier(ai, most, characters) => qualifier = Some((ai, last(most, characters)?)),
		End::Extension => {
			let extension = last(20, Characters::Set82)?;
			qualifier = (extension != "0").then_some(("254", extension));
		}
		End::Any if rest == Some("*") => {}
		End::Any => return Err(field("pattern")),
	}
	Ok(Identifier { kind, ai: scheme.ai, key, qualifier })
}

/// The value of a last field. `None` when a character stands in it that must be escaped there.
fn written(text: &str) -> Option<String> {
	let plain = !text.contains(['"', '&', '/', '<', '>', '?', '#']);
	plain.then(|| unescaped(text)).flatten()
}

/// The digits of a key from its company prefix and reference, and its check digit.
fn joined(
	prefix: &str,
	reference: &str,
	wanted: usize,
	leading: bool,
) -> Result<String, InvalidIdentifier> {
	let field = InvalidIdentifier::Field { what: "reference" };
	if !Characters::Digits.fit(reference) {
		return Err(field);
	}
	let found = prefix.len() + reference.len();
	if found != wanted {
		return Err(InvalidIdentifier::Length { found, wanted });
	}
	let (first, rest) = reference.split_at_checked(usize::from(leading)).ok_or(field.clone())?;
	let body = format!("{first}{prefix}{rest}");
	// The check digit of an asset's 13 digits is that of the 12 behind the zero.
	let number = body.parse().map_err(|_| field)?;
	Ok(format!("{body}{}", check_digit(number)))
}
