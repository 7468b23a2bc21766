"""What copyists do to pictures, by Pillow: another program's decoders and encoders than those that are measured.

Copies are saved as JPEG 75 unless their name says otherwise. What is drawn by chance depends on the picture's name alone.
"""

import io
import random

import numpy
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps


def jpeg(picture, quality=75):
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def scaled(picture, by):
    return picture.resize(tuple(max(8, round(side * by)) for side in picture.size), Image.Resampling.LANCZOS)


def crop(picture, left, top, right, bottom):
    """Without so many percent of the width or height at each side."""
    wide, high = picture.size
    box = (wide * left / 100, high * top / 100, wide - wide * right / 100, high - high * bottom / 100)
    return picture.crop(tuple(round(at) for at in box))


def framed(picture, percent, colour):
    return ImageOps.expand(picture, round(max(picture.size) * percent / 100), colour)


def noisy(picture, deviation, name):
    source = numpy.random.default_rng(list(name.encode()))
    values = numpy.asarray(picture, dtype=numpy.float32)
    return Image.fromarray((values + source.normal(0, deviation, values.shape)).clip(0, 255).astype(numpy.uint8))


def text_across(picture):
    """Half transparent white letters over the middle, a twelfth of the height."""
    wide, high = picture.size
    layer = Image.new("L", picture.size, 0)
    font = ImageFont.load_default(max(10, high // 12))
    ImageDraw.Draw(layer).text((wide / 2, high / 2), "PHOTO BY SOMEBODY ELSE", 128, font, anchor="mm")
    copy = picture.copy()
    copy.paste("white", mask=layer)
    return copy


def text_all_over(picture):
    """White letters, of which a third is seen, in slanting lines over all of it."""
    wide, high = picture.size
    side = wide + high
    layer = Image.new("L", (side, side), 0)
    draw, size = ImageDraw.Draw(layer), max(10, high // 16)
    font = ImageFont.load_default(size)
    for line, y in enumerate(range(0, side, size * 3)):
        draw.text((-(line % 3) * size * 2, y), "shop.example   " * 40, 85, font)
    layer = layer.rotate(30)
    left, top = (side - wide) // 2, (side - high) // 2
    copy = picture.copy()
    copy.paste("white", mask=layer.crop((left, top, left + wide, top + high)))
    return copy


def stamped(picture, percent):
    """An opaque stamp on so many percent of the picture, in the lower right corner."""
    wide, high = picture.size
    part = (percent / 100) ** 0.5
    box = (wide * (1 - part) - wide * 0.03, high * (1 - part) - high * 0.03, wide * 0.97, high * 0.97)
    copy = picture.copy()
    draw = ImageDraw.Draw(copy)
    draw.rectangle(box, (214, 40, 40))
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    draw.text(middle, "-50 %", "white", ImageFont.load_default(max(8, round(wide * part / 4))), anchor="mm")
    return copy


def screenshot(picture, page):
    """On a telephone's screen of 720 x 1280: between even bars, or in a page with bars and lines of text."""
    screen = Image.new("RGB", (720, 1280), "white" if page else (18, 18, 18))
    shown = ImageOps.contain(picture, (720, 900))
    top = 170 if page else (1280 - shown.height) // 2
    screen.paste(shown, ((720 - shown.width) // 2, top))
    if page:
        draw = ImageDraw.Draw(screen)
        draw.rectangle((0, 0, 720, 48), (30, 30, 30))
        draw.text((20, 12), "12:45", "white", ImageFont.load_default(22))
        draw.text((24, 80), "Best price - free shipping", (20, 20, 20), ImageFont.load_default(40))
        for line in range(3):
            draw.text(
                (24, top + shown.height + 30 + 50 * line),
                "In stock. Order today, here tomorrow.",
                (60, 60, 60),
                ImageFont.load_default(32),
            )
    return screen


def combined(picture, name):
    """In a mirror, without 0 to 10 % at each side alike, at half the size."""
    percent = random.Random(f"combined {name}").uniform(0, 10)
    return scaled(ImageOps.mirror(crop(picture, percent, percent, percent, percent)), 0.5)


def copies(picture, name):
    """Pairs of a copy's name and its file."""
    turn = Image.Transpose
    whole = {
        "half size": lambda: scaled(picture, 0.5),
        "quarter size": lambda: scaled(picture, 0.25),
        "twice the size": lambda: scaled(picture, 2) if max(picture.size) <= 800 else scaled(picture, 1.5),
        "stretched by 10 %": lambda: picture.resize(
            (round(picture.width * 1.1), picture.height), Image.Resampling.LANCZOS
        ),
        "blur of 1 pixel": lambda: picture.filter(ImageFilter.GaussianBlur(1)),
        "blur of 3 pixels": lambda: picture.filter(ImageFilter.GaussianBlur(3)),
        "noise of 10 levels": lambda: noisy(picture, 10, name),
        "noise of 25 levels": lambda: noisy(picture, 25, name),
        "brightness x 0.7": lambda: ImageEnhance.Brightness(picture).enhance(0.7),
        "brightness x 1.3": lambda: ImageEnhance.Brightness(picture).enhance(1.3),
        "contrast x 1.4": lambda: ImageEnhance.Contrast(picture).enhance(1.4),
        "grey": lambda: ImageOps.grayscale(picture).convert("RGB"),
        "text across the middle": lambda: text_across(picture),
        "text all over": lambda: text_all_over(picture),
        "opaque stamp on 4 %": lambda: stamped(picture, 4),
        "opaque stamp on 10 %": lambda: stamped(picture, 10),
        "crop of 2 % at each side": lambda: crop(picture, 2, 2, 2, 2),
        "crop of 4 % at each side": lambda: crop(picture, 4, 4, 4, 4),
        "crop of 5 % at each side": lambda: crop(picture, 5, 5, 5, 5),
        "crop of 10 % at each side": lambda: crop(picture, 10, 10, 10, 10),
        "crop of 15 % at each side": lambda: crop(picture, 15, 15, 15, 15),
        "crop of 2 % at one side": lambda: crop(picture, 2, 0, 0, 0),
        "crop of 4 % at one side": lambda: crop(picture, 4, 0, 0, 0),
        "crop of 10 % at one side": lambda: crop(picture, 10, 0, 0, 0),
        "crop of 2 % at two sides": lambda: crop(picture, 2, 2, 0, 0),
        "crop of 4 % at two sides": lambda: crop(picture, 4, 4, 0, 0),
        "crop of 10 % at two sides": lambda: crop(picture, 10, 10, 0, 0),
        "white frame of 5 %": lambda: framed(picture, 5, "white"),
        "black frame of 10 %": lambda: framed(picture, 10, "black"),
        "turned by 2 degrees": lambda: picture.rotate(2, Image.Resampling.BICUBIC, fillcolor="white"),
        "turned by 4 degrees": lambda: picture.rotate(4, Image.Resampling.BICUBIC, fillcolor="white"),
        "turned by 90 degrees": lambda: picture.transpose(turn.ROTATE_90),
        "turned by 180 degrees": lambda: picture.transpose(turn.ROTATE_180),
        "turned by 270 degrees": lambda: picture.transpose(turn.ROTATE_270),
        "mirrored": lambda: ImageOps.mirror(picture),
        "mirrored, crop of 2 % at each side": lambda: ImageOps.mirror(crop(picture, 2, 2, 2, 2)),
        "mirrored, crop of 5 % at each side": lambda: ImageOps.mirror(crop(picture, 5, 5, 5, 5)),
        "mirrored, crop of 10 % at each side": lambda: ImageOps.mirror(crop(picture, 10, 10, 10, 10)),
        "screenshot between even bars": lambda: screenshot(picture, False),
        "screenshot of a page with text": lambda: screenshot(picture, True),
    }
    for quality in (90, 75, 50):
        yield f"JPEG {quality}", jpeg(picture, quality)
    for what, make in whole.items():
        yield what, jpeg(make())
    yield "mirrored, crop of 0 to 10 % at each side, half size, JPEG 60", jpeg(combined(picture, name), 60)
    yield "the same with a white frame of 5 %", jpeg(framed(combined(picture, name), 5, "white"), 60)
    yield "the same with text across the middle", jpeg(text_across(combined(picture, name)), 60)
