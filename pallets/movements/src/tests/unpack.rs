use super::*;

#[test]
fn container_should_hold_nothing_when_it_is_unpacked() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let before = container(carton);
		assert_ok!(Movements::unpack(by(BRAND), carton));
		assert_eq!(events(), [Event::Unpacked { sscc: carton, life: 1, by: OrgId(BRAND) }]);
		let packed = quantity(&[]);
		assert_eq!(container(carton), Container { packed, stands: false, ..before });
		assert_eq!(kept(BRAND), 200);
		assert_noop!(Movements::unpack(by(BRAND), carton), MovesError::ContainerNotFound);
		assert_eq!(Movements::shown(&tin(0), Some(0), &in_carton(0).proof(carton, 0)), None);
	});
}

#[test]
fn container_should_be_unpacked_by_who_has_it_alone() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let act = |who| Movements::unpack(by(who), carton);
		assert_eq!(who_may(MovesError::NotCustodian, act), [BRAND]);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		assert_noop!(act(BRAND), MovesError::UnderWay);
		assert_ok!(receive(MART, id, &[(4, 0)]));
		assert_eq!(who_may(MovesError::NotCustodian, act), [MART]);
		assert_ok!(act(MART));
		assert_noop!(Movements::unpack(by(MART), sscc(1)), MovesError::ContainerNotFound);
	});
}
