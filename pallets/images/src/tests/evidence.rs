use super::*;
use stalhof_primitives::organisation::Role;

fn give(organisation: u32, work: WorkId, evidence: NewEvidence) -> DispatchResult {
	Images::give_evidence(by(organisation), work, evidence)
}

/// What the evidence of the contest's works weighs now.
fn grades(id: ContestId) -> [Grade; 2] {
	let contest = Contests::<Test>::get(Ordered(id)).unwrap();
	[contest.work, contest.prior].map(|place| Images::best_grade(place.work, &contest))
}

#[test]
fn evidence_should_be_kept_in_order() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		let before = kept(AUTHOR);
		let raw = evidence(EvidenceKind::RawFile, 1);
		assert_ok!(give(AUTHOR, work, raw));
		let (at, given) = (Now::get(), Images::instant());
		let first = Evidence { evidence: raw, by: OrgId(AUTHOR), at, given, confirmed: None };
		assert_eq!(events(), [Event::EvidenceGiven { work, evidence: first }]);
		assert_ok!(give(AUTHOR, work, evidence(EvidenceKind::Timestamp, 2)));
		let all = EvidenceOf::<Test>::get(Ordered(work));
		assert_eq!((all.len(), all[0]), (2, first));
		assert_eq!(kept(AUTHOR), before + 2 * EVIDENCE_BYTES);
	});
}

#[test]
fn evidence_should_be_refused_when_it_is_not_of_an_own_work_that_stands() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		let raw = evidence(EvidenceKind::RawFile, 1);
		assert_noop!(give(AUTHOR, 9, raw), ImagesError::WorkNotFound);
		assert_noop!(give(SQUATTER, work, raw), ImagesError::NotOwner);
		assert_noop!(give(SISTER, work, raw), ImagesError::NotOwner);
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::revoke_work(who, work, [1; 32]));
		}
		assert_noop!(give(AUTHOR, work, raw), ImagesError::WorkOut);
	});
}

/// Attack: one piece of evidence for many works.
#[test]
fn evidence_should_serve_once() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1), picture(2)]);
		let raw = evidence(EvidenceKind::RawFile, 1);
		assert_ok!(give(AUTHOR, work, raw));
		let other_kind = NewEvidence { kind: EvidenceKind::Contract, ..raw };
		for again in [raw, other_kind] {
			assert_noop!(give(AUTHOR, work + 1, again), ImagesError::EvidenceUsed);
			assert_noop!(give(AUTHOR, work, again), ImagesError::EvidenceUsed);
		}
		// Who copies a hash keeps nobody from giving what is behind it; and has nothing to show.
		let copied = register(SQUATTER, &[copy(1, 3)]);
		assert_ok!(give(SQUATTER, copied, evidence(EvidenceKind::RawFile, 9)));
		assert_ok!(give(AUTHOR, work + 1, evidence(EvidenceKind::RawFile, 9)));
	});
}

#[test]
fn evidence_should_be_refused_when_its_time_is_none_or_there_is_too_much() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		let stamp = evidence(EvidenceKind::Timestamp, 1);
		let raw = evidence(EvidenceKind::RawFile, 2);
		let future = Moment::from_millis(Now::get().as_millis() + 1);
		for wrong in [
			NewEvidence { time: None, ..stamp },
			NewEvidence { time: Some(future), ..stamp },
			NewEvidence { time: Some(Now::get()), ..raw },
		] {
			assert_noop!(give(AUTHOR, work, wrong), ImagesError::InvalidTime);
		}
		assert_ok!(give(AUTHOR, work, NewEvidence { time: Some(Now::get()), ..stamp }));
		for number in 2..9 {
			assert_ok!(give(AUTHOR, work, evidence(EvidenceKind::RawFile, number)));
		}
		let ninth = evidence(EvidenceKind::RawFile, 9);
		assert_noop!(give(AUTHOR, work, ninth), ImagesError::TooMuchEvidence);
	});
}

#[test]
fn evidence_should_be_refused_when_there_is_no_room() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		Allowance::set(kept(AUTHOR) + EVIDENCE_BYTES - 1);
		let raw = evidence(EvidenceKind::RawFile, 1);
		assert_noop!(give(AUTHOR, work, raw), BYTES_EXCEEDED);
	});
}

#[test]
fn evidence_should_be_confirmed_once_by_an_arbiter_of_neither_party() {
	build_and_execute(|| {
		let work = register(AUTHOR, &[picture(1)]);
		assert_ok!(give(AUTHOR, work, evidence(EvidenceKind::RawFile, 1)));
		events();
		let confirm = |who, work, place| Images::confirm_evidence(by(who), work, place);
		assert_noop!(confirm(RIVAL, work, 0), ImagesError::RoleMissing);
		assert_noop!(confirm(ARBITER, 9, 0), ImagesError::WorkNotFound);
		assert_noop!(confirm(ARBITER, work, 1), ImagesError::EvidenceNotFound);
		for party in [AUTHOR, SISTER] {
			Roles::mutate(|roles| roles.insert((OrgId(party), Role::Arbiter)));
			assert_noop!(confirm(party, work, 0), ImagesError::PartyRelated);
		}
		assert_ok!(confirm(ARBITER, work, 0));
		let by = OrgId(ARBITER);
		assert_eq!(events(), [Event::EvidenceConfirmed { work, place: 0, by }]);
		let confirmed = EvidenceOf::<Test>::get(Ordered(work))[0].confirmed;
		assert_eq!(confirmed, Some(Confirmed { by, at: Now::get(), seen: Images::instant() }));
		assert_noop!(confirm(ARBITER, work, 0), ImagesError::AlreadyConfirmed);
	});
	Roles::mutate(|roles| roles.retain(|(organisation, _)| *organisation == OrgId(ARBITER)));
}

#[test]
fn evidence_should_weigh_what_its_kind_does_when_it_is_confirmed() {
	for (kind, grade) in [
		(EvidenceKind::RawFile, Grade::Trusted),
		(EvidenceKind::LayeredSource, Grade::Trusted),
		(EvidenceKind::Timestamp, Grade::Trusted),
		(EvidenceKind::SignedManifest, Grade::Signed),
		(EvidenceKind::Contract, Grade::ChainOnly),
		(EvidenceKind::Publication, Grade::ChainOnly),
	] {
		build_and_execute(|| {
			let (prior, _, id) = contested();
			assert_ok!(give(AUTHOR, prior, evidence(kind, 1)));
			assert_eq!(grades(id), [Grade::ChainOnly; 2], "a party's word alone");
			assert_ok!(Images::confirm_evidence(by(ARBITER), prior, 0));
			assert_eq!(grades(id), [Grade::ChainOnly, grade], "{kind}");
		});
	}
}

#[test]
fn a_timestamp_should_weigh_nothing_when_it_was_made_after_the_contest() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		let begun = Now::get();
		pass(1, 10);
		let stamp = |number, time| NewEvidence {
			time: Some(time),
			..evidence(EvidenceKind::Timestamp, number)
		};
		assert_ok!(give(SQUATTER, work, stamp(1, begun)));
		let before = Moment::from_millis(begun.as_millis() - 1);
		assert_ok!(give(AUTHOR, prior, stamp(2, before)));
		for work in [work, prior] {
			assert_ok!(Images::confirm_evidence(by(ARBITER), work, 0));
		}
		assert_eq!(grades(id), [Grade::ChainOnly, Grade::Trusted]);
	});
}

#[test]
fn evidence_should_weigh_nothing_when_it_was_given_or_confirmed_too_late() {
	build_and_execute(|| {
		let (prior, work, id) = contested();
		assert_ok!(give(AUTHOR, prior, evidence(EvidenceKind::RawFile, 1)));
		pass_answers();
		proved(SQUATTER, work, EvidenceKind::RawFile, 2);
		assert_eq!(grades(id), [Grade::ChainOnly; 2], "given too late, and not confirmed yet");
		let confirm = || Images::confirm_evidence(by(ARBITER), prior, 0);
		tried(|| {
			assert_ok!(confirm());
			assert_eq!(grades(id), [Grade::ChainOnly, Grade::Trusted]);
		});
		pass(3, u64::from(WINDOW_BLOCKS) + 1);
		assert_ok!(confirm());
		assert_eq!(grades(id), [Grade::ChainOnly; 2]);
	});
}

#[test]
fn evidence_should_weigh_nothing_when_its_arbiter_is_of_the_other_side() {
	build_and_execute(|| {
		let prior = register(AUTHOR, &[picture(1)]);
		proved(AUTHOR, prior, EvidenceKind::RawFile, 1);
		// A sister of the arbiter's has a copy.
		let work = register(ARBITER + 50, &[copy(1, 9)]);
		assert!(contest(work, prior).is_ok());
		assert_eq!(grades(0), [Grade::ChainOnly; 2]);
	});
}
