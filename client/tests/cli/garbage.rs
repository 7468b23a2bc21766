//! Files that are not what they should be, in each command.

use crate::Place;
use stalhof_client::keys::KeyPair;

const NAMES: [&str; 6] = ["empty", "binary", "directory", "absent", "text", "Grüße ❤"];

/// Commands in which `FILE` stands for a file to read. No node runs.
const READING: [&str; 18] = [
	"tx sign FILE --out out --key mine --password-file password --yes",
	"tx sign FILE --out out --key mine --password-file password --yes --blind",
	"tx send FILE",
	"chain pin --spec FILE --out out",
	"chain status --pin FILE",
	"chain follow --pin FILE",
	"chain prove System.Number --pin FILE",
	"keys import x --mnemonic-file FILE --password-file password",
	"keys import x --json-file FILE --password-file password",
	"keys show ./FILE",
	"keys export ./FILE",
	"keys change-password ./FILE --password-file password --new-password-file password",
	"tx remark hello --key ./FILE --password-file password",
	"tx prepare --key ./FILE remark hello",
	"images compare FILE picture.png",
	"images compare picture.png FILE",
	"images index search FILE hashes",
	"images index search hashes FILE",
];

/// Commands in which `FILE` stands for a file to write.
const WRITING: [&str; 4] = [
	"chain pin --spec spec.json --out FILE",
	"keys export mine --out FILE",
	"keys new x --password-file password --keystore FILE",
	"tx sign tx.json --out FILE --key mine --password-file password --yes",
];

fn place() -> Place {
	let place = Place::new();
	place.key("mine");
	place.write("empty", "");
	place.write("text", "neither a key nor a phrase\n");
	std::fs::write(place.path("binary"), [0xff, 0, 0xfe]).unwrap();
	std::fs::create_dir(place.path("directory")).unwrap();
	std::fs::write(place.path("picture.png"), crate::images::picture(1)).unwrap();
	place.write("hashes", &"0f".repeat(32));
	place.write("spec.json", &crate::chain::spec().to_string());
	let mine = KeyPair::from_phrase(crate::PHRASE).unwrap().account();
	place.write("tx.json", &crate::tx::prepared(&mine, false).to_string());
	place
}

/// The command must fail with `codes`, say `part` and what to do.
fn refused(place: &Place, arguments: &[String], codes: &[i32], part: &str) {
	let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
	let run = place.run(&[&arguments[..], &["--url", "ws://127.0.0.1:1"]].concat());
	assert!(codes.contains(&run.code), "{arguments:?}: {run:?}");
	let lines: Vec<&str> = run.stderr.lines().collect();
	let [.., error, remedy] = lines[..] else { panic!("{arguments:?}: {run:?}") };
	assert!(error.starts_with("error: ") && !remedy.is_empty(), "{arguments:?}: {run:?}");
	assert!(error.contains(part), "{arguments:?}: {part:?} is missing: {run:?}");
	assert_eq!(run.stdout, "", "{arguments:?}");
}

fn with(line: &str, file: &str) -> Vec<String> {
	line.split(' ').map(|word| word.replace("FILE", file)).collect()
}

#[test]
fn files_that_cannot_be_used_should_be_named() {
	let place = place();
	for line in READING {
		for name in NAMES {
			// What is wrong with a phrase is said without its file, which the person named.
			let phrase = line.contains("--mnemonic-file") && ["empty", "text"].contains(&name);
			refused(&place, &with(line, name), &[3, 8], if phrase { "secret" } else { name });
		}
	}
	assert!(!place.path("out").exists());
}

#[test]
fn places_that_cannot_be_written_should_be_named() {
	let place = place();
	for line in WRITING {
		for file in ["/proc/x", "absent/x", "text/x"] {
			// A keystore's directory is made.
			if file == "absent/x" && line.contains("--keystore") {
				continue;
			}
			refused(&place, &with(line, file), &[3], file);
		}
	}
}
