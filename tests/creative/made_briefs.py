"""Briefs with drawn pictures, and the digests of what is made of them."""

import hashlib
import io

import cv2
import numpy as np
from made_layouts import COPY, cutout, photo
from PIL import Image

from creative.brief import Brand, Brief, Picture, Product, Swatch
from creative.pipeline import make
from creative.placements import format_of


def png(rgba):
    buffer = io.BytesIO()
    Image.fromarray(rgba).save(buffer, "PNG")
    return buffer.getvalue()


def bottle(field="product_metadata.product_images[0]"):
    margin = ((30, 30), (60, 60), (0, 0))
    return Picture(png(np.pad(cutout("bottle").rgba, margin)), "a serum bottle", field=field)


def scene(field="product_metadata.product_images[0]"):
    """A picture that is busy up to its edges: nothing in it can be cut out."""
    rgba = photo(900, 600).rgba.copy()
    noise = np.random.default_rng(9).integers(0, 160, (30, 45, 3), dtype=np.uint8)
    rgba[..., :3] = cv2.resize(noise, (900, 600), interpolation=cv2.INTER_NEAREST)
    return Picture(png(rgba), "a room", field=field)


def broken(field="product_metadata.product_images[0]"):
    return Picture(b"\x89PNG\r\n\x1a\n" + bytes(200), "", field=field)


def mark():
    rgba = np.zeros((80, 320, 4), np.uint8)
    rgba[8:72, 8:72] = (31, 111, 84, 255)
    for number in range(4):
        rgba[20:60, 90 + 56 * number : 130 + 56 * number] = (31, 111, 84, 255)
    return Picture(png(rgba), labels=("logo",), field="brand_data.logos[0]")


def brief(*sizes, images=(), copy=COPY, **more):
    """A brand with colours and a name; ``images`` are pictures of the product."""
    brand = more.pop("brand", None) or Brand(
        name="Lumen",
        swatches=(Swatch("#1F6F54"), Swatch("#F4E9D8"), Swatch("#E4572E")),
        fonts=("Playfair Display", "Inter"),
    )
    product = more.pop("product", None) or Product(name="Day Serum", images=tuple(images))
    return Brief(
        brand=brand,
        product=product,
        copy=copy,
        formats=tuple(format_of(size) for size in sizes or ("300x250",)),
        **({"seed": 11, "output_format": "jpeg"} | more),
    )


def digests():
    """Of every file of a campaign with a cut-out, a logo and two ideas, and one of type alone."""
    first = make(
        brief(
            "300x250", "728x90",
            images=(bottle(),), variations=2, output_format="png",
            direction="dark and luxurious, product on the left",
        )
    )  # fmt: skip
    second = make(brief("160x600", output_format="webp"))
    made = first.creatives + second.creatives
    return [hashlib.sha256(c.data + c.thumbnail).hexdigest() for c in made]


if __name__ == "__main__":
    import sys

    sys.stdout.write("\n".join(digests()))
