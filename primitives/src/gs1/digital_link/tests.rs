use crate::gs1::{Ai, Identifier, InvalidIdentifier, Reading};
use alloc::{
	format,
	string::{String, ToString},
};
use proptest::prelude::*;

const SSCC: &str = "006141411234567890";
const GTIN: &str = "12312312312333";

/// The element string of a link, or why it is none.
fn read(link: &str) -> Result<String, String> {
	assert!(link.contains("://"), "{link}");
	let reading: Result<Reading, InvalidIdentifier> = link.parse();
	reading.map(|reading| reading.element_string()).map_err(|error| error.to_string())
}

#[test]
fn links_should_be_read_at_any_domain() {
	for start in [
		"http://a",
		"HTTP://a",
		"https://a",
		"HTTPS://a",
		"https://A.example",
		"https://xn--fsq.xn--0zwm56d",
		"https://a.",
		"https://a:65535",
		"https://192.0.2.1",
		"https://3232235777",
		"https://0xC0.0xA8.0x01.0x01:80",
		"https://[2001:db8::1]",
		"https://[2001:db8::1]:8443",
		"https://a/stem",
		"https://a/more/stem",
		"https://a/more/stem/of/~five/s%20gments,really",
		"https://a//",
		"https://a/01",
		"https://a/01/09521141012345",
		"https://a/00/faux",
		"https://a/01/faux/21/faux",
		"https://a/8004/faux",
		"https://a/gtin",
	] {
		assert_eq!(read(&format!("{start}/00/{SSCC}")), Ok(format!("(00){SSCC}")), "{start}");
		let item = format!("{start}/01/{GTIN}/10/L/21/S");
		assert_eq!(read(&item), Ok(format!("(01){GTIN}(10)L(21)S")), "{start}");
	}
}

#[test]
fn links_should_be_read_with_their_qualifiers() {
	for (path, element_string) in [
		("01/12312312312333", "(01)12312312312333"),
		("01/12312312312333/22/TEST/10/ABC/21/XYZ", "(01)12312312312333(22)TEST(10)ABC(21)XYZ"),
		("01/12312312312333/22/test/21/xyz#", "(01)12312312312333(22)test(21)xyz"),
		("01/12312312312333/10/a#frag/01/?10=x", "(01)12312312312333(10)a"),
		("01/12312312312333/22/ABC%2d123", "(01)12312312312333(22)ABC-123"),
		("01/12312312312333/22/ABC+123", "(01)12312312312333(22)ABC+123"),
		("01/12312312312333/235/TEST", "(01)12312312312333(235)TEST"),
		("01/12312312312333/235/TEST?10=L", "(01)12312312312333(10)L(235)TEST"),
		("01/12312312312333/21/%28%29()!*',:;=", "(01)12312312312333(21)()()!*',:;="),
		("%30%31/x/01/%31%32312312312333/21/a", "(01)12312312312333(21)a"),
		("414/9520123456788", "(414)9520123456788"),
		("414/9520123456788/254/32a%2Fb", "(414)9520123456788(254)32a/b"),
		("414/9520123456788/7040/1ABC", "(414)9520123456788(7040)1ABC"),
		("414/9520123456788/7040/1A%2FC?99=X", "(414)9520123456788(7040)1A/C(99)X"),
		("414/9520123456788/254/x?7040=1ABC", "(414)9520123456788(254)x(7040)1ABC"),
		("stem/00/006141411234567890?", "(00)006141411234567890"),
	] {
		assert_eq!(read(&format!("https://a/{path}")), Ok(element_string.into()), "{path}");
	}
}

#[test]
fn attributes_should_be_read_and_what_is_for_others_left_alone() {
	for (query, attributes) in [
		("17=201225&3103=000195&3922=0299", "(17)201225(3103)000195(3922)0299"),
		("3922=0299&17=201225&3103=000195", "(17)201225(3103)000195(3922)0299"),
		("99=ABC&98=XYZ%2f987", "(98)XYZ/987(99)ABC"),
		("&&&99=ABC&&&&98=XYZ&&&", "(98)XYZ(99)ABC"),
		("one&unknown=555&99=ABC&two&linkType=gs1:pip&=5&three=", "(99)ABC"),
		("context=%zz&lot=x&10a=5", ""),
		("00=006141411234567890", "(00)006141411234567890"),
		("8200=https%3A%2F%2Fa%2Fb%3Fc%3Dd", "(8200)https://a/b?c=d"),
		("99=A%2BB?c", "(99)A+B?c"),
	] {
		let link = format!("https://a/01/{GTIN}?{query}");
		assert_eq!(read(&link), Ok(format!("(01){GTIN}{attributes}")), "{query}");
	}
	let contents = "https://a/00/952012345678912345?02=09520123456788&37=25&10=ABC123";
	let reading: Reading = contents.parse().unwrap();
	assert_eq!(reading.attribute(Ai::LOT), Some("ABC123"));
	assert_eq!(reading.attribute(Ai::EXPIRY), None);
	assert_eq!(reading.attributes().len(), 3);
	assert_eq!(
		reading.digital_link(),
		"https://id.gs1.org/00/952012345678912345?02=09520123456788&10=ABC123&37=25"
	);
}

#[test]
fn links_should_be_refused_by_cause_when_they_are_none() {
	let scheme = "begins with http:// or https://, all in lower or all in upper case";
	let no_key = "names no GTIN (01), SSCC (00) or GLN (414)";
	let domain = "cannot stand in a domain";
	let uri = "cannot stand in a link as it is";
	let compressed = "looks like a compressed Digital Link";
	for (link, part) in [
		("ftp://a/00/006141411234567890", scheme),
		("HtTp://a/00/006141411234567890", scheme),
		("Https://a/00/006141411234567890", scheme),
		("://a/00/006141411234567890", scheme),
		(" https://a/00/006141411234567890", "character 1, ' ', cannot stand in a link"),
		("http://", no_key),
		("http://a", no_key),
		("http:///00/006141411234567890", "the link's domain: there is no value"),
		("http://a/", no_key),
		("http://a/b", no_key),
		("http://a/b/", "path ends with /"),
		("https://00/006141411234567890", no_key),
		("https://a/stem/00/006141411234567890/", "path ends with /"),
		("https://a/gtin/12312312312333/ser/1", no_key),
		("https://a/01/12312312312333/21", no_key),
		("https://a/01/12312312312333/x/y", no_key),
		("https://$a/00/006141411234567890", "character 9, '$', cannot stand in a domain"),
		("https://a$/00/006141411234567890", domain),
		("https://me@a/00/006141411234567890", domain),
		("https://a_b/00/006141411234567890", domain),
		("https://a?b/00/006141411234567890", domain),
		("https://[fe80::1%25lo]/00/006141411234567890", domain),
		("https://a/01/12312312312333/21/<", "character 32, '<', cannot stand in a link"),
		("https://a/01/12312312312333/21/a\"", uri),
		("https://a/01/12312312312333/21/a b", uri),
		("https://a/01/12312312312333/21/a^b", uri),
		("https://a/01/12312312312333/21/ä", "character 32, 'ä', is not of ASCII"),
		("https://a/01/12312312312333/21/a%", "character 33 is % without two hexadecimal digits"),
		("https://a/01/12312312312333/21/a%2", "character 33 is %"),
		("https://a/01/12312312312333/21/a%4g", "character 33 is %"),
		("https://a/01/12312312312333/21/a%C3%A4", "%C3 at character 33 stands for no character"),
		("https://a/01/12312312312333/21/a%20", "%20 at character 33"),
		("https://a/01/12312312312333/21/a%00", "%00 at character 33"),
		(
			"https://a/01/12312312312333/21/a~",
			"serial (AI 21): character 33, '~', is not in GS1's set 82",
		),
		("https://a/01/12312312312333/21/a@b", "character 33, '@', is not in GS1's set 82"),
		("https://a/01/12312312312333/10//21/x", "lot (AI 10): there is no value"),
		(
			"https://a/01/12312312312333/21/123456789012345678901",
			"has 21 characters, and it takes 1 to 20",
		),
		("https://a/01//21/x", "GTIN (AI 01): there is no value"),
		("https://a/01/12312312312334", "check digit does not fit: its other digits ask for 3"),
		(
			"https://a/00/006141411234567891",
			"SSCC (AI 00): the check digit does not fit: its other digits ask for 0",
		),
		(
			"https://a/414/9520123456789",
			"GLN (AI 414): the check digit does not fit: its other digits ask for 8",
		),
		("https://a/01/1231231231233x", "GTIN (AI 01): character 27, 'x', is no digit"),
		("https://a/01/2112345678900", "a GTIN has 14 digits here: write 02112345678900"),
		("https://a/01/416000336108", "write 00416000336108"),
		("https://a/01/02345673", "write 00000002345673"),
		("https://a/01/02345674", "has 8 characters, and it takes 14"),
		(
			"https://a/01/12312312312333/10/L/22/V",
			"variant (AI 22) cannot stand behind lot (AI 10)",
		),
		("https://a/01/12312312312333/21/S/10/L", "lot (AI 10) cannot stand behind serial (AI 21)"),
		("https://a/01/12312312312333/21/S/21/S", "cannot stand behind serial"),
		("https://a/01/12312312312333/235/T/10/L", "cannot stand behind third party extension"),
		("https://a/01/12312312312333/10/L/235/T", "cannot stand behind lot"),
		(
			"https://a/01/12312312312333/17/261231",
			"expiry date (AI 17) cannot stand behind GTIN (AI 01)",
		),
		("https://a/00/006141411234567890/21/S", "cannot stand behind SSCC"),
		("https://a/414/9520123456788/254/x/7040/1ABC", "AI 7040 cannot stand behind extension"),
		("https://a/414/9520123456788/7040/1ABC/254/x", "cannot stand behind AI 7040"),
		("https://a/414/9520123456788/7040/1AB", "AI 7040: it has 3 characters, and it takes 4"),
		("https://a/414/9520123456788?7040=1ABC", "AI 7040 belongs in the link's path"),
		("https://a/01/12312312312333/7040/1ABC", "AI 7040 cannot stand behind GTIN"),
		("https://a/01/12312312312333/8004/x", "its key is AI 8004"),
		("https://a/8004/95201?01=12312312312333", "its key is AI 8004"),
		("https://a/253/4012345000115", "its key is AI 253"),
		("https://a/01/12312312312333/89/A?99=X", no_key),
		("https://a/01/12312312312333?89=A", "GS1 has no application identifier 89"),
		("https://a/01/12312312312333?999=A", "GS1 has no application identifier 999"),
		("https://a/01/12312312312333?99=", "AI 99: there is no value"),
		("https://a/01/12312312312333?99=X+Y", "character 33, '+', cannot stand in a link"),
		("https://a/01/12312312312333?99=X&99=X", "AI 99 is given twice"),
		("https://a/01/12312312312333?01=12312312312333", "GTIN (AI 01) is given twice"),
		("https://a/01/12312312312333/10/L?10=L", "lot (AI 10) is given twice"),
		("https://a/01/12312312312333?10=L", "lot (AI 10) belongs in the link's path"),
		("https://a/01/12312312312333/10/L?21=S", "serial (AI 21) belongs in the link's path"),
		(
			"https://a/01/12312312312333?235=T",
			"third party extension (AI 235) belongs in the link's path",
		),
		("https://a/414/9520123456788?254=1", "extension (AI 254) belongs in the link's path"),
		("https://a/00/006141411234567890?21=S", "serial (AI 21) says more of a GTIN (AI 01)"),
		("https://a/00/006141411234567890?254=S", "extension (AI 254) says more of a GLN (AI 414)"),
		("https://a/01/12312312312333?17=261331", "261331 is no day"),
		("https://a/01/12312312312333?3103=19", "AI 3103: it has 2 characters, and it takes 6"),
		("https://a/AQnYUc1gmiCNV4JGYgYAj4", compressed),
		("https://a/stem/ARFKk4XB0CDKWcnpq", compressed),
		("https://a/01/12312312312333/DDmxVKvcg", no_key),
		("https://a/01/12312312312333/DDmxVKvcgAA", compressed),
	] {
		let error = read(link).unwrap_err();
		assert!(error.contains(part), "{link}: {error}");
	}
}

#[test]
fn canonical_link_should_escape_what_would_be_read_otherwise() {
	let canonical = "https://id.gs1.org/01/80614141123458/21/6789%2F%26%25%22!%3F()";
	for link in [
		canonical,
		"http://a/01/80614141123458/21/6789%2f&%25%22%21%3f%28%29",
		"http://a/b/01/80614141123458/21/%36789%2F%26%25%22!%3F()#x",
	] {
		assert_eq!(link.parse::<Identifier>().unwrap().to_string(), canonical, "{link}");
	}
	let item: Reading =
		"https://a/01/12312312312333/235/T%2F?99=a%3Db%2Bc%26&10=L&00=006141411234567890"
			.parse()
			.unwrap();
	assert_eq!(
		item.digital_link(),
		"https://id.gs1.org/01/12312312312333/235/T%2F?00=006141411234567890&10=L&99=a%3Db%2Bc%26"
	);
	assert_eq!(item.digital_link().parse(), Ok(item));
}

#[test]
fn canonical_link_should_name_the_importer_where_the_key_has_a_place_for_it() {
	for (element_string, path) in [
		("(414)9520123456788(7040)1A/C(99)X", "414/9520123456788/7040/1A%2FC?99=X"),
		("(414)9520123456788(254)x(7040)1ABC", "414/9520123456788/254/x?7040=1ABC"),
		("(01)12312312312333(7040)1ABC", "01/12312312312333?7040=1ABC"),
	] {
		let reading: Reading = element_string.parse().unwrap();
		assert_eq!(reading.digital_link(), format!("https://id.gs1.org/{path}"));
		assert_eq!(reading.digital_link().parse(), Ok(reading));
	}
}

proptest! {
	#[test]
	fn garbage_should_not_panic(
		text in "https?://[a-z:\\[\\].]{0,3}(/(01|00|414|21|10|254|12312312312333|[!-~]{0,9})){0,6}[?#]?[!-~]{0,20}",
	) {
		if let Ok(reading) = text.parse::<Reading>() {
			prop_assert_eq!(reading.digital_link().parse::<Reading>(), Ok(reading));
		}
	}

	#[test]
	fn wrong_characters_should_be_named_at_their_places(place in 0usize..31, sign in "[^\\x00-\\x7f]") {
		let link = "https://a/01/12312312312333/21/S";
		let text = format!("{}{sign}{}", &link[..place], &link[place..]);
		let InvalidIdentifier::Character { place: named, found, .. } =
			text.parse::<Reading>().unwrap_err()
		else {
			panic!("{text}");
		};
		prop_assert_eq!((named, found.to_string()), (place + 1, sign));
	}
}
