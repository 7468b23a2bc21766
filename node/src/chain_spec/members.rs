//! The file from which a production network is founded: who its first validators are.

use super::bench_accounts;
use curve25519_dalek::{edwards::CompressedEdwardsY, ristretto::CompressedRistretto};
use sc_network::config::MultiaddrWithPeerId;
use serde::Deserialize;
use sp_core::{
	crypto::{Ss58AddressFormat, Ss58Codec},
	ed25519, sr25519,
};
use sp_runtime::AccountId32;
use stalhof_primitives::time::{Day, Speed};
use stalhof_runtime::{
	Balance, SessionKeys, configs::SS58_PREFIX, genesis::Genesis, switches::is_well_known,
};
use std::collections::{BTreeMap, BTreeSet};

/// The fewest validators with which the failure of one leaves the network final.
pub(crate) const MIN_VALIDATORS: usize = 4;

/// The most validators that a session can have.
pub(crate) const MAX_VALIDATORS: usize = 100;

/// What a production network is founded with.
#[derive(Debug)]
pub(crate) struct Founding {
	/// The state that it begins with.
	pub(crate) genesis: Genesis,
	/// Where new nodes find it.
	pub(crate) bootnodes: Vec<MultiaddrWithPeerId>,
}

/// The file's contents.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MembersFile {
	/// The network's name, for people.
	pub(crate) name: String,
	/// The network's identifier: what its database folders are named by.
	pub(crate) id: String,
	/// Addresses at which new nodes find the network.
	#[serde(default)]
	bootnodes: Vec<String>,
	/// Deposit units that each member's account begins with.
	#[serde(default = "default_deposit_units")]
	deposit_units: Balance,
	/// Refused unless real; present so that a development file is refused by name.
	#[serde(default)]
	calendar: CalendarSection,
	/// Refused; present so that a development file is refused by name.
	sudo: Option<String>,
	/// The members, each with a validator.
	#[serde(default, rename = "member")]
	members: Vec<Member>,
}

fn default_deposit_units() -> Balance {
	1_000_000
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarSection {
	start: Option<Day>,
	#[serde(default)]
	speed: Speed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
	organisation: String,
	account: String,
	aura: String,
	grandpa: String,
}

impl MembersFile {
	/// Reads a file's text.
	///
	/// # Errors
	/// Says where the text is no members file.
	pub(crate) fn parse(text: &str) -> Result<Self, String> {
		toml::from_str(text).map_err(|error| error.to_string())
	}

	/// What the network begins with.
	///
	/// # Errors
	/// One line for each thing that a production network must not have; never just the first.
	pub(crate) fn founding(&self) -> Result<Founding, Vec<String>> {
		let mut faults = Vec::new();
		self.check_names(&mut faults);
		self.check_switches(&mut faults);
		let bootnodes = self.parse_bootnodes(&mut faults);
		if self.members.len() < MIN_VALIDATORS {
			faults.push(format!(
				"{} members: a network needs at least {MIN_VALIDATORS} validators to stay final when one fails",
				self.members.len()
			));
		}
		if self.members.len() > MAX_VALIDATORS {
			faults.push(format!(
				"{} members: a network has at most {MAX_VALIDATORS} validators",
				self.members.len()
			));
		}

		let bench = bench_accounts().map_err(|error| vec![error])?.map(Into::into).collect();
		let mut keys = Keys { seen: BTreeMap::new(), bench };
		let mut genesis = Genesis::default();
		for (place, member) in self.members.iter().enumerate() {
			let who = match member.organisation.trim() {
				"" => format!("member {}", place + 1),
				name => name.to_string(),
			};
			if member.organisation.trim().is_empty() {
				faults.push(format!("{who}: organisation is empty: write its name"));
			}
			let account = keys.account(&who, &member.account, &mut faults);
			let aura = keys.session_key(&who, SessionKey::Aura, &member.aura, &mut faults);
			let grandpa = keys.session_key(&who, SessionKey::Grandpa, &member.grandpa, &mut faults);
			if let (Some(account), Some(aura), Some(grandpa)) = (account, aura, grandpa) {
				genesis.endowed.push((account.clone(), self.deposit_units));
				genesis.validators.push((
					account,
					SessionKeys {
						aura: sr25519::Public::from_raw(aura).into(),
						grandpa: ed25519::Public::from_raw(grandpa).into(),
					},
				));
			}
		}
		if faults.is_empty() { Ok(Founding { genesis, bootnodes }) } else { Err(faults) }
	}

	fn parse_bootnodes(&self, faults: &mut Vec<String>) -> Vec<MultiaddrWithPeerId> {
		let mut addresses = Vec::with_capacity(self.bootnodes.len());
		for text in &self.bootnodes {
			match text.parse() {
				Ok(address) => addresses.push(address),
				Err(error) => faults.push(format!(
					"bootnode '{text}': {error}; write it like /dns/node.example/tcp/30333/p2p/PEER-ID"
				)),
			}
		}
		addresses
	}

	fn check_names(&self, faults: &mut Vec<String>) {
		if self.name.trim().is_empty() {
			faults.push("name is empty: write the network's name".into());
		}
		let well_formed = !self.id.is_empty()
			&& self.id.len() <= 40
			&& self.id.bytes().all(|byte| {
				byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_'
			});
		if !well_formed {
			faults.push(format!(
				"id '{}': write 1 to 40 lower-case letters, digits, hyphens or underscores",
				self.id
			));
		}
		if ["dev", "local", "sudo-test", "bench", "bench-solo"].contains(&self.id.as_str()) {
			faults.push(format!("id '{}' is that of a development chain: choose another", self.id));
		}
		let minimum = stalhof_runtime::configs::EXISTENTIAL_DEPOSIT;
		if self.deposit_units < minimum {
			faults.push(format!(
				"deposit_units {}: an account needs at least {minimum} to exist",
				self.deposit_units
			));
		}
	}

	fn check_switches(&self, faults: &mut Vec<String>) {
		if let Some(start) = self.calendar.start {
			faults.push(format!(
				"calendar start {start}: a production calendar is the wall clock's; leave it out"
			));
		}
		if self.calendar.speed != Speed::REAL {
			faults.push(format!(
				"calendar speed {}: a production calendar runs at speed 1; leave it out",
				self.calendar.speed.times()
			));
		}
		if self.sudo.is_some() {
			faults.push("sudo: no single key rules a production network; leave it out".into());
		}
	}
}

/// The two keys of a validator's session.
#[derive(Clone, Copy)]
enum SessionKey {
	/// sr25519.
	Aura,
	/// Ed25519.
	Grandpa,
}

impl SessionKey {
	fn name(self) -> &'static str {
		match self {
			Self::Aura => "aura",
			Self::Grandpa => "grandpa",
		}
	}

	/// Whether these bytes are a point that somebody can hold the secret of. Not every wrong digit and not
	/// every key of the other kind is found: some bytes are a point in both encodings.
	fn is_public_key(self, key: &[u8; 32]) -> bool {
		match self {
			Self::Aura => CompressedRistretto(*key).decompress().is_some(),
			Self::Grandpa => CompressedEdwardsY(*key)
				.decompress()
				.is_some_and(|point| !point.is_small_order() && point.is_torsion_free()),
		}
	}

	fn kind(self) -> &'static str {
		match self {
			Self::Aura => "sr25519",
			Self::Grandpa => "Ed25519",
		}
	}
}

/// The keys seen so far, by where they stand, to find one used twice; and those of benchmarks.
struct Keys {
	seen: BTreeMap<[u8; 32], String>,
	bench: BTreeSet<[u8; 32]>,
}

impl Keys {
	fn account(&mut self, who: &str, text: &str, faults: &mut Vec<String>) -> Option<AccountId32> {
		let place = format!("{who}: account");
		let parsed = match parse_hex(text) {
			Some(key) => Ok(AccountId32::from(key)),
			None => parse_address(text),
		};
		match parsed {
			Ok(account) => self.take(place, *account.as_ref(), faults).map(AccountId32::from),
			Err(why) => {
				faults.push(format!("{place} '{text}': {why}"));
				None
			}
		}
	}

	fn session_key(
		&mut self,
		who: &str,
		which: SessionKey,
		text: &str,
		faults: &mut Vec<String>,
	) -> Option<[u8; 32]> {
		let place = format!("{who}: {} key", which.name());
		let Some(key) = parse_hex(text) else {
			faults.push(format!("{place} '{text}': write 0x and 64 hexadecimal digits"));
			return None;
		};
		let key = self.take(place.clone(), key, faults)?;
		if !which.is_public_key(&key) {
			faults.push(format!(
				"{place} {text} is no {} public key: are the aura and the grandpa key exchanged, or is a digit \
				 wrong?",
				which.kind()
			));
			return None;
		}
		Some(key)
	}

	fn take(&mut self, place: String, key: [u8; 32], faults: &mut Vec<String>) -> Option<[u8; 32]> {
		if key == [0; 32] {
			faults.push(format!("{place} is all zeros: nobody holds its secret"));
			return None;
		}
		if is_well_known(&key) || self.bench.contains(&key) {
			faults.push(format!(
				"{place} is a well-known development key: everybody knows its secret"
			));
			return None;
		}
		if let Some(other) = self.seen.insert(key, place.clone()) {
			faults.push(format!("{place} is the same key as {other}: each key serves one purpose"));
			return None;
		}
		Some(key)
	}
}

fn parse_hex(text: &str) -> Option<[u8; 32]> {
	if text.len() != 66 || !text.starts_with("0x") {
		return None;
	}
	sp_core::bytes::from_hex(text).ok()?.try_into().ok()
}

fn parse_address(text: &str) -> Result<AccountId32, String> {
	let (account, format) = AccountId32::from_ss58check_with_version(text)
		.map_err(|_| "it is neither an address nor 0x and 64 hexadecimal digits".to_string())?;
	let ours = Ss58AddressFormat::custom(SS58_PREFIX);
	let generic = Ss58AddressFormat::custom(42);
	if format == ours || format == generic {
		return Ok(account);
	}
	let (theirs, own) = (u16::from(format), account.to_ss58check_with_version(ours));
	Err(format!("it is an address of another network (prefix {theirs}); here it would be {own}"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::Pair;

	fn hex(byte: u8) -> String {
		format!("0x{}", format!("{byte:02x}").repeat(32))
	}

	fn aura(number: u8) -> String {
		sp_core::bytes::to_hex(&sr25519::Pair::from_seed(&[number; 32]).public(), false)
	}

	fn grandpa(number: u8) -> String {
		sp_core::bytes::to_hex(&ed25519::Pair::from_seed(&[number; 32]).public(), false)
	}

	fn member(number: u8) -> String {
		let (account, aura, grandpa) = (hex(number), aura(number), grandpa(number));
		format!(
			"[[member]]\norganisation = \"Member {number}\"\naccount = \"{account}\"\naura = \"{aura}\"\n\
			 grandpa = \"{grandpa}\"\n"
		)
	}

	fn file(head: &str, members: impl IntoIterator<Item = String>) -> String {
		let members: String = members.into_iter().collect();
		format!("name = \"Pilot\"\nid = \"pilot\"\n{head}\n{members}")
	}

	fn four() -> impl Iterator<Item = String> {
		(1..=4).map(member)
	}

	fn faults(text: &str) -> Vec<String> {
		MembersFile::parse(text).unwrap().founding().unwrap_err()
	}

	#[test]
	fn four_members_should_found_a_network() {
		let genesis = MembersFile::parse(&file("", four())).unwrap().founding().unwrap().genesis;
		assert_eq!(genesis.validators.len(), 4);
		let account = AccountId32::from([1; 32]);
		assert_eq!(genesis.validators[0].0, account);
		let keys = &genesis.validators[0].1;
		assert_eq!(sp_core::bytes::to_hex(keys.aura.as_ref(), false), aura(1));
		assert_eq!(sp_core::bytes::to_hex(keys.grandpa.as_ref(), false), grandpa(1));
		assert_eq!(genesis.endowed[0], (account, 1_000_000));
		assert_eq!((genesis.sudo, genesis.calendar_start), (None, None));
		assert_eq!(genesis.calendar_speed, Speed::REAL);
	}

	#[test]
	fn an_account_may_be_an_address_of_this_network_or_a_generic_one() {
		for prefix in [SS58_PREFIX, 42] {
			let account = AccountId32::from([1; 32]);
			let address = account.to_ss58check_with_version(Ss58AddressFormat::custom(prefix));
			let text = file("", four()).replacen(&hex(1), &address, 1);
			let genesis = MembersFile::parse(&text).unwrap().founding().unwrap().genesis;
			assert_eq!(genesis.validators[0].0, account);
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
		let bench =
			sp_core::bytes::to_hex(bench_accounts().unwrap().last().unwrap().as_ref(), false);
		let four_but = |from: &str, to: &str| file("", four()).replacen(from, to, 1);
		for (text, expected) in [
			(file("", (1..=3).map(member)), "3 members: a network needs at least 4 validators"),
			(file("", []), "0 members"),
			(
				file("", (0..101).map(|n| member(n % 50 + 1))),
				"101 members: a network has at most 100",
			),
			(file("[calendar]\nspeed = 14400", four()), "calendar speed 14400"),
			(file("[calendar]\nstart = \"2019-11-11\"", four()), "calendar start 2019-11-11"),
			(file(&format!("sudo = \"{alice_address}\""), four()), "sudo: no single key"),
			(file("deposit_units = 99", four()), "deposit_units 99: an account needs at least 100"),
			(four_but(&hex(1), &alice_hex), "Member 1: account is a well-known development key"),
			(
				four_but(&hex(1), &alice_address),
				"Member 1: account is a well-known development key",
			),
			(four_but(&aura(2), &alice_hex), "Member 2: aura key is a well-known development key"),
			(four_but(&grandpa(3), &bob_grandpa), "Member 3: grandpa key is a well-known"),
			(four_but(&hex(4), &bench), "Member 4: account is a well-known development key"),
			(four_but(&hex(1), &hex(0)), "Member 1: account is all zeros"),
			(four_but(&hex(2), &hex(1)), "Member 2: account is the same key as Member 1: account"),
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
			(
				four_but(&grandpa(4), &format!("0x01{}", "00".repeat(31))),
				"is no Ed25519 public key",
			),
			(four_but(&aura(1), "0x12"), "write 0x and 64 hexadecimal digits"),
			(four_but("\"Member 3\"", "\" \""), "member 3: organisation is empty"),
			(file("bootnodes = [\"/ip4/1.2.3.4/tcp/1\"]", four()), "bootnode '/ip4/1.2.3.4/tcp/1'"),
			(file("", four()).replace("\"Pilot\"", "\"\""), "name is empty"),
			(file("", four()).replace("\"pilot\"", "\"Pilot 1\""), "id 'Pilot 1': write 1 to 40"),
			(
				file("", four()).replace("\"pilot\"", "\"local\""),
				"id 'local' is that of a development",
			),
		] {
			let faults = faults(&text);
			assert!(faults.iter().any(|fault| fault.contains(expected)), "{expected}: {faults:?}");
		}
	}

	#[test]
	fn all_faults_should_be_told_at_once() {
		let text = file("sudo = \"x\"\nbootnodes = [\"x\"]\n[calendar]\nspeed = 2", [member(1)]);
		assert_eq!(faults(&text).len(), 4, "{:?}", faults(&text));
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
		] {
			let error = MembersFile::parse(text).unwrap_err();
			assert!(error.contains(fragment), "{fragment}: {error}");
		}
	}
}
