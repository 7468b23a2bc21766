"""Measures fingerprints of pictures and the search among them: one table, and JSON. Run by scripts/bench images."""

import argparse
import datetime
import importlib.metadata
import json
import os
import pathlib
import platform

import fetch
import robustness
import report
import searching
import speed
import works

PARTS = ("robustness", "speed", "search")
KINDS = ["even", "skewed", "bundles"]
PACKAGES = ("faiss-cpu", "numpy", "pdqhash", "pillow")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench images", description=__doc__)
    parser.add_argument("--programs", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--cache", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--only", default=",".join(PARTS), help="parts to measure: %(default)s")
    parser.add_argument("--pictures", type=int, default=1000, help="pictures of each set at most, %(default)s")
    parser.add_argument("--shots", type=int, default=200, help="generated product shots, %(default)s")
    parser.add_argument("--hashes", default="5000000,50000000", help="sizes of the index: %(default)s")
    parser.add_argument("--searches", type=int, default=1000, help="searches of each kind, %(default)s")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="the file for the JSON document")
    return parser.parse_args()


def version(package):
    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return f"no {package}"


def field(file, name):
    lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(name)), "")


def machine():
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "processor": field("/proc/cpuinfo", "model name"),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(int(field("/proc/meminfo", "MemTotal").split()[0]) / 1024**2),
        "kernel": platform.release(),
        "load": " ".join(f"{load:.1f}" for load in os.getloadavg()),
        "packages": [f"Python {platform.python_version()}", *map(version, PACKAGES)],
    }


def of_pictures(options):
    chosen = works.works(options.cache, options.pictures, options.shots)
    for row in fetch.wanted():
        if not (options.cache / "pictures" / row["sha256"]).exists():
            print(f"passed over: {row['package']}: {row['file']}, {row['sha256']}", flush=True)
    if robustness.reference() is None:
        print("passed over: the rows of pdqhash, which is not there", flush=True)
    print(f"hashing {len(chosen)} works and their copies", flush=True)
    found = robustness.all_hashed(options.programs / "hashes", options.cache, chosen, len(os.sched_getaffinity(0)))
    print("comparing", flush=True)
    table, nearest = robustness.false_matches(found)
    return {
        "works": {kind: sum(work.kind == kind for work in chosen) for kind in works.SETS},
        "recall": robustness.recall(found),
        "false_matches": table,
        "nearest_pairs": nearest,
        "pdqhash": robustness.differing(found),
        "pictures": [{"set": work.kind, "picture": work.name, "sha256": work.sha256} for work in chosen],
    }


def main():
    options = arguments()
    parts = options.only.split(",")
    unknown = set(parts) - set(PARTS)
    if unknown:
        raise SystemExit(f"there is no part {', '.join(sorted(unknown))}: name some of {', '.join(PARTS)}")
    done = {"machine": machine()}
    # What is timed comes first: hashing copies heats all cores.
    if "speed" in parts:
        done["speed"] = speed.measure(options.programs / "speed", options.cache, min(options.pictures, 12))
    if "search" in parts:
        if not searching.has_faiss():
            print("passed over: the rows of faiss, which is not there", flush=True)
        counts = [int(count) for count in options.hashes.split(",")]
        done["search"] = searching.measure(
            options.programs / "millions", options.cache, counts, KINDS, options.searches
        )
    if "robustness" in parts:
        done["robustness"] = of_pictures(options)
    print("\n" + report.text(done))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(done, indent=2) + "\n", encoding="utf-8")
    print(f"\nwritten to {options.out}")


if __name__ == "__main__":
    main()
