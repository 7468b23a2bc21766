//! Goods on the move, as a brand, a carrier, a buyer, a broker, customs and an inspector type it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_tests::{Setup, Stalhof, scenario};
use std::{fs, time::Duration};

const LIMIT: Duration = Duration::from_secs(400);
const GTIN: &str = "09521001000017";
const FACTORY: &str = "4012345000115";
const SHOP: &str = "9521001000017";
const PALLET: &str = "095210010000000017";
const CARTONS: [&str; 4] =
	["195210010000000014", "295210010000000011", "395210010000000018", "495210010000000015"];

/// Splits a command line at blanks.
fn words(line: &str) -> Vec<&str> {
	line.split_whitespace().collect()
}

fn done(client: &Stalhof, line: &str) -> Result<Value> {
	client.json(&words(line))
}

/// The chain refuses it with that error of the pallet, and the remedy is its own.
fn refused(client: &Stalhof, line: &str, error: &str) -> Result<()> {
	let message = client.refused(&words(line), 5, "dispatch")?;
	ensure!(message.contains(error), "{line}: {message}");
	Ok(())
}

/// Marks 48 tins; their links.
fn mark(client: &Stalhof) -> Result<Vec<String>> {
	client.file("item.json", "{}")?;
	done(
		client,
		&format!("goods item set {GTIN} --hs 190110 --master-data item.json --key //Alice"),
	)?;
	done(
		client,
		&format!("goods pool grant {GTIN} --prefix HB --marks 48 --producer 1 --key //Alice"),
	)?;
	let made = done(
		client,
		&format!(
			"goods commission lot --gtin {GTIN} --lot L26B07 --count 48 --pool 0 --origin DK --key //Alice"
		),
	)?;
	ensure!(made["batches"][0]["onChain"]["batch"] == 0, "{made}");
	let labels = fs::read_to_string(client.path("lot/000001/labels"))?;
	Ok(labels.lines().map(str::to_owned).collect())
}

/// Packs 12 tins into each of four cartons, and these on a pallet.
fn pack(client: &Stalhof, links: &[String]) -> Result<()> {
	let mut inside = Vec::new();
	for (number, (sscc, tins)) in CARTONS.iter().zip(links.chunks(12)).enumerate() {
		client.file("tins", &tins.join("\n"))?;
		let directory = format!("carton-{number}");
		let line = format!(
			"goods pack {sscc} --level 1 --children tins --batch 0 --place {FACTORY} --out {directory} --key //Alice"
		);
		done(client, &line)?;
		if number == 0 {
			let again = done(client, &line)?;
			ensure!(again["alreadyPacked"] == true, "the same again changes nothing: {again}");
		}
		inside.push(directory);
	}
	client.file("cartons", &CARTONS.join("\n"))?;
	let line = |level: u32, out: &str| {
		format!(
			"goods pack {PALLET} --level {level} --children cartons --inside {} --place {FACTORY} --out {out} --key //Alice",
			inside.join(" ")
		)
	};
	done(client, &line(2, "pallet"))?;
	let receipt: Value =
		serde_json::from_str(&fs::read_to_string(client.path("pallet/receipt.json"))?)?;
	ensure!(receipt["lines"] == json!([{ "goods": "batch:0", "quantity": 48 }]), "{receipt}");
	ensure!(receipt["onChain"]["life"] == 1 && receipt["onChain"]["packing"] == 1, "{receipt}");
	refused(client, &line(3, "other"), "Movements.SsccInUse")
}

/// Sends the pallet; its carrier departs; half of it arrives.
fn send(client: &Stalhof) -> Result<()> {
	done(client, "goods reference key shared")?;
	let token = done(client, "goods reference token inv=INV-2026-0117 --reference-key shared")?;
	let ship = format!(
		"goods ship --to 3 --carrier 4 --container {PALLET} --reference inv=INV-2026-0117 --reference-key shared \
		 --place {FACTORY} --key //Alice"
	);
	done(client, &ship)?;
	refused(client, &ship, "Movements.UnderWay")?;
	refused(
		client,
		&format!("goods depart 0 --place {FACTORY} --key //Bob"),
		"Movements.NotCarrier",
	)?;
	done(client, &format!("goods depart 0 --place {FACTORY} --key //Dave"))?;
	let receive = |key: &str| format!("goods receive 0 --line 0=24 --place {SHOP} --key {key}");
	refused(client, &receive("//Bob"), "Movements.NotReceiver")?;
	refused(client, &receive("//Dave"), "Movements.NotReceiver")?;
	done(client, &receive("//Charlie"))?;
	let shipment = done(client, "goods shipment 0")?;
	ensure!(shipment["state"] == "received" && shipment["delivered"] == 24, "{shipment}");
	ensure!(
		shipment["lines"][0]["short"] == 24 && shipment["recordedBy"] == json!([4]),
		"{shipment}"
	);
	ensure!(shipment["references"] == json!([token]), "{shipment}");
	refused(client, "goods void 0 --reference mistake --key //Alice", "Movements.NotOpen")
}

/// The sender has to answer for what is missing; who raised it settles it.
fn settle(client: &Stalhof) -> Result<()> {
	let own = done(client, "goods exceptions --key //Alice")?;
	let exception = &own["items"][0];
	ensure!(exception["kind"] == "short" && exception["owner"] == 1, "{own}");
	ensure!(exception["shipment"] == 0 && exception["overdue"] == false, "{own}");
	ensure!(own["items"].as_array().is_some_and(|items| items.len() == 1), "{own}");
	let suspicions = done(client, "goods exceptions 1 --suspicion")?;
	ensure!(suspicions["items"] == json!([]), "{suspicions}");
	refused(
		client,
		"goods exception answer 0 --reference x --key //Charlie",
		"Movements.NotOwner",
	)?;
	done(client, "goods exception answer 0 --reference credit-note-7 --key //Alice")?;
	refused(client, "goods exception settle 0 --key //Alice", "Movements.NotAuthorized")?;
	done(client, "goods exception settle 0 --key //Charlie")?;
	let shipment = done(client, "goods shipment 0")?;
	ensure!(shipment["state"] == "closed" && shipment["exceptions"] == 0, "{shipment}");
	Ok(())
}

/// A broker states, an authority confirms, an inspector inspects; one field of the declaration is shown alone.
fn clear(client: &Stalhof) -> Result<()> {
	let clear = |word: &str, key: &str| {
		format!("goods clear --container {PALLET} {word} --hs 19011010 --port CNNGB --key {key}")
	};
	refused(client, &clear("--released", "//Dave"), "Movements.RoleMissing")?;
	let stated = clear(
		"--stated --three-documents match --declaration 182026 --field value=3390000.00 --commitments salts.json",
		"//Dave",
	);
	done(client, &stated)?;
	let stated = done(client, "goods certificate show 0")?;
	ensure!(stated["kind"] == "customs-declaration" && stated["entryPort"] == "CNNGB", "{stated}");
	done(client, "goods certificate disclose salts.json value --out value.json")?;
	let checked = done(client, "goods certificate check 0 value.json")?;
	ensure!(checked["value"] == "3390000.00", "{checked}");
	done(client, &clear("--released", "//Ferdie"))?;
	client.refused(&words("goods certificate check 1 value.json"), 7, "not-contained")?;
	done(client, "goods certify --batch 0 --passed --key //Ferdie")?;
	refused(
		client,
		"goods certificate withdraw 2 --reference x --key //Dave",
		"Movements.NotIssuer",
	)
}

/// A tin's history: through its carton and its pallet, with whom it is now.
fn trace(client: &Stalhof, link: &str) -> Result<()> {
	let serial = link.rsplit('/').next().context("no serial")?;
	client.json(&["goods", "passport", "lot", serial, "--proof", "proof.json"])?;
	let shown =
		client.json(&["goods", "contents", "pallet", "carton-0", link, "--proof", "in.json"])?;
	ensure!(shown["around"].as_array().is_some_and(|around| around.len() == 2), "{shown}");
	let line = ["goods", "trace", link, "--proof", "proof.json", "--content-proof", "in.json"];
	let told = client.json(&line)?;
	let custody = &told["whereabouts"]["custody"];
	ensure!(custody["fact"] == "received" && custody["custodian"] == 3, "{told}");
	ensure!(
		custody["place"] == SHOP && told["whereabouts"]["customs"] == "confirmed-by-customs",
		"{told}"
	);
	let steps = told["steps"].as_array().context("no steps")?;
	let text = |step: &Value| step["words"].as_str().unwrap_or_default().to_owned();
	let texts: Vec<String> = steps.iter().map(text).collect();
	for part in [
		"packed container 195210010000000014",
		"packed container 095210010000000017",
		"sent container 095210010000000017 to 3 (Qiantang Mart Co., Ltd.), shipment 0",
		"took container 095210010000000017 over",
		"received container 095210010000000017, shipment 0",
		"stated as declared to customs: container 095210010000000017",
		"released, as customs: container 095210010000000017",
		"inspected and found in order: batch 0",
	] {
		ensure!(texts.iter().any(|text| text.starts_with(part)), "{part} is missing: {texts:?}");
	}
	// Page by page it is the same.
	let (mut paged, mut after) = (Vec::new(), None::<String>);
	loop {
		let mut line = [&line[..], &["--limit", "3"]].concat();
		if let Some(after) = &after {
			line.extend(["--after", after]);
		}
		let page = client.json(&line)?;
		paged.extend(page["steps"].as_array().context("no steps")?.iter().map(text));
		match page["next"].as_str() {
			Some(next) => after = Some(next.to_owned()),
			None => break,
		}
	}
	ensure!(paged == texts, "{paged:?} instead of {texts:?}");
	let verdict = client.json(&[
		"goods",
		"verify",
		link,
		"--proof",
		"proof.json",
		"--content-proof",
		"in.json",
	])?;
	ensure!(verdict["membership"] == "proved", "{verdict}");
	ensure!(verdict["whereabouts"]["custody"]["custodian"] == 3, "{verdict}");
	let unshown = client.json(&["goods", "trace", link, "--proof", "proof.json"])?;
	ensure!(unshown["whereabouts"]["custody"]["fact"] == "not-shown", "{unshown}");
	Ok(())
}

/// A document is captured twice; what was tampered with contradicts the chain.
fn events(client: &Stalhof) -> Result<()> {
	let document = json!({
		"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
		"type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2020-11-02T12:00:00Z",
		"epcisBody": { "eventList": [
			{
				"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping", "disposition": "in_transit",
				"eventTime": "2020-11-02T09:30:00+01:00", "eventTimeZoneOffset": "+01:00",
				"epcList": [format!("https://id.gs1.org/00/{PALLET}")],
				"readPoint": { "id": format!("https://id.gs1.org/414/{FACTORY}") },
			},
			{
				"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "inspecting",
				"eventTime": "2020-11-02T08:30:00+01:00", "eventTimeZoneOffset": "+01:00",
				"quantityList": [{
					"epcClass": format!("https://id.gs1.org/01/{GTIN}/10/L26B07"), "quantity": 48,
				}],
			},
		] },
	})
	.to_string();
	client.file("events.json", &document)?;
	let capture = "goods capture events.json --store store --key //Alice";
	let first = done(client, capture)?;
	ensure!(first["alreadyCaptured"] == false, "{first}");
	ensure!(first["events"][0]["subject"] == format!("sscc:{PALLET}/1"), "{first}");
	ensure!(first["events"][1]["subject"] == "batch:0", "{first}");
	let again = done(client, capture)?;
	ensure!(again["alreadyCaptured"] == true && again["root"] == first["root"], "{again}");
	ensure!(again["events"][0]["indexedNow"] == false, "{again}");
	// Another's capture of the same is a witness.
	done(client, "goods capture events.json --store store --index 1 --key //Charlie")?;
	let hash = first["events"][0]["hash"].as_str().context("no hash")?.to_owned();
	let witnesses = client.json(&["goods", "event", "show", &hash])?;
	let captors: Vec<_> = witnesses["witnesses"]
		.as_array()
		.context("none")?
		.iter()
		.map(|event| &event["captor"])
		.collect();
	ensure!(captors == [&json!(1), &json!(3)], "{witnesses}");
	let checked = done(client, "goods event check events.json --captor 1")?;
	ensure!(checked["indexed"] == 2 && checked["documents"][0]["late"] == true, "{checked}");
	client.file("tampered.json", &document.replace("inspecting", "destroying"))?;
	for line in ["goods event check tampered.json --captor 1", "goods event check tampered.json"] {
		let message = client.refused(&words(line), 7, "contradicted")?;
		ensure!(message.contains("tampered.json is not what the chain has"), "{message}");
	}
	let contest = format!("goods event contest {hash} --captor 3 --reference x --key");
	refused(client, &format!("{contest} //Charlie"), "Movements.AlreadyContested")?;
	done(client, &format!("{contest} //Alice"))?;
	done(client, &format!("goods event declare {hash} --reason did_not_occur --key //Alice"))?;
	let told = done(client, &format!("goods trace {PALLET}"))?;
	let notes: Vec<String> = told["steps"]
		.as_array()
		.context("no steps")?
		.iter()
		.flat_map(|step| step["notes"].as_array().cloned().unwrap_or_default())
		.map(|note| note.as_str().unwrap_or_default().to_owned())
		.collect();
	for part in ["told late", "declared an error", "contested by 1 (Havnbro Nutrition A/S)"] {
		ensure!(notes.iter().any(|note| note.starts_with(part)), "{part} is missing: {notes:?}");
	}
	Ok(())
}

/// An event about a tin is indexed with the tin's proof: the node keeps no manifest that has it.
fn event_of_a_tin(client: &Stalhof, link: &str) -> Result<()> {
	let serial = link.rsplit('/').next().context("no serial")?;
	let document = json!({
		"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
		"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "inspecting",
		"eventTime": "2020-11-02T10:30:00+01:00", "eventTimeZoneOffset": "+01:00",
		"epcList": [format!("https://id.gs1.org/01/{GTIN}/21/{serial}")],
	});
	client.file("tin.json", &document.to_string())?;
	let capture = "goods capture tin.json --store store --index 1 --key //Alice";
	let message = client.refused(&words(capture), 3, "bad-value")?;
	ensure!(message.contains("give its proof with --proof"), "{message}");
	let captured = done(client, &format!("{capture} --proof proof.json"))?;
	let proof: Value = serde_json::from_str(&fs::read_to_string(client.path("proof.json"))?)?;
	let item = format!("item:0/{}", proof["index"]);
	ensure!(captured["events"][0]["subject"] == item, "{captured}");
	let checked = done(client, "goods event check tin.json --captor 1 --proof proof.json")?;
	ensure!(checked["indexed"] == 1, "{checked}");
	Ok(())
}

/// The buyer takes a tin out of its carton, and unpacks the pallet.
fn open(client: &Stalhof, link: &str) -> Result<()> {
	refused(client, &format!("goods unpack {PALLET} --key //Alice"), "Movements.NotCustodian")?;
	let pallet = "goods take-out 095210010000000017 (00)195210010000000014 --contents pallet --inside carton-0";
	done(client, &format!("{pallet} --key //Charlie"))?;
	let container = done(client, &format!("goods container {PALLET}"))?;
	ensure!(
		container["contents"]["taken"] == 1 && container["lines"][0]["quantity"] == 36,
		"{container}"
	);
	let told = client.json(&["goods", "trace", link, "--contents", "pallet", "carton-0"])?;
	ensure!(told["whereabouts"]["shown"] == 1, "the carton stands on the pallet no more: {told}");
	let over = "goods take-over 295210010000000011 --contents pallet --key";
	refused(client, &format!("{over} //Alice"), "Movements.NotCustodian")?;
	done(client, &format!("{over} //Charlie"))?;
	let carton = done(client, "goods container 295210010000000011")?;
	ensure!(carton["custodian"] == 3 && carton["place"] == SHOP, "{carton}");
	done(client, &format!("goods unpack {PALLET} --key //Charlie"))?;
	let pack = format!(
		"goods pack {PALLET} --level 2 --quantity 0=1 --place {SHOP} --out again --key //Alice"
	);
	refused(client, &pack, "Movements.SsccRests")
}

#[test]
fn goods_should_be_packed_sent_cleared_and_traced_as_their_firms_type_it() {
	scenario(LIMIT, async {
		let network = Setup::dev_by_flag().start().await?;
		let client = Stalhof::new(network[0].url())?;
		let links = mark(&client)?;
		pack(&client, &links)?;
		send(&client)?;
		settle(&client)?;
		clear(&client)?;
		let link = links.first().context("no link")?;
		trace(&client, link)?;
		events(&client)?;
		event_of_a_tin(&client, link)?;
		open(&client, link)
	});
}
