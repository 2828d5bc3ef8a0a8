import itertools
from dataclasses import replace

import pytest
from made_layouts import COPY, LIBRARY

from creative.brief import CopyLine, CopyType
from creative.direction import TypePairing
from creative.layout.frame import Frame
from creative.layout.slots import mark_block
from creative.layout.stack import Voice, button, buttons_in_row, set_stack, sizes_for, smallest_size
from creative.typography.setting import TextStyle, prepare

PAIRING = TypePairing("Inter", "Inter")


def voice(copy=COPY, *, align="start", corner=1.0, pairing=PAIRING, wordmark=""):
    return Voice.prepare(copy, pairing, LIBRARY, wordmark=wordmark, corner=corner, align=align)


def stacked(width=500, height=500, *, frame=(1080, 1080), align="start", largest=120.0, **more):
    spoken = more.pop("spoken", None) or voice(align=align)
    made = Frame.of_size(*frame)
    return set_stack(spoken, made, width, height, align=align, largest=largest, **more)


def test_a_stack_fits_its_box_and_is_as_large_as_it_may():
    for width, height in ((500, 500), (300, 600), (900, 260)):
        made = stacked(width, height)
        box = made.box
        assert box.x >= -0.036 * made.sizes.headline  # what hangs over to look flush
        assert box.y >= -1
        assert box.right <= width + 1
        assert box.bottom <= height + 1
        larger = stacked(width, height, largest=240.0)
        assert larger.sizes.headline >= 0.98 * made.sizes.headline  # the search's last step
    assert stacked(900, 900, largest=80.0).sizes.headline == 80.0


def test_more_room_never_gives_smaller_type():
    sizes = [stacked(w, 500, largest=300.0).sizes.headline for w in (250, 400, 600, 900)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_the_order_is_headline_subheadline_button_from_top_to_bottom():
    made = stacked()
    tops = [t.ink.y for t in made.texts] + [b.box.y for b in made.buttons]
    assert [t.role for t in made.texts] == ["headline", "subheadline"]
    assert tops == sorted(tops)
    parts = [t.ink for t in made.texts] + [b.box for b in made.buttons]
    for one, other in itertools.pairwise(parts):
        assert other.y > one.bottom


def test_a_headline_is_at_least_twice_as_large_as_its_subheadline_where_there_is_room():
    made = stacked(900, 700)
    assert made.sizes.headline >= 2.0 * made.sizes.subheadline - 0.01


@pytest.mark.parametrize("align", ["start", "center", "end"])
def test_ink_and_not_side_bearings_stands_on_the_edge(align):
    made = stacked(600, 500, align=align)
    for box in [t.ink for t in made.texts] + [b.box for b in made.buttons]:
        place = {"start": box.x, "center": box.cx - 300, "end": box.right - 600}[align]
        hangs = 0.036 * made.sizes.headline if align == "start" else 0.0
        assert -max(1.0, hangs) <= place <= 1.0


def test_type_too_long_for_the_smallest_size_gives_none():
    spoken = voice((CopyLine(CopyType.HEADLINE, "incomprehensibilities " * 10), *COPY[1:]))
    assert stacked(200, 100, spoken=spoken) is None
    assert stacked(20, 500) is None


@pytest.mark.parametrize("frame", [(1080, 1080), (1080, 1920), (300, 250), (728, 90), (160, 600)])
def test_the_smallest_size_has_capitals_of_two_percent_or_7_px(frame):
    spoken = voice()
    made = Frame.of_size(*frame)
    size = smallest_size(spoken, made)
    cap = spoken.subheadlines[0].set(size, 1e6).cap_height
    width, height = frame
    assert cap >= max(7.0, 0.02 * min(height, 1.25 * width))
    assert cap <= 1.08 * made.smallest_cap


@pytest.mark.parametrize("corner", [0.0, 0.4, 1.0])
def test_a_button_is_padded_around_its_label_and_rounded_as_asked(corner):
    spoken = voice()
    made = button(spoken.labels[0], 40, corner, Frame.of_size(1080, 1080))
    ink = made.label.ink
    assert made.radius == pytest.approx(corner * made.box.h / 2)
    assert ink.cx == pytest.approx(made.box.cx, abs=1.0)
    assert made.label.y + made.label.block.cap_height / 2 == pytest.approx(made.box.cy, abs=0.5)
    assert made.box.h > 2.4 * made.label.block.cap_height
    assert made.box.w > ink.w + 2 * made.label.block.cap_height


def test_buttons_in_a_row_stand_apart_or_not_at_all():
    spoken = voice((CopyLine(CopyType.CTA, "Shop now"), CopyLine(CopyType.CTA, "Learn more")))
    frame = Frame.of_size(1080, 1080)
    first, second = buttons_in_row(spoken, 30, frame, 900)
    assert second.box.x - first.box.right == pytest.approx(0.7 * 30)
    assert buttons_in_row(spoken, 30, frame, second.box.right - 5) is None


def test_tails_and_accents_stay_inside_the_box():
    for words in ("Ångström ÉÈÊ", "gypsy jogging", "Ấn tượng đẹp"):
        spoken = voice((CopyLine(CopyType.HEADLINE, words),))
        made = stacked(600, 300, spoken=spoken, largest=200.0)
        assert made.box.y >= -0.01
        assert made.box.bottom <= made.height + 0.01
        assert made.height <= 300.5


def test_copy_from_the_right_is_known_by_its_letters():
    assert not voice().rtl
    assert voice((CopyLine(CopyType.HEADLINE, "مرحبا بالعالم"),)).rtl
    assert voice((CopyLine(CopyType.SUBHEADLINE, "שלום עולם"),)).rtl


def test_every_shape_of_frame_has_margins_and_a_safe_zone():
    for width, height in ((1080, 1080), (728, 90), (160, 600), (320, 50), (90, 900)):
        frame = Frame.of_size(width, height)
        assert frame.margin >= 0.055 * min(width, height)
        assert frame.content.x >= frame.margin
        assert frame.content.right == width - frame.content.x
        assert frame.content.y == frame.margin
    assert Frame.of_size(970, 250).margin == 28.75
    assert Frame.of_size(728, 90).content.x == pytest.approx(15.3)
    for size, shape in {(728, 90): "strip", (160, 600): "tower", (1080, 1920): "page"}.items():
        assert Frame.of_size(*size).shape == shape


def _advance(text):
    (paragraph,) = voice((CopyLine(CopyType.SUBHEADLINE, text),)).subheadlines
    return paragraph.sections[0].advances[-1]


def test_prices_are_set_in_figures_of_one_width():
    assert _advance("From €11.10") == pytest.approx(_advance("From €44.40"))
    assert _advance("From 11.10 litres") < _advance("From 44.40 litres")


@pytest.mark.parametrize("text", ["สดชื่นทุกเช้า", "一杯好茶慢慢来", "하루의 시작", "שלום עולם"])
def test_scripts_without_capitals_are_set_as_large_as_latin_would_be(text):
    frame = Frame.of_size(300, 250)
    spoken = voice((CopyLine(CopyType.SUBHEADLINE, text),), wordmark=text)
    assert 0.7 * smallest_size(spoken, frame) >= 7
    mark = mark_block(spoken, frame)
    assert mark is not None
    assert 0.7 * mark.block.size >= 7


def test_no_phrase_is_broken_for_the_sake_of_size():
    copy = (CopyLine(CopyType.HEADLINE, "朝の一杯が、一日を変える"),)
    made = stacked(300, 900, spoken=voice(copy), largest=300.0)
    lines = [line.text for line in made.texts[0].block.lines]
    assert lines == ["朝の", "一杯が、", "一日を", "変える"]
    wide = stacked(600, 900, spoken=voice(copy), largest=120.0)
    assert [line.text for line in wide.texts[0].block.lines] == ["朝の一杯が、", "一日を変える"]


def test_distances_are_measured_from_the_tails():
    for words in ("Run faster", "Enjoy gypsy jogging", "Summer"):
        copy = (CopyLine(CopyType.HEADLINE, words), *COPY[1:])
        made = stacked(900, 700, spoken=voice(copy), largest=180.0)
        head, sub = made.texts[:2]
        tail = head.block.ink.bottom - head.block.height
        under = sub.y - (head.y + head.block.height)
        assert under - tail >= 0.72 * made.sizes.subheadline - 0.01
        assert under >= 0.95 * made.sizes.subheadline - 0.01
        assert made.buttons[0].box.y - sub.ink.bottom >= 1.15 * made.sizes.subheadline


@pytest.mark.parametrize(("words", "family"), [("अभी मंगाएँ", "Hind"), ("สั่งเลย", "Inter")])
def test_a_button_is_as_high_in_all_scripts_and_their_ink_stands_in_its_middle(words, family):
    frame = Frame.of_size(1080, 1080)
    latin, other = (
        button(prepare(said, TextStyle(family, 600), LIBRARY), 40, 1.0, frame)
        for said in ("Shop now", words)
    )
    assert other.box.h <= 1.15 * latin.box.h
    assert other.label.ink.cy == pytest.approx(other.box.cy, abs=0.5)


def test_the_text_of_an_ad_without_a_picture_is_larger():
    frame, spoken = Frame.of_size(1080, 1080), voice()
    beside = sizes_for(100.0, spoken, frame)
    alone = sizes_for(100.0, replace(spoken, alone=True), frame)
    assert alone.subheadline == pytest.approx(1.18 * beside.subheadline)
    assert alone.label == pytest.approx(1.18 * beside.label)
