"""The request of the contract as serializers: parsed JSON in, the normalised request out."""

# ruff: noqa: ANN401 - the framework's own signatures

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from jobs.fields import (
    FormatField,
    HexcodeField,
    PictureAddressField,
    StrictSerializer,
    TextField,
    WebAddressField,
    WholeNumberField,
)

MOST_IMAGES = 10
COPY_TYPES = ("headline", "subheadline", "cta")


@extend_schema_serializer(component_name="Image")
class ImageSerializer(StrictSerializer):
    """One picture and what its sender says about it."""

    image_url = PictureAddressField()
    description = TextField(required=False, allow_blank=True, max_length=1000)
    labels = serializers.ListField(
        child=TextField(max_length=80), required=False, allow_empty=True, max_length=20
    )


@extend_schema_serializer(component_name="ColorSwatch")
class SwatchSerializer(StrictSerializer):
    """One brand colour."""

    hexcode = HexcodeField()
    label = TextField(required=False, allow_blank=True, max_length=80)  # type: ignore[assignment]


class SwatchListSerializer(serializers.ListSerializer[Any]):
    """A list of swatches, or one swatch as the parameter table has it."""

    def to_internal_value(self, data: Any) -> Any:
        return super().to_internal_value([data] if isinstance(data, dict) else data)


class BrandDataSerializer(StrictSerializer):
    """Who the ad is for; ``{}`` is allowed."""

    brand_url = WebAddressField(required=False)
    brand_images: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=ImageSerializer(), required=False, max_length=MOST_IMAGES
    )
    fonts = serializers.ListField(
        child=TextField(max_length=80), required=False, allow_empty=True, max_length=10
    )
    color_swatches = SwatchListSerializer(child=SwatchSerializer(), required=False, max_length=20)
    brand_kit_id = serializers.UUIDField(required=False)


class ProductMetadataSerializer(StrictSerializer):
    """What the ad should feature."""

    product_url = WebAddressField(required=False)
    product_images: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=ImageSerializer(), required=False, max_length=MOST_IMAGES
    )


class AdCopySerializer(StrictSerializer):
    """One line of copy, painted to the letter."""

    copy_text = TextField(max_length=500)
    copy_type = serializers.ChoiceField(choices=COPY_TYPES)


@extend_schema_serializer(component_name="ReferenceLayout")
class ReferenceLayoutSerializer(ImageSerializer):
    """An existing ad whose layout to mirror: a URL, or an object with ``image_url``."""

    def to_internal_value(self, data: Any) -> Any:
        return super().to_internal_value({"image_url": data} if isinstance(data, str) else data)


class GenerationMetadataSerializer(StrictSerializer):
    """Format, layout inspiration and freeform direction."""

    aspect_ratios = serializers.ListField(
        child=FormatField(max_length=60), required=False, allow_empty=True, max_length=12
    )
    reference_layouts: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=ReferenceLayoutSerializer(), required=False, max_length=4
    )
    user_direction = TextField(lines=True, required=False, allow_blank=True, max_length=5000)
    output_format = serializers.ChoiceField(choices=("png", "jpeg", "webp"), required=False)
    exports = serializers.ListField(
        child=serializers.ChoiceField(choices=("svg", "pdf")),
        required=False,
        allow_empty=True,
        max_length=2,
    )
    variations = WholeNumberField(required=False, min_value=1, max_value=10)
    seed = WholeNumberField(required=False, min_value=0, max_value=2**31 - 1)

    def validate_aspect_ratios(self, value: list[str]) -> list[str]:
        first: dict[str, int] = {}
        problems: dict[int, list[serializers.ErrorDetail]] = {}
        for number, name in enumerate(value):
            known = first.setdefault(name.replace(" ", "").lower(), number)
            if known != number:
                message = f"This is the same as aspect_ratios[{known}]."
                problems[number] = [serializers.ErrorDetail(message, "duplicate")]
        if problems:
            raise serializers.ValidationError(problems)  # type: ignore[arg-type]
        return value

    def validate_exports(self, value: list[str]) -> list[str]:
        return list(dict.fromkeys(value))


class PairsField(serializers.DictField):
    """Up to 16 string pairs, echoed in the result."""

    child = TextField(max_length=500, allow_blank=True)
    default_error_messages = {
        "too_many": "At most 16 pairs are kept.",
        "long_key": "A key is longer than 40 characters or empty.",
    }

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and len(data) > 16:
            self.fail("too_many")
        if isinstance(data, dict) and not all(0 < len(str(key)) <= 40 for key in data):
            self.fail("long_key")
        if isinstance(data, dict):
            names = TextField(max_length=40)
            data = {names.run_validation(key): value for key, value in data.items()}
        return super().to_internal_value(data)


class CreateImageAdSerializer(StrictSerializer):
    """The whole body of ``POST /create_image_ad_async``."""

    brand_data = BrandDataSerializer()
    product_metadata = ProductMetadataSerializer(required=False)
    ad_copies: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=AdCopySerializer(), required=False, max_length=50
    )
    generation_metadata = GenerationMetadataSerializer(required=False)
    callback_url = WebAddressField(required=False)
    metadata = PairsField(required=False)


class JobListQuerySerializer(serializers.Serializer[Any]):
    """The filters of ``GET /jobs``."""

    status = serializers.ChoiceField(
        choices=("PENDING", "PROCESSING", "SUCCESS", "FAILED"), required=False
    )
    created_after = serializers.DateTimeField(required=False)
    cursor = serializers.CharField(required=False, max_length=200)
    limit = serializers.IntegerField(required=False, min_value=1, max_value=100, default=20)


class WaitQuerySerializer(serializers.Serializer[Any]):
    """``?wait=1..30`` seconds."""

    wait = serializers.IntegerField(required=False, min_value=1, max_value=30)


class CreateQuerySerializer(serializers.Serializer[Any]):
    """``?dry_run=true``."""

    dry_run = serializers.BooleanField(required=False, default=False)
