//! `stalhof-node`'s commands and flags, and what they refuse.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sp_core::{Pair, ed25519};
use stalhof_tests::{
	Node, accounts, binaries,
	command::{Output, run},
	scenario, state, wait,
};
use std::{
	fs,
	net::TcpListener,
	path::{Path, PathBuf},
	time::Duration,
};
use tempfile::TempDir;

/// A node that starts although it must not is ended after this.
const LIMIT: Duration = Duration::from_secs(30);

fn node(arguments: &[&str]) -> Output {
	let node = binaries::node().unwrap_or_else(|error| panic!("{error}"));
	run(&node, arguments, b"", LIMIT).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

/// The command must fail, not by a signal or a panic, and say `text`; what was wrong, if anything.
fn refused(arguments: &[&str], text: &str) -> Result<()> {
	let output = node(arguments);
	let said = format!("{}{}", output.stderr, output.stdout);
	ensure!(output.code.is_some_and(|code| code != 0), "{arguments:?} was not refused: {output}");
	ensure!(!said.contains("panicked"), "{arguments:?}: {output}");
	ensure!(said.contains(text), "{arguments:?} should say '{text}': {output}");
	Ok(())
}

#[test]
fn node_should_refuse_bad_arguments() {
	let dir = TempDir::new().unwrap();
	let base = dir.path().join("base").display().to_string();
	let no_spec = dir.path().join("no-spec.json");
	fs::write(&no_spec, "{}").unwrap();
	let no_spec = no_spec.display().to_string();
	let rows: &[(&[&str], &str)] = &[
		(&["--no-such-flag"], "unexpected argument"),
		(&["no-such-command"], "unrecognized subcommand"),
		(&["--chain", "no-such-chain"], "neither a chain"),
		(&["--chain", &no_spec], "holds no chain spec"),
		(&["--dev", "--tmp", "--rpc-port", "70000"], "70000"),
		(&["--dev", "--tmp", "--rpc-port", "http"], "http"),
		(&["--dev", "--tmp", "--node-key", "zz"], "node key"),
		(&["--dev", "--tmp", "--listen-addr", "nowhere"], "nowhere"),
		(&["--dev", "--tmp", "--bootnodes", "/ip4/127.0.0.1/tcp/1"], "127.0.0.1"),
		(&["--dev", "--tmp", "--grandpa-gossip-ms", "5"], "10..=10000"),
		(&["--dev", "--tmp", "--grandpa-gossip-ms", "-1"], "-1"),
		(&["--dev", "--tmp", "--clock-check", "maybe"], "maybe"),
		(&["--dev", "--tmp", "--rpc-max-reads", "0"], "1..=1024"),
		(&["--dev", "--tmp", "--state-pruning", "some"], "some"),
		(&["--dev", "--tmp", "--db", "rocksdb"], "rocksdb"),
		(&["--dev", "--tmp", "--network-backend", "libp2p"], "litep2p"),
		(&["--dev", "--base-path", "/proc/stalhof"], "/proc/stalhof"),
		(&["--alice", "--bob", "--dev", "--tmp"], "cannot be used with"),
		(&["--chain", "local", "--validator", "--base-path", &base], "key"),
		(
			&["--dev", "--tmp", "--clock-check", "require", "--ntp-server", "127.0.0.1:1"],
			"clock was not checked",
		),
		(&["check-block", "99", "--chain", "dev", "--base-path", &base], "Unknown block"),
		(
			&["import-blocks", "/no/such/file", "--chain", "dev", "--base-path", &base],
			"No such file",
		),
		(&["check-block", "no-hash", "--chain", "dev", "--base-path", &base], "no-hash"),
		(&["export-blocks", "--from", "x", "--chain", "dev", "--base-path", &base], "'x'"),
		(
			&["export-blocks", "/no/such/dir/file", "--chain", "dev", "--base-path", &base],
			"No such file",
		),
		(&["revert", "x", "--chain", "dev", "--base-path", &base], "'x'"),
		(&["chain-info", "--chain", "no-such-chain"], "neither a chain"),
		(&["purge-chain", "-y", "--chain", "no-such-chain"], "neither a chain"),
		(&["export-chain-spec", "--chain", "no-such-chain"], "neither a chain"),
		(&["key", "generate", "--words", "13"], "12/15/18/21/24"),
		(&["key", "generate", "--scheme", "rsa"], "rsa"),
		(&["key", "inspect", "--scheme", "rsa"], "rsa"),
		(&["key", "insert", "--suri", "//Alice", "--scheme", "sr25519"], "--key-type"),
		(
			&[
				"key",
				"insert",
				"--suri",
				"//Alice",
				"--scheme",
				"sr25519",
				"--key-type",
				"long1",
				"--chain",
				"dev",
				"--base-path",
				&base,
			],
			"key type",
		),
		(&["key", "generate-node-key", "--file", "/no/such/dir/file"], "No such file"),
		(&["key", "inspect-node-key", "--file", "/no/such/file"], "No such file"),
		(&["new-chain-spec"], "--members"),
	];
	let wrong: Vec<_> =
		rows.iter().filter_map(|(arguments, text)| refused(arguments, text).err()).collect();
	assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn node_should_have_the_standard_flags() {
	let help = node(&["--help"]).success().unwrap().stdout;
	for flag in [
		"--alice",
		"--base-path",
		"--blocks-pruning",
		"--bootnodes",
		"--chain",
		"--dev",
		"--grandpa-gossip-ms",
		"--clock-check",
		"--listen-addr",
		"--node-key",
		"--pool-limit",
		"--prometheus-port",
		"--reserved-only",
		"--rpc-methods",
		"--rpc-port",
		"--state-pruning",
		"--validator",
		"--warm-up-trie-cache",
		"export-chain-spec",
		"key",
		"new-chain-spec",
		"purge-chain",
		"revert",
	] {
		assert!(help.contains(flag), "no {flag} in the help:\n{help}");
	}
	let version = node(&["--version"]).success().unwrap().stdout;
	assert!(version.contains(env!("CARGO_PKG_VERSION")), "{version}");
}

#[test]
fn named_chains_should_export_what_they_are() {
	for (chain, kind) in [
		("dev", "Development"),
		("local", "Local"),
		("sudo-test", "Local"),
		("story", "Local"),
		("bench", "Local"),
		("bench-solo", "Local"),
	] {
		let spec =
			node(&["export-chain-spec", "--chain", chain]).success().unwrap().json().unwrap();
		assert_eq!(spec["id"], chain);
		assert_eq!(spec["chainType"], kind);
		assert_eq!(spec["properties"]["ss58Format"], 1356);
		let raw = node(&["export-chain-spec", "--chain", chain, "--raw"]).success().unwrap();
		let top = &raw.json().unwrap()["genesis"]["raw"]["top"];
		assert!(top.is_object(), "{chain} is not exported raw");
		let sudo_key = format!("0x{}", hex::encode(state::item_key("Sudo", "Key")));
		assert_eq!(
			top.get(sudo_key).is_some(),
			["dev", "sudo-test"].contains(&chain),
			"sudo of {chain}"
		);
	}
}

/// A members file as an operator writes it.
#[derive(Clone)]
struct Members {
	head: String,
	members: Vec<[String; 4]>,
}

impl Members {
	/// Four members with keys that nobody knows from documentation.
	fn good() -> Self {
		let public = |path: &str| format!("0x{}", hex::encode(accounts::dev(path).public_key().0));
		let members = (1..=4).map(|number| {
			let grandpa = ed25519::Pair::from_string(&format!("//member//{number}//grandpa"), None);
			let grandpa = grandpa.unwrap_or_else(|error| panic!("{error:?}")).public();
			[
				public(&format!("//member//{number}")),
				public(&format!("//member//{number}//aura")),
				format!("0x{}", hex::encode(grandpa.0)),
				public(&format!("//member//{number}//admin")),
			]
		});
		Self { head: "name = \"Trial\"\nid = \"trial\"\n".into(), members: members.collect() }
	}

	fn text(&self) -> String {
		let mut text = self.head.clone();
		for (number, [account, aura, grandpa, admin]) in self.members.iter().enumerate() {
			let month = number % 12 + 1;
			text += &format!(
				"\n[[member]]\norganisation = \"Member {number}\"\nregistration = \"trial:TRIAL-{number}\"\n\
				 country = \"CN\"\nroles = [\"buyer\", \"validator\"]\nkyb_until = \"2098-{month:02}-15\"\n\
				 account = \"{admin}\"\n[member.validator]\naccount = \"{account}\"\naura = \"{aura}\"\n\
				 grandpa = \"{grandpa}\"\n"
			);
		}
		text
	}
}

/// Runs `new-chain-spec` on a file of that text; the path that the chain spec would have, too.
fn new_chain_spec(dir: &Path, text: &str) -> (Output, PathBuf) {
	let (members, out) = (dir.join("members.toml"), dir.join("chain.json"));
	fs::write(&members, text).unwrap_or_else(|error| panic!("{error}"));
	let (members, out_text) = (members.display().to_string(), out.display().to_string());
	(node(&["new-chain-spec", "--members", &members, "--out", &out_text]), out)
}

#[test]
fn new_chain_spec_should_refuse_what_production_must_not_have() {
	let dir = TempDir::new().unwrap();
	let good = Members::good();
	let with_head = |head: &str| Members { head: head.into(), ..good.clone() };
	let with = |member: usize, key: usize, value: &str| {
		let mut members = good.clone();
		members.members[member][key] = value.into();
		members
	};
	let sr25519 = |path: &str| format!("0x{}", hex::encode(accounts::dev(path).public_key().0));
	let alice = sr25519("//Alice");
	let alice_address = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
	let polkadot_address = "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5";
	let alice_grandpa = ed25519::Pair::from_string("//Alice", None).unwrap().public();
	let alice_grandpa = format!("0x{}", hex::encode(alice_grandpa.0));
	let three = Members { members: good.members[..3].to_vec(), ..good.clone() };
	let head = &*good.head;
	let rows: Vec<(Members, &str)> = vec![
		(with_head("name = \"Trial\"\n"), "id"),
		(with_head("name = \"\"\nid = \"trial\"\n"), "name is empty"),
		(with_head("name = \"Trial\"\nid = \"dev\"\n"), "development chain"),
		(with_head("name = \"Trial\"\nid = \"Bad Id\"\n"), "Bad Id"),
		(with_head(&format!("{head}sudo = \"{alice}\"\n")), "sudo"),
		(with_head(&format!("{head}[council]\nvoting_hours = 1\n")), "voting_hours 1"),
		(with_head(&format!("{head}[council]\nvoting_hours = -1\n")), "voting_hours"),
		(with_head(&format!("{head}[council]\nvalidator_floor = 1\n")), "validator_floor 1"),
		(with_head(&format!("{head}[council.thresholds]\nadmit = \">1/3\"\n")), "admit >1/3"),
		(with_head(&format!("{head}[council.thresholds]\nadmit = \"half\"\n")), "'half'"),
		(with_head(&format!("{head}permissioned = true\n")), "nodes is empty"),
		(with_head(&format!("{head}bootnodes = [\"node.example\"]\n")), "node.example"),
		(with_head(&format!("{head}speeed = 2\n")), "speeed"),
		(with_head(&format!("{head}[calendar]\nspeed = 2\n")), "calendar speed 2"),
		(with_head(&format!("{head}[calendar]\nspeed = 0\n")), "speed"),
		(with_head(&format!("{head}[calendar]\nstart = \"2019-11-11\"\n")), "calendar start"),
		(with_head("this is not TOML"), "no members file"),
		(three, "at least 4"),
		(Members { members: Vec::new(), ..good.clone() }, "at least 4"),
		(with(0, 0, &alice), "well-known"),
		(with(0, 3, &alice), "well-known"),
		(with(0, 0, alice_address), "well-known"),
		(with(1, 0, &sr25519("//bench//7")), "well-known"),
		(with(2, 1, &sr25519("//Bob")), "well-known"),
		(with(3, 2, &alice_grandpa), "well-known"),
		(with(3, 1, &format!("0x{}", "0".repeat(64))), "zeros"),
		(with(0, 0, polkadot_address), "another network"),
		(with(0, 0, "nobody"), "nobody"),
		(with(0, 1, "0x1234"), "64 hexadecimal digits"),
		(with(0, 2, &"zz".repeat(33)), "64 hexadecimal digits"),
		(with(1, 0, &good.members[0][0]), "same key"),
		(with(1, 1, &good.members[1][0]), "same key"),
		(with(0, 1, &format!("0x{}", "ff".repeat(32))), "no sr25519 public key"),
		(with(0, 2, &format!("0x{}", "ff".repeat(32))), "no Ed25519 public key"),
	];
	for (members, text) in rows {
		let (output, out) = new_chain_spec(dir.path(), &members.text());
		let input = members.text();
		assert!(output.code.is_some_and(|code| code != 0), "not refused: {output}\n{input}");
		assert!(output.stderr.contains(text), "should say '{text}': {output}\n{input}");
		assert!(!output.stderr.contains("panicked"), "{output}");
		assert!(!out.exists(), "a chain spec was written all the same\n{input}");
	}
	// All faults at once, not the first alone.
	let mut many = with(0, 0, &alice);
	many.members[1][1] = "0x1234".into();
	let (output, _) = new_chain_spec(dir.path(), &many.text());
	assert!(output.stderr.contains("well-known") && output.stderr.contains("0x1234"), "{output}");
}

#[test]
fn new_chain_spec_should_found_a_network_that_a_node_joins() {
	scenario(Duration::from_secs(120), async {
		let dir = TempDir::new()?;
		let (output, out) = new_chain_spec(dir.path(), &Members::good().text());
		output.success()?;
		let spec: Value = serde_json::from_str(&fs::read_to_string(&out)?)?;
		assert_eq!(spec["id"], "trial");
		assert_eq!(spec["chainType"], "Live");
		assert!(spec["genesis"]["raw"].is_object(), "the genesis is not raw");

		// A chain spec that exists is left alone.
		let before = fs::read(&out)?;
		let (again, _) = new_chain_spec(dir.path(), &Members::good().text());
		assert!(again.code != Some(0) && again.stderr.contains("exists"), "{again}");
		assert_eq!(fs::read(&out)?, before);

		let arguments = vec!["--chain".into(), out.display().to_string()];
		let mut node = Node::new(dir.path(), "member", arguments, false)?;
		node.start().await?;
		let rpc = node.rpc();
		let chain: Value = rpc.call("stalhof_chain", json!([])).await?;
		assert_eq!(chain["id"], "trial");
		assert_eq!(chain["developmentSwitches"], json!([]));
		let page: Value = rpc.call("stalhof_validators", json!([null, 3])).await?;
		assert_eq!(page["items"].as_array().map(Vec::len), Some(3), "{page}");
		let rest: Value = rpc.call("stalhof_validators", json!([page["next"], 3])).await?;
		assert_eq!(rest["items"].as_array().map(Vec::len), Some(1), "{rest}");
		assert_eq!(rest["next"], Value::Null);
		node.stop().await?;

		// Its database is that chain's, whatever another file with the same id says.
		fs::remove_file(&out)?;
		let head = format!("{}[council]\nvoting_hours = 48\n", Members::good().head);
		let other = Members { head, ..Members::good() };
		new_chain_spec(dir.path(), &other.text()).0.success()?;
		let error = node.start().await.err().map(|error| error.to_string()).unwrap_or_default();
		ensure!(error.contains("Take the chain spec that the other members run"), "{error}");

		// The same file, called a production network but with //Alice in it, is not run.
		let mut spec: Value = node_spec("sudo-test")?;
		spec["chainType"] = json!("Live");
		let forged = dir.path().join("forged.json");
		fs::write(&forged, spec.to_string())?;
		let forged = forged.display().to_string();
		refused(&["--chain", &forged, "--tmp", "--clock-check", "off"], "development chain")
	});
}

#[test]
fn node_should_refuse_ports_that_are_taken() {
	scenario(Duration::from_secs(120), async {
		let taken = TcpListener::bind("127.0.0.1:0")?;
		let port = taken.local_addr()?.port().to_string();
		let listen = format!("/ip4/127.0.0.1/tcp/{port}");
		for (flag, value) in
			[("--rpc-port", &port), ("--prometheus-port", &port), ("--listen-addr", &listen)]
		{
			let arguments = ["--dev", "--tmp", "--no-mdns", flag, value];
			refused(&arguments, &format!("port {port} on 127.0.0.1 is needed for"))?;
		}
		Ok(())
	});
}

#[test]
fn validator_should_say_when_its_keys_are_not_the_chains() {
	scenario(Duration::from_secs(120), async {
		let dir = TempDir::new()?;
		let node = |name: &str, arguments: &[&str]| {
			let arguments = arguments.iter().map(|&argument| argument.into()).collect();
			Node::new(dir.path(), name, arguments, false)
		};
		let mut keyless = node("keyless", &["--chain", "local", "--validator"])?;
		keyless.start().await?;
		let mut dave = node("dave", &["--chain", "local", "--dave"])?;
		dave.start().await?;
		// A node answers before it has looked at its keys.
		let logs = async |node: &Node, line: &str| {
			let what = format!("'{line}' in the log");
			let found = async || Ok(node.log().contains(line).then_some(()));
			let told = wait::until(&what, Duration::from_secs(20), found).await;
			told.with_context(|| node.log())
		};
		let warnings = ["This validator writes no blocks", "This validator casts no votes"];
		for line in warnings {
			logs(&keyless, line).await?;
		}
		for line in ["aura key is one of the chain's", "grandpa key is one of the chain's"] {
			logs(&dave, line).await?;
		}
		for line in warnings {
			ensure!(!dave.log().contains(line), "'{line}' in:\n{}", dave.log());
		}
		keyless.stop().await?;
		dave.stop().await
	});
}

fn node_spec(chain: &str) -> Result<Value> {
	node(&["export-chain-spec", "--chain", chain]).success()?.json()
}
