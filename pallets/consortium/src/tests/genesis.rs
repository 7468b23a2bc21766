use crate::{mock::*, *};
use stalhof_primitives::organisation::Standing;

#[test]
fn founders_should_be_seated_in_order_with_their_groups() {
	build_and_execute(|| {
		assert_eq!(NextOrganisation::<Test>::get(), OrgId(5));
		for number in 1..=4 {
			assert_eq!(Consortium::standing_of(OrgId(number)), Some(Standing::Active));
			assert_eq!(Registrations::<Test>::get(lei(number)), Some(OrgId(number)));
		}
		assert_eq!(counted(), [1, 2, 3].into());
		assert!(Consortium::are_related(OrgId(3), OrgId(4)));
		assert!(!Consortium::are_related(OrgId(1), OrgId(2)));
		assert_eq!(Shares::<Test>::get(), 300);
		assert_eq!(OperatorCount::<Test>::get(Ordered(OrgId(1))), 3);
	});
}
