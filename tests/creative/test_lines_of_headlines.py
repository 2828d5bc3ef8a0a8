"""Where headlines break, how far apart their lines stand, and which words may be divided."""

from __future__ import annotations

from dataclasses import replace

import pytest
from inspected_ads import ad, subject, text

from creative.brief import CopyLine, CopyType
from creative.direction import TypePairing
from creative.inspection import InspectionFacts
from creative.inspection.copy_complete import check_copy
from creative.layout.frame import Frame
from creative.layout.stack import Stack, Voice, set_stack
from creative.report import Level
from creative.typography.breaking import NEVER, breaks
from creative.typography.hyphenation import hyphenated
from creative.typography.library import FontLibrary
from creative.typography.rhythm import hang_of
from creative.typography.setting import TextBlock, TextStyle, prepare

LIBRARY = FontLibrary.bundled()
POPPINS = TextStyle("Poppins", 700, display=True)
GERMAN = "Haftpflichtversicherung für Wohnungseigentümergemeinschaften"


def _stack(
    words: str, width: float, height: float, *, language: str = "", largest: float = 160.0
) -> Stack:
    pairing = TypePairing("Poppins", "Poppins", 700, language=language)
    copy = (CopyLine(CopyType.HEADLINE, words),)
    voice = Voice.prepare(copy, pairing, LIBRARY, wordmark="", corner=1.0, align="start")
    frame = Frame.of_size(1080, 1080)
    made = set_stack(voice, frame, width, height, align="start", largest=largest)
    assert made is not None
    return made


def _lines(made: Stack) -> list[str]:
    return [line.text for line in made.texts[0].block.lines]


@pytest.mark.parametrize(
    ("words", "width", "expected"),
    [
        ("하루의 시작, 맑은 피부", 460, ["하루의 시작,", "맑은 피부"]),
        ("A drop of calm", 460, ["A drop", "of calm"]),
        ("Soft waves for hard days", 800, ["Soft waves", "for hard days"]),
        ("Sit down. Stay a while.", 900, ["Sit down.", "Stay a while."]),
        ("一杯好茶,慢慢来", 600, ["一杯好茶,", "慢慢来"]),
        ("朝の一杯が、一日を変える", 800, ["朝の一杯が、", "一日を変える"]),
    ],
)
def test_a_headline_gives_size_for_lines_that_read_well(
    words: str, width: float, expected: list[str]
) -> None:
    assert _lines(_stack(words, width, 700)) == expected


def test_all_lines_of_a_headline_have_one_size_and_one_distance() -> None:
    block = _stack("Planning software that teams actually open", 800, 700).texts[0].block
    assert len({line.size for line in block.lines}) == 1
    steps = {
        round(below.baseline - above.baseline, 6)
        for above, below in zip(block.lines, block.lines[1:], strict=False)
    }
    assert len(steps) == 1


@pytest.mark.parametrize("words", ["Summer is here 🍏☀️", "Free delivery 👩‍🍳 all week"])
def test_an_emoji_stays_with_the_word_before_it(words: str) -> None:
    place = next(i for i, ch in enumerate(words) if ord(ch) > 0x2FFF)
    assert breaks(words)[place] == NEVER


def test_large_lines_stand_close_unless_tails_meet_tops() -> None:
    def leading(words: str, family: str = "Poppins") -> float:
        style = TextStyle(family, 700, display=True)
        return prepare(words, style, LIBRARY).set(160, 400).leading

    assert leading("Warm up", "Jost") == pytest.approx(0.938, abs=0.01)
    assert leading("gypsy hello") > leading("sunny hello")
    assert leading("สดชื่น\nทุกเช้า", "Noto Sans Thai") < 1.4


def _gaps(block: TextBlock) -> list[float]:
    return [
        (below.ink.y - above.ink.bottom) / block.size
        for above, below in zip(block.lines, block.lines[1:], strict=False)
    ]


@pytest.mark.parametrize(
    "words",
    ["gypsy\nhelĺo Ålb", "สดชื่นปู่\nทุกเช้า ปี้", "हर सुबह की\nपहली चुस्की ऐं", "طعم الصيف\nفي كل رشفة"],
)
def test_lines_of_no_script_touch(words: str) -> None:
    block = prepare(words, POPPINS, LIBRARY).set(120, 2000)
    assert min(_gaps(block)) >= 0.029


def test_round_and_slanted_letters_hang_over_the_edge() -> None:
    assert hang_of("W") == 0.035
    assert hang_of("H") == 0.0
    block = prepare("Warm\nup", POPPINS, LIBRARY).set(100, 900)
    assert [round(line.ink.x, 2) for line in block.lines] == [-3.5, 0.0]
    centred = TextStyle("Poppins", 700, display=True, align="center")
    assert prepare("Warm\nup", centred, LIBRARY).set(100, 900).lines[0].ink.x == pytest.approx(0)


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        (GERMAN, "de", "Haftpflicht-versicherung für Wohnungs-eigentümer-gemeinschaften"),
        ("Ansvarsförsäkring", "sv", "Ansvars-försäkring"),
        ("Зима без компромиссов", "ru", "Зима без компромиссов"),
        ("Extraordinary", "en", "Extraordinary"),
        ("WohnbauGenossenschaften", "de", "WohnbauGenossenschaften"),
        ("Anything", "xx", "Anything"),
        (GERMAN, "", GERMAN),
    ],
)
def test_only_long_words_may_be_divided_at_their_joints(
    word: str, language: str, parts: str
) -> None:
    assert hyphenated(word, language).replace("\u00ad", "-") == parts


def test_a_name_is_never_divided() -> None:
    name = "Wohnungseigentümergemeinschaften"
    assert hyphenated(name, "de", frozenset({name.casefold()})) == name


def test_a_word_is_divided_only_where_it_would_force_the_type_below_a_good_size() -> None:
    narrow, wide = (_stack(GERMAN, width, 900, language="de") for width in (500, 1900))
    assert any(line.divided for line in narrow.texts[0].block.lines)
    assert not any(line.divided for line in wide.texts[0].block.lines)
    assert narrow.sizes.headline >= 36
    short = _stack("Versicherung neu", 1000, 900, language="de")
    assert not any(line.divided for line in short.texts[0].block.lines)


def test_the_copy_is_complete_with_a_divided_word_and_its_hyphen_is_told() -> None:
    plain = text("Versicherung", role="headline")
    style = TextStyle("Poppins", 700, display=True)
    block = prepare("Versiche\u00adrung", style, LIBRARY).set(60, 330)
    assert [(line.text, line.divided) for line in block.lines] == [
        ("Versiche", True),
        ("rung", False),
    ]
    facts = InspectionFacts(copy=(CopyLine(CopyType.HEADLINE, "Versicherung"),))
    made = subject(ad(replace(plain, block=block)), facts)
    assert [line.text for line in made.lines] == ["Versiche-", "rung"]
    assert check_copy(made).level is Level.PASS
