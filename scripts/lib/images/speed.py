"""What hashing a picture of a megapixel takes beside decoding it, here and by other programs.

Measured with photographs that have a megapixel or more, scaled down to one: what is scaled up is soft, and decoded
sooner. A product shot on white stands beside them: most of it is even, so that there is little to decode.
"""

import io
import json
import statistics
import subprocess
import tempfile
import time

import numpy
from PIL import Image

import robustness
import works

PIXELS = 1_000_000
ROUNDS = 31

SHOT = "product 0, twice as large"


def megapixel(picture):
    """The picture at a megapixel; None of one that has less."""
    by = (PIXELS / (picture.width * picture.height)) ** 0.5
    if by > 1:
        return None
    return picture.resize((round(picture.width * by), round(picture.height * by)), Image.Resampling.LANCZOS)


def milliseconds(call):
    times = []
    for _ in range(ROUNDS):
        start = time.thread_time()
        call()
        times.append((time.thread_time() - start) * 1e3)
    return statistics.median(times)


def chosen(cache, most):
    """Names and pictures of a megapixel: so many photographs, and a product shot."""
    found = []
    for work in works.works(cache, 1000, 0):
        picture = work.kind == "photograph" and megapixel(works.picture(cache, work, 10_000))
        if picture:
            found.append((f"{work.name} {work.sha256[:8]}", picture))
    count = min(most, len(found))
    found = [found[at * len(found) // count] for at in range(count)]
    shot = works.Work("packshot", "product 0", "")
    return [*found, (SHOT, megapixel(works.picture(cache, shot).resize((1600, 1600))))]


def measure(program, cache, most):
    """Measures so many photographs, and a product shot, as JPEG 85."""
    pdqhash = robustness.reference()
    rows = []
    for name, picture in chosen(cache, most):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=85)
        data = out.getvalue()
        with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
            file.write(data)
            file.flush()
            done = subprocess.run([program, "--json", file.name], check=True, stdout=subprocess.PIPE)
        row = json.loads(done.stdout) | {"file": name, "photograph": name != SHOT}
        pixels = numpy.asarray(Image.open(io.BytesIO(data)))
        row["pillow_decoding_ms"] = milliseconds(lambda data=data: Image.open(io.BytesIO(data)).load())
        row["pdqhash_ms"] = pdqhash and milliseconds(lambda pixels=pixels: pdqhash.compute(pixels))
        rows.append(row)
    return rows
