"""What can be done with brand kits: create, read from a site, read again, change, delete."""

from __future__ import annotations

import contextlib
import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from accounts.models import User, Workspace
from accounts.services import audit
from brands.font_files import SafeFont, sanitised
from brands.models import AssetKind, AssetOrigin, BrandAsset, BrandKit, SiteSnapshot
from brands.picture_checks import check_picture
from brands.readings import SiteReading
from brands.site import read_brand_page
from common.errors import Conflict, ValidationFailed
from common.media import KINDS, WrongTypeError, media_type_of
from common.outbound import OutboundError, fetch
from creative.errors import FontError, PictureError
from creative.typography.matching import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

READING_SECONDS = 12.0  # a caller of the API waits for it, and a web worker with them
MOST_AT_ONCE = 10
MOST_KITS = 200
MOST_ASSETS = 30
MOST_SWATCHES = 6
MOST_FONTS = 6
_FACTS = (
    "name",
    "tagline",
    "description",
    "language",
    "category",
    "tone",
    "swatches",
    "fonts",
    "headlines",
    "calls_to_action",
)
_EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/avif": "avif",
    "image/heic": "heic",
    "image/svg+xml": "svg",
    "font/woff2": "woff2",
    "font/woff": "woff",
    "font/ttf": "ttf",
    "font/otf": "otf",
}
_ROLE_NAMES = {
    "background": "Background",
    "surface": "Surface",
    "button": "Button",
    "link": "Link",
    "text": "Text",
    "accent": "Accent",
}


def brand_kit_create(
    *,
    workspace: Workspace,
    actor: User | None = None,
    facts: Mapping[str, Any],
    images: Iterable[Mapping[str, Any]] = (),
) -> BrandKit:
    """Store a kit of what a customer says about a brand.

    ``images`` are ``{"image_url", "description", "labels"}``; one labelled "logo" is a logo.
    Raises OutboundError naming the picture that cannot be had, Conflict past the limit.
    """
    files = _pictures(list(images))
    with transaction.atomic():
        kit = _insert(workspace, facts, edited=[name for name in _FACTS if facts.get(name)])
        for place, (kind, data, url, description) in enumerate(files):
            _attach(kit, kind, AssetOrigin.UPLOAD, data, url, description, place)
        _note(kit, actor, "brand_kit.created")
    return kit


def brand_kit_extract(
    *, workspace: Workspace, actor: User | None = None, url: str, is_default: bool = False
) -> BrandKit:
    """Read a brand's page and store what it says as a kit. Raises OutboundError, Conflict."""
    reading = _read(url)
    facts = _facts_of(reading)
    with transaction.atomic():
        kit = _insert(workspace, {**facts, "website": url, "is_default": is_default}, edited=[])
        _keep_reading(kit, reading)
        _note(kit, actor, "brand_kit.extracted")
    return kit


def brand_kit_refresh(*, kit: BrandKit, actor: User | None = None) -> BrandKit:
    """Read the kit's site again; what people set by hand and uploaded stays.

    Raises OutboundError, and ValidationFailed for a kit without a site.
    """
    if not kit.website:
        raise ValidationFailed("This brand kit has no website to read.", field="brand_url")
    reading = _read(kit.website)
    with transaction.atomic():
        kit = BrandKit.objects.select_for_update().get(pk=kit.pk)
        for name, value in _facts_of(reading).items():
            if name not in kit.edited and value:
                setattr(kit, name, value)
        kit.save()
        stale = kit.assets.filter(origin=AssetOrigin.SITE)
        _forget_files(stale)
        stale.delete()
        _keep_reading(kit, reading)
        _note(kit, actor, "brand_kit.refreshed")
    return kit


def brand_kit_update(
    *, kit: BrandKit, actor: User | None = None, facts: Mapping[str, Any]
) -> BrandKit:
    """Change what a customer sends; those fields count as set by hand from now on."""
    with transaction.atomic():
        _lock(kit.workspace)
        kit = BrandKit.objects.select_for_update().get(pk=kit.pk)
        if facts.get("is_default") and not kit.is_default:
            BrandKit.objects.of(kit.workspace).filter(is_default=True).update(is_default=False)
        for name, value in facts.items():
            setattr(kit, name, value)
        kit.edited = sorted({*kit.edited, *(name for name in facts if name in _FACTS)})
        kit.save()
        _note(kit, actor, "brand_kit.updated")
    return kit


def brand_kit_delete(*, kit: BrandKit, actor: User | None = None) -> None:
    """Delete a kit with its files. Ads that were made with it stay."""
    with transaction.atomic():
        _note(kit, actor, "brand_kit.deleted")
        _forget_files(kit.assets.all())
        kit.delete()


def brand_asset_add(
    *, kit: BrandKit, kind: str, data: bytes, description: str = "", actor: User | None = None
) -> BrandAsset:
    """Keep an uploaded logo, picture or font. Raises ValidationFailed, Conflict.

    A font is sanitised, and its family becomes one of the kit's, before those that have no file.
    """
    if kit.assets.count() >= MOST_ASSETS:
        raise Conflict(f"A brand kit holds at most {MOST_ASSETS} files.")
    font = _font(data) if kind == AssetKind.FONT else None
    if font is None:
        _check_picture(data)
    with transaction.atomic():
        place = kit.assets.filter(kind=kind, origin=AssetOrigin.UPLOAD).count()
        if font is None:
            asset = _attach(kit, kind, AssetOrigin.UPLOAD, data, "", description, place)
        else:
            asset = _attach_font(kit, AssetOrigin.UPLOAD, font, "", place)
            _name_family(kit, font.family[:80])
        _note(kit, actor, f"brand_kit.{kind}_added")
    return asset


def _font(data: bytes) -> SafeFont:
    try:
        return sanitised(data)
    except FontError as error:
        raise ValidationFailed(error.message, field="file") from None


def _check_picture(data: bytes) -> None:
    wanted = KINDS["picture"]
    if len(data) > wanted.limit:
        message = f"The {wanted.name} is larger than {wanted.limit // 1_000_000} MB."
        raise ValidationFailed(message, field="file")
    try:
        media_type_of(data, "", wanted)
        check_picture(data)
    except WrongTypeError as error:
        text = str(error)
        raise ValidationFailed(f"{text[:1].upper()}{text[1:]}.", field="file") from None
    except PictureError as error:
        raise ValidationFailed(error.message, field="file") from None


def _name_family(kit: BrandKit, family: str) -> None:
    """Put an uploaded family into the kit's list: after other uploaded ones, before the rest."""
    row = BrandKit.objects.select_for_update().get(pk=kit.pk)
    named = {name_key(name) for name in row.fonts}
    if name_key(family) in named:
        return
    uploads = row.assets.filter(kind=AssetKind.FONT, origin=AssetOrigin.UPLOAD)
    with_file = {name_key(one) for one in uploads.values_list("family", flat=True)}
    place = sum(name_key(name) in with_file for name in row.fonts)
    row.fonts = [*row.fonts[:place], family, *row.fonts[place:]][:MOST_FONTS]
    row.edited = sorted({*row.edited, "fonts"})
    row.save(update_fields=["fonts", "edited", "updated_at"])
    kit.fonts, kit.edited = row.fonts, row.edited


def brand_asset_delete(*, asset: BrandAsset, actor: User | None = None) -> None:
    """Delete one file of a kit."""
    with transaction.atomic():
        _note(asset.kit, actor, f"brand_kit.{asset.kind}_deleted")
        _forget_files([asset])
        asset.delete()


def _read(url: str) -> SiteReading:
    try:
        return read_brand_page(url, budget=READING_SECONDS)
    except OutboundError as error:
        error.field = "brand_url"
        raise


def _pictures(items: list[Mapping[str, Any]]) -> list[tuple[str, bytes, str, str]]:
    """Fetch at the same time: a caller waits for the slowest of them, not for their sum."""
    with ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="kit") as pool:
        return list(pool.map(_picture, items, range(len(items))))


def _picture(item: Mapping[str, Any], place: int) -> tuple[str, bytes, str, str]:
    url = item["image_url"]
    labels = [str(label).lower() for label in item.get("labels") or ()]
    kind = AssetKind.LOGO if any("logo" in label for label in labels) else AssetKind.IMAGE
    try:
        data = fetch(url, kind="picture", deadline=READING_SECONDS).data
    except OutboundError as error:
        error.field = f"brand_images[{place}].image_url"
        raise
    try:
        check_picture(data)
    except PictureError as error:
        raise ValidationFailed(error.message, field=f"brand_images[{place}].image_url") from None
    shown = "" if url[:5].lower() == "data:" else url
    return kind, data, shown, item.get("description") or ""


def _insert(workspace: Workspace, facts: Mapping[str, Any], *, edited: list[str]) -> BrandKit:
    _lock(workspace)
    kits = BrandKit.objects.of(workspace)
    if kits.count() >= MOST_KITS:
        raise Conflict(f"A workspace holds at most {MOST_KITS} brand kits.")
    default = bool(facts.get("is_default")) or not kits.exists()
    if default:
        kits.filter(is_default=True).update(is_default=False)
    given = {name: value for name, value in facts.items() if name != "is_default"}
    return BrandKit.objects.create(workspace=workspace, is_default=default, edited=edited, **given)


def _lock(workspace: Workspace) -> None:
    """Two requests at once must not both make a default kit, or pass the limit together."""
    Workspace.objects.select_for_update().get(pk=workspace.pk)


def _facts_of(reading: SiteReading) -> dict[str, Any]:
    return {
        "name": reading.name[:120] or reading.url[:120],
        "tagline": reading.tagline[:300],
        "description": reading.description[:2000],
        "language": reading.language[:12],
        "category": reading.category[:40],
        "tone": list(reading.tone),
        "swatches": _swatches_of(reading),
        "fonts": list(reading.fonts),
        "headlines": list(reading.headlines),
        "calls_to_action": list(reading.calls_to_action),
    }


def _swatches_of(reading: SiteReading) -> list[dict[str, str]]:
    labels = [_ROLE_NAMES[color.role] for color in reading.colors]
    for place, name in zip(range(len(labels)), ("Primary", "Accent"), strict=False):
        labels[place] = name
    colors = reading.colors[:MOST_SWATCHES]
    return [{"hexcode": c.code, "label": name} for c, name in zip(colors, labels, strict=False)]


def _keep_reading(kit: BrandKit, reading: SiteReading) -> None:
    for place, logo in enumerate(reading.logos):
        _attach(kit, AssetKind.LOGO, AssetOrigin.SITE, logo.data, logo.url, logo.source, place)
    for place, image in enumerate(reading.images):
        _attach(kit, AssetKind.IMAGE, AssetOrigin.SITE, image.data, image.url, image.alt, place)
    for place, served in enumerate(reading.font_files):
        with contextlib.suppress(FontError):  # what cannot be set is of no use to a kit
            font = sanitised(
                served.data, family=served.family, weight=served.weight, italic=served.italic
            )
            _attach_font(kit, AssetOrigin.SITE, font, served.url, place)
    SiteSnapshot.objects.update_or_create(
        kit=kit,
        defaults={
            "url": reading.url,
            "fetched_at": timezone.now(),
            "reading": {
                **_facts_of(reading),
                "colors": [asdict(color) for color in reading.colors],
                "warnings": list(reading.warnings),
                "sources": dict(reading.sources),
            },
        },
    )


def _attach(
    kit: BrandKit, kind: str, origin: str, data: bytes, url: str, description: str, place: int
) -> BrandAsset:
    """Keep the bytes under a name made of their hash, and a row for them."""
    digest = hashlib.sha256(data).hexdigest()
    wanted = KINDS["font" if kind == AssetKind.FONT else "picture"]
    media_type = media_type_of(data, "", wanted)
    name = f"brands/{kit.pk}/{kind}-{digest[:24]}.{_EXTENSIONS[media_type]}"
    if not default_storage.exists(name):
        name = default_storage.save(name, ContentFile(data))
    asset, _ = BrandAsset.objects.get_or_create(
        kit=kit,
        kind=kind,
        sha256=digest,
        defaults={
            "origin": origin,
            "file": name,
            "media_type": media_type,
            "size": len(data),
            "source_url": "" if url.startswith("data:") else url[:4096],
            "description": description[:300],
            "position": place,
        },
    )
    return asset


def _attach_font(kit: BrandKit, origin: str, font: SafeFont, url: str, place: int) -> BrandAsset:
    """Keep a sanitised font, described by what it is."""
    asset = _attach(kit, AssetKind.FONT, origin, font.data, url, _described(font), place)
    asset.family, asset.weight, asset.italic = font.family[:120], font.weight, font.italic
    asset.save(update_fields=["family", "weight", "italic"])
    return asset


def _described(font: SafeFont) -> str:
    weight = str(font.weight) if font.weight else "variable"
    return f"{font.family[:120]}, {weight}{' italic' if font.italic else ''}"


def _forget_files(assets: Iterable[BrandAsset]) -> None:
    """Delete the files once the rows are gone for certain, unless a new row took the name over."""
    names = [asset.file for asset in assets]

    def forget() -> None:
        kept = set(BrandAsset.objects.filter(file__in=names).values_list("file", flat=True))
        for name in names:
            if name not in kept:
                default_storage.delete(name)

    transaction.on_commit(forget)


def _note(kit: BrandKit, actor: User | None, action: str) -> None:
    audit(
        workspace=kit.workspace,
        actor=actor,
        action=action,
        target=str(kit.pk),
        details={"name": kit.name},
    )
