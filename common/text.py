"""Text from outside in, text that can be stored, shaped and shown safely out."""

from __future__ import annotations

import unicodedata

MOST_MARKS = 4

# Joiners that scripts and emoji need: ZWNJ, ZWJ; variation selectors are marks, kept as such.
_JOINERS = frozenset("\u200c\u200d")
_KEPT_SPACES = frozenset("\n\t")


class SurrogateError(ValueError):
    """The text holds half of a surrogate pair, which no UTF-8 can carry."""


def cleaned(text: str, *, lines: bool = False) -> str:
    """NFC, trimmed, without control, bidi override, zero-width characters and mark towers.

    White space of any kind becomes one plain space; ``lines`` keeps line breaks.
    Raises SurrogateError.
    """
    if any("\ud800" <= ch <= "\udfff" for ch in text):
        raise SurrogateError("it holds half of a surrogate pair")
    normal = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept: list[str] = []
    marks = 0
    for ch in normal:
        category = unicodedata.category(ch)
        if category in {"Zs", "Zl", "Zp"} or ch in _KEPT_SPACES:
            kept.append("\n" if ch in "\n\u2028\u2029" and lines else " ")
            marks = 0
            continue
        if category in {"Cc", "Cf", "Co", "Cn"} and ch not in _JOINERS and not _is_tag(ch):
            continue
        if category in {"Mn", "Me"} and not _is_variation(ch):
            marks += 1
            if marks > MOST_MARKS:
                continue
        elif ch not in _JOINERS and not _is_variation(ch):
            marks = 0
        kept.append(ch)
    joined = "".join(kept)
    if lines:
        return "\n".join(" ".join(line.split(" ")).strip() for line in joined.split("\n")).strip()
    return " ".join(part for part in joined.split(" ") if part).strip()


def visible(text: str) -> bool:
    """True when something of the text would be seen."""
    return any(ch not in _JOINERS and not _is_variation(ch) and not ch.isspace() for ch in text)


def _is_variation(ch: str) -> bool:
    return "\ufe00" <= ch <= "\ufe0f" or "\U000e0100" <= ch <= "\U000e01ef"


def _is_tag(ch: str) -> bool:
    """Tag characters spell the flags of England, Scotland and Wales."""
    return "\U000e0020" <= ch <= "\U000e007f"
