"""What a clause asks for, as values: effects, their names in plain words, their opposites."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

from dataclasses import dataclass

from creative.color import Color

OPPOSITE = {
    "bright": "dark",
    "dark": "bright",
    "calm": "energetic",
    "energetic": "calm",
    "bold": "minimal",
    "minimal": "bold",
    "left": "right",
    "right": "left",
    "top": "bottom",
    "bottom": "top",
    "top-left": "bottom-right",
    "top-right": "bottom-left",
    "bottom-left": "top-right",
    "bottom-right": "top-left",
}
PARTED = frozenset({"text_color", "part_color"})
COPY_TYPES = ("headline", "subheadline", "cta")

# moods that cannot both be had; "bold" and "minimal" can
CLASHES = {"bright": "dark", "dark": "bright", "calm": "energetic", "energetic": "calm"}

# which scene says more about a clause that names two: structure, then pattern, then material
SCENE_RANK = (
    "podium arch-niche leaf-shadow water-caustics night-neon floodlights sunburst halftone "
    "split-tone confetti checker stripes waves mosaic orbit overprint contours solids folded "
    "field color-block terrazzo stone silk paper tabletop bokeh spotlight window-light "
    "gradient-mesh horizon studio-sweep"
).split()

ALWAYS = {
    "brand": "brand colours and type are used as sent",
    "legible": "every line is measured for contrast and size",
    "button": "the button is measured to stand out from its ground",
    "exact": "pictures sent are kept sharp and true to colour",
    "uncovered": "product, logo and copy are never covered, cut off or stretched",
    "modest": "kept at its usual, modest size",
    "none": "nothing of the kind is added",
    "shown": "shown as sent",
    "courtesy": "asks for nothing",
    "either": "either will do; the first is taken",
    "retracted": "a correction; what is said behind it counts",
    "free": "a free hand: what is not said is decided from brand, product and copy",
    "pleasing": "taken with the rest of the sentence, which says how",
    "aside": "taken as background; nothing is painted from it",
    "audience": "an audience, taken as background; say how the picture should look for it",
    "strict": "nothing beyond it is added",
    "stack": "the copy stands as one group: headline, subheadline, button",
    "written": "a missing line is written from the page's own words",
    "behind": "type may stand behind the product",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """One change: ``name`` is an attribute of Wishes, ``mood``, ``light.<field>``, ``always``.

    ``implied`` effects give way to explicit ones, wherever they stand.
    """

    name: str
    value: object
    implied: bool = False
    part: str = ""  # of a colour: the copy type that it is for; of a place: "away" from another


@dataclass(slots=True)
class Draft:
    """A clause on its way: what it asks for, and what of it cannot be had."""

    text: str
    effects: list[Effect]
    refusals: list[tuple[str, str]]  # (words, reason)
    residue: list[str]
    sentence: int = 0
    praise: bool = False  # "nice", "beautiful"
    without: tuple[str, ...] = ()  # materials that the scene does not have


def described(effect: Effect) -> str:
    """An effect in plain words."""
    value = effect.value
    named = {
        "product_at": f"product at the {value}",
        "text_at": f"text at the {value}",
        "logo_at": f"logo at the {value}",
        "scene": f"scene: {value}",
        "mood": f"{value} mood",
        "emphasis": f"emphasis on the {value}",
        "leave_out": f"{value} left out",
        "product_scale": f"product {'large' if number(value) > 1 else 'small'}",
        "avoid_moods": f"nothing {value}",
        "avoid_scenes": f"scene {value} not used",
    }
    if effect.name in named:
        return named[effect.name]
    if effect.name == "always":
        return ALWAYS[str(value)]
    if effect.name.startswith("light."):
        return _light_words(effect.name.removeprefix("light."), number(value))
    if effect.name.startswith("copy."):
        return f"{effect.name.removeprefix('copy.')} reads “{value}”"
    label = {
        "surface_color": "ground in",
        "text_color": "type in",
        "part_color": "type in",
        "accent_color": "accent in",
        "only_colors": "only",
        "avoid_colors": "avoiding",
    }[effect.name]
    label = f"{effect.part} in" if label == "type in" and effect.part else label
    return f"{label} {value.code if isinstance(value, Color) else value}"


def number(value: object) -> float:
    """The value of an effect that is measured; 0 for any other."""
    return float(value) if isinstance(value, int | float) else 0.0


def _light_words(field: str, value: float) -> str:
    if field == "azimuth":
        return (
            "light from the left"
            if value < 0
            else "light from the right"
            if value
            else "light from the front"
        )
    words = {
        "elevation": ("low light", "light at mid height", "light from above"),
        "hardness": ("soft light", "medium-soft light", "hard light"),
        "warmth": ("cool light", "neutral light", "warm light"),
        "intensity": ("dim light", "medium light", "bright light"),
    }[field]
    low, high = (-0.15, 0.2) if field == "warmth" else (0.4, 0.65)
    return words[0] if value < low else words[2] if value > high else words[1]
