use super::{
	capture::{HASHES, capture, document, indexed},
	*,
};

fn declare(who: u32, corrections: &[Hash]) -> DispatchResult {
	let corrections = corrections.to_vec().try_into().expect("they are few");
	Movements::declare_error(by(who), HASHES[0], ErrorReason::IncorrectData, corrections)
}

fn contest(who: u32, captor: u32) -> DispatchResult {
	Movements::contest_event(by(who), HASHES[0], OrgId(captor), REFERENCE)
}

fn with_event(test: impl FnOnce()) {
	build_and_execute(|| {
		assert_ok!(capture(BRAND, document(), &[indexed(0), indexed(1)]));
		events();
		test();
	});
}

#[test]
fn event_should_be_declared_erroneous_by_who_captured_it() {
	with_event(|| {
		let before = kept(BRAND);
		pass(9, 9);
		assert_eq!(who_may(MovesError::EventNotFound, |who| declare(who, &[])), [BRAND]);
		assert_ok!(declare(BRAND, &[HASHES[1], [7; 32]]));
		let declaration = Declaration {
			reason: ErrorReason::IncorrectData,
			corrections: vec![HASHES[1], [7; 32]].try_into().unwrap(),
			at: now(),
		};
		let hash = HASHES[0];
		let by = OrgId(BRAND);
		assert_eq!(events(), [Event::ErrorDeclared { hash, by, declaration: declaration.clone() }]);
		let view = Movements::event_view(hash, by).unwrap();
		assert_eq!(view.declared, Some(declaration.into()));
		assert_eq!(kept(BRAND), before + 20 + 2 * 32);
		assert_noop!(declare(BRAND, &[]), MovesError::AlreadyDeclared);
	});
}

#[test]
fn declaration_should_be_refused_when_there_is_no_room() {
	with_event(|| {
		Allowance::set(kept(BRAND) + 51);
		assert_noop!(declare(BRAND, &[[7; 32]]), BYTES_EXCEEDED);
		Allowance::set(kept(BRAND) + 52);
		assert_ok!(declare(BRAND, &[[7; 32]]));
	});
}

#[test]
fn essentials_that_contradict_the_document_should_be_contested_by_others() {
	with_event(|| {
		pass(1, 1);
		assert_ok!(contest(MART, BRAND));
		let said = said(MART);
		let hash = HASHES[0];
		assert_eq!(events(), [Event::EventContested { hash, captor: OrgId(BRAND), said }]);
		assert_eq!(kept(MART), 44);
		assert_ok!(contest(RIVAL, BRAND));
		let view = Movements::event_view(hash, OrgId(BRAND)).unwrap();
		let who: Vec<_> = view.contested.iter().map(|said| said.by).collect();
		assert_eq!(who, [OrgId(MART), OrgId(RIVAL)]);
		let other = Movements::event_view(HASHES[1], OrgId(BRAND)).unwrap();
		assert_eq!(other.contested, []);
	});
}

#[test]
fn event_should_be_contested_once_by_each_and_not_by_its_captor() {
	with_event(|| {
		assert_noop!(contest(BRAND, BRAND), MovesError::AlreadyContested);
		assert_ok!(contest(MART, BRAND));
		assert_noop!(contest(MART, BRAND), MovesError::AlreadyContested);
		assert_noop!(contest(MART, RIVAL), MovesError::EventNotFound);
		// A witness may contest what the first captor has made of it.
		assert_ok!(capture(RIVAL, document(), &[indexed(0)]));
		assert_ok!(contest(RIVAL, BRAND));
		assert_ok!(contest(MART, RIVAL));
	});
}

#[test]
fn event_should_be_contested_by_so_many_and_no_more() {
	with_event(|| {
		for who in 20..20 + MAX_CONTESTS {
			assert_ok!(contest(who, BRAND));
		}
		assert_noop!(contest(MART, BRAND), MovesError::TooManyContests);
	});
}

#[test]
fn contest_should_be_refused_when_there_is_no_room() {
	with_event(|| {
		Allowance::set(43);
		assert_noop!(contest(MART, BRAND), BYTES_EXCEEDED);
		Allowance::set(44);
		assert_ok!(contest(MART, BRAND));
	});
}
