use crate::gs1::{Identifier, InvalidIdentifier, NoEpcUrn, Reading};
use alloc::{format, string::ToString};
use proptest::prelude::*;

/// EPC URNs, the Digital Links of the same, and how many digits the company prefix has.
const PAIRS: [(&str, &str, u8); 22] = [
	("urn:epc:id:sgtin:0614141.107346.2017", "01/10614141073464/21/2017", 7),
	("urn:epc:id:sgtin:0614141.107346.2018", "01/10614141073464/21/2018", 7),
	("urn:epc:id:sgtin:234567890.1123.9999", "01/12345678901231/21/9999", 9),
	("urn:epc:id:sgtin:387583.7784374.9302932", "01/73875837843740/21/9302932", 6),
	("urn:epc:id:sgtin:387583784374.7.9302932", "01/73875837843740/21/9302932", 12),
	(
		"urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()",
		"01/80614141123458/21/6789%2F%26%25%22!%3F()",
		7,
	),
	("urn:epc:id:sgtin:4012345.011122.25", "01/04012345111224/21/25", 7),
	("urn:epc:id:sgtin:9520001.012346.10000001010", "01/09520001123467/21/10000001010", 7),
	("urn:epc:id:sgtin:4012345.099999.XYZ-1234", "01/04012345999990/21/XYZ-1234", 7),
	("urn:epc:id:sgtin:4012345.099999.a.b.c", "01/04012345999990/21/a.b.c", 7),
	("urn:epc:id:sscc:123456.06663868985", "00/012345666638689852", 6),
	("urn:epc:id:sscc:743847384738.47483", "00/474384738473874832", 12),
	("urn:epc:id:sscc:4012345.0000000333", "00/040123450000003338", 7),
	("urn:epc:id:sscc:4012345.0111111111", "00/040123451111111110", 7),
	("urn:epc:id:sscc:0614141.1234567890", "00/106141412345678908", 7),
	("urn:epc:id:sgln:4012345.00011.987", "414/4012345000115/254/987", 7),
	("urn:epc:id:sgln:4012345.00011.0", "414/4012345000115", 7),
	("urn:epc:id:sgln:401234500011..0", "414/4012345000115", 12),
	("urn:epc:id:sgln:0614141.07346.12%2F4.5", "414/0614141073467/254/12%2F4.5", 7),
	("urn:epc:class:lgtin:4012345.012345.998877", "01/04012345123456/10/998877", 7),
	("urn:epc:id:upui:4012345.012345.AB%2F12", "01/04012345123456/235/AB%2F12", 7),
	("urn:epc:idpat:sgtin:4012345.066666.*", "01/04012345666663", 7),
];

#[test]
fn urns_and_links_should_become_one_another() {
	for (urn, path, digits) in PAIRS {
		let link = format!("https://id.gs1.org/{path}");
		let from_urn: Identifier = urn.parse().unwrap_or_else(|error| panic!("{urn}: {error}"));
		let from_link: Identifier = link.parse().unwrap_or_else(|error| panic!("{link}: {error}"));
		assert_eq!(from_urn, from_link, "{urn}");
		assert_eq!(from_urn.digital_link(), link);
		assert_eq!(from_link.epc_urn(digits).as_deref(), Ok(urn));
	}
}

#[test]
fn urns_should_be_read_with_the_escapes_that_others_write() {
	let item: Identifier =
		"urn:epc:id:sgtin:0614141.812345.6789/".replace('/', "%2f").parse().unwrap();
	assert_eq!(item.epc_urn(7).as_deref(), Ok("urn:epc:id:sgtin:0614141.812345.6789%2F"));
	let item: Identifier = "URN:EPC:id:sgtin:0614141.812345.%41%28".parse().unwrap();
	assert_eq!(item.epc_urn(6).as_deref(), Ok("urn:epc:id:sgtin:061414.8112345.A("));
}

#[test]
fn urns_should_be_refused_by_cause_when_they_are_none() {
	let scheme = "of EPC URNs, urn:epc:id:sgtin, sscc, sgln and upui";
	for (urn, part) in [
		("urn:epc:", scheme),
		("urn:epc:id:giai:4000001.111", scheme),
		("urn:epc:id:pgln:4012345.00000", scheme),
		("urn:epc:ID:sgtin:0614141.107346.2017", scheme),
		("urn:epc:tag:sgtin-96:3.0614141.812345.6789", scheme),
		("urn:epc:idpat:sgtin:4012345.066666.1", scheme),
		("urn:epc:idpat:sgtin:4012345.*.*", "character 29, '*', is no digit"),
		("urn:epc:id:sgtin:", "company prefix: there is no value"),
		("urn:epc:id:sgtin:0614141", "indicator and item reference: there is no value"),
		("urn:epc:id:sgtin:0614141.", "indicator and item reference: there is no value"),
		("urn:epc:id:sgtin:0614141.107346", "serial (AI 21): there is no value"),
		("urn:epc:id:sgtin:0614141.107346.", "serial (AI 21): there is no value"),
		("urn:epc:class:lgtin:0614141.107346.", "lot (AI 10): there is no value"),
		(
			"urn:epc:id:sgtin:06141.10734611.1",
			"company prefix: it has 5 characters, and it takes 6 to 12",
		),
		("urn:epc:id:sgtin:0614141000000.1.1", "it has 13 characters, and it takes 6 to 12"),
		("urn:epc:id:sgtin:061x141.107346.2017", "company prefix: character 21, 'x', is no digit"),
		(
			"urn:epc:id:sgtin:0614141.10-346.2017",
			"indicator and item reference: character 28, '-', is no digit",
		),
		("urn:epc:id:sgtin:0614141.10734.2017", "have 12 digits together, and 13 are needed"),
		("urn:epc:id:sgtin:0614141.1073461.2017", "have 14 digits together, and 13 are needed"),
		("urn:epc:id:sgtin:0614141.11111111111111111111111.2017", "have 30 digits together"),
		(
			"urn:epc:id:sgtin:0614141.107346.20&7",
			"serial (AI 21): character 35, '&', cannot stand in an EPC URN",
		),
		("urn:epc:id:sgtin:0614141.107346.20 7", "character 35, ' ', cannot stand in an EPC URN"),
		("urn:epc:id:sgtin:0614141.107346.*#", "character 34, '#', cannot stand in an EPC URN"),
		(
			"urn:epc:id:sgtin:0614141.107346.20%7",
			"character 35 is % without two hexadecimal digits",
		),
		("urn:epc:id:sgtin:0614141.107346.%00", "%00 at character 33"),
		("urn:epc:id:sgtin:0614141.107346.123456789012345678901", "it has 21 characters"),
		(
			"urn:epc:id:sscc:123456.0666386898",
			"company prefix and serial reference have 16 digits together, and 17 are needed",
		),
		("urn:epc:id:sscc:123456.06663868985.1", "character 35, '.', is no digit"),
		("urn:epc:id:sscc:123456.", "serial reference: there is no value"),
		("urn:epc:id:sgln:4012345.0011.0", "have 11 digits together, and 12 are needed"),
		("urn:epc:id:sgln:4012345.00011", "extension (AI 254): there is no value"),
		("urn:epc:id:sgln:4012345.00011.", "extension (AI 254): there is no value"),
	] {
		let error = urn.parse::<Identifier>().unwrap_err().to_string();
		assert!(error.contains(part), "{urn}: {error}");
	}
}

#[test]
fn urn_should_be_refused_by_cause_when_there_is_none() {
	let item: Identifier = "(01)12345678901231(21)9999".parse().unwrap();
	for digits in [0, 5, 13, 255] {
		assert_eq!(item.epc_urn(digits), Err(NoEpcUrn::PrefixDigits(digits)));
	}
	let place: Identifier = "(414)4012345000115(254)0".parse().unwrap();
	assert_eq!(place.epc_urn(7), Err(NoEpcUrn::ExtensionZero));
	assert!(NoEpcUrn::PrefixDigits(5).to_string().contains("6 to 12 digits, and not 5"));
}

proptest! {
	#[test]
	fn every_identifier_should_come_back_under_every_prefix(
		body in 0u64..10u64.pow(13),
		value in "[!\"%-?A-Z_a-z]{1,20}",
		digits in 6u8..=12,
		kind in 0usize..5,
	) {
		let with_check = |body: u64| body * 10 + u64::from(crate::gs1::check_digit(body));
		let gtin = crate::gs1::Gtin::new(with_check(body)).unwrap();
		let none = Identifier::of_gtin(gtin);
		let item = |lot: bool| Identifier::TradeItem {
			gtin,
			variant: None,
			lot: lot.then(|| value.parse().unwrap()),
			serial: (!lot).then(|| value.parse().unwrap()),
			third_party: None,
		};
		let gln = crate::gs1::Gln::new(with_check(body / 10)).unwrap();
		let extension = (value != "0").then(|| value.parse().unwrap());
		let sscc = crate::gs1::Sscc::new(with_check(body * 9_999)).unwrap();
		let identifier = match kind {
			0 => none,
			1 => item(true),
			2 => item(false),
			3 => Identifier::Place { gln, extension },
			_ => Identifier::LogisticUnit(sscc),
		};
		let urn = identifier.epc_urn(digits).unwrap();
		prop_assert_eq!(urn.parse::<Identifier>(), Ok(identifier.clone()), "{}", urn);
		prop_assert_eq!(identifier.digital_link().parse(), Ok(identifier.clone()));
		prop_assert_eq!(identifier.element_string().parse(), Ok(identifier.clone()));
		let reading = Reading::from(identifier);
		prop_assert_eq!(reading.plain_element_string().parse(), Ok(reading));
	}

	#[test]
	fn garbage_should_not_panic(text in "urn:epc:(id|class|idpat):(sgtin|sscc|sgln|lgtin):[0-9.]{0,20}[ -~]{0,9}") {
		let read: Result<Identifier, InvalidIdentifier> = text.parse();
		if let Ok(identifier) = read {
			prop_assert_eq!(identifier.digital_link().parse(), Ok(identifier));
		}
	}
}
