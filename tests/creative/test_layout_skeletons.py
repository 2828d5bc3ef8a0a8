"""Ideas that look different: skeletons by product and seed; turned and cut products; strips."""

import itertools

import numpy as np
import pytest
from made_layouts import COPY, LIBRARY, arranged, assets, cutout, direction

from creative.brief import CopyLine, CopyType
from creative.geometry import Box
from creative.layout.candidates import arrange
from creative.layout.catalogue import ARCHETYPES
from creative.layout.figure import MOST_CUT, Figure
from creative.layout.frame import Frame
from creative.pictures import Cutout
from creative.placements import format_of

LOUD = ("energetic", "bold")
FAMILY = {a.name: a.family for a in ARCHETYPES}


def first(size, kind, *, seed=0, wordmark="Lumen", moods=LOUD, copy=COPY, seen=()):
    return arrange(
        format_of(size), direction("cutout", seed=seed, moods=moods), assets("cutout", kind), copy,
        LIBRARY, wordmark=wordmark, seen=seen,
    )[0]  # fmt: skip


def test_twelve_stories_have_at_least_five_skeletons():
    moods = (LOUD, ("luxury", "calm"), ("playful", "friendly"), ("editorial", "minimal"))
    found = {
        FAMILY[first("9:16", kind, moods=mood, wordmark=f"Brand {kind} {mood[0]}").name]
        for kind, mood in itertools.product(("bottle", "shoe", "box"), moods)
    }
    assert len(found) >= 5


@pytest.mark.parametrize("size", ["1:1", "9:16", "1.91:1"])
@pytest.mark.parametrize("kind", ["bottle", "shoe", "box"])
def test_four_ideas_of_one_job_have_three_skeletons_or_more(size, kind):
    seen = ()
    for seed in range(1, 5):
        seen = (*seen, first(size, kind, seed=seed, seen=seen).name)
    assert len(set(seen)) == 4
    assert len({FAMILY[name] for name in seen}) >= 3


def test_names_are_unique_and_what_leaves_the_frame_says_so():
    names = [a.name for a in ARCHETYPES]
    assert len(set(names)) == len(names)
    filled = {"row", "banner", "tower"}  # a product fills its zone there, or runs out of it
    for a in ARCHETYPES:
        cuts = a.bleed or (a.flow in filled and "cutout" in a.treatments)
        assert ("bleed" in a.name) == cuts, a.name


def test_a_calm_side_may_leave_the_frame_and_a_label_may_not():
    height, width = 300, 400
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[..., 3] = 255
    rgba[..., :3] = 120
    stripes = (np.arange(100) // 6 % 2 * 200).astype(np.uint8)
    rgba[:, :100, :3] = stripes[None, :, None]
    made = Figure.of(Cutout(rgba, 1.0, "alpha", (0, width), standing=True))
    assert made.cut[0] == 0.0
    assert 0.8 * MOST_CUT < made.cut[1] <= MOST_CUT + 0.02


def test_a_turned_outline_reaches_as_far_as_its_corners():
    figure = Figure.of(cutout("shoe"))
    left, top, right, bottom = figure.reach(0)
    assert (left, top, right, bottom) == pytest.approx((-450, -210, 450, 210), abs=7)
    assert figure.reach(90)[1] == pytest.approx(-450, abs=10)
    mirrored = figure.reach(-20, mirrored=True)
    assert mirrored[0] == pytest.approx(-figure.reach(20)[2], abs=7)


def test_a_turned_product_keeps_off_type_and_edges():
    for size in ("1:1", "9:16", "1.91:1", "728x90"):
        for made in arranged(size, "cutout", "shoe", moods=LOUD):
            if not made.rotation or made.name == "giant-low" or "bleed" in made.name:
                continue
            left, top, right, bottom = Figure.of(cutout("shoe")).reach(made.rotation)
            scale, box = made.upscale, made.product
            reach = Box.edges(
                box.cx + scale * left, box.cy + scale * top,
                box.cx + scale * right, box.cy + scale * bottom,
            )  # fmt: skip
            assert Box(0, 0, made.width, made.height).contains(reach, 0.5), made.name
            assert all(b.intersect(reach).area == 0 for b in made.type_boxes()), made.name


def test_copy_read_from_the_right_turns_the_product_the_other_way():
    arabic = (CopyLine(CopyType.HEADLINE, "إشراقة تدوم"), COPY[2])
    latin = {a.name: a.rotation for a in arranged("1:1", "cutout", "shoe", moods=LOUD)}
    turned = {a.name: a for a in arranged("1:1", "cutout", "shoe", moods=LOUD, copy=arabic)}
    shared = [name for name in turned if latin.get(name)]
    assert shared
    assert all(turned[name].rotation == -latin[name] for name in shared)


@pytest.mark.parametrize("size", ["728x90", "970x90", "468x60"])
@pytest.mark.parametrize("kind", ["bottle", "shoe", "box"])
def test_a_strip_is_filled_and_its_product_is_as_tall_as_it_may_be(size, kind):
    made = first(size, kind)
    assert made.product is not None
    _, top, _, bottom = Figure.of(cutout(kind)).reach(made.rotation)
    assert made.upscale * (bottom - top) > 0.8 * made.height
    boxes = sorted((*made.type_boxes(), made.product), key=lambda box: box.x)
    reach = 0.0
    for box in boxes:
        assert box.x - reach <= 0.2 * made.width
        reach = max(reach, box.right)


def test_a_wordmark_is_seen_and_clear_of_the_headline():
    for size in ("1:1", "9:16", "1.91:1"):
        made = arranged(size, "cutout", wordmark="Noir")[0]
        (mark,) = [t for t in made.texts if t.role == "brand"]
        unit = Frame.of_size(made.width, made.height).unit
        assert 0.036 * unit <= mark.block.cap_height <= 0.039 * unit  # four letters are set large
        headline = next(t for t in made.texts if t.role == "headline")
        apart = max(headline.ink.y - mark.ink.bottom, mark.ink.y - headline.ink.bottom)
        assert apart >= 0.05 * unit


def test_a_sentence_ends_where_a_line_ends():
    copy = (CopyLine(CopyType.HEADLINE, "Picked at six. Pressed by nine."), *COPY[1:])
    for size in ("1:1", "4:5", "9:16", "1.91:1"):
        made = first(size, "shoe", copy=copy, moods=("minimal", "calm"))
        (headline,) = [t.block for t in made.texts if t.role == "headline"]
        lines = [line.text.strip() for line in headline.lines]
        assert len(lines) == 1 or "six." in {line[-4:] for line in lines}, (size, lines)


def test_a_headline_that_is_the_brands_name_stands_alone():
    copy = (CopyLine(CopyType.HEADLINE, "Noir."), *COPY[1:])
    for made in arranged("1:1", "cutout", copy=copy, wordmark="Noir"):
        assert [t.role for t in made.texts if t.role == "brand"] == []


def test_no_letter_of_giant_type_loses_half_of_itself():
    copy = (CopyLine(CopyType.HEADLINE, "Warm up"), *COPY[1:])
    pictures = cutout("shoe")
    figure = Figure.of(pictures)
    giants = [
        made
        for size in ("1:1", "4:5", "9:16")
        for made in arranged(size, "cutout", "shoe", copy=copy)
        if made.name.startswith("giant")
    ]
    assert giants
    for made in giants:
        (giant,) = [t for t in made.texts if t.behind_product]
        center = (made.product.cx, made.product.cy)
        for letter in giant.last_letters():
            hidden = figure.covers(letter, center, made.upscale, made.rotation)
            assert hidden <= 0.45 * letter.area
        assert all(b.box.y > giant.ink.bottom for b in made.buttons)
