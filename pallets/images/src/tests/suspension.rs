use super::*;

/// Lets the squatter lose a contest of picture `number` by silence.
fn lose(number: u8) {
	let prior = register(AUTHOR, &[picture(number)]);
	let work = register(SQUATTER, &[copy(number, 1)]);
	assert!(contest(work, prior).is_ok());
	pass_answers();
	events();
	assert_ok!(Images::end_contest(by(RIVAL), NextContest::<Test>::get() - 1));
}

#[test]
fn who_loses_three_contests_should_be_suspended_for_a_year() {
	build_and_execute(|| {
		lose(1);
		lose(2);
		assert_eq!(events().len(), 1);
		assert!(!Images::is_suspended(OrgId(SQUATTER)));
		lose(3);
		let until = Moment::from_millis(Now::get().as_millis() + 365 * DAY);
		let organisation = OrgId(SQUATTER);
		assert_eq!(events()[1..], [Event::SuspendedByRule { organisation, until }]);
		assert!(Images::is_suspended(organisation));
		let losses = Losses { count: 0, suspended: Some(until) };
		assert_eq!(LossesOf::<Test>::get(Ordered(organisation)), losses);
		assert_noop!(Images::commit(by(SQUATTER), [1; 32]), ImagesError::SuspendedByRule);
		assert!(!Images::is_suspended(OrgId(SISTER)), "nobody else is");

		pass(365, 1);
		assert_noop!(Images::commit(by(SQUATTER), [1; 32]), ImagesError::SuspendedByRule);
		pass_millis(1);
		assert_ok!(Images::commit(by(SQUATTER), [1; 32]));
		lose(4);
		assert_eq!(Images::losses(organisation).count, 1, "it is counted anew");
		assert!(!Images::is_suspended(organisation));
	});
}

#[test]
fn who_is_suspended_should_still_answer_and_wind_down() {
	build_and_execute(|| {
		let own = register(SQUATTER, &[picture(8)]);
		let prior = register(AUTHOR, &[picture(9)]);
		season();
		assert_ok!(Images::commit(by(SQUATTER), hash_of(SQUATTER, SALT, &[picture(7)])));
		assert_ok!(Images::grant_licence(by(SQUATTER), own, licence()));
		let open = register(SQUATTER, &[copy(9, 1)]);
		let until = Moment::from_millis(Now::get().as_millis() + DAY);
		let losses = Losses { count: 0, suspended: Some(until) };
		tried(|| {
			LossesOf::<Test>::insert(Ordered(OrgId(SQUATTER)), losses);
			let acts = [
				Images::renew_commit(by(SQUATTER), hash_of(SQUATTER, SALT, &[picture(7)])),
				reveal(SQUATTER, &[picture(7)]),
				Images::grant_licence(by(SQUATTER), own, licence()),
				Images::accept_work(by(SQUATTER), prior),
			];
			assert_eq!(acts, [Err(ImagesError::SuspendedByRule.into()); 4]);
			assert!(contest(open, prior).is_ok(), "it is no shield");
			assert_ok!(answer(SQUATTER, 0, Side::Work));
			let raw = evidence(EvidenceKind::RawFile, 1);
			assert_ok!(Images::give_evidence(by(SQUATTER), open, raw));
			assert_ok!(Images::yield_contest(by(SQUATTER), 0, Side::Work));
			assert_ok!(Images::end_licence(by(SQUATTER), 0));
			for who in [by(SQUATTER), by_second(SQUATTER)] {
				assert_ok!(Images::offer_work(who, own, OrgId(RIVAL)));
			}
			assert_ok!(Images::withdraw_offer(by(SQUATTER), own));
			for who in [by(SQUATTER), by_second(SQUATTER)] {
				assert_ok!(Images::revoke_work(who, own, [1; 32]));
			}
			let hash = hash_of(SQUATTER, SALT, &[picture(7)]);
			assert_ok!(Images::drop_commit(by(SQUATTER), OrgId(SQUATTER), hash));
		});
	});
}
