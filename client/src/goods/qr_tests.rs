use super::*;
use crate::goods::Hex32;

const LINK: &str = "https://id.gs1.org/01/09521001000017/21/L7Q0ZK3M9X4T2V8B6N";

/// Reads the code of a picture of dark and light pixels.
fn scan(width: usize, height: usize, dark: impl Fn(usize, usize) -> bool) -> String {
	let shade = |x, y| if dark(x, y) { 0 } else { 255 };
	let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, shade);
	let grids = image.detect_grids();
	assert_eq!(grids.len(), 1);
	grids[0].decode().unwrap().1
}

#[test]
fn png_should_show_the_link() {
	let file = png(LINK).unwrap();
	let mut reader = ::png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
	let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
	let info = reader.next_frame(&mut pixels).unwrap();
	let (width, height) = (info.width as usize, info.height as usize);
	assert_eq!((width, info.bit_depth), (height, ::png::BitDepth::One));
	let dark = |x: usize, y: usize| pixels[y * info.line_size + x / 8] >> (7 - x % 8) & 1 == 0;
	assert_eq!(scan(width, height, dark), LINK);
	let margin = QUIET * SCALE;
	assert!((0..width).all(|x| (0..margin).all(|y| !dark(x, y) && !dark(y, x))));
	assert!(dark(margin, margin));
}

/// The dark modules of a path made of runs.
fn modules(path: &str) -> std::collections::HashSet<(usize, usize)> {
	let mut modules = std::collections::HashSet::new();
	for run in path.split('M').filter(|run| !run.is_empty()) {
		let (x, rest) = run.split_once(' ').unwrap();
		let (y, rest) = rest.split_once('h').unwrap();
		let length = rest.split_once('v').unwrap().0.parse::<usize>().unwrap();
		let (x, y) = (x.parse::<usize>().unwrap(), y.parse().unwrap());
		modules.extend((x..x + length).map(|x| (x, y)));
	}
	modules
}

fn scan_path(path: &str, side: usize) -> String {
	let modules = modules(path);
	scan(side * 8, side * 8, |x, y| modules.contains(&(x / 8, y / 8)))
}

#[test]
fn svg_should_show_the_link() {
	let drawing = svg(LINK).unwrap();
	let path = drawing.rsplit("<path d=\"").next().unwrap().split('"').next().unwrap();
	let side = drawing.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap();
	assert_eq!(scan_path(path, side.parse().unwrap()), LINK);
}

fn proof(serial: &str) -> Proof {
	Proof {
		version: 1,
		gtin: "09521001000017".parse().unwrap(),
		serial: serial.parse().unwrap(),
		lot: "L<26>&\"7".parse().unwrap(),
		expires: Some("2028-11-30".parse().unwrap()),
		batch: None,
		index: 0,
		count: 1,
		root: Hex32([0; 32]),
		label_key: None,
		attributes: None,
		path: Vec::new(),
	}
}

#[test]
fn sheet_should_have_each_label_once_and_a_page_for_each_24() {
	let marks: Vec<_> =
		(0..49).map(|number| (format!("{LINK}{number}"), proof(&format!("S{number}")))).collect();
	let page = sheet(&marks).unwrap();
	assert_eq!(page.matches("<svg class=\"sheet\"").count(), 3);
	assert_eq!(page.matches("<g transform").count(), 49);
	for (number, label) in page.split("<g transform").skip(1).enumerate() {
		let path = label.split("<path d=\"").nth(1).unwrap().split('"').next().unwrap();
		let side = label.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap();
		assert_eq!(scan_path(path, side.parse().unwrap()), marks[number].0);
		assert!(label.contains(&format!(">(21) S{number}<")));
		assert!(label.contains("(10) L&lt;26&gt;&amp;&quot;7<") && label.contains("(17) 281130<"));
	}
	let places: std::collections::HashSet<_> =
		page.split("transform=\"").skip(1).take(24).map(|g| g.split('"').next()).collect();
	assert_eq!(places.len(), 24);
}

#[test]
fn sheet_of_codes_should_show_each_code_beside_its_serial() {
	let marks: Vec<(Serial, Code)> = (0..25u8)
		.map(|n| (format!("S<{n}").parse().unwrap(), Code::from_bytes([n.wrapping_mul(41); 16])))
		.collect();
	let page = code_sheet(&marks).unwrap();
	assert_eq!(page.matches("<svg class=\"sheet\"").count(), 2);
	for ((serial, code), label) in marks.iter().zip(page.split("<g transform").skip(1)) {
		let path = label.split("<path d=\"").nth(1).unwrap().split('"').next().unwrap();
		let side = label.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap();
		let text = code.to_text();
		assert_eq!(scan_path(path, side.parse().unwrap()), *text);
		assert!(label.contains(&format!(">(21) {}<", escape(&serial.to_string()))));
		assert!(label.contains(&text[..13]) && label.contains(&text[13..]));
	}
}

#[test]
fn link_should_be_refused_when_it_is_too_long() {
	let long = format!("https://{}.example/", "a".repeat(3_000));
	for error in [svg(&long).err(), png(&long).err()] {
		assert!(matches!(error, Some(Error::BadValue { .. })));
	}
}
