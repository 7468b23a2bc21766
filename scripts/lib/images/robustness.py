"""Which copies are found, and which other pictures are: by PDQ of the whole picture, and by bundle and query."""

import concurrent.futures
import functools
import itertools
import subprocess

import numpy

import works

THRESHOLDS = (31, 47, 63)

# Of so many works one has its copies hashed by the published implementation too; odd, so that two cores share them.
PUBLISHED_EVERY = 5

# Fingerprints of a lower quality do not act.
ACTING_QUALITY = 50


def reference():
    """The published implementation of PDQ, or None: its rows are passed over then."""
    try:
        import pdqhash
    except ImportError:
        return None
    return pdqhash


def fingerprints(text):
    """Hashes as rows of four numbers, and their qualities."""
    pairs = [one.split(":") for one in text.split(" ")]
    hashes = numpy.frombuffer(bytes.fromhex("".join(digits for digits, _ in pairs)), dtype=">u8").reshape(-1, 4)
    return hashes.astype(numpy.uint64), numpy.array([int(quality) for _, quality in pairs])


def distances(one, other):
    """Of each of one's hashes to each of the other's."""
    return numpy.bitwise_count(one[:, None, :] ^ other[None, :, :]).sum(axis=2, dtype=numpy.int64)


def published(pdqhash, data):
    """PDQ of a file by the published implementation."""
    import io

    from PIL import Image

    bits, _ = pdqhash.compute(numpy.asarray(Image.open(io.BytesIO(data)).convert("RGB")))
    return numpy.packbits(bits).view(">u8").astype(numpy.uint64).reshape(1, 4)


def hashed(program, cache, share):
    """Hashes works and their copies: for each a dictionary of copies to fingerprints."""
    pdqhash = reference()
    with (
        subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as whole,
        subprocess.Popen([program, "--query"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as queries,
    ):

        def ask(process, data, with_published):
            process.stdin.write(len(data).to_bytes(4, "big") + data)
            process.stdin.flush()
            line = process.stdout.readline().decode().rstrip("\n")
            if not line or line.startswith("!"):
                raise ValueError(f"a picture was refused: {line}")
            bundle, query = line.split("\t")
            return {
                "bundle": fingerprints(bundle) if bundle else None,
                "query": fingerprints(query),
                "published": published(pdqhash, data) if pdqhash and with_published else None,
            }

        found = []
        for at, work in share:
            # The published implementation takes longer than all else.
            every = at % PUBLISHED_EVERY == 0
            found.append(
                (
                    work,
                    {
                        what: ask(whole, data, True) if what == "work" else ask(queries, data, every)
                        for what, data in works.made(cache, work)
                    },
                )
            )
        for process in (whole, queries):
            process.stdin.close()
        return found


def all_hashed(program, cache, chosen, processes):
    """Hashes all works on so many cores, in the order of the works."""
    numbered = list(enumerate(chosen))
    shares = [numbered[start::processes] for start in range(processes)]
    with concurrent.futures.ProcessPoolExecutor(processes) as pool:
        done = list(pool.map(functools.partial(hashed, program, cache), shares))
    together = itertools.chain.from_iterable(itertools.zip_longest(*done))
    return [one for one in together if one is not None]


def near(work, copy):
    """Distance by whole pictures, by the published implementation, and by bundle and query; whether the last acts."""
    plain = int(distances(work["query"][0][:1], copy["query"][0][:1])[0, 0])
    by_published = None
    if work["published"] is not None and copy["published"] is not None:
        by_published = int(distances(work["published"], copy["published"])[0, 0])
    every = distances(work["bundle"][0], copy["query"][0])
    good = (work["bundle"][1][:, None] >= ACTING_QUALITY) & (copy["query"][1][None, :] >= ACTING_QUALITY)
    return {
        "plain": plain,
        "published": by_published,
        "bundle": int(every.min()),
        "acts": bool((good & (every <= THRESHOLDS[0])).any()),
    }


def recall(found):
    """Of each set and copy how many are within each threshold."""
    table = {}
    for work, hashes in found:
        for what, copy in hashes.items():
            if what == "work":
                continue
            row = table.setdefault(work.kind, {}).setdefault(
                what,
                {
                    "copies": 0,
                    "published_copies": 0,
                    "acts": 0,
                    **{by: [0] * len(THRESHOLDS) for by in ("plain", "published", "bundle")},
                },
            )
            result = near(hashes["work"], copy)
            row["copies"] += 1
            row["published_copies"] += result["published"] is not None
            row["acts"] += result["acts"]
            for by in ("plain", "published", "bundle"):
                for at, threshold in enumerate(THRESHOLDS):
                    row[by][at] += result[by] is not None and result[by] <= threshold
    return table


def false_matches(found):
    """Pairs of different pictures within each threshold, of each pair of sets.

    Of the bundle a pair counts once each way: the one as the work and the other as what is asked for.
    """
    kinds = [kind for kind in works.SETS if any(work.kind == kind for work, _ in found)]
    table, nearest = {}, []
    for one, other in itertools.combinations_with_replacement(kinds, 2):
        row = {
            "pairs": 0,
            "asked": 0,
            "acts": 0,
            **{by: [0] * len(THRESHOLDS) for by in ("plain", "published", "bundle")},
        }
        first = [(number, *pair) for number, pair in enumerate(found) if pair[0].kind == one]
        second = [(number, *pair) for number, pair in enumerate(found) if pair[0].kind == other]
        queries = [hashes["work"]["query"] for _, _, hashes in second]
        every = numpy.concatenate([hashes for hashes, _ in queries])
        qualities = numpy.concatenate([quality for _, quality in queries])
        begins = numpy.cumsum([0] + [len(hashes) for hashes, _ in queries[:-1]])
        whole = every[begins]
        by_published = None
        if second[0][2]["work"]["published"] is not None:
            by_published = numpy.concatenate([hashes["work"]["published"] for _, _, hashes in second])
        backward = [hashes["work"]["bundle"] for _, _, hashes in second]
        for number, work, hashes in first:
            mine = hashes["work"]
            others = numpy.array([one != other or at > number for at, _, _ in second])
            plain = distances(mine["query"][0][:1], whole)[0]
            apart = distances(mine["bundle"][0], every)
            good = (mine["bundle"][1][:, None] >= ACTING_QUALITY) & (qualities[None, :] >= ACTING_QUALITY)
            forward = numpy.minimum.reduceat(apart.min(axis=0), begins)
            forward_acts = numpy.logical_or.reduceat((good & (apart <= THRESHOLDS[0])).any(axis=0), begins)
            row["pairs"] += int(others.sum())
            row["asked"] += 2 * int(others.sum())
            row["acts"] += int(forward_acts[others].sum())
            for at, threshold in enumerate(THRESHOLDS):
                row["plain"][at] += int((plain[others] <= threshold).sum())
                row["bundle"][at] += int((forward[others] <= threshold).sum())
                if by_published is not None:
                    row["published"][at] += int(
                        (distances(mine["published"], by_published)[0][others] <= threshold).sum()
                    )
            # The other way round.
            for place in numpy.flatnonzero(others):
                bundle, quality = backward[place]
                apart = distances(bundle, mine["query"][0])
                good = (quality[:, None] >= ACTING_QUALITY) & (mine["query"][1][None, :] >= ACTING_QUALITY)
                row["acts"] += bool((good & (apart <= THRESHOLDS[0])).any())
                for at, threshold in enumerate(THRESHOLDS):
                    row["bundle"][at] += bool(apart.min() <= threshold)
                close = min(int(apart.min()), int(forward[place]))
                if close <= THRESHOLDS[-1]:
                    nearest.append(
                        {
                            "distance": close,
                            "plain": int(plain[place]),
                            "pictures": [work.name, second[place][1].name],
                            "sha256": [work.sha256, second[place][1].sha256],
                        }
                    )
        table[f"{one} and {other}"] = row
    return table, sorted(nearest, key=lambda pair: pair["distance"])


def differing(found):
    """How far PDQ here is from the published implementation's, over works and copies; None without it."""
    apart = [
        int(distances(hashes["query"][0][:1], hashes["published"])[0, 0])
        for _, copies in found
        for hashes in copies.values()
        if hashes["published"] is not None
    ]
    if not apart:
        return None
    return {
        "pictures": len(apart),
        "equal": apart.count(0),
        "within_10": sum(bits <= 10 for bits in apart),
        "most": max(apart),
    }
