# shellcheck shell=bash
# The Wasm target of the Rust toolchain: is it sound, and the two ways to get it. Source it after debian.sh.
# The script that sources it sets: work (a directory of its own), sysroot, rust_version and toolchain (empty without rustup).
# shellcheck disable=SC2034,SC2154

readonly WASM_TARGET=wasm32v1-none
readonly WASM_CRATES=(core alloc compiler_builtins)

# wasm_target_fault: prints what is wrong with the installed target; nothing, and status 1, when it is sound.
wasm_target_fault() {
	local lib=$sysroot/lib/rustlib/$WASM_TARGET/lib crate rlibs
	if [[ ! -d $lib ]]; then
		echo "it is not installed"
		return
	fi
	for crate in "${WASM_CRATES[@]}"; do
		mapfile -t rlibs < <(find "$lib" -name "lib$crate-*.rlib")
		case ${#rlibs[@]} in
		0)
			echo "$crate is missing"
			return
			;;
		1) ;;
		*)
			echo "$crate is there ${#rlibs[@]} times"
			return
			;;
		esac
	done
	if ! wasm_program_links; then
		echo "a test program does not link: $(told_error "$work/link.log")"
		return
	fi
	return 1
}

# wasm_program_links: links a program as a runtime is linked: alloc, LTO (which needs bitcode in the rlibs), and no
# helper function of the compiler left to be imported.
wasm_program_links() {
	local out=$work/probe.wasm
	rm -f "$out"
	"$sysroot/bin/rustc" --target "$WASM_TARGET" --crate-name probe --crate-type cdylib --edition 2021 \
		-C opt-level=3 -C lto=fat -C panic=abort -C strip=symbols -o "$out" - >"$work/link.log" 2>&1 <<-'END' || return
			#![no_std]
			extern crate alloc;

			struct Bump;
			static NEXT: core::sync::atomic::AtomicUsize = core::sync::atomic::AtomicUsize::new(1 << 16);

			unsafe impl core::alloc::GlobalAlloc for Bump {
				unsafe fn alloc(&self, layout: core::alloc::Layout) -> *mut u8 {
					NEXT.fetch_add(layout.size() + 16, core::sync::atomic::Ordering::Relaxed) as *mut u8
				}
				unsafe fn dealloc(&self, _: *mut u8, _: core::alloc::Layout) {}
			}

			#[global_allocator]
			static BUMP: Bump = Bump;

			#[panic_handler]
			fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
				loop {}
			}

			#[no_mangle]
			pub extern "C" fn probe(n: u64) -> u64 {
				let words: alloc::vec::Vec<u64> = (0..n).collect();
				let copy = words.clone();
				(copy.iter().map(|word| u128::from(*word)).sum::<u128>() / (u128::from(n) << 64 | 7)) as u64
			}
		END
	[[ -s $out ]] || return
	if grep -qaE 'memcpy|udivti3' "$out"; then
		echo "error: the program imports memcpy or __udivti3 instead of containing it" >"$work/link.log"
		return 1
	fi
}

# wasm_target_clear: takes away a target that is not sound, and what rustup remembers of it.
wasm_target_clear() {
	local manifest=$sysroot/lib/rustlib/manifest-rust-std-$WASM_TARGET file
	if [[ -n $toolchain && -f $manifest ]]; then
		# rustup removes nothing when a file that it remembers is gone.
		while read -r file; do
			mkdir -p "$(dirname "$sysroot/$file")"
			touch "$sysroot/$file"
		done < <(sed -n 's/^file://p' "$manifest")
		run_rustup 60 target remove --toolchain "$toolchain" "$WASM_TARGET" || true
	fi
	rm -rf "$sysroot/lib/rustlib/$WASM_TARGET"
}

# wasm_target_by_rustup: way one. On failure sets `rustup_problem` and returns 1.
wasm_target_by_rustup() {
	rustup_problem=''
	if [[ -z $toolchain ]]; then
		rustup_problem="there is no rustup on this machine"
		return 1
	fi
	say "fetching the Wasm target with rustup"
	if ! run_rustup "${STALHOF_RUSTUP_TIMEOUT:-60}" target add --toolchain "$toolchain" "$WASM_TARGET"; then
		rustup_problem="rustup could not fetch it: $(told_error "$work/rustup.log")"
		return 1
	fi
}

# run_rustup SECONDS ARGUMENTS: rustup within a time limit and without repeated attempts; its output goes to a log.
run_rustup() {
	local seconds=$1 status=0
	shift
	RUST_BACKTRACE=0 RUSTUP_MAX_RETRIES=0 timeout --foreground "$seconds" rustup "$@" \
		>"$work/rustup.log" 2>&1 </dev/null || status=$?
	if ((status == 124)); then
		echo "error: no end after $seconds s" >>"$work/rustup.log"
	fi
	return "$status"
}

# wasm_target_by_debian: way two: build the target's libraries from Debian's sources of this very compiler. On failure
# sets `debian_problem` and returns 1.
wasm_target_by_debian() {
	local rustlib=$sysroot/lib/rustlib staging=$sysroot/lib/rustlib/.stalhof-staging
	rm -rf "$staging"
	rust_sources "$rustlib/src/rust" "$staging" || return
	say "building ${WASM_CRATES[*]} for $WASM_TARGET"
	if ! build_wasm_libraries "$rustlib/src/rust"; then
		debian_problem="the sources in $rustlib/src/rust/library do not build ($(told_error "$work/build.log")); move them away"
		return 1
	fi
	if ! place_wasm_libraries "$rustlib/$WASM_TARGET" "$staging" 2>"$work/place.log"; then
		debian_problem="the target could not be placed in $rustlib ($(told_error "$work/place.log"))"
		return 1
	fi
}

# place_wasm_libraries DESTINATION STAGING: the rlibs appear in DESTINATION/lib, which must not exist, all at once.
place_wasm_libraries() {
	local crate
	mkdir -p "$2/lib" || return
	for crate in "${WASM_CRATES[@]}"; do
		cp "$work/target/$WASM_TARGET/release/deps/lib$crate"-*.rlib "$2/lib/" || return
	done
	mv -T "$2" "$1"
}

# rust_sources DESTINATION STAGING: makes sure that the compiler's sources lie in DESTINATION/library.
# `.stalhof-version` beside them tells later runs that they are ours, and of which version.
rust_sources() {
	local destination=$1 stamp=$1/.stalhof-version
	if [[ -e $destination/library ]]; then
		if [[ ! -e $stamp || $(<"$stamp") == "$rust_version" ]]; then
			say "using the sources in $destination/library"
			return
		fi
		say "the sources in $destination/library are of Rust $(<"$stamp")"
	fi
	debian_download "$work/apt" rust-src "$rust_version" || return
	if ! place_rust_sources "$@" "$stamp" 2>"$work/place.log"; then
		debian_problem="the sources could not be placed in $destination ($(told_error "$work/place.log"))"
		return 1
	fi
	say "placed the sources in $destination/library"
}

# place_rust_sources DESTINATION STAGING STAMP: unpacks the downloaded package; DESTINATION/library appears at once.
place_rust_sources() {
	mkdir -p "$1" "$2" || return
	dpkg-deb --fsys-tarfile "$work"/apt/deb/rust-src_*.deb |
		tar -x -C "$2" --no-same-owner --strip-components=4 "./usr/src/rustc-$rust_version/library" || return
	rm -rf "$1/library" "$3" && printf '%s\n' "$rust_version" >"$3" && mv -T "$2/library" "$1/library" && rm -rf "$2"
}

# build_wasm_libraries SOURCES: builds core and alloc below $work/target, untouched by the user's cargo settings. Debian's
# sources bring the few libraries they need; others (rustup's) need a registry. Paths in panic messages are made those
# of a released toolchain, so that they do not tell where this toolchain lies.
build_wasm_libraries() {
	local vendor=$1/library/vendor cargo_home=${CARGO_HOME:-$HOME/.cargo} offline=() commit
	commit=$("$sysroot/bin/rustc" -vV | sed -n 's/^commit-hash: //p')
	mkdir -p "$work/empty/src"
	rm -rf "$work/target"
	printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/empty/Cargo.toml"
	echo '#![no_std]' >"$work/empty/src/lib.rs"
	if [[ -d $vendor ]]; then
		offline=(--offline)
		cargo_home=$work/cargo
		mkdir -p "$cargo_home"
		printf '[source.crates-io]\nreplace-with = "vendor"\n[source.vendor]\ndirectory = "%s"\n' "$vendor" \
			>"$cargo_home/config.toml"
	fi
	(
		cd "$work/empty" || exit
		env -i PATH="$sysroot/bin:$PATH" HOME="$HOME" CARGO_HOME="$cargo_home" CARGO_TARGET_DIR="$work/target" \
			RUSTC="$sysroot/bin/rustc" RUSTC_BOOTSTRAP=1 \
			RUSTFLAGS="-Cembed-bitcode=yes --remap-path-prefix=$1=/rustc/$commit" \
			"$sysroot/bin/cargo" build --release "${offline[@]}" --target "$WASM_TARGET" -Z build-std=core,alloc
	) >"$work/build.log" 2>&1 </dev/null
}
