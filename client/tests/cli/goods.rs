//! `stalhof goods` without a node.

use crate::{Place, Run, check_table, mode};
use serde_json::{Value, json};
use stalhof_client::goods::{Code, Hex32, ItemKey};
use std::{
	fs,
	thread::sleep,
	time::{Duration, Instant},
};

const GTIN: &str = "09521001000017";

/// A commission into `goods` of 70 marks in batches of 30.
const COMMISSION: &str = "goods commission goods --offline --gtin 09521001000017 --lot L26B07 --expires 2028-11-30 \
	 --count 70 --prefix L7 --batch-size 30";

fn run(place: &Place, line: &str) -> Run {
	place.run(&line.split(' ').collect::<Vec<_>>())
}

fn done(place: &Place, line: &str) -> Value {
	let run = run(place, &format!("{line} --json"));
	assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{line}: {run:?}");
	serde_json::from_str(&run.stdout).unwrap()
}

/// The command fails with this exit code, code and a part of its message. Nothing is printed.
fn refused(place: &Place, line: &str, exit: i32, code: &str, part: &str) {
	let run = run(place, &format!("{line} --json"));
	assert_eq!((run.code, run.stdout.as_str()), (exit, ""), "{line}: {run:?}");
	let error: Value = serde_json::from_str(run.stderr.lines().last().unwrap()).unwrap();
	assert_eq!(error["error"]["code"], code, "{line}: {run:?}");
	let message = error["error"]["message"].as_str().unwrap();
	assert!(message.contains(part), "{line}: {part:?} is missing: {message}");
}

/// The link and the serial of a mark.
fn mark(place: &Place, batch: &str, line: usize) -> (String, String) {
	let labels = place.read(&format!("goods/{batch}/labels"));
	let link = labels.lines().nth(line).unwrap().to_owned();
	let serial = link.rsplit('/').next().unwrap().to_owned();
	(link, serial)
}

#[test]
fn marks_should_be_made_proved_and_verified_without_a_node() {
	let place = Place::new();
	let report = done(&place, &format!("{COMMISSION} --activation"));
	assert_eq!((&report["marks"], &report["present"]), (&json!(70), &json!(0)));
	assert_eq!(report["batches"].as_array().unwrap().len(), 3);
	assert_eq!(mode(&place.path("goods/000003/codes")), 0o600);

	let (link, serial) = mark(&place, "000002", 17);
	assert!(link.starts_with(&format!("https://id.gs1.org/01/{GTIN}/21/L7")), "{link}");
	let files = "--proof proof.json --svg a.svg --png a.png --sheet sheet.html";
	let passport = done(&place, &format!("goods passport goods {serial} {files}"));
	let proof: Value = serde_json::from_str(&place.read("proof.json")).unwrap();
	assert_eq!(passport["passports"], json!([{ "link": link, "proof": proof }]));
	assert_eq!(passport["files"], json!(["proof.json", "a.svg", "a.png", "sheet.html"]));
	assert_eq!(
		(&proof["index"], &proof["count"], &proof["batch"]),
		(&json!(17), &json!(30), &Value::Null)
	);
	assert_eq!(proof["root"], report["batches"][1]["root"]);
	assert_eq!(&fs::read(place.path("a.png")).unwrap()[1..4], b"PNG");
	assert!(place.read("a.svg").starts_with("<svg ") && place.read("sheet.html").contains(&serial));

	// Without the codes everything still verifies.
	fs::remove_file(place.path("goods/000002/codes")).unwrap();
	let root = report["batches"][1]["root"].as_str().unwrap();
	for (options, against) in [
		(String::new(), "itself"),
		(format!("--root {root}"), "root"),
		("--receipt goods/000002/receipt.json".to_owned(), "receipt"),
	] {
		let options = format!("--proof proof.json --offline {options}");
		let line = format!("goods verify {link} {}", options.trim());
		let checked = done(&place, &line);
		assert_eq!(checked["against"], against);
		assert_eq!((&checked["root"], &checked["serial"]), (&json!(root), &json!(serial)));
		assert_eq!(checked["labelKey"], proof["labelKey"]);
		let told = run(&place, &line);
		assert_eq!(told.code, 0);
		let proved = format!("Proved: the mark is in the batch with the root {root}.");
		assert!(told.stdout.starts_with(&proved), "{told:?}");
		assert!(
			told.stdout.contains("Not asked:\n- whether the chain holds this root"),
			"{told:?}"
		);
		assert!(!told.stdout.to_lowercase().contains("authentic"), "{told:?}");
	}
	let report = done(&place, &format!("{COMMISSION} --activation"));
	assert_eq!(report["present"], 3);
}

#[test]
fn code_should_be_made_and_printed_for_its_owner_alone() {
	let place = Place::new();
	let line = "goods code --gtin 09521001000017 --serial L7A --out code --sheet code.html";
	let made = done(&place, line);
	assert_eq!(made["file"], "code");
	let code = place.read("code");
	assert_eq!(code.trim_end().len(), 26);
	let text: Code = code.trim_end().parse().unwrap();
	let key = ItemKey::of_label(&text, GTIN.parse().unwrap(), &"L7A".parse().unwrap()).public();
	assert_eq!(made["public"], json!(Hex32(key.0)));
	assert!(place.read("code.html").contains(&code[..13]));
	for file in ["code", "code.html"] {
		assert_eq!(mode(&place.path(file)), 0o600, "{file}");
	}
	refused(&place, line, 3, "file-exists", "code");
	assert_eq!(place.read("code"), code);
	let line = "goods code --gtin 09521001000018 --serial L7A --out other";
	refused(&place, line, 3, "bad-value", "GTIN");
	assert!(!place.path("other").exists());
}

#[test]
fn codes_of_a_batch_should_be_printed_until_they_are_deleted() {
	let place = Place::new();
	done(&place, &format!("{COMMISSION} --activation"));
	let codes = place.read("goods/000002/codes");
	let (serial, code) = codes.lines().nth(11).unwrap().split_once(',').unwrap();
	let line = |file: &str| format!("goods passport goods {serial} --code-sheet {file}");
	assert_eq!(done(&place, &line("codes.html"))["files"], json!(["codes.html"]));
	let page = place.read("codes.html");
	assert!(page.contains(serial) && page.contains(&code[..13]) && page.contains(&code[13..]));
	assert_eq!(page.matches("<g ").count(), 1);
	assert_eq!(mode(&place.path("codes.html")), 0o600);
	fs::remove_file(place.path("goods/000002/codes")).unwrap();
	refused(&place, &line("again.html"), 3, "file", "codes");
	assert!(!place.path("again.html").exists());
}

#[test]
fn theft_and_destruction_should_be_refused_when_they_rest_on_nothing() {
	let place = Place::new();
	for act in ["stolen", "destroyed"] {
		let line = format!("goods {act} absent.json --key //Alice");
		refused(&place, &line, 3, "bad-value", "--reference or --evidence");
		refused(&place, &format!("{line} --reference 4711"), 3, "file", "absent.json");
	}
	refused(&place, "goods lock absent.json --key //Alice", 3, "file", "absent.json");
}

#[test]
fn commission_should_need_no_pool_when_it_is_offline() {
	let place = Place::new();
	let line = "goods commission --gtin 09521001000017 --lot A --count 3 --out goods --offline";
	for present in [0, 1] {
		assert_eq!(done(&place, line)["present"], present);
	}
	let (_, serial) = mark(&place, "000001", 2);
	assert!(serial.starts_with('S') && serial.len() == 17, "{serial}");
	assert!(!place.path("goods/000001/codes").exists());

	place.write("serials", "HB72\nHB10\nHB33\n");
	let line = "goods commission --gtin 09521001000017 --lot A --count 3 --serials serials --activation \
	            --out listed --offline";
	let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
	done(&place, &line);
	let receipt: Value = serde_json::from_str(&place.read("listed/000001/receipt.json")).unwrap();
	assert_eq!(receipt["pool"], json!({ "prefix": "HB", "length": 4 }));
	assert_eq!(place.read("listed/000001/codes").lines().count(), 3);
	place.write("serials", "HB72\nCD10\n");
	let line = line.replace("listed", "mixed").replace("--count 3 ", "");
	refused(&place, &line, 3, "bad-serial", "they begin with nothing in common");
	assert!(!place.path("mixed").exists());
}

#[test]
fn proof_should_be_refused_when_it_was_changed_or_is_for_another_item() {
	let place = Place::new();
	done(&place, COMMISSION);
	let (link, serial) = mark(&place, "000001", 3);
	done(&place, &format!("goods passport goods {serial} --proof proof.json"));
	let verify = |link: &str, rest: &str| format!("goods verify {link} --offline --proof {rest}");
	let (other, _) = mark(&place, "000001", 4);
	refused(&place, &verify(&other, "proof.json"), 7, "not-proved", "the link has the serial");
	let lot = link.replace("/21/", "/10/L27/21/");
	refused(&place, &verify(&lot, "proof.json"), 7, "not-proved", "the link has the lot");
	let receipt = "proof.json --receipt goods/000003/receipt.json";
	refused(&place, &verify(&link, receipt), 7, "not-proved", "count");
	let root = format!("proof.json --root 0x{}", "00".repeat(32));
	refused(&place, &verify(&link, &root), 7, "not-proved", "names the root");
	let proof: Value = serde_json::from_str(&place.read("proof.json")).unwrap();
	for (field, value, part) in [
		("index", json!(4), "root"),
		("lot", json!("L26B08"), "root"),
		("expires", Value::Null, "root"),
		("labelKey", json!(format!("0x{}", "01".repeat(32))), "root"),
		("count", json!(300), "path"),
		("path", json!([]), "path"),
	] {
		let mut changed = proof.clone();
		changed[field] = value;
		place.write("changed.json", &changed.to_string());
		refused(&place, &verify(&link, "changed.json"), 7, "not-proved", "");
		let run = run(&place, &verify(&link, "changed.json"));
		assert!(run.stderr.contains(part), "{field}: {run:?}");
	}
}

#[test]
fn what_is_no_link_proof_or_receipt_should_be_refused() {
	let place = Place::new();
	done(&place, COMMISSION);
	let (link, serial) = mark(&place, "000001", 3);
	done(&place, &format!("goods passport goods {serial} --proof proof.json"));
	for garbage in [
		"x",
		"https://id.gs1.org/",
		"https://id.gs1.org/01/09521001000018/21/A",
		"https://id.gs1.org/01/09521001000017",
		"https://id.gs1.org/01/09521001000017/21/",
		"https://id.gs1.org/01/09521001000017/21/%",
		"https://id.gs1.org/01/09521001000017/21/A%00B",
		"https://id.gs1.org/00/012345666638689852",
		"javascript:alert(1)",
		"Grüße❤",
	] {
		let line = format!("goods verify {garbage} --offline --proof proof.json");
		refused(&place, &line, 3, "bad-value", "link");
	}
	refused(&place, "goods verify  --offline --proof proof.json", 3, "bad-value", "link");
	place.write("empty", "");
	place.write("text", "{\"version\": 1}");
	fs::write(place.path("binary"), [0xff, 0, 0xfe]).unwrap();
	for (file, code) in [
		("empty", "bad-file"),
		("text", "bad-file"),
		("binary", "file"),
		("absent", "file"),
		("goods", "file"),
	] {
		refused(&place, &format!("goods verify {link} --offline --proof {file}"), 3, code, file);
		let line = format!("goods verify {link} --offline --proof proof.json --receipt {file}");
		refused(&place, &line, 3, code, file);
	}
	let line = format!("goods verify {link} --offline --proof proof.json --root 0x12");
	refused(&place, &line, 3, "bad-value", "64 hexadecimal digits");
}

#[test]
fn serial_that_is_not_there_should_be_not_there() {
	let place = Place::new();
	done(&place, COMMISSION);
	let (_, serial) = mark(&place, "000001", 0);
	for absent in &["L7", &serial.to_lowercase(), &format!("{serial}0"), "0"] {
		let line = format!("goods passport goods {absent} --proof proof.json");
		refused(&place, &line, 3, "not-there", absent);
		let run = run(&place, &line);
		let rest = run.stderr.replace(*absent, "");
		assert!(!rest.contains("L7") && !place.path("proof.json").exists(), "{run:?}");
	}
	refused(&place, "goods passport goods a|b", 3, "bad-value", "serial");
	refused(&place, "goods passport absent L7", 3, "file", "absent");
	done(&place, &format!("goods passport goods {serial} --svg a.svg"));
	refused(
		&place,
		&format!("goods passport goods {serial} --svg a.svg"),
		3,
		"file-exists",
		"a.svg",
	);
	let several = format!("goods passport goods {serial} {serial}");
	refused(&place, &format!("{several} --svg b.svg"), 3, "bad-value", "b.svg");
	done(&place, &format!("{several} --sheet sheet.html --domain https://brand.example"));
	assert_eq!(place.read("sheet.html").matches("<g ").count(), 2);
}

#[test]
fn commission_should_go_on_where_it_was_killed() {
	let place = Place::new();
	let line = "goods commission goods --offline --gtin 09521001000017 --lot A --count 600000 \
	            --prefix L7 --batch-size 20000 --labels none";
	let mut child = place.command(&line.split_whitespace().collect::<Vec<_>>()).spawn().unwrap();
	let begun = Instant::now();
	while !place.path("goods/000001/receipt.json").exists() {
		assert!(begun.elapsed() < Duration::from_secs(60));
		sleep(Duration::from_millis(2));
	}
	child.kill().unwrap();
	assert!(!child.wait().unwrap().success(), "it was over before it was killed");
	let first = place.read("goods/000001/receipt.json");
	let receipt = |batch: u32| place.path(&format!("goods/{batch:06}/receipt.json"));
	let whole = (1..=30).filter(|batch| receipt(*batch).exists()).count();
	assert!(whole < 30, "all were made");
	let report = done(&place, &line.split_whitespace().collect::<Vec<_>>().join(" "));
	assert_eq!(report["present"], whole);
	assert_eq!(place.read("goods/000001/receipt.json"), first);
	assert!((1..=30).all(|batch| receipt(batch).exists()));
	for batch in 1..=30 {
		let bytes = fs::read(place.path(&format!("goods/{batch:06}/manifest"))).unwrap();
		let serial = String::from_utf8_lossy(
			&bytes[bytes.iter().position(|b| *b == b'\n').unwrap() + 1..][..18],
		);
		done(&place, &format!("goods passport goods {serial}"));
	}
}

#[test]
fn batch_without_receipt_should_be_made_anew() {
	let place = Place::new();
	let before = done(&place, COMMISSION);
	fs::remove_file(place.path("goods/000002/receipt.json")).unwrap();
	fs::write(place.path("goods/000002/labels"), "half").unwrap();
	let after = done(&place, COMMISSION);
	assert_eq!(after["present"], 2);
	assert_eq!(after["batches"][0], before["batches"][0]);
	assert_ne!(after["batches"][1]["root"], before["batches"][1]["root"]);
	assert_eq!(place.read("goods/000002/labels").lines().count(), 30);
	fs::write(place.path("goods/000003/manifest"), "half").unwrap();
	refused(&place, COMMISSION, 3, "damaged", "000003");
}

#[test]
fn directory_should_be_refused_when_it_has_another_plan_or_something_else() {
	let place = Place::new();
	done(&place, COMMISSION);
	for (from, to, field) in [
		("--lot L26B07", "--lot L26B08", "lot"),
		("--count 70", "--count 71", "count"),
		("--prefix L7", "--prefix L8", "pool"),
		("--batch-size 30", "--batch-size 35", "batch size"),
		("--expires 2028-11-30 ", "", "last day of use"),
		("--offline", "--offline --activation", "activation"),
		("--offline", "--offline --labels serial", "labels"),
	] {
		let line = COMMISSION.replace(from, to);
		refused(&place, &line, 3, "other-plan", &format!("its {field} is"));
	}
	fs::create_dir(place.path("letters")).unwrap();
	place.write("letters/letter", "hello");
	refused(&place, &COMMISSION.replace("goods --", "letters --"), 3, "file-exists", "letters");
	refused(&place, &COMMISSION.replace("goods --", "password --"), 3, "file", "password");
	refused(&place, &COMMISSION.replace("goods --", "/proc/x --"), 3, "file", "/proc/x");
}

#[test]
fn file_of_serials_should_be_taken_or_refused_with_its_lines() {
	let place = Place::new();
	let line = "goods commission goods --offline --gtin 09521001000017 --lot A --prefix S --length 3 --serials file";
	for (content, part) in [
		("S02\nS01\nS03\nS01\n", "file, line 4: the serial S01 stands in line 2 already"),
		("S02\nS0\n", "file, line 2: the serial S0 has 2 characters"),
		("S02\nS 1\n", "file, line 2: the serial's character 2"),
		("S02\nT01\n", "file, line 2: the serial T01 is not in the pool (S, 3 characters)"),
	] {
		place.write("file", content);
		refused(&place, line, 3, "bad-serial", part);
		fs::remove_dir_all(place.path("goods")).unwrap();
	}
	place.write("file", "S02\nS01\nS03\nS01\n");
	let several = format!("{line} --batch-size 2");
	refused(&place, &several, 3, "bad-serial", "line 4: the serial S01 stands in line 2 already");
	assert!(!place.path("goods/000001").exists(), "nothing is made of such a file");
	fs::remove_dir_all(place.path("goods")).unwrap();
	place.write("file", "S/2\r\nS01\r\nS,3");
	refused(&place, &format!("{line} --count 4"), 3, "bad-value", "has 3 lines");
	let report = done(&place, line);
	assert_eq!(report["marks"], 3);
	let link = format!("https://id.gs1.org/01/{GTIN}/21/");
	assert_eq!(
		place.read("goods/000001/labels"),
		format!("\"{link}S,3\"\n{link}S%2F2\n{link}S01\n")
	);
	let passport = done(&place, "goods passport goods S/2");
	assert_eq!(passport["passports"][0]["link"], format!("{link}S%2F2"));
	place.write("empty", "");
	let line = line.replace("goods --", "other --").replace("serials file", "serials empty");
	refused(&place, &line, 3, "bad-value", "count");
}

#[test]
fn serials_that_can_be_guessed_should_be_warned_of() {
	let place = Place::new();
	let numbers = "goods commission n --offline --gtin 09521001000017 --lot A --count 4 --numbers 0007-0010 --labels serial";
	let told = run(&place, numbers);
	assert!(told.stderr.starts_with("warning: the serials follow one another"), "{told:?}");
	assert_eq!(place.read("n/000001/labels"), "0007\n0008\n0009\n0010\n");
	let short = "goods commission s --offline --gtin 09521001000017 --lot A --count 4 --prefix L7 --length 10";
	let report = done(&place, short);
	let warning = report["warnings"][0].as_str().unwrap();
	assert!(warning.starts_with("the serials have 40 random bits each"), "{warning}");
	assert_eq!(done(&place, COMMISSION)["warnings"], json!([]));
}

#[test]
fn numbers_should_go_on_from_where_they_were_planned() {
	let place = Place::new();
	let line = |rest: &str| {
		format!(
			"goods commission n --offline --gtin {GTIN} --lot A --numbers 0001-0100{rest} --count 4 --labels serial"
		)
	};
	for (rest, present) in [(" --from 8", 0), ("", 1), (" --from 8", 1)] {
		assert_eq!(done(&place, &line(rest))["present"], present, "{rest}");
		assert_eq!(place.read("n/000001/labels"), "0008\n0009\n0010\n0011\n");
	}
	refused(&place, &line(" --from 1"), 3, "other-plan", "its source of serials is");
}

/// Whether a proof is the label's is found before a node is asked.
#[test]
fn proof_of_another_item_should_be_refused_without_a_node() {
	let place = Place::new();
	done(&place, COMMISSION);
	let (link, serial) = mark(&place, "000001", 3);
	done(&place, &format!("goods passport goods {serial} --proof proof.json"));
	let verify =
		|link: &str| format!("goods verify {link} --proof proof.json --url ws://127.0.0.1:1");
	let (other, _) = mark(&place, "000001", 4);
	let lot = link.replace("/21/", "/10/L27/21/");
	let gtin = link.replace(GTIN, "09521001000024");
	for (link, part) in [
		(other, "the link has the serial"),
		(lot, "the link has the lot"),
		(gtin, "09521001000024"),
	] {
		refused(&place, &verify(&link), 7, "not-proved", part);
	}
	assert_eq!(run(&place, &verify(&link)).code, 4, "its own is asked for at the node");
}

/// Nobody vouches for what is not whole: that is found before a node is asked.
#[test]
fn manifest_should_not_be_kept_when_a_byte_of_it_was_changed() {
	let place = Place::new();
	done(&place, COMMISSION);
	let keep =
		|directory: &str| format!("goods keep {directory} --key //Bob --url ws://127.0.0.1:1");
	assert_eq!(run(&place, &keep("goods")).code, 4);
	let manifest = place.path("goods/000003/manifest");
	let mut bytes = fs::read(&manifest).unwrap();
	*bytes.last_mut().unwrap() ^= 1;
	fs::write(&manifest, bytes).unwrap();
	for directory in ["goods", "goods/000003"] {
		refused(&place, &keep(directory), 3, "damaged", "000003");
	}
	assert_eq!(run(&place, &keep("goods/000002")).code, 4);
	fs::create_dir(place.path("nothing")).unwrap();
	refused(&place, &keep("nothing"), 3, "bad-value", "it holds no batch");
}

#[test]
fn what_a_recall_reaches_should_be_refused_when_it_is_nothing() {
	let place = Place::new();
	let raise = |scopes: &str| {
		format!(
			"goods recall raise {GTIN} --class safety --reason other {scopes} --evidence password --key //Alice --url \
			 ws://127.0.0.1:1"
		)
	};
	for items in ["0/4-3", "0/a-b", "0/1-b", "0", "0/", "0/3-", "0/-3", "x/1", "0/1-4294967296"] {
		refused(&place, &raise(&format!("--items {items}")), 3, "bad-value", "items");
	}
	refused(&place, &raise("--lot L_1#"), 3, "bad-value", "lot");
	refused(&place, &raise("--serials a|b"), 3, "bad-value", "serial");
	let many = |count: usize| vec!["--lot L1"; count].join(" ");
	refused(&place, &raise(&format!("--product {}", many(16))), 3, "bad-value", "16 are the most");
	for scopes in ["--items 0/3-4", "--items 0/3-3", "--items 0/3", &many(16)] {
		assert_eq!(run(&place, &raise(scopes)).code, 4, "{scopes}");
	}
	assert_eq!(run(&place, &raise("--product").replace("--product ", "")).code, 2);
}

#[test]
fn sale_should_be_refused_when_an_item_is_named_twice_or_there_are_501() {
	let place = Place::new();
	let make = |items: &str| {
		format!(
			"goods sale make {items} --place 4012345000115 --key //Alice --url ws://127.0.0.1:1"
		)
	};
	let many = |count: u32| {
		let items: Vec<_> = (0..count).rev().map(|place| format!("0/{place}")).collect();
		make(&items.join(" "))
	};
	refused(&place, &make("0/3 0/1 0/3"), 3, "bad-value", "\"0/3\": it is named twice");
	refused(&place, &make("0/3 0"), 3, "bad-value", "item \"0\"");
	refused(&place, &many(501), 3, "bad-value", "500 are the most of one act");
	refused(&place, &make("0/3").replace("000115", "000116"), 3, "bad-value", "GLN");
	assert_eq!(run(&place, &many(500)).code, 4);
}

#[test]
fn wrong_values_should_be_named() {
	let base = "goods commission goods --offline --lot A --gtin 09521001000017";
	check_table(
		&Place::new(),
		&[
			(&base.replace("goods --", "--"), 2, "<DIR>"),
			(&format!("{base} --count 1 --out goods"), 2, "cannot be used with"),
			(&base.replace("--offline ", "--count 1 "), 8, "--key"),
			(&base.replace("--offline ", "--count 1 --prefix L7 "), 2, "--offline"),
			(&format!("{base} --count 1 --pool 0"), 2, "cannot be used with"),
			(&format!("{base} --prefix L7"), 2, "--count"),
			(&format!("{base} --count 1 --prefix L7 --numbers 1-2"), 2, "cannot be used with"),
			(&format!("{base} --count 0 --prefix L7"), 3, "count \"0\""),
			(&format!("{base} --count 3 --numbers 1-2"), 3, "1 to 2 fit"),
			(&format!("{base} --count 1 --numbers 1-2 --from 3"), 3, "3 is not in it"),
			(&format!("{base} --count 1 --numbers 2-1"), 3, "greater than the last"),
			(&format!("{base} --count 1 --numbers 02-1"), 3, "as many digits"),
			(&format!("{base} --count 1 --prefix L_7#"), 3, "prefix"),
			(&format!("{base} --count 1 --prefix L7 --length 2"), 3, "longer than their prefix"),
			(&format!("{base} --count 600 --prefix L7 --length 4"), 3, "twice as many"),
			(&format!("{base} --count 1 --prefix L7 --batch-size 0"), 3, "batch size \"0\""),
			(&format!("{base} --count 1 --prefix L7 --domain brand"), 3, "domain \"brand\""),
			(&format!("{base} --count 1 --prefix L7 --expires 2028-02-30"), 3, "last day of use"),
			(&format!("{base} --count 1 --prefix L7 --threads 0"), 2, "--threads"),
			(&format!("{base}8 --count 1 --prefix L7"), 3, "GTIN"),
		],
	);
}
