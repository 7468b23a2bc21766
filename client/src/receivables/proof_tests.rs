use super::*;
use crate::{
	finality::{
		Verifier,
		testing::{FakeChain, lying_node},
	},
	metadata::embedded,
	types::Layout,
};
use serde_json::{Value, json};
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{MemoryDB, Trie, TrieDBBuilder, TrieDBMutBuilder, TrieMut, recorder::Recorder};
use stalhof_primitives::{
	money::{self, Accounts, DayCount, Debt, Part, PaymentRecord, Rate, Recourse},
	receivables::{DocumentKind, Side},
};
use std::sync::{Arc, Mutex};

const SELLER: OrgId = OrgId(7);
const DEBTOR: OrgId = OrgId(5);
const CNY: u32 = 156;
const PAIR: (OrgId, OrgId, u32) = (SELLER, DEBTOR, CNY);

type Entries = Vec<(Vec<u8>, Vec<u8>)>;

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

fn amount(minor: u128) -> Amount {
	Amount::new(minor).unwrap()
}

/// The due dates of the pair's rows; the second is a Saturday.
fn dues() -> [Day; 3] {
	["2026-10-01", "2026-11-28", "2027-01-04"].map(day)
}

fn profile() -> state::Profile {
	let payments = PaymentRecord::default();
	let part = Part {
		amount: amount(400),
		issued: day("2026-01-01"),
		due: day("2026-02-01"),
		paid: day("2026-02-10"),
		last: true,
	};
	let all = state::Counters {
		accepted: Tally { count: 3, amount: 1_000 },
		credited: Tally { count: 1, amount: 30 },
		payments: payments.with(part).unwrap(),
		..state::Counters::default()
	};
	state::Profile { all, first: Some(day("2026-01-02")), pairs: (1, 1), ..Default::default() }
}

fn pair() -> state::Pair {
	state::Pair { profile: profile(), outstanding: 600, rows: 3 }
}

fn debt() -> Debt {
	Debt::new(amount(10_000_000))
}

fn receivable() -> state::Receivable {
	state::Receivable {
		seller: SELLER,
		debtor: DEBTOR,
		asset: CNY,
		kind: DocumentKind::Invoice,
		brought: Side::Seller,
		joined: true,
		state: State::Funded,
		face: amount(10_000_000),
		debt: debt(),
		waived: false,
		evidenced: true,
		issue: day("2026-07-01"),
		due: day("2026-10-01"),
	}
}

fn position() -> state::Position {
	let terms = money::Terms {
		advance: amount(8_000_000),
		retention: amount(2_000_000),
		rate: Rate::new(800).unwrap(),
		day_count: DayCount::Act360,
		due: day("2026-10-01"),
		recourse: Recourse::Without,
	};
	state::Position {
		lender: OrgId(3),
		funded: day("2026-07-03"),
		discount: amount(160_000),
		fees: amount(0),
		default_after: 60,
		lending: Accounts::fund(debt(), terms).unwrap().lending(),
		called: None,
		written_off: None,
	}
}

/// What the state holds, the pair's rows of 100, 200 and 300 among it.
fn entries() -> Entries {
	let mut entries = vec![
		(profile_key(Profiled::Pair { seller: SELLER, debtor: DEBTOR }, CNY), pair().encode()),
		(profile_key(Profiled::Seller(SELLER), CNY), profile().encode()),
		(profile_key(Profiled::Debtor(DEBTOR), CNY), profile().encode()),
		(position_keys(1)[0].clone(), receivable().encode()),
		(position_keys(1)[1].clone(), position().encode()),
		(position_keys(2)[0].clone(), receivable().encode()),
		(holidays_key(CNY, 2026), ClosedDays::weekends(2026).encode()),
		(row_key(SELLER, OrgId(6), CNY, dues()[0]), Tally { count: 1, amount: 9 }.encode()),
	];
	for (place, due) in dues().into_iter().enumerate() {
		let row = Tally { count: 1, amount: 100 * (place as u128 + 1) };
		entries.push((row_key(SELLER, DEBTOR, CNY, due), row.encode()));
	}
	entries
}

/// A state and all its trie nodes.
fn state_of(entries: &Entries) -> (H256, Vec<Vec<u8>>) {
	let mut db = MemoryDB::<BlakeTwo256>::default();
	let mut root = H256::default();
	{
		let mut trie = TrieDBMutBuilder::<Layout>::new(&mut db, &mut root).build();
		for (key, value) in entries {
			trie.insert(key, value).unwrap();
		}
	}
	let recorder = Recorder::<BlakeTwo256>::default();
	{
		let mut trie_recorder = recorder.as_trie_recorder(root);
		let trie =
			TrieDBBuilder::<Layout>::new(&db, &root).with_recorder(&mut trie_recorder).build();
		let absent = holidays_key(CNY, 2028);
		for key in entries.iter().map(|(key, _)| key).chain([&absent]) {
			let _ = trie.get(key);
		}
	}
	(root, recorder.drain_storage_proof().into_iter_nodes().collect())
}

fn pair_of(entries: &Entries, dues: &[Day]) -> Read<Option<PairProof>> {
	let (root, proof) = state_of(entries);
	verify_pair(root, PAIR, dues, proof)
}

#[test]
fn pair_should_be_proved_with_all_that_it_has_outstanding() {
	let proved = pair_of(&entries(), &dues()).unwrap().unwrap();
	let rows: Vec<_> = proved.rows.iter().map(|row| (row.due, row.amount.0)).collect();
	assert_eq!(rows, [(dues()[0], 100), (dues()[1], 200), (dues()[2], 300)]);
	assert_eq!(proved.profile.outstanding, Some(OutstandingSum { amount: Sum(600), rows: 3 }));
	assert_eq!(proved.profile.all.payments.days_to_settle, Some(400));
	assert_eq!(proved.profile.all.dilution.unwrap().basis_points(), 300);
	// Days come in any order, twice, and with such as have no row.
	let dues = [dues()[2], dues()[0], dues()[1], dues()[0], day("2026-12-01")];
	assert_eq!(pair_of(&entries(), &dues), Ok(Some(proved)));
}

#[test]
fn due_date_on_which_the_bank_does_not_settle_should_move() {
	let proved = pair_of(&entries(), &dues()).unwrap().unwrap();
	let last_days = proved.rows.iter().map(|row| row.last_day).collect::<Vec<_>>();
	// No holidays of 2027 are set.
	assert_eq!(last_days, [dues()[0], day("2026-11-30"), dues()[2]]);
	let ageing = proved.ageing(day("2026-11-30"));
	assert_eq!((ageing.on_time, ageing.to_60, ageing.worst_days), (Sum(500), Sum(100), 60));
	assert_eq!(proved.ageing(day("2026-12-01")).to_30, Sum(200));
}

#[test]
fn row_that_is_left_out_should_be_noticed() {
	for left_out in 0..3 {
		let mut dues = dues().to_vec();
		dues.remove(left_out);
		let refused = pair_of(&entries(), &dues).unwrap_err();
		let sum = 600 - 100 * (left_out as u128 + 1);
		let expected =
			StorageProofError::DoesNotAddUp { rows: 2, sum, told_rows: 3, told_sum: 600 };
		assert_eq!(refused, expected);
		assert!(refused.to_string().contains("left out"), "{refused}");
	}
	assert!(pair_of(&entries(), &[]).is_err());
	// One of nothing would hide the other by its number, and one of much by its sum.
	let mut more = entries();
	more.last_mut().unwrap().1 = Tally { count: 1, amount: 301 }.encode();
	assert!(pair_of(&more, &dues()).is_err());
	let mut another = entries();
	another[0].1 = state::Pair { rows: 4, ..pair() }.encode();
	assert!(pair_of(&another, &dues()).is_err());
}

#[test]
fn rows_of_another_pair_should_not_count() {
	let (root, proof) = state_of(&entries());
	let other = (SELLER, OrgId(6), CNY);
	assert_eq!(verify_pair(root, other, &dues(), proof.clone()), Ok(None));
	let elsewhere = H256::repeat_byte(1);
	let refused = verify_pair(elsewhere, PAIR, &dues(), proof.clone());
	assert_eq!(refused, Err(StorageProofError::WrongRoot(elsewhere)));
	for missing in 0..proof.len() {
		let mut less = proof.clone();
		less.remove(missing);
		if let Ok(proved) = verify_pair(root, PAIR, &dues(), less) {
			assert_eq!(proved.unwrap().rows.len(), 3, "a node of something else is missing");
		}
	}
}

#[test]
fn what_is_none_of_the_pallets_should_be_refused() {
	for (place, key) in [(0, "pair"), (8, "row"), (6, "holidays")] {
		let mut damaged = entries();
		damaged[place].1.push(0);
		let refused = pair_of(&damaged, &dues()).unwrap_err();
		let expected = StorageProofError::Unreadable { key: damaged[place].0.clone() };
		assert_eq!(refused, expected, "{key}");
	}
}

/// A chain whose block 10 has that state, and whose node tells of rows on these days.
fn chain(entries: &Entries, dues: &[Day]) -> Arc<Mutex<FakeChain>> {
	let mut chain = FakeChain::new(20, &[1, 2, 3, 4], &[]);
	chain.include(10, vec![], state_of(entries));
	let items = dues.iter().map(|due| OutstandingRow {
		seller: SELLER,
		debtor: DEBTOR,
		due: *due,
		last_day: *due,
		owed: Tally { count: 1, amount: 1 }.into(),
	});
	let page = Page { items: items.collect(), next: None::<RowPlace> };
	chain.reads.insert("ReceivablesApi_outstanding", page.encode());
	Arc::new(Mutex::new(chain))
}

async fn client(chain: &Arc<Mutex<FakeChain>>) -> Client {
	let rpc = lying_node(chain, Box::new(|_, _, answer| answer));
	let pin = chain.lock().unwrap().pin();
	let verifier = Verifier::new(rpc.clone(), pin, |_| Ok(())).await.unwrap();
	Client::new(rpc, Some(verifier), None).await.unwrap()
}

#[tokio::test]
async fn pair_should_be_proved_in_a_final_block() {
	let chain = chain(&entries(), &dues());
	let client = client(&chain).await;
	let proved = prove_pair(&client, PAIR, Some(10), Instant::now()).await.unwrap();
	assert_eq!(proved.block, chain.lock().unwrap().block(10));
	assert_eq!(proved.finality.to_string(), "proved by 3 of 4 authorities of set 0");
	assert_eq!(proved.what.rows.len(), 3);
	let proof = proved.proof.iter().map(|node| node.0.clone()).collect();
	assert_eq!(verify_pair(proved.state_root, PAIR, &dues(), proof), Ok(Some(proved.what.clone())));
	let json = serde_json::to_value(&proved).unwrap();
	assert_eq!(
		json["rows"][1],
		json!({ "due": "2026-11-28", "lastDay": "2026-11-30", "count": 1, "amount": "200" })
	);
	assert_eq!((&json["profile"]["outstanding"]["rows"], &json["seller"]), (&json!(3), &json!(7)));
	let other = prove_pair(&client, (DEBTOR, SELLER, CNY), Some(10), Instant::now()).await;
	assert!(matches!(other, Err(Error::NotThere { .. })), "{other:?}");
}

#[tokio::test]
async fn node_that_leaves_out_a_row_should_be_found_out() {
	let chain = chain(&entries(), &dues()[1..]);
	let error =
		prove_pair(&client(&chain).await, PAIR, Some(10), Instant::now()).await.unwrap_err();
	let Error::BadStorageProof { why, .. } = &error else { panic!("{error}") };
	assert!(matches!(why, StorageProofError::DoesNotAddUp { .. }), "{why}");
	assert_eq!(error.exit_code(), 7);
}

#[tokio::test]
async fn node_that_shows_another_state_should_be_found_out() {
	let honest = chain(&entries(), &dues());
	let mut other = entries();
	other[0].1 = state::Pair { outstanding: 0, rows: 0, ..pair() }.encode();
	let (_, nodes) = state_of(&other);
	let nodes: Vec<_> = nodes.into_iter().map(HexBytes).collect();
	let lie = move |method: &str, _: &[Value], answer: Value| match method {
		"state_getReadProof" => json!({ "at": answer["at"], "proof": nodes }),
		_ => answer,
	};
	let rpc = lying_node(&honest, Box::new(lie));
	let client = Client::new(rpc, None, None).await.unwrap();
	let error = prove_pair(&client, PAIR, Some(10), Instant::now()).await.unwrap_err();
	let Error::BadStorageProof { why, .. } = &error else { panic!("{error}") };
	assert!(matches!(why, StorageProofError::WrongRoot(_)), "{why}");
}

#[tokio::test]
async fn position_should_be_proved_with_what_is_owed_on_a_day() {
	let client = client(&chain(&entries(), &[])).await;
	let at = |id, date| prove_position(&client, id, day(date), Some(10), Instant::now());
	let proved = at(1, "2026-10-01").await.unwrap().what;
	assert_eq!((proved.lender, proved.debtor_owes), (OrgId(3), amount(10_000_000)));
	assert_eq!((proved.owed.total, proved.advance), (amount(8_000_000), amount(8_000_000)));
	// Ten days late.
	let late = at(1, "2026-10-11").await.unwrap().what;
	assert_eq!((late.owed.late_discount, late.owed.total), (amount(17_778), amount(8_017_778)));
	let none = at(2, "2026-10-01").await.unwrap_err();
	assert_eq!(
		none.to_string(),
		Error::NotThere { what: "position of receivable", name: "2".into() }.to_string()
	);
}

#[tokio::test]
async fn profile_should_be_proved_of_either_side() {
	let client = client(&chain(&entries(), &[])).await;
	let ask = |of, asset| prove_profile(&client, of, asset, Some(10), Instant::now());
	for of in [Profiled::Seller(SELLER), Profiled::Debtor(DEBTOR)] {
		let proved = ask(of, CNY).await.unwrap().what;
		assert_eq!((proved.profile, proved.of), (profile().into(), of));
		assert_eq!(proved.profile.outstanding, None);
	}
	let both = ask(Profiled::Pair { seller: SELLER, debtor: DEBTOR }, CNY).await.unwrap().what;
	assert_eq!(both.profile, pair().into());
	for (of, asset) in [(Profiled::Seller(DEBTOR), CNY), (Profiled::Seller(SELLER), CNY + 1)] {
		let refused = ask(of, asset).await;
		assert!(matches!(refused, Err(Error::NotThere { .. })), "{refused:?}");
	}
}

#[test]
fn keys_and_values_should_be_those_of_the_runtime() {
	let metadata = &embedded().unwrap().metadata;
	let pallet = metadata.pallet_by_name(PALLET).unwrap();
	let holidays = ClosedDays::weekends(2026);
	for (map, parts, value) in [
		(keys::RECEIVABLES, 1, receivable().encode()),
		(keys::POSITIONS, 1, position().encode()),
		(keys::SELLERS, 2, profile().encode()),
		(keys::DEBTORS, 2, profile().encode()),
		(keys::PAIRS, 1, pair().encode()),
		(keys::OUTSTANDING, 1, Tally { count: 1, amount: 9 }.encode()),
		(keys::HOLIDAYS, 2, holidays.encode()),
	] {
		let entry = pallet.storage().unwrap().entry_by_name(map).unwrap();
		let hashers: Vec<_> = entry.keys().map(|key| format!("{:?}", key.hasher)).collect();
		assert_eq!(hashers, vec!["Identity"; parts], "{map}");
		let mut bytes = &value[..];
		scale_value::scale::decode_as_type(&mut bytes, entry.value_ty(), metadata.types()).unwrap();
		assert!(bytes.is_empty(), "{map}");
	}
}
