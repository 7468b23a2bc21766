use crate::{mock::*, types::*, *};
use codec::Decode;
use frame_support::assert_ok;
use sp_runtime::TryRuntimeError;
use stalhof_primitives::{gs1::LicensedKey, organisation::Role};

fn own(number: u32) -> Ordered<OrgId> {
	Ordered(OrgId(number))
}

fn change_seat(number: u32, change: impl FnOnce(&mut Seat)) {
	Seats::<Test>::mutate(own(number), |seat| change(seat.as_mut().unwrap()));
}

fn change_record(number: u32, change: impl FnOnce(&mut Organisation<AccountId>)) {
	Organisations::<Test>::mutate(own(number), |record| change(record.as_mut().unwrap()));
}

fn change_bytes(group: u32, change: impl FnOnce(&mut u64)) {
	Bytes::<Test>::mutate(Ordered(GroupId(group)), |bytes| {
		change(&mut bytes.as_mut().unwrap().used)
	});
}

fn change_quota(group: u32, change: impl FnOnce(&mut Quota)) {
	Quotas::<Test>::mutate(Ordered(GroupId(group)), |quota| change(quota.as_mut().unwrap()));
}

fn change_licence(change: impl FnOnce(&mut Licence)) {
	Licences::<Test>::mutate(Ordered(0), |licence| change(licence.as_mut().unwrap()));
}

fn renewal(attestations: usize) -> Renewal {
	let attestation =
		Attestation { attestor: OrgId(1), group: GroupId(1), evidence: control(), on: day(0) };
	let attestations = vec![attestation; attestations].try_into().unwrap();
	Renewal { profile: profile(2), claim: [1; 32], attestations, agreed: None }
}

/// What breaks each invariant, and nothing that is checked before it.
fn breaks() -> Vec<(&'static str, fn())> {
	vec![
		("numbers are below the next one", || NextOrganisation::<Test>::put(OrgId(5))),
		("every seat has a record", || Organisations::<Test>::remove(own(2))),
		("every role has a name", || {
			let roles = Roles::decode(&mut &(1u32 << 31).to_le_bytes()[..]).unwrap();
			change_seat(2, |seat| seat.roles = roles);
		}),
		("every participant's sponsor is or was a member", || {
			change_seat(5, |seat| seat.kind = Kind::Participant { sponsor: OrgId(77) });
		}),
		("every participant's sponsor is or was a member", || {
			change_seat(5, |seat| seat.kind = Kind::Participant { sponsor: OrgId(5) });
		}),
		("sponsors have lists of their participants", || Sponsored::<Test>::remove(own(1), own(5))),
		("every record has a seat", || Seats::<Test>::remove(own(5))),
		("a sponsor's list holds its participants alone", || {
			Sponsored::<Test>::insert(own(2), own(5), ());
		}),
		("renewals are of somebody", || Renewals::<Test>::insert(own(77), renewal(0))),
		("a participant's renewal with its attestations has taken effect", || {
			Renewals::<Test>::insert(own(5), renewal(2));
		}),
		("sponsors' participants are counted", || {
			Sponsorships::<Test>::mutate(own(1), |count| count.participants = 2);
		}),
		("sponsors' participants are counted", || {
			Sponsorships::<Test>::mutate(own(1), |count| count.suspended = 1);
		}),
		("who was put out is out", || {
			Sponsorships::<Test>::mutate(own(1), |count| count.removed = 1);
		}),
		("every sponsor's participants are counted", || Sponsorships::<Test>::remove(own(1))),
		("a registration number leads to who has it", || {
			Registrations::<Test>::insert(lei(77), OrgId(2));
		}),
		("registration numbers hold", || {
			let bad = RegistrationNumber::Lei(*b"529900T8BM49AURSDO56");
			Registrations::<Test>::remove(lei(2));
			Registrations::<Test>::insert(&bad, OrgId(2));
			change_record(2, |record| record.profile.registration = bad);
		}),
		("who acts has its number alone", || Registrations::<Test>::remove(lei(2))),
		("who acts has its number alone", || {
			Registrations::<Test>::remove(lei(2));
			change_record(2, |record| record.profile.registration = lei(3));
		}),
		("groups have lists of their organisations", || {
			GroupMembers::<Test>::remove(Ordered(GroupId(2)), own(2));
		}),
		("an organisation is in one group", || {
			GroupMembers::<Test>::insert(Ordered(GroupId(1)), own(2), ());
		}),
		("members of groups are counted", || MemberCount::<Test>::insert(Ordered(GroupId(3)), 1)),
		("members of groups are counted", || MemberCount::<Test>::insert(Ordered(GroupId(5)), 1)),
		("the roster is in order and names each once", || {
			Roster::<Test>::mutate(|roster| roster.as_mut().swap(0, 1));
		}),
		("the roster is in order and names each once", || {
			Roster::<Test>::mutate(|roster| roster[1] = roster[0]);
		}),
		("the roster holds the members that are neither suspended nor leaving nor out", || {
			Roster::<Test>::mutate(|roster| {
				roster.pop();
			});
		}),
		("the roster holds the members that are neither suspended nor leaving nor out", || {
			Roster::<Test>::mutate(|roster| roster[1].kyb_until = day(1));
		}),
		("the roster holds the members that are neither suspended nor leaving nor out", || {
			change_seat(2, |seat| seat.status = Status::Suspended);
		}),
		("operators are listed with their organisation", || {
			OperatorsOf::<Test>::remove(own(1), account(102));
		}),
		("the administrator is who the record names", || {
			Operators::<Test>::mutate(account(102), |operator| {
				operator.as_mut().unwrap().admin = true;
			});
		}),
		("the administrator is who the record names", || {
			change_record(1, |record| record.admin = account(102));
		}),
		("an operator's account is never reaped", || {
			frame_system::Account::<Test>::remove(account(102));
		}),
		("no list names a stranger", || OperatorsOf::<Test>::insert(own(1), account(60), ())),
		("operators are counted", || OperatorCount::<Test>::insert(own(1), 4)),
		("operators are counted", || OperatorCount::<Test>::insert(own(77), 0)),
		("no organisation has more operators than it may", || {
			for number in [60, 61] {
				Consortium::bind(OrgId(1), &account(number), Permissions::NONE, day(1), false);
			}
		}),
		("shares sum to what is kept of them", || Shares::<Test>::put(301)),
		("groups together leave room in a block", || {
			change_quota(1, |quota| quota.share = 8_801);
			Shares::<Test>::put(9_001);
		}),
		("a member's group has an allowance", || {
			Quotas::<Test>::remove(Ordered(GroupId(2)));
			Shares::<Test>::put(200);
		}),
		("a member's group may keep bytes", || Bytes::<Test>::remove(Ordered(GroupId(2)))),
		("a group's bytes are those of its members", || change_bytes(2, |used| *used += 1)),
		("who keeps bytes has an allowance", || {
			Consortium::suspend(OrgId(2), None).unwrap();
			Bytes::<Test>::remove(Ordered(GroupId(2)));
		}),
		("bytes are somebody's", || KeptBytes::<Test>::insert(own(77), 1)),
		("what is in state is counted", || {
			KeptBytes::<Test>::mutate(own(2), |kept| *kept -= 1);
			change_bytes(2, |used| *used -= 1);
		}),
		("what is in state is counted", || {
			KeptBytes::<Test>::mutate(own(5), |kept| *kept += 1);
		}),
		("who has something in state keeps bytes", || {
			KeptBytes::<Test>::remove(own(2));
			change_bytes(2, |used| *used = 0);
		}),
		("a range begins at or before its end", || {
			LiveLicences::<Test>::insert(Ordered(KeyPlace(5)), (KeyPlace(6), 0));
		}),
		("ranges are disjoint", || {
			let (end, (start, id)) = LiveLicences::<Test>::iter().next().unwrap();
			LiveLicences::<Test>::insert(Ordered(KeyPlace(end.0.0 + 1)), (start, id));
		}),
		("a range leads to its licence", || {
			LiveLicences::<Test>::insert(Ordered(KeyPlace(6)), (KeyPlace(6), 0));
		}),
		("a range leads to its licence", || Licences::<Test>::remove(Ordered(0))),
		("numbers of licences are below the next", || NextLicence::<Test>::put(0)),
		("what is licensed can be", || {
			let restricted = [&[0u8][..], &2_012_345u64.to_le_bytes(), &[7]].concat();
			let key = LicensedKey::decode(&mut &restricted[..]).unwrap();
			change_licence(|licence| licence.key = key);
			let (end, _) = LiveLicences::<Test>::iter().next().unwrap();
			LiveLicences::<Test>::remove(end);
		}),
		("a licence follows an earlier one", || {
			change_licence(|licence| licence.previous = Some(0))
		}),
		("licences are somebody's", || change_licence(|licence| licence.holder = OrgId(77))),
		("nobody is noted as signer between transactions", || Signer::<Test>::put(account(1))),
	]
}

#[test]
fn each_invariant_should_notice_when_the_state_is_broken() {
	for (rule, broken) in breaks() {
		chain(founders()).execute_with(|| {
			assert_eq!(join_participant(11, 1), 5);
			assert_ok!(Consortium::apply(by(2), applicant(12, Role::Lender.into(), OrgId(2))));
			assert_ok!(Consortium::license("9521001".parse().unwrap(), OrgId(2), day(0), None));
			check_state();
			broken();
			assert_eq!(Consortium::do_try_state(), Err(TryRuntimeError::Other(rule)));
		});
	}
}

#[test]
fn every_rule_should_be_broken_by_a_test() {
	let source = include_str!("../try_state.rs");
	let rules = source.split("ensure_that!(").skip(1).filter_map(|rest| rest.split('"').nth(1));
	let broken: Vec<_> = breaks().into_iter().map(|(rule, _)| rule).collect();
	for rule in rules.filter(|rule| !rule.is_empty()) {
		assert!(broken.contains(&rule), "nothing breaks '{rule}'");
	}
}
