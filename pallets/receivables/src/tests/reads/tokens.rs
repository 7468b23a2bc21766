use super::*;
use crate::tests::{bring, tokens};
use pallet_receivables_runtime_api::{EpochStage, TokenStatus};
use stalhof_primitives::receivables::RejectReason;

/// What is known of a receivable's tokens of kinds that others have.
fn hits(id: ReceivableId) -> Vec<TokenStatus> {
	Ledger::token_statuses(id).into_iter().filter(|status| status.others > 0).collect()
}

/// Document `number` with the token of `kind` of document 1.
fn sharing(number: u8, kind: TokenKind) -> NewReceivable {
	let mut new = new(number);
	new.document.tokens[0].tokens[kind as usize] = tokens(1)[0].tokens[kind as usize];
	new
}

#[test]
fn tokens_should_be_told_with_state_and_date_of_others_alone() {
	build_and_execute(|| {
		let id = bring::brought(1);
		assert_eq!((hits(id), Ledger::token_statuses(id).len()), (vec![], TokenKind::ALL.len()));
		pass(3, 1);
		assert_ok!(bring::submit(SELLER, sharing(2, TokenKind::F4)));
		assert_ok!(bring::submit(OTHER, sharing(3, TokenKind::F1)));
		assert_ok!(Ledger::reject(by(DEBTOR), 1, RejectReason::Other, REFERENCE));
		assert_eq!(hits(id).len(), 1, "tokens are taken back");
		assert_ok!(bring::submit(SELLER, sharing(4, TokenKind::F4)));
		let told = hits(id);
		let brief: Vec<_> = told
			.iter()
			.map(|it| (it.kind, it.epoch, it.others, it.newest[0].same_seller, it.newest[0].flags))
			.collect();
		let expected =
			[(TokenKind::F1, Some(1), 1, false, true), (TokenKind::F4, Some(1), 1, true, true)];
		assert_eq!(brief, expected);
		let hit = told[0].newest[0];
		assert_eq!(hit.state, State::Submitted);
		assert_eq!(hit.submitted, now().day(Default::default()));
		// A number counts for 18 months, and the hit is told all the same.
		pass(549, 1);
		assert!(!hits(id)[1].newest[0].flags && hits(id)[0].newest[0].flags);
		assert_eq!(Ledger::token_statuses(9), []);
	});
}

#[test]
fn token_should_be_told_to_who_computes_it() {
	build_and_execute(|| {
		bring::brought(1);
		assert_ok!(bring::submit(OTHER, sharing(3, TokenKind::F1)));
		let (kind, token) = tokens(1)[0].tokens[TokenKind::F1 as usize];
		let note = Elsewhere { since: today(), until: in_days(30), reference: REFERENCE };
		let noted = vec![(kind, token)].try_into().unwrap();
		assert_ok!(Ledger::note_elsewhere(by(RIVAL), noted, Some(note)));
		let told = Ledger::token_status(kind, token);
		assert_eq!((told.others, told.newest.len(), told.epoch), (2, 2, None));
		assert!(told.newest.iter().all(|hit| !hit.same_seller && !hit.flags));
		let said = told.elsewhere[0];
		assert_eq!(
			(said.lender, said.until, said.reference),
			(OrgId(RIVAL), note.until, REFERENCE.into())
		);
		let unknown = Ledger::token_status(TokenKind::F2, token);
		assert_eq!((unknown.others, unknown.newest, unknown.elsewhere), (0, vec![], vec![]));
	});
}

#[test]
fn epochs_should_be_told_with_how_far_they_have_come() {
	build_and_execute(|| {
		let stages = || {
			let all = walked(|after| Ledger::epochs(after, 1));
			all.iter().map(|epoch| (epoch.epoch, epoch.stage)).collect::<Vec<_>>()
		};
		assert_eq!(stages(), [(1, EpochStage::Newest)]);
		let to = [LENDER, RIVAL, BANK];
		let seals = to.map(|to| (OrgId(to), vec![7; 80].try_into().unwrap()));
		let seals: Seals = seals.to_vec().try_into().unwrap();
		assert_ok!(both(LENDER, |who| Ledger::open_epoch(who, [9; 8], seals.clone())));
		assert_eq!(stages(), [(1, EpochStage::Newest), (2, EpochStage::Pending)]);
		assert_ok!(Ledger::confirm_epoch(by(RIVAL), 2));
		assert_ok!(Ledger::confirm_epoch(by(BANK), 2));
		assert_eq!(stages(), [(1, EpochStage::Before), (2, EpochStage::Newest)]);
		let told = &Ledger::epochs(Some(1), 9).items[0];
		assert_eq!(
			(told.confirmed.clone(), told.check.clone()),
			(vec![OrgId(RIVAL), OrgId(BANK)], vec![9; 8])
		);
		assert_ok!(Ledger::close_epoch(by(LENDER), 1));
		assert_eq!(stages(), [(1, EpochStage::Closed), (2, EpochStage::Newest)]);
		let keys = walked(|after| Ledger::sealed_keys(2, after, 2));
		assert_eq!(keys.iter().map(|key| key.to.0).collect::<Vec<_>>(), to);
		assert!(keys.iter().all(|key| key.by == OrgId(LENDER) && key.sealed == [7; 80]));
	});
}

#[test]
fn holidays_should_be_told_by_year() {
	build_and_execute(|| {
		let days = ClosedDays::weekends(2022);
		Holidays::<Test>::insert(Ordered(CNY), Ordered(2022), days);
		assert_eq!(Ledger::holidays(CNY, 2022), Some(days));
		assert_eq!(Ledger::holidays(CNY, 2023), None);
	});
}
