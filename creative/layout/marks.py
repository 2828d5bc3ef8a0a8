"""Which part of a logo a frame can show, and in which colours it reads on what lies under it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from creative import composition as c
from creative.color import WHITE, Color, cielab, delta_e, luminance_of
from creative.direction import Direction
from creative.geometry import Box
from creative.layout.frame import Frame
from creative.layout.inks import Ground, pick_ink
from creative.layout.slots import logo_size
from creative.pictures import LogoMark

BAR, BAR_ON_DARK = 3.0, 4.5  # contrast of a logo's own colours: on black a dim one is not read
DARK = 0.05  # relative luminance up to which a ground counts as dark
_VIVID_BAR, _VIVID_APART = 1.7, 35.0  # a vivid ink on paper: contrast, CIEDE2000
_READ, _LOST = 0.8, 0.05  # of a logo's area: what reads at least, what may vanish at most
_VANISHED = 1.35  # contrast
_SMALLEST = 6.0  # pixels of a logo's letters, as tall as an x
_OF_TYPE = 0.72  # the same as a share of the smallest capitals that type may have
_GROWN = 1.5  # by how much a logo's side may grow for its letters


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands for the brand in a frame: a mark and its scale, or None for its name in type."""

    mark: LogoMark | None
    scale: float = 1.0


def shown_in(frame: Frame, logo: LogoMark | None, wordmark: str) -> Shown:
    """The logo, larger where its letters need it; where that is not enough its symbol alone.

    Without a symbol the name is set as type, where there is a ``wordmark`` to set.
    """
    if logo is None or logo.lettering == 0 or frame.shape == "strip":
        return Shown(logo)
    _, height = logo_size(frame, logo.aspect)
    needed = max(_SMALLEST, _OF_TYPE * frame.smallest_cap) / (logo.lettering * height)
    if needed <= _GROWN:
        return Shown(logo, max(1.0, needed))
    if logo.symbol is not None:
        return Shown(logo.symbol)
    return Shown(None) if wordmark else Shown(logo, _GROWN)


def logo_layer(direction: Direction, box: Box, ground: Ground, *, width: int) -> c.LogoLayer:
    """The logo in its colours where they read; else its one-colour version, else on a plate.

    ``width`` is the picture's: a plate lies at the edge of ``box`` that is nearer to its side.
    """
    if direction.logo is None:
        msg = "no logo to place"
        raise ValueError(msg)
    mark = _fitting(direction.logo, box)
    if mark.opaque or reads(mark, ground):
        return c.LogoLayer(mark, box)
    if mark.tintable:
        palette = direction.palette
        return c.LogoLayer(
            mark, box, tint=pick_ink(ground, (palette.ink, WHITE, *palette.brand), BAR_ON_DARK)
        )
    return _on_plate(mark, box, direction, width)


def _fitting(logo: LogoMark, box: Box) -> LogoMark:
    """The logo or its symbol, whichever has the form of the box that was kept for it."""
    parts = [logo] if logo.symbol is None else [logo, logo.symbol]
    return min(parts, key=lambda part: abs(part.aspect - box.w / max(box.h, 1e-6)))


def reads(mark: LogoMark, ground: Ground) -> bool:
    """True where nearly all of a mark's ink stands out in its own colours, and no part vanishes.

    White that is a hole in the mark counts as ground.
    """
    rgb = _inked(mark)
    if not len(rgb):
        return False
    light = luminance_of(rgb)
    ratio = np.minimum(_ratios(light, ground.low), _ratios(light, ground.high))
    dark = ground.color.luminance < DARK
    good = ratio >= (BAR_ON_DARK if dark else BAR)
    if not dark and not mark.single_color:
        lab = cielab(rgb.astype(np.float32) / 255)
        apart = delta_e(lab, cielab(np.array(ground.color.rgb, np.float32)))
        good |= (ratio >= _VIVID_BAR) & (apart >= _VIVID_APART)
    return bool(good.mean() >= _READ and (ratio < _VANISHED).mean() <= _LOST)


def legible_share(mark: LogoMark, ground: Color) -> float:
    """The share of a logo's ink whose contrast with the ground is at least 2, by area."""
    rgb = _inked(mark)
    if not len(rgb):
        return 0.0
    return float((_ratios(luminance_of(rgb), ground.luminance) >= 2.0).mean())


def _inked(mark: LogoMark) -> c.Canvas:
    """Some of the pixels that a one-colour version would ink, (n, 3)."""
    cover = mark.rgba[..., 3] if mark.coverage is None else mark.coverage
    step = max(1, round((cover.size / 8000) ** 0.5))
    rgba, cover = mark.rgba[::step, ::step], cover[::step, ::step]
    return np.asarray(rgba[cover > 128][:, :3], dtype=np.uint8)


def _ratios(light: np.ndarray, base: float) -> np.ndarray:
    return np.asarray((np.maximum(light, base) + 0.05) / (np.minimum(light, base) + 0.05))


def _on_plate(mark: LogoMark, box: Box, direction: Direction, width: int) -> c.LogoLayer:
    """A mark that is a picture, on the smallest plate, which does not look like the button."""
    plates = (WHITE, Color.oklch(0.17, 0.02, direction.palette.surface.lch[2]))
    plate = max(
        plates, key=lambda p: legible_share(mark, p) + 0.05 * (p != direction.palette.accent)
    )
    tall = min(box.h / 1.4, box.w / (mark.aspect + 0.4))
    pad = 0.2 * tall
    wide = tall * mark.aspect + 2 * pad
    left = box.x if box.cx < width / 2 else box.right - wide
    left = box.cx - wide / 2 if abs(box.cx - width / 2) < 2 else left
    under = Box(left, box.cy - tall / 2 - pad, wide, tall + 2 * pad)
    radius = min(0.3, 0.5 * direction.corner) * under.h
    placed = under.inset(pad)
    return c.LogoLayer(mark, placed, plate=plate, plate_box=under, plate_radius=radius)
