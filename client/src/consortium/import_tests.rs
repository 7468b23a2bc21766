use super::*;
use crate::consortium::{
	table::{self, Terms},
	testing::{self, chain},
};
use serde_json::Value;

fn terms() -> Terms {
	Terms {
		genesis: H256([7; 32]),
		sponsor: OrgId(2),
		family: Vec::new(),
		today: "2026-11-23".parse().unwrap(),
	}
}

fn rows(count: u32) -> Vec<Row> {
	let Terms { genesis, sponsor, today, .. } = terms();
	let firms = invent(count, "Test", genesis, sponsor, today).unwrap();
	table::read(&table::write(&firms), &terms()).unwrap()
}

fn line(id: u32, row: &Row, sponsor: Option<u32>, status: &str) -> Value {
	testing::line(id, &row.applicant.application, sponsor, status)
}

fn record(line: &Value, row: &Row) -> Value {
	testing::record(line, &row.applicant.application, &[])
}

fn operator(row: &Row) -> Value {
	testing::operator(&row.applicant.application.admin, 9)
}

#[tokio::test]
async fn everybody_should_be_fresh_when_the_chain_knows_nobody() {
	let rows = rows(5);
	let chain = chain(vec![], vec![], vec![]);
	let plan = plan(&chain, rows.clone(), OrgId(2)).await.unwrap().unwrap();
	assert_eq!((plan.fresh, plan.present), (rows, vec![]));
}

#[tokio::test]
async fn own_participants_should_be_left_out_when_a_table_is_sent_again() {
	let rows = rows(4);
	let there = vec![
		line(10, &rows[0], Some(2), "applied"),
		line(11, &rows[1], Some(2), "active"),
		line(12, &rows[2], Some(2), "suspended-by-sponsor"),
	];
	let plan = plan(&chain(there, vec![], vec![]), rows.clone(), OrgId(2)).await.unwrap().unwrap();
	assert_eq!(plan.fresh, rows[3..]);
	let present: Vec<_> = plan.present.iter().map(|one| (one.line, one.organisation.0)).collect();
	assert_eq!(present, [(2, 10), (3, 11), (4, 12)]);
}

#[tokio::test]
async fn numbers_should_be_refused_when_others_hold_them_and_only_then() {
	let rows = rows(5);
	let there = vec![
		line(10, &rows[0], Some(3), "active"),
		line(11, &rows[1], None, "active"),
		line(12, &rows[2], Some(3), "applied"),
		line(13, &rows[3], Some(2), "removed"),
		line(14, &rows[4], None, "removed"),
	];
	// Number 14 was displaced: nobody has its number.
	let holders = [0, 1, 3].map(|place| record(&there[place], &rows[place])).to_vec();
	let faults = plan(&chain(there, holders, vec![]), rows, OrgId(2)).await.unwrap().unwrap_err();
	let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
	assert_eq!(told, [(2, "registration"), (3, "registration"), (5, "registration")]);
	assert!(faults[0].why.contains("organisation 10 (Invented Trading 1 (Test)) has it"));
	assert!(faults[0].remedy.contains("org take-over") && !faults[1].remedy.contains("take-over"));
}

#[tokio::test]
async fn accounts_should_be_refused_when_they_act_for_somebody() {
	let rows = rows(3);
	let account = crate::to_address(&rows[1].applicant.application.admin);
	let chain = chain(vec![], vec![], vec![operator(&rows[1])]);
	let faults = plan(&chain, rows, OrgId(2)).await.unwrap().unwrap_err();
	let [fault] = faults.as_slice() else { panic!("{faults:?}") };
	assert_eq!((fault.line, fault.column.as_str(), &fault.value), (3, "admin", &account));
	assert!(fault.why.contains("organisation 9"), "{fault}");
}

#[tokio::test]
async fn faults_should_be_told_in_order_of_lines() {
	let rows = rows(3);
	let there = vec![line(10, &rows[1], Some(3), "active")];
	let holders = vec![record(&there[0], &rows[1])];
	// Accounts are asked for when all numbers have been looked up.
	let operators = vec![operator(&rows[2]), operator(&rows[0])];
	let faults =
		plan(&chain(there, holders, operators), rows, OrgId(2)).await.unwrap().unwrap_err();
	let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
	assert_eq!(told, [(2, "admin"), (3, "registration"), (4, "admin")]);
}

#[test]
fn invented_participants_should_differ_by_seed_and_number() {
	let Terms { genesis, sponsor, today, .. } = terms();
	let invented = |seed| invent(50, seed, genesis, sponsor, today).unwrap();
	let mut all: Vec<_> = [invented("One"), invented("Two")]
		.concat()
		.into_iter()
		.map(|firm| firm.application.profile.registration)
		.collect();
	all.sort();
	all.dedup();
	assert_eq!(all.len(), 100);
	assert!(invent(100_001, "One", genesis, sponsor, today).is_err());
}
