//! Whether a whole manifest is what its receipt says: what a keeper asks before vouching for it.

use crate::{
	Sha2, WholeBatch,
	error::{Error, Result},
	manifest::{SUBTREE, root_of_subtrees},
	passport,
};
use stalhof_primitives::merkle::tree::root_of;

impl WholeBatch {
	/// Reads the whole manifest: that it has the hash and the root of its receipt, and that its serials lie in its pool and
	/// ascend, so that none stands in it twice. The marks of one subtree are held at a time.
	///
	/// # Errors
	/// [`Error::Damaged`] with the first thing that is not so, [`Error::File`].
	pub fn audit(&self) -> Result<()> {
		let damaged = |why: String| Error::Damaged { directory: self.directory.clone(), why };
		let unreadable = |error| passport::unreadable(&self.directory, error);
		let sha256 = self.manifest.sha256().map_err(unreadable)?;
		if sha256 != self.receipt.manifest_sha256 {
			let expected = self.receipt.manifest_sha256;
			return Err(damaged(format!("its manifest has the hash {sha256}, not {expected}")));
		}
		let stored = self.manifest.roots().map_err(unreadable)?;
		let mut last = None;
		for (subtree, root) in (0..).zip(&stored) {
			let leaves = self.manifest.leaves(subtree).map_err(unreadable)?;
			if root_of::<Sha2>(&leaves) != *root {
				let first = u64::from(subtree) * SUBTREE as u64;
				return Err(damaged(format!(
					"the marks from place {first} on have not the root that it has for them"
				)));
			}
			for serial in self.manifest.serials(subtree).map_err(unreadable)? {
				if !self.receipt.pool.shape().contains(&serial) {
					return Err(damaged(format!("the serial {serial} lies outside of its pool")));
				}
				if last.as_ref().is_some_and(|last| *last >= serial) {
					return Err(damaged(format!("the serial {serial} stands in no order")));
				}
				last = Some(serial);
			}
		}
		let root = root_of_subtrees(&stored);
		match root == self.receipt.root {
			true => Ok(()),
			false => Err(damaged(format!("its root is {root}, not {}", self.receipt.root))),
		}
	}
}

#[cfg(test)]
#[path = "audit_tests.rs"]
mod tests;
