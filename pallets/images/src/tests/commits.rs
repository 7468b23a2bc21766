use super::*;

const HASH: Hash = [3; 32];

fn window(hash: Hash) -> Window {
	Commits::<Test>::get(Ordered(OrgId(AUTHOR)), hash).expect("it is there").window
}

#[test]
fn commit_should_be_kept_for_24_hours_and_some_blocks() {
	build_and_execute(|| {
		assert_ok!(Images::commit(by(AUTHOR), HASH));
		let at = Now::get();
		let later = |millis: u64| Moment::from_millis(at.as_millis() + millis);
		let commit = Commit {
			block: 1,
			at,
			last: later(730 * DAY),
			window: Window { until: later(DAY), until_block: 1 + 10 + WINDOW_BLOCKS },
		};
		assert_eq!(Images::commit_view(OrgId(AUTHOR), HASH).map(|view| view.at), Some(at));
		let organisation = OrgId(AUTHOR);
		assert_eq!(events(), [Event::Committed { organisation, hash: HASH, commit }]);
		assert_eq!(kept(AUTHOR), COMMIT_BYTES);
	});
}

#[test]
fn commit_should_be_refused_when_the_organisation_has_made_it() {
	build_and_execute(|| {
		assert_ok!(Images::commit(by(AUTHOR), HASH));
		assert_noop!(Images::commit(by_second(AUTHOR), HASH), ImagesError::AlreadyCommitted);
		// Who copies a hash neither takes it from another nor opens it.
		assert_ok!(Images::commit(by(SQUATTER), HASH));
		assert_eq!((kept(AUTHOR), kept(SQUATTER)), (COMMIT_BYTES, COMMIT_BYTES));
	});
}

#[test]
fn commit_should_be_refused_when_there_is_no_room() {
	build_and_execute(|| {
		Allowance::set(COMMIT_BYTES - 1);
		assert_noop!(Images::commit(by(AUTHOR), HASH), BYTES_EXCEEDED);
		Allowance::set(COMMIT_BYTES);
		assert_ok!(Images::commit(by(AUTHOR), HASH));
	});
}

#[test]
fn commit_should_be_dropped_by_its_maker_at_any_time_and_by_anyone_when_it_is_over() {
	build_and_execute(|| {
		let organisation = OrgId(AUTHOR);
		let drop = |who| Images::drop_commit(by(who), organisation, HASH);
		assert_noop!(drop(AUTHOR), ImagesError::CommitNotFound);
		assert_ok!(Images::commit(by(AUTHOR), HASH));
		events();
		assert_noop!(drop(SQUATTER), ImagesError::CommitRuns);
		assert_ok!(drop(AUTHOR));
		assert_eq!(events(), [Event::CommitDropped { organisation, hash: HASH }]);
		assert_eq!(kept(AUTHOR), 0);

		assert_ok!(Images::commit(by(AUTHOR), HASH));
		// Both the day and the blocks have to be over.
		pass(1, 0);
		pass_millis(1);
		assert_noop!(drop(SQUATTER), ImagesError::CommitRuns);
		pass(0, 10 + u64::from(WINDOW_BLOCKS));
		assert_noop!(drop(SQUATTER), ImagesError::CommitRuns);
		pass(0, 1);
		assert_ok!(drop(SQUATTER));
		assert_eq!((kept(AUTHOR), Commits::<Test>::iter().count()), (0, 0));
	});
}

#[test]
fn time_in_a_pause_should_not_count() {
	build_and_execute(|| {
		assert_ok!(Images::commit(by(AUTHOR), HASH));
		pass(2, 100);
		PausedFor::set(DAY + 1);
		assert_noop!(
			Images::drop_commit(by(SQUATTER), OrgId(AUTHOR), HASH),
			ImagesError::CommitRuns
		);
		PausedFor::set(DAY - 1);
		assert_ok!(Images::drop_commit(by(SQUATTER), OrgId(AUTHOR), HASH));
	});
}

#[test]
fn renewal_should_give_90_days_up_to_two_years() {
	build_and_execute(|| {
		let begun = Now::get().as_millis();
		let renew = || Images::renew_commit(by(AUTHOR), HASH);
		assert_noop!(renew(), ImagesError::CommitNotFound);
		assert_ok!(Images::commit(by(AUTHOR), HASH));
		events();
		assert_ok!(renew());
		let given = window(HASH);
		assert_eq!(given.until.as_millis(), begun + 90 * DAY);
		let organisation = OrgId(AUTHOR);
		assert_eq!(events(), [Event::CommitRenewed { organisation, hash: HASH, window: given }]);
		assert_noop!(renew(), ImagesError::NotRenewable);
		for _ in 0..8 {
			pass(80, 1_000);
			assert_ok!(renew());
		}
		assert_eq!(window(HASH).until.as_millis(), begun + 730 * DAY);
		pass(80, 1);
		assert_noop!(renew(), ImagesError::NotRenewable);
		assert_eq!(kept(AUTHOR), COMMIT_BYTES, "renewals take no more state");
	});
}

#[test]
fn renewal_should_be_refused_when_the_time_is_over() {
	build_and_execute(|| {
		assert_ok!(Images::commit(by(AUTHOR), HASH));
		pass(1, 100);
		assert_ok!(Images::renew_commit(by(AUTHOR), HASH));
		pass(90, 100);
		pass_millis(1);
		assert_noop!(Images::renew_commit(by(AUTHOR), HASH), ImagesError::CommitExpired);
		assert_noop!(Images::renew_commit(by(SQUATTER), HASH), ImagesError::CommitNotFound);
	});
}
