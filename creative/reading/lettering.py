"""A mark's one-colour version in; how tall its words are and where its symbol stands alone out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.geometry import Box, bounds
from creative.scaling import shrunk_to

_WORKED: Final = 420  # pixels of the long side on which it is worked out
_LETTERS: Final = 3  # pieces in a row from which they are a word
_ALIKE: Final = 0.55  # the height of the smallest letter by that of the tallest
_APART: Final = 1.3  # of a letter's height, the widest gap in a word
_CLEAN: Final = 0.04  # of the mark's long side, the gap between symbol and words


@dataclass(frozen=True, slots=True)
class Lettering:
    """``height`` of the letters of the main row as a share of the mark's, 0 where none is found.

    ``fine``: those of its smallest row.
    ``symbol``: the part beside or over the words in shares of width and height, None where they
    run together.
    """

    height: float = 0.0
    fine: float = 0.0
    symbol: Box | None = None


def lettering_of(coverage: npt.NDArray[np.uint8]) -> Lettering:
    """From strengths 0..255, shape (h, w)."""
    tall, wide = coverage.shape
    scale = min(1.0, _WORKED / max(tall, wide))
    if scale < 1:
        sheet = np.repeat(coverage[..., None], 4, axis=2)
        coverage = shrunk_to(sheet, round(wide * scale), round(tall * scale))[..., 0]
    height, width = coverage.shape
    count, _, stats, _ = cv2.connectedComponentsWithStats((coverage > 110).astype(np.uint8))
    pieces = [Box(*(float(v) for v in stats[k, :4])) for k in range(1, count) if stats[k, 4] >= 6]
    rows: list[list[Box]] = []
    rest = sorted(pieces, key=lambda piece: (-piece.h, piece.x))
    while rest:
        row = max((_row(seed, rest) for seed in rest), key=lambda r: (len(r), -r[0].x))
        if len(row) < _LETTERS:
            break
        rows.append(row)
        rest = [piece for piece in rest if piece not in row]
    if not rows:
        return Lettering()
    main = max(rows, key=lambda row: float(np.median([p.h for p in row])) * len(row))
    letters = float(np.median([piece.h for piece in main])) / height
    fine = min(
        float(np.median([p.h for p in row]))
        for row in (main, *rows)
        if len(row) > _LETTERS or row is main
    )
    fine = min(letters, fine / height)
    inside = [p for row in rows for p in row if _within(p, rest)]
    letters_only = [p for row in rows for p in row if p not in inside]
    if not letters_only:
        return Lettering(letters, fine)
    words = bounds(letters_only)
    parts = [p for p in rest + inside if not _within(p, [words])]
    return Lettering(letters, fine, _symbol(parts, words, width, height))


def _within(box: Box, pieces: list[Box]) -> bool:
    """True for what lies on one of the pieces: a bird's eyes, the letter on a badge."""
    return any(piece.intersect(box).area > 0.9 * box.area for piece in pieces)


def _row(seed: Box, pieces: list[Box]) -> list[Box]:
    """The pieces that stand on the seed's line, of about its size, without a wide gap."""
    line = sorted(
        (
            piece
            for piece in pieces
            if _ALIKE * seed.h <= piece.h <= seed.h * 1.05
            and piece.w <= 2.2 * seed.h
            and min(piece.bottom, seed.bottom) - max(piece.y, seed.y) >= 0.6 * piece.h
        ),
        key=lambda piece: piece.x,
    )
    place = line.index(seed) if seed in line else -1
    if place < 0:
        return [seed]
    first = last = place
    while first > 0 and line[first].x - line[first - 1].right <= _APART * seed.h:
        first -= 1
    while last + 1 < len(line) and line[last + 1].x - line[last].right <= _APART * seed.h:
        last += 1
    return line[first : last + 1]


def _symbol(rest: list[Box], words: Box, width: int, height: int) -> Box | None:
    """The other pieces together, where they are one compact thing clear of all words."""
    if not rest:
        return None
    box = bounds(rest)
    gap = _CLEAN * max(width, height)
    beside = box.right + gap <= words.x or words.right + gap <= box.x
    over = box.bottom + 0.5 * gap <= words.y
    compact = 0.5 <= box.w / max(1.0, box.h) <= 2.0
    large = box.h >= (0.6 if beside else 0.35) * height
    if not (beside or over) or not compact or not large:
        return None
    return Box(box.x / width, box.y / height, box.w / width, box.h / height)
