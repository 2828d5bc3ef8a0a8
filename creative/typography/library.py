"""Font files in, families and faces out: the house library and the fonts a job brings along."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from creative.brief import FontFile, FontOrigin
from creative.typography.face import Face
from creative.typography.fallback import ranked
from creative.typography.matching import FamilyMatch, match_family, name_key
from creative.typography.upload import read_font

FONTS = Path(__file__).resolve().parent.parent / "fonts"
EMOJI_FAMILY = "Noto Color Emoji"

__all__ = ["EMOJI_FAMILY", "Face", "Family", "FamilyMatch", "FontLibrary"]


@dataclass(frozen=True)
class Family:
    """One family of the library.

    ``category``: ``sans`` ``serif`` ``slab`` ``display`` ``script`` ``mono`` ``emoji``;
    ``width``: ``condensed`` ``normal`` ``wide``; ``contrast`` (of thick to thin strokes):
    ``low`` ``medium`` ``high``; ``moods`` in the words of ``Wishes.moods`` plus ``editorial`` and
    ``friendly``, best first; ``uses``: ``display`` and/or ``text``; ``scripts`` it covers.
    """

    name: str
    category: str
    width: str
    contrast: str
    moods: tuple[str, ...]
    uses: tuple[str, ...]
    scripts: tuple[str, ...]
    faces: tuple[Face, ...] = field(repr=False)
    origin: FontOrigin = FontOrigin.HOUSE
    # further files of one style that hold other characters of it, as web fonts are divided
    pieces: tuple[Face, ...] = field(default=(), repr=False)

    @property
    def weights(self) -> tuple[int, ...]:
        """The upright weights, lightest first."""
        upright = {face.weight for face in self.faces if not face.italic}
        return tuple(sorted(upright or {face.weight for face in self.faces}))

    @property
    def italics(self) -> tuple[int, ...]:
        """The weights that have an italic."""
        return tuple(sorted({face.weight for face in self.faces if face.italic}))


class FontLibrary:
    """An immutable set of families. ``bundled()`` is shared by the whole process."""

    def __init__(self, families: Iterable[Family]) -> None:
        by_key: dict[str, Family] = {}
        for family in families:
            by_key[name_key(family.name)] = family
        self._families: Mapping[str, Family] = MappingProxyType(by_key)
        # kept here and not in a module, so that an upload's memory goes when its library goes
        self.prepared: dict[object, object] = {}
        self._fallbacks: dict[tuple[str, str, int, bool], tuple[Face, ...]] = {}

    @staticmethod
    def bundled() -> FontLibrary:
        """The house library in ``creative/fonts``; a font is read when its face is first used."""
        return _bundled()

    def with_files(self, files: Sequence[FontFile]) -> FontLibrary:
        """Add fonts to these. Raises ``FontError``.

        Accepts TrueType, OpenType, WOFF and WOFF2, static or variable. A brand kit's family takes
        the place of one of that name. Files from elsewhere may be parts of a family (one weight,
        one alphabet): there the present one supplies the styles and characters that they lack.
        """
        brought: dict[str, tuple[str, FontOrigin, list[Face]]] = {}
        for file in files:
            for face in read_font(
                file.data, family=file.family, weight=file.weight, italic=file.italic
            ):
                key = name_key(face.family)
                if key not in brought:
                    brought[key] = (face.family, file.origin, [])
                brought[key][2].append(face)
        if not brought:
            return self
        known = dict(self._families)
        for key, (name, origin, own) in brought.items():
            old = known.get(key)
            spare = old.faces + old.pieces if old and origin is not FontOrigin.BRAND_KIT else ()
            whole, pieces = _pieced([*own, *spare])
            known[key] = Family(
                name=name,
                category=old.category if old else _guess_category(name),
                width=old.width if old else "normal",
                contrast=old.contrast if old else "low",
                moods=old.moods if old else (),
                uses=old.uses if old else ("display", "text"),
                scripts=old.scripts if old else (),
                faces=whole,
                origin=origin,
                pieces=pieces,
            )
        return FontLibrary(known.values())

    def families(self) -> tuple[Family, ...]:
        """Every family, in the order of the catalogue; uploads that are new come last."""
        return tuple(self._families.values())

    def family(self, name: str) -> Family:
        """The family of that name or, when it is not here, the nearest one."""
        found = self._families.get(name_key(name))
        return found if found is not None else self._families[name_key(self.resolve(name).family)]

    def resolve(self, requested: str) -> FamilyMatch:
        """The family to set a requested name in, whether it is the one asked for, and why."""
        return match_family(requested, tuple(f.name for f in self.families()))

    def face(self, family: str, weight: int = 400, *, italic: bool = False) -> Face:
        """The nearest face by the rules of CSS Fonts 4, 5.2: style first, then weight."""
        faces = self.family(family).faces
        same_style = [face for face in faces if face.italic == italic] or list(faces)
        return min(same_style, key=lambda face: _weight_distance(weight, face.weight))

    def pieces(self, face: Face) -> tuple[Face, ...]:
        """The other files of a face's own style, which hold other characters of it."""
        family = self._families.get(name_key(face.family))
        if family is None:
            return ()
        style = (face.weight, face.italic)
        return tuple(one for one in family.pieces if (one.weight, one.italic) == style)

    def fallbacks(
        self, text: str, *, like: str = "Inter", weight: int = 400, italic: bool = False
    ) -> tuple[Face, ...]:
        """Faces to try for characters that ``like`` lacks, nearest in kind first."""
        han = _han_kind(text)
        key = (like, han, weight, italic)
        if key not in self._fallbacks:
            order = ranked(self.family(like), self.families(), han)
            self._fallbacks[key] = tuple(
                self.face(family.name, weight, italic=italic) for family in order
            )
        return self._fallbacks[key]

    @property
    def emoji(self) -> Face | None:
        """The colour emoji face."""
        family = self._families.get(name_key(EMOJI_FAMILY))
        return family.faces[0] if family else None


def _pieced(faces: Sequence[Face]) -> tuple[tuple[Face, ...], tuple[Face, ...]]:
    """One face for each style, Latin before others and larger before smaller; then the rest."""
    styles: dict[tuple[int, bool], list[Face]] = {}
    for face in faces:
        styles.setdefault((face.weight, face.italic), []).append(face)
    whole: list[Face] = []
    pieces: list[Face] = []
    for same in styles.values():
        first = same[0] if len(same) == 1 else max(same, key=_rank)
        whole.append(first)
        pieces.extend(face for face in dict.fromkeys(same) if face != first)
    return tuple(whole), tuple(pieces)


def _rank(face: Face) -> tuple[bool, bool, int]:
    """A job's own file wins over the house's, which has a path, if both have Latin letters."""
    return face.covers("Aa"), not face.path, len(face.codepoints)


def _han_kind(text: str) -> str:
    """Whose forms Han characters take: kana tell Japanese, Hangul tells Korean."""
    if any("\u3041" <= ch <= "\u30ff" for ch in text):
        return "japanese"
    return "korean" if any("\uac00" <= ch <= "\ud7a3" for ch in text) else ""


def _weight_distance(wanted: int, offered: int) -> tuple[int, int]:
    """CSS order: 400 and 500 try each other, lighter asks go down first, bolder ones up."""
    if offered == wanted:
        return 0, 0
    gap = offered - wanted
    if 400 <= wanted <= 500:
        if wanted < offered <= 500:
            return 1, gap
        return (2, -gap) if gap < 0 else (3, gap)
    if wanted < 400:
        return (1, -gap) if gap < 0 else (2, gap)
    return (1, gap) if gap > 0 else (2, -gap)


def _guess_category(name: str) -> str:
    words = name.casefold()
    for word, category in (
        ("mono", "mono"),
        ("slab", "slab"),
        ("sans", "sans"),
        ("serif", "serif"),
        ("script", "script"),
    ):
        if word in words:
            return category
    return "sans"


@cache
def _bundled() -> FontLibrary:
    rows = json.loads((FONTS / "catalogue.json").read_text("utf-8"))
    return FontLibrary(
        Family(
            name=row["family"],
            category=row["category"],
            width=row["width"],
            contrast=row["contrast"],
            moods=tuple(row["moods"]),
            uses=tuple(row["uses"]),
            scripts=tuple(row["scripts"]),
            faces=tuple(
                Face(
                    family=row["family"],
                    weight=item["weight"],
                    italic=item["italic"],
                    path=str(FONTS / "files" / item["file"]),
                )
                for item in row["files"]
            ),
        )
        for row in rows
    )
