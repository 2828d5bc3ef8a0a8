"""All arrangements that the solver knows; a new one is one new row in one of these tables."""

from __future__ import annotations

from creative.layout.archetypes import Archetype
from creative.layout.cutout_rows import CUTOUT_ROWS
from creative.layout.photo_rows import PHOTO_ROWS
from creative.layout.strip_rows import STRIP_ROWS
from creative.layout.type_rows import TYPE_ROWS

ARCHETYPES: tuple[Archetype, ...] = (*CUTOUT_ROWS, *PHOTO_ROWS, *TYPE_ROWS, *STRIP_ROWS)
