"""A logo's bytes in; the colours that it is made of out, the most frequent first."""

from __future__ import annotations

import io
import warnings
from collections import Counter

from PIL import Image

from brands.extraction.drawings import drawing_colors
from creative.color import Color

_MOST_PIXELS = 16_000_000
_SOLID = 200
_GREY = 24
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "AVIF")


def logo_colors(data: bytes) -> list[str]:
    """Hex codes of a drawing's or a picture's own colours; white and black are none."""
    if data.lstrip()[:1] == b"<":
        return drawing_colors(data)
    return _pixel_colors(data)


def _pixel_colors(data: bytes) -> list[str]:
    """Chromatic colours that cover at least a twentieth of a picture's opaque pixels."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return []
                picture.draft("RGB", (192, 192))
                small = picture.convert("RGBA")
                small.thumbnail((96, 96), Image.Resampling.NEAREST)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning):
        return []
    counts: Counter[tuple[int, int, int]] = Counter()
    exact: dict[tuple[int, int, int], Counter[tuple[int, int, int]]] = {}
    opaque = 0
    raw = small.tobytes()
    for red, green, blue, alpha in zip(raw[::4], raw[1::4], raw[2::4], raw[3::4], strict=True):
        if alpha < _SOLID:
            continue
        opaque += 1
        if max(red, green, blue) - min(red, green, blue) < _GREY:
            continue
        coarse = (red >> 4, green >> 4, blue >> 4)
        counts[coarse] += 1
        exact.setdefault(coarse, Counter())[red, green, blue] += 1
    common = [coarse for coarse, count in counts.most_common(2) if count * 20 >= opaque]
    return [
        Color(*(part / 255 for part in exact[coarse].most_common(1)[0][0])).code
        for coarse in common
    ]
