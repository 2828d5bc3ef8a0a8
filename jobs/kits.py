"""A stored brand kit's id in, the facts that the engine can use out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brands.models import AssetKind, AssetOrigin, BrandKit
from creative.brief import FontFile, FontOrigin, Picture, Source, Swatch
from creative.color import Color

if TYPE_CHECKING:
    from accounts.models import Workspace
    from brands.models import BrandAsset


@dataclass(frozen=True, slots=True)
class KitFacts:
    """What a kit knows; all parts may be empty."""

    name: str = ""
    positioning: str = ""
    tone: tuple[str, ...] = ()
    category: str = ""
    language: str = ""
    swatches: tuple[Swatch, ...] = ()
    fonts: tuple[str, ...] = ()
    font_files: tuple[FontFile, ...] = ()
    logos: tuple[Picture, ...] = ()
    images: tuple[Picture, ...] = ()

    @property
    def known(self) -> bool:
        """True when anything describes the brand."""
        return bool(self.name or self.swatches or self.fonts or self.logos or self.images)


def kit_name(kit_id: str, *, workspace: Workspace) -> str | None:
    """The kit's name; None when the workspace has no such kit."""
    kits = BrandKit.objects.of(workspace).filter(pk=kit_id)
    return kits.values_list("name", flat=True).first()


def kits_of(workspace: Workspace) -> list[BrandKit]:
    """The workspace's kits, the default one first."""
    return list(BrandKit.objects.of(workspace))


def kit_facts(kit_id: str | None, *, workspace: Workspace) -> KitFacts:
    """The kit's facts; none without a kit, or when it was deleted since. Raises OSError."""
    kit = BrandKit.objects.of(workspace).filter(pk=kit_id).first() if kit_id else None
    if kit is None:
        return KitFacts()
    assets = list(kit.assets.all())
    return KitFacts(
        name=kit.name,
        positioning=". ".join(text for text in (kit.tagline, kit.description) if text),
        tone=tuple(kit.tone),
        category=kit.category,
        language=kit.language,
        swatches=tuple(
            Swatch(Color.hex(one["hexcode"]).code, one.get("label", ""), Source.BRAND_KIT)
            for one in kit.swatches
        ),
        fonts=tuple(kit.fonts),
        font_files=tuple(_font(one) for one in assets if one.kind == AssetKind.FONT),
        logos=tuple(_picture(one, ("logo",)) for one in assets if one.kind == AssetKind.LOGO),
        images=tuple(_picture(one) for one in assets if one.kind == AssetKind.IMAGE),
    )


def _picture(asset: BrandAsset, labels: tuple[str, ...] = ()) -> Picture:
    path = "brand_data.brand_kit_id"
    return Picture(
        asset.data(), asset.description, labels, Source.BRAND_KIT, path, asset.source_url
    )


def _font(asset: BrandAsset) -> FontFile:
    """A kit's font; one that was found on its site counts as the site's, not as the kit's own."""
    own = asset.origin == AssetOrigin.UPLOAD
    origin = FontOrigin.BRAND_KIT if own else FontOrigin.BRAND_PAGE
    return FontFile(asset.data(), asset.family, asset.weight, asset.italic, origin)
