//! Packing lists: what stands in a container, kept so that it can be proved later.

use crate::{
	Hex32, NamedLine, Sha2,
	error::{Error, Result},
	names,
};
use serde::{Deserialize, Serialize};
use stalhof_files as files;
use stalhof_primitives::{
	goods::{Child, Line, MIN_LEVEL},
	gs1::Sscc,
	merkle::{
		Hash,
		tree::{path_of, root_of},
	},
};
use std::{
	fmt::Write,
	path::{Path, PathBuf},
};

/// The form of receipts of packings that is written and read here.
const FORMAT: &str = "stalhof/goods/packing/v1";

/// What a file of contents begins with, followed by the container's SSCC and the number of children. A child a line
/// follows: GTIN and serial number with a space between, or an SSCC.
const CONTENTS: &str = "stalhof/goods/contents/v1";

/// The name of the file of contents in a packing's directory.
const CONTENTS_FILE: &str = "contents";

/// The tree over a container's contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tree {
	/// Its root.
	pub root: Hex32,
	/// How many children.
	pub count: u32,
}

/// Where a packing is on the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PackedAt {
	/// The hash of the chain's block 0.
	pub genesis: Hex32,
	/// How often the container's SSCC has been used, this time too.
	pub life: u32,
	/// How often anything was packed under it.
	pub packing: u32,
}

/// The receipt of a packing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PackingReceipt {
	/// Form and version of the file.
	format: String,
	/// Which container.
	pub sscc: Sscc,
	/// From 1, of items alone, to 7.
	pub level: u8,
	/// What stands in it; `None` when it is known by quantity alone.
	pub contents: Option<Tree>,
	/// How much is in it of what, in the containers that it holds too.
	pub lines: Vec<NamedLine>,
	/// Where it is on the chain, once it is there.
	pub on_chain: Option<PackedAt>,
}

/// A packing with its list, if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packing {
	/// What is known of it.
	pub receipt: PackingReceipt,
	/// What stands in it, in ascending order.
	pub children: Vec<Child>,
	leaves: Vec<Hash>,
}

/// What stands at which place of a container's contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
	/// The place, from 0.
	pub index: u32,
	/// The nodes beside the way from the child's leaf to the root.
	pub path: Vec<Hex32>,
}

impl PackingReceipt {
	/// Reads the receipt of a packing's directory.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn read(directory: &Path) -> Result<Self> {
		let path = directory.join(names::RECEIPT);
		let receipt: Self = files::read_json(&path, "a packing's receipt")?;
		if receipt.format == FORMAT {
			return Ok(receipt);
		}
		let why = format!("its format is {:?}, and {FORMAT:?} is known", receipt.format);
		Err(files::Error::Bad { path, what: "a packing's receipt", why }.into())
	}

	/// Writes it into its directory, whole or not at all.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn write(&self, directory: &Path) -> Result<()> {
		let text = files::to_json(self)?;
		files::replace(&directory.join(names::RECEIPT), text.as_bytes(), files::PUBLIC)?;
		Ok(())
	}

	/// Its lines as the chain has them.
	pub fn chain_lines(&self) -> Vec<Line> {
		self.lines.iter().copied().map(Line::from).collect()
	}
}

impl Packing {
	/// A packing of children, which [`read_children`](crate::read_children) has put in order, or of a quantity alone without
	/// any.
	///
	/// # Errors
	/// [`Error::BadValue`] for containers in one of the lowest level, and when items are not as many as its lines say.
	pub fn new(sscc: Sscc, level: u8, children: Vec<Child>, lines: &[Line]) -> Result<Self> {
		if level == MIN_LEVEL && !children.is_empty() {
			if let Some(inner) = children.iter().find(|child| matches!(child, Child::Container(_)))
			{
				return Err(Error::BadValue {
					what: "level",
					value: level.to_string(),
					why: format!(
						"a container of this level holds items alone, and not {inner}: give a higher one"
					),
				});
			}
			let pieces = lines.iter().map(|line| line.quantity).fold(0, u64::saturating_add);
			if children.len() as u64 != pieces {
				let why = format!("the list has {} items", children.len());
				return Err(Error::BadValue { what: "quantity", value: pieces.to_string(), why });
			}
		}
		let leaves: Vec<Hash> = children.iter().map(Child::leaf::<Sha2>).collect();
		let count = u32::try_from(leaves.len())
			.map_err(|_| Error::Internal("a list that is too long".to_owned()))?;
		let tree = Tree { root: Hex32(root_of::<Sha2>(&leaves)), count };
		let receipt = PackingReceipt {
			format: FORMAT.to_owned(),
			sscc,
			level,
			contents: (count > 0).then_some(tree),
			lines: lines.iter().copied().map(NamedLine::from).collect(),
			on_chain: None,
		};
		Ok(Self { receipt, children, leaves })
	}

	/// Opens the packing in a directory. `None` when there is no receipt, because it was never finished.
	///
	/// # Errors
	/// [`Error::Damaged`] when its list is not there or not the one of its receipt, [`Error::File`].
	pub fn open(directory: &Path) -> Result<Option<Self>> {
		if !directory.join(names::RECEIPT).exists() {
			return Ok(None);
		}
		let receipt = PackingReceipt::read(directory)?;
		let damaged = |why: String| Error::Damaged { directory: directory.to_owned(), why };
		let Some(tree) = receipt.contents else {
			return Ok(Some(Self { receipt, children: Vec::new(), leaves: Vec::new() }));
		};
		let path = directory.join(CONTENTS_FILE);
		let text = files::read(&path).map_err(|error| damaged(error.to_string()))?;
		let children = read_contents(&text, receipt.sscc, tree.count)
			.map_err(|why| damaged(format!("its list cannot be read: {why}")))?;
		let leaves: Vec<Hash> = children.iter().map(Child::leaf::<Sha2>).collect();
		if Hex32(root_of::<Sha2>(&leaves)) != tree.root {
			return Err(damaged("its list has another root than its receipt".to_owned()));
		}
		Ok(Some(Self { receipt, children, leaves }))
	}

	/// Writes it into a directory: the list first, then the receipt, which says that it is whole. Again, it changes
	/// nothing, and gives back what is there.
	///
	/// # Errors
	/// [`Error::OtherPacking`] when the directory has another one, [`Error::File`].
	pub fn keep(self, directory: &Path) -> Result<Self> {
		if let Some(kept) = Self::open(directory)? {
			return self.same_as(kept, directory);
		}
		std::fs::create_dir_all(directory).map_err(|error| files::Error::Cannot {
			action: "cannot write",
			path: directory.to_owned(),
			why: error.to_string(),
		})?;
		if self.receipt.contents.is_some() {
			let text = contents_text(self.receipt.sscc, &self.children);
			files::replace(&directory.join(CONTENTS_FILE), text.as_bytes(), files::PUBLIC)?;
		}
		self.receipt.write(directory)?;
		Ok(self)
	}

	fn same_as(self, kept: Self, directory: &Path) -> Result<Self> {
		let (one, other) = (&kept.receipt, &self.receipt);
		let root = |receipt: &PackingReceipt| {
			receipt.contents.map_or("none".to_owned(), |tree| tree.root.to_string())
		};
		let lines = |receipt: &PackingReceipt| {
			let lines: Vec<_> = receipt.lines.iter().map(ToString::to_string).collect();
			lines.join(", ")
		};
		let fields = [
			("SSCC", one.sscc.to_string(), other.sscc.to_string()),
			("level", one.level.to_string(), other.level.to_string()),
			("root", root(one), root(other)),
			("quantity", lines(one), lines(other)),
		];
		match fields.into_iter().find(|(_, packed, asked)| packed != asked) {
			None => Ok(kept),
			Some((field, packed, asked)) => {
				Err(Error::OtherPacking { directory: directory.to_owned(), field, packed, asked })
			}
		}
	}

	/// Where a child stands, if it does.
	pub fn place(&self, child: &Child) -> Option<Place> {
		let index = self.children.binary_search(child).ok()?;
		let path = path_of::<Sha2>(index as u64, &self.leaves)?;
		let path = path.into_iter().map(Hex32).collect();
		Some(Place { index: u32::try_from(index).ok()?, path })
	}
}

/// The packings of directories, each of which must have one.
///
/// # Errors
/// [`Error::BadValue`] for a directory without a receipt, and as [`Packing::open`].
pub fn packings(directories: &[PathBuf]) -> Result<Vec<Packing>> {
	let one = |directory: &PathBuf| {
		Packing::open(directory)?.ok_or_else(|| Error::BadValue {
			what: "directory of contents",
			value: directory.display().to_string(),
			why: "it holds no packing: give one that `goods pack --out` has made".to_owned(),
		})
	};
	directories.iter().map(one).collect()
}

fn contents_text(sscc: Sscc, children: &[Child]) -> String {
	let mut text = format!("{CONTENTS} {sscc} {}\n", children.len());
	for child in children {
		// Writing to a text cannot fail.
		let _ = writeln!(text, "{child}");
	}
	text
}

fn read_contents(text: &str, sscc: Sscc, count: u32) -> core::result::Result<Vec<Child>, String> {
	let mut lines = text.lines();
	let wanted = format!("{CONTENTS} {sscc} {count}");
	let head = lines.next().unwrap_or_default();
	if head != wanted {
		return Err(format!("it begins with {head:?}, and should with {wanted:?}"));
	}
	let mut children = Vec::new();
	for (number, line) in (2u64..).zip(lines) {
		let child = read_child(line).ok_or_else(|| format!("line {number} is no child"))?;
		children.push(child);
	}
	let ordered = children.is_sorted_by(|one, next| one < next);
	match ordered && children.len() == usize::try_from(count).unwrap_or(usize::MAX) {
		true => Ok(children),
		false => Err("its children are not in order, or not as many as it says".to_owned()),
	}
}

/// A child as [`Child`]'s `Display` writes it.
fn read_child(line: &str) -> Option<Child> {
	match line.split_once(' ') {
		Some((gtin, serial)) => {
			Some(Child::Item { gtin: gtin.parse().ok()?, serial: serial.parse().ok()? })
		}
		None => Some(Child::Container(line.parse().ok()?)),
	}
}

#[cfg(test)]
#[path = "packing_tests.rs"]
mod tests;
