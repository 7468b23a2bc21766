//! What can go wrong with marks.

use std::path::PathBuf;

/// Result of this crate's functions.
pub type Result<T> = core::result::Result<T, Error>;

/// What can go wrong with marks. `Display` says what happened and with which value.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// A fault of this program.
	#[error("unexpected: {0}")]
	Internal(String),
	/// A file or directory cannot be used.
	#[error(transparent)]
	File(#[from] stalhof_files::Error),
	/// A value does not fit.
	#[error("{what} {value:?}: {why}")]
	BadValue {
		/// What the value is.
		what: &'static str,
		/// The value.
		value: String,
		/// What is wrong with it.
		why: String,
	},
	/// There is no such thing.
	#[error("there is no {what} {name}")]
	NotThere {
		/// What kind of thing.
		what: &'static str,
		/// Its number or name.
		name: String,
	},
	/// A line of a file of serials is none, or stands in it twice.
	#[error("{}, line {line}: {why}", path.display())]
	BadSerial {
		/// The file.
		path: PathBuf,
		/// The line, from 1.
		line: u64,
		/// What is wrong with it.
		why: String,
	},
	/// The directory belongs to a commission of other goods.
	#[error("{} is for another commission: its {field} is {planned}, and not {asked}", directory.display())]
	OtherPlan {
		/// The directory.
		directory: PathBuf,
		/// The first thing that differs.
		field: &'static str,
		/// What the directory's plan has.
		planned: String,
		/// What was asked for.
		asked: String,
	},
	/// Another process writes to the directory.
	#[error("another process is at work in {}", .0.display())]
	Busy(PathBuf),
	/// A batch that was whole is so no more.
	#[error("the batch in {} is not whole any more: {why}", directory.display())]
	Damaged {
		/// The batch's directory.
		directory: PathBuf,
		/// What is missing.
		why: String,
	},
	/// A line of a list is none, or stands in it twice.
	#[error("{}, line {line}: {why}", path.display())]
	BadLine {
		/// The file.
		path: PathBuf,
		/// The line, from 1.
		line: u64,
		/// What is wrong with it.
		why: String,
	},
	/// The directory has another packing.
	#[error("{} is of another packing: its {field} is {packed}, and not {asked}", directory.display())]
	OtherPacking {
		/// The directory.
		directory: PathBuf,
		/// The first thing that differs.
		field: &'static str,
		/// What the directory's packing has.
		packed: String,
		/// What was asked for.
		asked: String,
	},
	/// Packing lists have something in two containers.
	#[error("{child} stands in two containers: {} and {}", first.display(), second.display())]
	TwoPlaces {
		/// What.
		child: String,
		/// The directory of the one.
		first: PathBuf,
		/// That of the other.
		second: PathBuf,
	},
	/// A proof of content, or of a field that was committed to, does not show what it should.
	#[error("it is not shown: {0}")]
	NotContained(String),
	/// A proof does not show what it should.
	#[error("the mark is not proved: {0}")]
	NotProved(String),
}
