//! The file from which a production network is founded: who its members are, and who of them runs its first validators.

mod keys;
#[cfg(test)]
mod tests;

use super::{NAMES, bench};
use keys::{Keys, SessionKey};
use sc_network::config::MultiaddrWithPeerId;
use serde::Deserialize;
use sp_core::{ed25519, sr25519};
use sp_runtime::AccountId32;
use stalhof_primitives::{
	country::Country,
	legal_name::check_legal_name,
	organisation::{OrgId, Permission, Permissions, Role, Roles},
	peer_id::PeerId,
	registration::RegistrationNumber,
	time::{Day, Speed},
};
use stalhof_runtime::{
	SessionKeys,
	configs::{MAX_NODES, MAX_VALIDATORS},
	genesis::{ActKind, Allowance, FirstValidator, Founder, Genesis, Threshold, table_threshold},
};
use std::{
	collections::{BTreeMap, BTreeSet},
	ops::RangeInclusive,
};

/// The fewest validators with which the failure of one leaves the network final.
pub(crate) const MIN_VALIDATORS: usize = 4;

/// The fewest groups that can admit and remove one another: with fewer, one decides alone or two block each other.
const MIN_GROUPS: usize = 3;

/// The shares that all groups may have together, in ten-thousandths of a block.
const MAX_SHARES: u32 = 9_000;

/// The blocks that a session may have: two minutes to a day. In shorter ones the second session comes before a member has
/// seen that keys were changed, and in longer ones a lost validator is missed for too long.
const SESSION_BLOCKS: RangeInclusive<u32> = 60..=43_200;

/// Days within which not all KYB records may end: else they lapse together.
const KYB_SPREAD_DAYS: u32 = 30;

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
	/// Whether only nodes that a member has listed take part.
	#[serde(default)]
	permissioned: bool,
	/// Blocks of a session, with the second of which new keys and validators take effect; ten minutes when absent.
	session_blocks: Option<u32>,
	/// How the council decides.
	#[serde(default)]
	council: CouncilSection,
	/// What a group may use of the chain until the council decides otherwise.
	allowance: Option<Allowance>,
	/// Refused unless real; present so that a development file is refused by name.
	#[serde(default)]
	calendar: CalendarSection,
	/// Refused; present so that a development file is refused by name.
	sudo: Option<String>,
	/// The members.
	#[serde(default, rename = "member")]
	members: Vec<Member>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CouncilSection {
	/// Hours for which motions take votes; a week when absent.
	voting_hours: Option<u32>,
	/// The fewest validators that a decision may leave; four when absent.
	validator_floor: Option<u32>,
	/// Acts that take more ayes here than the council's table asks for.
	#[serde(default)]
	thresholds: BTreeMap<ActKind, Threshold>,
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
	/// Its legal name.
	organisation: String,
	registration: RegistrationNumber,
	country: Country,
	/// Its ultimate parent's registration number: members with the same one are a group and have one vote.
	parent: Option<RegistrationNumber>,
	/// Its key for sealed files (X25519).
	encryption_key: Option<String>,
	roles: Roles,
	/// The last day of its KYB record.
	kyb_until: Day,
	/// Its administrator's account.
	account: String,
	/// Its group's allowance, where it differs from the others'.
	allowance: Option<Allowance>,
	/// The peer ids of its nodes.
	#[serde(default)]
	nodes: Vec<String>,
	validator: Option<ValidatorSection>,
	#[serde(default, rename = "operator")]
	operators: Vec<OperatorSection>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ValidatorSection {
	/// The account that answers for it, an operator of its own.
	account: String,
	aura: String,
	grandpa: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OperatorSection {
	account: String,
	permissions: Permissions,
}

impl MembersFile {
	/// Reads a file's text.
	///
	/// # Errors
	/// Says where the text is no members file.
	pub(crate) fn parse(text: &str) -> Result<Self, String> {
		toml::from_str(text).map_err(|error| error.to_string())
	}

	/// What the network begins with, founded on `today`.
	///
	/// # Errors
	/// One line for each thing that a production network must not have; never just the first.
	pub(crate) fn founding(&self, today: Day) -> Result<Founding, Vec<String>> {
		let mut faults = Vec::new();
		self.check_names(&mut faults);
		self.check_switches(&mut faults);
		self.check_council(&mut faults);
		self.check_sessions(&mut faults);
		self.check_groups(&mut faults);
		self.check_records(today, &mut faults);
		self.check_shares(&mut faults);
		let bootnodes = self.parse_bootnodes(&mut faults);

		let mut keys = Keys::new(bench::ACCOUNTS.iter().cloned().map(Into::into));
		let mut genesis = Genesis {
			default_allowance: self.allowance,
			session_blocks: self.session_blocks,
			validator_floor: self.floor(),
			permissioned: self.permissioned,
			voting_hours: self.council.voting_hours,
			thresholds: self.council.thresholds.clone().into_iter().collect(),
			..Default::default()
		};
		for (number, member) in (1..).map(OrgId).zip(&self.members) {
			let who = member.who(number);
			if let Some(founder) = member.founder(&who, &mut keys, &mut faults) {
				genesis.founders.push(founder);
			}
			if let Some((operator, validator)) =
				member.first_validator(&who, number, &mut keys, &mut faults)
			{
				if let Some(founder) = genesis.founders.last_mut() {
					founder.operators.push(operator);
				}
				genesis.validators.push(validator);
			}
			let nodes = member.peer_ids(&who, &mut faults);
			genesis.nodes.extend(nodes.into_iter().map(|node| (number, node)));
		}
		self.check_validators(&mut faults);
		self.check_nodes(&genesis, &mut faults);
		if faults.is_empty() { Ok(Founding { genesis, bootnodes }) } else { Err(faults) }
	}

	fn floor(&self) -> u32 {
		self.council.validator_floor.unwrap_or(MIN_VALIDATORS as u32)
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
		if NAMES.contains(&self.id.as_str()) {
			faults.push(format!("id '{}' is that of a development chain: choose another", self.id));
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

	fn check_council(&self, faults: &mut Vec<String>) {
		if let Some(hours) = self.council.voting_hours
			&& !(24..=720).contains(&hours)
		{
			faults.push(format!(
				"voting_hours {hours}: motions of a production network take votes for 24 to 720 hours"
			));
		}
		for (kind, threshold) in &self.council.thresholds {
			let least = table_threshold(*kind);
			if !threshold.is_as_strict_as(least) {
				let kind = serde_json::to_value(kind).unwrap_or_default();
				faults.push(format!(
					"threshold {} {threshold}: it may be stricter than {least}, never laxer",
					kind.as_str().unwrap_or_default()
				));
			}
		}
		if (self.floor() as usize) < MIN_VALIDATORS {
			faults.push(format!(
				"validator_floor {}: with fewer than {MIN_VALIDATORS} validators the failure of one stops finality",
				self.floor()
			));
		}
	}

	fn check_sessions(&self, faults: &mut Vec<String>) {
		if let Some(blocks) = self.session_blocks
			&& !SESSION_BLOCKS.contains(&blocks)
		{
			faults.push(format!(
				"session_blocks {blocks}: a session of a production network has {} to {} blocks",
				SESSION_BLOCKS.start(),
				SESSION_BLOCKS.end()
			));
		}
	}

	/// Members by group: those that name the same parent, or of which one is the other's. A parent that is a member names none
	/// of its own, so that counts are those of the chain.
	fn check_groups(&self, faults: &mut Vec<String>) {
		let mut groups: BTreeSet<&RegistrationNumber> = BTreeSet::new();
		let mut seen: BTreeMap<&RegistrationNumber, String> = BTreeMap::new();
		let parents: BTreeMap<_, _> = self
			.members
			.iter()
			.filter_map(|member| Some((&member.registration, member.parent.as_ref()?)))
			.collect();
		for (number, member) in (1..).map(OrgId).zip(&self.members) {
			groups.insert(member.parent.as_ref().unwrap_or(&member.registration));
			let who = member.who(number);
			if member.parent.as_ref() == Some(&member.registration) {
				faults.push(format!("{who}: parent is its own registration: leave it out"));
			} else if let Some(parent) = &member.parent
				&& let Some(ultimate) = parents.get(parent)
			{
				faults.push(format!(
					"{who}: parent {parent} is a member that names {ultimate} as its own: name the ultimate parent of all"
				));
			}
			if let Some(other) = seen.insert(&member.registration, who.clone()) {
				faults.push(format!(
					"{who}: registration {} is {other}'s: each belongs to one organisation",
					member.registration
				));
			}
		}
		if groups.len() < MIN_GROUPS {
			faults.push(format!(
				"{} groups: a consortium needs members of at least {MIN_GROUPS} groups to decide anything",
				groups.len()
			));
		}
	}

	fn check_records(&self, today: Day, faults: &mut Vec<String>) {
		let ends: Vec<_> = self.members.iter().map(|member| member.kyb_until.number()).collect();
		for (number, member) in (1..).map(OrgId).zip(&self.members) {
			if member.kyb_until <= today {
				faults.push(format!(
					"{}: kyb_until {} is not after today, {today}: renew the record first",
					member.who(number),
					member.kyb_until
				));
			}
		}
		if let (Some(first), Some(last)) = (ends.iter().min(), ends.iter().max())
			&& last - first < KYB_SPREAD_DAYS
			&& ends.len() > 1
		{
			faults.push(format!(
				"kyb_until: all records end within {KYB_SPREAD_DAYS} days, and would lapse together: spread them over \
				 months"
			));
		}
	}

	fn check_shares(&self, faults: &mut Vec<String>) {
		let default = self.allowance.map_or(100, |allowance| allowance.share);
		let mut groups = BTreeMap::new();
		for member in &self.members {
			let group = member.parent.as_ref().unwrap_or(&member.registration);
			let share = groups.entry(group).or_insert(default);
			if let Some(allowance) = member.allowance {
				*share = allowance.share;
			}
		}
		let sum: u32 = groups.values().map(|share| u32::from(*share)).sum();
		if sum > MAX_SHARES {
			faults.push(format!(
				"allowances: the groups' shares sum to {sum} ten-thousandths of a block; at most {MAX_SHARES} leave room"
			));
		}
	}

	fn check_validators(&self, faults: &mut Vec<String>) {
		let validators = self.members.iter().filter(|member| member.validator.is_some()).count();
		if validators < MIN_VALIDATORS {
			faults.push(format!(
				"{validators} members with a validator: a network needs at least {MIN_VALIDATORS} to stay final when \
				 one fails"
			));
		}
		if validators > MAX_VALIDATORS as usize {
			faults.push(format!(
				"{validators} members with a validator: a network has at most {MAX_VALIDATORS}"
			));
		}
		if validators >= MIN_VALIDATORS && (self.floor() as usize) > validators {
			faults.push(format!(
				"validator_floor {}: there are only {validators} validators to begin with",
				self.floor()
			));
		}
	}

	fn check_nodes(&self, genesis: &Genesis, faults: &mut Vec<String>) {
		let mut seen = BTreeMap::new();
		for (organisation, node) in &genesis.nodes {
			if let Some(other) = seen.insert(node, organisation) {
				faults.push(format!(
					"node {node} is listed for members {other} and {organisation}: it belongs to one"
				));
			}
		}
		for (number, member) in (1..).map(OrgId).zip(&self.members) {
			if self.permissioned && member.validator.is_some() && member.nodes.is_empty() {
				faults.push(format!(
					"{}: nodes is empty: on a permissioned network a validator's own node must be listed",
					member.who(number)
				));
			}
			if member.nodes.len() > MAX_NODES as usize {
				faults.push(format!(
					"{}: {} nodes: a member lists at most {MAX_NODES}",
					member.who(number),
					member.nodes.len()
				));
			}
		}
	}
}

impl Member {
	fn who(&self, number: OrgId) -> String {
		match self.organisation.trim() {
			"" => format!("member {number}"),
			name => name.to_string(),
		}
	}

	fn founder(
		&self,
		who: &str,
		keys: &mut Keys,
		faults: &mut Vec<String>,
	) -> Option<Founder<AccountId32>> {
		if let Err(error) = check_legal_name(&self.organisation) {
			faults.push(format!("{who}: organisation: {error}; write its legal name"));
		}
		let admin = keys.account(who, "account", &self.account, faults);
		let encryption_key = self
			.encryption_key
			.as_ref()
			.and_then(|text| keys.encryption_key(who, text, faults))
			.map(Into::into);
		let mut operators = Vec::new();
		for (place, operator) in self.operators.iter().enumerate() {
			let what = format!("operator {}", place + 1);
			if operator.permissions.is_empty() {
				faults.push(format!("{who}: {what} has no permissions: name some or leave it out"));
			}
			let account = keys.account(who, &what, &operator.account, faults);
			operators.extend(account.map(|account| (account, operator.permissions)));
		}
		Some(Founder {
			name: self.organisation.trim().to_string(),
			registration: self.registration.clone(),
			country: self.country,
			parent: self.parent.clone(),
			encryption_key,
			roles: self.roles,
			admin: admin?,
			kyb_until: self.kyb_until,
			operators,
			sponsor: None,
			allowance: self.allowance,
		})
	}

	/// The member's first validator, with the operator that answers for it.
	fn first_validator(
		&self,
		who: &str,
		organisation: OrgId,
		keys: &mut Keys,
		faults: &mut Vec<String>,
	) -> Option<((AccountId32, Permissions), FirstValidator)> {
		let runs = self.roles.has(Role::Validator);
		let Some(section) = &self.validator else {
			if runs {
				faults.push(format!("{who}: has the role validator and no [member.validator]"));
			}
			return None;
		};
		if !runs {
			faults.push(format!(
				"{who}: has a validator and lacks the role validator: add it to roles"
			));
		}
		let account = keys.account(who, "validator's account", &section.account, faults);
		let aura = keys.session_key(who, SessionKey::Aura, &section.aura, faults);
		let grandpa = keys.session_key(who, SessionKey::Grandpa, &section.grandpa, faults);
		let (account, aura, grandpa) = (account?, aura?, grandpa?);
		let keys = SessionKeys {
			aura: sr25519::Public::from_raw(aura).into(),
			grandpa: ed25519::Public::from_raw(grandpa).into(),
		};
		let operator = (account.clone(), Permissions::from(Permission::Validate));
		Some((operator, FirstValidator { organisation, account, keys }))
	}

	fn peer_ids(&self, who: &str, faults: &mut Vec<String>) -> Vec<PeerId> {
		let mut peers = Vec::with_capacity(self.nodes.len());
		for text in &self.nodes {
			match text.parse() {
				Ok(peer) => peers.push(peer),
				Err(error) => faults.push(format!("{who}: node {error}")),
			}
		}
		peers
	}
}
