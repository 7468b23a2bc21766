use super::{
	act::{Signature, loosens, takes_two},
	*,
};
use crate::{
	cli::{Cli, Command as Top},
	consortium::{acts::Terms, treasury::TreasuryAct},
	types::H256,
};
use clap::Parser;

fn asset() -> Asset {
	let terms = Terms {
		issuer: OrgId(5),
		currency: "CNY".parse().unwrap(),
		decimals: 2,
		offset: Default::default(),
	};
	Asset { id: 1, terms }
}

fn parse(line: &str) -> std::result::Result<Command, clap::Error> {
	let words = ["stalhof", "treasury"].into_iter().chain(line.split_whitespace());
	let Top::Treasury(command) = Cli::try_parse_from(words)?.command else { panic!("{line}") };
	Ok(command)
}

#[test]
fn deed_should_be_the_act_of_its_name() {
	let (asset, to, amount, organisation) = (1, OrgId(7), 5, OrgId(7));
	for (deed, act) in [
		(Deed::Transfer, TreasuryAct::Transfer { asset, to, amount }),
		(Deed::Mint, TreasuryAct::Mint { asset, to, amount }),
		(Deed::Burn, TreasuryAct::Burn { asset, amount }),
		(Deed::Freeze, TreasuryAct::Freeze { asset, organisation }),
		(Deed::Thaw, TreasuryAct::Thaw { asset, organisation }),
	] {
		assert_eq!(deed.act(asset, to, amount), act);
	}
}

#[test]
fn command_line_should_name_all_that_a_payment_needs() {
	let whole = "transfer --to 7 --amount 1234.56 --asset CNY --reference R-1 --key a";
	let Ok(Command::Transfer(Pay { to, money, .. })) = parse(whole) else { panic!() };
	assert_eq!(
		(&*to, &*money.amount, &*money.asset, &*money.reference),
		("7", "1234.56", "CNY", "R-1")
	);
	for line in [
		"transfer --amount 1 --asset 1 --reference R --key a",
		"transfer --to 7 --asset 1 --reference R --key a",
		"transfer --to 7 --amount 1 --reference R --key a",
		"transfer --to 7 --amount 1 --asset 1 --key a",
		"limit --asset 1 --key a",
		"limit --asset 1 --amount 5 --none --key a",
		"show",
		"show 7 --key a",
	] {
		assert!(parse(line).is_err(), "{line}");
	}
	for line in ["limit --asset 1 --none --key a", "show 7", "show --key a", "approvals lei:x"] {
		assert!(parse(line).is_ok(), "{line}");
	}
}

#[test]
fn limit_should_take_two_when_it_binds_less() {
	for (before, after, two) in [
		(None, None, false),
		(None, Some(5), false),
		(Some(5), Some(5), false),
		(Some(5), Some(4), false),
		(Some(5), Some(6), true),
		(Some(5), None, true),
	] {
		assert_eq!(loosens(before, after), two, "{before:?} {after:?}");
	}
}

#[test]
fn payment_should_take_two_when_it_is_above_the_limit() {
	for (amount, limit, two) in [
		(Some(5), Some(5), false),
		(Some(6), Some(5), true),
		(Some(1), Some(0), true),
		(Some(u128::MAX), None, false),
		(None, Some(0), false),
	] {
		assert_eq!(takes_two(amount, limit), two, "{amount:?} {limit:?}");
	}
}

#[test]
fn signature_should_be_the_second_when_another_operator_has_signed_in_time() {
	let [one, two] = [1, 2].map(|byte| AccountId::new([byte; 32]));
	let act = H256([7; 32]);
	let approval =
		|act, until: &str| Approval { act, maker: one.clone(), until: until.parse().unwrap() };
	let today = "2026-11-23".parse().unwrap();
	let of = |approval: Approval, account: &AccountId| {
		Signature::among(&[approval], account, act, today)
	};
	assert_eq!(of(approval(act, "2026-11-23"), &two).unwrap(), Signature::Second);
	assert_eq!(of(approval(act, "2026-11-22"), &two).unwrap(), Signature::First);
	assert_eq!(of(approval(act, "2026-11-22"), &one).unwrap(), Signature::First);
	assert_eq!(of(approval(H256::zero(), "2026-11-23"), &one).unwrap(), Signature::First);
	let error = of(approval(act, "2026-11-23"), &one).unwrap_err();
	assert_eq!((error.code(), error.exit_code()), ("bad-value", 3));
	let told = error.to_string();
	assert!(told.contains(&to_address(&one)) && told.contains("treasury drop 0x0707"), "{told}");
}

#[test]
fn treasury_should_tell_what_lies_there() {
	let balance = Balance { asset: asset(), free: 123_456, held: 0, frozen: false, limit: None };
	let second =
		Balance { free: 0, held: 5, frozen: true, limit: Some(100_000), ..balance.clone() };
	let at = BlockRef { number: 9, hash: H256::zero() };
	let treasury = Treasury {
		organisation: OrgId(7),
		account: "dZ".to_owned(),
		balances: vec![balance, second],
		at,
	};
	let told = describe(&treasury, &Names::default());
	assert!(
		told.ends_with(
			"1234.56 CNY of asset 1; one signs\n\
			 0.00 CNY of asset 1, and 0.05 CNY held, FROZEN by its bank; two sign above 1000.00 CNY\n"
		),
		"{told}"
	);
	let empty = Treasury { balances: Vec::new(), ..treasury };
	assert!(describe(&empty, &Names::default()).ends_with("Nothing lies there.\n"));
}
