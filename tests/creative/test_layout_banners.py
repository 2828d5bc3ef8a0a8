"""Banners, strips and towers: one block with its mark, and a picture that fills its end."""

from dataclasses import replace

import numpy as np
import pytest
from made_layouts import ARABIC, COPY, LIBRARY, arranged, assets, cutout, direction, logo, photo

from creative.brief import CopyLine, CopyType
from creative.color import Color
from creative.direction import Wishes
from creative.geometry import Box, bounds
from creative.layout.candidates import arrange
from creative.layout.close_ups import centred, close_up
from creative.layout.cropping import LEAST_CUT, MOST_CUT, filling
from creative.layout.figure import Figure
from creative.layout.frame import Frame
from creative.layout.problem import Problem
from creative.pictures import Assets
from creative.placements import format_of

BANNERS = ("970x250", "728x90", "320x50", "320x100", "468x60", "160x600", "120x600", "300x600",
           "300x250", "336x280")  # fmt: skip
KINDS = [("cutout", "bottle"), ("cutout", "shoe"), ("cutout", "box"), ("photo", ""), ("none", "")]
each_kind = pytest.mark.parametrize(("treatment", "kind"), KINDS)


def first(size, treatment, kind, **more):
    return arranged(size, treatment, kind or "box", **more)[0]


def block(made):
    """Around mark, type and buttons."""
    boxes = [*made.type_boxes(), *([made.logo] if made.logo is not None else [])]
    return bounds(list(boxes))


@each_kind
@pytest.mark.parametrize("size", BANNERS)
def test_no_banner_goes_out_without_its_brand(size, treatment, kind):
    for copy in (COPY, ARABIC, COPY[:1], COPY[:2], (COPY[0], COPY[2])):
        made = first(size, treatment, kind, copy=copy)
        (mark,) = [t for t in made.texts if t.role == "brand"]
        assert mark.block.text == "Lumen"
        assert mark.block.cap_height >= 6.9
        pictured = first(size, treatment, kind, copy=copy, mark=logo())
        assert pictured.logo is not None
        assert pictured.logo.h >= 7


@pytest.mark.parametrize("size", BANNERS)
def test_a_headline_that_is_the_name_needs_no_mark(size):
    copy = (CopyLine(CopyType.HEADLINE, "Lumen"), *COPY[1:])
    assert all(t.role != "brand" for t in first(size, "cutout", "bottle", copy=copy).texts)


@each_kind
def test_a_billboard_is_one_block_within_wide_margins(treatment, kind):
    for copy in (COPY, ARABIC):
        made = first("970x250", treatment, kind, copy=copy)
        whole = block(made)
        assert min(whole.y, 250 - whole.bottom) >= 28
        assert min(whole.x, 970 - whole.right) >= 28
        assert whole.cy == pytest.approx(125, abs=3)
        headline = next(t for t in made.texts if t.role == "headline")
        text = next(t for t in made.texts if t.role == "subheadline")
        assert text.block.size <= 0.5 * headline.block.size
        (button,) = made.buttons
        near = 0 if copy is COPY else 1  # the edge at which reading begins
        edges = [(b.x, b.right)[near] for b in (headline.ink, text.ink, button.box)]
        assert max(edges) - min(edges) <= 4
        (mark,) = [t for t in made.texts if t.role == "brand"]
        on_row = abs(mark.ink.cy - button.box.cy) < 3
        assert on_row or (mark.ink.bottom < headline.ink.y and mark.ink.y == whole.y)


@pytest.mark.parametrize("kind", ["bottle", "shoe", "box"])
@pytest.mark.parametrize("size", ["970x250", "728x90", "320x100"])
def test_a_product_is_as_tall_as_its_banner(size, kind):
    made = first(size, "cutout", kind)
    left, top, right, bottom = Figure.of(cutout(kind)).relief(made.rotation, mirrored=False).bounds
    seen = Box.edges(
        made.product.cx + made.upscale * left,
        made.product.cy + made.upscale * top,
        made.product.cx + made.upscale * right,
        made.product.cy + made.upscale * bottom,
    )
    shown = seen.intersect(Box(0, 0, made.width, made.height))
    assert shown.h >= 0.75 * made.height or shown.w >= 0.3 * made.width
    if kind == "bottle":  # whole: upright, or lying where the strip is low
        assert shown.w == pytest.approx(seen.w, abs=1)
        assert shown.h == pytest.approx(seen.h, abs=1)
        assert (abs(made.rotation) > 45) == (size == "728x90")
    else:
        assert shown.w >= 0.48 * made.height


def test_a_cut_never_goes_through_the_print():
    rgba = np.full((600, 600, 4), 255, np.uint8)
    rgba[..., :3] = 90
    rgba[240:360:8, 240:360, :3] = 255  # a logo in the middle
    relief = Figure.of(replace(cutout("box"), rgba=rgba)).relief(0.0, mirrored=False)
    assert relief.core == pytest.approx((0.4, 0.4, 0.6, 0.6), abs=0.03)
    problem = _problem("shoe", (728, 90))
    for degrees in (0.0, 14.0):  # the sole is the product
        made = filling(
            problem, Box(500, 0, 228, 90), exits=frozenset({"right", "bottom"}), turns=(degrees,)
        )
        assert made.mass >= 0.999


def test_what_stands_on_plain_ground_is_whole_and_in_the_middle_of_its_zone():
    pale = replace(photo(), focus=Box(700, 200, 200, 600), ground=Color.hex("#E6E6E6"))
    zone = Box(500, 0, 470, 250)
    placed = close_up(pale, zone)
    assert placed.kept == 1.0
    assert placed.subject.h == pytest.approx(0.88 * 250, abs=1)
    assert placed.subject.cx == pytest.approx(zone.cx, abs=1)
    near = close_up(pale, Box(500, 0, 228, 60))  # whole it would be a scrap
    assert near.subject.h == pytest.approx(0.94 * 60, abs=1)
    assert near.kept == pytest.approx(0.62, abs=0.02)


def test_a_zone_ends_where_it_would_show_only_the_void():
    pale = replace(photo(), focus=Box(0, 0, 200, 400), ground=Color.hex("#E6E6E6"))
    made = centred(pale, Box(400, 0, 328, 90), at_left=False)
    assert (made.x, made.w) == pytest.approx((624.5, 103.5))
    scene = replace(pale, ground=None, open=frozenset())
    assert centred(scene, Box(400, 0, 328, 90), at_left=False) == Box(400, 0, 328, 90)


@pytest.mark.parametrize("kind", ["bottle", "shoe", "box"])
@pytest.mark.parametrize(
    ("size", "most"), [("160x600", 0.28), ("120x600", 0.32), ("300x1050", 0.3)]
)
def test_in_a_tower_the_product_stands_whole_at_the_foot(size, most, kind):
    made = first(size, "cutout", kind)
    figure = Figure.of(cutout(kind)).relief(made.rotation, mirrored=False)
    top = made.product.cy + made.upscale * figure.bounds[1]
    bottom = made.product.cy + made.upscale * figure.bounds[3]
    rows = sorted([(b.y, b.bottom) for b in made.type_boxes()] + [(top, bottom)])
    reach = 0.0
    for start, end in rows:
        assert start - reach <= most * made.height, made.name
        reach = max(reach, end)
    assert made.height - reach <= 0.1 * made.height
    assert made.product.cx + made.upscale * figure.bounds[0] >= 0.05 * made.width
    assert made.product.cx + made.upscale * figure.bounds[2] <= 0.95 * made.width


def test_a_few_letters_of_an_offer_are_the_picture():
    copy = (CopyLine(CopyType.HEADLINE, "40% off"), *COPY[1:])
    made = first("970x250", "none", "", copy=copy)
    assert made.name == "billboard-giant"
    headline = next(t for t in made.texts if t.role == "headline")
    assert headline.block.size >= 0.6 * 250
    assert headline.ink.w >= 0.5 * 970
    others = [t.ink for t in made.texts if t.role != "headline"] + [b.box for b in made.buttons]
    assert min(b.x for b in others) > headline.ink.right
    assert max(b.x for b in others) - min(b.x for b in others) <= 3


def test_in_a_strip_the_button_closes_up_to_the_type():
    for made in arranged("728x90", "cutout", "box"):
        if made.name != "strip-bleed" or made.product is None:
            continue
        text = bounds([t.ink for t in made.texts])
        assert made.buttons[0].box.x - text.right <= 0.2 * 728
        assert made.product.x >= made.buttons[0].box.right


def test_without_a_picture_the_mark_may_stand_before_a_hairline():
    made = first("728x90", "none", "", mark=logo(100, 100))
    (line,) = made.plates
    assert (line.kind, line.box.w) == ("rule", 1.0)
    headline = next(t for t in made.texts if t.role == "headline")
    assert made.logo.right < line.box.x < headline.ink.x


def _problem(kind, size):
    frame = Frame.of_size(*size)
    pictures = assets("cutout", kind)
    return Problem(
        frame, {"start": _Latin()}, pictures, "cutout", None, figure=Figure.of(pictures.cutout)
    )


class _Latin:
    rtl = False


@pytest.mark.parametrize("kind", ["bottle", "shoe", "box"])
@pytest.mark.parametrize("zone", [Box(560, 0, 410, 250), Box(800, 0, 170, 250)])
def test_a_product_is_whole_or_cut_on_purpose(kind, zone):
    made = filling(_problem(kind, (970, 250)), zone, exits=frozenset({"top", "bottom", "right"}))
    assert made.mass >= 0.985 or 1 - MOST_CUT <= made.mass <= 1 - LEAST_CUT
    assert made.seen.x >= zone.x - 0.1  # never over the type
    whole = filling(_problem(kind, (970, 250)), zone, exits=frozenset({"right"}), whole=True)
    assert whole.mass >= 0.985


def test_the_side_with_the_detail_stays_in_view():
    problem = _problem("box", (160, 600))
    rgba = problem.assets.cutout.rgba.copy()
    rgba[200:400, 380:580, :3] = (0, 255, 0)
    rgba[200:400:8, 380:580, :3] = (255, 0, 255)  # a label at the right
    marked = replace(problem.assets.cutout, rgba=rgba)
    problem = replace(
        problem,
        assets=replace(problem.assets, cutout=marked),
        figure=Figure.of(marked),
    )
    zone = Box(0, 300, 160, 300)
    made = filling(problem, zone, exits=frozenset({"left", "right", "bottom"}), upright=True)
    assert made.cut
    assert made.pose.box.x + made.pose.scale * 580 <= 160.5


def test_an_order_to_leave_the_logo_out_is_kept():
    wishes = Wishes(leave_out=frozenset({"logo"}))
    made = first("970x250", "cutout", "box", wordmark="", wishes=wishes)
    assert made.logo is None
    assert all(t.role != "brand" for t in made.texts)
    assert direction("cutout", wishes=wishes).wishes.leave_out == {"logo"}


def test_type_closes_up_to_a_photo_that_ends_before_its_room():
    lone = replace(photo(), focus=Box(0, 0, 200, 400), ground=Color.hex("#E6E6E6"))
    found = arrange(
        format_of("728x90"), direction("photo"), Assets(photo=lone), COPY, LIBRARY, wordmark="Lumen"
    )
    made = found[0]
    assert made.photo.box.w <= 0.2 * 728
    texts = bounds([t.ink for t in made.texts])
    if made.photo.box.x == 0:
        assert texts.x - made.photo.box.right <= 0.08 * 728
    else:
        (button,) = made.buttons
        assert made.photo.box.x - button.box.right <= 0.5 * (728 - texts.right)
