use crate::{licences::AUTHORISATION_BYTES, mock::*, types::*, *};
use codec::Decode;
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::{
	gs1::{Gtin, LicensedKey, check_digit},
	organisation::Role,
};
use stalhof_support::GtinLicence as _;

const PREFIX: &str = "9521001";

fn key(text: &str) -> LicensedKey {
	text.parse().unwrap()
}

/// The GTIN of 13 digits that begins with these twelve.
fn gtin(twelve: u64) -> Gtin {
	Gtin::new(twelve * 10 + u64::from(check_digit(twelve))).unwrap()
}

/// A GTIN of [`PREFIX`].
fn own() -> Gtin {
	"09521001000017".parse().unwrap()
}

fn license(text: &str, holder: u32, from: u32, until: Option<u32>) -> DispatchResult {
	Consortium::license(key(text), OrgId(holder), day(from), until.map(day))
}

fn licence(text: &str, holder: u32, from: u32, until: Option<u32>) -> Licence {
	let (key, holder) = (key(text), OrgId(holder));
	Licence { key, holder, from: day(from), until: until.map(day), previous: None }
}

#[test]
fn keys_should_be_issued_by_their_licensee_when_they_begin_with_its_prefix() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 0, None));
		let entered = licence(PREFIX, 2, 0, None);
		assert_eq!(events(), [Event::Licensed { id: 0, licence: entered }]);
		assert_eq!(Consortium::licensee(own()), Some(OrgId(2)));
		assert_eq!(Consortium::licensee(gtin(952_100_199_999)), Some(OrgId(2)));
		assert_eq!(Consortium::licensee(gtin(952_100_200_000)), None);
		assert_eq!(Consortium::licensee(gtin(952_100_099_999)), None);
		assert!(Consortium::may_issue(OrgId(2), own()));
		assert!(!Consortium::may_issue(OrgId(1), own()));
		assert_eq!(Consortium::gtin_licence(own()), Some((0, entered)));
		assert_eq!(NextLicence::<Test>::get(), 1);
	});
}

#[test]
fn licence_should_be_refused_when_another_covers_some_of_its_keys() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 0, None));
		// A prefix of the prefix, one that begins with it, and single keys.
		for other in ["9521", "952100", "95210012", "952100100001", "gtin:09521001000017"] {
			assert_noop!(license(other, 3, 0, None), Error::<Test>::KeyTaken);
			assert_noop!(license(other, 2, 0, None), Error::<Test>::KeyTaken);
		}
		assert_ok!(license("9521000", 3, 0, None));
		assert_ok!(license("9521002", 3, 0, None));
	});
}

#[test]
fn shorter_prefix_should_be_refused_when_a_longer_one_is_licensed_from_later_on() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 100, None));
		assert_noop!(license("9521", 3, 0, Some(50)), Error::<Test>::KeyTaken);
		assert_eq!(Consortium::licensee(own()), None);
		set_day(100);
		assert_eq!(Consortium::licensee(own()), Some(OrgId(2)));
	});
}

#[test]
fn licence_should_pass_with_its_history_when_firms_merge() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 0, Some(300)));
		set_day(5);
		events();
		assert_ok!(license(PREFIX, 3, 10, None));
		let moved = Licence { previous: Some(0), ..licence(PREFIX, 3, 10, None) };
		assert_eq!(
			events(),
			[
				Event::LicenceEnded { id: 0, until: day(9) },
				Event::Licensed { id: 1, licence: moved },
			]
		);
		set_day(9);
		assert_eq!(Consortium::licensee(own()), Some(OrgId(2)));
		assert!(!Consortium::may_issue(OrgId(3), own()));
		set_day(10);
		assert_eq!(Consortium::licensee(own()), Some(OrgId(3)));
		assert!(!Consortium::may_issue(OrgId(2), own()));
		// Who held it on an earlier day is still to be read.
		let holder = |days| {
			Consortium::licence_on(own().place(), day(days)).map(|(_, licence)| licence.holder)
		};
		assert_eq!((holder(9), holder(10)), (Some(OrgId(2)), Some(OrgId(3))));
		assert_eq!(Licences::<Test>::get(Ordered(0)), Some(licence(PREFIX, 2, 0, Some(9))));
	});
}

#[test]
fn licence_should_be_refused_when_it_would_pass_at_once_or_a_second_time() {
	build_and_execute(|| {
		set_day(5);
		assert_ok!(license(PREFIX, 2, 0, None));
		assert_noop!(license(PREFIX, 3, 5, None), Error::<Test>::EndsInThePast);
		assert_ok!(license(PREFIX, 3, 6, None));
		// Until 3's licence begins, nobody can follow it.
		assert_noop!(license(PREFIX, 1, 9, None), Error::<Test>::KeyTaken);
		set_day(6);
		assert_ok!(license(PREFIX, 1, 9, None));
		let holder = |days| {
			set_day(days);
			Consortium::licensee(own())
		};
		assert_eq!([6, 8, 9].map(holder), [Some(OrgId(3)), Some(OrgId(3)), Some(OrgId(1))]);
	});
}

#[test]
fn keys_should_be_free_when_their_licence_has_ended() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 0, Some(5)));
		set_day(5);
		assert_eq!(Consortium::licensee(own()), Some(OrgId(2)));
		assert_noop!(license("9521", 3, 5, None), Error::<Test>::KeyTaken);
		set_day(6);
		assert_eq!(Consortium::licensee(own()), None);
		assert_noop!(license("9521", 3, 5, None), Error::<Test>::EndsInThePast);
		assert_noop!(license(PREFIX, 3, 5, None), Error::<Test>::EndsInThePast);
		assert_ok!(license("9521", 3, 6, None));
		assert_eq!(Consortium::licensee(own()), Some(OrgId(3)));
		assert_eq!(LiveLicences::<Test>::iter().count(), 1);
		assert_eq!(Licences::<Test>::get(Ordered(1)).unwrap().previous, None);
	});
}

#[test]
fn licence_should_follow_the_last_when_that_has_ended() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 0, Some(5)));
		set_day(20);
		assert_ok!(license(PREFIX, 2, 20, None));
		assert_eq!(Licences::<Test>::get(Ordered(1)).unwrap().previous, Some(0));
		let on = |days| Consortium::licence_on(own().place(), day(days)).map(|(id, _)| id);
		assert_eq!([5, 6, 19, 20].map(on), [Some(0), None, None, Some(1)]);
	});
}

#[test]
fn shorter_prefix_should_take_the_place_of_longer_ones_when_they_have_ended() {
	build_and_execute(|| {
		for number in 0..9 {
			assert_ok!(license(&format!("952100{number}"), 2, 0, Some(5)));
		}
		set_day(6);
		assert_ok!(license("9521", 3, 6, None));
		assert_eq!(LiveLicences::<Test>::iter().count(), 1);
		assert_eq!(Licences::<Test>::iter().count(), 10);
	});
}

#[test]
fn licence_should_be_refused_when_it_is_not_to_be_had() {
	build_and_execute(|| {
		// Restricted circulation, which does not parse.
		let restricted = [&[0u8][..], &2_012_345u64.to_le_bytes(), &[7]].concat();
		let restricted = LicensedKey::decode(&mut &restricted[..]).unwrap();
		assert_noop!(
			Consortium::license(restricted, OrgId(2), day(0), None),
			Error::<Test>::InvalidKey
		);
		assert_noop!(license(PREFIX, 77, 0, None), Error::<Test>::NotFound);
		assert_ok!(Consortium::suspend(OrgId(3), None));
		assert_noop!(license(PREFIX, 3, 0, None), Error::<Test>::NotInStanding);
		set_day(10);
		assert_noop!(license(PREFIX, 2, 0, Some(9)), Error::<Test>::EndsInThePast);
		assert_noop!(license(PREFIX, 2, 20, Some(19)), Error::<Test>::EndsInThePast);
		assert_ok!(license(PREFIX, 2, 0, Some(10)));
	});
}

#[test]
fn packings_should_follow_when_a_single_gtin_is_licensed() {
	build_and_execute(|| {
		assert_ok!(license("gtin:09521001000017", 2, 0, None));
		assert_eq!(Consortium::licensee(own()), Some(OrgId(2)));
		let carton = gtin(1_952_100_100_001);
		assert_eq!(carton.indicator(), 1);
		assert_eq!(Consortium::licensee(carton), Some(OrgId(2)));
		assert_eq!(Consortium::licensee(gtin(952_100_100_002)), None);
		assert_noop!(license(PREFIX, 3, 0, None), Error::<Test>::KeyTaken);
	});
}

#[test]
fn gtin_should_have_no_licensee_when_the_same_digits_are_licensed_as_a_place() {
	build_and_execute(|| {
		assert_ok!(license("gln:4012345000115", 2, 0, None));
		let gtin: Gtin = "4012345000115".parse().unwrap();
		assert_eq!(Consortium::licensee(gtin), None);
		assert!(!Consortium::may_issue(OrgId(2), gtin));
		let (id, licence) = Consortium::licence_on(gtin.place(), day(0)).unwrap();
		assert_eq!((id, licence.holder), (0, OrgId(2)));
	});
}

fn authorise(number: u8, organisation: u32, until: u32) -> DispatchResult {
	Consortium::authorise_issuing(by(number), 0, OrgId(organisation), day(until))
}

fn revoke(number: u8, organisation: u32) -> DispatchResult {
	Consortium::revoke_issuing(by(number), 0, OrgId(organisation))
}

#[test]
fn another_should_issue_keys_when_the_licensee_lets_it() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 0, None));
		let before = kept(2);
		events();
		assert_ok!(authorise(2, 3, 5));
		let (licence, organisation) = (0, OrgId(3));
		let authorised =
			|days| Event::IssuingAuthorised { licence, organisation, until: day(days) };
		assert_eq!(events(), [authorised(5)]);
		assert_eq!(kept(2) - before, u64::from(AUTHORISATION_BYTES));
		let may = |days| {
			set_day(days);
			Consortium::may_issue(OrgId(3), own())
		};
		assert_eq!([0, 5, 6].map(may), [true, true, false]);
		assert_eq!(Consortium::licensee(own()), Some(OrgId(2)));
		assert!(!Consortium::may_issue(OrgId(4), own()));
		// Prolonged, at no further cost.
		assert_ok!(authorise(2, 3, 9));
		assert_eq!(events(), [authorised(9)]);
		assert!(may(9));
		assert_eq!(kept(2) - before, u64::from(AUTHORISATION_BYTES));
		assert_ok!(revoke(2, 3));
		assert_eq!(events(), [Event::IssuingRevoked { licence, organisation }]);
		assert!(!may(9));
		assert_eq!(kept(2), before);
	});
}

#[test]
fn authorisation_should_end_with_the_licence() {
	build_and_execute(|| {
		assert_ok!(license(PREFIX, 2, 0, None));
		assert_ok!(authorise(2, 3, 300));
		assert_ok!(license(PREFIX, 1, 10, None));
		set_day(9);
		assert!(Consortium::may_issue(OrgId(3), own()));
		set_day(10);
		assert!(!Consortium::may_issue(OrgId(3), own()));
		assert_noop!(authorise(2, 3, 300), Error::<Test>::LicenceNotFound);
		// The bytes come back all the same.
		assert_ok!(revoke(2, 3));
	});
}

#[test]
fn authorisation_should_be_refused_when_it_is_not_to_be_had() {
	build_and_execute(|| {
		assert_noop!(authorise(2, 3, 5), Error::<Test>::LicenceNotFound);
		assert_ok!(license(PREFIX, 1, 0, Some(50)));
		assert_noop!(authorise(50, 3, 5), Error::<Test>::NotAnOperator);
		assert_noop!(authorise(102, 3, 5), Error::<Test>::PermissionMissing);
		assert_noop!(authorise(2, 3, 5), Error::<Test>::NotLicensee);
		assert_noop!(authorise(1, 77, 5), Error::<Test>::NotFound);
		set_day(6);
		assert_noop!(authorise(1, 3, 5), Error::<Test>::EndsInThePast);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Buyer.into(), OrgId(2))));
		assert_noop!(authorise(1, 5, 50), Error::<Test>::NotInStanding);
		let full = Allowance { share: 100, burst: 10, bytes: kept(1) };
		assert_ok!(Consortium::set_allowance(GroupId(1), full));
		assert_noop!(authorise(1, 3, 50), Error::<Test>::BytesExceeded);
		set_day(51);
		assert_noop!(authorise(1, 3, 60), Error::<Test>::LicenceNotFound);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(authorise(1, 3, 60), Error::<Test>::NotInStanding);
	});
}

#[test]
fn revocation_should_be_refused_when_there_is_nothing_to_revoke() {
	build_and_execute(|| {
		assert_noop!(revoke(1, 3), Error::<Test>::LicenceNotFound);
		assert_ok!(license(PREFIX, 1, 0, None));
		assert_noop!(revoke(1, 3), Error::<Test>::NotFound);
		assert_ok!(authorise(1, 3, 5));
		assert_noop!(revoke(50, 3), Error::<Test>::NotAnOperator);
		assert_noop!(revoke(102, 3), Error::<Test>::PermissionMissing);
		assert_noop!(revoke(2, 3), Error::<Test>::NotLicensee);
		// A suspended licensee may still revoke.
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_ok!(revoke(1, 3));
	});
}
