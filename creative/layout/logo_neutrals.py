"""A logo of colours and of black words in; the same with those words in another ink out.

So brands print themselves on a dark ground: the sign as it is, the name in white.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.color import Color
from creative.pictures import LogoMark, Pixels

_NEUTRAL: Final = 30  # of 255, between an ink's channels: up to it black, grey or white
_COLOURED: Final = 0.06  # the share of coloured ink from which a logo is not of one ink
_APART: Final = 40.0  # degrees of hue
_SEEN: Final = 200  # alpha of what is solid


def turned(mark: LogoMark, ink: Color) -> LogoMark | None:
    """The mark with its neutral parts that stand alone in ``ink``; None where it has none.

    What lies on or against a colour, as a bird's eye does, stays as it is.
    """
    if mark.single_color or mark.opaque:
        return None
    rgba = mark.rgba
    solid, any_ink = rgba[..., 3] > _SEEN, rgba[..., 3] > 0
    coloured = solid & (_spread(rgba) > _NEUTRAL)
    if coloured.sum() < _COLOURED * max(1, int(solid.sum())):
        return None
    count, pieces = cv2.connectedComponents(any_ink.astype(np.uint8), connectivity=8)
    total = np.bincount(pieces[solid], minlength=count)
    stained = np.bincount(pieces[coloured], minlength=count)
    alone = stained <= 0.02 * np.maximum(total, 1)
    alone[0] = False
    plain = alone[pieces]
    if not plain.any():
        return None
    out = rgba.copy()
    out[plain, :3] = np.array(ink.rgb8, np.uint8)
    return replace(mark, rgba=out)


def many_hued(mark: LogoMark) -> bool:
    """True for a logo whose colours differ by hue, so that no one ink stands for them."""
    rows, columns = (max(1, side // 120) for side in mark.rgba.shape[:2])
    rgba = np.ascontiguousarray(mark.rgba[::rows, ::columns])
    seen = rgba[..., 3] > _SEEN
    vivid = seen & (_spread(rgba) > 2 * _NEUTRAL)
    if vivid.sum() < _COLOURED * max(1, int(seen.sum())):
        return False
    hues = 2.0 * cv2.cvtColor(rgba[..., :3], cv2.COLOR_RGB2HSV)[..., 0][vivid]
    counts, _ = np.histogram(hues, bins=12, range=(0, 360))
    main = (int(counts.argmax()) + 0.5) * 30
    away = np.abs((hues - main + 180) % 360 - 180)
    return bool((away > _APART).mean() > _COLOURED)


def _spread(rgba: Pixels) -> npt.NDArray[np.int16]:
    """By pixel, how far its channels lie apart."""
    red, green, blue = cv2.split(rgba[..., :3])
    high, low = cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)
    return np.asarray(cv2.subtract(high, low), dtype=np.int16)
