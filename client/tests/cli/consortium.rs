use crate::{Place, check_table};

/// What is wrong with a value is said before a node is asked: none listens at this address.
#[test]
fn consortium_commands_should_refuse_bad_input_before_a_node_is_asked() {
	let place = Place::new();
	place.key("mine");
	let long = "x".repeat(65);
	let pay = "treasury transfer --to 2 --asset 1 --reference x --key mine --amount";
	let lines = [
		(format!("{pay} 1,5"), 3, "as 1234.56"),
		(format!("{pay} ten"), 3, "\"ten\""),
		(format!("{pay} -1"), 2, "-1"),
		(format!("{pay} 1 --url nonsense"), 3, "nonsense"),
		(
			"treasury transfer --to lei:123 --asset 1 --reference x --amount 1 --key mine".into(),
			3,
			"ISO 17442",
		),
		(
			"treasury transfer --to x --asset 1 --reference x --amount 1 --key mine".into(),
			3,
			"organisation \"x\"",
		),
		(
			format!("treasury transfer --to 2 --asset 1 --reference {long} --amount 1 --key mine"),
			3,
			"65 bytes, 64 at most",
		),
		("treasury transfer --to 2 --asset 1 --reference x --amount 1".into(), 8, "no key"),
		("treasury show nobody".into(), 3, "nobody"),
		("council vote 1 maybe --key mine".into(), 3, "write aye or nay"),
		("council vote x aye --key mine".into(), 2, "'x'"),
		("council close -1 --key mine".into(), 2, "-1"),
		("council show x".into(), 2, "'x'"),
		("council propose".into(), 2, "Usage"),
		("council propose admit x --key mine".into(), 3, "organisation \"x\""),
		("council propose exile 3 --key mine".into(), 2, "exile"),
		("council propose set-roles 3 king --key mine".into(), 3, "king"),
		("council propose upgrade /no/file --key mine".into(), 3, "/no/file"),
		(
			"council propose set-allowance 1 --share 99999 --burst 1 --bytes 1 --key mine".into(),
			3,
			"90 per cent",
		),
		("org show lei:5493001KJTIIGC8Y1R13".into(), 3, "check digits do not fit"),
		("org show x".into(), 3, "organisation \"x\""),
		("org list --role king".into(), 3, "king"),
		("org apply /no/file --key mine".into(), 3, "/no/file"),
		("org attest 7 --evidence /no/file --kind call-back --key mine".into(), 3, "/no/file"),
		("org attest 7 --evidence tx.json --kind gossip --key mine".into(), 3, "gossip"),
		("participants import".into(), 2, "--evidence"),
		("participants list x".into(), 3, "\"x\""),
		(
			"operator appoint /no/file --permissions settle --until 2099-01-01 --key mine".into(),
			3,
			"/no/file",
		),
		("operator show nobody".into(), 3, "SS58"),
		("consent show /no/file".into(), 3, "/no/file"),
		("nodes add xyz --key mine".into(), 3, "12D3KooW"),
		("nodes show xyz".into(), 3, "12D3KooW"),
		("gs1 revoke x 2 --key mine".into(), 2, "'x'"),
		("quota x".into(), 2, "'x'"),
		("group show x".into(), 2, "'x'"),
		("pause list --url ws://127.0.0.1:1".into(), 4, "cannot reach"),
		("upgrade apply /no/file --key mine".into(), 3, "/no/file"),
	];
	let table: Vec<_> = lines.iter().map(|(line, code, said)| (&**line, *code, *said)).collect();
	check_table(&place, &table);
}
