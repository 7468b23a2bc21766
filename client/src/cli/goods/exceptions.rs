//! `stalhof goods exceptions` and `exception`.

use super::{
	acts::Reference,
	moving::{About, Spoken},
};
use crate::{
	cli::{
		Context,
		lookup::{bad, number_or_registration, signers_organisation, value},
		output::{list, table},
		signer::SignerArgs,
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::{Error, Result},
	goods::{
		chain::Said,
		movements::{self, Exception, calls, subject_text, to_the_minute},
	},
	types::BlockRef,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::{
	goods::{ExceptionKind, Inbox},
	organisation::OrgId,
};

#[derive(Args)]
pub(in crate::cli) struct All {
	/// Who has to answer: an organisation's number, or its registration number [default: that of --key].
	organisation: Option<String>,
	/// Those that suspect falsification, instead of faults of business.
	#[arg(long)]
	suspicion: bool,
	#[command(flatten)]
	signer: SignerArgs,
}

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Say that something went wrong, with a shipment or with goods. What is short or over, `goods receive` says.
	Raise {
		#[command(flatten)]
		concerned: Concerned,
		/// What: damaged, product-no-data, data-no-product, data-issue, counterfeit, tampered, diverted.
		#[arg(long)]
		kind: String,
		#[command(flatten)]
		reference: Reference,
		#[command(flatten)]
		once: Once,
	},
	/// Answer an exception, once. By who has to.
	Answer {
		/// The exception's number.
		exception: u32,
		#[command(flatten)]
		reference: Reference,
		#[command(flatten)]
		once: Once,
	},
	/// Say that an exception is settled. By who raised it; of a suspicion, by a regulator too.
	Settle {
		/// The exception's number.
		exception: u32,
		#[command(flatten)]
		reference: Reference,
		#[command(flatten)]
		once: Once,
	},
	/// Show an exception.
	Show {
		/// The exception's number.
		exception: u32,
	},
}

/// What went wrong: a shipment, or goods.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(in crate::cli) struct Concerned {
	/// A shipment. By one of its parties.
	#[arg(long, value_name = "NUMBER")]
	shipment: Option<u32>,
	/// An item, as BATCH/PLACE.
	#[arg(long, value_name = "BATCH/PLACE")]
	item: Option<String>,
	/// A batch.
	#[arg(long, value_name = "NUMBER")]
	batch: Option<u32>,
	/// A container and all that is in it, by its SSCC.
	#[arg(long, value_name = "SSCC")]
	container: Option<String>,
	/// All of a trade item.
	#[arg(long, value_name = "GTIN")]
	gtin: Option<String>,
}

impl Concerned {
	/// The shipment, or else the goods.
	fn read(self) -> Result<core::result::Result<u32, Spoken>> {
		let Self { shipment, item, batch, container, gtin } = self;
		match shipment {
			Some(shipment) => Ok(Ok(shipment)),
			None => About { item, batch, container, gtin }.spoken().map(Err),
		}
	}
}

#[derive(Serialize)]
struct Listed<'a> {
	items: &'a [Exception],
	at: BlockRef,
}

/// What can be raised: what is short or over is told by the receipt alone.
fn kind(text: &str) -> Result<ExceptionKind> {
	match value::<ExceptionKind>("kind", text)? {
		ExceptionKind::Short | ExceptionKind::Over => {
			Err(bad("kind", text, "`goods receive` tells it, with what has arrived"))
		}
		kind => Ok(kind),
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Raise { concerned, kind: text, reference, once } => {
			let (concern, kind, hash) = (concerned.read()?, kind(&text)?, reference.hash()?);
			once.submit(context, async |client, _| {
				let concern = match concern {
					Ok(shipment) => Ok(shipment),
					Err(spoken) => Err(spoken.find(client).await?),
				};
				Ok(movements::raise(concern, kind, hash))
			})
			.await
		}
		Command::Answer { exception, reference, once } => {
			let hash = reference.hash()?;
			once.submit(context, async |_, _| Ok(calls().answer_exception(exception, hash))).await
		}
		Command::Settle { exception, reference, once } => {
			let hash = reference.hash()?;
			once.submit(context, async |_, _| Ok(calls().settle_exception(exception, hash))).await
		}
		Command::Show { exception } => {
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = Exception::fetch(&reads, exception).await?;
			let mut names = Names::of(&runtime);
			names.fetch(&reads, named_in(&found)).await?;
			context.out.told(&found, &reads, || describe(&found, &names))
		}
	}
}

fn named_in(exception: &Exception) -> impl Iterator<Item = OrgId> {
	let said = [Some(exception.raised), exception.answered, exception.settled];
	said.into_iter().flatten().map(|said| said.by).chain([exception.owner])
}

pub(super) async fn all(context: &Context, command: All) -> Result<()> {
	let which = command.organisation.as_deref().map(number_or_registration).transpose()?;
	let account = match which {
		Some(_) => None,
		None => Some(command.signer.account(context)?),
	};
	let inbox = if command.suspicion { Inbox::Suspicion } else { Inbox::Process };
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let organisation = match (&which, account) {
		(Some(which), _) => which.number(&reads).await?,
		(None, Some(account)) => signers_organisation(&reads, &account).await?,
		(None, None) => return Err(Error::NoSigner),
	};
	let found = Exception::all(&reads, organisation, inbox).await?;
	let mut names = Names::of(&runtime);
	names.fetch(&reads, found.iter().flat_map(named_in).chain([organisation])).await?;
	let listed = Listed { items: &found, at: reads.at() };
	context.out.told(&listed, &reads, || {
		if found.is_empty() {
			return format!("{} has none to answer.\n", names.organisation(organisation));
		}
		let rows = found.iter().map(|exception| {
			vec![
				exception.id.to_string(),
				exception.kind.to_string(),
				concern(exception),
				state(exception),
				names.organisation(exception.raised.by),
			]
		});
		list(&["Number", "What", "About", "State", "Raised by"], rows.collect())
	})
}

/// What an exception is about.
fn concern(exception: &Exception) -> String {
	let shipment = exception.shipment.map(|shipment| format!("shipment {shipment}"));
	let goods = || exception.subject.map(subject_text);
	shipment.or_else(goods).unwrap_or_default()
}

fn state(exception: &Exception) -> String {
	match exception {
		Exception { settled: Some(said), .. } => format!("settled on {}", said.date),
		Exception { answered: Some(said), .. } => format!("answered on {}", said.date),
		Exception { overdue: true, until, .. } => {
			format!("overdue since {}", to_the_minute(*until))
		}
		Exception { until, .. } => format!("to be answered until {}", to_the_minute(*until)),
	}
}

fn describe(exception: &Exception, names: &Names) -> String {
	let said = |said: &Said| {
		let reference = match said.reference.0 == [0; 32] {
			true => String::new(),
			false => format!(", reference {}", said.reference),
		};
		format!("{} on {}{reference}", names.organisation(said.by), said.date)
	};
	let mut rows = vec![
		("Exception", format!("{}: {}", exception.id, exception.kind)),
		("About", concern(exception)),
		("Raised by", said(&exception.raised)),
		("Owner", names.organisation(exception.owner)),
		("State", state(exception)),
	];
	rows.extend(exception.answered.as_ref().map(|answer| ("Answered", said(answer))));
	rows.extend(exception.settled.as_ref().map(|end| ("Settled", said(end))));
	table(&rows)
}
