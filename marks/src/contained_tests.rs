use super::*;
use stalhof_primitives::goods::{Goods, Line};
use tempfile::TempDir;

fn sscc(number: u64) -> Sscc {
	let body = 9_521_001_000_000_000 + number;
	Sscc::new(body * 10 + u64::from(stalhof_primitives::gs1::check_digit(body))).unwrap()
}

fn item(serial: &str) -> Child {
	Child::Item { gtin: "09521001000017".parse().unwrap(), serial: serial.parse().unwrap() }
}

/// Packs `children` under the SSCC of that number, at that level, into a directory of its own.
fn pack(place: &TempDir, number: u64, level: u8, children: Vec<Child>) -> PathBuf {
	let directory = place.path().join(format!("{number}-{level}"));
	let line = Line { goods: Goods::Batch(1), quantity: children.len() as u64 };
	Packing::new(sscc(number), level, children, &[line]).unwrap().keep(&directory).unwrap();
	directory
}

fn containers(numbers: &[u64]) -> Vec<Child> {
	numbers.iter().map(|number| Child::Container(sscc(*number))).collect()
}

#[test]
fn item_should_be_shown_in_all_that_stands_around_it() {
	let place = tempfile::tempdir().unwrap();
	let carton = pack(&place, 1, 1, vec![item("A"), item("B")]);
	let pallet = pack(&place, 2, 2, containers(&[1, 3]));
	let vessel = pack(&place, 4, 7, containers(&[2]));
	// In any order.
	let all = [vessel.clone(), carton.clone(), pallet.clone()];
	let found = Contained::find(&all, &item("B")).unwrap();
	found.check().unwrap();
	let around: Vec<_> =
		found.around.iter().map(|step| (step.sscc, step.index, step.count)).collect();
	assert_eq!(around, [(sscc(1), 1, 2), (sscc(2), 0, 2), (sscc(4), 0, 1)]);
	let chain = found.around().unwrap();
	assert_eq!(chain.iter().map(|step| step.path.len()).collect::<Vec<_>>(), [1, 1, 0]);
	// A container by itself, and what is around one whose list is not at hand.
	assert_eq!(Contained::find(&all, &Child::Container(sscc(3))).unwrap().around.len(), 2);
	assert_eq!(Contained::find(&[carton, vessel], &item("B")).unwrap().around.len(), 1);
	assert!(matches!(Contained::find(&all, &item("C")), Err(Error::NotThere { .. })));
}

#[test]
fn at_most_four_containers_should_be_shown_and_none_of_a_lower_level() {
	let place = tempfile::tempdir().unwrap();
	let mut directories = vec![pack(&place, 1, 1, vec![item("A")])];
	for number in 2..=6 {
		directories.push(pack(
			&place,
			number,
			u8::try_from(number).unwrap(),
			containers(&[number - 1]),
		));
	}
	let found = Contained::find(&directories, &item("A")).unwrap();
	assert_eq!(
		found.around.iter().map(|step| step.sscc).collect::<Vec<_>>(),
		[1, 2, 3, 4].map(sscc)
	);
	// Two that are said to stand in each other.
	let one = pack(&place, 7, 2, containers(&[8]));
	let other = pack(&place, 8, 3, containers(&[7]));
	let found = Contained::find(&[one, other], &Child::Container(sscc(7))).unwrap();
	assert_eq!(found.around.len(), 1);
}

#[test]
fn child_in_two_containers_should_be_told_with_both() {
	let place = tempfile::tempdir().unwrap();
	let (one, other) = (pack(&place, 1, 1, vec![item("A")]), pack(&place, 2, 1, vec![item("A")]));
	let error = Contained::find(&[one.clone(), other.clone()], &item("A")).unwrap_err();
	assert!(
		matches!(&error, Error::TwoPlaces { first, second, .. } if (first, second) == (&one, &other)),
		"{error}"
	);
}

#[test]
fn proof_should_be_read_back_and_refused_when_any_part_was_changed() {
	let place = tempfile::tempdir().unwrap();
	let carton = pack(&place, 1, 1, vec![item("A"), item("B"), item("C")]);
	let pallet = pack(&place, 2, 2, containers(&[1, 3]));
	let proof = Contained::find(&[carton, pallet], &item("B")).unwrap();
	let path = place.path().join("proof.json");
	std::fs::write(&path, files::to_json(&proof).unwrap()).unwrap();
	assert_eq!(Contained::read(&path).unwrap(), proof);
	type Change = fn(&mut Contained);
	let changes: [Change; 7] = [
		|proof| proof.child = child_link(&item("C")),
		|proof| proof.child = "x".to_owned(),
		|proof| proof.around[0].index = 0,
		|proof| proof.around[0].sscc = sscc(3),
		|proof| proof.around[1].path[0].0[0] ^= 1,
		|proof| proof.around[1].root.0[31] ^= 1,
		|proof| {
			proof.around[0].path.pop();
		},
	];
	for (number, change) in changes.iter().enumerate() {
		let mut changed = proof.clone();
		change(&mut changed);
		assert!(matches!(changed.check(), Err(Error::NotContained(_))), "{number}");
	}
	let mut long = proof.clone();
	long.around[0].path = vec![Hex32([0; 32]); 33];
	assert!(long.around().is_err());
	for (number, change) in [
		(|proof: &mut Contained| proof.around.clear()) as Change,
		|proof| proof.around.extend(vec![proof.around[0].clone(); 3]),
		|proof| proof.format.push('2'),
	]
	.iter()
	.enumerate()
	{
		let mut changed = proof.clone();
		change(&mut changed);
		std::fs::write(&path, files::to_json(&changed).unwrap()).unwrap();
		assert!(matches!(Contained::read(&path), Err(Error::File(_))), "{number}");
	}
}
