"""What a clause is reported to have done is what the finished ads show, in each format."""

import io

import numpy as np
import pytest
from made_briefs import bottle, brief, mark, scene
from PIL import Image

from creative.brief import Brand, Swatch
from creative.color import Color, color_distance
from creative.direction import Clause
from creative.heeding import answered
from creative.pipeline import make

SIZES = ("300x250", "160x600", "728x90")
BRAND = Brand(
    name="Lumen",
    swatches=(Swatch("#1F6F54"), Swatch("#F4E9D8"), Swatch("#E4572E")),
    logos=(mark(),),
)


def campaign(direction, *sizes, images=None):
    pictures = (bottle(),) if images is None else images
    return make(brief(*(sizes or SIZES), images=pictures, direction=direction, brand=BRAND))


def box(ad, *roles):
    """Around all elements of these roles, in shares of the frame: left, top, right, bottom."""
    boxes = [e.box for e in ad.elements if e.role in roles]
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, bottom = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
    width, height = ad.format.width, ad.format.height
    return left / width, top / height, right / width, bottom / height


def middle(ad, *roles):
    left, top, right, bottom = box(ad, *roles)
    return (left + right) / 2, (top + bottom) / 2


def pixels(ad):
    return np.asarray(Image.open(io.BytesIO(ad.data)).convert("RGB"), dtype=np.float32)


def reported_without(made, effect):
    """The formats in which the report says that an effect could not be had."""
    for clause in made.clauses:
        if effect not in clause.note:
            continue
        if not clause.applied:
            return {ad.format.name for ad in made.creatives}
        tail = clause.note.partition(effect)[2]
        if tail.startswith(" (not in "):
            return set(tail.removeprefix(" (not in ").split(":")[0].split(", "))
        return set()
    raise AssertionError((effect, made.clauses))


SIDES = {
    "left": lambda at: at[0] < 0.5,
    "right": lambda at: at[0] > 0.5,
    "top": lambda at: at[1] < 0.5,
    "bottom": lambda at: at[1] > 0.5,
}
TYPE = ("headline", "subheadline", "button")


@pytest.mark.parametrize(
    ("words", "effect", "roles", "sides"),
    [
        ("product left", "product at the left", ("product",), ("left",)),
        ("product right", "product at the right", ("product",), ("right",)),
        ("text on the left", "text at the left", TYPE, ("left",)),
        ("text at the bottom", "text at the bottom", TYPE, ("bottom",)),
        ("logo bottom right", "logo at the bottom-right", ("logo",), ("bottom", "right")),
        ("logo top left", "logo at the top-left", ("logo",), ("top", "left")),
    ],
)
def test_a_part_stands_where_it_was_asked_to_or_the_format_is_named(words, effect, roles, sides):
    made = campaign(words)
    without = reported_without(made, effect)
    assert len(without) < len(SIZES)
    for ad in made.creatives:
        there = all(SIDES[side](middle(ad, *roles)) for side in sides)
        assert there or ad.format.name in without


@pytest.mark.parametrize(
    ("words", "role"),
    [("no button", "button"), ("no logo", "logo"), ("no subheadline", "subheadline")],
)
def test_what_is_left_out_was_there_before(words, role):
    assert all(role in {e.role for e in ad.elements} for ad in campaign("", "300x250").creatives)
    made = campaign(words, "300x250", "160x600")
    assert all(role not in {e.role for e in ad.elements} for ad in made.creatives)
    assert [c.applied for c in made.clauses] == [True]


def test_new_wordings_are_set_to_the_letter():
    made = campaign("headline 'Glow all day', button says 'Buy now'")
    for ad in made.creatives:
        words = {" ".join(e.text.split()) for e in ad.elements}
        assert {"Glow all day", "Buy now"} <= words


def test_asked_colours_are_painted():
    made = campaign("navy background, white headline, orange button", "300x250", "160x600")
    assert all(clause.applied for clause in made.clauses)
    for ad in made.creatives:
        button = next(e for e in ad.elements if e.role == "button")
        headline = next(e for e in ad.elements if e.role == "headline")
        assert color_distance(Color.hex(button.color), Color.hex("#F47B20")) < 2
        assert color_distance(Color.hex(headline.color), Color.hex("#FFFFFF")) < 2
        assert ad.colors[0] == "#14213D"


def test_a_headline_may_have_another_colour_than_the_other_type():
    made = campaign(
        "white background, headline in burgundy, the rest of the text in black", "1080x1080"
    )
    assert all(clause.applied for clause in made.clauses)
    colors = {e.role: e.color for ad in made.creatives for e in ad.elements}
    assert color_distance(Color.hex(colors["headline"]), Color.hex("#6D1A36")) < 2
    assert color_distance(Color.hex(colors["subheadline"]), Color.hex("#101010")) < 2


def test_only_these_colours_means_no_other_hue_anywhere_on_type_and_ground():
    made = campaign("only forest green and cream", "300x250", "160x600")
    named = [Color.hex("#1F4D2E"), Color.hex("#F6EBD6")]
    for ad in made.creatives:
        for element in ad.elements:
            color = Color.hex(element.color) if element.color else None
            if color is None or color.lch[1] < 0.05:
                continue
            turns = [abs((color.lch[2] - one.lch[2] + 180) % 360 - 180) for one in named]
            assert min(turns) < 30


def test_a_headline_told_to_be_huge_takes_more_room_than_without_the_word():
    plain, huge = campaign("", "300x250"), campaign("huge headline", "300x250")
    sizes = [
        max(e.size for e in c.creatives[0].elements if e.role == "headline") for c in (plain, huge)
    ]
    assert sizes[1] >= sizes[0]


def test_a_product_told_to_be_small_is_small_or_the_format_is_named():
    made = campaign("tiny product")
    without = reported_without(made, "product small")
    for ad in made.creatives:
        left, top, right, bottom = box(ad, "product")
        assert max(right - left, bottom - top) < 0.62 or ad.format.name in without


def test_night_is_darker_and_golden_hour_is_warmer():
    plain, night, golden = (
        pixels(campaign(words, "300x250").creatives[0]).reshape(-1, 3).mean(axis=0)
        for words in ("white background", "at night", "white background, golden hour")
    )
    assert night.mean() < 0.75 * plain.mean()
    assert golden[0] - golden[2] > plain[0] - plain[2]


def test_light_from_the_other_side_changes_the_picture():
    left, right = (
        pixels(campaign(f"{side}, studio, product centred", "160x600").creatives[0])
        for side in ("hard light from the left", "hard light from the right")
    )
    assert np.abs(left - right).mean() > 0.5


def test_a_photo_that_fills_the_frame_keeps_its_own_light_and_ground():
    made = campaign("light from the left, product on the right", images=(scene(),))
    for ad in made.creatives:
        photo = next((e for e in ad.elements if e.role == "photo"), None)
        whole = photo is not None and photo.box[2:] == (ad.format.width, ad.format.height)
        if whole:
            assert ad.format.name in reported_without(made, "light from the left")


def test_an_offer_that_no_line_names_cannot_be_stressed():
    made = campaign("focus on the discount", "300x250")
    assert [(c.applied, c.note) for c in made.clauses] == [
        (False, "emphasis on the offer: no line names an offer; send it in ad_copies")
    ]


def test_the_report_names_formats_that_lack_a_part_and_drops_what_none_has():
    side, line = ("text_at", "left"), ("leave_out", "cta")
    clause = Clause(
        "text left, no button",
        applied=True,
        note="text at the left, cta left out; not understood: “x”",
        effects=((side, "text at the left"), (line, "cta left out")),
    )
    some = answered((clause,), [("1:1", ()), ("8:1", ((side, "it stands at the right"),))])
    assert [c.note for c in some] == [
        "text at the left (not in 8:1: it stands at the right), cta left out; not understood: “x”"
    ]
    none = answered((clause,), [("1:1", ((side, "it stands at the right"),))])
    assert [(c.applied, c.note) for c in none] == [
        (True, "cta left out; not understood: “x”"),
        (False, "text at the left: it stands at the right"),
    ]
