//! `stalhof operator`.

use super::{
	Context,
	consent::{check_named, load},
	lookup::{bad, number_or_registration, operator, organisation, signers_organisation, value},
	output::{list, table},
	signer::{account_of, named_account},
	submit::Once,
};
use crate::{
	address::to_address,
	consortium::{
		Operator, Reads, calls,
		consent::{Consent, Purpose},
	},
	error::Result,
	types::BlockRef,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::{organisation::Permissions, time::Day};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Appoint an account as an operator of your organisation.
	Appoint {
		/// The account's consent, from `consent sign --for operate`.
		file: PathBuf,
		#[command(flatten)]
		appointment: Appointment,
		#[command(flatten)]
		once: Once,
	},
	/// Change what an operator of your organisation may do and until when.
	Change {
		/// Address of the operator.
		#[arg(value_name = "ADDRESS")]
		operator: String,
		#[command(flatten)]
		appointment: Appointment,
		#[command(flatten)]
		once: Once,
	},
	/// Dismiss an operator: of your organisation, or yourself.
	Dismiss {
		/// Address of the operator.
		#[arg(value_name = "ADDRESS")]
		operator: String,
		#[command(flatten)]
		once: Once,
	},
	/// List the operators of an organisation.
	List {
		/// Its number or registration number.
		organisation: String,
	},
	/// Show for whom an account acts, and what it may do.
	Show {
		/// Its address; or name a key with --key.
		#[arg(required_unless_present = "key")]
		account: Option<String>,
		/// Key whose account is meant; it is not opened.
		#[arg(long, value_name = "NAME", conflicts_with = "account")]
		key: Option<String>,
	},
}

#[derive(Args)]
pub(super) struct Appointment {
	/// What it may do, with commas between: goods, images, submit-receivables, approve-receivables, fund, settle, govern,
	/// attest, validate, certify, arbitrate, administer.
	#[arg(long, value_name = "PERMISSIONS")]
	permissions: String,
	/// The last day on which it acts, as YYYY-MM-DD.
	#[arg(long, value_name = "DATE")]
	until: String,
}

impl Appointment {
	fn read(&self) -> Result<(Permissions, Day)> {
		let permissions: Permissions = value("permissions", &self.permissions)?;
		if permissions.is_empty() {
			let why = "give it at least one; `operator dismiss` takes all of them";
			return Err(bad("permissions", &self.permissions, why));
		}
		Ok((permissions, value("last day", &self.until)?))
	}
}

#[derive(Serialize)]
struct Shown<'a> {
	#[serde(flatten)]
	operator: &'a Operator,
	at: BlockRef,
}

#[derive(Serialize)]
struct Listed<'a> {
	items: &'a [Operator],
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Appoint { file, appointment, once } => {
			const WHAT: &str = "a consent to act as an operator";
			let (permissions, until) = appointment.read()?;
			Consent::load(&file)?;
			let signer = once.account(context)?;
			let call = async |client: &crate::Client, _: &crate::Runtime| {
				let own = signers_organisation(&Reads::finalised(client).await?, &signer).await?;
				let takes = |consent: &Consent| match consent.purpose {
					Purpose::Operate { organisation } => Some((organisation, consent.signed()?)),
					_ => None,
				};
				let (consent, (named, signed)) = load(&file, client.genesis(), WHAT, takes)?;
				check_named(&file, WHAT, named, own)?;
				Ok(calls::appoint_operator(&consent.account, permissions, until, signed))
			};
			once.submit(context, call).await
		}
		Command::Change { operator, appointment, once } => {
			let (permissions, until) = appointment.read()?;
			let account = named_account(&operator)?;
			let call = calls::change_operator(&account, permissions, until);
			once.submit(context, async |_, _| Ok(call)).await
		}
		Command::Dismiss { operator, once } => {
			let call = calls::dismiss_operator(&named_account(&operator)?);
			once.submit(context, async |_, _| Ok(call)).await
		}
		Command::List { organisation: named } => {
			let which = number_or_registration(&named)?;
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let found = which.find(&reads).await?;
			let operators = reads.operators(found.line.id).await?;
			context.out.told(&Listed { items: &operators, at: reads.at() }, &reads, || {
				let rows = operators
					.iter()
					.map(|one| vec![to_address(&one.account), until(one), permissions(one)]);
				list(&["account", "until", "permissions"], rows.collect())
			})
		}
		Command::Show { account, key } => {
			let account = match (&account, &key) {
				(_, Some(key)) => account_of(context, key)?,
				(account, None) => named_account(account.as_deref().unwrap_or_default())?,
			};
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let found = operator(&reads, &account).await?;
			let organisation = organisation(&reads, found.organisation).await?;
			context.out.told(&Shown { operator: &found, at: reads.at() }, &reads, || {
				let line = &organisation.line;
				table(&[
					("Account", to_address(&found.account)),
					("Acts for", format!("{} ({}), {}", line.id, line.name, line.standing)),
					("Until", until(&found)),
					("May", permissions(&found)),
				])
			})
		}
	}
}

fn until(operator: &Operator) -> String {
	match (operator.admin, operator.expired) {
		(true, _) => "administrator, without end".to_owned(),
		(false, true) => format!("{} (over)", operator.until),
		(false, false) => operator.until.to_string(),
	}
}

fn permissions(operator: &Operator) -> String {
	match operator.permissions == Permissions::ALL {
		true => "everything".to_owned(),
		false => operator.permissions.to_string().replace(',', ", "),
	}
}
