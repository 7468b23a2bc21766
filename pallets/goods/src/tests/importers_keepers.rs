use super::*;

const NAMED: u32 = 60;

/// A batch of ten of [`MAKER`], of which nobody is named.
fn with_batch(test: impl FnOnce()) {
	build_and_execute(|| {
		pool_of_tins();
		commission(&Marks::tins(10));
		Kept::set(Default::default());
		test();
	});
}

fn import(who: u32, organisation: u32) -> DispatchResult {
	Goods::name_importer(by(who), 0, OrgId(organisation))
}

fn keep(who: u32) -> DispatchResult {
	Goods::keep_manifest(by(who), 0)
}

#[test]
fn importer_should_be_named_when_the_producer_or_licensee_says_so() {
	with_batch(|| {
		let may = who_may(GoodsError::NotAuthorized, |who| import(who, IMPORTER));
		assert_eq!(may, [BRAND, MAKER]);
		assert_ok!(import(MAKER, IMPORTER));
		let event = |organisation| Event::ImporterNamed { batch: 0, organisation };
		assert_eq!(events(), [event(OrgId(IMPORTER))]);
		assert_ok!(import(BRAND, SHOP));
		assert_eq!(events(), [event(OrgId(SHOP))]);
		assert_eq!(Goods::batch_view(0).unwrap().importers, [OrgId(SHOP), OrgId(IMPORTER)]);
		assert_eq!((kept(MAKER), kept(BRAND), kept(IMPORTER)), (NAMED, NAMED, 0));
	});
}

#[test]
fn importer_should_speak_for_its_own_batch_alone() {
	with_batch(|| {
		let other = Marks { lot: "L26B08".parse().unwrap(), ..Marks::tins(10) };
		assert_eq!(commission(&other), 1);
		assert_ok!(import(MAKER, IMPORTER));
		let sell = |items: Vec<ItemId>| {
			Goods::sell(by(IMPORTER), items.try_into().unwrap(), counter(), Now::get())
		};
		let foreign = ItemId { batch: 1, index: 0 };
		assert_noop!(sell(vec![foreign]), GoodsError::NotAuthorized);
		assert_noop!(sell(vec![item(0), foreign]), GoodsError::NotAuthorized);
		assert_ok!(sell(vec![item(0)]));
	});
}

#[test]
fn importer_should_be_refused_when_it_cannot_be_named() {
	with_batch(|| {
		let none = Goods::name_importer(by(MAKER), 1, OrgId(IMPORTER));
		assert_eq!(none, Err(GoodsError::BatchNotFound.into()));
		assert_noop!(import(MAKER, 100), GoodsError::NotInStanding);
		stand(IMPORTER, Standing::Leaving);
		assert_noop!(import(MAKER, IMPORTER), GoodsError::NotInStanding);
		Allowance::set(NAMED - 1);
		assert_noop!(import(MAKER, SHOP), BYTES_EXCEEDED);
		Allowance::set(1_000_000);
		for organisation in 10..10 + MAX_NAMED {
			assert_ok!(import(MAKER, organisation));
		}
		assert_noop!(import(BRAND, 10), GoodsError::AlreadyNamed);
		assert_noop!(import(MAKER, SHOP), GoodsError::TooManyNamed);
	});
}

#[test]
fn manifest_should_be_kept_when_another_than_its_producer_says_so() {
	with_batch(|| {
		// 52 is of the producer's group.
		assert_noop!(keep(52), GoodsError::NotAuthorized);
		let mut others = EVERYONE.to_vec();
		others.retain(|who| *who != MAKER);
		assert_eq!(who_may(GoodsError::NotAuthorized, keep), others);
		assert_ok!(keep(SHOP));
		assert_eq!(events(), [Event::ManifestKept { batch: 0, keeper: OrgId(SHOP) }]);
		assert_ok!(keep(BRAND));
		assert_eq!(Goods::batch_view(0).unwrap().keepers, [OrgId(BRAND), OrgId(SHOP)]);
		assert_eq!((kept(SHOP), kept(BRAND), kept(MAKER)), (NAMED, NAMED, 0));
		assert_noop!(keep(SHOP), GoodsError::AlreadyNamed);
	});
}

#[test]
fn manifest_should_be_refused_when_it_cannot_be_kept() {
	with_batch(|| {
		let none = Goods::keep_manifest(by(SHOP), 1);
		assert_eq!(none, Err(GoodsError::BatchNotFound.into()));
		Allowance::set(NAMED - 1);
		assert_noop!(keep(SHOP), BYTES_EXCEEDED);
		Allowance::set(NAMED);
		let keepers = (10..).filter(|organisation| organisation % 50 != MAKER);
		for organisation in keepers.take(MAX_NAMED as usize) {
			assert_ok!(keep(organisation));
		}
		assert_noop!(keep(SHOP), GoodsError::TooManyNamed);
		assert_ok!(Goods::drop_manifest(by(10), 0));
		assert_ok!(keep(SHOP));
	});
}

#[test]
fn manifest_should_be_dropped_when_its_keeper_says_so() {
	with_batch(|| {
		let drop = || Goods::drop_manifest(by(SHOP), 0);
		assert_noop!(drop(), GoodsError::NotNamed);
		assert_ok!(keep(SHOP));
		assert_eq!(who_may(GoodsError::NotNamed, |who| Goods::drop_manifest(by(who), 0)), [SHOP]);
		events();
		assert_ok!(drop());
		assert_eq!(events(), [Event::ManifestDropped { batch: 0, keeper: OrgId(SHOP) }]);
		assert_eq!((Keepers::<Test>::iter().count(), kept(SHOP)), (0, 0));
		assert_noop!(drop(), GoodsError::NotNamed);
		assert_ok!(keep(SHOP));
	});
}
