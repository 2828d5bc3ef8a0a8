"""Buttons: white words on fills deep enough for them, fills that stand out from their ground."""

from dataclasses import replace

import numpy as np
import pytest
from inspected_ads import ad, button, logo, rect, subject, text
from made_layouts import BRAND, COPY, arranged, assets, direction

from creative import composition as c
from creative.brief import CopyLine, CopyType
from creative.color import BLACK, WHITE, Color, contrast
from creative.fills import button_on, is_shade_of, labelled, shaded, standing
from creative.geometry import Box
from creative.inspection import InspectionFacts
from creative.inspection.brand_color import check_brand_color
from creative.inspection.logo import check_logo
from creative.layout.banding import edge_line
from creative.pipeline import paint_candidate
from creative.report import Level


def hexes(*codes):
    return tuple(Color.hex(code) for code in codes)


@pytest.mark.parametrize(
    ("code", "fill", "words"),
    [
        ("#0D9488", "#00857A", "#FFFFFF"),
        ("#2EA44F", "#008937", "#FFFFFF"),
        ("#E63946", "#DE3040", "#FFFFFF"),
        ("#1D4ED8", "#1D4ED8", "#FFFFFF"),
        ("#FF8A1E", "#FF8A1E", "#190C04"),
        ("#D97706", "#D97706", "#190C03"),
        ("#22D3EE", "#22D3EE", "#001317"),
    ],
)
def test_a_mid_tone_goes_deeper_under_white_and_a_bright_one_keeps_dark_words(code, fill, words):
    made, ink = labelled(Color.hex(code))
    assert (made.code, ink.code) == (fill, words)
    assert contrast(made, ink) >= 4.5
    assert is_shade_of(made, Color.hex(code))


def test_no_hue_is_lost_on_the_way_down():
    for hue in range(0, 360, 5):
        for lightness in (0.5, 0.6, 0.7, 0.8):
            color = Color.oklch(lightness, 0.15, hue)
            fill, words = labelled(color)
            turned = abs((fill.lch[2] - color.lch[2] + 180) % 360 - 180)
            assert turned < 2
            assert color.lch[0] - fill.lch[0] < 0.16
            assert contrast(fill, words) >= 4.49


@pytest.mark.parametrize(
    ("ground", "brand", "fill"),
    [
        ("#1D3557", ("#E63946",), WHITE.code),  # red on navy reaches 2.7 at best
        ("#000000", ("#FF3D00",), "#DF3400"),
        ("#FFFFFF", ("#FF8A1E", "#101114"), "#E17500"),
        ("#FFFFFF", ("#FFC83D", "#101114"), "#101114"),
        ("#4CAF50", ("#263238",), "#263238"),
    ],
)
def test_a_button_stands_out_by_three_to_one_in_the_first_colour_that_can(ground, brand, fill):
    base = Color.hex(ground)
    made, words = button_on(base, hexes(*brand), (WHITE,))
    assert abs(np.array(made.rgb8, int) - Color.hex(fill).rgb8).max() <= 8
    assert contrast(made, base) >= 3.0
    assert contrast(made, words) >= 4.5


def test_what_does_not_stand_out_is_moved_a_little_or_refused():
    violet, gold = hexes("#6C5CE7", "#F2BC30")
    assert contrast(violet, gold) < 3.1
    moved, _ = standing(violet, gold)
    assert contrast(moved, gold) >= 3.1
    assert violet.lch[0] - moved.lch[0] < 0.05
    assert standing(Color.hex("#F97316"), Color.hex("#0EA5E9")) is None


def test_a_ground_is_judged_as_it_is_in_its_scenes_light():
    assert shaded(WHITE).luminance == pytest.approx(0.74, abs=0.01)
    assert shaded(BLACK).luminance == pytest.approx(0.01, abs=0.002)


def test_a_second_button_is_an_outline_in_the_colour_of_the_type():
    copy = (*COPY[:1], CopyLine(CopyType.CTA, "Get it"), CopyLine(CopyType.CTA, "Find a store"))
    made = next(a for a in arranged("1:1", "none", copy=copy) if len(a.buttons) == 2)
    painted = paint_candidate(made, direction("none"), assets("none"))
    first, second = (x for x in painted.composition.layers if isinstance(x, c.ButtonLayer))
    assert first.border == 0
    assert second.border == pytest.approx(0.045 * second.box.h)
    assert second.fill == second.label.color
    assert first.radius == second.radius


# --- the brand's colours, exactly ---------------------------------------------------------------


def line_of(made, palette, ground, *layers):
    pixels = np.full((made.height, made.width, 3), ground.rgb8, np.uint8)
    return edge_line(made, palette, lambda box: pixels[box.pixels(made.width, made.height)], layers)


def test_a_brand_that_nothing_carries_gets_a_line_at_the_edge():
    made, palette = arranged("1:1", "none")[0], direction("none").palette
    one, other = BRAND[:2]
    grey = Color.hex("#7A7F86")
    (line,) = line_of(made, palette, grey)
    assert (line.color, line.box.bottom, line.box.w) == (one, 1080, 1080)
    assert 8 <= line.box.h <= 14
    for carried in (one, other):  # where one colour of the brand is seen, the picture stays clean
        assert line_of(made, palette, carried) == ()
        assert line_of(made, palette, grey, rect(Box(0, 0, 400, 300), carried)) == ()
        assert line_of(made, palette, grey, button(fill=carried)) == ()


def test_in_a_strip_the_line_runs_down_its_side():
    made = arranged("728x90", "none")[0]
    (line,) = line_of(made, direction("none").palette, WHITE)
    assert (line.box.x, line.box.y, line.box.h) == (0, 0, 90)
    assert line.color == BRAND[0]


def test_a_shade_on_the_button_counts_for_its_swatch_and_is_named():
    teal, deep = hexes("#0D9488", "#00857A")
    facts = InspectionFacts(swatches=(teal,))
    check = check_brand_color(subject(ad(button(fill=deep)), facts))
    assert check.level is Level.PASS
    assert "#0D9488 as #00857A" in check.message
    exact = check_brand_color(subject(ad(button(fill=teal)), facts))
    assert exact.message == "The brand's colours are painted as given."
    blue = check_brand_color(subject(ad(button(fill=Color.hex("#1D4ED8"))), facts))
    assert blue.level is Level.FAIL
    outline = replace(button(fill=deep), border=4.0)
    assert check_brand_color(subject(ad(outline), facts)).level is Level.FAIL


@pytest.mark.parametrize(
    ("ink", "ground", "level"),
    [("#000000", WHITE, Level.PASS), ("#3A2A1A", Color.hex("#20100C"), Level.FAIL)],
)
def test_a_logo_must_be_seen(ink, ground, level):
    made = ad(logo(Box(80, 80, 200, 60), Color.hex(ink)), text("Hello"), ground=ground)
    assert check_logo(subject(made)).level is level
    assert check_logo(subject(ad(text("Hello")))).value == "no logo"
