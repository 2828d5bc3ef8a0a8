"""The front of picture reading: bytes in; a ``Cutout``, a ``Photo`` or a picture's purpose out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from creative.pictures import Cutout, Cutter, Photo, Raster
from creative.reading.cutout import cut_out
from creative.reading.decoding import decode
from creative.reading.focus import busyness_of, read_photo
from creative.reading.ground import read_ground
from creative.reading.logo import read_logo
from creative.reading.resampling import shrunk

Kind = Literal["logo", "pack-shot", "lifestyle", "pattern"]


@dataclass(frozen=True, slots=True)
class Classified:
    """What a picture is most likely for; ``score`` 0..1 says how sure that is."""

    kind: Kind
    score: float


def read_product(data: bytes, cutter: Cutter | None = None) -> Cutout | Photo:
    """Decode and cut out; where no clean cut exists, the photo with its focus instead.

    ``cutter`` is asked where the embedded ladder declines.

    Raises PictureError when the bytes are not a usable picture.
    """
    raster = decode(data)
    return cut_out(raster, cutter) or read_photo(raster)


def classify(raster: Raster) -> Classified:
    """Logo, pack shot (a product on plain ground), lifestyle (a scene) or pattern.

    A logo is made of a few exact colours on a clear or plain ground; a pattern is equally busy
    everywhere; a pack shot can be cut out; the rest shows a scene.
    """
    flat = _flatness(raster)
    if flat > (0.93 if raster.has_alpha else 0.82):
        mark = read_logo(raster)
        if mark is not None and not mark.opaque and (raster.has_alpha or not _evenly_busy(raster)):
            return Classified("logo", round(min(1.0, 0.6 + 2 * (flat - 0.82)), 2))
    cut = cut_out(raster)
    if cut is not None:
        return Classified("pack-shot", cut.confidence)
    if _evenly_busy(raster):
        return Classified("pattern", 0.7)
    if _bare_ground(raster):
        return Classified("pack-shot", 0.55)
    return Classified("lifestyle", 0.8 if flat < 0.6 else 0.5)


def _bare_ground(raster: Raster) -> bool:
    """A studio's clean ground round the product, even where no clean cut exists."""
    if raster.has_alpha or min(raster.width, raster.height) < 24:
        return False
    ground = read_ground(shrunk(raster.rgba, 256)[..., :3])
    return ground.noise < 0.5 and float(ground.bare.mean()) > 0.15


def _flatness(raster: Raster) -> float:
    """The share of visible pixels that have one of the six commonest colours (5 bits each)."""
    rgba = raster.rgba
    step = max(1, max(rgba.shape) // 400)
    sampled = rgba[::step, ::step]
    seen = sampled[..., :3][sampled[..., 3] > 127].astype(np.int32) >> 3
    if len(seen) == 0:
        return 0.0
    counts = np.bincount(seen[:, 0] << 10 | seen[:, 1] << 5 | seen[:, 2])
    # the commonest colour of an opaque file is its ground and says nothing about the mark
    common = np.sort(counts)[::-1]
    skipped = 0 if raster.has_alpha else int(common[0])
    return float(common[:6].sum() - skipped) / max(1, len(seen) - skipped)


def _evenly_busy(raster: Raster) -> bool:
    busy = cv2.blur(busyness_of(raster.rgba), (9, 9), borderType=cv2.BORDER_REFLECT)
    return float(busy.mean()) > 0.12 and float(busy.std()) < 0.3 * float(busy.mean())
