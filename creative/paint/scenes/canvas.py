"""A scene's drawing ground: coarse fields of light and crisp masks become one picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
import skia

if TYPE_CHECKING:
    from collections.abc import Sequence

    from creative.color import FloatArray
    from creative.geometry import Box
    from creative.scene import Stage

MaskArray = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of whole pixels of the frame, with a coarse grid over it.

    ``step`` is how many pixels one grid sample spans: light is smooth, so it is computed on the
    grid and enlarged, while edges come from masks at full size. ``samples`` (rows, columns) is
    given when the grid is a window of the frame's own.
    """

    left: int
    top: int
    width: int
    height: int
    step: int
    samples: tuple[int, int] | None = None

    @property
    def grid(self) -> tuple[int, int]:
        """(rows, columns) of the coarse grid."""
        if self.samples is not None:
            return self.samples
        return max(2, -(-self.height // self.step)), max(2, -(-self.width // self.step))

    @property
    def slices(self) -> tuple[slice, slice]:
        """Where the patch lies in a picture of the whole frame."""
        return (
            slice(self.top, self.top + self.height),
            slice(self.left, self.left + self.width),
        )

    def axes(self) -> tuple[FloatArray, FloatArray]:
        """Frame pixel coordinates of the grid: x of shape (1, columns), y of shape (rows, 1)."""
        rows, columns = self.grid
        x = self.left + (np.arange(columns, dtype=np.float32) + 0.5) * (self.width / columns)
        y = self.top + (np.arange(rows, dtype=np.float32) + 0.5) * (self.height / rows)
        return x[None, :], y[:, None]

    def enlarge(self, field: FloatArray, *, smooth: bool = False) -> FloatArray:
        """A grid field at full size; ``smooth`` spends more time and shows no facets."""
        how = cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR
        size = (self.width, self.height)
        return np.asarray(cv2.resize(field, size, interpolation=how), dtype=np.float32)


def grid_step(stage: Stage) -> int:
    """How coarse light may be in this frame: 4 at 1080 pixels, 1 in small banners."""
    return max(1, min(4, round(stage.unit / 260)))


def whole(stage: Stage, step: int | None = None) -> Patch:
    """The patch that is the frame."""
    return Patch(0, 0, stage.width, stage.height, step or grid_step(stage))


def patch_of(stage: Stage, box: Box, margin: float = 2.0, step: int | None = None) -> Patch | None:
    """The patch that covers ``box`` and a margin, cut to the frame; None when nothing is left."""
    left = max(0, math.floor(box.x - margin))
    top = max(0, math.floor(box.y - margin))
    right = min(stage.width, math.ceil(box.right + margin))
    bottom = min(stage.height, math.ceil(box.bottom + margin))
    if right - left < 1 or bottom - top < 1:
        return None
    return Patch(left, top, right - left, bottom - top, step or grid_step(stage))


def path_mask(patch: Patch, *paths: skia.Path, coarse: bool = False) -> FloatArray:
    """Coverage 0..1 of the paths (frame pixels) over the patch, with smoothed edges.

    ``coarse`` draws on the patch's grid: for what will be blurred anyway.
    """
    rows, columns = patch.grid if coarse else (patch.height, patch.width)
    pixels = np.zeros((rows, columns), dtype=np.uint8)
    info = skia.ImageInfo.MakeA8(columns, rows)
    surface = skia.Surface.MakeRasterDirect(info, pixels)
    canvas = surface.getCanvas()
    if coarse:
        canvas.scale(columns / patch.width, rows / patch.height)
    canvas.translate(-patch.left, -patch.top)
    paint = skia.Paint(AntiAlias=True, Color=skia.ColorWHITE)
    for path in paths:
        canvas.drawPath(path, paint)
    surface.flushAndSubmit()
    return np.multiply(pixels, np.float32(1 / 255), dtype=np.float32)


def polygon(points: Sequence[tuple[float, float]]) -> skia.Path:
    """A closed path through the points."""
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    return path


def half_plane(
    dx: float, dy: float, offset: float, about: tuple[float, float], turn: float = 0.0
) -> skia.Path:
    """All p with p . (dx, dy) > ``offset``, its edge turned by ``turn`` radians.

    The edge turns about its point nearest to ``about``; (dx, dy) has length 1.
    """
    along = about[1] * dx - about[0] * dy
    x, y = dx * offset - dy * along, dy * offset + dx * along
    angle = math.atan2(dy, dx) + turn
    nx, ny = math.cos(angle), math.sin(angle)
    reach = 6 * (abs(about[0]) + abs(about[1]) + 100)
    return polygon(
        [
            (x - ny * reach, y + nx * reach),
            (x - ny * reach + nx * reach, y + nx * reach + ny * reach),
            (x + ny * reach + nx * reach, y - nx * reach + ny * reach),
            (x + ny * reach, y - nx * reach),
        ]
    )


def rectangle(
    left: float, top: float, right: float, bottom: float, radius: float = 0.0
) -> skia.Path:
    """A rectangle, with round corners if ``radius`` is given."""
    path = skia.Path()
    rect = skia.Rect.MakeLTRB(left, top, right, bottom)
    if radius > 0:
        path.addRoundRect(rect, radius, radius)
    else:
        path.addRect(rect)
    return path


def ellipse(cx: float, cy: float, rx: float, ry: float) -> skia.Path:
    """An ellipse by centre and radii."""
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(cx - rx, cy - ry, cx + rx, cy + ry))
    return path


def lay(picture: FloatArray, patch: Patch, sheet: FloatArray, mask: FloatArray | None) -> None:
    """Blend a sheet into the picture where the mask covers; sheet is RGB at grid or full size."""
    if sheet.shape[:2] != (patch.height, patch.width):
        sheet = patch.enlarge(sheet)
    region = picture[patch.slices]
    if mask is None:
        region[:] = sheet
        return
    cover = np.ascontiguousarray(mask, dtype=np.float32)
    region[:] = cv2.blendLinear(sheet, np.ascontiguousarray(region), cover, 1.0 - cover)


def dim(picture: FloatArray, patch: Patch, factor: FloatArray) -> None:
    """Multiply the picture under the patch by a field at grid or full size: shadows, occlusion."""
    triple: FloatArray = np.asarray(cv2.merge((factor, factor, factor)), dtype=np.float32)
    if triple.shape[:2] != (patch.height, patch.width):
        triple = patch.enlarge(triple)
    region = picture[patch.slices]
    np.multiply(region, triple, out=region)


def soften(field: FloatArray, sigma: float) -> FloatArray:
    """Gaussian blur by ``sigma`` samples; wide blurs run on a reduced copy, edges are held."""
    if sigma < 0.3:
        return field
    rows, columns = field.shape[:2]
    shrink = max(1, int(sigma / 3))
    shrink = min(shrink, max(1, min(rows, columns) // 4))
    if shrink == 1:
        blurred = cv2.GaussianBlur(field, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
        return np.asarray(blurred, dtype=np.float32)
    size = (max(2, columns // shrink), max(2, rows // shrink))
    small = cv2.resize(field, size, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / shrink, borderType=cv2.BORDER_REPLICATE)
    back = cv2.resize(small, (columns, rows), interpolation=cv2.INTER_CUBIC)
    return np.asarray(back, dtype=np.float32)


def smoothstep(low: float, high: float, value: npt.NDArray[np.floating]) -> FloatArray:
    """Hermite ramp from 0 at ``low`` to 1 at ``high`` (either may be the larger)."""
    t = np.clip((value - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3 - 2 * t), dtype=np.float32)
