use super::*;
use codec::Decode;
use stalhof_primitives::images::MAX_BUNDLE;

/// What the organisation has committed to when it is old enough.
fn committed(works: &[NewWork]) {
	assert_ok!(Images::commit(by(AUTHOR), hash_of(AUTHOR, SALT, works)));
	pass(0, MIN_AGE_BLOCKS.into());
	events();
}

#[test]
fn works_should_be_registered_when_their_commitment_is_opened() {
	build_and_execute(|| {
		assert_eq!(frame_system::BlockHash::<Test>::get(0).as_bytes(), GENESIS);
		let works = [picture(1), NewWork { gtins: Default::default(), ..picture(2) }];
		let (at, hash) = (Now::get(), hash_of(AUTHOR, SALT, &works));
		assert_ok!(Images::commit(by(AUTHOR), hash));
		events();
		pass(0, 10);
		pass_millis(20_000);
		assert_ok!(reveal(AUTHOR, &works));
		let owner = OrgId(AUTHOR);
		let work = |new: &NewWork| Work {
			owner,
			registrant: owner,
			claim: Claim::Author,
			file: new.file,
			pixels: new.pixels,
			versions: Versions::CURRENT,
			width: 1_600,
			height: 1_004,
			format: Format::Jpeg,
			iscc: new.iscc.clone(),
			gtins: new.gtins.clone(),
			committed: at,
			commit_block: 1,
			at: Now::get(),
			block: 11,
			state: WorkState::Registered,
			seasoning: Window {
				until: Moment::from_millis(Now::get().as_millis() + DAY),
				until_block: 11 + WINDOW_BLOCKS,
			},
			contest: None,
			fingerprints: 3,
		};
		assert_eq!(
			events(),
			[
				Event::Revealed { organisation: owner, hash, first: 0, works: 2 },
				Event::Registered { id: 0, work: work(&works[0]) },
				Event::Registered { id: 1, work: work(&works[1]) },
			]
		);
		for (id, new) in (0..).zip(&works) {
			assert_eq!(Works::<Test>::get(Ordered(id)), Some(work(new)));
			let stored = StoredBundle { bundle: new.bundle.clone(), generic: 0 };
			assert_eq!(Bundles::<Test>::get(Ordered(id)), Some(stored));
		}
		assert_eq!(Commits::<Test>::iter().count(), 0);
		let each = work_bytes(&work(&works[1]));
		assert_eq!(kept(AUTHOR), 2 * each + 70, "one shows a trade item");
	});
}

#[test]
fn five_hundred_works_should_be_registered_at_once() {
	build_and_execute(|| {
		let works: Vec<_> = (0..MAX_REVEAL)
			.map(|number| {
				let file = sp_io::hashing::sha2_256(&number.to_be_bytes());
				NewWork { file, ..picture(1) }
			})
			.collect();
		register(AUTHOR, &works);
		assert_eq!((NextWork::<Test>::get(), Works::<Test>::iter_keys().count()), (500, 500));
	});
}

/// Attack: another's commitment is opened by who has seen salt and works in the pool.
#[test]
fn reveal_should_be_refused_when_the_commitment_is_anothers() {
	build_and_execute(|| {
		let works = [picture(1)];
		committed(&works);
		assert_noop!(reveal(SQUATTER, &works), ImagesError::CommitNotFound);
		// Not even when the same hash was committed to.
		assert_ok!(Images::commit(by(SQUATTER), hash_of(AUTHOR, SALT, &works)));
		pass(0, 10);
		assert_noop!(reveal(SQUATTER, &works), ImagesError::CommitNotFound);
		// Nor by a sister.
		assert_noop!(reveal(SISTER, &works), ImagesError::CommitNotFound);
		assert_ok!(reveal(AUTHOR, &works));
	});
}

/// Attack: a pending opening is copied. Whoever sees it has to commit first, and comes 10 blocks later.
#[test]
fn a_copied_reveal_should_come_later_than_what_it_copies() {
	build_and_execute(|| {
		let works = [picture(1)];
		committed(&works);
		// The squatter sees it in the pool, commits at once, and tries to be first.
		assert_ok!(Images::commit(by(SQUATTER), hash_of(SQUATTER, SALT, &works)));
		assert_noop!(reveal(SQUATTER, &works), ImagesError::CommitTooYoung);
		pass(0, 9);
		assert_noop!(reveal(SQUATTER, &works), ImagesError::CommitTooYoung);
		assert_ok!(reveal(AUTHOR, &works));
		pass(0, 1);
		assert_ok!(reveal(SQUATTER, &works));
		assert!(contest(1, 0).is_ok());
		// Even if the author's opening is held up for so long that the copy comes out first.
		let works = [picture(2)];
		committed(&works);
		assert_ok!(Images::commit(by(SQUATTER), hash_of(SQUATTER, SALT, &works)));
		pass(0, 10);
		assert_ok!(reveal(SQUATTER, &works));
		assert_ok!(reveal(AUTHOR, &works));
		assert_eq!(contest(3, 2).unwrap_err(), Refusal::NotEarlier);
		assert!(contest(2, 3).is_ok());
	});
}

#[test]
fn reveal_should_be_refused_when_the_commitment_is_too_young_or_too_old() {
	build_and_execute(|| {
		let works = [picture(1)];
		assert_noop!(reveal(AUTHOR, &works), ImagesError::CommitNotFound);
		assert_ok!(Images::commit(by(AUTHOR), hash_of(AUTHOR, SALT, &works)));
		assert_noop!(reveal(AUTHOR, &works), ImagesError::CommitTooYoung);
		pass(0, 9);
		assert_noop!(reveal(AUTHOR, &works), ImagesError::CommitTooYoung);
		pass(1, 13);
		pass_millis(1);
		// A halt of the chain does not eat the window: its blocks are still to come.
		assert_eq!(System::block_number(), 1 + 10 + u64::from(WINDOW_BLOCKS));
		assert_ok!(tried(|| reveal(AUTHOR, &works)));
		pass(0, 1);
		assert_noop!(reveal(AUTHOR, &works), ImagesError::CommitExpired);
	});
}

#[test]
fn a_renewed_commitment_should_be_opened_months_later() {
	build_and_execute(|| {
		let works = [picture(1)];
		assert_ok!(Images::commit(by(AUTHOR), hash_of(AUTHOR, SALT, &works)));
		assert_ok!(Images::renew_commit(by(AUTHOR), hash_of(AUTHOR, SALT, &works)));
		pass(60, 1_000);
		let early = register(SQUATTER, &[copy(1, 3)]);
		season();
		assert_ok!(reveal(AUTHOR, &works));
		// What was committed to earlier is the earlier work, though it was shown later; and there is a day to say so.
		assert!(contest(early, early + 1).is_ok());
	});
}

#[test]
fn reveal_should_be_refused_when_it_is_not_what_was_committed_to() {
	build_and_execute(|| {
		let works = [picture(1), picture(2)];
		committed(&works);
		let mut other_bundle = works.clone();
		other_bundle[0].bundle[0].quality = 99;
		let mut other_pixels = works.clone();
		other_pixels[1].pixels = [0; 32];
		let mut swapped = works.clone();
		swapped.swap(0, 1);
		for other in [&other_bundle[..], &other_pixels, &swapped, &works[..1]] {
			assert_noop!(reveal(AUTHOR, other), ImagesError::CommitNotFound);
		}
		let both: BoundedVec<_, _> = works.to_vec().try_into().unwrap();
		let other_salt = Images::reveal(by(AUTHOR), [0; 32], both);
		assert_noop!(other_salt, ImagesError::CommitNotFound);
		assert_ok!(reveal(AUTHOR, &works));
		// It opens once.
		assert_noop!(reveal(AUTHOR, &works), ImagesError::CommitNotFound);
	});
}

#[test]
fn reveal_should_be_refused_when_a_work_is_none() {
	build_and_execute(|| {
		let good = picture(1);
		let mut quality = good.clone();
		quality.bundle[1].quality = 101;
		let gtins = |gtins: Vec<Gtin>| NewWork { gtins: gtins.try_into().unwrap(), ..good.clone() };
		let bad_gtin = Gtin::decode(&mut &9_521_001_000_018u64.encode()[..]).unwrap();
		let versions = Versions { decoder: 2, ..Versions::CURRENT };
		for (work, error) in [
			(NewWork { versions, ..good.clone() }, ImagesError::UnknownVersions),
			(NewWork { bundle: Default::default(), ..good.clone() }, ImagesError::NoFingerprints),
			(quality, ImagesError::InvalidQuality),
			(NewWork { width: 0, ..good.clone() }, ImagesError::NoPixels),
			(NewWork { height: 0, ..good.clone() }, ImagesError::NoPixels),
			(gtins(vec![bad_gtin]), ImagesError::InvalidKey),
			(gtins(vec![jars(), tins()]), ImagesError::NotInOrder),
			(gtins(vec![tins(), tins()]), ImagesError::NotInOrder),
		] {
			// Whatever is wrong with one keeps all from being registered.
			let works = [picture(2), work];
			let hash = hash_of(AUTHOR, SALT, &works);
			assert_ok!(Images::commit(by(AUTHOR), hash));
			pass(0, 10);
			assert_noop!(reveal(AUTHOR, &works), error);
			assert_ok!(Images::drop_commit(by(AUTHOR), OrgId(AUTHOR), hash));
		}
		assert_noop!(reveal(AUTHOR, &[]), ImagesError::Empty);
	});
}

#[test]
fn a_file_should_be_registered_once_by_an_organisation() {
	build_and_execute(|| {
		register(AUTHOR, &[picture(1)]);
		let works = [picture(2), picture(1)];
		committed(&works);
		assert_noop!(reveal(AUTHOR, &works), ImagesError::AlreadyRegistered);
		let twice = [picture(3), picture(3)];
		committed(&twice);
		assert_noop!(reveal(AUTHOR, &twice), ImagesError::AlreadyRegistered);
		assert_eq!(register(SQUATTER, &[picture(1)]), 1, "another may register the same file");
	});
}

#[test]
fn reveal_should_be_refused_when_there_is_no_room_for_all() {
	build_and_execute(|| {
		let works = [picture(1), picture(2)];
		committed(&works);
		let needed = 2 * (520 + 3 * 33 + 70);
		Allowance::set(COMMIT_BYTES + needed - 1);
		assert_noop!(reveal(AUTHOR, &works), BYTES_EXCEEDED);
		Allowance::set(COMMIT_BYTES + needed);
		assert_ok!(reveal(AUTHOR, &works));
		assert_eq!(kept(AUTHOR), needed);
	});
}

#[test]
fn reveal_should_be_refused_when_numbers_have_run_out() {
	build_and_execute(|| {
		committed(&[picture(1)]);
		NextWork::<Test>::put(u32::MAX);
		assert_noop!(reveal(AUTHOR, &[picture(1)]), ImagesError::NumbersExhausted);
		NextWork::<Test>::put(0);
	});
}

/// Attack: requests larger than there may be. They are no calls at all.
#[test]
fn oversized_requests_should_be_no_calls() {
	let reveal = |works: &[NewWork]| {
		let call = (3u8, SALT, works.to_vec()).encode();
		crate::Call::<Test>::decode(&mut &call[..])
	};
	let works = vec![picture(1); 501];
	assert!(reveal(&works[..500]).is_ok());
	assert!(reveal(&works).is_err());

	let fields = |bundle: usize, iscc: usize, gtins: usize| {
		let good = picture(1);
		let bundle = vec![good.bundle[0]; bundle];
		let head = (good.file, good.pixels, good.versions, bundle, 1u32, 1u32, good.format);
		(head, vec![1u8; iscc], vec![tins(); gtins], good.claim).encode()
	};
	let decodes = |bytes: Vec<u8>| NewWork::decode(&mut &bytes[..]).is_ok();
	assert!(decodes(fields(MAX_BUNDLE as usize, 66, 8)));
	assert!(!decodes(fields(17, 66, 8)));
	assert!(!decodes(fields(16, 67, 8)));
	assert!(!decodes(fields(16, 66, 9)));
}
