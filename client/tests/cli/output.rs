use crate::{Place, check_table};
use serde_json::Value;
use std::io::Read;

#[test]
fn wrong_command_lines_should_exit_with_2() {
	check_table(
		&Place::new(),
		&[
			("", 2, "Usage"),
			("keyz", 2, "keyz"),
			("keys", 2, "Usage"),
			("keys show", 2, "<NAME>"),
			("keys new a --password secret", 2, "--password"),
			("keys new a --words many", 2, "many"),
			("keys import a --mnemonic-file x --json-file y", 2, "cannot be used with"),
			("treasury transfer --to 2 --asset 1", 2, "--amount"),
			("tx remark hello --key a --sign-with b", 2, "cannot be used with"),
			("tx remark hello --sign-with b", 2, "--account"),
			("tx remark hello --era many", 2, "many"),
			("tx sign file", 2, "--out"),
			("tx prepare --account a", 2, "Usage"),
			("tx prepare --account a --key b remark x", 2, "cannot be used with"),
			("chain pin --out x", 2, "--spec"),
			("chain pin --out x --spec y --trust-node", 2, "cannot be used with"),
			("chain follow --best --from 3", 2, "cannot be used with"),
			("chain follow --from -1", 2, "-1"),
			("completions tcsh", 2, "tcsh"),
		],
	);
}

#[test]
fn help_and_version_should_be_printed() {
	check_table(
		&Place::new(),
		&[
			("--version", 0, concat!("stalhof ", env!("CARGO_PKG_VERSION"))),
			("--help", 0, "Exit codes"),
			("tx --help", 0, "prepare"),
			("chain prove --help", 0, "storage key"),
			("completions bash", 0, "_stalhof()"),
			("completions zsh", 0, "#compdef stalhof"),
		],
	);
}

#[test]
fn errors_should_be_json_where_json_is_asked_for() {
	let place = Place::new();
	let cases: [(&[&str], &str, i32); 4] = [
		(&["keys", "show", "absent", "--json"], "key-not-found", 8),
		(&["--json", "keys", "nonsense"], "usage", 2),
		(&["--json", "chain", "status", "--url", "ws://127.0.0.1:1"], "unreachable", 4),
		(&["--json", "chain", "status", "--url", "http://127.0.0.1:1"], "bad-value", 3),
	];
	for (arguments, code, exit) in cases {
		let run = place.run(arguments);
		assert_eq!(run.code, exit, "{run:?}");
		assert_eq!(run.stdout, "");
		let error: Value = serde_json::from_str(&run.stderr).unwrap();
		assert_eq!(error["error"]["code"], code);
		for field in ["message", "remedy"] {
			assert!(error["error"][field].as_str().is_some_and(|text| !text.is_empty()), "{run:?}");
		}
	}
}

#[test]
fn wrong_command_line_should_be_told_whole_in_json() {
	let place = Place::new();
	for (line, parts) in [
		("nodes add --json --key a", &["<PEER>"][..]),
		("chain pin --json --out x", &["--spec <FILE>"]),
		("keys --json", &["subcommand", "change-password"]),
	] {
		let run = place.run(&crate::split(line));
		let error: Value = serde_json::from_str(&run.stderr).unwrap();
		let message = error["error"]["message"].as_str().unwrap();
		assert_eq!(run.code, 2);
		assert!(parts.iter().all(|part| message.contains(part)), "{message}");
		assert!(!message.contains("Usage") && !message.starts_with("error"), "{message}");
	}
}

#[test]
fn closed_output_should_end_the_command_quietly() {
	let place = Place::new();
	for line in [&["completions", "bash"][..], &["--help"], &["keys", "list"]] {
		let mut child = place.command(line).spawn().unwrap();
		drop(child.stdout.take());
		let mut stderr = String::new();
		child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
		let status = child.wait().unwrap();
		assert_eq!(status.code(), Some(0), "{line:?}: {stderr}");
		assert_eq!(stderr, "", "{line:?}");
	}
}
