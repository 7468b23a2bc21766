//! Builds the Wasm runtime; when `STALHOF_UPGRADE_PROBE` is set, also a second one that differs only
//! in its `spec_version`, for the tests of runtime upgrades.

fn main() {
	#[cfg(feature = "std")]
	{
		println!("cargo:rerun-if-env-changed=STALHOF_UPGRADE_PROBE");
		if std::env::var_os("STALHOF_UPGRADE_PROBE").is_some() {
			substrate_wasm_builder::WasmBuilder::init_with_defaults()
				.enable_feature("upgrade-probe")
				.set_file_name("upgrade_probe")
				.build();
		}
		substrate_wasm_builder::WasmBuilder::build_using_defaults();
	}
}
