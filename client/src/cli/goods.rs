//! `stalhof goods`.

mod acts;
mod catalogue;
mod commission;
mod destination;
mod keep;
mod label;
mod passport;
mod recall;
mod verify;

use super::Context;
use crate::error::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Trade items: what a GTIN numbers.
	#[command(subcommand)]
	Item(catalogue::ItemCommand),
	/// Pools: serial numbers granted to a producer.
	#[command(subcommand)]
	Pool(catalogue::PoolCommand),
	/// Batches of marks on the chain.
	#[command(subcommand)]
	Batch(catalogue::BatchCommand),
	/// Mark goods: make serials, labels and the manifests that prove them, and commit to them on the chain.
	///
	/// DIR gets a directory for each batch, with the public manifest, the labels to print, the codes that labels hide (with
	/// --activation; keep them secret), and receipt.json, which is there once the batch is whole. Running the same
	/// command again goes on after an interruption.
	Commission(Box<commission::Command>),
	/// Give the proof of a mark to one who names its full serial, and draw its label.
	Passport(passport::Command),
	/// Vouch for batches whose manifests are kept here, so that their marks can be proved also when the producer is gone.
	///
	/// Each manifest is read whole and held against its receipt and the chain before anything is sent. A node serves what
	/// is kept with `--goods-manifests DIR`.
	Keep(keep::Command),
	/// Ask what the chain says of a mark; with --offline, check its proof alone.
	Verify(verify::Command),
	/// Make the key that items will belong to.
	Holder(label::Holder),
	/// Use a label's code: the item is the holder's. Needs no account.
	Activate(label::Activate),
	/// Pass an item on. Needs no account.
	Transfer(label::Transfer),
	/// Sales, in one act each, which can be undone.
	#[command(subcommand)]
	Sale(acts::SaleCommand),
	/// Note that an item was brought back.
	Return(acts::Proved),
	/// Note what was found on an item that was brought back.
	Inspect(acts::Inspect),
	/// Make the code of another label, for an item that is resealed. Needs no node.
	Code(label::NewCode),
	/// Put another key on an item that was brought back and found sound.
	Reseal(acts::Reseal),
	/// Hold an item back.
	Lock(acts::Proved),
	/// Stand behind a lock as a regulator: it has no end then.
	ConfirmLock(acts::Known),
	/// End a lock.
	Unlock(acts::Known),
	/// Note that an item was stolen, for good.
	Stolen(acts::Proved),
	/// Note that an item was destroyed, for good.
	Destroyed(acts::Proved),
	/// Recalls.
	#[command(subcommand)]
	Recall(recall::RecallCommand),
	/// Show what speaks against marks: a serial twice, a leaf outside of its pool, too many scans.
	#[command(subcommand)]
	Report(recall::ReportCommand),
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Item(command) => catalogue::item(context, command).await,
		Command::Pool(command) => catalogue::pool(context, command).await,
		Command::Batch(command) => catalogue::batch(context, command).await,
		Command::Commission(command) => commission::run(context, *command).await,
		Command::Passport(command) => passport::run(context, &command),
		Command::Keep(command) => keep::run(context, command).await,
		Command::Verify(command) => verify::run(context, &command).await,
		Command::Holder(command) => label::holder(context, &command),
		Command::Activate(command) => label::activate(context, command).await,
		Command::Transfer(command) => label::transfer(context, command).await,
		Command::Sale(command) => acts::sale(context, command).await,
		Command::Return(command) => acts::prove(context, acts::Act::Return, command).await,
		Command::Inspect(command) => acts::inspect(context, command).await,
		Command::Code(command) => label::code(context, &command),
		Command::Reseal(command) => acts::reseal(context, command).await,
		Command::Lock(command) => acts::prove(context, acts::Act::Lock, command).await,
		Command::ConfirmLock(command) => acts::confirm_lock(context, command).await,
		Command::Unlock(command) => acts::unlock(context, command).await,
		Command::Stolen(command) => acts::prove(context, acts::Act::Stolen, command).await,
		Command::Destroyed(command) => acts::prove(context, acts::Act::Destroyed, command).await,
		Command::Recall(command) => recall::recall(context, command).await,
		Command::Report(command) => recall::report(context, command).await,
	}
}
