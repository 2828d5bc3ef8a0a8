"""What the benchmarks draw: products, logos, photos and words, made here so that none is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from creative import composition as c
from creative.brief import Brand, Brief, CopyLine, CopyType, Product, Swatch
from creative.color import WHITE, Color
from creative.directing.director import Understanding, direct
from creative.direction import Direction, Light, Wishes
from creative.geometry import Box
from creative.paint.scenes.registry import SCENES
from creative.pictures import Assets, Cutout, LogoMark, Pixels
from creative.reading.decoding import decode
from creative.typography.library import FontLibrary
from creative.typography.setting import TextStyle, prepare

LIBRARY = FontLibrary.bundled()
INK, ACCENT = Color.hex("#12332A"), Color.hex("#E4572E")
_NOUNS = ("Glow", "Calm", "Bloom", "Shine", "Dew", "Silk", "Dawn", "Rain", "Light", "Salt")
_ENDS = ("all day long", "in one drop", "for every skin", "made in Lyon", "without scent")


@dataclass(frozen=True)
class Words:
    """The copy of one ad."""

    headline: str
    subheadline: str
    label: str

    @classmethod
    def number(cls, number: int) -> Words:
        """Other words for every number."""
        noun, end = _NOUNS[number % 10], _ENDS[number % 5]
        return cls(
            f"{noun} {number} {end}",
            f"A serum that keeps {noun.lower()}, {end}.",
            "Shop now",
        )


def bottle(number: int, width: int = 700, height: int = 1400) -> Pixels:
    """A rounded bottle lit from one side, straight alpha; its colour depends on ``number``."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across, down = 2 * x / width - 1, 2 * y / height - 1
    inside = (np.abs(across) ** 6 + np.abs(down) ** 10) < 0.9
    light = 0.75 + 0.3 * np.cos((across + 0.35) * 2.2)
    base = np.array(Color.oklch(0.55, 0.11, 37.0 * number).rgb8, np.float32)
    grain = np.random.default_rng(number).normal(0, 2, (height, width, 1)).astype(np.float32)
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[..., :3] = np.clip(base * light[..., None] + grain, 0, 255)
    rgba[..., 3] = cv2.GaussianBlur(inside.astype(np.uint8) * 255, (0, 0), 1.2)
    rgba[430:900, 120:-120, :3] = (244, 239, 228)
    return rgba


def cutout_of(rgba: Pixels) -> Cutout:
    """The same pixels as the engine knows them."""
    width = float(rgba.shape[1])
    colors = (Color(*(float(v) / 255 for v in rgba[200, rgba.shape[1] // 2, :3])),)
    return Cutout(rgba, 0.97, "alpha", (0.1 * width, 0.9 * width), standing=True, colors=colors)


def png_of(rgba: Pixels) -> bytes:
    """The pixels as a file."""
    return cv2.imencode(".png", cv2.cvtColor(rgba, cv2.COLOR_RGBA2BGRA))[1].tobytes()


def logo_png() -> bytes:
    """A disc and four bars in one colour."""
    rgba = np.zeros((120, 480, 4), np.uint8)
    cv2.circle(rgba, (60, 60), 52, (*INK.rgb8, 255), -1, cv2.LINE_AA)
    for place in range(4):
        cv2.rectangle(rgba, (140 + 84 * place, 30), (200 + 84 * place, 90), (*INK.rgb8, 255), -1)
    return png_of(rgba)


def photo_of_bottle(side: int = 1500) -> bytes:
    """The bottle photographed on a pale sweep with a soft shadow, as JPEG."""
    down = np.linspace(245, 222, side, dtype=np.float32)[:, None, None]
    ground = np.repeat(np.repeat(down, side, axis=1), 3, axis=2)
    product = bottle(3, round(0.36 * side), round(0.72 * side))
    shade = np.zeros((side, side), np.float32)
    center = (side // 2, round(0.86 * side))
    cv2.ellipse(shade, center, (round(0.2 * side), round(0.02 * side)), 0, 0, 360, 0.4, -1)
    ground *= 1 - cv2.GaussianBlur(shade, (0, 0), 0.02 * side)[..., None]
    top, left = round(0.14 * side), round(0.32 * side)
    view = ground[top : top + product.shape[0], left : left + product.shape[1]]
    cover = product[..., 3:].astype(np.float32) / 255
    view[...] = view * (1 - cover) + product[..., :3] * cover
    noise = np.random.default_rng(1).normal(0, 1.5, ground.shape)
    picture = np.clip(ground + noise, 0, 255).astype(np.uint8)
    return cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 92])[1].tobytes()


def ad_of(words: Words, product_png: bytes, logo_file: bytes, side: int = 1080) -> c.Composition:
    """The flat ad as layers: decode the pictures, set the type, place everything."""
    unit = side / 1080
    product = cutout_of(decode(product_png).rgba)
    mark = LogoMark(decode(logo_file).rgba, single_color=True, inks=(INK,))
    box = Box(615 * unit, 230 * unit, 360 * unit, 720 * unit)

    def text(role: str, said: str, at: tuple[float, float], size: float, weight: int, wide: float):  # noqa: ANN202
        style = TextStyle(family="Inter", weight=weight, display=role == "headline")
        block = prepare(said, style, LIBRARY).set(size * unit, wide * unit)
        return c.TextLayer(role, block, at[0] * unit, at[1] * unit, INK)

    button = Box(78 * unit, 800 * unit, 240 * unit, 88 * unit)
    label = prepare(words.label, TextStyle(family="Inter", weight=700), LIBRARY).set(34 * unit, 1e6)
    x = button.cx - label.ink.w / 2 - label.ink.x
    placed = c.TextLayer("cta", label, x, button.cy - label.cap_height / 2, WHITE)
    layers: tuple[c.Layer, ...] = (
        c.ScrimLayer(Color.hex("#CFE0D6"), "bottom", Box(0, side, side, 0), side, 1.0),
        c.ShadowLayer(product, box, Light(), standing=True),
        c.ProductLayer(product, box),
        c.LogoLayer(mark, Box(78 * unit, 78 * unit, 220 * unit, 55 * unit)),
        text("headline", words.headline, (78, 320), 88, 700, 500),
        text("subheadline", words.subheadline, (78, 640), 38, 400, 480),
        c.ButtonLayer(button, button.h / 2, ACCENT, placed),
        placed,
    )
    return c.Composition(side, side, layers, "flat", Color.hex("#F4EFE4"))


def candidate_inputs() -> tuple[Callable[[int], Direction], Assets, tuple[CopyLine, ...]]:
    """(a director by seed, pictures, copy) of a brand with a cut-out product."""
    swatches = (Swatch("#1F6F54"), Swatch("#F4E9D8"), Swatch("#E4572E"))
    assets = Assets(cutout=cutout_of(bottle(3)))
    copy = (
        CopyLine(CopyType.HEADLINE, "Glow that lasts all day"),
        CopyLine(CopyType.SUBHEADLINE, "Vitamin C serum for every skin"),
        CopyLine(CopyType.CTA, "Shop now"),
    )
    understood = Understanding(Wishes(), (), ("bright", "calm"), "skincare")

    def directed(seed: int) -> Direction:
        brand = Brand(name="Lumen", swatches=swatches, fonts=("Inter",))
        brief = Brief(brand=brand, product=Product(name="Serum"), copy=copy, seed=seed)
        return direct(brief, understood, assets, LIBRARY, SCENES, variation=1)

    return directed, assets, copy
