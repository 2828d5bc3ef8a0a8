"""A reference layout is followed in its own frame and keeps its relations in any other."""

import pytest
from made_layouts import ARABIC, COPY, LIBRARY, assets, direction, logo
from test_layout_promises import check

from creative.brief import CopyLine, CopyType
from creative.direction import Wishes
from creative.errors import LayoutError
from creative.geometry import Box, bounds
from creative.layout.candidates import arrange
from creative.layout.reference_type import iou
from creative.placements import format_of
from creative.references import ReferenceLayout

BESIDE = ReferenceLayout(
    boxes=(
        ("headline", Box(0.08, 0.09, 0.48, 0.38)),
        ("subheadline", Box(0.08, 0.55, 0.34, 0.12)),
        ("cta", Box(0.06, 0.77, 0.42, 0.17)),
        ("product", Box(0.62, 0.1, 0.3, 0.82)),
    ),
    aspect=1.2,
    sizes=(("headline", 0.11), ("subheadline", 0.052)),
)
BELOW = ReferenceLayout(
    boxes=(
        ("headline", Box(0.15, 0.14, 0.7, 0.16)),
        ("subheadline", Box(0.25, 0.34, 0.5, 0.04)),
        ("cta", Box(0.34, 0.42, 0.32, 0.075)),
        ("product", Box(0.34, 0.54, 0.32, 0.4)),
        ("logo", Box(0.4, 0.06, 0.2, 0.035)),
    ),
    aspect=1.0,
    align="center",
    sizes=(("headline", 0.075), ("subheadline", 0.035)),
)
LONG = (
    CopyLine(
        CopyType.HEADLINE,
        "Open a business account from your sofa in less than eight minutes, with no paper, no queue"
        " and no monthly fee",
    ),
    CopyLine(CopyType.SUBHEADLINE, "Deposits protected up to the legal limit"),
    CopyLine(CopyType.CTA, "Open an account"),
)


def followed(reference, size, treatment="cutout", kind="bottle", *, copy=COPY, told=None, **more):
    """Arrangements made after one reference, nearest first."""
    wordmark = more.pop("wordmark", "Lumen")
    found = arrange(
        format_of(size),
        direction(treatment, **more),
        assets(treatment, kind),
        copy,
        LIBRARY,
        wordmark=wordmark,
        references=(reference,),
        refused=told.append if told is not None else lambda _: None,
    )
    return [made for made in found if made.name == reference.name]


def type_box(made):
    return bounds([t.ink for t in made.texts if t.role != "brand"] + [b.box for b in made.buttons])


def nearness(made, reference):
    """Mean IoU of headline, button and product with their boxes in the reference."""
    mine = {
        "headline": next(t.ink for t in made.texts if t.role == "headline"),
        "cta": made.buttons[0].box,
        "product": made.product or made.photo.box,
    }
    scores = []
    for role, box in mine.items():
        share = Box(
            box.x / made.width, box.y / made.height, box.w / made.width, box.h / made.height
        )
        scores.append(iou(share, reference.one(role)))
    return sum(scores) / len(scores)


@pytest.mark.parametrize("size", ["300x250", "1080x900", "336x280"])
def test_the_parts_take_the_boxes_of_a_reference_of_the_same_ratio(size):
    made = followed(BESIDE, size)[0]
    assert nearness(made, BESIDE) >= 0.6
    headline = next(t.ink for t in made.texts if t.role == "headline")
    assert headline.x == pytest.approx(made.buttons[0].box.x, abs=0.03 * made.width)


@pytest.mark.parametrize("reference", [BESIDE, BELOW], ids=["beside", "below"])
@pytest.mark.parametrize(
    "size", ["1:1", "4:5", "9:16", "1.91:1", "16:9", "300x250", "728x90", "160x600", "300x600"]
)
@pytest.mark.parametrize("treatment", ["cutout", "photo"])
def test_every_frame_keeps_the_promises_of_layouts(reference, size, treatment):
    for copy in (COPY, ARABIC):
        for made in followed(reference, size, treatment, copy=copy):
            check(made, format_of(size), copy, assets(treatment, "bottle"))


@pytest.mark.parametrize("size", ["1:1", "4:5", "300x250"])
def test_long_copy_is_set_whole(size):
    told = []
    found = followed(BESIDE, size, copy=LONG, told=told)
    assert found or told
    for made in found:
        check(made, format_of(size), LONG, assets("cutout"))


def test_the_reference_goes_before_every_archetype():
    found = arrange(
        format_of("1:1"),
        direction("cutout"),
        assets("cutout"),
        COPY,
        LIBRARY,
        wordmark="Lumen",
        references=(BESIDE, BELOW),
    )
    assert found[0].name == "reference-1"
    assert not found[-1].name.startswith("reference-")


@pytest.mark.parametrize("size", ["1:1", "4:5", "1.91:1", "300x250"])
def test_type_stays_beside_the_product(size):
    made = followed(BESIDE, size)[0]
    assert type_box(made).cx < made.product.x
    assert made.product.cx > made.width / 2


@pytest.mark.parametrize("size", ["9:16", "160x600"])
def test_what_stood_beside_follows_below_where_the_frame_is_narrow(size):
    made = followed(BESIDE, size)[0]
    assert type_box(made).bottom < made.product.y


@pytest.mark.parametrize("size", ["1.91:1", "16:9"])
def test_what_stood_below_goes_beside_where_the_frame_is_wide(size):
    made = followed(BELOW, size)[0]
    assert type_box(made).right < made.product.x


@pytest.mark.parametrize("size", ["1:1", "4:5", "9:16"])
def test_centred_type_stays_centred_above_the_product(size):
    made = followed(BELOW, size)[0]
    headline = next(t.ink for t in made.texts if t.role == "headline")
    assert headline.cx == pytest.approx(made.width / 2, abs=0.02 * made.width)
    assert type_box(made).bottom < made.product.y


def test_copy_read_from_the_right_mirrors_the_reference():
    made = followed(BESIDE, "300x250", copy=ARABIC)[0]
    assert type_box(made).x > made.product.right


def test_a_reference_made_for_such_copy_is_not_mirrored_again():
    made = followed(BESIDE.mirrored(), "300x250", copy=ARABIC)[0]
    assert type_box(made).x > made.product.right


def test_the_direction_moves_the_product_to_the_other_side():
    made = followed(BESIDE, "300x250", wishes=Wishes(product_at="left"))[0]
    assert made.product.right < type_box(made).x


def test_a_wish_that_it_cannot_meet_leaves_the_reference_aside():
    told = []
    assert followed(BESIDE, "300x250", wishes=Wishes(product_at="center"), told=told) == []
    (why,) = told
    assert why.endswith("the direction asks for other places, and it goes first.")


def test_without_a_product_its_place_is_not_left_empty():
    told = []
    assert followed(BESIDE, "1:1", "none", told=told) == []
    (why,) = told
    assert why.endswith("it leaves room for a product, and there is no product picture.")


def test_the_logo_takes_the_reference_logos_place():
    made = followed(BELOW, "1:1", mark=logo())[0]
    assert made.logo.cx == pytest.approx(made.width / 2, abs=1)
    assert made.logo.bottom < made.height * 0.14


def test_a_logo_finds_a_free_corner_where_the_reference_has_none():
    made = followed(BESIDE, "300x250", mark=logo())[0]
    assert made.logo is not None
    check(made, format_of("300x250"), COPY, assets("cutout"))


@pytest.mark.parametrize("kinds", [(1, 2), (0,), (2,), (0, 0, 1, 2), (0, 1, 2, 2)])
def test_copy_of_other_kinds_than_the_references_is_held_too(kinds):
    copy = tuple(COPY[kind] for kind in kinds)
    for size in ("1:1", "300x250"):
        for made in followed(BESIDE, size, copy=copy):
            check(made, format_of(size), copy, assets("cutout"))


def test_a_photo_fills_the_frame_like_the_references():
    whole = ReferenceLayout(
        (("headline", Box(0.08, 0.1, 0.6, 0.2)), ("product", Box(0.5, 0.4, 0.4, 0.4))),
        1.0,
        background="photo",
    )
    made = followed(whole, "1:1", "photo")[0]
    assert made.photo.box == Box(0, 0, made.width, made.height)


def test_other_ideas_start_with_other_references():
    def first(variation):
        second = ReferenceLayout(BELOW.boxes, 1.0, "center", sizes=BELOW.sizes, number=2)
        return arrange(
            format_of("1:1"),
            direction("cutout", variation=variation),
            assets("cutout"),
            COPY,
            LIBRARY,
            wordmark="",
            references=(BESIDE, second),
        )[0].name

    assert [first(1), first(2), first(3)] == ["reference-1", "reference-2", "reference-1"]


def test_copy_too_long_for_any_arrangement_is_still_refused():
    copy = (CopyLine(CopyType.HEADLINE, "A very long word " * 60),)
    with pytest.raises(LayoutError):
        followed(BESIDE, "320x50", copy=copy)
