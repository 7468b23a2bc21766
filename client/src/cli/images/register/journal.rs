//! What an organisation is about to register: kept on disk before the chain hears of it.
//!
//! Of each commitment one file, with the salt without which it never opens. A file is written, whole and synced, before its
//! commitment is sent, and goes only when its works are on the chain, or when another file has what is left of it.

use crate::{
	error::{Error, Result},
	files,
	goods::GoodsError,
	images::{NewWork, commitment},
	types::{H256, HexBytes},
};
use codec::{DecodeAll, Encode};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{merkle::Hash, organisation::OrgId};
use std::{
	collections::BTreeMap,
	fs::{self, File, TryLockError},
	path::{Path, PathBuf},
};

/// What a file is, in words.
const WHAT: &str = "a journal of pictures to be registered";
/// The name of the file that says by its lock that a process is at work.
const LOCK: &str = "lock";
/// The directory of what is done.
const DONE: &str = "done";
/// The form of the files.
const VERSION: u32 = 1;

/// A directory of commitments of one organisation on one chain.
#[derive(Debug)]
pub(super) struct Journal {
	directory: PathBuf,
	genesis: H256,
	organisation: OrgId,
	/// Held as long as this is.
	_lock: File,
}

/// A picture that is about to be registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
	/// Where it was found.
	pub(super) path: String,
	/// What is told of it.
	pub(super) work: NewWork,
}

/// Pictures under one commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
	/// What makes the commitment unguessable: a secret until the pictures are shown.
	pub(super) salt: Hash,
	/// What the chain is told first.
	pub(super) commitment: Hash,
	/// Whether it is to stay closed until it is said otherwise.
	pub(super) sealed: bool,
	/// The pictures, in their order.
	pub(super) pictures: Vec<Picture>,
}

/// An entry as it is written.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
	version: u32,
	genesis: H256,
	organisation: OrgId,
	commitment: H256,
	salt: H256,
	sealed: bool,
	pictures: Vec<WrittenPicture>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WrittenPicture {
	path: String,
	sha256: H256,
	/// As the chain takes it.
	work: HexBytes,
}

/// What has become of an entry.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finished<'a> {
	genesis: H256,
	organisation: OrgId,
	commitment: H256,
	works: Vec<FinishedWork<'a>>,
}

#[derive(Serialize)]
struct FinishedWork<'a> {
	path: &'a str,
	sha256: H256,
	work: u32,
}

impl Journal {
	/// That of an organisation, in a directory of its own below `directory`, for this process alone.
	///
	/// # Errors
	/// [`GoodsError::Busy`] when another process is at work; [`Error::File`].
	pub(super) fn open(directory: &Path, genesis: H256, organisation: OrgId) -> Result<Self> {
		let name = format!("{}-{organisation}", &hex::encode(genesis.0)[..16]);
		let directory = directory.join(name);
		files::private_directory(&directory.join(DONE))?;
		let cannot = |error: std::io::Error| Error::File {
			action: "cannot write",
			path: directory.clone(),
			why: error.to_string(),
		};
		let lock = File::options()
			.write(true)
			.create(true)
			.truncate(false)
			.open(directory.join(LOCK))
			.map_err(cannot)?;
		match lock.try_lock() {
			Ok(()) => {}
			Err(TryLockError::WouldBlock) => {
				return Err(Error::Goods(GoodsError::Busy(directory.clone())));
			}
			Err(TryLockError::Error(error)) => return Err(cannot(error)),
		}
		Ok(Self { directory, genesis, organisation, _lock: lock })
	}

	/// Where it is.
	pub(super) fn directory(&self) -> &Path {
		&self.directory
	}

	/// An entry of these pictures, under a salt that nobody can guess.
	pub(super) fn entry(&self, sealed: bool, pictures: Vec<Picture>) -> Entry {
		let mut salt = Hash::default();
		rand::rng().fill_bytes(&mut salt);
		let commitment = self.commitment(&salt, &pictures);
		Entry { salt, commitment, sealed, pictures }
	}

	fn commitment(&self, salt: &Hash, pictures: &[Picture]) -> Hash {
		let works = pictures.iter().map(|picture| &picture.work);
		commitment(self.genesis, self.organisation, salt, works)
	}

	fn path(&self, entry: &Entry) -> PathBuf {
		self.directory.join(format!("{}.json", hex::encode(entry.commitment)))
	}

	/// Keeps an entry: when this has returned, it survives whatever happens to this process or machine.
	pub(super) fn keep(&self, entry: &Entry) -> Result<()> {
		let pictures = entry.pictures.iter().map(|Picture { path, work }| WrittenPicture {
			path: path.clone(),
			sha256: H256(work.file),
			work: HexBytes(work.encode()),
		});
		let written = Written {
			version: VERSION,
			genesis: self.genesis,
			organisation: self.organisation,
			commitment: H256(entry.commitment),
			salt: H256(entry.salt),
			sealed: entry.sealed,
			pictures: pictures.collect(),
		};
		let text = zeroize::Zeroizing::new(files::to_json(&written)?);
		Ok(files::replace(&self.path(entry), text.as_bytes(), files::PRIVATE)?)
	}

	/// Forgets an entry of which nothing is left to do.
	pub(super) fn forget(&self, entry: &Entry) -> Result<()> {
		let path = self.path(entry);
		fs::remove_file(&path).map_err(|error| Error::File {
			action: "cannot remove",
			path,
			why: error.to_string(),
		})
	}

	/// Notes that the pictures of an entry are these works, and that nothing of it is left to do.
	pub(super) fn finish(&self, entry: &Entry, works: &[u32]) -> Result<()> {
		let works = entry.pictures.iter().zip(works).map(|(picture, work)| FinishedWork {
			path: &picture.path,
			sha256: H256(picture.work.file),
			work: *work,
		});
		let finished = Finished {
			genesis: self.genesis,
			organisation: self.organisation,
			commitment: H256(entry.commitment),
			works: works.collect(),
		};
		let name = format!("{}.json", hex::encode(entry.commitment));
		let path = self.directory.join(DONE).join(name);
		files::replace(&path, files::to_json(&finished)?.as_bytes(), files::PRIVATE)?;
		self.forget(entry)
	}

	/// All entries of which something is left to do, in an order of their own.
	///
	/// # Errors
	/// [`Error::BadFile`] for a file that is none, or of another chain or organisation: nothing is passed over, since it may
	/// hold a salt.
	pub(super) fn entries(&self) -> Result<Vec<Entry>> {
		let cannot = |error: std::io::Error| Error::File {
			action: "cannot read",
			path: self.directory.clone(),
			why: error.to_string(),
		};
		let mut found = BTreeMap::new();
		for file in fs::read_dir(&self.directory).map_err(cannot)? {
			let path = file.map_err(cannot)?.path();
			if path.extension().is_some_and(|extension| extension == "json") {
				found.insert(path.clone(), self.read(&path)?);
			}
		}
		Ok(found.into_values().collect())
	}

	fn read(&self, path: &Path) -> Result<Entry> {
		let bad = |why: String| Error::BadFile { path: path.to_owned(), what: WHAT, why };
		let written: Written = files::read_json(path, WHAT)?;
		if written.version != VERSION {
			return Err(bad(format!("it is of version {}, and not {VERSION}", written.version)));
		}
		if (written.genesis, written.organisation) != (self.genesis, self.organisation) {
			return Err(bad("it is of another chain or organisation".to_owned()));
		}
		let pictures = written.pictures.into_iter().map(|picture| {
			let work = NewWork::decode_all(&mut &picture.work.0[..]);
			let work = work.map_err(|_| bad(format!("{} is no picture in it", picture.path)))?;
			if work.file != picture.sha256.0 {
				return Err(bad(format!("{} has two hashes in it", picture.path)));
			}
			Ok(Picture { path: picture.path, work })
		});
		let entry = Entry {
			salt: written.salt.0,
			commitment: written.commitment.0,
			sealed: written.sealed,
			pictures: pictures.collect::<Result<_>>()?,
		};
		if self.commitment(&entry.salt, &entry.pictures) != entry.commitment {
			return Err(bad("its pictures and salt do not give its commitment".to_owned()));
		}
		if self.path(&entry) != path {
			return Err(bad("it is not named by its commitment".to_owned()));
		}
		Ok(entry)
	}
}

#[cfg(test)]
pub(super) mod tests {
	use super::*;
	use stalhof_primitives::images::{Claim, Fingerprint, Format, Versions};
	use std::os::unix::fs::PermissionsExt;

	pub(crate) const OWN: OrgId = OrgId(4);
	pub(crate) const GENESIS: H256 = H256([9; 32]);

	pub(crate) fn picture(number: u8) -> Picture {
		let print = Fingerprint { hash: [number; 32], quality: 90 };
		let work = NewWork {
			file: [number; 32],
			pixels: [number; 32],
			versions: Versions::CURRENT,
			bundle: vec![print; 14].try_into().unwrap(),
			width: 240,
			height: 160,
			format: Format::Png,
			iscc: vec![1; 26],
			gtins: Vec::new(),
			claim: Claim::Author,
		};
		Picture { path: format!("{number}.png"), work }
	}

	fn open(place: &Path) -> Result<Journal> {
		Journal::open(place, GENESIS, OWN)
	}

	#[test]
	fn entries_should_be_found_again_and_be_their_owners_alone() {
		let place = tempfile::tempdir().unwrap();
		let journal = open(place.path()).unwrap();
		let entries = [
			journal.entry(false, vec![picture(1), picture(2)]),
			journal.entry(true, vec![picture(3)]),
		];
		assert_ne!(entries[0].salt, entries[1].salt);
		for entry in &entries {
			journal.keep(entry).unwrap();
			let mode = fs::metadata(journal.path(entry)).unwrap().permissions().mode();
			assert_eq!(mode & 0o777, 0o600);
		}
		let mode = fs::metadata(journal.directory()).unwrap().permissions().mode();
		assert_eq!(mode & 0o777, 0o700);
		let mut found = journal.entries().unwrap();
		found.sort_by_key(|entry| entry.sealed);
		assert_eq!(found, entries);
		journal.finish(&entries[0], &[7, 8]).unwrap();
		assert_eq!(journal.entries().unwrap(), entries[1..]);
		let done = fs::read_to_string(
			journal
				.directory()
				.join(DONE)
				.join(format!("{}.json", hex::encode(entries[0].commitment))),
		)
		.unwrap();
		assert!(
			done.contains("\"work\": 8") && !done.contains(&hex::encode(entries[0].salt)),
			"{done}"
		);
	}

	#[test]
	fn a_second_process_should_be_kept_out() {
		let place = tempfile::tempdir().unwrap();
		let journal = open(place.path()).unwrap();
		assert_eq!(open(place.path()).unwrap_err().code(), "busy");
		assert!(Journal::open(place.path(), GENESIS, OrgId(5)).is_ok(), "another organisation's");
		drop(journal);
		assert!(open(place.path()).is_ok());
	}

	#[test]
	fn a_file_that_was_changed_should_be_named_and_not_passed_over() {
		let place = tempfile::tempdir().unwrap();
		let journal = open(place.path()).unwrap();
		let entry = journal.entry(false, vec![picture(1)]);
		journal.keep(&entry).unwrap();
		let path = journal.path(&entry);
		let whole = fs::read_to_string(&path).unwrap();
		for (from, to, part) in [
			(hex::encode(entry.salt), "07".repeat(32), "do not give its commitment"),
			("1.png".to_owned(), "1.png\",\"x\":\"".to_owned(), "is not a journal"),
			(
				"\"organisation\": 4".to_owned(),
				"\"organisation\": 5".to_owned(),
				"another chain or",
			),
			(
				format!("\"0x{}\"", "01".repeat(32)),
				format!("\"0x{}\"", "02".repeat(32)),
				"two hashes",
			),
			("\"version\": 1".to_owned(), "\"version\": 2".to_owned(), "version 2"),
		] {
			assert!(whole.contains(&from), "{from}");
			fs::write(&path, whole.replace(&from, &to)).unwrap();
			let error = journal.entries().unwrap_err();
			assert_eq!(error.code(), "bad-file");
			assert!(error.to_string().contains(part), "{part}: {error}");
		}
		fs::write(&path, "").unwrap();
		assert!(journal.entries().unwrap_err().to_string().contains("it is empty"));
		fs::remove_file(&path).unwrap();
		fs::write(journal.directory().join("aa.json"), whole).unwrap();
		assert!(journal.entries().unwrap_err().to_string().contains("not named by"));
	}
}
