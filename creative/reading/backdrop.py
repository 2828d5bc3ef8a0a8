"""A painted ground's bytes in; a Photo that may lie under an ad out, or PictureError."""

from __future__ import annotations

import numpy as np

from creative.errors import PictureError
from creative.geometry import Box
from creative.pictures import Photo
from creative.reading.decoding import decode
from creative.reading.focus import busyness_of

_LEAST = 256  # pixels of the short side
_FLAT = 1.0  # standard deviation of a picture in which nothing is painted


def read_backdrop(data: bytes) -> Photo:
    """Decode and look at it: large enough, opaque, and not empty.

    Its focus is empty, since nothing in it has to stay in view.
    """
    raster = decode(data)
    if min(raster.width, raster.height) < _LEAST:
        raise PictureError(f"It has fewer than {_LEAST} pixels a side.")
    if raster.has_alpha and int(raster.rgba[..., 3].min()) < 250:
        raise PictureError("It is transparent in places.")
    rgb = np.ascontiguousarray(raster.rgba[..., :3])
    if float(rgb.std()) < _FLAT:
        raise PictureError("Nothing is painted in it.")
    return Photo(raster.rgba, Box(0, 0, 0, 0), busyness_of(raster.rgba))
