//! What is known of a batch that is whole.

use super::{Hex32, Plan, Pool, manifest::Manifest};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use stalhof_files as files;
use stalhof_primitives::{
	gs1::{Gtin, Lot},
	time::Day,
};
use std::path::{Path, PathBuf};

/// The form of receipts that is written and read here.
pub(crate) const FORMAT: &str = "stalhof/goods/receipt/v1";

/// Names of a batch's files in its directory.
pub mod names {
	/// The public manifest.
	pub const MANIFEST: &str = "manifest";
	/// The labels' codes, secret.
	pub const CODES: &str = "codes";
	/// What is printed, a line for each mark.
	pub const LABELS: &str = "labels";
	/// The receipt, which is there only when the others are whole.
	pub const RECEIPT: &str = "receipt.json";
}

/// How long the parts of the work took, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seconds {
	/// Making or reading the serials and putting them in order.
	pub serials: f64,
	/// Keys, leaves, tree and files.
	pub leaves: f64,
	/// Until the files were safe on the disk.
	pub disk: f64,
}

/// Where a batch is on the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OnChain {
	/// The hash of the chain's block 0.
	pub genesis: Hex32,
	/// The batch's number.
	pub batch: u32,
	/// The number of the block that holds it.
	pub block: u32,
}

/// What is known of a batch that is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Receipt {
	/// Form and version of the file.
	pub(crate) format: String,
	/// What is marked.
	pub gtin: Gtin,
	/// Of which lot.
	pub lot: Lot,
	/// The last day of use, if there is one.
	pub expires: Option<Day>,
	/// In which pool the serials are.
	pub pool: Pool,
	/// How many marks there are.
	pub count: u32,
	/// The root of the tree of their leaves.
	pub root: Hex32,
	/// SHA-256 of the manifest.
	pub manifest_sha256: Hex32,
	/// The version of leaves.
	pub leaf_version: u8,
	/// Whether each mark has a label's key.
	pub label_keys: bool,
	/// How long it took.
	pub seconds: Seconds,
	/// Where it is on the chain, once it is there.
	pub on_chain: Option<OnChain>,
}

impl Receipt {
	/// Reads one.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn read(path: &Path) -> Result<Self> {
		let receipt: Self = files::read_json(path, "a receipt")?;
		let bad =
			|why| Err(files::Error::Bad { path: path.to_owned(), what: "a receipt", why }.into());
		match receipt.format == FORMAT {
			true => Ok(receipt),
			false => bad(format!("its format is {:?}, and {FORMAT:?} is known", receipt.format)),
		}
	}

	/// Writes it into a batch's directory, whole or not at all.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn write(&self, directory: &Path) -> Result<()> {
		let text = files::to_json(self)?;
		files::replace(&directory.join(names::RECEIPT), text.as_bytes(), files::PUBLIC)?;
		Ok(())
	}
}

/// A batch that is whole, with its open manifest.
#[derive(Debug)]
pub struct WholeBatch {
	/// Where it is.
	pub directory: PathBuf,
	/// What is known of it.
	pub receipt: Receipt,
	/// Its manifest, of the length that it must have.
	pub manifest: Manifest,
}

impl WholeBatch {
	/// Opens the batch in a directory. `None` when there is no receipt, because it was never finished.
	///
	/// # Errors
	/// [`Error::Damaged`] when there is a receipt and the manifest is not there or is another's.
	pub fn open(directory: &Path) -> Result<Option<Self>> {
		let path = directory.join(names::RECEIPT);
		if !path.exists() {
			return Ok(None);
		}
		let damaged = |why: String| Error::Damaged { directory: directory.to_owned(), why };
		let receipt = Receipt::read(&path).map_err(|error| damaged(error.to_string()))?;
		let manifest = Manifest::open(&directory.join(names::MANIFEST))
			.map_err(|error| damaged(error.to_string()))?;
		let header = manifest.header();
		let same = (header.gtin, header.count, header.label_keys)
			== (receipt.gtin, receipt.count, receipt.label_keys)
			&& (&header.lot, &header.expires, &header.pool)
				== (&receipt.lot, &receipt.expires, &receipt.pool);
		match same {
			true => Ok(Some(Self { directory: directory.to_owned(), receipt, manifest })),
			false => Err(damaged("its manifest is not the one of its receipt".to_owned())),
		}
	}

	/// That it is the batch of that number, counted from 0, of a plan.
	pub(crate) fn check(&self, plan: &Plan, batch: u32) -> Result<()> {
		let Receipt { gtin, lot, expires, pool, count, label_keys, .. } = &self.receipt;
		let same = (*gtin, *count, *label_keys) == (plan.gtin, plan.size(batch), plan.activation)
			&& (lot, expires, pool) == (&plan.lot, &plan.expires, &plan.pool);
		let why = || "it is not as the plan has it".to_owned();
		same.then_some(())
			.ok_or_else(|| Error::Damaged { directory: self.directory.clone(), why: why() })
	}
}
