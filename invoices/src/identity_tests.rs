use super::*;

fn id(text: &str) -> Identifier {
	match text.split_once(':') {
		Some((scheme, id)) => Identifier { id: id.to_owned(), scheme: Some(scheme.to_owned()) },
		None => Identifier { id: text.to_owned(), scheme: None },
	}
}

/// A party by its keys: `vat=`, `legal=`, `id=`, `endpoint=`, `name=`.
fn party(text: &str) -> Party {
	let mut party = Party::default();
	for (kind, value) in text.split_whitespace().filter_map(|part| part.split_once('=')) {
		match kind {
			"vat" => party.vat_id = Some(value.to_owned()),
			"legal" => party.legal_id = Some(id(value)),
			"id" => party.ids.push(id(value)),
			"endpoint" => party.endpoint = Some(id(value)),
			_ => party.name = Some(value.to_owned()),
		}
	}
	party
}

#[test]
fn the_strongest_number_that_both_have_should_decide() {
	for (one, other, same) in [
		("vat=NL8200.98.395.B.01", "vat=nl820098395b01", Some(true)),
		("vat=NL820098395B01", "vat=DE820098395", Some(false)),
		("legal=57151520", "legal=0106:57151520", Some(true)),
		("legal=0106:57151520", "legal=0208:57151520", None),
		("vat=NL1 legal=57151520", "vat=NL2 legal=57151520", Some(true)),
		("vat=BE0000000196", "legal=0000000196", Some(true)),
		("vat=NO123456789MVA", "legal=123456789", Some(true)),
		("vat=NO123456789MVA", "legal=987654321", None),
		("vat=BE196", "legal=196", None),
		// Two firms with one location number.
		(
			"vat=NO123456789MVA id=0088:1238764941386",
			"vat=DK16356706 id=0088:1238764941386",
			Some(false),
		),
		("id=0088:1238764941386", "id=0088:1238764941386 vat=DK1", Some(true)),
		("id=0088:1238764941386", "id=0088:1238764941387", Some(false)),
		("id=0088:1238764941386", "id=0060:1238764941386", None),
		("id=10202", "id=10202", None),
		("endpoint=EM:Info@selco.nl", "endpoint=EM:info@selco.nl", Some(true)),
		("endpoint=EM:info@selco.nl id=0088:1", "endpoint=EM:info@selco.nl id=0088:2", Some(false)),
		("endpoint=0088:1", "endpoint=EM:1", None),
		("name=A", "name=A", None),
		("", "", None),
	] {
		assert_eq!(same_by_identifiers(&party(one), &party(other)), same, "{one} {other}");
		assert_eq!(same_by_identifiers(&party(other), &party(one)), same, "{other} {one}");
	}
}

#[test]
fn numbers_between_two_and_names_should_count_where_nothing_better_is_there() {
	for (one, other, same) in [
		("id=10202 name=A", "id=10202 name=B", true),
		("id=10202 name=A", "id=10203 name=A", false),
		("id=10202 name=A", "name=A", true),
		("name=Koks-maat", "name=KOKSMAAT", true),
		("name=A", "name=B", false),
		("", "", false),
	] {
		assert_eq!(same_by_name(&party(one), &party(other)), same, "{one} {other}");
	}
}

#[test]
fn one_firm_should_be_told_from_one_group_and_one_mailbox() {
	for (one, other, same) in [
		("vat=NL1 legal=1", "vat=NL1 legal=1", true),
		("vat=NL1 legal=1", "vat=NL1 legal=2", false),
		("vat=NL1", "vat=NL1 legal=2", true),
		("endpoint=EM:a@b", "endpoint=EM:a@b", false),
		("name=A", "name=A", false),
	] {
		assert_eq!(one_firm(&party(one), &party(other)), same, "{one} {other}");
	}
}

#[test]
fn payee_should_be_the_seller_by_one_of_its_numbers_or_its_name() {
	for (seller, payee, same) in [
		(
			"vat=NL16356706 legal=NL16356706 id=0088:5790000436101 name=SelCo",
			"id=DK16356608 legal=DK16356608 name=SelCo",
			false,
		),
		("legal=123456789 name=A", "legal=123456789 name=B", true),
		("id=0088:5790000436101", "id=0088:5790000436101", true),
		("id=0088:5790000436101", "id=0060:5790000436101", false),
		("vat=NO123456789MVA", "legal=123456789", true),
		("vat=NL1 name=SelCo", "name=SELCO", true),
		("vat=NL1 name=SelCo", "name=Other", false),
		("vat=NL1 name=SelCo", "", true),
	] {
		assert_eq!(same_payee(&party(seller), &party(payee)), same, "{seller} {payee}");
	}
}

#[test]
fn keys_should_show_what_is_compared() {
	let own = party(
		"vat=NL8200.98.395.B.01 legal=0106:57151520 id=0088:579 id=10-202 endpoint=EM:Info@Selco.NL name=De_Koks",
	);
	assert_eq!(
		keys(&own),
		[
			"vat:NL820098395B01",
			"legal:0106:57151520",
			"id:0088:579",
			"own-id:10202",
			"endpoint:em:info@selco.nl",
			"name:DEKOKS"
		]
	);
}
