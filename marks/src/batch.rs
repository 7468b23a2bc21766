//! Making one batch: its manifest, codes and labels.

use super::{
	Hex32, Plan, Sha2,
	label::{CODE_CHARACTERS, Code, ItemKey},
	labels::{Labels, Lines, push_cell},
	manifest::{Header, SUBTREE, root_of_subtrees},
	progress::Progress,
	receipt::{self, Receipt, Seconds, names},
	serial_file::SerialFile,
	serials::Values,
};
use crate::error::{Error, Result};
use rand::{SeedableRng, rngs::StdRng};
use sha2::Digest;
use stalhof_files as files;
use stalhof_primitives::{
	goods::LeafTemplate,
	merkle::{Hash, Sha256 as _, tree::root_of},
};
use std::{
	fs::{self, File, OpenOptions},
	io::{self, ErrorKind, Write},
	ops::Range,
	os::unix::fs::OpenOptionsExt,
	path::{Path, PathBuf},
	thread,
	time::Instant,
};
use zeroize::{Zeroize, Zeroizing};

/// Marks that are made and written at once: some that fit a processor's cache. A multiple of [`SUBTREE`].
const GROUP: usize = 8 * SUBTREE;

/// The most bytes of a mark's line of codes: a serial in which each character is a quote, and the code.
const CODE_LINE: usize = 2 * 20 + 2 + 1 + CODE_CHARACTERS + 1;

/// One batch to make.
pub(crate) struct Job<'a> {
	pub(crate) plan: &'a Plan,
	pub(crate) file: Option<&'a SerialFile>,
	/// Its number, from 0.
	pub(crate) batch: u32,
	/// Its directory.
	pub(crate) directory: PathBuf,
	/// How many threads share its leaves.
	pub(crate) threads: usize,
	pub(crate) progress: &'a Progress,
}

/// A batch whose files are written, and perhaps not yet on the disk.
pub(crate) struct Written {
	pub(crate) batch: u32,
	directory: PathBuf,
	receipt: Receipt,
	files: Vec<Output>,
}

impl Written {
	/// Waits until the files are on the disk, and only then writes the receipt.
	pub(crate) fn finish(mut self) -> Result<Receipt> {
		let begun = Instant::now();
		for output in &self.files {
			output.file.sync_all().map_err(|error| output.cannot_write(&error))?;
		}
		self.receipt.seconds.disk = seconds(begun);
		self.receipt.write(&self.directory)?;
		Ok(self.receipt)
	}
}

/// A file that is being written.
struct Output {
	path: PathBuf,
	file: File,
}

impl Output {
	/// Makes a file that is not there yet, with its mode before its first byte.
	fn create(directory: &Path, name: &str, mode: u32) -> Result<Self> {
		let path = directory.join(name);
		let file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&path);
		let file = file.map_err(|error| cannot_write(&path, &error))?;
		Ok(Self { path, file })
	}

	fn write(&mut self, bytes: &[u8]) -> Result<()> {
		self.file.write_all(bytes).map_err(|error| cannot_write(&self.path, &error))
	}

	fn cannot_write(&self, error: &io::Error) -> Error {
		cannot_write(&self.path, error)
	}
}

/// Takes away what an interrupted run has left of a batch.
pub(crate) fn clear(directory: &Path) -> Result<()> {
	for name in [names::CODES, names::MANIFEST, names::LABELS] {
		let path = directory.join(name);
		match fs::remove_file(&path) {
			Err(error) if error.kind() != ErrorKind::NotFound => {
				return Err(cannot_write(&path, &error));
			}
			_ => {}
		}
	}
	Ok(())
}

/// Makes a batch anew, up to its receipt. What a fault leaves of it is taken away.
pub(crate) fn build(job: &Job) -> Result<Written> {
	let Job { directory, .. } = job;
	fs::create_dir_all(directory).map_err(|error| cannot_write(directory, &error))?;
	clear(directory)?;
	write(job).inspect_err(|_| {
		let _ = clear(directory);
	})
}

fn write(job: &Job) -> Result<Written> {
	let Job { plan, file, batch, directory, .. } = job;
	let begun = Instant::now();
	let mut rng = StdRng::try_from_os_rng()
		.map_err(|error| Error::Internal(format!("the system has no randomness: {error}")))?;
	let values = Values::of(plan, *file, *batch, &mut rng)?;
	let serials = seconds(begun);

	let begun = Instant::now();
	let header = Header::new(
		plan.gtin,
		plan.lot.clone(),
		plan.expires,
		plan.pool.clone(),
		plan.size(*batch),
		plan.activation,
	);
	let mut writer = Writer::create(&header, plan, directory)?;
	let marks = Marks {
		values: &values,
		template: header.template(),
		lines: Lines::new(plan.labels, &plan.domain, plan.gtin),
		gtin: plan.gtin.to_string(),
		serial_length: usize::from(header.serial_length),
		width: header.width(),
		keys: plan.activation,
	};
	let mut slots: Vec<Group> =
		(0..job.threads.max(1)).map(|_| Group::new(&mut rng, plan.activation)).collect();
	let count =
		usize::try_from(header.count).map_err(|error| Error::Internal(error.to_string()))?;
	let mut next = 0;
	while next < count && !job.progress.is_stopped() {
		let ranges: Vec<Range<usize>> = (next..count)
			.step_by(GROUP)
			.take(slots.len())
			.map(|start| start..count.min(start + GROUP))
			.collect();
		next = ranges.last().map_or(count, |range| range.end);
		match (&mut slots[..], &ranges[..]) {
			([slot, ..], [range]) => slot.fill(&marks, range.clone()),
			(slots, ranges) => thread::scope(|scope| {
				for (slot, range) in slots.iter_mut().zip(ranges) {
					scope.spawn(|| slot.fill(&marks, range.clone()));
				}
			}),
		}
		for (slot, range) in slots.iter_mut().zip(&ranges) {
			writer.write(slot)?;
			job.progress.add_marks(range.len() as u64);
		}
	}
	if next < count {
		return Err(Error::Internal("another batch failed".to_owned()));
	}
	let (root, manifest_sha256, files) = writer.end()?;
	Ok(Written {
		batch: *batch,
		directory: directory.clone(),
		receipt: Receipt {
			format: receipt::FORMAT.to_owned(),
			gtin: header.gtin,
			lot: header.lot,
			expires: header.expires,
			pool: header.pool,
			count: header.count,
			root,
			manifest_sha256,
			leaf_version: header.leaf_version,
			label_keys: header.label_keys,
			seconds: Seconds { serials, leaves: seconds(begun), disk: 0.0 },
			on_chain: None,
		},
		files,
	})
}

/// What all marks of a batch are made from.
struct Marks<'a> {
	values: &'a Values,
	template: LeafTemplate,
	lines: Lines,
	gtin: String,
	serial_length: usize,
	width: usize,
	keys: bool,
}

/// Some marks that follow one another, as they stand in the files.
struct Group {
	rng: StdRng,
	records: Vec<u8>,
	codes: Zeroizing<Vec<u8>>,
	labels: Vec<u8>,
	roots: Vec<Hash>,
	leaves: Vec<Hash>,
}

impl Group {
	fn new(rng: &mut StdRng, keys: bool) -> Self {
		// Codes never outgrow their room: what a vector outgrows stays in memory.
		let codes = if keys { GROUP * CODE_LINE } else { 0 };
		Self {
			rng: StdRng::from_rng(rng),
			records: Vec::new(),
			codes: Zeroizing::new(Vec::with_capacity(codes)),
			labels: Vec::new(),
			roots: Vec::new(),
			leaves: Vec::with_capacity(SUBTREE),
		}
	}

	fn fill(&mut self, marks: &Marks, range: Range<usize>) {
		self.records.resize(range.len() * marks.width, 0);
		self.labels.clear();
		self.roots.clear();
		for (place, record) in range.zip(self.records.chunks_exact_mut(marks.width)) {
			let (serial, key) = record.split_at_mut(marks.serial_length);
			marks.values.write(place, serial);
			let label_key = marks.keys.then(|| {
				let code = Code::random(&mut self.rng);
				let public = ItemKey::derive(&code, marks.gtin.as_bytes(), serial).public();
				key.copy_from_slice(&public.0);
				let mut text = Zeroizing::new([0; CODE_CHARACTERS]);
				code.write(&mut text);
				push_cell(serial, &mut self.codes);
				self.codes.push(b',');
				self.codes.extend_from_slice(&text[..]);
				self.codes.push(b'\n');
				public
			});
			let leaf = marks.template.leaf(serial, label_key.as_ref(), None);
			self.leaves.push(Sha2::sha256(leaf.as_slice()));
			marks.lines.push(serial, &mut self.labels);
			if self.leaves.len() == SUBTREE {
				end_subtree(&mut self.leaves, &mut self.roots);
			}
		}
		end_subtree(&mut self.leaves, &mut self.roots);
	}
}

fn end_subtree(leaves: &mut Vec<Hash>, roots: &mut Vec<Hash>) {
	if !leaves.is_empty() {
		roots.push(root_of::<Sha2>(leaves));
		leaves.clear();
	}
}

/// The files of a batch as they grow.
struct Writer {
	manifest: Output,
	codes: Option<Output>,
	labels: Option<Output>,
	hasher: sha2::Sha256,
	roots: Vec<Hash>,
}

impl Writer {
	fn create(header: &Header, plan: &Plan, directory: &Path) -> Result<Self> {
		let output = |name, mode| Output::create(directory, name, mode);
		let mut manifest = output(names::MANIFEST, files::PUBLIC)?;
		let line = header.to_line()?;
		manifest.write(&line)?;
		let codes = plan.activation.then(|| output(names::CODES, files::PRIVATE)).transpose()?;
		let labels = (plan.labels != Labels::None).then(|| output(names::LABELS, files::PUBLIC));
		let labels = labels.transpose()?;
		let hasher = sha2::Sha256::new_with_prefix(&line);
		Ok(Self { manifest, codes, labels, hasher, roots: Vec::new() })
	}

	fn write(&mut self, group: &mut Group) -> Result<()> {
		self.hasher.update(&group.records);
		self.manifest.write(&group.records)?;
		if let Some(codes) = &mut self.codes {
			codes.write(&group.codes)?;
			group.codes.zeroize();
		}
		if let Some(labels) = &mut self.labels {
			labels.write(&group.labels)?;
		}
		self.roots.extend_from_slice(&group.roots);
		Ok(())
	}

	/// Writes what comes last, and gives the tree's root, the manifest's hash and the files.
	fn end(mut self) -> Result<(Hex32, Hex32, Vec<Output>)> {
		self.hasher.update(self.roots.as_flattened());
		self.manifest.write(self.roots.as_flattened())?;
		let files = [Some(self.manifest), self.codes, self.labels].into_iter().flatten().collect();
		Ok((root_of_subtrees(&self.roots), Hex32(self.hasher.finalize().into()), files))
	}
}

fn seconds(since: Instant) -> f64 {
	(since.elapsed().as_secs_f64() * 1000.0).round() / 1000.0
}

fn cannot_write(path: &Path, error: &io::Error) -> Error {
	let why = error.to_string();
	files::Error::Cannot { action: "cannot write", path: path.to_owned(), why }.into()
}
