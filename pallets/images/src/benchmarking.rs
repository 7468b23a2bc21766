//! What the calls are measured by, at their worst.

use crate::{types::*, *};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::Authorize;
use frame_system::RawOrigin;
use sp_runtime::transaction_validity::TransactionSource;
use stalhof_primitives::{
	country::Country,
	images::{
		Bundle, Channel, Claim, EvidenceKind, Fingerprint, Format, MAX_BUNDLE, MAX_COUNTRIES,
		MAX_GTINS, MAX_ISCC, Scope, Versions, commitment,
	},
	organisation::Role,
};

/// Makes organisations to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active organisation with these roles, of a group of its own, and an operator of it with all permissions: another for
	/// each seed.
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId);
	/// A second operator of it.
	fn second_operator(organisation: OrgId) -> AccountId;
	/// Sets the date.
	fn set_today(today: Day);
	/// Notes that this account has signed the transaction that runs.
	fn signs_directly(who: &AccountId);
}

/// The day on which everything begins.
const FIRST_DAY: u32 = 20_000;
/// The day on which every window of works that were registered then is over.
const SEASONED_DAY: u32 = FIRST_DAY + 2;

const SALT: Hash = [1; 32];

/// Sets the date, and so many blocks further.
fn set_day<T: Config>(day: u32, blocks: u32) {
	T::BenchmarkHelper::set_today(Day::from_number(day));
	let block = Pallet::<T>::block_number().saturating_add(blocks);
	frame_system::Pallet::<T>::set_block_number(block.into());
}

/// Ends every window that is open, which takes so many days at most.
fn pass<T: Config>(day: u32) {
	set_day::<T>(day, 3 * T::WindowBlocks::get() + 2 * MIN_AGE_BLOCKS);
}

/// Trade items with as many digits as there are.
fn gtins(count: usize) -> BoundedVec<Gtin, ConstU32<MAX_GTINS>> {
	let numbers = (1_000_000_000_000..10_000_000_000_000u64)
		.flat_map(|number| (0..10).filter_map(move |digit| Gtin::new(number * 10 + digit).ok()));
	let gtins: Vec<Gtin> = numbers.take(count).collect();
	gtins.try_into().expect("no more are asked for than there may be")
}

/// Picture `number`, all of whose fingerprints are one.
fn picture(number: u32, gtins_shown: usize) -> NewWork {
	let file = sp_io::hashing::sha2_256(&number.to_be_bytes());
	let fingerprint = Fingerprint { hash: [7; 32], quality: 100 };
	let bundle: Bundle = alloc::vec![fingerprint; MAX_BUNDLE as usize]
		.try_into()
		.expect("they are as many as there may be");
	NewWork {
		file,
		pixels: file,
		versions: Versions::CURRENT,
		bundle,
		width: u32::MAX,
		height: u32::MAX,
		format: Format::Jpeg,
		iscc: alloc::vec![1; MAX_ISCC as usize].try_into().expect("they are as many as may be"),
		gtins: gtins(gtins_shown),
		claim: Claim::Licensee,
	}
}

/// What an organisation commits to.
fn hash_of<T: Config>(organisation: OrgId, works: &[NewWork]) -> Hash {
	let digests = works.iter().map(|work| work.picture().digest::<HostSha256>());
	commitment::<HostSha256>(&Pallet::<T>::genesis(), organisation, &SALT, digests)
}

type Reveal = BoundedVec<NewWork, ConstU32<MAX_REVEAL>>;

/// Lets an organisation commit to works, and the 10 blocks go by.
fn committed<T: Config>(firm: &(OrgId, T::AccountId), works: Vec<NewWork>) -> Reveal {
	Pallet::<T>::do_commit(&firm.1, hash_of::<T>(firm.0, &works)).expect("it may commit");
	let block = Pallet::<T>::block_number().saturating_add(MIN_AGE_BLOCKS);
	frame_system::Pallet::<T>::set_block_number(block.into());
	works.try_into().expect("they are not too many")
}

/// Lets an organisation register picture `number`.
fn register<T: Config>(firm: &(OrgId, T::AccountId), number: u32) -> WorkId {
	let works = committed::<T>(firm, alloc::vec![picture(number, MAX_GTINS as usize)]);
	Pallet::<T>::do_reveal(&firm.1, SALT, works).expect("it has committed to it");
	NextWork::<T>::get() - 1
}

/// An owner, another, and an arbiter.
struct Stage<AccountId> {
	owner: (OrgId, AccountId),
	other: (OrgId, AccountId),
	arbiter: (OrgId, AccountId),
}

fn stage<T: Config>() -> Stage<T::AccountId> {
	set_day::<T>(FIRST_DAY, 1);
	Stage {
		owner: T::BenchmarkHelper::firm(0, &[]),
		other: T::BenchmarkHelper::firm(1, &[]),
		arbiter: T::BenchmarkHelper::firm(2, &[Role::Arbiter]),
	}
}

fn at(work: WorkId) -> FingerprintId {
	FingerprintId { work, place: MAX_BUNDLE as u8 - 1 }
}

/// As many countries as a licence may name.
fn countries() -> BoundedVec<Country, ConstU32<MAX_COUNTRIES>> {
	let letters = || b'A'..=b'Z';
	let codes = letters().flat_map(|one| letters().map(move |other| [one, other]));
	let countries: Vec<Country> = codes
		.filter_map(|code| core::str::from_utf8(&code).ok()?.parse().ok())
		.take(MAX_COUNTRIES as usize)
		.collect();
	countries.try_into().expect("they are as many as may be")
}

/// A licence for one day.
fn licence(licensee: OrgId, day: u32, exclusive: bool) -> NewLicence {
	let scope = Scope {
		channels: Channel::Print.into(),
		countries: countries(),
		gtins: gtins(MAX_GTINS as usize),
		from: Day::from_number(day),
		to: Day::from_number(day),
	};
	NewLicence { licensee: Some(licensee), scope, exclusive, terms: [5; 32] }
}

/// Gives as many exclusive licences of a work as there may be but one, of which the licensee has as many as it may but
/// one: the number of the first of these.
fn licensed<T: Config>(stage: &Stage<T::AccountId>, work: WorkId) -> LicenceId {
	let day = SEASONED_DAY + 100;
	let others = MAX_EXCLUSIVE - MAX_PER_LICENSEE;
	for number in 0..others {
		let (licensee, _) = T::BenchmarkHelper::firm(30 + number, &[]);
		let licence = licence(licensee, day + number, true);
		Pallet::<T>::do_grant_licence(&stage.owner.1, work, licence).expect("it is free");
	}
	let first = NextLicence::<T>::get();
	for number in others..MAX_EXCLUSIVE - 1 {
		let licence = licence(stage.other.0, day + number, true);
		Pallet::<T>::do_grant_licence(&stage.owner.1, work, licence).expect("it is free");
	}
	first
}

/// Two works that can be contested: that of `other` is the later one, and it has as many licences of the earlier one as
/// there may be, which do not run today.
fn ground<T: Config>() -> (Stage<T::AccountId>, FingerprintId, FingerprintId) {
	let stage = stage::<T>();
	let prior = register::<T>(&stage.owner, 0);
	for licensee in [Some(stage.other.0), None] {
		for _ in 0..MAX_PER_LICENSEE {
			let given = NewLicence { licensee, ..licence(stage.other.0, FIRST_DAY + 50, false) };
			Pallet::<T>::do_grant_licence(&stage.owner.1, prior, given).expect("it may be given");
		}
	}
	let work = register::<T>(&stage.other, 1);
	(stage, at(work), at(prior))
}

/// A contest in which both sides have answered, with as much evidence of both works as there may be, all confirmed; and with
/// which `other` loses as many as suspend it.
fn contested<T: Config>(answered: bool) -> (Stage<T::AccountId>, ContestId) {
	let (stage, work, prior) = ground::<T>();
	for (who, place, kind) in [
		(&stage.other.1, work, EvidenceKind::Contract),
		(&stage.owner.1, prior, EvidenceKind::RawFile),
	] {
		for number in 0..MAX_EVIDENCE as u8 {
			let evidence = NewEvidence { kind, hash: [number; 32], time: None };
			Pallet::<T>::do_give_evidence(who, place.work, evidence).expect("there is room");
			Pallet::<T>::do_confirm_evidence(&stage.arbiter.1, place.work, number)
				.expect("it is no party");
		}
	}
	Pallet::<T>::do_contest(work, prior).expect("they are near");
	let id = NextContest::<T>::get() - 1;
	if answered {
		for (who, side) in [(&stage.owner.1, Side::Prior), (&stage.other.1, Side::Work)] {
			Pallet::<T>::do_answer_contest(who, id, side, [3; 32]).expect("there is time");
		}
	}
	let losses = Losses { count: MAX_LOSSES - 1, suspended: None };
	LossesOf::<T>::insert(Ordered(stage.other.0), losses);
	(stage, id)
}

/// A fingerprint, and works of five others to which it is near.
fn packshots<T: Config>() -> (FingerprintId, Near) {
	let stage = stage::<T>();
	let fingerprint = at(register::<T>(&stage.owner, 0));
	let near = [1, 2, 3, 4, 5].map(|number| {
		let firm = T::BenchmarkHelper::firm(10 + number, &[]);
		at(register::<T>(&firm, number))
	});
	pass::<T>(SEASONED_DAY);
	(fingerprint, near)
}

/// A work that has seasoned.
fn settled<T: Config>() -> (Stage<T::AccountId>, WorkId) {
	let stage = stage::<T>();
	let work = register::<T>(&stage.owner, 0);
	pass::<T>(SEASONED_DAY);
	(stage, work)
}

/// The second operator of the owner, both of whom sign directly.
fn second<T: Config>(stage: &Stage<T::AccountId>) -> T::AccountId {
	T::BenchmarkHelper::signs_directly(&stage.owner.1);
	T::BenchmarkHelper::second_operator(stage.owner.0)
}

/// A work that is offered to `other`.
fn offered<T: Config>() -> (Stage<T::AccountId>, WorkId) {
	let (stage, work) = settled::<T>();
	let (owner, to) = (stage.owner.0, stage.other.0);
	let offer = Offer { to, by: owner, generation: T::Organisations::generation(owner) };
	T::Bytes::charge(owner, transfers::OFFER_BYTES).expect("there is room");
	Offers::<T>::insert(Ordered(work), offer);
	(stage, work)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn commit() {
		let (organisation, caller) = stage::<T>().owner;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), [9; 32]);
		assert!(Commits::<T>::contains_key(Ordered(organisation), [9; 32]));
	}

	#[benchmark]
	fn renew_commit() {
		let (organisation, caller) = stage::<T>().owner;
		Pallet::<T>::do_commit(&caller, [9; 32]).expect("it may commit");
		let before = Commits::<T>::get(Ordered(organisation), [9; 32]);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), [9; 32]);
		assert!(Commits::<T>::get(Ordered(organisation), [9; 32]) != before);
	}

	#[benchmark]
	fn drop_commit() {
		// By who made it: whose operator signs is looked up.
		let (organisation, caller) = stage::<T>().owner;
		Pallet::<T>::do_commit(&caller, [9; 32]).expect("it may commit");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organisation, [9; 32]);
		assert!(!Commits::<T>::contains_key(Ordered(organisation), [9; 32]));
	}

	#[benchmark]
	fn reveal(n: Linear<1, MAX_REVEAL>) {
		let owner = stage::<T>().owner;
		let works = committed::<T>(&owner, (0..n).map(|number| picture(number, 0)).collect());
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.1), SALT, works);
		assert_eq!(NextWork::<T>::get(), n);
	}

	#[benchmark]
	fn reveal_gtins(g: Linear<0, 400>) {
		let owner = stage::<T>().owner;
		let shown = |number: u32| (g.saturating_sub(number * MAX_GTINS)).min(MAX_GTINS) as usize;
		let works = (0..50).map(|number| picture(number, shown(number))).collect();
		let works = committed::<T>(&owner, works);
		#[extrinsic_call]
		reveal(RawOrigin::Signed(owner.1), SALT, works);
		assert_eq!(NextWork::<T>::get(), 50);
		assert_eq!(WorksOfGtin::<T>::iter_keys().count(), g as usize);
	}

	#[benchmark]
	fn contest() {
		let (_, work, prior) = ground::<T>();
		#[extrinsic_call]
		_(RawOrigin::Authorized, work, prior);
		assert_eq!(NextContest::<T>::get(), 1);
	}

	#[benchmark]
	fn authorize_contest() {
		let (_, work, prior) = ground::<T>();
		let call = Call::<T>::contest { work, prior };
		let authorized;
		#[block]
		{
			authorized = call.authorize(TransactionSource::External);
		}
		assert!(authorized.is_some_and(|result| result.is_ok()));
	}

	#[benchmark]
	fn answer_contest() {
		let (stage, id) = contested::<T>(false);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.owner.1), id, Side::Prior, [3; 32]);
		assert!(Contests::<T>::get(Ordered(id)).is_some_and(|found| found.heard[1].is_some()));
	}

	#[benchmark]
	fn yield_contest() {
		let (stage, id) = contested::<T>(true);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.other.1), id, Side::Work);
		assert!(Pallet::<T>::is_suspended(stage.other.0));
	}

	#[benchmark]
	fn end_contest() {
		let (stage, id) = contested::<T>(true);
		pass::<T>(FIRST_DAY + ANSWER_DAYS + REVIEW_DAYS + 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.owner.1), id);
		assert!(Pallet::<T>::is_suspended(stage.other.0));
	}

	#[benchmark]
	fn give_evidence() {
		let stage = stage::<T>();
		let work = register::<T>(&stage.owner, 0);
		let evidence = |number: u8| NewEvidence {
			kind: EvidenceKind::Timestamp,
			hash: [number; 32],
			time: Some(Moment::from_millis(0)),
		};
		for number in 1..MAX_EVIDENCE as u8 {
			Pallet::<T>::do_give_evidence(&stage.owner.1, work, evidence(number))
				.expect("there is room");
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.owner.1), work, evidence(0));
		assert_eq!(EvidenceOf::<T>::get(Ordered(work)).len(), MAX_EVIDENCE as usize);
	}

	#[benchmark]
	fn confirm_evidence() {
		let stage = stage::<T>();
		let work = register::<T>(&stage.owner, 0);
		for number in 0..MAX_EVIDENCE as u8 {
			let kind = EvidenceKind::RawFile;
			let evidence = NewEvidence { kind, hash: [number; 32], time: None };
			Pallet::<T>::do_give_evidence(&stage.owner.1, work, evidence).expect("there is room");
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.arbiter.1), work, 7);
		assert!(EvidenceOf::<T>::get(Ordered(work))[7].confirmed.is_some());
	}

	#[benchmark]
	fn mark_generic() {
		let (fingerprint, near) = packshots::<T>();
		#[extrinsic_call]
		_(RawOrigin::Authorized, fingerprint, near);
		let stored = Bundles::<T>::get(Ordered(fingerprint.work));
		assert!(stored.is_some_and(|stored| stored.is_generic(fingerprint.place)));
	}

	#[benchmark]
	fn authorize_mark_generic() {
		let (fingerprint, near) = packshots::<T>();
		let call = Call::<T>::mark_generic { fingerprint, near };
		let authorized;
		#[block]
		{
			authorized = call.authorize(TransactionSource::External);
		}
		assert!(authorized.is_some_and(|result| result.is_ok()));
	}

	#[benchmark]
	fn revoke_work() {
		let (stage, work) = settled::<T>();
		let second = second::<T>(&stage);
		Pallet::<T>::do_revoke_work(&stage.owner.1, work, [4; 32]).expect("it is the first");
		T::BenchmarkHelper::signs_directly(&second);
		#[extrinsic_call]
		_(RawOrigin::Signed(second), work, [4; 32]);
		assert!(Pallet::<T>::work(work).is_ok_and(|work| work.state == WorkState::Revoked));
	}

	#[benchmark]
	fn offer_work() {
		let (stage, work) = settled::<T>();
		let second = second::<T>(&stage);
		let to = stage.other.0;
		Pallet::<T>::do_offer_work(&stage.owner.1, work, to).expect("it is the first");
		T::BenchmarkHelper::signs_directly(&second);
		#[extrinsic_call]
		_(RawOrigin::Signed(second), work, to);
		assert!(Offers::<T>::contains_key(Ordered(work)));
	}

	#[benchmark]
	fn withdraw_offer() {
		let (stage, work) = offered::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.owner.1), work);
		assert!(!Offers::<T>::contains_key(Ordered(work)));
	}

	#[benchmark]
	fn accept_work() {
		let (stage, work) = offered::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.other.1), work);
		assert!(Pallet::<T>::work(work).is_ok_and(|work| work.owner == stage.other.0));
	}

	#[benchmark]
	fn grant_licence() {
		let (stage, work) = settled::<T>();
		licensed::<T>(&stage, work);
		let last = licence(stage.other.0, SEASONED_DAY + 99, true);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.owner.1), work, last);
		assert_eq!(Exclusives::<T>::get(Ordered(work)).len(), MAX_EXCLUSIVE as usize);
	}

	#[benchmark]
	fn end_licence() {
		// One that has not begun when the notice ends: it is taken out of all lists.
		let (stage, work) = settled::<T>();
		let id = licensed::<T>(&stage, work);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.owner.1), id);
		assert!(!Licences::<T>::contains_key(Ordered(id)));
	}

	#[benchmark]
	fn give_up_licence() {
		let (stage, work) = settled::<T>();
		let id = licensed::<T>(&stage, work);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.other.1), id);
		assert!(!Licences::<T>::contains_key(Ordered(id)));
	}

	#[benchmark]
	fn drop_licence() {
		let (stage, work) = settled::<T>();
		let id = licensed::<T>(&stage, work);
		pass::<T>(SEASONED_DAY + 1_000);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.owner.1), id);
		assert!(!Licences::<T>::contains_key(Ordered(id)));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_roomy_chain(), crate::mock::Test);
}
