//! Benchmarks of the calls and of the extension, each where it takes longest.
//!
//! Consents are signed as wallets wrap texts, since that is tried second. Where a call takes a standing in which it
//! need not be active, its organisation is a member of a full roster whose record lapsed more than 90 days ago: only for
//! such a one the roster and the validators are counted. Elsewhere it is a participant, whose sponsor is read and pays.

mod stage;

use crate::{types::*, *};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_benchmarking::v2::*;
use frame_support::dispatch::{DispatchInfo, PostDispatchInfo};
use frame_system::RawOrigin;
use sp_runtime::{
	AccountId32, KeyTypeId, MultiSignature,
	traits::{
		AsSystemOriginSigner, AsTransactionAuthorizedOrigin, DispatchTransaction, Dispatchable,
	},
};
use stage::FIRST;
use stalhof_primitives::consent::Purpose;
use standing::after;

/// What the benchmarks need of the runtime around the pallet.
pub trait Config: crate::Config {
	/// An account whose key is at hand, another one for each number.
	fn account(number: u32) -> Self::AccountId;

	/// How one of these accounts signs a text.
	fn sign(account: &Self::AccountId, text: &str) -> Self::Signature;

	/// Sets the date.
	fn set_today(today: Day);

	/// Lets these organisations run the validators, but for the first if they are more than there can be. Each of them
	/// may be released.
	fn set_validators(organisations: &[OrgId]);
}

/// What is measured.
pub struct Pallet<T>(PhantomData<T>);

/// Where the keys of [`sr25519_account`] lie.
const KEYS: KeyTypeId = KeyTypeId(*b"bnch");

/// [`Config::account`] of a runtime whose accounts are keys: an sr25519 key, put into the keystore.
pub fn sr25519_account(number: u32) -> AccountId32 {
	let seed = alloc::format!("0x{number:064x}");
	sp_io::crypto::sr25519_generate(KEYS, Some(seed.into_bytes())).into()
}

/// [`Config::sign`] of a runtime whose accounts are keys.
pub fn sr25519_sign(account: &AccountId32, text: &str) -> MultiSignature {
	let key = <[u8; 32]>::from(account.clone()).into();
	let signature = sp_io::crypto::sr25519_sign(KEYS, &key, text.as_bytes());
	signature.expect("the account is one of sr25519_account").into()
}

/// Lets the extension prepare a call and finish it that is announced with a million picoseconds and takes `used`.
fn send<T: Config>(
	caller: &T::AccountId,
	call: &<T as frame_system::Config>::RuntimeCall,
	used: u64,
) where
	<T as frame_system::Config>::RuntimeCall:
		Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	<<T as frame_system::Config>::RuntimeCall as Dispatchable>::RuntimeOrigin:
		AsSystemOriginSigner<T::AccountId>
			+ AsTransactionAuthorizedOrigin
			+ Clone
			+ From<RawOrigin<T::AccountId>>,
{
	let extension_weight = <T as crate::Config>::WeightInfo::check_member();
	let call_weight = Weight::from_parts(1_000_000, 0);
	let info = DispatchInfo { call_weight, extension_weight, ..Default::default() };
	let actual_weight = Some(Weight::from_parts(used, 0));
	let done = PostDispatchInfo { actual_weight, ..Default::default() };
	let nonce = frame_system::Pallet::<T>::account_nonce(caller);
	let origin = RawOrigin::Signed(caller.clone()).into();
	CheckMember::<T>::from(nonce)
		.test_run(origin, call, &info, 0, 0, |_| Ok(done))
		.expect("a renewal is what one that has lapsed may send")
		.expect("nothing is called");
}

/// Checks that what `caller` sent counted its nonce, cost the group of `liable` so much, and left no signer noted.
fn check_sent<T: Config>(caller: &T::AccountId, nonce: T::Nonce, liable: OrgId, cost: u64) {
	assert_eq!(frame_system::Pallet::<T>::account_nonce(caller), nonce + 1u32.into());
	let quota = crate::Pallet::<T>::quota_now(GroupId::of_one(liable));
	assert_eq!(quota.map(|now| now.used), Some(cost));
	assert!(!Signer::<T>::exists());
}

#[benchmarks(where
	<T as frame_system::Config>::RuntimeCall:
		Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo> + From<Call<T>>,
	<<T as frame_system::Config>::RuntimeCall as Dispatchable>::RuntimeOrigin:
		AsSystemOriginSigner<T::AccountId>
		+ AsTransactionAuthorizedOrigin
		+ Clone
		+ From<RawOrigin<T::AccountId>>,
)]
mod benchmarks {
	use super::*;

	/// By a member that carried another 30 days ago; one more fits on the roster.
	#[benchmark]
	fn apply() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		stage::fill_roster::<T>(T::MaxMembers::get().saturating_sub(1))?;
		let rested = stage::days_ago(CARRIER_REST_DAYS);
		LastCarried::<T>::insert(Ordered(FIRST), rested);
		let organisation = stage::next::<T>();
		let applicant = stage::applicant::<T>(organisation, Roles::ALL);
		let caller = stage::admin::<T>(FIRST)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), applicant.clone());

		stage::check::<T>(Event::Applied {
			organisation,
			kind: Kind::Member,
			carrier: FIRST,
			application: applicant.application,
		});
		Ok(())
	}

	/// Each with a parent that nobody has named.
	#[benchmark]
	fn sponsor(n: Linear<1, MAX_BATCH>) -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let first = stage::next::<T>();
		let applicants: Vec<_> = (0..n)
			.map(|place| stage::applicant::<T>(OrgId(first.0 + place), PARTICIPANT_ROLES))
			.collect();
		let last = OrgId(first.0 + n - 1);
		let claim = applicants.last().map(|last| last.application.hash()).unwrap_or_default();
		let applicants = BoundedVec::truncate_from(applicants);
		let caller = stage::admin::<T>(FIRST)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), applicants, stage::evidence());

		assert_eq!(stage::next::<T>(), OrgId(first.0 + n));
		let evidence = stage::evidence();
		stage::check::<T>(Event::Attested { organisation: last, claim, attestor: FIRST, evidence });
		Ok(())
	}

	/// The last attestations of renewals that each move a member into a new group, by a member whose record lapsed more
	/// than 90 days ago. As many as fit are on the roster, the others are suspended.
	#[benchmark]
	fn attest(n: Linear<1, MAX_BATCH>) -> Result<(), BenchmarkError> {
		let claims = stage::renewing_members::<T>(n)?;
		let last = claims.last().map(|(last, _)| *last).unwrap_or_default();
		let claims = BoundedVec::truncate_from(claims);
		let caller = stage::admin::<T>(FIRST)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), claims, stage::evidence());

		assert_eq!(Renewals::<T>::iter().count(), 0);
		let seat = crate::Pallet::<T>::seat(last).map_err(DispatchError::from)?;
		stage::check::<T>(Event::Renewed {
			organisation: last,
			group: seat.group,
			kyb_until: seat.kyb_until,
		});
		Ok(())
	}

	/// A participant's, by another member once its time is over.
	#[benchmark]
	fn strike_application() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let other = stage::member::<T>()?;
		let organisation = stage::applied::<T>(Kind::Participant { sponsor: FIRST })?;
		Organisations::<T>::mutate(Ordered(organisation), |record| {
			if let Some(record) = record {
				record.applied = stage::days_ago(APPLICATION_DAYS + 1);
			}
		});
		let caller = stage::admin::<T>(other)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organisation);

		stage::check::<T>(Event::ApplicationStruck { organisation });
		Ok(())
	}

	/// In the place of another renewal on its way.
	#[benchmark]
	fn renew() -> Result<(), BenchmarkError> {
		let organisation = stage::full_roster::<T>()?;
		stage::renewing::<T>(organisation)?;
		stage::lapse::<T>(organisation)?;
		let profile = stage::profile(organisation);
		let caller = stage::admin::<T>(organisation)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), profile.clone());

		let claim = Renewals::<T>::get(Ordered(organisation)).map(|renewal| renewal.claim);
		let claim = claim.ok_or("the renewal is on its way")?;
		stage::check::<T>(Event::RenewalRequested { organisation, profile, claim });
		Ok(())
	}

	#[benchmark]
	fn suspend_participant() -> Result<(), BenchmarkError> {
		stage::full_roster::<T>()?;
		let participant = stage::participant::<T>(FIRST)?;
		let caller = stage::admin::<T>(FIRST)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), participant);

		stage::check::<T>(Event::Suspended {
			organisation: participant,
			by_sponsor: true,
			generation: 1,
		});
		Ok(())
	}

	#[benchmark]
	fn reinstate_participant() -> Result<(), BenchmarkError> {
		stage::full_roster::<T>()?;
		let participant = stage::participant::<T>(FIRST)?;
		stage::set_status::<T>(participant, Status::SuspendedBySponsor, 0)?;
		Sponsorships::<T>::mutate(Ordered(FIRST), |count| count.suspended = 1);
		let caller = stage::admin::<T>(FIRST)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), participant);

		stage::check::<T>(Event::Reinstated { organisation: participant });
		Ok(())
	}

	/// Of one that its sponsor had suspended before it was put out.
	#[benchmark]
	fn take_over() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let from = stage::member::<T>()?;
		let participant = stage::participant::<T>(from)?;
		stage::ended_consents::<T>(participant)?;
		stage::set_status::<T>(participant, Status::SuspendedBySponsor, 0)?;
		Sponsorships::<T>::mutate(Ordered(from), |count| count.suspended = 1);
		crate::Pallet::<T>::remove(from, None)?;
		let purpose = Purpose::TakeOver { sponsor: FIRST, participant };
		let consent = stage::consent::<T>(&stage::admin::<T>(participant)?, purpose);
		let caller = stage::admin::<T>(FIRST)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), participant, consent);

		stage::check::<T>(Event::Reinstated { organisation: participant });
		let seat = crate::Pallet::<T>::seat(participant).map_err(DispatchError::from)?;
		assert_eq!(seat.kind, Kind::Participant { sponsor: FIRST });
		Ok(())
	}

	/// With its validator.
	#[benchmark]
	fn leave() -> Result<(), BenchmarkError> {
		let organisation = stage::full_roster::<T>()?;
		stage::lapse::<T>(organisation)?;
		let caller = stage::admin::<T>(organisation)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller));

		stage::check::<T>(Event::Leaving { organisation, generation: 1 });
		Ok(())
	}

	/// A participant's, with a renewal on its way, by another member once it is due.
	#[benchmark]
	fn complete_leaving() -> Result<(), BenchmarkError> {
		let other = stage::full_roster::<T>()?;
		let organisation = stage::participant::<T>(FIRST)?;
		stage::renewing::<T>(organisation)?;
		stage::set_status::<T>(organisation, Status::Leaving, LEAVING_DAYS + 1)?;
		let caller = stage::admin::<T>(other)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organisation);

		stage::check::<T>(Event::Removed { organisation, generation: 1 });
		Ok(())
	}

	#[benchmark]
	fn appoint_operator() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let organisation = stage::participant::<T>(FIRST)?;
		stage::fill_operators::<T>(organisation, T::MaxOperators::get().saturating_sub(1))?;
		let account = T::account(0);
		stage::ended_consents::<T>(organisation)?;
		let consent = stage::consent::<T>(&account, Purpose::Operate { organisation });
		let caller = stage::admin::<T>(organisation)?;
		let (permissions, until) = (Permissions::ALL, Day::MAX);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), account.clone(), permissions, until, consent);

		stage::check::<T>(Event::OperatorSet { organisation, account, permissions, until });
		Ok(())
	}

	#[benchmark]
	fn change_operator() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let organisation = stage::participant::<T>(FIRST)?;
		let account = stage::fill_operators::<T>(organisation, T::MaxOperators::get())?;
		let caller = stage::admin::<T>(organisation)?;
		let (permissions, until) = (Permissions::NONE, stage::days_ago(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), account.clone(), permissions, until);

		stage::check::<T>(Event::OperatorSet { organisation, account, permissions, until });
		Ok(())
	}

	#[benchmark]
	fn dismiss_operator() -> Result<(), BenchmarkError> {
		let organisation = stage::full_roster::<T>()?;
		let account = stage::fill_operators::<T>(organisation, T::MaxOperators::get())?;
		stage::lapse::<T>(organisation)?;
		let caller = stage::admin::<T>(organisation)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), account.clone());

		stage::check::<T>(Event::OperatorDismissed { organisation, account });
		Ok(())
	}

	/// To one of the operators, whose account must still be opened. No account is both, and either takes less.
	#[benchmark]
	fn set_admin() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let organisation = stage::participant::<T>(FIRST)?;
		stage::fill_operators::<T>(organisation, T::MaxOperators::get().saturating_sub(1))?;
		let account = T::account(0);
		stage::appoint::<T>(organisation, &account)?;
		frame_system::Account::<T>::remove(&account);
		stage::ended_consents::<T>(organisation)?;
		let consent = stage::consent::<T>(&account, Purpose::Administer { organisation });
		let caller = stage::admin::<T>(organisation)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), account.clone(), consent);

		stage::check::<T>(Event::AdminReplaced { organisation, from: caller, to: account });
		Ok(())
	}

	/// A participant's, to a participant of another sponsor.
	#[benchmark]
	fn authorise_issuing() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let holder = stage::participant::<T>(FIRST)?;
		let other = stage::member::<T>()?;
		let organisation = stage::participant::<T>(other)?;
		let licence = stage::license::<T>(holder)?;
		let caller = stage::admin::<T>(holder)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), licence, organisation, Day::MAX);

		stage::check::<T>(Event::IssuingAuthorised { licence, organisation, until: Day::MAX });
		Ok(())
	}

	#[benchmark]
	fn revoke_issuing() -> Result<(), BenchmarkError> {
		let holder = stage::full_roster::<T>()?;
		let licence = stage::license::<T>(holder)?;
		let caller = stage::admin::<T>(holder)?;
		let origin = RawOrigin::Signed(caller.clone()).into();
		crate::Pallet::<T>::authorise_issuing(origin, licence, FIRST, Day::MAX)?;
		stage::lapse::<T>(holder)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), licence, FIRST);

		stage::check::<T>(Event::IssuingRevoked { licence, organisation: FIRST });
		Ok(())
	}

	/// The second signature of a transfer of all that a treasury holds into one that holds none of it.
	#[benchmark]
	fn act() -> Result<(), BenchmarkError> {
		const AMOUNT: u128 = 1_000_000;
		let organisation = stage::full_roster::<T>()?;
		let maker = stage::fill_operators::<T>(organisation, T::MaxOperators::get())?;
		let asset = stage::issue::<T>(organisation, AMOUNT)?;
		let caller = stage::admin::<T>(organisation)?;
		let origin = RawOrigin::Signed(caller.clone()).into();
		crate::Pallet::<T>::set_treasury_limit(origin, asset, Some(AMOUNT - 1))?;
		stage::lapse::<T>(organisation)?;
		let payment = TreasuryAct::Transfer { asset, to: FIRST, amount: AMOUNT };
		let reference = PaymentReference::truncate_from(alloc::vec![b'r'; 64]);
		stage::sign_first::<T>(&maker, |origin| {
			let signed = crate::Pallet::<T>::act(origin, payment.clone(), reference.clone());
			signed.map(|_| ()).map_err(|failed| failed.error)
		})?;
		Signer::<T>::put(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), payment.clone(), reference.clone());

		stage::check::<T>(Event::TreasuryUsed { organisation, act: payment, reference });
		Ok(())
	}

	/// A participant's, of as much as one operator may move.
	#[benchmark]
	fn act_by_one() -> Result<(), BenchmarkError> {
		const AMOUNT: u128 = 1_000_000;
		stage::begin::<T>();
		let organisation = stage::participant::<T>(FIRST)?;
		let asset = stage::issue::<T>(organisation, AMOUNT)?;
		let caller = stage::admin::<T>(organisation)?;
		let origin = RawOrigin::Signed(caller.clone()).into();
		crate::Pallet::<T>::set_treasury_limit(origin, asset, Some(AMOUNT))?;
		let payment = TreasuryAct::Transfer { asset, to: FIRST, amount: AMOUNT };
		let reference = PaymentReference::truncate_from(alloc::vec![b'r'; 64]);

		#[block]
		{
			let origin = RawOrigin::Signed(caller).into();
			crate::Pallet::<T>::act(origin, payment.clone(), reference.clone())
				.map_err(|failed| failed.error)?;
		}

		stage::check::<T>(Event::TreasuryUsed { organisation, act: payment, reference });
		Ok(())
	}

	/// The second signature for having none.
	#[benchmark]
	fn set_treasury_limit() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let organisation = stage::participant::<T>(FIRST)?;
		let maker = stage::fill_operators::<T>(organisation, T::MaxOperators::get())?;
		let asset = stage::issue::<T>(organisation, 1)?;
		let caller = stage::admin::<T>(organisation)?;
		let origin = RawOrigin::Signed(caller.clone()).into();
		crate::Pallet::<T>::set_treasury_limit(origin, asset, Some(1))?;
		stage::sign_first::<T>(&maker, |origin| {
			crate::Pallet::<T>::set_treasury_limit(origin, asset, None)
		})?;
		Signer::<T>::put(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset, None);

		stage::check::<T>(Event::TreasuryLimitSet { organisation, asset, limit: None });
		Ok(())
	}

	/// A participant's, by another member once its time is over.
	#[benchmark]
	fn drop_approval() -> Result<(), BenchmarkError> {
		stage::begin::<T>();
		let other = stage::member::<T>()?;
		let organisation = stage::participant::<T>(FIRST)?;
		let hash = [7; 32];
		let maker = stage::admin::<T>(organisation)?;
		Signer::<T>::put(&maker);
		let _ = crate::Pallet::<T>::sign_act(organisation, &maker, Permission::Settle, hash)
			.map_err(DispatchError::from)?;
		T::set_today(after(stage::days_ago(0), APPROVAL_DAYS + 1));
		let caller = stage::admin::<T>(other)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organisation, hash);

		stage::check::<T>(Event::FirstSignatureDropped { organisation, act: hash });
		Ok(())
	}

	/// A renewal by a member whose record lapsed more than 90 days ago, and which others can do without: one that they
	/// cannot is found before the last is counted.
	#[benchmark]
	fn check_member() -> Result<(), BenchmarkError> {
		const USED: u64 = 600_000;
		let organisation = stage::full_roster::<T>()?;
		stage::lapse::<T>(organisation)?;
		let caller = stage::admin::<T>(organisation)?;
		let nonce = frame_system::Pallet::<T>::account_nonce(&caller);
		let profile = stage::profile(organisation);
		let call = Call::<T>::renew { profile }.into();

		#[block]
		{
			send::<T>(&caller, &call, USED);
		}

		let taken = <T as crate::Config>::WeightInfo::check_member();
		check_sent::<T>(&caller, nonce, organisation, USED + taken.ref_time());
		Ok(())
	}

	/// A renewal by a participant whose record lapsed more than 90 days ago: its sponsor is read and pays.
	#[benchmark]
	fn check_member_active() -> Result<(), BenchmarkError> {
		const USED: u64 = 600_000;
		stage::begin::<T>();
		let organisation = stage::participant::<T>(FIRST)?;
		Seats::<T>::mutate(Ordered(organisation), |seat| {
			if let Some(seat) = seat {
				seat.kyb_until = stage::days_ago(LAPSING_DAYS + 1);
			}
		});
		let caller = stage::admin::<T>(organisation)?;
		let nonce = frame_system::Pallet::<T>::account_nonce(&caller);
		let profile = stage::profile(organisation);
		let call = Call::<T>::renew { profile }.into();
		#[block]
		{
			send::<T>(&caller, &call, USED);
		}

		let taken = <T as crate::Config>::WeightInfo::check_member_active();
		check_sent::<T>(&caller, nonce, FIRST, USED + taken.ref_time());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(Vec::new()), crate::mock::Test);
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::mock::{RunningValidators, Test, TestSignature, Today, chain, check_state};
	use sp_keystore::{KeystoreExt, testing::MemoryKeystore};
	use sp_runtime::traits::Verify;
	use stalhof_primitives::organisation::Standing;

	impl Config for Test {
		fn account(number: u32) -> AccountId32 {
			frame_benchmarking::account("key", number, 0)
		}

		fn sign(account: &AccountId32, text: &str) -> TestSignature {
			TestSignature::of(account, text)
		}

		fn set_today(today: Day) {
			Today::set(today);
		}

		fn set_validators(organisations: &[OrgId]) {
			RunningValidators::set(organisations.to_vec());
		}
	}

	/// Of one that others can do without, groups and validators have been counted.
	#[test]
	fn a_lapsed_member_should_be_found_so_last() {
		chain(Vec::new()).execute_with(|| {
			let member = stage::full_roster::<Test>().unwrap();
			stage::lapse::<Test>(member).unwrap();
			assert!(Roster::<Test>::get().is_full());
			assert_eq!(RunningValidators::get().last(), Some(&member));
			assert_eq!(crate::Pallet::<Test>::standing_of(member), Some(Standing::Lapsed));
			check_state();
		});
	}

	/// Enough groups are left, so that the validators have been counted.
	#[test]
	fn renewing_members_should_be_attested_by_one_whose_record_lapsed() {
		for count in [1, 7, 8, MAX_BATCH] {
			chain(Vec::new()).execute_with(|| {
				let claims = stage::renewing_members::<Test>(count).unwrap();
				assert_eq!(claims.len(), count as usize);
				assert!(Roster::<Test>::get().is_full());
				let standing = || crate::Pallet::<Test>::standing_of(FIRST);
				// However many of them a runtime takes.
				let mut validators = RunningValidators::get();
				while !validators.is_empty() {
					RunningValidators::set(validators.clone());
					assert_eq!(standing(), Some(Standing::Lapsing));
					validators.remove(0);
				}
				RunningValidators::set(validators);
				assert_eq!(standing(), Some(Standing::Lapsed));
				check_state();
			});
		}
	}

	#[test]
	fn accounts_of_a_runtime_should_sign_for_themselves_alone() {
		let mut chain = sp_io::TestExternalities::default();
		chain.register_extension(KeystoreExt::new(MemoryKeystore::new()));
		chain.execute_with(|| {
			let (one, other) = (sr25519_account(1), sr25519_account(2));
			let signature = sr25519_sign(&one, "text");
			assert!(signature.verify(&b"text"[..], &one));
			assert!(!signature.verify(&b"text"[..], &other));
			assert_eq!(sr25519_account(1), one);
		});
	}
}
