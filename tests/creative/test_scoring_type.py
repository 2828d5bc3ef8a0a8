"""What headlines earn: size for their length, lines that read, offers as pictures."""

from __future__ import annotations

import pytest

from creative.layout.arrangement import Arrangement, PlacedText
from creative.layout.frame import Frame
from creative.layout.scoring import _headline, _lines
from creative.typography.library import FontLibrary
from creative.typography.lockup import lock_up
from creative.typography.setting import TextBlock, TextStyle, prepare

LIBRARY = FontLibrary.bundled()
STYLE = TextStyle("Poppins", 700, display=True)
FRAME = Frame.of_size(1080, 1080)


def _set(words: str, size: float, width: float = 5000.0) -> TextBlock:
    return prepare(words, STYLE, LIBRARY).set(size, width)


def _earned(block: TextBlock, side: str = "top") -> float:
    placed = PlacedText("headline", block, 78.0, 100.0)
    made = Arrangement("test", 1080, 1080, (placed,), (), product=FRAME.box, type_side=side)
    return _headline(made, FRAME)


def _read(block: TextBlock) -> float:
    return _lines(Arrangement("test", 1080, 1080, (PlacedText("headline", block, 0, 0),), ()))


def test_three_words_are_wanted_at_15_percent_of_a_square_page() -> None:
    assert _earned(_set("Winter, sorted", 168, 800)) == pytest.approx(1.0, abs=0.01)
    assert _earned(_set("Winter, sorted", 110, 800)) < 0.8
    assert _earned(_set("Winter, sorted", 80, 800)) < 0.65


def test_longer_copy_is_wanted_smaller_and_wide_letters_count_twice() -> None:
    long = "Planning software that teams actually open"
    assert _earned(_set(long, 90, 900)) > _earned(_set("Winter, sorted", 90, 900))
    assert _earned(_set("一杯好茶,慢慢来", 110)) == pytest.approx(
        _earned(_set("abcdefgh ijklmno", 110)), abs=0.03
    )


def test_a_word_is_as_wide_as_its_column() -> None:
    full, half = _earned(_set("TRAIL", 240)), _earned(_set("TRAIL", 120))
    assert full - half > 0.5
    assert _earned(_set("TRAIL", 120), side="left") > half


def test_an_offer_as_a_picture_counts_for_more_than_a_plain_one() -> None:
    locked = lock_up(prepare("Lisbon from €49", STYLE, LIBRARY))
    assert locked is not None
    picture = locked.set(100, 900)
    assert picture is not None
    assert _earned(picture) > _earned(_set("Lisbon from €49", 100, 900))


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("Time,\nwell kept.", "Time,\nwell\nkept."),
        ("A drop\nof calm", "A drop\nof\ncalm"),
        ("하루의 시작,\n맑은 피부", "하루의\n시작,\n맑은 피부"),
        ("Soft waves\nfor hard days", "Soft waves\nfor hard\ndays"),
    ],
)
def test_lines_that_tear_what_belongs_together_cost_points(good: str, bad: str) -> None:
    assert _read(_set(good, 90)) > _read(_set(bad, 90)) + 0.5
