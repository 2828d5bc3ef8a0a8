import cv2
import numpy as np
import pytest
from inspected_ads import ad, button, painted, product, subject, text

from creative.color import WHITE, Color
from creative.geometry import Box
from creative.inspection.legibility import check_legibility
from creative.inspection.recognition import recognizer
from creative.report import Level
from creative.typography.setting import TextStyle

SAND = Color.hex("#ECE4D6")


def legibility(*layers, pixels=None, **frame):
    return check_legibility(subject(ad(*layers, **frame), pixels=pixels))


def test_the_recogniser_reads_a_painted_line_and_is_loaded_once():
    layer = text("Skin that drinks the rain", 20, 20)
    pixels = painted(ad(layer, width=800, height=120))
    line = pixels[layer.ink.inset(-10).pixels(800, 120)]
    assert recognizer().read(line) == "Skin that drinks the rain"
    assert recognizer() is recognizer()


@pytest.mark.parametrize("size", [10.0, 48.0, 150.0])
def test_plain_type_is_read_back_at_any_size(size):
    check = legibility(text("Made for long days", 40, 60, size=size), ground=SAND, width=1600)
    assert (check.level, check.value) == (Level.PASS, 1.0)


@pytest.mark.parametrize(
    "words", ["今なら送料無料", "立即购买", "Crème brûlée à la façon", "It’s “free” — 20% off"]
)
def test_the_scripts_that_it_knows_are_read(words):
    assert legibility(text(words, size=60), ground=SAND).value == 1.0


@pytest.mark.parametrize("words", ["تسوق الآن", "अभी खरीदें", "ซื้อเลย", "지금 구매"])
def test_other_scripts_are_left_out_and_the_check_says_so(words):
    check = legibility(text(words, size=60))
    assert (check.level, check.value) == (Level.PASS, "skipped")


def test_a_line_crossed_by_noise_fails_and_is_named():
    headline = text("Skin that drinks the rain", 80, 80)
    layers = (headline, text("For every day", 80, 300, role="subheadline"))
    pixels = painted(ad(*layers))
    rows, columns = headline.ink.pixels(1080, 1080)
    noise = np.random.default_rng(2).integers(0, 2, (8, (columns.stop - columns.start) // 8 + 1))
    blocks = cv2.resize(noise.astype(np.uint8) * 255, None, fx=8, fy=4, interpolation=0)
    middle = (rows.start + rows.stop) // 2 - 16
    pixels[middle : middle + 32, columns] = blocks[:32, : columns.stop - columns.start, None]
    check = legibility(*layers, pixels=pixels)
    assert check.level is Level.FAIL
    assert check.value < 0.9
    assert "Of the headline" in check.message


def test_letters_that_were_painted_over_are_missed():
    headline = text("Skin that drinks the rain", 80, 80)
    pixels = painted(ad(headline))
    ink = headline.ink
    pixels[Box(ink.x + ink.w * 0.75, ink.y, ink.w, ink.h).pixels(1080, 1080)] = 255
    check = legibility(headline, pixels=pixels)
    assert check.level is Level.FAIL
    assert check.value == pytest.approx(0.75, abs=0.1)


def test_tight_lines_do_not_disturb_each_other():
    style = TextStyle("Inter", weight=800, leading=0.95)
    layer = text(
        "Happy guppy days\nHalf lights fly\njolly kites", size=110, width=1000, style=style
    )
    assert legibility(layer, ground=SAND).level is Level.PASS


def test_a_label_on_a_button_is_read_too():
    assert legibility(button("Order yours", fill=Color.hex("#7A1F3D"))).value == 1.0
    assert legibility(button("Order yours", fill=WHITE, color=WHITE)).level is Level.FAIL


def test_giant_type_behind_a_product_is_asked_for_less():
    giant = text("REFRESHING", 60, 300, size=150, behind_product=True)
    ink = giant.ink
    slim = product(Box(ink.x + ink.w * 0.42, 200, ink.w * 0.12, 400))
    wide = product(Box(ink.x + ink.w * 0.2, 200, ink.w * 0.62, 400))
    assert legibility(giant, slim).level is Level.PASS
    assert legibility(giant, wide).level is Level.FAIL
