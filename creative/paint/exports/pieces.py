"""A set line in; stretches that a browser can set to the same places out, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fontTools.unicodedata import script as script_of

from creative.typography.block import GlyphRun, Line, TextBlock
from creative.typography.rhythm import JOINED

_COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
_WORD_SPACES = " \u00a0"  # those that CSS word-spacing acts on
_HYPHENS = "\u2010-"
_LANGUAGES = {
    "Arab": "ar",
    "Hebr": "he",
    "Deva": "hi",
    "Thai": "th",
    "Hira": "ja",
    "Kana": "ja",
    "Hang": "ko",
    "Cyrl": "ru",
    "Grek": "el",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one face, direction and letter spacing.

    ``x`` is the left edge of its advance and ``y`` its baseline, in the block's coordinates;
    ``tracking`` is in pixels and ``language`` a BCP 47 tag or empty. ``run`` is what it is a part
    of, or None for spaces between runs.
    """

    text: str
    x: float
    y: float
    rtl: bool
    tracking: float
    language: str
    run: GlyphRun | None


def pieces_of(block: TextBlock, line: Line) -> list[Piece]:
    """All characters of a line but those that no face draws."""
    runs = sorted(line.runs, key=lambda run: min(run.clusters))
    found: list[Piece] = []
    place = 0
    for run in runs:
        start = line.text.find(run.text, place)
        if start < 0 and run.text[-1:] in _HYPHENS:  # the hyphen of a divided word
            start = line.text.find(run.text[:-1], place)
        between = line.text[place : max(start, place)]
        if between and not between.strip():
            x = found[-1].x if found else run.xs[0]
            found.append(Piece(between, x, line.baseline, False, 0.0, "", None))
        found.extend(_split(block, line, run))
        place = max(start, place) + len(run.text)
    return found


def _split(block: TextBlock, line: Line, run: GlyphRun) -> Iterator[Piece]:
    """A run, cut before each word, where letter spacing changes and around missing characters.

    With a place for each word, spaces may be narrower than the font's, and what two shapers round
    differently does not add up along a line.
    """
    pens = sorted(run.pens)
    ends = [offset for offset, _ in pens[1:]] + [len(run.text)]
    y = run.ys[0] if run.color_font else line.baseline
    text, x, language = "", 0.0, _language(run.text)
    spaced: bool | None = None
    joined, odd = False, False  # ``odd``: after a space that CSS would track and we do not

    def piece() -> Piece:
        tracking = block.tracking * line.size if spaced else 0.0
        return Piece(text, x, y, run.level % 2 == 1, tracking, language, run)

    for (offset, left), end in zip(pens, ends, strict=True):
        cluster = run.text[offset:end]
        script = script_of(cluster[0])
        joined = joined if script in _COMMON else script in JOINED
        missing = cluster in block.missing
        opens = text[-1:].isspace() and not cluster.isspace()
        if run.level % 2:  # its place is its left end, where a space would come
            opens = text[-1:].isspace() != cluster.isspace()
        if text and (missing or odd or opens or (not joined) != spaced):
            yield piece()
            text = ""
        odd = cluster.isspace() and cluster not in _WORD_SPACES
        if missing:
            continue
        x = left if not text else min(x, left)
        spaced = not joined
        text += cluster
    if text:
        yield piece()


def _language(text: str) -> str:
    """The language that the shaper was told, for forms that depend on it."""
    for ch in text:
        script = script_of(ch)
        if script not in _COMMON:
            return _LANGUAGES.get(script, "")
    return ""
