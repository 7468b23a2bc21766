use super::*;
use frame_support::traits::GetCallName;
use stalhof_primitives::goods::{RecallClass, RecallReason};

const RECALL: u32 = 320;
const SCOPE: u32 = 180;
const EVIDENCE: Hash = [4; 32];
const WHY: Hash = [5; 32];
const REASON: RecallReason = RecallReason::Allergen;

/// Batch 0 of ten of lot `L26B07`, batch 1 of ten of lot `L26B08` with serial numbers `T100` to `T109`.
fn with_batches(test: impl FnOnce([Marks; 2])) {
	build_and_execute(|| {
		let first = batch_of_tins(10, false);
		let serials = (100..110).map(|number| serial(&format!("T{number}"))).collect();
		let second = Marks { lot: "L26B08".parse().unwrap(), serials, ..first.clone() };
		assert_eq!(commission(&second), 1);
		test([first, second]);
	});
}

fn scopes(scopes: &[Scope]) -> BoundedVec<Scope, ConstU32<MAX_SCOPES>> {
	scopes.to_vec().try_into().unwrap()
}

fn recall_as(who: u32, class: RecallClass, named: &[Scope]) -> DispatchResult {
	Goods::recall(by(who), tins(), class, REASON, scopes(named), EVIDENCE)
}

fn recall(named: &[Scope]) -> DispatchResult {
	recall_as(BRAND, RecallClass::Safety, named)
}

fn annul(by: RuntimeOrigin) -> DispatchResult {
	Goods::annul_recall(by, 0, WHY)
}

fn lot(text: &str) -> Scope {
	Scope::Lot(text.parse().unwrap())
}

fn range(batch: BatchId, first: u32, last: u32) -> Scope {
	Scope::Items { batch, first, last }
}

/// The places of each batch that are recalled.
fn recalled(batches: &[Marks; 2]) -> [Vec<usize>; 2] {
	let of = |batch: usize| {
		let is_recalled = |index: &usize| {
			let id = u32::try_from(batch).unwrap();
			let verdict = verdict(&batches[batch], id, *index);
			verdict.stops.iter().any(|stop| stop.kind == StopKind::Recalled)
		};
		(0..10).filter(is_recalled).collect()
	};
	[of(0), of(1)]
}

fn all() -> Vec<usize> {
	(0..10).collect()
}

fn stored() -> Recall<AccountId> {
	Recalls::<Test>::get(Ordered(0)).unwrap()
}

#[test]
fn goods_should_be_recalled_at_once() {
	with_batches(|batches| {
		let before = kept(BRAND);
		let named = [Scope::Batch(0), range(1, 2, 4)];
		assert_ok!(recall(&named));
		let expected = Recall {
			gtin: tins(),
			class: RecallClass::Safety,
			reason: REASON,
			evidence: EVIDENCE,
			by: OrgId(BRAND),
			raiser: Raiser::Licensee,
			operator: BRAND.into(),
			at: Now::get(),
			scopes: scopes(&named),
			retracted: None,
			released: None,
		};
		assert_eq!(events(), [Event::Recalled { id: 0, recall: expected.clone() }]);
		assert_eq!(stored(), expected);
		assert!(RecallsOf::<Test>::contains_key(tins(), Ordered(0)));
		assert_eq!(kept(BRAND), before + RECALL + 2 * SCOPE);
		assert_eq!(NextRecall::<Test>::get(), 1);
		assert_eq!(recalled(&batches), [all(), vec![2, 3, 4]]);
	});
}

#[test]
fn recall_should_reach_what_its_scope_names_and_nothing_else() {
	let none = Vec::new;
	for (scope, expected) in [
		(Scope::Product, [all(), all()]),
		(lot("L26B08"), [none(), all()]),
		(lot("L26B0"), [none(), none()]),
		(Scope::Serials(serial("T")), [all(), all()]),
		(Scope::Serials(serial("T00")), [all(), none()]),
		(Scope::Serials(serial("T104")), [none(), vec![4]]),
		(Scope::Serials(serial("T1040")), [none(), none()]),
		(Scope::Serials(serial("t")), [none(), none()]),
		(Scope::Batch(0), [all(), none()]),
		(range(0, 0, 0), [vec![0], none()]),
		(range(0, 3, 9), [(3..10).collect(), none()]),
		(range(1, 0, 9), [none(), all()]),
	] {
		for class in RecallClass::ALL {
			with_batches(|batches| {
				assert_ok!(recall_as(BRAND, *class, std::slice::from_ref(&scope)));
				assert_eq!(recalled(&batches), expected, "{scope:?}");
				let other = Goods::verify(jars(), serial("T000"), None, Around::default());
				assert_eq!(other.recalls, []);
			});
		}
	}
}

#[test]
fn goods_should_be_recalled_only_by_who_may() {
	with_batches(|_| {
		let own = [Scope::Batch(0), range(0, 1, 2)];
		let wide = [Scope::Product, lot("L26B07"), Scope::Serials(serial("T"))];
		let may = |class, scope: &Scope| {
			let scope = std::slice::from_ref(scope);
			who_may(GoodsError::NotAuthorized, |who| recall_as(who, class, scope))
		};
		for scope in &own {
			let safety = may(RecallClass::Safety, scope);
			assert_eq!(safety, [BRAND, MAKER, IMPORTER, REGULATOR]);
			assert_eq!(may(RecallClass::Quality, scope), [BRAND, MAKER]);
			assert_eq!(may(RecallClass::Market, scope), [BRAND, MAKER]);
		}
		for scope in &wide {
			assert_eq!(may(RecallClass::Safety, scope), [BRAND, REGULATOR]);
			assert_eq!(may(RecallClass::Quality, scope), [BRAND]);
			assert_eq!(may(RecallClass::Market, scope), [BRAND]);
		}
		// Of batch 1 nobody is the importer.
		let safety = may(RecallClass::Safety, &Scope::Batch(1));
		assert_eq!(safety, [BRAND, MAKER, REGULATOR]);
	});
}

#[test]
fn recall_should_be_refused_when_a_stranger_raises_it() {
	with_batches(|batches| {
		for scope in [Scope::Product, Scope::Batch(0), range(0, 0, 0), lot("L26B07")] {
			for class in RecallClass::ALL {
				let raised = || recall_as(RIVAL, *class, std::slice::from_ref(&scope));
				assert_noop!(raised(), GoodsError::NotAuthorized);
			}
		}
		// Nor does what it may recall carry what it may not.
		assert_noop!(
			recall_as(IMPORTER, RecallClass::Safety, &[Scope::Batch(0), Scope::Batch(1)]),
			GoodsError::NotAuthorized
		);
		assert_eq!((recalled(&batches), events()), ([vec![], vec![]], vec![]));
	});
}

#[test]
fn recall_should_be_refused_when_what_it_names_is_not_there() {
	with_batches(|_| {
		let strange = Goods::recall(
			by(BRAND),
			jars(),
			RecallClass::Safety,
			REASON,
			scopes(&[Scope::Product]),
			EVIDENCE,
		);
		assert_eq!(strange, Err(GoodsError::TradeItemNotFound.into()));
		let serials: Scope = raw((2u8, b"T ".to_vec()));
		let text: Scope = raw((1u8, b"L ".to_vec()));
		for (named, cause) in [
			(vec![], GoodsError::Empty),
			(vec![serials], GoodsError::InvalidText),
			(vec![text], GoodsError::InvalidText),
			(vec![Scope::Product, Scope::Batch(2)], GoodsError::BatchNotFound),
			(vec![range(2, 0, 0)], GoodsError::BatchNotFound),
			(vec![range(0, 0, 10)], GoodsError::ItemNotFound),
			(vec![range(0, 4, 3)], GoodsError::NotInOrder),
		] {
			assert_noop!(recall(&named), cause);
		}
	});
}

#[test]
fn recall_should_be_refused_when_its_scope_is_of_another_trade_item() {
	with_batches(|_| {
		assert_ok!(Goods::set_trade_item(by(BRAND), jars(), details()));
		for scope in [Scope::Batch(0), range(0, 0, 0)] {
			let refused = Goods::recall(
				by(BRAND),
				jars(),
				RecallClass::Safety,
				REASON,
				scopes(&[scope]),
				EVIDENCE,
			);
			assert_eq!(refused, Err(GoodsError::ScopeNotOfTradeItem.into()));
		}
	});
}

#[test]
fn recall_should_be_refused_when_one_of_its_class_covers_the_scope() {
	with_batches(|_| {
		let named = [
			Scope::Product,
			lot("L26B07"),
			Scope::Serials(serial("T0")),
			Scope::Batch(0),
			range(1, 3, 5),
		];
		assert_ok!(recall(&named));
		for scope in named {
			let again = || recall(std::slice::from_ref(&scope));
			assert_noop!(again(), GoodsError::AlreadyRecalled);
		}
		for (first, last) in [(3, 3), (0, 3), (5, 9), (0, 9), (4, 4)] {
			assert_noop!(recall(&[range(1, first, last)]), GoodsError::AlreadyRecalled);
		}
		assert_ok!(recall(&[range(1, 0, 2), range(1, 6, 9), range(0, 3, 5)]));
		assert_ok!(recall(&[Scope::Serials(serial("T00")), lot("L26B08"), Scope::Batch(1)]));
		assert_noop!(
			recall_as(BRAND, RecallClass::Quality, &[Scope::Product, Scope::Product]),
			GoodsError::AlreadyRecalled
		);
		assert_noop!(
			recall_as(BRAND, RecallClass::Quality, &[range(0, 0, 5), range(0, 5, 9)]),
			GoodsError::AlreadyRecalled
		);
		assert_ok!(recall_as(BRAND, RecallClass::Quality, &[Scope::Product, range(1, 3, 5)]));
	});
}

/// What a firm has recalled it can say to have been an error, with a regulator: who stands above it must be able to
/// recall the same goods at once, and for as long as itself says.
#[test]
fn recall_should_be_raised_whatever_those_of_another_kind_have_recalled() {
	for (firms, named) in [
		(Scope::Batch(0), Scope::Batch(0)),
		(range(0, 0, 9), range(0, 0, 9)),
		(range(0, 0, 6), range(0, 4, 9)),
		(range(0, 4, 9), range(0, 0, 6)),
	] {
		with_batches(|batches| {
			let (firms, named) = ([firms], &[named]);
			assert_ok!(recall_as(IMPORTER, RecallClass::Safety, &firms));
			assert_noop!(recall_as(MAKER, RecallClass::Safety, named), GoodsError::AlreadyRecalled);
			for who in [BRAND, REGULATOR] {
				assert_ok!(recall_as(who, RecallClass::Safety, named));
				let again = || recall_as(who, RecallClass::Safety, named);
				assert_noop!(again(), GoodsError::AlreadyRecalled);
			}
			let ids = |index| {
				let recalls = verdict(&batches[0], 0, index).recalls;
				recalls.into_iter().map(|recall| recall.id).collect::<Vec<_>>()
			};
			assert_eq!(ids(5), [0, 1, 2]);
			assert_eq!(recalled(&batches), [all(), vec![]]);
			// The firm and a regulator end the firm's; the licensee's and the regulator's go on.
			assert_ok!(annul(by_second(IMPORTER)));
			assert_ok!(annul(by(REGULATOR)));
			assert_eq!(ids(5), [1, 2]);
			assert_ok!(Goods::annul_recall(by_second(BRAND), 1, WHY));
			assert_ok!(Goods::annul_recall(by(REGULATOR), 1, WHY));
			assert_eq!(ids(5), [2]);
			assert_ok!(Goods::annul_recall(by_second(REGULATOR), 2, WHY));
			assert_eq!(recalled(&batches), [Vec::<usize>::new(), vec![]]);
			assert_eq!(
				(InForce::<Test>::iter().count(), RecalledItems::<Test>::iter().count()),
				(0, 0)
			);
		});
	}
}

/// A recall ends where it began, whatever has become of who raised it.
#[test]
fn recall_should_end_when_who_raised_it_has_another_part_by_then() {
	with_batches(|batches| {
		assert_ok!(recall(&[Scope::Batch(0), range(1, 0, 3)]));
		Licensees::mutate(|licensees| licensees.insert(tins(), OrgId(RIVAL)));
		assert_ok!(Goods::name_importer(by(MAKER), 1, OrgId(BRAND)));
		assert_ok!(Goods::widen_recall(by(BRAND), 0, range(1, 4, 5)));
		assert_eq!(stored().raiser, Raiser::Licensee);
		assert_eq!(recalled(&batches), [all(), (0..6).collect()]);
		assert_ok!(annul(by_second(BRAND)));
		assert_ok!(annul(by(REGULATOR)));
		assert_eq!(recalled(&batches), [Vec::<usize>::new(), vec![]]);
	});
}

#[test]
fn recall_should_be_refused_when_there_is_no_number_or_no_room_left() {
	with_batches(|_| {
		Allowance::set(kept(BRAND) + RECALL + SCOPE - 1);
		assert_noop!(recall(&[Scope::Product]), BYTES_EXCEEDED);
		Allowance::set(1_000_000);
		NextRecall::<Test>::put(u32::MAX);
		assert_noop!(recall(&[Scope::Product]), GoodsError::NumbersExhausted);
	});
}

#[test]
fn recall_should_reach_further_when_it_is_widened() {
	with_batches(|batches| {
		assert_ok!(recall(&[range(0, 2, 4)]));
		let before = kept(BRAND);
		events();
		let widen = |who: u32, scope: Scope| Goods::widen_recall(by(who), 0, scope);
		assert_ok!(widen(BRAND, range(0, 6, 7)));
		assert_eq!(events(), [Event::RecallWidened { id: 0, scope: range(0, 6, 7) }]);
		assert_eq!(recalled(&batches), [vec![2, 3, 4, 6, 7], vec![]]);
		assert_eq!(kept(BRAND), before + SCOPE);
		assert_ok!(Goods::widen_recall(by_second(BRAND), 0, Scope::Batch(1)));
		assert_eq!(recalled(&batches), [vec![2, 3, 4, 6, 7], all()]);
		assert_eq!(stored().scopes, scopes(&[range(0, 2, 4), range(0, 6, 7), Scope::Batch(1)]));
		let may = who_may(GoodsError::NotAuthorized, |who| widen(who, Scope::Product));
		assert_eq!(may, [BRAND]);
		assert_noop!(widen(BRAND, Scope::Batch(1)), GoodsError::AlreadyRecalled);
		assert_noop!(widen(BRAND, range(0, 7, 8)), GoodsError::AlreadyRecalled);
		let none = Goods::widen_recall(by(BRAND), 1, Scope::Product);
		assert_eq!(none, Err(GoodsError::RecallNotFound.into()));
		Allowance::set(kept(BRAND) + SCOPE - 1);
		assert_noop!(widen(BRAND, Scope::Product), BYTES_EXCEEDED);
	});
}

#[test]
fn recall_should_not_be_widened_by_its_own_to_what_they_may_not_recall() {
	with_batches(|_| {
		assert_ok!(recall_as(IMPORTER, RecallClass::Safety, &[Scope::Batch(0)]));
		for scope in [Scope::Batch(1), Scope::Product, lot("L26B07")] {
			let widened = || Goods::widen_recall(by(IMPORTER), 0, scope.clone());
			assert_noop!(widened(), GoodsError::NotAuthorized);
		}
		let wrong = Goods::widen_recall(by(IMPORTER), 0, range(0, 0, 10));
		assert_eq!(wrong, Err(GoodsError::ItemNotFound.into()));
		assert_ok!(Goods::widen_recall(by(IMPORTER), 0, range(0, 0, 9)));
	});
}

#[test]
fn recall_should_never_be_narrowed() {
	with_batches(|batches| {
		assert_ok!(recall(&[Scope::Product]));
		// Less than what it reaches already takes nothing from it.
		for scope in [range(0, 1, 1), lot("L26B07"), Scope::Batch(0)] {
			assert_ok!(Goods::widen_recall(by(BRAND), 0, scope));
			assert_eq!(recalled(&batches), [all(), all()]);
		}
		assert_eq!((stored().scopes.len(), &stored().scopes[0]), (4, &Scope::Product));
		let calls = crate::Call::<Test>::get_call_names().iter();
		let of_recalls: Vec<_> = calls.filter(|name| name.contains("recall")).collect();
		assert_eq!(of_recalls, [&"recall", &"widen_recall", &"annul_recall"]);
	});
}

#[test]
fn recall_should_be_widened_no_more_when_it_reaches_as_much_as_one_may() {
	with_batches(|_| {
		let one = |number: u32| Scope::Serials(serial(&format!("T{number:02}")));
		let most: Vec<Scope> = (0..MAX_SCOPES - 1).map(one).collect();
		assert_ok!(recall(&most));
		assert_ok!(Goods::widen_recall(by(BRAND), 0, one(50)));
		let more = Goods::widen_recall(by(BRAND), 0, one(51));
		assert_eq!(more, Err(GoodsError::TooManyScopes.into()));
		assert_eq!(InForce::<Test>::iter().count(), MAX_SCOPES as usize);
	});
}

#[test]
fn recall_should_end_when_a_second_operator_and_a_regulator_say_that_it_was_an_error() {
	for regulator_first in [false, true] {
		with_batches(|batches| {
			assert_ok!(recall(&[lot("L26B07"), range(1, 0, 4), Scope::Serials(serial("T109"))]));
			events();
			let before = kept(BRAND);
			let mut two = [BRAND, REGULATOR];
			if regulator_first {
				two.reverse();
			}
			let disowned = |who| Event::RecallDisowned { id: 0, by: OrgId(who), reference: WHY };
			assert_ok!(annul(by_second(two[0])));
			assert_eq!(events(), [disowned(two[0])]);
			assert_eq!(recalled(&batches), [all(), vec![0, 1, 2, 3, 4, 9]], "one does not suffice");
			pass(1, 1);
			assert_ok!(annul(by_second(two[1])));
			assert_eq!(events(), [disowned(two[1]), Event::RecallAnnulled { id: 0 }]);
			assert_eq!(recalled(&batches), [Vec::<usize>::new(), vec![]]);
			assert_eq!(
				(InForce::<Test>::iter().count(), RecalledItems::<Test>::iter().count()),
				(0, 0)
			);
			// It stays to be seen, and kept.
			let view = Goods::recall_view(0).unwrap();
			assert!(view.annulled);
			let by = [view.retracted, view.released].map(|said| said.unwrap().by);
			assert_eq!(by, [OrgId(BRAND), OrgId(REGULATOR)]);
			assert_eq!(kept(BRAND), before);
			for gone in [
				annul(by_second(BRAND)),
				annul(super::by(REGULATOR)),
				Goods::widen_recall(super::by(BRAND), 0, Scope::Product),
			] {
				assert_eq!(gone, Err(GoodsError::RecallAnnulled.into()));
			}
			assert_ok!(recall(&[lot("L26B07"), range(1, 0, 4)]));
		});
	}
}

#[test]
fn recall_should_not_end_when_who_says_so_may_not() {
	with_batches(|batches| {
		assert_noop!(annul(by_second(BRAND)), GoodsError::RecallNotFound);
		assert_ok!(recall(&[Scope::Product]));
		assert_noop!(annul(by(BRAND)), GoodsError::SameOperator);
		for other in [MAKER, SHOP, IMPORTER, INSPECTOR, MARKETPLACE, RIVAL] {
			assert_noop!(annul(by_second(other)), GoodsError::NotAuthorized);
		}
		Indirect::set(true);
		assert_noop!(annul(by_second(BRAND)), INDIRECT);
		assert_noop!(annul(by(REGULATOR)), INDIRECT);
		Indirect::set(false);
		assert_ok!(annul(by_second(BRAND)));
		assert_noop!(annul(by_second(BRAND)), GoodsError::AlreadyReported);
		assert_eq!(recalled(&batches), [all(), all()]);
	});
}

#[test]
fn recall_should_not_end_when_a_regulator_says_twice_that_it_was_an_error() {
	with_batches(|_| {
		assert_ok!(recall(&[Scope::Product]));
		assert_ok!(annul(by(REGULATOR)));
		assert_noop!(annul(by(REGULATOR)), GoodsError::AlreadyReported);
		assert_noop!(annul(by_second(REGULATOR)), GoodsError::AlreadyReported);
		assert!(!stored().is_annulled());
	});
}

#[test]
fn regulators_recall_should_end_when_its_second_operator_alone_says_so() {
	with_batches(|batches| {
		assert_ok!(recall_as(REGULATOR, RecallClass::Safety, &[Scope::Product]));
		events();
		assert_noop!(annul(by(REGULATOR)), GoodsError::SameOperator);
		assert_noop!(annul(by_second(BRAND)), GoodsError::NotAuthorized);
		assert_ok!(annul(by_second(REGULATOR)));
		let by = OrgId(REGULATOR);
		assert_eq!(
			events(),
			[Event::RecallDisowned { id: 0, by, reference: WHY }, Event::RecallAnnulled { id: 0 }]
		);
		assert_eq!(recalled(&batches), [Vec::<usize>::new(), vec![]]);
	});
}

#[test]
fn other_recalls_should_go_on_when_one_is_annulled() {
	with_batches(|batches| {
		assert_ok!(recall(&[Scope::Serials(serial("T00")), range(1, 0, 1)]));
		assert_ok!(recall(&[Scope::Serials(serial("T10")), range(0, 0, 1)]));
		assert_ok!(recall_as(BRAND, RecallClass::Market, &[range(1, 0, 0)]));
		assert_ok!(annul(by_second(BRAND)));
		assert_ok!(annul(by(REGULATOR)));
		assert_eq!(recalled(&batches), [vec![0, 1], all()]);
		let of = |index| {
			let recalls = verdict(&batches[1], 1, index).recalls;
			recalls.into_iter().map(|recall| recall.id).collect::<Vec<_>>()
		};
		assert_eq!((of(0), of(1)), (vec![1, 2], vec![1]));
	});
}
