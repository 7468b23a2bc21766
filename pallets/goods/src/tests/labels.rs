use super::*;
use frame_support::traits::Authorize;
use sp_runtime::transaction_validity::{TransactionSource, TransactionValidityError};
use stalhof_primitives::{
	goods::{LabelFact, MarketFact, activation_message, transfer_message},
	refusal::Refusal,
};
use stalhof_support::Payer;

/// The hash of block 0 of a chain under test.
const GENESIS: Hash = [69; 32];
const HOUR: u64 = CONFLICT_MILLIS;

/// The transaction by which the label of the item at that place of batch 0 is used for a buyer.
fn activation(marks: &Marks, index: usize, holder: u8) -> Activation {
	signed_activation(marks, index, holder, 100, GENESIS, &label(&marks.serials[index]))
}

fn signed_activation(
	marks: &Marks,
	index: usize,
	holder: u8,
	valid_until: u32,
	genesis: Hash,
	signer: &ed25519::Pair,
) -> Activation {
	let proof = marks.proof(0, index);
	let holder = key_of(&buyer(holder));
	let message = activation_message(&genesis, 0, proof.item.index, &holder, valid_until);
	Activation { proof, holder, valid_until, signature: signer.sign(&message).0 }
}

fn transfer_of(index: u32, passes: u32, from: u8, to: u8) -> Transfer {
	let to = key_of(&buyer(to));
	let message = transfer_message(&GENESIS, 0, index, passes, &to, 100);
	let signature = buyer(from).sign(&message).0;
	Transfer { item: item(index), to, valid_until: 100, signature }
}

/// Sends a call without a signer, as a block does: authorised first, dispatched then.
fn send(call: crate::Call<Test>) -> Result<(), Refusal> {
	let authorized = call.authorize(TransactionSource::External).expect("the call is authorised");
	if let Err(error) = authorized {
		let TransactionValidityError::Invalid(InvalidTransaction::Custom(code)) = error else {
			panic!("refused without a cause: {error:?}");
		};
		return Err(Refusal::of_code(code).expect("every code has a cause"));
	}
	let origin = frame_system::RawOrigin::Authorized.into();
	assert_ok!(RuntimeCall::Goods(call).dispatch(origin));
	Ok(())
}

use sp_runtime::traits::Dispatchable;

fn activate(activation: Activation) -> Result<(), Refusal> {
	send(crate::Call::activate { activation })
}

fn transfer(transfer: Transfer) -> Result<(), Refusal> {
	send(crate::Call::transfer { transfer })
}

fn facts(index: u32) -> (MarketFact, LabelFact) {
	let facts = Goods::item_facts(item(index)).expect("it is there");
	(facts.market, facts.label)
}

/// Runs a test with ten tins whose labels hide keys.
fn with_tins(test: impl FnOnce(Marks)) {
	build_and_execute(|| {
		let marks = batch_of_tins(10, true);
		assert_eq!(frame_system::BlockHash::<Test>::get(0).as_bytes(), GENESIS);
		test(marks);
	});
}

#[test]
fn activation_should_store_the_holder_when_it_is_the_first() {
	with_tins(|marks| {
		let kept_before = kept(MAKER);
		assert_eq!(facts(3), (MarketFact::Commissioned, LabelFact::Sealed));
		assert_eq!(activate(activation(&marks, 3, 1)), Ok(()));
		let holder = key_of(&buyer(1));
		assert_eq!(events(), [Event::Activated { item: item(3), holder }]);
		assert_eq!(facts(3), (MarketFact::Commissioned, LabelFact::Activated));
		let held = Records::<Test>::get(Ordered(item(3))).unwrap().holder.unwrap();
		assert_eq!(held, Holder { key: holder, since: Now::get(), passes: 0, first: holder });
		assert!(kept(MAKER) > kept_before, "the producer keeps the record");
		assert_eq!(facts(4).1, LabelFact::Sealed);
	});
}

#[test]
fn activation_should_change_nothing_when_it_is_sent_again() {
	with_tins(|marks| {
		assert_eq!(activate(activation(&marks, 3, 1)), Ok(()));
		events();
		let record = Records::<Test>::get(Ordered(item(3)));
		assert_eq!(activate(activation(&marks, 3, 1)), Err(Refusal::AlreadyHolder));
		let later = signed_activation(&marks, 3, 1, 101, GENESIS, &label(&marks.serials[3]));
		assert_eq!(activate(later), Err(Refusal::AlreadyHolder));
		assert_eq!(Records::<Test>::get(Ordered(item(3))), record);
		assert_eq!(events(), []);
	});
}

#[test]
fn activation_should_be_noted_as_a_conflict_when_it_is_for_another_holder() {
	with_tins(|marks| {
		assert_eq!(activate(activation(&marks, 3, 1)), Ok(()));
		events();
		assert_eq!(activate(activation(&marks, 3, 2)), Ok(()));
		let holder = sp_io::hashing::sha2_256(&key_of(&buyer(2)).0);
		assert_eq!(events(), [Event::ConflictNoted { item: item(3), holder, count: 1 }]);
		let record = Records::<Test>::get(Ordered(item(3))).unwrap();
		assert_eq!(record.holder.unwrap().key, key_of(&buyer(1)), "the first stays the holder");
		assert_eq!(facts(3).1, LabelFact::Conflict);
	});
}

#[test]
fn conflicts_should_be_counted_once_an_hour_and_255_in_all_when_a_thousand_are_sent() {
	with_tins(|marks| {
		assert_eq!(activate(activation(&marks, 0, 1)), Ok(()));
		let before = kept(MAKER);
		let mut counted = 0u32;
		for attempt in 0..1_000 {
			let holder = if attempt % 2 == 0 { 2 } else { 3 };
			match activate(activation(&marks, 0, holder)) {
				Ok(()) => counted += 1,
				Err(refusal) => assert_eq!(refusal, Refusal::ConflictCounted),
			}
			// Three tries an hour.
			pass_millis(HOUR / 3 + 1);
		}
		assert_eq!(counted, 255);
		let conflict = Records::<Test>::get(Ordered(item(0))).unwrap().conflict.unwrap();
		assert_eq!(conflict.count, 255);
		assert_eq!(kept(MAKER), before, "conflicts take no more state");
	});
}

#[test]
fn conflict_should_be_counted_again_only_when_an_hour_is_over() {
	with_tins(|marks| {
		assert_eq!(activate(activation(&marks, 0, 1)), Ok(()));
		assert_eq!(activate(activation(&marks, 0, 2)), Ok(()));
		pass_millis(HOUR - 1);
		assert_eq!(activate(activation(&marks, 0, 2)), Err(Refusal::ConflictCounted));
		pass_millis(1);
		assert_eq!(activate(activation(&marks, 0, 2)), Ok(()));
	});
}

#[test]
fn activation_should_be_refused_when_it_was_signed_for_something_else() {
	with_tins(|marks| {
		let key = label(&marks.serials[3]);
		let good = || activation(&marks, 3, 1);
		let other_chain = signed_activation(&marks, 3, 1, 100, [1; 32], &key);
		let other_key = signed_activation(&marks, 3, 1, 100, GENESIS, &label(&marks.serials[4]));
		let other_holder = Activation { holder: key_of(&buyer(9)), ..good() };
		let other_end = Activation { valid_until: 101, ..good() };
		let own_key = {
			// A copyist puts a key of its own in the place of the label's.
			let mut own = signed_activation(&marks, 3, 1, 100, GENESIS, &buyer(8));
			own.proof.label_key = Some(key_of(&buyer(8)));
			own
		};
		let mut broken = good();
		broken.signature[10] ^= 1;
		for (what, activation, refusal) in [
			("chain", other_chain, Refusal::LabelSignature),
			("key", other_key, Refusal::LabelSignature),
			("holder", other_holder, Refusal::LabelSignature),
			("end", other_end, Refusal::LabelSignature),
			("signature", broken, Refusal::LabelSignature),
			("leaf", own_key, Refusal::ItemUnknown),
		] {
			assert_eq!(activate(activation), Err(refusal), "{what}");
		}
		assert_eq!((events(), Records::<Test>::iter().count()), (vec![], 0));
		assert_eq!(activate(good()), Ok(()));
	});
}

#[test]
fn activation_should_be_refused_when_it_is_moved_to_another_batch() {
	with_tins(|marks| {
		let other = Marks { lot: "L26B08".parse().unwrap(), ..marks.clone() };
		let batch = commission(&other);
		let mut moved = activation(&marks, 3, 1);
		moved.proof = other.proof(batch, 3);
		assert_eq!(activate(moved.clone()), Err(Refusal::LabelSignature));
		moved.proof.item = item(3);
		assert_eq!(activate(moved), Err(Refusal::ItemUnknown));
	});
}

#[test]
fn activation_should_be_refused_when_its_time_is_over_or_far_ahead() {
	with_tins(|marks| {
		let key = label(&marks.serials[0]);
		let until = |block| signed_activation(&marks, 0, 1, block, GENESIS, &key);
		System::set_block_number(100);
		assert_eq!(activate(until(99)), Err(Refusal::LabelOutOfTime));
		assert_eq!(activate(until(100 + LABEL_BLOCKS + 1)), Err(Refusal::LabelOutOfTime));
		assert_eq!(activate(until(100)), Ok(()));
		let far =
			signed_activation(&marks, 1, 1, 100 + LABEL_BLOCKS, GENESIS, &label(&marks.serials[1]));
		assert_eq!(activate(far), Ok(()));
	});
}

#[test]
fn activation_should_be_refused_when_there_is_no_such_item() {
	with_tins(|marks| {
		let mut beyond = activation(&marks, 0, 1);
		beyond.proof.item.index = 10;
		assert_eq!(activate(beyond), Err(Refusal::ItemUnknown));
		let mut nowhere = activation(&marks, 0, 1);
		nowhere.proof.item.batch = 1;
		assert_eq!(activate(nowhere), Err(Refusal::ItemUnknown));
		let mut short = activation(&marks, 0, 1);
		short.proof.path.pop();
		assert_eq!(activate(short), Err(Refusal::ItemUnknown));
	});
}

#[test]
fn activation_should_be_refused_when_the_label_hides_no_key() {
	build_and_execute(|| {
		let marks = batch_of_tins(10, false);
		assert_eq!(activate(activation(&marks, 0, 1)), Err(Refusal::LabelKeyless));
		assert_eq!(facts(0).1, LabelFact::Keyless);
	});
}

#[test]
fn activation_should_wait_for_the_sale_when_the_batch_opens_with_it() {
	build_and_execute(|| {
		pool_of_tins();
		let marks = Marks { with_keys: true, ..Marks::tins(4) };
		let terms = NewBatch { opens: Some(ActivationOpens::Sold), ..marks.terms(0) };
		assert_ok!(Goods::commission(by(MAKER), terms));
		assert_eq!(activate(activation(&marks, 2, 1)), Err(Refusal::LabelNotOpen));
		let gln = "4012345000115".parse().unwrap();
		let items = vec![item(2)].try_into().unwrap();
		assert_ok!(Goods::sell(by(MAKER), items, gln, Now::get()));
		assert_eq!(activate(activation(&marks, 1, 1)), Err(Refusal::LabelNotOpen));
		assert_eq!(activate(activation(&marks, 2, 1)), Ok(()));
		assert_eq!(facts(2), (MarketFact::Sold, LabelFact::Activated));
	});
}

/// Who has had an item once can use its label, whatever became of the sale.
#[test]
fn activation_should_stay_open_when_the_sold_item_is_brought_back() {
	for opens in [ActivationOpens::Sold, ActivationOpens::Dispatched] {
		build_and_execute(|| {
			pool_of_tins();
			let marks = Marks { with_keys: true, ..Marks::tins(4) };
			let terms = NewBatch { opens: Some(opens), ..marks.terms(0) };
			assert_ok!(Goods::commission(by(MAKER), terms));
			assert_eq!(activate(activation(&marks, 2, 1)), Err(Refusal::LabelNotOpen));
			assert_ok!(sell(by(MAKER), &[2]));
			assert_ok!(Goods::return_item(by(MAKER), marks.proof(0, 2), [1; 32]));
			assert_eq!(activate(activation(&marks, 1, 1)), Err(Refusal::LabelNotOpen));
			assert_eq!(activate(activation(&marks, 2, 1)), Ok(()), "{opens:?}");
			assert_eq!(facts(2), (MarketFact::Returned, LabelFact::Activated));
		});
	}
}

#[test]
fn activation_should_be_refused_when_the_leaf_lies_outside_of_the_pool() {
	build_and_execute(|| {
		pool_of_tins();
		let serials = ["S000", "T000"].map(serial).to_vec();
		let marks = Marks { serials, with_keys: true, ..Marks::tins(0) };
		commission(&marks);
		assert_eq!(activate(activation(&marks, 0, 1)), Err(Refusal::ItemUnknown));
		assert_eq!((events(), Records::<Test>::iter().count()), (vec![], 0));
		assert_eq!(activate(activation(&marks, 1, 1)), Ok(()));
	});
}

#[test]
fn activation_should_be_refused_when_the_item_has_been_destroyed() {
	with_tins(|marks| {
		assert_ok!(Goods::report_destroyed(
			by(MAKER),
			marks.proof(0, 5),
			Around::default(),
			[1; 32]
		));
		assert_eq!(activate(activation(&marks, 5, 1)), Err(Refusal::ItemDestroyed));
	});
}

#[test]
fn activation_should_be_refused_when_the_producers_bytes_are_used_up() {
	with_tins(|marks| {
		Allowance::set(kept(MAKER));
		assert_eq!(activate(activation(&marks, 0, 1)), Err(Refusal::NoRoom));
		Allowance::set(1_000_000);
		assert_eq!(activate(activation(&marks, 0, 1)), Ok(()));
		Allowance::set(kept(MAKER));
		assert_eq!(activate(activation(&marks, 0, 2)), Ok(()), "a conflict takes no room");
	});
}

/// What is there takes no room: neither the record of an item that was brought back, nor the chunk of its neighbours.
#[test]
fn activation_should_need_no_more_room_than_it_takes() {
	with_tins(|marks| {
		const RECORD: u32 = 520;
		const CHUNK: u32 = 330;
		Allowance::set(kept(MAKER) + RECORD + CHUNK - 1);
		assert_eq!(activate(activation(&marks, 0, 1)), Err(Refusal::NoRoom));
		Allowance::set(1_000_000);
		assert_ok!(sell(by(SHOP), &[3]));
		assert_ok!(Goods::return_item(by(SHOP), marks.proof(0, 3), [1; 32]));
		Allowance::set(kept(MAKER));
		assert_eq!(activate(activation(&marks, 3, 1)), Ok(()), "its record is there");
		assert_eq!(activate(activation(&marks, 4, 1)), Err(Refusal::NoRoom));
		Allowance::set(kept(MAKER) + RECORD);
		assert_eq!(activate(activation(&marks, 4, 1)), Ok(()), "the chunk is there");
		assert_eq!(kept(MAKER), Allowance::get());
	});
}

#[test]
fn calls_of_labels_should_be_refused_when_an_account_signs_them() {
	with_tins(|marks| {
		let activation = activation(&marks, 0, 1);
		for origin in [by(MAKER), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(
				Goods::activate(origin.clone(), activation.clone()),
				DispatchError::BadOrigin
			);
			assert_noop!(
				Goods::transfer(origin, transfer_of(0, 0, 1, 2)),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn pool_should_hold_one_transaction_of_an_item_at_a_time() {
	with_tins(|marks| {
		let tags = |call: crate::Call<Test>| {
			let (valid, refund) = call.authorize(TransactionSource::External).unwrap().unwrap();
			assert_eq!((valid.longevity, valid.propagate, refund), (99, true, Weight::zero()));
			valid.provides
		};
		let used = |index, holder| {
			tags(crate::Call::activate { activation: activation(&marks, index, holder) })
		};
		let passed =
			|index, to| tags(crate::Call::transfer { transfer: transfer_of(index, 0, 1, to) });
		assert_eq!(used(3, 1), used(3, 2));
		assert_ne!(used(3, 1), used(4, 1));
		for index in [3, 4] {
			assert_eq!(activate(activation(&marks, index, 1)), Ok(()));
		}
		assert_eq!(passed(3, 2), passed(3, 4), "whoever it is passed on to");
		assert_eq!(passed(3, 2), used(3, 2), "and whatever is done with it");
		assert_ne!(passed(3, 2), passed(4, 2));
	});
}

#[test]
fn item_should_be_passed_on_when_its_holder_signs() {
	with_tins(|marks| {
		assert_eq!(activate(activation(&marks, 3, 1)), Ok(()));
		events();
		assert_eq!(transfer(transfer_of(3, 0, 1, 2)), Ok(()));
		let holder = key_of(&buyer(2));
		assert_eq!(events(), [Event::Transferred { item: item(3), holder, passes: 1 }]);
		assert_eq!(facts(3).1, LabelFact::Activated, "a resale is no conflict");
		// Back and forth again: each signature counts for one pass.
		pass_millis(HOUR);
		assert_eq!(transfer(transfer_of(3, 1, 2, 1)), Ok(()));
		pass_millis(HOUR);
		assert_eq!(transfer(transfer_of(3, 0, 1, 2)), Err(Refusal::NotHolder));
		assert_eq!(transfer(transfer_of(3, 2, 1, 2)), Ok(()));
	});
}

#[test]
fn item_should_be_passed_on_again_only_when_an_hour_is_over() {
	with_tins(|marks| {
		for index in [3, 4] {
			assert_eq!(activate(activation(&marks, index, 1)), Ok(()));
		}
		assert_eq!(transfer(transfer_of(3, 0, 1, 2)), Ok(()), "the first need not wait");
		assert_eq!(transfer(transfer_of(3, 1, 2, 1)), Err(Refusal::PassedRecently));
		assert_eq!(transfer(transfer_of(4, 0, 1, 2)), Ok(()), "nor does another item");
		pass_millis(PASS_MILLIS - 1);
		assert_eq!(transfer(transfer_of(3, 1, 2, 1)), Err(Refusal::PassedRecently));
		pass_millis(1);
		assert_eq!(transfer(transfer_of(3, 1, 2, 1)), Ok(()));
		assert_eq!(transfer(transfer_of(3, 2, 1, 2)), Err(Refusal::PassedRecently));
	});
}

/// An activation is public: within its hour anyone can send it once more, and defame who has sold the item on.
#[test]
fn activation_should_be_no_conflict_when_it_is_sent_again_after_a_resale() {
	with_tins(|marks| {
		let first = activation(&marks, 3, 1);
		assert_eq!(activate(first.clone()), Ok(()));
		for (passes, from, to) in [(0, 1, 2), (1, 2, 3)] {
			assert_eq!(transfer(transfer_of(3, passes, from, to)), Ok(()));
			assert_eq!(activate(first.clone()), Err(Refusal::AlreadyHolder));
			assert_eq!(facts(3).1, LabelFact::Activated);
			pass_millis(HOUR);
		}
		assert_eq!(activate(activation(&marks, 3, 4)), Ok(()), "another's is one still");
		assert_eq!(facts(3).1, LabelFact::Conflict);
	});
}

#[test]
fn transfer_should_be_refused_when_who_signs_does_not_hold_the_item() {
	with_tins(|marks| {
		assert_eq!(transfer(transfer_of(3, 0, 1, 2)), Err(Refusal::NotHolder));
		assert_eq!(activate(activation(&marks, 3, 1)), Ok(()));
		assert_eq!(transfer(transfer_of(3, 0, 4, 2)), Err(Refusal::NotHolder));
		assert_eq!(transfer(transfer_of(3, 1, 1, 2)), Err(Refusal::NotHolder));
		assert_eq!(transfer(transfer_of(3, 0, 1, 1)), Err(Refusal::AlreadyHolder));
		let late = Transfer { valid_until: 0, ..transfer_of(3, 0, 1, 2) };
		assert_eq!(transfer(late), Err(Refusal::LabelOutOfTime));
		assert_ok!(Goods::report_destroyed(
			by(MAKER),
			marks.proof(0, 3),
			Around::default(),
			[1; 32]
		));
		assert_eq!(transfer(transfer_of(3, 0, 1, 2)), Err(Refusal::ItemDestroyed));
	});
}

#[test]
fn resealed_item_should_take_its_new_key_alone() {
	with_tins(|marks| {
		let gln = "4012345000115".parse().unwrap();
		assert_ok!(Goods::sell(by(SHOP), vec![item(3)].try_into().unwrap(), gln, Now::get()));
		assert_eq!(activate(activation(&marks, 3, 1)), Ok(()));
		assert_eq!(activate(activation(&marks, 3, 2)), Ok(()));
		assert_ok!(Goods::return_item(by(SHOP), marks.proof(0, 3), [1; 32]));
		assert_ok!(Goods::inspect_item(by(INSPECTOR), item(3), true, [2; 32]));
		let new = buyer(77);
		assert_ok!(Goods::reseal_item(by(INSPECTOR), item(3), key_of(&new), [3; 32]));
		assert_eq!(facts(3), (MarketFact::Inspected, LabelFact::Resealed));
		assert_eq!(activate(activation(&marks, 3, 1)), Err(Refusal::LabelSignature));
		let sealed = signed_activation(&marks, 3, 4, 100, GENESIS, &new);
		assert_eq!(activate(sealed), Ok(()));
		let former = signed_activation(&marks, 3, 1, 100, GENESIS, &new);
		let refusal = Goods::may_activate(&former).err();
		assert_eq!(refusal, None, "who held it in its former life does not hold it any more");
		assert_eq!(facts(3).1, LabelFact::Activated, "no conflict is left of its former life");
	});
}

#[test]
fn producer_should_answer_for_its_labels_and_the_licensee_when_it_is_not_active() {
	with_tins(|marks| {
		let payer = |call: crate::Call<Test>| {
			<AnswersForLabels<Test> as Payer<RuntimeCall>>::payer(&call.into())
		};
		let used = crate::Call::activate { activation: activation(&marks, 0, 1) };
		let passed = crate::Call::transfer { transfer: transfer_of(0, 0, 1, 2) };
		assert_eq!(payer(used.clone()), Some(OrgId(MAKER)));
		assert_eq!(payer(passed), Some(OrgId(MAKER)));
		assert_eq!(payer(crate::Call::drop_sale { sale: 0 }), None);
		let mut nowhere = transfer_of(0, 0, 1, 2);
		nowhere.item.batch = 7;
		assert_eq!(payer(crate::Call::transfer { transfer: nowhere }), None);
		Standings::set(
			[(OrgId(MAKER), stalhof_primitives::organisation::Standing::Removed)].into(),
		);
		assert_eq!(payer(used), Some(OrgId(BRAND)));
		let before = (kept(MAKER), kept(BRAND));
		assert_eq!(activate(activation(&marks, 0, 1)), Ok(()));
		assert_eq!(kept(MAKER), before.0);
		assert!(kept(BRAND) > before.1);
	});
}
