use super::*;
use codec::DecodeAll;
use pallet_images_runtime_api::{ContestFilter, EndedView, SaidView, ShownGtin, StandingView};
use stalhof_primitives::{images::ContestStage, organisation::GroupId, page::MAX_PAGE};

fn ids(
	page: stalhof_primitives::page::Page<pallet_images_runtime_api::WorkView, u32>,
) -> (Vec<u32>, Option<u32>) {
	(page.items.iter().map(|work| work.id).collect(), page.next)
}

#[test]
fn works_should_be_read_in_pages() {
	build_and_execute(|| {
		let own: Vec<_> = (1..=3).map(picture).collect();
		register(AUTHOR, &own);
		register(RIVAL, &[picture(1), NewWork { gtins: Default::default(), ..picture(2) }]);
		assert_eq!(Images::works_count(), 5);
		assert_eq!(ids(Images::works(None, 2)), (vec![0, 1], Some(1)));
		assert_eq!(ids(Images::works(Some(1), 3)), (vec![2, 3, 4], None));
		assert_eq!(ids(Images::works(None, 0)), (vec![0], Some(0)), "a page has an item at least");
		assert_eq!(ids(Images::works_of(OrgId(AUTHOR), None, 9)), (vec![0, 1, 2], None));
		assert_eq!(ids(Images::works_of(OrgId(RIVAL), Some(3), 9)), (vec![4], None));
		assert_eq!(ids(Images::works_of(OrgId(THIRD), None, 9)), (vec![], None));
		assert_eq!(ids(Images::works_of_gtin(tins(), None, 3)), (vec![0, 1, 2], Some(2)));
		assert_eq!(ids(Images::works_of_gtin(tins(), Some(2), 3)), (vec![3], None));
		assert_eq!(ids(Images::works_of_gtin(jars(), None, 3)), (vec![], None));
		let file = picture(1).file;
		let page = Images::works_of_file(file, None, 1);
		assert_eq!((page.items[0].id, page.next), (0, Some(OrgId(AUTHOR))));
		let page = Images::works_of_file(file, Some(OrgId(AUTHOR)), 1);
		assert_eq!((page.items[0].id, page.next), (3, None));
		let bundles = Images::bundles(Some(2), 1);
		assert_eq!((bundles.items[0].id, bundles.next), (3, Some(3)));
	});
}

#[test]
fn page_should_hold_200_at_most() {
	build_and_execute(|| {
		let works: Vec<_> = (0..=MAX_PAGE)
			.map(|number| NewWork {
				file: sp_io::hashing::sha2_256(&number.to_be_bytes()),
				..picture(1)
			})
			.collect();
		register(AUTHOR, &works);
		for limit in [MAX_PAGE, MAX_PAGE + 1, u32::MAX] {
			let page = Images::bundles(None, limit);
			assert_eq!((page.items.len(), page.next), (200, Some(199)));
		}
		assert_eq!(ids(Images::works(Some(199), u32::MAX)), (vec![200], None));
	});
}

#[test]
fn a_work_should_be_read_with_what_is_known_of_it() {
	build_and_execute(|| {
		let works = [NewWork { gtins: vec![tins(), jars()].try_into().unwrap(), ..picture(1) }];
		let work = register(AUTHOR, &works);
		let view = Images::work_view(work).unwrap();
		let shown = [(tins(), true), (jars(), false)];
		assert_eq!(view.gtins, shown.map(|(gtin, licensed)| ShownGtin { gtin, licensed }));
		assert_eq!((view.file, view.pixels), (works[0].file, works[0].pixels));
		assert_eq!((view.commit_block, view.block), (1, 11));
		assert_eq!((view.seasoning.open, view.may_notice), (true, false));
		season();
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::offer_work(who, work, OrgId(RIVAL)));
		}
		let view = Images::work_view(work).unwrap();
		assert_eq!((view.seasoning.open, view.may_notice), (false, true));
		assert_eq!(view.offered_to, Some(OrgId(RIVAL)));
		let bundle = Images::bundle_view(work).unwrap();
		assert_eq!(bundle.bundle, works[0].bundle.to_vec());
		assert_eq!((bundle.versions, bundle.generic), (Versions::CURRENT, 0));
		assert_eq!((Images::work_view(9), Images::bundle_view(9)), (None, None));
	});
}

#[test]
fn contests_should_be_read_by_each_of_the_works() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		let other = register(RIVAL, &[copy(1, 4)]);
		assert!(contest(other, prior).is_ok());
		let of = |work, after| {
			let page = Images::contests_of(work, after, 1);
			(page.items.iter().map(|contest| contest.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(of(prior, None), (vec![0], Some(0)));
		assert_eq!(of(prior, Some(0)), (vec![1], None));
		assert_eq!((of(work, None), of(other, None)), ((vec![0], None), (vec![1], None)));
		assert_ok!(answer(AUTHOR, id, Side::Prior));
		let at = Now::get();
		pass_answers();
		assert_ok!(Images::end_contest(by(RIVAL), id));
		let view = Images::contest_view(id).unwrap();
		let said = SaidView { by: OrgId(AUTHOR), at, reference: [7; 32] };
		assert_eq!(view.heard, [None, Some(said)]);
		let ended = EndedView {
			outcome: ContestOutcome::WorkSilent,
			grades: [Grade::ChainOnly; 2],
			at: Now::get(),
			counted: Some(OrgId(SQUATTER)),
		};
		assert_eq!(view.ended, Some(ended));
		assert_eq!((view.distance, view.threshold, view.versions), (9, 31, Versions::CURRENT));
		assert_eq!((view.answers.open, view.review.open), (false, true));
		assert_eq!(Images::contest_view(9), None);
	});
}

#[test]
fn licences_should_be_read_by_work_and_by_licensee() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1), picture(2)]);
		let to_all = NewLicence { licensee: None, ..licence() };
		for (work, licence) in [(work, licence()), (work, to_all), (work + 1, licence())] {
			assert_ok!(Images::grant_licence(by(AUTHOR), work, licence));
		}
		let of = |work, after, limit| {
			let page = Images::licences_of(work, after, limit);
			(page.items.iter().map(|licence| licence.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(of(work, None, 1), (vec![0], Some(0)));
		assert_eq!(of(work, Some(0), 1), (vec![1], None));
		let to = Images::licences_to(OrgId(SELLER), None, 9);
		assert_eq!(to.items.iter().map(|licence| licence.id).collect::<Vec<_>>(), [0, 2]);
		let view = Images::licence_view(0).unwrap();
		assert_eq!((view.licensee, view.in_force), (Some(OrgId(SELLER)), true));
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::revoke_work(who, work, [1; 32]));
		}
		assert!(!Images::licence_view(0).unwrap().in_force);
		assert_eq!(Images::licence_view(9), None);
	});
}

#[test]
fn commits_and_evidence_should_be_read() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		for number in 0..5 {
			assert_ok!(Images::commit(by(AUTHOR), [number; 32]));
		}
		assert_ok!(Images::commit(by(RIVAL), [9; 32]));
		let (mut seen, mut after) = (vec![], None);
		loop {
			let page = Images::commits(OrgId(AUTHOR), after, 2);
			seen.extend(page.items.into_iter().map(|commit| commit.hash));
			after = page.next;
			if after.is_none() {
				break;
			}
		}
		seen.sort();
		assert_eq!(seen, [0, 1, 2, 3, 4].map(|number| [number; 32]));
		let view = Images::commit_view(OrgId(AUTHOR), [0; 32]).unwrap();
		assert_eq!((view.block, view.window.open), (11, true));
		pass(2, 100);
		assert!(!Images::commit_view(OrgId(AUTHOR), [0; 32]).unwrap().window.open);
		assert_eq!(Images::commit_view(OrgId(AUTHOR), [9; 32]), None);

		proved(AUTHOR, work, EvidenceKind::RawFile, 1);
		let evidence = Images::evidence_of(work);
		assert_eq!((evidence.len(), evidence[0].kind), (1, EvidenceKind::RawFile));
		assert_eq!(evidence[0].confirmed, Some((OrgId(ARBITER), Now::get())));
		assert_eq!(Images::evidence_of(9), []);
	});
}

fn stage(id: ContestId) -> ContestStage {
	Images::contest_view(id).unwrap().stage
}

#[test]
fn a_contest_should_be_at_the_stage_that_says_what_can_be_done() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		assert_eq!(stage(id), ContestStage::Answers);
		assert_eq!(Images::contest_view(id).unwrap().deadline(), Some(answers_until(id)));
		both_answer(id);
		assert_eq!(stage(id), ContestStage::Answers);
		pass_answers();
		assert_eq!(stage(id), ContestStage::Review);
		let view = Images::contest_view(id).unwrap();
		assert_eq!(view.deadline(), Some(view.review.until));
		pass_review();
		assert_eq!(stage(id), ContestStage::Due);
		assert_eq!(Images::contest_view(id).unwrap().deadline(), None);
		assert_ok!(Images::end_contest(by(RIVAL), id));
		assert_eq!(stage(id), ContestStage::Panel);
		assert_ok!(Images::yield_contest(by(SQUATTER), id, Side::Work));
		assert_eq!(stage(id), ContestStage::Ended);
	});
	build_and_execute(|| {
		let (_, _, id) = contested();
		pass_answers();
		assert_eq!(stage(id), ContestStage::Due, "nobody has answered");
		assert_ok!(Images::end_contest(by(RIVAL), id));
	});
	build_and_execute(|| {
		let (prior, _, id) = contested();
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::revoke_work(who, prior, [1; 32]));
		}
		assert_eq!(stage(id), ContestStage::Due, "the earlier work is out");
		assert_ok!(Images::end_contest(by(RIVAL), id));
	});
}

fn answers_until(id: ContestId) -> Moment {
	Contests::<Test>::get(Ordered(id)).unwrap().answers.until
}

#[test]
fn contests_should_be_listed_by_stage_and_deadline() {
	build_and_execute(|| {
		let (prior, _, first) = contested();
		pass(1, 0);
		let second = {
			let other = register(RIVAL, &[copy(1, 4)]);
			assert!(contest(other, prior).is_ok());
			NextContest::<Test>::get() - 1
		};
		let listed = |filter, after, limit| {
			let page = Images::contests(filter, after, limit);
			(page.items.iter().map(|contest| contest.id).collect::<Vec<_>>(), page.next)
		};
		let at = |stage| ContestFilter { stages: vec![stage], until: None };
		let until = |until| ContestFilter { stages: vec![], until: Some(until) };
		assert_eq!(listed(Default::default(), None, 9), (vec![first, second], None));
		assert_eq!(listed(Default::default(), None, 1), (vec![first], Some(first)));
		assert_eq!(listed(Default::default(), Some(first), 1), (vec![second], None));
		assert_eq!(listed(until(answers_until(first)), None, 9), (vec![first], None));
		assert_eq!(listed(until(answers_until(second)), None, 9), (vec![first, second], None));
		assert_ok!(Images::yield_contest(by(SQUATTER), first, Side::Work));
		assert_eq!(listed(at(ContestStage::Answers), None, 9), (vec![second], None));
		assert_eq!(listed(at(ContestStage::Ended), None, 9), (vec![first], None));
		assert_eq!(listed(at(ContestStage::Ended), None, 1), (vec![first], Some(first)));
		assert_eq!(listed(at(ContestStage::Ended), Some(first), 1), (vec![], None));
		assert_eq!(listed(until(answers_until(second)), None, 9), (vec![second], None));
	});
}

#[test]
fn a_page_of_contests_should_look_at_200() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		let contest = Contests::<Test>::get(Ordered(id)).unwrap();
		tried(|| {
			for number in 1..=MAX_PAGE {
				Contests::<Test>::insert(Ordered(number), &contest);
			}
			let none = ContestFilter { stages: vec![ContestStage::Panel], until: None };
			let page = Images::contests(none.clone(), None, 1);
			assert_eq!((page.items.len(), page.next), (0, Some(MAX_PAGE - 1)));
			let page = Images::contests(none, page.next, 1);
			assert_eq!((page.items.len(), page.next), (0, None));
			assert_eq!(Images::contests(Default::default(), None, u32::MAX).items.len(), 200);
		});
	});
}

#[test]
fn standings_should_say_what_matters_of_works_that_are_near() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		Bundles::<Test>::mutate(Ordered(prior), |stored| stored.as_mut().unwrap().generic = 2);
		let views = Images::standings(vec![work, 99, prior]);
		let view = |id, owner: u32, commit_block| StandingView {
			id,
			owner: OrgId(owner),
			group: Some(GroupId::of_one(OrgId(owner % 50))),
			claim: Claim::Author,
			versions: Versions::CURRENT,
			generic: 0,
			commit_block,
			state: WorkState::Registered,
			seasoning: true,
			contest: None,
		};
		let contested = StandingView { contest: Some(id), ..view(work, SQUATTER, 11) };
		let earlier = StandingView { generic: 2, ..view(prior, AUTHOR, 1) };
		assert_eq!(views, [contested, earlier]);
		assert!(earlier.is_earlier(&contested) && !contested.is_earlier(&earlier));
		assert!(earlier.is_generic(1) && !earlier.is_generic(0) && !earlier.is_generic(255));
		season();
		assert!(!Images::standings(vec![prior])[0].seasoning);
		let many = vec![prior; MAX_PAGE as usize + 1];
		assert_eq!(Images::standings(many).len(), MAX_PAGE as usize);
	});
}

#[test]
fn checks_should_say_what_would_come_of_calls_without_an_account() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		let work = register(SQUATTER, &[copy(1, 9)]);
		let check = |work, prior| Images::check_contest(place(work, 0), place(prior, 0));
		assert_eq!(check(work, prior), Ok(9));
		assert_eq!(check(prior, work), Err(Refusal::NotEarlier));
		assert!(contest(work, prior).is_ok());
		assert_eq!(check(work, prior), Err(Refusal::UnderContest));
		let near = [place(prior, 0); 5];
		assert_eq!(Images::may_mark_generic(place(work, 0), &near), Err(Refusal::NotSeasoned));
	});
}

#[test]
fn what_is_kept_should_be_read_out_of_state_by_who_has_a_proof() {
	use pallet_images_runtime_api::state::{self, keys};
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		let key = |map: &str| {
			let head = frame_support::storage::storage_prefix(b"Images", map.as_bytes());
			[&head[..], &keys::work(work)].concat()
		};
		let read = |map| sp_io::storage::get(&key(map)).expect("it is there");
		let kept = state::Work::decode_all(&mut &read(keys::WORKS)[..]).unwrap();
		let view = Images::work_view(work).unwrap();
		assert_eq!((kept.owner, kept.file, kept.pixels), (view.owner, view.file, view.pixels));
		assert_eq!((kept.committed, kept.at), (view.committed, view.at));
		assert_eq!((kept.commit_block, kept.block), (view.commit_block, view.block));
		assert_eq!((kept.state, kept.contest), (view.state, view.contest));
		assert_eq!((kept.iscc, kept.fingerprints), (view.iscc, view.fingerprints));
		let bundle = state::Bundle::decode_all(&mut &read(keys::BUNDLES)[..]).unwrap();
		assert_eq!(Some(bundle.view(work, kept.versions)), Images::bundle_view(work));
	});
}
