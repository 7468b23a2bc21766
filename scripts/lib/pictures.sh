# shellcheck shell=bash
# A beat of the story: packshots, a copy that a node contests, and a shop that has a licence. Source it after `stage.sh`; `bench`
# and `gtin` are set, and the node runs with `--images-contest`.

# answered CODE WHO COMMAND...: says and does what somebody types, of which the answer is that exit code, and shows its words.
answered() {
	local code=$1 got=0
	shift
	types "$@"
	acts "$@" || got=$?
	((got == code)) || {
		cat said said.err >&2
		printf 'story: the command above ended with %s, and was to end with %s\n' "$got" "$code" >&2
		exit 1
	}
}

# The contest of a work, once that a node has begun it.
contest_of() {
	local tries
	for ((tries = 0; tries < 60; tries++)); do
		acts Bluejay images contest list --work "$1" --csv
		sed -n '2s/,.*//p' said | grep . && return 0
		sleep 0.5
	done
	printf 'story: no node has contested work %s within half a minute\n' "$1" >&2
	exit 1
}

pictures() {
	local bluejay pearl original copy contest
	beat "Pictures: a copy, and a shop with a licence"
	printf '   Jinhe brings two more: Bluejay, who copies, and Pearl Street, a shop.\n'
	consent Bluejay 2 //Bluejay "Bluejay Trading Co., Ltd." lei:STALHOF0000000010255 bluejay.json --roles supplier
	consent Pearl 2 //Pearl "Pearl Street Shop Co., Ltd." lei:STALHOF0000000010352 pearl.json --roles buyer
	typed Jinhe org sponsor bluejay.json pearl.json --evidence evidence.txt --kind register-extract --key //Bob
	bluejay=$(told 'org attest ' | sed 's/[^0-9].*//')
	pearl=$((bluejay + 1))
	typed Zhoushan org attest "$bluejay" "$pearl" --evidence evidence.txt --kind call-back --key //Ferdie --yes

	"$bench" packshots --out shots --count 12
	printf "   Havnbro's photographer has delivered twelve packshots. Nobody sees what is committed to; ten blocks later it is shown.\n"
	typed Havnbro images register shots --gtin "$gtin" --claim employer --journal havnbro-pictures --key //Alice
	figure "$(line Registered) works in $(line Time), refused: $(line Refused)"
	typed Havnbro images register shots --gtin "$gtin" --claim employer --journal havnbro-pictures --key //Alice
	figure "the same once more: $(line Registered) registered, $(line Before) were before"

	printf '   Bluejay takes the fourth: in a mirror, without 3 %% on each side, saved as JPEG of quality 60.\n'
	"$bench" copy shots/shot-04.jpg --out copy.jpg --mirrored --crop 3 --quality 60
	typed Bluejay images compare shots/shot-04.jpg copy.jpg
	figure "$(line Distance) bits by the bundle, $(line 'By PDQ alone') by one hash alone"
	typed Bluejay images register copy.jpg --journal bluejay-pictures --key //Bluejay
	copy=$(sed -n 's/^copy.jpg  *registered  *\([0-9]*\).*/\1/p' said)
	original=$(acts Havnbro images list --file shots/shot-04.jpg --csv && sed -n '2s/,.*//p' said)
	contest=$(contest_of "$copy")
	typed Havnbro images contest show "$contest"
	figure "contested by a node within its first day: work $copy against work $original, $(line Distance)"

	printf '   A marketplace asks before it shows a listing.\n'
	printf 'platform,listing,seller,picture\nQiantang,8841,%s,copy.jpg\nQiantang,8842,%s,copy.jpg\n' "$bluejay" "$pearl" >listings.csv
	answered 9 Qiantang images check --listing-csv listings.csv --country CN
	figure "$(sed -n 's/^2  *Qiantang  *8841  *[0-9]*  *//p' said)"
	figure "$(sed -n 's/^3  *Qiantang  *8842  *[0-9]*  *//p' said)"
	typed Havnbro images licence give "$original" --to "$pearl" --channels marketplace,shop --countries CN --until 2099-12-31 --key //Alice
	answered 9 Qiantang images check --listing-csv listings.csv --country CN
	figure "$(sed -n 's/^2  *Qiantang  *8841  *[0-9]*  *//p' said)"
	figure "$(sed -n 's/^3  *Qiantang  *8842  *[0-9]*  *//p' said)"

	typed Havnbro images certificate shots/shot-04.jpg --out certificates
	typed Qiantang images certificate verify "certificates/work-$original.json" shots/shot-04.jpg
	figure "committed to $(line Committed); $(line Proof)"
	answered 7 Qiantang images certificate verify "certificates/work-$original.json" copy.jpg
	figure "with the copy's file the certificate does not hold"
	typed Bluejay images contest yield "$contest" --key //Bluejay
	typed Havnbro images contest show "$contest"
	figure "Bluejay gives way: $(line Stands)"
	without "whoever shouts first is believed, and the shop that has paid for a licence is taken down with the copyist."
}
