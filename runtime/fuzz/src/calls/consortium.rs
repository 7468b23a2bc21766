//! Organisations, their operators, their treasuries.

use super::*;
use pallet_consortium::{
	Approvals, Call, NextLicence, Organisations, Renewals, Sponsored,
	types::{Applicant, Application, Evidence, EvidenceKinds, Kind, Profile, Signed, TreasuryAct},
};
use sp_core::Pair;
use sp_runtime::MultiSignature;
use stalhof_primitives::{
	consent::{Consent, Purpose},
	organisation::{PARTICIPANT_ROLES, Permission, Permissions, Roles},
	registration::lei_check_digits,
};

type Consented = Signed<MultiSignature>;

/// Firms that may apply.
const FIRMS: u32 = 24;

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	let firm = organisation(choices);
	let call = match choices.below(30) {
		0 => Call::apply { applicant: applicant(choices, firm, Roles::ALL) },
		1 | 2 => {
			let count = 1 + choices.below(3);
			let all = (0..count).map(|_| applicant(choices, firm, PARTICIPANT_ROLES));
			let applicants = all.collect::<Vec<_>>().try_into().expect("they are few");
			Call::sponsor { applicants, evidence: evidence(choices) }
		}
		3..=6 => {
			let claims = claims(choices);
			let attest = Call::attest {
				claims: claims.try_into().expect("they are few"),
				evidence: evidence(choices),
			};
			let mut steps = by(choices, firm, attest.clone());
			if choices.coin() {
				let other = organisation(choices);
				steps.extend(by(choices, other, attest));
			}
			return steps;
		}
		7 => {
			let seats = Seats::<Runtime>::iter().filter(|(_, seat)| seat.status == Status::Applied);
			let applied: Vec<_> = seats.map(|(Ordered(of), _)| of).collect();
			let organisation = choices.of(&applied).unwrap_or_else(|| outsider(choices));
			Call::strike_application { organisation }
		}
		8 | 9 => {
			let soon = Day::from_number(today().number() + 60);
			let seats = Seats::<Runtime>::iter().filter(|(_, seat)| seat.kyb_until <= soon);
			let ending: Vec<_> = seats.map(|(Ordered(of), _)| of).collect();
			let organisation = choices.of(&ending).unwrap_or(firm);
			let renewal = Call::renew { profile: renewed(choices, organisation) };
			return by(choices, organisation, renewal);
		}
		10 => {
			let (sponsor, participant) = sponsored(choices);
			return by(choices, sponsor, Call::suspend_participant { participant });
		}
		11 => {
			let (mut sponsor, mut participant) = sponsored(choices);
			let stopped = |status| status == Status::SuspendedBySponsor;
			let seats = Seats::<Runtime>::iter().filter(|(_, seat)| stopped(seat.status));
			let all: Vec<_> = seats.map(|(Ordered(of), seat)| (of, seat.kind)).collect();
			if let Some((of, Kind::Participant { sponsor: by })) = choices.of(&all) {
				(sponsor, participant) = (by, of);
			}
			return by(choices, sponsor, Call::reinstate_participant { participant });
		}
		12 => {
			let (_, participant) = sponsored(choices);
			let admin = operators(participant).first().copied().unwrap_or(0);
			let purpose = Purpose::TakeOver { sponsor: firm, participant };
			Call::take_over { participant, consent: consent(choices, admin, purpose) }
		}
		13 if choices.one_in(16) => Call::leave {},
		13 => {
			let outsider = outsider(choices);
			if outsider.0 <= 6 {
				return Vec::new();
			}
			return by(choices, outsider, Call::leave {});
		}
		14 => Call::complete_leaving { organisation: organisation(choices) },
		15 | 16 => {
			let number = newcomer(choices);
			let purpose = Purpose::Operate { organisation: firm };
			Call::appoint_operator {
				account: account_of(number),
				permissions: permissions(choices),
				until: day(choices, 300),
				consent: consent(choices, number, purpose),
			}
		}
		17 => Call::change_operator {
			account: operator(choices, firm),
			permissions: permissions(choices),
			until: day(choices, 300),
		},
		18 => Call::dismiss_operator { account: operator(choices, firm) },
		19 => {
			let number = newcomer(choices);
			let purpose = Purpose::Administer { organisation: firm };
			let consent = consent(choices, number, purpose);
			Call::set_admin { account: account_of(number), consent }
		}
		20 | 21 => {
			let licence = number(choices, NextLicence::<Runtime>::get());
			let (organisation, until) = (organisation(choices), day(choices, 300));
			let holder = pallet_consortium::Licences::<Runtime>::get(Ordered(licence));
			let holder = holder.map_or(firm, |licence| licence.holder);
			return by(choices, holder, Call::authorise_issuing { licence, organisation, until });
		}
		22 => {
			let licence = number(choices, NextLicence::<Runtime>::get());
			let holder = pallet_consortium::Licences::<Runtime>::get(Ordered(licence));
			let holder = holder.map_or(firm, |licence| licence.holder);
			let organisation = organisation(choices);
			return by(choices, holder, Call::revoke_issuing { licence, organisation });
		}
		23 => Call::set_treasury_limit {
			asset: asset(choices),
			limit: (!choices.one_in(3)).then(|| minor(choices)),
		},
		24 => {
			let waiting: Vec<_> = Approvals::<Runtime>::iter_keys().collect();
			let first = choices.of(&waiting);
			let (organisation, act) =
				first.map_or((firm, choices.hash()), |(Ordered(of), act)| (of, act));
			return by(choices, organisation, Call::drop_approval { organisation, act });
		}
		_ => return treasury(choices, firm),
	};
	by(choices, firm, call)
}

/// Something that is done with a treasury: what needs its bank mostly by the bank.
fn treasury(choices: &Choices, firm: OrgId) -> Vec<Step> {
	let (asset, to, amount) = (asset(choices), organisation(choices), minor(choices));
	let bank = pallet_consortium::SettlementAssets::<Runtime>::get(Ordered(asset));
	let bank = bank.map_or(firm, |terms| terms.issuer);
	let (firm, act) = match choices.below(8) {
		0 | 1 => (bank, TreasuryAct::Mint { asset, to, amount }),
		2 => (firm, TreasuryAct::Burn { asset, amount }),
		3 => (bank, TreasuryAct::Freeze { asset, organisation: to }),
		4 | 5 => (bank, TreasuryAct::Thaw { asset, organisation: to }),
		_ => (firm, TreasuryAct::Transfer { asset, to, amount }),
	};
	by_both(choices, firm, Call::act { act, reference: Default::default() })
}

/// A key of nobody's operator, mostly.
fn newcomer(choices: &Choices) -> u8 {
	let others = u32::from(keys::KEYS - keys::KNOWN);
	keys::KNOWN + choices.below(others) as u8
}

/// Who is no founder, where there is one.
fn outsider(choices: &Choices) -> OrgId {
	let next = NextOrganisation::<Runtime>::get().0;
	if next > 7 { OrgId(7 + choices.below(next - 7)) } else { organisation(choices) }
}

/// A participant and its sponsor, where there is one.
fn sponsored(choices: &Choices) -> (OrgId, OrgId) {
	let all: Vec<_> = Sponsored::<Runtime>::iter_keys().collect();
	let pair = choices.of(&all).map(|(Ordered(sponsor), Ordered(of))| (sponsor, of));
	pair.unwrap_or_else(|| (organisation(choices), organisation(choices)))
}

/// An operator of that organisation other than its administrator, where it has one.
fn operator(choices: &Choices, firm: OrgId) -> AccountId {
	let operators = operators(firm);
	let one = choices.of(operators.get(1..).unwrap_or_default());
	account_of(one.unwrap_or_else(|| any_key(choices)))
}

fn permissions(choices: &Choices) -> Permissions {
	match choices.below(4) {
		0 => Permissions::ALL,
		1 => Permissions::from_bits(choices.number() as u16).unwrap_or(Permissions::NONE),
		_ => Permissions::ALL.without(Permission::Administer.into()),
	}
}

fn evidence(choices: &Choices) -> Evidence {
	let kinds = match choices.below(12) {
		0 => EvidenceKinds::REGISTER_EXTRACT,
		_ => EvidenceKinds::REGISTER_EXTRACT.union(EvidenceKinds::CALL_BACK),
	};
	Evidence { hash: choices.hash(), kinds }
}

/// What an account signs, good for some days.
fn consent(choices: &Choices, key: u8, purpose: Purpose) -> Consented {
	let until = day(choices, 30);
	let consent = Consent { genesis: genesis(), purpose, until };
	let text = if choices.coin() { consent.message() } else { consent.wrapped() };
	let signer = if choices.one_in(30) { any_key(choices) } else { key };
	Signed { until, signature: keys::pair(signer).sign(text.as_bytes()).into() }
}

/// The registration number of firm `number`: an LEI that nobody has.
fn registration(number: u32) -> stalhof_primitives::registration::RegistrationNumber {
	let stem = format!("STALFUZ{number:011}");
	let digits = lei_check_digits(stem.as_bytes().try_into().expect("it has 18 characters"));
	let text = format!("lei:{stem}{:02}", digits.expect("they are letters and digits"));
	text.parse().expect("its check digits fit")
}

fn applicant(
	choices: &Choices,
	carrier: OrgId,
	allowed: Roles,
) -> Applicant<AccountId, MultiSignature> {
	let (number, key) = (choices.below(FIRMS), newcomer(choices));
	let roles = Roles::from_bits(choices.number() % (1 << 17)).unwrap_or(Roles::NONE);
	let roles = if choices.one_in(12) { roles } else { allowed.without(allowed.without(roles)) };
	let profile = Profile {
		name: format!("Firm {number} Ltd").into_bytes().try_into().expect("it is short"),
		registration: registration(number),
		country: "DK".parse().expect("it is a country"),
		parent: choices.one_in(6).then(|| registration(choices.below(FIRMS))),
		encryption_key: choices.one_in(4).then(|| choices.hash()),
		metadata: choices.one_in(4).then(|| choices.hash()),
	};
	let application = Application { profile, roles, admin: account_of(key) };
	let purpose = Purpose::Apply { sponsor: carrier, application: application.hash() };
	Applicant { application, consent: consent(choices, key, purpose) }
}

/// What waits to be attested.
fn claims(choices: &Choices) -> Vec<(OrgId, [u8; 32])> {
	let applied = Organisations::<Runtime>::iter()
		.filter(|(of, record)| {
			let applied = Seats::<Runtime>::get(of).is_some_and(|it| it.status == Status::Applied);
			applied && record.attestations.len() < 2
		})
		.map(|(Ordered(of), record)| (of, record.application));
	let renewed = Renewals::<Runtime>::iter().map(|(Ordered(of), renewal)| (of, renewal.claim));
	let all: Vec<_> = applied.chain(renewed).collect();
	match choices.of(&all) {
		Some(one) => vec![one],
		None => vec![(organisation(choices), choices.hash())],
	}
}

/// What an organisation says of itself, with something changed.
fn renewed(choices: &Choices, organisation: OrgId) -> Profile {
	let record = Organisations::<Runtime>::get(Ordered(organisation));
	let mut profile = record.map_or_else(
		|| applicant(choices, organisation, Roles::ALL).application.profile,
		|record| record.profile,
	);
	profile.metadata = Some(choices.hash());
	if choices.one_in(8) {
		profile.parent = Some(registration(choices.below(FIRMS)));
	}
	profile
}
