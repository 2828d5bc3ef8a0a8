"""A clause whose words are unknown in; out come the effects of the phrase nearest in meaning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from creative.reading import limits, looks, meaning, vocabulary
from creative.reading.grammar import WHEN
from creative.reading.meaning import Vectors

# Two neighbours that agree, this near or nearer, are right nine times in ten when the vocabulary's
# own words are taken out of it one by one and looked for among the rest.
NEAR = 0.7
_LONGEST = 3  # words; the mean of more says nothing


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], Vectors]:
    """What each known phrase asks for (empty: goods and things that cannot be had)."""
    words: list[str] = []
    specs: list[str] = []

    def take(listed: str, spec: str) -> None:
        for phrase in listed.split(","):
            if phrase.strip():
                words.append(phrase.strip())
                specs.append(spec)

    for spec, phrases in looks.LOOKS:
        if not spec.startswith("always"):
            take(phrases.get("en", ""), spec)
    for phrases in limits.CANNOT.values():
        take(phrases.get("en", ""), "")
    take(vocabulary.PRODUCT_NOUNS["en"], "")
    return tuple(specs), meaning.vectors(words)


def nearest(unknown: Sequence[str]) -> tuple[tuple[str, object, bool], ...]:
    """Effects, as implied ones, of what is nearest to the unknown words of a short clause.

    Nothing when no known phrase is near enough or the two nearest do not agree.
    """
    from creative.reading.findings import effects_of  # noqa: PLC0415

    words = [word for word in " ".join(unknown).split() if word.isalpha()]
    if not 0 < len(words) <= _LONGEST or WHEN.search(" ".join(unknown).lower()):
        return ()
    specs, table = _phrases()
    scores = table @ meaning.vectors([" ".join(words)])[0]
    first, second = (int(i) for i in np.argsort(-scores)[:2])
    if float(scores[first]) < NEAR or not specs[first] or specs[first] != specs[second]:
        return ()
    return tuple((name, value, True) for name, value, _ in effects_of(specs[first]))
