use crate::{mock::*, reads::*, types::*, *};
use frame_support::assert_ok;
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::{Role, Standing},
	page::Page,
};

fn ids(page: Page<OrganisationLine, OrgId>) -> (Vec<u32>, Option<u32>) {
	(page.items.into_iter().map(|line| line.id.0).collect(), page.next.map(|id| id.0))
}

#[test]
fn organisation_should_be_shown_as_it_stands() {
	build_and_execute(|| {
		set_day(310);
		assert_ok!(Consortium::renew(by(2), profile(2)));
		let view = Consortium::view_organisation(OrgId(2)).unwrap();
		assert_eq!(view.standing, Standing::Active);
		assert_eq!(view.seat, seat(2));
		assert_eq!(view.record.profile, profile(2));
		assert_eq!(view.renewal, Renewals::<Test>::get(Ordered(OrgId(2))));
		assert!(view.renewal.is_some());
		assert_eq!(view.treasury, Consortium::treasury_account(OrgId(2)));
		assert_eq!((view.operators, view.bytes), (1, kept(2)));
		assert!(Consortium::view_organisation(OrgId(77)).is_none());
		assert_eq!(Consortium::organisation_of(lei(3)), Some(OrgId(3)));
		assert_eq!(Consortium::organisation_of(lei(77)), None);
	});
}

#[test]
fn organisations_should_be_listed_in_order_and_page_by_page() {
	build_and_execute(|| {
		let participants = [join_participant(11, 1), join_participant(12, 1)];
		let other = join_participant(13, 2);
		let list = |after: Option<u32>, limit| {
			ids(Consortium::list_organisations(after.map(OrgId), limit))
		};
		assert_eq!(list(None, 3), (vec![1, 2, 3], Some(3)));
		assert_eq!(list(Some(3), 3), (vec![4, 5, 6], Some(6)));
		assert_eq!(list(Some(6), 3), (vec![7], None));
		assert_eq!(list(Some(7), 3), (vec![], None));
		assert_eq!(list(None, 7), ((1..=7).collect(), None));
		// A page of none is one of one.
		assert_eq!(list(None, 0), (vec![1], Some(1)));
		let page = |sponsor, after: Option<u32>| {
			ids(Consortium::list_participants(OrgId(sponsor), after.map(OrgId), 1))
		};
		assert_eq!(page(1, None), (vec![participants[0]], Some(participants[0])));
		assert_eq!(page(1, Some(participants[0])), (vec![participants[1]], None));
		assert_eq!(page(2, None), (vec![other], None));
		assert_eq!(page(3, None), (vec![], None));
		let group =
			|after: Option<u32>| ids(Consortium::list_group(GroupId(3), after.map(OrgId), 1));
		assert_eq!((group(None), group(Some(3))), ((vec![3], Some(3)), (vec![4], None)));
	});
}

#[test]
fn lists_should_be_cut_when_their_limit_is_beyond_the_most() {
	build_and_execute(|| {
		let all: Vec<_> = (0..200u8)
			.map(|number| {
				let admin = AccountId::new([[number; 16], [0xaa; 16]].concat().try_into().unwrap());
				let profile = profile(1_000 + u32::from(number));
				with_profile(profile, admin, Role::Supplier.into(), OrgId(1))
			})
			.collect();
		assert_ok!(Consortium::sponsor(by(1), all.try_into().unwrap(), control()));
		let (listed, next) = ids(Consortium::list_organisations(None, u32::MAX));
		assert_eq!((listed.len(), next), (200, Some(200)));
	});
}

#[test]
fn group_should_be_shown_when_it_has_organisations() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		let view = Consortium::view_group(GroupId(3)).unwrap();
		assert!(view.counted);
		assert_eq!(view.share, 100);
		assert_eq!(view.bytes, Bytes::<Test>::get(Ordered(GroupId(3))));
		assert_eq!(view.quota, Consortium::quota_now(GroupId(3)));
		let view = Consortium::view_group(GroupId(participant)).unwrap();
		assert_eq!((view.counted, view.share, view.bytes), (false, 0, None));
		assert!(Consortium::view_group(GroupId(4)).is_none());
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert!(!Consortium::view_group(GroupId(2)).unwrap().counted);
	});
}

#[test]
fn operators_should_be_shown_with_their_end() {
	build_and_execute(|| {
		let settle = Permission::Settle.into();
		assert_ok!(Consortium::change_operator(by(1), account(102), settle, day(5)));
		let expired = |days| {
			set_day(days);
			Consortium::view_operator(account(102)).map(|view| view.expired)
		};
		assert_eq!([expired(5), expired(6)], [Some(false), Some(true)]);
		assert!(Consortium::view_operator(account(60)).is_none());
		let (mut all, mut after) = (Vec::new(), None);
		loop {
			let page = Consortium::list_operators(OrgId(1), after, 1);
			all.extend(page.items.into_iter().map(|view| view.account));
			after = page.next;
			if after.is_none() {
				break;
			}
		}
		all.sort();
		assert_eq!(all, [account(1), account(101), account(102)]);
	});
}

#[test]
fn licences_should_be_shown_by_key_and_by_number() {
	build_and_execute(|| {
		let license = |key: &str, holder, until: Option<u32>| {
			let key = key.parse().unwrap();
			Consortium::license(key, OrgId(holder), day(0), until.map(day)).unwrap();
		};
		license("9521001", 2, Some(5));
		license("gln:4012345000115", 3, None);
		license("gtin:04012345123456", 4, None);
		let of = |key: &str| {
			let key: LicensedKey = key.parse().unwrap();
			Consortium::view_licence_of(key).map(|view| (view.id, view.holds))
		};
		assert_eq!(of("gtin:09521001000017"), Some((0, true)));
		assert_eq!(of("9521001"), Some((0, true)));
		assert_eq!(of("95210012"), Some((0, true)));
		assert_eq!(of("952100"), None);
		assert_eq!(of("gln:4012345000115"), Some((1, true)));
		// A licence for one key is none for a prefix as long as it.
		assert_eq!(of("401234500011"), None);
		assert_eq!(of("gtin:04012345000115"), None);
		assert_eq!(of("gtin:04012345123456"), Some((2, true)));
		set_day(6);
		assert_eq!(of("gtin:09521001000017"), None);
		let held = |id| Consortium::view_licence(id).map(|view| view.holds);
		assert_eq!([held(0), held(1), held(9)], [Some(false), Some(true), None]);
		let page = Consortium::list_licences(None, 2);
		assert_eq!(
			page.items.iter().map(|view| (view.id, view.holds)).collect::<Vec<_>>(),
			[(0, false), (1, true)]
		);
		assert_eq!(page.next, Some(1));
		assert_eq!(Consortium::list_licences(Some(1), 2).items.len(), 1);
	});
}

#[test]
fn first_signatures_and_assets_should_be_listed() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		assert_ok!(Consortium::set_treasury_limit(by(1), CNY, Some(1)));
		for amount in [2, 3] {
			let act = TreasuryAct::Burn { asset: CNY, amount };
			signing(&account(102), |origin| Consortium::act(origin, act, Default::default()))
				.unwrap();
		}
		let first = Consortium::list_approvals(OrgId(1), None, 1);
		let second = Consortium::list_approvals(OrgId(1), first.next, 1);
		assert_eq!((first.items.len(), second.items.len(), second.next), (1, 1, None));
		assert_ne!(first.items[0].act, second.items[0].act);
		assert_eq!(first.items[0].approval, Approval { maker: account(102), until: day(7) });
		let assets = Consortium::list_assets(None, 5).items;
		assert_eq!(assets.iter().map(|view| view.id).collect::<Vec<_>>(), [CNY]);
		assert!(Consortium::list_assets(Some(CNY), 5).items.is_empty());
	});
}
