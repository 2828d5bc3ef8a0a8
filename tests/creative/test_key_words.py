"""The part of a headline that stands out: which one it is, and that it reads where it lies."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from inspected_ads import ad, subject, text
from made_briefs import brief

from creative.brief import Brand, CopyLine, CopyType, Swatch
from creative.color import BLACK, WHITE, Color, color_distance, contrast, vibrates
from creative.composition import ButtonLayer, ShapeLayer, TextLayer
from creative.directing.director import Understanding, direct
from creative.direction import Wishes
from creative.inspection.contrast import check_contrast
from creative.layout.arrangement import PlacedText
from creative.layout.candidates import arrange
from creative.layout.keying import _parted, keyed
from creative.paint.exports import export
from creative.paint.scenes.registry import SCENES
from creative.pictures import Assets
from creative.pipeline import Painted, paint_candidate
from creative.report import Level
from creative.typography.emphasis import clause_span, key_span
from creative.typography.library import FontLibrary
from creative.typography.setting import TextStyle, prepare

LIBRARY = FontLibrary.bundled()
NO_WISHES = Wishes(surface_color=WHITE)
SWATCHES = (Swatch("#1D4ED8"), Swatch("#FFD60A"))
COPY = (CopyLine(CopyType.HEADLINE, "Brighter skin in 14 days"), CopyLine(CopyType.CTA, "Shop"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Brighter skin in 14 days", "14 days"),
        ("Two for €19.90", "€19.90"),
        ("-20 % on all lamps", "-20 %"),
        ("Ab 4,90 € im Monat", "4,90 €"),
        ("Sit down. Stay a while.", "Stay a while."),
        ("Midnight, precisely", "precisely"),
        ("Faster than your alarm", "alarm"),
        ("Open a business account from your sofa in less than eight minutes", "eight minutes"),
        ("Soft waves for hard days", "hard days"),
        ("朝の一杯が、一日を変える", "一日を変える"),
        ("طعم الصيف في كل رشفة", "كل رشفة"),
    ],
)
def test_the_amount_the_last_clause_or_the_stressed_word_stands_out(text: str, key: str) -> None:
    span = key_span(text)
    assert span is not None
    assert text[slice(*span)] == key


@pytest.mark.parametrize(
    "text",
    [
        "TRAIL",
        "3 for 2",
        "Hear the room it was made in",
        "iPhone15 cases",
        "Wake up. Stand out. Repeat.",
        "Open a business account from your sofa in less than no time at all",
        "Squeeze the day",
        "Schutz für Wohnungseigentümergemeinschaften",
        "One line\nand another",
        "",
    ],
)
def test_nothing_stands_out_where_there_is_no_one_key(text: str) -> None:
    assert key_span(text) is None


@pytest.mark.parametrize(
    "text", ["Nothing great is made alone", "NO DAYS OFF", "Merge coffee first"]
)
def test_a_last_word_is_not_stressed_where_that_would_turn_the_sense_round(text: str) -> None:
    assert key_span(text) is None


def test_amounts_and_contrasts_stand_out_also_where_last_words_do_not() -> None:
    assert key_span("Own the half", words=False) is None
    assert key_span("Brighter skin in 14 days", words=False) == (17, 24)
    assert key_span("Not today, maybe tomorrow", words=False) == (11, 25)


def test_only_the_glyphs_of_the_key_are_marked_and_soft_hyphens_do_not_shift_it() -> None:
    text = "Ver\u00adsiche\u00adrung ab 5 €"
    style = TextStyle("Inter", 700, display=True, key=key_span(text))
    block = prepare(text, style, LIBRARY).set(40, 2000)
    marked = [run.text for line in block.lines for run in line.runs if run.key]
    assert marked == ["5 €"]


def test_a_slanted_key_is_set_in_the_italic_of_its_own_family() -> None:
    style = TextStyle("Instrument Serif", 400, key=(10, 23), key_italic=True)
    block = prepare("Sit down. Stay a while.", style, LIBRARY).set(40, 2000)
    looks = {(run.text.strip(), run.face.italic) for run in block.lines[0].runs}
    assert looks == {("Sit down.", False), ("Stay a while.", True)}
    assert block.families == ("Instrument Serif",)


def _painted(key: str, swatches: tuple[str, ...], wishes: Wishes = NO_WISHES) -> Painted:
    made = brief("600x600", copy=COPY, brand=Brand("Luma", swatches=tuple(map(Swatch, swatches))))
    understood = Understanding(wishes, (), ("bold",), "skincare")
    direction = direct(made, understood, Assets(), LIBRARY, SCENES, variation=1)
    direction = replace(direction, backdrop="studio-sweep", type=replace(direction.type, key=key))
    found = arrange(made.formats[0], direction, Assets(), COPY, LIBRARY, wordmark="Luma")
    return paint_candidate(found[0], direction, Assets())


def _headline(painted: Painted) -> TextLayer:
    return next(t for t in painted.composition.texts() if t.role == "headline")


def test_a_coloured_key_is_a_brand_colour_that_reads_and_differs_from_the_ink() -> None:
    headline = _headline(_painted("color", ("#322996", "#B4233A")))
    assert headline.key_color is not None
    assert color_distance(headline.key_color, headline.color) >= 20
    assert headline.key_color.code in {"#322996", "#B4233A"}


def _blocks(painted: Painted) -> list[ShapeLayer]:
    layers = painted.composition.layers
    return [x for x in layers if isinstance(x, ShapeLayer) and x.role == "marker"]


def test_a_marker_is_a_brand_colour_that_is_not_the_buttons_and_its_letters_read() -> None:
    painted = _painted("marker", ("#1D4ED8", "#FFD60A"))
    headline, (block,) = _headline(painted), _blocks(painted)
    button = next(x for x in painted.composition.layers if isinstance(x, ButtonLayer))
    keys = [run for line in headline.block.lines for run in line.runs if run.key]
    others = [run for line in headline.block.lines for run in line.runs if not run.key]
    assert block.color.code in {"#FFD60A", "#1D4ED8"}
    assert color_distance(block.color, button.fill) >= 20
    assert headline.key_color is not None
    assert contrast(headline.key_color, block.color) >= 5.5
    for run in keys:
        pads = (run.ink.x + headline.x - block.box.x, block.box.right - run.ink.right - headline.x)
        assert min(pads) == pytest.approx(0.11 * run.size, abs=0.5)
    apart = [block.box.intersect(r.ink.moved(headline.x, headline.y)).area for r in others]
    assert not any(apart)


def test_no_marker_where_the_brand_has_but_the_buttons_colour() -> None:
    painted = _painted("marker", ("#1D4ED8",))
    assert _blocks(painted) == []


def test_a_vivid_block_on_its_opposite_as_light_vibrates() -> None:
    orange, cyan, yellow, navy = map(Color.hex, ("#F97316", "#0EA5E9", "#FFD60A", "#0A2540"))
    assert vibrates(cyan, orange)
    assert not vibrates(yellow, orange)
    assert not vibrates(navy, orange)
    assert not vibrates(cyan, WHITE)


def test_only_a_clause_may_have_a_block_behind_it() -> None:
    assert clause_span("Small hands, big plans") == (13, 22)
    assert clause_span("A drop of calm") is None
    assert clause_span("Brighter skin in 14 days") is None


def test_a_block_hangs_over_the_edge_on_which_its_letters_stand() -> None:
    style = TextStyle("Inter", 700, display=True, key=(13, 22), key_marked=True)
    block = prepare("Small hands,\nbig plans", style, LIBRARY).set(100, 2000)
    parted = _parted(block, 1)
    assert parted is not None
    assert parted.lines[1].ink.x == pytest.approx(block.lines[1].ink.x)


def test_no_part_of_a_divided_word_stands_out() -> None:
    style = TextStyle("Inter", 700, display=True, key=(4, 22))
    prepared = prepare("Für Wohnungs\u00adgemeinden", style, LIBRARY)
    block = prepared.set(40, 260)
    placed, shown = PlacedText("headline", block, 0, 0), text("Für", color=BLACK)
    assert any(line.divided for line in block.lines)
    direction = direct(
        brief("600x600", copy=COPY, brand=Brand("Luma", swatches=SWATCHES)),
        Understanding(NO_WISHES, (), ("bold",), "skincare"), Assets(), LIBRARY, SCENES, variation=1,
    )  # fmt: skip
    white = np.full((200, 400, 3), 255, np.uint8)
    assert keyed(placed, shown, direction, lambda _: white) == ((), shown)


def test_a_marked_word_keeps_its_distance_and_its_line_its_edge() -> None:
    style = TextStyle("Inter", 700, display=True, key=(17, 24))
    block = prepare("Brighter skin in 14 days", style, LIBRARY).set(40, 2000)
    parted = _parted(block, 0)
    assert parted is not None
    (plain, key), (before, after) = block.lines[0].runs, parted.lines[0].runs
    assert before.ink.x == plain.ink.x
    assert after.ink.x - key.ink.x == pytest.approx(0.11 * 40)
    assert parted.lines[0].width - block.lines[0].width == pytest.approx(0.22 * 40)


def test_the_way_of_key_words_is_one_for_all_formats_of_an_idea() -> None:
    for number in range(20):
        made = brief("600x600", copy=COPY, brand=Brand(f"Brand {number}", swatches=SWATCHES))
        understood = Understanding(NO_WISHES, (), ("bold",), "skincare")
        direction = direct(made, understood, Assets(), LIBRARY, SCENES, variation=1)
        assert direction.type.key in {"tint", "marker", "slant"}


def test_no_key_where_the_direction_sets_the_colour_of_type() -> None:
    wishes = replace(NO_WISHES, text_color=Color.hex("#7A1F2E"))
    headline = _headline(_painted("color", ("#FFFFFF", "#7A1F2E"), wishes))
    assert headline.key_color is None


@pytest.mark.parametrize(("key", "level"), [("#9A9A9A", Level.FAIL), ("#555555", Level.PASS)])
def test_the_key_is_measured_in_its_own_colour(key: str, level: Level) -> None:
    plain = text("Hello there", color=BLACK)
    style = replace(plain.block.style, key=(6, 11))
    block = prepare("Hello there", style, LIBRARY).set(plain.block.size, 2000)
    shown = replace(plain, block=block, key_color=Color.hex(key))
    check = check_contrast(subject(ad(shown, ground=WHITE)))
    assert check.level is level


def test_an_svg_gives_the_key_its_own_fill() -> None:
    plain = text("Hello there", color=BLACK)
    block = prepare("Hello there", replace(plain.block.style, key=(6, 11)), LIBRARY).set(40, 2000)
    shown = replace(plain, block=block, key_color=Color.hex("#B4233A"))
    svg = export(ad(shown), 0, ("svg",), description="")["svg"].decode()
    assert svg.count('fill="#B4233A"') == 1
    assert svg.count("there</tspan>") == 1
