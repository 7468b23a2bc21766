use super::*;
use IdentifierKind as Kind;
use proptest::prelude::*;

fn read(text: &str) -> Identifier {
	Identifier::read(text)
		.unwrap_or_else(|| panic!("{text} is not read"))
		.unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn a_urn_of_every_scheme_should_become_its_canonical_link() {
	for (urn, kind, path) in [
		("id:sgtin:9521141.001234.2017", Kind::Sgtin, "01/09521141012345/21/2017"),
		("id:sgtin:952114112345.3.A%2F!", Kind::Sgtin, "01/39521141123455/21/A%2F%21"),
		("id:sscc:9521141.0000000001", Kind::Sscc, "00/095211410000000014"),
		("id:sgln:9521141.00001.0", Kind::Sgln, "414/9521141000014"),
		("id:sgln:9521141.00001.0.1", Kind::Sgln, "414/9521141000014/254/0.1"),
		("id:sgln:952114100001..A", Kind::Sgln, "414/9521141000014/254/A"),
		("id:pgln:952114100001.", Kind::Pgln, "417/9521141000014"),
		("id:grai:9521141.00001.a.b", Kind::Grai, "8003/09521141000014a.b"),
		("id:grai:952114100001..87", Kind::Grai, "8003/0952114100001487"),
		("id:giai:9521141.AA.b", Kind::Giai, "8004/9521141AA.b"),
		("id:gsrn:9521141.0000000001", Kind::Gsrn, "8018/952114100000000018"),
		("id:gsrnp:9521141.0000000001", Kind::Gsrnp, "8017/952114100000000018"),
		("id:gdti:9521141.00001.9.8", Kind::Gdti, "253/95211410000149.8"),
		("id:cpi:9521141.A%2FB%23-9.123", Kind::Cpi, "8010/9521141A%2FB%23-9/8011/123"),
		("id:sgcn:9521141.00001.044", Kind::Sgcn, "255/9521141000014044"),
		("id:ginc:9521141.x(1)", Kind::Ginc, "401/9521141x%281%29"),
		("id:gsin:9521141.000000001", Kind::Gsin, "402/95211410000000014"),
		("id:itip:9521141.001234.01.02.x", Kind::Itip, "8006/095211410123450102/21/x"),
		("id:upui:9521141.001234.x", Kind::Upui, "01/09521141012345/235/x"),
		("class:lgtin:9521141.001234.L;7", Kind::Lgtin, "01/09521141012345/10/L;7"),
		("idpat:sgtin:9521141.001234.*", Kind::Gtin, "01/09521141012345"),
		("idpat:upui:9521141.001234.*", Kind::Gtin, "01/09521141012345"),
		("idpat:grai:9521141.00001.*", Kind::GraiClass, "8003/09521141000014"),
		("idpat:gdti:9521141.00001.*", Kind::GdtiClass, "253/9521141000014"),
		("idpat:sgcn:9521141.00001.*", Kind::SgcnClass, "255/9521141000014"),
		("idpat:cpi:9521141.A-9.*", Kind::CpiClass, "8010/9521141A-9"),
		("idpat:itip:9521141.001234.01.02.*", Kind::ItipClass, "8006/095211410123450102"),
	] {
		let identifier = read(&format!("urn:epc:{urn}"));
		assert_eq!(identifier.kind, kind, "{urn}");
		assert_eq!(identifier.to_string(), format!("https://id.gs1.org/{path}"), "{urn}");
		assert_eq!(identifier.check(), Ok(()), "{urn}");
		let canonical = identifier.to_string();
		assert_eq!(read(&canonical), identifier, "{urn}");
	}
}

#[test]
fn a_urn_should_be_read_whatever_the_case_of_its_beginning() {
	let [capital, small] =
		["URN:EPC", "urn:epc"].map(|start| read(&format!("{start}:id:sgtin:9521141.001234.2017")));
	assert_eq!(capital, small);
}

#[test]
fn a_link_should_become_canonical_whatever_its_domain() {
	for (link, path) in [
		("https://shop.example/p/01/09521141012345?17=261231", "01/09521141012345"),
		("http://shop.example:8080/00/095211410000000014#x", "00/095211410000000014"),
		("HTTPS://id.gs1.org/01/9521141012345/21/7", "01/09521141012345/21/7"),
		("https://x.example/01/95211410123455/22/2A/10/L7/21/7", "01/95211410123455/21/7"),
		("https://x.example/01/95211410123455/22/2A", "01/95211410123455"),
		("https://x.example/01/95211410123455/10/L7", "01/95211410123455/10/L7"),
		("https://x.example/01/95211410123455/235/x", "01/95211410123455/235/x"),
		("https://x.example/gtin/95211410123455/lot/L7/ser/7", "01/95211410123455/21/7"),
		("https://x.example/01/96385074", "01/00000096385074"),
		("https://x.example/01/01/8004/9521141A%2fb%41", "8004/9521141A%2FbA"),
		("https://x.example/01/95211410123455/21/a!b(c)", "01/95211410123455/21/a%21b%28c%29"),
		("https://x.example/414/9521141000014/254/x/7040/1AB", "414/9521141000014/254/x"),
		("https://x.example/417/9521141000014/7040/1AB", "417/9521141000014"),
		("https://x.example/8018/952114100000000018/8019/12", "8018/952114100000000018"),
		("https://x.example/8010/9521141A-9/8011/1", "8010/9521141A-9/8011/1"),
	] {
		assert_eq!(read(link).to_string(), format!("https://id.gs1.org/{path}"), "{link}");
	}
}

#[test]
fn another_uri_should_be_none() {
	for text in [
		"",
		"shipping",
		"urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8",
		"urn:epc:id:gid:95100000.12345.400",
		"urn:epc:id:usdod:CAGEY.5678",
		"urn:epc:id:adi:35962.PQ7VZ4.M37GXB92",
		"urn:epc:id:bic:CSQU3054383",
		"urn:epc:id:imovn:9176187",
		"urn:epc:idpat:gid:95100000.12345.*",
		"https://x.example/",
		"https://x.example/01",
		"https://x.example/01/1234567",
		"https://x.example/01/09521141012345/",
		"https://x.example/01/09521141012345/21/",
		"https://x.example/01/09521141012345/99/1",
		"https://x.example/01/09521141012345/21/123456789012345678901",
		"https://x.example/01/09521141012345/21/%zz",
		"https://x.example/01/09521141012345/21/%C3%9F",
		"https://x.example/00/12345",
		"https://x.example/8004/abc",
		"https:///01/09521141012345",
		"ftp://x.example/01/09521141012345",
		"geo:50.9,6.9",
	] {
		assert_eq!(Identifier::read(text), None, "{text}");
	}
	let long = format!("https://x.example/{}/01/09521141012345", "a/".repeat(2_000));
	assert_eq!(Identifier::read(&long), None);
}

#[test]
fn what_begins_as_an_identifier_should_be_refused_by_cause() {
	use InvalidIdentifier::{Field, Length, Prefix, Scheme};
	for (text, expected) in [
		("urn:epc:id:sgtinx:9521141.001234.1", Scheme),
		("urn:epc:tag:sgtin-96:3.9521141.001234.1", Scheme),
		("urn:epc:id:sgtin:95211.00123456.1", Prefix),
		("urn:epc:id:sgtin:95211x1.001234.1", Prefix),
		("urn:epc:id:sgtin:9521141", Field { what: "reference" }),
		("urn:epc:id:sgtin:9521141.00123.1", Length { found: 12, wanted: 13 }),
		("urn:epc:id:sgtin:9521141.00123x.1", Field { what: "reference" }),
		("urn:epc:id:sgtin:9521141.001234", Field { what: "serial, lot or extension" }),
		("urn:epc:id:sgtin:9521141.001234.", Field { what: "serial, lot or extension" }),
		("urn:epc:id:sgtin:9521141.001234.a/b", Field { what: "serial, lot or extension" }),
		(
			"urn:epc:id:sgtin:9521141.001234.123456789012345678901",
			Field { what: "serial, lot or extension" },
		),
		("urn:epc:id:sscc:9521141.0000000001.1", Field { what: "reference" }),
		("urn:epc:id:sgcn:9521141.00001.a", Field { what: "serial, lot or extension" }),
		("urn:epc:id:cpi:9521141.ab.1", Field { what: "reference" }),
		("urn:epc:id:giai:9521141.123456789012345678901234", Field { what: "reference" }),
		("urn:epc:id:itip:9521141.001234.1.02.x", Field { what: "piece" }),
		("urn:epc:id:itip:9521141.001234.01", Field { what: "piece" }),
		("urn:epc:idpat:sgtin:9521141.001234.1", Field { what: "pattern" }),
		("https://id.gs1.org/01/09521141012", Field { what: "key or one of its qualifiers" }),
	] {
		assert_eq!(Identifier::read(text), Some(Err(expected)), "{text}");
	}
}

#[test]
fn check_digits_should_be_checked_on_demand() {
	for (link, what, expected) in [
		("https://id.gs1.org/01/09521141012346", "GTIN", 5),
		("https://id.gs1.org/8003/09521141000017a", "GRAI", 4),
		("https://id.gs1.org/402/95211410000000017", "GSIN", 4),
		("https://x.example/414/9521141000017/254/a", "GLN", 4),
	] {
		let fault = InvalidIdentifier::CheckDigit { what, expected };
		assert_eq!(read(link).check(), Err(fault), "{link}");
	}
	assert_eq!(read("https://id.gs1.org/8004/9521141A").check(), Ok(()));
}

#[test]
fn classes_should_be_told_from_instances() {
	for (text, instance) in [
		("urn:epc:id:sgtin:9521141.001234.2017", true),
		("urn:epc:class:lgtin:9521141.001234.2017", false),
		("https://id.gs1.org/01/09521141012345", false),
		("https://id.gs1.org/8003/09521141000014", false),
		("https://id.gs1.org/8003/09521141000014a", true),
		("https://id.gs1.org/253/9521141000014", false),
		("https://id.gs1.org/8006/095211410123450102/10/a", false),
		("https://id.gs1.org/8006/095211410123450102/21/a", true),
	] {
		assert_eq!(read(text).is_instance(), instance, "{text}");
	}
}

proptest! {
	#[test]
	fn a_canonical_link_should_name_what_it_was_made_of(
		digits in "[0-9]{12}", serial in "[!\"%-?A-Z_a-z]{1,20}", ai in "21|10|235",
	) {
		let escaped: String = serial.bytes().map(|byte| format!("%{byte:02x}")).collect();
		let link = format!("https://x.example/01/0{digits}0/{ai}/{escaped}");
		let identifier = read(&link);
		prop_assert_eq!(&identifier.qualifier.as_ref().unwrap().1, &serial);
		let canonical = identifier.to_string();
		prop_assert_eq!(&read(&canonical), &identifier);
		prop_assert_eq!(read(&canonical).to_string(), canonical);
	}

	#[test]
	fn garbage_should_be_judged_without_panic(
		text in "urn:epc:(id|class|idpat):[a-z]{3,5}:[0-9.*%A-F]{0,30}|https?://[a-z0-9./%?#é]{0,60}|\\PC{0,40}",
	) {
		if let Some(Ok(identifier)) = Identifier::read(&text) {
			let _ = identifier.check();
			prop_assert_eq!(Identifier::read(&identifier.to_string()), Some(Ok(identifier)));
		}
	}
}
