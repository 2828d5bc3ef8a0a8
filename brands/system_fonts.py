"""A family name in, the files of this machine's fonts of that family out; read-only.

Off unless SYSTEM_FONT_DIRECTORIES names folders: what a machine has differs from one to the next,
and ads should not.
"""

from __future__ import annotations

import logging
import os
from functools import cache
from pathlib import Path

from django.conf import settings
from fontTools.ttLib import TTFont

from brands.font_files import LARGEST, sanitised
from creative.brief import FontFile, FontOrigin
from creative.errors import FontError
from creative.typography.matching import name_key

logger = logging.getLogger(__name__)

MOST_INDEXED = 5000
MOST_FILES = 12
_ENDINGS = (".ttf", ".otf", ".woff", ".woff2")


def system_fonts(family: str) -> tuple[FontFile, ...]:
    """Every file of the family in the folders that the settings name."""
    folders = tuple(str(one) for one in settings.SYSTEM_FONT_DIRECTORIES)
    if not folders:
        return ()
    found: list[FontFile] = []
    for path in _index(folders).get(name_key(family), ())[:MOST_FILES]:
        try:
            font = sanitised(Path(path).read_bytes())
        except (FontError, OSError) as error:
            logger.warning("system font %s cannot be used: %s", path, error)
            continue
        found.append(FontFile(font.data, font.family, font.weight, font.italic, FontOrigin.SYSTEM))
    return tuple(found)


@cache
def _index(folders: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Name keys -> paths in a fixed order; read once for each process."""
    found: dict[str, list[str]] = {}
    for path in _paths(folders):
        if name := _family_of(path):
            found.setdefault(name_key(name), []).append(path)
    return {name: tuple(paths) for name, paths in found.items()}


def _paths(folders: tuple[str, ...]) -> list[str]:
    paths = [
        os.path.join(where, name)  # noqa: PTH118 - os.walk speaks in strings
        for folder in folders
        for where, _, names in os.walk(folder)
        for name in names
        if name.lower().endswith(_ENDINGS)
    ]
    return sorted(paths)[:MOST_INDEXED]


def _family_of(path: str) -> str:
    try:
        if Path(path).stat().st_size > LARGEST:
            return ""
        with TTFont(path, lazy=True) as font:
            names = font["name"]
            return str(names.getDebugName(16) or names.getDebugName(1) or "").strip()
    except Exception:  # noqa: BLE001 - fontTools raises nearly anything on bad bytes
        return ""
