//! The states in which calls take longest.

use super::Config;
use crate::{
	Event, GenesisConfig, LAPSING_DAYS, NextLicence, NextOrganisation, Organisations, Pallet,
	Parents, Renewals, Roster, Seats, Signer, UsedConsents, act_hash,
	admission::{CONSENT_BYTES, FORGOTTEN_AT_ONCE, record_bytes},
	operators::OPERATOR_BYTES,
	standing::after,
	types::*,
};
use alloc::{string::String, vec, vec::Vec};
use frame_benchmarking::account;
use frame_support::{
	sp_runtime::{
		DispatchError, DispatchResult,
		traits::{Get, Zero},
	},
	storage::unhashed,
	traits::{PalletInfoAccess, fungibles::Mutate},
};
use frame_system::{
	RawOrigin,
	pallet_prelude::{BlockNumberFor, OriginFor},
};
use stalhof_primitives::{
	consent::{Consent, Purpose},
	gs1::LicensedKey,
	ordered::Ordered,
	organisation::{GroupId, OrgId, Permissions, Roles},
	registration::RegistrationNumber,
	time::{Day, UtcOffset},
};

/// The first member: active, and without a parent that is here.
pub(super) const FIRST: OrgId = OrgId(1);

/// The date, as days since 1970.
const TODAY: u32 = 20_000;

/// Added to an organisation's number for the registration number of its parent.
const PARENTS: u32 = 1_000_000;

/// Added to an organisation's number for that of a parent that it names later.
const NEW_PARENTS: u32 = 2_000_000;

/// Added to an organisation's number for that of a group that it comes into and that no organisation began.
const GROUPS: u32 = 3_000_000;

/// Added to an organisation's number for that of who first attested it.
const ATTESTORS: u32 = 4_000_000;

/// Clears what genesis has made of the pallet, and seats the first member.
pub(super) fn begin<T: Config>() {
	T::set_today(days_ago(0));
	let _ = unhashed::clear_prefix(&Pallet::<T>::name_hash(), None, None);
	let Profile { registration, country, parent, .. } = profile(FIRST);
	let founder = Founder {
		name: longest_name(),
		registration,
		country,
		parent,
		encryption_key: None,
		roles: Roles::ALL,
		admin: account("founder", 0, 0),
		kyb_until: after(days_ago(0), T::KybDays::get()),
		operators: Vec::new(),
		sponsor: None,
		allowance: None,
	};
	// The smallest share, so that every member may have a group of its own.
	let allowance = Allowance { share: 1, burst: u16::MAX, bytes: u64::MAX };
	Pallet::<T>::found(&GenesisConfig {
		founders: vec![founder],
		default_allowance: Some(allowance),
		..Default::default()
	});
}

/// The day that many days before today.
pub(super) fn days_ago(days: u32) -> Day {
	Day::from_number(TODAY - days)
}

fn longest_name() -> String {
	"N".repeat(MAX_NAME as usize)
}

/// As long as can be.
fn registration(number: u32) -> RegistrationNumber {
	RegistrationNumber::Other {
		scheme: b"REGISTER".to_vec().try_into().expect("a scheme has 8 characters"),
		number: alloc::format!("{number:032}")
			.into_bytes()
			.try_into()
			.expect("a number has 32 characters"),
	}
}

/// What that organisation says of itself: as much as it can, and a parent that is not here.
pub(super) fn profile(organisation: OrgId) -> Profile {
	Profile {
		name: Name::truncate_from(longest_name().into_bytes()),
		registration: registration(organisation.0),
		country: "ZW".parse().expect("the last of all codes"),
		parent: Some(registration(PARENTS + organisation.0)),
		encryption_key: Some([1; 32]),
		metadata: Some([2; 32]),
	}
}

pub(super) fn evidence() -> Evidence {
	Evidence { hash: [3; 32], kinds: EvidenceKinds::MICRO_DEPOSIT }
}

/// The consent of one of [`Config::account`], as wallets wrap it.
pub(super) fn consent<T: Config>(account: &T::AccountId, purpose: Purpose) -> Signed<T::Signature> {
	let mut genesis = [0; 32];
	genesis.copy_from_slice(
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()).as_ref(),
	);
	let until = days_ago(0);
	let text = Consent { genesis, purpose, until }.wrapped();
	Signed { until, signature: T::sign(account, &text) }
}

/// Lets an organisation have used consents that have ended: as many as one use clears away.
pub(super) fn ended_consents<T: Config>(organisation: OrgId) -> DispatchResult {
	for number in (0u32..).take(FORGOTTEN_AT_ONCE) {
		Pallet::<T>::charge_bytes(organisation, CONSENT_BYTES)?;
		let text = act_hash(number);
		UsedConsents::<T>::insert(Ordered(days_ago(1)), text, organisation);
	}
	Ok(())
}

/// The number that the next organisation gets.
pub(super) fn next<T: Config>() -> OrgId {
	NextOrganisation::<T>::get()
}

fn application<T: Config>(organisation: OrgId, roles: Roles) -> Application<T::AccountId> {
	Application { profile: profile(organisation), roles, admin: T::account(organisation.0) }
}

/// An applicant that will have that number, carried by the first member.
pub(super) fn applicant<T: Config>(
	organisation: OrgId,
	roles: Roles,
) -> Applicant<T::AccountId, T::Signature> {
	let application = application::<T>(organisation, roles);
	let purpose = Purpose::Apply { sponsor: FIRST, application: application.hash() };
	let consent = consent::<T>(&application.admin, purpose);
	Applicant { application, consent }
}

/// Brings in one that is not admitted.
pub(super) fn applied<T: Config>(kind: Kind) -> Result<OrgId, DispatchError> {
	let (carrier, roles) = match kind {
		Kind::Member => (FIRST, Roles::ALL),
		Kind::Participant { sponsor } => (sponsor, crate::PARTICIPANT_ROLES),
	};
	Pallet::<T>::enter(carrier, kind, application::<T>(next::<T>(), roles))
}

fn admitted<T: Config>(kind: Kind) -> Result<OrgId, DispatchError> {
	let organisation = applied::<T>(kind)?;
	Organisations::<T>::mutate(Ordered(organisation), |record| {
		if let Some(record) = record {
			let others = [ATTESTORS, ATTESTORS + 1].map(|number| attestation(OrgId(number)));
			record.attestations = Attestations::truncate_from(others.to_vec());
		}
	});
	Pallet::<T>::activate(organisation)?;
	Ok(organisation)
}

fn attestation(attestor: OrgId) -> Attestation {
	let group = GroupId::of_one(attestor);
	Attestation { attestor, group, evidence: evidence(), on: days_ago(0) }
}

/// One more member, of a group of its own.
pub(super) fn member<T: Config>() -> Result<OrgId, DispatchError> {
	admitted::<T>(Kind::Member)
}

/// One more participant, of a group of its own.
pub(super) fn participant<T: Config>(sponsor: OrgId) -> Result<OrgId, DispatchError> {
	admitted::<T>(Kind::Participant { sponsor })
}

fn roster<T: Config>() -> Vec<OrgId> {
	Roster::<T>::get().iter().map(|entry| entry.organisation).collect()
}

/// Admits members until so many are on the roster.
pub(super) fn fill_roster<T: Config>(size: u32) -> DispatchResult {
	while (roster::<T>().len() as u32) < size {
		member::<T>()?;
	}
	Ok(())
}

/// A new chain with as many members as it takes, all of whom run validators: the last of them.
pub(super) fn full_roster<T: Config>() -> Result<OrgId, DispatchError> {
	begin::<T>();
	fill_roster::<T>(T::MaxMembers::get())?;
	let members = roster::<T>();
	T::set_validators(&members);
	Ok(members.last().copied().unwrap_or(FIRST))
}

/// Lets a member's record have ended more than 90 days ago.
pub(super) fn lapse<T: Config>(member: OrgId) -> DispatchResult {
	let mut seat = Pallet::<T>::seat(member)?;
	seat.kyb_until = days_ago(LAPSING_DAYS + 1);
	Seats::<T>::insert(Ordered(member), seat);
	Pallet::<T>::enrol(member, &seat)?;
	Ok(())
}

/// Lets an organisation be neither active nor on the roster since that many days.
pub(super) fn set_status<T: Config>(
	organisation: OrgId,
	status: Status,
	days: u32,
) -> DispatchResult {
	let seat = Pallet::<T>::seat(organisation)?;
	Seats::<T>::insert(Ordered(organisation), Seat { status, since: days_ago(days), ..seat });
	Pallet::<T>::strike_off(organisation);
	Ok(())
}

/// Lets an organisation's renewal with another parent be on its way, which lacks one attestation.
pub(super) fn renewing<T: Config>(organisation: OrgId) -> Result<DocumentHash, DispatchError> {
	let parent = Some(registration(NEW_PARENTS + organisation.0));
	let profile = Profile { parent, ..profile(organisation) };
	Pallet::<T>::charge_bytes(organisation, record_bytes(&profile))?;
	let claim = [4; 32];
	let first = attestation(OrgId(ATTESTORS + organisation.0));
	let attestations = Attestations::truncate_from(vec![first]);
	let renewal = Renewal { profile, claim, attestations, agreed: None };
	Renewals::<T>::insert(Ordered(organisation), renewal);
	Ok(claim)
}

/// A new chain on which `count` members, each of a group that another began, have renewals on their way with which each
/// will be a group of its own. The roster is full; who does not find room on it is suspended. All on it run validators,
/// and of more than half of them, the first member among these, the records lapsed more than 90 days ago.
pub(super) fn renewing_members<T: Config>(
	count: u32,
) -> Result<Vec<(OrgId, DocumentHash)>, DispatchError> {
	begin::<T>();
	let room = T::MaxMembers::get().saturating_sub(1);
	let mut claims = Vec::new();
	for place in 0..count.max(room) {
		let organisation = next::<T>();
		let group = GroupId(GROUPS + organisation.0);
		Parents::<T>::insert(registration(PARENTS + organisation.0), group);
		member::<T>()?;
		if place < count {
			claims.push((organisation, renewing::<T>(organisation)?));
		}
		// The last ones stay.
		if place + room < count {
			set_status::<T>(organisation, Status::Suspended, 0)?;
		}
	}
	let members = roster::<T>();
	T::set_validators(&members);
	let half = members.len() / 2;
	for member in members[..1].iter().chain(&members[half..]) {
		lapse::<T>(*member)?;
	}
	Ok(claims)
}

/// Who administers an organisation.
pub(super) fn admin<T: Config>(organisation: OrgId) -> Result<T::AccountId, DispatchError> {
	let record = Organisations::<T>::get(Ordered(organisation));
	Ok(record.ok_or(DispatchError::Other("every organisation has a record"))?.admin)
}

/// Lets an account act for an organisation.
pub(super) fn appoint<T: Config>(organisation: OrgId, account: &T::AccountId) -> DispatchResult {
	Pallet::<T>::charge_bytes(organisation, OPERATOR_BYTES)?;
	Pallet::<T>::bind(organisation, account, Permissions::ALL, Day::MAX, false);
	Ok(())
}

/// Appoints operators until there are so many, the administrator among them: the last.
pub(super) fn fill_operators<T: Config>(
	organisation: OrgId,
	count: u32,
) -> Result<T::AccountId, DispatchError> {
	let mut last = admin::<T>(organisation)?;
	for place in 1..count {
		last = account("operator", place, organisation.0);
		appoint::<T>(organisation, &last)?;
	}
	Ok(last)
}

/// Lets an organisation have a GS1 licence: its number.
pub(super) fn license<T: Config>(holder: OrgId) -> Result<LicenceId, DispatchError> {
	let licence = NextLicence::<T>::get();
	let key: LicensedKey = "9521001".parse().expect("a prefix for examples");
	Pallet::<T>::license(key, holder, days_ago(0), None)?;
	Ok(licence)
}

/// Registers an asset of the first member, and puts `amount` into an organisation's treasury: the asset.
pub(super) fn issue<T: Config>(
	organisation: OrgId,
	amount: u128,
) -> Result<AssetId, DispatchError> {
	let asset = AssetId::MAX;
	let terms = SettlementAsset {
		issuer: FIRST,
		currency: "CNY".parse().expect("a currency"),
		decimals: 2,
		offset: UtcOffset::UTC,
	};
	Pallet::<T>::register_asset(asset, terms)?;
	let treasury = Pallet::<T>::treasury_account(organisation);
	<pallet_assets::Pallet<T> as Mutate<_>>::mint_into(asset, &treasury, amount)?;
	Ok(asset)
}

/// Makes the first signature of an act that needs two.
pub(super) fn sign_first<T: Config>(
	maker: &T::AccountId,
	act: impl FnOnce(OriginFor<T>) -> DispatchResult,
) -> DispatchResult {
	Signer::<T>::put(maker);
	act(RawOrigin::Signed(maker.clone()).into())
}

/// Checks that the last event is `expected`, and where tests run the benchmark, that every invariant holds.
pub(super) fn check<T: Config>(expected: Event<T>) {
	frame_system::Pallet::<T>::assert_last_event(expected.into());
	Signer::<T>::kill();
	#[cfg(test)]
	crate::mock::check_state();
}
