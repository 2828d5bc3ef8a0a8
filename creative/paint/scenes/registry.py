"""All scenes by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.paint.scenes import leaf_shadow, podium, studio_sweep, window_light

if TYPE_CHECKING:
    from creative.scene import Scene

SCENES: dict[str, Scene] = {
    entry.SCENE.name: entry.SCENE
    for entry in (
        studio_sweep,
        podium,
        window_light,
        leaf_shadow,
    )
}


def scene(name: str) -> Scene:
    """The scene of that name; raises KeyError for a name that is not in ``SCENES``."""
    return SCENES[name]
