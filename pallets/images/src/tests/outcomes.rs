use super::*;
use ContestOutcome::*;
use stalhof_primitives::images::ContestStage;

fn ended(outcome: ContestOutcome, grades: [Grade; 2], counted: Option<u32>) -> Ended {
	Ended { outcome, grades, at: Now::get(), counted: counted.map(OrgId) }
}

/// Nothing weighs on either side.
const NOTHING: [Grade; 2] = [Grade::ChainOnly; 2];

fn end(id: ContestId) -> DispatchResult {
	Images::end_contest(by(RIVAL), id)
}

#[test]
fn answer_should_be_noted_once_of_each_side() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		assert_noop!(answer(AUTHOR, 9, Side::Prior), ImagesError::ContestNotFound);
		assert_noop!(answer(AUTHOR, id, Side::Work), ImagesError::NotThatSide);
		assert_noop!(answer(RIVAL, id, Side::Prior), ImagesError::NotThatSide);
		assert_ok!(answer(AUTHOR, id, Side::Prior));
		let said = Said { by: OrgId(AUTHOR), at: Now::get(), reference: [7; 32] };
		assert_eq!(events(), [Event::Answered { id, side: Side::Prior, said }]);
		assert_eq!(Contests::<Test>::get(Ordered(id)).unwrap().heard, [None, Some(said)]);
		assert_noop!(answer(AUTHOR, id, Side::Prior), ImagesError::AlreadyAnswered);
		pass(7, 100);
		assert_ok!(answer(SQUATTER, id, Side::Work));
	});
}

#[test]
fn answer_should_be_refused_when_the_time_is_over_or_the_contest_has_ended() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		pass_answers();
		assert_noop!(answer(AUTHOR, id, Side::Prior), ImagesError::TooLate);
		assert_ok!(end(id));
		assert_noop!(answer(AUTHOR, id, Side::Prior), ImagesError::ContestOver);
	});
}

#[test]
fn contest_should_not_end_before_its_time() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		assert_noop!(end(9), ImagesError::ContestNotFound);
		pass(7, 100);
		assert_noop!(end(id), ImagesError::TooEarly);
		pass_millis(1);
		assert_ok!(tried(|| end(id)));
		// Blocks count too.
		System::set_block_number(System::block_number() - 100 + u64::from(WINDOW_BLOCKS));
		assert_noop!(end(id), ImagesError::TooEarly);
		System::set_block_number(System::block_number() + 1);
		assert_ok!(end(id));
		assert_noop!(end(id), ImagesError::ContestOver);
	});
}

#[test]
fn the_later_work_should_fall_when_its_owner_is_silent() {
	for author_answers in [false, true] {
		build_and_execute(|| {
			let (prior, work, id) = contested();
			if author_answers {
				assert_ok!(answer(AUTHOR, id, Side::Prior));
			}
			pass_answers();
			events();
			assert_ok!(end(id));
			let ended = ended(WorkSilent, NOTHING, Some(SQUATTER));
			assert_eq!(events(), [Event::ContestEnded { id, ended }]);
			assert_eq!((state(work), state(prior)), (WorkState::Yielded, WorkState::Registered));
			assert_eq!(Images::losses(OrgId(SQUATTER)).count, 1);
		});
	}
}

/// A squatter's copy must not oust the author's work because the author is away.
#[test]
fn both_works_should_stand_when_the_earlier_ones_owner_is_silent() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		proved(SQUATTER, work, EvidenceKind::RawFile, 1);
		assert_ok!(answer(SQUATTER, id, Side::Work));
		pass_answers();
		events();
		assert_ok!(end(id));
		let grades = [Grade::Trusted, Grade::ChainOnly];
		let ended = ended(PriorSilent, grades, None);
		assert_eq!(events(), [Event::ContestEnded { id, ended }]);
		assert_eq!((state(work), state(prior)), (WorkState::Registered, WorkState::Registered));
		assert_eq!(Images::losses(OrgId(AUTHOR)).count, 0);
	});
}

#[test]
fn a_side_should_give_way_at_any_time() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		let give_way = |who, side| Images::yield_contest(by(who), id, side);
		assert_noop!(give_way(AUTHOR, Side::Work), ImagesError::NotThatSide);
		assert_noop!(give_way(SQUATTER, Side::Prior), ImagesError::NotThatSide);
		assert_noop!(
			Images::yield_contest(by(AUTHOR), 9, Side::Prior),
			ImagesError::ContestNotFound
		);
		assert_ok!(tried(|| give_way(AUTHOR, Side::Prior)));
		pass(20, 1_000);
		assert_ok!(give_way(SQUATTER, Side::Work));
		let ended = ended(WorkYielded, NOTHING, None);
		assert_eq!(events(), [Event::ContestEnded { id, ended }]);
		assert_eq!((state(work), state(prior)), (WorkState::Yielded, WorkState::Registered));
		assert_noop!(give_way(SQUATTER, Side::Work), ImagesError::ContestOver);
		assert_eq!(Images::losses(OrgId(SQUATTER)).count, 0, "nobody had to answer");
	});
}

#[test]
fn giving_way_should_count_when_the_other_side_has_answered() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		assert_ok!(answer(AUTHOR, id, Side::Prior));
		assert_ok!(Images::yield_contest(by(SQUATTER), id, Side::Work));
		assert_eq!(Images::losses(OrgId(SQUATTER)).count, 1);
	});
}

#[test]
fn both_works_should_stand_and_the_later_season_again_when_the_earlier_ones_owner_gives_way() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		assert_ok!(answer(SQUATTER, id, Side::Work));
		pass(3, 100);
		events();
		assert_ok!(Images::yield_contest(by(AUTHOR), id, Side::Prior));
		let ended = ended(PriorYielded, NOTHING, None);
		assert_eq!(events(), [Event::ContestEnded { id, ended }]);
		assert_eq!((state(work), state(prior)), (WorkState::Registered, WorkState::Registered));
		let freed = Images::work(work).unwrap();
		assert_eq!((freed.contest, Images::may_notice(&freed)), (None, false));
		season();
		assert!(Images::may_notice(&freed));
	});
}

#[test]
fn better_evidence_of_the_earlier_work_should_overrule_the_later() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		both_answer(id);
		proved(AUTHOR, prior, EvidenceKind::SignedManifest, 1);
		pass_answers();
		assert_noop!(end(id), ImagesError::TooEarly);
		pass(3, u64::from(WINDOW_BLOCKS) + 1);
		events();
		assert_ok!(end(id));
		let ended = ended(WorkOverruled, [Grade::ChainOnly, Grade::Signed], Some(SQUATTER));
		assert_eq!(events(), [Event::ContestEnded { id, ended }]);
		assert_eq!((state(work), state(prior)), (WorkState::Overruled, WorkState::Registered));
	});
}

/// Attack: who copies a picture registers it before its author does. Being earlier on the chain does not help.
#[test]
fn better_evidence_of_the_author_should_overrule_a_squatter_who_was_earlier() {
	build_and_execute(|| {
		let squatted = register(SQUATTER, &[copy(1, 5)]);
		season();
		let work = register(AUTHOR, &[picture(1)]);
		assert!(contest(work, squatted).is_ok());
		assert_ok!(answer(AUTHOR, 0, Side::Work));
		assert_ok!(answer(SQUATTER, 0, Side::Prior));
		proved(SQUATTER, squatted, EvidenceKind::SignedManifest, 1);
		proved(AUTHOR, work, EvidenceKind::RawFile, 2);
		pass_review();
		events();
		assert_ok!(end(0));
		let ended = ended(PriorOverruled, [Grade::Trusted, Grade::Signed], Some(SQUATTER));
		assert_eq!(events(), [Event::ContestEnded { id: 0, ended }]);
		assert_eq!(state(squatted), WorkState::Overruled);
		assert_eq!(
			(state(work), Images::work(work).unwrap().contest),
			(WorkState::Registered, None)
		);
		assert_eq!(Images::losses(OrgId(SQUATTER)).count, 1);
	});
}

#[test]
fn equal_evidence_should_go_to_a_panel() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		both_answer(id);
		proved(AUTHOR, prior, EvidenceKind::RawFile, 1);
		proved(SQUATTER, work, EvidenceKind::LayeredSource, 2);
		pass_review();
		events();
		assert_ok!(end(id));
		assert_eq!(events(), [Event::ReferredToPanel { id }]);
		assert_noop!(end(id), ImagesError::AtPanel);
		assert_eq!(Images::work(work).unwrap().contest, Some(id), "it stays contested");
		// A side can still give way.
		assert_ok!(tried(|| Images::yield_contest(by(SQUATTER), id, Side::Work)));
		assert_ok!(Images::yield_contest(by(AUTHOR), id, Side::Prior));
	});
}

#[test]
fn contest_should_end_at_once_when_the_earlier_work_falls() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::revoke_work(who, prior, [1; 32]));
		}
		events();
		assert_ok!(end(id));
		let ended = ended(PriorOut, NOTHING, None);
		assert_eq!(events(), [Event::ContestEnded { id, ended }]);
		assert_eq!(
			(state(work), Images::work(work).unwrap().contest),
			(WorkState::Registered, None)
		);
	});
}

/// A copy of a copy: which of the two falls depends on what comes of the first.
#[test]
fn contest_should_wait_when_the_earlier_work_is_contested_itself() {
	build_and_execute(|| {
		// The author has kept its picture sealed: its work is the earliest of all.
		let sealed = hash_of(AUTHOR, SALT, &[picture(1)]);
		assert_ok!(Images::commit(by(AUTHOR), sealed));
		pass(0, 1);
		let squatted = register(SQUATTER, &[copy(1, 5)]);
		let work = register(RIVAL, &[copy(1, 6)]);
		assert!(contest(work, squatted).is_ok());
		assert_ok!(reveal(AUTHOR, &[picture(1)]));
		let author = work + 1;
		assert!(contest(squatted, author).is_ok());
		assert_ok!(answer(RIVAL, 0, Side::Work));
		assert_ok!(answer(SQUATTER, 0, Side::Prior));
		assert_ok!(answer(SQUATTER, 1, Side::Work));
		assert_ok!(answer(AUTHOR, 1, Side::Prior));
		proved(AUTHOR, author, EvidenceKind::RawFile, 1);
		proved(SQUATTER, squatted, EvidenceKind::SignedManifest, 2);
		pass_review();
		assert_noop!(end(0), ImagesError::PriorContested);
		let stage = |id| Images::contest_view(id).unwrap().stage;
		assert_eq!([0, 1].map(stage), [ContestStage::Waits, ContestStage::Due]);
		assert_ok!(end(1));
		assert_eq!(outcome(1), Some(WorkOverruled));
		assert_ok!(end(0));
		assert_eq!((outcome(0), state(work)), (Some(PriorOut), WorkState::Registered));
	});
}

#[test]
fn time_in_a_pause_should_not_count_against_a_side() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		pass(10, 1_000);
		PausedFor::set(4 * DAY);
		assert_noop!(end(id), ImagesError::TooEarly);
		assert_ok!(answer(SQUATTER, id, Side::Work));
	});
}

/// Attack: the earlier work passes to another owner, so that nobody would have to answer. The contest goes with it.
#[test]
fn a_new_owner_of_the_earlier_work_should_answer_in_its_contests() {
	build_and_execute(|| {
		let squatted = register(SQUATTER, &[copy(1, 5)]);
		season();
		let work = register(AUTHOR, &[picture(1)]);
		assert!(contest(work, squatted).is_ok());
		for who in [by(SQUATTER), by_second(SQUATTER)] {
			assert_ok!(Images::offer_work(who, squatted, OrgId(RIVAL)));
		}
		assert_ok!(Images::accept_work(by(RIVAL), squatted));
		assert_noop!(answer(SQUATTER, 0, Side::Prior), ImagesError::NotThatSide);
		assert_ok!(answer(RIVAL, 0, Side::Prior));
		assert_ok!(answer(AUTHOR, 0, Side::Work));
		proved(AUTHOR, work, EvidenceKind::RawFile, 2);
		pass_review();
		assert_ok!(end(0));
		// It counts against who had it when the contest began.
		let losses = [SQUATTER, RIVAL].map(|firm| Images::losses(OrgId(firm)).count);
		assert_eq!((losses, state(squatted)), ([1, 0], WorkState::Overruled));
	});
}
