use crate::{PHRASE, Place, check_table, mode};
use serde_json::Value;

/// Address of [`PHRASE`] with the generic prefix.
const GENERIC: &str = "5EHgWw2Af1pnoc7f1A8bfmM97W3DAYW8xr82RfhLL9oAabAe";

#[test]
fn new_key_should_be_kept_listed_and_shown() {
	let place = Place::new();
	let run = place.run(&["keys", "new", "buyer", "--password-file", "password"]);
	assert_eq!(run.code, 0, "{run:?}");
	assert!(run.stdout.contains("buyer") && run.stdout.contains("not shown"), "{run:?}");
	let file = place.path("data/stalhof/keys/buyer.json");
	assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));

	let run = place.run(&[
		"keys",
		"new",
		"seller",
		"--words",
		"12",
		"--show-mnemonic",
		"--json",
		"--password-file",
		"password",
	]);
	let made: Value = serde_json::from_str(&run.stdout).unwrap();
	let phrase = made["mnemonic"].as_str().unwrap();
	assert_eq!(phrase.split(' ').count(), 12);

	// The phrase makes the same key in another keystore.
	let arguments = [
		"keys",
		"import",
		"again",
		"--keystore",
		"elsewhere",
		"--password-file",
		"password",
		"--json",
	];
	let run = place.run_with(&arguments, phrase);
	let again: Value = serde_json::from_str(&run.stdout).unwrap();
	assert_eq!(again["address"], made["address"]);

	let run = place.run(&["keys", "list"]);
	assert!(run.stdout.starts_with("buyer") && run.stdout.contains("\nseller"), "{run:?}");
	let run = place.run(&["keys", "show", "seller"]);
	assert!(run.stdout.contains(made["address"].as_str().unwrap()), "{run:?}");
	let run = place.run(&["keys", "list", "--keystore", "empty"]);
	assert_eq!((run.code, run.stdout.as_str()), (0, "no keys in empty\n"));
}

#[test]
fn key_should_move_to_another_wallet_and_back() {
	let place = Place::new();
	place.key("mine");
	let run = place.run(&["keys", "export", "mine", "--out", "export.json"]);
	assert_eq!(run.code, 0, "{run:?}");
	assert_eq!(mode(&place.path("export.json")), 0o600);
	assert_eq!(place.run(&["keys", "export", "mine"]).stdout, place.read("export.json"));
	let run = place.run(&[
		"keys",
		"import",
		"copy",
		"--json-file",
		"export.json",
		"--password-file",
		"password",
	]);
	assert_eq!(run.code, 0, "{run:?}");
	let run = place.run(&["keys", "inspect", "copy"]);
	assert!(run.stdout.contains(GENERIC), "{run:?}");
	let run = place.run(&["keys", "inspect", GENERIC, "--json"]);
	let forms: Value = serde_json::from_str(&run.stdout).unwrap();
	assert_eq!(forms["genericAddress"], GENERIC);
}

#[test]
fn password_should_be_changed() {
	let place = Place::new();
	place.key("mine");
	let change = |old: &str, new: &str| {
		place.run(&[
			"keys",
			"change-password",
			"mine",
			"--password-file",
			old,
			"--new-password-file",
			new,
		])
	};
	assert_eq!(change("other-password", "password").code, 8);
	assert_eq!(change("password", "no-password").code, 8);
	assert_eq!(change("password", "short-password").code, 8);
	assert_eq!(change("password", "other-password").code, 0);
	let run = change("password", "other-password");
	assert!(run.code == 8 && run.stderr.contains("wrong password for mine"), "{run:?}");
	assert_eq!(change("other-password", "password").code, 0);
}

#[test]
fn bad_input_should_be_refused() {
	let place = Place::new();
	place.key("mine");
	place.write("misspelt", &PHRASE.replace("winner", "winer"));
	place.write(
		"development",
		"bottom drive obey lake curtain smoke basket hold race lonely fit walk//Alice",
	);
	place.write("garbage.json", "{\"encoded\": 7}");
	std::fs::write(place.path("binary.json"), [0xff, 0, 0xfe]).unwrap();
	let whole = place.run(&["keys", "export", "mine"]).stdout;
	place.write("truncated.json", &whole[..whole.len() / 2]);
	check_table(
		&place,
		&[
			("keys new mine --password-file password", 3, "exists already"),
			("keys new a/b --password-file password", 3, "name of a key"),
			("keys new .. --password-file password", 3, "name of a key"),
			("keys new x --words 13 --password-file password", 3, "12 or 24"),
			("keys new x --password-file no-password", 8, "empty"),
			("keys new x --password-file short-password", 8, "fewer than 8 characters"),
			(
				"keys import x --mnemonic-file phrase --password-file short-password",
				8,
				"fewer than 8 characters",
			),
			("keys new x --password-file absent", 3, "cannot read absent"),
			("keys new x", 8, "no terminal"),
			("keys new x --password-file password --keystore /dev/null/x", 3, "cannot write"),
			("keys import x --password-file password", 8, "empty"),
			("keys import x --mnemonic-file misspelt --password-file password", 8, "misspelt"),
			(
				"keys import x --mnemonic-file development --password-file password",
				8,
				"development",
			),
			("keys import x --mnemonic-file absent --password-file password", 3, "cannot read"),
			(
				"keys import x --json-file garbage.json --password-file password",
				8,
				"not a usable key file",
			),
			(
				"keys import x --json-file binary.json --password-file password",
				8,
				"not a usable key file",
			),
			("keys import x --json-file truncated.json --password-file password", 8, "EOF"),
			("keys import x --json-file absent.json --password-file password", 8, "absent.json"),
			("keys show absent", 8, "no key \"absent\""),
			("keys show ./garbage.json", 8, "not a usable key file"),
			("keys export mine --out garbage.json", 3, "exists already"),
			("keys inspect 12D3KooW", 3, "not an SS58 address"),
			("keys inspect 0x1234", 3, "32 bytes"),
			("keys inspect 15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5", 3, "prefix 0"),
			("keys list --keystore password", 3, "cannot read password"),
		],
	);
	// What could not be made left nothing behind.
	let names: Vec<_> = std::fs::read_dir(place.path("data/stalhof/keys")).unwrap().collect();
	assert_eq!(names.len(), 1);
}

#[test]
fn wrong_password_should_be_told_apart_from_a_damaged_file() {
	let place = Place::new();
	place.key("mine");
	place.run(&["keys", "export", "mine", "--out", "export.json"]);
	check_table(
		&place,
		&[(
			"keys import x --json-file export.json --password-file other-password",
			8,
			"wrong password for export",
		)],
	);
	place.write("export.json", &place.read("export.json").replace("\"3\"", "\"2\""));
	check_table(
		&place,
		&[("keys import x --json-file export.json --password-file password", 8, "version")],
	);
}

/// A file with [`PHRASE`]'s key under the password `x`, as other wallets may write it.
const SHORT: &str = r#"{"encoded":"usc1mBgzEzCzpPMu7Zz4u5MVSJE/m1EgNJTIP1a8Q6MAgAAAAQAAAAgAAAD/hre15FSM+M91Dk3OS8fqg8jfGu0LHFF7c6Ggjs6Jx5jQYwXM9TGGZLCIfrIXTRbt84JT0Ol8F2oGy+4Bc6JN5AULttFn0oixU1q6WcWjxNQSUb5cy/eazXMcb27wY3KBH8bR0E7gIevR+ZiqDpdbYn3xsCbIuTKNZQuogs1Qm5YP8wJcfED1iU7tQ5w8BIQE/Vq+8pxlgS4yiUrf","encoding":{"content":["pkcs8","sr25519"],"type":["scrypt","xsalsa20-poly1305"],"version":"3"},"address":"dZfL5EENycAybdg2GU5sQ4nMTibEJJtJL1cky8RxgRF9t3psB","meta":{"name":"shorty","whenCreated":1795427773061}}"#;

#[test]
fn key_under_a_short_password_should_be_opened_but_not_kept() {
	let place = Place::new();
	place.write("short.json", SHORT);
	place.write("x", "x\n");
	check_table(
		&place,
		&[(
			"keys import mine --json-file short.json --password-file x",
			8,
			"that of short.json has fewer than 8 characters",
		)],
	);
	assert!(!place.path("data").exists());
	// It is given a longer one where it is.
	check_table(
		&place,
		&[
			(
				"keys change-password ./short.json --password-file x --new-password-file password",
				0,
				"has a new password",
			),
			("keys import mine --json-file short.json --password-file password", 0, "mine"),
		],
	);
}

#[test]
fn passwords_should_never_be_printed() {
	let place = Place::new();
	place.key("mine");
	for line in [
		"keys new x --password-file short-password",
		"keys new x --password-file short-password --json",
		"keys change-password mine --password-file short-password",
		"keys change-password mine --password-file password --new-password-file short-password",
		"tx sign absent --out x --key mine --password-file short-password",
	] {
		let run = place.run(&crate::split(line));
		let said = format!("{}{}", run.stdout, run.stderr);
		assert!(run.code != 0 && !said.contains("Kontor7") && !said.contains("one two"), "{run:?}");
	}
}
