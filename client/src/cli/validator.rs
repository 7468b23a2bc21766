//! `stalhof validator`.

use super::{
	Context,
	lookup::{number_or_registration, signers_organisation},
	output::table,
	submit::{Once, connect},
};
use crate::{
	api,
	consortium::{
		Names, Reads,
		validators::{Network, NewKeys, Validator},
	},
	error::{Error, Result},
	types::BlockRef,
};
use clap::Subcommand;
use serde::Serialize;
use subxt::utils::Static;

#[derive(Subcommand)]
pub(super) enum Command {
	/// List the organisations whose validators write blocks or are nominated.
	List,
	/// Show an organisation's validator.
	Show {
		/// The organisation: its number, or its registration number.
		organisation: String,
	},
	/// Have the validator's own node make new session keys, and register them for the signing account.
	///
	/// The node of --url makes and keeps them, so it must be the validator's; it does so over its loopback address only.
	Rotate {
		#[command(flatten)]
		once: Once,
	},
	/// Nominate the signing account as your organisation's validator. Its session keys must be set: `validator rotate`.
	Nominate {
		#[command(flatten)]
		once: Once,
	},
	/// End your organisation's nomination, and with it its place among the validators.
	Withdraw {
		/// Another organisation, which must be out: its number, or its registration number.
		#[arg(long, value_name = "ORGANISATION")]
		organisation: Option<String>,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Serialize)]
struct List {
	network: Option<Network>,
	validators: Vec<Validator>,
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::List => list(context).await,
		Command::Show { organisation } => show(context, &organisation).await,
		Command::Rotate { once } => {
			let account = once.account(context)?;
			once.submit_then(
				context,
				async |client, _| {
					let keys = NewKeys::make(client.rpc(), &account).await?;
					context.out.note(&format!(
						"{} has made new session keys; they exist in its keystore only",
						client.rpc().url()
					));
					Ok(keys.register())
				},
				|_| {
					Some(
						"They take effect with the second session after this one. Keep the old ones until then, and back \
						 up the keystore."
							.to_owned(),
					)
				},
			)
			.await
		}
		Command::Nominate { once } => {
			let call = async |_: &_, _: &_| Ok(api::tx().network().nominate());
			let then = "Once the council has chosen the organisation (`stalhof council propose set-validators`), its \
			            validator writes blocks from the second session boundary on.";
			once.submit_then(context, call, |_| Some(then.to_owned())).await
		}
		Command::Withdraw { organisation, once } => {
			let which = organisation.as_deref().map(number_or_registration).transpose()?;
			let account = once.account(context)?;
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let organisation = match &which {
					Some(which) => which.number(&reads).await?,
					None => signers_organisation(&reads, &account).await?,
				};
				Ok(api::tx().network().withdraw_nomination(Static(organisation)))
			})
			.await
		}
	}
}

async fn list(context: &Context) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let network = Network::fetch(&reads).await?;
	let list = List { network, validators: Validator::all(&reads).await?, at: reads.at() };
	let mut names = Names::of(&runtime);
	names.fetch(&reads, list.validators.iter().map(|one| one.organisation)).await?;
	context.out.told(&list, &reads, || describe(&list, &names))
}

async fn show(context: &Context, organisation: &str) -> Result<()> {
	let which = number_or_registration(organisation)?;
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let id = which.number(&reads).await?;
	let found = Validator::all(&reads).await?.into_iter().find(|one| one.organisation == id);
	let validator = found.ok_or_else(|| Error::NotThere {
		what: "validator",
		name: format!("of organisation {id}"),
	})?;
	let mut names = Names::of(&runtime);
	names.fetch(&reads, [id]).await?;
	context.out.told(&validator, &reads, || {
		let account = |account: &Option<String>| account.clone().unwrap_or("none".to_owned());
		table(&[
			("Organisation", names.organisation(id)),
			("State", validator.words().to_owned()),
			("Nominated", account(&validator.nominated)),
			("Keys set", if validator.keys_set { "yes" } else { "no" }.to_owned()),
			("Chosen", if validator.chosen { "yes" } else { "no" }.to_owned()),
			("This session", account(&validator.running)),
			("Next session", account(&validator.queued)),
		])
	})
}

fn describe(list: &List, names: &Names) -> String {
	let mut text = String::new();
	if let Some(Network { floor, max_validators, running, .. }) = &list.network {
		text = format!("{running} validators run; at least {floor}, at most {max_validators}.\n");
	}
	text.extend(list.validators.iter().map(|validator| {
		format!(
			"organisation {}: {}\n",
			names.organisation(validator.organisation),
			validator.words()
		)
	}));
	text
}
