//! `stalhof keys`.

use super::{Context, output::table, password, signer::named_account};
use crate::{
	address::AddressForms,
	error::{Error, Result},
	files,
	keys::{KeyInfo, KeyPair, MIN_PASSWORD, StoredKey, check_new, generate_phrase},
	receivables::{SealingKey, beside_keys},
	types::H256,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::{
	io::{self, IsTerminal, Read},
	path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// Longest recovery phrase that is read from standard input, in bytes.
const MAX_PHRASE: u64 = 4096;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Make a key.
	New {
		/// Its name.
		name: String,
		/// Words of its recovery phrase: 12 or 24.
		#[arg(long, default_value_t = 24)]
		words: u8,
		/// Print the recovery phrase also where no terminal shows it.
		#[arg(long)]
		show_mnemonic: bool,
		#[command(flatten)]
		password: NewPassword,
	},
	/// Import a key: a recovery phrase from standard input, or a file.
	Import {
		/// Its name.
		name: String,
		/// File with a recovery phrase, instead of standard input.
		#[arg(long, value_name = "FILE", conflicts_with = "json_file")]
		mnemonic_file: Option<PathBuf>,
		/// Key file of another wallet, which its password opens and which keeps that password.
		#[arg(long, value_name = "FILE")]
		json_file: Option<PathBuf>,
		#[command(flatten)]
		password: NewPassword,
	},
	/// List all keys.
	List,
	/// Show a key's address.
	Show {
		/// Its name, or a file.
		name: String,
	},
	/// Show the forms of an address, a public key (0x…) or a key's address.
	Inspect {
		/// Address, public key, or name of a key.
		what: String,
	},
	/// Put a key under another password.
	ChangePassword {
		/// Its name, or a file.
		name: String,
		/// File whose first line is the present password.
		#[arg(long, value_name = "FILE")]
		password_file: Option<PathBuf>,
		/// File whose first line is the new password, of 8 characters or more.
		#[arg(long, value_name = "FILE")]
		new_password_file: Option<PathBuf>,
	},
	/// Make your organisation's key for sealed files: what is sealed to it, nobody else can open.
	Sealing {
		/// New file for it [default: $XDG_DATA_HOME/stalhof/sealing-key].
		out: Option<PathBuf>,
		/// Not a new one, but that of a development chain's founder, by its administrator's key such as //Alice: everybody knows
		/// its secret.
		#[arg(long, value_name = "PATH")]
		development: Option<String>,
	},
	/// Print a key's file, still under its password, for another wallet.
	Export {
		/// Its name, or a file.
		name: String,
		/// Write it to this new file.
		#[arg(long, value_name = "FILE")]
		out: Option<PathBuf>,
	},
}

#[derive(Args)]
pub(super) struct NewPassword {
	/// File whose first line is the password, of 8 characters or more.
	#[arg(long, value_name = "FILE")]
	password_file: Option<PathBuf>,
}

#[derive(Serialize)]
struct New<'a> {
	#[serde(flatten)]
	key: KeyInfo,
	#[serde(skip_serializing_if = "Option::is_none")]
	mnemonic: Option<&'a str>,
}

/// An entry of a list.
#[derive(Serialize)]
#[serde(untagged)]
enum Entry {
	Key(KeyInfo),
	#[serde(rename_all = "camelCase")]
	Damaged {
		error: String,
	},
}

/// A key for sealed files that was made.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Sealing<'a> {
	file: &'a Path,
	public_key: H256,
}

fn sealing(context: &Context, out: Option<PathBuf>, development: Option<&str>) -> Result<()> {
	let known = development.map(SealingKey::development).transpose()?;
	let out = match out {
		Some(out) => out,
		None => {
			let path = beside_keys("sealing-key")?;
			if let Some(directory) = path.parent() {
				files::private_directory(directory)?;
			}
			path
		}
	};
	let key = match known {
		Some(key) => {
			key.write(&out)?;
			key
		}
		None => SealingKey::create(&out)?,
	};
	let made = Sealing { file: &out, public_key: key.public() };
	context.out.result(&made, || {
		let (file, public) = (out.display(), made.public_key);
		match development {
			Some(path) => format!(
				"{file} is written. It is that of the founder of {path} on development chains, which has it registered: everybody \
				 knows it.\nPublic key  {public:#x}\n"
			),
			None => format!(
				"{file} is written. Keep a copy: without it nothing that was sealed to you opens.\nPublic key  {public:#x}\nHave it \
				 registered: `org renew --encryption-key`, in the consent of an applicant, or in the file from which a network is \
				 founded.\n"
			),
		}
	})
}

pub(super) fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Sealing { out, development } => sealing(context, out, development.as_deref()),
		Command::New { name, words, show_mnemonic, password } => {
			new(context, &name, words, show_mnemonic, password.password_file.as_deref())
		}
		Command::Import { name, mnemonic_file, json_file, password } => {
			let password = password.password_file.as_deref();
			match json_file {
				Some(file) => import_file(context, &name, &file, password),
				None => import_phrase(context, &name, mnemonic_file.as_deref(), password),
			}
		}
		Command::List => list(context),
		Command::Show { name } => show(context, &context.keystore()?.find(&name)?),
		Command::Inspect { what } => inspect(context, &what),
		Command::ChangePassword { name, password_file, new_password_file } => {
			let mut key = context.keystore()?.find(&name)?;
			let old = password::ask(&key.info().name, password_file.as_deref())?;
			key.open(&old)?;
			let new = password::ask_new(&key.info().name, new_password_file.as_deref())?;
			key.change_password(&old, &new)?;
			let info = key.info();
			context.out.result(&info, || format!("{} has a new password", info.file.display()))
		}
		Command::Export { name, out } => export(context, &name, out.as_deref()),
	}
}

fn new(
	context: &Context,
	name: &str,
	words: u8,
	show_mnemonic: bool,
	password_file: Option<&Path>,
) -> Result<()> {
	let phrase = generate_phrase(words)?;
	let keystore = context.keystore()?;
	let password = password::ask_new(name, password_file)?;
	let key = keystore.add(name, &KeyPair::from_phrase(&phrase)?, &password)?.info();
	let shown = (show_mnemonic || context.out.is_terminal()).then_some(phrase.as_str());
	let made = New { key, mnemonic: shown };
	context.out.result(&made, || {
		let key = describe(&made.key);
		match shown {
			Some(phrase) => format!(
				"{key}\nRecovery phrase, shown only now. Write it down; whoever has it has the key:\n\n    {phrase}\n"
			),
			None => format!(
				"{key}\nThe recovery phrase is not shown without a terminal. Keep copies of the file.\n"
			),
		}
	})
}

fn import_phrase(
	context: &Context,
	name: &str,
	file: Option<&Path>,
	password_file: Option<&Path>,
) -> Result<()> {
	let phrase = match file {
		Some(file) => files::read(file)?,
		None => read_phrase()?,
	};
	let pair = KeyPair::from_phrase(&phrase)?;
	let password = password::ask_new(name, password_file)?;
	show(context, &context.keystore()?.add(name, &pair, &password)?)
}

fn read_phrase() -> Result<Zeroizing<String>> {
	if io::stdin().is_terminal() {
		return password::ask("the recovery phrase (it is not shown)", None);
	}
	let mut text = Zeroizing::new(String::new());
	io::stdin().take(MAX_PHRASE).read_to_string(&mut text).map_err(|error| Error::File {
		action: "cannot read",
		path: "standard input".into(),
		why: error.to_string(),
	})?;
	Ok(text)
}

fn import_file(
	context: &Context,
	name: &str,
	file: &Path,
	password_file: Option<&Path>,
) -> Result<()> {
	let foreign = StoredKey::load(file)?;
	let password = password::ask(&file.display().to_string(), password_file)?;
	let pair = foreign.open(&password)?;
	check_new(&password).map_err(|_| {
		Error::NoPassword(format!(
			"that of {} has fewer than {MIN_PASSWORD} characters; give it a longer one with `stalhof keys change-password`, or import the recovery phrase",
			file.display()
		))
	})?;
	show(context, &context.keystore()?.add(name, &pair, &password)?)
}

fn list(context: &Context) -> Result<()> {
	let keystore = context.keystore()?;
	let entries: Vec<Entry> = keystore
		.list()?
		.into_iter()
		.map(|key| match key {
			Ok(key) => Entry::Key(key.info()),
			Err(error) => Entry::Damaged { error: error.to_string() },
		})
		.collect();
	context.out.result(&entries, || {
		if entries.is_empty() {
			return format!("no keys in {}", keystore.directory().display());
		}
		let names = entries.iter().map(|entry| match entry {
			Entry::Key(key) => key.name.len(),
			Entry::Damaged { .. } => 0,
		});
		let width = names.max().unwrap_or(0);
		let line = |entry: &Entry| match entry {
			Entry::Key(key) => format!("{:width$}  {}\n", key.name, key.forms.address),
			Entry::Damaged { error } => format!("({error})\n"),
		};
		entries.iter().map(line).collect()
	})
}

fn show(context: &Context, key: &StoredKey) -> Result<()> {
	let info = key.info();
	context.out.result(&info, || describe(&info))
}

fn describe(key: &KeyInfo) -> String {
	let mut rows = vec![("Name", key.name.clone())];
	if let Some(label) = &key.label {
		rows.push(("Label", label.clone()));
	}
	rows.extend([
		("Address", key.forms.address.clone()),
		("Public key", key.forms.public_key.clone()),
		("File", key.file.display().to_string()),
	]);
	table(&rows)
}

fn inspect(context: &Context, what: &str) -> Result<()> {
	let account = match named_account(what) {
		Ok(account) => account,
		// A word that is no address may be a key's name; if neither, the address is what is wrong.
		Err(error) => match context.keystore()?.find(what) {
			Ok(key) => key.account().clone(),
			Err(Error::BadKeyFile { path, why }) => return Err(Error::BadKeyFile { path, why }),
			Err(_) => return Err(error),
		},
	};
	let forms = AddressForms::of(&account);
	context.out.result(&forms, || {
		table(&[
			("Address", forms.address.clone()),
			("Generic address", forms.generic_address.clone()),
			("Public key", forms.public_key.clone()),
		])
	})
}

fn export(context: &Context, name: &str, out: Option<&Path>) -> Result<()> {
	let key = context.keystore()?.find(name)?;
	let content = key.export()?;
	match out {
		Some(out) => {
			files::create(out, content.as_bytes(), files::PRIVATE)?;
			let info = key.info();
			context.out.result(&info, || format!("{} is written to {}", info.name, out.display()))
		}
		None => context.out.raw(content.as_bytes()),
	}
}
