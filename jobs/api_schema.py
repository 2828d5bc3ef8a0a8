"""What the OpenAPI document says about the jobs API, with the contract's own examples."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import (
    OpenApiSerializerExtension,
    OpenApiSerializerFieldExtension,
)
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    inline_serializer,
)
from rest_framework import serializers

from jobs.models import JobStatus
from jobs.serializers import (
    CreateImageAdSerializer,
    CreateQuerySerializer,
    JobListQuerySerializer,
    WaitQuerySerializer,
)


class EitherSwatches(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """``color_swatches`` takes a list, as in the example, or one swatch, as in the table."""

    target_class = "jobs.serializers.SwatchListSerializer"

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:  # noqa: ANN401
        swatch = auto_schema.resolve_serializer(self.target.child, direction).ref
        listed = {"type": "array", "items": swatch, "maxItems": self.target.max_length}
        return {"oneOf": [listed, swatch]}


class EitherLayout(OpenApiSerializerExtension):  # type: ignore[no-untyped-call]
    """A reference layout is a URL, or an object with ``image_url``."""

    target_class = "jobs.serializers.ReferenceLayoutSerializer"

    def map_serializer(self, auto_schema: Any, direction: Any) -> dict[str, Any]:  # noqa: ANN401
        described = auto_schema._map_serializer(  # noqa: SLF001 - the library's way to go on
            self.target, direction, bypass_extensions=True
        )
        url = {"type": "string", "format": "uri", "description": "The picture's address."}
        return {"oneOf": [url, described]}


EXAMPLE_ID = "8f1d2a3e-9c44-4b77-9e2a-2f0b6a5d11c0"
EXAMPLE_REQUEST: dict[str, Any] = {
    "brand_data": {
        "brand_url": "https://www.exampleskincare.com",
        "brand_images": [
            {
                "image_url": "https://cdn.exampleskincare.com/logo.png",
                "description": "Primary brand logo",
                "labels": ["logo"],
            }
        ],
        "fonts": ["Inter", "DM Sans"],
        "color_swatches": [
            {"hexcode": "#322996", "label": "Brand Indigo"},
            {"hexcode": "#D4384F", "label": "Brand Red"},
        ],
    },
    "product_metadata": {
        "product_url": "https://www.exampleskincare.com/products/vitamin-c-serum",
        "product_images": [
            {
                "image_url": "https://cdn.exampleskincare.com/serum-front.jpg",
                "description": "Vitamin C serum, front label",
                "labels": ["front view"],
            }
        ],
    },
    "ad_copies": [
        {"copy_text": "Brighter skin in 14 days", "copy_type": "headline"},
        {"copy_text": "Dermatologist tested, vegan formula", "copy_type": "subheadline"},
        {"copy_text": "Shop Now", "copy_type": "cta"},
    ],
    "generation_metadata": {
        "aspect_ratios": ["1:1", "4:5"],
        "reference_layouts": [],
        "user_direction": "Bright, clean studio lighting with the serum bottle centered.",
    },
    "callback_url": "https://www.exampleskincare.com/webhooks/omneky",
}

_PROBLEM_LINE = inline_serializer(
    "ProblemLine",
    {
        "field": serializers.CharField(),
        "code": serializers.CharField(),
        "message": serializers.CharField(),
    },
    many=True,
)
PROBLEM = inline_serializer(
    "Problem",
    {
        "type": serializers.URLField(),
        "title": serializers.CharField(),
        "status": serializers.IntegerField(),
        "detail": serializers.CharField(),
        "code": serializers.CharField(),
        "request_id": serializers.CharField(),
        "errors": _PROBLEM_LINE,
    },
)
_ACCEPTED = inline_serializer(
    "AcceptedJob",
    {"job_id": serializers.UUIDField(), "type": serializers.ChoiceField(choices=["image_ad"])},
)
_JOB = inline_serializer(
    "Job",
    {
        "job_id": serializers.UUIDField(),
        "type": serializers.ChoiceField(choices=["image_ad"]),
        "status": serializers.ChoiceField(choices=JobStatus.values),
        "response": serializers.DictField(
            help_text=(
                "Empty while PENDING or PROCESSING. SUCCESS: `creatives`, `failures`, `brand`, "
                "`direction`, `copy`, `warnings`, `seed`, `engine`, `metadata`. FAILED: `error` "
                "with `code`, `message`, `field`, `retryable`, `doc_url`."
            )
        ),
    },
)
_LINE = inline_serializer(
    "JobLine",
    {
        "job_id": serializers.UUIDField(),
        "type": serializers.ChoiceField(choices=["image_ad"]),
        "status": serializers.ChoiceField(choices=JobStatus.values),
        "created_at": serializers.DateTimeField(),
        "finished_at": serializers.DateTimeField(allow_null=True),
    },
    many=True,
)
_EVENT = inline_serializer(
    "JobEvent",
    {
        "at": serializers.DateTimeField(),
        "name": serializers.CharField(),
        "message": serializers.CharField(),
        "attempt": serializers.IntegerField(),
    },
    many=True,
)
_ZONE = inline_serializer(
    "SafeZone",
    {side: serializers.FloatField() for side in ("top", "right", "bottom", "left")},
)
_PLACEMENT = inline_serializer(
    "Placement",
    {
        "name": serializers.CharField(),
        "platform": serializers.CharField(),
        "title": serializers.CharField(),
        "width": serializers.IntegerField(),
        "height": serializers.IntegerField(),
        "weight_limit": serializers.IntegerField(allow_null=True, help_text="Bytes."),
        "safe_zone": _ZONE,
        "rule": serializers.CharField(),
        "text_allowed": serializers.BooleanField(),
        "source": serializers.CharField(),
        "verified_on": serializers.DateField(),
    },
    many=True,
)


def _refusals(*statuses: int) -> dict[int, OpenApiResponse]:
    words = {
        400: "The request is not valid; every problem is listed by its path",
        401: "No valid API key",
        402: "The quota is used up",
        403: "The key lacks the scope",
        404: "No such job in this workspace",
        409: "Contradicts the present state",
        413: "The body is over 10 MB",
        415: "The body is not JSON",
        429: "Too many requests; see Retry-After",
    }
    return {status: OpenApiResponse(PROBLEM, words[status]) for status in statuses}


_TAGS = ["Image ads"]

CREATE: dict[str, Any] = {
    "operation_id": "create_image_ad_async",
    "summary": "Create an image ad",
    "description": (
        "Returns at once with a job to track. Poll `GET /jobs/{job_id}`, or set `callback_url` "
        "and receive the same body there, signed."
    ),
    "tags": _TAGS,
    "request": CreateImageAdSerializer,
    "parameters": [
        CreateQuerySerializer,
        OpenApiParameter(
            "Idempotency-Key",
            OpenApiTypes.STR,
            OpenApiParameter.HEADER,
            description="The same key and body within 24 hours give the same job.",
        ),
    ],
    "responses": {
        202: OpenApiResponse(
            _ACCEPTED,
            "Accepted",
            examples=[
                OpenApiExample("Accepted", {"job_id": EXAMPLE_ID, "type": "image_ad"}),
            ],
        ),
        **_refusals(400, 401, 402, 403, 409, 413, 415, 429),
    },
    "examples": [OpenApiExample("Skincare", EXAMPLE_REQUEST, request_only=True)],
}
READ: dict[str, Any] = {
    "operation_id": "get_job",
    "summary": "Check job status",
    "tags": _TAGS,
    "parameters": [WaitQuerySerializer],
    "responses": {
        200: OpenApiResponse(
            _JOB,
            "The job",
            examples=[
                OpenApiExample(
                    "Waiting",
                    {
                        "job_id": EXAMPLE_ID,
                        "type": "image_ad",
                        "status": "PENDING",
                        "response": {},
                    },
                ),
            ],
        ),
        **_refusals(400, 401, 403, 404, 429),
    },
}
LIST: dict[str, Any] = {
    "operation_id": "list_jobs",
    "summary": "List jobs, newest first",
    "tags": _TAGS,
    "parameters": [JobListQuerySerializer],
    "responses": {
        200: inline_serializer(
            "JobPage",
            {"jobs": _LINE, "next_cursor": serializers.CharField(allow_null=True)},
        ),
        **_refusals(400, 401, 403, 429),
    },
}
CANCEL: dict[str, Any] = {
    "operation_id": "cancel_job",
    "summary": "Cancel a job that has not ended",
    "tags": _TAGS,
    "request": None,
    "responses": {200: _JOB, **_refusals(401, 403, 404, 409, 429)},
}
EVENTS: dict[str, Any] = {
    "operation_id": "list_job_events",
    "summary": "A job's timeline",
    "tags": _TAGS,
    "responses": {
        200: inline_serializer("JobEvents", {"events": _EVENT}),
        **_refusals(401, 403, 404, 429),
    },
}
BUNDLE: dict[str, Any] = {
    "operation_id": "get_job_bundle",
    "summary": "All files of a job as one ZIP",
    "tags": _TAGS,
    "responses": {
        (200, "application/zip"): OpenApiTypes.BINARY,
        **_refusals(401, 403, 404, 409, 429),
    },
}
PLACEMENTS: dict[str, Any] = {
    "operation_id": "list_placements",
    "summary": "Placements that may stand among the aspect ratios",
    "tags": _TAGS,
    "responses": {
        200: inline_serializer("PlacementPage", {"placements": _PLACEMENT}),
        **_refusals(401, 429),
    },
}
