use crate::{admission::CONSENT_BYTES, mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use stalhof_support::Bytes as _;

fn allowance(share: u16, burst: u16, bytes: u64) -> Allowance {
	Allowance { share, burst, bytes }
}

#[test]
fn quota_should_recover_by_its_share_of_each_block() {
	let quota = Quota { used: 1_000, at: 10, share: 250, burst: 4 };
	let per_block = quota.per_block(10_000);
	assert_eq!((per_block, quota.max(10_000)), (250, 1_000));
	let levels = [9, 10, 11, 13, 14, u32::MAX].map(|block| quota.level(block, per_block));
	assert_eq!(levels, [1_000, 1_000, 750, 250, 0, 0]);
	// Shares are rounded down, and nothing overflows.
	assert_eq!(quota.per_block(39), 0);
	assert_eq!(Quota { share: 9_000, ..quota }.per_block(u64::MAX), u64::MAX / 10 * 9 + 4);
	assert_eq!(Quota { share: u16::MAX, burst: u16::MAX, ..quota }.max(u64::MAX), u64::MAX);
	assert_eq!(Quota { used: 5, ..quota }.level(u32::MAX, u64::MAX), 0);
}

proptest! {
	/// Block by block, what is left falls by the share and rises by what is used.
	#[test]
	fn quota_should_be_a_leaky_bucket(
		uses in proptest::collection::vec((0u32..5, 0u64..4_000), 0..40),
		share in 0u16..=9_000,
	) {
		let block = 10_000;
		let mut quota = Quota { used: 0, at: 0, share, burst: 10 };
		let per_block = quota.per_block(block);
		let (mut now, mut expected) = (0, 0u64);
		for (blocks, used) in uses {
			for _ in 0..blocks {
				expected = expected.saturating_sub(u64::from(share));
			}
			now += blocks;
			prop_assert_eq!(quota.level(now, per_block), expected);
			quota.used = quota.level(now, per_block) + used;
			quota.at = now;
			expected += used;
		}
	}
}

#[test]
fn allowance_should_be_what_the_council_sets() {
	build_and_execute(|| {
		let own = Ordered(GroupId(2));
		Quotas::<Test>::mutate(own, |quota| quota.as_mut().unwrap().used = BLOCK);
		System::set_block_number(6);
		let granted = allowance(2_000, 3, 5_000);
		let before = kept(2);
		assert_ok!(Consortium::set_allowance(GroupId(2), granted));
		assert_eq!(events(), [Event::AllowanceSet { group: GroupId(2), allowance: granted }]);
		// Genesis was block 0 and its share a hundredth: what was used stays used.
		let used = BLOCK - 6 * BLOCK / 100;
		assert_eq!(Quotas::<Test>::get(own), Some(Quota { used, at: 6, share: 2_000, burst: 3 }));
		assert_eq!(Bytes::<Test>::get(own), Some(StateBytes { used: before, max: 5_000 }));
		assert_eq!(Shares::<Test>::get(), 2_200);
		let expected = QuotaNow { used, max: BLOCK / 5 * 3, per_block: BLOCK / 5 };
		assert_eq!(Consortium::quota_now(GroupId(2)), Some(expected));
		assert_eq!(Consortium::quota_now(GroupId(77)), None);
	});
}

#[test]
fn allowance_should_be_refused_when_all_exceed_nine_tenths_of_a_block() {
	build_and_execute(|| {
		let set = |share| Consortium::set_allowance(GroupId(2), allowance(share, 1, 10_000));
		assert_noop!(set(8_801), Error::<Test>::SharesExceeded);
		assert_noop!(set(u16::MAX), Error::<Test>::SharesExceeded);
		assert_ok!(set(8_800));
		assert_eq!(Shares::<Test>::get(), SHARES_LIMIT);
		assert_noop!(
			Consortium::set_allowance(GroupId(1), allowance(101, 1, 10_000)),
			Error::<Test>::SharesExceeded
		);
		assert_ok!(set(0));
		assert_eq!(Shares::<Test>::get(), 200);
	});
}

#[test]
fn allowance_should_be_refused_when_the_group_has_no_member() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		let none = Error::<Test>::NoAllowance;
		assert_noop!(Consortium::set_allowance(GroupId(participant), allowance(1, 1, 1)), none);
		assert_noop!(
			Consortium::set_allowance(GroupId(4), allowance(1, 1, 1)),
			Error::<Test>::NoAllowance
		);
	});
}

#[test]
fn new_group_should_be_granted_what_the_council_has_set() {
	build_and_execute(|| {
		assert_noop!(
			Consortium::set_default_allowance(allowance(9_001, 1, 1)),
			Error::<Test>::SharesExceeded
		);
		let granted = allowance(70, 7, 70_000);
		assert_ok!(Consortium::set_default_allowance(granted));
		assert_eq!(events(), [Event::DefaultAllowanceSet { allowance: granted }]);
		let member = join_member(11, 2);
		let quota = Quotas::<Test>::get(Ordered(GroupId(member))).unwrap();
		assert_eq!((quota.share, quota.burst), (70, 7));
		assert_eq!(Bytes::<Test>::get(Ordered(GroupId(member))).unwrap().max, 70_000);
	});
}

#[test]
fn participant_should_be_paid_for_by_its_sponsors_group() {
	build_and_execute(|| {
		let participant = join_participant(11, 4);
		assert_eq!(Consortium::paying_group(&seat(participant)), GroupId(3));
		assert_eq!(Consortium::paying_group(&seat(4)), GroupId(3));
	});
}

/// As [`build_and_execute`], where other pallets keep bytes too.
fn with_others(test: impl FnOnce()) {
	chain(founders()).execute_with(|| {
		test();
		Consortium::do_try_state().unwrap();
	});
}

#[test]
fn bytes_should_come_out_of_the_groups_allowance() {
	with_others(|| {
		let participant = OrgId(join_participant(11, 1));
		let (first, third) = (kept(1), kept(3));
		assert_ok!(Consortium::charge(OrgId(1), 10));
		assert_ok!(Consortium::charge(participant, 200));
		assert_ok!(Consortium::charge(OrgId(3), 3_000));
		assert_ok!(Consortium::charge(OrgId(4), 40_000));
		assert_eq!((kept(1) - first, kept(3) - third), (210, 43_000));
		Consortium::do_try_state().unwrap();
		Consortium::refund(participant, 150);
		Consortium::refund(OrgId(4), 40_000);
		assert_eq!((kept(1) - first, kept(3) - third), (60, 3_000));
		Consortium::do_try_state().unwrap();
		Consortium::refund(OrgId(77), 1);
		assert_noop!(Consortium::charge(OrgId(77), 1), Error::<Test>::NotFound);
	});
}

#[test]
fn bytes_should_be_refused_when_the_group_keeps_as_many_as_it_may() {
	with_others(|| {
		let max = kept(3) + 100;
		assert_ok!(Consortium::set_allowance(GroupId(3), allowance(1, 1, max)));
		assert_ok!(Consortium::charge(OrgId(3), 60));
		assert_noop!(Consortium::charge(OrgId(4), 41), Error::<Test>::BytesExceeded);
		assert_ok!(Consortium::charge(OrgId(4), 40));
		Consortium::refund(OrgId(3), 1);
		assert_ok!(Consortium::charge(OrgId(4), 1));
		// A lower maximum takes nothing away.
		assert_ok!(Consortium::set_allowance(GroupId(3), allowance(1, 1, 5)));
		assert_eq!(kept(3), max);
		Consortium::refund(OrgId(4), 41);
		assert_noop!(Consortium::charge(OrgId(4), 1), Error::<Test>::BytesExceeded);
	});
}

#[test]
fn bytes_of_others_should_stay_counted_when_more_is_given_back_than_is_kept() {
	chain(founders()).execute_with(|| {
		let others = KeptBytes::<Test>::get(Ordered(OrgId(3)));
		Consortium::refund(OrgId(4), u32::MAX);
		assert_eq!(kept(3), others);
		assert!(!KeptBytes::<Test>::contains_key(Ordered(OrgId(4))));
	});
}

#[test]
fn whole_of_what_others_keep_should_move_with_a_participant() {
	with_others(|| {
		use stalhof_primitives::consent::Purpose;
		let participant = OrgId(join_participant(11, 1));
		let (first, second) = (kept(1), kept(2));
		assert_ok!(Consortium::charge(participant, 70_000));
		let purpose = Purpose::TakeOver { sponsor: OrgId(2), participant };
		let consent = consent(&account(11), purpose);
		assert_ok!(Consortium::take_over(by(2), participant, consent));
		let own = KeptBytes::<Test>::get(Ordered(participant));
		// The consent is the new sponsor's.
		let consent = u64::from(CONSENT_BYTES);
		assert_eq!((first - kept(1), kept(2) - second), (own - 70_000, own + consent));
		Consortium::refund(participant, 70_000);
		assert_eq!(kept(2) - second, own + consent - 70_000);
	});
}
