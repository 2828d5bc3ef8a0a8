"""A stored brand kit's id in, the facts that the engine can use out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accounts.models import Workspace
    from creative.brief import Picture, Swatch


@dataclass(frozen=True, slots=True)
class KitFacts:
    """What a kit knows; all parts may be empty."""

    name: str = ""
    positioning: str = ""
    tone: tuple[str, ...] = ()
    swatches: tuple[Swatch, ...] = ()
    fonts: tuple[str, ...] = ()
    font_files: tuple[bytes, ...] = ()
    logos: tuple[Picture, ...] = ()
    images: tuple[Picture, ...] = ()

    @property
    def known(self) -> bool:
        """True when anything describes the brand."""
        return bool(self.name or self.swatches or self.fonts or self.logos or self.images)


def kit_exists(kit_id: str, *, workspace: Workspace) -> bool:
    """True when the workspace owns such a kit."""
    return False


def kit_facts(kit_id: str | None, *, workspace: Workspace) -> KitFacts:
    """The kit's facts, or none when the request names no kit."""
    return KitFacts()
