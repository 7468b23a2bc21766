//! GS1 identifiers of every kind, as EPC URNs and as Digital Links.

use super::Random;
use stalhof_primitives::gs1::check_digit;

/// Prefix and reference with so many digits together; `most` digits of a prefix.
fn fields(random: &mut Random, digits: usize, most: usize) -> String {
	let prefix = 6 + random.below(most - 5);
	format!("{}.{}", random.digits(prefix), random.digits(digits - prefix))
}

fn with_check_digit(random: &mut Random, digits: usize) -> String {
	let body = random.digits(digits);
	format!("{body}{}", check_digit(body.parse().unwrap()))
}

/// A serial as it stands in a URN, with escapes and signs.
fn serial(random: &mut Random, most: usize) -> String {
	const SIGNS: [&str; 24] = [
		"a", "Z", "7", "0", "-", ".", "_", "'", "!", "(", ")", "*", "+", ",", ":", ";", "=", "%2F",
		"%22", "%25", "%26", "%3C", "%3E", "%3F",
	];
	(0..1 + random.below(most)).map(|_| random.pick(&SIGNS)).collect()
}

/// A serial that needs no escapes.
fn plain(random: &mut Random, most: usize) -> String {
	const SIGNS: [&str; 10] = ["a", "Z", "7", "0", "-", ".", "_", "'", "x", "9"];
	(0..1 + random.below(most)).map(|_| random.pick(&SIGNS)).collect()
}

/// A link with that path.
fn link(random: &mut Random, path: &str) -> String {
	let start = random.pick(&[
		"https://id.gs1.org",
		"http://id.gs1.org",
		"https://example.com",
		"https://shop.example.cn:8080/a/b",
		"https://dpp.example.eu/p",
	]);
	let query = random.pick(&["", "", "?linkType=all", "?17=261231&x=%20"]);
	format!("{start}{path}{query}")
}

/// Something of its own.
pub(super) fn instance(random: &mut Random) -> String {
	match random.below(24) {
		0..4 => format!("urn:epc:id:sgtin:{}.{}", fields(random, 13, 12), serial(random, 12)),
		4 => format!("urn:epc:id:sscc:{}", fields(random, 17, 12)),
		5 => asset(random),
		6 => format!("urn:epc:id:grai:{}.{}", fields(random, 12, 11), serial(random, 8)),
		7 => format!("urn:epc:id:gsrn:{}", fields(random, 17, 12)),
		8 => format!("urn:epc:id:gsrnp:{}", fields(random, 17, 12)),
		9 => document(random),
		10 => {
			let signs = ["A", "Z", "0", "9", "-", "%23", "%2F"];
			let reference: String = (0..1 + random.below(8)).map(|_| random.pick(&signs)).collect();
			let serial = 1 + random.below(12);
			format!("urn:epc:id:cpi:{}.{reference}.{}", random.digits(7), random.digits(serial))
		}
		11 => {
			let serial = 1 + random.below(12);
			format!("urn:epc:id:sgcn:{}.{}", fields(random, 12, 12), random.digits(serial))
		}
		12 => format!("urn:epc:id:ginc:{}.{}", random.digits(8), serial(random, 8)),
		13 => format!("urn:epc:id:gsin:{}", fields(random, 16, 12)),
		14 => format!("urn:epc:id:itip:{}.01.04.{}", fields(random, 13, 12), serial(random, 8)),
		15 => format!("urn:epc:id:upui:{}.{}", fields(random, 13, 12), serial(random, 14)),
		16 => {
			let body = with_check_digit(random, 17);
			link(random, &format!("/00/{body}"))
		}
		17 => {
			let gtin = with_check_digit(random, 13);
			// There, a variant is left out only if what stands behind its name has up to 20 characters.
			let between = random.pick(&["", "/10/L-7", "/22/2A", "/22/2A/10/L-7"]);
			let serial = plain(random, if between.contains("/22/") { 6 } else { 20 });
			link(random, &format!("/01/{gtin}{between}/21/{serial}"))
		}
		18 => {
			let digits = random.pick(&[7, 11, 12]);
			let gtin = with_check_digit(random, digits);
			let serial = plain(random, 20);
			link(random, &format!("/01/{gtin}/21/{serial}"))
		}
		19 => {
			let gtin = with_check_digit(random, 13);
			let serial = plain(random, 8);
			link(random, &format!("/gtin/{gtin}/ser/{serial}"))
		}
		20 => {
			let gtin = with_check_digit(random, 13);
			let serial = plain(random, 8);
			link(random, &format!("/8006/{gtin}0103/21/{serial}"))
		}
		21 => {
			let (body, serial) = (with_check_digit(random, 12), plain(random, 16));
			link(random, &format!("/8003/0{body}{serial}"))
		}
		22 => {
			let gtin = with_check_digit(random, 13);
			let serial = plain(random, 28);
			link(random, &format!("/01/{gtin}/235/{serial}"))
		}
		_ => {
			let body = with_check_digit(random, 17);
			let ai = random.pick(&["8017", "8018", "gsrn"]);
			link(random, &format!("/{ai}/{body}"))
		}
	}
}

/// A class.
pub(super) fn class(random: &mut Random) -> String {
	match random.below(12) {
		0..3 => format!("urn:epc:class:lgtin:{}.{}", fields(random, 13, 12), serial(random, 12)),
		3 => format!("urn:epc:idpat:sgtin:{}.*", fields(random, 13, 12)),
		4 => format!("urn:epc:idpat:grai:{}.*", fields(random, 12, 11)),
		5 => format!("urn:epc:idpat:gdti:{}.*", fields(random, 12, 11)),
		6 => format!("urn:epc:idpat:sgcn:{}.*", fields(random, 12, 11)),
		7 => format!("urn:epc:idpat:cpi:{}.AB-%2F9.*", random.digits(9)),
		8 => format!("urn:epc:idpat:itip:{}.02.07.*", fields(random, 13, 12)),
		9 => format!("urn:epc:idpat:upui:{}.*", fields(random, 13, 12)),
		10 => {
			let (gtin, lot) = (with_check_digit(random, 13), plain(random, 20));
			link(random, &format!("/01/{gtin}/10/{lot}"))
		}
		_ => {
			let gtin = with_check_digit(random, 13);
			link(random, &format!("/01/{gtin}"))
		}
	}
}

pub(super) fn place(random: &mut Random) -> String {
	match random.below(4) {
		0 => format!("urn:epc:id:sgln:{}.{}", fields(random, 12, 12), serial(random, 10)),
		1 => format!("urn:epc:id:sgln:{}.0", fields(random, 12, 12)),
		2 => {
			let (gln, extension) = (with_check_digit(random, 12), plain(random, 20));
			link(random, &format!("/414/{gln}/254/{extension}"))
		}
		_ => {
			let gln = with_check_digit(random, 12);
			link(random, &format!("/414/{gln}"))
		}
	}
}

pub(super) fn party(random: &mut Random) -> String {
	match random.below(3) {
		0 => format!("urn:epc:id:pgln:{}", fields(random, 12, 12)),
		1 => {
			let gln = with_check_digit(random, 12);
			link(random, &format!("/417/{gln}"))
		}
		_ => place(random),
	}
}

pub(super) fn asset(random: &mut Random) -> String {
	let prefix = 6 + random.below(7);
	format!("urn:epc:id:giai:{}.{}", random.digits(prefix), serial(random, 10))
}

pub(super) fn document(random: &mut Random) -> String {
	format!("urn:epc:id:gdti:{}.{}", fields(random, 12, 11), serial(random, 14))
}
