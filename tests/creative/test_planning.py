"""What does not fit is known before anything is fetched or painted."""

from __future__ import annotations

from creative.brief import Brief, CopyLine, CopyType
from creative.placements import format_of
from creative.planning import misfits

LONG = "Dermatologist tested, vegan formula, made in small batches every morning by the sea. " * 2
COPY = (
    CopyLine(CopyType.HEADLINE, "Brighter skin"),
    CopyLine(CopyType.SUBHEADLINE, LONG),
    CopyLine(CopyType.CTA, "Shop now"),
)


def brief(*formats: str, copy=COPY, direction: str = "") -> Brief:
    named = tuple(format_of(name) for name in formats)
    return Brief(copy=copy, formats=named, direction=direction)


def test_a_line_too_long_for_a_strip_is_named_and_the_square_holds_it():
    (one,) = misfits(brief("1:1", "320x50"))
    assert (one.format.name, one.lines) == ("320x50", (1,))
    assert one.message == "The copy does not fit 320x50 (320x50) at a readable size."


def test_no_line_alone_is_to_blame_when_two_are_too_long():
    copy = (*COPY[:2], CopyLine(CopyType.SUBHEADLINE, LONG))
    (one,) = misfits(brief("320x50", copy=copy))
    assert one.lines == (0, 1, 2)


def test_what_the_direction_leaves_out_takes_no_room():
    assert misfits(brief("320x50", direction="No subheadline.")) == ()


def test_without_lines_there_is_nothing_to_fit():
    assert misfits(brief("320x50", copy=())) == ()
