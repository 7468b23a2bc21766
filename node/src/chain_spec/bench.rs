//! Chains for measurements: many organisations whose operators can all transact at once, two of them one group, and a
//! member with many participants.

use super::builder;
use sc_service::ChainType;
use sp_core::{DeriveJunction, Pair, crypto::DEV_PHRASE, sr25519};
use stalhof_primitives::{
	organisation::{OrgId, Permission, Permissions, Role, Roles},
	registration::{RegistrationNumber, lei_check_digits},
	time::Day,
};
use stalhof_runtime::{
	AccountId,
	genesis::{Allowance, CNY, Founder, WellKnown, of_well_known},
};
use std::sync::LazyLock;

/// Members besides the well-known ones, each a group of its own.
const ORGANISATIONS: usize = 40;

/// Operators of each, its administrator among them.
const OPERATORS: usize = 250;

/// Participants of one sponsor.
const PARTICIPANTS: usize = 50;

/// Operators of each participant, its administrator among them.
const PARTICIPANT_OPERATORS: usize = 10;

/// What lies in the treasury of each: a thousand million CNY.
const MONEY: u128 = 1_000_000_000 * 100;

/// The last day of their KYB records: 2099-01-31.
const KYB_UNTIL: u32 = 47_147;

/// Each group's part of a block: they and the well-known six sum to 90 %. Forty of them hold five million registered pictures.
const ALLOWANCE: Allowance = Allowance { share: 200, burst: 50, bytes: 130_000_000 };

/// The accounts `//bench//0` and on of the development phrase, in the order of the [`PLACES`] whose operators they are; the
/// first of each administers it.
pub(crate) static ACCOUNTS: LazyLock<Vec<AccountId>> = LazyLock::new(|| {
	let Ok(root) = sr25519::Pair::from_string(DEV_PHRASE, None) else { return Vec::new() };
	let count: usize = PLACES.iter().map(|place| place.operators).sum();
	(0..count as u64)
		.filter_map(|number| {
			let path = [DeriveJunction::hard("bench"), DeriveJunction::hard(number)];
			let (pair, _) = root.derive(path.into_iter(), None).ok()?;
			Some(AccountId::from(pair.public()))
		})
		.collect()
});

/// An organisation of this chain, by its place among those after the well-known ones.
#[derive(Clone, Copy)]
struct Place {
	/// Its operators, the administrator among them.
	operators: usize,
	/// The place of its parent.
	parent: Option<usize>,
	/// The place of its sponsor.
	sponsor: Option<usize>,
}

/// The organisations: members that are groups of their own; after them two that are one group; after those a member and
/// the participants that it sponsors.
static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
	let alone = Place { operators: OPERATORS, parent: None, sponsor: None };
	let mut places = vec![alone; ORGANISATIONS];
	let parent = Some(places.len());
	places.extend([alone, Place { parent, ..alone }]);
	let sponsor = Some(places.len());
	places.push(Place { operators: PARTICIPANT_OPERATORS, ..alone });
	let participant = Place { operators: PARTICIPANT_OPERATORS, parent: None, sponsor };
	places.extend([participant; PARTICIPANTS]);
	places
});

/// A chain for measurements with these validators.
pub(super) fn spec(
	name: &str,
	id: &str,
	validators: &[WellKnown],
) -> Result<super::ChainSpec, String> {
	let mut genesis = of_well_known(validators);
	let before = genesis.founders.len();
	let mut accounts = ACCOUNTS.iter();
	for (number, place) in PLACES.iter().enumerate() {
		let accounts = accounts.by_ref().take(place.operators).cloned().collect();
		genesis.founders.push(founder(number, *place, before, accounts)?);
		let organisation = OrgId(genesis.founders.len() as u32);
		genesis.treasuries.push((CNY, organisation, MONEY));
	}
	Ok(builder(name, id, ChainType::Local)?.with_genesis_config_patch(genesis.patch()).build())
}

/// The founder of that number at that place, with these operators; `before` founders precede all of them.
fn founder(
	number: usize,
	place: Place,
	before: usize,
	mut operators: Vec<AccountId>,
) -> Result<Founder<AccountId>, String> {
	let name = format!("Bench {number}");
	if operators.is_empty() {
		return Err(format!("{name} has no accounts"));
	}
	let admin = operators.remove(0);
	let may = Permissions::ALL.without(Permission::Administer.into());
	// Participants may not lend.
	let roles: &[Role] = match place.sponsor {
		Some(_) => &[Role::Supplier, Role::Buyer],
		None => &[Role::Supplier, Role::Buyer, Role::Lender],
	};
	Ok(Founder {
		registration: registration(number)?,
		country: "CN".parse().map_err(|error| format!("{name}: {error}"))?,
		parent: place.parent.map(registration).transpose()?,
		encryption_key: None,
		roles: Roles::of(roles),
		admin,
		kyb_until: Day::from_number(KYB_UNTIL),
		operators: operators.into_iter().map(|account| (account, may)).collect(),
		sponsor: place.sponsor.map(|sponsor| (before + sponsor) as u32),
		// A participant uses its sponsor's.
		allowance: place.sponsor.is_none().then_some(ALLOWANCE),
		name,
	})
}

/// A registration number that nobody has, with check digits that hold.
fn registration(number: usize) -> Result<RegistrationNumber, String> {
	let stem = format!("STALHOFBENCH{number:06}");
	let digits = stem.as_bytes().try_into().ok().and_then(lei_check_digits);
	let digits = digits.ok_or_else(|| format!("{stem} is no stem of an LEI"))?;
	let text = format!("lei:{stem}{digits:02}");
	text.parse().map_err(|error| format!("{text}: {error}"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeSet;

	#[test]
	fn bench_accounts_should_be_those_that_their_paths_derive() {
		assert_eq!(ACCOUNTS.len(), 42 * OPERATORS + 51 * PARTICIPANT_OPERATORS);
		for number in [0, 7, 9_999, 11_009] {
			let pair = sr25519::Pair::from_string(&format!("//bench//{number}"), None).unwrap();
			assert_eq!(ACCOUNTS[number], AccountId::from(pair.public()));
		}
	}

	#[test]
	fn bench_organisations_should_each_have_a_registration_of_its_own() {
		let all: BTreeSet<_> =
			(0..PLACES.len()).map(|number| registration(number).unwrap()).collect();
		assert_eq!(all.len(), PLACES.len());
	}

	#[test]
	fn bench_organisations_should_have_shares_that_a_chain_may_give() {
		let groups =
			PLACES.iter().filter(|place| place.parent.is_none() && place.sponsor.is_none());
		let default = 100;
		let well_known = WellKnown::ALL.len() as u16 * default;
		assert!(groups.count() as u16 * ALLOWANCE.share + well_known <= 9_000);
	}
}
