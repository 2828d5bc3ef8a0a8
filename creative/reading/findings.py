"""What reading one clause brings: effects, refusals, unknown words; with small readers of items."""

from __future__ import annotations

from dataclasses import dataclass, field

from creative.reading.effects import Effect
from creative.reading.limits import REASONS
from creative.reading.phrasing import Item


@dataclass(slots=True)
class Found:
    """What one clause asks for."""

    effects: list[Effect] = field(default_factory=list)
    refusals: list[tuple[str, str]] = field(default_factory=list)
    residue: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)  # materials that the one scene does not have
    roles: tuple[str, ...] = ()
    fewer: bool = False  # "less", not "no"

    def add(self, name: str, value: object, *, implied: bool = False, part: str = "") -> None:
        self.effects.append(Effect(name, value, implied, part))

    def refuse(self, words: str, reason: str) -> None:
        entry = (words, REASONS[reason])
        if entry not in self.refusals:
            self.refusals.append(entry)


COPY = ("headline", "subheadline", "cta")

TYPE = ("text", *COPY, "offer")


def role_of(item: Item) -> str:
    """The role that an item speaks of; nouns of goods mean the product."""
    return "product" if item.kind == "noun" else item.value


def effects_of(spec: str) -> tuple[tuple[str, object, bool], ...]:
    """A look's effects as (name, value, implied); ``mood~``: only where a mood is spoken of."""
    out: list[tuple[str, object, bool]] = []
    for part in spec.split():
        name, _, value = part.partition("=")
        implied = name.endswith("?")
        name = name.rstrip("?")
        if name in {"azimuth", "elevation", "hardness", "warmth", "intensity"}:
            out.append((f"light.{name}", float(value), implied))
        else:
            out.append((name, value, implied))
    return tuple(out)


def span(items: tuple[Item, ...], source: str) -> str:
    """The original words from the first item to the last."""
    return source[items[0].start : items[-1].end]


def around(items: tuple[Item, ...], at: int, source: str) -> str:
    """The words of a refusal with the unknown words that belong to them: ``a brown dog``."""
    first, last = at, at
    while (
        first > 0 and items[first - 1].kind in {"word", "filler"} and items[first - 1].words != ":"
    ):
        first -= 1
    while last + 1 < len(items) and items[last + 1].kind in {"word", "cannot"}:
        last += 1
    return source[items[first].start : items[last].end]
