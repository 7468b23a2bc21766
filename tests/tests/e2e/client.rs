//! The `stalhof` command against a real node.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_tests::{
	Network, Setup, Stalhof, accounts, binaries, command::run_in, scenario, state,
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Command, time::Duration};

const LIMIT: Duration = Duration::from_secs(90);

/// `0x` and the public key of a development account.
fn public(path: &str) -> String {
	format!("0x{}", hex::encode(accounts::id(&accounts::dev(path))))
}

/// The pin that follows from a named chain's own chain spec.
fn pin(client: &Stalhof, chain: &str) -> Result<String> {
	let arguments = ["export-chain-spec", "--chain", chain, "--raw"];
	let spec = run_in(Command::new(binaries::node()?).args(arguments), b"", LIMIT)?.success()?;
	let spec = client.file(&format!("{chain}.json"), &spec.stdout)?;
	let out = client.path(&format!("{chain}.pin")).display().to_string();
	client.json(&["chain", "pin", "--spec", &spec, "--out", &out])?;
	Ok(out)
}

#[test]
fn client_should_keep_keys() -> Result<()> {
	let client = Stalhof::new("ws://127.0.0.1:1".into())?;
	let password = client.file("password", "correct horse\nbattery\n")?;
	let other = client.file("other", "wrong staple\n")?;
	let short = client.file("short", "staple\n")?;
	let empty = client.file("empty", "\n")?;

	let new = client.json(&["keys", "new", "trader", "--password-file", &password])?;
	let address = new["address"].as_str().context("address")?.to_owned();
	ensure!(new.get("mnemonic").is_none(), "the phrase was printed without being asked for");
	let file = Path::new(new["file"].as_str().context("file")?).to_path_buf();
	ensure!(fs::metadata(&file)?.permissions().mode() & 0o077 == 0, "others can read the key");
	ensure!(!fs::read_to_string(&file)?.contains("correct horse"), "the password is in the file");

	let list = client.json(&["keys", "list"])?;
	assert_eq!(list.as_array().map(Vec::len), Some(1), "{list}");
	assert_eq!(list[0]["address"], json!(address));
	assert_eq!(client.json(&["keys", "show", "trader"])?["address"], json!(address));
	let forms = client.json(&["keys", "inspect", &public("//Alice")])?;
	assert_eq!(forms["genericAddress"], "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");

	// From the phrase comes the same key, under any name.
	let shown =
		client.json(&["keys", "new", "second", "--show-mnemonic", "--password-file", &password])?;
	let phrase = client.file("phrase", shown["mnemonic"].as_str().context("mnemonic")?)?;
	let third = client.json(&[
		"keys",
		"import",
		"third",
		"--mnemonic-file",
		&phrase,
		"--password-file",
		&other,
	])?;
	assert_eq!(third["publicKey"], shown["publicKey"]);

	let changed = ["keys", "change-password", "third", "--password-file", &other];
	client.json(&[&changed[..], &["--new-password-file", &password]].concat())?;
	client.refused(
		&[&changed[..], &["--new-password-file", &other]].concat(),
		8,
		"wrong-password",
	)?;

	let mut wrong = Vec::new();
	for (arguments, code, name) in [
		(&["keys", "new", "trader", "--password-file", &password][..], 3, "file-exists"),
		(&["keys", "new", "a/b", "--password-file", &password], 3, "bad-value"),
		(&["keys", "new", "x", "--words", "13", "--password-file", &password], 3, "bad-value"),
		(&["keys", "new", "x", "--password-file", &empty], 8, "no-password"),
		(&["keys", "new", "x", "--password-file", &short], 8, "no-password"),
		(&["keys", "new", "x", "--password-file", "/no/such/file"], 3, "file"),
		(&["keys", "new", "x"], 8, "no-password"),
		(&["keys", "import", "x", "--mnemonic-file", &password], 8, "bad-secret"),
		(&["keys", "import", "x", "--json-file", &password], 8, "bad-key-file"),
		(&["keys", "show", "nobody"], 8, "key-not-found"),
		(&["keys", "inspect", "5Nonsense"], 3, "bad-address"),
		(&["keys", "export", "nobody"], 8, "key-not-found"),
		(&["keys"], 2, "usage"),
		(&["keys", "new"], 2, "usage"),
		(&["no-such-command"], 2, "usage"),
	] {
		wrong.extend(client.refused(arguments, code, name).err());
	}
	ensure!(wrong.is_empty(), "{wrong:#?}");
	Ok(())
}

#[test]
fn client_should_pay_and_prove_it_with_a_pin() {
	scenario(Duration::from_secs(240), async {
		let network = Network::dev().await?;
		let rpc = network[0].rpc();
		let client = Stalhof::new(network[0].url())?;
		let pin = pin(&client, "dev")?;
		// //Ferdie's organisation.
		let ferdie = 6;
		let treasury = async || {
			let head = rpc.finalized().await?;
			state::treasury(rpc, ferdie, &head.hash).await
		};
		let had = treasury().await?;

		let pay =
			["treasury", "transfer", "--to", "6", "--asset", "CNY", "--reference", "invoice 7"];
		let pay = [&pay[..], &["--amount"]].concat();
		let eve = ["--key", "//Eve"];
		let receipt = client.json(&[&pay[..], &["0.07", "--pin", &pin], &eve].concat())?;
		assert_eq!(receipt["finality"]["basis"], "pinned-set", "{receipt}");
		assert_eq!(receipt["finality"]["of"], 1);
		let events = receipt["events"].as_array().context("events")?;
		let paid = events
			.iter()
			.any(|event| event["pallet"] == "Consortium" && event["event"] == "TreasuryUsed");
		ensure!(paid, "no Consortium.TreasuryUsed in {receipt}");
		let number = receipt["block"]["number"].as_u64().context("block")?;
		assert_eq!(
			rpc.hash_at(number).await?,
			receipt["block"]["hash"].as_str().map(str::to_owned)
		);
		assert_eq!(treasury().await?, had + 7);

		// Without a pin it says on whose word it relies.
		let receipt = client.json(&[&pay[..], &["0.01"], &eve].concat())?;
		assert_eq!(receipt["finality"]["basis"], "node", "{receipt}");

		// A key of the keystore, once it is an operator's.
		let password = client.file("password", "correct horse\n")?;
		let wrong = client.file("wrong", "wrong staple\n")?;
		let key = client.json(&["keys", "new", "trader", "--password-file", &password])?;
		let by_trader = ["--key", "trader", "--password-file"];
		let consent = client.path("consent.json").display().to_string();
		let sign =
			["consent", "sign", "--for", "operate", "--organisation", "5", "--out", &consent];
		let until = ["--until", "2098-12-31"];
		client.json(&[&sign[..], &until, &by_trader, &[&password]].concat())?;
		let appoint = ["operator", "appoint", &consent, "--permissions", "settle"];
		client.json(&[&appoint[..], &until, &eve].concat())?;
		client.json(&[&pay[..], &["0.10"], &by_trader, &[&password]].concat())?;
		client.refused(
			&[&pay[..], &["0.10"], &by_trader, &[&wrong]].concat(),
			8,
			"wrong-password",
		)?;
		assert_eq!(treasury().await?, had + 18);

		// Another program signs.
		let signer = format!("{} //Eve", env!("CARGO_BIN_EXE_stalhof-test-signer"));
		let by_script = ["--sign-with", &signer, "--account", &public("//Eve")];
		client.json(&[&pay[..], &["0.03"], &by_script].concat())?;
		assert_eq!(treasury().await?, had + 21);
		let by_other = ["--sign-with", &signer, "--account", &public("//Dave")];
		client.refused(&[&pay[..], &["0.03"], &by_other].concat(), 8, "wrong-signature")?;
		let by_none = ["--sign-with", "exit 1", "--account", &public("//Eve")];
		client.refused(&[&pay[..], &["0.03"], &by_none].concat(), 8, "signing-command")?;

		// The chain refuses: an operator that may not govern, more money than there is, an account that acts for nobody.
		let remove = ["council", "propose", "remove", "2"];
		let message =
			client.refused(&[&remove[..], &by_trader, &[&password]].concat(), 5, "dispatch")?;
		ensure!(message.contains("Consortium.PermissionMissing"), "{message}");
		let message = client.refused(&[&pay[..], &["20000000"], &eve].concat(), 5, "dispatch")?;
		ensure!(message.contains("Token.FundsUnavailable"), "{message}");
		let nobody = client.json(&["keys", "new", "nobody", "--password-file", &password])?;
		ensure!(nobody["address"] != key["address"], "two keys with one address");
		let by_nobody = ["--key", "nobody", "--password-file", &password];
		client.refused(&[&pay[..], &["0.01"], &by_nobody].concat(), 5, "not-an-operator")?;
		let purge = ["tx", "call", "Session", "purge_keys"];
		let message = client.refused(&[&purge[..], &eve].concat(), 5, "dispatch")?;
		ensure!(message.contains("CallFiltered"), "{message}");
		network.finish().await
	});
}

#[test]
fn client_should_sign_without_a_network() {
	scenario(Duration::from_secs(150), async {
		let network = Network::dev().await?;
		let online = Stalhof::new(network[0].url())?;
		// The machine with the key reaches no node.
		let offline = Stalhof::new("ws://127.0.0.1:1".into())?;
		let unsigned = online.path("unsigned.json").display().to_string();
		let eve = public("//Eve");
		let pay = ["treasury", "transfer", "--to", "6", "--asset", "1", "--amount", "0.05"];
		let without = ["--reference", "invoice 8", "--account", &eve, "--prepare", &unsigned];
		let written = online.json(&[&pay[..], &without].concat())?;
		let call = written["call"].as_str().context("call")?;
		ensure!(call.starts_with("Consortium.act("), "{written}");

		let carried = offline.file("unsigned.json", &fs::read_to_string(&unsigned)?)?;
		let signed = offline.path("signed.json").display().to_string();
		let sign = ["tx", "sign", &carried, "--key", "//Eve", "--out", &signed];
		offline.refused(&sign, 3, "not-confirmed")?;
		offline.json(&[&sign[..], &["--yes"]].concat())?;

		// Whoever changes the file on the way is found out.
		let text = fs::read_to_string(&carried)?;
		let mut forged: Value = serde_json::from_str(&text)?;
		let hex_call = forged["call"].as_str().context("call")?.to_owned();
		forged["call"] = json!(format!("{}18", &hex_call[..hex_call.len() - 2]));
		let forged = offline.file("forged.json", &forged.to_string())?;
		let out = offline.path("forged.signed").display().to_string();
		let sign_forged = ["tx", "sign", &forged, "--key", "//Eve", "--yes", "--out", &out];
		offline.refused(&sign_forged, 3, "payload-mismatch")?;
		let not_mine = ["tx", "sign", &carried, "--key", "//Dave", "--yes", "--out", &out];
		offline.refused(&not_mine, 8, "wrong-signature")?;

		let carried_back = online.file("signed.json", &fs::read_to_string(&signed)?)?;
		let rpc = network[0].rpc();
		let before = rpc.finalized().await?;
		let had = state::treasury(rpc, 6, &before.hash).await?;
		let sent = online.json(&["tx", "send", &carried_back])?;
		assert_eq!(sent["alreadyFinal"], json!(false), "{sent}");
		let after = rpc.finalized().await?;
		assert_eq!(state::treasury(rpc, 6, &after.hash).await?, had + 5);
		// It counts once, and the block is named.
		let again = online.json(&["tx", "send", &carried_back])?;
		assert_eq!(again["alreadyFinal"], json!(true), "{again}");
		assert_eq!(again["block"], sent["block"]);
		let last = rpc.finalized().await?;
		assert_eq!(state::treasury(rpc, 6, &last.hash).await?, had + 5);

		// The same after its era, when the node no longer knows whether it was signed well.
		let short = online.path("short.json").display().to_string();
		let short_signed = online.path("short-signed.json").display().to_string();
		let prepare = ["tx", "prepare", "--account", &eve, "--era", "8", "--out", &short];
		let written = online.json(&[&prepare[..], &["remark", "soon over"]].concat())?;
		online.json(&["tx", "sign", &short, "--key", "//Eve", "--yes", "--out", &short_signed])?;
		let sent = online.json(&["tx", "send", &short_signed])?;
		let over = written["lastBlock"].as_u64().context("last block")? + 1;
		Network::finalized(rpc, over, Duration::from_secs(60)).await?;
		let again = online.json(&["tx", "send", &short_signed])?;
		assert_eq!(again["alreadyFinal"], json!(true), "{again}");
		assert_eq!(again["block"], sent["block"]);

		let garbage = online.file("garbage.json", "{}")?;
		let mut wrong = Vec::new();
		for (arguments, code, name) in [
			(&["tx", "send", &unsigned][..], 3, "bad-file"),
			(&["tx", "send", &garbage], 3, "bad-file"),
			(&["tx", "send", "/no/such/file"], 3, "file"),
			(&["tx", "sign", &carried_back, "--key", "//Eve", "--out", &out], 3, "bad-file"),
			(&["tx", "sign", &carried, "--key", "//Eve", "--out", &signed], 3, "file-exists"),
			(&["tx", "sign", &carried, "--out", &out, "--yes"], 8, "no-signer"),
		] {
			wrong.extend(online.refused(arguments, code, name).err());
		}
		ensure!(wrong.is_empty(), "{wrong:#?}");
		network.finish().await
	});
}

#[test]
fn client_should_follow_and_prove_the_chain() {
	scenario(Duration::from_secs(150), async {
		let network = Network::dev().await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 3, Duration::from_secs(30)).await?;
		let client = Stalhof::new(network[0].url())?;
		let pin = pin(&client, "dev")?;

		let status = client.json(&["chain", "status", "--pin", &pin])?;
		assert_eq!(status["specName"], "stalhof", "{status}");
		assert_eq!(status["genesis"], json!(rpc.hash_at(0).await?));
		assert_eq!(status["finality"]["basis"], "pinned-set", "{status}");
		assert_eq!((&status["validators"], &status["finalityLags"]), (&json!(1), &json!(false)));
		ensure!(status["best"]["number"].as_u64() >= Some(3), "{status}");

		let followed =
			client.run(&["chain", "follow", "--from", "1", "--count", "3"])?.success()?;
		let blocks: Result<Vec<Value>, _> =
			followed.stdout.lines().map(serde_json::from_str).collect();
		let blocks = blocks?;
		assert_eq!(blocks.len(), 3, "{followed}");
		for (height, block) in (1..).zip(&blocks) {
			assert_eq!(block["number"], json!(height));
			assert_eq!(block["hash"], json!(rpc.hash_at(height).await?));
		}
		let best = client.run(&["chain", "follow", "--best", "--count", "2"])?.success()?;
		assert_eq!(best.stdout.lines().count(), 2, "{best}");

		let proved = client.json(&["chain", "prove", "System.Number", "--pin", &pin])?;
		let height = proved["block"]["number"].as_u64().context("block")?;
		let number = format!("0x{}", hex::encode(u32::try_from(height)?.to_le_bytes()));
		assert_eq!(proved["value"], json!(number), "{proved}");
		assert_eq!(proved["finality"]["basis"], "pinned-set", "{proved}");
		let absent = client.json(&["chain", "prove", "0xdeadbeef"])?;
		assert_eq!(absent["value"], Value::Null, "{absent}");

		// A pin that two nodes vouch for, and one that is called two.
		let told = client.path("told.pin").display().to_string();
		let (url, second) = (network[0].url(), network[0].url().replace("127.0.0.1", "localhost"));
		let take = ["chain", "pin", "--trust-node", "--out", &told, "--header-from"];
		let taken = client.json(&[&take[..], &[&second]].concat())?;
		assert_eq!(taken["source"], json!(format!("told by {url}, agreed by {second}")));
		client.json(&["chain", "status", "--pin", &told])?;
		client.refused(&["chain", "status", "--header-from", &url], 3, "bad-value")?;

		// A pin of another chain, and one with another authority.
		let foreign = self::pin(&client, "local")?;
		client.refused(&["chain", "status", "--pin", &foreign], 7, "pin-mismatch")?;
		let mut forged: Value = serde_json::from_str(&fs::read_to_string(&pin)?)?;
		let other: Value = serde_json::from_str(&fs::read_to_string(&foreign)?)?;
		forged["set"]["authorities"][0] = other["set"]["authorities"][1].clone();
		let forged = client.file("forged.pin", &forged.to_string())?;
		let output =
			client.run(&["chain", "status", "--pin", &forged, "--finality-timeout", "20"])?;
		assert_eq!(output.code, Some(7), "{output}");

		let closed = "ws://127.0.0.1:1";
		let key = "//Eve";
		let pay = ["treasury", "transfer", "--reference", "x", "--asset"];
		let with = |more: &[&'static str]| [&pay[..], more].concat();
		let garbage = client.file("garbage.pin", "no pin")?;
		let spec = client.path("dev.json").display().to_string();
		let mut wrong = Vec::new();
		for (arguments, code, name) in [
			(vec!["chain", "status", "--url", closed], 4, "unreachable"),
			(vec!["chain", "status", "--url", "nonsense"], 3, "bad-value"),
			(vec!["tx", "remark", "hi", "--key", key, "--url", closed], 4, "unreachable"),
			(vec!["chain", "status", "--pin", &garbage], 3, "bad-file"),
			(vec!["chain", "status", "--pin", "/no/such/pin"], 3, "file"),
			(vec!["chain", "pin", "--spec", &garbage, "--out", "x.pin"], 3, "bad-file"),
			(vec!["chain", "pin", "--spec", &spec, "--out", &pin], 3, "file-exists"),
			(vec!["chain", "pin", "--out", "x.pin"], 2, "usage"),
			(vec!["chain", "prove", "NoDot"], 3, "bad-value"),
			(vec!["chain", "prove", "0xzz"], 3, "bad-value"),
			(vec!["chain", "prove", "System.Account"], 3, "bad-value"),
			(vec!["chain", "prove", "System.Number", "--at", "4000000"], 3, "no-such-block"),
			(vec!["chain", "follow", "--from", "-1"], 2, "usage"),
			(with(&["1", "--to", "x", "--amount", "1", "--key", key]), 3, "bad-value"),
			(with(&["1", "--to", "99", "--amount", "1", "--key", key]), 3, "not-there"),
			(with(&["1", "--to", "2", "--amount", "90000000", "--key", key]), 5, "dispatch"),
			(with(&["1", "--to", "2", "--amount", "0", "--key", key]), 3, "bad-value"),
			(with(&["1", "--to", "2", "--amount", "1.005", "--key", key]), 3, "bad-value"),
			(with(&["XXQ", "--to", "2", "--amount", "1", "--key", key]), 3, "bad-value"),
			(with(&["1", "--to", "2", "--amount", "1"]), 8, "no-signer"),
			(with(&["1", "--to", "2", "--amount", "1", "--key", "x"]), 8, "key-not-found"),
			(vec!["org", "show", "99"], 3, "not-there"),
			(vec!["council", "show", "99"], 3, "not-there"),
			(vec!["group", "show", "99"], 3, "not-there"),
			(vec!["council", "propose", "pause", "Nonsense", "--key", key], 3, "bad-value"),
			(vec!["tx", "remark", "hi", "--key", key, "--era", "3"], 3, "bad-value"),
			(vec!["tx", "call", "Nope", "nope", "--key", key], 3, "unknown-call"),
			(vec!["tx", "call", "Balances", "nope", "--key", key], 3, "unknown-call"),
			(vec!["tx", "call", "Balances", "burn", "(x)", "--key", key], 3, "bad-arguments"),
		] {
			wrong.extend(client.refused(&arguments, code, name).err());
		}
		ensure!(wrong.is_empty(), "{wrong:#?}");
		network.finish().await
	});
}

#[test]
fn client_should_say_when_a_transaction_is_not_final_in_time() {
	scenario(Duration::from_secs(90), async {
		let network = Setup::dev().arguments(["--no-grandpa"]).start().await?;
		let client = Stalhof::new(network[0].url())?;
		let remark = ["tx", "remark", "hello", "--key", "//Eve", "--finality-timeout", "6"];
		client.refused(&remark, 6, "not-finalised")?;
		network.finish().await
	});
}
