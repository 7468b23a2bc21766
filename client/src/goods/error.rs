use std::path::PathBuf;

/// What can go wrong with marks beside what can go wrong anywhere. `Display` says what happened and with which value.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GoodsError {
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
	/// A proof does not show what it should.
	#[error("the mark is not proved: {0}")]
	NotProved(String),
}

impl GoodsError {
	/// Code, exit code, and remedy.
	pub(crate) fn facts(&self) -> (&'static str, u8, &'static str) {
		match self {
			Self::BadSerial { .. } => (
				"bad-serial",
				3,
				"correct the line and run it again; batches that are whole already are kept only if the file stays the same",
			),
			Self::OtherPlan { .. } => (
				"other-plan",
				3,
				"give the directory's own values to go on with it, or another directory",
			),
			Self::Busy(_) => ("busy", 3, "wait until it is done, or give another directory"),
			Self::Damaged { .. } => (
				"damaged",
				3,
				"bring the file back from a keeper or a backup; only if the batch was never committed to the chain, move its \
				 directory away and run it again",
			),
			Self::NotProved(_) => (
				"not-proved",
				7,
				"ask who gave it for the proof of this very mark; a wrong proof alone says nothing against the goods",
			),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::error::Error;

	#[test]
	fn each_error_should_be_documented_at_its_exit_code_and_say_what_to_do() {
		let (path, why) = (PathBuf::from("goods"), "because".to_owned());
		let [planned, asked] = ["1", "2"].map(str::to_owned);
		let samples = [
			GoodsError::BadSerial { path: path.clone(), line: 7, why: why.clone() },
			GoodsError::OtherPlan { directory: path.clone(), field: "count", planned, asked },
			GoodsError::Busy(path.clone()),
			GoodsError::Damaged { directory: path, why: why.clone() },
			GoodsError::NotProved(why),
		];
		let source = include_str!("error.rs").split("mod tests").next().unwrap_or_default();
		assert_eq!(source.matches("#[error(").count(), samples.len(), "an error has no sample");
		let text = include_str!("../../../docs/client.md");
		for error in samples.map(Error::from) {
			let (code, exit) = (error.code(), error.exit_code());
			let row = text.lines().find(|line| line.starts_with(&format!("| {exit} | ")));
			assert!(row.is_some_and(|row| row.contains(&format!("`{code}`"))), "{code}: {row:?}");
			assert!(!error.remedy().is_empty() && !error.remedy().ends_with('.'), "{code}");
			assert!(!error.to_string().ends_with('.'), "{error}");
		}
	}
}
