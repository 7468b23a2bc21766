use super::*;

/// Both operators of an organisation offer a work.
fn offer(organisation: u32, work: WorkId, to: u32) -> DispatchResult {
	Images::offer_work(by(organisation), work, OrgId(to))?;
	Images::offer_work(by_second(organisation), work, OrgId(to))
}

fn settled() -> WorkId {
	let work = register(AUTHOR, &[picture(1)]);
	season();
	work
}

#[test]
fn a_work_should_pass_with_its_bytes_when_it_is_offered_by_two_and_accepted() {
	build_and_execute(|| {
		let work = settled();
		let bytes = kept(AUTHOR);
		assert_ok!(Images::offer_work(by(AUTHOR), work, OrgId(RIVAL)));
		assert_eq!((events(), Offers::<Test>::iter().count()), (vec![], 0));
		assert_noop!(
			Images::offer_work(by(AUTHOR), work, OrgId(RIVAL)),
			DispatchError::Other("AlreadySigned")
		);
		assert_ok!(Images::offer_work(by_second(AUTHOR), work, OrgId(RIVAL)));
		let offer = Offer { to: OrgId(RIVAL), by: OrgId(AUTHOR), generation: 0 };
		assert_eq!(events(), [Event::WorkOffered { id: work, offer }]);
		assert_eq!(kept(AUTHOR), bytes + OFFER_BYTES);
		assert_ok!(Images::accept_work(by(RIVAL), work));
		let (from, to) = (OrgId(AUTHOR), OrgId(RIVAL));
		assert_eq!(events(), [Event::WorkTransferred { id: work, from, to }]);
		assert_eq!((kept(AUTHOR), kept(RIVAL)), (0, bytes));
		let passed = Images::work(work).unwrap();
		assert_eq!((passed.owner, passed.registrant), (to, from));
		assert_eq!(Images::works_of(from, None, 9).items.len(), 0);
		assert_eq!(Images::works_of(to, None, 9).items.len(), 1);
	});
}

#[test]
fn offer_should_be_refused_when_it_cannot_be() {
	build_and_execute(|| {
		let work = settled();
		let offer = |who, to| Images::offer_work(by(who), work, OrgId(to));
		assert_noop!(Images::offer_work(by(AUTHOR), 9, OrgId(3)), ImagesError::WorkNotFound);
		assert_noop!(offer(RIVAL, THIRD), ImagesError::NotOwner);
		assert_noop!(offer(AUTHOR, AUTHOR), ImagesError::SameOwner);
		stand(THIRD, Standing::Lapsing);
		assert_noop!(offer(AUTHOR, THIRD), ImagesError::NotInStanding);
		assert_noop!(offer(AUTHOR, 100), ImagesError::NotInStanding);
		Indirect::set(true);
		assert_noop!(offer(AUTHOR, RIVAL), INDIRECT);
		Indirect::set(false);
		Allowance::set(kept(AUTHOR) + OFFER_BYTES - 1);
		assert_ok!(offer(AUTHOR, RIVAL));
		assert_noop!(Images::offer_work(by_second(AUTHOR), work, OrgId(RIVAL)), BYTES_EXCEEDED);
	});
}

#[test]
fn offer_should_be_withdrawn_by_who_made_it() {
	build_and_execute(|| {
		let work = settled();
		let bytes = kept(AUTHOR);
		let withdraw = |who| Images::withdraw_offer(by(who), work);
		assert_noop!(withdraw(AUTHOR), ImagesError::OfferNotFound);
		assert_ok!(offer(AUTHOR, work, RIVAL));
		assert_noop!(
			Images::offer_work(by(AUTHOR), work, OrgId(THIRD)),
			ImagesError::AlreadyOffered
		);
		assert_noop!(withdraw(RIVAL), ImagesError::NotOffered);
		events();
		assert_ok!(withdraw(AUTHOR));
		assert_eq!(events(), [Event::OfferWithdrawn { id: work }]);
		assert_eq!(kept(AUTHOR), bytes);
		assert_noop!(Images::accept_work(by(RIVAL), work), ImagesError::OfferNotFound);
	});
}

#[test]
fn acceptance_should_be_refused_when_the_offer_does_not_hold() {
	build_and_execute(|| {
		let work = settled();
		let accept = |who| Images::accept_work(by(who), work);
		assert_noop!(accept(RIVAL), ImagesError::OfferNotFound);
		assert_ok!(offer(AUTHOR, work, RIVAL));
		assert_noop!(accept(THIRD), ImagesError::NotOffered);
		assert_noop!(accept(AUTHOR), ImagesError::NotOffered);
		Allowances::mutate(|all| all.insert(OrgId(RIVAL), kept(AUTHOR) - OFFER_BYTES - 1));
		assert_noop!(accept(RIVAL), BYTES_EXCEEDED);
		Allowances::set(Default::default());
		Generations::mutate(|all| all.insert(OrgId(AUTHOR), 1));
		assert_noop!(accept(RIVAL), ImagesError::OfferEnded);
		Generations::set(Default::default());
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::revoke_work(who, work, [1; 32]));
		}
		assert_noop!(accept(RIVAL), ImagesError::WorkOut);
	});
}

/// Attack: a work is given away before it can be contested, or out of its contest.
#[test]
fn a_work_should_not_pass_to_another_when_it_is_fresh_or_contested() {
	build_and_execute(|| {
		let sealed = hash_of(AUTHOR, SALT, &[picture(1)]);
		assert_ok!(Images::commit(by(AUTHOR), sealed));
		assert_ok!(Images::renew_commit(by(AUTHOR), sealed));
		pass(1, 10);
		let work = register(SQUATTER, &[copy(1, 9)]);
		let offer_once = || Images::offer_work(by(SQUATTER), work, OrgId(RIVAL));
		assert_noop!(offer_once(), ImagesError::NotSeasoned);
		season();
		assert_ok!(offer(SQUATTER, work, RIVAL));
		assert_ok!(reveal(AUTHOR, &[picture(1)]));
		assert!(contest(work, work + 1).is_ok());
		assert_noop!(Images::accept_work(by(RIVAL), work), ImagesError::WorkContested);
		assert_ok!(Images::withdraw_offer(by(SQUATTER), work));
		assert_noop!(offer_once(), ImagesError::WorkContested);
		let revoke = Images::revoke_work(by(SQUATTER), work, [1; 32]);
		assert_noop!(revoke, ImagesError::WorkContested);
		// And when it has fallen there is nothing to give.
		assert_ok!(Images::yield_contest(by(SQUATTER), 0, Side::Work));
		assert_noop!(offer_once(), ImagesError::WorkOut);
	});
}

#[test]
fn acceptance_should_be_refused_when_the_work_seasons_again() {
	build_and_execute(|| {
		let work = settled();
		assert_ok!(offer(AUTHOR, work, RIVAL));
		Works::<Test>::mutate(Ordered(work), |work| {
			work.as_mut().unwrap().seasoning = Images::window(HOUR);
		});
		assert_noop!(Images::accept_work(by(RIVAL), work), ImagesError::NotSeasoned);
	});
}

#[test]
fn a_work_should_be_taken_back_by_two_and_for_ever() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		let bytes = kept(AUTHOR);
		let revoke = |who, number: u8| Images::revoke_work(who, work, [number; 32]);
		assert_noop!(revoke(by(SQUATTER), 1), ImagesError::NotOwner);
		assert_noop!(Images::revoke_work(by(AUTHOR), 9, [1; 32]), ImagesError::WorkNotFound);
		assert_ok!(revoke(by(AUTHOR), 1));
		assert_ok!(revoke(by_second(AUTHOR), 2));
		assert_eq!((events(), state(work)), (vec![], WorkState::Registered), "not the same act");
		assert_ok!(revoke(by_second(AUTHOR), 1));
		assert_eq!(events(), [Event::WorkRevoked { id: work, reference: [1; 32] }]);
		assert_eq!(state(work), WorkState::Revoked);
		assert_noop!(revoke(by(AUTHOR), 1), ImagesError::WorkOut);
		assert_eq!(kept(AUTHOR), bytes, "it stays to be read");
	});
}
