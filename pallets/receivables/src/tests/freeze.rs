use super::{accepted::*, *};
use crate::records::FREEZE_BYTES;
use stalhof_primitives::organisation::Role;

/// Another authority.
const COURT: u32 = CARRIER;

fn signed(who: RuntimeOrigin, id: ReceivableId, until: Day) -> DispatchResult {
	dispatched(|| Ledger::freeze(who, id, REFERENCE, case(), until))
}

fn freeze(who: u32, id: ReceivableId, days: u32) -> DispatchResult {
	both(who, |origin| Ledger::freeze(origin, id, REFERENCE, case(), in_days(days)))
}

fn unfreeze(who: u32, id: ReceivableId) -> DispatchResult {
	dispatched(|| Ledger::unfreeze(by(who), id))
}

fn court() {
	Roles::mutate(|roles| roles.insert((OrgId(COURT), Role::Regulator)));
}

#[test]
fn freeze_by_two_should_stop_funding_and_no_payment() {
	build_and_execute(|| {
		let id = offered(terms());
		let act = |who| signed(by(who), id, today());
		assert_eq!(who_may(&[RcvError::RoleMissing], act), [REGULATOR]);
		assert_ok!(signed(by(REGULATOR), id, in_days(180)));
		assert_eq!((events(), Ledger::is_frozen(id, &receivable(id))), (vec![], false));
		assert_ok!(signed(second(REGULATOR), id, in_days(180)));
		let (authority, since, until) = (OrgId(REGULATOR), now(), in_days(180));
		let frozen = Freeze { order: REFERENCE, authority, case: case(), since, until };
		assert_eq!(events(), [Event::Frozen { id, freeze: frozen }]);
		assert_eq!(kept(REGULATOR), FREEZE_BYTES);
		assert_eq!(fund(LENDER, id, terms()), Err(RcvError::IsFrozen.into()));
		assert_ok!(pay(DEBTOR, id, 1_000_000));
		// Its last day is one.
		pass(180, 1);
		assert!(Ledger::is_frozen(id, &receivable(id)));
		pass(1, 1);
		assert!(!Ledger::is_frozen(id, &receivable(id)));
	});
}

#[test]
fn freeze_should_be_refused_when_it_cannot_be() {
	build_and_execute(|| {
		let id = ready();
		assert_eq!(freeze(REGULATOR, 9, 1), Err(RcvError::ReceivableNotFound.into()));
		assert_eq!(freeze(REGULATOR, id, 181), Err(RcvError::TooLong.into()));
		let yesterday = Day::from_number(today().number() - 1);
		assert_eq!(signed(by(REGULATOR), id, yesterday), Err(RcvError::TooLong.into()));
		let none = Ledger::freeze(by(REGULATOR), id, REFERENCE, Case::default(), today());
		assert_eq!(none, Err(RcvError::Empty.into()));
		Allowance::set(FREEZE_BYTES - 1);
		assert_eq!(freeze(REGULATOR, id, 1), Err(BYTES_EXCEEDED));
		Allowance::set(10_000_000);
		assert_ok!(signed(second(REGULATOR), id, in_days(1)));
		court();
		for authority in [REGULATOR, COURT] {
			assert_eq!(freeze(authority, id, 1), Err(RcvError::AlreadyFrozen.into()));
		}
		let paid = ready();
		assert_ok!(pay(DEBTOR, paid, FACE));
		assert_eq!(freeze(REGULATOR, paid, 1), Err(RcvError::NotOpen.into()));
		stand(COURT, FirmStanding::Suspended);
		assert_eq!(freeze(COURT, ready(), 1), Err(DispatchError::Other("NotInStanding")));
	});
}

#[test]
fn freeze_that_is_over_should_give_way() {
	build_and_execute(|| {
		let id = ready();
		frozen(id, 1);
		pass(2, 1);
		court();
		assert_ok!(freeze(COURT, id, 5));
		let (authority, since, until) = (OrgId(COURT), now(), in_days(5));
		let freeze = Freeze { order: REFERENCE, authority, case: case(), since, until };
		assert_eq!(events(), [Event::Unfrozen { id, by: None }, Event::Frozen { id, freeze }]);
		assert_eq!((kept(REGULATOR), kept(COURT)), (0, FREEZE_BYTES));
	});
}

#[test]
fn freeze_should_be_ended_by_its_authority_or_by_time() {
	build_and_execute(|| {
		let id = ready();
		assert_eq!(unfreeze(REGULATOR, id), Err(RcvError::NotFrozen.into()));
		assert_eq!(unfreeze(REGULATOR, 9), Err(RcvError::ReceivableNotFound.into()));
		frozen(id, 10);
		court();
		let act = |who| unfreeze(who, id);
		assert_eq!(who_may(&[RcvError::NotAuthority], act), [REGULATOR]);
		stand(REGULATOR, FirmStanding::Suspended);
		assert_ok!(unfreeze(REGULATOR, id));
		let by = Some(OrgId(REGULATOR));
		assert_eq!((events(), kept(REGULATOR)), (vec![Event::Unfrozen { id, by }], 0));
		assert!(!Ledger::is_frozen(id, &receivable(id)));
		stand(REGULATOR, FirmStanding::Active);
		frozen(id, 10);
		pass(11, 1);
		assert_ok!(unfreeze(OTHER, id));
		assert_eq!((events(), kept(REGULATOR)), (vec![Event::Unfrozen { id, by: None }], 0));
	});
}
