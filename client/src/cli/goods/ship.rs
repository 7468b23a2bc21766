//! `stalhof goods ship`, `depart`, `void`, `receive`, and what there is of shipments.

use super::{acts::Reference, moving::WhereWhen, pack::named};
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
		NamedLine, ReferenceKey, Token,
		movements::{self, Shipment, ShipmentTerms, calls, goods_text},
		reference, together,
	},
	types::BlockRef,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	goods::{Line, ReferenceKind},
	gs1::Sscc,
	organisation::OrgId,
	time::UtcOffset,
};
use std::path::{Path, PathBuf};
use subxt::utils::Static;

/// The most containers of a shipment.
const MAX_CONTAINERS: usize = 64;

/// The most references of a shipment.
const MAX_REFERENCES: usize = 8;

#[derive(Args)]
pub(in crate::cli) struct Ship {
	/// Whose the goods are to be: an organisation's number, or its registration number.
	#[arg(long, value_name = "ORGANISATION")]
	to: String,
	/// Who alone may say that they arrived, such as a warehouse [default: whose they are to be].
	#[arg(long, value_name = "ORGANISATION")]
	receiver: Option<String>,
	/// Who carries them.
	#[arg(long, value_name = "ORGANISATION")]
	carrier: Option<String>,
	/// A container that is sent, with all that is in it; up to 64. Of those that stand in another, the outermost alone.
	#[arg(long = "container", value_name = "SSCC")]
	containers: Vec<String>,
	/// What goes besides, in no container: so many of a batch.
	#[arg(long, value_name = "BATCH=N")]
	loose: Vec<String>,
	/// So many pieces without marks, in no container.
	#[arg(long = "loose-gtin", value_name = "GTIN=N")]
	loose_unmarked: Vec<String>,
	/// What it refers to, as inv=INV-2026-0117 with --reference-key or inv=0x… as a token; up to eight.
	#[arg(long = "reference", value_name = "KIND=NUMBER")]
	references: Vec<String>,
	/// The key that the parties share, from which both make the same token of a number.
	#[arg(long, value_name = "FILE")]
	reference_key: Option<PathBuf>,
	/// The shipment whose goods come back with it.
	#[arg(long, value_name = "NUMBER")]
	returns: Option<u32>,
	#[command(flatten)]
	at: WhereWhen,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Depart {
	/// The shipment's number.
	shipment: u32,
	#[command(flatten)]
	at: WhereWhen,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Void {
	/// The shipment's number.
	shipment: u32,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Receive {
	/// The shipment's number.
	shipment: u32,
	/// What has arrived of a line: so many undamaged of a batch, and behind a slash how many damaged [default: all as sent].
	#[arg(long = "line", value_name = "BATCH=N[/DAMAGED]")]
	lines: Vec<String>,
	/// The same of pieces without marks.
	#[arg(long = "gtin", value_name = "GTIN=N[/DAMAGED]")]
	unmarked: Vec<String>,
	#[command(flatten)]
	at: WhereWhen,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Show {
	/// The shipment's number.
	shipment: u32,
}

#[derive(Args)]
pub(in crate::cli) struct All {
	/// Whose: an organisation's number, or its registration number [default: that of --key].
	organisation: Option<String>,
	#[command(flatten)]
	signer: SignerArgs,
}

/// Keys for references.
#[derive(clap::Subcommand)]
pub(in crate::cli) enum ReferenceCommand {
	/// Make a key for references, which the parties share and nobody else has.
	Key {
		/// New file for it.
		out: PathBuf,
	},
	/// Show the token of a number, to find it on the chain or to compare it.
	Token {
		/// As inv=INV-2026-0117.
		reference: String,
		/// The key.
		#[arg(long, value_name = "FILE")]
		reference_key: PathBuf,
	},
}

#[derive(Serialize)]
struct KeyMade<'a> {
	file: &'a Path,
}

#[derive(Serialize)]
struct TokenShown {
	kind: ReferenceKind,
	token: String,
}

#[derive(Serialize)]
struct Listed<'a> {
	items: &'a [Shipment],
	at: BlockRef,
}

pub(super) fn reference_key(context: &Context, command: &ReferenceCommand) -> Result<()> {
	match command {
		ReferenceCommand::Key { out } => {
			ReferenceKey::create(out)?;
			context.out.result(&KeyMade { file: out }, || {
				format!(
					"{} is written. Give it to the other party in secret: whoever has it can try out numbers.\n",
					out.display()
				)
			})
		}
		ReferenceCommand::Token { reference: text, reference_key } => {
			let key = ReferenceKey::read(reference_key)?;
			let found = reference(text, Some(&key))?;
			let shown = TokenShown { kind: found.kind, token: found.token.to_string() };
			context.out.result(&shown, || format!("{}={}\n", shown.kind, shown.token))
		}
	}
}

/// An organisation that is named, or not.
async fn party(reads: &Reads, text: Option<&String>) -> Result<Option<OrgId>> {
	match text {
		Some(text) => Ok(Some(number_or_registration(text)?.number(reads).await?)),
		None => Ok(None),
	}
}

pub(super) async fn ship(context: &Context, command: Ship) -> Result<()> {
	let Ship { to, receiver, carrier, returns, at, once, .. } = command;
	for text in [Some(&to), receiver.as_ref(), carrier.as_ref()].into_iter().flatten() {
		number_or_registration(text)?;
	}
	let containers = containers(&command.containers)?;
	let loose = together(named(&command.loose, &command.loose_unmarked)?)?;
	if containers.is_empty() && loose.is_empty() {
		let why = "give --container with an SSCC, or --loose with goods in no container";
		return Err(bad("shipment", "of nothing", why));
	}
	let key = command.reference_key.as_deref().map(ReferenceKey::read).transpose()?;
	let references = references(&command.references, key.as_ref())?;
	let place = at.place()?;
	at.given()?;
	once.submit(context, async |client, _| {
		let reads = Reads::finalised(client).await?;
		let consignee = number_or_registration(&to)?.number(&reads).await?;
		Ok(movements::ship(ShipmentTerms {
			consignee,
			receiver: party(&reads, receiver.as_ref()).await?,
			carrier: party(&reads, carrier.as_ref()).await?,
			containers,
			loose,
			references,
			returns,
			place,
			time: at.time(client).await?,
		}))
	})
	.await
}

/// Containers in ascending order, each once.
fn containers(texts: &[String]) -> Result<Vec<Sscc>> {
	let mut found = texts.iter().map(|text| value("SSCC", text)).collect::<Result<Vec<Sscc>>>()?;
	found.sort_unstable();
	if let Some(twice) = found.windows(2).find(|pair| pair[0] == pair[1]) {
		return Err(bad("SSCC", &twice[0].to_string(), "it is named twice"));
	}
	if found.len() > MAX_CONTAINERS {
		let count = found.len().to_string();
		let why = "64 are the most of one shipment: put them on pallets, or send several";
		return Err(bad("number of containers", &count, why));
	}
	Ok(found)
}

/// What a shipment refers to.
fn references(texts: &[String], key: Option<&ReferenceKey>) -> Result<Vec<Token>> {
	if texts.len() > MAX_REFERENCES {
		let count = texts.len().to_string();
		return Err(bad("number of references", &count, "eight are the most of one shipment"));
	}
	texts.iter().map(|text| Ok(reference(text, key)?)).collect()
}

pub(super) async fn depart(context: &Context, command: Depart) -> Result<()> {
	let Depart { shipment, at, once } = command;
	let place = at.place()?;
	at.given()?;
	once.submit(context, async |client, _| {
		let time = at.time(client).await?;
		Ok(calls().depart(shipment, Static(place), Static(time)))
	})
	.await
}

pub(super) async fn void(context: &Context, command: Void) -> Result<()> {
	let Void { shipment, reference, once } = command;
	let hash = reference.hash()?;
	once.submit(context, async |_, _| Ok(calls().void(shipment, hash))).await
}

/// What has arrived of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Arrived {
	line: Line,
	damaged: u64,
}

/// `BATCH=N`, or `BATCH=N/DAMAGED`. Nothing may have arrived: `BATCH=0`.
fn arrived(text: &str, class: bool) -> Result<Arrived> {
	let wrong = || {
		let why = "write batch or GTIN, an equals sign, how many arrived undamaged, and behind a slash how many damaged: \
			4=23952 or 4=23900/52";
		bad("line", text, why)
	};
	let (goods, counts) = text.split_once('=').ok_or_else(wrong)?;
	let (good, damaged) = counts.split_once('/').unwrap_or((counts, "0"));
	let count = |text: &str| -> Result<u64> {
		let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
		plain.then(|| text.parse().ok()).flatten().ok_or_else(wrong)
	};
	let prefix = if class { "gtin:" } else { "" };
	// A line has a piece at least: what it counts is taken from it, and the number put in.
	let line: NamedLine = format!("{prefix}{goods}=1").parse().map_err(|_| wrong())?;
	let line = Line { goods: Line::from(line).goods, quantity: count(good)? };
	Ok(Arrived { line, damaged: count(damaged)? })
}

/// What came of a shipment's lines, in their order: as sent where nothing else is said.
fn outcome(shipment: &Shipment, told: &[Arrived]) -> Result<Vec<(u64, u64)>> {
	for (place, one) in told.iter().enumerate() {
		let goods = one.line.goods;
		if told.iter().take(place).any(|other| other.line.goods == goods) {
			return Err(bad("line", &goods_text(goods), "it is named twice"));
		}
		if !shipment.lines.iter().any(|line| line.goods == goods) {
			let lines: Vec<_> = shipment.lines.iter().map(|line| goods_text(line.goods)).collect();
			let why = format!("shipment {} has none of it, but {}", shipment.id, lines.join(", "));
			return Err(bad("line", &goods_text(goods), &why));
		}
	}
	let line = |line: &movements::ShipmentLine| {
		let found = told.iter().find(|told| told.line.goods == line.goods);
		found.map_or((line.quantity, 0), |told| (told.line.quantity, told.damaged))
	};
	Ok(shipment.lines.iter().map(line).collect())
}

pub(super) async fn receive(context: &Context, command: Receive) -> Result<()> {
	let Receive { shipment, lines, unmarked, at, reference, once } = command;
	let batches = lines.iter().map(|text| arrived(text, false));
	let classes = unmarked.iter().map(|text| arrived(text, true));
	let told = batches.chain(classes).collect::<Result<Vec<_>>>()?;
	let (place, hash) = (at.place()?, reference.hash()?);
	at.given()?;
	once.submit(context, async |client, _| {
		let found = Shipment::fetch(&Reads::finalised(client).await?, shipment).await?;
		let outcome = movements::outcome(&outcome(&found, &told)?);
		let time = at.time(client).await?;
		Ok(calls().receive(shipment, outcome, Static(place), Static(time), hash))
	})
	.await
}

/// Everybody with a part in a shipment, and who else is named there.
fn named_in(shipment: &Shipment) -> impl Iterator<Item = OrgId> + '_ {
	[shipment.from, shipment.consignee, shipment.receiver]
		.into_iter()
		.chain(shipment.carrier)
		.chain(shipment.recorded_by.iter().copied())
}

pub(super) async fn show(context: &Context, command: Show) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let found = Shipment::fetch(&reads, command.shipment).await?;
	let mut names = Names::of(&runtime);
	names.fetch(&reads, named_in(&found)).await?;
	context.out.told(&found, &reads, || describe(&found, &names))
}

pub(super) async fn all(context: &Context, command: All) -> Result<()> {
	let which = command.organisation.as_deref().map(number_or_registration).transpose()?;
	let account = match which {
		Some(_) => None,
		None => Some(command.signer.account(context)?),
	};
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let organisation = match (&which, account) {
		(Some(which), _) => which.number(&reads).await?,
		(None, Some(account)) => signers_organisation(&reads, &account).await?,
		(None, None) => return Err(Error::NoSigner),
	};
	let found = Shipment::all(&reads, organisation).await?;
	let mut names = Names::of(&runtime);
	names.fetch(&reads, found.iter().flat_map(named_in)).await?;
	let listed = Listed { items: &found, at: reads.at() };
	context.out.told(&listed, &reads, || {
		let rows = found.iter().map(|shipment| {
			let sent: u64 = shipment.lines.iter().map(|line| line.quantity).sum();
			vec![
				shipment.id.to_string(),
				shipment.state.to_string(),
				shipment.shipped.time.day(UtcOffset::UTC).to_string(),
				sent.to_string(),
				shipment.delivered.to_string(),
				shipment.exceptions.to_string(),
				names.organisation(shipment.from),
				names.organisation(shipment.receiver),
			]
		});
		let header = ["Number", "State", "Sent", "Pieces", "Arrived", "Exceptions", "From", "To"];
		list(&header, rows.collect())
	})
}

fn describe(shipment: &Shipment, names: &Names) -> String {
	let exceptions = match shipment.exceptions {
		0 => String::new(),
		open => format!(", open exceptions: {open}"),
	};
	let mut rows = vec![
		("Shipment", format!("{}: {}{exceptions}", shipment.id, shipment.state)),
		("From", names.organisation(shipment.from)),
		("For", names.organisation(shipment.consignee)),
	];
	if shipment.receiver != shipment.consignee {
		rows.push(("Received by", names.organisation(shipment.receiver)));
	}
	rows.extend(shipment.carrier.map(|carrier| ("Carrier", names.organisation(carrier))));
	rows.push(("Sent", shipment.shipped.to_string()));
	rows.extend(shipment.departed.map(|happened| ("Taken over", happened.to_string())));
	rows.extend(shipment.received.map(|happened| ("Arrived", happened.to_string())));
	for line in &shipment.lines {
		let mut text = format!("{} of {}", line.quantity, goods_text(line.goods));
		if shipment.received.is_some() {
			text.push_str(&format!(": {} received", line.received));
			for (count, what) in
				[(line.damaged, "damaged"), (line.short, "short"), (line.over, "over")]
			{
				if count > 0 {
					text.push_str(&format!(", {count} {what}"));
				}
			}
		}
		rows.push(("Goods", text));
	}
	if !shipment.containers.is_empty() {
		let containers: Vec<_> = shipment.containers.iter().map(ToString::to_string).collect();
		rows.push(("Containers", containers.join(" ")));
	}
	for reference in &shipment.references {
		rows.push(("Reference", format!("{}={:#x}", reference.kind, reference.token)));
	}
	rows.extend(
		shipment.returns.map(|first| ("Brings back", format!("goods of shipment {first}"))),
	);
	for (count, what) in [
		(shipment.returned, "Came back"),
		(shipment.drawn, "Drawn on"),
		(shipment.recalled, "Recalled"),
	] {
		if count > 0 {
			rows.push((what, format!("{count} pieces")));
		}
	}
	if !shipment.recorded_by.is_empty() {
		let others: Vec<_> =
			shipment.recorded_by.iter().map(|other| names.organisation(*other)).collect();
		rows.push(("Recorded by", others.join(", ")));
	}
	table(&rows)
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	/// A shipment of 24,000 of batch 4 and 7 of batch 9.
	fn shipment() -> Shipment {
		let line = |batch: u32, quantity: u64| {
			json!({
				"goods": format!("batch:{batch}"), "quantity": quantity,
				"received": 0, "damaged": 0, "short": 0, "over": 0,
			})
		};
		let shipped = json!({
			"place": "4012345000115", "time": 5, "moment": 6, "date": "1970-01-01", "late": false,
		});
		serde_json::from_value(json!({
			"id": 3, "from": 1, "consignee": 2, "receiver": 2, "carrier": null, "state": "shipped",
			"containers": [], "lines": [line(4, 24_000), line(9, 7)], "references": [], "returns": null,
			"shipped": shipped, "departed": null, "received": null, "exceptions": 0, "delivered": 0,
			"returned": 0, "drawn": 0, "recalled": 0, "recordedBy": [],
		}))
		.unwrap()
	}

	#[test]
	fn outcome_should_be_as_sent_where_nothing_else_is_said() {
		let shipment = shipment();
		let told = |lines: &[&str]| {
			let lines = lines.iter().map(|line| arrived(line, false)).collect::<Result<Vec<_>>>();
			outcome(&shipment, &lines?)
		};
		assert_eq!(told(&[]).unwrap(), [(24_000, 0), (7, 0)]);
		assert_eq!(told(&["4=23952"]).unwrap(), [(23_952, 0), (7, 0)]);
		assert_eq!(told(&["9=0/7", "4=23900/52"]).unwrap(), [(23_900, 52), (0, 7)]);
		for (lines, part) in [
			(&["5=1"][..], "has none of it, but batch 4, batch 9"),
			(&["4=1", "4=2"], "named twice"),
			(&["4"], "equals sign"),
			(&["4="], "equals sign"),
			(&["4=1/"], "equals sign"),
			(&["4=-1"], "equals sign"),
			(&["x=1"], "equals sign"),
		] {
			let error = told(lines).unwrap_err().to_string();
			assert!(error.contains(part), "{lines:?}: {error}");
		}
	}

	#[test]
	fn containers_should_be_put_in_order_and_refused_twice() {
		let texts =
			|texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
		let (one, other) = ("095210010000000017", "195210010000000014");
		let found = containers(&texts(&[other, one])).unwrap();
		assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), [one, other]);
		assert!(containers(&texts(&[one, one])).is_err());
		assert!(containers(&texts(&["095210010000000018"])).is_err());
	}

	#[test]
	fn shipment_should_have_64_containers_and_eight_references_at_most() {
		let ssccs: Vec<String> = (0..65u64)
			.map(|number| {
				let body = 9_521_001_000_000_000 + number;
				let digit = u64::from(stalhof_primitives::gs1::check_digit(body));
				Sscc::new(body * 10 + digit).unwrap().to_string()
			})
			.collect();
		assert_eq!(containers(&ssccs[..64]).unwrap().len(), 64);
		let error = containers(&ssccs).unwrap_err().to_string();
		assert!(error.contains("number of containers"), "{error}");
		let tokens: Vec<String> =
			(1..=9).map(|number| format!("inv=0x{}", format!("{number:02x}").repeat(32))).collect();
		assert_eq!(references(&tokens[..8], None).unwrap().len(), 8);
		let error = references(&tokens, None).unwrap_err().to_string();
		assert!(error.contains("number of references"), "{error}");
	}
}
