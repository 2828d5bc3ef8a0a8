"""A set headline whose key word stands out: its colour, or the block of colour behind it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from creative import composition as c
from creative.color import BLACK, WHITE, Color, color_distance, contrast, solve_lightness, vibrates
from creative.direction import Direction
from creative.geometry import Box, bounds
from creative.layout.arrangement import PlacedText
from creative.layout.inks import Ground
from creative.typography.rhythm import LONGEST_MARKED, MARKER_PAD
from creative.typography.setting import TextBlock

_CLEAR, _BAR, _READ = 6.5, 4.9, 4.6  # contrast of letters: best, good, enough where they lie
_MARKED = 5.5  # contrast of letters on a marker
_APART = 20.0  # CIEDE2000 between the key word and the rest: as two colours at a glance
_VIVID = 0.06  # OKLCH chroma below which a colour is a grey among greys
_RISE = 0.15  # cap heights from its letters to the upper and lower edge
_SHIFT = 0.22  # OKLCH lightness: a yellow made dark enough to read is an olive


def keyed(
    placed: PlacedText,
    text: c.TextLayer,
    direction: Direction,
    look: Callable[[Box], c.Canvas],
    *,
    buttons: tuple[Color, ...] = (),
    clear: Callable[[Box], bool] = lambda _: True,
) -> tuple[tuple[c.Layer, ...], c.TextLayer]:
    """(layers under the type, the type): with no key word, or no colour that serves it, as it was.

    ``look`` gives the pixels that lie under a box; ``buttons`` are the colours of the buttons,
    which no marker may be taken for; ``clear`` tells where nothing else stands.
    """
    rows = [
        (bounds([run.ink for run in keys]).moved(placed.x, placed.y), number)
        for number, line in enumerate(placed.block.lines)
        if (keys := [run for run in line.runs if run.key and run.ink.area > 0])
    ]
    if not rows or any(placed.block.lines[number].divided for _, number in rows):
        return (), text  # a word stands out whole or not at all
    letters = bounds([row for row, _ in rows])
    ground = Ground.of(look(letters.inset(-0.1 * placed.block.cap_height)))
    first, last = placed.block.style.key or (0, 0)
    if direction.type.key == "marker" and len(rows) == 1 and last - first <= LONGEST_MARKED:
        marked = _marker(direction, ground, text, buttons)
        block = None if marked is None else _parted(placed.block, rows[0][1])
        if marked is not None and block is not None:
            shown = replace(text, block=block, key_color=marked[1])
            mark = _mark(shown, rows[0][1], marked[0])
            pad = MARKER_PAD * block.lines[rows[0][1]].size  # which may hang over the margin
            if not _under_others(shown, mark) and clear(mark.box.inset(pad, 0).union(shown.ink)):
                return (mark,), shown
    color = _key_color(direction, ground, text.color)
    return (), text if color is None else replace(text, key_color=color)


def _key_color(direction: Direction, ground: Ground, ink: Color) -> Color | None:
    """The accent or a brand colour that reads here beside the ink; else a shade of one of them.

    It is sought on the campaign's own ground first, so that all formats have the same.
    """
    palette = direction.palette
    own = [
        color
        for color in (palette.accent, *palette.brand)
        if color.lch[1] >= _VIVID and color_distance(color, ink) >= _APART
    ]
    campaign = Ground(palette.surface, palette.surface.luminance, palette.surface.luminance)
    shades = not (direction.wishes.only_colors or direction.wishes.text_color is not None)
    for paper in (campaign, ground):
        found = _first(own, paper, ink, shades=shades)
        if found is not None and ground.contrast(found) >= (_BAR if paper is ground else _READ):
            return found
    return None


def _first(own: list[Color], ground: Ground, ink: Color, *, shades: bool) -> Color | None:
    """The first colour, or shade of one, that reads on a ground."""
    for bar in (_CLEAR, _BAR):
        for color in own:
            if ground.contrast(color) >= bar:
                return color
    for color in own if shades else ():
        for darker in (True, False):
            worst = ground.low if darker else ground.high
            rise = abs(math.log((ground.color.luminance + 0.05) / (worst + 0.05)))
            bar = (_BAR + 0.25) * math.exp(rise)  # the median is what it is solved against
            shade = solve_lightness(color, ground.color, bar, darker=darker)
            if (
                shade is not None
                and shade.lch[1] >= 0.6 * color.lch[1]
                and abs(shade.lch[0] - color.lch[0]) <= _SHIFT
                and ground.contrast(shade) >= _BAR
                and color_distance(shade, ink) >= _APART
            ):
                return shade
    return None


def _marker(
    direction: Direction, ground: Ground, text: c.TextLayer, buttons: tuple[Color, ...]
) -> tuple[Color, Color] | None:
    """(block, letters on it); None where every brand colour is like the ground or a button."""
    palette = direction.palette
    for fill in palette.brand:
        others = (ground.color, text.color, *(buttons or (palette.accent,)))
        apart = min(color_distance(fill, other) for other in others)
        inks = (text.color, palette.ink, palette.on_accent, BLACK, WHITE)
        ink = next((one for one in inks if contrast(one, fill) >= _MARKED), None)
        quiet = not vibrates(fill, ground.color)
        if quiet and ink is not None and fill.lch[1] >= _VIVID and apart >= _APART:
            return fill, ink
    return None


def _parted(block: TextBlock, number: int) -> TextBlock | None:
    """The block with room at both sides of the key word in one line; None where it is torn apart.

    The line's letters stay on the edge in reading direction, beyond which the block's own edge
    hangs; a centred line keeps its middle.
    """
    line = block.lines[number]
    pad = MARKER_PAD * line.size
    places = [place for place, run in enumerate(line.runs) if run.key]
    if places != list(range(places[0], places[-1] + 1)):
        return None
    growth = 2.0 * pad
    share = {"start": 0.0, "center": 0.5, "end": 1.0}[block.style.align]
    back = growth * (1 - share if block.rtl else share)
    first, last = places[0] == 0, places[-1] == len(line.runs) - 1
    at_edge = {"start": last if block.rtl else first, "end": first if block.rtl else last}
    if at_edge.get(block.style.align, False):
        left = (block.style.align == "start") != block.rtl
        back += pad if left else -pad
    runs = tuple(
        run.moved((0.0 if n < places[0] else pad if n <= places[-1] else growth) - back)
        for n, run in enumerate(line.runs)
    )
    ink = bounds([run.ink for run in runs])
    moved = replace(line, runs=runs, x=line.x - back, width=line.width + growth, ink=ink)
    lines = (*block.lines[:number], moved, *block.lines[number + 1 :])
    whole = bounds([each.ink for each in lines if each.ink.w > 0])
    return replace(block, lines=lines, ink=whole, width=max(block.width, moved.width))


def _mark(text: c.TextLayer, number: int, fill: Color) -> c.ShapeLayer:
    """The block behind the key word: from above its capitals to below its baseline or tails."""
    line = text.block.lines[number]
    keys = [run for run in line.runs if run.key and run.ink.area > 0]
    ink = bounds([run.ink for run in keys])
    capital = line.size * keys[0].face.cap_height
    high = min(ink.y, line.baseline - capital) - _RISE * capital
    low = max(ink.bottom, line.baseline) + _RISE * capital
    pad = MARKER_PAD * line.size
    box = Box.edges(ink.x - pad, high, ink.right + pad, low).moved(text.x, text.y)
    return c.ShapeLayer("round", box, fill, radius=0.08 * capital, role="marker")


def _under_others(text: c.TextLayer, mark: c.ShapeLayer) -> bool:
    """True when the block would reach under, or close to, letters that are not of the key word."""
    near = -0.1 * text.block.cap_height  # as far as inspection looks around letters
    return any(
        mark.box.intersect(run.ink.moved(text.x, text.y).inset(0, near)).area > 0
        for line in text.block.lines
        for run in line.runs
        if not run.key
    )
