"""Setting type: where lines break, how scripts run, and that measured ink is painted ink."""

from __future__ import annotations

import random
from math import ceil, floor

import numpy as np
import pytest
import skia

from creative.color import BLACK
from creative.paint.text import draw_block
from creative.typography.library import FontLibrary
from creative.typography.setting import TextBlock, TextStyle, prepare

LIBRARY = FontLibrary.bundled()
HEADLINE = TextStyle("Inter", 700, display=True)


def lines(text: str, width: float, *, size: float = 100, style: TextStyle = HEADLINE) -> list[str]:
    return [line.text for line in prepare(text, style, LIBRARY).set(size, width).lines]


def painted(block: TextBlock, pad: int = 90) -> tuple[float, float, float, float] | None:
    """Left, top, right, bottom of the pixels that Skia really touches, in block coordinates."""
    width = int(block.ink.right) + 2 * pad + 4
    height = int(block.ink.bottom) + 2 * pad + 4
    surface = skia.Surface(width, height)
    surface.getCanvas().clear(skia.ColorWHITE)
    draw_block(surface.getCanvas(), block, pad, pad, lambda _: BLACK)
    dark = surface.toarray()[..., :3].min(axis=2) < 250
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size:
        return None
    return columns[0] - pad, rows[0] - pad, columns[-1] + 1 - pad, rows[-1] + 1 - pad


def apart(block: TextBlock) -> float:
    """Pixels between painted bounds and measured ink, rounded outwards, at the worst edge."""
    ink = block.ink
    outer = (floor(ink.x), floor(ink.y), ceil(ink.right), ceil(ink.bottom))
    return max(abs(a - b) for a, b in zip(painted(block), outer, strict=True))


def test_the_preposition_goes_with_what_follows():
    assert lines("Brighter skin in 14 days", 800) == ["Brighter skin", "in 14 days"]


def test_days_never_stands_alone():
    paragraph = prepare("Brighter skin in 14 days", HEADLINE, LIBRARY)
    for width in range(int(paragraph.widest_word(100)) + 1, 1400, 7):
        assert paragraph.set(100, width).lines[-1].text != "days"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("The future of skin care", 700, ["The future", "of skin care"]),
        ("Save 50 % on Sunday", 500, ["Save 50 %", "on Sunday"]),
        ("Fresh coffee. Every morning.", 1000, ["Fresh coffee.", "Every morning."]),
        ("New\nfrom Acme", 2000, ["New", "from Acme"]),
        ("Made by Acme\u00a0Labs now", 800, ["Made by", "Acme\u00a0Labs now"]),
    ],
)
def test_breaks_follow_the_phrase(text, width, expected):
    assert lines(text, width) == expected


def test_words_are_never_broken_and_overflow_is_told():
    block = prepare("Unübertrefflichkeit jetzt", HEADLINE, LIBRARY).set(100, 400)
    assert [line.text for line in block.lines] == ["Unübertrefflichkeit", "jetzt"]
    assert block.overflows


def test_a_soft_hyphen_is_a_place_to_divide_and_shows_only_there():
    text = "Donau\u00addampf\u00adschiff"
    whole = prepare(text, HEADLINE, LIBRARY).set(100, 5000)
    assert [line.text for line in whole.lines] == ["Donaudampfschiff"]
    parted = prepare(text, HEADLINE, LIBRARY).set(100, 420)
    hyphen = LIBRARY.face("Inter", 700).hb_font.get_nominal_glyph(0x2010)
    assert [line.runs[-1].glyphs[-1] == hyphen for line in parted.lines] == [True, True, False]
    assert parted.text == text


def test_too_many_lines_overflow_but_nothing_is_dropped():
    block = prepare("one two three four five six", HEADLINE, LIBRARY).set(100, 520, max_lines=2)
    assert block.overflows
    assert " ".join(line.text for line in block.lines) == "one two three four five six"


def test_fit_finds_the_largest_size():
    paragraph = prepare("Brighter skin in 14 days", HEADLINE, LIBRARY)
    block = paragraph.fit(800, 300, largest=400, smallest=20, max_lines=2)
    assert [line.text for line in block.lines] == ["Brighter skin", "in 14 days"]
    assert block.width <= 800
    assert block.height <= 300
    larger = paragraph.set(block.size + 1, 800, max_lines=2)
    assert larger.overflows or larger.height > 300


def test_fit_says_when_nothing_fits():
    paragraph = prepare("Brighter skin in 14 days", HEADLINE, LIBRARY)
    assert paragraph.fit(60, 40, largest=200, smallest=20, max_lines=2) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Built for runners. Made for everyone.", ["Built for runners.", "Made for everyone."]),
        ("From farm to table in 24 hours", ["From farm", "to table", "in 24 hours"]),
        ("Sleep like it's 1999 again", ["Sleep like it's", "1999 again"]),
        ("A better way to bank", ["A better", "way to bank"]),
        (
            "La crème qui change tout pour votre peau",
            ["La crème qui", "change tout", "pour votre peau"],
        ),
    ],
)
def test_fit_gives_a_little_size_for_lines_that_read_well(text, expected):
    paragraph = prepare(text, TextStyle("DM Sans", 700, display=True), LIBRARY)
    block = paragraph.fit(900, 320, largest=200, smallest=10, max_lines=5)
    assert [line.text for line in block.lines] == expected


@pytest.mark.parametrize("limit", [1, 2, 3, 4])
def test_fit_keeps_within_its_box_for_any_copy(limit):
    chance = random.Random(limit)
    for _ in range(12):
        text = " ".join(
            chance.choices(
                ["a", "ad", "skin", "the", "glow", "14", "days", "vitamin", "—", "of"], k=9
            )
        )
        paragraph = prepare(text, HEADLINE, LIBRARY)
        block = paragraph.fit(700, 420, largest=260, smallest=8, max_lines=limit)
        assert block is not None
        assert not block.overflows
        assert len(block.lines) <= limit
        assert block.width <= 700.01
        assert block.height <= 420.01


def test_the_box_runs_from_cap_top_to_last_baseline():
    block = prepare("Hxg\nHxg", TextStyle("Inter", 700, leading=1.2), LIBRARY).set(100, 900)
    cap = LIBRARY.face("Inter", 700).cap_height * 100
    assert block.lines[0].baseline == pytest.approx(cap)
    assert block.height == pytest.approx(cap + 120)
    assert block.ink.bottom > block.height  # descenders hang below
    assert block.ink.x == pytest.approx(0.0)


def test_large_type_is_set_tighter_and_closer():
    paragraph = prepare("Brighter skin", HEADLINE, LIBRARY)
    assert paragraph.tracking(200) < paragraph.tracking(60) < 0
    assert paragraph.leading(200) < paragraph.leading(30)
    assert prepare("SHOP NOW", TextStyle("Inter", 600), LIBRARY).tracking(16) > 0


def test_tracking_stops_before_the_line_end_and_parts_ligatures():
    plain = prepare("HHH", TextStyle("Inter", 400, tracking=0), LIBRARY).set(100, 900)
    spaced = prepare("HHH", TextStyle("Inter", 400, tracking=0.1), LIBRARY).set(100, 900)
    assert spaced.width - plain.width == pytest.approx(20.0)
    joined = prepare("fi", TextStyle("Lora", 400, tracking=0), LIBRARY).set(100, 900)
    parted = prepare("fi", TextStyle("Lora", 400, tracking=0.1), LIBRARY).set(100, 900)
    assert (len(joined.lines[0].runs[0].glyphs), len(parted.lines[0].runs[0].glyphs)) == (1, 2)


def test_joined_scripts_are_never_tracked():
    for text in ("عرض خاص", "त्वचा"):
        tight = prepare(text, TextStyle("Cairo", 700, tracking=0), LIBRARY).set(80, 900)
        open_ = prepare(text, TextStyle("Cairo", 700, tracking=0.2), LIBRARY).set(80, 900)
        assert open_.width == tight.width


@pytest.mark.parametrize(("align", "share"), [("start", 0.0), ("center", 0.5), ("end", 1.0)])
def test_lines_are_aligned_inside_the_measure(align, share):
    style = TextStyle("Inter", 700, align=align)
    block = prepare("H\nHHHH", style, LIBRARY).set(100, 900)
    short, long = block.lines
    assert long.x == pytest.approx(0)
    assert short.x == pytest.approx((block.width - short.width) * share)


def test_arabic_runs_right_to_left_with_figures_left_to_right():
    block = prepare("خصم 14 يوم", HEADLINE, LIBRARY).set(60, 900)
    assert block.rtl
    assert block.families == ("Cairo",)
    places = {}
    for run in block.lines[0].runs:
        for x, source in zip(run.xs, run.clusters, strict=True):
            places.setdefault(block.text[source], x)
    assert places["خ"] > places["1"] > places["ي"]
    assert places["1"] < places["4"]


def test_rtl_lines_start_at_the_right():
    block = prepare("خصم كبير جدا\nاليوم", HEADLINE, LIBRARY).set(60, 900)
    long, short = block.lines
    assert short.x + short.width == pytest.approx(block.width)
    assert long.x == pytest.approx(0.0)


def test_brackets_stay_whole_in_a_line_of_the_other_direction():
    block = prepare("حذاء Air (Max) الجديد", HEADLINE, LIBRARY).set(60, 2000)
    latin = [run for run in block.lines[0].runs if "Max" in run.text]
    assert [run.text.strip() for run in latin] == ["Air (Max)"]


def test_devanagari_forms_conjuncts_and_keeps_to_one_face():
    block = prepare("त्वचा निखरी", HEADLINE, LIBRARY).set(60, 900)
    assert block.families == ("Noto Sans Devanagari",)
    assert block.missing == ()
    glyphs = sum(len(run.glyphs) for line in block.lines for run in line.runs)
    assert glyphs < len("त्वचा निखरी")  # the conjunct and its vowel are fewer glyphs than characters


def test_japanese_breaks_between_phrases():
    assert lines("14日間で輝く肌へ、新しい朝をはじめよう", 1000, size=80) == [
        "14日間で輝く肌へ、",
        "新しい朝をはじめよう",
    ]
    # punctuation never starts a line, even when characters must part
    for width in range(90, 500, 20):
        starts = [line[0] for line in lines("肌へ、新しい朝を。", width, size=80)]
        assert not set(starts) & set("、。")


def test_thai_breaks_only_between_words():
    text = "ผิวกระจ่างใสลองเลยวันนี้"
    parts = lines(text, 500, size=70)
    assert "".join(parts) == text
    assert len(parts) > 1
    assert not any(part[0] in "ะาำิีึืุู่้๊๋์ๆ" for part in parts)


@pytest.mark.parametrize(
    "picture",
    ["👨\u200d👩\u200d👧\u200d👦", "❤\ufe0f", "🇩🇪", "1\ufe0f\u20e3", "👍🏽", "🏳\ufe0f\u200d🌈"],
)
def test_an_emoji_sequence_is_one_coloured_glyph(picture):
    block = prepare(f"Love {picture}", HEADLINE, LIBRARY).set(60, 900)
    last = block.lines[0].runs[-1]
    assert (last.face.family, last.color_font, len(last.glyphs)) == ("Noto Color Emoji", True, 1)
    assert block.missing == ()


def test_an_emoji_is_sized_to_the_capitals_beside_it():
    block = prepare("H😀", HEADLINE, LIBRARY).set(100, 900)
    letter, picture = block.lines[0].runs
    assert picture.size < letter.size
    assert block.ink.h == pytest.approx(1.3 * block.cap_height)
    assert block.ink.cy == pytest.approx(block.cap_height / 2)


def test_text_signs_stay_in_the_text_face():
    block = prepare("Acme® © 2026™ #1", HEADLINE, LIBRARY).set(60, 900)
    assert block.families == ("Inter",)


def test_a_script_changes_face_as_a_whole():
    block = prepare("Новая коллекция 2026", TextStyle("DM Sans", 700), LIBRARY).set(60, 2000)
    assert block.families == ("Inter", "DM Sans")
    assert "".join(r.text for r in block.lines[0].runs if r.face.family == "DM Sans") == "2026"


def test_what_no_face_covers_is_named_and_not_painted_as_boxes():
    block = prepare("Hi \U00010900\U00010901", HEADLINE, LIBRARY).set(60, 900)
    assert block.missing == ("\U00010900", "\U00010901")
    assert all(glyph != 0 for line in block.lines for run in line.runs for glyph in run.glyphs)


@pytest.mark.parametrize(
    "text",
    [
        "Żółć Łódź",
        "Đặc biệt",
        "Ελλάδα",
        "Київ",
        "გამარჯობა",
        "Բարև",
        "বাংলা",
        "தமிழ்",
        "తెలుగు",
        "ગુજરાતી",
        "ਪੰਜਾਬੀ",
        "ಕನ್ನಡ",
        "മലയാളം",
        "日本語の鞄",
        "简体中文",
        "繁體中文",
        "한국어",
        "שלום",
    ],
)
@pytest.mark.parametrize("family", ["DM Sans", "Playfair Display"])
def test_scripts_of_the_world_are_covered(text, family):
    assert prepare(text, TextStyle(family, 700), LIBRARY).missing == ()


def test_old_style_figures_give_way_to_lining_ones_in_prices():
    block = prepare("19", TextStyle("Raleway", 700), LIBRARY).set(100, 900)
    assert block.ink.h == pytest.approx(block.cap_height, abs=3)


def test_measured_ink_is_painted_ink():
    chance = random.Random(7)
    families = [f.name for f in LIBRARY.families() if "latin" in f.scripts]
    alphabet = "ABGJQRSTWabcdefgjpqy 0123456789&%?!“”—.,éÅ"
    for _ in range(60):
        text = "".join(chance.choices(alphabet, k=chance.randint(1, 24))).strip() or "A"
        style = TextStyle(
            chance.choice(families), chance.choice([400, 700, 900]), display=chance.random() < 0.5
        )
        block = prepare(text, style, LIBRARY).set(chance.uniform(14, 160), chance.uniform(300, 900))
        assert apart(block) <= 1, (style, text)


@pytest.mark.parametrize("text", ["عرض اليوم", "त्वचा में", "ผิวใสวันนี้", "日本語の朝", "한국어 광고"])
def test_measured_ink_is_painted_ink_in_every_script(text):
    block = prepare(text, TextStyle("Inter", 700), LIBRARY).set(90, 900)
    assert apart(block) <= 1


def test_an_emoji_stays_inside_its_measured_ink():
    block = prepare("👍🏽", HEADLINE, LIBRARY).set(90, 900)
    left, top, right, bottom = painted(block)
    ink = block.ink
    assert ink.x - 1 <= left < ink.x + 6
    assert ink.y - 1 <= top < ink.y + 6
    assert ink.right - 6 < right <= ink.right + 1
    assert ink.bottom - 6 < bottom <= ink.bottom + 1


def test_equal_input_gives_equal_blocks():
    text = "Brighter skin 14 日 خصم 👍🏽"
    first = prepare(text, HEADLINE, LIBRARY).set(77, 400)
    LIBRARY.prepared.clear()
    assert prepare(text, HEADLINE, LIBRARY).set(77, 400) == first


@pytest.mark.parametrize("text", ["", " ", "\n", "\n\n", "\u200b", "\ufeff", "\x07", "\u202e"])
def test_nothing_visible_sets_nothing(text):
    block = prepare(text, HEADLINE, LIBRARY).set(60, 400)
    assert block.ink.area == 0
    assert block.missing == ()


def test_every_character_is_kept_whatever_is_sent():
    chance = random.Random(11)
    alphabet = [
        chr(code)
        for block in (0x20, 0x5D0, 0x627, 0x905, 0xE01, 0x3042, 0x4E00, 0x1F600)
        for code in range(block, block + 25)
    ]
    alphabet += list("\u200d\ufe0f\u20e3\u00a0\u2067\u2069()«»[]“”—-/\n\t\u0378")
    for _ in range(80):
        text = "".join(chance.choices(alphabet, k=chance.randint(1, 40)))
        paragraph = prepare(text, HEADLINE, LIBRARY)
        for width in (60, 300, 1500):
            set_text = "".join(line.text for line in paragraph.set(50, width).lines)
            assert "".join(set_text.split()) == "".join(text.split())


def test_what_stands_in_for_a_stout_face_of_one_weight_is_bold():
    for family in ("Righteous", "Anton", "Archivo Black"):
        block = prepare("हर सुबह", TextStyle(family, 400, display=True), LIBRARY).set(60, 2000)
        assert {run.face.weight for line in block.lines for run in line.runs} == {800}
    fine = prepare("हर सुबह", TextStyle("Instrument Serif", 400, display=True), LIBRARY)
    assert {r.face.weight for line in fine.set(60, 2000).lines for r in line.runs} == {400}


def test_a_doubled_character_is_one_word():
    paragraph = prepare("一杯好茶,慢慢来", TextStyle("Inter", 700, display=True), LIBRARY)
    for width in (200, 260, 330, 420):
        lines = [line.text for line in paragraph.set(90, width).lines]
        assert any("慢慢" in line for line in lines)


def test_korean_breaks_between_words_only():
    paragraph = prepare("하루의 시작, 맑은 피부", TextStyle("Inter", 700, display=True), LIBRARY)
    for width in (330, 420, 520, 700):
        lines = [line.text.strip() for line in paragraph.set(80, width).lines]
        words = " ".join(lines).split()
        assert words == ["하루의", "시작,", "맑은", "피부"]
