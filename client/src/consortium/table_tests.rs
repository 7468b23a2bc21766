use super::*;
use crate::{consortium::testing::signed_application, keys::KeyPair};
use stalhof_primitives::registration::lei_check_digits;

fn terms() -> Terms {
	Terms {
		genesis: H256([7; 32]),
		sponsor: OrgId(2),
		family: vec!["kvk:1".parse().unwrap(), "kvk:2".parse().unwrap()],
		today: "2026-11-23".parse().unwrap(),
	}
}

/// The number-th invented firm, with its administrator's consent.
fn firm(number: u32) -> Applicant {
	let stem = format!("5299{number:014}");
	let digits = lei_check_digits(stem.as_bytes().try_into().unwrap()).unwrap();
	let lei = format!("lei:{stem}{digits:02}");
	let pair = KeyPair::development(&format!("//firm//{number}")).unwrap();
	signed_application(&pair, terms().genesis, terms().sponsor, |application| {
		application.profile.registration = lei.parse().unwrap();
		application.profile.name = format!("Firm {number}, \"Nord\"");
	})
}

fn faults(text: &str) -> Vec<Fault> {
	read(text, &terms()).unwrap_err()
}

#[test]
fn table_should_come_back_as_it_was_written() {
	let firms: Vec<_> = (1..=300).map(firm).collect();
	let text = write(&firms);
	let rows = read(&text, &terms()).unwrap();
	let lines: Vec<u64> = rows.iter().map(|row| row.line).collect();
	assert_eq!(lines, (2..=301).collect::<Vec<_>>());
	let read: Vec<_> = rows.into_iter().map(|row| row.applicant).collect();
	assert_eq!(read, firms);
}

#[test]
fn table_should_be_read_as_spreadsheets_write_it() {
	let text = write(&[firm(1), firm(2)]);
	let rows = read(&text, &terms()).unwrap();
	let plain = write(&[firm(1), firm(2)])
		.replace("\"Firm 1, \"\"Nord\"\"\"", "Firm 1")
		.replace("\"Firm 2, \"\"Nord\"\"\"", "Firm 2");
	// With other names the signatures no longer fit; all else must be understood.
	for changed in [
		format!("\u{feff}{text}"),
		text.replace('\n', "\r\n"),
		text.replace("name,", "Name,"),
		text.replace('\n', "\n\n"),
	] {
		assert_eq!(read(&changed, &terms()).map(|rows| rows.len()), Ok(rows.len()));
	}
	for separator in [";", "\t"] {
		let told = faults(&plain.replace(',', separator));
		assert!(told.iter().all(|fault| fault.column == "consent-signature"), "{told:?}");
		assert_eq!(told.len(), 2);
	}
	let mut without: Vec<&str> = text.lines().next().unwrap().split(',').collect();
	without.retain(|column| !["parent", "encryption-key", "metadata"].contains(column));
	let header = without.join(",");
	let body: Vec<String> = text
		.lines()
		.skip(1)
		.map(|line| line.replace(",DE,,", ",DE,").replace(",,,", ","))
		.collect();
	assert_eq!(read(&format!("{header}\n{}", body.join("\n")), &terms()).unwrap(), rows);
}

/// Each line: the column, what is written there, what is said.
#[test]
fn cell_should_be_told_with_its_line_and_remedy_when_it_is_wrong() {
	let good = firm(1);
	let cells = |column: &str, value: &str| {
		let text = write(&[firm(2), good.clone()]);
		let place = COLUMNS.iter().position(|known| known.name == column).unwrap();
		let mut reader = csv::Reader::from_reader(text.as_bytes());
		let mut writer = csv::Writer::from_writer(Vec::new());
		writer.write_record(reader.headers().unwrap()).unwrap();
		for (line, record) in reader.records().enumerate() {
			let record = record.unwrap();
			writer
				.write_record(record.iter().enumerate().map(|(at, cell)| match (line, at) {
					(1, at) if at == place => value,
					_ => cell,
				}))
				.unwrap();
		}
		String::from_utf8(writer.into_inner().unwrap()).unwrap()
	};
	let own = good.application.profile.registration.to_string();
	let long = "x".repeat(129);
	let other = to_hex(&KeyPair::development("//Eve").unwrap().sign(b"x").0);
	let cases = [
		("name", "", "it is empty", "legal name"),
		("name", long.as_str(), "longer than 128", "legal name"),
		("name", "a\u{1}b", "control character", "legal name"),
		("registration", "", "it is empty", "register"),
		("registration", "lei:529900T8BM49AURSDO56", "check digits", "register"),
		("registration", "529900T8BM49AURSDO55", "lei: and", "register"),
		("country", "XX", "is no country", "capital letters"),
		("country", "Germany", "is no country", "capital letters"),
		("parent", "lei:1", "18 capital letters", "or nothing"),
		("parent", own.as_str(), "organisation's own number", "or nothing"),
		("parent", "kvk:2", "sponsor's own group", "or nothing"),
		("roles", "", "it is empty", "participants may have"),
		("roles", "suplier", "is not known", "participants may have"),
		("roles", "supplier lender arbiter", "no participant may be lender, arbiter", "may have"),
		("admin", "Alice", "SS58", "address"),
		("admin", "0x00", "32 bytes", "address"),
		("encryption-key", "0x00", "1 bytes, not 32", "or nothing"),
		("metadata", "zz", "not hexadecimal", "or nothing"),
		("consent-until", "31.12.2026", "YYYY-MM-DD", "later day"),
		("consent-until", "2026-11-22", "the chain has 2026-11-23", "later day"),
		("consent-until", "2026-12-30", "not one of account", "exactly this line"),
		("consent-signature", "", "it is empty", "exactly this line"),
		("consent-signature", "0x00", "1 bytes", "exactly this line"),
		("consent-signature", other.as_str(), "not one of account", "exactly this line"),
		("name", "Another GmbH", "not one of account", "exactly this line"),
		("country", "FR", "not one of account", "exactly this line"),
		("roles", "buyer", "not one of account", "exactly this line"),
	];
	for (column, value, why, remedy) in cases {
		let told = faults(&cells(column, value));
		let [fault] = told.as_slice() else { panic!("{column} {value}: {told:?}") };
		assert_eq!(fault.line, 3, "{fault}");
		assert!(fault.why.contains(why) && fault.remedy.contains(remedy), "{fault}");
		if !remedy.contains("exactly") {
			assert_eq!(fault.column, column);
			assert_eq!(fault.value, value.chars().take(80).collect::<String>());
		}
	}
}

#[test]
fn every_wrong_cell_should_be_told_at_once() {
	let header = COLUMNS.map(|column| column.name).join(",");
	let told = faults(&format!("{header}\n,,,,,,,,,\na,b\n\"x\",lei:1,XX,,,y,,,,\n"));
	let places: Vec<(u64, &str)> =
		told.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
	let empty =
		["name", "registration", "country", "roles", "admin", "consent-until", "consent-signature"];
	let mut expected: Vec<(u64, &str)> = empty.iter().map(|column| (2, *column)).collect();
	expected.push((3, ""));
	expected.extend(empty[1..].iter().map(|column| (4, *column)));
	assert_eq!(places, expected);
}

#[test]
fn what_may_stand_once_should_be_told_when_it_stands_twice() {
	let told = faults(&write(&[firm(1), firm(2), firm(1)]));
	let places: Vec<(u64, &str)> =
		told.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
	assert_eq!(places, [(4, "registration"), (4, "admin")]);
	assert!(told[0].to_string().contains("line 2 has the same; leave one"), "{}", told[0]);
}

#[test]
fn faults_should_be_told_in_order_of_lines() {
	let text = write(&[firm(1), firm(1), firm(2)]);
	// What stands twice is found when all cells have been read.
	let told = faults(&format!("{text}a,b\n").replace("Firm 2,", "Firm 9,"));
	let places: Vec<(u64, &str)> =
		told.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
	let expected = [(3, "registration"), (3, "admin"), (4, "consent-signature"), (5, "")];
	assert_eq!(places, expected);
}

#[test]
fn first_line_should_be_told_when_its_columns_are_wrong() {
	for (header, parts) in [
		("", vec!["name", "registration"]),
		("name;registration", vec!["country", "roles"]),
		(
			"name,name,registration,country,roles,admin,consent-until,consent-signature",
			vec!["twice"],
		),
		(
			"title,name,registration,country,roles,admin,consent-until,consent-signature",
			vec!["title"],
		),
	] {
		let told = faults(&format!("{header}\n"));
		assert!(told.iter().all(|fault| fault.line == 1), "{told:?}");
		let text: String = told.iter().map(ToString::to_string).collect();
		assert!(parts.iter().all(|part| text.contains(part)), "{header}: {text}");
	}
	assert!(faults(&template())[0].why.contains("no participants"));
}

#[test]
fn batch_should_stay_far_below_a_block_when_every_cell_is_as_long_as_can_be() {
	use codec::Encode;
	let mut longest = firm(1);
	let number =
		format!("{}:{}", "x".repeat(8), "9".repeat(32)).parse::<RegistrationNumber>().unwrap();
	let profile = &mut longest.application.profile;
	profile.name = "x".repeat(128);
	(profile.parent, profile.registration) = (Some(number.clone()), number);
	(profile.encryption_key, profile.metadata) = (Some(H256::zero()), Some(H256::zero()));
	assert!(longest.encoded_size() * crate::consortium::MAX_BATCH < 100_000);
}

proptest::proptest! {
	#[test]
	fn garbage_should_be_told_and_never_panic(text in "\\PC{0,300}", quotes in "[\",;\n\r\t a]{0,80}") {
		let header = COLUMNS.map(|column| column.name).join(",");
		for garbage in [text.clone(), quotes.clone(), format!("{header}\n{text}\n{quotes}")] {
			proptest::prop_assert!(read(&garbage, &terms()).is_err());
		}
	}
}
