"""A brief in, finished and measured ads out: what holds for every one of them."""

import io
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from made_briefs import bottle, brief, broken, digests, mark, scene
from made_layouts import ARABIC, COPY, LIBRARY
from PIL import Image

from creative.brief import Brand, Brief, CopyLine, CopyType, Picture, Product, Source, Swatch
from creative.directing.copywriting import CALLS
from creative.errors import CreativeError, PictureError
from creative.inspection.inspector import CHECKS
from creative.pipeline import make
from creative.placements import format_of
from creative.report import Level

ROOT = Path(__file__).resolve().parents[2]


def opened(creative):
    return Image.open(io.BytesIO(creative.data))


def said(creative):
    """The words in a creative, by role; labels of buttons are ``cta``."""
    return {(e.role, e.text) for e in creative.elements if e.text}


def lines(*pairs):
    return tuple(CopyLine(CopyType(kind), text) for kind, text in pairs)


# --- determinism ------------------------------------------------------------------------------


def test_equal_briefs_give_equal_bytes_here_and_in_other_processes():
    here = digests()
    assert len(here) == 5
    assert here == digests()
    for hash_seed in ("1", "4242"):
        other = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, str(Path(__file__).with_name("made_briefs.py"))],
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True, timeout=120,
        )  # fmt: skip
        assert other.stdout.split() == here


def test_the_seed_is_part_of_the_brief():
    one, other = (make(brief(images=(bottle(),), seed=seed)) for seed in (1, 2))
    assert one.creatives[0].data != other.creatives[0].data
    assert (one.seed, other.seed) == (1, 2)


def test_variations_are_other_ideas():
    campaign = make(brief("1:1", images=(bottle(),), variations=3))
    assert [c.variation for c in campaign.creatives] == [1, 2, 3]
    looks = {(c.layout, c.colors) for c in campaign.creatives}
    assert len(looks) == 3
    pictures = [np.asarray(opened(c).resize((54, 54)), np.int16) for c in campaign.creatives]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert np.abs(pictures[one] - pictures[other]).mean() > 8


# --- files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output_format", "kind", "media_type"),
    [("png", "PNG", "image/png"), ("jpeg", "JPEG", "image/jpeg"), ("webp", "WEBP", "image/webp")],
)
def test_files_are_of_the_format_and_size_asked_for(output_format, kind, media_type):
    campaign = make(brief("300x250", "160x600", output_format=output_format))
    for creative, size in zip(campaign.creatives, ((300, 250), (160, 600)), strict=True):
        picture = opened(creative)
        assert (picture.format, picture.size) == (kind, size)
        assert creative.media_type == media_type
        assert len(creative.data) <= creative.format.weight_limit
        assert max(Image.open(io.BytesIO(creative.thumbnail)).size) <= 600


def test_every_creative_is_measured_and_described():
    campaign = make(
        brief("300x250", "728x90", images=(bottle(),), brand=Brand("Lumen", logos=(mark(),)))
    )
    for creative in campaign.creatives:
        assert len(creative.checks) == len(CHECKS)
        assert len({check.code for check in creative.checks}) == len(CHECKS)
        assert creative.passed, [c for c in creative.checks if c.level is Level.FAIL]
        assert {"headline", "subheadline", "cta", "button", "product"} <= {
            element.role for element in creative.elements
        }
        assert {("headline", COPY[0].text), ("subheadline", COPY[1].text)} <= said(creative)
        assert "Lumen" in creative.alt_text
        assert creative.layout
        assert creative.notices == ()
        for element in creative.elements:
            x, y, w, h = element.box
            assert w > 0
            assert h > 0
            if element.role not in {"product", "photo"}:
                assert 0 <= x <= x + w <= creative.format.width
                assert 0 <= y <= y + h <= creative.format.height


def test_the_report_tells_each_step():
    told = []
    make(brief("300x250", "160x600"), report=told.append)
    assert sum(step.startswith("made ") for step in told) == 2
    assert any(step.startswith("direction 1") for step in told)


def test_a_format_that_cannot_be_made_fails_alone():
    words = " ".join(["incomprehensibilities"] * 8)
    campaign = make(brief("1:1", "32x320", copy=lines(("headline", words))))
    assert [c.format.name for c in campaign.creatives] == ["1:1"]
    assert [(f.format.name, f.code) for f in campaign.failures] == [("32x320", "copy_does_not_fit")]
    with pytest.raises(CreativeError) as refused:
        make(brief("32x320", copy=lines(("headline", words))))
    assert refused.value.code == "copy_does_not_fit"


# --- pictures ---------------------------------------------------------------------------------


def test_an_unreadable_product_picture_is_refused_by_its_field():
    with pytest.raises(PictureError) as refused:
        make(brief(images=(broken("product_metadata.product_images[0]"),)))
    assert refused.value.field == "product_metadata.product_images[0]"
    assert refused.value.code == "asset_unreadable"


def test_a_readable_one_beside_it_is_used_and_the_other_is_named():
    campaign = make(brief(images=(broken("images[0]"), bottle("images[1]"))))
    assert "product" in {e.role for e in campaign.creatives[0].elements}
    assert [(n.code, n.field) for n in campaign.notices] == [("asset_unreadable", "images[0]")]


def test_an_unreadable_logo_is_a_notice_and_the_name_stands_in_for_it():
    spoiled = Brand(name="Lumen", logos=(Picture(b"nothing", field="brand_data.logos[0]"),))
    campaign = make(brief(brand=spoiled))
    assert ("asset_unreadable", "brand_data.logos[0]") in {
        (n.code, n.field) for n in campaign.notices
    }
    assert ("brand", "Lumen") in said(campaign.creatives[0])


def test_a_photo_that_cannot_be_cut_out_is_shown_whole():
    creative = make(brief("1:1", images=(scene(),))).creatives[0]
    roles = {e.role for e in creative.elements}
    assert "photo" in roles
    assert "product" not in roles


def test_variations_show_the_products_other_pictures():
    campaign = make(brief(images=(bottle("a"), scene("b")), variations=2))
    first, second = ({e.role for e in c.elements} for c in campaign.creatives)
    assert "product" in first
    assert "photo" in second


# --- copy -------------------------------------------------------------------------------------


def test_missing_copy_is_written_and_marked():
    words = "A light serum for the first hour. It sinks in within seconds."
    campaign = make(brief(copy=(), product=Product(name="Day Serum", description=words)))
    sources = {line.kind: line.source for line in campaign.copy}
    assert sources == {
        CopyType.HEADLINE: Source.SITE, CopyType.SUBHEADLINE: Source.SITE,
        CopyType.CTA: Source.DEFAULT,
    }  # fmt: skip
    texts = {line.kind: line.text for line in campaign.copy}
    assert texts[CopyType.HEADLINE] == "Day Serum"
    assert texts[CopyType.SUBHEADLINE] in words
    assert texts[CopyType.CTA] in {call for ways in CALLS["en"] for call in ways}
    assert {text for _, text in said(campaign.creatives[0])} >= set(texts.values())


def test_copy_that_was_sent_is_painted_to_the_letter_and_nothing_is_added():
    copy = lines(("headline", "20 % off — “today”, only: Ünïcödé & co."))
    campaign = make(brief(copy=copy))
    assert campaign.copy == copy
    assert said(campaign.creatives[0]) == {("headline", copy[0].text), ("brand", "Lumen")}


def test_what_the_direction_leaves_out_is_gone():
    campaign = make(
        brief(
            "1:1", images=(bottle(),), direction="No button. Without the logo and the subheadline."
        )
    )
    assert said(campaign.creatives[0]) == {("headline", COPY[0].text)}
    assert {e.role for e in campaign.creatives[0].elements} == {"headline", "product"}


def test_a_picture_without_any_words():
    creative = make(
        brief("1:1", images=(bottle(),), direction="No text at all, no logo.")
    ).creatives[0]
    assert said(creative) == set()
    assert "product" in {e.role for e in creative.elements}


@pytest.mark.parametrize("size", ["300x250", "1:1", "728x90", "160x600"])
def test_nothing_known_gives_an_ad_or_a_reason(size):
    """No brand, no copy, no pictures, no direction."""
    campaign = make(Brief(formats=(format_of(size),)))
    assert [(line.kind, line.source) for line in campaign.copy] == [(CopyType.CTA, Source.DEFAULT)]
    assert opened(campaign.creatives[0]).size == (
        campaign.creatives[0].format.width, campaign.creatives[0].format.height,
    )  # fmt: skip


def test_no_formats_make_nothing_and_fail_at_nothing():
    campaign = make(brief().__class__(brand=Brand(name="Lumen")))
    assert campaign.creatives == ()
    assert campaign.failures == ()


# --- what people send -------------------------------------------------------------------------

LONG = (
    "Everything your skin has been asking for in one small bottle that you can carry "
    "wherever the day takes you, rain or sun"
)
EXOTIC = {
    "long direction": {"direction": "Bright and calm. " * 294},
    "long headline": {
        "copy": lines(
            ("headline", LONG),
        ),
    },
    "emoji": {"copy": lines(("headline", "Glow up ✨🧴"), ("cta", "Go 🚀"))},
    "arabic": {"copy": ARABIC},
    "hebrew": {"copy": lines(("headline", "זוהר שנשאר כל היום"), ("cta", "לקנייה"))},
    "japanese": {"copy": lines(("headline", "一日つづく、うるおい"), ("cta", "今すぐ購入"))},
    "hindi": {"copy": lines(("headline", "दिन भर की चमक"), ("cta", "अभी खरीदें"))},
    "thai": {"copy": lines(("headline", "ผิวเปล่งประกายตลอดวัน"), ("cta", "ซื้อเลย"))},
    "one swatch": {"brand": Brand(name="Lumen", swatches=(Swatch("#39FF14"),))},
    "near white": {"brand": Brand(name="Lumen", swatches=(Swatch("#FEFEFC"), Swatch("#FAFAF5")))},
    "mid grey": {"brand": Brand(name="Lumen", swatches=(Swatch("#777777"),))},
    "unknown font": {"brand": Brand(name="Lumen", fonts=("Zzyzx Grotesk Neue",))},
    "long name": {"brand": Brand(name="The Incorporated Company of Very Long Brand Names")},
    "line breaks": {"copy": lines(("headline", "Two\nlines\there"), ("cta", "Go"))},
    "nonsense": {"direction": "asdf qwer zxcv;;; 🤷 ﷽ ---- 12345"},
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(EXOTIC))
def test_exotic_briefs_become_ads_that_pass(name):
    for size, images in (("1:1", (bottle(),)), ("300x250", ())):
        campaign = make(brief(size, images=images, **EXOTIC[name]))
        creative = campaign.creatives[0]
        faults = [c for c in creative.checks if c.level is Level.FAIL]
        assert faults == [], (size, creative.layout)
        painted = {text for role, text in said(creative) if role != "brand"}
        assert painted == {line.text for line in campaign.copy}


def test_a_font_that_is_not_there_is_named_with_what_is_used_instead():
    campaign = make(brief(brand=Brand(name="Lumen", fonts=("Zzyzx Grotesk Neue",))))
    notice = next(n for n in campaign.notices if n.code == "font_replaced")
    assert "Zzyzx Grotesk Neue" in notice.message
    assert campaign.fonts[0] in notice.message
    assert LIBRARY.resolve(campaign.fonts[0]).exact


def test_every_clause_of_the_direction_comes_back():
    campaign = make(brief(direction="Put the product on the left. Make the aardvarks sing."))
    assert len(campaign.clauses) == 2
    assert all(clause.note for clause in campaign.clauses)
    assert not campaign.clauses[1].applied
