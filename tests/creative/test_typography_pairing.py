"""Pairings: brand families are kept, and moods choose where the brand is silent."""

from __future__ import annotations

import pytest

from creative.typography.library import FontLibrary
from creative.typography.pairing import PAIRINGS, pair_for

LIBRARY = FontLibrary.bundled()


@pytest.mark.parametrize("row", PAIRINGS, ids=lambda r: f"{r.display} + {r.text}")
def test_every_pairing_can_be_set_as_written(row):
    display, text = LIBRARY.family(row.display), LIBRARY.family(row.text)
    assert (display.name, text.name) == (row.display, row.text)
    assert row.weight in display.weights
    assert {row.text_weight, row.label_weight} <= set(text.weights)
    assert "display" in display.uses
    assert "text" in text.uses


def test_two_brand_families_are_used_as_given():
    pair = pair_for(LIBRARY, ("Lora", "DM Sans"), ("bold",), 0.9)
    assert (pair.display, pair.text) == ("Lora", "DM Sans")
    assert (pair.display_weight, pair.text_weight, pair.label_weight) == (600, 400, 600)


def test_one_brand_family_that_can_do_both_sets_everything():
    pair = pair_for(LIBRARY, ("Inter",), ("luxury",), 0.1)
    assert (pair.display, pair.text) == ("Inter", "Inter")


def test_a_display_family_gets_its_text_face():
    assert pair_for(LIBRARY, ("Anton",), ("bold",), 0.0).text == "Inter"
    assert pair_for(LIBRARY, ("Pacifico",), (), 0.0).text == "Quicksand"


@pytest.mark.parametrize(
    ("mood", "kinds"),
    [
        ("luxury", {"serif", "sans"}),
        ("playful", {"display", "sans", "script"}),
        ("editorial", {"serif", "sans", "display"}),
    ],
)
def test_moods_choose_fitting_kinds(mood, kinds):
    pairs = {pair_for(LIBRARY, (), (mood,), place / 20).display for place in range(20)}
    assert len(pairs) >= 3
    assert {LIBRARY.family(name).category for name in pairs} <= kinds
    assert all(mood in next(row for row in PAIRINGS if row.display == name).moods for name in pairs)


def test_without_any_mood_there_is_still_a_pair():
    assert pair_for(LIBRARY, (), (), 0.5).display
