use super::*;
use codec::Encode;
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{MemoryDB, TrieDBMutBuilder, TrieMut};
use stalhof_primitives::images::Fingerprint;

pub(crate) fn stored() -> (state::Work, state::Bundle) {
	let work = state::Work {
		owner: OrgId(4),
		registrant: OrgId(3),
		claim: Claim::Author,
		file: [1; 32],
		pixels: [2; 32],
		versions: stalhof_primitives::images::Versions::CURRENT,
		width: 240,
		height: 160,
		format: Format::Png,
		iscc: vec![5; 26],
		gtins: vec!["09521001000017".parse().unwrap()],
		committed: Moment::from_millis(1_796_000_000_000),
		commit_block: 20,
		at: Moment::from_millis(1_796_000_100_000),
		block: 31,
		state: WorkState::Registered,
		seasoning: state::Window { until: Moment::from_millis(1_796_086_500_000), until_block: 40 },
		contest: None,
		fingerprints: 14,
	};
	let print = |number: u8| Fingerprint { hash: [number; 32], quality: 90 };
	(work, state::Bundle { bundle: (0..14).map(print).collect(), generic: 4 })
}

/// A certificate of [`stored`] in a state with much else.
pub(crate) fn certificate(
	change: impl FnOnce(&mut state::Work, &mut state::Bundle),
) -> Certificate {
	let (mut work, mut bundle) = stored();
	change(&mut work, &mut bundle);
	let keys = work_keys(7);
	let mut db = MemoryDB::<BlakeTwo256>::default();
	let mut root = H256::default();
	{
		let mut trie = TrieDBMutBuilder::<crate::types::Layout>::new(&mut db, &mut root).build();
		trie.insert(&keys[0], &work.encode()).unwrap();
		trie.insert(&keys[1], &bundle.encode()).unwrap();
		for other in 0..40u8 {
			trie.insert(&[other; 8], &[other; 40]).unwrap();
		}
	}
	let recorder = sp_trie::recorder::Recorder::<BlakeTwo256>::default();
	{
		let mut records = recorder.as_trie_recorder(root);
		let trie = sp_trie::TrieDBBuilder::<crate::types::Layout>::new(&db, &root)
			.with_recorder(&mut records)
			.build();
		for key in &keys {
			let _ = sp_trie::Trie::get(&trie, key);
		}
	}
	let proof: Vec<Vec<u8>> = recorder.drain_storage_proof().into_iter_nodes().collect();
	Certificate {
		certificate: KIND.to_owned(),
		version: 1,
		chain: "Stalhof Development".to_owned(),
		genesis: H256::repeat_byte(9),
		owner_name: "Havnbro Nutrition A/S".to_owned(),
		work: Certified::of(7, work, bundle),
		block: BlockRef { number: 50, hash: H256::repeat_byte(5) },
		state_root: root,
		proof: proof.into_iter().map(HexBytes).collect(),
	}
}

#[test]
fn certificate_should_show_what_the_state_has() {
	let made = certificate(|_, _| {});
	assert_eq!(made.faults(), Vec::<String>::new());
	let text = serde_json::to_string(&made).unwrap();
	assert_eq!(serde_json::from_str::<Certificate>(&text).unwrap(), made);
	assert_eq!(made.work.fingerprints.len(), 14);
	let generic: Vec<bool> = made.work.fingerprints.iter().map(|print| print.generic).collect();
	assert_eq!(generic.iter().position(|generic| *generic), Some(2));
	assert_eq!(made.work.format, Format::Png);
}

#[test]
fn certificate_should_be_found_out_when_it_says_something_else() {
	type Change = fn(&mut Certificate);
	let changes: [(Change, &str); 10] = [
		(|it| it.work.owner = OrgId(5), "says that owner is 5, and its proof shows 4"),
		(|it| it.work.committed = Moment::from_millis(1), "committed is 1"),
		(|it| it.work.commit_block = 1, "commitBlock is 1"),
		(|it| it.work.file = HexBytes(vec![7; 32]), "says that file is"),
		(|it| it.work.claim = Claim::Agent, "says that claim is"),
		(|it| it.work.fingerprints[3].hash.0[0] ^= 1, "other fingerprints"),
		(|it| it.work.fingerprints[2].generic = false, "other fingerprints"),
		(|it| it.work.id = 8, "its proof"),
		(|it| it.state_root = H256::repeat_byte(1), "its proof does not hold"),
		(|it| it.version = 2, "version 2"),
	];
	for (change, part) in changes {
		let mut changed = certificate(|_, _| {});
		change(&mut changed);
		let faults = changed.faults();
		assert_eq!(faults.len(), 1, "{part}: {faults:?}");
		assert!(faults[0].contains(part), "{part}: {faults:?}");
	}
	let mut changed = certificate(|_, _| {});
	changed.proof.pop();
	assert!(changed.faults()[0].contains("does not hold"), "{:?}", changed.faults());
}

#[test]
fn bytes_of_a_proof_should_never_show_another_work() {
	let made = certificate(|_, _| {});
	for place in 0..made.proof.len() {
		for byte in 0..made.proof[place].0.len() {
			let mut changed = made.clone();
			changed.proof[place].0[byte] ^= 0x10;
			let proof = changed.proof.iter().map(|node| node.0.clone()).collect();
			if let Ok(found) = Certified::proved(changed.state_root, 7, proof) {
				assert_eq!(found.as_ref(), Some(&made.work), "{place} {byte}");
			}
		}
	}
}
