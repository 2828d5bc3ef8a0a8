"""A requested font name in, the family of the library to set it in out, with the reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from creative.typography.lookalikes import LOOKALIKES, RENAMED, WORDS

_DEFAULT = "Inter"


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_STYLE_WORDS = _words(
    "semi demi extra ultra "
    "thin hairline extralight ultralight light book regular normal roman medium semibold "
    "demibold demi bold extrabold ultrabold heavy black italic oblique variable vf var "
    "webfont web ttf otf woff woff2 std pro mt lt ot bt ps pt "
)


@dataclass(frozen=True, slots=True)
class FamilyMatch:
    """``family`` is what will be painted for ``requested``; ``exact``: it is the same design."""

    family: str
    requested: str
    exact: bool
    reason: str


def name_key(name: str) -> str:
    """Case, spaces, hyphens and accents do not tell two families apart."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(ch for ch in plain if ch.isalnum())


def match_family(requested: str, families: Sequence[str]) -> FamilyMatch:
    """Exact name, former name, known look-alike, kind named in the words, else the default."""
    known = {name_key(name): name for name in families}
    for name in _stack(requested):
        key = name_key(name)
        words = [w for w in re.split(r"[^0-9a-z]+", _spaced(name)) if w]
        trimmed = list(words)
        while len(trimmed) > 1 and trimmed[-1] in _STYLE_WORDS | {"400", "500", "600", "700"}:
            trimmed.pop()
        short = "".join(trimmed)
        for candidate in (key, short):
            if candidate in known:
                return FamilyMatch(known[candidate], requested, True, "in the library")
            if candidate in RENAMED and name_key(RENAMED[candidate]) in known:
                family = RENAMED[candidate]
                return FamilyMatch(family, requested, True, f"{family} is its present name")
        for candidate in (key, short):
            likeness = _lookalike(candidate, known)
            if likeness:
                reason = f"{name} is not in the library; {likeness} is drawn most alike"
                return FamilyMatch(likeness, requested, False, reason)
        by_word = _by_words(words, known)
        if by_word:
            family, word = by_word
            reason = f"{name} is not in the library; {family} is of the kind that “{word}” names"
            return FamilyMatch(family, requested, False, reason)
    family = _DEFAULT if name_key(_DEFAULT) in known else families[0]
    reason = "no family was named" if not requested.strip() else f"{requested} is not known here"
    return FamilyMatch(family, requested, False, f"{reason}; {family} is the house default")


def _stack(requested: str) -> list[str]:
    """The names of a CSS font stack, quotes and file endings removed."""
    parts = [part.strip().strip("\"'").strip() for part in requested.split(",")]
    return [re.sub(r"\.(ttf|otf|woff2?)$", "", part, flags=re.IGNORECASE) for part in parts if part]


def _spaced(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain).casefold()


def _lookalike(key: str, known: dict[str, str]) -> str | None:
    exact = LOOKALIKES.get(key)
    if exact and name_key(exact) in known:
        return exact
    # "Gotham Rounded SSm", "Neue Helvetica eText": the longest known name that it begins with
    starts = [name for name in LOOKALIKES if len(name) >= 5 and key.startswith(name)]
    if starts:
        family = LOOKALIKES[max(starts, key=len)]
        return family if name_key(family) in known else None
    own = [name for name in known if len(name) >= 5 and key.startswith(name)]
    if own:
        return known[max(own, key=len)]
    # a slip of the pen: "Monserrat", "Playfare Display"
    ratio, nearest = max(
        (SequenceMatcher(None, key, name, autojunk=False).ratio(), name) for name in known
    )
    return known[nearest] if ratio >= 0.87 and len(key) >= 5 else None


def _by_words(words: Sequence[str], known: dict[str, str]) -> tuple[str, str] | None:
    for word, family in WORDS:
        if word in words and name_key(family) in known:
            return family, word
    for word, family in WORDS:
        if len(word) >= 5 and word in "".join(words) and name_key(family) in known:
            return family, word
    return None
