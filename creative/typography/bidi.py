"""Text in, an embedding level for each character out, and levels of a line in, visual order out.

The Unicode Bidirectional Algorithm by python-bidi, with what that lacks: bracket pairs (N0) and
isolates, which are read as embeddings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from bidi import algorithm

_STRONG_RTL = ("R", "AL")
_ISOLATES = {"\u2066": "\u202a", "\u2067": "\u202b", "\u2069": "\u202c"}
_OPEN = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "「": "」"}


def base_level(text: str) -> int:
    """1 when the first strong character runs right to left, else 0 (rules P2 and P3)."""
    for ch in text:
        kind = unicodedata.bidirectional(ch)
        if kind == "L":
            return 0
        if kind in _STRONG_RTL:
            return 1
    return 0


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each character of one paragraph, before any line is broken."""
    if base == 0 and not any(
        unicodedata.bidirectional(ch) in ("R", "AL", "AN", "RLE", "RLO", "RLI") for ch in text
    ):
        return [0] * len(text)
    plain = "".join(_ISOLATES.get(ch, ch) for ch in text)
    plain = plain.replace("\u2068", "\u202b" if base_level(text) else "\u202a")
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(plain, storage, False, False)
    for place, char in enumerate(storage["chars"]):
        char["place"] = place
        char["type"] = char["type"] or "L"  # unassigned characters run left to right
    algorithm.explicit_embed_and_overrides(storage, False)
    algorithm.resolve_weak_types(storage, False)
    _pair_brackets(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found: list[int | None] = [None] * len(text)
    for char in storage["chars"]:
        found[char["place"]] = char["level"]
    filled, last = [], base
    for level in found:  # removed marks take the level of what they follow
        last = last if level is None else level
        filled.append(last)
    return filled


def visual_order(line: Sequence[int]) -> list[int]:
    """Rule L2: the order, left to right, in which to place units of these levels."""
    order = list(range(len(line)))
    if not order:
        return order
    odd = [level for level in line if level % 2]
    for level in range(max(line), min(odd, default=max(line) + 1) - 1, -1):
        start = 0
        while start < len(order):
            if line[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and line[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order


def _pair_brackets(storage: dict[str, Any]) -> None:
    """Rule N0: both brackets of a pair take one direction, so that "(Max)" stays whole."""
    for run in storage["runs"]:
        chars = storage["chars"][run["start"] : run["start"] + run["length"]]
        waiting: list[tuple[str, int]] = []
        for place, char in enumerate(chars):
            if char["type"] != "ON":
                continue
            if char["ch"] in _OPEN:
                waiting.append((_OPEN[char["ch"]], place))
                continue
            match = next((i for i in reversed(waiting) if i[0] == char["ch"]), None)
            if match:
                del waiting[waiting.index(match) :]
                _settle_pair(chars, match[1], place, str(run["sor"]))


def _settle_pair(chars: list[dict[str, Any]], start: int, end: int, sor: str) -> None:
    def strong(kind: str) -> str:
        return "R" if kind in ("R", "EN", "AN") else kind

    embedding = "LR"[chars[start]["level"] % 2]
    inside = {strong(c["type"]) for c in chars[start + 1 : end]} & {"L", "R"}
    if not inside:
        return
    direction = embedding
    if embedding not in inside:
        before = next(
            (strong(c["type"]) for c in reversed(chars[:start]) if strong(c["type"]) in "LR"), sor
        )
        direction = before if before in inside else embedding
    chars[start]["type"] = chars[end]["type"] = direction
