# shellcheck shell=bash
# What scripts/bench images does: fetches pictures and the programs that are measured beside ours, and measures. Source it.

# bench_images ARGUMENTS: no node is built. Pictures, packages and Python's environment lie in a cache outside the checkout, 1 GB at most.
bench_images() {
	local target cache python lib=$STALHOF_ROOT/scripts/lib/images
	target=$(stalhof_target_dir)
	cache=${STALHOF_BENCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/stalhof/images}
	command -v python3 >/dev/null || fail "there is no python3: install it"
	mkdir -p "$cache"
	export PYTHONDONTWRITEBYTECODE=1

	say "building the release of fingerprints and similarity"
	(cd "$STALHOF_ROOT" && CARGO_TARGET_DIR=$target cargo build --release --locked --examples -p stalhof-fingerprints -p stalhof-similarity)

	python=$cache/python/bin/python
	if [[ ! -x $python ]]; then
		python3 -m venv "$cache/python" || fail "python3 cannot make an environment: install its package venv"
	fi
	local package
	while read -r package; do
		# One that cannot be had leaves the others: what needs it is passed over, and said.
		"$python" -m pip install --quiet --disable-pip-version-check "$package" || warn "$package cannot be had"
	done <"$lib/requirements.txt"
	"$python" -c 'import numpy, PIL' || fail "numpy and pillow are needed: $lib/requirements.txt says which"
	"$python" "$lib/fetch.py" "$cache"

	# Measured runs have the machine to themselves, as those of the other names.
	exec 9>"${TMPDIR:-/tmp}/stalhof-e2e-$(id -u).lock"
	flock -w 3600 9 || fail "another run has held the machine for an hour"
	"$python" "$lib/bench.py" --programs "$target/release/examples" --cache "$cache" --out "$STALHOF_ROOT/target/bench/images.json" "$@"
}
