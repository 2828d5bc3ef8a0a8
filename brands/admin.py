"""Staff's view of brand kits: find one, see its colours, files and what was read from its site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from unfold.admin import ModelAdmin, TabularInline

from brands.models import BrandAsset, BrandKit, CatalogueFamily

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.utils.safestring import SafeString


class AssetInline(TabularInline):  # type: ignore[misc]
    """The kit's files, seen."""

    model = BrandAsset
    extra = 0
    can_delete = False
    fields = ("kind", "preview", "origin", "media_type", "size", "source_url")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401, ARG002
        return False

    @admin.display(description="File")
    def preview(self, asset: BrandAsset) -> SafeString:
        if asset.kind == "font":
            return format_html('<a href="{}">{}</a>', asset.url, asset.media_type)
        return format_html(
            '<a href="{0}"><img src="{0}" alt="" style="max-height:72px;max-width:160px"></a>',
            asset.url,
        )


@admin.register(BrandKit)
class BrandKitAdmin(ModelAdmin):  # type: ignore[misc]
    """Read-only: customers change their kits themselves, and every change is in the audit log."""

    list_display = ("name", "workspace", "colors", "families", "is_default", "updated_at")
    list_select_related = ("workspace",)
    list_filter = ("is_default", "created_at", "category")
    search_fields = ("=id", "name", "website", "workspace__name", "workspace__slug")
    show_full_result_count = False
    inlines = (AssetInline,)
    fields = (
        "id", "workspace", "name", "website", "tagline", "description", "language", "category",
        "tone", "colors", "families", "is_default", "edited", "found", "created_at", "updated_at",
    )  # fmt: skip
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401, ARG002
        return False

    @admin.display(description="Colours")
    def colors(self, kit: BrandKit) -> SafeString:
        return format_html_join(
            " ",
            '<span title="{0} {1}" style="display:inline-block;width:20px;height:20px;'
            'border-radius:4px;border:1px solid #8884;background:{0}"></span>',
            ((item["hexcode"], item["label"]) for item in kit.swatches),
        )

    @admin.display(description="Fonts")
    def families(self, kit: BrandKit) -> str:
        return ", ".join(kit.fonts) or "–"

    @admin.display(description="Read from the site")
    def found(self, kit: BrandKit) -> SafeString | str:
        snapshot = getattr(kit, "snapshot", None)
        if snapshot is None:
            return "–"
        text = json.dumps(snapshot.reading, indent=2, ensure_ascii=False)
        return format_html(
            '{}<pre style="white-space:pre-wrap;max-height:28rem;overflow:auto">{}</pre>',
            f"{snapshot.fetched_at:%Y-%m-%d %H:%M} {snapshot.url}",
            text,
        )


@admin.register(CatalogueFamily)
class CatalogueFamilyAdmin(ModelAdmin):  # type: ignore[misc]
    """What the font catalogue said; deleting a row makes the next job ask again."""

    list_display = ("name", "characters", "styles", "catalogue", "fetched_at", "expires_at")
    search_fields = ("name",)
    show_full_result_count = False
    fields = ("name", "characters", "styles", "catalogue", "fetched_at", "expires_at", "faces")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    @admin.display(description="Styles")
    def styles(self, family: CatalogueFamily) -> str:
        weights = {f"{face['weight']}{'i' if face['italic'] else ''}" for face in family.faces}
        return ", ".join(sorted(weights)) or "not there"
