//! `stalhof gs1`.

mod parse;

use super::{
	Context,
	lookup::{number_or_registration, value},
	output::table,
	submit::{Once, connect},
};
use crate::{
	api,
	consortium::{
		Names, Reads,
		gs1::{Authorisation, Licence, Licensee},
	},
	error::Result,
	types::BlockRef,
};
use clap::Subcommand;
use serde::Serialize;
use stalhof_primitives::time::Day;
use subxt::utils::Static;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Read a GS1 identifier in any of its forms and print it in all others, as JSON. No node is asked.
	///
	/// The text is a GTIN, an SSCC, gtin:, gln: or sscc: and the digits, an element string such as
	/// '(01)09521141012345(21)2017' or a scanner's, a GS1 Digital Link, or an EPC URN. The JSON is laid out for
	/// people; with --json it is one line.
	Parse {
		/// The identifier.
		text: String,
		/// Digits of its company prefix, 6 to 12: prints the EPC URN as well, which cannot be told without.
		#[arg(long, value_name = "DIGITS")]
		prefix_length: Option<u8>,
	},
	/// Show who may issue a GS1 key today, and by which licence.
	Licensee {
		/// The digits of a company prefix, or gtin:, gln: or sscc: and the key.
		key: String,
	},
	/// List the licences, those that have ended among them.
	Licences {
		/// Only those of this organisation: its number, or its registration number.
		#[arg(long, value_name = "ORGANISATION")]
		holder: Option<String>,
	},
	/// List who may issue keys under a licence besides its holder.
	Authorised {
		/// The licence's number.
		licence: u32,
	},
	/// Let another organisation issue keys under a licence of your organisation.
	Authorise {
		/// The licence's number.
		licence: u32,
		/// The other organisation: its number, or its registration number.
		organisation: String,
		/// The last day on which it may, YYYY-MM-DD.
		#[arg(long, value_name = "DAY")]
		until: String,
		#[command(flatten)]
		once: Once,
	},
	/// End such an authorisation.
	Revoke {
		/// The licence's number.
		licence: u32,
		/// The other organisation: its number, or its registration number.
		organisation: String,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Serialize)]
struct List {
	licences: Vec<Licence>,
	at: BlockRef,
}

#[derive(Serialize)]
struct Authorised {
	licence: Licence,
	authorised: Vec<Authorisation>,
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Parse { text, prefix_length } => parse::run(context, &text, prefix_length),
		Command::Licensee { key } => {
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let licensee = Licensee::fetch(&reads, &key).await?;
			context.out.told(&licensee, &reads, || describe(&licensee))
		}
		Command::Licences { holder } => licences(context, holder.as_deref()).await,
		Command::Authorised { licence } => authorised(context, licence).await,
		Command::Authorise { licence, organisation, until, once } => {
			let organisation = number_or_registration(&organisation)?;
			let until: Day = value("last day", &until)?;
			once.submit(context, async |client, runtime| {
				let reads = Reads::finalised(client).await?;
				let licence = Licence::fetch(&reads, licence).await?;
				let organisation = organisation.number(&reads).await?;
				let mut names = Names::of(runtime);
				names.fetch(&reads, [organisation, licence.holder]).await?;
				context.out.note(&format!(
					"Until {until}, organisation {} may issue keys under licence {} ({})",
					names.organisation(organisation),
					licence.id,
					licence.words(&names)
				));
				let (organisation, until) = (Static(organisation), Static(until));
				Ok(api::tx().consortium().authorise_issuing(licence.id, organisation, until))
			})
			.await
		}
		Command::Revoke { licence, organisation, once } => {
			let organisation = number_or_registration(&organisation)?;
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let organisation = Static(organisation.number(&reads).await?);
				Ok(api::tx().consortium().revoke_issuing(licence, organisation))
			})
			.await
		}
	}
}

async fn licences(context: &Context, holder: Option<&str>) -> Result<()> {
	let holder = holder.map(number_or_registration).transpose()?;
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let mut licences = Licence::all(&reads).await?;
	if let Some(holder) = holder {
		let holder = holder.number(&reads).await?;
		licences.retain(|licence| licence.holder == holder);
	}
	let mut names = Names::of(&runtime);
	names.fetch(&reads, licences.iter().map(|licence| licence.holder)).await?;
	let list = List { licences, at: reads.at() };
	context.out.told(&list, &reads, || {
		if list.licences.is_empty() {
			return "There are no licences.".to_owned();
		}
		let line = |licence: &Licence| format!("{:>4}  {}\n", licence.id, licence.words(&names));
		list.licences.iter().map(line).collect()
	})
}

async fn authorised(context: &Context, licence: u32) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let licence = Licence::fetch(&reads, licence).await?;
	let authorised = Authorisation::all(&reads, licence.id).await?;
	let mut names = Names::of(&runtime);
	let organisations = authorised.iter().map(|one| one.organisation);
	names.fetch(&reads, organisations.chain([licence.holder])).await?;
	let list = Authorised { licence, authorised, at: reads.at() };
	context.out.told(&list, &reads, || {
		let head = format!("Licence {}: {}\n", licence.id, licence.words(&names));
		if list.authorised.is_empty() {
			return head + "Nobody else may issue keys under it.";
		}
		let lines = list.authorised.iter().map(|one| format!("{}\n", one.words(&names)));
		head + &lines.collect::<String>()
	})
}

fn describe(licensee: &Licensee) -> String {
	let Licensee { key, organisation, licence } = licensee;
	let mut names = Names::default();
	names.add(organisation.id, &*organisation.name);
	table(&[
		("Key", key.clone()),
		("Licensee", names.organisation(organisation.id)),
		("Registered", organisation.registration.clone()),
		("Standing", organisation.standing.to_string()),
		("Licence", format!("{}: {}", licence.id, licence.words(&names))),
	])
}
