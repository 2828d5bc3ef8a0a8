"""Things to arrange: products of three shapes, a photo, copy, directions; drawn, not stored."""

from functools import cache

import numpy as np

from creative.brief import CopyLine, CopyType, Format
from creative.color import Color
from creative.directing.palettes import schemes
from creative.direction import Direction, Light, TypePairing, Wishes
from creative.geometry import Box
from creative.layout.candidates import arrange
from creative.pictures import Assets, Cutout, LogoMark, Photo
from creative.placements import format_of
from creative.typography.library import FontLibrary

LIBRARY = FontLibrary.bundled()
SHAPES = {"bottle": (300, 900), "shoe": (900, 420), "box": (600, 600)}
SIZES = (
    "1:1", "4:5", "9:16", "1.91:1", "3:7", "16:9", "2:3", "8:1", "10:1", "1:10",
    "300x250", "728x90", "160x600", "320x50", "970x250", "300x1050", "120x600",
)  # fmt: skip
COPY = (
    CopyLine(CopyType.HEADLINE, "Glow that lasts all day"),
    CopyLine(CopyType.SUBHEADLINE, "Vitamin C serum for every skin"),
    CopyLine(CopyType.CTA, "Shop now"),
)
ARABIC = (
    CopyLine(CopyType.HEADLINE, "إشراقة تدوم طوال اليوم"),
    CopyLine(CopyType.SUBHEADLINE, "سيروم فيتامين سي لكل أنواع البشرة"),
    CopyLine(CopyType.CTA, "تسوق الآن"),
)
BRAND = (Color.hex("#1F6F54"), Color.hex("#F4E9D8"), Color.hex("#E4572E"))


@cache
def cutout(kind="bottle", *, standing=True):
    """A rounded body with a lit side; its corners are transparent, a shoe's toe is low."""
    width, height = SHAPES[kind]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across, down = 2 * x / (width - 1) - 1, 2 * y / (height - 1) - 1
    inside = (np.abs(across) ** 8 + np.abs(down) ** 8) < 1
    if kind == "shoe":  # its toe is low
        inside &= down > 1.3 * across - 1
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[..., 0] = 150 + 60 * across
    rgba[..., 1] = 90 + 40 * across
    rgba[..., 2] = 60
    rgba[..., 3] = inside * 255
    foot = (0.15 * width, 0.85 * width)
    return Cutout(rgba, 0.95, "alpha", foot, standing=standing, colors=(Color.hex("#965A3C"),))


@cache
def photo(width=1500, height=1000):
    """A calm wall with a busy object right of the middle, on which the focus lies."""
    chance = np.random.default_rng(3)
    rgba = np.full((height, width, 4), 255, np.uint8)
    rgba[..., :3] = (np.linspace(120, 170, width)[None, :, None] * (1.0, 0.95, 0.9)).astype(
        np.uint8
    )
    focus = Box(0.56 * width, 0.3 * height, 0.24 * width, 0.5 * height)
    rows, columns = focus.pixels(width, height)
    rgba[rows, columns, :3] = chance.integers(0, 255, rgba[rows, columns, :3].shape)
    busy = np.zeros((40, 60), np.float32)
    busy[12:32, 33:48] = 1.0
    return Photo(rgba, focus, busy, colors=(Color.hex("#96908A"),))


def logo(width=400, height=100, *, single=True):
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[:, :, :3] = BRAND[0].rgb8
    rgba[10:-10, 10:-10, 3] = 255
    return LogoMark(rgba, single_color=single, inks=(BRAND[0],))


def assets(treatment, kind="bottle", *, standing=True):
    if treatment == "cutout":
        return Assets(cutout=cutout(kind, standing=standing))
    return Assets(photo=photo()) if treatment == "photo" else Assets()


def direction(treatment, *, mark=None, wishes=None, seed=5, **more):
    made = {
        "scene": "studio-sweep",
        "backdrop": "color-block",
        "light": Light(),
        "palette": schemes(BRAND, ())[0].palette,
        "type": TypePairing("Inter", "Inter"),
        "moods": ("minimal", "bold"),
        "treatment": treatment,
        "wishes": wishes or Wishes(),
        "seed": seed,
        "logo": mark,
    }
    return Direction(**(made | more))


def arranged(size, treatment, kind="bottle", *, copy=COPY, wordmark="Lumen", **more):
    """Every arrangement of one format, best first."""
    made = size if isinstance(size, Format) else format_of(size)
    standing = more.pop("standing", True)
    return arrange(
        made,
        direction(treatment, **more),
        assets(treatment, kind, standing=standing),
        copy,
        LIBRARY,
        wordmark=wordmark,
    )
