use super::*;
use sp_core::{Pair, crypto::Ss58Codec};
use stalhof_primitives::registration::lei_check_digits;
use stalhof_runtime::{configs::SS58_PREFIX, genesis::WellKnown};

/// The day on which the networks of these tests are founded: 2026-11-23.
fn today() -> Day {
	"2026-11-23".parse().unwrap()
}

fn hex(byte: u8) -> String {
	format!("0x{}", format!("{byte:02x}").repeat(32))
}

fn aura(number: u8) -> String {
	sp_core::bytes::to_hex(&sr25519::Pair::from_seed(&[number; 32]).public(), false)
}

fn grandpa(number: u8) -> String {
	sp_core::bytes::to_hex(&ed25519::Pair::from_seed(&[number; 32]).public(), false)
}

fn peer(number: u8) -> String {
	PeerId::of_ed25519(&[number; 32]).to_string()
}

fn lei(number: u8) -> String {
	let stem = format!("MEMBER{number:012}");
	let digits = lei_check_digits(stem.as_bytes().try_into().unwrap()).unwrap();
	format!("lei:{stem}{digits:02}")
}

/// A member without a validator. `more` goes in before its operators.
fn plain(number: u8, more: &str) -> String {
	let (lei, account, month) = (lei(number), hex(number), number % 12 + 1);
	format!(
		"[[member]]\norganisation = \"Member {number}\"\nregistration = \"{lei}\"\ncountry = \"CN\"\n\
		 roles = [\"buyer\"]\nkyb_until = \"2027-{month:02}-15\"\naccount = \"{account}\"\n{more}\n"
	)
}

fn member(number: u8) -> String {
	let (account, aura, grandpa) = (hex(100 + number), aura(number), grandpa(number));
	let validator = format!(
		"[member.validator]\naccount = \"{account}\"\naura = \"{aura}\"\ngrandpa = \"{grandpa}\"\n"
	);
	plain(number, "").replace("[\"buyer\"]", "[\"buyer\", \"validator\"]") + &validator
}

fn file(head: &str, members: impl IntoIterator<Item = String>) -> String {
	let members: String = members.into_iter().collect();
	format!("name = \"Pilot\"\nid = \"pilot\"\n{head}\n{members}")
}

fn four() -> impl Iterator<Item = String> {
	(1..=4).map(member)
}

fn founding(text: &str) -> Founding {
	MembersFile::parse(text).unwrap().founding(today()).unwrap()
}

fn faults(text: &str) -> Vec<String> {
	MembersFile::parse(text).unwrap().founding(today()).unwrap_err()
}

#[test]
fn four_members_should_found_a_network() {
	let genesis = founding(&file("", four())).genesis;
	let account = AccountId32::from([1; 32]);
	let validator = AccountId32::from([101; 32]);
	assert_eq!(
		genesis.founders[0],
		Founder {
			name: "Member 1".into(),
			registration: lei(1).parse().unwrap(),
			country: "CN".parse().unwrap(),
			parent: None,
			encryption_key: None,
			roles: Roles::of(&[Role::Buyer, Role::Validator]),
			admin: account,
			kyb_until: "2027-02-15".parse().unwrap(),
			operators: vec![(validator.clone(), Permissions::from(Permission::Validate))],
			sponsor: None,
			allowance: None,
		}
	);
	assert_eq!((genesis.founders.len(), genesis.validators.len()), (4, 4));
	let first = &genesis.validators[0];
	assert_eq!((first.organisation, &first.account), (OrgId(1), &validator));
	assert_eq!(sp_core::bytes::to_hex(first.keys.aura.as_ref(), false), aura(1));
	assert_eq!(sp_core::bytes::to_hex(first.keys.grandpa.as_ref(), false), grandpa(1));
	assert_eq!(
		(genesis.validator_floor, genesis.permissioned, genesis.voting_hours),
		(4, false, None)
	);
	assert!(
		genesis.endowed.is_empty() && genesis.treasuries.is_empty() && genesis.nodes.is_empty()
	);
	assert_eq!((genesis.sudo, genesis.calendar_start, genesis.session_blocks), (None, None, None));
	assert_eq!(genesis.calendar_speed, Speed::REAL);
}

#[test]
fn file_should_say_how_the_consortium_decides_and_who_belongs_to_whom() {
	let head = "permissioned = true\nsession_blocks = 150\nallowance = { share = 50, burst = 10, bytes = 1000 }\n\
	            [council]\nvoting_hours = 48\nvalidator_floor = 4\n\
	            [council.thresholds]\nadmit = \">=2/3\"\nupgrade = \">=1/1\"";
	let parent = lei(1);
	let sister = plain(
		5,
		&format!(
			"parent = \"{parent}\"\n[[member.operator]]\naccount = \"{}\"\npermissions = [\"settle\"]",
			hex(205)
		),
	);
	let listed = (1..=4).map(|number| {
		let nodes = format!("nodes = [\"{}\"]\n[member.validator]", peer(number));
		member(number).replace("[member.validator]", &nodes)
	});
	let rich = format!(
		"allowance = {{ share = 900, burst = 10, bytes = 5 }}\nencryption_key = \"{}\"",
		hex(77)
	);
	let genesis = founding(&file(head, listed.chain([sister, plain(6, &rich)]))).genesis;
	assert_eq!(
		genesis.thresholds,
		[(ActKind::Admit, Threshold::AtLeast(2, 3)), (ActKind::Upgrade, Threshold::AtLeast(1, 1))]
	);
	assert_eq!((genesis.voting_hours, genesis.validator_floor), (Some(48), 4));
	assert_eq!(genesis.default_allowance, Some(Allowance { share: 50, burst: 10, bytes: 1000 }));
	assert_eq!((genesis.permissioned, genesis.session_blocks), (true, Some(150)));
	assert_eq!(genesis.nodes[3], (OrgId(4), PeerId::of_ed25519(&[4; 32])));
	assert_eq!(genesis.founders[4].parent, Some(lei(1).parse().unwrap()));
	let operator = (AccountId32::from([205; 32]), Permissions::from(Permission::Settle));
	assert_eq!(genesis.founders[4].operators, [operator]);
	let keys = [4, 5].map(|place: usize| genesis.founders[place].encryption_key);
	assert_eq!(keys, [None, Some([77; 32].into())]);
	assert_eq!(genesis.founders[5].allowance, Some(Allowance { share: 900, burst: 10, bytes: 5 }));
}

#[test]
fn an_account_may_be_an_address_of_this_network_or_a_generic_one() {
	for prefix in [SS58_PREFIX, 42] {
		let account = AccountId32::from([1; 32]);
		let address = account.to_ss58check_with_version(prefix.into());
		let text = file("", four()).replacen(&hex(1), &address, 1);
		assert_eq!(founding(&text).genesis.founders[0].admin, account);
	}
}

#[test]
fn a_production_network_should_be_refused_with_the_fault_and_the_remedy() {
	let polkadot = AccountId32::from([1; 32]).to_ss58check_with_version(0u16.into());
	let alice = sp_keyring::Sr25519Keyring::Alice.to_account_id();
	let alice_hex = sp_core::bytes::to_hex(alice.as_ref(), false);
	let alice_address = alice.to_ss58check_with_version(SS58_PREFIX.into());
	let bob_grandpa =
		sp_core::bytes::to_hex(&sp_keyring::Ed25519Keyring::Bob.to_raw_public(), false);
	let bench = sp_core::bytes::to_hex(bench::ACCOUNTS.last().unwrap().as_ref(), false);
	let four_but = |from: &str, to: &str| file("", four()).replacen(from, to, 1);
	let and = |more: String| file("", four().chain([more]));
	let sealed = |number: u8, key: &str| plain(number, &format!("encryption_key = \"{key}\""));
	let known_sealing = sp_core::bytes::to_hex(&WellKnown::Jinhe.encryption_key(), false);
	let listed = |number: u8, peers: &str| {
		member(number)
			.replace("[member.validator]", &format!("nodes = [{peers}]\n[member.validator]"))
	};
	let quoted = |number: u8| format!("\"{}\"", peer(number));
	let many: Vec<_> = (0..17).map(|number| quoted(100 + number)).collect();
	for (text, expected) in [
		(file("", (1..=3).map(member)), "3 members with a validator: a network needs at least 4"),
		(file("", []), "0 members with a validator"),
		(
			file("", (0..101).map(|n| member(n % 50 + 1))),
			"101 members with a validator: a network has at most 100",
		),
		(file("[calendar]\nspeed = 14400", four()), "calendar speed 14400"),
		(file("[calendar]\nstart = \"2019-11-11\"", four()), "calendar start 2019-11-11"),
		(file(&format!("sudo = \"{alice_address}\""), four()), "sudo: no single key"),
		(four_but(&hex(1), &alice_hex), "Member 1: account is a well-known development key"),
		(four_but(&hex(1), &alice_address), "Member 1: account is a well-known development key"),
		(four_but(&aura(2), &alice_hex), "Member 2: aura key is a well-known development key"),
		(four_but(&grandpa(3), &bob_grandpa), "Member 3: grandpa key is a well-known"),
		(four_but(&hex(4), &bench), "Member 4: account is a well-known development key"),
		(four_but(&hex(101), &bench), "Member 1: validator's account is a well-known"),
		(four_but(&hex(1), &hex(0)), "Member 1: account is all zeros"),
		(four_but(&hex(2), &hex(1)), "Member 2: account is the same key as Member 1: account"),
		(
			four_but(&hex(101), &hex(1)),
			"Member 1: validator's account is the same key as Member 1: account",
		),
		(
			four_but(&grandpa(1), &aura(1)),
			"Member 1: grandpa key is the same key as Member 1: aura key",
		),
		(four_but(&hex(1), "hello"), "Member 1: account 'hello': it is neither an address nor"),
		(
			four_but(&hex(1), &polkadot),
			"an address of another network (prefix 0); here it would be",
		),
		(four_but(&aura(1), &alice_address), "Member 1: aura key '"),
		(four_but(&aura(1), &hex(255)), "Member 1: aura key 0xffff"),
		(four_but(&aura(1), &grandpa(9)), "is no sr25519 public key: are the aura and"),
		(four_but(&grandpa(4), &hex(255)), "Member 4: grandpa key 0xffff"),
		(four_but(&grandpa(4), &format!("0x01{}", "00".repeat(31))), "is no Ed25519 public key"),
		(four_but(&aura(1), "0x12"), "write 0x and 64 hexadecimal digits"),
		(
			four_but("\"Member 3\"", "\" \""),
			"member 3: organisation: it is empty; write its legal name",
		),
		(four_but("\"Member 3\"", &format!("\"{}\"", "x".repeat(129))), "longer than 128 bytes"),
		(four_but("Member 3", "Member\u{202e} 3"), "another that cannot be seen"),
		(file("bootnodes = [\"/ip4/1.2.3.4/tcp/1\"]", four()), "bootnode '/ip4/1.2.3.4/tcp/1'"),
		(file("", four()).replace("\"Pilot\"", "\"\""), "name is empty"),
		(file("", four()).replace("\"pilot\"", "\"Pilot 1\""), "id 'Pilot 1': write 1 to 40"),
		(file("", four()).replace("\"pilot\"", "\"local\""), "id 'local' is that of a development"),
		(file("[council]\nvoting_hours = 23", four()), "voting_hours 23: motions of a production"),
		(file("[council]\nvoting_hours = 721", four()), "voting_hours 721"),
		(
			file("session_blocks = 59", four()),
			"session_blocks 59: a session of a production network",
		),
		(file("session_blocks = 43201", four()), "session_blocks 43201: a session of a production"),
		(file("[council]\nvalidator_floor = 3", four()), "validator_floor 3: with fewer than 4"),
		(file("[council]\nvalidator_floor = 5", four()), "validator_floor 5: there are only 4"),
		(
			file("[council.thresholds]\nremove = \">1/2\"", four()),
			"threshold remove >1/2: it may be stricter than >=2/3, never laxer",
		),
		(
			and(plain(5, &format!("parent = \"{}\"", lei(5)))),
			"Member 5: parent is its own registration: leave it out",
		),
		(
			file(
				"",
				four().chain([
					plain(5, &format!("parent = \"{}\"", lei(6))),
					plain(6, &format!("parent = \"{}\"", lei(7))),
				]),
			),
			&*format!("Member 5: parent {} is a member that names {} as its own", lei(6), lei(7)),
		),
		(and(plain(5, "").replace(&lei(5), &lei(2))), "is Member 2's: each belongs to one"),
		(
			file(
				"",
				(1..=4).map(|n| {
					let parent = format!("country = \"CN\"\nparent = \"{}\"", lei(9 + n / 3));
					member(n).replace("country = \"CN\"", &parent)
				}),
			),
			"2 groups: a consortium needs members of at least 3 groups",
		),
		(
			four_but("2027-02-15", "2026-11-23"),
			"Member 1: kyb_until 2026-11-23 is not after today, 2026-11-23: renew the record first",
		),
		(
			file(
				"",
				four().map(|member| {
					let (head, tail) = member.split_once("2027-").unwrap();
					format!("{head}2027-05{}", &tail[2..])
				}),
			),
			"kyb_until: all records end within 30 days, and would lapse together",
		),
		(
			file("allowance = { share = 2500, burst = 1, bytes = 1 }", four()),
			"allowances: the groups' shares sum to 10000 ten-thousandths of a block; at most 9000",
		),
		(
			four_but("[\"buyer\", \"validator\"]", "[\"buyer\"]"),
			"Member 1: has a validator and lacks the role validator: add it to roles",
		),
		(
			and(plain(5, "").replace("[\"buyer\"]", "[\"validator\"]")),
			"Member 5: has the role validator and no [member.validator]",
		),
		(
			and(plain(
				5,
				&format!("[[member.operator]]\naccount = \"{}\"\npermissions = []", hex(205)),
			)),
			"Member 5: operator 1 has no permissions: name some or leave it out",
		),
		(
			and(sealed(5, "0x12")),
			"Member 5: encryption_key '0x12': write 0x and 64 hexadecimal digits",
		),
		(and(sealed(5, &hex(5))), "Member 5: encryption_key is the same key as Member 5: account"),
		(and(sealed(5, &hex(0))), "Member 5: encryption_key is all zeros: nobody holds its secret"),
		(
			and(sealed(5, &known_sealing)),
			"Member 5: encryption_key is a well-known development key: everybody knows its secret",
		),
		(
			and(sealed(5, &format!("0x01{}", "00".repeat(31)))),
			"is no X25519 public key to which anything can be sealed: make one with `stalhof keys sealing`",
		),
		// The same, with the bit that does not count.
		(
			and(sealed(5, &format!("0x01{}80", "00".repeat(30)))),
			"is no X25519 public key to which anything can be sealed",
		),
		(and(plain(5, "nodes = [\"x\"]")), "Member 5: node 'x' is no peer id"),
		(
			file("", [listed(1, &quoted(1)), listed(2, &quoted(1)), member(3), member(4)]),
			"is listed for members 1 and 2: it belongs to one",
		),
		(
			file("permissioned = true", [listed(1, &quoted(1)), member(2), member(3), member(4)]),
			"Member 2: nodes is empty: on a permissioned network",
		),
		(
			file("", [listed(1, &many.join(",")), member(2), member(3), member(4)]),
			"Member 1: 17 nodes: a member lists at most 16",
		),
	] {
		let faults = faults(&text);
		assert!(faults.iter().any(|fault| fault.contains(expected)), "{expected}: {faults:?}");
	}
}

#[test]
fn members_of_one_parent_should_be_a_group_when_the_parent_is_a_member_that_names_none() {
	// Members 2 and 3 are subsidiaries of member 1: two groups.
	let of_one = |n| {
		let parent = format!("country = \"CN\"\nparent = \"{}\"", lei(1));
		if n == 2 || n == 3 { member(n).replace("country = \"CN\"", &parent) } else { member(n) }
	};
	let [fault] = &faults(&file("", (1..=4).map(of_one)))[..] else { panic!("one fault") };
	assert!(fault.starts_with("2 groups: "), "{fault}");
	founding(&file("", (1..=5).map(of_one)));
}

#[test]
fn all_faults_should_be_told_at_once() {
	let head = "sudo = \"x\"\nbootnodes = [\"x\"]\n[calendar]\nspeed = 2";
	// Besides those three: one validator, and one group.
	assert_eq!(faults(&file(head, [member(1)])).len(), 5);
}

#[test]
fn a_file_should_be_refused_where_it_is_no_members_file() {
	for (text, fragment) in [
		("", "missing field `name`"),
		("name = ", "TOML parse error at line 1"),
		("\0\u{1}", "TOML parse error at line 1"),
		(&file("bootnode = []", []), "unknown field `bootnode`"),
		(&file("[calendar]\nspeed = 0", []), "calendar speed 0 is out of range"),
		(&file("[calendar]\nspeed = -1", []), "invalid value"),
		(&file("[calendar]\nstart = \"2019-02-30\"", []), "'2019-02-30' is not a date"),
		(&file("", [member(1).replace("aura", "babe")]), "unknown field `babe`"),
		(&file("[council.thresholds]\nadmit = \"1/2\"", []), "'1/2' is no threshold"),
		(&file("[council.thresholds]\nexile = \">1/2\"", []), "unknown variant `exile`"),
		(
			&file("", [member(1).replace(&lei(1)[4..], "5493001KJTIIGC8Y1R13")]),
			"5493001KJTIIGC8Y1R13",
		),
		(&file("", [member(1).replace("\"CN\"", "\"XX\"")]), "XX"),
		(&file("", [member(1).replace("\"buyer\"", "\"king\"")]), "king"),
		(
			&file("", [plain(1, "[[member.operator]]\naccount = \"\"\npermissions = [\"all\"]")]),
			"'all'",
		),
	] {
		let error = MembersFile::parse(text).unwrap_err();
		assert!(error.contains(fragment), "{fragment}: {error}");
	}
}
