"""A job in, the answer of the contract out: the same bytes for GET and for the callback."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from rest_framework.renderers import JSONRenderer

from jobs.files import link
from jobs.models import JOB_TYPE, Creative, Job, JobStatus
from jobs.ordering import ordered


def job_body(job: Job, *, at: datetime | None = None) -> dict[str, Any]:
    """The four fields of ``GET /jobs/{job_id}``, with links that are fresh at ``at``."""
    return {
        "job_id": str(job.pk),
        "type": JOB_TYPE,
        "status": job.status,
        "response": _response(job, at or timezone.now()),
    }


def job_bytes(job: Job, *, at: datetime | None = None) -> bytes:
    """The body as it goes over the wire."""
    return bytes(JSONRenderer().render(job_body(job, at=at)))


def error_body(job: Job) -> dict[str, Any]:
    """Why a job failed, as customers see it."""
    return {
        "code": job.error_code,
        "message": job.error_message,
        "field": job.error_field or None,
        "retryable": job.error_retryable,
        "doc_url": f"{settings.ERROR_DOCS_URL}#{job.error_code}",
    }


def _response(job: Job, at: datetime) -> dict[str, Any]:
    if job.status == JobStatus.FAILED:
        return {"error": error_body(job)}
    if job.status != JobStatus.SUCCESS:
        return {}
    expires = at.astimezone(UTC) + timedelta(seconds=settings.FILE_LINK_SECONDS)
    stamp = expires.strftime("%Y-%m-%dT%H:%M:%SZ")
    creatives = [_creative(creative, stamp) for creative in job.creatives.all()]
    return {"creatives": creatives, **ordered(job.result)}


def _creative(creative: Creative, expires_at: str) -> dict[str, Any]:
    return {
        "id": str(creative.pk),
        "aspect_ratio": creative.aspect_ratio,
        "placement": creative.placement or None,
        "variation": creative.variation,
        "width": creative.width,
        "height": creative.height,
        "format": creative.format,
        "bytes": creative.bytes,
        "sha256": creative.sha256,
        "image_url": link(creative.file.name),
        "thumbnail_url": link(creative.thumbnail.name),
        "expires_at": expires_at,
        "exports": {kind: link(name) for kind, name in sorted(creative.exports.items())},
        "alt_text": creative.alt_text,
        "layout": creative.layout,
        "elements": ordered(creative.elements),
        "checks": ordered(creative.checks),
    }
