import numpy as np
import pytest
from inspected_ads import ad, button, checked, painted, product, rect, subject, text

from creative.color import BLACK, WHITE, Color, contrast
from creative.geometry import Box
from creative.inspection.button import check_button
from creative.inspection.contrast import check_contrast
from creative.report import Level


def grey(code):
    return Color.hex(code)


@pytest.mark.parametrize(
    ("code", "ratio", "level"),
    [("#787878", 4.42, Level.FAIL), ("#757575", 4.61, Level.PASS), ("#FFFFFF", 1.0, Level.FAIL)],
)
def test_white_type_on_grey_needs_four_and_a_half_to_one(code, ratio, level):
    check = check_contrast(subject(ad(text("Hello there", color=WHITE), ground=grey(code))))
    assert check.level is level
    assert check.value == pytest.approx(ratio, abs=0.01)
    assert check.bar == 4.5


@pytest.mark.parametrize(("share", "level"), [(0.02, Level.PASS), (0.12, Level.FAIL)])
def test_a_bright_stripe_counts_when_it_lies_behind_a_twentieth_of_the_line(share, level):
    headline = text("A longer line of white", color=WHITE)
    ink = headline.ink
    stripe = rect(Box(ink.x + ink.w / 2, 0, ink.w * share, 400), grey("#BBBBBB"))
    check = check_contrast(subject(ad(stripe, headline, ground=grey("#222222"))))
    assert check.level is level


def test_grain_does_not_count_as_a_change_of_ground():
    composition = ad(text("Grain is not contrast", color=WHITE), ground=grey("#707070"))
    assert contrast(WHITE, grey("#707070")) == pytest.approx(4.95, abs=0.01)
    ground = painted(composition, glyphs=False).astype(float)
    noise = np.random.default_rng(3).normal(0, 8, (*ground.shape[:2], 1))
    background = np.clip(ground + noise, 0, 255).astype(np.uint8)
    check = check_contrast(subject(composition, background=background))
    assert check.level is Level.PASS


def test_the_worst_line_decides_and_is_named():
    bright = text("Easy to read", 80, 80, color=BLACK)
    faint = text("Hard to read", 80, 300, color=grey("#AAAAAA"), role="subheadline")
    check = check_contrast(subject(ad(bright, faint)))
    assert check.level is Level.FAIL
    assert check.value == pytest.approx(2.32, abs=0.01)
    assert "subheadline “Hard to read”" in check.message


def test_a_label_is_measured_on_its_own_button():
    readable = ad(button(fill=BLACK, color=WHITE), ground=WHITE)
    assert check_contrast(subject(readable)).value == pytest.approx(21, abs=0.01)
    faint = ad(button(fill=grey("#DDDDDD"), color=WHITE), ground=BLACK)
    check = check_contrast(subject(faint))
    assert check.level is Level.FAIL
    assert "against its button" in check.message


def test_type_behind_a_product_is_measured_where_it_shows():
    giant = text("FRESH", 80, 300, size=260, color=BLACK, behind_product=True)
    bottle = product(Box(400, 200, 120, 500), color=BLACK)
    background = painted(ad(giant, bottle), glyphs=False)
    check = check_contrast(subject(ad(giant, bottle), background=background))
    assert check.level is Level.PASS
    in_front = text("FRESH", 80, 300, size=260, color=BLACK)
    assert check_contrast(subject(ad(bottle, in_front))).level is Level.FAIL


@pytest.mark.parametrize(
    ("code", "level"),
    [("#949494", Level.PASS), ("#979797", Level.WARN), ("#F4F4F4", Level.WARN)],
)
def test_a_button_stands_out_by_three_to_one_or_there_is_a_warning(code, level):
    check = check_button(subject(ad(button(fill=grey(code), color=BLACK), ground=WHITE)))
    assert check.level is level
    assert check.value == pytest.approx(contrast(grey(code), WHITE), abs=0.02)


def test_without_type_or_button_there_is_nothing_to_fail():
    checks = checked(ad())
    assert checks["contrast"].level is Level.PASS
    assert checks["button"].level is Level.PASS
