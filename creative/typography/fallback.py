"""Which families stand in for a character that a family lacks, nearest in kind first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Kind(Protocol):
    """What is compared of a family."""

    @property
    def name(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def width(self) -> str: ...
    @property
    def contrast(self) -> str: ...
    @property
    def scripts(self) -> tuple[str, ...]: ...


FamilyT = TypeVar("FamilyT", bound=Kind)

# Broad, quiet faces first: a stand-in must not speak louder than the family it helps out.
_ORDER = (
    "Inter",
    "Roboto Condensed",
    "Oswald",
    "Source Serif 4",
    "Playfair Display",
    "Lora",
    "Bitter",
    "Nunito",
    "Montserrat",
    "Unbounded",
    "Caveat",
    "Pacifico",
    "JetBrains Mono",
    "Cairo",
    "Heebo",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
)
_HAN = {
    "japanese": ("Noto Sans JP", "Noto Sans SC", "Noto Sans KR"),
    "korean": ("Noto Sans KR", "Noto Sans JP", "Noto Sans SC"),
    "": ("Noto Sans SC", "Noto Sans JP", "Noto Sans KR"),
}


def ranked(like: FamilyT, families: Iterable[FamilyT], han: str) -> tuple[FamilyT, ...]:
    """All other families in the order to try; ``han`` is ``japanese``, ``korean`` or empty."""
    order = {name: place for place, name in enumerate((*_ORDER, *_HAN[han]))}

    def unlikeness(family: FamilyT) -> tuple[float, int]:
        kinds = {like.category, family.category}
        apart = 0.0 if len(kinds) == 1 else 3.0
        if kinds in ({"serif", "slab"}, {"sans", "display"}):
            apart = 1.5
        apart += 2.0 * (like.width != family.width) + 1.0 * (like.contrast != family.contrast)
        place = order.get(family.name, len(order))
        return apart + (0.0 if family.name in order else 2.0), place

    others = [f for f in families if f.name != like.name and f.category != "emoji"]
    return tuple(sorted(others, key=unlikeness))
