from dataclasses import replace

import numpy as np
import pytest
from inspected_ads import GREEN, ad, button, painted, rect, subject, text

from creative.brief import CopyLine, CopyType
from creative.color import WHITE, Color
from creative.geometry import Box
from creative.inspection import InspectionFacts
from creative.inspection.brand_color import check_brand_color
from creative.inspection.copy_complete import check_copy
from creative.inspection.missing_glyphs import check_missing_glyphs
from creative.inspection.type_family import check_type
from creative.inspection.weight import check_weight
from creative.report import Level
from creative.typography.setting import TextStyle

COPY = (
    CopyLine(CopyType.HEADLINE, "Skin that drinks the rain"),
    CopyLine(CopyType.CTA, "Shop now"),
)
BLUE, ORANGE = Color.hex("#1B4DFF"), Color.hex("#FF7A00")


def copy(*layers, asked=COPY):
    return check_copy(subject(ad(*layers), InspectionFacts(copy=asked)))


def test_all_copy_set_to_the_letter_passes_wherever_its_lines_break():
    check = copy(text("Skin that drinks the rain", size=120, width=700), button("Shop now"))
    assert (check.level, check.value) == (Level.PASS, "2 of 2")


@pytest.mark.parametrize("said", ["Skin that drinks the…", "Skin that drinks the Rain", "Skin"])
def test_a_shortened_or_changed_line_fails_and_is_quoted(said):
    check = copy(text(said), button("Shop now"))
    assert (check.level, check.value) == (Level.FAIL, "1 of 2")
    assert "“Skin that drinks the rain” (headline)" in check.message
    assert "Shop now" not in check.message


def test_a_dropped_line_fails():
    assert copy(text("Skin that drinks the rain")).level is Level.FAIL


def test_a_line_that_is_asked_for_twice_is_set_twice():
    twice = (COPY[1], COPY[1])
    assert copy(button("Shop now"), asked=twice).value == "1 of 2"
    other = button("Shop now", Box(500, 800, 260, 84))
    assert copy(button("Shop now"), other, asked=twice).level is Level.PASS


def test_a_line_may_be_said_in_parts_of_its_kind():
    asked = (CopyLine(CopyType.HEADLINE, "50% off everything"),)
    number = text("50%", 80, 80, size=200, role="headline-number")
    assert copy(text("off everything", 80, 400), number, asked=asked).level is Level.PASS
    assert copy(text("off", 80, 400), number, asked=asked).level is Level.FAIL
    stranger = text("off everything", 80, 400, role="subheadline")
    assert copy(number, stranger, asked=asked).level is Level.FAIL


def test_characters_without_a_glyph_fail_by_name():
    assert check_missing_glyphs(subject(ad(text("Plain words")))).level is Level.PASS
    check = check_missing_glyphs(subject(ad(text("Old 𒀀 signs"))))
    assert (check.level, check.value) == (Level.FAIL, 1)
    assert "U+12000" in check.message


@pytest.mark.parametrize(
    ("asked", "level"), [((), Level.PASS), (("inter",), Level.PASS), (("Gotham",), Level.WARN)]
)
def test_another_family_than_was_asked_for_is_a_warning_with_both_names(asked, level):
    check = check_type(subject(ad(text("Hello")), InspectionFacts(requested_fonts=asked)))
    assert check.level is level
    assert check.value == "Inter"
    if level is Level.WARN:
        assert check.message == "Asked for Gotham; set in Inter."


def test_two_families_may_be_asked_for():
    layers = (text("Hello"), text("You", 80, 300, style=TextStyle("Lora")))
    both = InspectionFacts(requested_fonts=("Lora", "Inter"))
    assert check_type(subject(ad(*layers), both)).level is Level.PASS
    one = InspectionFacts(requested_fonts=("Lora",))
    assert check_type(subject(ad(*layers), one)).level is Level.WARN


@pytest.mark.parametrize(
    ("size", "limit", "level"),
    [(149_999, 150_000, Level.PASS), (150_001, 150_000, Level.FAIL), (9_000_000, None, Level.PASS)],
)
def test_a_file_is_not_heavier_than_its_placement_takes(size, limit, level):
    facts = InspectionFacts(file_size=size, weight_limit=limit)
    check = check_weight(subject(ad(), facts))
    assert (check.level, check.value) == (level, size)
    if level is Level.FAIL:
        assert check.message == "The file has 151 KB; the placement takes 150 KB."


def brand(*layers, swatches, noise=0.0):
    composition = ad(*layers, ground=WHITE)
    pixels = painted(composition).astype(float)
    pixels += np.random.default_rng(5).normal(0, noise, pixels.shape) if noise else 0
    facts = InspectionFacts(swatches=swatches)
    seen = np.clip(pixels, 0, 255).astype(np.uint8)
    return check_brand_color(subject(composition, facts, pixels=seen))


def test_a_brand_colour_over_a_large_area_passes_through_grain():
    half = rect(Box(0, 0, 1080, 400), BLUE)
    assert brand(half, swatches=(BLUE,)).value <= 0.1
    check = brand(half, swatches=(BLUE,), noise=3.0)
    assert check.level is Level.PASS
    assert check.value < 2


def test_grain_on_a_small_area_does_not_change_its_colour():
    small = rect(Box(200, 200, 85, 85), BLUE)
    assert brand(small, swatches=(BLUE,), noise=6.0).level is Level.PASS


@pytest.mark.parametrize(("side", "level"), [(90, Level.PASS), (50, Level.FAIL)])
def test_large_is_four_thousandths_of_the_picture(side, level):
    assert brand(rect(Box(200, 200, side, side), BLUE), swatches=(BLUE,)).level is level


def test_one_swatch_of_two_is_a_warning_and_none_is_a_failure():
    area = rect(Box(0, 0, 1080, 400), BLUE)
    check = brand(area, swatches=(BLUE, ORANGE))
    assert check.level is Level.WARN
    assert "#FF7A00" in check.message
    assert "#1B4DFF" not in check.message
    assert brand(area, swatches=(GREEN, ORANGE)).level is Level.FAIL
    assert brand(area, swatches=(BLUE, WHITE, ORANGE)).level is Level.PASS


def test_a_near_miss_of_a_brand_colour_is_seen():
    off = replace(BLUE, b=0.9)
    check = brand(rect(Box(0, 0, 1080, 400), off), swatches=(BLUE,))
    assert check.level is Level.FAIL
    assert 2 < check.value < 6
