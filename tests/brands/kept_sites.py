"""Whole pages with their style sheets, and what their makers meant; how a reading compares.

``sites/<batch>/<page>/`` holds a page as its maker's tools emit it and ``truth.json``, which was
written with the page, before any reader saw it. Pictures are drawn here by the truth's word.
"""

import contextlib
import io
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rest_framework
from PIL import Image, ImageDraw

from creative.color import Color, color_distance
from tests.brands.local_site import WOFF2, served

FACTS = ("name", "primary", "accent", "heading", "body", "logo")
_ROOT = Path(__file__).parent / "sites"
_NOISE = {  # real frameworks in full size, from packages that are installed anyway
    "bootstrap3": Path(rest_framework.__file__).parent
    / "static/rest_framework/css/bootstrap.min.css",
}
_TEXTS = (".html", ".css", ".json", ".svg")


@dataclass(frozen=True)
class Site:
    """A kept page; ``truth`` holds the facts, each a value or a list of accepted ones."""

    name: str
    folder: Path
    truth: dict


class Files(dict):
    """Files by path; texts name their own host, and every font file is there."""

    host = ""

    def get(self, path, default=None):
        if path.endswith((".woff2", ".woff")):
            return WOFF2
        found = super().get(path, default)
        if isinstance(found, str):
            cdn = f"http://{self.host}/cdn"
            return found.replace("{{cdn}}", cdn).replace("{{host}}", self.host)
        return found


def sites_of(batch):
    """The pages of a batch, by name."""
    folders = sorted(path.parent for path in (_ROOT / batch).glob("*/truth.json"))
    return [
        Site(path.name, path, json.loads((path / "truth.json").read_text())) for path in folders
    ]


def files_of(site):
    """A kept page's files by path, its pictures drawn."""
    files = Files()
    for path in site.folder.rglob("*"):
        if path.is_file() and path.name != "truth.json":
            where = f"/{path.relative_to(site.folder).as_posix()}"
            files[where] = path.read_text() if path.suffix in _TEXTS else path.read_bytes()
    for where, noise in site.truth.get("noise", {}).items():
        files[where] = _NOISE[noise].read_text()
    for where, (kind, width, height, fill) in site.truth["pictures"].items():
        files[where] = _drawn(kind, width, height, fill)
    return files


@contextlib.contextmanager
def serving(site):
    """Serve a kept page on loopback; yields its address."""
    files = files_of(site)
    with served(files) as (url, _):
        files.host = url.removeprefix("http://")
        yield url


def right_facts(reading, truth):
    """For each fact whether the reading has it right."""
    colors = [color.code for color in reading.colors[:2]]
    pairs = [(truth["primary"], truth["accent"])]
    if truth.get("either"):  # said when the page was made: neither of the two leads
        pairs.append(pairs[0][::-1])
    first, second = max(
        ((_near(colors[:1], one), _near(colors[1:], other)) for one, other in pairs), key=sum
    )
    fonts = [name.casefold() for name in reading.fonts]
    return {
        "name": reading.name in _accepted(truth["name"]),
        "primary": first,
        "accent": second,
        "heading": fonts[:1] and fonts[0] in _folded(truth["heading"]),
        "body": fonts[:1] and fonts[min(1, len(fonts) - 1)] in _folded(truth["body"]),
        "logo": bool(reading.logos) and _is_logo(reading.logos[0], truth["logo"]),
    }


def found_facts(reading):
    """The same facts as they were read, for a table."""
    colors = [color.code for color in reading.colors[:2]] + ["", ""]
    fonts = [*reading.fonts[:2], "", ""]
    logo = reading.logos[0].url.rsplit("/", 1)[-1] if reading.logos else ""
    return dict(zip(FACTS, (reading.name, *colors[:2], *fonts[:2], logo[:40]), strict=True))


def _is_logo(logo, wanted):
    for one in _accepted(wanted):
        if one == "inline:data":
            if logo.url.startswith("data:"):
                return True
        elif one.startswith("inline:"):
            if one.removeprefix("inline:").encode() in logo.data:
                return True
        elif logo.url.endswith(one) or logo.url.split("?")[0].endswith(one):
            return True
    return False


def _near(codes, wanted):
    return bool(codes) and any(
        color_distance(Color.hex(codes[0]), Color.hex(one)) < 5 for one in _accepted(wanted)
    )


def _accepted(value):
    return value if isinstance(value, list) else [value]


def _folded(value):
    return [one.casefold() for one in _accepted(value)]


@cache
def _drawn(kind, width, height, fill):
    """A logo-like mark on a clear ground, or a photo-like surface."""
    flat = kind == "PNG" and width <= 700
    ground = (0, 0, 0, 0) if flat else fill
    picture = Image.new("RGBA" if flat else "RGB", (width, height), ground)
    draw = ImageDraw.Draw(picture)
    box = (width * 0.05, height * 0.1, width * 0.95, height * 0.9)
    draw.ellipse(box, fill=fill if flat else None, outline=fill if flat else "#9a9a92", width=2)
    file = io.BytesIO()
    picture.convert("RGB" if kind == "JPEG" else picture.mode).save(file, kind)
    return file.getvalue()
