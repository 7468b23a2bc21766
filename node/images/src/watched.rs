//! Works that will be looked at again.

use std::collections::{BTreeMap, BTreeSet};

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
	/// It has not been searched, or something is to be tried again.
	Search,
	/// It has been searched; the end of its first day.
	Season,
	/// The end of the contest in which it is the later work.
	Contest,
}

/// Works by the block at which they are looked at again, so many at most.
pub(crate) struct Watched {
	most: usize,
	due: BTreeSet<(u32, u32)>,
	works: BTreeMap<u32, (u32, Why)>,
}

impl Watched {
	pub(crate) fn new(most: usize) -> Self {
		Self { most, due: BTreeSet::new(), works: BTreeMap::new() }
	}

	/// How many there are.
	pub(crate) fn len(&self) -> usize {
		self.works.len()
	}

	/// Has a work looked at from that block on; what was to be done with it is forgotten. `false` when there is no room.
	pub(crate) fn watch(&mut self, work: u32, block: u32, why: Why) -> bool {
		match self.works.get(&work) {
			Some((before, _)) => {
				self.due.remove(&(*before, work));
			}
			None if self.works.len() >= self.most => return false,
			None => {}
		}
		self.due.insert((block, work));
		self.works.insert(work, (block, why));
		true
	}

	/// Takes the first `most` works out that are due at a block.
	pub(crate) fn take(&mut self, block: u32, most: usize) -> Vec<(u32, Why)> {
		let mut taken = Vec::new();
		while taken.len() < most
			&& let Some((due, work)) = self.due.first().copied()
			&& due <= block
		{
			self.due.remove(&(due, work));
			taken.extend(self.works.remove(&work).map(|(_, why)| (work, why)));
		}
		taken
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn works_should_be_taken_when_they_are_due_and_once() {
		let mut watched = Watched::new(3);
		assert!(watched.watch(7, 10, Why::Search));
		assert!(watched.watch(8, 10, Why::Season));
		assert!(watched.watch(1, 11, Why::Search));
		assert!(!watched.watch(2, 5, Why::Search), "there is no room");
		assert!(watched.watch(7, 12, Why::Contest), "it has its room");
		assert_eq!(watched.len(), 3);
		assert_eq!(watched.take(9, 9), []);
		assert_eq!(watched.take(11, 1), [(8, Why::Season)]);
		assert_eq!(watched.take(11, 9), [(1, Why::Search)]);
		assert_eq!(watched.take(99, 9), [(7, Why::Contest)]);
		assert_eq!((watched.take(99, 9), watched.len()), (vec![], 0));
	}
}
