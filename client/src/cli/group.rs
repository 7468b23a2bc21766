//! `stalhof group`.

use super::{Context, org::lines, output::table, quota::describe};
use crate::{
	consortium::{Group, OrganisationLine, Reads},
	error::{Error, Result},
};
use clap::Subcommand;
use serde::Serialize;
use stalhof_primitives::organisation::GroupId;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Show a group: what it may use, and who belongs to it.
	Show {
		/// Its number: that of the organisation which came first.
		group: u32,
	},
}

#[derive(Serialize)]
struct Shown<'a> {
	#[serde(flatten)]
	group: &'a Group,
	organisations: &'a [OrganisationLine],
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	let Command::Show { group } = command;
	let client = context.connect().await?;
	let reads = Reads::finalised(&client).await?;
	let found = reads.group(GroupId(group)).await?;
	let group = found.ok_or(Error::NotThere { what: "group", name: group.to_string() })?;
	let organisations = reads.group_organisations(group.id).await?;
	let shown = Shown { group: &group, organisations: &organisations };
	context.out.told(&shown, &reads, || {
		let counted = match group.counted {
			true => "has a vote in the council",
			false => "has no vote in the council",
		};
		let mut rows = vec![("Group", group.id.to_string()), ("Council", counted.to_owned())];
		rows.extend(describe(&group));
		format!("{}\n{}", table(&rows), lines(&organisations))
	})
}
