"""What a direction asks of the arrangement is to be seen in it."""

from __future__ import annotations

import pytest
from made_briefs import brief
from made_layouts import arranged, assets, direction, logo

from creative.color import Color, contrast
from creative.directing.director import Understanding, direct
from creative.direction import Wishes
from creative.layout.composing import underlay
from creative.paint.scenes.registry import SCENES
from creative.typography.library import FontLibrary


@pytest.mark.parametrize("size", ["1:1", "4:5", "9:16", "300x250"])
@pytest.mark.parametrize("treatment", ["cutout", "none"])
def test_a_scene_that_is_asked_for_is_shown_in_every_arrangement(size, treatment):
    wishes = Wishes(scene="stone")
    for made in arranged(size, treatment, wishes=wishes):
        asked = direction(treatment, wishes=wishes, scene="stone", backdrop="stone")
        layers = underlay(made, asked, assets(treatment), gloss=False).backdrop
        assert layers[0].scene == "stone", made.name


@pytest.mark.parametrize("size", ["1:1", "9:16", "300x250"])
def test_a_product_asked_smaller_is_smaller_in_both_directions(size):
    def best(**more):  # of each row's forms the one that would be shown
        found = [m for m in arranged(size, "cutout", **more) if m.product]
        return {m.name: m.product for m in reversed(found)}

    usual, small = best(), best(wishes=Wishes(product_scale=0.75))
    shared = [name for name in small if name in usual and not name.startswith(("giant", "turned"))]
    assert shared
    smaller = [small[n].h < 0.97 * usual[n].h and small[n].w < 0.97 * usual[n].w for n in shared]
    assert sum(smaller) >= 0.8 * len(shared)


def test_a_logo_asked_for_is_half_as_large_again():
    mark = logo()
    usual = next(m for m in arranged("1:1", "none", mark=mark) if m.logo)
    seen = next(
        m for m in arranged("1:1", "none", mark=mark, wishes=Wishes(emphasis="logo")) if m.logo
    )
    assert seen.logo.w == pytest.approx(1.5 * usual.logo.w)


@pytest.mark.parametrize("code", ["#FFFFFF", "#101010"])
def test_a_ground_is_chosen_on_which_the_colour_asked_for_type_reads(code):
    asked = Color.hex(code)
    understood = Understanding(Wishes(text_color=asked), (), ("bold",), "skincare")
    made = direct(
        brief("1:1"), understood, assets("cutout"), FontLibrary.bundled(), SCENES, variation=1
    )
    assert contrast(asked, made.palette.surface) >= 4.5
