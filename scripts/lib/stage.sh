# shellcheck shell=bash
# What the beats of the story are told with. Source it, with `stalhof` and `url` set.
# `said` and `said.err` in the working directory hold what the last command said.

beats=0

# beat TITLE: begins the next.
beat() {
	beats=$((beats + 1))
	printf '\n%s. %s\n' "$beats" "$1"
}

# types WHO COMMAND...: says what somebody types.
types() {
	local who=$1 shown=
	shift
	local word
	for word in "$@"; do
		# Of a key or a hash its beginning tells enough.
		[[ $word =~ ^(.*0x[0-9a-f]{8})[0-9a-f]{56}$ ]] && word=${BASH_REMATCH[1]}...
		[[ $word == *[!a-zA-Z0-9/.:,_=-]* ]] && word="'$word'"
		shown+=" $word"
	done
	printf '   %-10s stalhof%s\n' "$who" "$shown"
}

# acts WHO COMMAND...: does what somebody types. Documents and the key for sealed files are each organisation's own.
acts() {
	local who=$1
	shift
	STALHOF_SEALING_KEY=$PWD/$who.key STALHOF_RECEIVABLES=$PWD/$who "$stalhof" --url "$url" "$@" >said 2>said.err
}

# typed WHO COMMAND...: says and does what somebody types, and keeps what the command says in `said`.
typed() {
	types "$@"
	acts "$@" || {
		cat said said.err >&2
		printf 'story: the command above was refused\n' >&2
		exit 1
	}
}

# refused WHY WHO COMMAND...: says and does what somebody types in vain, and shows the refusal from the words WHY on.
refused() {
	local why=$1 error
	shift
	types "$@"
	if acts "$@"; then
		cat said said.err >&2
		printf 'story: the command above was to be refused\n' >&2
		exit 1
	fi
	error=$(grep -m 1 -F -- "$why" said.err) || {
		cat said said.err >&2
		printf "story: the command above was refused, but not with '%s'\n" "$why" >&2
		exit 1
	}
	figure "refused: $why${error#*"$why"}"
}

# The line of `said` that begins with a word.
line() {
	sed -n "s/^$1  *//p" said | head -n 1
}

figure() {
	printf '   => %s\n' "$1"
}

without() {
	printf '   Without it: %s\n' "$1"
}

# drawn FILE: a QR code out of its SVG, two modules of the code a character.
drawn() {
	tr M '\n' <"$1" | awk -F '[ hv]' '
		/viewBox/ && match($0, /0 0 [0-9]+/) { side = substr($0, RSTART + 4, RLENGTH - 4) + 0 }
		/^[0-9]+ [0-9]+h[0-9]+v1h/ { for (x = 0; x < $3 + 0; x++) dark[$1 + x, $2 + 0] = 1 }
		END {
			for (y = 0; y < side; y += 2) {
				printf "   "
				for (x = 0; x < side; x++)
					printf "%s", dark[x, y] ? (dark[x, y + 1] ? " " : "▄") : (dark[x, y + 1] ? "▀" : "█")
				print ""
			}
		}'
}

# sscc BODY: a serial shipping container code: 17 digits, and their check digit.
sscc() {
	awk -v body="$1" 'BEGIN {
		for (place = 1; place <= 17; place++) sum += substr(body, place, 1) * (place % 2 ? 3 : 1)
		print body (10 - sum % 10) % 10
	}'
}

best() {
	"$stalhof" --url "$url" chain status | sed -n 's/^Best block  *//p'
}

# Waits for the next block: some hours of the calendar.
some_hours() {
	local before tries
	before=$(best)
	for ((tries = 0; tries < 60; tries++)); do
		[[ $(best) == "$before" ]] || return 0
		sleep 0.5
	done
	printf 'story: no block within half a minute\n' >&2
	exit 1
}

# What a note of the last command says after some words.
told() {
	sed -n "s/^.*$1//p" said said.err | head -n 1
}

# The number that the last command tells after some words.
number() {
	told "$1 " | sed 's/[^0-9].*//'
}

# The day where the bank is, eight hours ahead of the calendar. A block may be dated some minutes before the eight hours that it
# takes of the calendar are over.
today() {
	local calendar
	calendar=$("$stalhof" --url "$url" chain status | sed -n 's/^Calendar  *\([-0-9]* [0-9:]*\) .*/\1/p')
	date -u -d "@$(($(date -u -d "$calendar" +%s) + 8 * 3600 + 1800))" +%F
}

# later DAY DAYS: the day so many days after it.
later() {
	date -u -d "$1 + $2 days" +%F
}

# days DAY: as a number.
days() {
	printf '%s\n' $(($(date -u -d "$1" +%s) / 86400))
}

# await DAY: waits until that day has begun: two more blocks are of it.
await() {
	local day=$1 now passing
	now=$(today)
	passing=$(($(days "$day") - $(days "$now")))
	((passing > 1)) && printf '   %s days pass: %s seconds.\n' "$passing" $((passing * 6))
	while [[ $(today) < $day ]]; do
		sleep 0.2
	done
}

# money ORGANISATION: what is free in its treasury, in hundredths of a yuan.
money() {
	"$stalhof" --url "$url" treasury show "$1" | sed -n 's/^\([0-9.]*\) CNY of asset 1.*/\1/p' | tr -d .
}

# yuan HUNDREDTHS: as people read it.
yuan() {
	local whole=$(($1 / 100)) rest=
	while ((whole > 999)); do
		rest=,$(printf %03d $((whole % 1000)))$rest
		whole=$((whole / 1000))
	done
	printf '%s%s.%02d CNY\n' "$whole" "$rest" $(($1 % 100))
}
