"""One table of all that was measured, in Markdown."""

import robustness
import works

# What fingerprints' speed example measures, in the table's order.
PARTS = (
    "decoding alone",
    "SHA-256 of the file",
    "SHA-256 of the pixels",
    "PDQ",
    "ISCC",
    "decoding and these",
    "all with the bundle",
    "query",
)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def number(value, digits=1):
    return "" if value is None else f"{value:,.{digits}f}"


def percent(part, whole):
    return "" if not whole else f"{100 * part / whole:.0f}"


def met(value, bar):
    return "met" if value <= bar else "missed"


def of_robustness(done):
    yield f"## Copies found, percent: within {', '.join(map(str, robustness.THRESHOLDS))} bits"
    for kind, rows in done["recall"].items():
        yield f"### {works.SETS[kind].capitalize()}: {done['works'][kind]}"
        head = ["copy", "PDQ alone", "bundle", "acts"]
        if done["pdqhash"]:
            head.insert(2, "PDQ by `pdqhash`")
        body = []
        for what, row in rows.items():
            counts = {"plain": row["copies"], "published": row["published_copies"], "bundle": row["copies"]}
            cells = [", ".join(percent(part, count) for part in row[by]) for by, count in counts.items()]
            if not done["pdqhash"]:
                del cells[1]
            body.append([what, *cells, percent(row["acts"], row["copies"])])
        yield table(head, body)
    yield "## Other pictures taken for copies, in a million pairs"
    body = []
    for pair, row in done["false_matches"].items():
        each = [", ".join(number(1e6 * part / row["pairs"], 0) for part in row["plain"])] if row["pairs"] else [""]
        each.append(", ".join(number(1e6 * part / row["asked"], 0) for part in row["bundle"]) if row["asked"] else "")
        each.append(number(1e6 * row["acts"] / row["asked"], 0) if row["asked"] else "")
        body.append([pair, f"{row['pairs']:,}", *each])
    yield table(["pictures", "pairs", "PDQ alone", "bundle", "acts"], body)
    if done["pdqhash"]:
        same = done["pdqhash"]
        yield (
            f"PDQ here and by `pdqhash`, over {same['pictures']:,} pictures: equal for "
            f"{percent(same['equal'], same['pictures'])} %, within 10 bits for "
            f"{percent(same['within_10'], same['pictures'])} %, {same['most']} bits apart at most."
        )


def of_speed(rows):
    yield "## Hashing a JPEG of a megapixel, ms"
    parts = [part for part in PARTS if part in rows[0]["ms"]]
    body = [
        [
            row["file"].rsplit("/", 1)[-1],
            row["bytes"],
            *(number(row["ms"][part], 2) for part in parts),
            number(row["of_decoding"]["without_bundle"], 2),
            number(row["of_decoding"]["with_bundle"], 2),
            number(row["pillow_decoding_ms"], 2),
            number(row["pdqhash_ms"], 2),
        ]
        for row in rows
    ]
    yield table(["picture", "bytes", *parts, "x decoding", "x decoding, bundle", "Pillow decodes", "`pdqhash`"], body)
    for name, bar in (("without_bundle", 3), ("with_bundle", 6)):
        times = sorted(row["of_decoding"][name] for row in rows if row["photograph"])
        middle, most = times[len(times) // 2], times[-1]
        what = "with the bundle" if bar == 6 else "without"
        yield (
            f"Bar, {bar} times decoding {what}: {number(middle, 2)} for the photograph in the middle, {met(middle, bar)}; {number(most, 2)} at most, "
            f"{met(most, bar)}."
        )


def of_search(measured):
    yield "## Searching hashes"
    body = []
    for one in measured:
        name = f"{one['hashes']:,} {one['kind']}"
        body.append([name, "a scan here (P)", number(one["built_s"]), "32", "", number(one["scan_ms"], 2), "", "1"])
        for row in one["rows"]:
            what = f"here, within {row['radius']}, {'near one' if row['near'] else 'another'}"
            body.append(
                [
                    name,
                    what,
                    number(one["built_s"]),
                    number(one["bytes_each"]),
                    row["searches"],
                    number(row["p50_ms"], 3),
                    number(row["p99_ms"], 3),
                    "1",
                ]
            )
        for row in one["faiss"]:
            if "passed_over" in row:
                body.append([name, row["index"], "passed over: " + row["passed_over"], "", "", "", "", ""])
                continue
            for what in ("near", "other"):
                body.append(
                    [
                        name,
                        f"faiss {row['index']}, within 31, {'near one' if what == 'near' else 'another'}",
                        number(row["built_s"]),
                        number(row["bytes_each"]),
                        row[what]["searches"],
                        number(row[what]["p50_ms"], 3),
                        number(row[what]["p99_ms"], 3),
                        number(row["recall"], 4),
                    ]
                )
    yield table(["hashes", "search", "built s", "bytes each", "searches", "p50 ms", "p99 ms", "recall"], body)
    for one in measured:
        for row in one["rows"]:
            if row["radius"] == 31 and one["hashes"] == 5_000_000:
                p50, p99 = row["p50_ms"], row["p99_ms"]
                what = "near one" if row["near"] else "another"
                yield (
                    f"Bars, {one['kind']}, {what}: P / 5: {met(p50, one['scan_ms'] / 5)}; p50 of 3 ms: {met(p50, 3)}; "
                    f"p99 of 10 ms: {met(p99, 10)}; 4 times the hashes: {met(one['bytes_each'], 128)}."
                )
        for row in one["faiss"]:
            if "searches_where_ours_differs" in row:
                checked = row["near"]["searches"] + row["other"]["searches"]
                differing = row["searches_where_ours_differs"]
                yield f"{one['hashes']:,} {one['kind']}: of {checked} searches {differing} find anything else than faiss's scan."


def text(done):
    machine = done["machine"]
    parts = [
        f"# Images\n\n{machine['date']}: {machine['processor']}, {machine['cores']} cores, {machine['memory_gib']} GiB, "
        f"Linux {machine['kernel']}; load before {machine['load']}; {', '.join(machine['packages'])}"
    ]
    for name, of in (("robustness", of_robustness), ("speed", of_speed), ("search", of_search)):
        if done.get(name):
            parts.extend(of(done[name]))
    return "\n\n".join(parts)
