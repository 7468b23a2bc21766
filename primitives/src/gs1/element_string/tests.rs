use crate::gs1::{InvalidIdentifier, Reading};
use alloc::string::{String, ToString};
use proptest::prelude::*;

/// The element string with brackets, or why the text is none.
fn read(text: &str) -> Result<String, String> {
	let reading: Result<Reading, InvalidIdentifier> = text.parse();
	reading.map(|reading| reading.element_string()).map_err(|error| error.to_string())
}

#[test]
fn element_strings_should_be_read_in_every_writing() {
	let item = "(01)09521141012345(10)L7(21)2017(17)261231";
	for text in [
		item,
		"(01)09521141012345(17)261231(10)L7(21)2017",
		"(17)261231(01)09521141012345(21)2017(10)L7",
		"(01)09521141012345(01)09521141012345(17)261231(10)L7(21)2017(10)L7",
		"010952114101234510L7\u{1d}212017\u{1d}17261231",
		"010952114101234510L7^212017^17261231",
		"]C1010952114101234510L7\u{1d}212017\u{1d}17261231",
		"]d2010952114101234510L7\u{1d}212017\u{1d}17261231",
		"]Q3010952114101234510L7\u{1d}212017\u{1d}17261231",
		"]e0010952114101234510L7\u{1d}212017\u{1d}17261231",
		"]J1\u{1d}010952114101234510L7\u{1d}212017\u{1d}17261231",
		"^010952114101234510L7^212017^17261231",
		"\u{1d}0109521141012345\u{1d}17261231\u{1d}10L7\u{1d}212017\u{1d}",
		"01095211410123451726123110L7^212017",
		"]d217261231010952114101234510L7^212017",
	] {
		assert_eq!(read(text), Ok(item.into()), "{text:?}");
	}
}

#[test]
fn element_strings_of_units_and_places_should_be_read() {
	for (text, shown) in [
		("(00)012345666638689852", "(00)012345666638689852"),
		("00012345666638689852", "(00)012345666638689852"),
		("]C100012345666638689852", "(00)012345666638689852"),
		(
			"(00)012345666638689852(02)09521141012345(37)25",
			"(00)012345666638689852(02)09521141012345(37)25",
		),
		(
			"(00)012345666638689852(02)09521141012345(37)25(10)L",
			"(00)012345666638689852(02)09521141012345(10)L(37)25",
		),
		("(414)4012345000115(254)987", "(414)4012345000115(254)987"),
		("4144012345000115254987", "(414)4012345000115(254)987"),
		("4144012345000115", "(414)4012345000115"),
		("0109521141012345", "(01)09521141012345"),
		("01095211410123453103000195", "(01)09521141012345(3103)000195"),
		("172612310109521141012345", "(01)09521141012345(17)261231"),
		("(01)09521141012345(235)T/1", "(01)09521141012345(235)T/1"),
	] {
		assert_eq!(read(text), Ok(shown.into()), "{text:?}");
	}
	// The first key is what is named.
	let unit: Reading = "(00)012345666638689852(01)09521141012345".parse().unwrap();
	assert_eq!(unit.digital_link(), "https://id.gs1.org/00/012345666638689852?01=09521141012345");
}

#[test]
fn brackets_of_a_value_should_be_kept() {
	for (text, serial) in [
		("(01)80614141123458(21)6789/&%\"!?()", "6789/&%\"!?()"),
		("(01)80614141123458(21)()", "()"),
		("(01)80614141123458(21)(1)(12345)(1a)(", "(1)(12345)(1a)("),
		("(01)80614141123458(21)a\\(10)b", "a(10)b"),
		("(01)80614141123458(21)\\(99)\\(999)", "(99)(999)"),
	] {
		let reading: Reading = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
		let crate::gs1::Identifier::TradeItem { serial: Some(read), .. } = &reading.identifier
		else {
			panic!("{text}");
		};
		assert_eq!(read.to_string(), serial, "{text}");
		assert_eq!(reading.element_string(), text);
		assert_eq!(reading.plain_element_string().parse(), Ok(reading));
	}
	let between = "(01)80614141123458(10)AB((21)X";
	assert_eq!(read(between), Ok(between.into()));
}

#[test]
fn separators_should_stand_where_a_length_is_not_predefined() {
	let reading: Reading =
		"(01)09521141012345(22)V(10)L(21)S(17)261231(3103)000195(99)x".parse().unwrap();
	assert_eq!(
		reading.plain_element_string(),
		"010952114101234522V\u{1d}10L\u{1d}21S\u{1d}17261231310300019599x"
	);
}

#[test]
fn element_strings_should_be_refused_by_cause_when_they_are_none() {
	let no_key = "names no GTIN (01), SSCC (00) or GLN (414)";
	for (text, part) in [
		("(", no_key),
		("()", no_key),
		("(01", no_key),
		("(1)2", no_key),
		("(10)L", no_key),
		("(02)09521141012345(37)5", no_key),
		("(01)", "GTIN (AI 01): there is no value"),
		("(01)(21)x", "GTIN (AI 01): there is no value"),
		("(01)09521141012345(21)", "serial (AI 21): there is no value"),
		("(01)09521141012346", "check digit does not fit: its other digits ask for 5"),
		("(01)0952114101234x", "GTIN (AI 01): character 18, 'x', is no digit"),
		("(01)095211410123455", "has 15 characters, and it takes 14"),
		("(01)9521141012345", "write 09521141012345"),
		("(01) 09521141012345", "character 5, ' ', is no digit"),
		("(01)09521141012345(21)a b", "character 24, ' ', is not in GS1's set 82"),
		("(01)09521141012345(21)a\u{1d}b", "character 24, '\\u{1d}', is not in GS1's set 82"),
		("(01)09521141012345(21)a\\b", "character 24, '\\\\', is not in GS1's set 82"),
		("(01)09521141012345(21)ß", "character 23, 'ß', is not of ASCII"),
		(
			"(01)09521141012345(89)x",
			"no application identifier 89; where (89) is part of a value, write \\(89)",
		),
		("(01)09521141012345(21)a(21)b", "serial (AI 21) is given twice"),
		("(00)012345666638689852(21)b", "serial (AI 21) says more of a GTIN (AI 01)"),
		("(414)4012345000115(22)b", "variant (AI 22) says more of a GTIN (AI 01)"),
		("(01)09521141012345(254)b", "extension (AI 254) says more of a GLN (AI 414)"),
		(
			"(01)09521141012345(235)T(21)S",
			"third party extension (AI 235) and serial (AI 21) exclude one another",
		),
		("(01)09521141012345(235)T(22)S", "and variant (AI 22) exclude one another"),
		("]", "only ]C1, ]d2, ]Q3, ]e0 and ]J1"),
		("]d1(01)09521141012345", "only ]C1"),
		("]E09521141012345", "only ]C1"),
		("]C1", no_key),
		("^", no_key),
		("^^0109521141012345", "character 2 is a separator where a value should be"),
		("010952114101234510L^^21S", "character 21 is a separator"),
		("010952114101234510^21S", "lot (AI 10): there is no value"),
		("01095211410123^21S", "it has 12 characters, and it takes 14"),
		("010952114101234589x", "GS1 has no application identifier 89x"),
		("01095211410123451", "GS1 has no application identifier 1"),
		("0109521141012345212345678901234567890123", "it has 22 characters, and it takes 1 to 20"),
		("01095211410123451726123", "expiry date (AI 17): it has 5 characters, and it takes 6"),
		("01095211410123x5", "GTIN (AI 01): character 15, 'x', is no digit"),
	] {
		let error = read(text).unwrap_err();
		assert!(error.contains(part), "{text}: {error}");
	}
}

proptest! {
	#[test]
	fn garbage_should_not_panic(
		text in "[(\\]^01]?((0109521141012345|\\(?(01|00|10|17|21|414|99)\\)?|[\\^\u{1d}]|[!-~]{0,8})){0,8}",
	) {
		if let Ok(reading) = text.parse::<Reading>() {
			prop_assert_eq!(reading.element_string().parse::<Reading>(), Ok(reading.clone()));
			prop_assert_eq!(reading.plain_element_string().parse::<Reading>(), Ok(reading));
		}
	}
}
