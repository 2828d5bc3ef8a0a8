"""The front of picture reading: file bytes in, a ``Cutout`` or a ``Photo`` out, and what a picture is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from creative.pictures import Cutout, Photo, Raster
from creative.reading.cutout import cut_out
from creative.reading.decoding import decode
from creative.reading.focus import busyness_of, read_photo
from creative.reading.swatches import main_colors

Kind = Literal["logo", "pack-shot", "lifestyle", "pattern"]


@dataclass(frozen=True, slots=True)
class Classified:
    """What a picture is most likely for; ``score`` 0..1 says how sure that is."""

    kind: Kind
    score: float


def read_product(data: bytes) -> Cutout | Photo:
    """Decode and cut out; where no clean cut exists, the photo with its focus instead.

    Raises PictureError when the bytes are not a usable picture.
    """
    raster = decode(data)
    return cut_out(raster) or read_photo(raster)


def classify(raster: Raster) -> Classified:
    """Logo, pack shot (a product on plain ground), lifestyle (a scene) or pattern."""
    cut = cut_out(raster)
    visible = cut.rgba if cut is not None else raster.rgba
    few = len(main_colors(visible, 6))
    if cut is not None:
        flat = float((busyness_of(visible) < 0.08).mean())
        return (
            Classified("logo", 0.6)
            if few <= 3 and flat > 0.5
            else Classified("pack-shot", cut.confidence)
        )
    busy = busyness_of(raster.rgba)
    even = float(np.std(busy)) / max(0.02, float(busy.mean()))
    return Classified("pattern", 0.6) if even < 0.45 else Classified("lifestyle", 0.7)
