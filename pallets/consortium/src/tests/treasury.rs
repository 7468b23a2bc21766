use crate::{mock::*, treasury::LIMIT_BYTES, types::*, *};
use codec::Decode;
use frame_support::{
	assert_noop, assert_ok,
	traits::fungibles::{metadata, roles},
};
use sp_runtime::TokenError;
use stalhof_primitives::{organisation::Role, receivables::HeldFor, time::UtcOffset};
use stalhof_support::{Organisations as _, money::Treasuries};

fn terms(issuer: u32) -> SettlementAsset {
	let issuer = OrgId(issuer);
	SettlementAsset {
		issuer,
		currency: "CNY".parse().unwrap(),
		decimals: 2,
		offset: UtcOffset::UTC,
	}
}

fn transfer(to: u32, amount: u128) -> TreasuryAct {
	TreasuryAct::Transfer { asset: CNY, to: OrgId(to), amount }
}

fn mint(to: u32, amount: u128) -> TreasuryAct {
	TreasuryAct::Mint { asset: CNY, to: OrgId(to), amount }
}

fn burn(amount: u128) -> TreasuryAct {
	TreasuryAct::Burn { asset: CNY, amount }
}

fn freeze(organisation: u32) -> TreasuryAct {
	TreasuryAct::Freeze { asset: CNY, organisation: OrgId(organisation) }
}

fn thaw(organisation: u32) -> TreasuryAct {
	TreasuryAct::Thaw { asset: CNY, organisation: OrgId(organisation) }
}

fn invoice() -> PaymentReference {
	b"INV-7".to_vec().try_into().unwrap()
}

fn act(number: u8, act: TreasuryAct) -> DispatchResult {
	Consortium::act(by(number), act, invoice()).map(|_| ()).map_err(|failed| failed.error)
}

fn used(organisation: u32, act: TreasuryAct) -> Event<Test> {
	Event::TreasuryUsed { organisation: OrgId(organisation), act, reference: invoice() }
}

fn balances() -> [u128; 4] {
	[1, 2, 3, 4].map(balance)
}

#[test]
fn asset_should_be_registered_when_its_issuer_is_a_bank() {
	build_and_execute(|| {
		assert_ok!(Consortium::register_asset(CNY, terms(1)));
		assert_eq!(events(), [Event::AssetRegistered { asset: CNY, terms: terms(1) }]);
		let bank = Consortium::treasury(OrgId(1));
		let team = [
			<Assets as roles::Inspect<AccountId>>::owner(CNY),
			<Assets as roles::Inspect<AccountId>>::issuer(CNY),
			<Assets as roles::Inspect<AccountId>>::admin(CNY),
			<Assets as roles::Inspect<AccountId>>::freezer(CNY),
		];
		assert!(team.iter().all(|one| *one == Some(bank.clone())));
		assert_eq!(<Assets as metadata::Inspect<AccountId>>::symbol(CNY), b"CNY");
		assert_eq!(<Assets as metadata::Inspect<AccountId>>::decimals(CNY), 2);
		let name = <Assets as metadata::Inspect<AccountId>>::name(CNY);
		assert_eq!(name, b"CNY of organisation 1");
	});
}

#[test]
fn asset_should_be_refused_when_it_is_not_to_be_had() {
	build_and_execute(|| {
		let register = |terms| Consortium::register_asset(CNY, terms);
		assert_noop!(register(terms(77)), Error::<Test>::NotFound);
		assert_noop!(register(terms(2)), Error::<Test>::NotSettlementBank);
		for currency in [b"cny", b"CN1", &[0; 3]] {
			let currency = Decode::decode(&mut &currency[..]).unwrap();
			let terms = SettlementAsset { currency, ..terms(1) };
			assert_noop!(register(terms), Error::<Test>::InvalidCurrency);
		}
		assert_noop!(
			register(SettlementAsset { decimals: 5, ..terms(1) }),
			Error::<Test>::InvalidCurrency
		);
		assert_ok!(register(SettlementAsset { decimals: 4, ..terms(1) }));
		assert_noop!(register(terms(1)), Error::<Test>::AssetExists);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(Consortium::register_asset(CNY + 1, terms(1)), Error::<Test>::NotInStanding);
	});
}

#[test]
fn money_should_move_when_its_organisations_act() {
	build_and_execute(|| {
		issue(0, &[]);
		assert_ok!(act(102, mint(2, 1_000)));
		assert_ok!(act(2, transfer(3, 300)));
		assert_ok!(act(3, transfer(1, 100)));
		assert_ok!(act(1, burn(60)));
		assert_eq!(
			events(),
			[
				used(1, mint(2, 1_000)),
				used(2, transfer(3, 300)),
				used(3, transfer(1, 100)),
				used(1, burn(60)),
			]
		);
		assert_eq!(balances(), [40, 700, 200, 0]);
		assert_eq!(Assets::total_supply(CNY), 940);
		// All of it may go.
		assert_ok!(act(3, transfer(4, 200)));
		assert_eq!(balances(), [40, 700, 0, 200]);
	});
}

#[test]
fn money_should_stay_when_who_moves_it_may_not() {
	build_and_execute(|| {
		issue(1_000, &[1, 2]);
		appoint(60, Permission::Govern.into(), day(5));
		assert_noop!(act(50, transfer(3, 1)), Error::<Test>::NotAnOperator);
		assert_noop!(act(60, transfer(3, 1)), Error::<Test>::PermissionMissing);
		assert_noop!(act(2, mint(2, 1)), Error::<Test>::NotIssuer);
		assert_noop!(act(2, burn(1)), Error::<Test>::NotIssuer);
		assert_noop!(act(2, freeze(3)), Error::<Test>::NotIssuer);
		assert_noop!(act(2, thaw(3)), Error::<Test>::NotIssuer);
		assert_noop!(act(2, transfer(3, 0)), Error::<Test>::ZeroAmount);
		assert_noop!(act(1, mint(3, 0)), Error::<Test>::ZeroAmount);
		assert_noop!(act(1, burn(0)), Error::<Test>::ZeroAmount);
		let unknown = TreasuryAct::Transfer { asset: CNY + 1, to: OrgId(3), amount: 1 };
		assert_noop!(act(2, unknown), Error::<Test>::AssetNotFound);
		assert_noop!(act(2, transfer(77, 1)), Error::<Test>::NotFound);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_noop!(act(2, transfer(5, 1)), Error::<Test>::NotInStanding);
		assert_noop!(act(1, mint(5, 1)), Error::<Test>::NotInStanding);
		assert_noop!(act(11, transfer(1, 1)), Error::<Test>::NotInStanding);
		assert_noop!(act(2, transfer(3, 1_001)), TokenError::FundsUnavailable);
		assert_noop!(act(4, transfer(3, 1)), TokenError::FundsUnavailable);
		assert_noop!(act(1, burn(1_001)), TokenError::FundsUnavailable);
		assert_eq!(balances(), [1_000, 1_000, 0, 0]);
	});
}

#[test]
fn bank_should_not_mint_when_its_role_was_taken() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		assert_ok!(Consortium::set_roles(OrgId(1), Role::Buyer.into()));
		assert_noop!(act(1, mint(2, 1)), Error::<Test>::NotSettlementBank);
		// What it has issued it still redeems.
		assert_ok!(act(1, transfer(2, 1)));
		assert_ok!(act(1, burn(999)));
	});
}

#[test]
fn organisation_should_not_pay_when_the_bank_has_frozen_its_treasury() {
	build_and_execute(|| {
		issue(1_000, &[2]);
		assert_noop!(act(1, freeze(3)), pallet_assets::Error::<Test>::NoAccount);
		assert_ok!(act(1, freeze(2)));
		assert_eq!(events(), [used(1, freeze(2))]);
		assert_noop!(act(2, transfer(3, 1)), TokenError::Frozen);
		// It still receives.
		assert_ok!(act(1, mint(2, 1)));
		events();
		assert_ok!(act(1, thaw(2)));
		assert_eq!(events(), [used(1, thaw(2))]);
		assert_ok!(act(2, transfer(3, 1_001)));
		assert_eq!(balances(), [0, 0, 1_001, 0]);
	});
}

#[test]
fn organisations_should_pay_and_redeem_when_they_wind_down() {
	build_and_execute(|| {
		issue(1_000, &[1, 2, 3]);
		assert_ok!(act(1, freeze(3)));
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_ok!(Consortium::leave(by(2)));
		// A bank that is suspended issues and freezes nothing more, but redeems and thaws.
		assert_noop!(act(1, mint(2, 1)), Error::<Test>::NotInStanding);
		assert_noop!(act(1, freeze(2)), Error::<Test>::NotInStanding);
		assert_ok!(act(1, burn(100)));
		assert_ok!(act(1, thaw(3)));
		assert_ok!(act(2, transfer(3, 400)));
		// Who is out is paid what it is owed, and its administrator withdraws it.
		assert_ok!(Consortium::complete_leaving(by(2), OrgId(2)));
		assert_ok!(act(3, transfer(2, 100)));
		assert_ok!(act(2, transfer(4, 700)));
		assert_eq!(balances(), [900, 0, 1_300, 700]);
		assert_ok!(Consortium::remove(OrgId(1), None));
		assert_noop!(act(102, transfer(3, 1)), Error::<Test>::NotInStanding);
		assert_ok!(act(1, transfer(3, 900)));
	});
}

fn limit(number: u8, limit: Option<u128>) -> DispatchResult {
	signing(&account(number), |origin| Consortium::set_treasury_limit(origin, CNY, limit))
}

fn limit_set(limit: Option<u128>) -> Event<Test> {
	Event::TreasuryLimitSet { organisation: OrgId(1), asset: CNY, limit }
}

fn signed(number: u8, act: [u8; 32], days: u32) -> Event<Test> {
	let (organisation, maker) = (OrgId(1), account(number));
	Event::FirstSigned { organisation, act, maker, until: day(days + APPROVAL_DAYS) }
}

#[test]
fn treasury_should_take_two_operators_when_the_amount_is_above_the_limit() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		assert_ok!(limit(1, Some(100)));
		events();
		let large = transfer(2, 101);
		let pay = |number| signing(&account(number), |_| act(number, large.clone()));
		assert_ok!(act(102, transfer(2, 100)));
		assert_ok!(pay(102));
		assert_eq!(balance(2), 100);
		let hash = act_hash((b"act", OrgId(1), &large, &invoice()));
		assert_eq!(events(), [used(1, transfer(2, 100)), signed(102, hash, 0)]);
		assert_noop!(pay(102), Error::<Test>::AlreadySigned);
		assert_ok!(pay(101));
		assert_eq!(events(), [used(1, large.clone())]);
		assert_eq!(balance(2), 201);
		assert_eq!(Approvals::<Test>::iter().count(), 0);
		// The next one takes two again, and so do minting and burning.
		for large in [large, mint(2, 500), burn(500)] {
			assert_ok!(signing(&account(1), |_| act(1, large.clone())));
		}
		assert_eq!(balances(), [799, 201, 0, 0]);
		assert_eq!(Approvals::<Test>::iter().count(), 3);
	});
}

#[test]
fn administrator_should_pay_above_the_limit_when_its_organisation_is_out() {
	build_and_execute(|| {
		issue(1_000, &[2]);
		assert_ok!(Consortium::set_treasury_limit(by(2), CNY, Some(0)));
		assert_ok!(signing(&account(2), |_| act(2, transfer(3, 400))));
		assert_eq!(balance(3), 0);
		assert_ok!(Consortium::remove(OrgId(2), None));
		assert_ok!(signing(&account(2), |_| act(2, transfer(3, 500))));
		assert_eq!(balance(3), 500);
	});
}

#[test]
fn payment_should_weigh_less_when_it_takes_one_signature_and_no_roster() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		assert_ok!(limit(1, Some(100)));
		let weighed = |number, amount| {
			let paid = signing(&account(number), |origin| {
				Consortium::act(origin, transfer(2, amount), invoice())
			});
			paid.unwrap().actual_weight
		};
		let less = Some(<Test as Config>::WeightInfo::act_by_one());
		assert_eq!(weighed(101, 100), less);
		// The first signature, and the second.
		assert_eq!(weighed(102, 101), None);
		assert_eq!(weighed(101, 101), None);
		// Its record lapses on day 365; 90 days later the roster tells whether others can do without it.
		set_day(365 + 90);
		assert_eq!(weighed(101, 1), less);
		set_day(365 + 91);
		assert_eq!(weighed(101, 1), None);
		assert_eq!(balances(), [797, 203, 0, 0]);
	});
}

#[test]
fn first_signature_should_not_count_when_the_act_is_another() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		assert_ok!(limit(1, Some(100)));
		let pay = |number, to, amount, reference: &[u8]| {
			let reference = reference.to_vec().try_into().unwrap();
			signing(&account(number), |origin| {
				Consortium::act(origin, transfer(to, amount), reference)
			})
		};
		assert_ok!(pay(102, 2, 101, b"A"));
		assert_ok!(pay(101, 2, 102, b"A"));
		assert_ok!(pay(101, 3, 101, b"A"));
		assert_ok!(pay(101, 2, 101, b"B"));
		assert_eq!(balances(), [1_000, 0, 0, 0]);
		assert_ok!(pay(101, 2, 101, b"A"));
		assert_eq!(balances(), [899, 101, 0, 0]);
	});
}

#[test]
fn first_signature_should_stay_when_the_second_fails() {
	build_and_execute(|| {
		issue(100, &[1, 2]);
		assert_ok!(limit(1, Some(50)));
		let pay = |number| signing(&account(number), |_| act(number, transfer(2, 101)));
		assert_ok!(pay(102));
		assert_noop!(pay(101), TokenError::FundsUnavailable);
		assert_ok!(act(1, mint(1, 1)));
		assert_ok!(pay(101));
		assert_eq!(balances(), [0, 201, 0, 0]);
	});
}

#[test]
fn limit_should_take_two_operators_when_it_is_loosened() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		let before = kept(1);
		assert_ok!(limit(1, Some(100)));
		assert_eq!(kept(1) - before, u64::from(LIMIT_BYTES));
		assert_ok!(limit(101, Some(50)));
		assert_eq!(events(), [limit_set(Some(100)), limit_set(Some(50))]);
		let own = (Ordered(OrgId(1)), Ordered(CNY));
		let hash = |limit: Option<u128>| act_hash((b"limit", OrgId(1), CNY, limit));
		for loose in [Some(51), None] {
			let before = TreasuryLimits::<Test>::get(own.0, own.1);
			assert_ok!(limit(1, loose));
			assert_eq!(TreasuryLimits::<Test>::get(own.0, own.1), before);
			assert_noop!(limit(1, loose), Error::<Test>::AlreadySigned);
			assert_ok!(limit(101, loose));
			assert_eq!(events(), [signed(1, hash(loose), 0), limit_set(loose)]);
		}
		assert_eq!(TreasuryLimits::<Test>::get(own.0, own.1), None);
		assert_eq!(kept(1), before);
	});
}

#[test]
fn limit_should_be_loosened_by_two_who_administer_when_neither_need_settle() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		appoint(60, Permission::Administer.into(), day(5));
		assert_ok!(limit(1, Some(100)));
		assert_ok!(limit(60, Some(200)));
		let hash = act_hash((b"limit", OrgId(1), CNY, Some(200u128)));
		assert_eq!(events(), [limit_set(Some(100)), signed(60, hash, 0)]);
		assert_ok!(limit(101, Some(200)));
		assert_eq!(events(), [limit_set(Some(200))]);
	});
}

#[test]
fn limit_should_be_refused_when_who_sets_it_may_not() {
	build_and_execute(|| {
		assert_noop!(limit(1, Some(1)), Error::<Test>::AssetNotFound);
		issue(0, &[]);
		assert_noop!(limit(50, Some(1)), Error::<Test>::NotAnOperator);
		assert_noop!(limit(102, Some(1)), Error::<Test>::PermissionMissing);
		let full = Allowance { share: 100, burst: 10, bytes: kept(1) };
		assert_ok!(Consortium::set_allowance(GroupId(1), full));
		assert_noop!(limit(1, Some(1)), Error::<Test>::BytesExceeded);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(limit(1, Some(1)), Error::<Test>::NotInStanding);
	});
}

#[test]
fn treasuries_should_be_apart_when_their_organisations_are() {
	build_and_execute(|| {
		let all: std::collections::BTreeSet<_> =
			(0..1_000).map(|number| Consortium::treasury_account(OrgId(number))).collect();
		assert_eq!(all.len(), 1_000);
	});
}

#[test]
fn treasuries_should_pay_hold_and_pay_out_of_what_is_held() {
	build_and_execute(|| {
		issue(100, &[2]);
		let terms = Consortium::terms(CNY).map(|terms| (terms.issuer, terms.decimals));
		assert_eq!(terms, Some((OrgId(1), 2)));
		assert_eq!(Consortium::terms(9), None);
		assert_ok!(Consortium::move_money(CNY, OrgId(2), OrgId(3), 10));
		assert_ok!(Consortium::hold(CNY, OrgId(2), 60, HeldFor::Unclaimed));
		assert_ok!(Consortium::hold(CNY, OrgId(2), 20, HeldFor::Suspense));
		let held = |reason| Consortium::held(CNY, OrgId(2), reason);
		assert_eq!([HeldFor::Unclaimed, HeldFor::Suspense].map(held), [60, 20]);
		// What is held cannot be paid with, and of what is left a minor unit stays beside it.
		assert_noop!(
			Consortium::hold(CNY, OrgId(2), 10, HeldFor::Suspense),
			TokenError::FundsUnavailable
		);
		assert_eq!(Consortium::balance(CNY, OrgId(2)), 9);
		assert!(Consortium::move_money(CNY, OrgId(2), OrgId(3), 10).is_err());
		assert_ok!(Consortium::release_to(CNY, OrgId(2), OrgId(4), 60, HeldFor::Unclaimed));
		assert_ok!(Consortium::release_to(CNY, OrgId(2), OrgId(2), 20, HeldFor::Suspense));
		assert_eq!(balances(), [0, 30, 10, 60]);
		let more = Consortium::release_to(CNY, OrgId(2), OrgId(4), 1, HeldFor::Unclaimed);
		assert!(more.is_err());
	});
}

#[test]
fn treasury_should_receive_unless_its_account_is_blocked_or_there_is_none() {
	build_and_execute(|| {
		issue(100, &[2]);
		assert!(Consortium::can_receive(CNY, OrgId(2), 1));
		assert!(Consortium::can_receive(CNY, OrgId(3), 1));
		assert!(!Consortium::can_receive(CNY, OrgId(99), 1));
		assert!(!Consortium::can_receive(9, OrgId(2), 1));
		assert_ok!(act(1, freeze(2)));
		assert_eq!(Consortium::balance(CNY, OrgId(2)), 0);
		assert!(Consortium::can_receive(CNY, OrgId(2), 1));
		let bank = RuntimeOrigin::signed(Consortium::treasury_account(OrgId(1)));
		assert_ok!(Assets::block(bank, CNY, Consortium::treasury_account(OrgId(2))));
		assert!(!Consortium::can_receive(CNY, OrgId(2), 1));
	});
}

#[test]
fn limit_should_bind_no_organisation_that_is_out() {
	build_and_execute(|| {
		issue(100, &[2]);
		assert_eq!(Consortium::limit(CNY, OrgId(2)), None);
		assert_ok!(Consortium::set_treasury_limit(by(2), CNY, Some(50)));
		assert_eq!(Consortium::limit(CNY, OrgId(2)), Some(50));
		assert_ok!(Consortium::remove(OrgId(2), None));
		assert_eq!(Consortium::limit(CNY, OrgId(2)), None);
	});
}
