# shellcheck shell=bash
# Packages from Debian: those the build needs, and one package of another suite by a private apt configuration.
# Source it after common.sh; the script that does so sets `work`, a directory of its own.
# shellcheck disable=SC2034,SC2154

# Debian's suites that may carry the sources of a compiler, the likeliest first.
readonly DEBIAN_SUITES=(
	trixie-backports bookworm-backports forky-backports trixie forky sid experimental bookworm
)

# debian_missing PACKAGE...: those of the packages that are not installed, one a line.
debian_missing() {
	local package
	for package in "$@"; do
		dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
			printf '%s\n' "$package"
	done
}

# debian_install PACKAGE...: installs them with apt-get, as root or by sudo.
debian_install() {
	local as_root=() log=$work/apt-install.log
	if [[ $(id -u) != 0 ]]; then
		command -v sudo >/dev/null ||
			fail "these Debian packages are missing and neither root nor sudo is at hand:" \
				"let an administrator run 'apt-get install $*', then run scripts/setup again."
		as_root=(sudo)
	fi
	as_root+=(env DEBIAN_FRONTEND=noninteractive)
	say "installing Debian packages: $*"
	"${as_root[@]}" apt-get update >"$log" 2>&1 ||
		warn "apt-get update had problems ($(told_error "$log")); going on with the package lists there are."
	"${as_root[@]}" apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1 ||
		fail "apt-get could not install $* ($(told_error "$log")):" \
			"repair the machine's apt sources, or install them by hand, then run scripts/setup again."
}

# told_error LOG: the first line of a log that tells of an error, else the last warning, else the last line.
told_error() {
	{
		grep -m 1 -iE '^(E:|error)' "$1" || grep -E '^(W:|Err)' "$1" || cat "$1"
	} | tail -n 1 | cut -c 1-300
}

# debian_archives: addresses of Debian's archive in the machine's own apt sources, one a line.
# Reads one-line `.list` files and deb822 `.sources` files; leaves out what is not Debian's main archive.
debian_archives() {
	local list='' parts='' files=()
	eval "$(apt-config shell list Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
	shopt -s nullglob
	files=("$parts"/*.list "$parts"/*.sources)
	shopt -u nullglob
	[[ ! -r $list ]] || files+=("$list")
	((${#files[@]})) || return 0
	awk '
		function known(suite) {
			return suite ~ /^(oldoldstable|oldstable|stable|testing|unstable|sid|bookworm|trixie|forky|duke)(-updates|-backports)?$/
		}
		function offer(uri, suite) {
			if (uri !~ /^cdrom:/ && known(suite) && !seen[uri]++) print uri
		}
		function end_of_stanza(    uris, suites, u, s, i, j) {
			if (value["types"] ~ /(^|[ \t])deb([ \t]|$)/ && value["components"] ~ /(^|[ \t])main([ \t]|$)/ &&
				tolower(value["enabled"]) !~ /^[ \t]*(no|false|off|without|disable|0)[ \t]*$/) {
				u = split(value["uris"], uris, " ")
				s = split(value["suites"], suites, " ")
				for (i = 1; i <= u; i++) for (j = 1; j <= s; j++) offer(uris[i], suites[j])
			}
			split("", value)
			field = ""
		}
		FNR == 1 { end_of_stanza() }
		/^[ \t]*#/ { next }
		FILENAME ~ /\.sources$/ {
			if (/^[ \t\r]*$/) end_of_stanza()
			else if (/^[ \t]/) value[field] = value[field] " " $0
			else { field = tolower(substr($0, 1, index($0, ":") - 1)); value[field] = substr($0, index($0, ":") + 1) }
			next
		}
		{
			sub(/#.*/, "")
			sub(/\[[^]]*\]/, "")
			for (i = 4; i <= NF; i++) if ($1 == "deb" && $i == "main") offer($2, $3)
		}
		END { end_of_stanza() }
	' "${files[@]}"
}

# debian_download DIRECTORY PACKAGE VERSION: fetches the .deb of the package whose upstream version is VERSION.
# On success the .deb lies in DIRECTORY; otherwise sets `debian_problem` to what was wrong and returns 1.
debian_download() {
	local dir=$1 package=$2 version=$3 archive suite exact archives offers=() answered='' trouble=''
	local keyring=${STALHOF_DEBIAN_KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}
	debian_problem=''
	if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
		debian_problem="this machine has no apt"
		return 1
	fi
	if [[ ! -r $keyring ]]; then
		debian_problem="the keyring $keyring of Debian's archive is missing (package debian-archive-keyring)"
		return 1
	fi
	archives=$(debian_archives)
	if [[ -z $archives ]]; then
		debian_problem="the machine's apt sources name no Debian archive"
		return 1
	fi
	private_apt_configuration "$dir" "$keyring"
	while read -r archive; do
		for suite in "${DEBIAN_SUITES[@]}"; do
			printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nArchitectures: %s\nSigned-By: %s\n' \
				"$archive" "$suite" "$(dpkg --print-architecture)" "$keyring" >"$dir/sources.d/archive.sources"
			rm -rf "$dir/state/lists"
			mkdir -p "$dir/state/lists/partial"
			if ! private_apt "$dir" 300 apt-get update; then
				if grep -qE 'does not have a Release file|404 +Not Found|File not found' "$dir/log"; then
					continue
				fi
				trouble="$archive $suite: $(told_error "$dir/log")"
				if grep -qE 'NO_PUBKEY|Missing key' "$dir/log"; then
					trouble="$archive $suite is signed by a key that $keyring lacks (update the package debian-archive-keyring)"
					continue
				fi
				break
			fi
			answered=yes
			private_apt "$dir" 60 apt-cache madison "$package" || continue
			exact=$(awk -F ' *[|] *' -v v="$version" '
				{ u = $2; sub(/^[0-9]+:/, "", u) }
				index(u, v "+") == 1 || index(u, v "-") == 1 { print $2; exit }' "$dir/log")
			if [[ -n $exact ]]; then
				say "downloading Debian's $package $exact from $suite at $archive"
				(cd "$dir/deb" && private_apt "$dir" 1200 apt-get download "$package=$exact") && return
				debian_problem="$package $exact of $suite did not arrive ($(told_error "$dir/log"))"
				return 1
			fi
			mapfile -t -O ${#offers[@]} offers < <(awk -F ' *[|] *' -v s="$suite" '{ print $2 " (" s ")" }' "$dir/log")
		done
	done <<<"$archives"
	if [[ -z $answered ]]; then
		debian_problem="no Debian archive could be used (${trouble:-none of ${DEBIAN_SUITES[*]} at ${archives//$'\n'/, }})"
	else
		debian_problem="Debian does not offer $package $version, only $(join_words ', ' "${offers[@]:-nothing}")${trouble:+ ($trouble)}"
	fi
	return 1
}

# join_words SEPARATOR WORD...: the words with the separator between them.
join_words() {
	local separator=$1 joined=$2
	shift 2
	printf '%s' "$joined" "${@/#/$separator}"
}

# private_apt_configuration DIRECTORY KEYRING: an apt configuration of its own below DIRECTORY. Only how the machine
# reaches the network (proxies, certificates, time-outs) is taken over; trust and hooks are not.
private_apt_configuration() {
	local dir=$1
	mkdir -p "$dir"/{sources.d,preferences.d,trusted.d,state,cache/archives/partial,deb}
	: >"$dir/status"
	{
		apt-config dump | grep '^Acquire::' | grep -vE '^Acquire::(IndexTargets|Languages|.*Insecure|.*Weak)' || true
		cat <<-END
			Dir::Etc::main "/dev/null";
			Dir::Etc::parts "/dev/null";
			Dir::Etc::sourcelist "/dev/null";
			Dir::Etc::sourceparts "$dir/sources.d";
			Dir::Etc::preferences "/dev/null";
			Dir::Etc::preferencesparts "$dir/preferences.d";
			Dir::Etc::trusted "/dev/null";
			Dir::Etc::trustedparts "$dir/trusted.d";
			Dir::State "$dir/state";
			Dir::State::status "$dir/status";
			Dir::Cache "$dir/cache";
			Acquire::AllowInsecureRepositories "false";
			Acquire::AllowDowngradeToInsecureRepositories "false";
			Acquire::AllowWeakRepositories "false";
			Acquire::Languages "none";
			Acquire::Retries "1";
			APT::Get::AllowUnauthenticated "false";
			APT::Update::Error-Mode "any";
		END
	} >"$dir/apt.conf"
	# apt drops root's rights for downloads: its user needs a place to write.
	if [[ $(id -u) == 0 ]] && id -u _apt >/dev/null 2>&1; then
		chown _apt "$dir/deb"
	fi
}

# private_apt DIRECTORY SECONDS COMMAND...: runs it with that configuration; its output goes to DIRECTORY/log.
private_apt() {
	local dir=$1 seconds=$2
	shift 2
	APT_CONFIG=$dir/apt.conf LC_ALL=C timeout --foreground "$seconds" "$@" >"$dir/log" 2>&1 </dev/null
}
