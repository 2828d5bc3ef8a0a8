"""What one solve is given."""

from __future__ import annotations

from dataclasses import dataclass

from creative.layout.figure import Figure
from creative.layout.frame import Frame
from creative.layout.stack import Voice
from creative.pictures import Assets


@dataclass(frozen=True, slots=True)
class Problem:
    """What one solve is given: the frame, the shaped copy by alignment, and the pictures."""

    frame: Frame
    voices: dict[str, Voice]
    assets: Assets
    treatment: str
    logo_aspect: float | None
    product_scale: float = 1.0
    pressed: bool = False  # nothing else fits: many lines, and a headline hardly above the text
    figure: Figure | None = None  # the cut-out's outline
    logo_scale: float = 1.0  # of its side, where the direction wants it seen
    lit: bool = False  # the scene is made of its own lamps: no plate may hide it
    plinth: bool = False  # what stands in a scene stands on something that must be seen

    @property
    def rtl(self) -> bool:
        """True where the solution will be mirrored."""
        return self.voices["start"].rtl
