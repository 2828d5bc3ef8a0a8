"""A composed ad in; the line of brand colour along one edge that it still needs out, if any.

A brand is to be seen in one of its first two colours exactly as given. Where neither ground nor
button, key word or plate has any, a line at the edge carries one: the place that takes nothing
from picture or type. Where one is there, a line for the other would be a habit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from creative import composition as c
from creative.color import Color, color_distance
from creative.direction import Palette
from creative.fills import is_shade_of
from creative.geometry import Box
from creative.layout.arrangement import Arrangement
from creative.layout.frame import STRIP_ASPECT

_SEEN = 0.007  # the share of the picture from which a colour counts as carried
_LEVELS = 2  # steps of 255 by which a ground may differ from a swatch
_ROWS, _COLUMNS = 64, 160  # that are looked at
_MEASURED = 60_000  # samples of the inspection: two rows of them lie in a line
_PLAIN = 10.0  # CIEDE2000 between a line and the ground beside it
_INKED = 0.25  # of the box of large type
_LINE = (3.0, 0.0115)  # pixels at least, share of the side that it lies across


def edge_line(
    made: Arrangement,
    palette: Palette,
    look: Callable[[Box], c.Canvas],
    layers: Iterable[c.Layer],
) -> tuple[c.ShapeLayer, ...]:
    """A line along the foot of the picture, in strips along its left side.

    ``look`` shows the ground; ``layers`` are the buttons, markers and type to come on it.
    """
    wanted, parts = palette.brand[:2], list(layers)
    if not wanted or any(_on_parts(color, parts, made) for color in wanted):
        return ()
    rows = np.linspace(0, made.height - 1, min(_ROWS, made.height))
    step = max(1, made.width // _COLUMNS)
    seen = [look(Box(0, round(y), made.width, 1))[0, ::step] for y in rows.tolist()]
    sampled = np.concatenate(seen).astype(np.int16)
    if any(_on_ground(color, sampled) for color in wanted):
        return ()
    foot = Color(*(float(v) / 255 for v in np.median(seen[-1], axis=0)))
    plain = [
        color for color in wanted if color_distance(color, foot) >= _PLAIN
    ]  # else it is a flaw
    if not plain:
        return ()
    least = max(_LINE[0], 2 * (made.width * made.height / _MEASURED) ** 0.5)
    if made.width > STRIP_ASPECT * made.height:
        box = Box(0, 0, round(max(least, 0.5 * _LINE[1] * made.width)), made.height)
    else:
        thick = round(max(least, _LINE[1] * made.height))
        box = Box(0, made.height - thick, made.width, thick)
    return (c.ShapeLayer("rect", box, plain[0], role="line"),)


def _on_ground(color: Color, sampled: np.ndarray) -> bool:
    near = np.abs(sampled - np.array(color.rgb8, np.int16)).max(axis=1) <= _LEVELS
    return float(near.mean()) >= _SEEN


def _on_parts(color: Color, parts: list[c.Layer], made: Arrangement) -> bool:
    covered = 0.0
    for part in parts:
        match part:
            case c.ButtonLayer() if part.border == 0 and _is(part.fill, color):
                covered += part.box.area
            case c.ShapeLayer() if part.opacity == 1 and color_distance(part.color, color) < 1:
                covered += part.box.area
            case c.TextLayer() if color_distance(part.color, color) < 1:
                large = part.block.cap_height > 0.035 * min(made.width, made.height)
                covered += _INKED * part.ink.area if large else 0.0
            case _:
                pass
    return covered >= _SEEN * made.width * made.height


def _is(fill: Color, swatch: Color) -> bool:
    return color_distance(fill, swatch) < 1 or is_shade_of(fill, swatch)
