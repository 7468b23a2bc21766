//! `stalhof goods clear`, `certify` and `certificate`.

use super::{acts::Reference, moving::About};
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::Result,
	files,
	goods::{
		Commitments, Disclosure, Hex32,
		movements::{self, Certificate, CertificateTerms, calls, subject_text, to_the_minute},
	},
};
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use stalhof_primitives::{goods::CertificateKind, gs1::Gln};
use std::{
	collections::BTreeMap,
	path::{Path, PathBuf},
};

/// The name under which a declaration's number is committed to.
const DECLARATION: &str = "declaration";

/// What a certificate commits to without showing it.
#[derive(Args)]
struct Fields {
	/// A field that only its hash goes on the chain of, as NAME=VALUE; up to 64. One can be shown later without the others.
	#[arg(long = "field", value_name = "NAME=VALUE")]
	fields: Vec<String>,
	/// New file for the fields and their salts, which nobody else may read. Keep it: without the salts nothing can be shown.
	#[arg(long, value_name = "FILE")]
	commitments: Option<PathBuf>,
}

#[derive(Args)]
pub(in crate::cli) struct Clear {
	#[command(flatten)]
	about: About,
	#[command(flatten)]
	word: Word,
	/// The number in the national nomenclature, 6 to 12 digits: the first six are the Harmonized System's.
	#[arg(long, value_name = "DIGITS")]
	hs: Option<String>,
	/// Where the goods enter: UN/LOCODE, as CNNGB.
	#[arg(long, value_name = "LOCODE")]
	port: Option<String>,
	/// The bonded warehouse.
	#[arg(long, value_name = "GLN")]
	warehouse: Option<String>,
	/// Whether order, payment and logistics agree.
	#[arg(long, value_name = "RESULT")]
	three_documents: Option<ThreeDocuments>,
	/// The declaration's number: it is committed to as the field `declaration`, and never on the chain in clear.
	#[arg(long, value_name = "NUMBER")]
	declaration: Option<String>,
	#[command(flatten)]
	fields: Fields,
	#[command(flatten)]
	once: Once,
}

/// Whose word it is.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct Word {
	/// The goods are declared: by a customs broker.
	#[arg(long)]
	stated: bool,
	/// The goods are released: by a customs authority.
	#[arg(long)]
	released: bool,
	/// The goods are held back: by a customs authority.
	#[arg(long)]
	held: bool,
}

impl Word {
	/// What certificate that is, and whether the goods passed.
	const fn says(&self) -> (CertificateKind, bool) {
		match self {
			Self { stated: true, .. } => (CertificateKind::CustomsDeclaration, true),
			Self { released, .. } => (CertificateKind::CustomsClearance, *released),
		}
	}
}

#[derive(Clone, Copy, ValueEnum)]
enum ThreeDocuments {
	/// They agree.
	Match,
	/// They do not.
	Mismatch,
}

impl ThreeDocuments {
	/// Whether they agree.
	const fn agree(self) -> bool {
		matches!(self, Self::Match)
	}
}

#[derive(Args)]
pub(in crate::cli) struct Certify {
	#[command(flatten)]
	about: About,
	#[command(flatten)]
	found: Found,
	#[command(flatten)]
	fields: Fields,
	#[command(flatten)]
	once: Once,
}

/// What an inspection found.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct Found {
	/// The goods were inspected and are in order.
	#[arg(long)]
	passed: bool,
	/// They are not.
	#[arg(long)]
	failed: bool,
}

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Show a certificate.
	Show {
		/// Its number.
		certificate: u32,
	},
	/// Withdraw a certificate: it stays to be read. By its issuer.
	Withdraw {
		/// Its number.
		certificate: u32,
		#[command(flatten)]
		reference: Reference,
		#[command(flatten)]
		once: Once,
	},
	/// Show one field that a certificate commits to, without the others. Needs no node.
	Disclose {
		/// The file that --commitments has written.
		commitments: PathBuf,
		/// The field's name.
		field: String,
		/// New file for it.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
	},
	/// Check a field that somebody has shown against the certificate on the chain.
	Check {
		/// The certificate's number.
		certificate: u32,
		/// The file that `certificate disclose` has written.
		disclosure: PathBuf,
	},
}

#[derive(Serialize)]
struct Checked<'a> {
	certificate: &'a Certificate,
	name: &'a str,
	value: &'a str,
}

impl Fields {
	/// The fields, with those that flags of their own give.
	fn read(&self, own: &[(&str, Option<&String>)]) -> Result<BTreeMap<String, String>> {
		let mut fields = BTreeMap::new();
		for text in &self.fields {
			let (name, value) = text.split_once('=').ok_or_else(|| {
				bad("field", text, "write its name, an equals sign and its value")
			})?;
			if fields.insert(name.to_owned(), value.to_owned()).is_some() {
				return Err(bad("field", name, "it is given twice"));
			}
		}
		for (name, value) in own {
			let Some(value) = value else { continue };
			if fields.insert((*name).to_owned(), (*value).clone()).is_some() {
				return Err(bad("field", name, "it is given twice"));
			}
		}
		match (fields.is_empty(), &self.commitments) {
			(false, None) => {
				let why = "give a new file for the fields and their salts with --commitments";
				Err(bad("commitments", "none", why))
			}
			(true, Some(file)) => {
				let why = "there is no field to commit to: give --field or --declaration";
				Err(bad("commitments", &file.display().to_string(), why))
			}
			_ => Ok(fields),
		}
	}

	/// Commits to fields: the root, zeros without any.
	fn commit(&self, fields: &BTreeMap<String, String>) -> Result<Hex32> {
		match &self.commitments {
			Some(file) => Ok(Commitments::keep(fields, file)?.root),
			None => Ok(Hex32([0; 32])),
		}
	}
}

/// A number of the national nomenclature.
fn code(text: &str) -> Result<String> {
	let fits = (6..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
	match fits {
		true => Ok(text.to_owned()),
		false => {
			Err(bad("number in the nomenclature", text, "write 6 to 12 digits without points"))
		}
	}
}

/// A place by UN/LOCODE.
fn port(text: &str) -> Result<[u8; 5]> {
	let fits = |[c0, c1, place @ ..]: [u8; 5]| {
		let own = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
		c0.is_ascii_uppercase() && c1.is_ascii_uppercase() && place.iter().all(own)
	};
	let bytes: Option<[u8; 5]> = text.as_bytes().try_into().ok();
	bytes.filter(|bytes| fits(*bytes)).ok_or_else(|| {
		let why = "write the country's two capital letters and three more, as CNNGB";
		bad("port", text, why)
	})
}

pub(super) async fn clear(context: &Context, command: Clear) -> Result<()> {
	let Clear { about, word, hs, port: entry, warehouse, three_documents, .. } = &command;
	let (kind, passed) = word.says();
	let spoken = about.spoken()?;
	let hs_code = hs.as_deref().map(code).transpose()?;
	let entry_port = entry.as_deref().map(port).transpose()?;
	let warehouse = warehouse.as_deref().map(|text| value::<Gln>("GLN", text)).transpose()?;
	let three_documents = three_documents.map(ThreeDocuments::agree);
	let fields = command.fields.read(&[(DECLARATION, command.declaration.as_ref())])?;
	command.once.account(context)?;
	let commitments = command.fields.commit(&fields)?;
	command
		.once
		.submit(context, async |client, _| {
			Ok(movements::certify(CertificateTerms {
				kind,
				subject: spoken.find(client).await?,
				passed,
				hs_code,
				entry_port,
				warehouse,
				three_documents,
				commitments,
			}))
		})
		.await
}

pub(super) async fn certify(context: &Context, command: Certify) -> Result<()> {
	let Certify { about, found, fields: own, once } = command;
	let spoken = about.spoken()?;
	let fields = own.read(&[])?;
	once.account(context)?;
	let commitments = own.commit(&fields)?;
	once.submit(context, async |client, _| {
		Ok(movements::certify(CertificateTerms {
			kind: CertificateKind::Inspection,
			subject: spoken.find(client).await?,
			passed: found.passed,
			hs_code: None,
			entry_port: None,
			warehouse: None,
			three_documents: None,
			commitments,
		}))
	})
	.await
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Show { certificate } => {
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = Certificate::fetch(&reads, certificate).await?;
			let mut names = Names::of(&runtime);
			names.fetch(&reads, [found.issuer]).await?;
			context.out.told(&found, &reads, || describe(&found, &names))
		}
		Command::Withdraw { certificate, reference, once } => {
			let hash = reference.hash()?;
			once.submit(context, async |_, _| Ok(calls().withdraw_certificate(certificate, hash)))
				.await
		}
		Command::Disclose { commitments, field, out } => {
			disclose(context, &commitments, &field, &out)
		}
		Command::Check { certificate, disclosure } => {
			let shown = Disclosure::read(&disclosure)?;
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = Certificate::fetch(&reads, certificate).await?;
			shown.check(Hex32(found.commitments.0))?;
			let mut names = Names::of(&runtime);
			names.fetch(&reads, [found.issuer]).await?;
			let (name, value) = (&shown.field.name, &shown.field.value);
			context.out.told(&Checked { certificate: &found, name, value }, &reads, || {
				format!("Shown: {name} is {value}.\n{}", describe(&found, &names))
			})
		}
	}
}

fn disclose(context: &Context, commitments: &Path, field: &str, out: &Path) -> Result<()> {
	let shown = Commitments::read(commitments)?.disclose(field)?;
	files::create(out, files::to_json(&shown)?.as_bytes(), files::PRIVATE)?;
	context.out.result(&shown, || {
		let (name, value) = (&shown.field.name, &shown.field.value);
		format!(
			"{} is written: {name} is {value}. It shows nothing of the other fields.\n",
			out.display()
		)
	})
}

/// What a certificate says, in words.
const fn says(kind: CertificateKind, passed: bool) -> &'static str {
	match (kind, passed) {
		(CertificateKind::CustomsClearance, true) => "released: confirmed by customs",
		(CertificateKind::CustomsClearance, false) => "held by customs",
		(CertificateKind::CustomsDeclaration, true) => "declared: stated by a broker",
		(CertificateKind::CustomsDeclaration, false) => "not declared: stated by a broker",
		(CertificateKind::Inspection, true) => "inspected, in order",
		(CertificateKind::Inspection, false) => "inspected, not in order",
	}
}

fn describe(certificate: &Certificate, names: &Names) -> String {
	let mut rows = vec![
		(
			"Certificate",
			format!("{}: {}", certificate.id, says(certificate.kind, certificate.passed)),
		),
		("About", subject_text(certificate.subject)),
		("Issued by", {
			let who = names.organisation(certificate.issuer);
			format!("{who}, {}", to_the_minute(certificate.moment))
		}),
	];
	rows.extend(certificate.hs_code.clone().map(|code| ("Nomenclature", code)));
	rows.extend(certificate.entry_port.clone().map(|port| ("Port", port)));
	rows.extend(certificate.warehouse.map(|gln| ("Warehouse", gln.to_string())));
	rows.extend(certificate.three_documents.map(|agree| {
		let agree = if agree { "agree" } else { "do not agree" };
		("Order, payment, logistics", agree.to_owned())
	}));
	if !certificate.commitments.is_zero() {
		rows.push(("Commits to", format!("{:#x}", certificate.commitments)));
	}
	if let Some(said) = &certificate.withdrawn {
		rows.push(("Withdrawn", said.date.to_string()));
	}
	table(&rows)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn fields(fields: &[&str], file: Option<&str>) -> Fields {
		Fields {
			fields: fields.iter().map(|field| (*field).to_owned()).collect(),
			commitments: file.map(PathBuf::from),
		}
	}

	#[test]
	fn fields_should_be_read_and_need_a_file_for_their_salts() {
		let number = "18 2026 0117".to_owned();
		let own = [(DECLARATION, Some(&number))];
		let read = fields(&["value=3390000.00 CNY", "note=a=b"], Some("f")).read(&own).unwrap();
		let read: Vec<_> = read.iter().map(|(name, value)| format!("{name}: {value}")).collect();
		assert_eq!(read, ["declaration: 18 2026 0117", "note: a=b", "value: 3390000.00 CNY"]);
		assert!(fields(&[], None).read(&[(DECLARATION, None)]).unwrap().is_empty());
		for (bad, part) in [
			(fields(&["value"], Some("f")).read(&own), "equals sign"),
			(fields(&["a=1", "a=2"], Some("f")).read(&[]), "given twice"),
			(fields(&["declaration=1"], Some("f")).read(&own), "given twice"),
			(fields(&[], None).read(&own), "--commitments"),
			(fields(&[], Some("f")).read(&[]), "no field"),
		] {
			let error = bad.unwrap_err().to_string();
			assert!(error.contains(part), "{error}");
		}
	}

	#[derive(clap::Parser)]
	struct Line {
		#[command(flatten)]
		clear: Clear,
	}

	/// What a command line says.
	fn said(words: &[&str]) -> Option<(CertificateKind, bool, Option<bool>)> {
		let start = ["clear", "--batch", "4"];
		let Line { clear } = clap::Parser::try_parse_from(start.iter().chain(words)).ok()?;
		let (kind, passed) = clear.word.says();
		Some((kind, passed, clear.three_documents.map(ThreeDocuments::agree)))
	}

	#[test]
	fn word_should_be_a_brokers_or_an_authoritys() {
		use CertificateKind::{CustomsClearance, CustomsDeclaration};
		for (words, wanted) in [
			(&["--stated"][..], Some((CustomsDeclaration, true, None))),
			(&["--released"], Some((CustomsClearance, true, None))),
			(&["--held"], Some((CustomsClearance, false, None))),
			(
				&["--held", "--three-documents", "mismatch"],
				Some((CustomsClearance, false, Some(false))),
			),
			(
				&["--stated", "--three-documents", "match"],
				Some((CustomsDeclaration, true, Some(true))),
			),
			(&["--stated", "--three-documents", "yes"], None),
			(&["--released", "--held"], None),
			(&[], None),
		] {
			assert_eq!(said(words), wanted, "{words:?}");
		}
	}

	#[test]
	fn customs_details_should_have_the_form_that_the_chain_asks_for() {
		assert_eq!(code("19011010").unwrap(), "19011010");
		assert_eq!(port("CNNGB").unwrap(), *b"CNNGB");
		assert_eq!(port("DEHAM").unwrap(), *b"DEHAM");
		for bad in ["19011", "1901.10", "1901101010101", ""] {
			assert!(code(bad).is_err(), "{bad}");
		}
		for bad in ["CNNG", "cnngb", "C1NGB", "CNNGBX", "CNN B", "ÄNNG"] {
			assert!(port(bad).is_err(), "{bad}");
		}
	}
}
