//! The decoders are those that the version stands for.

use stalhof_fingerprints::{DECODER, Versions};

/// What [`DECODER`] 1 stands for. Whoever updates one of these makes sure that no pixel changes, or raises the version.
const DECODERS: [(&str, &str); 6] = [
	("image", "0.25.10"),
	("zune-jpeg", "0.5.15"),
	("png", "0.18.1"),
	("image-webp", "0.2.4"),
	("gif", "0.14.2"),
	("weezl", "0.1.12"),
];

#[test]
fn decoders_should_be_those_of_their_version() {
	assert_eq!((DECODER, Versions::CURRENT.decoder), (1, 1));
	let lock = include_str!("../../Cargo.lock");
	for (name, version) in DECODERS {
		let package = format!("name = \"{name}\"\nversion = \"{version}\"\n");
		let named = lock.matches(&format!("name = \"{name}\"\n")).count();
		assert!(lock.contains(&package) && named == 1, "{name} is not {version} alone");
	}
}
