"""An outside director's proposal (parsed JSON) in; Advice in the engine's own vocabulary out.

Nothing of a proposal is believed: every value must be one that the engine knows, colours must be
swatches of the brand, and lines of copy may claim only what the request or the pages claim.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from creative.advice import Advice
from creative.brief import Brief, CopyLine, Source
from creative.color import Color
from creative.directing.claims import priced, unsupported
from creative.directing.copywriting import (
    breadth,
    lengths_for,
    missing_kinds,
    prices_asked,
    source_text,
)
from creative.directing.languages import other_language
from creative.directing.moods import MOOD_LIGHT
from creative.direction import Clause
from creative.layout.catalogue import ARCHETYPES
from creative.paint.scenes.registry import SCENES

PLACES = ("left", "center", "right", "top", "bottom")
LOGO_PLACES = ("top-left", "top-right", "bottom-left", "bottom-right", "top", "bottom")
EMPHASES = ("product", "headline", "offer", "logo")
GROUNDS = ("pale", "white", "field", "deep")
LIGHT_BOUNDS: dict[str, tuple[float, float]] = {
    "azimuth": (-1.0, 1.0),
    "elevation": (0.0, 1.0),
    "hardness": (0.0, 1.0),
    "warmth": (-1.0, 1.0),
    "intensity": (0.0, 1.0),
}
MOST_MOODS = 3
MOST_LAYOUTS = 4
LONGEST_REASON = 200
_LONGEST_SHOWN = 60
_JOINERS = {0x200C: None, 0x200D: None}  # Persian, Hindi and emoji are written with them
_KNOWN = frozenset(
    {"reason", "moods", "scene", "light", "ground", "surface", "accent", "product_at", "text_at"}
    | {"logo_at", "emphasis", "layouts", "copy"}
)


def layouts() -> tuple[str, ...]:
    """The names of all archetypes."""
    return tuple(dict.fromkeys(archetype.name for archetype in ARCHETYPES))


def schema_for(brief: Brief) -> dict[str, Any]:
    """The JSON schema of a proposal for this brief, fit for strict structured output."""
    swatches = [Color.hex(swatch.code).code for swatch in brief.brand.swatches]
    lengths = lengths_for(brief)
    # lengths stand in descriptions: strict structured output knows no maxLength
    lines = {
        kind.value: {
            "type": ["string", "null"],
            "description": f"At most {lengths[kind]} characters.",
        }
        for kind in missing_kinds(brief)
    }
    light = {
        name: {"type": ["number", "null"], "minimum": low, "maximum": high}
        for name, (low, high) in LIGHT_BOUNDS.items()
    }
    parts = {
        "reason": {"type": "string", "description": "One sentence."},
        "moods": _list(sorted(MOOD_LIGHT), MOST_MOODS),
        "scene": _choice(sorted(SCENES)),
        "light": _object(light),
        "ground": _choice(GROUNDS),
        "surface": _choice(swatches),
        "accent": _choice(swatches),
        "product_at": _choice(PLACES),
        "text_at": _choice(PLACES),
        "logo_at": _choice(LOGO_PLACES),
        "emphasis": _choice(EMPHASES),
        "layouts": _list(layouts(), MOST_LAYOUTS),
        "copy": _object(lines),
    }
    empty = {
        name
        for name, known in (("copy", lines), ("surface", swatches), ("accent", swatches))
        if not known
    }
    return _object({name: part for name, part in parts.items() if name not in empty})


def advice_of(proposal: Mapping[str, Any], brief: Brief, *, by: str) -> Advice:
    """What of the proposal can be used; the rest is in ``declined`` with the reason."""
    reader = _Reader(proposal)
    swatches = {Color.hex(swatch.code).code: swatch for swatch in brief.brand.swatches}
    for name in sorted(str(key) for key in proposal if key not in _KNOWN)[:20]:
        reader.decline(_shown(name), "The engine has no such decision.")
    surface = reader.choice("surface", tuple(swatches))
    accent = reader.choice("accent", tuple(swatches))
    return Advice(
        by=by,
        reason=_sentence(proposal.get("reason")),
        moods=reader.choices("moods", tuple(MOOD_LIGHT), MOST_MOODS),
        scene=reader.choice("scene", tuple(SCENES)),
        light=tuple(_light(reader, proposal.get("light"))),
        ground=reader.choice("ground", GROUNDS),
        surface=Color.hex(surface) if surface else None,
        accent=Color.hex(accent) if accent else None,
        product_at=reader.choice("product_at", PLACES),
        text_at=reader.choice("text_at", PLACES),
        logo_at=reader.choice("logo_at", LOGO_PLACES),
        emphasis=reader.choice("emphasis", EMPHASES),
        layouts=reader.choices("layouts", layouts(), MOST_LAYOUTS),
        copy=tuple(_copy(reader, proposal.get("copy"), brief)),
        declined=tuple(reader.declined),
    )


@dataclass(slots=True)
class _Reader:
    """Reads values of a proposal and remembers which were not taken."""

    proposal: Mapping[str, Any]
    declined: list[Clause] = field(default_factory=list)

    def decline(self, what: str, why: str) -> None:
        if len(self.declined) < 20:
            self.declined.append(Clause(what, applied=False, note=why))

    def choice(self, name: str, known: tuple[str, ...]) -> str | None:
        value = self.proposal.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str) and value in known:
            return value
        self.decline(f"{name}: {_shown(value)}", "The engine knows no such value.")
        return None

    def choices(self, name: str, known: tuple[str, ...], most: int) -> tuple[str, ...]:
        values = self.proposal.get(name)
        if values is None:
            return ()
        if not isinstance(values, list):
            self.decline(f"{name}: {_shown(values)}", "This is not a list.")
            return ()
        found: list[str] = []
        for value in values[:50]:
            if not isinstance(value, str) or value not in known:
                self.decline(f"{name}: {_shown(value)}", "The engine knows no such value.")
            elif value not in found:
                found.append(value)
        return tuple(found[:most])


def _light(reader: _Reader, value: object) -> Iterator[tuple[str, float]]:
    if value is None:
        return
    if not isinstance(value, dict):
        reader.decline(f"light: {_shown(value)}", "This is not an object.")
        return
    for name, number in list(value.items())[:20]:
        if number is None:
            continue
        bounds = LIGHT_BOUNDS.get(name) if isinstance(name, str) else None
        real = isinstance(number, int | float) and not isinstance(number, bool)
        if bounds is None or not real or not bounds[0] <= number <= bounds[1]:
            reader.decline(f"light: {_shown(name)} {_shown(number)}", "This is outside the bounds.")
        else:
            yield name, float(number)


def _copy(reader: _Reader, value: object, brief: Brief) -> Iterator[CopyLine]:
    if value is None:
        return
    if not isinstance(value, dict):
        reader.decline(f"copy: {_shown(value)}", "This is not an object.")
        return
    wanted = missing_kinds(brief)
    lengths, said = lengths_for(brief), source_text(brief)
    for name, text in list(value.items())[:10]:
        if text is None or text == "":
            continue
        kind = next((kind for kind in wanted if kind.value == name), None)
        why = "No such line is missing." if kind is None else _objection(text, said, lengths[kind])
        if not why and priced(str(text)) and not prices_asked(brief):
            why = "Nobody asked for prices or ratings."
        if kind is None or why:
            reader.decline(f"{_shown(name)}: {_shown(text)}", why)
        else:
            yield CopyLine(kind, " ".join(str(text).split()), Source.DIRECTOR)


def _objection(text: object, said: str, length: int) -> str:
    """Why a line must not be painted; empty when it may."""
    if not isinstance(text, str) or not any(sign.isalnum() for sign in text):
        return "This is no line of copy."
    line = " ".join(text.split())
    if breadth(line) > length:
        return f"It is longer than the {length} characters that fit."
    joined = line.translate(_JOINERS)
    if any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn", "Cs"} for sign in joined):
        return "It holds characters that cannot be painted."
    claims = unsupported(line, said)
    if claims:
        return f"Neither the request nor the page says {_shown(', '.join(claims))}."
    return "It is not in the page's language." if other_language(line, said) else ""


def _sentence(value: object) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    text = "".join(sign for sign in text if unicodedata.category(sign)[0] != "C")
    return text if len(text) <= LONGEST_REASON else text[: LONGEST_REASON - 1] + "…"


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else repr(value)
    text = "".join(s for s in " ".join(text.split()) if unicodedata.category(s)[0] != "C")
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _choice(names: list[str] | tuple[str, ...]) -> dict[str, Any]:
    return {"type": ["string", "null"], "enum": [*dict.fromkeys(names), None]}


def _list(names: list[str] | tuple[str, ...], most: int) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", "enum": list(names)}, "maxItems": most}
