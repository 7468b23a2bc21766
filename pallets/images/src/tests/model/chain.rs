//! The same on the chain.

use super::{
	state::{LicenceOf, Seen},
	*,
};
use stalhof_primitives::{
	images::{Use, UseReason},
	time::UtcOffset,
};

fn new_work((number, bits): (u8, usize), derived: bool) -> NewWork {
	let claim = if derived { Claim::Licensee } else { Claim::Author };
	NewWork { claim, ..copy(number, bits) }
}

fn hash(by: u32, kind: usize) -> Hash {
	hash_of(by, SALT, &[new_work(KINDS[kind], false)])
}

/// The day that many after the first.
fn day(number: u32) -> Day {
	date("2019-11-01").after(number).expect("it is near")
}

/// Both operators of an organisation sign; the second only when the first may.
fn by_both(who: u32, act: impl Fn(RuntimeOrigin) -> DispatchResult) -> DispatchResult {
	act(by(who))?;
	act(by_second(who))
}

fn channels(bits: u8) -> Channels {
	(0..2).filter(|place| bits >> place & 1 == 1).map(|place| CHANNELS[place]).collect()
}

/// Does a step, and says whether the chain took it.
pub(super) fn take(step: &Step) -> bool {
	let result = match step.clone() {
		Step::Commit { by: who, kind } => Images::commit(by(who), hash(who, kind)),
		Step::Renew { by: who, kind } => Images::renew_commit(by(who), hash(who, kind)),
		Step::Drop { by: who, of, kind } => Images::drop_commit(by(who), OrgId(of), hash(of, kind)),
		Step::Reveal { by: who, kind, derived } => reveal(who, &[new_work(KINDS[kind], derived)]),
		Step::Contest { work, prior, place: index } => {
			let (work, prior) = (place(work, index), place(prior, index));
			return send(crate::Call::contest { work, prior }).is_ok();
		}
		Step::Answer { by, contest, side } => answer(by, contest, side),
		Step::Yield { by: who, contest, side } => Images::yield_contest(by(who), contest, side),
		Step::End { contest } => Images::end_contest(by(THIRD), contest),
		Step::Evidence { by: who, work, kind, number } => {
			let noon = date("2019-11-01").start(UtcOffset::UTC).as_millis() + DAY / 2;
			let time = (kind == EvidenceKind::Timestamp).then(|| Moment::from_millis(noon));
			let evidence = NewEvidence { kind, hash: [number; 32], time };
			Images::give_evidence(by(who), work, evidence)
		}
		Step::Confirm { work, place } => Images::confirm_evidence(by(ARBITER), work, place),
		Step::Revoke { by, work } => by_both(by, |who| Images::revoke_work(who, work, [1; 32])),
		Step::Offer { by, work, to } => by_both(by, |who| Images::offer_work(who, work, OrgId(to))),
		Step::Withdraw { by: who, work } => Images::withdraw_offer(by(who), work),
		Step::Accept { by: who, work } => Images::accept_work(by(who), work),
		Step::Grant { by: who, work, to, exclusive, channels: bits, from, to_day } => {
			let scope = Scope {
				channels: channels(bits),
				from: day(from),
				to: day(to_day),
				..everything()
			};
			let licensee = to.map(OrgId);
			let licence = NewLicence { licensee, scope, exclusive, terms: [1; 32] };
			Images::grant_licence(by(who), work, licence)
		}
		Step::EndLicence { by: who, licence } => Images::end_licence(by(who), licence),
		Step::GiveUp { by: who, licence } => Images::give_up_licence(by(who), licence),
		Step::DropLicence { licence } => Images::drop_licence(by(THIRD), licence),
		Step::Stand { firm, active } => {
			let standing = if active { Standing::Active } else { Standing::Lapsing };
			stand(firm, standing);
			Ok(())
		}
		Step::Pass { hours, blocks } => {
			pass_millis(u64::from(hours) * HOUR);
			pass(0, blocks);
			Ok(())
		}
		Step::Pause { hours } => {
			let millis = u64::from(hours) * HOUR;
			pass_millis(millis);
			PausedFor::mutate(|paused| *paused += millis);
			Ok(())
		}
	};
	result.is_ok()
}

pub(super) fn works() -> Vec<(u32, WorkState, Option<u32>, bool)> {
	let seen = |work: Work| {
		let seasons = Images::is_seasoning(&work);
		(work.owner.0, work.state, work.contest, seasons)
	};
	Works::<Test>::iter_values().map(seen).collect()
}

pub(super) fn contests() -> Vec<Seen> {
	let seen = |contest: Contest| {
		let works = [contest.work.work, contest.prior.work];
		let heard = contest.heard.map(|heard| heard.is_some());
		(works, heard, contest.at_panel, contest.ended.map(|ended| ended.outcome))
	};
	Contests::<Test>::iter_values().map(seen).collect()
}

pub(super) fn losses() -> BTreeMap<u32, (u32, Option<u64>)> {
	let seen = |(Ordered(firm), losses): (Ordered<OrgId>, Losses)| {
		(firm.0, (losses.count, losses.suspended.map(Moment::as_millis)))
	};
	LossesOf::<Test>::iter().map(seen).collect()
}

pub(super) fn licences() -> Vec<(LicenceId, LicenceOf)> {
	let since = |day: Day| day.since(date("2019-11-01")).expect("it is not before");
	let seen = |(Ordered(id), licence): (Ordered<LicenceId>, Licence)| {
		let NewLicence { licensee, scope, exclusive, .. } = licence.given;
		let bits = (0..2u8).filter(|place| scope.channels.has(CHANNELS[usize::from(*place)]));
		let seen = LicenceOf {
			work: licence.work as usize,
			to: licensee.map(|licensee| licensee.0),
			exclusive,
			channels: bits.map(|place| 1 << place).sum(),
			days: (since(scope.from), since(scope.to)),
		};
		(id, seen)
	};
	Licences::<Test>::iter().map(seen).collect()
}

pub(super) fn may_use(work: usize, firm: u32, channel: usize, after: u32) -> UseReason {
	let asked = Use {
		gtin: Some(tins()),
		channel: CHANNELS[channel],
		country: "CN".parse().expect("it is a country"),
		day: day(after),
	};
	let work = WorkId::try_from(work).expect("there are few");
	Images::is_use_allowed(work, OrgId(firm), asked).reason
}
