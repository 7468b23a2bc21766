# shellcheck shell=bash
# What the tests of scripts/setup stand on: copies of the toolchain, stand-ins, assertions and the loop over the tests.
# shellcheck disable=SC2016,SC2154

# Each test runs in a shell of its own with `here`, a fresh directory; `home` is its RUSTUP_HOME.
# die WORDS and skip WORDS end it.
die() {
	printf '%s' "$*" >"$verdict"
	exit 1
}

skip() {
	printf '%s' "$*" >"$verdict"
	exit 77
}

equals() {
	[[ $2 == "$3" ]] || die "$1: got '$2', expected '$3'"
}

# setup [ARGUMENTS]: runs scripts/setup; its output goes to $here/out, its status to `status`.
setup() {
	status=0
	"$root/scripts/setup" "$@" >"$here/out" 2>&1 || status=$?
}

succeeded() {
	equals "status" "$status; $(<"$here/out")" "0; $(<"$here/out")"
}

# failed_with WORDS: it ended with status 1 and its last line holds the words.
failed_with() {
	equals "status" "$status; $(<"$here/out")" "1; $(<"$here/out")"
	[[ $(tail -n 1 "$here/out") == "setup: "*"$1"* ]] || die "the last line does not say '$1': $(tail -n 1 "$here/out")"
}

says() {
	grep -qF -- "$1" "$here/out" || die "it does not say '$1': $(<"$here/out")"
}

says_not() {
	! grep -qF -- "$1" "$here/out" || die "it says '$1': $(<"$here/out")"
}

# needs RUSTUP_HOME: the result of another test.
needs() {
	[[ -d $1 ]] || skip "it needs what another test leaves, and that one was not passed"
}

needs_target_here() {
	[[ -d $(sysroot "$good")/lib/rustlib/wasm32v1-none ]] || skip "this machine's toolchain has no Wasm target yet"
}

# reachable ADDRESS: as apt reaches it.
reachable() {
	local file=$here/reachable
	timeout 30 /usr/lib/apt/apt-helper download-file "$1" "$file" >/dev/null 2>&1 || skip "$1 cannot be reached"
}

rust_version() {
	"$(sysroot)/bin/rustc" --version | cut -d ' ' -f 2
}

sysroot() {
	printf '%s\n' "${1:-$home}/toolchains/$toolchain_name"
}

# clone FROM TO: a copy of a RUSTUP_HOME. Big files are hard links; what rustup rewrites is copied.
clone() {
	mkdir -p "$2/toolchains"
	cp "$1/settings.toml" "$2/"
	cp -al "$(sysroot "$1")" "$(sysroot "$2")"
	unlink_metadata "$(sysroot "$2")"
}

# unlink_metadata SYSROOT: the files that rustup rewrites become copies.
unlink_metadata() {
	find "$1/lib/rustlib" -maxdepth 1 -type f -exec sh -c 'cp -p "$1" "$1.copy" && mv "$1.copy" "$1"' - {} \;
}

# fingerprint PATH...: changes when a file below is added, removed or written.
fingerprint() {
	find "$@" -type f -printf '%p %s %T@ %m\n' 2>/dev/null | sort | sha256sum
}

no_target() {
	[[ ! -e $(sysroot)/lib/rustlib/wasm32v1-none ]] || die "something was left: $(ls -R "$(sysroot)/lib/rustlib/wasm32v1-none")"
}

one_set_of_rlibs() {
	local crate
	for crate in core alloc compiler_builtins; do
		equals "files of $crate" "$(find "$(sysroot)/lib/rustlib/wasm32v1-none/lib" -name "lib$crate-*.rlib" | wc -l)" 1
	done
	equals "rlibs" "$(find "$(sysroot)/lib/rustlib/wasm32v1-none/lib" -name '*.rlib' | wc -l)" 3
}

# runtime_like_crate_builds: a crate built by cargo as a runtime is, with thin LTO, finds the target by itself.
runtime_like_crate_builds() {
	mkdir -p "$here/crate/src"
	printf '[package]\nname = "small"\nversion = "1.0.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n[profile.release]\nlto = "thin"\npanic = "abort"\n[workspace]\n' \
		>"$here/crate/Cargo.toml"
	printf '#![no_std]\n#[panic_handler]\nfn panic(_: &core::panic::PanicInfo<%s>) -> ! {\n\tloop {}\n}\n' "'_" >"$here/crate/src/lib.rs"
	(cd "$here/crate" && PATH="$(sysroot)/bin:$PATH" CARGO_TARGET_DIR=$here/crate/target \
		cargo build --release --offline --target wasm32v1-none >"$here/out" 2>&1) || die "$(<"$here/out")"
	[[ -s $here/crate/target/wasm32v1-none/release/small.wasm ]] || die "no .wasm file"
}

# command_that FILE BODY: a stand-in for a command.
command_that() {
	mkdir -p "$(dirname "$1")"
	printf '#!/bin/sh\n%s\n' "$2" >"$1"
	chmod +x "$1"
}

# missing_packages DIRECTORY PACKAGE...: a dpkg-query to which only these packages are not installed.
missing_packages() {
	local dir=$1
	shift
	command_that "$dir/dpkg-query" "for p; do :; done; case \" $* \" in *\" \$p \"*) exit 1 ;; esac; echo installed"
}

# bare_commands DIRECTORY: links to the machine's commands but those of Rust, and without sudo.
bare_commands() {
	mkdir "$1"
	ln -s /usr/bin/* /usr/sbin/* "$1/" 2>/dev/null || true
	ln -sf /bin/* "$1/" 2>/dev/null || true
	rm -f "$1"/{sudo,cargo,rustc,rustup}
}

# apt_sources_in DIRECTORY [FILE]: makes these the machine's apt sources for what follows.
apt_sources_in() {
	printf 'Dir::Etc::sourceparts "%s";\nDir::Etc::sourcelist "%s";\n' "$1" "${2:-/dev/null}" >"$here/apt.conf"
	export APT_CONFIG=$here/apt.conf
}

# archive DIRECTORY VERSION...: a Debian archive with packages rust-src that hold no real sources, signed by a key of its
# own, and made the machine's only archive (marked as trusted, which setup must not heed).
archive() {
	local dir=$1 dist=$1/dists/trixie-backports version deb packages index
	shift
	command -v gpg >/dev/null || skip "gpg is not installed"
	mkdir -p "$dist/main/binary-$(dpkg --print-architecture)" "$dir/pool" "$here/parts" "$here/package/DEBIAN"
	mkdir -p "$here/package/usr/src/rustc-$(rust_version)/library"
	packages=$dist/main/binary-$(dpkg --print-architecture)/Packages
	for version in "$@"; do
		printf 'Package: rust-src\nVersion: %s\nArchitecture: all\nMaintainer: Nobody <nobody@example.org>\nDescription: none\n' \
			"$version" >"$here/package/DEBIAN/control"
		deb=pool/rust-src_${version#*:}_all.deb
		dpkg-deb --root-owner-group -Znone --build "$here/package" "$dir/$deb" >/dev/null
		cat "$here/package/DEBIAN/control" >>"$packages"
		printf 'Filename: %s\nSize: %s\nSHA256: %s\n\n' "$deb" "$(stat -c %s "$dir/$deb")" \
			"$(sha256sum "$dir/$deb" | cut -d ' ' -f 1)" >>"$packages"
	done
	index=${packages#"$dist/"}
	printf 'Suite: trixie-backports\nCodename: trixie-backports\nDate: %s\nArchitectures: %s\nComponents: main\nSHA256:\n %s %s %s\n' \
		"$(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S UTC')" "$(dpkg --print-architecture)" \
		"$(sha256sum "$packages" | cut -d ' ' -f 1)" "$(stat -c %s "$packages")" "$index" >"$dist/Release"
	export GNUPGHOME=$tmp/gnupg
	if [[ ! -d $GNUPGHOME ]]; then
		mkdir -m 700 "$GNUPGHOME"
		gpg --batch --quiet --passphrase '' --quick-generate-key archive@example.org rsa2048 sign never
	fi
	gpg --batch --quiet --export >"$here/keyring.gpg"
	gpg --batch --quiet --clearsign --output "$dist/InRelease" "$dist/Release"
	chmod -R a+rX "$tmp"
	chmod 700 "$GNUPGHOME"
	export STALHOF_DEBIAN_KEYRING=$here/keyring.gpg
	echo "deb [trusted=yes] file:$dir bookworm main" >"$here/parts/own.list"
	apt_sources_in "$here/parts"
}

# rustup_server: serves the Wasm target of this compiler as rustup's server does, from the libraries that a test or this
# machine has, and points the manifest in `home` at it.
rustup_server() {
	local lib name manifest=lib/rustlib/multirust-channel-manifest.toml date
	lib=$(sysroot "$two")/lib/rustlib/wasm32v1-none/lib
	[[ -d $lib ]] || lib=$real_sysroot/lib/rustlib/wasm32v1-none/lib
	[[ -d $lib ]] || skip "there are no libraries to serve"
	manifest=$(sysroot)/$manifest
	[[ -f $manifest ]] || skip "the toolchain was not installed by rustup"
	name=rust-std-$(rust_version)-wasm32v1-none
	date=$(sed -n 's/^date = "\(.*\)"/\1/p' "$manifest" | head -n 1)
	mkdir -p "$here/served/dist/$date" "$here/$name/rust-std-wasm32v1-none/lib/rustlib/wasm32v1-none/lib"
	cp "$lib"/* "$here/$name/rust-std-wasm32v1-none/lib/rustlib/wasm32v1-none/lib/"
	echo rust-std-wasm32v1-none >"$here/$name/components"
	echo 3 >"$here/$name/rust-installer-version"
	(cd "$here/$name/rust-std-wasm32v1-none" && find lib -type f -printf 'file:%p\n' >manifest.in)
	tar -C "$here" -cf - "$name" | gzip -1 >"$here/served/dist/$date/$name.tar.gz"
	awk -v hash="$(sha256sum "$here/served/dist/$date/$name.tar.gz" | cut -d ' ' -f 1)" '
		/^\[/ { ours = $0 == "[pkg.rust-std.target.wasm32v1-none]" }
		ours && /^xz_/ { next }
		ours && /^hash = / { $0 = "hash = \"" hash "\"" }
		{ print }' "$manifest" >"$manifest.new"
	mv "$manifest.new" "$manifest"
	python_server '
import functools, http.server, sys
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
print(server.server_address[1], flush=True)
server.serve_forever()' "$here/served"
}

# silent_server: rustup's server is one that takes connections and never says a word.
silent_server() {
	python_server '
import socket, time
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
time.sleep(600)'
}

# python_server PROGRAM [ARGUMENT]: runs it until the test ends and makes the port that it prints rustup's server.
python_server() {
	command -v python3 >/dev/null || skip "python3 is not installed"
	python3 -c "$@" >"$here/port" 2>/dev/null &
	server=$!
	trap 'kill "$server"' EXIT
	until [[ -s $here/port ]]; do
		kill -0 "$server" || die "the server did not start"
		sleep 0.05
	done
	RUSTUP_DIST_SERVER=http://127.0.0.1:$(<"$here/port")
}

# run_all [PATTERN]: runs the tests in the order in which the file names them.
run_all() {
	local test passed=0 failed=0 skipped=0 result pattern=${1:-.}
	real_sysroot=$(cd "$root" && rustc --print sysroot) || exit
	real_before=$(fingerprint "$real_sysroot")
	toolchain_name=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' "$root/rust-toolchain.toml")-$(rustc -vV | sed -n 's/^host: //p')
	command -v rustup >/dev/null || {
		echo "skipped all: rustup is not installed"
		return
	}
	tmp=$(mktemp -d "${TMPDIR:-/tmp}/stalhof-setup-test.XXXXXX") || exit
	# Copies lie beside the toolchains, so that hard links can be made.
	homes=$(mktemp -d "${RUSTUP_HOME:-$HOME/.rustup}/.stalhof-setup-test.XXXXXX") || exit
	trap 'rm -rf "$tmp" "$homes"' EXIT
	chmod 755 "$tmp"
	bare=$homes/bare good=$homes/good one=$homes/one two=$homes/two
	make_bare || exit
	unset APT_CONFIG CARGO_TARGET_DIR STALHOF_WASM_TARGET_FROM STALHOF_RUSTUP_TIMEOUT STALHOF_DEBIAN_KEYRING RUSTUP_TOOLCHAIN
	export RUSTUP_DIST_SERVER=http://127.0.0.1:9
	while read -r test; do
		[[ $test =~ $pattern ]] || continue
		here=$tmp/$test
		home=$homes/test
		verdict=$tmp/$test.verdict
		mkdir "$here"
		(
			set -e
			export RUSTUP_HOME=$home TMPDIR=$here
			"$test"
		) 3>&- >"$tmp/log" 2>&1
		result=$?
		case $result in
		0) echo "ok $test" && passed=$((passed + 1)) ;;
		77) echo "skipped $test: $(<"$verdict")" && skipped=$((skipped + 1)) ;;
		*)
			[[ -s $verdict ]] || tail -n 3 "$tmp/log" >"$verdict"
			echo "FAILED $test: $(<"$verdict")"
			failed=$((failed + 1))
			;;
		esac
		rm -rf "$here" "$home"
	done < <(sed -n 's/^\([a-z_]*\)() {$/\1/p' "$root/tests/setup/run")
	((passed + failed + skipped > 0)) || {
		echo "no test is named like '$pattern'"
		return 1
	}
	((skipped == 0)) || echo "$skipped skipped"
	echo "$passed passed, $failed failed"
	((failed == 0))
}

# make_bare: `good` is a RUSTUP_HOME as this machine's, with nothing but its toolchain; `bare` is one without the Wasm
# target and without sources.
make_bare() {
	local entry
	mkdir -p "$(sysroot "$good")"
	printf 'version = "12"\nprofile = "minimal"\n[overrides]\n' >"$good/settings.toml"
	for entry in bin lib libexec; do
		[[ ! -e $real_sysroot/$entry ]] || cp -al "$real_sysroot/$entry" "$(sysroot "$good")/" || return
	done
	unlink_metadata "$(sysroot "$good")"
	clone "$good" "$bare"
	RUSTUP_HOME=$bare rustup target remove --toolchain "$toolchain_name" wasm32v1-none >/dev/null 2>&1
	RUSTUP_HOME=$bare rustup component remove --toolchain "$toolchain_name" rust-src >/dev/null 2>&1
	rm -rf "$(sysroot "$bare")"/lib/rustlib/{wasm32v1-none,src}
}
