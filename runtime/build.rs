//! Builds the Wasm runtime; when `STALHOF_UPGRADE_PROBE` is set, also a second one that differs only
//! in its `spec_version`, for the tests of runtime upgrades.
//!
//! Under `cfg(stalhof_checks)` (checks and unit tests) it builds none.

#[cfg(all(feature = "std", not(stalhof_checks)))]
fn main() {
	use substrate_wasm_builder::WasmBuilder;

	println!("cargo:rerun-if-env-changed=STALHOF_UPGRADE_PROBE");
	if std::env::var_os("STALHOF_UPGRADE_PROBE").is_some() {
		WasmBuilder::init_with_defaults()
			.enable_feature("upgrade-probe")
			.set_file_name("upgrade_probe")
			.build();
	}
	WasmBuilder::build_using_defaults();
}

#[cfg(all(feature = "std", stalhof_checks))]
fn main() {
	let folder = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
	let none = "/// No runtime in this build.\npub const WASM_BINARY: Option<&[u8]> = None;\n";
	std::fs::write(std::path::Path::new(&folder).join("wasm_binary.rs"), none)
		.expect("cargo makes OUT_DIR writable");
}

#[cfg(not(feature = "std"))]
fn main() {}
