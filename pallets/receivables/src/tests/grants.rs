use super::*;

fn grant(who: u32, to: u32, until: Day) -> DispatchResult {
	dispatched(|| Ledger::grant(by(who), 0, OrgId(to), 5, until, REFERENCE))
}

fn revoke(who: u32, to: u32) -> DispatchResult {
	dispatched(|| Ledger::revoke_grant(by(who), 0, OrgId(to)))
}

#[test]
fn parties_should_open_fields_to_others() {
	build_and_execute(|| {
		entered(&submitted());
		let bytes = kept(SELLER);
		let to = OTHER + 1;
		let causes = [RcvError::NotAParty];
		assert_eq!(who_may(&causes, |who| grant(who, 40, today())), [SELLER, DEBTOR]);
		assert_ok!(grant(SELLER, to, in_days(9)));
		let key = GrantKey { to: OrgId(to), by: OrgId(SELLER) };
		let given = |until| Grant { fields: 5, until, file: REFERENCE, at: now() };
		assert_eq!(events(), [Event::Granted { id: 0, key, grant: given(in_days(9)) }]);
		assert_eq!(kept(SELLER) - bytes, 110);
		// Another takes its place, at no more bytes.
		assert_ok!(grant(SELLER, to, today()));
		let kept_grant = Grants::<Test>::get(Ordered(0), Ordered(key));
		assert_eq!((kept_grant, kept(SELLER) - bytes), (Some(given(today())), 110));
		assert_ok!(grant(DEBTOR, to, today()));
		events();
		assert_eq!(revoke(OTHER, to), Err(RcvError::NotAParty.into()));
		stand(SELLER, FirmStanding::Suspended);
		assert_ok!(revoke(SELLER, to));
		assert_eq!(events(), [Event::GrantRevoked { id: 0, key }]);
		assert_eq!(kept(SELLER), bytes);
		assert_eq!(revoke(SELLER, to), Err(RcvError::GrantNotFound.into()));
		assert_ok!(revoke(DEBTOR, to));
	});
}

#[test]
fn grant_should_be_refused() {
	build_and_execute(|| {
		entered(&submitted());
		assert_eq!(grant(SELLER, SELLER, today()), Err(RcvError::SameParty.into()));
		assert_eq!(grant(SELLER, 100, today()), Err(RcvError::NotInStanding.into()));
		let yesterday = Day::from_number(today().number() - 1);
		assert_eq!(grant(SELLER, LENDER, yesterday), Err(RcvError::TooLong.into()));
		let act =
			|id, fields| Ledger::grant(by(SELLER), id, OrgId(LENDER), fields, today(), REFERENCE);
		assert_noop!(act(0, 0), RcvError::Empty);
		assert_noop!(act(9, 1), RcvError::ReceivableNotFound);
		Allowance::set(kept(SELLER) + 109);
		assert_eq!(grant(SELLER, LENDER, today()), Err(BYTES_EXCEEDED));
		// A seller that has no part in it yet.
		let theirs = entered(&Receivable { brought: Side::Debtor, joined: false, ..accepted() });
		assert_noop!(act(theirs, 1), RcvError::NotAParty);
	});
}
