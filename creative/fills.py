"""A brand's colours and a ground in; a button's fill and the colour of the words on it out.

White words on a mid tone are mush at 3:1 and black ones are the heaviest thing of the ad: such a
fill is taken deeper along its own hue, until white reads on it.
"""

from __future__ import annotations

from functools import lru_cache

from creative.color import BLACK, WHITE, Color, contrast, hue_apart, solve_lightness

LABEL = 4.55  # contrast of a button's words
STANDS = 3.1  # contrast of a fill with what is round it: WCAG 2.2, 1.4.11, with a little to spare
DEEPER = 0.155  # OKLCH lightness by which a fill may leave its swatch
_WARM = (44.0, 118.0, 0.085)  # hues that turn brown or olive sooner, and how far these may go
_LIGHT = 2.3  # contrast of white with a colour bright enough for dark words
_BRIGHT = 6.0  # contrast of dark words with a fill that may carry them
_MATCH = (8.0, 0.7)  # hue in degrees, share of the chroma, within which a shade is its swatch's


@lru_cache(maxsize=1024)
def labelled(color: Color) -> tuple[Color, Color]:
    """(fill, words): the colour itself where white or, on a bright one, a dark ink reads well.

    A mid tone is taken deeper under white; dark words go on it only where that would dull it.
    """
    if contrast(WHITE, color) >= LABEL - 0.05:
        return color, WHITE
    if contrast(WHITE, color) >= _LIGHT:
        deep = solve_lightness(color, WHITE, LABEL, darker=True)
        if deep is not None and color.lch[0] - deep.lch[0] <= _reach(color):
            return deep, WHITE
    return color, dark_on(color)


def dark_on(color: Color) -> Color:
    """Near-black of the colour's own hue that reads on it, else black."""
    _, chroma, hue = color.lch
    dark = Color.oklch(0.17, min(0.03, chroma), hue)
    return dark if contrast(dark, color) >= LABEL else BLACK


def exactly(color: Color) -> tuple[Color, Color]:
    """(fill, words) where the fill has to be just this colour."""
    words = WHITE if contrast(WHITE, color) >= LABEL - 0.05 else dark_on(color)
    return color, words


@lru_cache(maxsize=4096)
def standing(color: Color, ground: Color) -> tuple[Color, Color] | None:
    """The colour as a fill that stands out from the ground; None where no near shade of it does."""
    fill, words = labelled(color)
    if contrast(fill, ground) >= STANDS:
        return fill, words
    for darker in (True, False):
        shade = solve_lightness(fill, ground, STANDS, darker=darker)
        if shade is None or abs(shade.lch[0] - color.lch[0]) > _reach(color):
            continue
        if shade.lch[1] < 0.72 * color.lch[1]:  # paler or duller, not a shade of it
            continue
        if contrast(words, shade) >= LABEL - 0.05:
            return shade, words
    # bright on the dark: better dark words than another colour
    if contrast(color, ground) >= STANDS and contrast(dark_on(color), color) >= _BRIGHT:
        return color, dark_on(color)
    return None


def button_on(
    ground: Color, brand: tuple[Color, ...], neutral: tuple[Color, ...]
) -> tuple[Color, Color]:
    """(fill, words): the first brand colour that stands out, else a neutral, else what does most.

    Words on a neutral fill have the ground's own colour where they read.
    """
    for color in brand:
        found = standing(color, ground)
        if found is not None:
            return found
    neutrals = (*neutral, WHITE, dark_on(ground))
    fill = next((c for c in neutrals if contrast(c, ground) >= STANDS), None)
    if fill is None:
        fill = max((*neutrals, BLACK), key=lambda c: contrast(c, ground))
    words = next((c for c in (ground, *neutral) if contrast(c, fill) >= 7.0), None)
    return fill, exactly(fill)[1] if words is None else words


@lru_cache(maxsize=1024)
def shaded(ground: Color) -> Color:
    """A pale ground as it is in the shade of a scene, a dark one in its light."""
    if ground.luminance > 0.4:
        return ground.mixed(BLACK, 0.26)
    return ground.mixed(WHITE, 0.01 if ground.luminance < 0.03 else 0.03)


def is_shade_of(fill: Color, swatch: Color) -> bool:
    """True for a button's shade of a swatch: its hue and chroma, a little deeper or lighter."""
    lightness, chroma, hue = fill.lch
    own_lightness, own_chroma, own_hue = swatch.lch
    return (
        own_chroma > 0.04
        and abs(lightness - own_lightness) <= DEEPER + 0.005
        and hue_apart(hue, own_hue) <= _MATCH[0]
        and chroma >= _MATCH[1] * own_chroma
    )


def _reach(color: Color) -> float:
    _, chroma, hue = color.lch
    first, last, reach = _WARM
    return reach if chroma > 0.06 and first < hue < last else DEEPER
