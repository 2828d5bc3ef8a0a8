"""A PDF and the lines drawn on its page in, a PDF that gives their words when copied out.

A font's own table tells the character of most glyphs, but not of ligatures nor of Indic forms.
``ActualText`` (ISO 32000-1, 14.9.4) says what a line reads. Lines from right to left are left as
they are: readers turn their glyphs into reading order themselves, and would turn ``ActualText``.
So are emoji of one character each, which some readers know from the font's table only.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from creative.typography.block import GlyphRun, Line

_SHOWN = re.compile(rb"^BT\n.*?^ET\n", re.DOTALL | re.MULTILINE)
_PACKED = re.compile(rb"<</Filter /FlateDecode\n/Length (\d+)>> stream\n")


@dataclass(frozen=True, slots=True)
class Shown:
    """Text objects that follow each other: how many, and what they read (nothing: leave them)."""

    words: str
    runs: int


def shown(line: Line) -> list[Shown]:
    """What to mark of a line: the whole, or its runs where a reader cannot take it whole."""
    if any(run.level % 2 for run in line.runs):
        return [Shown("", len(line.runs))]
    if line.text.isascii() or max(line.text) <= "\uffff":
        return [Shown(line.text, len(line.runs))]
    return [Shown("" if _plain(run) else run.text, 1) for run in line.runs]


def _plain(run: GlyphRun) -> bool:
    """True when each glyph is the one that the font gives to a single character of the text."""
    font = run.face.hb_font
    expected = [font.get_nominal_glyph(ord(ch)) for ch in run.text if not ch.isspace()]
    return None not in expected and sorted(expected) == sorted(run.glyphs)


def with_actual_text(pdf: bytes, lines: Sequence[Shown]) -> bytes:
    """The same document, the glyphs of each of ``lines`` marked with its words.

    ``pdf`` must be as Skia writes it: one page, a classic cross-reference table, streams deflated,
    a text object for each run. A page that holds other text than ``lines`` is left as it is.
    """
    if not any(line.words for line in lines):
        return pdf
    table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    rows = pdf[table:].split(b"trailer")[0].splitlines()[2:]
    offsets = [int(row.split()[0]) for row in rows]
    order = sorted(range(1, len(offsets)), key=offsets.__getitem__)
    ends = [*(offsets[number] for number in order[1:]), table]
    page = re.search(rb"/Contents (\d+) 0 R", pdf)
    content = int(page[1]) if page else 0
    out = bytearray(pdf[: offsets[order[0]]])
    moved: dict[int, int] = {}
    for number, end in zip(order, ends, strict=True):
        moved[number] = len(out)
        entry = pdf[offsets[number] : end]
        out += _marked(entry, lines) if number == content else entry
    new_table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % len(offsets)
    for number in range(1, len(offsets)):
        out += b"%010d 00000 n \n" % moved[number]
    trailer = pdf[pdf.index(b"trailer", table) : pdf.rindex(b"startxref")]
    return bytes(out + trailer + b"startxref\n%d\n%%%%EOF\n" % new_table)


def _marked(entry: bytes, lines: Sequence[Shown]) -> bytes:
    """The page's content with the text objects of each line inside a mark."""
    head = _PACKED.search(entry)
    if head is None:
        return entry
    content = zlib.decompress(entry[head.end() : head.end() + int(head[1])])
    found = list(_SHOWN.finditer(content))
    if len(found) != sum(line.runs for line in lines):
        return entry
    out, place, number = bytearray(), 0, 0
    for line in lines:
        start, end = found[number].start(), found[number + line.runs - 1].end()
        number += line.runs
        out += content[place:start]
        if line.words:
            code = (b"\xfe\xff" + line.words.encode("utf-16-be", "replace")).hex().upper()
            mark = f"/Span <</ActualText <{code}>>>BDC\n".encode("ascii")
            out += mark + content[start:end] + b"EMC\n"
        else:
            out += content[start:end]
        place = end
    packed = zlib.compress(bytes(out + content[place:]), 9)
    size = b"<</Filter /FlateDecode\n/Length %d>> stream\n" % len(packed)
    return entry[: head.start()] + size + packed + b"\nendstream\nendobj\n"
