"""A cut-out's outline in; how it may be posed out: turned or never, and what is in the air.

Measured on a copy of some hundred pixels, well under a millisecond.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Cutout

LONG = 1.2  # width by height from which a thing in the air throws its shadow on the ground
_WIDE = 1.25  # width by height of what may be turned lying,
_TALL = 0.55  # of what may be turned standing
_NECK = 0.8  # of the width: the top of what is closed (a cap, a neck)
_RIM = 0.85  # of the width: the top of what is open
_HANDLE = 0.012  # of the box: a hole so large is a handle's
_GRID = 160

_Mask = npt.NDArray[np.bool_]


def may_turn(cutout: Cutout) -> bool:
    """False for what would spill, roll or look fallen: vessels, balls, blocks that stand.

    Bottles with a neck and long things (a shoe) may be turned, and all that does not stand.
    """
    if not cutout.standing:
        return True
    solid = _solid(cutout)
    if cutout.aspect >= _WIDE:
        return _top(solid) < _RIM and not _handled(solid)
    return cutout.aspect <= _TALL and _top(solid) < _NECK and not _handled(solid)


def airborne(cutout: Cutout, rotation: float) -> bool:
    """True for a long thing that is off the ground: its shadow lies below it, not behind it."""
    return cutout.aspect >= LONG and (bool(rotation) or _tilted(cutout))


def _tilted(cutout: Cutout) -> bool:
    """True for a long thing shown on its toe: it touches down at one end only."""
    left, right = cutout.foot
    middle = (left + right) / 2 / max(1, cutout.width)
    return not cutout.standing and right - left < 0.3 * cutout.width and abs(middle - 0.5) > 0.25


def _solid(cutout: Cutout) -> _Mask:
    step = max(1, max(cutout.width, cutout.height) // _GRID)
    return np.asarray(cutout.rgba[::step, ::step, 3] > 127, dtype=np.bool_)


def _top(solid: _Mask) -> float:
    """The width of the uppermost twentieth, as a share of the whole."""
    rows = np.flatnonzero(solid.any(axis=1))
    if not rows.size:
        return 0.0
    head = solid[rows[0] : rows[0] + max(1, len(rows) // 20)].any(axis=0)
    return float(np.count_nonzero(head)) / max(1, int(np.count_nonzero(solid.any(axis=0))))


def _handled(solid: _Mask) -> bool:
    """True when the outline encloses a hole as that of a handle."""
    ground = np.pad(~solid, 1, constant_values=True).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ground, connectivity=4)
    areas = sorted((int(stats[i, cv2.CC_STAT_AREA]) for i in range(1, count)), reverse=True)
    return len(areas) > 1 and areas[1] > _HANDLE * solid.size
