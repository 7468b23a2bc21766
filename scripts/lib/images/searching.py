"""Searches among millions of hashes: by this repository's index, and by faiss on the same hashes."""

import concurrent.futures
import importlib.util
import json
import multiprocessing
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import numpy

RADIUS = 31

# Searches near one of the hashes, and others.
WHAT = ("near", "other")

# Indexes of faiss for bits that can be searched within a distance.
FLAT, MULTI, HASH, IVF = "IndexBinaryFlat", "IndexBinaryMultiHash", "IndexBinaryHash", "IndexBinaryIVF"

# Above so many hashes only the scan: MultiHash alone would take 8 bytes for each hash and table, and as much again while
# it grows.
MOST_FOR_TABLES = 10_000_000


def has_faiss():
    """Whether faiss is there; its rows are passed over without."""
    return importlib.util.find_spec("faiss") is not None


def resident():
    """Bytes of memory that this process has."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def made(faiss, name, hashes):
    """An index of faiss with the hashes in it."""
    bits = 256
    if name == FLAT:
        index = faiss.IndexBinaryFlat(bits)
    elif name == MULTI:
        # 16 tables of 16 bits, each looked up within a bit: as few as find all within 31.
        index = faiss.IndexBinaryMultiHash(bits, 16, 16)
        index.nflip = 1
    elif name == HASH:
        index = faiss.IndexBinaryHash(bits, 20)
        index.nflip = 3
    else:
        lists = max(16, min(1024, len(hashes) // 1000))
        quantizer = faiss.IndexBinaryFlat(bits)
        index = faiss.IndexBinaryIVF(quantizer, bits, lists)
        index.quantizer_of_ours = quantizer
        index.nprobe = max(1, lists // 16)
        index.cp.niter = 4
        index.train(hashes[:: max(1, len(hashes) // (lists * 40))])
    index.add(hashes)
    return index


def searched(index, queries):
    """For each query the numbers found, and the milliseconds that the processor worked for it and that went by."""
    found, times, wall = [], [], []
    for query in queries:
        start, ran = time.perf_counter(), time.thread_time()
        # faiss finds what is nearer than the radius.
        _, _, numbers = index.range_search(query.reshape(1, -1), RADIUS + 1)
        times.append((time.thread_time() - ran) * 1e3)
        wall.append((time.perf_counter() - start) * 1e3)
        found.append(set(numbers.tolist()))
    return found, times, wall


def percentile(times, percent):
    times = sorted(times)
    return times[min(len(times) * percent // 100, len(times) - 1)]


def of_index(name, folder, searches):
    """Makes one index in a process of its own, so that memory is its own; searches on one thread."""
    import faiss

    faiss.omp_set_num_threads(1)
    hashes = numpy.fromfile(folder / "hashes", dtype=numpy.uint8).reshape(-1, 32)
    before, start = resident(), time.perf_counter()
    index = made(faiss, name, hashes)
    row = {"index": name, "built_s": time.perf_counter() - start, "bytes_each": (resident() - before) / len(hashes)}
    del hashes
    # A scan of all takes long, and always the same.
    most = searches if name in (MULTI, HASH) else min(searches, max(10, 500_000_000 // index.ntotal))
    found = {}
    for what in WHAT:
        asked = numpy.fromfile(folder / what, dtype=numpy.uint8).reshape(-1, 32)[:most]
        found[what], times, wall = searched(index, asked)
        row[what] = {
            "searches": most,
            "p50_ms": percentile(times, 50),
            "p99_ms": percentile(times, 99),
            "wall_p50_ms": percentile(wall, 50),
            "wall_p99_ms": percentile(wall, 99),
        }
    return row, found


def found_here(folder, searches):
    """What this repository's index found: for each search numbers of hashes."""
    ours = [set() for _ in range(len(WHAT) * searches)]
    with open(folder / "found", encoding="ascii") as file:
        for line in file:
            search, number, _ = line.split(" ")
            ours[int(search)].add(int(number))
    return {what: ours[at * searches : (at + 1) * searches] for at, what in enumerate(WHAT)}


def beside(folder, searches, count):
    """Searches with faiss what was searched before, and compares what is found with what was."""
    if not has_faiss():
        return []
    ours, rows, scanned = found_here(folder, searches), [], None
    for name in (FLAT, MULTI, HASH, IVF):
        if count > MOST_FOR_TABLES and name != FLAT:
            rows.append({"index": name, "passed_over": f"more than {MOST_FOR_TABLES:,} hashes"})
            continue
        spawn = multiprocessing.get_context("spawn")
        with concurrent.futures.ProcessPoolExecutor(1, mp_context=spawn) as pool:
            row, found = pool.submit(of_index, name, folder, searches).result()
        if name == FLAT:
            scanned = found
            row["searches_where_ours_differs"] = sum(
                result != ours[what][at] for what, results in found.items() for at, result in enumerate(results)
            )
        # What is there is what the scan found, and beyond its last search what this repository's index did.
        there = got = 0
        for what, results in found.items():
            expected = scanned[what] + ours[what][len(scanned[what]) :]
            there += sum(len(one) for one, _ in zip(expected, results))
            got += sum(len(one & other) for one, other in zip(expected, results))
        rows.append(row | {"recall": got / there if there else None, "matches": there})
    return rows


def measure(program, cache, counts, kinds, searches):
    """Measures each kind of hashes at each size."""
    measured = []
    for count in counts:
        # Of very many a search takes so long that fewer have to do.
        few = count > MOST_FOR_TABLES
        asked = max(1, searches // 5) if few else searches
        for kind in kinds[:2] if few else kinds:
            # 32 bytes for each hash, and nothing is left of them afterwards.
            free = shutil.disk_usage(cache).free
            if free < count * 32 * 2:
                print(
                    f"{count:,} hashes are passed over: they take {count * 32:,} bytes, and {free:,} are free in {cache}",
                    flush=True,
                )
                continue
            with tempfile.TemporaryDirectory(dir=cache) as name:
                folder = pathlib.Path(name)
                command = [program, str(count), "--kind", kind, "--searches", str(asked), "--out", name]
                subprocess.run(command, check=True)
                one = json.loads((folder / "measured.json").read_text(encoding="utf-8"))
                measured.append(one | {"faiss": beside(folder, asked, count)})
    return measured
