use super::{
	super::journal::tests::{GENESIS, OWN, picture},
	*,
};
use crate::{
	images::commitment,
	types::{BlockRef, H256},
};
use std::{cell::RefCell, collections::BTreeMap, path::Path};

/// A chain of one organisation, of which a process that asks it may die.
struct Mock<'a> {
	/// Where the journal is.
	place: &'a Path,
	state: RefCell<State>,
}

#[derive(Default)]
struct State {
	height: u32,
	deposits: BTreeMap<Hash, Deposit>,
	works: BTreeMap<Hash, u32>,
	/// Questions and acts that are left, and whether the last act still takes effect.
	left: Option<(u32, bool)>,
	reveals: u32,
}

fn refused(name: &str) -> Error {
	Error::Dispatch {
		call: "Images.call".into(),
		block: BlockRef { number: 1, hash: H256::zero() },
		index: 1,
		name: format!("Images.{name}"),
		docs: String::new(),
		finality: String::new(),
	}
}

impl<'a> Mock<'a> {
	fn new(place: &'a Path) -> Self {
		Self { place, state: RefCell::new(State { height: 100, ..State::default() }) }
	}

	/// Lets the process die at its `left`th word with the chain, before that takes effect or after.
	fn dies(&self, left: u32, after: bool) {
		self.state.borrow_mut().left = Some((left, after));
	}

	fn journal(&self) -> Journal {
		Journal::open(self.place, GENESIS, OWN).unwrap()
	}

	fn act<T>(&self, act: impl FnOnce(&mut State) -> Result<T>) -> Result<T> {
		let mut state = self.state.borrow_mut();
		let dead =
			|| Err(Error::Unreachable { url: "ws://node".into(), why: "it was killed".into() });
		match &mut state.left {
			Some((0, after)) => {
				if *after {
					let _ = act(&mut state);
				}
				return dead();
			}
			Some((left, _)) => *left -= 1,
			None => {}
		}
		let result = act(&mut state);
		state.height += 1;
		result
	}
}

impl Chain for Mock<'_> {
	async fn deposit(&self, hash: Hash) -> Result<Option<Deposit>> {
		self.act(|state| Ok(state.deposits.get(&hash).copied()))
	}

	async fn own_works(&self, files: &[Hash]) -> Result<Vec<Option<u32>>> {
		self.act(|state| Ok(files.iter().map(|file| state.works.get(file).copied()).collect()))
	}

	async fn height(&self) -> Result<u32> {
		self.act(|state| Ok(state.height))
	}

	async fn commit(&self, hash: Hash) -> Result<()> {
		let kept = std::fs::read_dir(self.place).unwrap().any(|place| {
			place.unwrap().path().join(format!("{}.json", hex::encode(hash))).exists()
		});
		assert!(kept, "committed to a salt that is not kept");
		self.act(|state| {
			if state.deposits.contains_key(&hash) {
				return Err(refused("AlreadyCommitted"));
			}
			let until = Moment::from_millis(1);
			let block = state.height + 1;
			state.deposits.insert(hash, Deposit { block, open: true, until, renewable: true });
			Ok(())
		})
	}

	async fn renew(&self, hash: Hash) -> Result<()> {
		self.act(|state| {
			let deposit = state.deposits.get_mut(&hash).ok_or_else(|| refused("CommitNotFound"))?;
			if !deposit.renewable {
				return Err(refused("NotRenewable"));
			}
			(deposit.renewable, deposit.until) = (false, Moment::from_millis(90));
			Ok(())
		})
	}

	async fn drop(&self, hash: Hash) -> Result<()> {
		self.act(|state| {
			let found = state.deposits.remove(&hash);
			found.map(drop).ok_or_else(|| refused("CommitNotFound"))
		})
	}

	async fn reveal(&self, salt: Hash, works: &[NewWork]) -> Result<()> {
		let hash = commitment(GENESIS, OWN, &salt, works.iter());
		self.act(|state| {
			let deposit = *state.deposits.get(&hash).ok_or_else(|| refused("CommitNotFound"))?;
			if !deposit.open {
				return Err(refused("CommitExpired"));
			}
			if state.height + 1 < deposit.block + MIN_AGE_BLOCKS {
				return Err(refused("CommitTooYoung"));
			}
			if works.iter().any(|work| state.works.contains_key(&work.file)) {
				return Err(refused("AlreadyRegistered"));
			}
			for work in works {
				let number = u32::try_from(state.works.len()).unwrap();
				assert_eq!(state.works.insert(work.file, number), None, "registered twice");
			}
			state.deposits.remove(&hash);
			state.reveals += 1;
			Ok(())
		})
	}
}

/// What a process does with all that its journal holds, and with pictures that are not on their way yet.
async fn process(chain: &Mock<'_>, pictures: &[u8]) -> Result<()> {
	let journal = chain.journal();
	let mut entries = journal.entries()?;
	let under_way = |number: &u8| {
		let here =
			|entry: &Entry| entry.pictures.iter().any(|picture| picture.work.file == [*number; 32]);
		entries.iter().any(here)
	};
	let files: Vec<Hash> = pictures.iter().map(|number| [*number; 32]).collect();
	let known = chain.own_works(&files).await?;
	let fresh = pictures.iter().zip(known).filter(|(_, work)| work.is_none());
	let fresh: Vec<u8> = fresh.map(|(number, _)| *number).filter(|one| !under_way(one)).collect();
	for batch in fresh.chunks(2) {
		let entry = journal.entry(false, batch.iter().copied().map(picture).collect());
		journal.keep(&entry)?;
		entries.push(entry);
	}
	while let Some(mut entry) = entries.pop() {
		match advance(chain, &journal, &mut entry, &mut |_| {}).await? {
			Stands::Registered(_) | Stands::Sealed(_) => {}
			Stands::Waits(_) => entries.insert(0, entry),
		}
	}
	Ok(())
}

/// Wherever it is killed: what it is told to register is registered once, and nothing is left behind.
#[tokio::test]
async fn all_pictures_should_be_registered_once_when_the_process_is_killed_anywhere() {
	let pictures = [1, 2, 3, 4, 5];
	let mut died = 0;
	for left in 0..60 {
		for after in [false, true] {
			for again in [None, Some(3), Some(9)] {
				let place = tempfile::tempdir().unwrap();
				let chain = Mock::new(place.path());
				chain.dies(left, after);
				let first = process(&chain, &pictures).await;
				died += u32::from(first.is_err());
				if let Some(again) = again {
					chain.dies(again, !after);
					let _ = process(&chain, &pictures).await;
				}
				chain.state.borrow_mut().left = None;
				process(&chain, &pictures).await.unwrap();
				let state = chain.state.borrow();
				assert_eq!(state.works.len(), 5, "{left} {after} {again:?}");
				assert_eq!(state.deposits.len(), 0, "{left} {after} {again:?}");
				assert_eq!(state.reveals, 3, "{left} {after} {again:?}");
				assert_eq!(chain.journal().entries().unwrap(), []);
			}
		}
	}
	assert!(died > 200, "{died}");
}

async fn alone(chain: &Mock<'_>, sealed: bool, pictures: &[u8]) -> (Journal, Entry) {
	let journal = chain.journal();
	let entry = journal.entry(sealed, pictures.iter().copied().map(picture).collect());
	journal.keep(&entry).unwrap();
	(journal, entry)
}

/// All steps until it has to wait, or is done.
async fn steps(chain: &Mock<'_>, journal: &Journal, entry: &mut Entry) -> (Vec<Step>, Stands) {
	let mut steps = Vec::new();
	let stands = advance(chain, journal, entry, &mut |step| steps.push(step)).await.unwrap();
	(steps, stands)
}

#[tokio::test]
async fn works_should_be_revealed_when_their_commitment_is_ripe() {
	let place = tempfile::tempdir().unwrap();
	let chain = Mock::new(place.path());
	let (journal, mut entry) = alone(&chain, false, &[1, 2]).await;
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	let Stands::Waits(block) = stands else { panic!("{stands:?}") };
	assert_eq!(done, [Step::Committed(2)]);
	let made = chain.state.borrow().deposits[&entry.commitment].block;
	assert_eq!(block, made + 10);
	chain.state.borrow_mut().height = block;
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	assert_eq!((done, stands), (vec![Step::Revealed(2)], Stands::Registered(vec![0, 1])));
}

#[tokio::test]
async fn a_commitment_whose_time_is_over_should_be_made_anew() {
	let place = tempfile::tempdir().unwrap();
	let chain = Mock::new(place.path());
	let (journal, mut entry) = alone(&chain, false, &[1]).await;
	steps(&chain, &journal, &mut entry).await;
	chain.state.borrow_mut().deposits.get_mut(&entry.commitment).unwrap().open = false;
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	assert_eq!(done, [Step::Dropped, Step::Committed(1)]);
	assert!(matches!(stands, Stands::Waits(_)), "{stands:?}");
}

#[tokio::test]
async fn what_is_left_should_go_under_a_commitment_of_its_own_when_a_part_is_registered() {
	let place = tempfile::tempdir().unwrap();
	let chain = Mock::new(place.path());
	let (journal, mut entry) = alone(&chain, false, &[1, 2, 3]).await;
	steps(&chain, &journal, &mut entry).await;
	let before = entry.clone();
	chain.state.borrow_mut().works.insert([2; 32], 70);
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	assert_eq!(done, [Step::Dropped, Step::Committed(2)]);
	assert!(matches!(stands, Stands::Waits(_)), "{stands:?}");
	assert_ne!(entry.salt, before.salt, "a salt serves once");
	assert_eq!(journal.entries().unwrap(), [entry.clone()]);
	let names: Vec<&str> = entry.pictures.iter().map(|picture| &*picture.path).collect();
	assert_eq!(names, ["1.png", "3.png"]);
	for number in [1, 3] {
		chain.state.borrow_mut().works.insert([number; 32], u32::from(number));
	}
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	assert_eq!((done, stands), (vec![Step::Dropped], Stands::Registered(vec![1, 3])));
	assert_eq!(chain.state.borrow().deposits.len(), 0);
}

#[tokio::test]
async fn a_sealed_commitment_should_be_renewed_and_stay_closed() {
	let place = tempfile::tempdir().unwrap();
	let chain = Mock::new(place.path());
	let (journal, mut entry) = alone(&chain, true, &[1]).await;
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	assert_eq!(done, [Step::Committed(1), Step::Renewed]);
	assert_eq!(stands, Stands::Sealed(Moment::from_millis(90)));
	chain.state.borrow_mut().height += 50;
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	assert_eq!((done, stands), (vec![], Stands::Sealed(Moment::from_millis(90))));
	entry.sealed = false;
	let (done, stands) = steps(&chain, &journal, &mut entry).await;
	assert_eq!((done, stands), (vec![Step::Revealed(1)], Stands::Registered(vec![0])));
}

#[tokio::test]
async fn a_chain_that_contradicts_itself_should_be_told() {
	let place = tempfile::tempdir().unwrap();
	let chain = Mock::new(place.path());
	let (journal, mut entry) = alone(&chain, false, &[1]).await;
	struct Deaf;
	impl Chain for Deaf {
		async fn deposit(&self, _: Hash) -> Result<Option<Deposit>> {
			Ok(None)
		}
		async fn own_works(&self, files: &[Hash]) -> Result<Vec<Option<u32>>> {
			Ok(vec![None; files.len()])
		}
		async fn height(&self) -> Result<u32> {
			Ok(1)
		}
		async fn commit(&self, _: Hash) -> Result<()> {
			Err(refused("AlreadyCommitted"))
		}
		async fn renew(&self, _: Hash) -> Result<()> {
			Ok(())
		}
		async fn drop(&self, _: Hash) -> Result<()> {
			Ok(())
		}
		async fn reveal(&self, _: Hash, _: &[NewWork]) -> Result<()> {
			Ok(())
		}
	}
	let error = advance(&Deaf, &journal, &mut entry, &mut |_| {}).await.unwrap_err();
	assert!(error.to_string().contains("comes no further"), "{error}");
	assert_eq!(journal.entries().unwrap(), [entry]);
}
