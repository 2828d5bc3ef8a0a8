"""A product's outline and a zone at the frame's edge in; the pose that fills it out.

In a banner a product stands whole only where it then fills its zone. Else it grows beyond the
frame: far enough that the cut is meant, with the part in view that carries its detail.
"""

from __future__ import annotations

from dataclasses import dataclass

from creative.geometry import Box
from creative.layout.posing import Pose, largest_scale
from creative.layout.problem import Problem
from creative.layout.relief import Relief

LEAST_CUT, MOST_CUT = 0.2, 0.62  # of its mass: less looks like a mistake, of more one asks what
STOUT_CUT = 0.45  # the same of what already fills a good part of its zone when it is whole
LEAST_DETAIL = 0.36  # of its detail that stays in view
GROWTHS = (1.0, 1.2, 1.35, 1.5, 1.7, 1.9, 2.15, 2.4, 2.7)  # times the size at which it is whole
_FILLED = 0.56  # of a zone: what a product in it should cover
_LARGE = 1.9  # times the box in which it is whole: no more is wanted of it
_SLIM = 0.42  # of the zone: but of what is slim, at least this
_STOUT = 0.8  # of the square on a banner's height: the same where zones are narrow
_SLENDER = 0.3  # of the zone: what its box covers when it is whole
_SPARE = 0.2  # of an upright zone's height: what joints can take up
_LYING = 1.1  # width by height: of what is wider the foot is half of it, as a shoe's sole
_WHOLE = 0.995  # of its outline: an edge that takes more of it off cuts it
_LAID = 45.0  # degrees
_TILTED = 24.0  # degrees: what is turned by more is laid down, no more askew
_CLEAR = 0.03  # of its outline: what a cut keeps from the print, dial or logo
_PLACES = 7  # offsets tried where it is larger than its zone


@dataclass(frozen=True, slots=True)
class Filling:
    """A pose with what it shows: ``seen`` is the part of its outline's bounds inside the zone,
    ``mass`` the share of the product in view, ``value`` how well the zone is filled.
    """

    pose: Pose
    seen: Box
    mass: float
    value: float

    @property
    def cut(self) -> bool:
        """True where part of the product lies outside its zone."""
        return self.mass < 0.99


def filling(
    problem: Problem,
    zone: Box,
    *,
    exits: frozenset[str],
    turns: tuple[float, ...] = (0.0,),
    whole: bool = False,
    air: float = 0.0,
    upright: bool = False,
) -> Filling | None:
    """The best pose in a zone; ``exits`` are its sides (of the frame) at which it may be cut.

    ``turns`` are the degrees that it may be turned by, ``whole`` keeps all of it in view, ``air``
    is what it then keeps clear of the zone's exits. In an ``upright`` zone height left empty
    counts against a pose. None where there is no cut-out.
    """
    cutout, figure = problem.assets.cutout, problem.figure
    if cutout is None or figure is None or zone.w < 12 or zone.h < 12:
        return None
    best: Filling | None = None
    for degrees in turns:
        relief = figure.relief(degrees, mirrored=problem.rtl)
        for growth in GROWTHS[:1] if whole else GROWTHS:
            made = _grown(problem, relief, zone, exits, growth, degrees, air, upright=upright)
            if made is not None and (best is None or made.value > best.value + 1e-9):
                best = made
    return best


def _grown(
    problem: Problem,
    relief: Relief,
    zone: Box,
    exits: frozenset[str],
    growth: float,
    degrees: float,
    air: float,
    *,
    upright: bool,
) -> Filling | None:
    """The product at ``growth`` times the size at which it is whole, in its best place."""
    wide, high = relief.size
    inner = _inner(zone, exits, air)
    fit = min(inner.w / wide, inner.h / high)
    scale = min(growth * fit, largest_scale(problem))
    if growth > 1 and scale < 0.97 * growth * fit:
        return None
    width, height = scale * wide, scale * high
    least = _SLIM * zone.area if upright else max(_SLIM * zone.area, _STOUT * zone.h**2)
    wanted = _FILLED * min(zone.area, max(_LARGE * fit * fit * wide * high, least))
    most = MOST_CUT if fit * fit * wide * high < _SLENDER * zone.area else STOUT_CUT
    best: Filling | None = None
    for x, (x0, x1) in _spans(zone.x, zone.w, inner.x, inner.w, width, ("left", "right"), exits):
        for y, (y0, y1) in _spans(
            zone.y, zone.h, inner.y, inner.h, height, ("top", "bottom"), exits
        ):
            mass, detail = relief.seen((x0, y0, x1, y1))
            cut = 1 - mass
            grazed = min(x1 - x0, y1 - y0) < _WHOLE
            if grazed and (cut > most or cut < LEAST_CUT or detail < LEAST_DETAIL):
                continue
            # what lies down does so that all of it is seen
            if grazed and (abs(degrees) > _LAID or _broken(relief, (x0, y0, x1, y1))):
                continue
            area = float(relief.mass[-1, -1]) * (relief.cell * scale) ** 2 * mass
            value = 1.3 * min(1.0, area / wanted) + 1.1 * detail - 0.35 * cut
            value += 0.08 * (not grazed) - 0.003 * min(abs(degrees), _TILTED)
            if grazed:  # an end in view tells what it is; the head rather than the foot
                value += 0.05 * ((x0 <= 0.01) + (x1 >= 0.99)) + 0.3 * (y0 <= 0.01)
                value -= 0.2 * (
                    x1 - x0 < 0.99 and y1 - y0 < 0.99
                )  # off one side, not round a corner
            if upright:
                value -= 1.4 * max(0.0, 1 - (y1 - y0) * height / zone.h - _SPARE)
            if best is not None and value <= best.value + 1e-9:
                continue
            box = _box_at(problem, relief, scale, x, y)
            seen = Box(x, y, width, height).intersect(zone)
            best = Filling(Pose(box, scale, degrees), seen, mass, value)
    return best


def _broken(relief: Relief, window: tuple[float, float, float, float]) -> bool:
    """True where a cut goes through what makes it known, off two opposite sides, or off the sole
    or crown of what lies wide.
    """
    wide, high = relief.size
    left, top, right, bottom = relief.core
    x0, y0, x1, y1 = window
    if (x0 > 0.01 and x1 < 0.99) or (y0 > 0.01 and y1 < 0.99):
        return True
    if wide > _LYING * high and y1 - y0 < 0.99:
        return True
    return any(
        cut and clear < _CLEAR
        for cut, clear in (
            (x0 > 0.01, left - x0),
            (y0 > 0.01, top - y0),
            (x1 < 0.99, x1 - right),
            (y1 < 0.99, y1 - bottom),
        )
    )


def _inner(zone: Box, exits: frozenset[str], air: float) -> Box:
    """The zone without the air at the frame's sides."""
    left, top = (air if side in exits else 0.0 for side in ("left", "top"))
    right, bottom = (air if side in exits else 0.0 for side in ("right", "bottom"))
    return Box.edges(zone.x + left, zone.y + top, zone.right - right, zone.bottom - bottom)


def _spans(
    start: float,
    length: float,
    inner: float,
    inner_length: float,
    size: float,
    sides: tuple[str, str],
    exits: frozenset[str],
) -> list[tuple[float, tuple[float, float]]]:
    """Where the outline may begin along one axis, and the share of it (from, to) in the zone."""
    if size <= inner_length + 0.5:
        at = inner + (inner_length - size) / 2
        return [(at, (0.0, 1.0))]
    at_start, at_end = sides[0] in exits, sides[1] in exits
    first = start + length - size  # its far end on the zone's far side
    last = start
    if not at_start and not at_end:
        return []
    if not at_start:
        spots = [last]
    elif not at_end:
        spots = [first]
    else:
        room = 0.06 * length
        ends = [first - room, last + room] if size > length else [first, last]
        spots = [ends[0] + (ends[1] - ends[0]) * n / (_PLACES - 1) for n in range(_PLACES)]
    return [
        (at, (max(0.0, (start - at) / size), min(1.0, (start + length - at) / size)))
        for at in spots
    ]


def _box_at(problem: Problem, relief: Relief, scale: float, x: float, y: float) -> Box:
    """The unturned box of the product whose turned outline begins at ``x``, ``y``."""
    cutout = problem.assets.cutout
    if cutout is None:
        msg = "no product to place"
        raise ValueError(msg)
    left, top = relief.bounds[0], relief.bounds[1]
    cx, cy = x - scale * left, y - scale * top
    width, height = cutout.width * scale, cutout.height * scale
    return Box(cx - width / 2, cy - height / 2, width, height)
