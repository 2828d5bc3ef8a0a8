"""Each block of type as painted -> the share of its characters that a machine reads back."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from creative.inspection.recognition import natural_columns, recognizer
from creative.report import Check, Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from creative.composition import TextLayer
    from creative.geometry import Box
    from creative.inspection.subject import Line, Subject

PASS_BAR = 0.98
WARN_BAR = 0.9
_BEHIND_PASS, _BEHIND_WARN = 0.7, 0.5  # people complete large letters behind a product

# Columns per letter, and the share of its width, that a line is read in first.
_COLUMNS, _NARROWEST, _WORTHWHILE = 15, 0.65, 0.95
_SCRIPTS = ("LATIN", "CJK UNIFIED", "HIRAGANA", "KATAKANA", "FULLWIDTH LATIN", "IDEOGRAPHIC")
# What looks alike reads alike: quotes, dashes, and signs that differ only in some typefaces.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’‘‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−ーｰ", "-"),
        **dict.fromkeys("1l|ıł", "i"),
        "0": "o",
        "×": "x",
        "•": "·",
        "・": "·",
        "，": ",",
        "、": ",",
        "ø": "o",
    }
)


def check_legibility(subject: Subject) -> Check:
    """Fails below 0.9 of a block's characters (and two wrong), warns below 0.98.

    Blocks in scripts that the recogniser was not trained on are left out; when all are, the
    check passes and says so. Type behind a product is asked for less: 0.7, and 0.5 to fail.
    """
    blocks = [layer for layer in subject.composition.texts() if _readable(layer)]
    measured = [(_read_back(subject, layer), layer) for layer in blocks]
    if not measured:
        message = "No type in a script that can be checked by machine."
        return Check("legibility", Level.PASS, "skipped", PASS_BAR, message)
    graded = [(_level(*counts, layer), counts, layer) for counts, layer in measured]
    severity = (Level.PASS, Level.WARN, Level.FAIL)
    level, (wrong, total), layer = max(
        graded, key=lambda item: (severity.index(item[0]), item[1][0] / item[1][1])
    )
    accuracy = round(1 - min(1.0, wrong / total), 3)
    message = (
        "A machine reads every line back."
        if level is Level.PASS
        else f"Of the {layer.role}, {accuracy:.0%} of the characters can be read back."
    )
    return Check("legibility", level, accuracy, PASS_BAR, message)


def _level(wrong: int, total: int, layer: TextLayer) -> Level:
    accuracy = 1 - wrong / total
    behind = layer.behind_product
    if accuracy >= (_BEHIND_PASS if behind else PASS_BAR):
        return Level.PASS
    # One doubtful letter of a short label is the reader's doubt, not a lost word.
    if accuracy >= (_BEHIND_WARN if behind else WARN_BAR) or wrong == 1:
        return Level.WARN
    return Level.FAIL


def _readable(layer: TextLayer) -> bool:
    """True when the block has letters, and all are of scripts that the recogniser reads."""
    letters = [ch for line in layer.block.lines for ch in line.text if ch.isalnum()]
    return bool(letters) and all(
        not ch.isalpha() or unicodedata.name(ch, "").startswith(_SCRIPTS) for ch in letters
    )


def _read_back(subject: Subject, layer: TextLayer) -> tuple[int, int]:
    """Wrong characters and all characters of a block; each line by the best of several crops."""
    lines = [line for line in subject.lines if line.layer is layer]
    wrong = total = 0
    for line in lines:
        wanted = _folded(line.text)
        if not wanted:
            continue
        total += len(wanted)
        errors = len(wanted)
        pictured = sum(unicodedata.category(ch) == "So" for ch in line.text)
        for crop, columns in _looks(subject, line, lines):
            away = _distance(_folded(recognizer().read(crop, columns=columns)), wanted)
            # an emoji is read as some letter or other
            errors = min(errors, max(0, away - pictured))
            if errors == 0:
                break
        wrong += errors
    return wrong, max(1, total)


def _folded(text: str) -> str:
    """Letters and signs as the eye tells them apart: no case, accents, spaces or rare signs."""
    alike = unicodedata.normalize("NFKC", text).casefold().translate(_ALIKE)
    bare = unicodedata.normalize("NFKD", alike)
    known = recognizer().known
    return "".join(
        ch for ch in bare if ch in known and not ch.isspace() and unicodedata.category(ch) != "So"
    )


def _looks(
    subject: Subject, line: Line, lines: list[Line]
) -> Iterator[tuple[npt.NDArray[np.uint8], int]]:
    """Crops of a line and the columns to read them in: first set narrower, which is quicker.

    What is read so is legible all the more at its own width.
    """
    for number, crop in enumerate(_crops(subject, line, lines)):
        full = natural_columns(crop.shape[1], crop.shape[0])
        narrow = round(max(_NARROWEST * full, _COLUMNS * len(line.text)))
        if number == 0 and narrow < _WORTHWHILE * full:
            yield crop, narrow
        yield crop, full


def _crops(subject: Subject, line: Line, lines: list[Line]) -> Iterator[npt.NDArray[np.uint8]]:
    """The line as painted with a little ground around it, then framed more closely and widely."""
    height, width = subject.pixels.shape[:2]
    for pad, spread in ((0.2, False), (0.08, False), (0.35, False), (0.2, True)):
        margin = pad * line.box.h
        room = min([margin, *(_gap(line.box, other.box) / 2 for other in lines)])
        area = line.box.inset(-margin, -max(0.0, room)).pixels(width, height)
        crop = subject.pixels[area]
        if crop.size == 0:
            return
        edge = round(margin - max(0.0, room))
        grown = cv2.copyMakeBorder(crop, edge, edge, 0, 0, cv2.BORDER_REPLICATE)
        framed = np.asarray(grown, dtype=np.uint8)
        yield _spread(framed) if spread else framed


def _gap(box: Box, other: Box) -> float:
    """Vertical distance between two lines of a block (infinite for a line and itself)."""
    if box == other:
        return float("inf")
    return max(box.y - other.bottom, other.y - box.bottom)


def _spread(crop: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Grey, with the contrast drawn out to the full range."""
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    full = cv2.normalize(grey, np.zeros_like(grey), 0, 255, cv2.NORM_MINMAX)
    return np.asarray(cv2.cvtColor(full, cv2.COLOR_GRAY2RGB), dtype=np.uint8)


def _distance(one: str, other: str) -> int:
    """Levenshtein's edit distance."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
