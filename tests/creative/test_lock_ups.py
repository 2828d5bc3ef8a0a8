"""Offers as pictures: the one price or percentage of a headline, large among lines of one size."""

from __future__ import annotations

from itertools import pairwise

import pytest

from creative.brief import CopyLine, CopyType
from creative.direction import TypePairing
from creative.layout.frame import Frame
from creative.layout.stack import Stack, Voice, set_stack
from creative.typography.emphasis import offer_span
from creative.typography.library import FontLibrary
from creative.typography.lockup import RATIO, lock_up
from creative.typography.setting import TextStyle, prepare

LIBRARY = FontLibrary.bundled()
STYLE = TextStyle("Poppins", 700, display=True)
PAIRING = TypePairing("Poppins", "Poppins", 700, lockup=True)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Two for €19.90", ["Two for", "€19.90"]),
        ("Lisbon from €49", ["Lisbon from", "€49"]),
        ("40% off", ["40%", "off"]),
        ("Save 30 % on your first order", ["Save", "30 %", "on your first order"]),
        ("Скидка 50% на всё", ["Скидка", "50%", "на всё"]),
    ],
)
def test_the_amount_is_two_to_three_times_as_large_as_the_rest(text: str, lines: list[str]) -> None:
    made = lock_up(prepare(text, STYLE, LIBRARY))
    assert made is not None
    block = made.set(60, 900)
    assert block is not None
    assert [line.text for line in block.lines] == lines
    assert sum(line.size for line in block.lines) / len(block.lines) == pytest.approx(60)
    small, *_, large = sorted({round(line.size, 3) for line in block.lines})
    assert RATIO[0] <= large / small <= RATIO[1] + 0.001
    span = offer_span(text)
    assert span is not None
    assert max(block.lines, key=lambda line: line.size).text == text[slice(*span)]


def test_its_lines_never_touch() -> None:
    for text in ("Gypsy joy €9", "Only 50% Ägypten", "Jetzt -20 % für Jung und Alt"):
        made = lock_up(prepare(text, STYLE, LIBRARY))
        assert made is not None
        block = made.set(80, 900)
        assert block is not None
        for above, below in pairwise(block.lines):
            assert below.ink.y - above.ink.bottom > 0.08 * block.size


def test_it_says_what_it_needs_and_when_the_width_is_too_small() -> None:
    made = lock_up(prepare("Lisbon from €49", STYLE, LIBRARY))
    assert made is not None
    block = made.set(50, 800)
    assert block is not None
    assert made.extent(50, 800) == (len(block.lines), pytest.approx(block.height))
    assert made.set(200, 300) is None
    assert made.extent(200, 300) is None


@pytest.mark.parametrize(
    "text",
    [
        "TRAIL",
        "Faster than your alarm",
        "50%",
        "Brighter skin in 14 days",
        "From €5 to €9",
        "Save 30%\ntoday",
        "Save 30% 🍏",
        "Open a business account from your sofa for €4.90 a month",
    ],
)
def test_other_copy_has_none(text: str) -> None:
    assert lock_up(prepare(text, STYLE, LIBRARY)) is None


def _stack(width: float, height: float, text: str, *, lockup: bool = True) -> Stack:
    copy = (CopyLine(CopyType.HEADLINE, text), CopyLine(CopyType.CTA, "Buy now"))
    pairing = TypePairing("Poppins", "Poppins", 700, lockup=lockup)
    voice = Voice.prepare(copy, pairing, LIBRARY, wordmark="", corner=1.0, align="start")
    made = set_stack(voice, Frame.of_size(1080, 1080), width, height, align="start", largest=200)
    assert made is not None
    return made


def _sizes(stack: Stack) -> set[int]:
    return {round(line.size) for line in stack.texts[0].block.lines}


def test_a_stack_sets_an_offer_as_its_picture_and_all_other_lines_at_one_size() -> None:
    assert len(_sizes(_stack(700, 700, "Lisbon from €49"))) == 2
    assert len(_sizes(_stack(700, 700, "Lisbon from €49", lockup=False))) == 1
    assert len(_sizes(_stack(700, 700, "Rain is just weather"))) == 1
    assert _stack(700, 700, "Lisbon from €49").texts[0].ink.w <= 701


def test_plain_lines_take_over_where_the_picture_would_be_much_smaller() -> None:
    assert len(_sizes(_stack(1000, 190, "Lisbon from €49"))) == 1


def test_one_short_word_stands_beside_its_percentage() -> None:
    wide = _stack(700, 700, "40% off")
    amount, word = wide.texts[0].block.lines
    assert amount.baseline == word.baseline
    assert word.ink.x > amount.ink.right
    assert wide.lines == 1
    assert lock_up(prepare("Save 40%", STYLE, LIBRARY)).on_one_line is None
