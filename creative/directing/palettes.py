"""Brand swatches -> palettes by role, each readable, in the schemes that the brand's colours allow.

Swatches are used exactly; every other colour is a lightness or chroma of a swatch's own hue.
"""

from __future__ import annotations

from dataclasses import dataclass

from creative.color import BLACK, WHITE, Color, color_distance, contrast, solve_lightness
from creative.direction import Palette

TEXT_BAR = 7.0  # headlines aim above WCAG's 4.5, since light will move the ground
_PALE_PRODUCT = 0.84  # OKLCH lightness up to which a product stands out from white paper
_RED = (5.0, 68.0)  # OKLCH hues, turned by 20 degrees
_AS_VIVID = 0.04  # OKLCH chroma
_TINTS = 0.06  # OKLCH chroma above which a colour is a real colour: it has a pastel of its hue


@dataclass(frozen=True, slots=True)
class Scheme:
    """A palette, its kind of ground (``pale``, ``soft``, ``field``, ``deep``, ``white``), moods."""

    palette: Palette
    kind: str
    moods: tuple[str, ...]


_MOODS = {
    "pale": ("bright", "minimal", "calm", "natural", "friendly"),
    "soft": ("friendly", "calm", "bright", "warm", "natural"),
    "white": ("bright", "minimal", "tech"),
    "field": ("bold", "energetic", "playful", "festive", "warm"),
    "deep": ("dark", "luxury", "tech"),
}


def schemes(swatches: tuple[Color, ...], product_colors: tuple[Color, ...]) -> list[Scheme]:
    """All palettes worth considering, without repeats; never empty.

    Without swatches the product's own strongest hue leads.
    """
    brand = swatches or _from_product(product_colors)
    own_paper = any(_is_paper(color) for color in brand)
    found: list[Scheme] = []
    for lead in _leads(brand):
        rest = tuple(color for color in brand if color != lead)
        lightness, chroma, _ = lead.lch
        if not own_paper:  # no tint is derived where the brand has a pale colour of its own
            found.append(Scheme(_pale(lead, rest, brand), "pale", _MOODS["pale"]))
            if chroma > _TINTS:
                found.append(Scheme(_soft(lead, rest, brand), "soft", _MOODS["soft"]))
        if lightness > 0.86:
            found.append(Scheme(_on_field(lead, rest, brand), "pale", _MOODS["pale"]))
        elif chroma > 0.045 or lightness > 0.32:
            found.append(Scheme(_on_field(lead, rest, brand), "field", _MOODS["field"]))
        if lightness <= 0.42:
            found.append(Scheme(_on_field(lead, rest, brand), "deep", _MOODS["deep"]))
        found.append(Scheme(_deep(lead, rest, brand), "deep", _MOODS["deep"]))
    found.append(Scheme(_white(brand), "white", _MOODS["white"]))
    unique: list[Scheme] = []
    for scheme in found:
        if all(
            color_distance(scheme.palette.surface, other.palette.surface) > 4
            or scheme.kind != other.kind
            for other in unique
        ):
            unique.append(scheme)
    return unique


def papered(swatches: tuple[Color, ...], product_colors: tuple[Color, ...]) -> Palette:
    """A palette on white or pale paper, for products photographed on white.

    A pale swatch of the brand's is that paper; else a coloured product lies on true white, and a
    pale one on a tint of the lead's hue, since it would be lost on white.
    """
    brand = swatches or _from_product(product_colors)
    paper = [color for color in brand if 0.9 < color.lch[0] < 0.985 and color.lch[1] < 0.06]
    paper += [color for color in brand if color == WHITE]
    if paper:
        return _on_field(paper[0], tuple(c for c in brand if c != paper[0]), brand)
    if product_colors and product_colors[0].lch[0] < _PALE_PRODUCT:
        return _on_field(WHITE, brand, brand)
    lead = max(brand[:2], key=lambda color: color.lch[1] > 0.04)
    _, chroma, hue = lead.lch
    return _build(Color.oklch(0.935, min(0.034, chroma * 0.22), hue), (lead, *brand), brand)


def on_surface(surface: Color, brand: tuple[Color, ...]) -> Palette:
    """A palette on a ground that the direction asked for."""
    rest = tuple(color for color in brand if color_distance(color, surface) > 6)
    return _on_field(surface, rest, brand)


def _leads(brand: tuple[Color, ...]) -> list[Color]:
    """The swatches that may carry a picture: the first two, pale ones and the most chromatic."""
    leads = list(brand[:2])
    leads.extend(color for color in brand[2:] if _is_paper(color))
    vivid = max(brand, key=lambda color: color.lch[1])
    if vivid not in leads:
        leads.append(vivid)
    return leads


def _from_product(product_colors: tuple[Color, ...]) -> tuple[Color, ...]:
    vivid = [color for color in product_colors if color.lch[1] > 0.06]
    if not vivid:
        return (Color.oklch(0.25, 0.015, 265), Color.oklch(0.62, 0.0, 0))
    lead = max(vivid, key=lambda color: color.lch[1])
    lightness, chroma, hue = lead.lch
    tuned = Color.oklch(min(0.66, max(0.4, lightness)), min(chroma, 0.19), hue)
    return (tuned, Color.oklch(0.24, min(0.05, chroma), hue))


def _ink(surface: Color, brand: tuple[Color, ...]) -> Color:
    """The brand's own colour where it reads well, else a near-black or near-white of its hue."""
    own = [color for color in brand if contrast(color, surface) >= TEXT_BAR]
    if surface.luminance < 0.18:  # on a dark ground vivid colours are for the button
        own = [color for color in own if color.lch[0] > 0.88]
    if own:
        return max(own, key=lambda color: (color.lch[1] > 0.03, contrast(color, surface)))
    _, chroma, hue = (surface if surface.lch[1] > 0.02 else brand[0]).lch
    chroma = min(0.03, chroma)  # a grey's hue is an accident
    darker = surface.luminance > 0.2
    near = Color.oklch(0.22 if darker else 0.985, chroma if darker else min(0.008, chroma), hue)
    if contrast(near, surface) >= 4.8:
        return near
    solved = solve_lightness(near, surface, 4.8, darker=darker)
    if solved is not None:
        return solved
    dark = Color.oklch(0.14, min(0.02, chroma), hue)
    best = max((WHITE, dark), key=lambda c: contrast(c, surface))
    return best if contrast(best, surface) >= 4.5 else BLACK


def _muted(ink: Color, surface: Color) -> Color:
    """Ink a step nearer to the ground, at 5.6:1 or better; on strong colour the ink itself."""
    if surface.lch[1] > _TINTS:
        return ink
    for share in (0.24, 0.16, 0.08):
        softer = ink.mixed(surface, share)
        if contrast(softer, surface) >= 5.6:
            return softer
    return ink


def _accent(surface: Color, ink: Color, brand: tuple[Color, ...]) -> Color:
    """The most chromatic swatch that stands out from the ground; else the ink.

    3:1 is asked of any swatch, 2:1 of a vivid one, for a coloured button is seen sooner than a
    dark one of the same contrast.
    """
    apart = [color for color in brand if color_distance(color, surface) > 15]
    vivid = [c for c in apart if c.lch[1] > 0.08 and contrast(c, surface) >= 2.0]
    standing = [c for c in apart if contrast(c, surface) >= 3.0] + vivid
    other = [color for color in standing if color_distance(color, ink) > 12]
    if other:  # of two nearly as vivid, the one that the brand names first
        most = max(color.lch[1] for color in other)
        return next(color for color in other if color.lch[1] >= most - _AS_VIVID)
    return standing[0] if standing else ink


def label_color(accent: Color, surface: Color) -> Color:
    """The label's colour on the accent: white where it reads, else the ground, else near-black.

    On the few mid tones on which none of them reads, black does: one of white and black always
    reaches 4.58.
    """
    _, chroma, hue = accent.lch
    dark = Color.oklch(0.17, min(0.03, chroma), hue)
    for color in (WHITE, surface, dark):
        if contrast(color, accent) >= 4.5:
            return color
    return BLACK


def _second(surface: Color, ink: Color, accent: Color, brand: tuple[Color, ...]) -> Color:
    """The ground of props and plates.

    A leading swatch that has no role yet, if it is not too far from the surface in lightness;
    else the surface's own hue a step lighter or darker.
    """
    lightness, chroma, hue = surface.lch
    for color in brand[:2]:
        apart = abs(color.lch[0] - lightness)
        unused = all(color_distance(color, role) > 6 for role in (surface, ink, accent))
        if unused and 0.04 < apart < 0.45:
            return color
    if lightness > 0.9:
        lead = (brand[0] if brand[0].lch[1] > 0.02 else surface).lch  # black and grey have no hue
        return Color.oklch(lightness - 0.075, min(0.06, max(chroma * 2.4, lead[1] * 0.24)), lead[2])
    if lightness < 0.35:
        return Color.oklch(lightness + 0.085, min(chroma * 1.15 + 0.01, 0.16), hue)
    return Color.oklch(lightness - 0.07, chroma * 0.98, hue)


def _build(surface: Color, order: tuple[Color, ...], brand: tuple[Color, ...]) -> Palette:
    """Roles on a surface; ``order`` says which swatches are asked first for ink and accent."""
    ink = _ink(surface, order)
    accent = _accent(surface, ink, order)
    return Palette(
        surface=surface,
        surface_2=_second(surface, ink, accent, brand),
        ink=ink,
        muted=_muted(ink, surface),
        accent=accent,
        on_accent=label_color(accent, surface),
        brand=brand,
        giant=ink,
    )


def _is_paper(color: Color) -> bool:
    """True for a pale swatch that can be a ground as it is."""
    return color.lch[0] > 0.86 and color.lch[1] < 0.075


def reddish(color: Color) -> bool:
    """True for the hues whose tints are pink."""
    return _RED[0] < (color.lch[2] + 20) % 360 < _RED[1]


def _soft(lead: Color, rest: tuple[Color, ...], brand: tuple[Color, ...]) -> Palette:
    """On a pastel: the lead's hue, plainly a colour and not an off-white."""
    _, chroma, hue = lead.lch
    return _build(Color.oklch(0.875, min(0.085, chroma * 0.5), hue), (lead, *rest), brand)


def _pale(lead: Color, rest: tuple[Color, ...], brand: tuple[Color, ...]) -> Palette:
    _, chroma, hue = lead.lch
    most = 0.007 if reddish(lead) else 0.026  # pink is no off-white
    return _build(Color.oklch(0.958, min(most, chroma * 0.17), hue), (lead, *rest), brand)


def _white(brand: tuple[Color, ...]) -> Palette:
    return _build(Color.oklch(0.985, 0.003, brand[0].lch[2]), brand, brand)


def _on_field(lead: Color, rest: tuple[Color, ...], brand: tuple[Color, ...]) -> Palette:
    return _build(lead, rest or brand, brand)


def _deep(lead: Color, rest: tuple[Color, ...], brand: tuple[Color, ...]) -> Palette:
    _, chroma, hue = lead.lch
    surface = Color.oklch(0.205, min(0.055, chroma * 0.38), hue)
    return _build(surface, (*rest, lead), brand)
