"""The copy that was asked for against the type that was set -> the lines that are not there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import permutations
from typing import TYPE_CHECKING

from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.brief import CopyLine
    from creative.composition import TextLayer
    from creative.inspection.subject import Subject

_MOST_PARTS = 4


def check_copy(subject: Subject) -> Check:
    """Fails unless every line of copy is set to the letter.

    Where a line was broken does not count. A line may be set in several blocks of its kind (a
    number as the picture, the rest beside it) as long as together they say all of it.
    """
    asked = subject.facts.copy
    texts = subject.composition.texts()
    set_texts = Counter(_letters(_said(layer)) for layer in texts)
    missing: list[CopyLine] = []
    for line in asked:
        wanted = _letters(line.text)
        if set_texts[wanted] > 0:
            set_texts[wanted] -= 1
        elif not _in_parts(line, wanted, texts):
            missing.append(line)
    value = f"{len(asked) - len(missing)} of {len(asked)}"
    if not missing:
        return Check("copy", Level.PASS, value, "all", "All of the copy is there, to the letter.")
    named = ", ".join(f"“{line.text}” ({line.kind})" for line in missing)
    return Check("copy", Level.FAIL, value, "all", f"Missing or changed: {named}.")


def _in_parts(line: CopyLine, wanted: str, texts: tuple[TextLayer, ...]) -> bool:
    parts = [
        said
        for layer in texts
        if layer.role.startswith(line.kind.value)
        and (said := _letters(_said(layer)))
        and said in wanted
    ][:_MOST_PARTS]
    return any(
        "".join(order) == wanted
        for count in range(2, len(parts) + 1)
        for order in permutations(parts, count)
    )


def _said(layer: TextLayer) -> str:
    return " ".join(line.text for line in layer.block.lines)


def _letters(text: str) -> str:
    """Without white space and marks that are never seen: breaks and direction marks differ."""
    plain = unicodedata.normalize("NFC", text)
    return "".join(ch for ch in plain if not ch.isspace() and unicodedata.category(ch) != "Cf")
