"""Generated product shots on white: the same number always gives the same picture.

A product has a kind and, within it, proportions, colours, a label. Those of one kind are like a range of goods in a shop: other
products in the same form. Each can be taken by two photographers, who differ in light, scale, angle and place.
"""

import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIDE = 800

WORDS = ["Alma", "Brisa", "Corvo", "Delta", "Ennis", "Fjord", "Gala", "Hansa", "Iris", "Juno", "Karat", "Linde"]


def outline(kind, wide, high, draw, fill):
    """Draws the body of a kind, `wide` x `high` about the middle."""
    left, right = SIDE / 2 - wide / 2, SIDE / 2 + wide / 2
    top, bottom = SIDE / 2 - high / 2, SIDE / 2 + high / 2
    if kind == "bottle":
        neck = wide * 0.28
        draw.rounded_rectangle((left, top + high * 0.3, right, bottom), wide * 0.18, fill)
        draw.polygon(
            [
                (left + wide * 0.05, top + high * 0.34),
                (SIDE / 2 - neck / 2, top + high * 0.18),
                (SIDE / 2 + neck / 2, top + high * 0.18),
                (right - wide * 0.05, top + high * 0.34),
            ],
            fill,
        )
        draw.rectangle((SIDE / 2 - neck / 2, top + high * 0.05, SIDE / 2 + neck / 2, top + high * 0.25), fill)
        draw.rectangle((SIDE / 2 - neck * 0.65, top, SIDE / 2 + neck * 0.65, top + high * 0.08), fill)
    elif kind == "carton":
        draw.rectangle((left, top + high * 0.08, right, bottom), fill)
        draw.polygon(
            [
                (left, top + high * 0.08),
                (left + wide * 0.15, top),
                (right + wide * 0.15, top),
                (right, top + high * 0.08),
            ],
            fill,
        )
        draw.polygon(
            [
                (right, top + high * 0.08),
                (right + wide * 0.15, top),
                (right + wide * 0.15, bottom - high * 0.08),
                (right, bottom),
            ],
            fill,
        )
    elif kind == "tin":
        draw.rectangle((left, top + high * 0.06, right, bottom - high * 0.06), fill)
        draw.ellipse((left, top, right, top + high * 0.12), fill)
        draw.ellipse((left, bottom - high * 0.12, right, bottom), fill)
    elif kind == "jar":
        draw.rounded_rectangle((left, top + high * 0.16, right, bottom), wide * 0.12, fill)
        draw.rectangle((left + wide * 0.06, top, right - wide * 0.06, top + high * 0.15), fill)
    elif kind == "tube":
        draw.polygon(
            [
                (left, top),
                (right, top),
                (right - wide * 0.15, bottom - high * 0.14),
                (left + wide * 0.15, bottom - high * 0.14),
            ],
            fill,
        )
        draw.rectangle((left + wide * 0.25, bottom - high * 0.13, right - wide * 0.25, bottom), fill)
    elif kind == "mug":
        draw.rounded_rectangle((left, top, right - wide * 0.2, bottom), wide * 0.06, fill)
        draw.arc((right - wide * 0.42, top + high * 0.2, right, bottom - high * 0.2), -90, 90, fill, int(wide * 0.07))
    elif kind == "telephone":
        draw.rounded_rectangle((left, top, right, bottom), wide * 0.12, fill)
    else:
        draw.rounded_rectangle((left, bottom - high * 0.18, right, bottom), high * 0.08, fill)
        draw.polygon(
            [
                (left, bottom - high * 0.1),
                (left + wide * 0.05, top),
                (left + wide * 0.32, top),
                (left + wide * 0.5, top + high * 0.4),
                (right - wide * 0.08, top + high * 0.55),
                (right, bottom - high * 0.1),
            ],
            fill,
        )


# A kind's width and height in parts of the picture, on the average.
KINDS = {
    "bottle": (0.26, 0.78),
    "carton": (0.44, 0.66),
    "tin": (0.42, 0.6),
    "jar": (0.46, 0.56),
    "tube": (0.28, 0.76),
    "mug": (0.56, 0.48),
    "telephone": (0.36, 0.74),
    "shoe": (0.74, 0.4),
}


def colour(source, low, high):
    return tuple(source.randint(low, high) for _ in range(3))


def shading(light):
    """A picture that darkens what is turned away from the light, which stands at `light` of the width."""
    row = Image.new("L", (SIDE, 1))
    row.putdata([int(255 - 150 * min(1, abs(x / SIDE - light) * 2.2) ** 1.5) for x in range(SIDE)])
    return row.resize((SIDE, SIDE)).convert("RGB")


def shot(number, photographer=0):
    """Product `number` as photographer 0 or 1 takes it."""
    kind = list(KINDS)[number % len(KINDS)]
    source = random.Random(f"product {number}")
    wide, high = (part * SIDE * source.uniform(0.88, 1.12) for part in KINDS[kind])
    body, label, ink = colour(source, 20, 235), colour(source, 60, 255), colour(source, 0, 120)
    at, tall = source.uniform(0.4, 0.55), source.uniform(0.15, 0.32)
    stripes, words = source.randint(0, 4), [source.choice(WORDS) for _ in range(source.randint(1, 3))]
    round_badge = source.random() < 0.4

    mask = Image.new("L", (SIDE, SIDE), 0)
    outline(kind, wide, high, ImageDraw.Draw(mask), 255)
    product = Image.new("RGB", (SIDE, SIDE), body)
    draw = ImageDraw.Draw(product)
    top = SIDE / 2 - high / 2 + high * at
    left = SIDE / 2 - wide * 0.46
    draw.rectangle((left, top, SIDE - left, top + high * tall), label)
    for stripe in range(stripes):
        y = top + high * tall * (stripe + 0.5) / stripes
        draw.line((left, y, SIDE - left, y), ink, 3 + 2 * stripe)
    if round_badge:
        size = wide * 0.17
        draw.ellipse((SIDE / 2 - size, top - size * 1.6, SIDE / 2 + size, top + size * 0.4), ink)
    # What stands on goods is not even about their middle: a drawing on the label and the body, and words beside it.
    for _ in range(source.randint(3, 9)):
        x, y = source.uniform(left, SIDE - left), SIDE / 2 + high * source.uniform(-0.45, 0.45)
        size = wide * source.uniform(0.03, 0.16)
        draw.ellipse((x - size, y - size * source.uniform(0.4, 1), x + size, y + size), colour(source, 30, 240))
    font = ImageFont.load_default(max(14, int(min(wide * 0.2, high * tall / len(words) * 0.6))))
    beside = SIDE / 2 + wide * source.uniform(-0.15, 0.15)
    for line, word in enumerate(words):
        draw.text((beside, top + high * tall * (line + 0.5) / len(words)), word, ink, font, anchor="mm")

    light = 0.42
    scale, turn, shift, exposure, soft = 1.0, 0.0, (0, 0), 1.0, 14
    if photographer:
        hand = random.Random(f"photographer of {number}")
        light = 0.6
        scale, turn = hand.uniform(0.88, 1.08), hand.uniform(-2.0, 2.0)
        shift = (hand.randint(-24, 24), hand.randint(-24, 24))
        exposure, soft = hand.uniform(0.9, 1.08), 22
    # A window's light on the body.
    gleam = Image.new("L", (SIDE, SIDE), 0)
    streak = SIDE / 2 + wide * (light - 0.62)
    ImageDraw.Draw(gleam).rectangle((streak, SIDE / 2 - high * 0.4, streak + wide * 0.07, SIDE / 2 + high * 0.35), 150)
    product.paste("white", mask=gleam.filter(ImageFilter.GaussianBlur(7)))
    product = ImageChops.multiply(product, shading(light)).point(lambda value: min(255, int(value * exposure)))
    size = int(SIDE * scale)

    def place(layer, fill):
        turned = layer.rotate(turn, Image.Resampling.BICUBIC, fillcolor=fill).resize(
            (size, size), Image.Resampling.LANCZOS
        )
        whole = Image.new(layer.mode, (SIDE, SIDE), fill)
        whole.paste(turned, ((SIDE - size) // 2 + shift[0], (SIDE - size) // 2 + shift[1]))
        return whole

    mask = place(mask, 0)
    picture = Image.new("RGB", (SIDE, SIDE), "white")
    shadow = ImageChops.offset(mask, 10 if light < 0.5 else -14, 12).filter(ImageFilter.GaussianBlur(soft))
    picture.paste((190, 190, 195), mask=shadow.point(lambda value: value // 2))
    picture.paste(place(product, body), mask=mask)
    return picture
