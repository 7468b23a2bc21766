//! `stalhof goods pack`, `repack`, `take-out`, `unpack`.

use super::moving::WhereWhen;
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::{Error, Result},
	goods::{
		Hex32, NamedLine, PackedAt, Packing, child,
		movements::{self, Container, calls, to_the_minute},
		packings, read_children, together,
	},
	tx::Receipt,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	goods::{Child, Goods, Line, MAX_LEVEL, MIN_LEVEL},
	gs1::{Gtin, Sscc},
};
use std::path::PathBuf;
use subxt::utils::Static;

/// What stands in a container, and how much that is.
#[derive(Args)]
#[group(required = true, multiple = true)]
pub(in crate::cli) struct Filling {
	/// File with what stands in it: a Digital Link, an element string or an SSCC a line.
	#[arg(long, value_name = "FILE")]
	children: Option<PathBuf>,
	/// The batch of which all listed items are; they are counted.
	#[arg(long, value_name = "NUMBER", requires = "children", conflicts_with_all = ["quantity", "unmarked"])]
	batch: Option<u32>,
	/// How many items of a batch are in it; several times for several batches.
	#[arg(long, value_name = "BATCH=N")]
	quantity: Vec<String>,
	/// How many pieces of a trade item without marks are in it.
	#[arg(long = "gtin", value_name = "GTIN=N")]
	unmarked: Vec<String>,
	/// Directory of a packing whose container is in it: what is in that one is added.
	#[arg(long, value_name = "DIR", num_args = 1..)]
	inside: Vec<PathBuf>,
}

#[derive(Args)]
pub(in crate::cli) struct Pack {
	/// The container's number.
	sscc: String,
	/// From 1, of items alone, to 7. It stays as long as the container stands.
	#[arg(long)]
	level: u8,
	#[command(flatten)]
	filling: Filling,
	#[command(flatten)]
	at: WhereWhen,
	/// Directory for the packing list and its receipt: keep it, proofs are made from it.
	#[arg(long, value_name = "DIR")]
	out: PathBuf,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Repack {
	/// The container's number.
	sscc: String,
	#[command(flatten)]
	filling: Filling,
	#[command(flatten)]
	at: WhereWhen,
	/// New directory for the packing list and its receipt.
	#[arg(long, value_name = "DIR")]
	out: PathBuf,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct TakeOut {
	/// The container's number.
	sscc: String,
	/// What is taken out: items or containers, up to 500.
	children: Vec<String>,
	/// Directory of the container's packing.
	#[arg(long, value_name = "DIR")]
	contents: Option<PathBuf>,
	/// How many items of a batch that is [default: for items of a container with one batch, as many as are named].
	#[arg(long, value_name = "BATCH=N")]
	quantity: Vec<String>,
	/// How many pieces of a trade item without marks.
	#[arg(long = "gtin", value_name = "GTIN=N")]
	unmarked: Vec<String>,
	/// Directory of the packing of a container that is taken out: what is in it is added.
	#[arg(long, value_name = "DIR", num_args = 1..)]
	inside: Vec<PathBuf>,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct One {
	/// The container's number.
	sscc: String,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct DropTaken {
	/// The container's number.
	sscc: String,
	/// Which packing of it is over, counted from 1.
	packing: u32,
	#[command(flatten)]
	once: Once,
}

/// Lines of the command line.
pub(super) fn named(quantity: &[String], unmarked: &[String]) -> Result<Vec<Line>> {
	let batches = quantity.iter().map(|text| value::<NamedLine>("quantity", text));
	let classes = unmarked.iter().map(|text| {
		let (gtin, count) = text.split_once('=').unwrap_or((text, ""));
		let line = value::<NamedLine>("quantity", &format!("gtin:{gtin}={count}"));
		let key = value::<Gtin>("GTIN", gtin);
		key.and(line)
	});
	batches.chain(classes).map(|line| line.map(Line::from)).collect()
}

/// Lines of what is in the containers of packings.
fn inside(directories: &[PathBuf]) -> Result<Vec<(Sscc, Vec<Line>)>> {
	let packings = packings(directories)?.into_iter();
	Ok(packings.map(|packing| (packing.receipt.sscc, packing.receipt.chain_lines())).collect())
}

impl Filling {
	/// Reads the list and the lines.
	fn packing(&self, sscc: Sscc, level: u8) -> Result<Packing> {
		let children = self.children.as_deref().map(read_children).transpose()?.unwrap_or_default();
		let mut lines = named(&self.quantity, &self.unmarked)?;
		if let Some(batch) = self.batch {
			let items = children.iter().filter(|child| matches!(child, Child::Item { .. })).count();
			if items > 0 {
				lines.push(Line { goods: Goods::Batch(batch), quantity: items as u64 });
			}
		}
		for (inner, within) in inside(&self.inside)? {
			let listed = children.binary_search(&Child::Container(inner)).is_ok();
			if self.children.is_some() && !listed {
				let why = "its packing is given with --inside, and the list of children has it not";
				return Err(bad("SSCC", &inner.to_string(), why));
			}
			lines.extend(within);
		}
		let lines = together(lines)?;
		if lines.is_empty() {
			let why =
				"give --batch, --quantity, --gtin, or --inside with packings of what is in it";
			return Err(bad("quantity", "none", why));
		}
		Ok(Packing::new(sscc, level, children, &lines)?)
	}
}

/// What is said of a container that is packed so already.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Already<'a> {
	already_packed: bool,
	container: &'a Container,
}

/// Whether a container stands as a packing has it.
fn same(container: &Container, packing: &Packing) -> bool {
	let tree = packing.receipt.contents.map(|tree| (tree.root.0, tree.count));
	let lines = container.lines.iter().copied().map(Line::from);
	container.stands
		&& container.level == packing.receipt.level
		&& container.contents.map(|tree| (tree.root.0, tree.count)) == tree
		&& lines.eq(packing.receipt.chain_lines())
}

/// Notes in a packing's receipt where it is on the chain.
fn note(packing: &mut Packing, directory: &std::path::Path, at: PackedAt) -> Result<()> {
	if packing.receipt.on_chain != Some(at) {
		packing.receipt.on_chain = Some(at);
		packing.receipt.write(directory)?;
	}
	Ok(())
}

/// Where a transaction's events say that a container was packed.
fn packed_at(receipt: &Receipt, genesis: Hex32) -> Option<PackedAt> {
	let names = ["Packed", "Repacked"];
	let event = receipt
		.events
		.iter()
		.find(|event| event.pallet == "Movements" && names.contains(&event.event.as_str()))?;
	let fields = event.fields();
	let number = |name: &str| {
		let value = &fields["container"][name];
		let number = value.as_u64().or_else(|| value.as_str()?.parse().ok())?;
		u32::try_from(number).ok()
	};
	Some(PackedAt { genesis, life: number("life")?, packing: number("packing")? })
}

pub(super) async fn pack(context: &Context, command: Pack) -> Result<()> {
	let Pack { sscc, level, filling, at, out, once } = command;
	let sscc: Sscc = value("SSCC", &sscc)?;
	if !(MIN_LEVEL..=MAX_LEVEL).contains(&level) {
		return Err(bad("level", &level.to_string(), "1 to 7 are there: 1 for items alone"));
	}
	send(context, once, &at, &out, filling.packing(sscc, level)?, false).await
}

pub(super) async fn repack(context: &Context, command: Repack) -> Result<()> {
	let Repack { sscc, filling, at, out, once } = command;
	let sscc: Sscc = value("SSCC", &sscc)?;
	// Its level is the chain's: what is in it is checked without, before a node is asked.
	filling.packing(sscc, MAX_LEVEL)?;
	at.place()?;
	let (client, _) = connect(context).await?;
	let level = Container::fetch(&Reads::finalised(&client).await?, sscc).await?.level;
	send(context, once, &at, &out, filling.packing(sscc, level)?, true).await
}

/// Keeps a packing, and tells it to the chain unless that has it.
async fn send(
	context: &Context,
	once: Once,
	at: &WhereWhen,
	out: &std::path::Path,
	packing: Packing,
	again: bool,
) -> Result<()> {
	let (place, given) = (at.place()?, at.given()?);
	once.account(context)?;
	let mut packing = packing.keep(out)?;
	let (sscc, level) = (packing.receipt.sscc, packing.receipt.level);
	let (contents, lines) = (packing.receipt.contents, packing.receipt.chain_lines());
	let (client, runtime) = connect(context).await?;
	let genesis = Hex32(client.genesis().0);
	let reads = Reads::finalised(&client).await?;
	if let Some(found) = Container::find(&reads, sscc).await?.filter(|found| same(found, &packing))
	{
		let at = PackedAt { genesis, life: found.life, packing: found.packing };
		note(&mut packing, out, at)?;
		let mut names = Names::of(&runtime);
		names.fetch(&reads, [found.packer, found.custodian]).await?;
		let already = Already { already_packed: true, container: &found };
		return context.out.told(&already, &reads, || {
			format!("It is packed so already.\n{}", describe(&found, &names))
		});
	}
	let time = match given {
		Some(time) => time,
		None => super::moving::now(&client).await?,
	};
	let mut noted = Ok(());
	let then = |receipt: &Receipt| {
		if let Some(at) = packed_at(receipt, genesis) {
			noted = note(&mut packing, out, at);
		}
		contents.map(|_| {
			format!("{} holds the list: without it nobody can prove what is in it", out.display())
		})
	};
	match again {
		true => {
			let call = movements::repack(sscc, contents, lines, place, time);
			once.submit_then(context, async |_, _| Ok(call), then).await?;
		}
		false => {
			let call = movements::pack(sscc, level, contents, lines, place, time);
			once.submit_then(context, async |_, _| Ok(call), then).await?;
		}
	}
	noted
}

pub(super) async fn take_out(context: &Context, command: TakeOut) -> Result<()> {
	let TakeOut { sscc, children, contents, quantity, unmarked, inside: within, once } = command;
	let sscc: Sscc = value("SSCC", &sscc)?;
	let children: Vec<Child> = children
		.iter()
		.map(|text| child(text).map_err(|why| bad("child", text, &why)))
		.collect::<Result<_>>()?;
	let places = match &contents {
		Some(directory) => places(directory, sscc, &children)?,
		None if children.is_empty() => Vec::new(),
		None => {
			let why = "give the directory of the container's packing with --contents";
			return Err(bad("child", &children[0].to_string(), why));
		}
	};
	let mut less = named(&quantity, &unmarked)?;
	for (inner, lines) in inside(&within)? {
		if !children.contains(&Child::Container(inner)) {
			let why = "its packing is given with --inside, and it is not named as taken out";
			return Err(bad("SSCC", &inner.to_string(), why));
		}
		less.extend(lines);
	}
	if places.is_empty() && less.is_empty() {
		let why = "name children with --contents, or give --quantity or --gtin";
		return Err(bad("quantity", "none", why));
	}
	once.submit(context, async |client, _| {
		if less.is_empty() {
			let reads = Reads::finalised(client).await?;
			less = vec![counted(&Container::fetch(&reads, sscc).await?, &children)?];
		}
		Ok(movements::take_out(sscc, places, together(less)?))
	})
	.await
}

/// Where children stand in the packing of a directory, in ascending order.
fn places(directory: &std::path::Path, sscc: Sscc, children: &[Child]) -> Result<Vec<u32>> {
	let list = packings(&[directory.to_owned()])?;
	let packing = list.first().ok_or_else(|| Error::Internal("no packing".to_owned()))?;
	if packing.receipt.sscc != sscc {
		let why = format!("it has the packing of {}", packing.receipt.sscc);
		return Err(bad("directory of contents", &directory.display().to_string(), &why));
	}
	let mut places = children
		.iter()
		.map(|child| {
			let place = packing.children.binary_search(child).ok();
			place.and_then(|place| u32::try_from(place).ok()).ok_or_else(|| Error::NotThere {
				what: "child",
				name: format!("{child} in {}", directory.display()),
			})
		})
		.collect::<Result<Vec<u32>>>()?;
	places.sort_unstable();
	if places.len() > 500 {
		return Err(bad(
			"number of children",
			&places.len().to_string(),
			"500 are the most of one act",
		));
	}
	if let Some(twice) = places.windows(2).find(|pair| pair[0] == pair[1]) {
		let name = packing.children.get(twice[0] as usize).map(ToString::to_string);
		return Err(bad("child", &name.unwrap_or_default(), "it is named twice"));
	}
	Ok(places)
}

/// How much items are, where all of a container are of one kind.
fn counted(container: &Container, children: &[Child]) -> Result<Line> {
	let items = children.iter().all(|child| matches!(child, Child::Item { .. }));
	match (&container.lines[..], items) {
		([line], true) => Ok(Line { goods: line.goods, quantity: children.len() as u64 }),
		_ => {
			let why = "say how much of what it is: with --quantity, --gtin, or --inside with the packings of containers";
			Err(bad("quantity", "none", why))
		}
	}
}

pub(super) async fn unpack(context: &Context, command: One) -> Result<()> {
	let sscc: Sscc = value("SSCC", &command.sscc)?;
	command.once.submit(context, async |_, _| Ok(calls().unpack(Static(sscc)))).await
}

pub(super) async fn drop_taken(context: &Context, command: DropTaken) -> Result<()> {
	let DropTaken { sscc, packing, once } = command;
	let sscc: Sscc = value("SSCC", &sscc)?;
	once.submit(context, async |_, _| Ok(calls().drop_taken(Static(sscc), packing))).await
}

#[derive(Args)]
pub(in crate::cli) struct Show {
	/// The container's number.
	sscc: String,
}

pub(super) async fn show(context: &Context, command: Show) -> Result<()> {
	let sscc: Sscc = value("SSCC", &command.sscc)?;
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let found = Container::fetch(&reads, sscc).await?;
	let mut names = Names::of(&runtime);
	names.fetch(&reads, [found.packer, found.custodian]).await?;
	context.out.told(&found, &reads, || describe(&found, &names))
}

fn describe(container: &Container, names: &Names) -> String {
	let lines: Vec<_> = container.lines.iter().map(ToString::to_string).collect();
	let mut rows = vec![
		("Container", format!("{}, level {}", container.sscc, container.level)),
		("Packed by", names.organisation(container.packer)),
		("With", names.organisation(container.custodian)),
		("Last at", format!("{}, {}", container.place, to_the_minute(container.time))),
	];
	let life = match container.stands {
		true => format!("life {}, packing {}", container.life, container.packing),
		false => format!("unpacked; life {} was its last", container.life),
	};
	rows.push(("State", life));
	if container.stands {
		rows.push(("Holds", lines.join(", ")));
	}
	if let Some(tree) = &container.contents {
		rows.push(("Children", format!("{}, {} taken out", tree.count, tree.taken)));
		rows.push(("Root", format!("{:#x}", tree.root)));
	}
	if let Some(shipment) = container.shipment {
		let how = if container.under_way { "on the way with" } else { "came with" };
		rows.push(("Shipment", format!("{how} {shipment}")));
	}
	if container.recalled > 0 {
		rows.push(("Recalled", format!("up to {} pieces", container.recalled)));
	}
	if container.two_places {
		rows.push(("Warning", "it was shown in two containers that both stand".to_owned()));
	}
	for note in &container.certificates {
		let passed = if note.passed { "passed" } else { "not passed" };
		let who = names.organisation(note.issuer);
		rows.push(("Certificate", format!("{}: {}, {passed}, by {who}", note.id, note.kind)));
	}
	table(&rows)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn item(serial: &str) -> Child {
		child(&format!("https://id.gs1.org/01/09521001000017/21/{serial}")).unwrap()
	}

	#[test]
	fn places_should_stand_in_order_and_each_once() {
		let directory = tempfile::tempdir().unwrap();
		let place = directory.path().join("carton");
		let sscc: Sscc = "095210010000000017".parse().unwrap();
		let all = ["A", "B", "C"].map(item).to_vec();
		let lines = [Line { goods: Goods::Batch(4), quantity: 3 }];
		Packing::new(sscc, MIN_LEVEL, all, &lines).unwrap().keep(&place).unwrap();
		let places = |serials: &[&str]| {
			let children: Vec<_> = serials.iter().map(|serial| item(serial)).collect();
			places(&place, sscc, &children).map_err(|error| error.to_string())
		};
		assert_eq!(places(&["C", "A"]), Ok(vec![0, 2]));
		assert_eq!(places(&["B"]), Ok(vec![1]));
		for (serials, part) in
			[(&["A", "B", "A"][..], "named twice"), (&["B", "B"], "named twice"), (&["D"], "D in ")]
		{
			let error = places(serials).unwrap_err();
			assert!(error.contains(part), "{serials:?}: {error}");
		}
		let other = "195210010000000014".parse().unwrap();
		let error = super::places(&place, other, &[item("A")]).unwrap_err().to_string();
		assert!(error.contains("the packing of 095210010000000017"), "{error}");
	}
}
