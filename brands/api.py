"""The brand kits API: each view validates, makes one call, responds."""

# ruff: noqa: RUF012 - the framework's own class attributes

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.authentication import requires_scope
from accounts.models import ApiKey
from brands.models import BrandKit
from brands.serializers import (
    BrandAssetCreateSerializer,
    BrandAssetSerializer,
    BrandKitCreateSerializer,
    BrandKitExtractSerializer,
    BrandKitListSerializer,
    BrandKitSerializer,
    BrandKitWriteSerializer,
)
from brands.services import (
    brand_asset_add,
    brand_asset_delete,
    brand_kit_create,
    brand_kit_delete,
    brand_kit_extract,
    brand_kit_refresh,
    brand_kit_update,
)
from common.errors import NotAuthenticated, NotFound

if TYPE_CHECKING:
    from uuid import UUID

    from rest_framework.request import Request

    from accounts.models import Workspace
    from brands.models import BrandKitQuerySet


class BrandKits(APIView):
    """``/brand_kits``."""

    permission_classes = [requires_scope("brand_kits")]

    @extend_schema(
        operation_id="brand_kit_list",
        summary="List brand kits",
        tags=["Brand kits"],
        responses=BrandKitListSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return every kit of the workspace, the default one first."""
        return Response(BrandKitListSerializer({"brand_kits": _kits(request)}).data)

    @extend_schema(
        operation_id="brand_kit_create",
        summary="Create a brand kit",
        tags=["Brand kits"],
        request=BrandKitCreateSerializer,
        responses={201: BrandKitSerializer},
    )
    def post(self, request: Request) -> Response:
        """Store what you know about a brand."""
        body = BrandKitCreateSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        facts = dict(body.validated_data)
        images = facts.pop("brand_images", [])
        kit = brand_kit_create(workspace=_workspace(request), facts=facts, images=images)
        return _created(kit)


class BrandKitExtract(APIView):
    """``POST /brand_kits/extract``."""

    permission_classes = [requires_scope("brand_kits")]

    @extend_schema(
        operation_id="brand_kit_extract",
        summary="Create a brand kit from a website",
        tags=["Brand kits"],
        request=BrandKitExtractSerializer,
        responses={201: BrandKitSerializer},
    )
    def post(self, request: Request) -> Response:
        """Read a brand's page and store its colours, fonts, logos and words as a kit."""
        body = BrandKitExtractSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        kit = brand_kit_extract(
            workspace=_workspace(request),
            url=body.validated_data["brand_url"],
            is_default=body.validated_data["is_default"],
        )
        return _created(kit)


class BrandKitDetail(APIView):
    """``/brand_kits/{kit_id}``."""

    permission_classes = [requires_scope("brand_kits")]

    @extend_schema(
        operation_id="brand_kit_read",
        summary="Read a brand kit",
        tags=["Brand kits"],
        responses=BrandKitSerializer,
    )
    def get(self, request: Request, kit_id: UUID) -> Response:
        """Return one kit with fresh links to its files."""
        return Response(BrandKitSerializer(_own(request, kit_id)).data)

    @extend_schema(
        operation_id="brand_kit_update",
        summary="Change a brand kit",
        tags=["Brand kits"],
        request=BrandKitWriteSerializer(partial=True),
        responses=BrandKitSerializer,
    )
    def patch(self, request: Request, kit_id: UUID) -> Response:
        """Change the fields that are sent; reading the site again leaves them alone."""
        kit = _own(request, kit_id)
        body = BrandKitWriteSerializer(data=request.data, partial=True)
        body.is_valid(raise_exception=True)
        brand_kit_update(kit=kit, facts=body.validated_data)
        return Response(BrandKitSerializer(_own(request, kit_id)).data)

    @extend_schema(
        operation_id="brand_kit_delete",
        summary="Delete a brand kit",
        tags=["Brand kits"],
        responses={204: None},
    )
    def delete(self, request: Request, kit_id: UUID) -> Response:
        """Delete a kit and its files; ads made with it stay."""
        brand_kit_delete(kit=_own(request, kit_id))
        return Response(status=204)


class BrandKitRefresh(APIView):
    """``POST /brand_kits/{kit_id}/refresh``."""

    permission_classes = [requires_scope("brand_kits")]

    @extend_schema(
        operation_id="brand_kit_refresh",
        summary="Read a brand kit's website again",
        tags=["Brand kits"],
        request=None,
        responses=BrandKitSerializer,
    )
    def post(self, request: Request, kit_id: UUID) -> Response:
        """Read the site again; fields that you set yourself stay as they are."""
        brand_kit_refresh(kit=_own(request, kit_id))
        return Response(BrandKitSerializer(_own(request, kit_id)).data)


class BrandKitAssets(APIView):
    """``/brand_kits/{kit_id}/assets``."""

    permission_classes = [requires_scope("brand_kits")]
    parser_classes = [MultiPartParser]

    @extend_schema(
        operation_id="brand_asset_create",
        summary="Add a logo, picture or font to a brand kit",
        tags=["Brand kits"],
        request={"multipart/form-data": BrandAssetCreateSerializer},
        responses={201: BrandAssetSerializer},
    )
    def post(self, request: Request, kit_id: UUID) -> Response:
        """Keep a file; a font's family becomes one of the kit's fonts."""
        kit = _own(request, kit_id)
        body = BrandAssetCreateSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        asset = brand_asset_add(
            kit=kit,
            kind=body.validated_data["kind"],
            data=body.validated_data["file"].read(),
            description=body.validated_data["description"],
        )
        return Response(BrandAssetSerializer(asset).data, status=201)


class BrandKitAsset(APIView):
    """``/brand_kits/{kit_id}/assets/{asset_id}``."""

    permission_classes = [requires_scope("brand_kits")]

    @extend_schema(
        operation_id="brand_asset_delete",
        summary="Delete a file of a brand kit",
        tags=["Brand kits"],
        responses={204: None},
    )
    def delete(self, request: Request, kit_id: UUID, asset_id: UUID) -> Response:
        """Delete one file; the kit's other facts stay."""
        asset = _own(request, kit_id).assets.filter(pk=asset_id).first()
        if asset is None:
            raise NotFound
        brand_asset_delete(asset=asset)
        return Response(status=204)


def _workspace(request: Request) -> Workspace:
    key = request.auth
    if not isinstance(key, ApiKey):
        raise NotAuthenticated
    return key.workspace


def _kits(request: Request) -> BrandKitQuerySet:
    kits = BrandKit.objects.of(_workspace(request))
    return kits.select_related("snapshot").prefetch_related("assets")


def _own(request: Request, kit_id: UUID) -> BrandKit:
    """Return the workspace's own kit; another's is as if it did not exist."""
    kit = _kits(request).filter(pk=kit_id).first()
    if kit is None:
        raise NotFound
    return kit


def _created(kit: BrandKit) -> Response:
    headers = {"Location": reverse("brands:kit", args=[kit.pk])}
    return Response(BrandKitSerializer(kit).data, status=201, headers=headers)
