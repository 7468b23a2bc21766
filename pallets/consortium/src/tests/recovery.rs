//! All members' records lapse on one day, and they renew each other: without sudo and without a vote.

use crate::{mock::*, types::*, *};
use stalhof_primitives::{organisation::Standing, refusal::Refusal};

fn profile_of(founder: u32) -> Profile {
	let parent = matches!(founder, 3 | 4).then(|| lei(99));
	Profile { parent, ..profile(founder) }
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: Vec::new() }.into()
}

fn renew(founder: u32) -> RuntimeCall {
	Call::renew { profile: profile_of(founder) }.into()
}

fn attest(organisations: &[u32]) -> RuntimeCall {
	Call::attest { claims: claims(organisations), evidence: control() }.into()
}

/// Every step is a transaction that passes the extension.
fn recover_on(days: u32) {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		RunningValidators::set((1..=4).map(OrgId).collect());
		set_day(days);
		for founder in 1..=4u8 {
			assert_eq!(standing(founder.into()), Standing::Lapsing);
			assert_eq!(send(founder, remark()), Err(refused(Refusal::Lapsing)));
		}
		assert_eq!(counted(), [1, 2, 3].into());
		for founder in 1..=4u8 {
			assert_eq!(send(founder, renew(founder.into())), Ok(Ok(())));
		}
		// Each by two members of other groups, which may have been renewed themselves meanwhile.
		assert_eq!(send(1, attest(&[2, 3, 4])), Ok(Ok(())));
		assert_eq!(send(2, attest(&[1, 3, 4])), Ok(Ok(())));
		assert_eq!((standing(3), standing(4)), (Standing::Active, Standing::Active));
		assert_eq!((standing(1), standing(2)), (Standing::Lapsing, Standing::Lapsing));
		assert_eq!(send(4, attest(&[1, 2])), Ok(Ok(())));
		for founder in 1..=4u8 {
			assert_eq!(standing(founder.into()), Standing::Active);
			assert_eq!(seat(founder.into()).kyb_until, day(days + 365));
			assert_eq!(send(founder, remark()), Ok(Ok(())));
		}
		// And their participants after them.
		assert_eq!(send(11, Call::renew { profile: profile(11) }), Ok(Ok(())));
		assert_eq!(send(2, attest(&[participant])), Ok(Ok(())));
		assert_eq!(send(3, attest(&[participant])), Ok(Ok(())));
		assert_eq!(send(11, remark()), Ok(Ok(())));
	});
}

#[test]
fn members_should_renew_each_other_when_all_records_ended_on_one_day() {
	recover_on(366);
}

#[test]
fn members_should_renew_each_other_when_all_records_ended_ninety_days_ago() {
	recover_on(365 + 90);
}

#[test]
fn members_should_renew_each_other_when_all_records_ended_more_than_ninety_days_ago() {
	recover_on(365 + 91);
	recover_on(5_000);
}

#[test]
fn member_should_lapse_at_last_when_enough_others_have_been_renewed() {
	build_with(five_founders(), || {
		set_day(365 + 91);
		for founder in 1..=4u8 {
			assert_eq!(send(founder, renew(founder.into())), Ok(Ok(())));
		}
		assert_eq!(send(1, attest(&[2, 3, 4])), Ok(Ok(())));
		assert_eq!(send(2, attest(&[1, 3, 4])), Ok(Ok(())));
		assert_eq!(send(3, attest(&[1])), Ok(Ok(())));
		assert_eq!(standing(5), Standing::Lapsing);
		assert_eq!(counted(), [1, 2, 3, 5].into());
		// With the third group there are enough without 5.
		assert_eq!(send(4, attest(&[2])), Ok(Ok(())));
		assert_eq!(standing(5), Standing::Lapsed);
		assert_eq!(counted(), [1, 2, 3].into());
		assert_eq!(send(5, renew(5)), Ok(Ok(())));
		assert_eq!(send(1, attest(&[5])), Ok(Ok(())));
		assert_eq!(send(2, attest(&[5])), Ok(Ok(())));
		assert_eq!(standing(5), Standing::Active);
	});
}
