"""Pages about a workspace's ads for its members: the gallery, and one page for each job."""

from __future__ import annotations

import contextlib
import json
import shlex
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import allows, membership_for, workspace_for
from accounts.models import Role
from common.errors import PlatformError, ValidationFailed
from jobs.bundles import JobNotFinished, bundle
from jobs.cursors import cursor_of, place_of
from jobs.files import page_link
from jobs.models import Creative, Job, JobQuerySet, JobStatus
from jobs.ordering import ordered
from jobs.services import job_cancel, job_resend_callback, job_retry

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

PAGE_SIZE = 18
SHOWN_ON_CARD = 3


@login_required
@never_cache
@require_GET
def gallery(request: HttpRequest) -> HttpResponse:
    """The workspace's jobs with their pictures, newest first, more on scrolling."""
    workspace = workspace_for(request)
    chosen = {name: request.GET.get(name, "") for name in ("status", "ratio", "key", "since")}
    jobs = _filtered(Job.objects.of(workspace), chosen)
    rows = list(_with_pictures(_after(jobs, request.GET.get("cursor", "")))[: PAGE_SIZE + 1])
    shown = rows[:PAGE_SIZE]
    following = request.GET.copy()
    if len(rows) > PAGE_SIZE:
        following["cursor"] = cursor_of(shown[-1].created_at, shown[-1].pk)
    ratios = Creative.objects.filter(job__workspace=workspace).order_by("aspect_ratio")
    context = {
        "cards": [_card(job) for job in shown],
        "next_query": following.urlencode() if len(rows) > PAGE_SIZE else "",
        "chosen": chosen,
        "keys": [(str(key.pk), str(key)) for key in workspace.api_keys.all()],
        "statuses": JobStatus.choices,
        "ratios": ratios.values_list("aspect_ratio", flat=True).distinct()[:40],
        "filtered": any(chosen.values()),
    }
    partial = request.headers.get("HX-Request") and "cursor" in request.GET
    return render(request, "jobs/_cards.html" if partial else "jobs/gallery.html", context)


@login_required
@never_cache
@require_GET
def ad(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """Everything about one job; while it runs, the page refreshes its progress by itself."""
    job = _own(request, job_id)
    membership = membership_for(request)
    context = {
        "job": job,
        "pictures": [_picture(creative) for creative in job.creatives.all()],
        "events": list(job.events.all()),
        "deliveries": list(job.deliveries.prefetch_related("attempts")),
        "request_json": json.dumps(ordered(job.request), indent=2, ensure_ascii=False),
        "curl": _curl(job),
        "may_act": membership is not None and allows(membership, Role.DEVELOPER),
    }
    partial = request.headers.get("HX-Request")
    if partial and job.ended:
        # the pictures are there: let the browser load the whole page
        response = render(request, "jobs/_progress.html", context)
        response["HX-Refresh"] = "true"
        return response
    return render(request, "jobs/_progress.html" if partial else "jobs/ad.html", context)


@login_required
@require_GET
def ad_bundle(request: HttpRequest, job_id: UUID) -> FileResponse:
    """All files of the job as one ZIP."""
    try:
        archive = bundle(_own(request, job_id))
    except JobNotFinished:
        raise Http404 from None
    return FileResponse(archive, as_attachment=True, filename=f"{job_id}.zip")


@login_required
@require_POST
def ad_cancel(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """Cancel, then show the job."""
    return _act(request, job_id, job_cancel, "The job was cancelled.")


@login_required
@require_POST
def ad_retry(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """Try a failed job again, then show it."""
    return _act(request, job_id, job_retry, "The job is tried again.")


@login_required
@require_POST
def ad_resend(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """Send the callback again, then show the job."""
    return _act(request, job_id, job_resend_callback, "The callback is sent again.")


def _act(
    request: HttpRequest, job_id: UUID, action: Callable[..., object], done: str
) -> HttpResponse:
    job = _own(request, job_id, at_least=Role.DEVELOPER)
    try:
        action(job=job)
        messages.success(request, done)
    except PlatformError as refusal:
        messages.error(request, refusal.message)
    return redirect("jobs:ad", job_id=job.pk)


def _own(request: HttpRequest, job_id: UUID, *, at_least: str = Role.VIEWER) -> Job:
    """The job, if it is the workspace's; another's does not exist for this person."""
    workspace = workspace_for(request, at_least=at_least)
    job = Job.objects.of(workspace).filter(pk=job_id).first()
    if job is None:
        raise Http404
    return job


def _filtered(jobs: JobQuerySet, chosen: dict[str, str]) -> JobQuerySet:
    """The jobs that the page's filters leave; a filter that makes no sense is no filter."""
    if chosen["status"] in JobStatus.values:
        jobs = jobs.filter(status=chosen["status"])
    if chosen["ratio"]:
        jobs = jobs.filter(creatives__aspect_ratio=chosen["ratio"]).distinct()
    with contextlib.suppress(ValueError):
        jobs = jobs.filter(api_key=UUID(chosen["key"]))
    with contextlib.suppress(ValueError):
        since = datetime.combine(date.fromisoformat(chosen["since"]), time.min, UTC)
        jobs = jobs.filter(created_at__gte=since)
    return jobs


def _after(jobs: JobQuerySet, cursor: str) -> JobQuerySet:
    if not cursor:
        return jobs.newest_first()
    try:
        return jobs.before(*place_of(cursor)).newest_first()
    except ValidationFailed:
        raise Http404 from None


def _with_pictures(jobs: JobQuerySet) -> JobQuerySet:
    return jobs.prefetch_related(Prefetch("creatives"))


def _card(job: Job) -> dict[str, Any]:
    pictures = [_picture(creative) for creative in job.creatives.all()]
    return {
        "job": job,
        "pictures": pictures[:SHOWN_ON_CARD],
        "more": max(0, len(pictures) - SHOWN_ON_CARD),
    }


def _picture(creative: Creative) -> dict[str, Any]:
    """A picture with its links, as templates need it."""
    return {
        "creative": creative,
        "image_url": page_link(str(creative.file.name)),
        "thumbnail_url": page_link(str(creative.thumbnail.name)),
        "exports": {kind: page_link(name) for kind, name in sorted(creative.exports.items())},
        "failed": [check for check in creative.checks if check.get("level") == "fail"],
        "passed": sum(check.get("level") == "pass" for check in creative.checks),
    }


def _curl(job: Job) -> str:
    body = shlex.quote(json.dumps(ordered(job.request), ensure_ascii=False))
    return (
        f"curl --request POST \\\n  --url {settings.PUBLIC_URL}{reverse('jobs:create')} \\\n"
        "  --header 'Content-Type: application/json' \\\n"
        "  --header 'Authorization: Bearer YOUR_API_KEY' \\\n"
        f"  --data {body}"
    )
