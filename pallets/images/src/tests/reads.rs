use super::*;
use codec::DecodeAll;
use pallet_images_runtime_api::{EndedView, SaidView, ShownGtin};
use stalhof_primitives::page::MAX_PAGE;

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
