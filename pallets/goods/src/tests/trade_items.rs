use super::*;

/// What [`details`] take in state.
const BYTES: u32 = 130 + 32;
const NAMED: u32 = 60;

fn set(by: RuntimeOrigin, details: TradeItemDetails) -> DispatchResult {
	Goods::set_trade_item(by, tins(), details)
}

fn name(organisation: u32) -> DispatchResult {
	Goods::name_distributor(by(BRAND), tins(), OrgId(organisation))
}

fn entered() -> TradeItem {
	TradeItems::<Test>::get(tins()).unwrap()
}

#[test]
fn trade_item_should_be_entered_when_its_licensee_says_so() {
	build_and_execute(|| {
		assert_ok!(set(by(BRAND), details()));
		let licensee = OrgId(BRAND);
		let event = Event::TradeItemSet { gtin: tins(), licensee, details: details() };
		assert_eq!(events(), [event]);
		let expected = TradeItem { licensee, details: details(), distributors: 0, withdrawn: None };
		assert_eq!(entered(), expected);
		assert_eq!(kept(BRAND), BYTES);
	});
}

#[test]
fn trade_item_should_say_something_else_when_it_is_set_again() {
	build_and_execute(|| {
		assert_ok!(set(by(BRAND), details()));
		assert_ok!(name(SHOP));
		events();
		let works = vec![[1; 32]; MAX_WORKS as usize].try_into().unwrap();
		let other = TradeItemDetails { master_data: [8; 32], hs_code: 999_999, works };
		assert_ok!(set(by_second(BRAND), other.clone()));
		let licensee = OrgId(BRAND);
		let event = Event::TradeItemSet { gtin: tins(), licensee, details: other.clone() };
		assert_eq!(events(), [event]);
		let expected = TradeItem { licensee, details: other, distributors: 1, withdrawn: None };
		assert_eq!(entered(), expected);
		assert_eq!(kept(BRAND), 130 + 32 * MAX_WORKS + NAMED);
		let bare = TradeItemDetails { works: Default::default(), ..details() };
		assert_ok!(set(by(BRAND), bare));
		assert_eq!(kept(BRAND), 130 + NAMED);
	});
}

#[test]
fn trade_item_should_be_kept_by_its_new_licensee_when_the_licence_has_moved() {
	build_and_execute(|| {
		assert_ok!(set(by(BRAND), details()));
		Licensees::mutate(|all| all.insert(tins(), OrgId(RIVAL)));
		assert_noop!(set(by(BRAND), details()), GoodsError::NotLicensee);
		assert_ok!(set(by(RIVAL), details()));
		assert_eq!(entered().licensee, OrgId(RIVAL));
		assert_eq!((kept(BRAND), kept(RIVAL)), (0, BYTES));
	});
}

/// What is written says who had the licence then; who has it now is told.
#[test]
fn trade_item_should_be_told_with_who_has_the_licence_now() {
	build_and_execute(|| {
		assert_ok!(set(by(BRAND), details()));
		let told = || Goods::trade_item_view(tins()).unwrap().licensee;
		assert_eq!(told(), OrgId(BRAND));
		Licensees::mutate(|all| all.insert(tins(), OrgId(RIVAL)));
		assert_eq!((told(), entered().licensee), (OrgId(RIVAL), OrgId(BRAND)));
		Licensees::set(Default::default());
		assert_eq!(told(), OrgId(BRAND), "who had it last");
	});
}

/// The former licensee has paid for the distributors that it named: when the trade item goes over, so does what they
/// take, or who drops them is given back what it never kept.
#[test]
fn distributors_should_be_kept_by_the_new_licensee_when_the_licence_has_moved() {
	build_and_execute(|| {
		assert_ok!(set(by(BRAND), details()));
		assert_ok!(name(SHOP));
		Licensees::mutate(|all| all.insert(tins(), OrgId(RIVAL)));
		assert_ok!(set(by(RIVAL), details()));
		assert_eq!((kept(BRAND), kept(RIVAL)), (0, BYTES + NAMED));
		assert_ok!(Goods::drop_distributor(by(SHOP), tins(), OrgId(SHOP)));
		assert_eq!((kept(BRAND), kept(RIVAL)), (0, BYTES));
	});
}

#[test]
fn trade_item_should_be_its_licensees_alone_when_others_ask() {
	build_and_execute(|| {
		let may = who_may(GoodsError::NotLicensee, |who| set(by(who), details()));
		assert_eq!(may, [BRAND]);
		assert_ok!(set(by(BRAND), details()));
		// Who may issue a GTIN is not its licensee.
		Authorised::mutate(|all| all.insert((tins(), OrgId(MAKER))));
		for act in [
			|who| set(by(who), details()),
			|who| Goods::withdraw_trade_item(by(who), tins()),
			|who| Goods::name_distributor(by(who), tins(), OrgId(SHOP)),
		] {
			assert_eq!(who_may(GoodsError::NotLicensee, act), [BRAND]);
		}
	});
}

#[test]
fn trade_item_should_be_refused_when_it_is_none() {
	build_and_execute(|| {
		let wrong: Gtin = raw(9_521_001_000_018u64);
		for refused in [
			Goods::set_trade_item(by(BRAND), wrong, details()),
			Goods::withdraw_trade_item(by(BRAND), wrong),
			Goods::name_distributor(by(BRAND), wrong, OrgId(SHOP)),
			Goods::drop_distributor(by(BRAND), wrong, OrgId(SHOP)),
		] {
			assert_eq!(refused, Err(GoodsError::InvalidKey.into()));
		}
		let coded = |hs_code| TradeItemDetails { hs_code, ..details() };
		for hs_code in [0, 9_999, 1_000_000, u32::MAX] {
			assert_noop!(set(by(BRAND), coded(hs_code)), GoodsError::InvalidHsCode);
		}
		assert_ok!(set(by(BRAND), coded(10_000)));
	});
}

#[test]
fn trade_item_should_be_refused_when_the_licensee_may_keep_no_more() {
	build_and_execute(|| {
		Allowance::set(BYTES - 1);
		assert_noop!(set(by(BRAND), details()), BYTES_EXCEEDED);
		Allowance::set(BYTES + NAMED - 1);
		assert_ok!(set(by(BRAND), details()));
		assert_noop!(name(SHOP), BYTES_EXCEEDED);
		Allowance::set(BYTES + NAMED);
		assert_ok!(name(SHOP));
	});
}

#[test]
fn trade_item_should_stay_off_the_market_when_it_is_withdrawn() {
	build_and_execute(|| {
		let withdraw = || Goods::withdraw_trade_item(by(BRAND), tins());
		assert_noop!(withdraw(), GoodsError::TradeItemNotFound);
		assert_ok!(set(by(BRAND), details()));
		events();
		assert_ok!(withdraw());
		let day = date("2019-11-11");
		let event = Event::TradeItemWithdrawn { gtin: tins(), licensee: OrgId(BRAND), day };
		assert_eq!(events(), [event]);
		assert_eq!(entered().withdrawn, Some(day));
		assert_noop!(withdraw(), GoodsError::Withdrawn);
		assert_noop!(set(by(BRAND), details()), GoodsError::Withdrawn);
	});
}

#[test]
fn distributor_should_be_named_when_it_is_active() {
	build_and_execute(|| {
		assert_noop!(name(SHOP), GoodsError::TradeItemNotFound);
		assert_ok!(set(by(BRAND), details()));
		events();
		assert_ok!(name(SHOP));
		let organisation = OrgId(SHOP);
		assert_eq!(events(), [Event::DistributorNamed { gtin: tins(), organisation }]);
		assert_eq!(Goods::trade_item_view(tins()).unwrap().distributors, [organisation]);
		assert_eq!(kept(BRAND), BYTES + NAMED);
		assert_noop!(name(SHOP), GoodsError::AlreadyNamed);
		assert_noop!(name(100), GoodsError::NotInStanding);
		stand(RIVAL, Standing::Lapsing);
		assert_noop!(name(RIVAL), GoodsError::NotInStanding);
	});
}

#[test]
fn distributor_should_be_refused_when_there_are_64() {
	build_and_execute(|| {
		assert_ok!(set(by(BRAND), details()));
		for organisation in 10..10 + MAX_NAMED {
			assert_ok!(name(organisation));
		}
		assert_noop!(name(SHOP), GoodsError::TooManyNamed);
		assert_ok!(Goods::drop_distributor(by(10), tins(), OrgId(10)));
		assert_ok!(name(SHOP));
		assert_eq!(entered().distributors, MAX_NAMED);
	});
}

#[test]
fn distributor_should_be_dropped_when_the_licensee_or_itself_says_so() {
	build_and_execute(|| {
		assert_ok!(set(by(BRAND), details()));
		let drop = |who: u32| Goods::drop_distributor(by(who), tins(), OrgId(SHOP));
		assert_noop!(drop(BRAND), GoodsError::NotNamed);
		for who in [BRAND, SHOP] {
			assert_ok!(name(SHOP));
			assert_eq!(who_may(GoodsError::NotLicensee, drop), [BRAND, SHOP]);
			events();
			assert_ok!(drop(who));
			let organisation = OrgId(SHOP);
			assert_eq!(events(), [Event::DistributorDropped { gtin: tins(), organisation }]);
			assert_eq!((entered().distributors, kept(BRAND)), (0, BYTES));
			assert!(!Distributors::<Test>::contains_key(tins(), Ordered(organisation)));
			assert_noop!(drop(who), GoodsError::NotNamed);
		}
	});
}
