//! Codes of single labels, out of the batches of a directory.

use super::{
	Code, batch_directories, label::CODE_CHARACTERS, labels::push_cell, passport::in_batch,
	receipt::names,
};
use crate::error::{Error, Result};
use stalhof_files as files;
use stalhof_primitives::gs1::Serial;
use std::{
	fs::File,
	io::{self, Read},
	path::Path,
};
use zeroize::Zeroizing;

/// Bytes of codes that are read at once.
const BLOCK: usize = 1 << 16;

/// The most bytes of a line of codes: a serial in which each character is a quote, a comma and the code.
const LINE: usize = 2 * 20 + 2 + 1 + CODE_CHARACTERS;

/// The code that the label of the mark with this full serial hides.
///
/// # Errors
/// [`Error::NotThere`] when no whole batch of `directory` has the serial, [`Error::Damaged`] when the batch's codes are
/// others, [`Error::File`] when they cannot be read, also when they were deleted.
pub fn code(directory: &Path, serial: &Serial) -> Result<Code> {
	let mut damaged = None;
	for place in batch_directories(directory)? {
		match in_batch(&place, serial) {
			Ok(Some(proof)) => return code_at(&place, proof.index, serial),
			Ok(None) => {}
			// Another batch may have it.
			Err(error) => damaged = damaged.or(Some(error)),
		}
	}
	let name = format!("with the serial {serial} in {}", directory.display());
	Err(damaged.unwrap_or(Error::NotThere { what: "mark", name }))
}

/// The code in a line of a batch's codes, which is counted from 0.
fn code_at(place: &Path, index: u32, serial: &Serial) -> Result<Code> {
	let path = place.join(names::CODES);
	let line = line_at(&path, index).map_err(|error| files::Error::Cannot {
		action: "cannot read",
		path,
		why: error.to_string(),
	})?;
	let mut cell = Vec::new();
	push_cell(serial.as_bytes(), &mut cell);
	cell.push(b',');
	let code = line.strip_prefix(&cell[..]).and_then(|code| core::str::from_utf8(code).ok());
	code.and_then(|code| code.parse().ok()).ok_or_else(|| Error::Damaged {
		directory: place.to_owned(),
		why: format!(
			"line {} of its codes is not that of the serial {serial}",
			u64::from(index) + 1
		),
	})
}

/// A line of a file, without its end. No other copy of it stays in memory.
fn line_at(path: &Path, index: u32) -> io::Result<Zeroizing<Vec<u8>>> {
	let mut file = File::open(path)?;
	let mut block = Zeroizing::new(vec![0; BLOCK]);
	let mut line = Zeroizing::new(Vec::with_capacity(LINE));
	let mut before = 0;
	loop {
		let read = file.read(&mut block)?;
		if read == 0 {
			return Ok(line);
		}
		for byte in block.iter().take(read) {
			match (*byte == b'\n', before == index) {
				(true, true) => return Ok(line),
				(true, false) => before += 1,
				(false, true) if line.len() < LINE => line.push(*byte),
				(false, _) => {}
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{ItemKey, SerialFile, Serials, passport, testing};
	use std::fs;

	#[test]
	fn code_should_make_the_key_of_its_mark_in_whichever_batch_it_is() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("serials");
		let serials = ["L7\"\"", "L7,,", "L7AB", "L7AA", "L7ZZ"];
		fs::write(&path, serials.join("\n")).unwrap();
		let mut plan = testing::plan();
		plan.pool = crate::Pool::prefix("L7".parse().unwrap(), 4).unwrap();
		(plan.activation, plan.count, plan.batch_size) = (true, 5, 2);
		let file = SerialFile::scan(&path, 2).unwrap();
		plan.serials = Serials::File(file.sha256());
		let place = directory.path().join("goods");
		testing::carry_out_with(&plan, Some(&file), &place, 2).unwrap();
		for serial in serials {
			let serial = serial.parse().unwrap();
			let key =
				ItemKey::of_label(&code(&place, &serial).unwrap(), plan.gtin, &serial).public();
			let proof = passport(&place, &serial).unwrap();
			assert_eq!(proof.label_key.unwrap().0, key.0, "{serial}");
		}
		let absent = code(&place, &"L7XX".parse().unwrap()).unwrap_err();
		assert!(matches!(absent, Error::NotThere { .. }), "{absent}");

		let codes = place.join("000003").join(names::CODES);
		fs::write(&codes, "L7ZY,01081G81860W40J2GB1G6GW3RK\n").unwrap();
		let error = code(&place, &"L7ZZ".parse().unwrap()).unwrap_err();
		assert!(matches!(error, Error::Damaged { .. }), "{error}");
		fs::remove_file(&codes).unwrap();
		let error = code(&place, &"L7ZZ".parse().unwrap()).unwrap_err();
		assert!(matches!(error, Error::File(_)), "{error}");
	}
}
