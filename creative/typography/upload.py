"""Bytes of a font file in, its faces out, once it is sure to be set and painted."""

from __future__ import annotations

import hashlib
import io
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont, TTLibError

from creative.errors import FontError
from creative.typography.face import Face
from creative.typography.unpacking import check_unpacked_size

LARGEST = 30 * 1024 * 1024
_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp", "name")
_OUTLINES = ("glyf", "CFF ", "CFF2", "COLR", "CBDT", "sbix")
_LATIN = "Hamburgefonstiv"


def read_font(
    data: bytes, *, family: str = "", weight: int = 0, italic: bool | None = None
) -> tuple[Face, ...]:
    """The faces of one font file: one for a static font, one for each hundredth of weight
    for a variable font.

    ``family``, ``weight`` and ``italic`` overrule what the file says of itself (a style sheet
    names its files as it likes); a variable font keeps its own weights. WOFF and WOFF2 are
    unpacked. Raises ``FontError`` for anything that cannot be used.
    """
    if len(data) > LARGEST:
        raise FontError(f"A font file may hold at most {LARGEST // 1024 // 1024} MB.")
    if data[:4] == b"ttcf":
        raise FontError("Font collections are not supported; send one font for each file.")
    check_unpacked_size(data, LARGEST)
    try:
        font = TTFont(io.BytesIO(data), lazy=True)
        plain = _plain(font, data)
        faces = _faces(font, plain, _Said(family, weight, italic))
    except FontError:
        raise
    except ImportError as error:
        raise FontError("This WOFF2 font cannot be unpacked here; send TTF or OTF.") from error
    except (TTLibError, OSError, ValueError, KeyError, AssertionError, TypeError, IndexError) as e:
        raise FontError("The file is not a readable TrueType or OpenType font.") from e
    except Exception as error:  # fontTools raises struct.error, zlib.error and others on bad bytes
        raise FontError("The font file is damaged.") from error
    if any(face.typeface is None for face in faces[:1]) or not faces[0].codepoints:
        raise FontError("The font file holds no usable glyphs.")
    return faces


class _Said(NamedTuple):
    family: str
    weight: int
    italic: bool | None


def _plain(font: TTFont, data: bytes) -> bytes:
    missing = [tag for tag in _NEEDED if tag not in font]
    if missing or not any(tag in font for tag in _OUTLINES):
        raise FontError("The font file lacks tables that every font needs.")
    if font.flavor is None:
        return data
    font.flavor = None
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def _faces(font: TTFont, data: bytes, said: _Said) -> tuple[Face, ...]:
    names = font["name"]
    family = said.family or str(names.getDebugName(16) or names.getDebugName(1) or "").strip()
    if not family:
        raise FontError("The font file does not name its family.")
    os2: Any = font.get("OS/2")
    weight = int(os2.usWeightClass) if os2 is not None else 400
    if weight < 10:  # old tools wrote 1..9
        weight *= 100
    weight = said.weight or weight
    italic = bool(os2.fsSelection & 1) if os2 is not None else bool(font["head"].macStyle & 2)
    italic = italic if said.italic is None else said.italic
    digest = hashlib.sha256(data).hexdigest()
    axes = {axis.axisTag: axis for axis in font["fvar"].axes} if "fvar" in font else {}
    if "wght" not in axes:
        return (Face(family, weight, italic, digest=digest, blob=data),)
    low, high = axes["wght"].minValue, axes["wght"].maxValue
    steps = [step for step in range(100, 1000, 100) if low <= step <= high] or [int(low)]
    return tuple(
        Face(family, step, italic, digest=digest, axes=(("wght", float(step)),), blob=data)
        for step in steps
    )
