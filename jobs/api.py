"""The jobs API: each view validates, makes one call, responds."""

# ruff: noqa: RUF012, ARG002 - the framework's own class attributes and signatures

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any, cast

from django.http import FileResponse
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.authentication import requires_scope
from common.errors import NotFound, ValidationFailed
from creative.placements import PLACEMENTS
from jobs import api_schema as schema
from jobs.bundles import bundle
from jobs.cursors import cursor_of, place_of
from jobs.models import JOB_TYPE, Job, JobQuerySet
from jobs.parsing import BoundedJSONParser
from jobs.previews import dry_run
from jobs.responses import job_body
from jobs.serializers import (
    CreateImageAdSerializer,
    CreateQuerySerializer,
    JobListQuerySerializer,
    WaitQuerySerializer,
)
from jobs.services import ended, job_cancel, job_status_after, job_submit

if TYPE_CHECKING:
    from uuid import UUID

    from rest_framework.request import Request

    from accounts.models import ApiKey

POLL_SECONDS = 0.4
_IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{1,255}")


class CreateImageAd(APIView):
    """``POST /create_image_ad_async``."""

    permission_classes = [requires_scope("ads:write")]
    parser_classes = [BoundedJSONParser]

    @extend_schema(**schema.CREATE)
    def post(self, request: Request) -> Response:
        wishes = CreateQuerySerializer(data=request.query_params)
        wishes.is_valid(raise_exception=True)
        body = CreateImageAdSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        if wishes.validated_data["dry_run"]:
            return Response(dry_run(request=body.validated_data))
        submission = job_submit(
            workspace=_key(request).workspace,
            api_key=_key(request),
            request=body.validated_data,
            idempotency_key=_idempotency_key(request),
        )
        job = submission.job
        headers = {"Location": reverse("jobs:job", args=[job.pk])}
        if submission.replayed:
            headers["Idempotent-Replayed"] = "true"
        return Response({"job_id": str(job.pk), "type": JOB_TYPE}, status=202, headers=headers)


class JobDetail(APIView):
    """``GET /jobs/{job_id}``."""

    permission_classes = [requires_scope("ads:read")]

    @extend_schema(**schema.READ)
    def get(self, request: Request, job_id: UUID) -> Response:
        query = WaitQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        job = _own(request, job_id)
        if not job.ended and (seconds := query.validated_data.get("wait")):
            _wait_for_end(job, seconds)
        return Response(job_body(job), headers={"Cache-Control": "no-store"})


class JobList(APIView):
    """``GET /jobs``."""

    permission_classes = [requires_scope("ads:read")]

    @extend_schema(**schema.LIST)
    def get(self, request: Request) -> Response:
        query = JobListQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        jobs, next_cursor = _page_of(_jobs(request), query.validated_data)
        return Response({"jobs": [_line(job) for job in jobs], "next_cursor": next_cursor})


class JobCancel(APIView):
    """``POST /jobs/{job_id}/cancel``."""

    permission_classes = [requires_scope("ads:write")]

    @extend_schema(**schema.CANCEL)
    def post(self, request: Request, job_id: UUID) -> Response:
        return Response(job_body(job_cancel(job=_own(request, job_id))))


class JobEvents(APIView):
    """``GET /jobs/{job_id}/events``."""

    permission_classes = [requires_scope("ads:read")]

    @extend_schema(**schema.EVENTS)
    def get(self, request: Request, job_id: UUID) -> Response:
        events = _own(request, job_id).events.values("at", "name", "message", "attempt")
        return Response({"events": list(events)})


class JobBundle(APIView):
    """``GET /jobs/{job_id}/bundle``."""

    permission_classes = [requires_scope("ads:read")]

    @extend_schema(**schema.BUNDLE)
    def get(self, request: Request, job_id: UUID) -> FileResponse:
        archive = bundle(_own(request, job_id))
        return FileResponse(
            archive, as_attachment=True, filename=f"{job_id}.zip", content_type="application/zip"
        )


class PlacementList(APIView):
    """``GET /placements``."""

    @extend_schema(**schema.PLACEMENTS)
    def get(self, request: Request) -> Response:
        return Response({"placements": [_placement(placement) for placement in PLACEMENTS]})


def _key(request: Request) -> ApiKey:
    """The key that the permission class has let through."""
    return cast("ApiKey", request.auth)


def _jobs(request: Request) -> JobQuerySet:
    return Job.objects.of(_key(request).workspace)


def _own(request: Request, job_id: UUID) -> Job:
    """The job, if it belongs to the caller's workspace; another's does not exist for them."""
    job = _jobs(request).filter(pk=job_id).first()
    if job is None:
        raise NotFound("There is no such job.")
    return job


def _wait_for_end(job: Job, seconds: int) -> None:
    """Hold until the job ends or the time is over, then take the job as it is."""
    until = time.monotonic() + seconds
    while not ended(job_status_after(job.pk)) and time.monotonic() < until:
        time.sleep(POLL_SECONDS)
    job.refresh_from_db()


def _page_of(jobs: JobQuerySet, query: dict[str, Any]) -> tuple[list[Job], str | None]:
    if "status" in query:
        jobs = jobs.filter(status=query["status"])
    if "created_after" in query:
        jobs = jobs.filter(created_at__gt=query["created_after"])
    if "cursor" in query:
        jobs = jobs.before(*place_of(query["cursor"]))
    rows = list(jobs.newest_first()[: query["limit"] + 1])
    shown = rows[: query["limit"]]
    more = len(rows) > len(shown)
    return shown, cursor_of(shown[-1].created_at, shown[-1].pk) if more else None


def _line(job: Job) -> dict[str, Any]:
    return {
        "job_id": str(job.pk),
        "type": JOB_TYPE,
        "status": job.status,
        "created_at": job.created_at,
        "finished_at": job.finished_at,
    }


def _placement(placement: Any) -> dict[str, Any]:  # noqa: ANN401 - a row of the engine's table
    zone = placement.safe_zone
    return {
        "name": placement.name,
        "platform": placement.platform,
        "title": placement.title,
        "width": placement.width,
        "height": placement.height,
        "weight_limit": placement.weight_limit,
        "safe_zone": {
            "top": round(zone.top, 4),
            "right": round(zone.right, 4),
            "bottom": round(zone.bottom, 4),
            "left": round(zone.left, 4),
        },
        "rule": placement.rule,
        "text_allowed": placement.text_allowed,
        "source": placement.source,
        "verified_on": placement.verified_on.isoformat(),
    }


def _idempotency_key(request: Request) -> str:
    key = request.headers.get("Idempotency-Key", "")
    if key and not _IDEMPOTENCY_KEY.fullmatch(key):
        message = "An Idempotency-Key is 1 to 255 visible ASCII characters."
        raise ValidationFailed(message, field="Idempotency-Key")
    return key
