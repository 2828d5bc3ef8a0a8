"""All scenes by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.paint.scenes import (
    arch_niche,
    bokeh,
    checker,
    color_block,
    confetti,
    contours,
    field,
    floodlights,
    folded,
    gradient_mesh,
    halftone,
    horizon,
    leaf_shadow,
    mosaic,
    night_neon,
    orbit,
    overprint,
    paper,
    podium,
    silk,
    solids,
    split_tone,
    spotlight,
    stone,
    stripes,
    studio_sweep,
    sunburst,
    tabletop,
    terrazzo,
    water_caustics,
    waves,
    window_light,
)

if TYPE_CHECKING:
    from creative.scene import Scene

SCENES: dict[str, Scene] = {
    entry.SCENE.name: entry.SCENE
    for entry in (
        studio_sweep,
        podium,
        window_light,
        leaf_shadow,
        arch_niche,
        tabletop,
        spotlight,
        horizon,
        stone,
        water_caustics,
        silk,
        paper,
        color_block,
        split_tone,
        gradient_mesh,
        sunburst,
        halftone,
        night_neon,
        bokeh,
        terrazzo,
        checker,
        confetti,
        contours,
        field,
        floodlights,
        folded,
        mosaic,
        orbit,
        overprint,
        solids,
        stripes,
        waves,
    )
}


def scene(name: str) -> Scene:
    """The scene of that name; raises KeyError for a name that is not in ``SCENES``."""
    return SCENES[name]
