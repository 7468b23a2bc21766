use super::*;
use stalhof_support::Payer;

const OWNERS: [u32; 5] = [2, 3, 5, 6, 7];

/// A work of the author, number 0, and near ones of five others, numbers 1 to 5, which have stood for longer than a day.
fn packshots() -> FingerprintId {
	register(AUTHOR, &[picture(1)]);
	for (bits, owner) in (1..).zip(OWNERS) {
		register(owner, &[copy(1, bits)]);
	}
	season();
	place(0, 0)
}

fn near() -> Near {
	[1, 2, 3, 4, 5].map(|work| place(work, 0))
}

fn mark(fingerprint: FingerprintId, near: Near) -> Result<(), Refusal> {
	send(crate::Call::mark_generic { fingerprint, near }).map(|_| ())
}

#[test]
fn a_fingerprint_should_be_generic_when_works_of_five_unrelated_owners_are_near() {
	build_and_execute(|| {
		let fingerprint = packshots();
		let before = Kept::get();
		let call = crate::Call::mark_generic { fingerprint, near: near() };
		let valid = send(call).unwrap();
		assert_eq!(valid.provides, [("StalhofGeneric", fingerprint).encode()]);
		assert_eq!(events(), [Event::GenericMarked { fingerprint, near: near() }]);
		assert_eq!(Bundles::<Test>::get(Ordered(0)).unwrap().generic, 1);
		assert_eq!(Kept::get(), before);
		assert_eq!(mark(fingerprint, near()), Err(Refusal::AlreadyGeneric));
	});
}

#[test]
fn a_generic_fingerprint_should_not_act_on_either_side() {
	build_and_execute(|| {
		let fingerprint = packshots();
		assert_eq!(mark(fingerprint, near()), Ok(()));
		let later = register(RIVAL, &[NewWork { file: [9; 32], ..copy(1, 9) }]);
		assert_eq!(contest(later, 0).unwrap_err(), Refusal::FingerprintUnfit);
		// Its other fingerprints act.
		let by_other = crate::Call::contest { work: place(later, 1), prior: place(0, 1) };
		assert!(tried(|| send(by_other)).is_ok());
		Bundles::<Test>::mutate(Ordered(later), |stored| stored.as_mut().unwrap().generic = 1);
		assert_eq!(contest(later, 1).unwrap_err(), Refusal::FingerprintUnfit);
		// Nor does it make others generic.
		let mut others = near();
		others[0] = fingerprint;
		assert_eq!(mark(place(1, 0), others), Err(Refusal::FingerprintUnfit));
	});
}

#[test]
fn marking_should_be_refused_when_the_five_do_not_show_it() {
	build_and_execute(|| {
		let fingerprint = packshots();
		let sisters = register(SISTER, &[copy(1, 6)]);
		let of_third = register(OWNERS[0] + 50, &[copy(1, 7)]);
		let far = register(8, &[copy(1, 32)]);
		let other_versions = register(9, &[copy(1, 8)]);
		season();
		let fresh = register(10, &[copy(1, 10)]);
		Works::<Test>::mutate(Ordered(other_versions), |work| {
			work.as_mut().unwrap().versions.decoder = 2;
		});
		let with = |other: FingerprintId| {
			let mut near = near();
			near[4] = other;
			near
		};
		for (what, other, refusal) in [
			("twice the same", place(1, 0), Refusal::OwnersRelated),
			("a sister of another", place(of_third, 0), Refusal::OwnersRelated),
			("a sister of the owner", place(sisters, 0), Refusal::OwnersRelated),
			("itself", fingerprint, Refusal::OwnersRelated),
			("far", place(far, 0), Refusal::NotNear),
			("another fingerprint", place(5, 1), Refusal::NotNear),
			("low quality", place(5, 2), Refusal::FingerprintUnfit),
			("other versions", place(other_versions, 0), Refusal::OtherVersions),
			("fresh", place(fresh, 0), Refusal::NotSeasoned),
			("unknown", place(99, 0), Refusal::WorkUnknown),
			("no such fingerprint", place(5, 3), Refusal::WorkUnknown),
		] {
			assert_eq!(mark(fingerprint, with(other)), Err(refusal), "{what}");
		}
		assert_eq!(mark(place(0, 2), near()), Err(Refusal::FingerprintUnfit));
		assert_eq!(mark(place(0, 3), near()), Err(Refusal::WorkUnknown));
		assert_eq!(mark(place(99, 0), near()), Err(Refusal::WorkUnknown));
		// Works in a contest, and works that have fallen, show nothing.
		let copied = place(fresh, 0);
		assert!(contest(fresh, 0).is_ok());
		season();
		assert_eq!(mark(fingerprint, with(copied)), Err(Refusal::NotSeasoned));
		assert_ok!(Images::yield_contest(by(10), 0, Side::Work));
		assert_eq!(mark(fingerprint, with(copied)), Err(Refusal::WorkOut));
		assert_eq!(mark(copied, near()), Err(Refusal::WorkOut));
		Works::<Test>::mutate(Ordered(other_versions), |work| {
			work.as_mut().unwrap().versions.decoder = 1;
		});
		assert_eq!(mark(fingerprint, with(place(other_versions, 0))), Ok(()));
	});
}

#[test]
fn the_owner_of_a_generic_fingerprint_should_answer_for_the_cost_or_else_the_others() {
	build_and_execute(|| {
		let fingerprint = packshots();
		let call = RuntimeCall::Images(crate::Call::mark_generic { fingerprint, near: near() });
		let payer = || <AnswersForWorks<Test> as Payer<RuntimeCall>>::payer(&call);
		assert_eq!(payer(), Some(OrgId(AUTHOR)));
		stand(AUTHOR, Standing::Suspended);
		assert_eq!(payer(), Some(OrgId(OWNERS[0])));
		assert_noop!(
			Images::mark_generic(by(AUTHOR), fingerprint, near()),
			DispatchError::BadOrigin
		);
		let mut wrong = near();
		wrong[0] = wrong[1];
		let authorised = frame_system::RawOrigin::Authorized.into();
		assert_noop!(
			Images::mark_generic(authorised, fingerprint, wrong),
			ImagesError::NotContestable
		);
	});
}
