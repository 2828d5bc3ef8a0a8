"""A small picture -> what in it is looked at, as a map 0..1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.geometry import Box
from creative.pictures import Pixels
from creative.reading.ground import read_ground
from creative.reading.resampling import shrunk
from creative.reading.swatches import oklab

Map = npt.NDArray[np.float32]

_CHROMA_COUNTS: Final = np.array([0.7, 1.6, 1.6], np.float32)
_FEWEST: Final = 64  # pixels, below which colours cannot be told apart by place
_MOSTLY: Final = 0.55  # of a thing, from which it belongs to what is looked at
_MOST_WHOLE: Final = 0.6  # of the picture, beyond which a crop could not keep it
_NOISE: Final = 1.5  # levels
_SHARP_SHARE: Final = 0.3  # of a photo, beyond which it has no depth of field to speak of


def attention_of(rgba: Pixels, small: Pixels) -> tuple[Map, Colors]:
    """What is looked at in a photo, in the size of ``small``, a copy of it; and its colours.

    Saliency, weighed by sharpness where only a part is sharp, and by how rare and gathered a
    colour is.
    """
    colors = colors_of(small)
    sharp = _in_focus(rgba, small.shape[:2])
    least = 0.3 if float(sharp.min()) == 1.0 else 0.5  # where sharpness says it, it says it better
    return saliency_of(small) * sharp * (least + (1 - least) * colors.gathered), colors


def saliency_of(small: Pixels) -> Map:
    """Attention 0..1 for every pixel of a small picture.

    Centre-surround differences in OKLab at three scales (after Itti, Koch and Niebur, 1998),
    fine edges, skin, and a gentle preference for the middle.
    """
    height, width = small.shape[:2]
    lab = oklab(small[..., :3])
    side = max(height, width)
    contrast = np.zeros((height, width), dtype=np.float32)
    for inner, outer in ((0.01, 0.08), (0.02, 0.16), (0.04, 0.32)):
        near = _blur(lab, inner * side)
        far = _blur(lab, outer * side)
        contrast += _unit(np.sqrt((((near - far) * np.array([0.6, 1.5, 1.5])) ** 2).sum(axis=2)))
    overall = np.sqrt(
        (((_blur(lab, 0.02 * side) - lab.reshape(-1, 3).mean(0)) * [0.5, 1.5, 1.5]) ** 2).sum(2)
    )
    edges = _unit(_blur(edges_of(lab), 0.03 * side))
    total = (
        contrast / 3 + 0.5 * _unit(overall) + 0.6 * edges + 0.35 * _blur(_skin(small), 0.02 * side)
    )
    rows = (np.arange(height, dtype=np.float32) + 0.5) / height - 0.5
    columns = (np.arange(width, dtype=np.float32) + 0.5) / width - 0.5
    centre = np.exp(-(rows[:, None] ** 2 + columns[None] ** 2) / (2 * 0.32**2))
    attention = _blur(total, 0.015 * side) * (0.35 + 0.65 * centre)
    return _unit(attention * _off_ground(small))


@dataclass(frozen=True, eq=False, slots=True)
class Colors:
    """``labels`` (rows, columns) of the nearest of some colours; ``gathered`` 0..1 is high for
    those that are rare and stand in one place.
    """

    labels: npt.NDArray[np.int32]
    gathered: Map

    def whole(self, box: Box) -> Box:
        """The box with the whole of each thing of one colour that is mostly in it."""
        height, width = self.labels.shape
        inside = np.zeros((height, width), dtype=bool)
        inside[box.pixels(width, height)] = True
        grown = box
        for label in range(int(self.labels.max()) + 1):
            mask = (self.labels == label).astype(np.uint8)
            mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
            count, parts, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
            for part in range(1, count):
                x, y, w, h, area = (int(v) for v in stats[part])
                if area < 0.02 * mask.size or float(inside[parts == part].mean()) < _MOSTLY:
                    continue
                thing = Box(x, y, w, h)
                if grown.union(thing).area <= _MOST_WHOLE * mask.size:
                    grown = grown.union(thing)
        return grown


def colors_of(small: Pixels) -> Colors:
    """Twelve clusters in OKLab, and how rare and gathered each spot's colour is.

    A wall's colours are spread over the picture, those of a chair are not: uniqueness and spread
    of each colour after Perazzi, Kraehenbuehl, Pritch and Hornung, "Saliency filters", 2012.
    """
    height, width = small.shape[:2]
    if height * width < _FEWEST:
        return Colors(
            np.zeros((height, width), np.int32), np.ones((height, width), dtype=np.float32)
        )
    lab = (_blur(oklab(small[..., :3]), 1.0) * _CHROMA_COUNTS).reshape(-1, 3)
    lab = lab.astype(np.float32)
    criteria = (cv2.TERM_CRITERIA_MAX_ITER | cv2.TERM_CRITERIA_EPS, 12, 1e-3)
    cv2.setRNGSeed(1)
    _, _, centres = cv2.kmeans(lab, 12, np.empty(0), criteria, 1, cv2.KMEANS_PP_CENTERS)
    apart = ((lab[:, None] - centres[None]) ** 2).sum(axis=2)
    weight = np.exp(-apart / (2 * 0.05**2))
    weight /= weight.sum(axis=1, keepdims=True) + 1e-9
    mass = weight.sum(axis=0) + 1e-6
    y, x = (np.mgrid[0:height, 0:width].reshape(2, -1) + 0.5) / [[height], [width]]
    at_x, at_y = (weight * x[:, None]).sum(0) / mass, (weight * y[:, None]).sum(0) / mass
    spread = (weight * ((x[:, None] - at_x) ** 2 + (y[:, None] - at_y) ** 2)).sum(0) / mass
    off_middle = (at_x - 0.5) ** 2 + (at_y - 0.5) ** 2
    unlike = np.sqrt(((centres[:, None] - centres[None]) ** 2).sum(axis=2))
    rare = (unlike * (mass / mass.sum())).sum(axis=1)
    value = rare * np.exp(-spread / 0.045 - off_middle / 0.25)
    seen = _blur((weight @ (value - value.min())).reshape(height, width), 2.0)
    labels = apart.argmin(axis=1).astype(np.int32).reshape(height, width)
    return Colors(labels, _unit(seen))


def _in_focus(rgba: Pixels, shape: tuple[int, int]) -> Map:
    """0.25..1, shape (rows, columns): how sharp each spot is, where little of the photo is sharp.

    1 throughout for photos that are sharp, or soft, all over. Sharpness is the energy of the
    finest detail against that of coarser detail at the same spot (a ratio, so that low contrast
    does not pass for blur).
    """
    medium = shrunk(rgba, 960)
    grey = cv2.cvtColor(np.ascontiguousarray(medium[..., :3]), cv2.COLOR_RGB2GRAY)
    grey = grey.astype(np.float32)
    soft = cv2.GaussianBlur(grey, (0, 0), 1.2)
    fine = np.maximum(np.abs(grey - soft) - _NOISE, 0)
    size = (shape[1], shape[0])
    energy = cv2.resize(cv2.blur(fine, (15, 15)), size, interpolation=cv2.INTER_AREA)
    sharp = np.clip(energy / max(_NOISE, float(np.quantile(energy, 0.985))), 0, 1)
    if float((sharp > 0.25).mean()) > _SHARP_SHARE:
        return np.ones(shape, dtype=np.float32)
    return np.asarray(0.25 + 0.75 * np.minimum(1, 2 * sharp), dtype=np.float32)


def _off_ground(small: Pixels) -> Map:
    """0.25..1: how unlike the colour of the picture's border; 1 throughout for busy borders."""
    ground = read_ground(small[..., :3])
    if ground.noise > 4 or ground.bare.mean() < 0.15:
        return np.ones(small.shape[:2], dtype=np.float32)
    unlike = np.clip(ground.distance / (4 * ground.threshold), 0, 1)
    return np.asarray(0.25 + 0.75 * _blur(unlike, 0.01 * max(small.shape)), dtype=np.float32)


def _blur(values: npt.NDArray[np.floating], sigma: float) -> Map:
    blurred = cv2.GaussianBlur(
        values.astype(np.float32), (0, 0), max(0.5, sigma), borderType=cv2.BORDER_REFLECT
    )
    return np.asarray(blurred, dtype=np.float32).reshape(values.shape)


def _unit(values: npt.NDArray[np.floating]) -> Map:
    low, high = float(np.quantile(values, 0.02)), float(np.quantile(values, 0.995))
    spread = np.clip((values - low) / max(high - low, 1e-6), 0, 1)
    return np.asarray(spread, dtype=np.float32)


def edges_of(lab: Map) -> Map:
    """The strength of edges in OKLab lightness, shape (rows, columns)."""
    lightness = np.ascontiguousarray(lab[..., 0])
    dx = cv2.Sobel(lightness, cv2.CV_32F, 1, 0, scale=1 / 8)
    dy = cv2.Sobel(lightness, cv2.CV_32F, 0, 1, scale=1 / 8)
    return np.asarray(np.hypot(dx, dy), dtype=np.float32).reshape(lightness.shape)


def _skin(small: Pixels) -> Map:
    """1 where the chroma is that of human skin of any depth (YCrCb window), else 0."""
    _, red, blue = np.moveaxis(cv2.cvtColor(small[..., :3].copy(), cv2.COLOR_RGB2YCrCb), 2, 0)
    window = (red > 135) & (red < 172) & (blue > 80) & (blue < 125)
    return np.asarray(window, dtype=np.float32)
