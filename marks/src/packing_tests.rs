use super::*;
use proptest::{collection::btree_set, prelude::*};
use stalhof_primitives::{goods::Goods, merkle::inclusion::verify_inclusion};

const SSCC: &str = "095210010000000017";

fn item(serial: &str) -> Child {
	Child::Item { gtin: "09521001000017".parse().unwrap(), serial: serial.parse().unwrap() }
}

fn of_batch(quantity: u64) -> [Line; 1] {
	[Line { goods: Goods::Batch(4), quantity }]
}

fn carton(serials: &[&str]) -> Packing {
	let children: Vec<Child> = serials.iter().map(|serial| item(serial)).collect();
	let count = children.len() as u64;
	Packing::new(SSCC.parse().unwrap(), 1, children, &of_batch(count)).unwrap()
}

#[test]
fn packing_should_be_kept_and_opened_as_it_was() {
	let directory = tempfile::tempdir().unwrap();
	let place = directory.path().join("a/carton");
	assert_eq!(Packing::open(&place).unwrap(), None);
	let made = carton(&["A", "B", "C"]);
	let kept = made.clone().keep(&place).unwrap();
	assert_eq!(kept, made);
	assert_eq!(Packing::open(&place).unwrap(), Some(made.clone()));
	assert_eq!(
		std::fs::read_to_string(place.join("contents")).unwrap(),
		"stalhof/goods/contents/v1 095210010000000017 3\n09521001000017 A\n09521001000017 B\n09521001000017 C\n"
	);
	// What the chain said meanwhile stays.
	let mut noted = made.clone();
	noted.receipt.on_chain = Some(PackedAt { genesis: Hex32([1; 32]), life: 1, packing: 2 });
	noted.receipt.write(&place).unwrap();
	assert_eq!(made.keep(&place).unwrap(), noted);
}

#[test]
fn packing_of_a_quantity_should_need_no_list() {
	let directory = tempfile::tempdir().unwrap();
	let sscc = SSCC.parse().unwrap();
	let made = Packing::new(sscc, 2, Vec::new(), &of_batch(240)).unwrap();
	assert_eq!((made.receipt.contents, made.receipt.chain_lines()), (None, of_batch(240).to_vec()));
	made.clone().keep(directory.path()).unwrap();
	assert!(!directory.path().join("contents").exists());
	assert_eq!(Packing::open(directory.path()).unwrap(), Some(made));
}

#[test]
fn packing_should_have_no_receipt_when_its_list_cannot_be_written() {
	let directory = tempfile::tempdir().unwrap();
	let list = directory.path().join("contents");
	std::fs::create_dir(&list).unwrap();
	assert!(matches!(carton(&["A", "B"]).keep(directory.path()), Err(Error::File(_))));
	assert!(!directory.path().join("receipt.json").exists());
	assert_eq!(Packing::open(directory.path()).unwrap(), None);
	// Again, when nothing stands in its way.
	std::fs::remove_dir(&list).unwrap();
	assert!(carton(&["A", "B"]).keep(directory.path()).is_ok());
}

#[test]
fn directory_should_be_refused_when_it_has_another_packing() {
	let directory = tempfile::tempdir().unwrap();
	carton(&["A", "B"]).keep(directory.path()).unwrap();
	let other = |packing: Packing, wanted: &str| {
		let error = packing.keep(directory.path()).unwrap_err();
		assert!(matches!(&error, Error::OtherPacking { field, .. } if *field == wanted), "{error}");
	};
	other(carton(&["A", "C"]), "root");
	let children = || vec![item("A"), item("B")];
	let sscc = SSCC.parse().unwrap();
	other(
		Packing::new("195210010000000014".parse().unwrap(), 1, children(), &of_batch(2)).unwrap(),
		"SSCC",
	);
	other(Packing::new(sscc, 2, children(), &of_batch(2)).unwrap(), "level");
	let lines = [Line { goods: Goods::Batch(5), quantity: 2 }];
	other(Packing::new(sscc, 1, children(), &lines).unwrap(), "quantity");
}

#[test]
fn packing_should_be_refused_when_its_level_or_quantity_does_not_fit() {
	let sscc = SSCC.parse().unwrap();
	let inner = Child::Container("195210010000000014".parse().unwrap());
	let error = Packing::new(sscc, 1, vec![item("A"), inner.clone()], &of_batch(2)).unwrap_err();
	assert!(error.to_string().contains("items alone"), "{error}");
	assert!(Packing::new(sscc, 2, vec![item("A"), inner], &of_batch(25)).is_ok());
	let error = Packing::new(sscc, 1, vec![item("A")], &of_batch(2)).unwrap_err();
	assert!(error.to_string().contains("the list has 1 items"), "{error}");
}

#[test]
fn packing_should_be_damaged_when_its_list_was_changed() {
	let directory = tempfile::tempdir().unwrap();
	carton(&["A", "B", "C"]).keep(directory.path()).unwrap();
	let path = directory.path().join("contents");
	let whole = std::fs::read_to_string(&path).unwrap();
	for (from, to) in [
		("017 B", "017 D"),
		("017 B\n09521001000017 C", "017 BB\n09521001000017 C"),
		("09521001000017 B\n", ""),
		("09521001000017 A\n09521001000017 B", "09521001000017 B\n09521001000017 A"),
		("v1", "v2"),
		(" 3\n", " 4\n"),
		("09521001000017 B", "09521001000018 B"),
		(SSCC, "195210010000000014"),
	] {
		assert!(whole.contains(from), "{from}");
		std::fs::write(&path, whole.replacen(from, to, 1)).unwrap();
		let error = Packing::open(directory.path()).unwrap_err();
		assert!(matches!(error, Error::Damaged { .. }), "{from}: {error}");
	}
	std::fs::remove_file(&path).unwrap();
	assert!(matches!(Packing::open(directory.path()), Err(Error::Damaged { .. })));
	std::fs::write(directory.path().join("receipt.json"), "{}").unwrap();
	assert!(matches!(Packing::open(directory.path()), Err(Error::File(_))));
	std::fs::remove_file(directory.path().join("receipt.json")).unwrap();
	assert_eq!(Packing::open(directory.path()).unwrap(), None);
	assert!(packings(&[directory.path().to_owned()]).is_err());
}

proptest! {
	/// Whatever is packed, the path of every child leads from its leaf to the root, and to no other place.
	#[test]
	fn every_child_should_be_proved(
		serials in btree_set("[A-Z0-9]{1,20}", 1..40),
		inner in btree_set(0u64..1_000_000, 0..40),
	) {
		let mut children: Vec<Child> = serials.iter().map(|serial| item(serial)).collect();
		children.extend(inner.into_iter().map(|number| {
			let body = 9_521_001_000_000_000 + number;
			let digit = u64::from(stalhof_primitives::gs1::check_digit(body));
			Child::Container(Sscc::new(body * 10 + digit).unwrap())
		}));
		children.sort_unstable();
		let packing = Packing::new(SSCC.parse().unwrap(), 2, children.clone(), &of_batch(1)).unwrap();
		let tree = packing.receipt.contents.unwrap();
		for (index, child) in (0u32..).zip(&children) {
			let place = packing.place(child).unwrap();
			prop_assert_eq!(place.index, index);
			let path: Vec<Hash> = place.path.iter().map(|node| node.0).collect();
			let leaf = child.leaf::<Sha2>();
			let verify = |index: u32| verify_inclusion::<Sha2>(tree.root.0, leaf, index.into(), tree.count.into(), &path);
			prop_assert_eq!(verify(index), Ok(()));
			prop_assert!(tree.count == 1 || verify((index + 1) % tree.count).is_err());
		}
		prop_assert_eq!(packing.place(&item("a")), None);
	}
}
