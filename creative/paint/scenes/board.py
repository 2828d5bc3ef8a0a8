"""Flat artwork: crisp shapes of exact colours on a ground, lit by a breath of the key light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
import skia

from creative.paint.scenes.canvas import MaskArray, Patch, whole
from creative.paint.scenes.lighting import vignette, wall_light
from creative.paint.scenes.openings import kept_clear
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import Color, FloatArray
    from creative.geometry import Box
    from creative.scene import Stage


WORTH = 0.15  # of the frame: less of a pattern in a corner looks like a fault of the press


class Board:
    """An 8-bit sheet in the stage's ground colour that paths are filled on."""

    def __init__(self, stage: Stage, ground: Color | None = None) -> None:
        self.stage = stage
        self.tones = tones_of(stage.palette)
        self.ground = ground or stage.palette.surface
        self._pixels = np.empty((stage.height, stage.width, 4), dtype=np.uint8)
        info = skia.ImageInfo.Make(
            stage.width, stage.height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType
        )
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, self._pixels.strides[0])
        self._canvas = self._surface.getCanvas()
        self._canvas.clear(skia.Color4f(*self.ground.rgb, 1.0))
        self._kept = _kept(stage)

    def fill(self, path: skia.Path, color: Color, opacity: float = 1.0) -> None:
        """Fill a path."""
        paint = skia.Paint(Color4f=skia.Color4f(*color.rgb, opacity), AntiAlias=True)
        self._canvas.drawPath(path, paint)

    def line(self, path: skia.Path, color: Color, width: float) -> None:
        """Stroke a path."""
        paint = skia.Paint(
            Color4f=skia.Color4f(*color.rgb), AntiAlias=True, Style=skia.Paint.kStroke_Style,
            StrokeWidth=width,
        )  # fmt: skip
        self._canvas.drawPath(path, paint)

    def clear(self, path: skia.Path) -> bool:
        """True when the path touches nothing that must stay calm."""
        return not (self._kept & (_masked(self.stage, [path]) > 0)).any()

    def overlap(self, one: skia.Path, other: skia.Path, color: Color) -> None:
        """Fill what two paths share."""
        self._canvas.save()
        self._canvas.clipPath(one, True)
        self.fill(other, color)
        self._canvas.restore()

    def share(self, *paths: skia.Path) -> float:
        """The part of the frame that the paths cover, 0..1."""
        return float((_masked(self.stage, list(paths)) > 127).mean())

    def eased(self, path: skia.Path, color: Color, amount: FloatArray) -> None:
        """Fill with a whisper and over it with ``amount`` (0..1, on any grid) of the colour."""
        self.fill(path, self.tones.whisper)
        sheet = np.empty((*amount.shape, 4), dtype=np.uint8)
        sheet[..., :3] = np.rint(amount[..., None] * np.array(color.rgb) * 255)
        sheet[..., 3] = np.rint(amount * 255)
        image = skia.Image.fromarray(sheet, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        scale = skia.Matrix.Scale(
            self.stage.width / amount.shape[1], self.stage.height / amount.shape[0]
        )
        shader = image.makeShader(
            skia.TileMode.kClamp, skia.TileMode.kClamp,
            skia.SamplingOptions(skia.FilterMode.kLinear), scale,
        )  # fmt: skip
        self._canvas.drawPath(path, skia.Paint(Shader=shader, AntiAlias=True))

    def coarse(self) -> Patch:
        """The frame on a grid on which gentle fields of tone are cheap."""
        return whole(self.stage, max(whole(self.stage).step, round(self.stage.unit / 120)))

    def shape(self, path: skia.Path, color: Color) -> bool:
        """Fill in the colour where type is clear of it, else in a whisper of the ground's tone."""
        strong = self.clear(path)
        self.fill(path, color if strong else self.tones.whisper)
        return strong

    def lit(
        self, gain: float = 0.07, corners: float = 0.012, shade: FloatArray | None = None
    ) -> FloatArray:
        """The sheet as float32 RGB under a soft key light, times ``shade`` of any smaller size."""
        self._surface.flushAndSubmit()
        patch = whole(self.stage)
        x, y = patch.axes()
        level = 1 + gain * (wall_light(self.stage, x, y) - 1)
        level = np.minimum(level * vignette(self.stage, x, y, corners), 1.02) / 255
        field = np.asarray(level, dtype=np.float32)
        if shade is not None:
            field = shade * cv2.resize(field, (shade.shape[1], shade.shape[0]))
        size = (self.stage.width, self.stage.height)
        factor = cv2.resize(cv2.merge((field, field, field)), size)
        rgb = cv2.cvtColor(self._pixels, cv2.COLOR_RGBA2RGB)
        return np.asarray(cv2.multiply(rgb, factor, dtype=cv2.CV_32F), dtype=np.float32)


def clear_of_type(stage: Stage, path: skia.Path) -> bool:
    """True when the path touches nothing that must stay calm."""
    return not (_kept(stage) & (_masked(stage, [path]) > 0)).any()


def _kept(stage: Stage) -> npt.NDArray[np.bool_]:
    return _masked(stage, [_path_of(box) for box in kept_clear(stage, 0.02)]) > 0


def _masked(stage: Stage, paths: list[skia.Path]) -> MaskArray:
    """Where the paths lie, on a coarse grid of the frame."""
    scale = min(1.0, 200 / max(stage.width, stage.height))
    size = (max(1, round(stage.height * scale)), max(1, round(stage.width * scale)))
    pixels = np.zeros(size, dtype=np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeA8(size[1], size[0]), pixels)
    canvas = surface.getCanvas()
    canvas.scale(scale, scale)
    for path in paths:
        canvas.drawPath(path, skia.Paint(Color=skia.ColorWHITE, AntiAlias=True))
    surface.flushAndSubmit()
    return pixels


def _path_of(box: Box) -> skia.Path:
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(box.x, box.y, box.right, box.bottom))
    return path
