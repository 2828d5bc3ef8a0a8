"""The copy and a pairing of families in, every line of it shaped once out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from creative.brief import CopyLine, CopyType
from creative.direction import TypePairing
from creative.typography.divisions import Division
from creative.typography.emphasis import has_price, key_span
from creative.typography.hyphenation import hyphenated
from creative.typography.library import FontLibrary
from creative.typography.lockup import LockUp, lock_up
from creative.typography.rhythm import LONGEST_MARKED
from creative.typography.setting import Paragraph, TextBlock, TextStyle, prepare


@dataclass(frozen=True, slots=True)
class Voice:
    """All lines of copy, shaped once, ready to be set at any size."""

    headlines: tuple[Paragraph, ...]
    subheadlines: tuple[Paragraph, ...]
    labels: tuple[Paragraph, ...]
    wordmark: Paragraph | None
    corner: float  # button corners: 0 square .. 1 pill
    cap: float  # the lowest capitals among its fonts, as a share of the type size
    rtl: bool
    # blocks by (paragraph, size, width): one search asks for most of them many times
    known: dict[tuple[int, float, float, tuple[int, ...]], TextBlock] = field(
        default_factory=dict, compare=False
    )
    lockups: dict[int, LockUp] = field(default_factory=dict, compare=False)  # by paragraph
    # the headlines with their long words open to division; empty where none may be divided
    divided: tuple[Paragraph, ...] = ()
    alone: bool = False  # no picture: all of it may be larger

    def set(
        self, paragraph: Paragraph, size: float, width: float, division: Division | None = None
    ) -> TextBlock:
        """One of the voice's own paragraphs at a size, within a width in pixels."""
        key = (id(paragraph), size, width, division.ends if division is not None else ())
        block = self.known.get(key)
        if block is None:
            block = self.known[key] = paragraph.set(size, width, division=division)
        return block

    def plain(self) -> Voice:
        """The same voice without lock-ups."""
        return replace(self, lockups={})

    @classmethod
    def prepare(
        cls,
        copy: tuple[CopyLine, ...],
        pairing: TypePairing,
        library: FontLibrary,
        *,
        wordmark: str,
        corner: float,
        align: str,
    ) -> Voice:
        """Shape every line in the pairing's families; ``align`` is start, center or end."""

        def lines(kind: CopyType, style: TextStyle) -> tuple[Paragraph, ...]:
            return tuple(
                prepare(c.text, _with_figures(style, c.text), library)
                for c in copy
                if c.kind is kind
            )

        display = TextStyle(
            family=pairing.display,
            weight=pairing.display_weight,
            italic=pairing.display_italic,
            align=align,
            display=True,
        )
        text = TextStyle(family=pairing.text, weight=pairing.text_weight, align=align)
        label = TextStyle(family=pairing.text, weight=pairing.label_weight, align="center")
        mark = TextStyle(family=pairing.display, weight=max(600, pairing.display_weight))
        said = tuple(c.text for c in copy if c.kind is CopyType.HEADLINE)
        headlines = tuple(prepare(t, _with_key(display, t, pairing), library) for t in said)
        open_words = tuple(hyphenated(t, pairing.language, pairing.names) for t in said)
        subheadlines = lines(CopyType.SUBHEADLINE, text)
        labels = lines(CopyType.CTA, label)
        named = prepare(wordmark, mark, library) if wordmark else None
        every = headlines + subheadlines + labels + ((named,) if named is not None else ())
        found = {id(p): lock_up(p) for p in headlines} if pairing.lockup else {}
        return cls(
            lockups={place: made for place, made in found.items() if made is not None},
            headlines=headlines,
            subheadlines=subheadlines,
            labels=labels,
            wordmark=named,
            corner=corner,
            cap=min((capital_of(p) for p in every), default=0.7),
            rtl=any(p.rtl for p in headlines + subheadlines),
            divided=()
            if open_words == said
            else tuple(prepare(t, _with_key(display, t, pairing), library) for t in open_words),
        )


def capital_of(paragraph: Paragraph) -> float:
    """Cap height in em; for scripts without case, at most what Latin capitals would have."""
    cased = any(ch.isupper() or ch.islower() or ch.isdigit() for ch in paragraph.text)
    return paragraph.top if cased else min(paragraph.top, 0.7)


def _with_figures(style: TextStyle, text: str) -> TextStyle:
    """Prices in figures of one width, so that they stand under each other in lists."""
    return replace(style, features=(*style.features, "tnum")) if has_price(text) else style


def _with_key(style: TextStyle, text: str, pairing: TypePairing) -> TextStyle:
    """The style that also lets the key word of a headline stand out."""
    if not pairing.key:
        return style
    span = key_span(text, words=pairing.key_words)
    marked = pairing.key == "marker" and span is not None and span[1] - span[0] <= LONGEST_MARKED
    return replace(style, key=span, key_italic=pairing.key == "slant", key_marked=marked)
