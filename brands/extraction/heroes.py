"""A product's picture in, seen small; how useful a hero of an ad it is out.

What counts is what an ad can do with a picture: cut the product out of it, show it large, and
show the side that a buyer knows. How surely the picture is the product's comes with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from creative.pictures import Pixels

SEEN_SIDE = 96
"""Pixels a side of the square that a picture is looked at in."""
_PLAIN = 14.0  # levels (0..255) by which a photographed plain ground varies
_APART = 22.0  # levels by which a thing stands out from it
_LARGE = 1200.0
_SMALL = 350.0
_CLEAR = 16  # alpha
_FRONTAL = (0.8, 0.97)  # of a silhouette under its mirror image: turned, seen from the front
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
class Look:
    """What the pixels alone say of a picture, 0..1 each but for the pixels of its shorter side.

    ``cut_out``: how plain or clear its ground is, with something on it. The rest is of the thing
    on that ground: ``fill`` its share of the picture, ``whole`` how much of the picture's edge it
    leaves free, ``single`` its largest piece's share of it, ``symmetry`` how far its silhouette
    covers its own mirror image; all 0 where there is no telling.
    """

    shorter: float = 0.0
    cut_out: float = 0.0
    fill: float = 0.0
    whole: float = 0.0
    single: float = 0.0
    symmetry: float = 0.0


DRAWING = Look(shorter=_LARGE, cut_out=1.0, fill=0.5, whole=1.0, single=1.0)
"""A drawing is as large as it is wanted."""


@dataclass(frozen=True, slots=True)
class Usefulness:
    """0..1 each: how large it is, how easily cut out, how telling its side; ``total`` of all."""

    size: float
    cut_out: float
    side: float
    total: float


def usefulness_of(look: Look, *, words: str, sure: float) -> Usefulness:
    """Judge one picture; ``words`` are its alt text and file name, ``sure`` 0..1 its score."""
    size = min(1.0, max(0.0, (look.shorter - _SMALL) / (_LARGE - _SMALL)))
    cut_out = look.cut_out * _composed(look)
    side = _side(words.lower(), look)
    if side == 0.0:  # a chart or a detail, however large and plain
        sure *= 0.3
        cut_out *= 0.3
    total = 0.4 * sure + 0.25 * cut_out + 0.2 * size + 0.15 * side
    return Usefulness(round(size, 3), round(cut_out, 3), round(side, 3), round(total, 4))


def look_at(small: Pixels, shorter: float) -> Look:
    """Look at a picture shrunk to ``SEEN_SIDE`` squared, whose shorter side was ``shorter``."""
    pixels = small.astype(np.float32)
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    clear = float((edge[:, 3] < _CLEAR).mean())
    if clear > 0.5:
        return _silhouette(pixels[..., 3] > 127, shorter, clear)
    middle = np.median(edge[:, :3], axis=0)
    plain = float((np.abs(edge[:, :3] - middle).max(axis=1) < _PLAIN).mean())
    off = np.abs(pixels[..., :3] - middle).max(axis=2)
    quarter = SEEN_SIDE // 4
    apart = float((off[quarter:-quarter, quarter:-quarter] > _PLAIN).mean())
    # A plain ground all over has nothing on it to cut out.
    cut_out = plain * min(1.0, apart * 4) * 0.9
    if plain < 0.5:  # a scene: what stands out from it is no thing
        return Look(shorter, cut_out)
    return _silhouette(off > _APART, shorter, cut_out)


def _silhouette(mask: npt.NDArray[np.bool_], shorter: float, cut_out: float) -> Look:
    fill = float(mask.mean())
    if not mask.any():
        return Look(shorter, cut_out)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    left, top, width, height, area = stats[1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))]
    thing = mask[top : top + height, left : left + width]
    mirrored = thing[:, ::-1]
    edge = np.concatenate([mask[0], mask[-1], mask[:, 0], mask[:, -1]])
    return Look(
        shorter=shorter,
        cut_out=cut_out,
        fill=fill,
        whole=float(1.0 - edge.mean()),
        single=float(area / mask.sum()),
        symmetry=float((thing & mirrored).sum() / (thing | mirrored).sum()),
    )


def _composed(look: Look) -> float:
    """What is left of a cut-out's use: less of a speck, a detail, a set or a page of text."""
    if look.fill == 0.0:
        return 1.0
    speck = min(1.0, look.fill / 0.08)
    detail = min(1.0, max(0.2, (look.whole - 0.4) / 0.4)) if look.whole < 0.8 else 1.0
    pieces = min(1.0, max(0.3, look.single / 0.6))
    return speck * detail * pieces


def _side(words: str, look: Look) -> float:
    if _NO_HERO.search(words):
        return 0.0
    if _TURNED.search(words):
        return 0.4
    if _SCENE.search(words):
        return 0.45
    if _FRONT.search(words):
        return 1.0
    if look.symmetry == 0.0:
        return 0.65
    turned, frontal = _FRONTAL
    return 0.65 + 0.25 * min(1.0, max(0.0, (look.symmetry - turned) / (frontal - turned)))
