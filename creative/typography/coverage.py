"""Texts and a library in; the characters that nothing can draw, and families that could, out.

A new script is one row of ``_FAMILIES``: its ISO 15924 code and the family that has it.
"""

from __future__ import annotations

from collections.abc import Iterable

from fontTools.unicodedata import script as script_of

from creative.typography.bidi import base_level, levels
from creative.typography.itemise import itemise
from creative.typography.library import FontLibrary

_IDEOGRAPHS = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_FAMILIES = {
    "Adlm": "Noto Sans Adlam",
    "Arab": "Noto Sans Arabic",
    "Armn": "Noto Sans Armenian",
    "Bali": "Noto Sans Balinese",
    "Beng": "Noto Sans Bengali",
    "Bopo": "Noto Sans TC",
    "Cans": "Noto Sans Canadian Aboriginal",
    "Cham": "Noto Sans Cham",
    "Cher": "Noto Sans Cherokee",
    "Copt": "Noto Sans Coptic",
    "Cyrl": "Noto Sans",
    "Deva": "Noto Sans Devanagari",
    "Ethi": "Noto Sans Ethiopic",
    "Geor": "Noto Sans Georgian",
    "Goth": "Noto Sans Gothic",
    "Grek": "Noto Sans",
    "Gujr": "Noto Sans Gujarati",
    "Guru": "Noto Sans Gurmukhi",
    "Hang": "Noto Sans KR",
    "Hani": "Noto Sans SC",
    "Hebr": "Noto Sans Hebrew",
    "Hira": "Noto Sans JP",
    "Java": "Noto Sans Javanese",
    "Kana": "Noto Sans JP",
    "Khmr": "Noto Sans Khmer",
    "Knda": "Noto Sans Kannada",
    "Laoo": "Noto Sans Lao",
    "Latn": "Noto Sans",
    "Mlym": "Noto Sans Malayalam",
    "Mong": "Noto Sans Mongolian",
    "Mymr": "Noto Sans Myanmar",
    "Nkoo": "Noto Sans NKo",
    "Olck": "Noto Sans Ol Chiki",
    "Orya": "Noto Sans Oriya",
    "Runr": "Noto Sans Runic",
    "Sinh": "Noto Sans Sinhala",
    "Sund": "Noto Sans Sundanese",
    "Syrc": "Noto Sans Syriac",
    "Taml": "Noto Sans Tamil",
    "Telu": "Noto Sans Telugu",
    "Tfng": "Noto Sans Tifinagh",
    "Thaa": "Noto Sans Thaana",
    "Thai": "Noto Sans Thai",
    "Tibt": "Noto Serif Tibetan",
    "Vaii": "Noto Sans Vai",
    "Yiii": "Noto Sans Yi",
    "Zmth": "Noto Sans Math",
}
_SYMBOLS = "Noto Sans Symbols 2"
_MATHS = "Noto Sans Math"
_HAN = {"ja": "Noto Sans JP", "ko": "Noto Sans KR", "zh-hant": "Noto Sans TC"}
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def missing_in(text: str, library: FontLibrary) -> tuple[str, ...]:
    """The user-perceived characters of ``text`` for which no font of the library has a glyph."""
    if not text or library.face("Inter").covers(text):
        return ()
    wanted = library.face("Inter")
    return itemise(text, levels(text, base_level(text)), library, wanted, kin="Inter").missing


def families_for(missing: Iterable[str], language: str = "") -> dict[str, str]:
    """Family -> the characters to ask it for; a family that is small enough to be had whole, "".

    ``language`` (BCP 47) tells whose forms Han characters take.
    """
    found: dict[str, str] = {}
    for cluster in missing:
        script = next((s for s in map(script_of, cluster) if s in _FAMILIES), "")
        family = _FAMILIES.get(script, _MATHS if _mathematical(cluster) else _SYMBOLS)
        if script == "Hani":
            family = _han_family(language)
        some = cluster if script in _IDEOGRAPHS else ""
        found[family] = found.get(family, "") + some
    return {family: "".join(sorted(set(some))) for family, some in found.items()}


def described(missing: Iterable[str], most: int = 8) -> str:
    """The characters, each with its number: ``ꦲ (U+A9B2)``."""
    listed = [ch for ch in missing if ch]
    named = ", ".join(
        f"{ch} ({' '.join(f'U+{ord(part):04X}' for part in ch)})" for ch in listed[:most]
    )
    return f"{named} and {len(listed) - most} more" if len(listed) > most else named


def _mathematical(cluster: str) -> bool:
    return any("\u2200" <= ch <= "\u22ff" or "\U0001d400" <= ch <= "\U0001d7ff" for ch in cluster)


def _han_family(language: str) -> str:
    tag = language.casefold()
    if tag.startswith(_TRADITIONAL):
        return _HAN["zh-hant"]
    return _HAN.get(tag[:2], _FAMILIES["Hani"])
