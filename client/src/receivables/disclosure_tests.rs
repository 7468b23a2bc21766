use super::{
	super::whole::tests::{own, whole},
	*,
};
use stalhof_primitives::invoice::Tag;

const GENESIS: H256 = H256([1; 32]);

fn disclosed(parts: &str) -> (Whole, Disclosure) {
	let whole = whole(7, 1);
	let disclosure = Disclosure::new(&whole, GENESIS, Some(4), parts.parse().unwrap()).unwrap();
	(whole, disclosure)
}

/// Seals to the key of 9, and opens with another.
fn through(disclosure: &Disclosure, key: u8, genesis: H256) -> Result<Disclosure> {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("sealed.json");
	let text = disclosure.seal(OrgId(5), own(9).public()).unwrap();
	std::fs::write(&path, text).unwrap();
	Disclosure::open(&path, &own(key), genesis)
}

#[test]
fn whole_document_should_open_to_who_it_is_sealed_to_and_give_its_root() {
	let (whole, disclosure) = disclosed("all");
	let opened = through(&disclosure, 9, GENESIS).unwrap();
	assert_eq!(opened, disclosure);
	let root = whole.commitment().unwrap().root;
	let checked = opened.check(&root).unwrap();
	assert_eq!(checked.whole, Some(whole.clone()));
	assert!(checked.known.all);
	assert_eq!(checked.known.inputs(), whole.inputs());
	assert!(opened.parts().has(Part::Seed) && opened.parts().has(Part::Lines));
}

#[test]
fn sealed_file_should_not_open_with_another_key_or_for_another_chain() {
	let (_, disclosure) = disclosed("all");
	let error = through(&disclosure, 8, GENESIS).unwrap_err();
	assert_eq!((error.code(), error.exit_code()), ("not-sealed-to-you", 8));
	let error = through(&disclosure, 9, H256::zero()).unwrap_err();
	assert_eq!(error.code(), "bad-file");
	let text = disclosure.seal(OrgId(5), own(9).public()).unwrap();
	let secret = hex::encode(disclosure.commitment.root);
	assert!(!text.contains(&secret), "nothing of it is to be read");
}

#[test]
fn parts_should_be_proved_and_the_others_stay_hidden() {
	let (whole, disclosure) = disclosed("number,issued,currency,totals,file");
	let root = whole.commitment().unwrap().root;
	let checked = disclosure.check(&root).unwrap();
	assert_eq!((checked.whole, checked.known.all), (None, false));
	let tags = checked.known.fields.iter().map(|field| field.tag);
	assert!(tags.clone().all(|tag| tag.term < 6 || (106..=115).contains(&tag.term)));
	assert!(tags.clone().any(|tag| tag == Tag::of(115)));
	let text = serde_json::to_string(&disclosure).unwrap();
	let seed = serde_json::to_string(&whole.seed).unwrap();
	assert!(!text.contains(&seed), "who has the seed opens everything");
	let line = whole.fields().iter().find(|field| field.tag.term == 153).unwrap();
	assert!(!text.contains(&line.value));
	assert_eq!(disclosure.parts().to_string(), "number,issued,currency,totals,file");
}

#[test]
fn what_stands_beside_the_fields_should_be_left_out_unless_it_is_opened() {
	let (_, disclosure) = disclosed("number,totals");
	assert_eq!((&disclosure.beside.tax_id, &disclosure.beside.file), (&None, &None));
	let (whole, disclosure) = disclosed("number,file");
	assert_eq!(disclosure.beside.file, whole.beside.file);
}

#[test]
fn changed_fields_should_be_refused() {
	let (whole, disclosure) = disclosed("number,totals");
	let root = whole.commitment().unwrap().root;
	let Shown::Parts(opened) = &disclosure.shown else { panic!("parts") };
	let mut changed = opened.clone();
	changed[0].field.value.push('1');
	let lied = Disclosure { shown: Shown::Parts(changed), ..disclosure.clone() };
	assert!(lied.check(&root).unwrap_err().contains("BT-1 is not among its fields"));
	let twice = [&opened[..], &opened[..1]].concat();
	let lied = Disclosure { shown: Shown::Parts(twice), ..disclosure.clone() };
	assert!(lied.check(&root).unwrap_err().contains("twice"));
	assert!(disclosure.check(&[0; 32]).unwrap_err().contains("another document"));

	let (_, disclosure) = disclosed("all");
	let Shown::Whole { seed, mut fields } = disclosure.shown.clone() else { panic!("whole") };
	fields.pop();
	let lied = Disclosure { shown: Shown::Whole { seed, fields }, ..disclosure };
	assert!(lied.check(&root).unwrap_err().contains("another root"));
}

#[test]
fn parts_of_which_nothing_is_there_should_be_refused() {
	let whole = whole(7, 1);
	let error = Disclosure::new(&whole, GENESIS, None, Parts::of(&[Part::Payee])).unwrap_err();
	assert!(error.to_string().contains("\"payee\""), "{error}");
}
