"""A cut-out in; its outline as layout needs it out: turned bounds, and what may leave the frame."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from creative.geometry import Box
from creative.layout.relief import Relief
from creative.pictures import Cutout, Pixels

MOST_CUT = 0.17  # of a product's area; more and people ask what it is
_SAMPLES = 150  # outline points are sought on about this many rows and columns
_SOLID = 128
_CALMER = 0.95  # detail of a side that may be cut, against that of the whole


@dataclass(frozen=True, eq=False, slots=True)
class Figure:
    """``hull``: outline points from the centre, in pixels of the cut-out, shape (n, 2).

    ``cut`` is the share of the width that may lie outside the frame at the left and at the right:
    at most ``MOST_CUT`` of the area, and none of it where that side carries the detail (a label).
    ``spots``: solid points from the centre, shape (n, 2), each standing for ``spot`` pixels.
    ``small`` is the copy that all of it is measured on.
    """

    width: int
    height: int
    hull: npt.NDArray[np.float64]
    cut: tuple[float, float]
    spots: npt.NDArray[np.float64]
    spot: float
    small: Pixels
    reliefs: dict[tuple[float, bool], Relief] = field(default_factory=dict)

    @classmethod
    def of(cls, cutout: Cutout) -> Figure:
        """Measured on a small copy: under a millisecond."""
        step = max(1, max(cutout.width, cutout.height) // _SAMPLES)
        small = cutout.rgba[::step, ::step]
        solid = small[..., 3] > _SOLID
        points = np.argwhere(solid)[:, ::-1].astype(np.int32)
        if not len(points):
            points = np.zeros((1, 2), np.int32)
        middle = (cutout.width / 2, cutout.height / 2)
        hull = cv2.convexHull(points).reshape(-1, 2).astype(np.float64) * step - middle
        spots = points[::4].astype(np.float64) * step - middle
        light = small[..., :3].mean(axis=2)
        detail = np.zeros_like(light)
        detail[:, 1:] = np.abs(np.diff(light, axis=1)) * (solid[:, 1:] & solid[:, :-1])
        columns, details = solid.sum(axis=0), detail.sum(axis=0)
        cut = (_may_leave(columns, details), _may_leave(columns[::-1], details[::-1]))
        return cls(cutout.width, cutout.height, hull, cut, spots, 4.0 * step * step, small)

    def relief(self, degrees: float, *, mirrored: bool) -> Relief:
        """Its mass and detail, turned clockwise; ``mirrored`` flips it first. Measured once."""
        key = (degrees, mirrored)
        if key not in self.reliefs:
            small = self.small[:, ::-1] if mirrored else self.small
            self.reliefs[key] = Relief.of(small, self.width / small.shape[1], degrees)
        return self.reliefs[key]

    def reach(self, degrees: float, *, mirrored: bool = False) -> tuple[float, float, float, float]:
        """Left, top, right, bottom from the centre, turned clockwise, per pixel of the cut-out.

        The box before it is turned lies inside too. ``mirrored`` flips the outline first.
        """
        turn = math.radians(degrees)
        x, y = self.hull[:, 0] * (-1 if mirrored else 1), self.hull[:, 1]
        along = x * math.cos(turn) - y * math.sin(turn)
        down = x * math.sin(turn) + y * math.cos(turn)
        half_w, half_h = self.width / 2, self.height / 2
        return (
            min(float(along.min()), -half_w),
            min(float(down.min()), -half_h),
            max(float(along.max()), half_w),
            max(float(down.max()), half_h),
        )

    def covers(
        self, other: Box, center: tuple[float, float], scale: float, degrees: float
    ) -> float:
        """Pixels of ``other`` that the product hides, painted about ``center`` at ``scale``."""
        turn = math.radians(degrees)
        along = self.spots[:, 0] * math.cos(turn) - self.spots[:, 1] * math.sin(turn)
        down = self.spots[:, 0] * math.sin(turn) + self.spots[:, 1] * math.cos(turn)
        x, y = center[0] + scale * along, center[1] + scale * down
        inside = (x > other.x) & (x < other.right) & (y > other.y) & (y < other.bottom)
        return float(inside.sum()) * self.spot * scale * scale


def _may_leave(columns: npt.NDArray[np.int_], details: npt.NDArray[np.floating]) -> float:
    """The share of the width, counted from the start, that the frame may cut off."""
    total = float(columns.sum())
    gone = np.cumsum(columns) / max(1.0, total)
    many = int(np.searchsorted(gone, MOST_CUT))
    if many < 2:
        return 0.0
    own = float(details[:many].sum()) / max(1.0, float(columns[:many].sum()))
    whole = float(details.sum()) / max(1.0, total)
    return many / len(columns) if own <= _CALMER * whole + 0.5 else 0.0
