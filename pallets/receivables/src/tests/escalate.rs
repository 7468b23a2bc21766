use super::{accepted::*, *};

fn escalate(who: u32, id: ReceivableId) -> DispatchResult {
	dispatched(|| Ledger::escalate(by(who), id))
}

#[test]
fn debtor_or_seller_should_take_a_dispute_to_an_arbiter() {
	for party in [DEBTOR, SELLER] {
		build_and_execute(|| {
			let id = sold(terms());
			assert_eq!(escalate(party, id), Err(RcvError::NotDisputed.into()));
			assert_eq!(escalate(party, 9), Err(RcvError::ReceivableNotFound.into()));
			disputed(id, 4_000_000);
			let act = |who| escalate(who, id);
			assert_eq!(who_may(&[RcvError::NotAParty], act), [SELLER, DEBTOR]);
			// After its window too, as long as nobody has dismissed it.
			pass(ESCALATION_DAYS + 1, u64::from(WINDOW_BLOCKS) + 1);
			stand(party, FirmStanding::Suspended);
			assert_ok!(escalate(party, id));
			let (by, at) = (OrgId(party), now());
			assert_eq!(events(), [Event::DisputeEscalated { id, by, at }]);
			let dispute = Disputes::<Test>::get(Ordered(id)).unwrap();
			assert_eq!(dispute.escalated, Some((by, at)));
			assert_eq!(escalate(SELLER, id), Err(RcvError::AlreadyEscalated.into()));
			// The parties may settle it all the same.
			assert_ok!(Ledger::settle_dispute(super::by(SELLER), id, amount(4_000_000)));
			assert_eq!(receivable(id).owes(), amount(6_000_000));
		});
	}
}
