"""A brief and what was made of it in, the decision trail for people out: what was chosen, and why.

Kept on the job beside the contract's response, which has no place for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from creative.brief import Source
from creative.color import Color

if TYPE_CHECKING:
    from creative.brief import Brief, Swatch
    from creative.report import Campaign

MIXED = "mixed"
CHOSEN = "chosen"


def decisions_of(brief: Brief, campaign: Campaign) -> dict[str, Any]:
    """``{"colors": [...], "fonts": [...], "logo": {...} | None}``, each with its source.

    A source is a value of ``creative.brief.Source``, or ``mixed`` for a colour that was derived
    from the brand's and ``chosen`` for a family that nobody named. ``director`` is None, or who
    advised and what became of each piece of the advice.
    """
    return {
        "colors": _colors(brief, campaign),
        "fonts": _fonts(brief, campaign),
        "logo": _logo(campaign),
        "director": _director(campaign),
    }


def _colors(brief: Brief, campaign: Campaign) -> list[dict[str, Any]]:
    """Each colour once, with every role that it plays."""
    named = {Color.hex(swatch.code).code: swatch for swatch in reversed(brief.brand.swatches)}
    directed = frozenset(campaign.directed_colors)
    roles: dict[str, list[str]] = {}
    for role, code in campaign.colors.items():
        roles.setdefault(Color.hex(code).code, []).append(role)
    return [
        {
            "code": code,
            "roles": played,
            "label": named[code].label if code in named else "",
            "source": _color_source(named.get(code), directed=code in directed),
        }
        for code, played in roles.items()
    ]


def _color_source(swatch: Swatch | None, *, directed: bool) -> str:
    """The direction stands above all; a colour that nobody named was mixed."""
    if directed:
        return Source.DIRECTION.value
    return swatch.source.value if swatch is not None else MIXED


def _director(campaign: Campaign) -> dict[str, Any] | None:
    if not campaign.director:
        return None
    advice = [
        {"text": clause.text, "applied": clause.applied, "note": clause.note}
        for clause in campaign.advice
    ]
    return {"by": campaign.director, "advice": advice}


def _fonts(brief: Brief, campaign: Campaign) -> list[dict[str, str]]:
    """The families set, display first; ``source`` says who named them, ``file`` whose they are."""
    asked = {name.casefold() for name in brief.brand.fonts}
    roles = ("display", "text") if len(campaign.fonts) > 1 else ("display and text",)
    return [
        {
            "role": role,
            "family": family,
            "source": brief.brand.fonts_source.value if family.casefold() in asked else CHOSEN,
            "file": campaign.font_origins[family].value if family in campaign.font_origins else "",
        }
        for role, family in zip(roles, campaign.fonts, strict=False)
    ]


def _logo(campaign: Campaign) -> dict[str, str] | None:
    """Where the logo came from, when one of the pictures carries it."""
    roles = {element.role for made in campaign.creatives for element in made.elements}
    used = campaign.logo
    if "logo" not in roles or used is None:
        return None
    return {"source": used.source.value, "field": used.field, "description": used.description}
