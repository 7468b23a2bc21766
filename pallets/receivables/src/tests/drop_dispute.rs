use super::{accepted::*, *};

fn drop(who: u32, id: ReceivableId) -> DispatchResult {
	dispatched(|| Ledger::drop_dispute(by(who), id))
}

#[test]
fn debtor_should_drop_its_dispute() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(DEBTOR);
		assert_eq!(drop(DEBTOR, id), Err(RcvError::NotDisputed.into()));
		assert_eq!(drop(DEBTOR, 9), Err(RcvError::ReceivableNotFound.into()));
		disputed(id, 4_000_000);
		assert_eq!(who_may(&[RcvError::NotDebtor], |who| drop(who, id)), [DEBTOR]);
		assert_ok!(Ledger::escalate(by(SELLER), id));
		System::reset_events();
		stand(DEBTOR, FirmStanding::Suspended);
		assert_ok!(drop(DEBTOR, id));
		let dropped = Event::DisputeSettled {
			id,
			end: DisputeEnd::Dropped,
			upheld: Amount::ZERO,
			by: Some(OrgId(DEBTOR)),
			reference: None,
		};
		assert_eq!((events(), kept(DEBTOR)), (vec![dropped], before));
		assert_eq!(Ledger::fundable(id, &receivable(id)), amount(FACE));
		// Another may be raised in time; both are counted.
		disputed(id, 1_000_000);
		assert_ok!(drop(DEBTOR, id));
		let pair = Pairs::<Test>::get(Ordered(receivable(id).pair())).profile.all;
		assert_eq!(pair.disputed, Tally { count: 2, amount: 5_000_000 });
		assert_eq!(pair.dismissed, 2);
	});
}
