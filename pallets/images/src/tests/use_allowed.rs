use super::*;
use pallet_images_runtime_api::UseAnswer;
use stalhof_primitives::images::{Use, UseReason};

fn asked() -> Use {
	Use {
		gtin: Some(tins()),
		channel: Channel::Marketplace,
		country: "CN".parse().unwrap(),
		day: date("2019-11-11"),
	}
}

fn answer_to(work: WorkId, organisation: u32, asked: Use) -> (UseReason, Option<LicenceId>) {
	let answer = Images::is_use_allowed(work, OrgId(organisation), asked);
	let allowed = [UseReason::Owner, UseReason::Licensed, UseReason::LicensedToAll];
	assert_eq!(answer.allowed, allowed.contains(&answer.reason));
	(answer.reason, answer.licence)
}

#[test]
fn use_should_be_allowed_to_the_owner_and_to_who_has_a_licence_that_covers_it() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		assert_eq!(answer_to(work, AUTHOR, asked()), (UseReason::Owner, None));
		assert_eq!(answer_to(work, SELLER, asked()), (UseReason::NotLicensed, None));
		assert_ok!(Images::grant_licence(by(AUTHOR), work, licence()));
		assert_eq!(answer_to(work, SELLER, asked()), (UseReason::Licensed, Some(0)));
		assert_eq!(answer_to(work, RIVAL, asked()), (UseReason::NotLicensed, None));
		// Only so, and only then.
		let elsewhere = Use { channel: Channel::Print, ..asked() };
		assert_eq!(answer_to(work, SELLER, elsewhere), (UseReason::NotLicensed, None));
		let too_late = Use { day: date("2020-01-01"), ..asked() };
		assert_eq!(answer_to(work, SELLER, too_late), (UseReason::NotLicensed, None));
		let to_all = NewLicence { licensee: None, scope: everything(), ..licence() };
		assert_ok!(Images::grant_licence(by(AUTHOR), work, to_all));
		assert_eq!(answer_to(work, RIVAL, elsewhere), (UseReason::LicensedToAll, Some(1)));
		assert_eq!(answer_to(work, SELLER, asked()), (UseReason::Licensed, Some(0)));
	});
}

/// A picture of one product is put to another.
#[test]
fn use_should_not_be_allowed_when_the_work_shows_other_goods() {
	build_and_execute(|| {
		let shows_all = NewWork { gtins: Default::default(), ..picture(2) };
		let work = register(AUTHOR, &[picture(1), shows_all]);
		let other = Use { gtin: Some(jars()), ..asked() };
		assert_eq!(answer_to(work, AUTHOR, other), (UseReason::OtherGoods, None));
		assert_eq!(answer_to(work + 1, AUTHOR, other), (UseReason::Owner, None));
		let unnumbered = Use { gtin: None, ..asked() };
		assert_eq!(answer_to(work, AUTHOR, unnumbered), (UseReason::Owner, None));
	});
}

#[test]
fn an_exclusive_licence_should_shut_out_the_owner_but_not_who_had_a_licence_before() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		assert_ok!(Images::grant_licence(by(AUTHOR), work, licence()));
		season();
		let exclusive = NewLicence {
			licensee: Some(OrgId(RIVAL)),
			exclusive: true,
			scope: everything(),
			..licence()
		};
		assert_ok!(Images::grant_licence(by(AUTHOR), work, exclusive));
		for (organisation, reason, licence) in [
			(RIVAL, UseReason::Licensed, Some(1)),
			(SELLER, UseReason::Licensed, Some(0)),
			(AUTHOR, UseReason::ExclusiveToAnother, Some(1)),
			(THIRD, UseReason::ExclusiveToAnother, Some(1)),
		] {
			assert_eq!(answer_to(work, organisation, asked()), (reason, licence), "{organisation}");
		}
		let later = Use { day: date("2020-01-01"), ..asked() };
		assert_eq!(answer_to(work, AUTHOR, later), (UseReason::Owner, None));
	});
}

#[test]
fn licences_should_stand_in_a_contest_and_fall_with_the_work() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 2)]);
		assert_ok!(Images::grant_licence(by(SQUATTER), work, licence()));
		assert!(contest(work, prior).is_ok());
		let answer = Images::is_use_allowed(work, OrgId(SELLER), asked());
		let reason = UseReason::Licensed;
		let expected = UseAnswer { allowed: true, reason, licence: Some(0), contested: true };
		assert_eq!(answer, expected);
		assert!(!Images::is_use_allowed(prior, OrgId(AUTHOR), asked()).contested);
		assert_ok!(Images::yield_contest(by(SQUATTER), 0, Side::Work));
		for organisation in [SELLER, SQUATTER] {
			assert_eq!(answer_to(work, organisation, asked()), (UseReason::WorkOut, None));
		}
		assert_eq!(answer_to(9, AUTHOR, asked()), (UseReason::UnknownWork, None));
	});
}
