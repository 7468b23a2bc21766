//! `gs1 parse`, which asks no node.

use crate::{Place, check_table};
use serde_json::Value;

const CANONICAL: &str = "https://id.gs1.org/01/80614141123458/21/6789%2F%26%25%22!%3F()";

#[test]
fn identifier_should_be_printed_as_json_in_all_its_forms() {
	let place = Place::new();
	for text in [
		"urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()",
		"(01)80614141123458(21)6789/&%\"!?()",
		"]d20180614141123458216789/&%\"!?()",
		CANONICAL,
		"HTTP://shop.example:8080/p/01/80614141123458/21/6789%2f%26%25%22%21%3f()?utm=x#top",
	] {
		let run = place.run(&["gs1", "parse", text, "--prefix-length", "7"]);
		assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
		assert!(run.stdout.starts_with("{\n"), "{run:?}");
		let read: Value = serde_json::from_str(&run.stdout).unwrap();
		for (field, expected) in [
			("kind", "trade-item"),
			("gtin", "80614141123458"),
			("serial", "6789/&%\"!?()"),
			("digitalLink", CANONICAL),
			("elementString", "(01)80614141123458(21)6789/&%\"!?()"),
			("epcUrn", "urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()"),
		] {
			assert_eq!(read[field], expected, "{text}");
		}
		assert_eq!((read["indicator"].as_u64(), read["checkDigit"].as_u64()), (Some(8), Some(8)));

		let line = place.run(&["gs1", "parse", text, "--prefix-length", "7", "--json"]);
		assert_eq!(line.stdout.lines().count(), 1, "{line:?}");
		assert_eq!(serde_json::from_str::<Value>(&line.stdout).unwrap(), read);
	}
}

#[test]
fn identifier_should_be_refused_with_what_is_wrong() {
	check_table(
		&Place::new(),
		&[
			("gs1 parse", 2, "<TEXT>"),
			("gs1 parse 02345673 --prefix-length many", 2, "many"),
			("gs1 parse 02345673 --prefix-length 5", 3, "6 to 12 digits, and not 5"),
			("gs1 parse ''", 3, "there is nothing"),
			("gs1 parse 1e1234567890", 3, "character 2, 'e', is no digit"),
			("gs1 parse 12345673", 3, "its other digits ask for 0"),
			("gs1 parse 416000336109", 3, "its other digits ask for 8"),
			("gs1 parse 1234567890129", 3, "its other digits ask for 8"),
			("gs1 parse 12345678901232", 3, "its other digits ask for 1"),
			("gs1 parse 123456789012345670", 3, "its other digits ask for 5"),
			("gs1 parse '(01)12345678901231(21)a b'", 3, "character 24, ' '"),
			("gs1 parse 'https://a/01/02345673'", 3, "write 00000002345673"),
			("gs1 parse nonsense", 3, "none of the forms"),
			("gs1 parse nonsense --url nonsense", 3, "none of the forms"),
		],
	);
}

#[test]
fn keys_should_be_read_without_their_names() {
	check_table(
		&Place::new(),
		&[
			("gs1 parse 02345673", 0, "\"gtin\": \"00000002345673\""),
			("gs1 parse 416000336108", 0, "\"gtin\": \"00416000336108\""),
			("gs1 parse 1234567890128", 0, "\"gtin\": \"01234567890128\""),
			("gs1 parse 12345678901231", 0, "\"indicator\": 1"),
			("gs1 parse 123456789012345675", 0, "\"sscc\": \"123456789012345675\""),
			("gs1 parse gln:4012345000115", 0, "https://id.gs1.org/414/4012345000115"),
			(
				"gs1 parse urn:epc:id:sscc:123456.06663868985",
				0,
				"https://id.gs1.org/00/012345666638689852",
			),
		],
	);
}
