use super::*;
use stalhof_primitives::{country::Country, gs1::Gtin};

fn grant(work: WorkId, licence: NewLicence) -> DispatchResult {
	Images::grant_licence(by(AUTHOR), work, licence)
}

fn settled() -> WorkId {
	let work = register(AUTHOR, &[picture(1)]);
	season();
	work
}

fn exclusive(scope: Scope) -> NewLicence {
	NewLicence { exclusive: true, scope, ..licence() }
}

fn countries(codes: &[&str]) -> BoundedVec<Country, ConstU32<32>> {
	let codes: Vec<Country> = codes.iter().map(|code| code.parse().unwrap()).collect();
	codes.try_into().unwrap()
}

#[test]
fn licence_should_be_kept_by_the_owner() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		let before = kept(AUTHOR);
		let scope = Scope {
			countries: countries(&["CN", "DK"]),
			gtins: vec![tins()].try_into().unwrap(),
			..licence().scope
		};
		let given = NewLicence { scope, ..licence() };
		assert_ok!(grant(work, given.clone()));
		let granted = Licence { work, licensor: OrgId(AUTHOR), at: Now::get(), given };
		assert_eq!(events(), [Event::LicenceGranted { id: 0, licence: granted.clone() }]);
		assert_eq!(Licences::<Test>::get(Ordered(0)), Some(granted));
		assert_eq!(kept(AUTHOR), before + 330 + 2 * 2 + 8);
	});
}

#[test]
fn licence_should_be_refused_when_it_is_none() {
	build_and_execute(|| {
		let work = settled();
		let good = licence();
		let scope = |scope| NewLicence { scope, ..licence() };
		let of = good.scope.clone();
		let unknown = codec::Decode::decode(&mut &0x8000u16.encode()[..]).unwrap();
		let bad_gtin: Gtin =
			codec::Decode::decode(&mut &9_521_001_000_018u64.encode()[..]).unwrap();
		let gtins = |gtins: Vec<Gtin>| gtins.try_into().unwrap();
		for (licence, error) in [
			(scope(Scope { channels: Channels::NONE, ..of.clone() }), ImagesError::InvalidChannels),
			(scope(Scope { channels: unknown, ..of.clone() }), ImagesError::InvalidChannels),
			(
				scope(Scope { countries: countries(&["DK", "CN"]), ..of.clone() }),
				ImagesError::InvalidCountries,
			),
			(scope(Scope { gtins: gtins(vec![bad_gtin]), ..of.clone() }), ImagesError::InvalidKey),
			(
				scope(Scope { gtins: gtins(vec![jars(), tins()]), ..of.clone() }),
				ImagesError::NotInOrder,
			),
			(scope(Scope { from: date("2020-01-01"), ..of.clone() }), ImagesError::InvalidPeriod),
			(scope(Scope { to: date("2019-11-01"), ..of.clone() }), ImagesError::InvalidPeriod),
			(NewLicence { licensee: Some(OrgId(AUTHOR)), ..licence() }, ImagesError::OwnLicence),
			(NewLicence { licensee: Some(OrgId(100)), ..licence() }, ImagesError::NotInStanding),
			(
				NewLicence { licensee: None, exclusive: true, ..licence() },
				ImagesError::ExclusiveToAll,
			),
		] {
			assert_noop!(grant(work, licence), error);
		}
		assert_noop!(grant(9, licence()), ImagesError::WorkNotFound);
		assert_noop!(Images::grant_licence(by(SQUATTER), work, licence()), ImagesError::NotOwner);
		// On its last day a licence can still be given.
		let today = Firms::today();
		assert_ok!(grant(work, scope(Scope { to: today, ..of })));
		Allowance::set(kept(AUTHOR) + 329);
		assert_noop!(grant(work, licence()), BYTES_EXCEEDED);
		Allowance::set(1_000_000);
		NextLicence::<Test>::put(u32::MAX);
		assert_noop!(grant(work, licence()), ImagesError::NumbersExhausted);
		NextLicence::<Test>::put(1);
	});
}

#[test]
fn licence_should_be_refused_when_the_work_is_contested_or_out() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		assert_noop!(
			Images::grant_licence(by(SQUATTER), work, licence()),
			ImagesError::WorkContested
		);
		assert_ok!(Images::grant_licence(by(AUTHOR), prior, licence()));
		assert_ok!(Images::yield_contest(by(SQUATTER), id, Side::Work));
		assert_noop!(Images::grant_licence(by(SQUATTER), work, licence()), ImagesError::WorkOut);
	});
}

#[test]
fn exclusive_licence_should_be_refused_when_the_work_is_fresh() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		assert_noop!(grant(work, exclusive(everything())), ImagesError::NotSeasoned);
		assert_ok!(grant(work, licence()));
		season();
		assert_ok!(grant(work, exclusive(everything())));
	});
}

/// Attack: the same is promised to two.
#[test]
fn exclusive_licences_should_be_refused_when_they_overlap() {
	build_and_execute(|| {
		let work = settled();
		let scope = |channel: Channel, codes: &[&str], from: &str, to: &str| Scope {
			channels: channel.into(),
			countries: countries(codes),
			gtins: Default::default(),
			from: date(from),
			to: date(to),
		};
		let first = scope(Channel::Marketplace, &["CN", "DE"], "2019-11-11", "2019-11-20");
		assert_ok!(grant(work, exclusive(first.clone())));
		let to = |who, scope| NewLicence { licensee: Some(OrgId(who)), ..exclusive(scope) };
		for overlapping in [
			first.clone(),
			scope(Channel::Marketplace, &[], "2019-11-20", "2019-12-31"),
			scope(Channel::Marketplace, &["DE", "DK"], "2019-11-01", "2019-11-11"),
			Scope { channels: Channels::ALL, ..first.clone() },
			Scope { gtins: vec![tins()].try_into().unwrap(), ..first.clone() },
		] {
			let again = to(RIVAL, overlapping.clone());
			assert_noop!(grant(work, again.clone()), ImagesError::ExclusiveTaken);
			// Nor is it given to others besides, nor to everybody.
			let plain = NewLicence { exclusive: false, ..again };
			assert_noop!(grant(work, plain.clone()), ImagesError::ExclusiveTaken);
			let to_all = NewLicence { licensee: None, ..plain };
			assert_noop!(grant(work, to_all), ImagesError::ExclusiveTaken);
		}
		for disjoint in [
			scope(Channel::Shop, &[], "2019-11-11", "2019-11-20"),
			scope(Channel::Marketplace, &["DK"], "2019-11-11", "2019-11-20"),
			scope(Channel::Marketplace, &[], "2019-11-21", "2019-11-30"),
		] {
			assert_ok!(grant(work, to(RIVAL, disjoint)));
		}
		// Of another work it is another matter.
		let other = register(AUTHOR, &[picture(2)]);
		season();
		assert_ok!(grant(other, to(RIVAL, first)));
	});
}

#[test]
fn licences_should_be_refused_when_there_are_too_many() {
	build_and_execute(|| {
		let work = settled();
		for _ in 0..MAX_PER_LICENSEE {
			assert_ok!(grant(work, licence()));
		}
		assert_noop!(grant(work, licence()), ImagesError::TooManyLicences);
		let day = |number: u32| Scope {
			from: date("2019-11-30").after(number).unwrap(),
			to: date("2019-11-30").after(number).unwrap(),
			..everything()
		};
		for number in 0..MAX_EXCLUSIVE {
			let licensee = Some(OrgId(20 + number));
			assert_ok!(grant(work, NewLicence { licensee, ..exclusive(day(number)) }));
		}
		let one_more = NewLicence { licensee: Some(OrgId(19)), ..exclusive(day(16)) };
		assert_noop!(grant(work, one_more.clone()), ImagesError::TooManyLicences);
		assert_ok!(grant(work, NewLicence { exclusive: false, ..one_more }));
	});
}

#[test]
fn licence_should_end_thirty_days_after_its_owner_says_so() {
	build_and_execute(|| {
		let work = settled();
		let long = Scope { to: date("2020-12-31"), ..licence().scope };
		assert_ok!(grant(work, NewLicence { scope: long, ..licence() }));
		events();
		let end = |who, id| Images::end_licence(by(who), id);
		assert_noop!(end(AUTHOR, 9), ImagesError::LicenceNotFound);
		assert_noop!(end(SELLER, 0), ImagesError::NotOwner);
		assert_ok!(end(AUTHOR, 0));
		let to = date("2019-12-02");
		assert_eq!(events(), [Event::LicenceEnding { id: 0, to }]);
		assert_eq!(Licences::<Test>::get(Ordered(0)).unwrap().given.scope.to, to);
		pass(3, 3);
		assert_noop!(end(AUTHOR, 0), ImagesError::EndsEarlier);
	});
}

#[test]
fn licence_should_be_dropped_at_once_when_it_would_begin_after_the_notice() {
	build_and_execute(|| {
		let work = settled();
		let before = kept(AUTHOR);
		let scope = Scope { from: date("2019-12-03"), to: date("2020-12-31"), ..everything() };
		assert_ok!(grant(work, exclusive(scope)));
		events();
		assert_ok!(Images::end_licence(by(AUTHOR), 0));
		assert_eq!(events(), [Event::LicenceDropped { id: 0 }]);
		assert_eq!((kept(AUTHOR), Exclusives::<Test>::iter().count()), (before, 0));
	});
}

#[test]
fn licence_should_be_given_up_by_who_has_it() {
	build_and_execute(|| {
		let work = settled();
		let before = kept(AUTHOR);
		assert_ok!(grant(work, exclusive(everything())));
		assert_noop!(Images::give_up_licence(by(SELLER), 9), ImagesError::LicenceNotFound);
		for other in [AUTHOR, RIVAL] {
			assert_noop!(Images::give_up_licence(by(other), 0), ImagesError::NotLicensee);
		}
		events();
		assert_ok!(Images::give_up_licence(by(SELLER), 0));
		assert_eq!(events(), [Event::LicenceGivenUp { id: 0 }]);
		assert_eq!(kept(AUTHOR), before);
		let to_all = NewLicence { licensee: None, ..licence() };
		assert_ok!(grant(work, to_all));
		assert_noop!(Images::give_up_licence(by(SELLER), 1), ImagesError::NotLicensee);
	});
}

#[test]
fn licence_should_be_dropped_by_anyone_when_it_has_ended_or_its_work_is_out() {
	build_and_execute(|| {
		let work = settled();
		let before = kept(AUTHOR);
		for _ in 0..2 {
			assert_ok!(grant(work, licence()));
		}
		let drop = |id| Images::drop_licence(by(RIVAL), id);
		assert_noop!(drop(9), ImagesError::LicenceNotFound);
		on("2019-12-31");
		assert_noop!(drop(0), ImagesError::LicenceRuns);
		tried(|| {
			on("2020-01-01");
			events();
			assert_ok!(drop(0));
			assert_eq!(events(), [Event::LicenceDropped { id: 0 }]);
			on("2019-12-31");
		});
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::revoke_work(who, work, [1; 32]));
		}
		assert_ok!(drop(0));
		assert_ok!(drop(1));
		assert_eq!((kept(AUTHOR), Granted::<Test>::iter().count()), (before, 0));
	});
}

/// A licence stays when the work passes to another; who gave it keeps it in state, who owns the work can end it.
#[test]
fn licences_should_stand_when_the_work_passes_to_another() {
	build_and_execute(|| {
		let work = settled();
		let long = Scope { to: date("2020-12-31"), ..licence().scope };
		assert_ok!(grant(work, NewLicence { scope: long, ..licence() }));
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::offer_work(who, work, OrgId(RIVAL)));
		}
		assert_ok!(Images::accept_work(by(RIVAL), work));
		assert_noop!(Images::end_licence(by(AUTHOR), 0), ImagesError::NotOwner);
		assert_ok!(Images::end_licence(by(RIVAL), 0));
		assert_eq!(kept(AUTHOR), 330);
		assert_ok!(Images::give_up_licence(by(SELLER), 0));
		assert_eq!(kept(AUTHOR), 0);
	});
}
