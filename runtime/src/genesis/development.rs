//! The presets: networks of invented organisations whose keys everybody knows.

use super::{FirstValidator, Genesis};
use crate::*;
use alloc::{format, string::ToString, vec};
use pallet_consortium::types::{AssetId, Founder, SettlementAsset};
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use stalhof_primitives::{
	organisation::{OrgId, Permission, Permissions, Role, Roles},
	registration::{RegistrationNumber, lei_check_digits},
	time::{Day, Speed, UtcOffset},
};

/// One validator, instant start: `--dev`.
pub const DEVELOPMENT: &str = DEV_RUNTIME_PRESET;
/// Four validators of four organisations on one machine.
pub const LOCAL: &str = "local";
/// As [`LOCAL`], with a sudo key and a fast calendar: for tests of upgrades and of the calendar.
pub const SUDO_TEST: &str = "sudo-test";

/// One validator, and a calendar on which a day takes six seconds: for the story that `scripts/start` plays.
pub const STORY: &str = "story";

/// The settlement asset of development chains: the CNY of [`WellKnown::Yongjiang`].
pub const CNY: AssetId = 1;

/// What lies in each treasury at the beginning: ten million CNY.
const FIRST_MONEY: u128 = 10_000_000 * 100;

/// 2019-11-11, the day of the season that this chain is measured by.
const SEASON: u32 = 18_211;

/// Days before the season on which the calendar of [`STORY`] begins: as many as a generated history behind it takes, a year
/// after the day on which its parties come.
const EARLIER: u32 = 366;

/// The last day of the first founder's KYB record on a chain whose calendar is the wall clock's: 2099-01-31.
const FAR: u32 = 47_147;

/// The organisations of development chains. Invented, with every role among them; the administrator of each is the
/// well-known account of [`key`](Self::key), a second operator the one of its `//stash`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WellKnown {
	/// A brand that makes infant formula.
	Havnbro,
	/// A bank that lends.
	Jinhe,
	/// A marketplace that buys.
	Qiantang,
	/// A carrier with warehouses and a customs desk.
	Osthaven,
	/// The bank in whose money all is settled.
	Yongjiang,
	/// The port's authority.
	Zhoushan,
}

impl WellKnown {
	/// All, in the order of their numbers.
	pub const ALL: [Self; 6] = [
		Self::Havnbro,
		Self::Jinhe,
		Self::Qiantang,
		Self::Osthaven,
		Self::Yongjiang,
		Self::Zhoushan,
	];

	/// Its number.
	pub const fn id(self) -> OrgId {
		OrgId(self as u32 + 1)
	}

	/// The administrator's key.
	pub const fn key(self) -> Sr25519Keyring {
		match self {
			Self::Havnbro => Sr25519Keyring::Alice,
			Self::Jinhe => Sr25519Keyring::Bob,
			Self::Qiantang => Sr25519Keyring::Charlie,
			Self::Osthaven => Sr25519Keyring::Dave,
			Self::Yongjiang => Sr25519Keyring::Eve,
			Self::Zhoushan => Sr25519Keyring::Ferdie,
		}
	}

	/// The key of the second operator, which may do everything but administer.
	pub const fn second_key(self) -> Sr25519Keyring {
		match self {
			Self::Havnbro => Sr25519Keyring::AliceStash,
			Self::Jinhe => Sr25519Keyring::BobStash,
			Self::Qiantang => Sr25519Keyring::CharlieStash,
			Self::Osthaven => Sr25519Keyring::DaveStash,
			Self::Yongjiang => Sr25519Keyring::EveStash,
			Self::Zhoushan => Sr25519Keyring::FerdieStash,
		}
	}

	/// The public half (X25519) of its key for sealed files. The secret is the SHA-256 of `stalhof/sealing/development` and the
	/// path of the administrator's key, such as `//Alice`: `stalhof keys sealing --development //Alice` writes it.
	pub const fn encryption_key(self) -> [u8; 32] {
		match self {
			Self::Havnbro => [
				0x54, 0x17, 0xf1, 0x5c, 0xf0, 0x2a, 0x01, 0xec, 0x0e, 0x08, 0xc1, 0xae, 0x3a, 0x12,
				0x17, 0xb6, 0x00, 0xe8, 0x88, 0xd7, 0xee, 0xc2, 0xa7, 0x51, 0x40, 0xaf, 0x0d, 0x80,
				0x22, 0xb4, 0xe0, 0x04,
			],
			Self::Jinhe => [
				0x77, 0xdc, 0xa0, 0xe0, 0xac, 0xe6, 0x00, 0x5c, 0x42, 0x66, 0xa7, 0xa4, 0x50, 0x2d,
				0x74, 0x6c, 0x6e, 0x46, 0x5d, 0x06, 0x31, 0xd7, 0x7e, 0xc7, 0x8b, 0x0b, 0x36, 0xa2,
				0xec, 0x0e, 0x07, 0x2d,
			],
			Self::Qiantang => [
				0xbe, 0x7c, 0x6b, 0xca, 0xe4, 0x62, 0xf6, 0xac, 0x41, 0x53, 0x42, 0x27, 0xf4, 0x6a,
				0xfb, 0x8c, 0x24, 0x65, 0x36, 0x9c, 0x4b, 0xd0, 0x98, 0xd4, 0xe5, 0xb7, 0xb0, 0x95,
				0x20, 0x30, 0x7d, 0x4b,
			],
			Self::Osthaven => [
				0x89, 0x61, 0xc0, 0x40, 0xb0, 0x29, 0x45, 0xb9, 0x06, 0x81, 0x07, 0x75, 0x6b, 0x17,
				0x35, 0xee, 0xb7, 0xf8, 0x2f, 0xd3, 0xc5, 0x47, 0xe3, 0xd5, 0x74, 0xa5, 0xe7, 0x3c,
				0x2f, 0x4b, 0xc5, 0x54,
			],
			Self::Yongjiang => [
				0xae, 0xab, 0x8a, 0x88, 0x6b, 0xe4, 0x8f, 0x13, 0x50, 0x50, 0xbc, 0xf5, 0x11, 0x3d,
				0xd5, 0x99, 0x78, 0x4b, 0x65, 0x17, 0x9f, 0x54, 0x6f, 0xf2, 0xf2, 0x4e, 0x0e, 0xd4,
				0xc4, 0x84, 0x5f, 0x5f,
			],
			Self::Zhoushan => [
				0xf6, 0xa1, 0x2b, 0xb4, 0x0e, 0xf1, 0xaf, 0xbf, 0xb9, 0x03, 0x92, 0xbb, 0x4f, 0x24,
				0xa8, 0x13, 0x88, 0x36, 0xfb, 0x1d, 0x3a, 0xee, 0x7b, 0x07, 0xed, 0xc3, 0xf4, 0x60,
				0x42, 0x15, 0x22, 0x25,
			],
		}
	}

	const fn name(self) -> &'static str {
		match self {
			Self::Havnbro => "Havnbro Nutrition A/S",
			Self::Jinhe => "Jinhe Bank Co., Ltd.",
			Self::Qiantang => "Qiantang Mart Co., Ltd.",
			Self::Osthaven => "Osthaven Line ApS",
			Self::Yongjiang => "Yongjiang Settlement Bank Co., Ltd.",
			Self::Zhoushan => "Zhoushan Port Authority",
		}
	}

	const fn country(self) -> &'static str {
		match self {
			Self::Havnbro | Self::Osthaven => "DK",
			_ => "CN",
		}
	}

	const fn roles(self) -> Roles {
		match self {
			Self::Havnbro => {
				Roles::of(&[Role::BrandOwner, Role::Manufacturer, Role::Supplier, Role::Validator])
			}
			Self::Jinhe => Roles::of(&[Role::Lender, Role::Insurer, Role::Validator]),
			Self::Qiantang => Roles::of(&[Role::Marketplace, Role::Buyer, Role::Validator]),
			Self::Osthaven => {
				Roles::of(&[Role::Carrier, Role::Warehouse, Role::CustomsBroker, Role::Validator])
			}
			Self::Yongjiang => Roles::of(&[Role::SettlementBank]),
			Self::Zhoushan => Roles::of(&[
				Role::Customs,
				Role::Inspector,
				Role::Auditor,
				Role::Arbiter,
				Role::Regulator,
			]),
		}
	}

	/// A registration number that nobody has, with check digits that hold.
	pub fn registration(self) -> Option<RegistrationNumber> {
		let stem = format!("STALHOF{:011}", self.id().0);
		let digits = lei_check_digits(stem.as_bytes().try_into().ok()?)?;
		format!("lei:{stem}{digits:02}").parse().ok()
	}

	/// As a founder whose KYB record ends after that day, each a month after the one before.
	fn founder(self, kyb: u32) -> Option<Founder<AccountId>> {
		let second = Permissions::ALL.without(Permission::Administer.into());
		Some(Founder {
			name: self.name().to_string(),
			registration: self.registration()?,
			country: self.country().parse().ok()?,
			parent: None,
			encryption_key: Some(self.encryption_key().into()),
			roles: self.roles(),
			admin: self.key().to_account_id(),
			kyb_until: Day::from_number(kyb + 30 * self.id().0),
			operators: vec![(self.second_key().to_account_id(), second)],
			sponsor: None,
			allowance: None,
		})
	}

	/// As a validator of the first session.
	fn validator(self) -> Option<FirstValidator> {
		Some(FirstValidator {
			organisation: self.id(),
			account: self.key().to_account_id(),
			keys: well_known_session_keys(self.key())?,
		})
	}
}

/// The session keys that a name of the development keyring stands for.
pub fn well_known_session_keys(name: Sr25519Keyring) -> Option<SessionKeys> {
	let grandpa = Ed25519Keyring::iter().find(|key| key.to_seed() == name.to_seed())?;
	Some(SessionKeys { aura: name.public().into(), grandpa: grandpa.public().into() })
}

/// The organisations whose validators [`LOCAL`] and [`SUDO_TEST`] begin with.
pub const FOUR: [WellKnown; 4] =
	[WellKnown::Havnbro, WellKnown::Jinhe, WellKnown::Qiantang, WellKnown::Osthaven];

/// A development chain of all well-known organisations with these validators.
pub fn of_well_known(validators: &[WellKnown]) -> Genesis {
	of_well_known_until(validators, FAR)
}

fn of_well_known_until(validators: &[WellKnown], kyb: u32) -> Genesis {
	let terms = "CNY".parse().ok().zip(UtcOffset::from_minutes(480).ok());
	Genesis {
		founders: WellKnown::ALL.iter().filter_map(|known| known.founder(kyb)).collect(),
		assets: terms
			.map(|(currency, offset)| {
				let issuer = WellKnown::Yongjiang.id();
				(CNY, SettlementAsset { issuer, currency, decimals: 2, offset })
			})
			.into_iter()
			.collect(),
		treasuries: WellKnown::ALL.iter().map(|known| (CNY, known.id(), FIRST_MONEY)).collect(),
		// 952 is the range that GS1 keeps for examples.
		licences: "9521001".parse().map(|key| (key, WellKnown::Havnbro.id())).into_iter().collect(),
		validators: validators.iter().filter_map(|known| known.validator()).collect(),
		validator_floor: u32::try_from(validators.len()).unwrap_or(u32::MAX).min(3),
		// Motions of a development chain take votes for an hour, so that one can wait for it.
		voting_hours: Some(1),
		..Default::default()
	}
}

/// With a calendar that begins so many days before the season, and on which a day takes six seconds.
fn in_season(genesis: Genesis, before: u32) -> Option<Genesis> {
	Some(Genesis {
		calendar_start: Some(Day::from_number(SEASON - before)),
		calendar_speed: Speed::new(14_400).ok()?,
		..genesis
	})
}

/// The preset of that name.
pub(super) fn preset(name: &str) -> Option<Genesis> {
	let sudo = Some(Sr25519Keyring::Alice.to_account_id());
	Some(match name {
		DEVELOPMENT => Genesis { sudo, ..of_well_known(&[WellKnown::Havnbro]) },
		LOCAL => of_well_known(&FOUR),
		SUDO_TEST => Genesis { sudo, ..in_season(of_well_known_until(&FOUR, SEASON + 330), 0)? },
		// A month in which to vote takes three minutes.
		STORY => Genesis {
			voting_hours: Some(720),
			..in_season(of_well_known(&[WellKnown::Havnbro]), EARLIER)?
		},
		_ => return None,
	})
}
