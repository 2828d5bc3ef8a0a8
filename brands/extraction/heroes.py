"""A product's pictures in; the same, the most useful hero of an ad first.

What counts is what an ad can do with a picture: cut the product out of it, show it large, and
show the side that a buyer knows. How surely the picture is the product's comes with it.
"""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass

import numpy as np
from PIL import Image

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "AVIF")
_SIDE = 96
_PLAIN = 14.0  # levels (0..255) by which a photographed plain ground varies
_LARGE = 1200.0
_SMALL = 350.0
_FRONT = re.compile(
    r"front|packshot|pack-shot|hero|main|cutout|cut-out|freigestellt"
    r"|vorderseite|vorne?\b|devant|de face|frontal|frente|正面|(?:^|\D)0?1(?:\D|$)"
)
_TURNED = re.compile(
    r"back|rear|side|angle|top-?view|bottom|inside|underside|sole|r(?:ü|ue)ckseite"
    r"|hinten|von (?:oben|unten|der seite)|seiten(?:ansicht)?\b|sohle|\binnen|\bdos\b|arri(?:è|e)re"
    r"|c(?:ô|o)té|semelle|trasera|lateral|suela|\bzij(?:kant|aanzicht)?\b|achter(?:kant|zijde)|背面|側面|裏|底"
)
_NO_HERO = re.compile(
    r"size-?chart|sizing|size-?guide|swatch|ingredient|nutrition|label|diagram|infographic|dimension"
    r"|chart|certificate|manual|package-?content|video|thumb|detail|close-?up|zoom-?in|texture"
)
_SCENE = re.compile(r"lifestyle|model|in-?use|scene|room|ambient|mood|wearing|outfit|worn")


@dataclass(frozen=True, slots=True)
class Usefulness:
    """0..1 each: how large it is, how easily cut out, how telling its side; ``total`` of all."""

    size: float
    cut_out: float
    side: float
    total: float


def usefulness_of(data: bytes, *, words: str, sure: float) -> Usefulness:
    """Judge one picture; ``words`` are its alt text and file name, ``sure`` 0..1 its score."""
    size, cut_out = _look(data)
    side = _side(words.lower())
    if side == 0.0:  # a chart or a detail, however large and plain
        sure *= 0.3
        cut_out *= 0.3
    total = 0.4 * sure + 0.25 * cut_out + 0.2 * size + 0.15 * side
    return Usefulness(round(size, 3), round(cut_out, 3), round(side, 3), round(total, 4))


def _side(words: str) -> float:
    if _NO_HERO.search(words):
        return 0.0
    if _TURNED.search(words):
        return 0.4
    if _SCENE.search(words):
        return 0.45
    return 1.0 if _FRONT.search(words) else 0.7


def _look(data: bytes) -> tuple[float, float]:
    """Size and ease of cutting out; a drawing is all size, what cannot be read is nothing."""
    if data.lstrip()[:1] == b"<":
        return 1.0, 1.0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                shorter = float(min(picture.size))
                picture.draft("RGB", (_SIDE * 2, _SIDE * 2))
                small = picture.convert("RGBA").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0.0, 0.0
    size = min(1.0, max(0.0, (shorter - _SMALL) / (_LARGE - _SMALL)))
    pixels = np.asarray(small, dtype=np.float32)
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    clear = float((edge[:, 3] < 16).mean())
    if clear > 0.5:
        return size, clear
    middle = np.median(edge[:, :3], axis=0)
    plain = float((np.abs(edge[:, :3] - middle).max(axis=1) < _PLAIN).mean())
    inner = pixels[_SIDE // 4 : -_SIDE // 4, _SIDE // 4 : -_SIDE // 4, :3]
    apart = float((np.abs(inner - middle).max(axis=2) > _PLAIN).mean())
    # A plain ground all over has nothing on it to cut out.
    return size, plain * min(1.0, apart * 4) * 0.9
