"""A set headline whose key word stands out: its colour, or the block of colour behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from creative import composition as c
from creative.color import Color, color_distance, solve_lightness
from creative.direction import Direction
from creative.geometry import Box, bounds
from creative.layout.arrangement import PlacedText
from creative.layout.inks import Ground, label_on
from creative.typography.setting import GlyphRun

_BAR = 4.9  # contrast of letters
_APART = 20.0  # CIEDE2000 between the key word and the rest: as two colours at a glance
_VIVID = 0.06  # OKLCH chroma below which a colour is a grey among greys
_LONGEST_MARKED = 18  # characters
_SHIFT = 0.22  # OKLCH lightness: a yellow made dark enough to read is an olive


def keyed(
    placed: PlacedText,
    text: c.TextLayer,
    direction: Direction,
    look: Callable[[Box], c.Canvas],
) -> tuple[tuple[c.Layer, ...], c.TextLayer]:
    """(layers under the type, the type): with no key word, or no colour that serves it, as it was.

    ``look`` gives the pixels that lie under a box.
    """
    rows = [
        (bounds([run.ink for run in keys]).moved(placed.x, placed.y), _capital(keys[0]))
        for line in placed.block.lines
        if (keys := [run for run in line.runs if run.key and run.ink.area > 0])
    ]
    if not rows:
        return (), text
    letters = bounds([row for row, _ in rows])
    ground = Ground.of(look(letters.inset(-0.1 * placed.block.cap_height)))
    color = _key_color(direction, ground, text.color)
    key = direction.type.key
    wanted = key == "marker" or (key == "color" and color is None)
    first, last = placed.block.style.key or (0, 0)
    if wanted and last - first <= _LONGEST_MARKED:
        marked = _marker(direction, ground, text)
        if marked is not None:
            fill, ink = marked
            blocks = tuple(_block(row, capital, fill) for row, capital in rows)
            if not _under_others(placed, blocks):
                return blocks, replace(text, key_color=ink)
    return (), text if color is None else replace(text, key_color=color)


def _key_color(direction: Direction, ground: Ground, ink: Color) -> Color | None:
    """The accent or a brand colour that reads here beside the ink; else a shade of one of them."""
    palette = direction.palette
    own = [
        color
        for color in (palette.accent, *palette.brand)
        if color.lch[1] >= _VIVID and color_distance(color, ink) >= _APART
    ]
    for color in own:
        if ground.contrast(color) >= _BAR:
            return color
    if direction.wishes.only_colors or direction.wishes.text_color is not None:
        return None
    for color in own:
        for darker in (True, False):
            shade = solve_lightness(color, ground.color, _BAR + 0.25, darker=darker)
            if (
                shade is not None
                and shade.lch[1] >= 0.6 * color.lch[1]
                and abs(shade.lch[0] - color.lch[0]) <= _SHIFT
                and ground.contrast(shade) >= _BAR
                and color_distance(shade, ink) >= _APART
            ):
                return shade
    return None


def _marker(direction: Direction, ground: Ground, text: c.TextLayer) -> tuple[Color, Color] | None:
    """(block, letters on it); None where no brand colour stands out from the ground."""
    palette = direction.palette
    for fill in (palette.accent, *palette.brand):
        ink = palette.on_accent if fill == palette.accent else label_on(fill, palette)
        apart = min(color_distance(fill, ground.color), color_distance(fill, text.color))
        if fill.lch[1] >= _VIVID and apart >= _APART:
            return fill, ink
    return None


def _under_others(placed: PlacedText, blocks: tuple[c.ShapeLayer, ...]) -> bool:
    """True when a block would reach under, or close to, letters that are not of the key word."""
    near = -0.1 * placed.block.cap_height  # as far as inspection looks around letters
    others = [
        run.ink.moved(placed.x, placed.y).inset(0, near)
        for line in placed.block.lines
        for run in line.runs
        if not run.key
    ]
    return any(block.box.intersect(ink).area > 0 for block in blocks for ink in others)


def _capital(run: GlyphRun) -> float:
    """The height of its capitals in pixels."""
    return run.size * run.face.cap_height


def _block(row: Box, capital: float, fill: Color) -> c.ShapeLayer:
    """A block from above the capitals of a line to below its tails."""
    box = row.inset(-0.13 * capital, -0.13 * capital)
    return c.ShapeLayer("round", box, fill, radius=0.08 * capital, role="marker")
