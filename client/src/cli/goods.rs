//! `stalhof goods`.

mod acts;
mod capture;
mod catalogue;
mod certify;
mod commission;
mod contents;
mod destination;
mod documents;
mod event;
mod exceptions;
mod keep;
mod label;
mod moving;
mod pack;
mod passport;
mod recall;
mod ship;
#[cfg(test)]
mod testing;
mod trace;
mod verify;

pub(super) use acts::Reference;

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
	Stolen(acts::Gone),
	/// Note that an item was destroyed, for good.
	Destroyed(acts::Gone),
	/// Recalls.
	#[command(subcommand)]
	Recall(recall::RecallCommand),
	/// Show what speaks against marks: a serial twice, a leaf outside of its pool, too many scans.
	#[command(subcommand)]
	Report(recall::ReportCommand),
	/// Pack a container: keep the list of what stands in it, and tell the chain its root and quantities.
	///
	/// DIR gets the list (`contents`) and receipt.json. Running the same command again changes nothing.
	Pack(Box<pack::Pack>),
	/// Pack a container anew: what was in it before counts no more.
	Repack(Box<pack::Repack>),
	/// Take children, or some of a quantity, out of a container.
	TakeOut(Box<pack::TakeOut>),
	/// Take a container out of another that you have, and have it from then on: it can be sent, packed anew or unpacked by
	/// itself.
	TakeOver(contents::TakeOver),
	/// Unpack a container: it stands no more, and its SSCC rests for 12 months.
	Unpack(pack::One),
	/// Drop from the chain's state what was taken out of a packing that is over.
	DropTaken(pack::DropTaken),
	/// Show a container.
	Container(pack::Show),
	/// Give the proof of what an item or a container stands in, out of packing lists. Needs no node.
	Contents(contents::Command),
	/// Show the chain that something stands in two containers.
	TwoPlaces(contents::TwoPlaces),
	/// Send goods: containers, and what goes besides.
	Ship(Box<ship::Ship>),
	/// Take a shipment over, as its carrier.
	Depart(ship::Depart),
	/// Say that a shipment never left. By its sender, until its receiver has acted.
	Void(ship::Void),
	/// Say what has arrived of a shipment. By its receiver; what differs becomes an exception that the sender answers.
	Receive(ship::Receive),
	/// Show a shipment.
	Shipment(ship::Show),
	/// List the shipments that an organisation sends, owns, receives or carries.
	Shipments(ship::All),
	/// Keys and tokens of references. Needs no node.
	#[command(subcommand)]
	Reference(ship::ReferenceCommand),
	/// List the exceptions that an organisation has to answer for.
	Exceptions(exceptions::All),
	/// Exceptions: what went wrong, who has to answer, and whether it is settled.
	#[command(subcommand)]
	Exception(exceptions::Command),
	/// Certify what customs say of goods: as a broker that declares them, or as the authority.
	Clear(Box<certify::Clear>),
	/// Certify what an inspection has found.
	Certify(Box<certify::Certify>),
	/// Certificates, and fields that they commit to.
	#[command(subcommand)]
	Certificate(certify::Command),
	/// Print the CBV 2.0 hash of each event of an EPCIS 2.0 document, in its order. Needs no node.
	EventHash(documents::Input),
	/// Check a document against EPCIS 2.0, and name each fault by event and field. Needs no node.
	Validate(documents::Input),
	/// Capture a document of events: its root goes on the chain, the document into a local store.
	///
	/// Running the same command again changes nothing.
	Capture(Box<capture::Command>),
	/// Events that were captured.
	#[command(subcommand)]
	Event(event::Command),
	/// Tell the history of an item or a container.
	Trace(trace::Command),
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
		Command::Stolen(command) => acts::gone(context, acts::Fate::Stolen, command).await,
		Command::Destroyed(command) => acts::gone(context, acts::Fate::Destroyed, command).await,
		Command::Recall(command) => recall::recall(context, command).await,
		Command::Report(command) => recall::report(context, command).await,
		Command::Pack(command) => pack::pack(context, *command).await,
		Command::Repack(command) => pack::repack(context, *command).await,
		Command::TakeOut(command) => pack::take_out(context, *command).await,
		Command::TakeOver(command) => contents::take_over(context, command).await,
		Command::Unpack(command) => pack::unpack(context, command).await,
		Command::DropTaken(command) => pack::drop_taken(context, command).await,
		Command::Container(command) => pack::show(context, command).await,
		Command::Contents(command) => contents::run(context, &command),
		Command::TwoPlaces(command) => contents::two_places(context, command).await,
		Command::Ship(command) => ship::ship(context, *command).await,
		Command::Depart(command) => ship::depart(context, command).await,
		Command::Void(command) => ship::void(context, command).await,
		Command::Receive(command) => ship::receive(context, command).await,
		Command::Shipment(command) => ship::show(context, command).await,
		Command::Shipments(command) => ship::all(context, command).await,
		Command::Reference(command) => ship::reference_key(context, &command),
		Command::Exceptions(command) => exceptions::all(context, command).await,
		Command::Exception(command) => exceptions::run(context, command).await,
		Command::Clear(command) => certify::clear(context, *command).await,
		Command::Certify(command) => certify::certify(context, *command).await,
		Command::Certificate(command) => certify::run(context, command).await,
		Command::EventHash(command) => documents::event_hash(context, &command),
		Command::Validate(command) => documents::validate(context, &command),
		Command::Capture(command) => capture::run(context, *command).await,
		Command::Event(command) => event::run(context, command).await,
		Command::Trace(command) => trace::run(context, command).await,
	}
}
