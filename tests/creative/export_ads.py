"""Ads drawn here to be exported: each has what an export may get wrong."""

from dataclasses import replace

import cv2
import numpy as np

from creative.color import BLACK, WHITE, Color
from creative.composition import (
    ButtonLayer,
    Composition,
    GrainLayer,
    LogoLayer,
    PhotoLayer,
    ProductLayer,
    SceneLayer,
    ScrimLayer,
    ShadowLayer,
    ShapeLayer,
    TextLayer,
)
from creative.direction import Light, Palette
from creative.geometry import Box
from creative.pictures import Cutout, LogoMark, Photo
from creative.scene import Stage
from creative.typography.library import FontLibrary
from creative.typography.lockup import lock_up
from creative.typography.setting import TextStyle, prepare

LIBRARY = FontLibrary.bundled()
NAVY, CREAM, CORAL = Color.hex("#12263A"), Color.hex("#F4EBDD"), Color.hex("#E4572E")
PALETTE = Palette(CREAM, Color.hex("#E5D5BD"), NAVY, NAVY, CORAL, WHITE)
SEED = 11


def text(words, x, y, size, *, family="Inter", weight=700, role="headline", color=NAVY,
         width=760.0, behind=False, library=LIBRARY, **style):  # fmt: skip
    styled = TextStyle(family, weight, display=role == "headline", **style)
    block = prepare(words, styled, library).set(size, width)
    return TextLayer(role, block, float(x), float(y), color, behind_product=behind)


def _keyed(words, key, x, y, color, *, width=900.0, **style):
    return replace(text(words, x, y, 84, width=width, key=key, **style), key_color=color)


def _locked(words, x, y):
    paragraph = prepare(words, TextStyle("Archivo", 900, display=True), LIBRARY)
    return TextLayer("headline", lock_up(paragraph).set(120, 700), x, y, NAVY)


def button(words, box, *, border=0.0):
    label = text(words, 0, 0, 30, role="cta", weight=600, color=CORAL if border else WHITE)
    ink = label.block.ink
    label = replace(label, x=box.cx - ink.cx, y=box.cy - ink.cy)
    return ButtonLayer(box, 200.0, CORAL, label, border=border), label


def scene(name="studio-sweep"):
    return SceneLayer(name, Stage(800, 800, PALETTE, Light(), SEED))


def bottle():
    """A can with a soft edge and a stripe."""
    rgba = np.zeros((420, 200, 4), np.uint8)
    alpha = np.zeros((420, 200), np.uint8)
    cv2.rectangle(alpha, (6, 30), (194, 414), 255, -1)
    cv2.ellipse(alpha, (100, 34), (94, 28), 0, 0, 360, 255, -1)
    rgba[..., 3] = cv2.GaussianBlur(alpha, (0, 0), 1.4)
    rgba[..., :3] = (40, 120, 90)
    rgba[160:230, :, :3] = (240, 220, 120)
    return Cutout(rgba, 1.0, "alpha", (6.0, 194.0), standing=True)


def photo():
    """Hills of light."""
    y, x = np.mgrid[0:400, 0:500].astype(np.float32)
    waves = 127 + 70 * np.sin(x / 37) + 50 * np.cos(y / 23 + x / 90)
    rgba = np.dstack([waves, waves * 0.7, 255 - waves, np.full_like(waves, 255)])
    return Photo(rgba.clip(0, 255).astype(np.uint8), Box(200, 150, 80, 80), np.zeros((4, 4), "f4"))


def mark():
    rgba = np.zeros((240, 720, 4), np.uint8)
    cv2.circle(rgba, (120, 120), 110, (20, 40, 60, 255), -1, cv2.LINE_AA)
    cv2.rectangle(rgba, (280, 80), (700, 160), (20, 40, 60, 255), -1)
    return LogoMark(rgba, single_color=True, inks=(BLACK,))


def ad(*layers, ground=CREAM, width=800, height=800):
    return Composition(width, height, layers, "test", ground)


def _pill(words="Shop now", **more):
    return button(words, Box(60, 640, 260, 84), **more)


ADS = {
    "latin": ad(
        scene(), GrainLayer(0.008, 3),
        *_pill(), text("Office affairs, waffled finely", 60, 90, 88, width=660),
        text("Kerning To AV. Wavy, 1,234.50", 60, 500, 30, role="subheadline", weight=400),
    ),
    "serif italic": ad(
        text("Time, well kept. fi ffl", 60, 90, 96, family="Playfair Display", italic=True,
             width=600), *_pill(border=3.0),
    ),
    "arabic": ad(
        scene("gradient-mesh"), *_pill("اطلب الآن"),
        text("طعم الصيف iPhone 15 (Max) في كل رشفة!", 60, 100, 80, weight=700, width=660),
    ),
    "hebrew tracked": ad(text("קיץ חדש, (מבצע) 50%", 60, 100, 84, family="Heebo", tracking=0.05)),
    "japanese": ad(
        scene("paper"), *_pill("試してみる"), text("朝の一杯が、一日を変える。Tea 2", 60, 90, 84),
    ),
    "devanagari": ad(scene(), *_pill("अभी खरीदें"), text("स्वाद जो हर दिन खिले, क्षत्रिय", 60, 110, 84)),
    "thai": ad(text("กาแฟและน้ำที่ดีที่สุดในเมืองนี้", 60, 130, 84)),
    "key word": ad(
        ShapeLayer("round", Box(50, 262, 480, 108), CORAL, radius=8),
        _keyed("Sit down. Stay a while.", (10, 23), 60, 90, CORAL, family="Instrument Serif",
               weight=400, key_italic=True),
        _keyed("Nothing ordinary", (8, 16), 60, 280, WHITE, width=520),
    ),
    "lock-up": ad(_locked("Two for €19.90", 60, 90)),
    "emoji": ad(scene(), text("Hot 🔥 love ❤️ 😀 👩‍🍳 🇯🇵 1️⃣ go", 60, 100, 84, width=660)),
    "tracked capitals": ad(
        text("WIDE OPEN (NOW)", 60, 100, 60, tracking=0.14),
        text("fi  spaced\u00a0wide figures", 60, 300, 40, tracking=0.08, role="subheadline"),
    ),
    "logo and shapes": ad(
        ShapeLayer("ellipse", Box(430, 420, 320, 320), CORAL, opacity=0.6),
        ShapeLayer("ring", Box(80, 420, 200, 200), NAVY, width=9.0),
        ShapeLayer("round", Box(90, 660, 300, 90), NAVY, radius=300.0, rotation=-6.0),
        LogoLayer(mark(), Box(60, 60, 240, 80), tint=CORAL),
        LogoLayer(mark(), Box(440, 70, 210, 70), plate=WHITE, plate_box=Box(410, 40, 270, 130),
                  plate_radius=24.0),
        text("Shapes", 60, 260, 90),
    ),
    "behind product": ad(
        scene(), text("GIANT", 30, 200, 250, family="Anton", weight=400, behind=True, color=CORAL),
        ShadowLayer(bottle(), Box(180, 230, 120, 252), Light(), standing=True),
        ProductLayer(bottle(), Box(180, 230, 120, 252)),
        GrainLayer(0.008, 5), *_pill(), text("Stands in front", 400, 700, 44, role="subheadline"),
    ),
    "scrim over photo": ad(
        PhotoLayer(photo(), Box(0, 0, 500, 400), Box(0, 0, 800, 800)),
        ScrimLayer(NAVY, "left", Box(0, 0, 330, 800), 260.0, 0.8),
        text("Read me", 50, 120, 92, color=WHITE, width=420), *_pill(),
    ),
    "copy that looks like markup": ad(
        text('<script>alert("1")</script> ]]> & \'a\' &amp;', 60, 100, 54, width=660),
    ),
}  # fmt: skip
