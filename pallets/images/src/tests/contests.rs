use super::*;
use stalhof_support::Payer;

fn contest_at(work: FingerprintId, prior: FingerprintId) -> Result<(), Refusal> {
	send(crate::Call::contest { work, prior }).map(|_| ())
}

#[test]
fn contest_should_begin_when_a_fingerprint_is_near_to_an_earlier_one() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 31)]);
		let valid = contest(work, prior).unwrap();
		assert_eq!(valid.provides, [("StalhofContest", work).encode()]);
		assert!(valid.propagate && valid.longevity > 0);
		let later = |days: u64| Moment::from_millis(Now::get().as_millis() + days * DAY);
		let block = Images::block_number();
		let begun = Contest {
			work: place(work, 0),
			prior: place(prior, 0),
			distance: 31,
			threshold: 31,
			versions: Versions::CURRENT,
			owners: [OrgId(SQUATTER), OrgId(AUTHOR)],
			payer: OrgId(SQUATTER),
			at: Now::get(),
			answers: Window { until: later(7), until_block: block + WINDOW_BLOCKS },
			review: Window { until: later(10), until_block: block + 2 * WINDOW_BLOCKS },
			heard: [None; 2],
			at_panel: false,
			ended: None,
		};
		assert_eq!(events(), [Event::Contested { id: 0, contest: begun.clone() }]);
		assert_eq!(Contests::<Test>::get(Ordered(0)), Some(begun));
		assert_eq!(Images::work(work).unwrap().contest, Some(0));
		assert_eq!(Images::work(prior).unwrap().contest, None, "the earlier one goes on");
	});
}

#[test]
fn contest_should_be_refused_when_fingerprints_are_far_or_unfit() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 32), copy(1, 31), picture(9)]);
		for (what, place_of_work, place_of_prior, refusal) in [
			("32 bits", place(work, 0), place(prior, 0), Refusal::NotNear),
			("another fingerprint", place(work + 1, 0), place(prior, 1), Refusal::NotNear),
			("unrelated work", place(work + 2, 0), place(prior, 0), Refusal::NotNear),
			("low quality", place(work + 1, 2), place(prior, 2), Refusal::FingerprintUnfit),
			("low quality of one", place(work + 1, 0), place(prior, 2), Refusal::FingerprintUnfit),
			("no such fingerprint", place(work + 1, 3), place(prior, 0), Refusal::WorkUnknown),
			("no such fingerprint", place(work + 1, 255), place(prior, 0), Refusal::WorkUnknown),
			("no such work", place(99, 0), place(prior, 0), Refusal::WorkUnknown),
			("itself", place(work, 0), place(work, 0), Refusal::NotEarlier),
			("the wrong way round", place(prior, 0), place(work + 1, 0), Refusal::NotEarlier),
		] {
			assert_eq!(contest_at(place_of_work, place_of_prior), Err(refusal), "{what}");
		}
		assert_eq!((events(), Contests::<Test>::iter().count()), (vec![], 0));
		// Quality 50 does.
		assert_eq!(contest_at(place(work + 1, 1), place(prior, 1)), Ok(()));
	});
}

#[test]
fn contest_should_be_refused_when_versions_differ() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 0)]);
		let versions = |decoder| Versions { decoder, ..Versions::CURRENT };
		let set = |decoder| {
			Works::<Test>::mutate(Ordered(prior), |work| {
				work.as_mut().unwrap().versions = versions(decoder);
			});
		};
		set(2);
		assert_eq!(contest(work, prior).unwrap_err(), Refusal::OtherVersions);
		set(1);
		assert!(contest(work, prior).is_ok());
	});
}

/// Attack: a contest where there is nothing to contest, between one group, or owner and licensee.
#[test]
fn contest_should_be_refused_when_the_owners_are_related() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let own = register(AUTHOR, &[copy(1, 1)]);
		let sisters = register(SISTER, &[copy(1, 2)]);
		assert_eq!(contest(own, prior).unwrap_err(), Refusal::OwnersRelated);
		assert_eq!(contest(sisters, prior).unwrap_err(), Refusal::OwnersRelated);

		assert_ok!(Images::grant_licence(by(AUTHOR), prior, licence()));
		let derived = NewWork { claim: Claim::Licensee, ..copy(1, 3) };
		let licensed = register(SELLER, core::slice::from_ref(&derived));
		assert_eq!(contest(licensed, prior).unwrap_err(), Refusal::OwnersRelated);
		// Who claims to be a licensee and has no licence is not; nor has a licence who says that the picture is its own.
		let false_claim = register(RIVAL, &[NewWork { file: [9; 32], ..derived.clone() }]);
		assert!(contest(false_claim, prior).is_ok());
		let own_claim = register(SELLER, &[copy(1, 4)]);
		assert!(contest(own_claim, prior).is_ok());
		// A licence that has ended is none.
		let late = NewWork { file: [8; 32], claim: Claim::Agent, ..derived };
		let late = register(SELLER, &[late]);
		assert_eq!(contest(late, prior).unwrap_err(), Refusal::OwnersRelated);
		on("2020-01-01");
		assert!(contest(late, prior).is_ok(), "there was no block for its day to end");
	});
}

/// Attack: who has copied a work gives its author a licence, so that nothing could be contested between them; whichever of
/// the two is on the chain first.
#[test]
fn a_copyists_licence_to_the_author_should_not_keep_it_from_contests() {
	build_and_execute(|| {
		let to_author = || NewLicence { licensee: Some(OrgId(AUTHOR)), ..licence() };
		let give = |work| Images::grant_licence(by(SQUATTER), work, to_author());
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 3)]);
		assert_ok!(give(work));
		assert!(contest(work, prior).is_ok());
		let squatted = register(SQUATTER, &[copy(2, 3)]);
		assert_ok!(give(squatted));
		let work = register(AUTHOR, &[picture(2)]);
		assert!(contest(work, squatted).is_ok());
	});
}

#[test]
fn contest_should_be_refused_when_neither_work_is_fresh() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		season();
		let work = register(SQUATTER, &[copy(1, 3)]);
		assert!(tried(|| contest(work, prior)).is_ok());
		pass(1, 0);
		assert!(tried(|| contest(work, prior)).is_ok(), "the day ends with its last millisecond");
		pass_millis(1);
		assert!(tried(|| contest(work, prior)).is_ok(), "blocks are still to come");
		pass(0, WINDOW_BLOCKS.into());
		assert!(tried(|| contest(work, prior)).is_ok());
		pass(0, 1);
		assert_eq!(contest(work, prior).unwrap_err(), Refusal::Seasoned);
	});
}

#[test]
fn contest_should_be_refused_when_a_work_is_out() {
	build_and_execute(|| {
		let first = register(AUTHOR, &[picture(1)]);
		let second = register(RIVAL, &[copy(1, 2)]);
		let third = register(SQUATTER, &[copy(1, 3)]);
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::revoke_work(who, first, [1; 32]));
		}
		assert_eq!(contest(second, first).unwrap_err(), Refusal::WorkOut);
		assert!(contest(third, second).is_ok());
		assert_ok!(Images::yield_contest(by(SQUATTER), 0, Side::Work));
		assert_eq!(contest(third, first).unwrap_err(), Refusal::WorkOut);
	});
}

/// Attack: contests that pile up, or come again, against one work.
#[test]
fn two_works_should_be_contested_once_and_a_work_by_one_at_a_time() {
	build_and_execute(|| {
		let first = register(AUTHOR, &[picture(1)]);
		let second = register(RIVAL, &[copy(1, 2)]);
		let third = register(SQUATTER, &[copy(1, 3)]);
		assert!(contest(third, first).is_ok());
		assert_eq!(contest(third, first).unwrap_err(), Refusal::UnderContest);
		assert_eq!(contest(third, second).unwrap_err(), Refusal::UnderContest);
		// Another may be contested with the same earlier work.
		assert!(contest(second, first).is_ok());
		assert_ok!(Images::yield_contest(by(AUTHOR), 0, Side::Prior));
		assert_eq!(contest(third, first).unwrap_err(), Refusal::ContestedBefore);
		// And with one that is contested itself it is not.
		assert_eq!(contest(third, second).unwrap_err(), Refusal::UnderContest);
		assert_ok!(Images::yield_contest(by(AUTHOR), 1, Side::Prior));
		assert!(contest(third, second).is_ok());
	});
}

/// Attack: a friend contests a copy first, and lets it go when its day is over, so that the author comes too late.
#[test]
fn a_day_should_be_given_to_others_when_a_contest_has_ended() {
	build_and_execute(|| {
		let friend = register(RIVAL, &[copy(1, 1)]);
		let author = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 3)]);
		season();
		assert_eq!(contest(work, author).unwrap_err(), Refusal::Seasoned);
		let work = register(SQUATTER, &[copy(1, 4)]);
		assert!(contest(work, friend).is_ok());
		season();
		assert_eq!(contest(work, author).unwrap_err(), Refusal::UnderContest);
		assert_ok!(Images::yield_contest(by(RIVAL), 0, Side::Prior));
		assert!(contest(work, author).is_ok());
	});
}

/// Attack: a flood of contests. What is not a new contest of two works is refused before it runs, and takes nothing.
#[test]
fn a_flood_of_contests_should_come_to_one_for_each_pair() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1), picture(2)]);
		let work = register(SQUATTER, &[copy(1, 3), copy(2, 3), picture(4)]);
		let before = kept(SQUATTER);
		let mut taken = 0;
		for _ in 0..10 {
			for (one, other) in (work..work + 3).flat_map(|one| [(one, prior), (one, prior + 1)]) {
				for places in 0..16 {
					let (one, other) = (place(one, places / 4), place(other, places % 4));
					taken += u32::from(contest_at(one, other).is_ok());
				}
			}
		}
		assert_eq!((taken, Contests::<Test>::iter().count()), (2, 2));
		assert_eq!(kept(SQUATTER) - before, 2 * CONTEST_BYTES);
	});
}

/// Attack: who has filled up what it may keep would be free of contests.
#[test]
fn contest_should_be_kept_by_the_earlier_works_owner_when_the_other_has_no_room() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 3)]);
		let room = |organisation: u32, bytes: u32| {
			let allowance = kept(organisation) + bytes;
			Allowances::mutate(|all| all.insert(OrgId(organisation), allowance));
		};
		room(SQUATTER, CONTEST_BYTES - 1);
		room(AUTHOR, CONTEST_BYTES - 1);
		assert_eq!(contest(work, prior).unwrap_err(), Refusal::NoRoom);
		room(AUTHOR, CONTEST_BYTES);
		let before = kept(AUTHOR);
		assert!(contest(work, prior).is_ok());
		assert_eq!(kept(AUTHOR), before + CONTEST_BYTES);
	});
}

#[test]
fn the_later_works_owner_should_answer_for_the_cost_unless_it_is_not_active() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 3)]);
		let payer = |call: crate::Call<Test>| {
			<AnswersForWorks<Test> as Payer<RuntimeCall>>::payer(&RuntimeCall::Images(call))
		};
		let call = || crate::Call::contest { work: place(work, 0), prior: place(prior, 0) };
		assert_eq!(payer(call()), Some(OrgId(SQUATTER)));
		stand(SQUATTER, Standing::Suspended);
		assert_eq!(payer(call()), Some(OrgId(AUTHOR)));
		assert!(contest(work, prior).is_ok());
		assert_eq!(Contests::<Test>::get(Ordered(0)).unwrap().payer, OrgId(AUTHOR));
		stand(AUTHOR, Standing::Leaving);
		assert_eq!(payer(call()), None);
		let unknown = crate::Call::contest { work: place(9, 0), prior: place(8, 0) };
		assert_eq!(payer(unknown), None);
		assert_eq!(payer(crate::Call::commit { hash: [0; 32] }), None);
	});
}

#[test]
fn contest_should_be_refused_when_it_comes_with_a_signer_or_without_being_authorised() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 3)]);
		let (one, other) = (place(work, 0), place(prior, 0));
		for origin in [by(AUTHOR), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Images::contest(origin, one, other), DispatchError::BadOrigin);
		}
		let authorised = || RuntimeOrigin::from(frame_system::RawOrigin::Authorized);
		let far = Images::contest(authorised(), place(work, 1), other);
		assert_noop!(far, ImagesError::NotContestable);
		NextContest::<Test>::put(u32::MAX);
		assert_noop!(Images::contest(authorised(), one, other), ImagesError::NumbersExhausted);
		NextContest::<Test>::put(0);
	});
}
