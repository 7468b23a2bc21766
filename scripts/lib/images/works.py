"""The pictures that are registered as works: those of pictures.tsv that were fetched, and generated product shots."""

import dataclasses
import io
import pathlib

from PIL import Image, ImageOps

import copies
import fetch
import packshots

# The longest side of a work in pixels.
LONGEST = 800

# Sets of works, and what they are called in tables.
SETS = {
    "photograph": "photographs and scans",
    "cut-out": "photographs cut out, on white",
    "packshot": "generated product shots on white",
}


@dataclasses.dataclass(frozen=True)
class Work:
    """A picture: its set, where it comes from, and the SHA-256 of its file; none of a generated one."""

    kind: str
    name: str
    sha256: str


def works(cache, most, shots):
    """Up to `most` of each set that was fetched, spread evenly, and so many product shots."""
    there = [row for row in fetch.wanted() if (pathlib.Path(cache) / "pictures" / row["sha256"]).exists()]
    found = []
    for kind in SETS:
        rows = [row for row in there if row["set"] == kind]
        count = min(most, len(rows))
        for row in (rows[at * len(rows) // count] for at in range(count)):
            found.append(Work(kind, f"{row['package']}: {row['file']}", row["sha256"]))
    return found + [Work("packshot", f"product {number}", "") for number in range(shots)]


def picture(cache, work, longest=LONGEST):
    """Its pixels: turned as EXIF says, over white, at most `longest` a side."""
    if work.kind == "packshot":
        return packshots.shot(int(work.name.removeprefix("product ")))
    data = (pathlib.Path(cache) / "pictures" / work.sha256).read_bytes()
    opened = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    if opened.mode in ("P", "LA", "PA", "RGBA") or "transparency" in opened.info:
        opened = opened.convert("RGBA")
        whole = Image.new("RGBA", opened.size, "white")
        opened = Image.alpha_composite(whole, opened)
    opened = opened.convert("RGB")
    if work.kind == "cut-out":
        # As shops show goods: in the middle of an even white square.
        shown = ImageOps.contain(opened, (640, 640), Image.Resampling.LANCZOS)
        whole = Image.new("RGB", (800, 800), "white")
        whole.paste(shown, ((800 - shown.width) // 2, (800 - shown.height) // 2))
        return whole
    opened.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return opened


def made(cache, work):
    """The work's file, and pairs of the name of a copy and its file."""
    shown = picture(cache, work)
    yield "work", copies.jpeg(shown, 95)
    yield from copies.copies(shown, work.sha256 or work.name)
    if work.kind == "packshot":
        number = int(work.name.removeprefix("product "))
        yield ANOTHER, copies.jpeg(packshots.shot(number, 1), 95)


# No copy: another picture of the same thing.
ANOTHER = "no copy: another photographer's picture of the product"
