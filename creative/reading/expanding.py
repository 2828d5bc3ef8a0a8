"""A photo whose edges run out into smooth backdrop -> the same photo with more of that backdrop.

A wall, a sweep of paper or a blurred distance goes on past the frame, so that the picture can
fill an ad of any ratio and type can stand on it. Edges that cut through something stay edges.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.color import Color, FloatArray
from creative.geometry import Box
from creative.pictures import Photo, Pixels
from creative.reading.focus import busyness_of
from creative.reading.resampling import shrunk
from creative.reading.swatches import oklab
from creative.scaling import shrunk_to

_SIDE: Final = 320  # pixels of the picture that edges are judged on
_BAND: Final = 0.03  # of the picture, as deep as an edge is looked at
_ROUGH: Final = 0.014  # OKLab: largest deviation of an edge from its own smooth course
_RANGE: Final = 0.16  # OKLab: how far an edge may change along its length
_STEP: Final = 0.028  # OKLab: how far it may change over the depth of its band
_FLOOD: Final = 0.007  # OKLab: from one pixel of the backdrop to the next
_ROOM: Final = 1.1  # of the picture's own height, added at its top or foot
_LEAST_ROOM: Final = 0.7  # of large ones
_ACROSS: Final = (0.0, 3.6, 1.9)  # of that, on the one or the two open sides: banners are wide
_DOWN: Final = (0.0, 1.5, 1.0)  # of that, on the one or the two open ends
_PIXELS: Final = 9e6  # of the whole
_LEAST_SIDE: Final = 1200  # pixels to which a photo may be shrunk for it
_REST: Final = 0.25  # of the picture: the way on which a gradient of light comes to rest
_TRACE: Final = 0.16  # of the picture: the way on which what is special to the edge fades
_GRAIN: Final = 24  # rows whose noise is measured
_TILE: Final = 509  # pixels after which it repeats
_STRONGEST: Final = 5.0  # levels of that grain


@dataclass(frozen=True, slots=True)
class Edges:
    """Which edges of a picture are smooth backdrop."""

    top: bool
    bottom: bool
    left: bool
    right: bool

    @property
    def any(self) -> bool:
        """True when there is at least one."""
        return self.top or self.bottom or self.left or self.right

    @property
    def names(self) -> frozenset[str]:
        """Of those that are."""
        return frozenset(side for side in ("top", "bottom", "left", "right") if getattr(self, side))

    @property
    def around(self) -> bool:
        """True when all four are."""
        return self.top and self.bottom and self.left and self.right


def smooth_edges(rgba: Pixels) -> Edges:
    """The edges along which nothing is cut: smooth, nearly even, without a step inwards."""
    return _smooth_edges(oklab(shrunk(rgba, _SIDE)[..., :3]))


def expanded(photo: Photo) -> Photo:
    """Continue every smooth edge by about the picture's own side; without one nothing changes.

    A quadratic surface fitted to the backdrop (least squares, twice, without outliers) says how
    its light goes on; beyond the frame that surface comes to rest. What sets an edge apart from
    it is carried on, ever softer, under grain as strong as that beside it.
    """
    small = shrunk(photo.rgba, _SIDE)
    lab = oklab(small[..., :3])
    edges = _smooth_edges(lab)
    if not edges.any:
        return photo
    backdrop = backdrop_of(lab, edges)
    surface = _surface(small, backdrop)
    if surface is None:
        return photo
    photo, across, down = _with_room(photo, edges)
    top, bottom = down * edges.top, down * edges.bottom
    left, right = across * edges.left, across * edges.right
    height, width = photo.rgba.shape[:2]
    ys = _at_rest((np.arange(-top, height + bottom, dtype=np.float32) + 0.5) / height)
    xs = _at_rest((np.arange(-left, width + right, dtype=np.float32) + 0.5) / width)
    wide = np.empty((len(ys), len(xs), 4), np.uint8)
    wide[..., 3] = 255
    wide[top : top + height, left : left + width] = photo.rgba
    columns = np.s_[left : left + width]
    if top:
        light = surface.light(xs[columns], ys[: top + 1])
        _continue(wide[: top + height, columns], light, surface.color, top)
    if bottom:
        light = surface.light(xs[columns], ys[::-1][: bottom + 1])
        _continue(wide[top:, columns][::-1], light, surface.color, bottom)
    turned = wide.transpose(1, 0, 2)
    if left:
        light = surface.light(xs[: left + 1], ys).T
        _continue(turned[: left + width], light, surface.color, left)
    if right:
        light = surface.light(xs[::-1][: right + 1], ys).T
        _continue(turned[left:][::-1], light, surface.color, right)
    busyness = busyness_of(wide)
    return replace(
        photo,
        rgba=wide,
        focus=photo.focus.moved(left, top),
        faces=tuple(face.moved(left, top) for face in photo.faces),
        busyness=busyness,
        clear=_clear(backdrop, (top, left), photo, wide.shape[:2], busyness.shape),
        ground=surface.middle if edges.around else photo.ground,
        open=edges.names,
        backdrop=Color(*(float(v) / 255 for v in surface.color)),
    )


def _with_room(photo: Photo, edges: Edges) -> tuple[Photo, int, int]:
    """The photo, smaller where it is very large, and pixels to add on each open side and end."""
    sides, ends = edges.left + edges.right, edges.top + edges.bottom

    def pixels(room: float) -> float:
        share = (1 + room * _ACROSS[sides] * sides) * (1 + room * _DOWN[ends] * ends)
        return photo.width * photo.height * share

    room = _ROOM if pixels(_ROOM) <= _PIXELS else _LEAST_ROOM
    scale = max((_PIXELS / pixels(room)) ** 0.5, _LEAST_SIDE / max(photo.width, photo.height))
    if scale < 1:
        photo = _smaller(photo, scale)
    across, down = room * _ACROSS[sides], room * _DOWN[ends]
    return photo, round(photo.width * across), round(photo.height * down)


def _smaller(photo: Photo, scale: float) -> Photo:
    width, height = round(photo.width * scale), round(photo.height * scale)
    across, down = width / photo.width, height / photo.height

    def to(box: Box) -> Box:
        return Box(box.x * across, box.y * down, box.w * across, box.h * down)

    rgba = shrunk_to(photo.rgba, width, height)
    faces = tuple(to(face) for face in photo.faces)
    return replace(photo, rgba=rgba, focus=to(photo.focus), faces=faces)


def backdrop_of(lab: FloatArray, edges: Edges) -> npt.NDArray[np.bool_]:
    """What is joined to the smooth edges without a step, shape (height, width)."""
    height, width = lab.shape[:2]
    soft = np.ascontiguousarray(cv2.GaussianBlur(lab.astype(np.float32), (0, 0), 0.8))
    mask = np.zeros((height + 2, width + 2), np.uint8)
    seeds = []
    if edges.top:
        seeds += [(x, 0) for x in range(0, width, 8)]
    if edges.bottom:
        seeds += [(x, height - 1) for x in range(0, width, 8)]
    if edges.left:
        seeds += [(0, y) for y in range(0, height, 8)]
    if edges.right:
        seeds += [(width - 1, y) for y in range(0, height, 8)]
    for seed in seeds:
        if not mask[seed[1] + 1, seed[0] + 1]:
            cv2.floodFill(
                soft, mask, seed, (0,) * 3, (_FLOOD,) * 3, (_FLOOD,) * 3,
                4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8),
            )  # fmt: skip
    inside = mask[1:-1, 1:-1]
    return np.asarray(cv2.erode(inside, np.ones((3, 3), np.uint8)) > 0)


def _smooth_edges(lab: FloatArray) -> Edges:
    turned = lab.transpose(1, 0, 2)
    return Edges(_smooth(lab), _smooth(lab[::-1]), _smooth(turned), _smooth(turned[::-1]))


def _smooth(lab: FloatArray) -> bool:
    """For the first rows of the picture, shape (height, width, 3)."""
    depth = max(3, round(_BAND * lab.shape[0]))
    band = np.asarray(lab[:depth], dtype=np.float32)
    course = band.mean(axis=0)
    even = _softened(course, 0.02 * course.shape[0] + 1)
    step = np.quantile(np.abs(band[-1] - band[0]).max(axis=1), 0.98)
    return bool(
        np.abs(course - even).max() < _ROUGH
        and np.ptp(even, axis=0).max() < _RANGE
        and step < _STEP
        and (band - course).std(axis=0).max() < _STEP
    )


@dataclass(frozen=True, eq=False, slots=True)
class _Surface:
    """Light that varies by a quadratic of the place (6 terms) on one colour (3 levels)."""

    terms: FloatArray
    color: FloatArray

    def light(self, xs: FloatArray, ys: FloatArray) -> FloatArray:
        """1 for the colour itself, shape (rows, columns)."""
        one, x, y, xx, xy, yy = (float(term) for term in self.terms)
        down, along = (one + y * ys + yy * ys * ys)[:, None], (x * xs + xx * xs * xs)[None]
        return np.asarray(down + along + np.float32(xy) * ys[:, None] * xs[None], dtype=np.float32)

    @property
    def middle(self) -> Color:
        """Its colour in the middle of the picture."""
        half = np.full(1, 0.5, np.float32)
        levels = np.clip(self.light(half, half)[0, 0] * self.color / 255, 0, 1)
        return Color(*(float(v) for v in levels))


def _surface(small: Pixels, backdrop: npt.NDArray[np.bool_]) -> _Surface | None:
    """Fitted by least squares, twice, the second time without outliers."""
    rows, columns = np.nonzero(backdrop)
    if len(rows) < 400:
        return None
    height, width = small.shape[:2]
    terms = _terms((columns + 0.5) / width, (rows + 0.5) / height)
    levels = small[rows, columns, :3].astype(np.float64)
    color = np.median(levels, axis=0)
    shade = levels @ color / (color @ color + 1e-6)
    found = np.linalg.lstsq(terms, shade, rcond=None)[0]
    off = np.abs(terms @ found - shade)
    near = off <= max(0.01, 2 * float(np.median(off)))
    found = np.linalg.lstsq(terms[near], shade[near], rcond=None)[0]
    return _Surface(found.astype(np.float32), color.astype(np.float32))


def _terms(x: FloatArray, y: FloatArray) -> FloatArray:
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1)


def _at_rest(at: FloatArray) -> FloatArray:
    """Places along a side, 0..1 within the picture; beyond it they slow down and stop."""
    beyond = np.maximum(0, np.maximum(-at, at - 1))
    slowed = _REST * (1 - np.exp(-beyond / _REST))
    return np.asarray(np.clip(at, 0, 1) + np.sign(at - 0.5) * slowed, dtype=np.float32)


def _continue(wide: Pixels, light: FloatArray, color: FloatArray, rows: int) -> None:
    """Fill the first ``rows`` of ``wide``; ``light`` has one row more, that of the edge itself."""
    depth = max(2, round(0.012 * (wide.shape[0] - rows)))
    edge = wide[rows : rows + depth, :, :3].astype(np.float32).mean(axis=0)
    special = edge - light[rows][:, None] * color
    rest = special.mean(axis=0)
    softer = [
        _softened(special, max(1.0, share * wide.shape[1])) - rest for share in (0.004, 0.02, 0.06)
    ]
    grain = _grain(wide[rows : rows + _GRAIN, :, 1], (rows, wide.shape[1]))
    away = np.arange(rows, 0, -1, dtype=np.float32) / (wide.shape[0] - rows)
    traced = min(rows, round(5 * _TRACE * (wide.shape[0] - rows)))  # farther off it is below 1 %
    span = np.clip(away / _TRACE, 0, 2)[-traced:]
    near, far = np.clip(1 - span, 0, 1), np.clip(span - 1, 0, 1)
    left = np.exp(-away[-traced:] / _TRACE)
    shares = [(left * share)[:, None] for share in (near, 1 - near - far, far)]
    for channel in range(3):
        grown = light[:rows] * color[channel] + (rest[channel] + grain)
        for share, soft in zip(shares, softer, strict=True):
            grown[-traced:] += share * soft[None, :, channel]
        wide[:rows, :, channel] = np.clip(np.rint(grown), 0, 255)


def _grain(near: Pixels, shape: tuple[int, int]) -> FloatArray:
    """Noise as strong as that of the rows ``near``, shape (rows, columns), in levels."""
    level = near.astype(np.float32)
    rest = level - cv2.GaussianBlur(level, (0, 0), 2.0)
    spread = min(_STRONGEST, 1.4826 * float(np.median(np.abs(rest))))
    noise = np.random.default_rng(shape[0]).standard_normal((_TILE, _TILE), dtype=np.float32)
    repeats = (-(-shape[0] // _TILE), -(-shape[1] // _TILE))
    return np.asarray(np.tile(noise * spread, repeats)[: shape[0], : shape[1]], dtype=np.float32)


def _clear(
    backdrop: npt.NDArray[np.bool_],
    corner: tuple[int, int],
    photo: Photo,
    size: tuple[int, ...],
    cells: tuple[int, ...],
) -> npt.NDArray[np.float32]:
    """The share of backdrop in each cell of the expanded picture; all of what was added is it."""
    scale = min(1.0, 640 / max(size))
    rows, columns = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
    top, left = (round(at * scale) for at in corner)
    high = min(rows - top, max(1, round(photo.height * scale)))
    wide = min(columns - left, max(1, round(photo.width * scale)))
    mask = np.ones((rows, columns), np.float32)
    inside = cv2.resize(backdrop.astype(np.float32), (wide, high), interpolation=cv2.INTER_AREA)
    mask[top : top + high, left : left + wide] = inside
    return np.asarray(
        cv2.resize(mask, (cells[1], cells[0]), interpolation=cv2.INTER_AREA), dtype=np.float32
    )


def _softened(course: FloatArray, sigma: float) -> FloatArray:
    """A row of pixels, shape (width, 3), blurred along its length."""
    blurred = cv2.GaussianBlur(
        course[None].astype(np.float32), (0, 0), sigmaX=sigma, sigmaY=0.5,
        borderType=cv2.BORDER_REFLECT,
    )  # fmt: skip
    return np.asarray(blurred[0], dtype=np.float32)
