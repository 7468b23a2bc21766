//! Where an organisation keeps its documents: one file each, by root, which nobody else may read.

use super::whole::Whole;
use crate::{
	error::{Error, Result},
	files,
	keys::Keystore,
	types::H256,
};
use std::path::{Path, PathBuf};

/// What a file holds, in words.
const WHAT: &str = "a document of receivables";

/// A directory of documents with their seeds.
#[derive(Clone, Debug)]
pub struct Store {
	directory: PathBuf,
}

impl Store {
	/// In that directory, or in `$XDG_DATA_HOME/stalhof/receivables`.
	///
	/// # Errors
	/// [`Error::BadValue`] when neither `XDG_DATA_HOME` nor `HOME` is set.
	pub fn new(directory: Option<&Path>) -> Result<Self> {
		Ok(Self {
			directory: match directory {
				Some(directory) => directory.to_owned(),
				None => beside_keys("receivables")?,
			},
		})
	}

	/// The file of the document with that root.
	pub fn path(&self, root: H256) -> PathBuf {
		self.directory.join(format!("{}.json", hex::encode(root.0)))
	}

	/// Keeps a document under its root. Again, it changes nothing.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn keep(&self, whole: &Whole) -> Result<PathBuf> {
		files::private_directory(&self.directory)?;
		let path = self.path(H256(whole.commitment()?.root));
		if !path.exists() {
			let text = zeroize::Zeroizing::new(files::to_json(whole)?);
			files::replace(&path, text.as_bytes(), files::PRIVATE)?;
		}
		Ok(path)
	}

	/// The document with that root, if it is kept here.
	///
	/// # Errors
	/// [`Error::BadFile`] for a file that has another root, or is none.
	pub fn find(&self, root: H256) -> Result<Option<Whole>> {
		let path = self.path(root);
		if !path.exists() {
			return Ok(None);
		}
		let whole: Whole = files::read_json(&path, WHAT)?;
		if !whole.is_known() || whole.commitment()?.root != root.0 {
			let why = "its fields do not give the root that it is named by".to_owned();
			return Err(Error::BadFile { path, what: WHAT, why });
		}
		Ok(Some(whole))
	}

	/// The document of a receivable, which must be kept here.
	///
	/// # Errors
	/// [`Error::BadValue`]; also as [`find`](Self::find).
	pub fn get(&self, id: u32, root: H256) -> Result<Whole> {
		self.find(root)?.ok_or_else(|| Error::BadValue {
			what: "receivable",
			value: id.to_string(),
			why: format!(
				"its document is not kept in {}: take the other party's sealed copy with `invoice open FILE --id {id} --keep`, or name \
				 the directory with --store",
				self.directory.display()
			),
		})
	}
}

/// A file or directory beside that of the keys, unless it is said otherwise.
pub(crate) fn beside_keys(name: &str) -> Result<PathBuf> {
	let keys = Keystore::default_directory().map_err(|_| Error::BadValue {
		what: "directory of documents",
		value: String::new(),
		why: "neither XDG_DATA_HOME nor HOME is set; name one with --store".to_owned(),
	})?;
	Ok(keys.with_file_name(name))
}

#[cfg(test)]
mod tests {
	use super::{super::whole::tests::whole, *};
	use std::{fs, os::unix::fs::PermissionsExt};

	#[test]
	fn document_should_be_found_under_its_root_and_be_its_owners_alone() {
		let directory = tempfile::tempdir().unwrap();
		let inner = directory.path().join("receivables");
		let store = Store::new(Some(&inner)).unwrap();
		let kept = whole(7, 1);
		let root = H256(kept.commitment().unwrap().root);
		assert_eq!(store.find(root).unwrap(), None);
		let error = store.get(4, root).unwrap_err().to_string();
		assert!(
			error.contains("\"4\"") && error.contains("invoice open FILE --id 4 --keep"),
			"{error}"
		);
		let path = store.keep(&kept).unwrap();
		assert_eq!(store.keep(&kept).unwrap(), path);
		let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
		assert_eq!((mode(&path), mode(&inner)), (0o600, 0o700));
		assert_eq!(store.get(4, root).unwrap(), kept);
	}

	#[test]
	fn file_with_another_root_should_be_refused() {
		let directory = tempfile::tempdir().unwrap();
		let store = Store::new(Some(directory.path())).unwrap();
		let path = store.keep(&whole(7, 1)).unwrap();
		let other = H256(whole(8, 1).commitment().unwrap().root);
		fs::rename(path, store.path(other)).unwrap();
		let error = store.find(other).unwrap_err();
		assert_eq!(error.code(), "bad-file");
	}
}
