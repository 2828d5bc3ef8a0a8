"""A stored brand kit's id in, the facts that the engine can use out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brands.models import AssetKind, AssetOrigin, BrandAsset, BrandKit
from creative.brief import FontFile, FontOrigin, Picture, Source, Swatch
from creative.color import Color

if TYPE_CHECKING:
    from accounts.models import Workspace


_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class StoredKit:
    """A kit and its files as rows: what they hold is still in the storage."""

    kit: BrandKit
    assets: tuple[BrandAsset, ...]

    @property
    def fonts(self) -> tuple[str, ...]:
        """The kit's families."""
        return tuple(self.kit.fonts)

    @property
    def has_images(self) -> bool:
        """True when the kit has pictures besides its logos."""
        return any(asset.kind == AssetKind.IMAGE for asset in self.assets)


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


def stored_kit(kit_id: str | None, *, workspace: Workspace) -> StoredKit | None:
    """The kit's rows, without its files; None without a kit, or when it was deleted since."""
    kit = BrandKit.objects.of(workspace).filter(pk=kit_id).first() if kit_id else None
    return StoredKit(kit, tuple(kit.assets.all())) if kit is not None else None


def facts_of(stored: StoredKit | None) -> KitFacts:
    """The facts with their files, which are read at the same time. Raises OSError."""
    if stored is None:
        return KitFacts()
    kit = stored.kit
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="kit") as pool:
        files = list(zip(stored.assets, pool.map(BrandAsset.data, stored.assets), strict=True))
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
        fonts=stored.fonts,
        font_files=tuple(_font(one, data) for one, data in files if one.kind == AssetKind.FONT),
        logos=tuple(
            _picture(one, data, ("logo",)) for one, data in files if one.kind == AssetKind.LOGO
        ),
        images=tuple(_picture(one, data) for one, data in files if one.kind == AssetKind.IMAGE),
    )


def _picture(asset: BrandAsset, data: bytes, labels: tuple[str, ...] = ()) -> Picture:
    path = "brand_data.brand_kit_id"
    return Picture(data, asset.description, labels, Source.BRAND_KIT, path, asset.source_url)


def _font(asset: BrandAsset, data: bytes) -> FontFile:
    """A kit's font; one that was found on its site counts as the site's, not as the kit's own."""
    own = asset.origin == AssetOrigin.UPLOAD
    origin = FontOrigin.BRAND_KIT if own else FontOrigin.BRAND_PAGE
    return FontFile(data, asset.family, asset.weight, asset.italic, origin)
