use super::*;
use crate::{
	metadata,
	receivables::types::{Citation, Document, EpochTokens},
	tx,
};
use scale_value::{Value, scale::decode_as_type};
use stalhof_primitives::{
	money::{DayCount, Rate, Recourse, Share},
	receivables::{DocumentKind, Flag, Flags, Ground},
};

const ID: u32 = 7;
const HASH: Hash = [9; 32];

fn amount(minor: u128) -> Amount {
	Amount::new(minor).unwrap()
}

fn tokens() -> TokenSet {
	let token = |byte| Token([byte; 16]);
	let list =
		vec![(TokenKind::F1, token(1)), (TokenKind::F7, token(2)), (TokenKind::F7, token(3))];
	vec![EpochTokens { epoch: 3, tokens: list.clone() }, EpochTokens { epoch: 4, tokens: list }]
}

fn document() -> Document {
	Document {
		asset: 1,
		face: amount(339_000_000),
		issue: Day::from_number(20_000),
		due: Day::from_number(20_054),
		kind: DocumentKind::Invoice,
		root: HASH,
		tokens: tokens(),
		shipments: vec![Citation { shipment: 4, quantity: 23_952 }],
		names: Some(2),
	}
}

fn terms() -> Terms {
	Terms {
		advance_rate: Share::new(9_000).unwrap(),
		rate: Rate::new(480).unwrap(),
		day_count: DayCount::Act365Fixed,
		fees: amount(150_000),
		recourse: Recourse::With,
		default_after: 90,
	}
}

fn all() -> Vec<Call> {
	let (day, org) = (Day::from_number(20_010), OrgId(5));
	let seen = Seen { flags: Flags::of(&[Flag::F2]), ground: Ground::SeparateSale };
	let payable = Payable { seller: org, document: document(), amount: amount(1), waives: true };
	let acceptance = Acceptance {
		id: ID,
		root: HASH,
		tokens: tokens(),
		amount: amount(338_322_000),
		due: day,
		waives: true,
	};
	let note = Elsewhere { since: day, until: day, reference: HASH };
	vec![
		submit(&NewReceivable { debtor: org, document: document() }),
		approve(&[payable.clone(), payable]),
		confirm(&[1, 2]),
		accept(&acceptance),
		reject(ID, RejectReason::Differs, HASH),
		lapse(ID),
		withdraw(ID),
		list(ID, &terms(), Some(org), day),
		unlist(ID),
		fund(ID, HASH, terms().hash(), seen),
		offer(ID, HASH, &terms(), day, seen),
		withdraw_offer(ID),
		take_offer(ID, org, HASH),
		approve_debtor(org, true),
		notify(ID, HASH),
		acknowledge(ID),
		pay(ID, amount(5), HASH),
		report_outside(ID, amount(5), day, org, HASH),
		confirm_outside(ID, 0, true),
		credit(ID, amount(5), CreditReason::Returned, HASH),
		consent_credit(ID, 0, false),
		dispute(ID, amount(5), DisputeReason::Quality, HASH),
		settle_dispute(ID, amount(5)),
		drop_dispute(ID),
		escalate(ID),
		rule(ID, amount(5), HASH),
		dismiss_dispute(ID),
		freeze(ID, HASH, b"2026-117", day),
		unfreeze(ID),
		flag_recall(ID, 4),
		note_elsewhere(&tokens()[0].tokens, Some(note)),
		grant(ID, org, 7, day, HASH),
		revoke_grant(ID, org),
		call_recourse(ID),
		buy_back(ID, HASH),
		write_off(ID, HASH),
		pay_recourse(ID, amount(5), HASH),
		claim(1, org),
		open_epoch([1; 8], &[(org, vec![2; 80])]),
		seal_key(3, org, &[2; 80]),
		close_epoch(3),
		set_holidays(1, ClosedDays::weekends(2027)),
		confirm_epoch(3),
	]
}

/// What arguments of that name hold in [`all`], where they are not the same in each call.
fn wanted(call: &str, argument: &str) -> Option<Value> {
	let amount = |minor: u128| Value::unnamed_composite([Value::u128(minor)]);
	Some(match argument {
		"id" => Value::u128(ID.into()),
		"amount" if call == "accept" => amount(338_322_000),
		"amount" | "upheld" => amount(5),
		"root" | "reference" | "evidence" | "order" | "file" => Value::from_bytes(HASH),
		"shipment" => Value::u128(4),
		"epoch" => Value::u128(3),
		_ => return None,
	})
}

/// Each argument is of the runtime's type and stands in the place of its name, and nothing is left.
#[test]
fn each_call_should_be_encoded_as_the_runtime_takes_it() {
	let runtime = metadata::embedded().unwrap();
	let pallet = runtime.metadata.pallet_by_name(PALLET).unwrap();
	let calls = all();
	let names: Vec<&str> = calls.iter().map(|call| call.name()).collect();
	let known: Vec<&str> =
		pallet.call_variants().unwrap().iter().map(|variant| variant.name.as_str()).collect();
	let mut left: Vec<&str> = known.iter().copied().filter(|name| !names.contains(name)).collect();
	left.sort_unstable();
	assert_eq!(left, Vec::<&str>::new(), "calls without a function here");
	for call in calls {
		let bytes = tx::encode(runtime, &call).unwrap();
		let variant = pallet.call_variant_by_name(call.name()).unwrap();
		assert_eq!(bytes[..2], [pallet.call_index(), variant.index], "{}", call.name());
		let mut rest = &bytes[2..];
		for field in &variant.fields {
			let decoded = decode_as_type(&mut rest, field.ty.id, runtime.metadata.types());
			let name = field.name.as_deref().unwrap_or_default();
			let decoded = decoded.unwrap_or_else(|why| panic!("{}, {name}: {why}", call.name()));
			if let Some(wanted) = wanted(call.name(), name) {
				assert_eq!(decoded.remove_context(), wanted, "{}, {name}", call.name());
			}
		}
		assert_eq!(rest, [0u8; 0], "{}", call.name());
	}
}

#[test]
fn a_call_that_the_runtime_has_otherwise_should_be_refused() {
	let runtime = metadata::embedded().unwrap();
	let other = call("remark", 0u32);
	let error = tx::encode(runtime, &other).unwrap_err();
	assert_eq!(error.code(), "call-changed");
}

/// Computed apart, with another program from the definition.
#[test]
fn terms_should_be_named_by_their_hash() {
	let wanted = "f8dbf9bd3a29cedc80ae9fca042ea7dd5c1642fcb38fc0097c96e2d9fd3aef6c";
	assert_eq!(hex::encode(terms().hash()), wanted);
}

#[test]
fn an_act_should_be_named_by_call_and_organisation() {
	let (one, other) = (fund(ID, HASH, HASH, seen()), fund(8, HASH, HASH, seen()));
	assert_ne!(act(&one, OrgId(1)), act(&one, OrgId(2)));
	assert_ne!(act(&one, OrgId(1)), act(&other, OrgId(1)));
}

fn seen() -> Seen {
	Seen { flags: Flags::NONE, ground: Ground::RiskTaken }
}
