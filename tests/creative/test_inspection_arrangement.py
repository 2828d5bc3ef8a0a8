import numpy as np
import pytest
from inspected_ads import GREEN, ad, button, checked, logo, painted, product, rect, subject, text

from creative.brief import SafeZone
from creative.color import BLACK, WHITE, Color
from creative.composition import PhotoLayer
from creative.geometry import Box
from creative.inspection import CHECKS, InspectionFacts
from creative.inspection.enlargement import check_enlargement
from creative.inspection.frame import check_frame
from creative.inspection.overlap import check_overlap
from creative.inspection.photo_subject import check_photo
from creative.inspection.product import check_product
from creative.inspection.safe_zone import check_safe_zone
from creative.inspection.size import check_size
from creative.pictures import Photo
from creative.report import Level
from creative.typography.setting import TextStyle

VERTICAL = SafeZone(top=0.14, right=0.06, bottom=0.35, left=0.06)


def overlap(*layers, **frame):
    return check_overlap(subject(ad(*layers, **frame)))


def test_parts_that_stand_apart_share_nothing():
    check = overlap(
        text("Headline", 80, 80),
        text("And the rest", 80, 200, role="subheadline"),
        button(),
        logo(Box(800, 80, 200, 60)),
        product(Box(500, 400, 300, 500)),
    )
    assert (check.level, check.value, check.bar) == (Level.PASS, 0, 0)


def test_two_blocks_that_share_pixels_fail_with_both_names():
    check = overlap(text("Headline", 80, 80), text("Second", 80, 95, role="subheadline"))
    assert check.level is Level.FAIL
    assert check.value > 1000
    assert "headline" in check.message
    assert "subheadline" in check.message


def test_tight_lines_of_one_block_are_not_an_overlap():
    style = TextStyle("Inter", weight=800, leading=0.85)
    layer = text("gypsy joy\nHIGH kept up", size=120, style=style)
    first, second = (line.ink for line in layer.block.lines)
    assert first.intersect(second).area > 100
    assert overlap(layer).level is Level.PASS


@pytest.mark.parametrize(
    ("layer", "name"),
    [
        (text("Over it", 420, 500), "headline"),
        (button(box=Box(420, 500, 260, 84)), "button"),
        (logo(Box(420, 500, 120, 60)), "logo"),
    ],
)
def test_nothing_may_cover_the_product(layer, name):
    check = overlap(product(Box(400, 400, 300, 500)), layer)
    assert check.level is Level.FAIL
    assert f"The {name} and the product overlap" in check.message


def test_a_product_is_measured_by_its_outline_and_not_by_its_box():
    disc = product(Box(400, 400, 300, 300), disc=True)
    corner = logo(Box(400, 400, 40, 40))
    assert overlap(disc, corner).level is Level.PASS
    assert overlap(product(Box(400, 400, 300, 300)), corner).level is Level.FAIL


def test_a_turned_product_is_measured_as_it_is_painted():
    bar = Box(300, 500, 480, 60)
    above = logo(Box(500, 300, 80, 60))
    beside = logo(Box(310, 510, 80, 40))
    assert overlap(product(bar), above).level is Level.PASS
    assert overlap(product(bar), beside).level is Level.FAIL
    assert overlap(product(bar, rotation=90), above).level is Level.FAIL
    assert overlap(product(bar, rotation=90), beside).level is Level.PASS


def test_a_product_turns_clockwise():
    bar = Box(300, 500, 480, 60)
    composition = ad(product(bar, rotation=30))
    placed = subject(composition).products[0]
    seen = (painted(composition) == GREEN.rgb8).all(axis=-1)
    assert placed.mask.sum() == pytest.approx(480 * 60, rel=0.01)
    assert (placed.mask & seen).sum() > 0.97 * seen.sum()


@pytest.mark.parametrize(("width", "level"), [(280, Level.PASS), (480, Level.FAIL)])
def test_type_behind_a_product_may_be_hidden_up_to_forty_five_percent(width, level):
    giant = text("FRESH", 80, 300, size=260, behind_product=True)
    ink = giant.ink
    bottle = product(Box(ink.cx - width / 2, ink.y - 50, width, ink.h + 200))
    check = overlap(giant, bottle)
    assert 1 - width / ink.w == pytest.approx(0.65 if level is Level.PASS else 0.4, abs=0.05)
    assert check.level is level


def test_a_label_wider_than_its_button_fails():
    assert overlap(button("Order yours today", Box(80, 800, 180, 60))).level is Level.FAIL


@pytest.mark.parametrize(
    ("size", "x", "level"),
    [
        ((1080, 1080), 44, Level.PASS),
        ((1080, 1080), 40, Level.FAIL),
        ((1080, 1080), -9, Level.FAIL),
        ((320, 50), 3, Level.PASS),
        ((320, 50), 2, Level.FAIL),
    ],
)
def test_parts_keep_four_percent_of_the_short_side_from_the_edge(size, x, level):
    width, height = size
    mark = logo(Box(x, height * 0.4, height * 0.2, height * 0.2))
    check = check_frame(subject(ad(mark, width=width, height=height)))
    assert check.level is level
    assert check.value == x
    assert check.bar == (43.2 if width == 1080 else 3)


def test_the_frame_is_kept_by_ink_and_buttons_too():
    assert check_frame(subject(ad(text("Low", 80, 1030)))).level is Level.FAIL
    assert check_frame(subject(ad(button(box=Box(830, 500, 220, 80))))).level is Level.FAIL


@pytest.mark.parametrize(
    ("y", "level", "value"),
    [(1247, Level.FAIL, 59), (1188, Level.PASS, 0), (200, Level.FAIL, 68.8)],
)
def test_type_button_and_logo_stay_out_from_under_the_platforms_controls(y, level, value):
    composition = ad(logo(Box(400, y, 200, 60)), width=1080, height=1920)
    check = check_safe_zone(subject(composition, InspectionFacts(safe_zone=VERTICAL)))
    assert (check.level, check.value) == (level, value)


@pytest.mark.parametrize(("x", "side", "value"), [(50, "left", 14.8), (830, "right", 14.8)])
def test_the_sides_are_kept_clear_as_well(x, side, value):
    composition = ad(logo(Box(x, 700, 200, 60)), width=1080, height=1920)
    check = check_safe_zone(subject(composition, InspectionFacts(safe_zone=VERTICAL)))
    assert (check.level, check.value) == (Level.FAIL, value)
    assert check.message.endswith(f"covers at the {side}.")


def test_the_product_may_go_beyond_the_safe_zone():
    composition = ad(product(Box(100, 900, 800, 1000)), width=1080, height=1920)
    check = check_safe_zone(subject(composition, InspectionFacts(safe_zone=VERTICAL)))
    assert check.level is Level.PASS


@pytest.mark.parametrize(
    ("frame", "size", "level", "bar"),
    [
        ((1080, 1080), 31.0, Level.PASS, 21.6),
        ((1080, 1080), 27.0, Level.FAIL, 21.6),
        ((1080, 1920), 38.0, Level.PASS, 27.0),
        ((728, 90), 10.0, Level.PASS, 7.0),
        ((728, 90), 8.0, Level.FAIL, 7.0),
    ],
)
def test_capitals_are_large_enough_to_read(frame, size, level, bar):
    composition = ad(text("Small print", 20, 30, size=size), width=frame[0], height=frame[1])
    check = check_size(subject(composition))
    assert (check.level, check.bar) == (level, bar)
    assert check.value == pytest.approx(0.727 * size, abs=0.1)


def test_scripts_without_capitals_are_measured_by_the_size_of_their_type():
    composition = ad(text("今なら送料無料", size=29.0))
    assert check_size(subject(composition)).value == 20.3
    assert check_size(subject(composition)).level is Level.FAIL


def test_a_product_is_hidden_by_what_comes_after_it_and_not_by_what_came_before():
    bottle, plate = product(Box(400, 400, 300, 500)), rect(Box(400, 400, 300, 125), WHITE)
    check = check_product(subject(ad(bottle, plate)))
    assert (check.level, check.value) == (Level.FAIL, 0.25)
    assert check_product(subject(ad(plate, bottle))).level is Level.PASS
    veil = rect(Box(400, 400, 300, 125), WHITE, opacity=0.04)
    assert check_product(subject(ad(bottle, veil))).level is Level.PASS


def test_a_product_cut_by_the_frame_is_a_warning_unless_the_layout_bleeds():
    low = product(Box(400, 800, 300, 400))
    check = check_product(subject(ad(low)))
    assert check.level is Level.WARN
    assert "cuts off 30%" in check.message
    assert check_product(subject(ad(low, layout="bleed-crop"))).level is Level.PASS


def test_a_product_in_another_colour_than_its_own_is_a_warning():
    composition = ad(product(Box(400, 400, 300, 500), GREEN))
    darker = painted(ad(product(Box(400, 400, 300, 500), Color.hex("#2A7730"))))
    assert check_product(subject(composition, pixels=darker)).level is Level.PASS
    teal = painted(ad(product(Box(400, 400, 300, 500), Color.hex("#2E6D7D"))))
    assert check_product(subject(composition, pixels=teal)).level is Level.WARN


def test_products_may_stand_before_each_other_but_not_vanish():
    back, front = product(Box(300, 300, 300, 500)), product(Box(450, 400, 300, 500))
    assert check_product(subject(ad(back, front))).level is Level.PASS
    assert check_overlap(subject(ad(back, front))).level is Level.PASS
    check = check_product(subject(ad(back, product(Box(310, 290, 300, 520)))))
    assert check.level is Level.WARN


@pytest.mark.parametrize(
    ("pixels", "said", "level", "value"),
    [
        ((300, 500), 1.0, Level.PASS, 1.0),
        ((200, 334), 1.0, Level.PASS, 1.5),
        ((150, 250), 1.0, Level.WARN, 2.0),
        ((300, 500), 1.8, Level.WARN, 1.8),
    ],
)
def test_a_picture_enlarged_beyond_one_and_a_half_is_a_warning(pixels, said, level, value):
    composition = ad(product(Box(400, 400, 300, 500), pixels=pixels))
    check = check_enlargement(subject(composition, InspectionFacts(upscale=said)))
    assert (check.level, check.value) == (level, value)


def photo(busyness):
    """A 400 x 400 photo, painted over the whole frame, whose subject is a box at its right."""
    rgba = np.full((400, 400, 4), 255, dtype=np.uint8)
    cells = np.full((40, 40), busyness, dtype=np.float32)
    cells[10:30, 24:36] = 0.9
    focus = Box(240, 100, 120, 200)
    return PhotoLayer(Photo(rgba, focus, cells), Box(0, 0, 400, 400), Box(0, 0, 1080, 1080))


@pytest.mark.parametrize(
    ("x", "busyness", "level", "value"),
    [
        (100, 0.02, Level.PASS, 0.0),
        (640, 0.02, Level.FAIL, 0.104),
        (640, 0.5, Level.PASS, 0.104),
        (660, 0.5, Level.WARN, 0.126),
    ],
)
def test_the_subject_of_a_photo_is_not_covered(x, busyness, level, value):
    width = 190 if x == 640 else 220
    check = check_photo(subject(ad(photo(busyness), logo(Box(x, 400, width, 100)))))
    assert check.level is level
    assert check.value == pytest.approx(value, abs=0.002)


def test_a_corner_of_the_subjects_box_that_shows_only_ground_is_free():
    layer = photo(0.02)
    layer.photo.busyness[10:14, 24:36] = 0.02
    free = logo(Box(660, 280, 220, 80))
    assert check_photo(subject(ad(layer, free))).value == 0


def test_values_are_pythons_own_numbers():
    odd = product(Box(*np.array([400.0, 400.0, 300.0, 500.0])), pixels=(150, 250))
    for check in checked(ad(odd, text("Good morning"))).values():
        assert type(check.value) in {int, float, str}


def test_checks_come_in_one_order_each_once_with_words_for_people():
    checks = checked(ad(text("Good morning", color=BLACK), button(), logo(Box(800, 80, 200, 60))))
    assert list(checks) == [
        "copy",
        "missing_glyphs",
        "contrast",
        "button",
        "logo",
        "legibility",
        "overlap",
        "frame",
        "safe_zone",
        "size",
        "product",
        "photo",
        "enlargement",
        "brand_color",
        "type",
        "weight",
    ]
    assert len(checks) == len(CHECKS)
    assert all(check.level is Level.PASS for check in checks.values()), checks
    assert all(check.message.endswith(".") for check in checks.values())
