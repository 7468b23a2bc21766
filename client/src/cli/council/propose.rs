//! `stalhof council propose`: one subcommand for each act.

use super::lookup::{Lookup, code_hash, parse_offset};
use crate::{
	cli::{
		Context,
		lookup::{bad, organisation, value},
		output::table,
		signer::named_account,
		submit::Once,
	},
	client::Client,
	config::Runtime,
	consortium::{
		Names, Reads,
		acts::{self, Allowance, Rule, Setting, Terms},
	},
	error::Result,
	tx::{Event, Receipt},
};
use clap::{Args, Subcommand};
use stalhof_primitives::{
	organisation::{GroupId, OrgId},
	time::Day,
};

#[derive(Subcommand)]
pub(in crate::cli) enum Act {
	/// Admit an attested applicant as a member: more than half.
	Admit(Proposal<Whom>),
	/// Suspend an organisation: more than half, without its own group.
	Suspend(Proposal<Out>),
	/// End a suspension: more than half, without its own group.
	Reinstate(Proposal<Whom>),
	/// Put an organisation out for ever: two thirds, without its own group.
	Remove(Proposal<Out>),
	/// Put out an organisation that goes under another's registration number, and free the number: two thirds, without its
	/// own group.
	Displace(Proposal<Out>),
	/// Set an organisation's roles, all of them: more than half.
	SetRoles(Proposal<RoleArgs>),
	/// Give an organisation another administrator: two thirds without its own group, and 24 hours.
	ReplaceAdmin(Proposal<Admin>),
	/// Enter a GS1 licence: more than half.
	License(Proposal<License>),
	/// Set what a group may use of the chain: two thirds.
	SetAllowance(Proposal<GroupAllowance>),
	/// Set whose validators write blocks, all of them: two thirds.
	SetValidators(Proposal<Validators>),
	/// Register a bank's settlement asset: more than half.
	RegisterAsset(Proposal<Asset>),
	/// Set a parameter of the chain: two thirds.
	#[command(subcommand)]
	SetParameter(Parameter),
	/// Stop a pallet's calls for 24 hours: a third; for 24 hours longer: more than half.
	Pause(PalletProposal),
	/// End a pause before its time: more than half.
	Resume(PalletProposal),
	/// Authorise a runtime: three quarters, and 24 hours.
	Upgrade(Proposal<CodeArgs>),
	/// Drop upgrades that wait, and take back one that is authorised: more than half.
	CancelUpgrade(Proposal<Nothing>),
	/// Let a new set of authorities go on from a block, when more than a third of the old one is lost: two thirds.
	NoteStalled(Proposal<Stalled>),
}

/// An act's arguments, and how it is sent.
#[derive(Args)]
pub(in crate::cli) struct Proposal<A: Args> {
	#[command(flatten)]
	act: A,
	#[command(flatten)]
	once: Once,
}

/// A pallet that is to stop or to go on, and how that is sent.
pub(in crate::cli) type PalletProposal = Proposal<Pallet>;

#[derive(Args)]
pub(in crate::cli) struct Whom {
	/// The organisation: its number, or its registration number as lei:529900T8BM49AURSDO55.
	organisation: String,
}

#[derive(Args)]
pub(in crate::cli) struct Out {
	/// The organisation: its number, or its registration number as lei:529900T8BM49AURSDO55.
	organisation: String,
	/// Organisation whose validator takes the place of its own.
	#[arg(long, value_name = "ORGANISATION")]
	replacement: Option<String>,
}

#[derive(Args)]
pub(in crate::cli) struct RoleArgs {
	/// The organisation: its number, or its registration number.
	organisation: String,
	/// All roles that it has afterwards, with commas between, as supplier,validator; or none.
	roles: String,
}

#[derive(Args)]
pub(in crate::cli) struct Admin {
	/// The organisation: its number, or its registration number.
	organisation: String,
	/// Address of the new administrator.
	administrator: String,
}

#[derive(Args)]
pub(in crate::cli) struct License {
	/// What is licensed: the digits of a company prefix, or gtin: or gln: and a single key.
	#[arg(value_name = "KEY")]
	licensed: String,
	/// Its holder: number or registration number.
	holder: String,
	/// First day, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	from: String,
	/// Last day; without end if left out.
	#[arg(long, value_name = "DAY")]
	until: Option<String>,
}

#[derive(Args)]
pub(in crate::cli) struct GroupAllowance {
	/// The group's number.
	group: u32,
	#[command(flatten)]
	allowance: AllowanceArgs,
}

#[derive(Args)]
pub(in crate::cli) struct AllowanceArgs {
	/// Share of each block in per cent, with at most two decimals.
	#[arg(long, value_name = "PER CENT")]
	share: String,
	/// How many blocks' shares may be used at once.
	#[arg(long, value_name = "BLOCKS")]
	burst: u16,
	/// Bytes in state, as 1000000 or 16MiB.
	#[arg(long)]
	bytes: String,
}

#[derive(Args)]
pub(in crate::cli) struct Validators {
	/// All organisations whose validators write blocks: numbers or registration numbers.
	#[arg(required = true)]
	organisations: Vec<String>,
}

#[derive(Args)]
pub(in crate::cli) struct Asset {
	/// Its number.
	asset: u32,
	/// The bank: number or registration number.
	#[arg(long, value_name = "ORGANISATION")]
	issuer: String,
	/// Its currency's three letters, as CNY.
	#[arg(long)]
	currency: String,
	/// Digits after the point: 0 to 4.
	#[arg(long, default_value_t = 2)]
	decimals: u8,
	/// Where its days begin and end, as +08:00.
	#[arg(long, value_name = "OFFSET", default_value = "+00:00", allow_hyphen_values = true)]
	utc_offset: String,
}

#[derive(Subcommand)]
pub(in crate::cli) enum Parameter {
	/// For how many hours motions take votes: 1 to 720.
	VotingHours(Proposal<Hours>),
	/// What each new group may use of the chain.
	DefaultAllowance(Proposal<AllowanceArgs>),
}

#[derive(Args)]
pub(in crate::cli) struct Hours {
	/// The hours.
	hours: u32,
}

#[derive(Args)]
pub(in crate::cli) struct Pallet {
	/// The pallet, by name or index.
	pallet: String,
}

#[derive(Args)]
pub(in crate::cli) struct CodeArgs {
	/// File of the runtime, or the Blake2-256 hash of its code as 0x and 64 digits.
	code: String,
}

#[derive(Args)]
pub(in crate::cli) struct Nothing {}

#[derive(Args)]
pub(in crate::cli) struct Stalled {
	/// Blocks to wait before the new set begins.
	#[arg(long, value_name = "BLOCKS")]
	delay: u32,
	/// The highest block that is final at any node of the new set.
	#[arg(long, value_name = "BLOCK")]
	best_finalised: u32,
}

/// What makes the act of its texts, once they can be looked up.
pub(in crate::cli) type Draft = Box<dyn Fn(&Lookup<'_>) -> Result<acts::Act>>;

impl<A: Args + 'static> Proposal<A> {
	fn with(self, draft: impl Fn(&A, &Lookup<'_>) -> Result<acts::Act> + 'static) -> (Draft, Once) {
		let Self { act, once } = self;
		(Box::new(move |lookup| draft(&act, lookup)), once)
	}
}

impl Proposal<Out> {
	fn out(self, act: fn(OrgId, Option<OrgId>) -> acts::Act) -> (Draft, Once) {
		self.with(move |args, lookup| {
			let replacement = args.replacement.as_deref();
			let replacement = replacement.map(|text| lookup.organisation(text)).transpose()?;
			Ok(act(lookup.organisation(&args.organisation)?, replacement))
		})
	}
}

impl PalletProposal {
	/// To stop the pallet's calls.
	pub(in crate::cli) fn pause(self) -> (Draft, Once) {
		self.with(|args, lookup| Ok(acts::Act::Pause { pallet: lookup.pallet(&args.pallet)? }))
	}

	/// To end its pause.
	pub(in crate::cli) fn resume(self) -> (Draft, Once) {
		self.with(|args, lookup| Ok(acts::Act::Resume { pallet: lookup.pallet(&args.pallet)? }))
	}
}

impl Act {
	/// What makes the act, and how it is sent.
	pub(super) fn draft(self) -> (Draft, Once) {
		match self {
			Self::Admit(proposal) => proposal.with(|args, lookup| {
				Ok(acts::Act::Admit { organisation: lookup.organisation(&args.organisation)? })
			}),
			Self::Suspend(proposal) => proposal
				.out(|organisation, replacement| acts::Act::Suspend { organisation, replacement }),
			Self::Reinstate(proposal) => proposal.with(|args, lookup| {
				Ok(acts::Act::Reinstate { organisation: lookup.organisation(&args.organisation)? })
			}),
			Self::Remove(proposal) => proposal
				.out(|organisation, replacement| acts::Act::Remove { organisation, replacement }),
			Self::Displace(proposal) => proposal
				.out(|organisation, replacement| acts::Act::Displace { organisation, replacement }),
			Self::SetRoles(proposal) => proposal.with(|args, lookup| {
				let organisation = lookup.organisation(&args.organisation)?;
				Ok(acts::Act::SetRoles { organisation, roles: value("roles", &args.roles)? })
			}),
			Self::ReplaceAdmin(proposal) => proposal.with(|args, lookup| {
				let organisation = lookup.organisation(&args.organisation)?;
				Ok(acts::Act::ReplaceAdmin {
					organisation,
					account: named_account(&args.administrator)?,
				})
			}),
			Self::License(proposal) => proposal.with(License::act),
			Self::SetAllowance(proposal) => proposal.with(|args, _| {
				let allowance = args.allowance.read()?;
				Ok(acts::Act::SetAllowance { group: GroupId(args.group), allowance })
			}),
			Self::SetValidators(proposal) => proposal.with(Validators::act),
			Self::RegisterAsset(proposal) => proposal.with(Asset::act),
			Self::SetParameter(parameter) => parameter.draft(),
			Self::Pause(proposal) => proposal.pause(),
			Self::Resume(proposal) => proposal.resume(),
			Self::Upgrade(proposal) => proposal
				.with(|args, _| Ok(acts::Act::Upgrade { code_hash: code_hash(&args.code)? })),
			Self::CancelUpgrade(proposal) => proposal.with(|_, _| Ok(acts::Act::CancelUpgrade)),
			Self::NoteStalled(proposal) => proposal.with(|args, _| {
				let Stalled { delay, best_finalised } = *args;
				Ok(acts::Act::NoteStalled { delay, best_finalized: best_finalised })
			}),
		}
	}
}

impl Parameter {
	fn draft(self) -> (Draft, Once) {
		match self {
			Self::VotingHours(proposal) => proposal.with(|args, _| {
				if !(1..=acts::MAX_VOTING_HOURS).contains(&args.hours) {
					return Err(bad("hours", &args.hours.to_string(), "they must be 1 to 720"));
				}
				let setting = Setting::VotingHours { hours: args.hours };
				Ok(acts::Act::SetParameter { setting })
			}),
			Self::DefaultAllowance(proposal) => proposal.with(|args, _| {
				let setting = Setting::DefaultAllowance(args.read()?);
				Ok(acts::Act::SetParameter { setting })
			}),
		}
	}
}

impl License {
	fn act(&self, lookup: &Lookup<'_>) -> Result<acts::Act> {
		let from: Day = value("first day", &self.from)?;
		let until = self.until.as_deref().map(|text| value::<Day>("last day", text)).transpose()?;
		if let Some(until) = until.filter(|until| *until < from) {
			return Err(bad("last day", &until.to_string(), "it comes before the first"));
		}
		let key = value("GS1 key", &self.licensed)?;
		Ok(acts::Act::License { key, holder: lookup.organisation(&self.holder)?, from, until })
	}
}

impl AllowanceArgs {
	fn read(&self) -> Result<Allowance> {
		Allowance::parse(&self.share, self.burst, &self.bytes)
	}
}

impl Validators {
	fn act(&self, lookup: &Lookup<'_>) -> Result<acts::Act> {
		let mut organisations = Vec::new();
		for text in &self.organisations {
			let organisation = lookup.organisation(text)?;
			if lookup.is_final() && organisations.contains(&organisation) {
				return Err(bad("organisation", text, "it is named twice"));
			}
			organisations.push(organisation);
		}
		if organisations.len() > acts::MAX_VALIDATORS {
			return Err(bad(
				"number of validators",
				&organisations.len().to_string(),
				"100 at most",
			));
		}
		Ok(acts::Act::SetValidators { organisations })
	}
}

impl Asset {
	fn act(&self, lookup: &Lookup<'_>) -> Result<acts::Act> {
		if self.decimals > acts::MAX_DECIMALS {
			return Err(bad("number of decimals", &self.decimals.to_string(), "4 at most"));
		}
		let terms = Terms {
			issuer: lookup.organisation(&self.issuer)?,
			currency: value("currency", &self.currency)?,
			decimals: self.decimals,
			offset: parse_offset(&self.utc_offset)?,
		};
		Ok(acts::Act::RegisterAsset { asset: self.asset, terms })
	}
}

/// Shows what a motion would do, moves it, and tells how it goes on.
pub(in crate::cli) async fn propose(context: &Context, draft: &Draft, once: Once) -> Result<()> {
	let offline = Lookup::offline();
	draft(&offline)?;
	let call = async |client: &Client, runtime: &Runtime| {
		let reads = Reads::finalised(client).await?;
		let act = draft(&offline.ask(&reads, runtime).await?)?;
		let mut names = Names::of(runtime);
		for id in act.organisations() {
			let found = organisation(&reads, id).await?;
			names.add(id, found.line.name);
		}
		let rule = Rule::fetch(client, &reads, &act).await?;
		context.out.note(&preview(&act, &rule, &names));
		Ok(acts::propose(&act))
	};
	once.submit_then(context, call, next_step).await
}

/// What is about to be signed.
pub(super) fn preview(act: &acts::Act, rule: &Rule, names: &Names) -> String {
	table(&[
		("Act", act.words(names)),
		("Threshold", rule.threshold_words(names)),
		("Delay", rule.delay_words()),
	])
}

/// How it goes on with the motion that the transaction made.
fn next_step(receipt: &Receipt) -> Option<String> {
	let proposed = |event: &&Event| (&*event.pallet, &*event.event) == ("Council", "Proposed");
	let motion = receipt.events.iter().find(proposed)?.fields().get("motion")?.as_u64()?;
	Some(format!(
		"It is motion {motion}, and your group votes for it. The others vote with `stalhof council vote {motion} aye`; \
		 `stalhof council show {motion}` tells what is missing."
	))
}
