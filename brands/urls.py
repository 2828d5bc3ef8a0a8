"""The addresses of brands: the API for programs, the pages for people."""

from __future__ import annotations

from django.urls import path

from brands import api, pages

app_name = "brands"
urlpatterns = [
    path("brand_kits", api.BrandKits.as_view(), name="kit_list"),
    path("brand_kits/extract", api.BrandKitExtract.as_view(), name="kit_extract"),
    path("brand_kits/<uuid:kit_id>", api.BrandKitDetail.as_view(), name="kit"),
    path("brand_kits/<uuid:kit_id>/refresh", api.BrandKitRefresh.as_view(), name="kit_refresh_api"),
    path("brand_kits/<uuid:kit_id>/assets", api.BrandKitAssets.as_view(), name="asset_list"),
    path(
        "brand_kits/<uuid:kit_id>/assets/<uuid:asset_id>", api.BrandKitAsset.as_view(), name="asset"
    ),
    path("brands/", pages.kits, name="kits"),
    path("brands/new/", pages.kit_create, name="kit_create"),
    path("brands/<uuid:kit_id>/", pages.kit_page, name="kit_page"),
    path("brands/<uuid:kit_id>/specimen/<int:place>.svg", pages.kit_specimen, name="kit_specimen"),
    path("brands/<uuid:kit_id>/refresh/", pages.kit_refresh, name="kit_refresh"),
    path("brands/<uuid:kit_id>/default/", pages.kit_default, name="kit_default"),
    path("brands/<uuid:kit_id>/delete/", pages.kit_end, name="kit_delete"),
    path("brands/<uuid:kit_id>/files/", pages.asset_create, name="asset_create"),
    path(
        "brands/<uuid:kit_id>/files/<uuid:asset_id>/delete/", pages.asset_end, name="asset_delete"
    ),
]
