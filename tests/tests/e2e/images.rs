//! Registered pictures, as a right-holder, a platform, a licensee and a copyist type it.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use stalhof_tests::{Setup, Stalhof, packshots, scenario, wait::until};
use std::{
	collections::BTreeSet,
	fs,
	os::unix::fs::PermissionsExt,
	path::{Path, PathBuf},
	process::Stdio,
	time::Duration,
};

const LIMIT: Duration = Duration::from_secs(900);
/// A day of the calendar in half a minute.
const SPEED: u32 = 2_880;
const SHOTS: u32 = 12;

/// Right-holder 1 (//Alice), shop 2 (//Bob), copyist 3 (//Charlie), arbiter 6 (//Ferdie).
struct House {
	client: Stalhof,
}

fn words(line: &str) -> Vec<&str> {
	line.split_whitespace().collect()
}

fn items(value: &Value) -> Result<&Vec<Value>> {
	value["items"].as_array().with_context(|| format!("no list: {value}"))
}

impl House {
	fn done(&self, line: &str) -> Result<Value> {
		self.client.json(&words(line))
	}

	/// It ends with that code, and prints a result all the same: its lines.
	fn told(&self, line: &str, code: i32, error: &str) -> Result<Vec<Value>> {
		let output = self.client.run(&words(line))?;
		ensure!(output.code == Some(code), "{line} should exit with {code}: {output}");
		ensure!(output.stderr.contains(&format!("\"{error}\"")), "{line}: {output}");
		let lines = output.stdout.lines();
		lines.map(|line| serde_json::from_str(line).with_context(|| line.to_owned())).collect()
	}

	fn refused(&self, line: &str, error: &str) -> Result<()> {
		let message = self.client.refused(&words(line), 5, "dispatch")?;
		ensure!(message.contains(error), "{line}: {message}");
		Ok(())
	}

	/// Writes product shots, and files that are none.
	fn shots(&self) -> Result<PathBuf> {
		let directory = self.client.path("shots");
		fs::create_dir_all(directory.join("more"))?;
		for number in 0..SHOTS {
			let name =
				if number < 9 { format!("{number}.jpg") } else { format!("more/{number}.jpg") };
			fs::write(directory.join(name), packshots::jpeg(&packshots::shot(number), 92)?)?;
		}
		fs::write(directory.join("broken.jpg"), "no picture")?;
		fs::write(directory.join("notes.txt"), "bought in spring")?;
		fs::copy(directory.join("3.jpg"), directory.join("again.jpg"))?;
		Ok(directory)
	}

	/// Files of what is under way.
	fn journal(&self) -> Result<Vec<PathBuf>> {
		let mut found = Vec::new();
		let directory = self.client.path("journal");
		if !directory.exists() {
			return Ok(found);
		}
		for place in fs::read_dir(directory)? {
			for file in fs::read_dir(place?.path())? {
				let path = file?.path();
				found.extend(path.extension().is_some_and(|it| it == "json").then_some(path));
			}
		}
		Ok(found)
	}

	/// The work that a file became.
	fn work_of(&self, file: &str) -> Result<u64> {
		let listed = self.done(&format!("images list --file {file}"))?;
		items(&listed)?.first().and_then(|work| work["id"].as_u64()).context("no work")
	}
}

const REGISTER: &str = "images register shots --batch 5 --gtin 09521001000017 --claim employer --journal journal --key //Alice";

/// Twelve pictures are registered by a command that is killed on the way, and goes on.
async fn registered(house: &House) -> Result<()> {
	house.shots()?;
	let mut command = house.client.command(&words(REGISTER))?;
	let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
	until("a commitment", Duration::from_secs(120), async || {
		let listed = house.done("images deposit list 1")?;
		Ok((!items(&listed)?.is_empty()).then_some(()))
	})
	.await?;
	child.kill()?;
	child.wait()?;
	let journal = house.journal()?;
	ensure!(!journal.is_empty(), "committed to what is not kept");
	for file in &journal {
		let mode = fs::metadata(file)?.permissions().mode() & 0o777;
		ensure!(mode == 0o600, "{} is open to others: {mode:o}", file.display());
	}

	let run = house.told(REGISTER, 3, "some-files")?;
	let run = run.first().context("no result")?;
	ensure!(run["registered"] == SHOTS && run["refused"] == 1, "{run}");
	let pictures = run["pictures"].as_array().context("no pictures")?;
	let outcome = |file: &str| {
		let found =
			pictures.iter().find(|one| one["file"].as_str().is_some_and(|it| it.ends_with(file)));
		found.map(|one| one["outcome"].clone()).unwrap_or_default()
	};
	ensure!(outcome("broken.jpg") == "refused" && outcome("again.jpg") == "repeated", "{run}");
	ensure!(house.journal()?.is_empty(), "something is left to do");
	let works = house.done("images list 1")?;
	let files: BTreeSet<&str> =
		items(&works)?.iter().filter_map(|work| work["file"].as_str()).collect();
	ensure!(items(&works)?.len() == 12 && files.len() == 12, "each once: {works}");
	ensure!(items(&house.done("images deposit list 1")?)?.is_empty(), "no commitment is left");
	ensure!(items(&works)?.iter().all(|work| work["claim"] == "employer"), "{works}");
	let by_gtin = house.done("images list --gtin 09521001000017")?;
	ensure!(items(&by_gtin)?.len() == 12, "{by_gtin}");

	let again = house.told(REGISTER, 3, "some-files")?;
	let again = again.first().context("no result")?;
	ensure!(again["registered"] == 0 && again["already"] == 12, "{again}");
	let others = house.done("images register shots/0.jpg --journal other --key //Charlie")?;
	ensure!(others["anothers"] == 1 && others["registered"] == 0, "{others}");
	Ok(())
}

/// A copy is found, and a shop is let through once that it has a licence.
fn licensed(house: &House) -> Result<u64> {
	let copy = packshots::changed(&packshots::shot(3), true, 3)?;
	fs::write(house.client.path("copy.jpg"), packshots::jpeg(&copy, 60)?)?;
	fs::write(house.client.path("other.jpg"), packshots::jpeg(&packshots::shot(40), 90)?)?;
	let work = house.work_of("shots/3.jpg")?;
	let found = house.done("images search copy.jpg")?;
	let first = items(&found)?.first().context("nothing is found")?;
	ensure!(first["work"] == work && first["band"] == "acts", "{found}");
	ensure!(
		first["workVariant"].as_str().is_some_and(|it| it.ends_with("/mirrored"))
			|| first["queryVariant"].as_str().is_some_and(|it| it.ends_with("/mirrored")),
		"{found}"
	);
	ensure!(items(&house.done("images search other.jpg")?)?.is_empty(), "nothing looks like it");

	let check = |seller: u32| format!("images check copy.jpg --seller {seller} --country CN");
	let told = house.told(&check(2), 9, "use-not-allowed")?;
	ensure!(told[0]["outcome"] == "copy" && told[0]["work"] == work, "{told:?}");
	ensure!(house.done(&check(1))?["outcome"] == "own", "its owner's");
	let give = format!(
		"images licence give {work} --to 2 --channels marketplace --countries CN --until 2099-12-31"
	);
	house.refused(&format!("{give} --key //Charlie"), "Images.NotOwner")?;
	house.done(&format!("{give} --key //Alice"))?;
	let licence = house.done("images licence list 2")?;
	let licence = items(&licence)?.first().context("no licence")?["id"].clone();
	let allowed = house.done(&check(2))?;
	ensure!(allowed["outcome"] == "licensed" && allowed["licence"] == licence, "{allowed}");

	house.client.file(
		"listings.csv",
		"platform,listing,seller,picture,country\nHangmart,1,2,copy.jpg,CN\nHangmart,2,3,copy.jpg,CN\n\
		 Hangmart,3,3,other.jpg,CN\nHangmart,,3,other.jpg,CN\nHangmart,5,1,shots/3.jpg,\n\
		 Hangmart,6,2,shots/broken.jpg,CN\nHangmart,7,2,copy.jpg,DK\n",
	)?;
	let rows =
		house.told("images check --listing-csv listings.csv --country CN", 9, "use-not-allowed")?;
	let outcomes: Vec<&str> = rows.iter().filter_map(|row| row["outcome"].as_str()).collect();
	ensure!(
		outcomes == ["licensed", "copy", "not-registered", "unchecked", "own", "unchecked", "copy"],
		"{rows:?}"
	);
	ensure!(rows[3]["line"] == 5 && rows[5]["line"] == 7, "{rows:?}");
	Ok(work)
}

/// A certificate holds with its file, and with nothing else.
fn certified(house: &House, work: u64) -> Result<()> {
	house.done("images certificate shots/3.jpg --out certificates")?;
	let (json, page) =
		(format!("certificates/work-{work}.json"), format!("certificates/work-{work}.html"));
	let verify =
		|certificate: &str, file: &str| format!("images certificate verify {certificate} {file}");
	let verified = house.done(&verify(&json, "shots/3.jpg"))?;
	ensure!(verified["work"] == work && verified["now"]["state"] == "registered", "{verified}");
	let page = fs::read_to_string(house.client.path(&page))?;
	ensure!(page.contains("data:image/png;base64,") && !page.contains("<script"), "{page}");

	let refused = |certificate: &str, file: &str, part: &str| -> Result<()> {
		let line = verify(certificate, file);
		let message = house.client.refused(&words(&line), 7, "not-certified")?;
		ensure!(message.contains(part), "{line}: {message}");
		Ok(())
	};
	let mut altered = fs::read(house.client.path("shots/3.jpg"))?;
	// Behind its end: the same picture, and another file.
	altered.push(0);
	fs::write(house.client.path("altered.jpg"), altered)?;
	refused(&json, "altered.jpg", "the SHA-256 of the file is")?;
	refused(&json, "copy.jpg", "the fingerprint")?;
	let text = fs::read_to_string(house.client.path(&json))?;
	let mut certificate: Value = serde_json::from_str(&text)?;
	certificate["work"]["commitBlock"] = 1.into();
	house.client.file("earlier.json", &certificate.to_string())?;
	refused("earlier.json", "shots/3.jpg", "says that commitBlock is 1")?;
	let mut certificate: Value = serde_json::from_str(&text)?;
	let number = certificate["block"]["number"].as_u64().context("no block")?;
	certificate["block"]["number"] = (number - 1).into();
	house.client.file("other-block.json", &certificate.to_string())?;
	refused("other-block.json", "shots/3.jpg", "is not on the chain")?;
	let again = "images certificate shots/3.jpg --out certificates";
	house.client.refused(&words(again), 3, "file-exists")?;
	let message = house.client.refused(&words("images certificate other.jpg"), 3, "not-there")?;
	ensure!(message.contains("other.jpg"), "{message}");
	Ok(())
}

/// A node contests the copy that another has registered; evidence is given and confirmed; the copyist gives way.
async fn contested(house: &House, prior: u64) -> Result<()> {
	let registered = house.done("images register copy.jpg --journal other --key //Charlie")?;
	ensure!(registered["registered"] == 1, "{registered}");
	let work = house.work_of("copy.jpg")?;
	let contest = until("a node to contest the copy", Duration::from_secs(60), async || {
		let listed = house.done(&format!("images contest list --work {work}"))?;
		Ok(items(&listed)?.first().cloned())
	})
	.await?;
	ensure!(contest["prior"]["work"] == prior, "{contest}");
	let id = contest["id"].as_u64().context("no number")?;
	house.client.file("raw.dng", "what the sensor saw")?;
	let give = format!("images evidence give {prior} --kind raw-file --file raw.dng --key //Alice");
	house.done(&give)?;
	house.refused(&give, "Images.EvidenceUsed")?;
	house
		.refused(&format!("images evidence confirm {prior} 0 --key //Bob"), "Images.RoleMissing")?;
	house.done(&format!("images evidence confirm {prior} 0 --key //Ferdie"))?;
	house.done(&format!("images contest answer {id} --reference ours --key //Alice"))?;
	let message = house.client.refused(
		&words(&format!("images contest answer {id} --reference ours --key //Bob")),
		3,
		"bad-value",
	)?;
	ensure!(message.contains("neither of its works"), "{message}");
	house.done(&format!("images contest yield {id} --key //Charlie"))?;
	let shown = house.done(&format!("images contest show {id}"))?;
	ensure!(
		shown["ended"]["outcome"] == "work-yielded" && shown["ended"]["counted"] == 3,
		"{shown}"
	);
	ensure!(house.done("images losses 3")?["count"] == 1, "it counts");
	// What has fallen allows its owner nothing.
	let told = house.told("images check copy.jpg --seller 3 --country CN", 9, "use-not-allowed")?;
	ensure!(told[0]["outcome"] == "copy", "{told:?}");
	Ok(())
}

/// A work that has seasoned passes on by two, and is taken back by two.
fn passed_on(house: &House, work: u64) -> Result<()> {
	let offer = format!("images transfer offer {work} --to 3");
	house.done(&format!("{offer} --key //Alice"))?;
	house.client.refused(&words(&format!("{offer} --key //Alice")), 3, "bad-value")?;
	house.done(&format!("{offer} --key //Alice//stash"))?;
	house.refused(&format!("images transfer accept {work} --key //Bob"), "Images.NotOffered")?;
	house.done(&format!("images transfer accept {work} --key //Charlie"))?;
	let shown = house.done(&format!("images show {work}"))?;
	ensure!(shown["work"]["owner"] == 3 && shown["work"]["registrant"] == 1, "{shown}");
	for key in ["//Charlie", "//Charlie//stash"] {
		house.done(&format!("images revoke {work} --reference sold --key {key}"))?;
	}
	let shown = house.done(&format!("images show {work}"))?;
	ensure!(shown["work"]["state"] == "revoked", "{shown}");
	Ok(())
}

/// A picture that is not published stays closed, and is shown by the same command without `--sealed`.
fn sealed(house: &House) -> Result<()> {
	fs::write(house.client.path("spring.jpg"), packshots::jpeg(&packshots::shot(50), 90)?)?;
	let register = "images register spring.jpg --journal journal --key //Alice";
	let run = house.done(&format!("{register} --sealed"))?;
	ensure!(run["pictures"][0]["outcome"] == "sealed", "{run}");
	ensure!(items(&house.done("images search spring.jpg")?)?.is_empty(), "nobody can see it");
	ensure!(house.journal()?.len() == 1, "its salt is kept");
	let run = house.done(register)?;
	ensure!(run["pictures"][0]["outcome"] == "registered", "{run}");
	ensure!(house.journal()?.is_empty(), "nothing is left to do");
	Ok(())
}

#[test]
fn pictures_should_be_registered_once_licensed_certified_and_contested() {
	scenario(LIMIT, async {
		let setup = Setup::validators("story", 1).calendar(SPEED, 720);
		let network = setup.arguments(["--force-authoring", "--images-contest"]).start().await?;
		let house = House { client: Stalhof::new(network[0].url())? };
		registered(&house).await?;
		let work = licensed(&house)?;
		certified(&house, work)?;
		contested(&house, work).await?;
		// Enough days have passed since it was registered.
		passed_on(&house, house.work_of("shots/5.jpg")?)?;
		sealed(&house)?;
		ensure!(Path::new(&house.client.path("journal")).exists(), "the journal stays");
		Ok(())
	});
}
