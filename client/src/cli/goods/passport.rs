//! `stalhof goods passport`.

use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
	},
	error::Result,
	files,
	goods::{Domain, Proof, code, link, passport, qr},
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{goods::ItemId, gs1::Serial};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// Directory of the commission.
	#[arg(value_name = "DIR")]
	directory: PathBuf,
	/// The full serial; several for a sheet.
	#[arg(required = true, value_name = "SERIAL")]
	serials: Vec<String>,
	/// Where the link leads, such as the brand's own resolver [default: GS1's own, id.gs1.org].
	#[arg(long, value_name = "URL")]
	domain: Option<String>,
	/// New file for the proof, as JSON.
	#[arg(long, value_name = "FILE")]
	proof: Option<PathBuf>,
	/// New file for the link as QR code, as SVG.
	#[arg(long, value_name = "FILE")]
	svg: Option<PathBuf>,
	/// New file for the link as QR code, as PNG.
	#[arg(long, value_name = "FILE")]
	png: Option<PathBuf>,
	/// New file for a sheet of labels to print on A4, as HTML.
	#[arg(long, value_name = "FILE")]
	sheet: Option<PathBuf>,
	/// New file for a sheet of the codes that the labels hide, as HTML, which nobody else can read. Delete it once it is
	/// printed.
	#[arg(long, value_name = "FILE")]
	code_sheet: Option<PathBuf>,
}

/// A mark's link and proof.
#[derive(Serialize)]
struct Passport<'a> {
	link: &'a str,
	proof: &'a Proof,
}

#[derive(Serialize)]
struct Report<'a> {
	passports: Vec<Passport<'a>>,
	files: Vec<&'a Path>,
}

pub(super) fn run(context: &Context, command: &Command) -> Result<()> {
	let Command { directory, serials, proof, svg, png, sheet, code_sheet, .. } = command;
	let single = [proof, svg, png].into_iter().flatten().next();
	if let (Some(file), true) = (single, serials.len() > 1) {
		let why = "it holds one mark: name one serial, or print several with --sheet";
		return Err(bad("file", &file.display().to_string(), why));
	}
	let domain = match &command.domain {
		Some(domain) => value("domain", domain)?,
		None => Domain::default(),
	};
	let serials: Vec<Serial> =
		serials.iter().map(|serial| value("serial", serial)).collect::<Result<_>>()?;
	let mut marks = Vec::with_capacity(serials.len());
	for serial in &serials {
		let found = passport(directory, serial)?;
		marks.push((link(&domain, found.gtin, serial), found));
	}
	let codes = match code_sheet {
		Some(_) => serials
			.iter()
			.map(|serial| Ok((serial.clone(), code(directory, serial)?)))
			.collect::<Result<Vec<_>>>()?,
		None => Vec::new(),
	};
	let mut written = Vec::new();
	let mut write = |path: &Option<PathBuf>, content: &dyn Fn() -> Result<Vec<u8>>| -> Result<()> {
		if let Some(path) = path {
			files::create(path, &content()?, files::PUBLIC)?;
			written.push(path.clone());
		}
		Ok(())
	};
	if let [(link, found)] = &marks[..] {
		write(proof, &|| Ok(files::to_json(found)?.into_bytes()))?;
		write(svg, &|| Ok(qr::svg(link)?.into_bytes()))?;
		write(png, &|| qr::png(link))?;
	}
	write(sheet, &|| Ok(qr::sheet(&marks)?.into_bytes()))?;
	if let Some(path) = code_sheet {
		files::create(path, qr::code_sheet(&codes)?.as_bytes(), files::PRIVATE)?;
		written.push(path.clone());
	}
	let report = Report {
		passports: marks.iter().map(|(link, proof)| Passport { link, proof }).collect(),
		files: written.iter().map(PathBuf::as_path).collect(),
	};
	let mut texts = Vec::new();
	for (link, found) in &marks {
		// A proof that is in a file, or one of many, is not printed.
		let whole = command.proof.is_none() && marks.len() == 1;
		texts.push(describe(link, found, whole)?);
	}
	texts.extend(report.files.iter().map(|path| format!("{} is written.\n", path.display())));
	context.out.result(&report, || texts.concat())
}

fn describe(link: &str, proof: &Proof, whole: bool) -> Result<String> {
	let item = proof.batch.map(|batch| ItemId { batch, index: proof.index }.to_string());
	let item = item.unwrap_or_else(|| "none yet".to_owned());
	let mut text = table(&[
		("Link", link.to_owned()),
		("Place", format!("{} of {}, counted from 0", proof.index, proof.count)),
		("Root", proof.root.to_string()),
		("On chain", proof.batch.map_or("not yet".to_owned(), |batch| format!("batch {batch}"))),
		("Item", item),
	]);
	if whole {
		text.push_str(&files::to_json(proof)?);
	}
	Ok(text)
}
