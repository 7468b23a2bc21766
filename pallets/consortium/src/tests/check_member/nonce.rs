//! What is `CheckNonce`'s too, and who is noted as signer.

use super::*;

#[test]
fn encoding_should_be_that_of_check_nonce() {
	for nonce in [0, 1, 63, 64, 16_383, 16_384, (1 << 30) - 1, 1 << 30, u32::MAX] {
		let (ours, theirs) = (CheckMember::<Test>::from(nonce), CheckNonce::<Test>::from(nonce));
		assert_eq!(ours.encode(), theirs.encode());
		assert_eq!(CheckMember::<Test>::decode(&mut &theirs.encode()[..]), Ok(ours));
	}
	type Ours = CheckMember<Test>;
	type Theirs = CheckNonce<Test>;
	assert_eq!(
		<Ours as TransactionExtension<RuntimeCall>>::IDENTIFIER,
		<Theirs as TransactionExtension<RuntimeCall>>::IDENTIFIER
	);
	// It signs nothing besides: its implicit part is of the type that has no bytes.
	let _: fn(&Ours) -> Result<(), TransactionValidityError> =
		<Ours as TransactionExtension<RuntimeCall>>::implicit;
}

#[test]
fn nonce_should_be_judged_as_check_nonce_does() {
	build_and_execute(|| {
		let call = remark();
		for account_nonce in 0..3 {
			for nonce in [0, 1, 2, 3, 70_000, u32::MAX] {
				let ours = validate(2, nonce, call.clone())
					.map(|validity| (validity.requires, validity.provides, validity.longevity));
				let theirs = CheckNonce::<Test>::from(nonce)
					.validate_only(by(2), &call, &costing(0), 0, External, 0)
					.map(|(validity, ..)| {
						(validity.requires, validity.provides, validity.longevity)
					});
				assert_eq!(ours, theirs, "{nonce} at {account_nonce}");
			}
			System::inc_account_nonce(account(2));
		}
		assert_eq!(validate(2, 2, call.clone()), Err(InvalidTransaction::Stale.into()));
		let tag = |nonce: u32| vec![(account(2), nonce).encode()];
		let next = validate(2, 3, call.clone()).unwrap();
		assert_eq!((next.requires, next.provides), (Vec::new(), tag(3)));
		let later = validate(2, 5, call.clone()).unwrap();
		assert_eq!((later.requires, later.provides), (tag(4), tag(5)));
		// It is counted once, and what comes too early waits.
		let early =
			CheckMember::<Test>::from(4).validate_and_prepare(by(2), &call, &costing(0), 0, 0);
		assert_eq!(early.map(|_| ()), Err(InvalidTransaction::Future.into()));
		assert_ok!(prepare(2, 0, 0));
		assert_eq!(System::account_nonce(account(2)), 4);
	});
}

#[test]
fn nonce_should_be_used_up_when_the_call_fails() {
	build_and_execute(|| {
		assert_eq!(send(2, Call::leave {}), Ok(Ok(())));
		assert_eq!(send(2, renewal()), Ok(Err(Error::<Test>::TooEarly.into())));
		assert_eq!(System::account_nonce(account(2)), 2);
	});
}

#[test]
fn signer_should_be_noted_for_the_length_of_the_call_alone() {
	build_and_execute(|| {
		let (call, info) = (remark(), costing(0));
		let run = |nonce, result: DispatchResult| {
			let extension = CheckMember::<Test>::from(nonce);
			let ran = extension.test_run(by(2), &call, &info, 0, 0, |_| {
				assert_eq!(Signer::<Test>::get(), Some(account(2)));
				result.map(|()| ().into()).map_err(Into::into)
			});
			assert_eq!(ran.unwrap().is_ok(), result.is_ok());
			assert_eq!(Signer::<Test>::get(), None);
		};
		run(0, Ok(()));
		run(1, Err(Error::<Test>::NotFound.into()));
		// Nor is it left by a call that fails by itself.
		assert_eq!(send(2, payment()), Ok(Err(Error::<Test>::AssetNotFound.into())));
		assert_eq!(Signer::<Test>::get(), None);
	});
}
