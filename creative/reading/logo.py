"""A logo file as a mark that can be laid on any ground: a ``Raster`` in, a ``LogoMark`` out."""

from __future__ import annotations

import numpy as np

from creative.pictures import LogoMark, Raster
from creative.reading.swatches import main_colors


def read_logo(raster: Raster) -> LogoMark | None:
    """The mark trimmed to its ink; None when nothing is visible."""
    rgba = raster.rgba
    seen = rgba[..., 3] > 12
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if len(rows) == 0:
        return None
    rgba = rgba[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    inks = main_colors(rgba)
    return LogoMark(rgba, single_color=len(inks) == 1, inks=inks, opaque=not raster.has_alpha)
