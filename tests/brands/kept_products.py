"""Product pages as shops of different make send them, with what their makers meant.

``products/<name>.html`` is a page, ``products/truth.json`` what it says; pictures are drawn here.
"""

import contextlib
import io
import json
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from tests.brands.local_site import served

FACTS = ("name", "brand", "price", "currency", "rating", "benefit", "first")
_ROOT = Path(__file__).parent / "products"
TRUTHS = json.loads((_ROOT / "truth.json").read_text())


class _Files(dict):
    host = ""

    def get(self, path, default=None):
        found = super().get(path, default)
        return found.replace("{{host}}", self.host) if isinstance(found, str) else found


@contextlib.contextmanager
def serving(name):
    """Serve a kept product page; yields its address."""
    files = _Files({"/p.html": (_ROOT / f"{name}.html").read_text()})
    files |= {path: _drawn(kind, path) for path, kind in TRUTHS[name]["pictures"].items()}
    shown = _Files(files)
    with served(shown) as (url, _):
        shown.host = url.removeprefix("http://")
        yield f"{url}/p.html"


def right_facts(product, truth):
    """For each fact whether the reading has it right."""
    found = found_facts(product)
    right = {name: found[name] == truth[name] for name in ("name", "currency", "first")}
    right["brand"] = found["brand"] == truth["brand"] or not truth["brand"]
    right["price"] = _number(found["price"]) == _number(truth["price"])
    right["rating"] = found["rating"] == truth["rating"]
    right["benefit"] = found["benefit"] in truth["benefit"]
    return {name: right[name] for name in FACTS}


def found_facts(product):
    """The same facts as they were read."""
    first = product.images[0].url.split("?")[0].rsplit("/", 1)[-1] if product.images else ""
    rating = [product.rating, product.rating_best, product.rating_count]
    values = (product.name, product.brand, product.price, product.currency, rating)
    return dict(zip(FACTS, (*values, product.benefit, first), strict=True))


def _number(text):
    return float(text) if text else None


@cache
def _drawn(kind, path):
    """A product on white, cut out, or in a scene that fills its frame."""
    side = 900
    clear = kind == "cut"
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0) if clear else "#ffffff")
    draw = ImageDraw.Draw(picture)
    if kind == "scene":
        step = side // 12
        for x in range(0, side, step):
            for y in range(0, side, step):
                draw.rectangle((x, y, x + step, y + step), fill=(x % 255, y % 255, x * y % 255))
    draw.ellipse((side * 0.25, side * 0.2, side * 0.75, side * 0.85), fill="#b03030")
    draw.point((0, 0), fill=(len(path), 255, 255, 255))  # no two are the same file
    file = io.BytesIO()
    formats = {"png": "PNG", "webp": "WEBP"}
    made = formats.get(path.rsplit(".", 1)[-1], "JPEG")
    picture.convert("RGB" if made == "JPEG" else "RGBA").save(file, made)
    return file.getvalue()
