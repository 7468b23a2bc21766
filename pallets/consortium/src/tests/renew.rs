use crate::{admission::record_bytes, mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::organisation::{Role, Standing};

/// The [`five_founders`]: 2's record ends on day 100, all others' on day 1000.
fn second_ends_first() -> Vec<Founder<AccountId>> {
	let mut founders = five_founders();
	for founder in &mut founders {
		founder.kyb_until = day(1_000);
	}
	founders[1].kyb_until = day(100);
	founders
}

/// The [`five_founders`], whose records all end on day 50, so that they may be renewed at once.
fn all_end_soon() -> Vec<Founder<AccountId>> {
	let mut founders = five_founders();
	for founder in &mut founders {
		founder.kyb_until = day(50);
	}
	founders
}

fn with_parent(number: u32, parent: u32) -> Profile {
	Profile { parent: Some(lei(parent)), ..profile(number) }
}

#[test]
fn record_should_be_renewed_without_loss_when_it_has_not_ended() {
	build_with(second_ends_first(), || {
		let before = kept(2);
		let renamed = Profile { name: b"Second".to_vec().try_into().unwrap(), ..profile(2) };
		set_day(40);
		assert_ok!(Consortium::renew(by(2), renamed.clone()));
		let (organisation, claim) = claim(2);
		assert_eq!(
			events(),
			[Event::RenewalRequested { organisation, profile: renamed.clone(), claim }]
		);
		assert_eq!(kept(2), before + u64::from(record_bytes(&renamed)));
		assert_ok!(attest(1, &[2]));
		set_day(42);
		assert_ok!(Consortium::attest(by(4), one((organisation, claim)), existence()));
		let attested = |number: u32, evidence| Event::Attested {
			organisation,
			claim,
			attestor: OrgId(number),
			evidence,
		};
		assert_eq!(
			events(),
			[
				attested(1, control()),
				attested(4, existence()),
				Event::Renewed { organisation, group: GroupId(2), kyb_until: day(100 + 365) },
			]
		);
		assert_eq!(seat(2).kyb_until, day(465));
		assert_eq!(Roster::<Test>::get()[1].kyb_until, day(465));
		let record = Organisations::<Test>::get(Ordered(organisation)).unwrap();
		assert_eq!(record.profile, renamed);
		let attestors: Vec<_> =
			record.attestations.iter().map(|one| (one.attestor, one.on)).collect();
		assert_eq!(attestors, [(OrgId(1), day(40)), (OrgId(4), day(42))]);
		assert_eq!(kept(2), u64::from(record_bytes(&renamed)));
		assert_eq!(Renewals::<Test>::iter().count(), 0);
	});
}

#[test]
fn record_should_run_from_the_day_of_renewal_when_it_had_ended() {
	build_with(second_ends_first(), || {
		set_day(150);
		renew_with(profile(2), 2, 2, [1, 3]);
		assert_eq!(seat(2).kyb_until, day(150 + 365));
		assert_eq!(standing(2), Standing::Active);
	});
}

#[test]
fn renewal_should_be_refused_when_more_than_sixty_days_are_left() {
	build_with(second_ends_first(), || {
		set_day(39);
		assert_noop!(Consortium::renew(by(2), profile(2)), Error::<Test>::TooEarly);
		set_day(40);
		assert_ok!(Consortium::renew(by(2), profile(2)));
	});
}

#[test]
fn member_should_lapse_in_two_steps_when_its_record_ends() {
	build_with(second_ends_first(), || {
		for (days, expected, groups) in [
			(100, Standing::Active, vec![1, 2, 3, 5]),
			(101, Standing::Lapsing, vec![1, 2, 3, 5]),
			(190, Standing::Lapsing, vec![1, 2, 3, 5]),
			(191, Standing::Lapsed, vec![1, 3, 5]),
		] {
			set_day(days);
			assert_eq!(standing(2), expected, "day {days}");
			assert_eq!(counted(), groups.into_iter().collect(), "day {days}");
		}
		// A lapsed one may still renew.
		renew_with(profile(2), 2, 2, [1, 3]);
		assert_eq!(standing(2), Standing::Active);
	});
}

#[test]
fn participant_should_lapse_in_two_steps_when_its_record_ends() {
	build_with(second_ends_first(), || {
		let participant = join_participant(11, 1);
		for (days, expected) in [
			(365, Standing::Active),
			(366, Standing::Lapsing),
			(455, Standing::Lapsing),
			(456, Standing::Lapsed),
		] {
			set_day(days);
			assert_eq!(standing(participant), expected, "day {days}");
		}
		renew_with(profile(11), participant, 11, [1, 3]);
		assert_eq!(standing(participant), Standing::Active);
		assert_eq!(seat(participant).kyb_until, day(456 + 365));
		assert_eq!(roster(), [1, 2, 3, 4, 5]);
	});
}

#[test]
fn lapsing_should_have_no_end_when_fewer_than_three_groups_would_be_left() {
	let mut founders = second_ends_first();
	founders.pop();
	build_with(founders, || {
		set_day(900);
		assert_eq!(standing(2), Standing::Lapsing);
		assert_eq!(counted(), [1, 2, 3].into());
		// Off the roster, nobody is indispensable.
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_eq!(standing(2), Standing::Suspended);
	});
}

#[test]
fn lapsing_should_have_no_end_when_fewer_than_half_of_the_validators_would_be_left() {
	build_with(second_ends_first(), || {
		set_day(900);
		for (validators, expected) in [
			(vec![2], Standing::Lapsing),
			(vec![2, 1], Standing::Lapsed),
			(vec![2, 1, 9], Standing::Lapsing),
			(vec![2, 1, 3], Standing::Lapsed),
			(vec![], Standing::Lapsed),
		] {
			RunningValidators::set(validators.iter().copied().map(OrgId).collect());
			assert_eq!(standing(2), expected, "{validators:?}");
		}
	});
}

#[test]
fn renewal_should_be_refused_when_who_sends_it_may_not() {
	build_with(all_end_soon(), || {
		assert_noop!(Consortium::renew(by(50), profile(1)), Error::<Test>::NotAnOperator);
		assert_noop!(Consortium::renew(by(102), profile(1)), Error::<Test>::PermissionMissing);
		assert_ok!(Consortium::renew(by(101), profile(1)));
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_noop!(Consortium::renew(by(11), profile(11)), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::remove(OrgId(3), None));
		assert_noop!(Consortium::renew(by(3), profile(3)), Error::<Test>::NotInStanding);
	});
}

#[test]
fn renewal_should_be_refused_when_the_profile_is_bad_or_of_another_number() {
	build_with(all_end_soon(), || {
		let nameless = Profile { name: Name::new(), ..profile(2) };
		assert_noop!(Consortium::renew(by(2), nameless), Error::<Test>::InvalidName);
		assert_noop!(Consortium::renew(by(2), profile(12)), Error::<Test>::RegistrationFixed);
	});
}

#[test]
fn renewal_should_be_refused_when_the_group_keeps_too_many_bytes() {
	build_with(all_end_soon(), || {
		let bytes = kept(2) + u64::from(record_bytes(&profile(2)));
		let allowance = |bytes| Allowance { share: 100, burst: 10, bytes };
		assert_ok!(Consortium::set_allowance(GroupId(2), allowance(bytes - 1)));
		assert_noop!(Consortium::renew(by(2), profile(2)), Error::<Test>::BytesExceeded);
		// What waits is replaced, not added to.
		assert_ok!(Consortium::set_allowance(GroupId(2), allowance(bytes)));
		assert_ok!(Consortium::renew(by(2), profile(2)));
		assert_ok!(Consortium::renew(by(2), profile(2)));
	});
}

#[test]
fn suspended_member_should_stay_off_the_roster_when_it_renews() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::suspend(OrgId(2), None));
		renew_with(profile(2), 2, 2, [1, 3]);
		assert_eq!(standing(2), Standing::Suspended);
		assert_eq!(roster(), [1, 3, 4, 5]);
		assert_ok!(Consortium::reinstate(OrgId(2)));
		assert_eq!(Roster::<Test>::get()[1].kyb_until, day(50 + 365));
	});
}

#[test]
fn attestations_should_not_count_when_they_are_of_an_old_request() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::renew(by(2), profile(2)));
		let (organisation, old) = claim(2);
		assert_ok!(attest(1, &[2]));
		set_day(1);
		assert_ok!(Consortium::renew(by(2), profile(2)));
		assert_noop!(
			Consortium::attest(by(3), one((organisation, old)), control()),
			Error::<Test>::ClaimChanged
		);
		// Both are needed again, 1's among them.
		assert_ok!(attest(3, &[2]));
		assert_eq!(seat(2).kyb_until, day(50));
		let claim = claim(2);
		assert_ok!(attest(1, &[2]));
		assert_eq!(seat(2).kyb_until, day(415));
		// And none is left for the next.
		assert_noop!(
			Consortium::attest(by(5), one(claim), control()),
			Error::<Test>::NothingToAttest
		);
		set_day(400);
		assert_ok!(Consortium::renew(by(2), profile(2)));
		assert_noop!(Consortium::attest(by(5), one(claim), control()), Error::<Test>::ClaimChanged);
	});
}

#[test]
fn application_should_not_be_attested_again_when_it_was_admitted() {
	build_and_execute(|| {
		let member = join_member(11, 2);
		assert_noop!(attest(3, &[member]), Error::<Test>::NothingToAttest);
		set_day(310);
		let (id, application) = claim(member);
		assert_ok!(Consortium::renew(by(11), profile(11)));
		assert_noop!(
			Consortium::attest(by(3), one((id, application)), control()),
			Error::<Test>::ClaimChanged
		);
	});
}

#[test]
fn renewal_should_be_attested_when_the_attestors_own_record_is_lapsing() {
	build_with(second_ends_first(), || {
		let participant = join_participant(11, 1);
		set_day(366);
		RunningValidators::set(vec![OrgId(2)]);
		assert_eq!(standing(2), Standing::Lapsing);
		renew_with(profile(11), participant, 11, [2, 3]);
		assert_eq!(standing(participant), Standing::Active);
	});
}

#[test]
fn renewal_should_not_be_attested_when_the_attestor_has_lapsed() {
	build_with(second_ends_first(), || {
		let participant = join_participant(11, 1);
		set_day(366);
		assert_ok!(Consortium::renew(by(11), profile(11)));
		assert_eq!(standing(2), Standing::Lapsed);
		assert_noop!(attest(2, &[participant]), Error::<Test>::NotInStanding);
	});
}

#[test]
fn renewal_should_not_be_attested_when_the_attestor_is_related_or_attests_twice() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::renew(by(4), profile(4)));
		assert_noop!(attest(4, &[4]), Error::<Test>::AttestorRelated);
		assert_noop!(attest(3, &[4]), Error::<Test>::AttestorRelated);
		assert_ok!(Consortium::attest(by(1), claims(&[4]), existence()));
		assert_noop!(attest(1, &[4]), Error::<Test>::GroupAttested);
		assert_noop!(
			Consortium::attest(by(2), claims(&[4]), existence()),
			Error::<Test>::ControlNotProved
		);
	});
}

#[test]
fn renewal_should_not_be_attested_when_the_attestor_is_of_the_group_that_is_left() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::renew(by(4), with_parent(4, 2)));
		assert_noop!(attest(3, &[4]), Error::<Test>::AttestorRelated);
		assert_ok!(attest(1, &[4]));
	});
}

#[test]
fn participants_renewal_should_not_be_attested_when_the_attestor_is_of_the_group_that_it_names() {
	build_with(all_end_soon(), || {
		let participant = join_participant(11, 1);
		set_day(310);
		for founder in [3u8, 4] {
			renew_with(with_parent(founder.into(), 99), founder.into(), founder, [1, 2]);
		}
		assert_ok!(Consortium::renew(by(11), with_parent(11, 99)));
		assert_noop!(attest(3, &[participant]), Error::<Test>::AttestorRelated);
		assert_noop!(attest(4, &[participant]), Error::<Test>::AttestorRelated);
	});
}

#[test]
fn renewal_should_not_be_attested_when_the_first_attestor_has_become_related() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::renew(by(5), with_parent(5, 88)));
		assert_ok!(attest(2, &[5]));
		renew_with(with_parent(2, 88), 2, 2, [1, 3]);
		assert_noop!(attest(1, &[5]), Error::<Test>::AttestorRelated);
		// Nor is it mended by its new sister's word for it.
		assert_noop!(attest(2, &[5]), Error::<Test>::AttestorRelated);
		// Asked for again, it is attested by others.
		assert_ok!(Consortium::renew(by(5), with_parent(5, 88)));
		for attestor in [1, 2, 3] {
			assert_ok!(attest(attestor, &[5]));
		}
		assert_eq!(seat(5).group, GroupId(2));
	});
}

/// 5 goes over to the group of 3 and 4.
fn five_joins_three() -> (OrgId, DocumentHash) {
	assert_ok!(Consortium::renew(by(5), with_parent(5, 99)));
	events();
	claim(5)
}

#[test]
fn member_should_change_its_group_when_it_renews_with_another_parent() {
	build_with(all_end_soon(), || {
		let (own, others) = (kept(5), kept(3));
		let (organisation, claim) = five_joins_three();
		assert_ok!(attest(1, &[5]));
		assert_ok!(attest(4, &[5]));
		assert_eq!(Shares::<Test>::get(), 400);
		let agreed =
			Event::EntryAgreed { organisation, claim, group: GroupId(3), member: OrgId(4) };
		assert_eq!(events()[1..], [agreed]);
		assert_ok!(attest(2, &[5]));
		let kyb_until = day(50 + 365);
		// Nobody is left to use what its group was granted.
		let nothing = Allowance { share: 0, burst: 0, bytes: 0 };
		assert_eq!(
			events()[1..],
			[
				Event::AllowanceSet { group: GroupId(5), allowance: nothing },
				Event::Renewed { organisation, group: GroupId(3), kyb_until },
			]
		);
		assert_eq!(seat(5).group, GroupId(3));
		assert_eq!(Roster::<Test>::get()[4].group, GroupId(3));
		assert_eq!(counted(), [1, 2, 3].into());
		assert!(Consortium::are_related(OrgId(5), OrgId(4)));
		let added = (record_bytes(&with_parent(5, 99)) - record_bytes(&profile(5))) as u64;
		assert_eq!((kept(5), kept(3)), (0, others + own + added));
		assert!(!Quotas::<Test>::contains_key(Ordered(GroupId(5))));
		assert!(!Bytes::<Test>::contains_key(Ordered(GroupId(5))));
		assert_eq!(Shares::<Test>::get(), 300);
	});
}

#[test]
fn member_should_wait_for_the_group_that_it_names_when_that_has_members() {
	build_with(all_end_soon(), || {
		let (organisation, claim) = five_joins_three();
		assert_ok!(attest(1, &[5]));
		assert_ok!(attest(2, &[5]));
		// It would share that group's vote and use its allowance.
		assert_eq!((seat(5).group, seat(5).kyb_until), (GroupId(5), day(50)));
		assert_eq!(Renewals::<Test>::get(Ordered(organisation)).unwrap().agreed, None);
		assert_noop!(attest(1, &[5]), Error::<Test>::GroupAttested);
		events();
		assert_ok!(attest(3, &[5]));
		let group = GroupId(3);
		assert_eq!(
			events()[0],
			Event::EntryAgreed { organisation, claim, group, member: OrgId(3) }
		);
		assert_eq!((seat(5).group, seat(5).kyb_until), (group, day(50 + 365)));
		let record = Organisations::<Test>::get(Ordered(organisation)).unwrap();
		let attestors: Vec<_> = record.attestations.iter().map(|one| one.attestor).collect();
		assert_eq!(attestors, [OrgId(1), OrgId(2)]);
	});
}

#[test]
fn entry_should_not_be_agreed_when_it_is_already_or_the_operator_does_not_govern() {
	build_with(all_end_soon(), || {
		five_joins_three();
		let purpose = stalhof_primitives::consent::Purpose::Operate { organisation: OrgId(3) };
		let (attests, consent) = (Permission::Attest.into(), consent(&account(60), purpose));
		assert_ok!(Consortium::appoint_operator(by(3), account(60), attests, day(90), consent));
		assert_noop!(attest(60, &[5]), Error::<Test>::PermissionMissing);
		let both = Permissions::of(&[Permission::Attest, Permission::Govern]);
		assert_ok!(Consortium::change_operator(by(3), account(60), both, day(90)));
		assert_ok!(attest(60, &[5]));
		assert_noop!(attest(4, &[5]), Error::<Test>::GroupAttested);
		// Asked for again, nothing of it counts.
		set_day(1);
		five_joins_three();
		assert_ok!(attest(1, &[5]));
		assert_ok!(attest(2, &[5]));
		assert_eq!(seat(5).group, GroupId(5));
	});
}

#[test]
fn entry_should_take_another_word_when_the_parent_has_come_to_another_group() {
	build_with(all_end_soon(), || {
		assert_eq!(join_member(11, 2), 6);
		assert_ok!(Consortium::renew(by(5), with_parent(5, 2)));
		assert_ok!(attest(2, &[5]));
		let agreed = || Renewals::<Test>::get(Ordered(OrgId(5))).and_then(|renewal| renewal.agreed);
		assert_eq!(agreed(), Some(GroupId(2)));
		renew_with(with_parent(2, 99), 2, 2, [1, 5]);
		assert_ok!(attest(3, &[2]));
		assert_eq!(seat(2).group, GroupId(3));
		for attestor in [1, 11] {
			assert_ok!(attest(attestor, &[5]));
		}
		assert_eq!((seat(5).group, agreed()), (GroupId(5), Some(GroupId(2))));
		assert_ok!(attest(4, &[5]));
		assert_eq!(seat(5).group, GroupId(3));
	});
}

#[test]
fn nobody_should_be_asked_when_no_member_is_left_in_the_group() {
	build_with(all_end_soon(), || {
		for organisation in [3, 4] {
			assert_ok!(Consortium::remove(OrgId(organisation), None));
		}
		renew_with(with_parent(5, 99), 5, 5, [1, 2]);
		assert_eq!(seat(5).group, GroupId(3));
	});
}

#[test]
fn entry_should_take_a_word_when_all_members_of_the_group_are_suspended() {
	build_with(all_end_soon(), || {
		for organisation in [3, 4] {
			assert_ok!(Consortium::suspend(OrgId(organisation), None));
		}
		renew_with(with_parent(5, 99), 5, 5, [1, 2]);
		assert_eq!(seat(5).group, GroupId(5));
		assert_ok!(Consortium::reinstate(OrgId(4)));
		assert_ok!(attest(4, &[5]));
		assert_eq!(seat(5).group, GroupId(3));
	});
}

#[test]
fn member_should_have_a_group_of_its_own_when_it_renews_without_a_parent() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::renew(by(4), profile(4)));
		assert_ok!(attest(1, &[4]));
		events();
		assert_ok!(attest(2, &[4]));
		let (group, kyb_until) = (GroupId(6), day(50 + 365));
		let allowance = DefaultAllowance::<Test>::get();
		assert_eq!(
			events()[1..],
			[
				Event::AllowanceSet { group, allowance },
				Event::Renewed { organisation: OrgId(4), group, kyb_until },
			]
		);
		assert_eq!(counted(), [1, 2, 3, 5, 6].into());
		assert!(!Consortium::are_related(OrgId(3), OrgId(4)));
		assert_eq!(kept(6), u64::from(record_bytes(&profile(4))));
		assert_eq!(NextOrganisation::<Test>::get(), OrgId(7));
	});
}

#[test]
fn first_member_of_a_group_should_leave_it_when_it_is_sold() {
	build_with(all_end_soon(), || {
		renew_with(profile(3), 3, 3, [1, 2]);
		assert_eq!((seat(3).group, seat(4).group), (GroupId(6), GroupId(3)));
		assert!(!Consortium::are_related(OrgId(3), OrgId(4)));
		// Nor does it come back by another parent that nobody else has.
		set_day(400);
		renew_with(with_parent(3, 88), 3, 3, [1, 2]);
		assert_eq!(seat(3).group, GroupId(6));
	});
}

#[test]
fn last_member_of_a_group_should_leave_it_to_its_former_parent() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::renew(by(4), profile(4)));
		for attestor in [1, 2] {
			assert_ok!(attest(attestor, &[4]));
		}
		renew_with(profile(3), 3, 3, [1, 2]);
		assert_eq!((seat(4).group, seat(3).group), (GroupId(6), GroupId(7)));
		// Whoever comes for that parent is no relative of them.
		let daughter =
			with_profile(with_parent(11, 99), account(11), Role::Supplier.into(), OrgId(1));
		let daughter = join_sponsored(daughter, 1);
		assert_eq!(seat(daughter).group, GroupId(3));
		assert!(!Consortium::are_related(OrgId(daughter), OrgId(3)));
	});
}

#[test]
fn all_that_a_member_keeps_should_move_when_its_group_changes() {
	build_with(all_end_soon(), || {
		let participant = join_participant(11, 4);
		assert_ok!(Consortium::apply(by(4), applicant(12, Role::Lender.into(), OrgId(4))));
		let before = kept(3);
		let participants = KeptBytes::<Test>::get(Ordered(OrgId(participant)));
		// Even beyond what a new group is granted.
		let small = Allowance { bytes: 10, ..DefaultAllowance::<Test>::get() };
		assert_ok!(Consortium::set_default_allowance(small));
		renew_with(profile(4), 4, 4, [1, 2]);
		assert_eq!(seat(4).group, GroupId(8));
		assert!(kept(8) > 2 * participants);
		assert_eq!(kept(3), u64::from(record_bytes(&with_parent(3, 99))));
		assert!(before > kept(3));
		check_state();
		// What is struck afterwards comes back to the new group.
		let kept_now = kept(8);
		assert_ok!(Consortium::strike_application(by(4), OrgId(7)));
		assert_eq!(kept_now - kept(8), u64::from(record_bytes(&profile(12))));
		let more = applicant(13, Role::Supplier.into(), OrgId(4));
		assert_noop!(
			Consortium::sponsor(by(4), one(more), control()),
			Error::<Test>::BytesExceeded
		);
	});
}

#[test]
fn participant_should_change_its_group_alone_when_it_renews_with_another_parent() {
	build_with(all_end_soon(), || {
		let participant = join_participant(11, 1);
		let before = (kept(1), kept(3));
		set_day(306);
		for founder in [1u8, 2, 3] {
			let profile = match founder {
				3 => with_parent(3, 99),
				_ => profile(founder.into()),
			};
			let attestors = [1, 2, 3].into_iter().filter(|other| *other != founder);
			renew_with(
				profile,
				founder.into(),
				founder,
				attestors.collect::<Vec<_>>().try_into().unwrap(),
			);
		}
		renew_with(with_parent(11, 99), participant, 11, [1, 2]);
		assert_eq!(seat(participant).group, GroupId(3));
		let added = (record_bytes(&with_parent(11, 99)) - record_bytes(&profile(11))) as u64;
		assert_eq!((kept(1), kept(3)), (before.0 + added, before.1));
	});
}
