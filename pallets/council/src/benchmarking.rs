//! What the calls cost at their worst.
//!
//! At its worst a council is full, every group has one member, and all records ended more than 90 days ago: then nobody
//! is let go, so that all groups are counted, and to find that out takes a look at the roster for each of them.

use super::*;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use pallet_consortium::{
	Operators, Roster, Seats, benchmarking,
	types::{Kind, Operator, RosterEntry, Seat, Status},
};
use sp_runtime::traits::Bounded;
use stalhof_primitives::{
	organisation::{Permissions, Roles},
	time::Day,
};

/// Above the numbers that a genesis gives.
const FIRST: u32 = 1_000_000;

/// The date, as days since 1970.
const TODAY: u32 = 20_000;

/// Fills the council with members whose records have lapsed; an operator of each.
fn seat_members<T: Config + benchmarking::Config>() -> Vec<T::AccountId> {
	<T as benchmarking::Config>::set_today(Day::from_number(TODAY));
	Roster::<T>::kill();
	let seat_one = |number: u32| {
		let organisation = OrgId(FIRST.saturating_add(number));
		let group = GroupId::of_one(organisation);
		let kyb_until = Day::default();
		let seat = Seat {
			kind: Kind::Member,
			status: Status::Active,
			since: kyb_until,
			kyb_until,
			group,
			roles: Roles::ALL,
			generation: 0,
		};
		Seats::<T>::insert(Ordered(organisation), seat);
		let entry = RosterEntry { organisation, group, kyb_until };
		Roster::<T>::mutate(|roster| roster.try_push(entry)).expect("there is room for all");
		let permissions = Permissions::ALL;
		let who = account("member", number, 0);
		let operator = Operator { organisation, permissions, until: Day::MAX, admin: true };
		Operators::<T>::insert(&who, operator);
		who
	};
	(0..T::MaxMembers::get()).map(seat_one).collect()
}

fn group(number: u32) -> GroupId {
	GroupId(FIRST.saturating_add(number))
}

/// Moves a motion of the first member and has all members vote.
fn motion_with_votes<T: Config>(
	act: ActOf<T>,
	members: &[T::AccountId],
	aye: bool,
) -> Result<MotionId, BenchmarkError> {
	let motion = NextMotion::<T>::get();
	let state =
		MotionState::Open { until: Moment::from_millis(u64::MAX), block: Bounded::max_value() };
	let (proposer, group) = (OrgId(FIRST), group(0));
	NextMotion::<T>::put(motion.saturating_add(1));
	OpenMotions::<T>::insert(Ordered(group), 1);
	Motions::<T>::insert(Ordered(motion), Motion { act, proposer, group, state });
	for who in members {
		Pallet::<T>::vote(RawOrigin::Signed(who.clone()).into(), motion, aye)?;
	}
	Ok(motion)
}

#[benchmarks(where T: benchmarking::Config)]
mod benchmarks {
	use super::*;

	/// An act that names an organisation, which is looked up, and carries as much as such an act can.
	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		let members = seat_members::<T>();
		let (organisation, account) = (OrgId(FIRST), members[0].clone());
		let act = Box::new(Act::ReplaceAdmin { organisation, account });
		OpenMotions::<T>::insert(Ordered(group(0)), MAX_OPEN - 1);
		let motion = NextMotion::<T>::get();
		#[extrinsic_call]
		_(RawOrigin::Signed(members[0].clone()), act);
		assert!(Motions::<T>::contains_key(Ordered(motion)));
		Ok(())
	}

	#[benchmark]
	fn vote() -> Result<(), BenchmarkError> {
		let members = seat_members::<T>();
		let motion = motion_with_votes::<T>(Act::CancelUpgrade, &members, false)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(members[0].clone()), motion, true);
		assert_eq!(
			Votes::<T>::get(Ordered(motion), Ordered(group(0))).map(|said| said.aye),
			Some(true)
		);
		Ok(())
	}

	/// All groups are counted, every one has voted, and the motion goes with its votes. What a pause needs depends on
	/// whether one runs, which is one more look.
	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let members = seat_members::<T>();
		let motion = motion_with_votes::<T>(Act::Pause { pallet: 0 }, &members, false)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(members[0].clone()), motion);
		assert!(!Motions::<T>::contains_key(Ordered(motion)));
		assert_eq!(Votes::<T>::iter_key_prefix(Ordered(motion)).count(), 0);
		Ok(())
	}

	/// Taking back upgrades does most: it looks through all motions, and in the worst case every group's three are
	/// upgrades that wait, each of which is dropped with its count and an event. Every other act writes a number of items
	/// that does not grow with the council, but for the validators, who are one item.
	#[benchmark]
	fn enact() -> Result<(), BenchmarkError> {
		let members = seat_members::<T>();
		let block = frame_system::Pallet::<T>::block_number();
		let state = MotionState::Passed { from: T::Clock::now(), block };
		let code_hash = T::Hash::default();
		let mut motion = 0;
		for number in 0..T::MaxMembers::get() {
			let (proposer, group) = (OrgId(FIRST.saturating_add(number)), group(number));
			for _ in 0..MAX_OPEN {
				let act = match motion {
					0 => Act::CancelUpgrade,
					_ => Act::Upgrade { code_hash },
				};
				Motions::<T>::insert(Ordered(motion), Motion { act, proposer, group, state });
				motion = motion.saturating_add(1);
			}
			OpenMotions::<T>::insert(Ordered(group), MAX_OPEN);
		}
		NextMotion::<T>::put(motion);
		frame_system::Pallet::<T>::authorize_upgrade(RawOrigin::Root.into(), code_hash)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(members[0].clone()), 0);
		assert_eq!(Motions::<T>::iter_keys().count(), 0);
		assert!(frame_system::Pallet::<T>::authorized_upgrade().is_none());
		Ok(())
	}

	/// All groups have voted.
	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let members = seat_members::<T>();
		let motion = motion_with_votes::<T>(Act::CancelUpgrade, &members, false)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(members[0].clone()), motion);
		assert!(!Motions::<T>::contains_key(Ordered(motion)));
		assert_eq!(Votes::<T>::iter_key_prefix(Ordered(motion)).count(), 0);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_chain(None), crate::mock::Test);
}
