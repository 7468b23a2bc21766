//! One file for each thing that is done.

use crate::{mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};

#[test]
fn container_should_be_packed_sent_and_received() {
	build_and_execute(|| {
		let sscc: Sscc = "095210010000000017".parse().expect("its check digit holds");
		assert_ok!(Movements::pack(
			by(BRAND),
			sscc,
			1,
			quantity(&[(Goods::Batch(0), 24)]),
			dock(),
			now()
		));
		assert_noop!(Movements::unpack(by(RIVAL), sscc), Error::<Test>::NotCustodian);
		let _ = events();
	});
}
