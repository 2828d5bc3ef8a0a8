"""A text and its language in, the same text with soft hyphens in its longest words out.

For words that would force a headline below a good size, nothing else: display type is not
hyphenated for the sake of an even edge. Patterns are those of LibreOffice, by Pyphen.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any

import pyphen

from creative.typography.breaking import SOFT_HYPHEN

LEAST_PART = 4  # letters on each side
_LONG = 16  # letters from which a word may be divided
_LONG_COMPOUND = 12  # likewise where words are compounded without end
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "nn", "no", "is", "hu", "et", "af"})
_PART, _PLACES = 14, 4  # letters of a part that needs no more division; places in one word
_NAMED = {"no": "nb"}
# what ends the first half of a compound, and what often starts its second
_JOINT = re.compile(r"(?:ungs|heits|keits|schafts|heids|teits|schaps|ions|täts|tums|ings|ets|ens)$")
_STEM = re.compile(r"^(?:ver|be|ge|er|ent|un|ein|auf|aus|vor|zu)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def hyphenated(text: str, language: str, names: frozenset[str] = frozenset()) -> str:
    """``text`` with soft hyphens where its long words may be divided; unchanged where none may.

    ``language`` is a two-letter code; words of ``names`` (casefolded) stay whole, and so do words
    with a capital inside.
    """
    patterns = _patterns(language)
    if patterns is None:
        return text
    least = _LONG_COMPOUND if language in _COMPOUNDING else _LONG

    def divided(found: re.Match[str]) -> str:
        word = found[0]
        if len(word) < least or word.casefold() in names or _mixed(word):
            return word
        places = [
            int(place)
            for place in patterns.positions(word.lower())
            if LEAST_PART <= place <= len(word) - LEAST_PART
        ]
        chosen = _chosen(word, places)
        return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(chosen))

    return _WORD.sub(divided, text)


def _chosen(word: str, places: list[int]) -> list[int]:
    """The best places, until every part is short enough; with the word's start and end."""
    edges = [0, len(word)]
    while len(edges) < _PLACES + 2:
        start, end = max(pairwise(edges), key=lambda part: part[1] - part[0])
        inside = [place for place in places if start < place < end]
        if end - start <= _PART or not inside:
            break
        part = word[start:end]
        edges = sorted([*edges, max(inside, key=lambda place: _quality(part, place - start))])
    return edges


def _mixed(word: str) -> bool:
    return any(ch.isupper() for ch in word[1:]) and not word.isupper()


def _quality(word: str, place: int) -> float:
    """How well a word divides there: at the joint of a compound, and not far from its middle."""
    even = 1 - abs(2 * place / len(word) - 1)
    joint = bool(_JOINT.search(word[:place].lower()))
    stem = bool(_STEM.match(word[place:])) and len(word) - place >= 2 * LEAST_PART
    return even + 0.8 * joint + 0.3 * stem


@cache
def _patterns(language: str) -> Any:  # noqa: ANN401 - pyphen has no types
    name = pyphen.language_fallback(_NAMED.get(language, language)) if language else None
    return pyphen.Pyphen(lang=name) if name else None
