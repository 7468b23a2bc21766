use super::{bring::*, *};
use stalhof_primitives::receivables::{Flag, Flags};

/// Document `number` with the token of `kind` of document 1.
fn sharing(number: u8, kind: usize) -> NewReceivable {
	let mut new = new(number);
	let other = tokens(1)[0].tokens[kind];
	new.document.tokens[0].tokens[kind] = other;
	new
}

fn by_lender(who: u32, tokens: &[KindToken], note: Option<Elsewhere>) -> DispatchResult {
	dispatched(|| Ledger::note_elsewhere(by(who), tokens.to_vec().try_into().unwrap(), note))
}

fn note() -> Elsewhere {
	Elsewhere { since: today(), until: in_days(30), reference: REFERENCE }
}

#[test]
fn row_should_name_the_newest_four() {
	build_and_execute(|| {
		for number in 1..=6 {
			assert_ok!(submit(SELLER, sharing(number, 4)));
		}
		let token = tokens(1)[0].tokens[4];
		assert_eq!(row(token), Some((6, vec![2, 3, 4, 5])));
		let flag = Flags::of(&[Flag::F4]);
		assert!((0..6).all(|id| flags(id) == flag));
		// What pushes another out of the row and is withdrawn does not hide it.
		for id in 2..6 {
			assert_ok!(Ledger::withdraw(by(SELLER), id));
		}
		assert_eq!(row(token), Some((2, vec![])));
		assert_ok!(Ledger::withdraw(by(SELLER), 1));
		assert_eq!(flags(0), Flags::NONE);
		assert_ok!(submit(SELLER, sharing(9, 4)));
		assert_eq!(row(token), Some((2, vec![6])));
		assert_eq!((flags(0), flags(6)), (flag, flag));
		assert_ok!(Ledger::withdraw(by(SELLER), 6));
		assert_ok!(Ledger::withdraw(by(SELLER), 0));
		assert_eq!(row(token), None);
	});
}

#[test]
fn each_kind_should_have_its_flag() {
	for (place, kind) in TokenKind::ALL.iter().enumerate() {
		build_and_execute(|| {
			brought(1);
			assert_ok!(submit(SELLER, sharing(2, place)));
			assert_eq!(flags(1), Flags::from(Flag::from(*kind)));
			let old = kind.looks_back();
			pass(548, 1);
			assert!(!flags(1).is_empty());
			pass(1, 1);
			assert_eq!(flags(1).is_empty(), old);
		});
	}
}

#[test]
fn corrective_should_be_related_to_what_it_names() {
	build_and_execute(|| {
		brought(1);
		let corrects = |kind, token| {
			let mut new = sharing(2, token);
			(new.document.kind, new.document.names) = (kind, Some(0));
			new
		};
		assert_ok!(submit(SELLER, corrects(DocumentKind::Corrective, 7)));
		assert_eq!((flags(0), flags(1)), (Flags::NONE, Flags::NONE));
		// An invoice that names another is none, and what is one and the same corrects nothing.
		assert_ok!(submit(SELLER, corrects(DocumentKind::Invoice, 7)));
		assert!(flags(2).has(Flag::F7));
		assert_ok!(submit(SELLER, corrects(DocumentKind::Corrective, 6)));
		assert!(flags(3).has(Flag::F6));
	});
}

#[test]
fn lender_should_note_what_it_has_financed_outside() {
	build_and_execute(|| {
		let list = tokens(1)[0].tokens.clone();
		events();
		let causes = [RcvError::RoleMissing];
		assert_eq!(who_may(&causes, |who| by_lender(who, &list, Some(note()))), [LENDER, RIVAL]);
		assert_eq!(by_lender(LENDER, &[], Some(note())), Err(RcvError::Empty.into()));
		let turned = [list[1], list[0]];
		assert_eq!(by_lender(LENDER, &turned, Some(note())), Err(RcvError::NotInOrder.into()));
		for (since, until) in [(in_days(1), in_days(2)), (today(), Day::from_number(1))] {
			let note = Elsewhere { since, until, reference: REFERENCE };
			assert_eq!(by_lender(LENDER, &list, Some(note)), Err(RcvError::InvalidDates.into()));
		}
		assert_ok!(by_lender(LENDER, &list[..1], Some(note())));
		let event = |count, note| {
			let tokens = list[..count].to_vec().try_into().unwrap();
			Event::ElsewhereNoted { lender: OrgId(LENDER), tokens, note }
		};
		assert_eq!((events(), kept(LENDER)), (vec![event(1, Some(note()))], 130));
		assert_ok!(by_lender(LENDER, &list[..3], Some(note())));
		assert_eq!(kept(LENDER), 3 * 130);
		// It flags, and blocks nothing.
		let id = brought(1);
		assert_eq!(flags(id), Flags::of(&[Flag::NotedElsewhere]));
		assert_ok!(super::accept::accept(id, 1));
		assert_eq!(by_lender(RIVAL, &list[..1], None), Err(RcvError::NoteNotFound.into()));
		assert_eq!(by_lender(LENDER, &list[..4], None), Err(RcvError::NoteNotFound.into()));
		stand(LENDER, FirmStanding::Suspended);
		events();
		assert_ok!(by_lender(LENDER, &list[..3], None));
		assert_eq!((events(), kept(LENDER)), (vec![event(3, None)], 0));
		assert_eq!(flags(id), Flags::NONE);
		stand(LENDER, FirmStanding::Active);
		assert_ok!(by_lender(LENDER, &list[..1], Some(note())));
		pass(30, 1);
		assert!(flags(id).has(Flag::NotedElsewhere));
		pass(1, 1);
		assert!(!flags(id).has(Flag::NotedElsewhere));
		Allowance::set(kept(LENDER) + 129);
		assert_eq!(
			by_lender(
				LENDER,
				&list[..2],
				Some(Elsewhere { since: today(), until: today(), ..note() })
			),
			Err(BYTES_EXCEEDED)
		);
	});
}

#[test]
fn two_tokens_should_be_taken_of_order_and_despatch_alone() {
	build_and_execute(|| {
		let twice = |place: usize, last: u8| {
			let mut new = new(1);
			let list = &mut new.document.tokens[0].tokens;
			let (kind, Token(mut token)) = list[place];
			token[15] = last;
			list.try_insert(place + 1, (kind, Token(token))).expect("there is room");
			Ledger::submit(by(SELLER), new)
		};
		for kind in TokenKind::ALL.iter().filter(|kind| !kind.repeats()) {
			assert_noop!(twice(*kind as usize, 9), RcvError::NotInOrder);
		}
		// Each token once, in ascending order.
		assert_noop!(twice(7, 1), RcvError::NotInOrder);
		assert_noop!(twice(7, 0), RcvError::NotInOrder);
		assert_ok!(twice(7, 9));
		assert_eq!(tokens_of(0), MAX_TOKENS - 1);
	});
}

/// How many tokens a receivable has under the first of its epochs.
fn tokens_of(id: ReceivableId) -> u32 {
	Ledger::tokens(id)[0].tokens.len().try_into().expect("they are few")
}
