"""Pictures of ads are read into arrangements, and ads are made after them."""

from functools import cache

import cv2
import numpy as np
import pytest
from inspected_ads import ad, button, logo, painted, product, rect, text
from made_briefs import bottle, brief, broken, mark, png, scene

from creative.brief import Brand, CopyLine, CopyType, Picture, Swatch
from creative.color import BLACK, WHITE, Color
from creative.errors import PictureError
from creative.geometry import Box
from creative.layout.reference_type import iou
from creative.pipeline import make
from creative.reading.references import read_reference, read_references

NAVY = Color.hex("#14213D")
FIELD = "generation_metadata.reference_layouts[0]"


def picture(composition):
    return Picture(png(painted(composition)), field=FIELD)


def share(box, composition):
    width, height = composition.width, composition.height
    return Box(box.x / width, box.y / height, box.w / width, box.h / height)


def beside(ground=WHITE, ink=NAVY):
    """Type on the left, a product on the right: (the ad, its true boxes)."""
    headline = text("Time, well kept for you", 80, 170, size=92, width=520, color=ink)
    below = text(
        "Solar and titanium, made to last", 80, 560, size=36, width=420, color=ink,
        role="subheadline",
    )  # fmt: skip
    cta = button(box=Box(80, 760, 300, 96), fill=Color.hex("#B5121B"))
    thing = product(Box(660, 240, 340, 640), Color.hex("#E08A1E"))
    made = ad(
        rect(Box(0, 0, 1080, 1080), ground), thing, headline, below, cta, cta.label, ground=ground
    )
    truth = {
        "headline": headline.ink,
        "subheadline": below.ink,
        "cta": cta.box,
        "product": thing.box,
    }
    return made, truth


def centred():
    headline = text("Winter, sorted", 0, 160, size=110, role="headline")
    headline = text("Winter, sorted", 540 - headline.ink.w / 2, 160, size=110)
    cta = button(box=Box(390, 930, 300, 90))
    thing = product(Box(340, 360, 400, 480), Color.hex("#8A2BE2"), disc=True)
    corner = logo(Box(470, 60, 140, 44))
    made = ad(thing, headline, cta, cta.label, corner)
    return made, {
        "headline": headline.ink,
        "cta": cta.box,
        "product": thing.box,
        "logo": corner.box,
    }


@pytest.mark.parametrize(
    "drawn", [beside(), beside(NAVY, WHITE), centred()], ids=["light", "dark", "centred"]
)
def test_each_part_is_found_where_it_stands(drawn):
    made, truth = drawn
    read = read_reference(picture(made))
    found = {role: read.one(role) for role in truth}
    for role, box in truth.items():
        assert found[role] is not None, role
        assert iou(found[role], share(box, made)) > 0.8, (role, found[role])


def test_alignment_and_ground():
    light = read_reference(picture(beside()[0]))
    dark = read_reference(picture(beside(NAVY, WHITE)[0]))
    middle = read_reference(picture(centred()[0]))
    assert (light.align, light.background, light.dark) == ("left", "flat", False)
    assert (dark.align, dark.background, dark.dark) == ("left", "flat", True)
    assert middle.align == "center"
    assert light.aspect == pytest.approx(1.0, abs=0.01)
    assert 0.2 < light.density < 0.5


def test_words_printed_on_the_product_are_not_the_ads_copy():
    thing = product(Box(560, 140, 440, 800), Color.hex("#2E7D32"))
    label = text("JUICE", 650, 480, size=80, color=WHITE)
    headline = text("Pressed by nine", 80, 200, size=88, width=420)
    made = ad(thing, label, headline)
    read = read_reference(picture(made))
    assert iou(read.one("headline"), share(headline.ink, made)) > 0.85
    assert not any(box.cx > 0.55 for role, box in read.boxes if role != "product")


def test_an_outlined_button_is_a_button():
    box = Box(80, 700, 320, 100)
    frame = [
        rect(Box(box.x, box.y, box.w, 4), BLACK),
        rect(Box(box.x, box.bottom - 4, box.w, 4), BLACK),
        rect(Box(box.x, box.y, 4, box.h), BLACK),
        rect(Box(box.right - 4, box.y, 4, box.h), BLACK),
    ]
    label = text("Shop now", 150, 735, size=36)
    made = ad(*frame, label, text("Sit down and stay", 80, 200, size=96, width=700))
    assert iou(read_reference(picture(made)).one("cta"), share(box, made)) > 0.85


def test_the_same_picture_reads_the_same_at_any_size():
    made, truth = beside()
    large = painted(made)
    small = cv2.resize(large, (300, 300), interpolation=cv2.INTER_AREA)
    read = read_reference(Picture(png(small)))
    for role, box in truth.items():
        assert iou(read.one(role), share(box, made)) > 0.75, role


def test_a_picture_that_fills_the_frame():
    noise = np.random.default_rng(4).integers(0, 255, (36, 36, 3), dtype=np.uint8)
    ground = cv2.resize(noise, (1080, 1080), interpolation=cv2.INTER_CUBIC)
    made = ad(text("A room to hear", 90, 120, size=120, color=WHITE, width=900))
    on_paper = painted(made)
    glyphs = painted(ad(text("A room to hear", 90, 120, size=120, width=900)))[..., 0] < 128
    busy = np.where(glyphs[..., None], 255, ground // 3).astype(np.uint8)
    assert on_paper.shape == busy.shape
    assert read_reference(Picture(png(busy))).background == "photo"


def test_what_cannot_be_read_is_a_notice_and_the_others_count_on():
    plain = Picture(png(np.full((300, 300, 3), 200, np.uint8)), field="second")
    good = picture(beside()[0])
    found, notices = read_references((broken(FIELD), plain, good))
    assert [reference.name for reference in found] == ["reference-3"]
    assert [(n.code, n.field) for n in notices] == [
        ("reference_unreadable", FIELD),
        ("reference_unreadable", "second"),
    ]
    with pytest.raises(PictureError, match="No type"):
        read_reference(plain)


def test_an_unreadable_reference_does_not_stop_the_job():
    campaign = make(brief("300x250", images=(bottle(),), references=(broken(FIELD),)))
    assert len(campaign.creatives) == 1
    assert [n.field for n in campaign.notices if n.code == "reference_unreadable"] == [FIELD]


def test_an_ad_made_after_a_reference_says_so_and_passes():
    made = make(
        brief("300x250", "1:1", images=(bottle(),), references=(picture(beside()[0]),))
    ).creatives
    assert [creative.layout for creative in made] == ["reference-1", "reference-1"]
    assert all(creative.passed for creative in made)


def test_a_reference_that_cannot_be_followed_is_named_with_the_reason():
    campaign = make(brief("300x250", references=(picture(beside()[0]),)))
    (notice,) = [n for n in campaign.notices if n.code == "reference_not_followed"]
    assert notice.field == FIELD
    assert notice.message == (
        "300x250: Reference layout 1 could not be followed: it leaves room for a product, and"
        " there is no product picture."
    )


def test_equal_briefs_with_references_give_equal_bytes():
    def data():
        asked = brief("300x250", images=(bottle(),), references=(picture(beside()[0]),))
        return make(asked).creatives[0].data

    assert data() == data()


# --- ads of our own, followed by other ads of our own --------------------------------------

KINDS = {"cutout": (bottle,), "photo": (scene,), "none": ()}
OWN = (
    CopyLine(CopyType.HEADLINE, "Glow that lasts all day"),
    CopyLine(CopyType.SUBHEADLINE, "Vitamin C serum for every skin"),
    CopyLine(CopyType.CTA, "Shop now"),
)
OTHER = (
    CopyLine(CopyType.HEADLINE, "Skin that feels at home"),
    CopyLine(CopyType.SUBHEADLINE, "A calm cream for every morning"),
    CopyLine(CopyType.CTA, "Try it now"),
)


@cache
def originals():
    """Ads of many arrangements that were painted without any reference: (kind, creative)."""
    found = []
    for kind, pictures in KINDS.items():
        for size, count in (("300x250", 2), ("320x400", 2)):
            asked = brief(
                size, copy=OWN, images=tuple(make_picture() for make_picture in pictures),
                variations=count, output_format="png",
            )  # fmt: skip
            found += [(kind, creative) for creative in make(asked).creatives]
    return found


def boxes(creative):
    """The box of each role, in shares of the frame."""
    width, height = creative.format.width, creative.format.height
    names = {"button": "cta", "cta": "", "brand": "logo", "photo": "product"}
    found = {}
    for element in creative.elements:
        role = names.get(element.role, element.role)
        x, y, w, h = element.box
        if role and w * h < 0.98 * width * height:
            found[role] = Box(x / width, y / height, w / width, h / height)
    return found


def test_our_own_ads_are_followed_box_by_box():
    assert len(originals()) >= 12
    assert len({creative.layout for _, creative in originals()}) >= 7
    scores = []
    for kind, original in originals():
        asked = brief(
            original.format.name, copy=OTHER, output_format="png",
            images=tuple(make_picture() for make_picture in KINDS[kind]),
            brand=Brand(
                name="Alder", swatches=(Swatch("#22304A"), Swatch("#F2E6D0")), fonts=("Inter",),
                logos=(mark(),) if kind == "none" else (),
            ),
            references=(Picture(original.data, field=FIELD),),
        )  # fmt: skip
        (creative,) = make(asked).creatives
        wanted, got = boxes(original), boxes(creative)
        shared = [iou(wanted[role], got[role]) for role in wanted if role in got]
        scores.append(sum(shared) / len(shared))
    assert sum(scores) / len(scores) >= 0.6, scores
