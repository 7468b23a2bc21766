# shellcheck shell=bash
# What the scripts share: messages, the repository's root, target directories and the two builds. Source it.

STALHOF_ROOT=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
stalhof_script=${0##*/}

# A shell opened before rustup was installed does not have cargo on its path yet.
if ! command -v cargo >/dev/null && [[ -x ${CARGO_HOME:-$HOME/.cargo}/bin/cargo ]]; then
	PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
fi

# say WORDS: one line that says what the script did or found.
say() {
	printf '%s: %s\n' "$stalhof_script" "$*"
}

# warn WORDS: one line about something that is wrong but does not stop the script.
warn() {
	say "$@" >&2
}

# fail WORDS: says what was wrong and what to do, and ends the script with status 1.
fail() {
	warn "$@"
	exit 1
}

# stalhof_target_dir: the absolute path of build A's target directory; build B's is `checks` inside it.
# $CARGO_TARGET_DIR wins; with CI set it is a cache outside the checkout; otherwise `target`.
stalhof_target_dir() {
	local dir=${CARGO_TARGET_DIR:-}
	if [[ -z $dir && -n ${CI:-} ]]; then
		dir=${XDG_CACHE_HOME:-$HOME/.cache}/stalhof/target
	fi
	dir=${dir:-$STALHOF_ROOT/target}
	[[ $dir == /* ]] || dir=$PWD/$dir
	printf '%s\n' "$dir"
}

# cargo_a SUBCOMMAND [ARGUMENTS]: cargo on build A: release, the whole workspace, with the Wasm runtime.
cargo_a() {
	_stalhof_cargo "$(stalhof_target_dir)" A "--release --workspace --locked" "$@"
}

# cargo_b SUBCOMMAND [ARGUMENTS]: cargo on build B: checks and tests of the whole workspace, without the Wasm runtime.
cargo_b() {
	_stalhof_cargo "$(stalhof_target_dir)/checks" B \
		"--workspace --locked --features stalhof-runtime/runtime-benchmarks" "$@"
}

# SKIP_WASM_BUILD must never reach build A: any value of it makes the node embed an old runtime or none.
_stalhof_cargo() (
	local target_dir=$1 build=$2 flags subcommand
	read -ra flags <<<"$3"
	shift 3
	subcommand=("$1")
	shift
	if [[ ${subcommand[0]} == nextest ]]; then
		subcommand+=("$1")
		shift
	fi
	cd "$STALHOF_ROOT" || exit
	export CARGO_TARGET_DIR=$target_dir
	unset SKIP_WASM_BUILD
	if [[ $build == B ]]; then
		export SKIP_WASM_BUILD=1 RUSTFLAGS="--cfg stalhof_checks"
	fi
	cargo "${subcommand[@]}" "${flags[@]}" "$@"
)
