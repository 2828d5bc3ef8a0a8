"""Pages about a workspace's ads for its members: the gallery, and one page for each job."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import allows, membership_for, workspace_for
from accounts.models import Role
from common.errors import PlatformError, ValidationFailed
from jobs.ad_views import frames_of, pictures_of, state_of, steps_of, thumbnail_of, trail_of
from jobs.bundles import JobNotFinished, bundle
from jobs.calls import call_of, request_bytes
from jobs.cursors import cursor_of, place_of
from jobs.fragments import fragment_login_required
from jobs.models import Creative, Job, JobQuerySet, JobStatus
from jobs.services import job_cancel, job_resend_callback, job_retry

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from accounts.models import Workspace

PAGE_SIZE = 18
SHOWN_ON_CARD = 3
PICTURES_AT_ONCE = 8
MOST_CHOICES = 100
BY_MEMBERS = "members"
FILTERS = ("status", "ratio", "brand", "key", "since", "until")


@fragment_login_required
@never_cache
@require_GET
def gallery(request: HttpRequest) -> HttpResponse:
    """The workspace's jobs with their pictures, newest first, more on scrolling."""
    workspace = workspace_for(request)
    chosen = {name: request.GET.get(name, "") for name in FILTERS}
    jobs = _filtered(Job.objects.of(workspace), chosen)
    rows = list(_with_pictures(_after(jobs, request.GET.get("cursor", "")))[: PAGE_SIZE + 1])
    shown = rows[:PAGE_SIZE]
    following = request.GET.copy()
    if len(rows) > PAGE_SIZE:
        following["cursor"] = cursor_of(shown[-1].created_at, shown[-1].pk)
    context = {
        "cards": [_card(job) for job in shown],
        "next_query": following.urlencode() if len(rows) > PAGE_SIZE else "",
        "may_act": _may_act(request),
    }
    if request.headers.get("HX-Request") and "cursor" in request.GET:
        return render(request, "jobs/_cards.html", context)
    return render(request, "jobs/gallery.html", context | _choices(workspace, chosen))


@login_required
@never_cache
@require_GET
def ad(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """Everything about one job; while it runs, its progress keeps itself up to date."""
    return render(request, "jobs/ad.html", _ad_context(request, _own(request, job_id)))


@fragment_login_required
@never_cache
@require_GET
def ad_progress(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """The steps so far: 204 while nothing changed, the whole of the ad once it has ended."""
    job = _own(request, job_id, lightly=True)
    place = "playground" if request.GET.get("place") == "playground" else ""
    if job.ended:
        job = _own(request, job_id)
        context = _ad_context(request, job) | {"place": place, "outcome": job, "arrived": True}
        template = "jobs/_outcome.html" if place else "jobs/_ad.html"
        response = render(request, template, context)
        response["HX-Retarget"] = "#outcome" if place else "#ad"
        response["HX-Reswap"] = "outerHTML"
        return response
    events = list(job.events.all())
    state = state_of(job, events)
    if request.GET.get("seen") == state:
        return HttpResponse(status=204)
    context = {"job": job, "steps": steps_of(job, events), "state": state, "place": place}
    return render(request, "jobs/_steps.html", context)


@fragment_login_required
@never_cache
@require_GET
def ad_pictures(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """The pictures after the first ones; the page fetches them on scrolling."""
    job = _own(request, job_id)
    start = request.GET.get("from", "")
    if not start.isdecimal() or len(start) > 4:
        raise Http404
    context = {"job": job, "trail": trail_of(job), **_pictures_from(job, int(start))}
    partial = bool(request.headers.get("HX-Request"))
    return render(request, "jobs/_pictures.html" if partial else "jobs/ad_pictures.html", context)


@login_required
@require_GET
def ad_request(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """The request as a file, with its pictures whole."""
    job = _own(request, job_id)
    response = HttpResponse(request_bytes(job.request), content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="request.json"'
    return response


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


def _own(
    request: HttpRequest, job_id: UUID, *, at_least: str = Role.VIEWER, lightly: bool = False
) -> Job:
    """The job, if it is the workspace's; another's does not exist for this person."""
    workspace = workspace_for(request, at_least=at_least)
    jobs = Job.objects.of(workspace)
    job = (jobs.lightly() if lightly else jobs).filter(pk=job_id).first()
    if job is None:
        raise Http404
    return job


def _ad_context(request: HttpRequest, job: Job) -> dict[str, Any]:
    events = list(job.events.all())
    return {
        "job": job,
        "frames": [] if job.ended else frames_of(job),
        **_pictures_from(job, 0),
        "steps": steps_of(job, events),
        "state": state_of(job, events),
        "trail": trail_of(job),
        "deliveries": list(job.deliveries.prefetch_related("attempts")) if job.ended else [],
        "call": call_of(job.request),
        "may_act": _may_act(request),
    }


def _pictures_from(job: Job, start: int) -> dict[str, Any]:
    """As many pictures as one page should carry, and where the next ones begin."""
    found = list(job.creatives.all()[start : start + PICTURES_AT_ONCE + 1]) if job.ended else []
    more = len(found) > PICTURES_AT_ONCE
    return {
        "pictures": pictures_of(found[:PICTURES_AT_ONCE]),
        "more_from": start + PICTURES_AT_ONCE if more else 0,
    }


def _may_act(request: HttpRequest) -> bool:
    membership = membership_for(request)
    return membership is not None and allows(membership, Role.DEVELOPER)


def _choices(workspace: Workspace, chosen: dict[str, str]) -> dict[str, Any]:
    """What the gallery's filters offer, and what they are set to."""
    jobs = Job.objects.of(workspace)
    ratios = Creative.objects.filter(job__workspace=workspace).order_by("aspect_ratio")
    return {
        "chosen": chosen,
        "filtered": any(chosen.values()),
        "statuses": JobStatus.choices,
        "keys": [
            *((str(key.pk), str(key)) for key in workspace.api_keys.all()),
            (BY_MEMBERS, "Playground"),
        ],
        "ratios": ratios.values_list("aspect_ratio", flat=True).distinct()[:MOST_CHOICES],
        "brands": jobs.exclude(brand="")
        .order_by("brand")
        .values_list("brand", flat=True)
        .distinct()[:MOST_CHOICES],
    }


def _filtered(jobs: JobQuerySet, chosen: dict[str, str]) -> JobQuerySet:
    """The jobs that the page's filters leave; a filter that makes no sense is no filter."""
    if chosen["status"] in JobStatus.values:
        jobs = jobs.filter(status=chosen["status"])
    if chosen["ratio"]:
        jobs = jobs.filter(creatives__aspect_ratio=chosen["ratio"]).distinct()
    if chosen["brand"]:
        jobs = jobs.filter(brand=chosen["brand"])
    if chosen["key"] == BY_MEMBERS:
        jobs = jobs.filter(api_key=None)
    with contextlib.suppress(ValueError):
        jobs = jobs.filter(api_key=UUID(chosen["key"]))
    with contextlib.suppress(ValueError):
        jobs = jobs.filter(created_at__gte=_midnight(chosen["since"]))
    with contextlib.suppress(ValueError, OverflowError):
        jobs = jobs.filter(created_at__lt=_midnight(chosen["until"]) + timedelta(days=1))
    return jobs


def _midnight(day: str) -> datetime:
    """The start of a day such as 2026-01-31 in UTC; raises ValueError."""
    return datetime.combine(date.fromisoformat(day), time.min, UTC)


def _after(jobs: JobQuerySet, cursor: str) -> JobQuerySet:
    if not cursor:
        return jobs.newest_first()
    try:
        return jobs.before(*place_of(cursor)).newest_first()
    except ValidationFailed:
        raise Http404 from None


def _with_pictures(jobs: JobQuerySet) -> JobQuerySet:
    """As the cards need them, and nothing heavy."""
    pictures = Creative.objects.defer("checks", "elements")
    return jobs.lightly().prefetch_related(Prefetch("creatives", pictures))


def _card(job: Job) -> dict[str, Any]:
    pictures = [thumbnail_of(creative) for creative in job.creatives.all()]
    return {
        "job": job,
        "pictures": pictures[:SHOWN_ON_CARD],
        "more": max(0, len(pictures) - SHOWN_ON_CARD),
    }
