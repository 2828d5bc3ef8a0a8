"""No bad cut-out is ever delivered: made shots with known truth, and how many come out clean.

A part of them is tried here; ``python tests/creative/made_shots.py`` tries all and prints them.
"""

from __future__ import annotations

from collections import Counter

import pytest
from made_shots import cases, judged

ALL = tuple(cases())
SAME_GREY = [case for case in ALL if case.name.startswith("same grey")]
TRIED = [case for case in ALL if case not in SAME_GREY][::5]
HALVES = {"first": slice(0, len(TRIED) // 2), "second": slice(len(TRIED) // 2, None)}


@pytest.mark.parametrize("half", HALVES)
def test_what_is_cut_is_cut_cleanly(half):
    outcomes = {case.name: judged(case)[0] for case in TRIED[HALVES[half]]}

    assert [name for name, outcome in outcomes.items() if outcome == "bad"] == []
    assert Counter(outcomes.values())["clean"] >= 0.2 * len(outcomes)


def test_body_and_hard_shadow_of_one_grey_are_never_cut_together():
    assert [case.name for case in SAME_GREY[::5] if judged(case)[0] == "bad"] == []
