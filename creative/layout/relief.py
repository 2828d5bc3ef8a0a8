"""A cut-out's small copy and a turn in; how much of its mass and detail any window shows, out."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Pixels

_OUTLINE = 180.0  # levels: what a step of the outline is worth
_RIM = 0.05  # of the longer side: shading along the outline is no print
_STRAY = 0.05  # of the print: what may lie beyond each side of its core

Sums = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class Relief:
    """A turned product on a coarse grid: sums of mass and detail over all that is above and left.

    ``bounds`` are left, top, right, bottom of its outline from its centre, and ``cell`` the side
    of a grid cell, all in pixels of the cut-out. ``core`` is what makes it known: its print, dial
    or logo, as left, top, right, bottom in shares of the bounds.
    """

    mass: Sums
    detail: Sums
    bounds: tuple[float, float, float, float]
    cell: float
    core: tuple[float, float, float, float]

    @classmethod
    def of(cls, small: Pixels, cell: float, degrees: float) -> Relief:
        """Turned clockwise by ``degrees``; a pixel of ``small`` is ``cell`` pixels wide."""
        light = small[..., :3].mean(axis=2).astype(np.float32)
        solid = (small[..., 3] > 128).astype(np.float32)
        detail = np.zeros_like(light)
        across, down = np.abs(np.diff(light, axis=1)), np.abs(np.diff(light, axis=0))
        detail[:, 1:] += across * solid[:, 1:] * solid[:, :-1]
        detail[1:] += down * solid[1:] * solid[:-1]
        rim = 2 * max(1, round(_RIM * max(light.shape))) + 1
        inside = cv2.erode(np.pad(solid, 1), np.ones((rim, rim), np.uint8))[1:-1, 1:-1]
        printed = detail * inside
        # its outline counts too: by a handle one knows a mug
        detail[:, 1:] += _OUTLINE * np.abs(np.diff(solid, axis=1))
        detail[1:] += _OUTLINE * np.abs(np.diff(solid, axis=0))
        high, wide = light.shape
        side = int(np.ceil(np.hypot(high, wide))) + 2
        turn = cv2.getRotationMatrix2D((wide / 2, high / 2), -degrees, 1.0)
        turn[:, 2] += (side / 2 - wide / 2, side / 2 - high / 2)
        mass = cv2.warpAffine(solid, turn, (side, side))
        detail = cv2.warpAffine(np.ascontiguousarray(detail), turn, (side, side))
        printed = cv2.warpAffine(np.ascontiguousarray(printed), turn, (side, side))
        rows = np.flatnonzero(mass.max(axis=1) > 0.5)
        columns = np.flatnonzero(mass.max(axis=0) > 0.5)
        if not rows.size or not columns.size:
            rows = columns = np.array([0, side - 1])
        part = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        bounds = (
            float(columns[0] - side / 2) * cell,
            float(rows[0] - side / 2) * cell,
            float(columns[-1] + 1 - side / 2) * cell,
            float(rows[-1] + 1 - side / 2) * cell,
        )
        # an even floor under the detail: a plain product is its outline
        shown = detail[part] + (0.25 * float(detail[part].mean()) + 0.01) * mass[part]
        return cls(
            _sums(mass[part]),
            _sums(shown),
            bounds,
            cell,
            _core(np.asarray(printed[part], np.float64)),
        )

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the outline in pixels of the cut-out."""
        left, top, right, bottom = self.bounds
        return right - left, bottom - top

    def seen(self, window: tuple[float, float, float, float]) -> tuple[float, float]:
        """Shares of mass and detail in a window: left, top, right, bottom as shares of bounds."""
        high, wide = self.mass.shape[0] - 1, self.mass.shape[1] - 1
        x0, x1 = round(window[0] * wide), round(window[2] * wide)
        y0, y1 = round(window[1] * high), round(window[3] * high)
        shares = [
            float(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]) / float(sums[-1, -1])
            for sums in (self.mass, self.detail)
        ]
        return shares[0], shares[1]


def _core(printed: Sums) -> tuple[float, float, float, float]:
    """Where all but the strays of the print lies, in shares of the grid; its middle without any."""
    spans = []
    for axis in (0, 1):
        sums = np.cumsum(printed.sum(axis=axis))
        if sums[-1] <= 0:
            return (0.5, 0.5, 0.5, 0.5)
        first, last = np.searchsorted(sums / sums[-1], (_STRAY, 1 - _STRAY))
        spans.append((float(first) / len(sums), float(last + 1) / len(sums)))
    (left, right), (top, bottom) = spans
    return left, top, right, bottom


def _sums(values: npt.ArrayLike) -> Sums:
    return np.pad(np.asarray(values, np.float64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
