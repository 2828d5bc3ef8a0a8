"""A clause whose words are unknown in; out come the effects of the phrase nearest in meaning."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from creative.reading import looks, meaning
from creative.reading.meaning import Vectors

NEAR = 0.6  # below it the vectors confuse kinship with chance; found on the open half of the set


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], tuple[str, ...], Vectors]:
    words: list[str] = []
    specs: list[str] = []
    for spec, phrases in looks.LOOKS:
        if spec.startswith("always"):
            continue
        for phrase in phrases.get("en", "").split(","):
            if phrase.strip():
                words.append(phrase.strip())
                specs.append(spec)
    return tuple(words), tuple(specs), meaning.vectors(words)


def nearest(text: str) -> tuple[tuple[str, object, bool], ...]:
    """Effects as implied ones, or nothing when no known phrase is near enough."""
    from creative.reading.findings import effects_of  # noqa: PLC0415

    _, specs, table = _phrases()
    scores = table @ meaning.vectors([text])[0]
    best = int(np.argmax(scores))
    if float(scores[best]) < NEAR:
        return ()
    return tuple((name, value, True) for name, value, _ in effects_of(specs[best]))
