//! `images hash`, `images compare`, `images index search`, which ask no node.

use crate::{Place, check_table};
use serde_json::{Value, json};
use std::{env, fs, path::PathBuf};

/// A PNG of 240 x 160 pixels, made of this picture.
fn png(pixels: &[u8]) -> Vec<u8> {
	let mut bytes = Vec::new();
	let mut encoder = png::Encoder::new(&mut bytes, 240, 160);
	encoder.set_color(png::ColorType::Rgb);
	encoder.write_header().unwrap().write_image_data(pixels).unwrap();
	bytes
}

/// Soft shapes, other ones for each seed.
fn pixels(seed: u32) -> Vec<u8> {
	let pixel = |at: u32| {
		let (x, y) = (f64::from(at % 240) / 240.0, f64::from(at / 240) / 160.0);
		let wave = |number: u32| {
			let [a, b, c] = [number * 7 + seed * 3, number * 5 + seed, number + seed * 11]
				.map(|part| f64::from(part % 13));
			(a * x * 3.0 + b * y * 2.0 + c).sin() * (f64::from(number % 4) * x - b * y).cos()
		};
		let sum: f64 = (1..9).map(wave).sum();
		let value = (128.0 + sum * 40.0).clamp(0.0, 255.0) as u8;
		[value, value / 2 + 60, 255 - value]
	};
	(0..240 * 160).flat_map(pixel).collect()
}

pub(crate) fn picture(seed: u32) -> Vec<u8> {
	png(&pixels(seed))
}

/// The same as in a mirror.
fn mirrored(seed: u32) -> Vec<u8> {
	let pixels = pixels(seed);
	let rows = pixels.chunks_exact(720).flat_map(|row| row.chunks_exact(3).rev().flatten());
	png(&rows.copied().collect::<Vec<_>>())
}

fn place() -> Place {
	let place = Place::new();
	for (name, bytes) in
		[("a.png", picture(1)), ("b.png", picture(2)), ("mirrored.png", mirrored(1))]
	{
		fs::write(place.path(name), bytes).unwrap();
	}
	place.write("text.jpg", "no picture");
	place
}

fn json_lines(text: &str) -> Vec<Value> {
	text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_file_should_get_a_line_and_a_bad_one_should_not_stop_the_others() {
	let place = place();
	let run = place.run(&["images", "hash", "a.png", "text.jpg", "absent", "b.png", "--json"]);
	assert_eq!(run.code, 3, "{run:?}");
	let lines = json_lines(&run.stdout);
	let files: Vec<_> = lines.iter().map(|line| line["file"].as_str().unwrap()).collect();
	assert_eq!(files, ["a.png", "text.jpg", "absent", "b.png"]);
	for line in [&lines[0], &lines[3]] {
		for (field, digits) in [("sha256", 64), ("pixels_sha256", 64), ("pdq", 64)] {
			let value = line[field].as_str().unwrap();
			assert!(
				value.len() == digits && value.bytes().all(|byte| byte.is_ascii_hexdigit()),
				"{value}"
			);
		}
		assert_eq!((&line["width"], &line["height"]), (&json!(240), &json!(160)));
		assert_eq!(line["format"], "image/png");
		let bundle = line["bundle"].as_array().unwrap();
		assert_eq!(bundle.len(), 14);
		assert_eq!(bundle.len(), line["bundle_quality"].as_array().unwrap().len());
		assert_eq!(bundle[0], line["pdq"]);
		assert_ne!(bundle[1], line["pdq"]);
		assert!(line["quality"].as_u64().unwrap() >= 50, "{line}");
		assert!(line["iscc"].as_str().unwrap().starts_with("ISCC:KE"), "{line}");
		assert_eq!(line["iscc_units"].as_array().unwrap().len(), 3);
		assert_eq!(line["versions"], json!({ "algorithm": 1, "decoder": 1, "bundle": 1 }));
	}
	assert_eq!(lines[1].as_object().unwrap().len(), 2);
	assert!(lines[1]["error"].as_str().unwrap().contains("no JPEG, PNG, WebP or GIF"));
	assert!(lines[2]["error"].as_str().unwrap().contains("cannot read"));
	let error: Value = serde_json::from_str(run.stderr.trim()).unwrap();
	assert_eq!(error["error"]["code"], "some-files");
	assert_eq!(error["error"]["message"], "2 of 4 files could not be used");

	let run = place.run(&["images", "hash", "a.png"]);
	assert_eq!(run.code, 0, "{run:?}");
	assert!(run.stdout.contains("240 x 160 pixels, image/png"), "{run:?}");
	assert!(run.stdout.contains("14 fingerprints\n"), "{run:?}");
}

#[test]
fn hash_should_be_that_of_the_file() {
	let place = place();
	place.write("empty", "");
	// SHA-256 of these very bytes, by another program.
	let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../fingerprints/tests/pictures/lossy.webp");
	let run = place.run(&["images", "hash", file, "--json"]);
	let line: Value = serde_json::from_str(&run.stdout).unwrap();
	assert_eq!(line["sha256"], "90deadb90c986a8b07e50e389f87f0f12d052bba68568d8e39941103808ece37");
	assert_eq!(line["format"], "image/webp");
	check_table(
		&place,
		&[
			("images hash", 2, "<FILES>"),
			("images hash empty", 3, "empty: it is empty: fetch it again"),
			("images hash .", 3, "cannot read"),
			("images hash text.jpg", 3, "error: 1 of 1 files could not be used"),
			("images hash a.png --url nonsense", 0, "SHA-256"),
		],
	);
}

#[test]
fn compare_should_tell_the_smallest_distance_and_the_variants() {
	let place = place();
	let compare = |one, other| -> Value {
		let run = place.run(&["images", "compare", one, other, "--json"]);
		assert_eq!((run.code, run.stdout.lines().count()), (0, 1), "{run:?}");
		serde_json::from_str(&run.stdout).unwrap()
	};
	let same = compare("a.png", "a.png");
	assert_eq!((&same["distance"], &same["plain_distance"]), (&json!(0), &json!(0)));
	assert_eq!((&same["same_file"], &same["same_pixels"]), (&json!(true), &json!(true)));
	assert_eq!(same["band"], "acts");
	assert_eq!(same["work"]["variant"], "trimmed");
	assert_eq!(same["copy"]["variant"], "full");
	assert_eq!(same["copy"]["file"], "a.png");

	let mirrored = compare("a.png", "mirrored.png");
	assert_eq!(mirrored["distance"], 0);
	assert_eq!(mirrored["work"]["variant"], "trimmed/mirrored");
	assert_eq!(mirrored["copy"]["variant"], "full");
	assert_eq!(mirrored["band"], "acts");
	assert!(mirrored["plain_distance"].as_u64().unwrap() > 47, "{mirrored}");
	assert_eq!(mirrored["same_file"], false);

	let other = compare("a.png", "b.png");
	assert!(other["distance"].as_u64().unwrap() > 47, "{other}");
	assert_eq!(other["band"], "nothing");

	check_table(
		&place,
		&[
			("images compare a.png mirrored.png", 0, "it acts"),
			("images compare a.png", 2, "<COPY>"),
			("images compare a.png text.jpg", 3, "text.jpg is not a picture that can be hashed"),
			("images compare text.jpg a.png", 3, "save it as one of them"),
		],
	);
}

/// A hash whose first `bits` bits are set.
fn hash(bits: usize) -> String {
	let digit = |at: usize| [0, 8, 12, 14, 15][bits.saturating_sub(4 * at).min(4)];
	(0..64).map(|at| char::from_digit(digit(at), 16).unwrap()).collect()
}

#[test]
fn search_should_print_matches_in_their_order() {
	let place = Place::new();
	place.write("needles", &format!("{}\n\n{}\n", hash(0), hash(100)));
	place.write("haystack", &[31, 3, 200, 32, 3, 99].map(hash).join("\r\n"));
	let run = place.run(&["images", "index", "search", "needles", "haystack"]);
	assert_eq!(run.code, 0, "{run:?}");
	let expected = [(1, 2, 3, 0, 3), (1, 5, 3, 0, 3), (1, 1, 31, 0, 31), (3, 6, 1, 100, 99)];
	let lines = expected.map(|(needle, line, distance, one, other)| {
		format!("{needle}\t{line}\t{distance}\t{}\t{}\n", hash(one), hash(other))
	});
	assert_eq!(run.stdout, lines.concat());
	assert!(run.stderr.contains("4 matches within 31 bits: 2 hashes in 6"), "{run:?}");

	let run =
		place.run(&["images", "index", "search", "needles", "haystack", "--radius", "2", "--json"]);
	let expected = json!({
		"needle": 3, "line": 6, "distance": 1, "needle_hash": hash(100), "hash": hash(99),
	});
	assert_eq!(json_lines(&run.stdout), [expected]);
	assert_eq!(run.stderr, "");
	let all = place.run(&["images", "index", "search", "needles", "haystack", "--radius", "256"]);
	assert_eq!(all.stdout.lines().count(), 12);
	place.write("short", &hash(5)[1..]);
	place.write("long", &format!("{}\n{}0\n", hash(5), hash(6)));
	check_table(
		&place,
		&[
			("images index search needles haystack --radius 257", 2, "257"),
			("images index search needles", 2, "<HAYSTACK>"),
			("images index search needles short", 3, "short is not a file of hashes: line 1"),
			("images index search long haystack", 3, "long is not a file of hashes: line 2"),
		],
	);
}

#[test]
fn what_is_wrong_should_be_told_before_a_node_is_asked() {
	let place = place();
	place.write("listings.csv", "platform,listing,seller\nHangmart,1,2\n");
	place.write("twice.csv", "platform,listing,seller,picture,seller\n");
	place.write("certificate.json", "{}");
	let licence = "images licence give 7 --key //Alice --until 2027-01-31";
	let table = [
		("images register a.png", 8, "no key"),
		("images register a.png --key //Alice --batch 501", 3, "number of pictures \"501\""),
		("images register a.png --key //Alice --batch 0", 3, "1 to 500"),
		("images register a.png --key //Alice --gtin 09521001000018", 3, "GTIN \"09521001000018\""),
		("images register a.png --key //Alice --claim thief", 3, "kind \"thief\""),
		("images search text.jpg", 3, "text.jpg is not a picture that can be hashed"),
		("images search absent.jpg", 3, "cannot read absent.jpg"),
		("images search a.png --max-distance 48", 2, "48"),
		("images check", 2, "<FILE>"),
		("images check a.png", 2, "--seller"),
		("images check a.png --seller 2", 3, "--country"),
		("images check a.png --seller 2 --country XX", 3, "country \"XX\""),
		("images check a.png --seller Bluejay --country CN", 3, "organisation \"Bluejay\""),
		("images check a.png --listing-csv listings.csv", 2, "--listing-csv"),
		("images check --listing-csv listings.csv", 3, "the column \"picture\" is missing"),
		("images check --listing-csv twice.csv", 3, "\"seller\" is there twice"),
		("images check --listing-csv absent.csv", 3, "cannot read absent.csv"),
		("images certificate", 2, "<WORK>"),
		("images certificate absent.jpg", 3, "cannot read absent.jpg"),
		("images certificate a.png --picture b.png", 3, "leave --picture out"),
		("images certificate verify certificate.json", 2, "<FILE>"),
		("images certificate verify certificate.json a.png", 3, "not a certificate of a work"),
		("images certificate verify absent.json a.png", 3, "cannot read absent.json"),
		(&*format!("{licence} --channels shop"), 2, "--to"),
		(&*format!("{licence} --to 4 --channels bazaar"), 3, "bazaar"),
		(&*format!("{licence} --to-everybody --exclusive --channels shop"), 3, "excludes nobody"),
		("images contest open 17 3/1", 3, "fingerprint \"17\""),
		("images contest answer 1 --side both --key //Alice", 3, "side \"both\""),
		("images evidence give 1 --kind oath --file a.png --key //Alice", 3, "kind \"oath\""),
		("images evidence give 1 --kind timestamp --file a.png --key //Alice", 3, "--time"),
		("images generic 1/2 2/1 3/1", 2, "5"),
		("images deposit renew 0x12 --key //Alice", 3, "commitment \"0x12\""),
		("images transfer offer 1 --to 'Pearl Street' --key //Alice", 3, "\"Pearl Street\""),
		("images show 1 --url ws://127.0.0.1:1", 4, "cannot reach"),
		("images register a.png --key //Alice --url ws://127.0.0.1:1", 4, "cannot reach"),
	];
	check_table(&place, &table);
}

/// The folder of published hashes, when it is there.
fn published(test: &str) -> Option<PathBuf> {
	let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
	let root = env::var_os("STALHOF_TEST_DATA").map_or_else(|| beside.into(), PathBuf::from);
	let folder = root.join("images/pdq");
	if folder.is_dir() {
		return Some(folder);
	}
	let demanded = env::var_os("STALHOF_DEMAND").is_some_and(|value| value == "1");
	let missing = format!("no test data in {}: set STALHOF_TEST_DATA", folder.display());
	assert!(!demanded, "{missing}");
	eprintln!("SKIPPED {test}: {missing}");
	None
}

#[test]
fn published_pictures_should_be_hashed_and_found() {
	let Some(folder) = published("published_pictures_should_be_hashed_and_found") else { return };
	let path = |name: &str| folder.join(name).into_os_string().into_string().unwrap();
	let table = fs::read_to_string(folder.join("expected-pdq.csv")).unwrap();
	let expected: Vec<_> =
		table.lines().skip(1).map(|line| line.split_once(',').unwrap()).collect();
	let files: Vec<String> = expected.iter().map(|(name, _)| path(name)).collect();
	let files = files.iter().map(String::as_str);
	let place = Place::new();
	let run = place.run(&["images", "hash", "--json"].into_iter().chain(files).collect::<Vec<_>>());
	assert_eq!(run.code, 0, "{run:?}");
	for (line, (name, expected)) in json_lines(&run.stdout).iter().zip(&expected) {
		let bits = |text: &str| hex::decode(text).unwrap();
		let (found, expected) = (bits(line["pdq"].as_str().unwrap()), bits(expected));
		let distance: u32 = found.iter().zip(&expected).map(|(a, b)| (a ^ b).count_ones()).sum();
		assert!(distance <= 10, "{name}: {distance}");
	}
	let run = place.run(&[
		"images",
		"compare",
		&path("bridge-mods/aaa-orig.jpg"),
		&path("bridge-mods/shrink-a-lot.jpg"),
		"--json",
	]);
	let compared: Value = serde_json::from_str(&run.stdout).unwrap();
	assert_eq!(compared["band"], "acts");

	let (needles, haystack) = (path("needles.txt"), path("haystack.txt"));
	let run = place.run(&["images", "index", "search", &needles, &haystack, "--json"]);
	let read = |path: &str| fs::read_to_string(path).unwrap();
	let (needles, haystack) = (read(&needles), read(&haystack));
	let bytes =
		|text: &str| -> Vec<_> { text.lines().map(|line| hex::decode(line).unwrap()).collect() };
	let (needles, haystack) = (bytes(&needles), bytes(&haystack));
	let mut expected = Vec::new();
	for (needle, one) in (1u64..).zip(&needles) {
		let mut near: Vec<_> = (1u64..)
			.zip(&haystack)
			.map(|(line, other)| {
				(one.iter().zip(other).map(|(a, b)| (a ^ b).count_ones()).sum::<u32>(), line)
			})
			.filter(|(distance, _)| *distance <= 31)
			.collect();
		near.sort_unstable();
		expected.extend(near.into_iter().map(|(distance, line)| json!([needle, line, distance])));
	}
	let found: Vec<Value> = json_lines(&run.stdout)
		.iter()
		.map(|line| json!([line["needle"], line["line"], line["distance"]]))
		.collect();
	assert_eq!(found, expected);
	assert!(!found.is_empty());
}
