"""Brand kits as they travel over the API, in the words of ``brand_data``."""

from __future__ import annotations

import re
from typing import Any

from rest_framework import serializers

from brands.extraction.page import clean
from brands.strict import StrictSerializer
from common.addresses import RefusedUrlError, target_of

MOST_IMAGES = 10
_HEX = re.compile(r"#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


class LineField(serializers.CharField):
    """One line of text without control or direction characters; numbers are not text."""

    def to_internal_value(self, data: Any) -> str:  # noqa: ANN401 - the framework's signature
        if not isinstance(data, str):
            self.fail("invalid")
        text = clean(data, max(len(data), 1))
        if not text and not self.allow_blank:
            self.fail("blank")
        return text


class AddressField(LineField):
    """An absolute http(s) address, well spelled; ``data`` also lets a ``data:image/`` URL pass."""

    def __init__(self, *, data: bool = False, **options: Any) -> None:  # noqa: ANN401
        self.data_allowed = data
        super().__init__(**options)

    def to_internal_value(self, data: Any) -> str:  # noqa: ANN401 - the framework's signature
        if not isinstance(data, str):
            self.fail("invalid")
        if self.data_allowed and data[:11].lower() == "data:image/":
            return data
        if len(data) > 2048:
            raise serializers.ValidationError(
                "An address holds at most 2048 characters.", "max_length"
            )
        if not data and self.allow_blank:
            return ""
        try:
            target_of(data)
        except RefusedUrlError as error:
            raise serializers.ValidationError(
                f"This address was refused: {error}.", "invalid_url"
            ) from None
        return data


class SwatchSerializer(StrictSerializer):
    """A colour and what the brand calls it."""

    hexcode = LineField(max_length=7)
    # The framework's own attribute of this name is on the class, not on the object.
    label = LineField(  # type: ignore[assignment]
        max_length=80, required=False, allow_blank=True, default=""
    )

    def validate_hexcode(self, value: str) -> str:
        match = _HEX.fullmatch(value)
        if match is None:
            raise serializers.ValidationError("Write a colour as #RRGGBB or #RGB.", "invalid_color")
        digits = match.group(1)
        if len(digits) == 3:
            digits = "".join(ch * 2 for ch in digits)
        return f"#{digits.upper()}"


class BrandImageSerializer(StrictSerializer):
    """A picture of the brand; the label ``logo`` makes it a logo."""

    image_url = AddressField(data=True)
    description = LineField(max_length=300, required=False, allow_blank=True, default="")
    labels = serializers.ListField(child=LineField(max_length=80), required=False, max_length=20)


class BrandKitWriteSerializer(StrictSerializer):
    """What a customer may say about a brand."""

    name = LineField(max_length=120)
    brand_url = AddressField(source="website", required=False, allow_blank=True)
    tagline = LineField(max_length=300, required=False, allow_blank=True)
    description = LineField(max_length=2000, required=False, allow_blank=True)
    language = serializers.RegexField(
        r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$", max_length=12, required=False, allow_blank=True
    )
    category = LineField(max_length=40, required=False, allow_blank=True)
    tone = serializers.ListField(child=LineField(max_length=40), required=False, max_length=8)
    color_swatches = serializers.ListField(
        child=SwatchSerializer(), source="swatches", required=False, max_length=12
    )
    fonts = serializers.ListField(child=LineField(max_length=80), required=False, max_length=6)
    is_default = serializers.BooleanField(required=False)


class BrandKitCreateSerializer(BrandKitWriteSerializer):
    """A new kit, with pictures to fetch."""

    brand_images = serializers.ListField(
        child=BrandImageSerializer(), required=False, max_length=MOST_IMAGES
    )


class BrandKitExtractSerializer(StrictSerializer):
    """Where to read a brand from."""

    brand_url = AddressField()
    is_default = serializers.BooleanField(required=False, default=False)


class BrandAssetCreateSerializer(StrictSerializer):
    """A file to keep, as a multipart form: PNG, JPEG, WebP, SVG; TTF, OTF, WOFF, WOFF2."""

    kind = serializers.ChoiceField(choices=["logo", "image", "font"])
    file = serializers.FileField()
    description = LineField(max_length=300, required=False, allow_blank=True, default="")


class BrandAssetSerializer(serializers.Serializer[Any]):
    """A file of a kit; ``url`` is signed and runs out.

    Fonts have a ``family``, a ``weight`` (0: variable) and may be ``italic``.
    """

    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=["logo", "image", "font"])
    origin = serializers.ChoiceField(choices=["site", "upload"])
    url = serializers.CharField()
    media_type = serializers.CharField()
    bytes = serializers.IntegerField(source="size")
    description = serializers.CharField()
    source_url = serializers.CharField()
    family = serializers.CharField()
    weight = serializers.IntegerField()
    italic = serializers.BooleanField()


class BrandKitSerializer(serializers.Serializer[Any]):
    """A stored kit."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    brand_url = serializers.CharField(source="website")
    tagline = serializers.CharField()
    description = serializers.CharField()
    language = serializers.CharField()
    category = serializers.CharField()
    tone = serializers.ListField(child=serializers.CharField())
    color_swatches = SwatchSerializer(source="swatches", many=True)
    fonts = serializers.ListField(child=serializers.CharField())
    headlines = serializers.ListField(child=serializers.CharField())
    calls_to_action = serializers.ListField(child=serializers.CharField())
    is_default = serializers.BooleanField()
    assets = BrandAssetSerializer(many=True)
    read_at = serializers.SerializerMethodField()
    sources = serializers.SerializerMethodField()
    warnings = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()

    def get_read_at(self, kit: Any) -> str | None:  # noqa: ANN401
        snapshot = getattr(kit, "snapshot", None)
        return snapshot.fetched_at.isoformat() if snapshot else None

    def get_sources(self, kit: Any) -> dict[str, str]:  # noqa: ANN401
        snapshot = getattr(kit, "snapshot", None)
        return dict(snapshot.reading.get("sources", {})) if snapshot else {}

    def get_warnings(self, kit: Any) -> list[str]:  # noqa: ANN401
        snapshot = getattr(kit, "snapshot", None)
        return list(snapshot.reading.get("warnings", [])) if snapshot else []


class BrandKitListSerializer(serializers.Serializer[Any]):
    """All kits of the workspace, the default one first."""

    brand_kits = BrandKitSerializer(many=True)
