//! Proofs of what stands in what, out of packing lists.

use crate::{
	Hex32, Sha2,
	children::{child, child_link},
	error::{Error, Result},
	packing::{Packing, packings},
};
use serde::{Deserialize, Serialize};
use stalhof_files as files;
use stalhof_primitives::{
	goods::{Around, Child, ContentProof, MAX_AROUND},
	gs1::Sscc,
	merkle::{Hash, inclusion::verify_inclusion},
};
use std::path::{Path, PathBuf};

/// The form of proofs of content that is written and read here.
const FORMAT: &str = "stalhof/goods/contained/v1";

/// That an item or a container stands in containers, as far as packing lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contained {
	/// Form and version of the file.
	format: String,
	/// The item or container, as a Digital Link.
	pub child: String,
	/// In which containers, the innermost first.
	pub around: Vec<Within>,
}

/// That something stands in a container.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Within {
	/// In which.
	pub sscc: Sscc,
	/// At which place of its contents, from 0.
	pub index: u32,
	/// How many children it has.
	pub count: u32,
	/// The root over them.
	pub root: Hex32,
	/// The nodes beside the way to the root (RFC 9162, 2.1.3).
	pub path: Vec<Hex32>,
}

impl Contained {
	/// Finds in the packings of these directories what an item or a container stands in, and so on, up to
	/// [`MAX_AROUND`] containers around one another.
	///
	/// # Errors
	/// [`Error::NotThere`] when none has it, [`Error::TwoPlaces`] when two have it, and as [`Packing::open`].
	pub fn find(directories: &[PathBuf], of: &Child) -> Result<Self> {
		let packings = packings(directories)?;
		let mut around = Vec::new();
		let mut inner = of.clone();
		let mut level = 0;
		while around.len() < MAX_AROUND as usize {
			let Some(packing) = only(&packings, directories, &inner, level)? else { break };
			level = packing.receipt.level;
			around.extend(within(packing, &inner));
			inner = Child::Container(packing.receipt.sscc);
		}
		if around.is_empty() {
			let name = format!("{of} in the contents of the directories given");
			return Err(Error::NotThere { what: "child", name });
		}
		Ok(Self { format: FORMAT.to_owned(), child: child_link(of), around })
	}

	/// Reads one from a file.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn read(path: &Path) -> Result<Self> {
		let what = "a proof of content";
		let proof: Self = files::read_json(path, what)?;
		let bad = |why| Err(files::Error::Bad { path: path.to_owned(), what, why }.into());
		if proof.format != FORMAT {
			return bad(format!("its format is {:?}, and {FORMAT:?} is known", proof.format));
		}
		match proof.around.len() {
			steps if steps == 0 || steps > MAX_AROUND as usize => {
				bad(format!("it names {steps} containers, and 1 to {MAX_AROUND} can be shown"))
			}
			_ => Ok(proof),
		}
	}

	/// What it is about.
	///
	/// # Errors
	/// [`Error::NotContained`] when it names neither an item nor a container.
	pub fn subject(&self) -> Result<Child> {
		child(&self.child).map_err(|why| Error::NotContained(format!("{:?}: {why}", self.child)))
	}

	/// Whether each step leads to the root that it names. That these roots are the chain's, only the chain says.
	///
	/// # Errors
	/// [`Error::NotContained`].
	pub fn check(&self) -> Result<()> {
		let mut inner = self.subject()?;
		for step in &self.around {
			let path: Vec<Hash> = step.path.iter().map(|node| node.0).collect();
			let (index, count) = (step.index.into(), step.count.into());
			verify_inclusion::<Sha2>(step.root.0, inner.leaf::<Sha2>(), index, count, &path)
				.map_err(|why| Error::NotContained(format!("{inner} in {}: {why}", step.sscc)))?;
			inner = Child::Container(step.sscc);
		}
		Ok(())
	}

	/// The proofs as the chain takes them.
	///
	/// # Errors
	/// [`Error::NotContained`] when they are longer than any can be.
	pub fn around(&self) -> Result<Around> {
		let long = |_| Error::NotContained("it is longer than any proof".to_owned());
		let step = |step: &Within| {
			let path: Vec<Hash> = step.path.iter().map(|node| node.0).collect();
			let path = path.try_into().map_err(|_| long(()))?;
			Ok(ContentProof { sscc: step.sscc, index: step.index, path })
		};
		let steps = self.around.iter().map(step).collect::<Result<Vec<_>>>()?;
		steps.try_into().map_err(|_| long(()))
	}
}

/// That a child stands in a packing.
pub fn within(packing: &Packing, child: &Child) -> Option<Within> {
	let tree = packing.receipt.contents?;
	let place = packing.place(child)?;
	Some(Within {
		sscc: packing.receipt.sscc,
		index: place.index,
		count: tree.count,
		root: tree.root,
		path: place.path,
	})
}

/// The packing of a higher level than `level` that holds a child.
fn only<'a>(
	packings: &'a [Packing],
	directories: &[PathBuf],
	child: &Child,
	level: u8,
) -> Result<Option<&'a Packing>> {
	let holds = |packing: &Packing| {
		packing.receipt.level > level && packing.children.binary_search(child).is_ok()
	};
	let mut found = packings.iter().zip(directories).filter(|(packing, _)| holds(packing));
	match (found.next(), found.next()) {
		(Some((_, first)), Some((_, second))) => Err(Error::TwoPlaces {
			child: child.to_string(),
			first: first.clone(),
			second: second.clone(),
		}),
		(found, _) => Ok(found.map(|(packing, _)| packing)),
	}
}

#[cfg(test)]
#[path = "contained_tests.rs"]
mod tests;
