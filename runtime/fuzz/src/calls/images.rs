//! Registered pictures: committed to, shown, contested, licensed, passed on.

use super::*;
use pallet_images::{
	Call, Commits, Contests, HostSha256, Licences, NextContest, NextLicence, NextWork, Offers,
	Works,
	types::{NewEvidence, NewLicence, NewWork, WorkId},
};
use stalhof_primitives::{
	images::{
		Channels, Claim, EvidenceKind, Fingerprint, FingerprintId, Format, Scope, Side, Versions,
		WorkState, commitment,
	},
	merkle::Hash,
};

/// How many pictures there are.
const PICTURES: u32 = 60;
/// Families of pictures that look alike: few, so that there is something to contest.
const FAMILIES: u32 = 4;

fn byte(number: u32) -> u8 {
	u8::try_from(number % 256).unwrap_or(0)
}

/// The picture of that number: it looks like others of its family.
fn picture(number: u32, gtins: &[Gtin]) -> NewWork {
	let mut alike = [byte(17 * (number % FAMILIES)); 32];
	alike[0] ^= byte(number / FAMILIES);
	let mut own = sp_io::hashing::sha2_256(&number.to_be_bytes());
	own[0] = byte(number);
	let bundle = vec![
		Fingerprint { hash: alike, quality: 90 },
		Fingerprint { hash: own, quality: if number.is_multiple_of(3) { 20 } else { 80 } },
	];
	NewWork {
		file: [byte(number); 32],
		pixels: [byte(number + 1); 32],
		versions: Versions::CURRENT,
		bundle: bundle.try_into().expect("they are two"),
		width: 640,
		height: 480,
		format: Format::Jpeg,
		iscc: Default::default(),
		gtins: gtins.to_vec().try_into().expect("they are few"),
		claim: Claim::ALL[usize::from(byte(number)) % Claim::ALL.len()],
	}
}

fn salt(number: u32) -> Hash {
	[byte(number); 32]
}

/// What an organisation commits to before it shows that picture.
fn hash(organisation: OrgId, number: u32) -> Hash {
	let digest = picture(number, &[]).picture().digest::<HostSha256>();
	commitment::<HostSha256>(&genesis(), organisation, &salt(number), [digest].into_iter())
}

/// A commitment of an organisation and the number of its picture, where there is one.
fn committed(choices: &Choices) -> Option<(OrgId, Hash, u32)> {
	let all: Vec<_> = Commits::<Runtime>::iter_keys().collect();
	let (Ordered(organisation), known) = choices.of(&all)?;
	let number = (0..PICTURES).find(|number| hash(organisation, *number) == known)?;
	Some((organisation, known, number))
}

/// The first pictures, committed to.
pub(super) fn opening(choices: &Choices) -> Vec<Step> {
	let commit = |number: u32| {
		let firm = OrgId(1 + number % 6);
		by(choices, firm, Call::commit { hash: hash(firm, number) })
	};
	(0..12).flat_map(commit).collect()
}

/// A work and its owner, mostly one that has effect.
fn work(choices: &Choices) -> (WorkId, OrgId) {
	let standing = Works::<Runtime>::iter().filter(|(_, it)| it.state == WorkState::Registered);
	let all: Vec<_> = standing.map(|(Ordered(id), it)| (id, it.owner)).collect();
	let one = choices.of(&all).filter(|_| !choices.one_in(12));
	one.unwrap_or_else(|| {
		let id = number(choices, NextWork::<Runtime>::get());
		let owner = Works::<Runtime>::get(Ordered(id)).map(|work| work.owner);
		(id, owner.unwrap_or_else(|| organisation(choices)))
	})
}

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	let (id, owner) = work(choices);
	let reference = choices.hash();
	match choices.below(30) {
		0..=4 => {
			let firm = organisation(choices);
			let hash = match choices.below(10) {
				0 => reference,
				_ => hash(firm, choices.below(PICTURES)),
			};
			by(choices, firm, Call::commit { hash })
		}
		5 => match committed(choices) {
			Some((firm, hash, _)) => by(choices, firm, Call::renew_commit { hash }),
			None => Vec::new(),
		},
		6 => match committed(choices) {
			Some((organisation, hash, _)) => {
				by(choices, organisation, Call::drop_commit { organisation, hash })
			}
			None => Vec::new(),
		},
		7..=11 => {
			let Some((firm, _, number)) = committed(choices) else { return Vec::new() };
			let gtins: Vec<_> = (0..choices.below(3)).map(gtin_of).collect();
			let mut picture = picture(number, &gtins);
			if choices.one_in(12) {
				picture.width = 0;
			}
			let works = vec![picture].try_into().expect("it is one");
			by(choices, firm, Call::reveal { salt: salt(number), works })
		}
		12..=15 => {
			let (other, _) = work(choices);
			let at = |work| FingerprintId { work, place: byte(u32::from(choices.one_in(8))) };
			// The one that was committed to later is contested.
			let (work, prior) = (at(id.max(other)), at(id.min(other)));
			vec![Step::General(Call::contest { work, prior }.into())]
		}
		16 | 17 => {
			let (contest, owners) = contest(choices);
			let side = choices.of(Side::ALL).unwrap_or(Side::Work);
			let owner = owners.map_or(owner, |owners| owners[usize::from(side == Side::Prior)]);
			by(choices, owner, Call::answer_contest { id: contest, side, reference })
		}
		18 => {
			let (contest, owners) = contest(choices);
			let side = choices.of(Side::ALL).unwrap_or(Side::Work);
			let owner = owners.map_or(owner, |owners| owners[usize::from(side == Side::Prior)]);
			by_both(choices, owner, Call::yield_contest { id: contest, side })
		}
		19 => {
			let (contest, _) = contest(choices);
			by(choices, organisation(choices), Call::end_contest { id: contest })
		}
		20 | 21 => {
			let kind = choices.of(EvidenceKind::ALL).unwrap_or(EvidenceKind::RawFile);
			let time = (kind == EvidenceKind::Timestamp).then(now);
			let hash = if choices.coin() { reference } else { [choices.below(256) as u8; 32] };
			let evidence = NewEvidence { kind, hash, time };
			by(choices, owner, Call::give_evidence { work: id, evidence })
		}
		22 => {
			let place = choices.below(3) as u8;
			by(choices, having(choices, Role::Arbiter), Call::confirm_evidence { work: id, place })
		}
		23 => {
			let place = |work| FingerprintId { work, place: 0 };
			let near = std::array::from_fn(|_| place(work(choices).0));
			vec![Step::General(Call::mark_generic { fingerprint: place(id), near }.into())]
		}
		24 => by_both(choices, owner, Call::revoke_work { id, reference }),
		25 => by_both(choices, owner, Call::offer_work { id, to: organisation(choices) }),
		26 => {
			let all: Vec<_> = Offers::<Runtime>::iter().collect();
			let Some((Ordered(id), offer)) = choices.of(&all) else { return Vec::new() };
			match choices.below(3) {
				0 => by(choices, offer.by, Call::withdraw_offer { id }),
				_ => by(choices, offer.to, Call::accept_work { id }),
			}
		}
		27 | 28 => by(choices, owner, Call::grant_licence { work: id, licence: licence(choices) }),
		_ => {
			let all: Vec<_> = Licences::<Runtime>::iter().collect();
			let Some((Ordered(id), licence)) = choices.of(&all) else {
				let id = number(choices, NextLicence::<Runtime>::get());
				return by(choices, owner, Call::drop_licence { id });
			};
			let licensee = licence.given.licensee.unwrap_or(owner);
			match choices.below(3) {
				0 => by(choices, licence.licensor, Call::end_licence { id }),
				1 => by(choices, licensee, Call::give_up_licence { id }),
				_ => by(choices, owner, Call::drop_licence { id }),
			}
		}
	}
}

/// A contest and both owners, mostly one that goes on.
fn contest(choices: &Choices) -> (u32, Option<[OrgId; 2]>) {
	let running = Contests::<Runtime>::iter().filter(|(_, it)| it.ended.is_none());
	let all: Vec<_> = running.map(|(Ordered(id), it)| (id, Some(it.owners))).collect();
	choices.of(&all).unwrap_or_else(|| (number(choices, NextContest::<Runtime>::get()), None))
}

fn licence(choices: &Choices) -> NewLicence {
	let from = today();
	let channels = Channels::from_bits(choices.below(64) as u16).unwrap_or(Channels::ALL);
	NewLicence {
		licensee: (!choices.one_in(5)).then(|| organisation(choices)),
		scope: Scope {
			channels,
			countries: Default::default(),
			gtins: Default::default(),
			from,
			to: Day::from_number(from.number() + choices.below(40)),
		},
		exclusive: choices.one_in(3),
		terms: choices.hash(),
	}
}
