//! The index on the disk: what its mark says, and whether it is of this chain.

use crate::{BlockId, Chain};
use codec::{Decode, DecodeAll, Encode};
use core::fmt;
use stalhof_primitives::{images::Versions, merkle::Hash};
use stalhof_similarity::Index;
use std::path::Path;

/// The form of marks.
const FORM: u16 = 1;

/// What a snapshot says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub(crate) struct Mark {
	form: u16,
	pub(crate) genesis: Hash,
	/// By which rules its fingerprints were made.
	pub(crate) versions: Versions,
	/// The final block up to which it goes.
	pub(crate) block: BlockId,
	/// How many works were looked at: those of numbers below.
	pub(crate) works: u32,
	/// How many of these are of other versions, and not in it.
	pub(crate) others: u32,
}

impl Mark {
	pub(crate) fn new(
		genesis: Hash,
		versions: Versions,
		block: BlockId,
		works: u32,
		others: u32,
	) -> Self {
		Self { form: FORM, genesis, versions, block, works, others }
	}
}

/// Why there is no index to begin with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
	/// There is no file.
	Absent,
	/// The file is not what it should be.
	Bad(String),
	/// It is of another chain, by other rules, or goes up to a block that this node does not have as final.
	Other(String),
}

impl fmt::Display for Unfit {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Absent => f.write_str("there is none"),
			Self::Bad(why) | Self::Other(why) => f.write_str(why),
		}
	}
}

/// Reads the snapshot, if it is of this chain and by these rules.
pub(crate) fn load<C: Chain>(
	chain: &C,
	versions: Versions,
	path: &Path,
) -> Result<(Index, Mark), Unfit> {
	if !path.exists() {
		return Err(Unfit::Absent);
	}
	let (index, mark) = Index::load(path).map_err(|error| Unfit::Bad(error.to_string()))?;
	let bad = |why: String| Unfit::Bad(format!("{}: {why}", path.display()));
	let mark = Mark::decode_all(&mut &mark[..])
		.map_err(|_| bad("its mark is none of this node's".to_owned()))?;
	if mark.form != FORM {
		return Err(bad(format!("its mark is of form {}, not {FORM}", mark.form)));
	}
	if mark.genesis != chain.genesis() {
		return Err(Unfit::Other("it is of another chain".to_owned()));
	}
	if mark.versions != versions {
		let text = format!("it is by {:?}, and this node by {versions:?}", mark.versions);
		return Err(Unfit::Other(text));
	}
	if !chain.is_final(&mark.block) {
		let number = mark.block.number;
		return Err(Unfit::Other(format!(
			"it goes up to a block {number} that this node does not have as final"
		)));
	}
	Ok((index, mark))
}
