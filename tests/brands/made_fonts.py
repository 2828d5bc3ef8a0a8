"""Small real fonts made from the house's own, renamed as if a foundry had sent them."""

from __future__ import annotations

import io
import logging
from functools import cache

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from creative.typography.library import FontLibrary

LATIN = "".join(map(chr, range(32, 127)))


@cache
def font_of(
    name: str,
    flavor: str = "",
    *,
    like: str = "DM Sans",
    weight: int = 400,
    characters: str = LATIN,
) -> bytes:
    """A font called ``name`` with the glyphs of a house family: TTF, ``woff`` or ``woff2``."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    font = TTFont(io.BytesIO(FontLibrary.bundled().face(like, weight).data))
    options = Options()
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    style = {400: "Regular", 700: "Bold"}[weight]
    font["name"].names = []
    for number, text in ((1, name), (2, style), (4, f"{name} {style}"), (6, name.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)
    font.flavor = flavor or None
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()
