"""What developers read, served from here: quickstart, reference, callbacks, errors, limits."""

from __future__ import annotations

import inspect
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.hooks import TESTS_PER_MINUTE
from accounts.services import LONGEST_KEY_OVERLAP
from common.errors import PlatformError
from common.media import KINDS
from creative.errors import CreativeError
from jobs import assets  # noqa: F401 - its error codes belong to the list
from jobs.callbacks import DEADLINE, SCHEDULE
from omneky_platform.changelog import versions
from omneky_platform.code import code_group, coloured
from omneky_platform.reference import chapters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

_Kind = TypeVar("_Kind", PlatformError, CreativeError)


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """One line of the error reference; ``status`` is 0 for what only a failed job tells."""

    code: str
    status: int
    summary: str
    retryable: bool


_JOB = "8f1d2a3e-9c44-4b77-9e2a-2f0b6a5d11c0"
_ACCEPTED: Final = {"job_id": _JOB, "type": "image_ad"}
_RESULT: Final[dict[str, Any]] = {
    "job_id": _JOB,
    "type": "image_ad",
    "status": "SUCCESS",
    "response": {
        "creatives": [
            {
                "aspect_ratio": "1:1",
                "width": 1080,
                "height": 1080,
                "format": "png",
                "image_url": "https://.../1x1-v1-5c1c1c0f.png",
                "expires_at": "2026-03-02T09:30:00Z",
                "alt_text": "Vitamin C serum. Brighter skin in 14 days.",
                "checks": [{"code": "contrast", "level": "pass", "value": 9.8, "bar": 4.5}],
            }
        ],
        "failures": [],
        "warnings": [],
        "seed": 3,
    },
}


@require_safe
def quickstart(request: HttpRequest) -> HttpResponse:
    """Show how to get from nothing to a finished ad, piece by piece."""
    context = {
        "submit": code_group("submit"),
        "poll": code_group("poll"),
        "accepted": coloured(json.dumps(_ACCEPTED), "json"),
        "result": coloured(json.dumps(_RESULT, indent=2), "json"),
    }
    return render(request, "docs/quickstart.html", context)


@require_safe
def callbacks(request: HttpRequest) -> HttpResponse:
    """Show what a callback carries, how to verify it, and when it comes again."""
    context = {
        "verification": code_group("verify"),
        "deadline": round(DEADLINE),
        "waits": [_span(seconds) for seconds in SCHEDULE],
    }
    return render(request, "docs/callbacks.html", context)


@require_safe
def limits(request: HttpRequest) -> HttpResponse:
    """Show every limit, from the settings and code that hold to it."""
    return render(request, "docs/limits.html", {"groups": limit_groups()})


@require_safe
def changelog(request: HttpRequest) -> HttpResponse:
    """Show what changed with each version."""
    context = {"versions": versions(settings.ROOT / "CHANGELOG.md")}
    return render(request, "docs/changelog.html", context)


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    """Show every operation and field of the OpenAPI document."""
    return render(request, "docs/reference.html", {"chapters": chapters()})


@require_safe
def errors(request: HttpRequest) -> HttpResponse:
    """List every error code with its status and what it means."""
    listed = error_codes()
    return render(
        request,
        "docs/errors.html",
        {
            "answers": [item for item in listed if item.status],
            "failures": [item for item in listed if not item.status],
        },
    )


def limit_groups() -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Return titled groups of (what, limit, error code beyond it or an empty string)."""
    picture, page, font = (KINDS[kind].limit // 1_000_000 for kind in ("picture", "page", "font"))
    hours = LONGEST_KEY_OVERLAP.total_seconds() / 3600
    return [
        (
            "How much",
            [
                (
                    "Requests a minute, for each workspace",
                    f"{settings.DEFAULT_REQUESTS_PER_MINUTE:,} to start with",
                    "rate_limited",
                ),
                (
                    "Creatives a month, for each workspace",
                    f"{settings.DEFAULT_MONTHLY_CREATIVES:,} to start with",
                    "quota_exceeded",
                ),
            ],
        ),
        (
            "One request",
            [
                ("Body", f"{settings.BODY_LIMIT // 1024 // 1024} MB of JSON", "body_too_large"),
                ("brand_images, product_images", "10 each", "validation_failed"),
                ("aspect_ratios", "12, from 1:10 to 10:1", "validation_failed"),
                ("Sizes in pixels", "32 to 4,096 a side", "validation_failed"),
                ("reference_layouts", "4", "validation_failed"),
                ("variations", "10", "validation_failed"),
                ("user_direction", "5,000 characters", "validation_failed"),
                ("metadata", "16 pairs of 40 and 500 characters", "validation_failed"),
                ("Idempotency-Key", "24 hours", "idempotency_key_reused"),
            ],
        ),
        (
            "What is fetched",
            [
                ("A picture", f"{picture} MB, 40 megapixels", "too_large"),
                ("A web page", f"{page} MB", "too_large"),
                ("A font", f"{font} MB", "too_large"),
                ("One answer", "15 seconds, 3 redirects", "timeout"),
                ("Addresses", "public ones, on ports 80, 443, 8080, 8443", "address_refused"),
            ],
        ),
        (
            "Links, keys, callbacks",
            [
                ("Links to files", f"{_span(settings.FILE_LINK_SECONDS)}, then ask again", ""),
                ("Overlap of rotated keys", f"{hours:.0f} hours", ""),
                ("Attempts of a callback", str(len(SCHEDULE) + 1), ""),
                ("Test callbacks", f"{TESTS_PER_MINUTE} a minute", ""),
            ],
        ),
    ]


def _span(seconds: int) -> str:
    """Seconds in the largest unit that leaves a whole number."""
    for size, unit in ((3600, "hour"), (60, "minute"), (1, "second")):
        if seconds % size == 0:
            count = seconds // size
            return f"{count} {unit}{'s' if count != 1 else ''}"
    return f"{seconds} seconds"


def error_codes() -> list[ErrorCode]:
    """Return every code once, ordered by status and name."""
    found: dict[str, ErrorCode] = {}
    kinds: list[type[PlatformError | CreativeError]] = [
        *_tree(PlatformError),
        *_tree(CreativeError),
    ]
    for kind in kinds:
        status = getattr(kind, "status", 0)
        # An app's own kinds that are no conflict tell of things a job fetches, not of its request.
        if kind.__module__ != PlatformError.__module__ and status in {400, 500}:
            status = 0
        item = ErrorCode(kind.code, status, _summary(kind), getattr(kind, "retryable", False))
        found.setdefault(item.code, item)
    return sorted(found.values(), key=lambda item: (item.status, item.code))


def _tree(parent: type[_Kind]) -> Iterator[type[_Kind]]:
    yield parent
    for child in parent.__subclasses__():
        yield from _tree(child)


def _summary(kind: type[Exception]) -> str:
    own = vars(kind).get("summary")
    return own if isinstance(own, str) else (inspect.getdoc(kind) or "").split("\n\n")[0]
