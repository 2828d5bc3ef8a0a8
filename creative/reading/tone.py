"""A brand's texts in; out come its moods and its trade, each with how certain it is (0..1)."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from creative.reading import lexicon, looks, meaning
from creative.reading.categories import CATEGORIES
from creative.reading.meaning import Vectors

MOODS = "bright dark warm calm bold luxury playful natural tech minimal energetic festive".split()
# of each trade the moods that its ads share, as a faint voice where the texts say little
_TRADE_WEIGHT = 0.18
_TRADE_MOODS: dict[str, tuple[str, ...]] = {
    "skincare": ("calm", "bright"),
    "food": ("warm", "natural"),
    "drink": ("energetic", "bright"),
    "fashion": ("minimal", "luxury"),
    "footwear": ("energetic", "bold"),
    "electronics": ("tech", "minimal"),
    "furniture": ("warm", "minimal"),
    "sport": ("energetic", "bold"),
    "software": ("tech", "minimal"),
    "finance": ("minimal", "calm"),
    "travel": ("bright", "energetic"),
    "kids": ("playful", "bright"),
    "jewelry": ("luxury", "dark"),
    "home": ("warm", "calm"),
    "automotive": ("dark", "bold"),
    "pets": ("playful", "warm"),
    "health": ("calm", "natural"),
    "education": ("bright", "playful"),
    "charity": ("warm", "natural"),
}


def read_tone(texts: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """Moods with scores in 0..1, highest first; moods that nothing speaks for are absent.

    A word of the mood's own vocabulary counts most; nearness of the whole text in meaning and
    the trade's habits count little, so that silence gives low scores.
    """
    words = _words(texts)
    if not words:
        return ()
    hits = _mood_hits(words)
    scale = 1.0 if len(words) < 60 else 60 / len(words)
    near = _nearness(texts, _mood_vectors())
    trade, certain = read_category(texts)
    scores: dict[str, float] = {}
    for number, mood in enumerate(MOODS):
        score = 1 - math.exp(-0.75 * hits.get(mood, 0) * max(scale, 0.35))
        score += 0.5 * max(0.0, float(near[number]) - 0.25)
        if mood in _TRADE_MOODS.get(trade, ()):
            score += _TRADE_WEIGHT * certain
        scores[mood] = round(min(1.0, score), 3)
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], MOODS.index(pair[0])))
    return tuple((mood, score) for mood, score in ranked if score > 0.05)


def read_category(texts: Sequence[str]) -> tuple[str, float]:
    """The trade (a key of CATEGORIES, or ``other``) and how certain it is, 0..1."""
    words = _words(texts)
    if not words:
        return "other", 0.0
    table = _trade_words()
    joined = set(words) | {"-".join(pair) for pair in itertools.pairwise(words)}
    singular = {w[:-1] for w in joined if w.endswith("s") and len(w) > 4}
    near = _nearness(texts, _trade_vectors())
    scores = []
    for number, name in enumerate(CATEGORIES):
        hits = len(table[name] & (joined | singular))
        scores.append(hits + 2.0 * max(0.0, float(near[number]) - 0.2))
    best = int(np.argmax(scores))
    top = scores[best]
    if top < 0.12:
        return "other", 0.0
    rest = sorted(scores)[-2]
    certain = (1 - math.exp(-1.1 * top)) * (top / (top + 0.6 * rest))
    return list(CATEGORIES)[best], round(certain, 3)


def _words(texts: Sequence[str]) -> list[str]:
    return [t.text for text in texts for t in lexicon.tokens(text) if t.text not in {",", ":"}]


def _mood_hits(words: Sequence[str]) -> dict[str, float]:
    language, _ = lexicon.language_of(words)
    hits: dict[str, float] = {}
    at = 0
    while at < len(words):
        found = lexicon.lookup(words[at : at + lexicon.LONGEST], language)
        if found is None:
            at += 1
            continue
        concept, size = found
        if concept.kind == "look":
            for part in concept.value.split():
                name, _, value = part.partition("=")
                if name.rstrip("?") == "mood":
                    hits[value] = hits.get(value, 0.0) + (0.4 if name.endswith("?") else 1.0)
        at += size
    return hits


def _nearness(texts: Sequence[str], table: Vectors) -> Vectors:
    whole = " ".join(" ".join(text.split()) for text in texts)[:2000]
    return np.asarray(table @ meaning.vectors([whole])[0], dtype=np.float32)


@lru_cache(maxsize=1)
def _mood_vectors() -> Vectors:
    rows = []
    for mood in MOODS:
        phrases = [
            phrase.strip()
            for spec, listed in looks.LOOKS
            if spec.split()[0] == f"mood={mood}"
            for phrase in listed.get("en", "").split(",")
        ]
        mean = meaning.vectors(phrases).mean(axis=0)
        rows.append(mean / np.linalg.norm(mean))
    return np.stack(rows).astype(np.float32)


@lru_cache(maxsize=1)
def _trade_vectors() -> Vectors:
    rows = []
    for listed in CATEGORIES.values():
        mean = meaning.vectors([word.replace("-", " ") for word in listed.split()]).mean(axis=0)
        rows.append(mean / np.linalg.norm(mean))
    return np.stack(rows).astype(np.float32)


@lru_cache(maxsize=1)
def _trade_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed.split()) for name, listed in CATEGORIES.items()}
