"""Lock-ups: lines of several sizes that share one measure, for a few words of a loud campaign."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_briefs import brief

from creative.brief import Brand, CopyLine, CopyType
from creative.directing.voicing import voiced
from creative.direction import TypePairing
from creative.layout.frame import Frame
from creative.layout.stack import Voice, set_stack
from creative.typography.library import FontLibrary
from creative.typography.lockup import lock_up
from creative.typography.setting import TextStyle, prepare

LIBRARY = FontLibrary.bundled()
STYLE = TextStyle("Archivo", 900, display=True)
PAIRING = TypePairing("Archivo", "Archivo", 900, lockup=True)


def test_every_line_is_as_wide_as_the_others_and_the_mean_size_is_as_asked() -> None:
    made = lock_up(prepare("Faster than your alarm", STYLE, LIBRARY))
    assert made is not None
    block = made.set(60, 500)
    assert block is not None
    assert len(block.lines) >= 2
    assert sum(line.size for line in block.lines) / len(block.lines) == pytest.approx(60)
    assert {round(line.width, 2) for line in block.lines} == {round(block.width, 2)}
    assert {round(line.ink.w) for line in block.lines} == {round(block.width)}
    sizes = [line.size for line in block.lines]
    assert 1.2 <= max(sizes) / min(sizes) <= 2.3


def test_its_lines_never_touch() -> None:
    for text in ("Gypsy joy", "Own the half", "Ägypten für Jung und Alt", "Зима без компромиссов"):
        made = lock_up(prepare(text, STYLE, LIBRARY))
        if made is None:
            continue
        block = made.set(80, 900)
        assert block is not None
        for above, below in zip(block.lines, block.lines[1:], strict=False):
            assert below.ink.y - above.ink.bottom > 0.03 * block.size


def test_the_words_stay_whole_and_in_order() -> None:
    made = lock_up(prepare("Rain is just weather", STYLE, LIBRARY))
    assert made is not None
    block = made.set(50, 800)
    assert block is not None
    assert " ".join(line.text.strip() for line in block.lines) == "Rain is just weather"
    assert made.extent(50, 800) == (len(block.lines), pytest.approx(block.height))


def test_it_says_when_the_width_is_too_small() -> None:
    made = lock_up(prepare("Faster than your alarm", STYLE, LIBRARY))
    assert made is not None
    assert made.set(200, 300) is None
    assert made.extent(200, 300) is None


@pytest.mark.parametrize(
    "text",
    [
        "TRAIL",
        "Summer is here 🍏",
        "朝の一杯が、一日を変える",
        "طعم الصيف في كل رشفة",
        "One\ntwo",
        "a b c d e f g h i j",
    ],
)
def test_other_copy_has_none(text: str) -> None:
    assert lock_up(prepare(text, STYLE, LIBRARY)) is None


def _stack(width: float, height: float, pairing: TypePairing = PAIRING, text: str = "Own the half"):
    copy = (CopyLine(CopyType.HEADLINE, text), CopyLine(CopyType.CTA, "Buy the ball"))
    voice = Voice.prepare(copy, pairing, LIBRARY, wordmark="", corner=1.0, align="start")
    frame = Frame.of_size(1080, 1080)
    return set_stack(voice, frame, width, height, align="start", largest=200)


def test_a_stack_sets_one_where_the_direction_wants_it() -> None:
    locked, plain = _stack(700, 700), _stack(700, 700, replace(PAIRING, lockup=False))
    assert len({round(line.size) for line in locked.texts[0].block.lines}) > 1
    assert len({round(line.size) for line in plain.texts[0].block.lines}) == 1
    assert locked.texts[0].ink.w <= 701


def test_plain_lines_take_over_where_a_lock_up_would_be_much_smaller() -> None:
    flat = _stack(1000, 190)
    assert len({round(line.size) for line in flat.texts[0].block.lines}) == 1


def test_only_stout_letters_of_loud_campaigns_are_locked_up() -> None:
    def any_locked(pairing: TypePairing, moods: tuple[str, ...]) -> bool:
        ideas = (brief(brand=Brand(name=f"Brand {number}")) for number in range(12))
        return any(voiced(pairing, LIBRARY, moods, idea, 1).lockup for idea in ideas)

    stout = TypePairing("Archivo", "Archivo", 900)
    assert any_locked(stout, ("bold", "dark"))
    assert not any_locked(stout, ("calm", "luxury"))
    assert not any_locked(TypePairing("Playfair Display", "Lato", 600), ("bold", "dark"))
