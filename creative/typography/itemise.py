"""Text in, stretches of one face, script and direction out: what a shaper can take in one call."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from fontTools.unicodedata import script as script_of
from uniseg.graphemecluster import grapheme_cluster_boundaries

from creative.typography.face import Face
from creative.typography.library import FontLibrary

_COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
# scripts whose figures and punctuation belong in their own face, not in the Latin one
_OWN_FIGURES = frozenset({"Arab", "Hebr", "Deva", "Syrc", "Thaa"})
_CATALOGUED = {
    "Latn": "latin-ext",
    "Cyrl": "cyrillic",
    "Grek": "greek",
    "Arab": "arabic",
    "Hebr": "hebrew",
    "Deva": "devanagari",
    "Thai": "thai",
    "Hira": "japanese",
    "Kana": "japanese",
    "Hang": "korean",
    "Beng": "bengali",
    "Taml": "tamil",
    "Telu": "telugu",
    "Gujr": "gujarati",
    "Guru": "gurmukhi",
    "Knda": "kannada",
    "Mlym": "malayalam",
    "Geor": "georgian",
    "Armn": "armenian",
}
_STOUT = 700
_KEYCAP, _TEXT_STYLE, _EMOJI_STYLE = "\u20e3", "\ufe0e", "\ufe0f"
# characters that are emoji without being asked to be (Emoji_Presentation, UTS 51), by block
_EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1"
    "\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a"
    "\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
    "\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f1e6-\U0001f1ff\U0001f201\U0001f21a"
    "\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251\U0001f300-\U0001f320"
    "\U0001f32d-\U0001f335\U0001f337-\U0001f37c\U0001f37e-\U0001f393\U0001f3a0-\U0001f3ca"
    "\U0001f3cf-\U0001f3d3\U0001f3e0-\U0001f3f0\U0001f3f4\U0001f3f8-\U0001f43e\U0001f440"
    "\U0001f442-\U0001f4fc\U0001f4ff-\U0001f53d\U0001f54b-\U0001f54e\U0001f550-\U0001f567\U0001f57a"
    "\U0001f595\U0001f596\U0001f5a4\U0001f5fb-\U0001f64f\U0001f680-\U0001f6c5\U0001f6cc"
    "\U0001f6d0-\U0001f6d2\U0001f6d5-\U0001f6d7\U0001f6dc-\U0001f6df\U0001f6eb\U0001f6ec"
    "\U0001f6f4-\U0001f6fc\U0001f7e0-\U0001f7eb\U0001f7f0\U0001f90c-\U0001f93a\U0001f93c-\U0001f945"
    "\U0001f947-\U0001f9ff\U0001fa70-\U0001faff]"
)


@dataclass(frozen=True, slots=True)
class Item:
    """Characters ``start..end`` of one face, script (ISO 15924) and embedding level."""

    start: int
    end: int
    face: Face
    script: str
    level: int


@dataclass(frozen=True, slots=True)
class Itemised:
    """The items of a text in reading order, and the characters that no face can draw."""

    items: tuple[Item, ...]
    missing: tuple[str, ...]
    main_script: str


def graphemes(text: str) -> list[tuple[int, int]]:
    """User-perceived characters as (start, end)."""
    if text.isascii():
        return [(place, place + 1) for place in range(len(text))]
    edges = list(grapheme_cluster_boundaries(text))
    return list(pairwise(edges))


def is_emoji(cluster: str) -> bool:
    """True when the cluster asks for a picture: by default, by U+FE0F, as a flag or a keycap."""
    if _TEXT_STYLE in cluster:
        return False
    return _EMOJI_STYLE in cluster or _KEYCAP in cluster or bool(_EMOJI.match(cluster))


def itemise(
    text: str, levels: list[int], library: FontLibrary, face: Face, *, kin: str
) -> Itemised:
    """Split ``text``; ``face`` is the wanted one and ``kin`` the family to stand in like.

    What no face covers keeps its place in the wanted face, where the shaper leaves it blank.
    """
    clusters = graphemes(text)
    scripts = _scripts(text, clusters)
    choose = _Chooser(library, face, kin, text)
    for (start, end), script in zip(clusters, scripts, strict=True):
        choose.see(text[start:end], script)
    items: list[Item] = []
    missing: list[str] = []
    for (start, end), script in zip(clusters, scripts, strict=True):
        cluster = text[start:end]
        chosen = choose.face(cluster, script)
        if chosen is None:
            missing.append(cluster)
            chosen = face
        last = items[-1] if items else None
        if (
            last
            and last.face == chosen
            and last.level == levels[start]
            and (last.script == script or chosen.color)
        ):
            items[-1] = Item(last.start, end, chosen, last.script, last.level)
        else:
            items.append(Item(start, end, chosen, script, levels[start]))
    letters = Counter(s for (a, _), s in zip(clusters, scripts, strict=True) if text[a].isalpha())
    main = letters.most_common(1)[0][0] if letters else "Latn"
    return Itemised(tuple(items), tuple(dict.fromkeys(missing)), main)


def _scripts(text: str, clusters: list[tuple[int, int]]) -> list[str]:
    """Scripts of clusters; what all scripts share takes the one before it, or the first one."""
    raw = [script_of(text[start]) for start, _ in clusters]
    upcoming = "Latn"
    following: list[str] = []
    for name in reversed(raw):
        upcoming = upcoming if name in _COMMON else name
        following.append(upcoming)
    following.reverse()
    resolved, current = [], following[0] if following else "Latn"
    for (start, _), name, ahead in zip(clusters, raw, following, strict=True):
        if name not in _COMMON:
            current = name
        elif unicodedata.category(text[start]) in ("Ps", "Pi"):
            current = ahead  # a bracket or a quote belongs with what it opens
        resolved.append(current)
    return resolved


class _Chooser:
    """Finds a face for clusters; a whole script changes its face when one letter is lacking."""

    def __init__(self, library: FontLibrary, face: Face, kin: str, text: str) -> None:
        self._wanted = face
        self._emoji = library.emoji
        self._library, self._kin, self._text = library, kin, text
        self._pieces = library.pieces(face)
        self._letters: dict[str, str] = {}
        self._by_script: dict[str, Face] = {}

    @property
    def _spares(self) -> tuple[Face, ...]:
        others = self._library.fallbacks(
            self._text, like=self._kin, weight=self._weight, italic=self._wanted.italic
        )
        return (*self._pieces, *others)

    @property
    def _weight(self) -> int:
        """A face for headlines alone says 400 of its one weight, however stout its letters are."""
        family = self._library.family(self._kin)
        one = len({face.weight for face in family.faces}) == 1
        stout = one and family.category != "serif" and "text" not in family.uses
        return max(_STOUT, self._wanted.weight) if stout else self._wanted.weight

    def see(self, cluster: str, script: str) -> None:
        if not is_emoji(cluster) and _is_letter(cluster):
            self._letters[script] = self._letters.get(script, "") + cluster

    def face(self, cluster: str, script: str) -> Face | None:
        if self._emoji and is_emoji(cluster) and _covers(self._emoji, cluster):
            return self._emoji
        home = self._home(script)
        letter = _is_letter(cluster) or cluster.isspace()
        order = [home]
        if not letter and script not in _OWN_FIGURES:
            order.insert(0, self._wanted)
        for face in order:
            if _covers(face, cluster):
                return face
        for face in (self._wanted, *self._spares):
            if _covers(face, cluster):
                return face
        if self._emoji and _covers(self._emoji, cluster):
            return self._emoji
        return None

    def _home(self, script: str) -> Face:
        """The face for all letters of a script: the wanted one if it has every one of them."""
        if script not in self._by_script:
            letters = self._letters.get(script, "")
            alone = not letters or self._in_pieces(letters)
            faces = (self._wanted,) if alone else (self._wanted, *self._likely(script))
            best, most = self._wanted, -1.0
            for face in faces:
                have = sum(_covers(face, ch) for ch in letters) if letters else 1
                if have > most:
                    best, most = face, have
                if have >= len(letters):
                    break
            self._by_script[script] = best
        return self._by_script[script]

    def _in_pieces(self, letters: str) -> bool:
        """True when the wanted face and its pieces have all letters between them."""
        own = (self._wanted, *self._pieces)
        return bool(self._pieces) and all(any(_covers(f, ch) for f in own) for ch in letters)

    def _likely(self, script: str) -> list[Face]:
        """Spare faces, those first whose catalogue entry names the script: fewer files are read."""
        name = _CATALOGUED.get(script, "")
        family = self._library.family
        return sorted(self._spares, key=lambda face: name not in family(face.family).scripts)


def _is_letter(cluster: str) -> bool:
    return unicodedata.category(cluster[0])[0] in "LM"


def _covers(face: Face, cluster: str) -> bool:
    return face.covers(cluster) or face.covers(unicodedata.normalize("NFC", cluster))
