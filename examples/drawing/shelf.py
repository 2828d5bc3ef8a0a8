"""Draw the products of three more invented brands, a can, a candle and a tea tin, with wordmarks.

``python examples/drawing/shelf.py`` writes them into ``examples/site/assets``, where they are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import resvg_py
import skia
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from products import ASSETS, SCALE, label, text, typeface  # puts the engine on path
from turned import Material, Part, paint_part, rounded, tone

from creative.typography.library import FontLibrary

Ink = tuple[int, int, int]

CORAL, CREAM, PINE = (0xF2, 0x5C, 0x3B), (0xFF, 0xF3, 0xE2), (0x12, 0x3B, 0x34)
SMOKE, WAX, BRASS = (0x2B, 0x2A, 0x2E), (0xF4, 0xEC, 0xDF), (0xB7, 0x8B, 0x4A)
LEAF, BLUSH, INKED = (0x1F, 0x4D, 0x3A), (0xF6, 0xD9, 0xC8), (0x22, 0x1E, 0x1B)

ALUMINIUM = Material((0.80, 0.80, 0.82), gloss=0.5, rough=0.05, metal=0.9)


def cut_out(paint: Callable[[np.ndarray], None]) -> np.ndarray:
    """The object alone, 1200 x 1500 BGRA: what differs on black and on white is its cover."""
    grounds = [np.full((1500 * SCALE, 1200 * SCALE, 3), level, np.float64) for level in (0.0, 1.0)]
    for ground in grounds:
        paint(ground)
    black, white = (
        cv2.resize(ground.astype(np.float32), (1200, 1500), interpolation=cv2.INTER_AREA)
        for ground in grounds
    )
    cover = np.clip(1 - (white - black).mean(axis=2), 0, 1)
    color = tone(black / np.maximum(cover, 1e-3)[..., None])
    picture = np.dstack([color[..., ::-1], (cover * 255 + 0.5).astype(np.uint8)])
    ys, xs = np.nonzero(cover > 0)
    return picture[ys.min() - 120 : ys.max() + 121, xs.min() - 120 : xs.max() + 121]


def dot(c: skia.Canvas, x: float, y: float, radius: float, ink: Ink) -> None:
    """A filled circle."""
    c.drawCircle(x, y, radius, skia.Paint(Color=skia.Color(*ink), AntiAlias=True))


def can(canvas: np.ndarray) -> None:
    """A slim coral can of botanical soda, 1200 x 1500."""
    cx, foot = 600.0, 1320.0
    empty = canvas
    coat = Material((0.85, 0.10, 0.04), gloss=0.42, rough=0.06)

    def neck(t: np.ndarray) -> np.ndarray:
        return 178 + 50 * (t * t * (3 - 2 * t))

    def base(t: np.ndarray) -> np.ndarray:
        return 228 - 44 * t**1.6

    lw, lh = 1432, 1980

    def draw(c: skia.Canvas) -> None:
        c.clear(skia.Color(*CORAL))
        mid = lw / 2
        for row in range(9):  # fruit: a half-drop pattern of discs above and below the name
            for column in range(9):
                x = column * 180 + (90 if row % 2 else 0)
                for y in (70 + row * 62, lh - 70 - row * 62):
                    if row < 6:
                        dot(c, x, y, 27 - row * 3.4, CREAM if (row + column) % 3 else PINE)
        dot(c, mid, lh / 2, 420, CREAM)
        text(c, "ovalo", mid, lh / 2 + 10, skia.Font(typeface("Outfit", 700), 250), PINE, 0)
        text(c, "BLOOD ORANGE", mid, lh / 2 + 118, skia.Font(typeface("Inter", 600), 54), CORAL, 8)
        text(c, "& SAGE SODA", mid, lh / 2 + 190, skia.Font(typeface("Inter", 600), 54), CORAL, 8)
        text(c, "330 ml", mid, lh / 2 + 290, skia.Font(typeface("Inter", 600), 42), PINE, 3)

    for top, bottom, radius in ((250, 268, 172), (266, 276, 180)):
        paint_part(
            canvas,
            Part(top, bottom, rounded(radius, bottom - top, 7, 5), ALUMINIUM),
            cx,
            empty,
            SCALE,
        )
    paint_part(canvas, Part(274, 345, neck, ALUMINIUM), cx, empty, SCALE)
    paint_part(canvas, Part(1272, foot, base, ALUMINIUM), cx, empty, SCALE)
    paint_part(
        canvas,
        Part(343, 1274, lambda t: np.full_like(t, 228.0), coat, label(lw, lh, draw)),
        cx,
        empty,
        SCALE,
    )


def candle(canvas: np.ndarray) -> None:
    """A smoked-glass candle with a brass lid beneath its label, 1200 x 1350."""
    cx, foot = 600.0, 1110.0
    empty = canvas
    glass = Material((0.045, 0.043, 0.052), gloss=0.5, rough=0.03)
    brass = Material((0.70, 0.45, 0.17), gloss=0.5, rough=0.05, metal=0.92)
    knob = Material((0.60, 0.38, 0.14), gloss=0.5, rough=0.04, metal=0.92)

    def ball(t: np.ndarray) -> np.ndarray:
        return 44 * np.sqrt(np.clip(1 - (2 * t - 1) ** 2, 0, 1))

    paint_part(canvas, Part(318, 402, ball, knob), cx, empty, SCALE)
    paint_part(canvas, Part(396, 418, rounded(22, 22, 0, 0), brass), cx, empty, SCALE)
    paint_part(canvas, Part(416, 480, rounded(272, 64, 14, 3), brass), cx, empty, SCALE)
    paint_part(canvas, Part(478, foot, rounded(264, foot - 478, 4, 40), glass), cx, empty, SCALE)
    lw, lh = 1660, 760

    def draw(c: skia.Canvas) -> None:
        mid, half = lw / 2, 360
        c.clear(skia.Color(0, 0, 0, 0))
        paper = skia.Paint(Color=skia.Color(*WAX), AntiAlias=True)
        c.drawRoundRect(skia.Rect.MakeXYWH(mid - half, 20, 2 * half, lh - 40), 16, 16, paper)
        rule = skia.Paint(
            Color=skia.Color(*BRASS), AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=5
        )
        c.drawRoundRect(skia.Rect.MakeXYWH(mid - half + 26, 46, 2 * half - 52, lh - 92), 8, 8, rule)
        text(c, "Emberline", mid, 268, skia.Font(typeface("DM Serif Display"), 118), SMOKE, 0)
        c.drawRect(skia.Rect.MakeXYWH(mid - 36, 330, 72, 5), skia.Paint(Color=skia.Color(*BRASS)))
        text(c, "CEDAR & SMOKE", mid, 450, skia.Font(typeface("Inter", 600), 46), SMOKE, 9)
        text(c, "SOY CANDLE", mid, 530, skia.Font(typeface("Inter"), 38), SMOKE, 9)
        text(c, "60 h  /  220 g", mid, 640, skia.Font(typeface("Inter"), 36), SMOKE, 3)

    paint_part(
        canvas,
        Part(610, 990, lambda t: np.full_like(t, 264.0), glass, label(lw, lh, draw)),
        cx,
        empty,
        SCALE,
    )


def tea(canvas: np.ndarray) -> None:
    """A tall green tea tin with a blush band, 1200 x 1500."""
    cx, foot = 600.0, 1280.0
    empty = canvas
    lacquer = Material((0.012, 0.075, 0.042), gloss=0.3, rough=0.09)
    lid = Material((0.010, 0.062, 0.035), gloss=0.36, rough=0.07)
    paint_part(canvas, Part(330, 352, rounded(150, 22, 10, 0), lid), cx, empty, SCALE)
    paint_part(canvas, Part(348, 520, rounded(252, 172, 34, 4), lid), cx, empty, SCALE)
    lw, lh = 1540, 1510

    def draw(c: skia.Canvas) -> None:
        mid = lw / 2
        c.clear(skia.Color(*LEAF))
        c.drawRect(skia.Rect.MakeXYWH(0, 250, lw, 900), skia.Paint(Color=skia.Color(*BLUSH)))
        rule = skia.Paint(Color=skia.Color(*LEAF))
        for y in (286, 1102):
            c.drawRect(skia.Rect.MakeXYWH(0, y, lw, 8), rule)
        leaf = skia.PathBuilder()
        leaf.moveTo(mid, 340)
        leaf.quadTo(mid + 96, 420, mid, 520)
        leaf.quadTo(mid - 96, 420, mid, 340)
        c.drawPath(leaf.detach(), skia.Paint(Color=skia.Color(*LEAF), AntiAlias=True))
        text(c, "Kettlerow", mid, 690, skia.Font(typeface("Fraunces", 600), 172), LEAF, 0)
        text(c, "SINGLE GARDEN TEA", mid, 790, skia.Font(typeface("Inter", 600), 48), INKED, 8)
        text(c, "Jasmine Green", mid, 920, skia.Font(typeface("Fraunces"), 88), LEAF, 0)
        text(c, "100 g loose leaf", mid, 1010, skia.Font(typeface("Inter"), 44), INKED, 2)

    paint_part(
        canvas,
        Part(518, foot, rounded(245, foot - 518, 0, 16), lacquer, label(lw, lh, draw)),
        cx,
        empty,
        SCALE,
    )


def wordmark(word: str, family: str, weight: int, ink: Ink) -> str:
    """The word as outlines in one colour, as an SVG document."""
    face = FontLibrary.bundled().face(family, weight)
    font = TTFont(BytesIO(face.data))
    glyphs, cmap, units = font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm
    x, parts = 0.0, []
    for ch in word:
        pen = SVGPathPen(glyphs)
        glyph = glyphs[cmap[ord(ch)]]
        glyph.draw(TransformPen(pen, (1, 0, 0, -1, x, 0.95 * units)))
        parts.append(pen.getCommands())
        x += glyph.width
    code = "#{:02X}{:02X}{:02X}".format(*ink)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {round(x)} {round(1.25 * units)}"'
        f' role="img" aria-label="{word}"><path fill="{code}" d="{"".join(parts)}"/></svg>'
    )


def main(folder: Path = ASSETS) -> None:
    """Write all pictures and wordmarks."""
    drawings = {"soda-can.webp": can, "cedar-candle.webp": candle, "jasmine-tin.webp": tea}
    for name, paint in drawings.items():
        cv2.imwrite(str(folder / name), cut_out(paint), [cv2.IMWRITE_WEBP_QUALITY, 90])
    marks = {
        "ovalo": ("Outfit", 700, PINE),
        "Emberline": ("DM Serif Display", 400, SMOKE),
        "Kettlerow": ("Fraunces", 600, LEAF),
    }
    for word, (family, weight, ink) in marks.items():
        svg = wordmark(word, family, weight, ink)
        png = resvg_py.svg_to_bytes(svg_string=svg, width=800)
        (folder / f"{word.lower()}-logo.png").write_bytes(png)


if __name__ == "__main__":
    main()
