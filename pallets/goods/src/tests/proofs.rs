//! What is held against proofs, whatever is done with them.

use super::*;
use stalhof_primitives::{goods::Membership, merkle::tree::root_of};

type Verb = fn(ItemProof) -> DispatchResult;

/// All that asks for a proof, by who may do it.
const VERBS: [(&str, Verb); 7] = [
	("return", |proof| Goods::return_item(by(BRAND), proof, [1; 32])),
	("lock", |proof| Goods::lock_item(by(BRAND), proof, [1; 32])),
	("stolen", |proof| Goods::report_stolen(by(BRAND), proof, Around::default(), [1; 32])),
	("destroyed", |proof| Goods::report_destroyed(by(BRAND), proof, Around::default(), [1; 32])),
	("scans", |proof| Goods::report_scans(by(BRAND), proof, 9)),
	("outside pool", |proof| Goods::report_outside_pool(by(BRAND), proof)),
	("duplicate", |proof| {
		let twin = ItemId { index: proof.item.index ^ 1, ..proof.item };
		let second = ItemProof { item: twin, ..proof.clone() };
		Goods::report_duplicate(by(BRAND), proof, second)
	}),
];

fn refused_by_all(what: &str, proof: &ItemProof, cause: GoodsError) {
	let cause = DispatchError::from(cause);
	for (verb, act) in VERBS {
		assert_eq!(act(proof.clone()), Err(cause), "{verb}: {what}");
	}
}

/// What verifying says of a proof for tins.
fn membership(proof: &ItemProof) -> Membership {
	Goods::verify(tins(), proof.serial.clone(), Some(asked(proof.clone())), Around::default())
		.membership
}

fn with_path(proof: &ItemProof, path: Vec<Hash>) -> ItemProof {
	ItemProof { path: path.try_into().unwrap(), ..proof.clone() }
}

#[test]
fn proof_should_be_refused_when_it_is_too_long_or_too_short() {
	build_and_execute(|| {
		let marks = batch_of_tins(11, false);
		for index in [0, 4, 9, 10] {
			let good = marks.proof(0, index);
			let path = good.path.to_vec();
			let root = marks.terms(0).root;
			let longer = |more: Hash| [path.clone(), vec![more]].concat();
			let filled = [path.clone(), vec![[0; 32]; MAX_PATH as usize - path.len()]].concat();
			for (what, path) in [
				("without its first node", path[1..].to_vec()),
				("without its last node", path[..path.len() - 1].to_vec()),
				("without a node", vec![]),
				("with a node of zeros", longer([0; 32])),
				("with the root", longer(root)),
				("with its last node twice", longer(path[path.len() - 1])),
				("filled up", filled),
			] {
				let wrong = with_path(&good, path);
				refused_by_all(what, &wrong, GoodsError::InvalidProof);
				assert_eq!(membership(&wrong), Membership::NotInBatch, "{what}");
			}
			assert_eq!(membership(&good), Membership::Proved);
		}
		// A tree of one leaf has no path at all.
		let single = Marks { serials: vec![serial("T999")], ..Marks::tins(1) };
		let batch = commission(&single);
		let good = single.proof(batch, 0);
		assert_eq!((good.path.len(), membership(&good)), (0, Membership::Proved));
		let wrong = with_path(&good, vec![[0; 32]]);
		assert_eq!(membership(&wrong), Membership::NotInBatch);
	});
}

#[test]
fn proof_should_be_refused_when_an_inner_node_is_presented_as_a_leaf() {
	build_and_execute(|| {
		// Eight leaves: the node over the first two has a path of two.
		let marks = batch_of_tins(8, false);
		let leaves = marks.leaves();
		let good = marks.proof(0, 0);
		let above = good.path[1..].to_vec();
		for index in [0, 1, 2] {
			let node = ItemProof {
				item: item(index),
				// What the node is made of, in the place of what a leaf is made of.
				label_key: Some(LabelKey(leaves[0])),
				attributes: Some(leaves[1]),
				..with_path(&good, above.clone())
			};
			refused_by_all("two hashes as fields", &node, GoodsError::InvalidProof);
			let bare = ItemProof { label_key: None, attributes: None, ..node };
			refused_by_all("no fields", &bare, GoodsError::InvalidProof);
			assert_eq!(membership(&bare), Membership::NotInBatch);
		}
		// A producer that claims half as many marks makes leaves of the nodes over two; no mark hashes to one.
		let nodes: Vec<Hash> = leaves.chunks(2).map(root_of::<HostSha256>).collect();
		let other = Marks { lot: "L26B08".parse().unwrap(), ..marks.clone() };
		let halves: Vec<Hash> = other.leaves().chunks(2).map(root_of::<HostSha256>).collect();
		assert_eq!(root_of::<HostSha256>(&nodes), marks.terms(0).root);
		let terms = NewBatch { count: 4, root: root_of::<HostSha256>(&halves), ..other.terms(0) };
		assert_ok!(Goods::commission(by(MAKER), terms));
		for index in 0..4 {
			let leaf = other.proof(1, index);
			refused_by_all("full path", &leaf, GoodsError::InvalidProof);
			let short = with_path(&leaf, leaf.path[1..].to_vec());
			refused_by_all("path of its node", &short, GoodsError::InvalidProof);
		}
	});
}

#[test]
fn proof_should_be_refused_when_any_of_it_is_changed() {
	build_and_execute(|| {
		let marks = batch_of_tins(10, true);
		let good = marks.proof(0, 4);
		let mut nodes = good.path.to_vec();
		nodes[1][31] ^= 1;
		let mut swapped = good.path.to_vec();
		swapped.swap(0, 1);
		for (what, wrong) in [
			("place", ItemProof { item: item(5), ..good.clone() }),
			("serial number", ItemProof { serial: serial("T005"), ..good.clone() }),
			("no key", ItemProof { label_key: None, ..good.clone() }),
			("key", ItemProof { label_key: Some(LabelKey([1; 32])), ..good.clone() }),
			("attributes", ItemProof { attributes: Some([0; 32]), ..good.clone() }),
			("node", with_path(&good, nodes)),
			("order", with_path(&good, swapped)),
		] {
			refused_by_all(what, &wrong, GoodsError::InvalidProof);
			assert_eq!(membership(&wrong), Membership::NotInBatch, "{what}");
		}
	});
}

#[test]
fn proof_should_be_refused_when_it_is_for_another_batch() {
	build_and_execute(|| {
		let marks = batch_of_tins(10, false);
		let other = Marks { lot: "L26B08".parse().unwrap(), ..marks.clone() };
		commission(&other);
		let mut moved = other.proof(1, 3);
		moved.item.batch = 0;
		refused_by_all("another batch", &moved, GoodsError::InvalidProof);
		moved.item.batch = 2;
		refused_by_all("no batch", &moved, GoodsError::BatchNotFound);
		assert_eq!(membership(&moved), Membership::UnknownBatch);
		let mut beyond = marks.proof(0, 9);
		beyond.item.index = 10;
		refused_by_all("no item", &beyond, GoodsError::ItemNotFound);
		assert_eq!(membership(&beyond), Membership::UnknownBatch);
	});
}

#[test]
fn leaf_should_be_no_mark_when_its_serial_number_lies_outside_its_pool() {
	build_and_execute(|| {
		pool_of_tins();
		let serials = vec![serial("S000"), serial("T000"), serial("T0000")];
		let marks = Marks { serials, ..Marks::tins(0) };
		commission(&marks);
		for index in [0, 2] {
			let outside = marks.proof(0, index);
			for (verb, act) in &VERBS[..5] {
				let refused = act(outside.clone());
				assert_eq!(refused, Err(GoodsError::NotInPool.into()), "{verb}");
			}
			assert_eq!(membership(&outside), Membership::OutsidePool);
		}
		assert_eq!(membership(&marks.proof(0, 1)), Membership::Proved);
	});
}
