"""Which part of a logo a frame can show, and in which colours it reads on what lies under it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from creative import composition as c
from creative.color import BLACK, WHITE, Color, cielab, delta_e, luminance_of
from creative.direction import Direction
from creative.geometry import Box
from creative.layout.frame import Frame
from creative.layout.inks import Ground, pick_ink
from creative.layout.logo_neutrals import many_hued, turned
from creative.layout.slots import logo_size
from creative.pictures import LogoMark

BAR, BAR_ON_DARK = 3.0, 4.5  # contrast of a logo's own colours: on black a dim one is not read
DARK = 0.05  # relative luminance up to which a ground counts as dark
_VIVID_BAR, _VIVID_APART = 1.7, 35.0  # a vivid ink on paper: contrast, CIEDE2000
_READ, _READ_MANY, _LOST = (
    0.8,
    0.6,
    0.05,
)  # of a logo's area: what reads at least, what may vanish at most
_VANISHED = 1.35  # contrast
_SMALLEST = 6.0  # pixels of a logo's letters, as tall as an x
_OF_TYPE = 0.72  # the same as a share of the smallest capitals that type may have
_FINEST, _GROWN_FINE = (
    6.0,
    1.15,
)  # pixels of the capitals in a logo's smallest line, and growth for them
_OPEN = 0.08  # the share of a sign that is holes, from which they are its face
_SEEN_ON_PLATE = 0.6  # the share of a mark's ink that white carries well
_HOLED = 22.0  # pixels of a sign whose face is holes in one ink
_GROWN, _GROWN_STRIP = 1.5, 1.3  # by how much a logo's side may grow for its letters
_PLATED = 1.35  # what a plate takes of a logo's side, given back
_FLAT = 2.0  # width by height of a frame whose height the copy needs
_STRIP = 160  # pixels of height under which a logo stands before the type or is small anyway
_COMPACT = (0.55, 1.6)  # width by height of a sign whose plate is not taken for a button


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands for the brand in a frame: a mark and its scale, or None for its name in type."""

    mark: LogoMark | None
    scale: float = 1.0


def shown_in(
    frame: Frame, logo: LogoMark | None, wordmark: str, surface: Color | None = None
) -> Shown:
    """The logo, larger where its letters need it; where that is not enough the name as type.

    Its symbol alone stands only where there is no ``wordmark``: the headline says the name then.
    ``surface`` is what will likely lie under it.
    """
    if logo is None or logo.opaque:
        return Shown(logo)
    ground = None if surface is None else Ground(surface, surface.luminance, surface.luminance)
    plated = ground is not None and _is_plated(logo, ground)
    strip = frame.shape == "strip"
    roomy = frame.width < _FLAT * frame.height or frame.height < _STRIP
    given = _PLATED if plated and roomy else 1.0
    if logo.lettering == 0:
        return Shown(logo, given)
    _, height = logo_size(frame, logo.aspect)
    least = _SMALLEST if strip else max(_SMALLEST, _OF_TYPE * frame.smallest_cap)
    needed = least / logo.lettering / height
    small_print = 0 < logo.fine < 0.9 * logo.lettering
    if small_print and _FINEST / (logo.fine * height) > _GROWN_FINE and wordmark:
        return Shown(None)  # grown for its small print a logo would outgrow the copy
    if logo.symbol is not None and _has_holes(logo.symbol):
        holed = ground is not None and not plated and _own_colours(logo, ground, (WHITE,)) is None
        share = logo.symbol.rgba.shape[0] / logo.rgba.shape[0]
        needed = max(needed, _HOLED / (share * height) if holed else 0.0)
    needed *= _PLATED if plated else 1.0
    most = (_GROWN_STRIP if strip else _GROWN) * (given if plated else 1.0)
    if needed <= most:
        return Shown(logo, max(given, needed))
    if wordmark:
        return Shown(None)
    return Shown(logo.symbol) if logo.symbol is not None else Shown(logo, most)


def logo_layer(direction: Direction, box: Box, ground: Ground, *, width: int) -> c.LogoLayer:
    """The logo in its colours where they read, its black words in white where that is enough.

    Else a sign of several colours stands on a plate, anything else in one ink.
    ``width`` is the picture's: a plate lies at the edge of ``box`` that is nearer to its side.
    """
    if direction.logo is None:
        msg = "no logo to place"
        raise ValueError(msg)
    mark = _fitting(direction.logo, box)
    palette = direction.palette
    if mark.opaque:
        return c.LogoLayer(mark, box)
    own = _own_colours(mark, ground, (palette.ink, WHITE))
    if own is not None:
        return c.LogoLayer(own, box)
    if mark.tintable and not _is_plated(mark, ground):
        return c.LogoLayer(
            mark, box, tint=pick_ink(ground, (palette.ink, WHITE, *palette.brand), BAR_ON_DARK)
        )
    return _on_plate(mark, box, direction, width)


def _own_colours(mark: LogoMark, ground: Ground, inks: tuple[Color, ...]) -> LogoMark | None:
    """The mark as it is or with its neutral words in another ink, where that reads."""
    if reads(mark, ground):
        return mark
    other = turned(mark, pick_ink(ground, inks, BAR_ON_DARK))
    return other if other is not None and reads(other, ground) else None


def _is_plated(mark: LogoMark, ground: Ground) -> bool:
    """True for a compact sign of several colours that would be lost on this ground."""
    low, high = _COMPACT
    if mark.single_color or not low <= mark.aspect <= high:
        return False
    if not (mark.lettering == 0 or many_hued(mark)):
        return False
    return _own_colours(mark, ground, (WHITE, BLACK)) is None


def _fitting(logo: LogoMark, box: Box) -> LogoMark:
    """The logo or its symbol, whichever has the form of the box that was kept for it."""
    parts = [logo] if logo.symbol is None else [logo, logo.symbol]
    return min(parts, key=lambda part: abs(part.aspect - box.w / max(box.h, 1e-6)))


def reads(mark: LogoMark, ground: Ground) -> bool:
    """True where nearly all of a mark's ink stands out in its own colours, and no part vanishes.

    Of several hues fewer need to: the rest are told by them. White that is a hole in the mark
    counts as ground.
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
    least = _READ_MANY if many_hued(mark) else _READ
    return bool(good.mean() >= least and (ratio < _VANISHED).mean() <= _LOST)


def legible_share(mark: LogoMark, ground: Color) -> float:
    """The share of a logo's ink whose contrast with the ground is at least 2, by area."""
    rgb = _inked(mark)
    if not len(rgb):
        return 0.0
    return float((_ratios(luminance_of(rgb), ground.luminance) >= 2.0).mean())


def _lost(mark: LogoMark, ground: Color) -> float:
    """The share of a logo's ink that is not told from the ground."""
    rgb = _inked(mark)
    if not len(rgb):
        return 1.0
    return float((_ratios(luminance_of(rgb), ground.luminance) < _VANISHED).mean())


def _has_holes(mark: LogoMark) -> bool:
    """True where a one-colour version leaves much of the mark open: a bird's white face."""
    if mark.coverage is None:
        return False
    solid = mark.rgba[..., 3] > 200
    return float((mark.coverage[solid] < 60).mean()) > _OPEN if solid.any() else False


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
    plate = WHITE
    if _lost(mark, WHITE) > _LOST or legible_share(mark, WHITE) < _SEEN_ON_PLATE:
        dark = Color.oklch(0.17, 0.02, direction.palette.surface.lch[2])
        other = turned(mark, WHITE) or mark
        if legible_share(other, dark) > legible_share(mark, WHITE):
            mark, plate = other, dark
    tall = min(box.h / 1.4, box.w / (mark.aspect + 0.4))
    pad = 0.2 * tall
    wide = tall * mark.aspect + 2 * pad
    left = box.x if box.cx < width / 2 else box.right - wide
    left = box.cx - wide / 2 if abs(box.cx - width / 2) < 2 else left
    under = Box(left, box.cy - tall / 2 - pad, wide, tall + 2 * pad)
    radius = min(0.3, 0.5 * direction.corner) * under.h
    placed = under.inset(pad)
    return c.LogoLayer(mark, placed, plate=plate, plate_box=under, plate_radius=radius)
